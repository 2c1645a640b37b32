/* heed-schema-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-schema-check.h"

#include <glib/gi18n-lib.h>

#include "heed-schema.h"
#include "heed-seal.h"

typedef struct
{
  char *type;
  char *name;
  char *table;
  char *sql;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->type);
  g_free (entry->name);
  g_free (entry->table);
  g_free (entry->sql);
  g_free (entry);
}

/* The tables in which the database library keeps a search index are its own: versions of
 * it may make them in other words. */
static gboolean
is_internal (const char *name)
{
  return g_str_has_prefix (name, "action_search_");
}

static GPtrArray *
list_entries (HeedDatabase  *database,
              GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database,
                                     "SELECT type, name, tbl_name, sql FROM main.sqlite_master ORDER BY rowid",
                                     error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      const char *name = heed_statement_get_text (statement, 1);
      Entry *entry;

      /* The database library makes some for itself. */
      if (name == NULL || g_str_has_prefix (name, "sqlite_stat") ||
          g_str_equal (name, HEED_SCHEMA_BACKUP_MARK))
        continue;

      entry = g_new0 (Entry, 1);
      entry->type = g_strdup (heed_statement_get_text (statement, 0));
      entry->name = g_strdup (name);
      entry->table = g_strdup (heed_statement_get_text (statement, 2));
      entry->sql = g_strdup (heed_statement_is_null (statement, 3) || is_internal (name)
                               ? "" : heed_statement_get_text (statement, 3));
      g_ptr_array_add (entries, entry);
    }
  if (failure == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, failure);
  return NULL;
}

static Entry *
find_entry (GPtrArray   *entries,
            const Entry *like)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->name, like->name) == 0 && g_strcmp0 (entry->type, like->type) == 0)
        return entry;
    }

  return NULL;
}

static char *
name_entry (const Entry *entry)
{
  if (g_strcmp0 (entry->type, "table") == 0)
    return g_strdup_printf (_("the table “%s”"), entry->name);
  if (g_strcmp0 (entry->type, "index") == 0)
    return g_strdup_printf (_("the index “%s”"), entry->name);

  /* Translators: the first %s is the kind of a part of the database, such as "trigger", the
   * second its name. */
  return g_strdup_printf (_("the %s “%s”"), entry->type, entry->name);
}

/* What is lost with an entry: nothing but where it is a table that is not derived. */
static void
note (const Entry  *entry,
      gboolean      missing,
      GPtrArray    *rebuildable,
      char        **damage)
{
  g_autofree char *name = name_entry (entry);
  g_autofree char *text = missing ? g_strdup_printf (_("%s is not there"), name)
                                  : g_strdup_printf (_("%s is not as it should be"), name);
  gboolean lost = g_strcmp0 (entry->type, "table") == 0 && !heed_seal_is_derived (entry->name, NULL);

  /* The seals themselves and the mark of the state can be made by nobody else. */
  lost = lost || g_str_equal (entry->name, "seal") || g_str_equal (entry->name, "generation");
  if (!lost)
    g_ptr_array_add (rebuildable, g_steal_pointer (&text));
  else if (*damage == NULL)
    *damage = g_steal_pointer (&text);
}

/**
 * heed_schema_check:
 * @database: a register
 * @version: the number of its schema
 * @rebuildable: (element-type utf8): what is missing or other, but can be made again, is
 *   added here
 * @damage: (inout): set to what is missing or other and cannot be made again
 * @error: return location for an error
 *
 * Compares the tables and indexes with those that the steps of the schema make.
 *
 * Returns: whether they could be compared
 */
gboolean
heed_schema_check (HeedDatabase  *database,
                   int            version,
                   GPtrArray     *rebuildable,
                   char         **damage,
                   GError       **error)
{
  g_autoptr (HeedDatabase) model = NULL;
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GPtrArray) found = NULL;

  model = heed_database_open_private (heed_database_get_path (database), error);
  if (model == NULL || !heed_schema_build (model, version, error))
    return FALSE;
  expected = list_entries (model, error);
  found = expected != NULL ? list_entries (database, error) : NULL;
  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < expected->len; i++)
    {
      const Entry *entry = g_ptr_array_index (expected, i);
      const Entry *other = find_entry (found, entry);

      if (other == NULL)
        note (entry, TRUE, rebuildable, damage);
      else if (!g_str_equal (entry->sql, other->sql) || g_strcmp0 (entry->table, other->table) != 0)
        note (entry, FALSE, rebuildable, damage);
    }

  /* What is too much can go: the register as it was is kept. */
  for (guint i = 0; i < found->len; i++)
    {
      const Entry *entry = g_ptr_array_index (found, i);
      g_autofree char *name = name_entry (entry);

      if (find_entry (expected, entry) == NULL)
        g_ptr_array_add (rebuildable, g_strdup_printf (_("%s is none of Heed's"), name));
    }

  return TRUE;
}
