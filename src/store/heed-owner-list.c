/* heed-owner-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-list.h"

/* More than a national unit has; they are looked through at each letter. */
#define MAX_OWNERS "10000"

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
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GError *failure = NULL;

  statement = heed_database_prepare (database,
                                     "SELECT name FROM owner WHERE merged_into IS NULL "
                                     "ORDER BY name LIMIT " MAX_OWNERS,
                                     error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    g_strv_builder_add (names, heed_statement_get_text (statement, 0));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_strv_builder_end (names);
}
