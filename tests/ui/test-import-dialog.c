/* test-import-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-bulk-step.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-import-columns.h"
#include "heed-import-dialog.h"
#include "heed-import-row.h"
#include "heed-json-text.h"
#include "heed-json-writer.h"
#include "heed-pack-dialog.h"
#include "heed-plan-rows.h"
#include "heed-recommendation.h"
#include "heed-reports.h"
#include "heed-returned-dialog.h"
#include "heed-returned-row.h"
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

/* A plan that says what the example plan says, and is another. */
static HeedPlan *
copy_plan (HeedUiTest *test)
{
  HeedPlan *copy = heed_plan_rows_copy (heed_plan_editor_get_plan (test->editor));
  HeedRecordList *recommendations = heed_plan_get_recommendations (copy);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_recommendation_set_id (heed_record_list_get (recommendations, i), id);
    }
  return copy;
}

/* That as a file of its own. */
static void
add_plan (HeedUiTest *test,
          GListStore *files,
          const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedPlan) copy = copy_plan (test);
  g_autoptr (GError) error = NULL;

  heed_files_write_plan (copy, file, NULL, &error);
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
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
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
      dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
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
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
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
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
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
  /* Long enough to be stopped in its midst; sanitizers take ten times as long. */
  guint n = g_getenv ("HEED_TEST_SANITIZED") != NULL ? 600 : 6000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",,,Review team %u,Head,May 2027\n", i);
  add_file (test, files, "long.csv", text->str);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
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

static HeedImportColumns *
find_columns (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (HEED_IS_IMPORT_COLUMNS (window))
        return HEED_IMPORT_COLUMNS (window);
    }
  return NULL;
}

static guint
find_meaning (GtkDropDown *meaning,
              const char  *name)
{
  GListModel *names = gtk_drop_down_get_model (meaning);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name))
      return i;
  g_assert_not_reached ();
}

/* A table that is not understood is offered, its columns are told, and the plan follows before
 * anything is written. */
static void
test_columns (HeedUiTest    *test,
              gconstpointer  data)
{
  static const char *const names[] = { "Number", "Recommendation", "Action", "Owner", "Target date" };
  gboolean look_first = GPOINTER_TO_INT (data);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  guint n_plans = g_list_model_get_n_items (heed_session_get_plans (test->session));
  HeedImportDialog *dialog;
  HeedImportColumns *columns;

  add_file (test, files, look_first ? "first.csv" : "strange.csv",
            look_first ? "Page,Wanted,Way,Hands,Tide\n1,Light every gangway,Replace lamps,Lamp Keeper,May 2027\n"
                       : "Ledger,Wish,Way,Hands,Tide\n1,Light every gangway,Replace lamps,Lamp Keeper,May 2027\n");
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), look_first);
  gtk_window_present (GTK_WINDOW (dialog));
  if (!look_first)
    {
      heed_ui_test_wait_until (is_over (dialog));
      g_assert_cmpint (get_state (dialog, 0), ==, HEED_IMPORT_STATE_FAILED);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "row.columns", NULL));
    }
  heed_ui_test_wait_until (find_columns () != NULL &&
                           heed_ui_test_find (GTK_WIDGET (find_columns ()), GTK_TYPE_DROP_DOWN, 4) != NULL);
  columns = find_columns ();
  g_assert_cmpint (get_state (dialog, 0), ==, look_first ? HEED_IMPORT_STATE_ASKING : HEED_IMPORT_STATE_FAILED);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkDropDown *meaning = GTK_DROP_DOWN (heed_ui_test_find (GTK_WIDGET (columns), GTK_TYPE_DROP_DOWN, i));

      gtk_drop_down_set_selected (meaning, find_meaning (meaning, names[i]));
    }
  heed_ui_test_wait_until (
    g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (
      /* Each drop-down has one. */
      heed_ui_test_find (GTK_WIDGET (columns), GTK_TYPE_LIST_VIEW, G_N_ELEMENTS (names)))))) == 2);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (test->session)), ==, n_plans);

  heed_ui_test_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (columns), "columns.import", NULL));
  heed_ui_test_wait_until (get_state (dialog, 0) == HEED_IMPORT_STATE_DONE);
  g_assert_cmpuint (heed_import_get_actions (
                      heed_import_job_get_import (heed_import_row_get_job (get_row (dialog, 0)))), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (test->session)), ==, n_plans + 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static char *
to_json (HeedPlan *plan)
{
  g_autoptr (JsonNode) root = heed_json_writer_write (plan);

  return heed_json_text_print (root);
}

static HeedItem *
nth_action (HeedPlan *plan,
            guint     nth)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (HEED_IS_ACTION (heed_record_list_get (items, j)) && nth-- == 0)
          return heed_record_list_get (items, j);
    }
  g_assert_not_reached ();
}

/* The file of the plan as it is, in which somebody changed the texts of three actions. */
static GFile *
send (HeedUiTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "returned.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedReport) report = heed_reports_new (HEED_REPORT_KIND_PLAN, heed_plan_editor_get_plan (test->editor),
                                                    HEED_DAY_NONE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("Count the lamps of pier %u", i);

      heed_item_set_text (nth_action (report->plan, i), text);
    }
  heed_files_write_report (report, file, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&file);
}

static HeedReturnedRow *
find_row (HeedReturnedDialog *dialog,
          const char         *id)
{
  GtkWidget *row;

  for (guint i = 0; (row = heed_ui_test_find (GTK_WIDGET (dialog), HEED_TYPE_RETURNED_ROW, i)) != NULL; i++)
    {
      HeedReturnedChange *change = heed_returned_row_get_change (HEED_RETURNED_ROW (row));

      if (change != NULL && g_strcmp0 (heed_returned_change_get_id (change), id) == 0)
        return HEED_RETURNED_ROW (row);
    }
  return NULL;
}

/* A file that comes back is shown with what it changes; what is unticked is left out, of what was
 * changed on both sides one is chosen, and all is one step of undo. */
static void
test_returned (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  HeedItem *items[] = { nth_action (plan, 0), nth_action (plan, 1), nth_action (plan, 2) };
  g_autoptr (GFile) file = send (test);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *kept = g_strdup (heed_item_get_text (items[1]));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  HeedImportDialog *dialog;
  HeedReturnedDialog *returned;
  Shown shown = { 0, };

  heed_item_set_text (items[2], "Count the ladders of the tower");
  g_assert_true (heed_plan_editor_flush (test->editor, &error));
  before = to_json (plan);
  g_list_store_append (files, file);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
  g_signal_connect (dialog, "show-plan", G_CALLBACK (show_plan_cb), &shown);
  gtk_window_present (GTK_WINDOW (dialog));
  heed_ui_test_wait_until (is_over (dialog));
  g_assert_cmpint (get_state (dialog, 0), ==, HEED_IMPORT_STATE_RETURNED);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "row.open", NULL));
  heed_ui_test_wait_until (find_window (HEED_TYPE_RETURNED_DIALOG) != NULL &&
                           find_row (find_window (HEED_TYPE_RETURNED_DIALOG), heed_item_get_id (items[2])) != NULL);
  returned = find_window (HEED_TYPE_RETURNED_DIALOG);

  /* The first stays ticked, the second is left out, of the third the file's is chosen. */
  g_assert_true (heed_returned_change_get_taken (heed_returned_row_get_change (find_row (returned, heed_item_get_id (items[0])))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (heed_ui_test_find (GTK_WIDGET (find_row (returned, heed_item_get_id (items[1]))),
                                                                    GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  g_assert_cmpstr (heed_returned_change_get_here (heed_returned_row_get_change (find_row (returned, heed_item_get_id (items[2])))),
                   ==, "Count the ladders of the tower");
  g_assert_false (heed_returned_change_get_taken (heed_returned_row_get_change (find_row (returned, heed_item_get_id (items[2])))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (heed_ui_test_find (GTK_WIDGET (find_row (returned, heed_item_get_id (items[2]))),
                                                                    GTK_TYPE_CHECK_BUTTON, 2)), TRUE);
  g_assert_true (heed_returned_change_get_taken (heed_returned_row_get_change (find_row (returned, heed_item_get_id (items[2])))));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (returned), "returned.update", NULL));
  heed_ui_test_settle ();

  g_assert_cmpuint (shown.number, ==, test->number);
  g_assert_cmpstr (heed_item_get_text (items[0]), ==, "Count the lamps of pier 0");
  g_assert_cmpstr (heed_item_get_text (items[1]), ==, kept);
  g_assert_cmpstr (heed_item_get_text (items[2]), ==, "Count the lamps of pier 2");
  g_assert_true (heed_plan_editor_undo (test->editor, &error));
  after = to_json (plan);
  g_assert_cmpstr (after, ==, before);
}

/* It may be imported as one more plan all the same. */
static void
test_returned_as_new (HeedUiTest    *test,
                      gconstpointer  data)
{
  g_autoptr (GFile) file = send (test);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  guint n_plans = g_list_model_get_n_items (heed_session_get_plans (test->session));
  HeedImportDialog *dialog;

  g_list_store_append (files, file);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
  gtk_window_present (GTK_WINDOW (dialog));
  heed_ui_test_wait_until (is_over (dialog));
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (test->session)), ==, n_plans);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "row.again", NULL));
  heed_ui_test_wait_until (get_state (dialog, 0) == HEED_IMPORT_STATE_DONE);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (test->session)), ==, n_plans + 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
taken_over_cb (HeedImportDialog  *dialog,
               HeedBulkStep      *step,
               HeedBulkStep     **taken)
{
  *taken = g_object_ref (step);
}

static GtkCheckButton *
find_check (GtkWidget *dialog,
            guint      nth)
{
  return GTK_CHECK_BUTTON (heed_ui_test_find (dialog, GTK_TYPE_CHECK_BUTTON, nth));
}

/* What an owner filled in is shown before it is taken over: what cannot be is told of, what is
 * unticked is left out, and all is undone together. */
static void
test_pack (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GString) csv = g_string_new ("Recommendation,Action,Item id,Progress,Update\r\n");
  g_autofree char *before = to_json (plan);
  g_autofree char *after = NULL;
  g_autoptr (HeedBulkStep) step = NULL;
  g_autoptr (GError) error = NULL;
  HeedAction *actions[5];
  HeedImportDialog *dialog;
  GtkWidget *pack;

  for (guint i = 0, n = 0; n < G_N_ELEMENTS (actions); i++)
    if (heed_action_get_progress (HEED_ACTION (nth_action (plan, i))) == HEED_PROGRESS_NOT_STARTED)
      actions[n++] = HEED_ACTION (nth_action (plan, i));
  g_string_append_printf (csv, "1,Do,%s,in PROGRESS,Half of it stands\r\n", heed_item_get_id (HEED_ITEM (actions[0])));
  g_string_append_printf (csv, "1,Do,%s,nearly,\r\n", heed_item_get_id (HEED_ITEM (actions[1])));
  g_string_append_printf (csv, "1,Do,%s,Completed,\r\n", heed_item_get_id (HEED_ITEM (actions[2])));
  g_string_append_printf (csv, "1,Do,%s,,The ladder <b>is</b> bought\r\n", heed_item_get_id (HEED_ITEM (actions[3])));
  g_string_append_printf (csv, "1,Do,%s,,\r\n", heed_item_get_id (HEED_ITEM (actions[4])));
  add_file (test, files, "pack.csv", csv->str);
  dialog = heed_import_dialog_new (NULL, test->session, G_LIST_MODEL (files), FALSE);
  g_signal_connect (dialog, "taken-over", G_CALLBACK (taken_over_cb), &step);
  gtk_window_present (GTK_WINDOW (dialog));
  heed_ui_test_wait_until (is_over (dialog));
  g_assert_cmpint (get_state (dialog, 0), ==, HEED_IMPORT_STATE_PACK);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "row.open", NULL));
  heed_ui_test_wait_until (find_window (HEED_TYPE_PACK_DIALOG) != NULL &&
                           find_check (find_window (HEED_TYPE_PACK_DIALOG), 0) != NULL);
  pack = find_window (HEED_TYPE_PACK_DIALOG);

  g_assert_null (find_check (pack, 4));
  for (guint i = 0; i < 4; i++)
    {
      gboolean is_wrong = i == 1 || i == 2;

      g_assert_cmpint (gtk_check_button_get_active (find_check (pack, i)), ==, !is_wrong);
      g_assert_cmpint (gtk_widget_get_sensitive (GTK_WIDGET (find_check (pack, i))), ==, !is_wrong);
    }
  gtk_check_button_set_active (find_check (pack, 3), FALSE);
  g_assert_true (gtk_widget_activate_action (pack, "pack.take-over", NULL));
  heed_ui_test_settle ();

  g_assert_nonnull (step);
  g_assert_cmpuint (heed_bulk_step_get_n (step), ==, 1);
  g_assert_cmpint (heed_action_get_progress (actions[0]), ==, HEED_PROGRESS_IN_PROGRESS);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (actions[3])), ==, 0);
  g_assert_null (find_window (HEED_TYPE_PACK_DIALOG));
  g_assert_null (find_window (HEED_TYPE_IMPORT_DIALOG));
  g_assert_true (heed_bulk_step_undo (step, &error));
  g_assert_no_error (error);
  after = to_json (plan);
  g_assert_cmpstr (after, ==, before);
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
  g_test_add ("/import-dialog/not-understood", HeedUiTest, GINT_TO_POINTER (FALSE),
              heed_ui_test_set_up, test_columns, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/look-first", HeedUiTest, GINT_TO_POINTER (TRUE),
              heed_ui_test_set_up, test_columns, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/returned", HeedUiTest, NULL,
              heed_ui_test_set_up, test_returned, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/returned-as-new", HeedUiTest, NULL,
              heed_ui_test_set_up, test_returned_as_new, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/pack", HeedUiTest, NULL,
              heed_ui_test_set_up, test_pack, heed_ui_test_tear_down);
  g_test_add ("/import-dialog/cancel", HeedUiTest, NULL,
              heed_ui_test_set_up, test_cancel, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
