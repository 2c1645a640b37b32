/* heed-crash-state.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-state.h"

#include <string.h>

#include "heed-crash-child.h"
#include "heed-database.h"
#include "heed-plan-rows.h"
#include "heed-register-verify.h"
#include "heed-row-table.h"
#include "heed-statement.h"

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
checksum_rows (GHashTable *groups)
{
  static GRegex *ids;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  GHashTableIter iter;
  gpointer value;

  if (ids == NULL)
    ids = g_regex_new ("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", G_REGEX_OPTIMIZE, 0, NULL);

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *rows = value;

      for (guint i = 0; i < rows->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (rows, i);
          /* What a version holds has ids in it that each import makes: verify looks at it. */
          g_autofree char *json = row->kind == HEED_RECORD_VERSION
                                    ? g_strdup (heed_record_row_find_value (row, "name")->text)
                                    : heed_record_row_to_json (row, NULL);
          g_autofree char *bare = g_regex_replace_literal (ids, json, -1, 0, "", 0, NULL);

          g_ptr_array_add (lines, g_strdup_printf ("%s %s", heed_record_row_get_record (row)->table, bare));
        }
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/**
 * heed_crash_state_checksum:
 * @plan: a plan
 *
 * Returns: (transfer full): the checksum of what it holds, as "plan NUMBER" has it
 */
char *
heed_crash_state_checksum (HeedPlan *plan)
{
  g_autoptr (GHashTable) groups = heed_plan_rows_make_all (plan);

  return checksum_rows (groups);
}

/* A line a plan, or what is wrong. */
static char *
read_plans (const char  *path,
            GError     **error)
{
  g_autoptr (HeedDatabase) database = heed_database_open (path, TRUE, error);
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  GError *failure = NULL;

  if (database == NULL)
    return NULL;
  statement = heed_database_prepare (database, "SELECT number, deleted FROM plan ORDER BY number", error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      guint number = (guint) heed_statement_get_integer (statement, 0);
      gboolean deleted = heed_statement_get_integer (statement, 1) != 0;
      g_autoptr (GHashTable) groups = heed_row_table_load (database, number, error);
      g_autofree char *checksum = groups != NULL ? checksum_rows (groups) : NULL;

      if (checksum == NULL)
        return NULL;
      g_string_append_printf (lines, "plan %u=%s %s\n", number, deleted ? "deleted" : "live", checksum);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
log_register (const char *path,
              int         log)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plans = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      heed_crash_log (log, "register=missing");
      return;
    }
  if (heed_register_verify (path, &error))
    plans = read_plans (path, &error);
  if (plans == NULL)
    {
      heed_crash_log (log, "register=%s", error->message);
      return;
    }

  heed_crash_log (log, "register=whole");
  lines = g_strsplit (plans, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    heed_crash_log (log, "%s", lines[i]);
}

/* A copy may be named by the moment at which it was made. */
static char *
name_without_time (const char *name)
{
  g_autoptr (GRegex) times = g_regex_new ("[0-9]{8}-[0-9]{6}", 0, 0, NULL);

  return g_regex_replace_literal (times, name, -1, 0, "TIME", 0, NULL);
}

static void
log_copy (const char *path,
          const char *full_name,
          int         log)
{
  g_autofree char *name = name_without_time (full_name);
  g_autoptr (GError) error = NULL;
  g_autofree char *plans = NULL;
  g_autofree char *checksum = NULL;

  if (!heed_register_verify (path, &error))
    {
      heed_crash_log (log, "copy %s=%s", name, error->message);
      return;
    }

  /* Of an older schema no more is known than that it is whole. */
  plans = read_plans (path, NULL);
  checksum = plans != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, plans, -1) : g_strdup ("whole");
  heed_crash_log (log, "copy %s=%s", name, checksum);
}

static void
log_file (const char *path,
          const char *name,
          int         log)
{
  g_autofree char *content = NULL;
  g_autofree char *checksum = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &content, &length, NULL))
    return;
  if (length >= 16 && memcmp (content, "SQLite format 3", 16) == 0)
    {
      log_copy (path, name, log);
      return;
    }

  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
  heed_crash_log (log, "file %s=%s", name, checksum);
}

/* What belongs to a database of another name. */
static gboolean
is_companion (const char *name)
{
  return g_str_has_suffix (name, "-wal") || g_str_has_suffix (name, "-shm") ||
         g_str_has_suffix (name, "-journal");
}

static void
log_folder (const char *folder,
            const char *below,
            int         log)
{
  g_autofree char *whole = g_build_filename (folder, below, NULL);
  g_autoptr (GDir) dir = g_dir_open (whole, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *relative = *below != '\0' ? g_build_filename (below, name, NULL) : g_strdup (name);
      g_autofree char *path = g_build_filename (folder, relative, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          heed_crash_log (log, "folder %s=", relative);
          log_folder (folder, relative, log);
        }
      else if (!g_str_equal (relative, "heed.db") && !is_companion (name))
        log_file (path, relative, log);
    }
}

static void
log_state (const char *folder,
           int         log,
           gpointer    user_data)
{
  g_autofree char *path = g_build_filename (folder, "heed.db", NULL);

  log_register (path, log);
  log_folder (folder, "", log);
}

/**
 * heed_crash_state_load:
 * @folder: a folder
 *
 * Looks in a process of its own at what is in @folder.
 *
 * Returns: (transfer full) (element-type utf8 utf8): what it is
 */
GHashTable *
heed_crash_state_load (const char *folder)
{
  GHashTable *state = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (HeedCrashEnd) end = heed_crash_child_run (folder, NULL, log_state, NULL);

  g_assert_true (end->well);
  for (guint i = 0; end->lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (end->lines[i], "=", 2);

      g_hash_table_insert (state, g_strdup (parts[0]), g_strdup (parts[1]));
    }
  return state;
}
