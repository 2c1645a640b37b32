/* test-publishing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-publishing.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-recommendation.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME "Plan of the house 2027"

/* What people in the office say to each other. */
#define SECRET "Zyzzogeton"

static guint
count_formats (void)
{
  const HeedFormat *const *formats = heed_format_get_published ();
  guint n = 0;

  while (formats[n] != NULL)
    n++;
  return n;
}

/* The plan as data goes to nobody unasked, and every format that is written has its place. */
static void
test_ranks (void)
{
  const HeedFormat *const *written = heed_format_get_written ();
  const HeedFormat *const *all = heed_format_get_all ();
  const HeedFormat *const *published = heed_format_get_published ();
  guint n_written = 0, n_published = 0;

  for (guint i = 0; all[i] != NULL; i++)
    n_written += heed_format_can_write (all[i]);
  for (guint i = 0; i < n_written; i++)
    {
      g_assert_true (heed_format_can_write (written[i]));
      g_assert_cmpuint (written[i]->rank, >, i > 0 ? written[i - 1]->rank : 0);
      g_assert_cmpstr (heed_format_get_title (written[i]), !=, "");
      if (written[i]->is_published)
        g_assert_true (published[n_published++] == written[i]);
    }
  g_assert_null (written[n_written]);
  g_assert_null (published[n_published]);
  g_assert_cmpuint (n_published, ==, n_written - 1);
  g_assert_false (heed_format_find ("json")->is_published);
}

/* Returns: (transfer full): every file of the folder with its content, hidden ones too */
static GHashTable *
list_files (const char *path)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (child);
      GBytes *bytes = g_file_test (child, G_FILE_TEST_IS_DIR)
                        ? g_bytes_new (NULL, 0)
                        : g_file_load_bytes (file, NULL, NULL, NULL);

      g_hash_table_insert (files, g_strdup (name), bytes);
    }

  return files;
}

static void
assert_same_files (GHashTable *before,
                   const char *path)
{
  g_autoptr (GHashTable) after = list_files (path);
  GHashTableIter iter;
  gpointer name, bytes;

  g_assert_cmpuint (g_hash_table_size (after), ==, g_hash_table_size (before));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      g_assert_true (g_hash_table_contains (after, name));
      g_assert_true (g_bytes_equal (g_hash_table_lookup (after, name), bytes));
    }
}

/* Some files of an earlier day, and one that has nothing to do with it. */
static void
write_earlier (HeedAppTest *test)
{
  g_auto (GStrv) names = heed_publishing_list_names (NAME);

  for (guint i = 0; names[i] != NULL; i++)
    if (i == 0 || g_test_rand_bit ())
      {
        g_autofree char *content = g_strdup_printf ("%s of an earlier day", names[i]);

        g_object_unref (heed_app_test_write (test, names[i], content));
      }
  g_object_unref (heed_app_test_write (test, "index.txt", "nobody's business"));
}

static GFile *
get_folder (HeedAppTest *test)
{
  return g_file_new_for_path (test->folder);
}

static void
test_formats (void)
{
  g_auto (GStrv) names = heed_publishing_list_names (NAME);

  g_assert_cmpuint (g_strv_length (names), ==, count_formats ());
  g_assert_cmpuint (count_formats (), >=, 6);
  g_assert_true (g_strv_contains ((const char *const *) names, NAME ".pdf"));
  g_assert_true (g_strv_contains ((const char *const *) names, NAME ".html"));
  g_assert_false (g_strv_contains ((const char *const *) names, NAME ".json"));
}

/* Each file is the one that is written alone. */
static void
test_written (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedAppTest) alone = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 6);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = get_folder (test);
  g_auto (GStrv) names = heed_publishing_list_names (NAME);
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  write_earlier (test);
  g_assert_true (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_no_error (error);

  files = list_files (test->folder);
  g_assert_cmpuint (g_hash_table_size (files), ==, count_formats () + 1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (alone->folder, names[i], NULL);
      g_autofree char *published = g_build_filename (test->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
      g_assert_no_error (error);
      bytes = g_file_load_bytes (file, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, g_hash_table_lookup (files, names[i])));

      /* Others are to read it. */
      g_assert_cmpint (g_stat (published, &status), ==, 0);
      g_assert_cmpuint (status.st_mode & 0400, ==, 0400);
    }
}

typedef struct
{
  GCancellable *cancellable;
  guint after;
  guint n_told;
} Stop;

static void
stop_cb (guint    n_written,
         guint    n_files,
         gpointer user_data)
{
  Stop *stop = user_data;

  g_assert_cmpuint (n_files, ==, count_formats ());
  g_assert_cmpuint (n_written, ==, ++stop->n_told);
  if (n_written == stop->after)
    g_cancellable_cancel (stop->cancellable);
}

/* Whenever it is cancelled, be it after the last file, the folder is as it was. */
static void
test_cancelled (void)
{
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 3);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);

  for (guint after = 1; after <= count_formats (); after++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (GFile) folder = get_folder (test);
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Stop stop = { cancellable, after, 0 };

      write_earlier (test);
      before = list_files (test->folder);
      g_assert_false (heed_publishing_write (report, folder, NAME, stop_cb, &stop, cancellable,
                                             &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (stop.n_told, ==, after);
      assert_same_files (before, test->folder);
    }
}

/* One name is taken by a folder with something in it: those that were in place
 * already go back. */
static void
test_name_taken (void)
{
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 3);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_auto (GStrv) names = heed_publishing_list_names (NAME);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (GFile) folder = get_folder (test);
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *taken = g_build_filename (test->folder, names[i], NULL);
      g_autofree char *path = g_build_filename (taken, "letter.txt", NULL);

      write_earlier (test);
      g_unlink (taken);
      g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, "kept", -1, &error));
      before = list_files (test->folder);

      g_assert_false (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
      g_assert_nonnull (strstr (error->message, names[i]));
      assert_same_files (before, test->folder);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

      g_unlink (path);
      g_rmdir (taken);
    }
}

/* A disk that takes no more in the middle of it, by a limit that a test can set for
 * itself. */
static void
test_full_disk (void)
{
  g_autoptr (HeedAppTest) test = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  test = heed_app_test_new ();
  plan = heed_app_test_plan (10, 20);
  report = heed_report_new_plan (plan);
  folder = get_folder (test);
  write_earlier (test);
  before = list_files (test->folder);
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 30000, 30000 });
  g_assert_false (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  /* It names the file where the person looks for it, not where it was written. */
  g_assert_nonnull (strstr (error->message, test->folder));
  g_assert_null (strstr (error->message, ".part"));
  g_assert_null (strchr (error->message, '\n'));
  assert_same_files (before, test->folder);
}

/* A folder of somebody else's; the superuser, whom nothing stops, becomes nobody. */
static void
test_read_only_folder (void)
{
  g_autoptr (HeedAppTest) test = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  test = heed_app_test_new ();
  plan = heed_app_test_plan (2, 3);
  report = heed_report_new_plan (plan);
  folder = get_folder (test);
  write_earlier (test);
  before = list_files (test->folder);
  g_assert_cmpint (g_chmod (test->folder, 0555), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);

  g_assert_false (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  g_assert_nonnull (strstr (error->message, test->folder));

  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (test->folder, 0700), ==, 0);
  assert_same_files (before, test->folder);
}

/* One of the files is write-protected: nothing is published, and it is named. */
static void
test_write_protected (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = get_folder (test);
  g_auto (GStrv) names = heed_publishing_list_names (NAME);
  guint which = (guint) g_test_rand_int_range (0, (int) g_strv_length (names));
  g_autoptr (GFile) file = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;

  write_earlier (test);
  file = heed_app_test_write (test, names[which], "not to be changed");
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0444), ==, 0);
  before = list_files (test->folder);
  g_assert_false (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, names[which]));
  assert_same_files (before, test->folder);
}

/* Who may read what was published before may read what is published now. */
static void
test_modes (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = get_folder (test);
  g_auto (GStrv) names = heed_publishing_list_names (NAME);
  g_autoptr (GFile) file = heed_app_test_write (test, names[0], "of an earlier day");
  mode_t mask = umask (027);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0604), ==, 0);
  g_assert_true (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  umask (mask);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (test->folder, names[i], NULL);
      struct stat status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpuint (status.st_mode & 0777, ==, i == 0 ? 0604 : 0640);
    }
}

static void
test_no_folder (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 1);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = g_file_new_build_filename (test->folder, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "nowhere"));
  g_assert_false (g_file_query_exists (folder, NULL));
}

static void
add_secrets (HeedAction *action)
{
  HeedDay day = heed_day_new (2027, 5, 4);
  g_autoptr (HeedUpdate) update = heed_update_new (day, SECRET " (author)", SECRET " (update)");
  g_autoptr (HeedRevision) revision = heed_revision_new (day, SECRET " (author)", SECRET " (from)", SECRET " (to)",
                                                         SECRET " (reason)");
  g_autoptr (HeedVerification) verification = heed_verification_new (day, SECRET " (by)", FALSE,
                                                                     SECRET " (verification)");

  heed_record_list_take (heed_update_get_evidence (update),
                         heed_evidence_new (SECRET " (evidence)", 12, "0af3", NULL));
  heed_record_list_take (heed_update_get_evidence (update),
                         heed_evidence_new (NULL, 0, NULL, "https://example.org/" SECRET));
  heed_record_list_append (heed_action_get_updates (action), update);
  heed_record_list_append (heed_action_get_revisions (action), revision);
  heed_record_list_append (heed_action_get_verifications (action), verification);
}

/* Returns: (transfer full): what a program prints about the file */
static char *
run (const char *path,
     const char *command)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], "@"))
      {
        g_free (words[i]);
        words[i] = g_strdup (path);
      }
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

/* Returns: (transfer full): everything that a reader could find in the file */
static char *
read_words (const char *path)
{
  static const char *const packed[] = { ".docx", ".odt", ".xlsx" };
  char *content = NULL;

  if (g_str_has_suffix (path, ".pdf"))
    return run (path, "pdftotext @ -");
  for (guint i = 0; i < G_N_ELEMENTS (packed); i++)
    if (g_str_has_suffix (path, packed[i]))
      return run (path, "unzip -p @");

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

/* What the office keeps for itself is in no file that goes out, and what it
 * publishes in each. */
static void
test_no_secrets (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 6);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = get_folder (test);
  g_auto (GStrv) names = heed_publishing_list_names (NAME);
  g_autoptr (HeedAction) action = heed_action_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  const char *const review[] = { SECRET " (review)", NULL };
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autofree char *unzip = g_find_program_in_path ("unzip");
  g_autoptr (GError) error = NULL;
  guint n_actions = 0;

  if (pdftotext == NULL || unzip == NULL)
    {
      g_test_skip ("pdftotext or unzip is missing");
      return;
    }

  heed_item_set_depth (HEED_ITEM (action), 1);
  heed_item_set_text (HEED_ITEM (action), "Count the lanterns");
  heed_item_set_target_words (HEED_ITEM (action), "May 2029");
  heed_record_list_append (
    heed_recommendation_get_items (heed_record_list_get (recommendations, 0)), action);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      heed_judgement_set_word (heed_recommendation_get_judgement (recommendation), SECRET " (judgement)");
      heed_judgement_set_text (heed_recommendation_get_judgement (recommendation), SECRET " (verdict)");
      heed_judgement_set_by (heed_recommendation_get_judgement (recommendation), SECRET " (judge)");
      heed_recommendation_set_review (recommendation, review);
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (HEED_IS_ACTION (heed_record_list_get (items, j)))
          {
            add_secrets (heed_record_list_get (items, j));
            n_actions++;
          }
    }
  g_assert_cmpuint (n_actions, >, 0);

  g_assert_true (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (test->folder, names[i], NULL);
      g_autofree char *content = read_words (path);

      if (strstr (content, "lanterns") == NULL)
        g_error ("%s does not hold the action", names[i]);
      if (strstr (content, SECRET) != NULL)
        g_error ("%s tells what is kept in the office", names[i]);
    }
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static void
told_here_cb (guint    n_written,
              guint    n_files,
              gpointer user_data)
{
  guint *n_told = user_data;

  g_assert_true (g_main_context_is_owner (NULL));
  (*n_told)++;
}

/* Also where nobody has run the main context until all is written, the other thread
 * calls nothing. */
static void
test_told_here (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (2, 3);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = get_folder (test);
  g_auto (GStrv) names = heed_publishing_list_names (NAME);
  g_autofree char *last
    = g_build_filename (test->folder, names[g_strv_length (names) - 1], NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  heed_publishing_write_async (report, folder, NAME, told_here_cb, &n_told, NULL, result_cb,
                               &result);
  while (!g_file_test (last, G_FILE_TEST_EXISTS))
    g_usleep (1000);
  g_assert_cmpuint (n_told, ==, 0);

  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (heed_publishing_write_finish (result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, ==, count_formats ());
}

/* How far it is, is told in this thread. */
static void
test_in_thread (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 5);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GFile) folder = get_folder (test);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;
  Stop stop = { NULL, 0, 0 };

  g_assert_true (heed_publishing_write (report, folder, NAME, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  before = list_files (test->folder);

  heed_publishing_write_async (report, folder, NAME, stop_cb, &stop, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (heed_publishing_write_finish (result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (stop.n_told, ==, count_formats ());
  assert_same_files (before, test->folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/publishing/ranks", test_ranks);
  g_test_add_func ("/publishing/formats", test_formats);
  g_test_add_func ("/publishing/written", test_written);
  g_test_add_func ("/publishing/cancelled", test_cancelled);
  g_test_add_func ("/publishing/name-taken", test_name_taken);
  g_test_add_func ("/publishing/full-disk", test_full_disk);
  g_test_add_func ("/publishing/read-only-folder", test_read_only_folder);
  g_test_add_func ("/publishing/write-protected", test_write_protected);
  g_test_add_func ("/publishing/modes", test_modes);
  g_test_add_func ("/publishing/no-folder", test_no_folder);
  g_test_add_func ("/publishing/no-secrets", test_no_secrets);
  g_test_add_func ("/publishing/told-here", test_told_here);
  g_test_add_func ("/publishing/in-thread", test_in_thread);

  return g_test_run ();
}
