/* heed-owner-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-list.h"

#include "heed-name.h"

/* More than a national unit has; they are looked through at each letter. */
#define MAX_OWNERS "10000"

static GStrv
read_names (HeedStatement  *statement,
            GError        **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GError *failure = NULL;

  while (heed_statement_next (statement, &failure))
    g_strv_builder_add (names, heed_statement_get_text (statement, 0));
  if (failure == NULL)
    return g_strv_builder_end (names);
  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_owner_list_load:
 * @database: the database of a register
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the owners that the register knows, without those that
 *   were merged into another; %NULL with @error set
 */
GStrv
heed_owner_list_load (HeedDatabase  *database,
                      GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database,
                                                               "SELECT name FROM owner WHERE merged_into IS NULL "
                                                               "ORDER BY name LIMIT " MAX_OWNERS,
                                                               error);

  return statement != NULL ? read_names (statement, error) : NULL;
}

/**
 * heed_owner_list_load_spellings:
 * @database: the database of a register
 * @name: what an owner is called; "" for none
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): under which names, folded, plans have that owner: its
 *   own, those that it had, and those of whom was merged into it; %NULL with @error set
 */
GStrv
heed_owner_list_load_spellings (HeedDatabase  *database,
                                const char    *name,
                                GError       **error)
{
  g_autofree char *folded = heed_name_fold (name);
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (database,
                                     "SELECT spelling.folded FROM owner AS spelling WHERE "
                                     "COALESCE(spelling.merged_into, spelling.id) IN "
                                     "(SELECT COALESCE(named.merged_into, named.id) FROM owner AS named "
                                     "WHERE named.folded = $folded) ORDER BY spelling.folded",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "folded", folded);
  return read_names (statement, error);
}
