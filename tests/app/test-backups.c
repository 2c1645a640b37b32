/* test-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backups.h"

#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-register-restore.h"
#include "heed-register-verify.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

static GDateTime *
at (HeedDay day,
    int     hour)
{
  int year, month, day_of_month;

  heed_day_get (day, &year, &month, &day_of_month);
  return g_date_time_new_local (year, month, day_of_month, hour, 15, 0);
}

static guint
add_plan (HeedAppTest *test)
{
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 4);
  g_autoptr (GError) error = NULL;
  guint number = heed_session_create_plan (session, plan, &error);

  g_assert_no_error (error);
  return number;
}

/* Of its first plan: one of chance may have none. */
static guint
count_actions (HeedAppTest *test)
{
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (heed_session_get_plans (session), 0);

  return heed_plan_summary_get_actions (summary);
}

static GListModel *
list (HeedAppTest *test,
      const char  *folder)
{
  g_autoptr (GError) error = NULL;
  GListModel *backups = heed_backups_list (test->path, folder, &error);

  g_assert_no_error (error);
  return backups;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static HeedBackup *
run (HeedAppTest *test,
     const char  *folder,
     HeedDay      day,
     int          hour)
{
  g_autoptr (GDateTime) now = at (day, hour);
  g_autoptr (GError) error = NULL;
  HeedBackup *made = NULL;

  g_assert_true (heed_backups_run (test->path, folder, now, &made, &error));
  g_assert_no_error (error);
  return made;
}

/* One a day, with what the register holds, and whole. */
static void
test_daily (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  g_autofree char *beside = g_build_filename (test->folder, "backups", NULL);
  HeedDay today = heed_day_new (2026, 3, 30);
  g_autoptr (HeedBackup) first = NULL;
  g_autoptr (HeedBackup) second = NULL;
  g_autoptr (GListModel) backups = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  guint n_lost;

  g_assert_cmpstr (folder, ==, beside);
  add_plan (test);
  first = run (test, folder, today, 9);
  g_assert_nonnull (first);
  g_assert_cmpstr (heed_backup_get_name (first), ==, "heed.db-20260330-091500-daily.backup");
  g_assert_cmpint (heed_backup_get_kind (first), ==, HEED_BACKUP_DAILY);
  g_assert_cmpuint (heed_backup_get_plans (first), ==, 1);
  g_assert_cmpuint (heed_backup_get_actions (first), ==, count_actions (test));
  g_assert_cmpstr (heed_backup_get_damage (first), ==, "");
  g_assert_cmpint (g_date_time_get_hour (heed_backup_get_time (first)), ==, 9);
  g_assert_true (heed_register_verify (heed_backup_get_path (first), &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (heed_backup_get_path (first), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (heed_backup_get_size (first), ==, (guint64) status.st_size);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  g_assert_null (run (test, folder, today, 17));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (heed_backups_count_lost (test->path, first, &n_lost, &error));
  g_assert_cmpuint (n_lost, ==, 0);
  add_plan (test);
  add_plan (test);
  g_assert_true (heed_backups_count_lost (test->path, first, &n_lost, &error));
  g_assert_cmpuint (n_lost, ==, 2);

  second = run (test, folder, today + 1, 8);
  g_assert_cmpuint (heed_backup_get_plans (second), ==, 3);
  backups = list (test, folder);
  g_assert_cmpuint (g_list_model_get_n_items (backups), ==, 2);
  g_clear_object (&first);
  first = g_list_model_get_item (backups, 0);
  g_assert_cmpstr (heed_backup_get_path (first), ==, heed_backup_get_path (second));
  g_assert_false (heed_backups_is_due (backups, today));
  g_assert_false (heed_backups_is_due (backups, today + 1));
  g_assert_true (heed_backups_is_due (backups, today + 2));
  remove_folder (folder);
}

/* A register that was restored from a backup is one like any other. */
static void
test_restored (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  HeedDay today = heed_day_new (2026, 3, 10);
  g_autoptr (HeedBackup) first = NULL;
  g_autoptr (HeedBackup) second = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  add_plan (test);
  first = run (test, folder, today, 9);
  add_plan (test);
  g_assert_true (heed_register_restore (test->path, heed_backup_get_path (first), &kept, &error));
  g_assert_no_error (error);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
  add_plan (test);
  add_plan (test);
  second = run (test, folder, today + 1, 9);
  g_assert_cmpuint (heed_backup_get_plans (second), ==, 3);
  for (guint i = 2; i < 12; i++)
    g_object_unref (run (test, folder, today + i, 9));
  g_assert_false (g_file_test (heed_backup_get_path (second), G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

static char *
put (const char *folder,
     const char *name,
     const char *content,
     gssize      length)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

/* Old ones go, and nothing else that lies there, whatever it is called. */
static void
test_only_its_own (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  HeedDay first_day = heed_day_new (2026, 1, 1);
  g_autoptr (HeedBackup) first = NULL;
  g_autoptr (HeedBackup) manual = NULL;
  g_autoptr (GDateTime) then = at (first_day, 10);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *register_content = NULL;
  gsize length;

  add_plan (test);
  first = run (test, folder, first_day, 9);
  manual = heed_backups_make (test->path, folder, HEED_BACKUP_MANUAL, then, &error);
  g_assert_no_error (error);
  g_ptr_array_add (others, g_strdup (heed_backup_get_path (manual)));
  g_assert_true (g_file_get_contents (heed_backup_get_path (first), &content, &length, NULL));

  /* A text, a backup whose name was changed, one of another register, a register. */
  g_ptr_array_add (others, put (folder, "heed.db-20250101-090000-daily.backup", "mine", -1));
  g_ptr_array_add (others, put (folder, "heed.db-20250102-090000-daily.backup", content, (gssize) length));
  g_ptr_array_add (others, put (folder, "other.db-20250103-090000-daily.backup", content, (gssize) length));
  g_ptr_array_add (others, put (folder, "heed.db-20251341-090000-daily.backup", content, (gssize) length));
  g_assert_true (g_file_get_contents (test->path, &register_content, &length, NULL));
  g_ptr_array_add (others, put (folder, "heed.db-20250104-090000-daily.backup", register_content,
                                (gssize) length));
  g_ptr_array_add (others, put (folder, "letter.txt", "mine", -1));

  for (guint i = 1; i < 45; i++)
    g_object_unref (run (test, folder, first_day + i, g_test_rand_int_range (0, 24)));

  /* 8 to 14 February, 25 January, 1 February, and 31 January. */
  g_assert_cmpuint (count_files (folder), ==, others->len + 7 + 2 + 1);
  g_assert_false (g_file_test (heed_backup_get_path (first), G_FILE_TEST_EXISTS));
  for (guint i = 0; i < others->len; i++)
    g_assert_true (g_file_test (g_ptr_array_index (others, i), G_FILE_TEST_EXISTS));

  /* With the clock years behind one more is made, and nothing is deleted. */
  g_object_unref (run (test, folder, heed_day_new (2019, 5, 6), 9));
  g_assert_cmpuint (count_files (folder), ==, others->len + 7 + 2 + 1 + 1);
  remove_folder (folder);
}

/* What cannot be made leaves nothing, deletes nothing and says why. */
static void
assert_run_fails (HeedAppTest *test,
                  const char  *folder,
                  int          code)
{
  g_autoptr (GDateTime) now = at (heed_day_new (2026, 12, 24), 9);
  g_autoptr (HeedBackup) made = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before = count_files (folder);

  g_assert_false (heed_backups_run (test->path, folder, now, &made, &error));
  g_assert_null (made);
  g_assert_error (error, HEED_ERROR, code);
  g_assert_cmpuint (count_files (folder), ==, n_before);
}

static void
test_refused (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  g_autofree char *gone = g_build_filename (test->folder, "disk", NULL);
  g_autofree char *content = NULL;
  gsize length;

  add_plan (test);
  assert_run_fails (test, gone, HEED_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));

  /* A damaged register gets no backup that looks like a good one. */
  for (guint i = 0; i < 30; i++)
    g_object_unref (run (test, folder, heed_day_new (2026, 3, 1) + i, 9));
  g_assert_true (g_file_get_contents (test->path, &content, &length, NULL));
  for (gsize i = 4096; i < length; i += 4096)
    memset (content + i + 8, 0x5a, 2000);
  g_assert_true (g_file_set_contents (test->path, content, (gssize) length, NULL));
  assert_run_fails (test, folder, HEED_ERROR_CORRUPT);
  remove_folder (folder);
}

/* No room: by a limit that the system sets to a process of its own. */
static void
test_too_large (void)
{
  g_autoptr (HeedAppTest) test = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  test = heed_app_test_new ();
  folder = heed_backups_find_folder (test->path, NULL);
  for (guint i = 0; i < 4; i++)
    add_plan (test);
  g_object_unref (run (test, folder, heed_day_new (2026, 3, 1), 9));
  g_assert_cmpint (g_stat (test->path, &status), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { (rlim_t) status.st_size / 2, (rlim_t) status.st_size / 2 });
  assert_run_fails (test, folder, HEED_ERROR_IO);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
  remove_folder (folder);
}

/* A disk too full for one, where the system lets us make such a disk. */
static void
test_full_disk (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *disk = g_build_filename (test->folder, "disk", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=64k") != 0)
    {
      g_rmdir (disk);
      g_test_skip ("No disk can be made here");
      return;
    }

  for (guint i = 0; i < 4; i++)
    add_plan (test);
  assert_run_fails (test, disk, HEED_ERROR_FULL);
  g_assert_cmpuint (count_files (disk), ==, 0);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (umount (disk), ==, 0);
  g_rmdir (disk);
}

typedef struct
{
  gboolean done;
  guint n_turns;
  HeedBackup *made;
  GListModel *backups;
} Waiting;

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_backups_run_finish (result, &waiting->made, &error));
  g_assert_no_error (error);
  waiting->done = TRUE;
}

static void
list_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (GError) error = NULL;

  waiting->backups = heed_backups_list_finish (result, &error);
  g_assert_no_error (error);
  waiting->done = TRUE;
}

/* In a thread, while the plan is edited here. */
static void
test_in_use (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  guint number = add_plan (test);
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, number);
  g_autoptr (GDateTime) now = at (heed_day_new (2026, 3, 30), 9);
  g_autoptr (GError) error = NULL;
  Waiting waiting = { FALSE };

  heed_backups_run_async (test->path, folder, now, NULL, run_cb, &waiting);
  while (!waiting.done)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", waiting.n_turns++);

      heed_plan_set_title (heed_plan_editor_get_plan (editor), title);
      g_assert_true (heed_plan_editor_flush (editor, &error));
      g_assert_no_error (error);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_nonnull (waiting.made);
  g_assert_cmpuint (heed_backup_get_plans (waiting.made), ==, 1);
  g_assert_true (heed_register_verify (heed_backup_get_path (waiting.made), &error));
  g_assert_no_error (error);

  waiting.done = FALSE;
  heed_backups_list_async (test->path, folder, NULL, list_cb, &waiting);
  while (!waiting.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (waiting.backups), ==, 1);
  g_object_unref (waiting.made);
  g_object_unref (waiting.backups);
  remove_folder (folder);
}

/* Several programs make one in the same second, of a register that is in use: each gets a
 * name of its own. */
static gpointer
make_thread (gpointer data)
{
  HeedAppTest *test = data;
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  g_autoptr (GDateTime) now = at (heed_day_new (2026, 3, 30), 9);
  g_autoptr (GError) error = NULL;
  HeedBackup *made = heed_backups_make (test->path, folder, HEED_BACKUP_MANUAL, now, &error);

  g_assert_no_error (error);
  return made;
}

static void
test_same_second (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autofree char *folder = heed_backups_find_folder (test->path, NULL);
  g_autoptr (GListModel) backups = NULL;
  GThread *threads[8];

  add_plan (test);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, make_thread, test);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_object_unref (g_thread_join (threads[i]));

  g_assert_cmpuint (count_files (folder), ==, G_N_ELEMENTS (threads));
  backups = list (test, folder);
  g_assert_cmpuint (g_list_model_get_n_items (backups), ==, G_N_ELEMENTS (threads));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (HeedBackup) backup = g_list_model_get_item (backups, i);

      g_assert_cmpstr (heed_backup_get_damage (backup), ==, "");
      g_assert_cmpuint (heed_backup_get_plans (backup), ==, 1);
    }
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("HEED_BACKUPS");

  g_test_add_func ("/backups/daily", test_daily);
  g_test_add_func ("/backups/restored", test_restored);
  g_test_add_func ("/backups/only-its-own", test_only_its_own);
  g_test_add_func ("/backups/refused", test_refused);
  g_test_add_func ("/backups/too-large", test_too_large);
  g_test_add_func ("/backups/full-disk", test_full_disk);
  g_test_add_func ("/backups/in-use", test_in_use);
  g_test_add_func ("/backups/same-second", test_same_second);

  return g_test_run ();
}
