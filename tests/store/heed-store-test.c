/* heed-store-test.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-store-test.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "heed-plan-archive.h"
#include "heed-plan-rows.h"

HeedStoreTest *
heed_store_test_new (void)
{
  HeedStoreTest *self = g_new0 (HeedStoreTest, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("heed-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "heed.db", NULL);
  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
heed_store_test_free (HeedStoreTest *self)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/* Nothing is in its folder any more. */
void
heed_store_test_empty (HeedStoreTest *self)
{
  remove_folder (self->folder);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
}

HeedRegister *
heed_store_test_open (HeedStoreTest *self)
{
  g_autoptr (GError) error = NULL;
  HeedRegister *reg = heed_register_open (self->path, &error);

  g_assert_no_error (error);
  return reg;
}

guint
heed_store_test_add (HeedRegister *reg,
                     HeedPlan     *plan)
{
  g_autoptr (GError) error = NULL;
  guint number = heed_plan_archive_add (reg, plan, NULL, NULL, "New plan", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (number, !=, 0);
  return number;
}

HeedPlanStore *
heed_store_test_load (HeedRegister *reg,
                      guint         number)
{
  g_autoptr (GError) error = NULL;
  HeedPlanStore *store = heed_plan_store_open (reg, number, &error);

  g_assert_no_error (error);
  return store;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Everything that a plan holds, so that two can be compared. */
char *
heed_store_test_dump (HeedPlan *plan)
{
  g_autoptr (GHashTable) groups = heed_plan_rows_make_all (plan);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *rows = value;

      for (guint i = 0; i < rows->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (rows, i);
          g_autofree char *json = heed_record_row_to_json (row, NULL);

          g_ptr_array_add (lines, g_strdup_printf ("%s %s %s", heed_record_row_get_record (row)->table,
                                                   row->id, json));
        }
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Line by line, so that a failure can be read. */
void
heed_store_test_assert_same (const char *dump,
                             const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

/* Behind the back of the library. */
gint64
heed_store_test_query (HeedStoreTest *self,
                       const char    *sql)
{
  sqlite3 *connection = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 value;

  g_assert_cmpint (sqlite3_open (self->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return value;
}

void
heed_store_test_execute (HeedStoreTest *self,
                         const char    *sql)
{
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}
