/* test-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-files.h"

#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-recommendation.h"
#include "heed-reports.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static GFile *
file_in (HeedAppTest *test,
         const char  *name)
{
  return g_file_new_build_filename (test->folder, name, NULL);
}

static char *
load (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_load_contents (file, NULL, &content, NULL, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static guint
count_files (HeedAppTest *test)
{
  g_autoptr (GDir) dir = g_dir_open (test->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_message (GError *error,
                int     code,
                GFile  *file)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_assert_error (error, HEED_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
}

/* What is written is what is read, for whatever a plan holds. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedPlan) plan = heed_app_test_plan (i, 4);
      g_autoptr (GFile) first = file_in (test, "first.json");
      g_autoptr (GFile) second = file_in (test, "second.json");
      g_autoptr (HeedPlan) again = NULL;
      g_autoptr (HeedSource) source = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *first_text = NULL;
      g_autofree char *second_text = NULL;
      g_autofree char *sha256 = NULL;

      g_assert_true (heed_files_write_plan (plan, first, NULL, &error));
      g_assert_no_error (error);
      again = heed_files_read_plan (first, NULL, &source, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (heed_files_write_plan (again, second, NULL, &error));
      first_text = load (first);
      second_text = load (second);
      g_assert_cmpstr (first_text, ==, second_text);

      sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, first_text, -1);
      g_assert_cmpstr (heed_source_get_sha256 (source), ==, sha256);
      g_assert_cmpstr (heed_source_get_name (source), ==, "first.json");
      g_assert_cmpuint (count_files (test), ==, 2);
    }
}

/* Whatever goes wrong, the old file stays, and nothing is left beside it. */
static void
test_failed_write (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 2);
  g_autoptr (GFile) json = heed_app_test_write (test, "plan.json", "what was there");
  g_autoptr (GFile) pdf = heed_app_test_write (test, "plan.pdf", "what was there");
  g_autoptr (GFile) odd = heed_app_test_write (test, "plan.papyrus", "what was there");
  g_autoptr (GFile) none = file_in (test, "plan");
  g_autoptr (GFile) nowhere = g_file_new_build_filename (test->folder, "no", "plan.json", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GFile *files[] = { json, pdf };
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *kept = NULL;

      g_assert_false (heed_files_write_plan (plan, files[i], cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      kept = load (files[i]);
      g_assert_cmpstr (kept, ==, "what was there");
    }

  g_assert_false (heed_files_write_plan (plan, odd, NULL, &error));
  assert_message (error, HEED_ERROR_UNKNOWN_FORMAT, odd);
  g_clear_error (&error);
  content = load (odd);
  g_assert_cmpstr (content, ==, "what was there");
  g_assert_false (heed_files_write_plan (plan, none, NULL, &error));
  assert_message (error, HEED_ERROR_UNKNOWN_FORMAT, none);
  g_clear_error (&error);
  g_assert_false (heed_files_write_plan (plan, nowhere, NULL, &error));
  assert_message (error, HEED_ERROR_NOT_FOUND, nowhere);
  g_assert_cmpuint (count_files (test), ==, 3);
}

/* A disk that takes no more in the middle of it: a limit on the size of files is one
 * that a test can set for itself. */
static void
test_full_disk (void)
{
  g_autoptr (HeedAppTest) test = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  test = heed_app_test_new ();
  plan = heed_app_test_plan (10, 20);
  file = heed_app_test_write (test, "plan.json", "what was there");
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 4096, 4096 });
  g_assert_false (heed_files_write_plan (plan, file, NULL, &error));
  assert_message (error, HEED_ERROR_IO, file);
  content = load (file);
  g_assert_cmpstr (content, ==, "what was there");
  g_assert_cmpuint (count_files (test), ==, 1);
}

/* A file that may be written in a folder that takes no other; the superuser, whom
 * nothing stops, becomes nobody. */
static void
lock_folder (HeedAppTest *test,
             GFile       *file)
{
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0666), ==, 0);
  g_assert_cmpint (g_chmod (test->folder, 0555), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
}

static void
unlock_folder (HeedAppTest *test)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (test->folder, 0700), ==, 0);
}

/* Where nothing may stand beside a file it is overwritten, but only by all of the new
 * one: not when that is cancelled, nor when the disk takes only a part of it. */
static void
test_nothing_beside (void)
{
  g_autoptr (HeedAppTest) test = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *cut = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  test = heed_app_test_new ();
  plan = heed_app_test_plan (10, 20);
  file = heed_app_test_write (test, "plan.json", "what was there");
  lock_folder (test, file);

  g_cancellable_cancel (cancellable);
  g_assert_false (heed_files_write_plan (plan, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  kept = load (file);
  g_assert_cmpstr (kept, ==, "what was there");

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 4096, RLIM_INFINITY });
  g_assert_false (heed_files_write_plan (plan, file, NULL, &error));
  assert_message (error, HEED_ERROR_IO, file);
  g_clear_error (&error);
  cut = load (file);
  g_assert_cmpstr (cut, ==, "what was there");

  /* Nor what it held goes back any more: that is said. */
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 5, RLIM_INFINITY });
  g_assert_false (heed_files_write_plan (plan, file, NULL, &error));
  assert_message (error, HEED_ERROR_IO, file);
  g_assert_nonnull (strstr (error->message, "put back"));
  g_clear_error (&error);

  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { RLIM_INFINITY, RLIM_INFINITY });
  g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
  g_assert_no_error (error);
  content = load (file);
  g_assert_true (g_str_has_prefix (content, "{"));
  unlock_folder (test);
  g_assert_cmpuint (count_files (test), ==, 1);
}

/* A name says what its file is only where nobody says otherwise. */
static void
test_format_named (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) file = file_in (test, "plan");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (heed_files_write_report (report, file, "pdf", NULL, &error));
  g_assert_no_error (error);
  content = load (file);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_false (heed_files_write_report (report, file, "papyrus", NULL, &error));
  assert_message (error, HEED_ERROR_UNKNOWN_FORMAT, file);
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

/* What is written is the plan as it was when it was asked for. */
static void
test_write_in_thread (void)
{
  static const char *const names[] = { "plan.json", "plan.pdf" };
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (4, 10);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) before = file_in (test, names[i]);
      g_autofree char *other = g_strconcat ("async-", names[i], NULL);
      g_autoptr (GFile) after = file_in (test, other);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes) before_bytes = NULL;
      g_autoptr (GBytes) after_bytes = NULL;
      g_autoptr (GError) error = NULL;
      HeedRecordList *list = heed_plan_get_recommendations (plan);

      g_assert_true (heed_files_write_plan (plan, before, NULL, &error));
      g_assert_no_error (error);
      heed_files_write_plan_async (plan, after, NULL, result_cb, &result);
      heed_plan_set_title (plan, "changed meanwhile");
      heed_record_list_remove (list, 0);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (heed_files_write_plan_finish (result, &error));
      g_assert_no_error (error);

      before_bytes = g_file_load_bytes (before, NULL, NULL, &error);
      after_bytes = g_file_load_bytes (after, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (before_bytes, after_bytes));
    }
}

/* A report is the plan as it was when it was asked for, whoever copies it. */
static void
test_report_in_thread (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (4, 10);
  g_autoptr (HeedReport) at_once = heed_reports_new (HEED_REPORT_KIND_PLAN, plan, HEED_DAY_NONE);
  g_autoptr (HeedReport) in_thread = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) first = file_in (test, "first.json");
  g_autoptr (GFile) second = file_in (test, "second.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  heed_reports_new_async (HEED_REPORT_KIND_PLAN, plan, HEED_DAY_NONE, NULL, result_cb, &result);
  heed_plan_set_title (plan, "changed meanwhile");
  heed_record_list_remove (heed_plan_get_recommendations (plan), 0);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  in_thread = heed_reports_new_finish (result, &error);
  g_assert_no_error (error);

  g_assert_true (heed_files_write_report (at_once, first, NULL, NULL, &error));
  g_assert_true (heed_files_write_report (in_thread, second, NULL, NULL, &error));
  g_assert_no_error (error);
  first_text = load (first);
  second_text = load (second);
  g_assert_cmpstr (first_text, ==, second_text);
}

/* A link to a file elsewhere stays one. */
static void
test_write_through_link (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 3);
  g_autoptr (GFile) real = heed_app_test_write (test, "real.txt", "x");
  g_autoptr (GFile) link = file_in (test, "link.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  guint n_files;

  g_assert_cmpint (symlink (g_file_peek_path (real), g_file_peek_path (link)), ==, 0);
  n_files = count_files (test);
  g_assert_true (heed_files_write_plan (plan, link, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  content = load (real);
  g_assert_true (g_str_has_prefix (content, "{"));
  g_assert_cmpuint (count_files (test), ==, n_files);
}

/* A link that leads to a file which is not there yet makes it, through other links too;
 * one that leads nowhere is named. */
static void
test_write_through_dangling_link (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 3);
  g_autoptr (GFile) real = file_in (test, "real.json");
  g_autoptr (GFile) between = file_in (test, "between.json");
  g_autoptr (GFile) link = file_in (test, "link.json");
  g_autoptr (GFile) nowhere = file_in (test, "nowhere.json");
  g_autoptr (GFile) circle = file_in (test, "circle.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_cmpint (symlink ("real.json", g_file_peek_path (between)), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (between), g_file_peek_path (link)), ==, 0);
  g_assert_true (heed_files_write_plan (plan, link, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (g_file_peek_path (between), G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (g_file_peek_path (real), G_FILE_TEST_IS_SYMLINK));
  content = load (real);
  g_assert_true (g_str_has_prefix (content, "{"));

  g_assert_cmpint (symlink ("gone/plan.json", g_file_peek_path (nowhere)), ==, 0);
  g_assert_false (heed_files_write_plan (plan, nowhere, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nowhere.json"));
  g_assert_nonnull (strstr (error->message, "gone/plan.json"));
  g_clear_error (&error);

  g_assert_cmpint (symlink ("circle.json", g_file_peek_path (circle)), ==, 0);
  g_assert_false (heed_files_write_plan (plan, circle, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "circle.json"));
}

/* A file that nobody may write was made so on purpose, also for the superuser. */
static void
test_write_protected (void)
{
  static const mode_t modes[] = { 0400, 0444, 0555 };
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  g_autoptr (GFile) link = file_in (test, "link.json");

  g_assert_cmpint (symlink ("plan.json", g_file_peek_path (link)), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GFile) file = heed_app_test_write (test, "plan.json", "what was there");
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      g_assert_cmpint (g_chmod (g_file_peek_path (file), modes[i]), ==, 0);
      g_assert_false (heed_files_write_plan (plan, i % 2 == 0 ? file : link, NULL, &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, i % 2 == 0 ? "plan.json" : "link.json"));
      content = load (file);
      g_assert_cmpstr (content, ==, "what was there");
      g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
    }
}

/* A new file may be read by whom the system lets read new files. */
static void
test_usual_mode (void)
{
  static const mode_t masks[] = { 022, 077, 027, 002 };
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  mode_t before = umask (022);

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (GFile) file = file_in (test, "plan.json");
      g_autoptr (GError) error = NULL;
      struct stat status;

      umask (masks[i]);
      g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
      g_assert_cmpuint (status.st_mode & 0777, ==, 0666 & ~masks[i]);
      g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
    }
  umask (before);
}

/* As long a name as a file may have leaves no room for what stands beside it. */
static void
test_long_name (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  g_autofree char *letters = g_strnfill (255 - strlen (".json"), 'x');
  g_autofree char *name = g_strconcat (letters, ".json", NULL);
  g_autoptr (GFile) file = file_in (test, name);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_files (test), ==, 1);
    }
}

/* What only some may read stays so. */
static void
test_mode_kept (void)
{
  static const mode_t modes[] = { 0600, 0640, 0664 };
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GFile) file = heed_app_test_write (test, "plan.json", "what was there");
      g_autoptr (GError) error = NULL;
      struct stat status;

      g_assert_cmpint (g_chmod (g_file_peek_path (file), modes[i]), ==, 0);
      g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
      g_assert_cmpuint (status.st_mode & 0777, ==, modes[i]);
    }
}

/* More than any plan takes: a file with a hole, so that no disk is filled. */
static void
test_too_large (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (GFile) file = heed_app_test_write (test, "large.txt", "x");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (file), 201LL * 1024 * 1024), ==, 0);
  g_assert_null (heed_files_read_plan (file, NULL, NULL, NULL, &error));
  assert_message (error, HEED_ERROR_LIMIT, file);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/files/round-trip", test_round_trip);
  g_test_add_func ("/files/failed-write", test_failed_write);
  g_test_add_func ("/files/full-disk", test_full_disk);
  g_test_add_func ("/files/nothing-beside", test_nothing_beside);
  g_test_add_func ("/files/format-named", test_format_named);
  g_test_add_func ("/files/write-in-thread", test_write_in_thread);
  g_test_add_func ("/files/report-in-thread", test_report_in_thread);
  g_test_add_func ("/files/write-through-link", test_write_through_link);
  g_test_add_func ("/files/write-through-dangling-link", test_write_through_dangling_link);
  g_test_add_func ("/files/write-protected", test_write_protected);
  g_test_add_func ("/files/usual-mode", test_usual_mode);
  g_test_add_func ("/files/long-name", test_long_name);
  g_test_add_func ("/files/mode-kept", test_mode_kept);
  g_test_add_func ("/files/too-large", test_too_large);

  return g_test_run ();
}
