/* test-import-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-error.h"
#include "heed-files.h"
#include "heed-import-dialog.h"
#include "heed-import-row.h"
#include "heed-ui-test.h"

typedef struct
{
  guint number;
  gboolean review;
} Shown;

static void
add_file (HeedUiTest *test,
          GListStore *files,
          const char *name,
          const char *contents)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_list_store_append (files, file);
}

/* The example plan as a file of its own. */
static void
add_plan (HeedUiTest *test,
          GListStore *files,
          const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  heed_files_write_plan (heed_plan_editor_get_plan (test->editor), file, NULL, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
}

static HeedImportRow *
get_row (HeedImportDialog *dialog,
         guint             position)
{
  GtkWidget *row = heed_ui_test_find (GTK_WIDGET (dialog), HEED_TYPE_IMPORT_ROW, position);

  return row != NULL ? HEED_IMPORT_ROW (row) : NULL;
}

static HeedImportState
get_state (HeedImportDialog *dialog,
           guint             position)
{
  return heed_import_job_get_state (heed_import_row_get_job (get_row (dialog, position)));
}

static gboolean
is_over (HeedImportDialog *dialog)
{
  HeedImportRow *row;

  for (guint i = 0; (row = get_row (dialog, i)) != NULL; i++)
    if (!heed_import_job_is_over (heed_import_row_get_job (row)))
      return FALSE;

  return TRUE;
}

static void
show_plan_cb (HeedImportDialog *dialog,
              guint             number,
              gboolean          review,
              Shown            *shown)
{
  shown->number = number;
  shown->review = review;
}

static void
test_results (HeedUiTest    *test,
              gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  HeedImportDialog *dialog;
  Shown shown = { 0, };

  add_plan (test, files, "one.json");
  add_file (test, files, "minutes.txt", "The meeting was opened at noon and closed at one.\n");
  add_file (test, files, "not-there.txt", NULL);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files));
  g_signal_connect (dialog, "show-plan", G_CALLBACK (show_plan_cb), &shown);
  gtk_window_present (GTK_WINDOW (dialog));
  heed_ui_test_wait_until (is_over (dialog));

  g_assert_cmpint (get_state (dialog, 0), ==, HEED_IMPORT_STATE_DONE);
  g_assert_cmpint (get_state (dialog, 1), ==, HEED_IMPORT_STATE_FAILED);
  g_assert_cmpint (get_state (dialog, 2), ==, HEED_IMPORT_STATE_FAILED);
  g_assert_nonnull (strstr (heed_import_job_get_error (
                              heed_import_row_get_job (get_row (dialog, 2)))->message,
                            "not-there.txt"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "1 Plan Imported");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "row.open", NULL));
  heed_ui_test_settle ();
  g_assert_cmpuint (shown.number, >, 0);
  g_assert_true (shown.review);
}

/* Who closes the dialogue sees the plan that was imported, and none where there are
 * several. */
static void
test_close (HeedUiTest    *test,
            gconstpointer  data)
{
  for (guint n_plans = 1; n_plans <= 2; n_plans++)
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
      HeedImportDialog *dialog;
      Shown shown = { 0, };

      for (guint i = 0; i < n_plans; i++)
        {
          g_autofree char *name = g_strdup_printf ("plan-%u-%u.txt", n_plans, i);
          g_autofree char *text = g_strdup_printf ("No\tRecommendation\tAction\tOwner\tTarget date\n"
                                                   "1\tPaint gate %u of %u\tBuy paint\tGate Manager\tMay 2030\n",
                                                   i, n_plans);

          add_file (test, files, name, text);
        }
      dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files));
      g_signal_connect (dialog, "show-plan", G_CALLBACK (show_plan_cb), &shown);
      gtk_window_present (GTK_WINDOW (dialog));
      heed_ui_test_wait_until (is_over (dialog));
      g_assert_cmpint (get_state (dialog, n_plans - 1), ==, HEED_IMPORT_STATE_DONE);

      gtk_window_close (GTK_WINDOW (dialog));
      heed_ui_test_settle ();
      g_assert_true ((shown.number > 0) == (n_plans == 1));
      g_assert_false (shown.review);
    }
}

static void
test_again (HeedUiTest    *test,
            gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = NULL;
  HeedImportDialog *dialog;
  guint n_plans;

  add_plan (test, files, "twice.json");
  file = g_list_model_get_item (G_LIST_MODEL (files), 0);
  g_list_store_append (files, file);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (dialog));
  heed_ui_test_wait_until (is_over (dialog));
  g_assert_cmpint (get_state (dialog, 0), ==, HEED_IMPORT_STATE_DONE);
  g_assert_cmpint (get_state (dialog, 1), ==, HEED_IMPORT_STATE_ALREADY);

  n_plans = g_list_model_get_n_items (heed_session_get_plans (test->session));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 1)), "row.again", NULL));
  heed_ui_test_wait_until (get_state (dialog, 1) == HEED_IMPORT_STATE_DONE);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (test->session)), ==,
                    n_plans + 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_cancel (HeedUiTest    *test,
             gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  HeedImportDialog *dialog;

  add_plan (test, files, "one.json");
  add_plan (test, files, "two.json");
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.cancel", NULL));
  heed_ui_test_wait_until (is_over (dialog));
  g_assert_cmpint (get_state (dialog, 1), ==, HEED_IMPORT_STATE_CANCELLED);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* One long file shows how far it is, and is stopped in its midst. */
static void
test_progress (HeedUiTest    *test,
               gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GString) text = g_string_new ("No.,Recommendation,Response,Action,Owner,Target date\n"
                                           "1,Manage the work,Agreed,Review it,Head,May 2027\n");
  HeedImportDialog *dialog;
  GtkProgressBar *progress;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (text, ",,,Review team %u,Head,May 2027\n", i);
  add_file (test, files, "long.csv", text->str);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (dialog));
  progress = GTK_PROGRESS_BAR (heed_ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_PROGRESS_BAR, 0));
  heed_ui_test_wait_until (gtk_progress_bar_get_fraction (progress) > 0.1);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), <, 1);
  g_assert_false (is_over (dialog));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.cancel", NULL);
  heed_ui_test_wait_until (is_over (dialog));
  g_assert_cmpint (get_state (dialog, 0), ==, HEED_IMPORT_STATE_CANCELLED);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/import-dialog/results", HeedUiTest, NULL,
              heed_ui_test_set_up, test_results, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/close", HeedUiTest, NULL,
              heed_ui_test_set_up, test_close, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/again", HeedUiTest, NULL,
              heed_ui_test_set_up, test_again, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/progress", HeedUiTest, NULL,
              heed_ui_test_set_up, test_progress, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/cancel", HeedUiTest, NULL,
              heed_ui_test_set_up, test_cancel, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
