/* test-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-recommendation.h"

#include <glib/gstdio.h>
#include <string.h>

static void
changed_cb (GString *log,
            guint    position,
            guint    removed,
            guint    added)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static guint
create (HeedSession *session,
        const char  *organisation,
        const char  *title)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (GError) error = NULL;
  guint number;

  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  heed_plan_set_title (plan, title);
  number = heed_session_create_plan (session, plan, &error);
  g_assert_no_error (error);
  return number;
}

static void
test_list (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  GListModel *plans = heed_session_get_plans (session);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint deleted;
  g_autofree char *titles = NULL;

  g_assert_true (heed_session_get_created (session));
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 0);
  g_signal_connect_swapped (plans, "items-changed", G_CALLBACK (changed_cb), log);

  g_assert_cmpuint (create (session, "South", "One"), ==, 1);
  g_assert_cmpuint (create (session, "north", "Two"), ==, 2);
  g_assert_cmpuint (create (session, "South", "a third"), ==, 3);
  g_assert_cmpstr (log->str, ==, "0-0+1 0-0+1 1-0+1 ");
  g_string_truncate (log, 0);

  g_assert_true (heed_session_delete_plan (session, 3, &error));
  g_assert_cmpstr (log->str, ==, "1-1+0 ");
  g_assert_true (heed_session_find_deleted (session, &deleted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (deleted, ==, 3);
  g_assert_true (heed_session_restore_plan (session, 3, &error));
  g_assert_cmpuint (create (session, "M", "Fourth"), ==, 4);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);
      g_autofree char *before = g_steal_pointer (&titles);

      titles = g_strconcat (before != NULL ? before : "", heed_plan_summary_get_title (summary), ";", NULL);
    }
  g_assert_cmpstr (titles, ==, "Fourth;Two;a third;One;");
}

static void
test_second_program (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedSession) other = heed_app_test_open (test);
  GListModel *plans = heed_session_get_plans (session);

  g_assert_false (heed_session_get_created (other));
  create (other, "South", "One");
  while (g_list_model_get_n_items (plans) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 1);
}

/* A plan that is open shows what another program wrote, in the same objects, and can be
 * edited on. */
static void
test_second_editor (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedSession) other = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 3);
  g_autoptr (GError) error = NULL;
  guint number = heed_session_create_plan (session, plan, &error);
  g_autoptr (HeedPlanEditor) ours = heed_app_test_edit (session, number);
  g_autoptr (HeedPlanEditor) theirs = heed_app_test_edit (other, number);
  HeedRecordList *list = heed_plan_get_recommendations (heed_plan_editor_get_plan (ours));
  HeedRecordList *their_list = heed_plan_get_recommendations (heed_plan_editor_get_plan (theirs));
  HeedRecommendation *first = heed_record_list_get (list, 0);

  heed_recommendation_set_text (heed_record_list_get (their_list, 0), "theirs");
  heed_record_list_remove (their_list, 2);
  g_assert_true (heed_plan_editor_flush (theirs, &error));
  while (heed_record_list_get_n (list) == 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (heed_record_list_get (list, 0) == first);
  g_assert_cmpstr (heed_recommendation_get_text (first), ==, "theirs");
  g_assert_cmpstr (heed_plan_editor_get_undo_label (ours), ==,
                   heed_plan_editor_get_undo_label (theirs));

  heed_recommendation_set_text (first, "ours");
  g_assert_true (heed_plan_editor_flush (ours, &error));
  g_assert_no_error (error);
  g_assert_true (heed_plan_editor_undo (ours, &error));
  g_assert_true (heed_plan_editor_undo (ours, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (heed_record_list_get_n (list), ==, 3);
}

static void
test_same_editor (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  guint number = create (session, "South", "One");
  HeedPlanEditor *editor = heed_app_test_edit (session, number);
  HeedPlanEditor *again = heed_app_test_edit (session, number);
  g_autoptr (GError) error = NULL;

  g_assert_true (editor == again);
  g_object_unref (again);
  g_assert_finalize_object (editor);
  editor = heed_app_test_edit (session, number);
  g_assert_true (heed_session_delete_plan (session, number, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (editor);
  g_assert_null (heed_session_edit_plan (session, number, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
}

static GFile *
write_json (HeedAppTest *test,
            const char  *name,
            guint        n)
{
  g_autoptr (HeedPlan) plan = heed_app_test_plan (n, n);
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  GFile *file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
  g_assert_no_error (error);
  return file;
}

static void
test_import (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GFile) file = write_json (test, "plan.json", 3);
  g_autoptr (HeedImport) first = NULL;
  g_autoptr (HeedImport) second = NULL;
  g_autoptr (HeedImport) third = NULL;
  g_autoptr (GError) error = NULL;

  first = heed_session_import (session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (heed_import_get_already (first));
  g_assert_cmpuint (heed_import_get_number (first), ==, 1);
  g_assert_cmpuint (heed_import_get_recommendations (first), ==, 3);

  second = heed_session_import (session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (heed_import_get_already (second));
  g_assert_cmpuint (heed_import_get_number (second), ==, 1);
  g_assert_cmpstr (heed_import_get_title (second), ==, heed_import_get_title (first));

  third = heed_session_import (session, file, NULL, HEED_IMPORT_AGAIN, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (heed_import_get_already (third));
  g_assert_cmpuint (heed_import_get_number (third), ==, 2);

  /* A deleted plan may come in again. */
  g_assert_true (heed_session_delete_plan (session, 1, &error));
  g_assert_true (heed_session_delete_plan (session, 2, &error));
  g_clear_object (&first);
  first = heed_session_import (session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (heed_import_get_already (first));
  g_assert_cmpuint (heed_import_get_number (first), ==, 3);
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static HeedImport *
import_in_thread (HeedSession   *session,
                  GFile         *file,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  heed_session_import_async (session, file, NULL, HEED_IMPORT_NONE, cancellable, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return heed_session_import_finish (session, result, error);
}

static void
test_import_in_thread (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GFile) file = write_json (test, "plan.json", 5);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HeedImport) import = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (import_in_thread (session, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (session)), ==, 0);

  import = import_in_thread (session, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_import_get_recommendations (import), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (session)), ==, 1);
}

static void
assert_import_fails (HeedSession *session,
                     GFile       *file,
                     const char  *format,
                     int          code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *basename = g_file_get_basename (file);

  g_assert_null (heed_session_import (session, file, format, HEED_IMPORT_NONE, NULL, &error));
  g_assert_error (error, HEED_ERROR, code);
  g_assert_nonnull (strstr (error->message, basename));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (session)), ==, 0);
}

static void
test_bad_input (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GFile) empty = heed_app_test_write (test, "empty.txt", "");
  g_autoptr (GFile) broken = heed_app_test_write (test, "broken.json", "{\"format\": \"heed-plan\", ");
  g_autoptr (GFile) prose = heed_app_test_write (test, "prose.txt", "A text without any table.\n");
  g_autoptr (GFile) missing = g_file_new_build_filename (test->folder, "missing.txt", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (test->folder);
  g_autofree char *noise_path = g_build_filename (test->folder, "noise.bin", NULL);
  g_autoptr (GFile) noise = g_file_new_for_path (noise_path);
  guint8 bytes[5000];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);
  bytes[0] = 0;
  g_assert_true (g_file_set_contents (noise_path, (const char *) bytes, sizeof bytes, NULL));

  assert_import_fails (session, empty, NULL, HEED_ERROR_EMPTY);
  assert_import_fails (session, missing, NULL, HEED_ERROR_NOT_FOUND);
  assert_import_fails (session, folder, NULL, HEED_ERROR_IO);
  assert_import_fails (session, broken, NULL, HEED_ERROR_MALFORMED);
  assert_import_fails (session, prose, NULL, HEED_ERROR_NO_PLAN);
  assert_import_fails (session, prose, "papyrus", HEED_ERROR_UNKNOWN_FORMAT);
  assert_import_fails (session, noise, NULL, HEED_ERROR_UNKNOWN_FORMAT);
}

static void
assert_open_fails (const char *path,
                   int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_session_open (path, &error));
  g_assert_error (error, HEED_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_bad_register (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (GFile) text = heed_app_test_write (test, "text.db", "This is no database at all.\n");
  g_autofree char *nowhere = g_build_filename (test->folder, "nowhere", "heed.db", NULL);
  g_autofree char *content = NULL;
  g_autoptr (HeedSession) session = heed_app_test_open (test);

  assert_open_fails (g_file_peek_path (text), HEED_ERROR_NOT_A_REGISTER);
  g_assert_true (g_file_get_contents (g_file_peek_path (text), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "This is no database at all.\n");
  assert_open_fails (nowhere, HEED_ERROR_IO);
  assert_open_fails (test->folder, HEED_ERROR_NOT_A_REGISTER);

  g_clear_object (&session);
  g_chmod (test->path, 0400);
  assert_open_fails (test->path, HEED_ERROR_READ_ONLY);
}

static void
test_default_path (void)
{
  g_autofree char *path = NULL;
  g_autofree char *own = NULL;
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "heed", "heed.db", NULL);

  g_setenv ("HEED_REGISTER", "/somewhere/else.db", TRUE);
  path = heed_session_get_default_path ();
  g_assert_cmpstr (path, ==, "/somewhere/else.db");
  g_unsetenv ("HEED_REGISTER");
  own = heed_session_get_default_path ();
  g_assert_cmpstr (own, ==, expected);
}

/* The published plans, where they are there. */
static void
test_published_plans (void)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  const char *name;
  guint n = 0;

  if (dir == NULL)
    {
      g_test_skip ("no published plans here");
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
      g_autoptr (HeedImport) import = NULL;
      g_autoptr (HeedPlanEditor) editor = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      import = import_in_thread (session, file, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (heed_import_get_recommendations (import), >=, 7);
      editor = heed_app_test_edit (session, heed_import_get_number (import));
      g_assert_cmpuint (heed_source_get_n_rows (heed_plan_editor_get_source (editor)), >, 0);
      n++;
    }
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (session)), ==, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/list", test_list);
  g_test_add_func ("/session/second-program", test_second_program);
  g_test_add_func ("/session/second-editor", test_second_editor);
  g_test_add_func ("/session/same-editor", test_same_editor);
  g_test_add_func ("/session/import", test_import);
  g_test_add_func ("/session/import-in-thread", test_import_in_thread);
  g_test_add_func ("/session/bad-input", test_bad_input);
  g_test_add_func ("/session/bad-register", test_bad_register);
  g_test_add_func ("/session/default-path", test_default_path);
  g_test_add_func ("/session/published-plans", test_published_plans);

  return g_test_run ();
}
