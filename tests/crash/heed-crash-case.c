/* heed-crash-case.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-case.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "heed-crash-state.h"

/**
 * heed_crash_case_get_budget:
 * @n_tests: how many tests share it
 * @n_short: how often something happens in the short form of all tests together
 *
 * Returns: how often something is to happen in one test: in the long form what
 *   HEED_CRASH_KILLS says, for all together
 */
guint
heed_crash_case_get_budget (guint n_tests,
                            guint n_short)
{
  const char *kills = g_getenv ("HEED_CRASH_KILLS");
  guint all = kills != NULL && *kills != '\0' ? (guint) atoi (kills) : n_short;

  return MAX (all / n_tests, 2);
}

static void
add (const char               *path,
     const HeedCrashOperation *operation,
     GTestDataFunc             func)
{
  g_autofree char *whole = g_strdup_printf ("%s/%s", path, operation->name);

  g_test_add_data_func (whole, operation, func);
}

/**
 * heed_crash_case_add_all:
 * @path: a path for tests
 * @func: a test of one #HeedCrashOperation
 *
 * Adds a test of every operation.
 */
void
heed_crash_case_add_all (const char    *path,
                         GTestDataFunc  func)
{
  for (guint i = 0; i < heed_crash_n_operations; i++)
    add (path, &heed_crash_operations[i], func);
}

/**
 * heed_crash_case_add_some:
 * @path: a path for tests
 * @names: (array length=n_names): names of operations
 * @n_names: how many they are
 * @func: a test of one #HeedCrashOperation
 *
 * Adds a test of each of these operations.
 */
void
heed_crash_case_add_some (const char         *path,
                          const char *const  *names,
                          guint               n_names,
                          GTestDataFunc       func)
{
  for (guint i = 0; i < n_names; i++)
    add (path, heed_crash_operation_find (names[i]), func);
}

/* ---- the folder ---- */

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_tree (below);
    }
  g_remove (path);
}

static void
copy_tree (const char *from,
           const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (from, name, NULL);
      g_autofree char *copy = g_build_filename (to, name, NULL);
      g_autofree char *content = NULL;
      GStatBuf status;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          copy_tree (path, copy);
          continue;
        }
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_true (g_file_set_contents_full (copy, content, (gssize) length, G_FILE_SET_CONTENTS_NONE,
                                               0600, NULL));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (g_chmod (copy, status.st_mode & 0777), ==, 0);
    }
}

/* In memory where that can be had: a process that is killed leaves there what it would
 * leave on a disk, and thousands of folders wear nothing out. */
static char *
make_root (void)
{
  const char *above = g_getenv ("HEED_CRASH_ROOT");
  char *root;

  if (above == NULL)
    above = g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();
  root = g_build_filename (above, "heed-crash-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (root));
  return root;
}

/* ---- what a process does ---- */

typedef struct
{
  const HeedCrashOperation *operation;
  guint32 seed;
  guint plan;
  void (*enter) (void);
  gboolean retries;
} Task;

static void
prepare (const char *folder,
         int         log,
         gpointer    user_data)
{
  Task *task = user_data;
  HeedCrashScene scene = { folder, log, task->seed, task->plan, task->operation->data };

  task->operation->prepare (&scene);
}

static void
run (const char *folder,
     int         log,
     gpointer    user_data)
{
  Task *task = user_data;
  HeedCrashScene scene = { folder, log, task->seed, task->plan, task->operation->data, task->retries };
  g_autoptr (GError) error = NULL;

  if (task->enter != NULL)
    task->enter ();
  if (task->operation->run (&scene, &error))
    {
      heed_crash_log (log, "done");
      return;
    }

  heed_crash_log (log, "failed: %s", error != NULL ? error->message : "no error is set");
  if (!task->retries)
    return;

  g_clear_error (&error);
  heed_crash_child_spare ();
  if (task->operation->run (&scene, &error))
    heed_crash_log (log, "done");
  else
    heed_crash_log (log, "stuck: %s", error != NULL ? error->message : "no error is set");
}

static gboolean
is_done (HeedCrashEnd *end)
{
  return g_strv_contains ((const char *const *) end->lines, "done");
}

/**
 * heed_crash_case_new:
 * @operation: what is to be done
 *
 * Makes the folder, does the operation once without stopping it, and keeps what came
 * of that.
 *
 * Returns: (transfer full): the case
 */
HeedCrashCase *
heed_crash_case_new (const HeedCrashOperation *operation)
{
  HeedCrashCase *self = g_new0 (HeedCrashCase, 1);
  Task task = { operation, (guint32) g_test_rand_int (), 1 };
  HeedCrashOrder order = { .mode = HEED_CRASH_COUNT };
  HeedCrashEnd *end;

  self->operation = operation;
  self->seed = task.seed;
  self->root = make_root ();
  self->kept = g_build_filename (self->root, "kept", NULL);
  self->folder = g_build_filename (self->root, "work", NULL);

  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  end = heed_crash_child_run (self->folder, NULL, prepare, &task);
  g_assert_true (end->well);
  heed_crash_end_free (end);
  self->before = heed_crash_state_load (self->folder);
  copy_tree (self->folder, self->kept);

  end = heed_crash_child_run (self->folder, &order, run, &task);
  for (guint i = 0; end->lines[i] != NULL; i++)
    g_test_message ("%s: %s", operation->name, end->lines[i]);
  g_assert_true (is_done (end));
  self->n_calls = end->n_calls;
  self->duration = end->duration;
  heed_crash_end_free (end);
  self->after = heed_crash_state_load (self->folder);
  g_assert_cmpstr (g_hash_table_lookup (self->after, "register"), ==, "whole");
  g_assert_cmpuint (self->n_calls, >, 0);
  return self;
}

/**
 * heed_crash_case_free:
 * @self: (transfer full): a case
 */
void
heed_crash_case_free (HeedCrashCase *self)
{
  remove_tree (self->root);
  g_hash_table_unref (self->before);
  g_hash_table_unref (self->after);
  g_free (self->folder);
  g_free (self->kept);
  g_free (self->root);
  g_free (self);
}

/**
 * heed_crash_case_reset:
 * @self: a case
 *
 * Makes the folder what it is before the operation.
 */
void
heed_crash_case_reset (HeedCrashCase *self)
{
  remove_tree (self->folder);
  copy_tree (self->kept, self->folder);
}

/**
 * heed_crash_case_start:
 * @self: a case
 * @operation: what is done; it need not be that of the case
 * @plan: on which plan
 * @order: (nullable): what is to happen meanwhile
 *
 * Returns: (transfer full): the process that does it
 */
HeedCrashChild *
heed_crash_case_start (HeedCrashCase            *self,
                       const HeedCrashOperation *operation,
                       guint                     plan,
                       const HeedCrashOrder     *order)
{
  Task task = { operation, (guint32) g_test_rand_int (), plan, self->enter, self->retries };

  return heed_crash_child_start (self->folder, order, run, &task);
}

/* ---- what may have come of it ---- */

static gboolean
is_of_register (const char *key)
{
  return g_str_equal (key, "register") || g_str_has_prefix (key, "plan ");
}

/* Work that was broken off is in hidden files, which the next one clears. */
static gboolean
is_hidden (const char *key)
{
  return strstr (key, " .") != NULL || strstr (key, "/.") != NULL;
}

/* A copy of a register that is in order. */
static gboolean
is_whole_copy (const char *key,
               const char *value)
{
  return g_str_has_prefix (key, "copy ") && !is_hidden (key) && value != NULL &&
         (g_str_equal (value, "whole") ||
          (strlen (value) == 64 && strspn (value, "0123456789abcdef") == 64));
}

/* What is kept on purpose: a log that does not belong to what lies in the place of the
 * register now, and what was there before and is no register. */
static gboolean
is_kept (HeedCrashCase *self,
         const char    *key,
         const char    *value)
{
  return g_str_has_prefix (key, "file heed.db-wal.") ||
         (g_str_has_prefix (key, "file heed.db.before-restore-") &&
          g_strcmp0 (value, g_hash_table_lookup (self->after, "file heed.db.before-restore-1.backup")) == 0);
}

static gboolean
is_same_register (GHashTable *state,
                  GHashTable *other)
{
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < 2; i++)
    {
      g_hash_table_iter_init (&iter, i == 0 ? state : other);
      while (g_hash_table_iter_next (&iter, &key, &value))
        if (is_of_register (key) &&
            g_strcmp0 (value, g_hash_table_lookup (i == 0 ? other : state, key)) != 0)
          return FALSE;
    }
  return TRUE;
}

typedef struct
{
  HeedCrashCase *crash;
  HeedCrashEnd *const *ends;
  guint n_ends;
  GHashTable *state;
  GString *wrong;
} Check;

/* What was tried last and what was saved last of a plan. */
static gboolean
find_tries (Check       *check,
            const char  *key,
            const char **tried,
            const char **saved)
{
  g_autofree char *try = g_strdup_printf ("try %s=", key);
  g_autofree char *save = g_strdup_printf ("saved %s=", key);

  *tried = *saved = NULL;
  for (guint i = 0; i < check->n_ends; i++)
    for (guint j = 0; check->ends[i]->lines[j] != NULL; j++)
      {
        const char *line = check->ends[i]->lines[j];

        if (g_str_has_prefix (line, try))
          *tried = line + strlen (try);
        else if (g_str_has_prefix (line, save))
          {
            *saved = line + strlen (save);
            *tried = NULL;
          }
      }
  return *tried != NULL || *saved != NULL;
}

static gboolean
has_tries (HeedCrashEnd *end)
{
  for (guint i = 0; end->lines[i] != NULL; i++)
    if (g_str_has_prefix (end->lines[i], "try "))
      return TRUE;

  return FALSE;
}

static gboolean
has_value (GHashTable *table,
           const char *value)
{
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    if (g_strcmp0 (other, value) == 0)
      return TRUE;

  return FALSE;
}

static void
check_plan (Check      *check,
            const char *key,
            const char *value)
{
  const char *before = g_hash_table_lookup (check->crash->before, key);
  const char *tried, *saved;

  if (find_tries (check, key, &tried, &saved))
    {
      if (g_strcmp0 (value, tried) != 0 && g_strcmp0 (value, saved != NULL ? saved : before) != 0)
        g_string_append_printf (check->wrong, "%s is %s; tried %s, saved %s, before %s\n", key, value,
                                tried, saved, before);
    }
  else if (before != NULL ? g_strcmp0 (value, before) != 0 : !has_value (check->crash->after, value))
    {
      g_string_append_printf (check->wrong, "%s is %s and was %s\n", key, value, before);
    }
}

/* Edits are found one by one; everything else is done or not done. */
static void
check_register (Check *check)
{
  GHashTableIter iter;
  gpointer key, value;
  gboolean tries = FALSE;
  gboolean done = FALSE;

  for (guint i = 0; i < check->n_ends; i++)
    {
      tries = tries || has_tries (check->ends[i]);
      done = done || (is_done (check->ends[i]) && !has_tries (check->ends[i]));
    }
  if (!tries)
    {
      if (!is_same_register (check->state, check->crash->after) &&
          (done || !is_same_register (check->state, check->crash->before)))
        g_string_append_printf (check->wrong, "the register is neither what it was nor what it should be: %s\n",
                                (char *) g_hash_table_lookup (check->state, "register"));
      return;
    }

  if (g_strcmp0 (g_hash_table_lookup (check->state, "register"), "whole") != 0)
    g_string_append_printf (check->wrong, "register: %s\n",
                            (char *) g_hash_table_lookup (check->state, "register"));
  g_hash_table_iter_init (&iter, check->state);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_str_has_prefix (key, "plan "))
      check_plan (check, key, value);
  g_hash_table_iter_init (&iter, check->crash->before);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_str_has_prefix (key, "plan ") && !g_hash_table_contains (check->state, key))
      g_string_append_printf (check->wrong, "%s is gone\n", (char *) key);
}

/* Each file is the old one or the new one. */
static void
check_file (Check      *check,
            const char *key,
            const char *value)
{
  const char *before = g_hash_table_lookup (check->crash->before, key);
  const char *after = g_hash_table_lookup (check->crash->after, key);

  if (value != NULL && is_hidden (key))
    return;
  if (g_strcmp0 (value, before) == 0 || g_strcmp0 (value, after) == 0)
    return;
  /* What a register was before is kept under a name that is free; while somebody else
   * writes, a copy of it may have more in it. */
  if (is_kept (check->crash, key, value) ||
      (is_whole_copy (key, value) && (before == NULL || check->n_ends > 1)))
    return;

  g_string_append_printf (check->wrong, "%s is %s, was %s and should be %s\n", key, value, before, after);
}

static void
check_files (Check *check)
{
  GHashTable *tables[] = { check->crash->before, check->crash->after, check->state };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, tables[i]);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        if (!is_of_register (key) &&
            (tables[i] == check->crash->before || !g_hash_table_contains (check->crash->before, key)))
          check_file (check, key, g_hash_table_lookup (check->state, key));
    }
}

/* Whoever reads it knows what failed; there is one line of it, and it is a sentence. */
static void
check_lines (HeedCrashEnd *end,
             GString      *wrong)
{
  for (guint i = 0; end->lines[i] != NULL; i++)
    {
      const char *line = end->lines[i];

      if (g_str_has_prefix (line, "stuck: "))
        g_string_append (wrong, "what failed once fails for ever\n");
      if (g_str_has_prefix (line, "failed: ") &&
          (!g_str_has_suffix (line, ".") || strlen (line) < 40))
        g_string_append (wrong, "this is no sentence\n");
    }
}

static void
add_ends (GString             *text,
          HeedCrashEnd *const *ends,
          guint                n_ends)
{
  for (guint i = 0; i < n_ends; i++)
    for (guint j = 0; ends[i]->lines[j] != NULL; j++)
      g_string_append_printf (text, "  process %u: %s\n", i + 1, ends[i]->lines[j]);
}

/* Fails, and says everything. */
static void
fail_if_wrong (HeedCrashCase       *self,
               GString             *wrong,
               HeedCrashEnd *const *ends,
               guint                n_ends,
               const char          *how)
{
  g_auto (GStrv) lines = NULL;

  if (wrong->len == 0)
    return;

  add_ends (wrong, ends, n_ends);
  lines = g_strsplit (wrong->str, "\n", -1);
  /* Not a message of the test, which is not seen where it runs in a process of its own. */
  g_printerr ("%s, %s:\n", self->operation->name, how);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_printerr ("  %s\n", lines[i]);
  g_test_fail ();
}

/**
 * heed_crash_case_check:
 * @self: a case
 * @ends: what came of each process that was in the folder
 * @n_ends: how many there were
 * @how: how it was stopped, to name it
 *
 * Fails where what is in the folder now is not allowed: a register that is not whole, an
 * edit that was said to be saved and is not there, a plan in part, a file that is
 * neither the old one nor the new one.
 */
void
heed_crash_case_check (HeedCrashCase       *self,
                       HeedCrashEnd *const *ends,
                       guint                n_ends,
                       const char          *how)
{
  g_autoptr (GHashTable) state = heed_crash_state_load (self->folder);
  g_autoptr (GString) wrong = g_string_new (NULL);
  Check check = { self, ends, n_ends, state, wrong };

  for (guint i = 0; i < n_ends; i++)
    {
      if (!ends[i]->well)
        g_string_append_printf (wrong, "process %u ended badly\n", i + 1);
      check_lines (ends[i], wrong);
    }
  check_register (&check);
  check_files (&check);
  fail_if_wrong (self, wrong, ends, n_ends, how);
}

/* Nothing is left of what was stopped. */
static void
check_leftovers (HeedCrashCase *self,
                 GHashTable    *state,
                 GString       *wrong)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!is_of_register (key) && !g_hash_table_contains (self->after, key) &&
        !is_kept (self, key, value) && !is_whole_copy (key, value))
      g_string_append_printf (wrong, "%s is left over\n", (char *) key);
}

static void
check_whole (HeedCrashCase *self,
             GHashTable    *state,
             HeedCrashEnd  *end,
             GString       *wrong)
{
  GHashTableIter iter;
  gpointer key, value;

  if (!has_tries (end) && !self->operation->several && !is_same_register (state, self->after))
    g_string_append_printf (wrong, "the register is not what it should be: %s\n",
                            (char *) g_hash_table_lookup (state, "register"));
  g_hash_table_iter_init (&iter, self->after);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!is_of_register (key) && g_strcmp0 (g_hash_table_lookup (state, key), value) != 0)
      g_string_append_printf (wrong, "%s is %s and should be %s\n", (char *) key,
                              (char *) g_hash_table_lookup (state, key), (char *) value);
}

/**
 * heed_crash_case_run_again:
 * @self: a case
 * @alone: whether nobody else wrote meanwhile, so that what comes is known
 * @how: how it was stopped before, to name it
 *
 * Does the operation again, which has to succeed and to leave nothing behind.
 */
void
heed_crash_case_run_again (HeedCrashCase *self,
                           gboolean       alone,
                           const char    *how)
{
  g_autoptr (HeedCrashEnd) end =
    heed_crash_child_end (heed_crash_case_start (self, self->operation, 1, NULL), -1);
  g_autoptr (GHashTable) state = heed_crash_state_load (self->folder);
  g_autoptr (GString) wrong = g_string_new (NULL);
  g_autofree char *again = g_strdup_printf ("done again after: %s", how);

  if (!end->well || !is_done (end))
    g_string_append (wrong, "it was not done\n");
  if (g_strcmp0 (g_hash_table_lookup (state, "register"), "whole") != 0)
    g_string_append_printf (wrong, "register: %s\n", (char *) g_hash_table_lookup (state, "register"));
  check_leftovers (self, state, wrong);
  if (alone && wrong->len == 0)
    check_whole (self, state, end, wrong);
  fail_if_wrong (self, wrong, &end, 1, again);
}
