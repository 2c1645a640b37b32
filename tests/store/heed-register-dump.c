/* heed-register-dump.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-dump.h"

#include <sqlite3.h>
#include <string.h>

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
append_value (GString      *line,
              sqlite3_stmt *statement,
              int           column)
{
  const unsigned char *bytes = sqlite3_column_blob (statement, column);
  int type = sqlite3_column_type (statement, column);

  g_string_append_printf (line, " %d:", type);
  if (type == SQLITE_INTEGER)
    g_string_append_printf (line, "%lld", (long long) sqlite3_column_int64 (statement, column));
  else if (type == SQLITE_FLOAT)
    g_string_append_printf (line, "%.17g", sqlite3_column_double (statement, column));
  else
    for (int i = 0; i < sqlite3_column_bytes (statement, column); i++)
      if (bytes[i] >= ' ' && bytes[i] < 0x7f && bytes[i] != '%')
        g_string_append_c (line, (char) bytes[i]);
      else
        g_string_append_printf (line, "%%%02x", bytes[i]);
}

/* The rows in an order of their own; what cannot be read is said. */
static void
append_rows (GString    *dump,
             sqlite3    *connection,
             const char *name,
             const char *sql)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    while ((code = sqlite3_step (statement)) == SQLITE_ROW)
      {
        GString *line = g_string_new (name);

        for (int i = 0; i < sqlite3_column_count (statement); i++)
          append_value (line, statement, i);
        g_ptr_array_add (lines, g_string_free (line, FALSE));
      }
  if (code != SQLITE_DONE)
    g_ptr_array_add (lines, g_strdup_printf ("%s: error %d", name, code));
  sqlite3_finalize (statement);

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (dump, "%s\n", (char *) g_ptr_array_index (lines, i));
}

static GPtrArray *
list (sqlite3    *connection,
      const char *sql)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      g_ptr_array_add (found, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  return found;
}

static char *
select_sql (sqlite3    *connection,
            const char *table,
            HeedDump    what)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", table);
  g_autoptr (GPtrArray) columns = list (connection, sql);
  GString *select = g_string_new ("SELECT 0");

  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      if (what == HEED_DUMP_MEANING &&
          ((g_str_equal (table, "plan") && g_str_equal (column, "version")) ||
           (g_str_equal (table, "action_index") && g_str_equal (column, "id"))))
        continue;
      g_string_append_printf (select, ", \"%s\"", column);
    }
  g_string_append_printf (select, " FROM \"%s\"", table);
  return g_string_free (select, FALSE);
}

/**
 * heed_register_dump:
 * @path: the path of a register, be it whole or not
 * @what: what is asked for
 *
 * Returns: (transfer full): what it says, a line a row
 */
char *
heed_register_dump (const char *path,
                    HeedDump    what)
{
  g_autoptr (GPtrArray) tables = NULL;
  GString *dump = g_string_new (NULL);
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  append_rows (dump, connection, "schema", "SELECT type, name, tbl_name, "
                                            "CASE WHEN name LIKE 'action\\_search\\_%' ESCAPE '\\' THEN '' ELSE sql END "
                                            "FROM sqlite_master");
  append_rows (dump, connection, "version", "PRAGMA user_version");
  append_rows (dump, connection, "application", "PRAGMA application_id");

  tables = list (connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *sql = select_sql (connection, table, what);

      /* How the search index is kept is its own affair: below stands what it finds. The name
       * of the state is one by chance: any other would do. */
      if (g_str_has_prefix (table, "action_search_") || g_str_equal (table, "generation") ||
          (what == HEED_DUMP_MEANING && (g_str_equal (table, "action_search") ||
                                         g_str_equal (table, "seal"))))
        continue;
      append_rows (dump, connection, table, sql);
    }

  append_rows (dump, connection, "words",
               "SELECT item, words FROM action_index LEFT JOIN action_search "
               "ON action_search.rowid = action_index.id");
  sqlite3_exec (connection,
                "CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, action_search, 'instance'); "
                "CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, action_search, 'row')",
                NULL, NULL, NULL);
  append_rows (dump, connection, "places",
               "SELECT term, item, offset FROM temp.places JOIN action_index ON action_index.id = doc");
  append_rows (dump, connection, "found",
               "SELECT term, doc, (SELECT COUNT(*) FROM action_search "
               "WHERE action_search MATCH '\"' || term || '\"') FROM temp.terms");
  sqlite3_close (connection);
  return g_string_free (dump, FALSE);
}
