/* test-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-day-row.h"
#include "heed-export-dialog.h"
#include "heed-export-notices.h"
#include "heed-page-set.h"
#include "heed-owner.h"
#include "heed-preview.h"
#include "heed-publishing.h"
#include "heed-recommendation.h"
#include "heed-settings.h"
#include "heed-ui-test.h"
#include "heed-window.h"

#include <glib/gstdio.h>

#define TODAY (heed_day_new (2027, 3, 5))

typedef struct
{
  HeedWindow *window;
  HeedExportDialog *dialog;
} Shown;

/* What another test chose is no matter of the next one. */
static void
set_up (HeedUiTest    *test,
        gconstpointer  data)
{
  g_autoptr (GSettings) settings = heed_settings_open ();

  g_assert_nonnull (settings);
  g_settings_reset (settings, "export-report");
  g_settings_reset (settings, "export-format");
  heed_ui_test_set_up (test, data);
}

static void
present_dialog (Shown *shown)
{
  shown->dialog = heed_export_dialog_new (heed_window_get_toasts (shown->window),
                                          heed_window_get_session (shown->window),
                                          heed_window_get_editor (shown->window), TODAY);
  gtk_window_present (GTK_WINDOW (shown->dialog));
  heed_ui_test_settle ();
}

static Shown
present (HeedUiTest *test)
{
  Shown shown;

  shown.window = heed_window_new (NULL, test->session);
  gtk_window_present (GTK_WINDOW (shown.window));
  g_assert_true (heed_window_show_plan (shown.window, test->number));
  heed_ui_test_settle ();
  present_dialog (&shown);
  return shown;
}

static void
close_all (Shown shown)
{
  gtk_window_destroy (GTK_WINDOW (shown.window));
  heed_ui_test_settle ();
}

static HeedPlan *
get_plan (Shown shown)
{
  return heed_plan_editor_get_plan (heed_window_get_editor (shown.window));
}

static GtkWidget *
find_label (GtkWidget  *within,
            const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = heed_ui_test_find (within, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) == 0 &&
        gtk_widget_get_mapped (label))
      return label;

  return NULL;
}

static guint
count_pages (HeedPlan *plan)
{
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (HeedPageSet) pages = heed_page_set_new (document, NULL);

  return heed_page_set_get_n_pages (pages);
}

static guint
find_format (AdwComboRow *row,
             const char  *words)
{
  GListModel *names = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i), words))
      return i;

  g_error ("No format is called %s", words);
}

static void
choose_format (Shown       shown,
               const char *words)
{
  AdwComboRow *row = ADW_COMBO_ROW (heed_ui_test_find (GTK_WIDGET (shown.dialog),
                                                       ADW_TYPE_COMBO_ROW, 2));

  adw_combo_row_set_selected (row, find_format (row, words));
  heed_ui_test_settle ();
}

/* The pages are those of the PDF, and what has none says what it holds. */
static void
test_preview (HeedUiTest    *test,
              gconstpointer  data)
{
  Shown shown = present (test);
  GtkWidget *preview = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_PREVIEW, 0);
  guint n = count_pages (get_plan (shown));

  choose_format (shown, "PDF, for print and screen readers");
  heed_ui_test_wait_until (heed_preview_get_n_pages (HEED_PREVIEW (preview)) == n);
  heed_ui_test_wait_until (gtk_widget_get_mapped (preview));

  choose_format (shown, "CSV table");
  heed_ui_test_wait_until (find_label (GTK_WIDGET (shown.dialog), "One Table") != NULL);
  g_assert_false (gtk_widget_get_mapped (preview));
  choose_format (shown, "Heed data");
  heed_ui_test_wait_until (find_label (GTK_WIDGET (shown.dialog), "Everything as Data") != NULL);
  choose_format (shown, "Web page");
  heed_ui_test_wait_until (gtk_widget_get_mapped (preview));
  close_all (shown);
}

/* Every format that can be written is offered, and what is chosen is what is written. */
static void
test_formats (HeedUiTest    *test,
              gconstpointer  data)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  Shown shown = present (test);

  for (guint i = 0; formats[i] != NULL; i++)
    {
      AdwComboRow *row = ADW_COMBO_ROW (heed_ui_test_find (GTK_WIDGET (shown.dialog),
                                                           ADW_TYPE_COMBO_ROW, 2));
      g_autofree char *name = g_strdup_printf ("by hand %u", i);
      g_autofree char *path = g_build_filename (test->folder, name, NULL);
      g_autofree char *full = g_strconcat (path, ".", formats[i]->endings[0], NULL);
      g_autofree char *done = g_strdup_printf ("Exported %s.%s", name, formats[i]->endings[0]);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (!heed_format_can_write (formats[i]))
        continue;

      for (guint j = 0; heed_export_dialog_get_format (shown.dialog) != formats[i]; j++)
        {
          g_assert_cmpuint (j, <, g_list_model_get_n_items (adw_combo_row_get_model (row)));
          adw_combo_row_set_selected (row, j);
        }

      /* A name without an ending gets the right one. */
      heed_export_dialog_write (shown.dialog, file);
      heed_ui_test_wait_until (g_file_test (full, G_FILE_TEST_IS_REGULAR));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      if (i == 0)
        heed_ui_test_wait_until (find_label (GTK_WIDGET (shown.window), done) != NULL);
      present_dialog (&shown);
    }
  close_all (shown);
}

/* Returns: (transfer full): what the dialogue writes as a CSV file */
static char *
write_csv (HeedUiTest *test,
           Shown      *shown,
           const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *content = NULL;

  heed_export_dialog_write (shown->dialog, file);
  heed_ui_test_wait_until (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  present_dialog (shown);
  return content;
}

static void
choose_report (Shown shown,
               guint report)
{
  AdwComboRow *row = ADW_COMBO_ROW (heed_ui_test_find (GTK_WIDGET (shown.dialog),
                                                       ADW_TYPE_COMBO_ROW, 0));

  adw_combo_row_set_selected (row, report);
}

/* Each report on the day that is asked for; the plan as published needs none. */
static void
test_reports (HeedUiTest    *test,
              gconstpointer  data)
{
  Shown shown = present (test);
  HeedPlan *plan = get_plan (shown);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedUpdate) update = heed_update_new (TODAY, "Head of Lamps", "Eleven so far");
  GtkWidget *preview = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_PREVIEW, 0);
  GtkWidget *day = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_DAY_ROW, 0);
  g_autofree char *as_published = NULL;
  g_autofree char *progress = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  heed_item_set_depth (HEED_ITEM (action), 1);
  heed_item_set_text (HEED_ITEM (action), "Count the lanterns");
  heed_item_set_target_words (HEED_ITEM (action), "4 March 2027");
  heed_record_list_append (heed_action_get_updates (action), update);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  g_assert_true (heed_plan_editor_flush (heed_window_get_editor (shown.window), &error));
  g_assert_no_error (error);

  choose_format (shown, "CSV table");
  g_assert_false (gtk_widget_get_visible (day));
  as_published = write_csv (test, &shown, "plan.csv");
  g_assert_nonnull (strstr (as_published, "Count the lanterns"));
  g_assert_null (strstr (as_published, "Eleven so far"));

  choose_report (shown, HEED_REPORT_KIND_PROGRESS);
  progress = write_csv (test, &shown, "progress.csv");
  g_assert_nonnull (strstr (progress, "Eleven so far"));

  /* Due on the day is not overdue; a day later it is. */
  choose_report (shown, HEED_REPORT_KIND_OVERDUE);
  day = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_DAY_ROW, 0);
  g_assert_true (gtk_widget_get_visible (day));
  g_object_set (day, "day", TODAY - 1, NULL);
  before = write_csv (test, &shown, "before.csv");
  g_assert_null (strstr (before, "Count the lanterns"));
  after = write_csv (test, &shown, "after.csv");
  g_assert_nonnull (strstr (after, "Count the lanterns"));

  /* Its pages are shown in place of those of the plan. */
  choose_format (shown, "PDF, for print and screen readers");
  preview = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_PREVIEW, 0);
  heed_ui_test_wait_until (gtk_widget_get_mapped (preview) &&
                           heed_preview_get_n_pages (HEED_PREVIEW (preview)) > 0);
  close_all (shown);
}

static void
choose_owner (Shown       shown,
              const char *name)
{
  AdwComboRow *row = ADW_COMBO_ROW (heed_ui_test_find (GTK_WIDGET (shown.dialog), ADW_TYPE_COMBO_ROW, 1));
  GListModel *owners;

  heed_ui_test_wait_until (adw_combo_row_get_model (row) != NULL &&
                           g_list_model_get_n_items (adw_combo_row_get_model (row)) > 0);
  owners = adw_combo_row_get_model (row);
  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (HeedOwner) owner = g_list_model_get_item (owners, i);

      if (g_str_equal (heed_owner_get_name (owner), name))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("No owner is called %s", name);
}

/* Whose actions is asked for; the others are not in the file. A review is of the plan. */
static void
test_owner (HeedUiTest    *test,
            gconstpointer  data)
{
  Shown shown = present (test);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (get_plan (shown)), 0);
  const char *const names[] = { "Keeper of Lamps", "Keeper of Bells" };
  g_autofree char *pack = NULL;
  g_autofree char *review = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      const char *const owners[] = { names[i], NULL };

      heed_item_set_depth (HEED_ITEM (action), 1);
      heed_item_set_text (HEED_ITEM (action), i == 0 ? "Count the lanterns" : "Ring at noon");
      heed_item_set_owners (HEED_ITEM (action), owners);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
  g_assert_true (heed_plan_editor_flush (heed_window_get_editor (shown.window), &error));
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (shown.dialog));
  present_dialog (&shown);

  g_assert_false (gtk_widget_get_visible (heed_ui_test_find (GTK_WIDGET (shown.dialog), ADW_TYPE_COMBO_ROW, 1)));
  choose_report (shown, HEED_REPORT_KIND_OWNER);
  choose_owner (shown, names[1]);
  choose_format (shown, "CSV table");
  pack = write_csv (test, &shown, "pack.csv");
  g_assert_nonnull (strstr (pack, "Ring at noon"));
  g_assert_null (strstr (pack, "Count the lanterns"));

  choose_report (shown, HEED_REPORT_KIND_REVIEW);
  review = write_csv (test, &shown, "review.csv");
  g_assert_nonnull (strstr (review, "Ring at noon"));
  g_assert_nonnull (strstr (review, "Count the lanterns"));
  close_all (shown);
}

static guint
count_notices (Shown shown,
               guint page)
{
  return heed_export_notices_get_n (HEED_EXPORT_NOTICES (
    heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_EXPORT_NOTICES, page)));
}

/* Nothing is said where there is nothing to say. */
static void
test_notices (HeedUiTest    *test,
              gconstpointer  data)
{
  const char *const owners[] = { "Head of Operations", NULL };
  const char *const review[] = { "1 owner, 2 actions: match them", "Check the number", NULL };
  Shown shown = present (test);
  HeedRecordList *recommendations = heed_plan_get_recommendations (get_plan (shown));
  guint before;

  while (heed_record_list_get_n (recommendations) > 0)
    heed_record_list_remove (recommendations, 0);
  gtk_window_destroy (GTK_WINDOW (shown.dialog));
  heed_plan_set_unplaced (get_plan (shown), NULL);
  heed_plan_set_not_before (get_plan (shown), TODAY);
  heed_plan_set_published (get_plan (shown), TODAY);
  present_dialog (&shown);
  g_assert_null (find_label (GTK_WIDGET (shown.dialog), "Not to be published before 5 March 2027"));
  before = count_notices (shown, 0);
  g_assert_cmpuint (count_notices (shown, 1), ==, before);
  gtk_window_destroy (GTK_WINDOW (shown.dialog));
  heed_plan_set_published (get_plan (shown), HEED_DAY_NONE);
  present_dialog (&shown);
  g_assert_cmpuint (count_notices (shown, 0), ==, before);
  g_assert_cmpuint (count_notices (shown, 1), ==, before + 1);
  gtk_window_destroy (GTK_WINDOW (shown.dialog));

  {
    g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

    heed_recommendation_set_review (recommendation, review);
    heed_unplaced_set_owners (heed_recommendation_get_unplaced (recommendation), owners);
    heed_record_list_append (recommendations, recommendation);
  }
  heed_plan_set_not_before (get_plan (shown), TODAY + 1);
  present_dialog (&shown);
  heed_ui_test_wait_until (
    find_label (GTK_WIDGET (shown.dialog), "Not to be published before 6 March 2027") != NULL);
  g_assert_nonnull (find_label (GTK_WIDGET (shown.dialog), "2 places need a look"));
  g_assert_nonnull (find_label (GTK_WIDGET (shown.dialog),
                                "Some words have no place yet: they are printed below the actions"));
  choose_format (shown, "Heed data");
  g_assert_nonnull (find_label (GTK_WIDGET (shown.dialog),
                                "Holds updates and evidence too: not for the public"));
  close_all (shown);
}

static GtkWidget *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Before its day, or with days that cannot be, a plan is published only when it is said twice. */
static void
test_question (HeedUiTest    *test,
               gconstpointer  data)
{
  Shown shown = present (test);

  for (guint i = 0; i < 2; i++)
    {
      heed_plan_set_not_before (get_plan (shown), i == 0 ? TODAY + 1 : HEED_DAY_NONE);
      heed_plan_set_submitted (get_plan (shown), TODAY - 10);
      heed_plan_set_published (get_plan (shown), i == 0 ? TODAY : TODAY - 20);
      heed_export_dialog_show_publish (shown.dialog);
      gtk_widget_activate_action (GTK_WIDGET (shown.dialog), "dialog.publish", NULL);
      heed_ui_test_wait_until (find_question () != NULL);
      gtk_window_close (GTK_WINDOW (find_question ()));
      heed_ui_test_wait_until (find_question () == NULL);
    }
  close_all (shown);
}

static HeedExportDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (HEED_IS_EXPORT_DIALOG (window))
        return HEED_EXPORT_DIALOG (window);
    }

  return NULL;
}

/* A notice leads to what it speaks of. */
static void
test_notice_leads (HeedUiTest    *test,
                   gconstpointer  data)
{
  Shown shown = present (test);
  GAction *review = g_action_map_lookup_action (G_ACTION_MAP (shown.window), "review");
  g_autoptr (GVariant) state = NULL;

  gtk_window_close (GTK_WINDOW (shown.dialog));
  heed_ui_test_wait_until (find_dialog () == NULL);
  g_action_group_activate_action (G_ACTION_GROUP (shown.window), "export", NULL);
  heed_ui_test_wait_until (find_dialog () != NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_dialog ()), "notices.show-review",
                                             NULL));
  heed_ui_test_wait_until (find_dialog () == NULL);
  state = g_action_get_state (review);
  g_assert_true (g_variant_get_boolean (state));
  close_all (shown);
}

/* The day stands on the page and can be taken back. */
static void
test_published (HeedUiTest    *test,
                gconstpointer  data)
{
  Shown shown = present (test);
  HeedPlanEditor *editor = heed_window_get_editor (shown.window);
  GtkWidget *row;
  HeedDay before = heed_plan_get_published (get_plan (shown));
  g_autoptr (GError) error = NULL;

  heed_export_dialog_show_publish (shown.dialog);
  heed_ui_test_settle ();
  row = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_DAY_ROW, 1);
  heed_words_row_set_words (HEED_WORDS_ROW (row), "");
  g_object_set (row, "day", TODAY, NULL);
  g_assert_cmpuint (heed_plan_get_published (get_plan (shown)), ==, TODAY);
  g_assert_true (heed_plan_editor_flush (editor, &error));
  g_assert_no_error (error);
  g_assert_true (heed_plan_editor_get_can_undo (editor));
  g_assert_true (heed_plan_editor_undo (editor, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (heed_plan_get_published (get_plan (shown)), ==, before);
  close_all (shown);
}

static void
test_publish (HeedUiTest    *test,
              gconstpointer  data)
{
  Shown shown = present (test);
  g_autofree char *path = g_build_filename (test->folder, "public", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  const HeedFormat *const *formats = heed_format_get_published ();
  HeedPlanEditor *editor = heed_window_get_editor (shown.window);
  g_autofree char *done = NULL;
  guint n = 0;

  while (formats[n] != NULL)
    n++;
  g_assert_true (g_file_make_directory (folder, NULL, &error));
  heed_plan_set_state (get_plan (shown), HEED_PLAN_STATE_DRAFT);
  g_assert_true (heed_plan_editor_flush (editor, &error));
  heed_export_dialog_show_publish (shown.dialog);
  heed_ui_test_settle ();
  heed_export_dialog_publish (shown.dialog, folder);
  done = g_strdup_printf ("Published %u files", n);
  heed_ui_test_wait_until (find_label (GTK_WIDGET (shown.window), done) != NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Fenwick Vale Probation action plan 2021-04-15.%s",
                                               formats[i]->endings[0]);
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
    }

  /* It is no draft any more, until somebody takes that back. */
  g_assert_cmpint (heed_plan_get_state (get_plan (shown)), ==, HEED_PLAN_STATE_PUBLISHED);
  g_assert_true (heed_plan_editor_flush (editor, &error));
  g_assert_true (heed_plan_editor_undo (editor, &error));
  g_assert_no_error (error);
  g_assert_cmpint (heed_plan_get_state (get_plan (shown)), ==, HEED_PLAN_STATE_DRAFT);
  close_all (shown);
}

/* What was chosen is there the next time. */
static void
test_remembered (HeedUiTest    *test,
                 gconstpointer  data)
{
  Shown shown = present (test);
  g_autofree char *path = g_build_filename (test->folder, "plan.odt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  choose_format (shown, "OpenDocument text");
  heed_export_dialog_write (shown.dialog, file);
  heed_ui_test_wait_until (find_label (GTK_WIDGET (shown.window), "Exported plan.odt") != NULL);
  close_all (shown);

  shown = present (test);
  g_assert_cmpstr (heed_export_dialog_get_format (shown.dialog)->id, ==, "odt");
  choose_format (shown, "PDF, for print and screen readers");
  close_all (shown);

  /* Looked at, but not exported: it stays. */
  shown = present (test);
  g_assert_cmpstr (heed_export_dialog_get_format (shown.dialog)->id, ==, "odt");
  close_all (shown);
}

/* Returns: (transfer none) (nullable): the message that is shown */
static GtkWindow *
get_message (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
close_message (void)
{
  heed_ui_test_wait_until (get_message () != NULL);
  gtk_window_close (get_message ());
  heed_ui_test_wait_until (get_message () == NULL);
}

/* So that the file alone is the register, and nothing of it lies beside. */
static gboolean
is_at_rest (const char *reg)
{
  g_autofree char *log = g_strconcat (reg, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) != 0 || status.st_size == 0;
}

/* A report that cannot be made is not written, and no other in its place: who asks for
 * it again is told again. */
static void
test_not_made (HeedUiTest    *test,
               gconstpointer  data)
{
  Shown shown = present (test);
  GtkWidget *preview = heed_ui_test_find (GTK_WIDGET (shown.dialog), HEED_TYPE_PREVIEW, 0);
  GtkWidget *row = heed_ui_test_find (GTK_WIDGET (shown.dialog), ADW_TYPE_COMBO_ROW, 0);
  g_autofree char *path = g_build_filename (test->folder, "overdue.csv", NULL);
  g_autofree char *reg = g_build_filename (test->folder, "test.db", NULL);
  g_autofree char *away = g_build_filename (test->folder, "away.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  heed_ui_test_wait_until (heed_preview_get_n_pages (HEED_PREVIEW (preview)) > 0);
  heed_ui_test_wait_until (is_at_rest (reg));
  g_assert_cmpint (g_rename (reg, away), ==, 0);
  g_assert_true (g_file_set_contents (reg, "This is no register.", -1, NULL));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), HEED_REPORT_KIND_OVERDUE);
  close_message ();
  for (guint i = 0; i < 2; i++)
    {
      heed_export_dialog_write (shown.dialog, file);
      close_message ();
      g_assert_false (g_file_query_exists (file, NULL));
    }

  g_assert_cmpint (g_rename (away, reg), ==, 0);
  heed_export_dialog_write (shown.dialog, file);
  heed_ui_test_wait_until (g_file_query_exists (file, NULL));
  heed_ui_test_wait_until (find_label (GTK_WIDGET (shown.window), "Exported overdue.csv") != NULL);
  close_all (shown);
}

static void
test_closed (HeedUiTest    *test,
             gconstpointer  data)
{
  Shown shown = present (test);

  g_object_add_weak_pointer (G_OBJECT (shown.dialog), (gpointer *) &shown.dialog);
  gtk_window_close (GTK_WINDOW (shown.dialog));
  heed_ui_test_wait_until (shown.dialog == NULL);
  close_all (shown);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (HeedUiTest *, gconstpointer);
  } tests[] = {
    { "/export-dialog/preview", test_preview },
    { "/export-dialog/formats", test_formats },
    { "/export-dialog/reports", test_reports },
    { "/export-dialog/owner", test_owner },
    { "/export-dialog/notices", test_notices },
    { "/export-dialog/notice-leads", test_notice_leads },
    { "/export-dialog/published", test_published },
    { "/export-dialog/publish", test_publish },
    { "/export-dialog/question", test_question },
    { "/export-dialog/remembered", test_remembered },
    { "/export-dialog/not-made", test_not_made },
    { "/export-dialog/closed", test_closed },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL,
                set_up, tests[i].test, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
