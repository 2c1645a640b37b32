/* test-item-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item-form.h"

#include <math.h>

#include "heed-day-row.h"
#include "heed-follow-up-evidence.h"
#include "heed-follow-up-progress.h"
#include "heed-history-group.h"
#include "heed-judgement-group.h"
#include "heed-measure.h"
#include "heed-number-row.h"
#include "heed-progress-group.h"
#include "heed-promise.h"
#include "heed-readings-group.h"
#include "heed-recommendation.h"
#include "heed-recommendation-form.h"
#include "heed-target-row.h"
#include "heed-text-editor.h"
#include "heed-ui-test.h"
#include "heed-words-row.h"
#include "heed-update-row.h"
#include "heed-verification-group.h"

#define TODAY heed_day_new (2026, 9, 1)

/* A new measure, whose numbers are still to be written, and one whose numbers were
 * taken out again: a warning would end the test. */
static void
test_unset_numbers (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *form = g_object_new (HEED_TYPE_ITEM_FORM, NULL);
  g_autoptr (HeedMeasure) measure = heed_measure_new ();
  int number = g_test_rand_int_range (-1000, 1000);
  GtkWidget *goal;

  gtk_window_set_child (GTK_WINDOW (window), form);
  heed_item_form_set_item (HEED_ITEM_FORM (form), NULL, HEED_ITEM (measure));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();

  goal = heed_ui_test_find (form, HEED_TYPE_NUMBER_ROW, 1);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (goal)), ==, "");
  g_assert_true (isnan (heed_measure_get_goal (measure)));

  g_object_set (goal, "value", number / 4.0, NULL);
  g_assert_cmpfloat (heed_measure_get_goal (measure), ==, number / 4.0);
  heed_measure_set_goal (measure, HEED_MEASURE_NONE);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (goal)), ==, "");
  heed_measure_set_goal (measure, number);
  g_object_set (goal, "value", HEED_MEASURE_NONE, NULL);
  g_assert_true (isnan (heed_measure_get_goal (measure)));
  g_assert_true (isnan (heed_measure_get_baseline (measure)));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

static void
type_words (GtkWidget  *row,
            const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (heed_ui_test_find (row, GTK_TYPE_TEXT, 0)), words);
  heed_ui_test_settle ();
}

static GtkWidget *
find_titled (GtkWidget  *within,
             GType       type,
             const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = heed_ui_test_find (within, type, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static void
flush (HeedUiTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_flush (test->editor, &error));
  g_assert_no_error (error);
  heed_ui_test_settle ();
}

static void
undo (HeedUiTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_undo (test->editor, &error));
  g_assert_no_error (error);
  heed_ui_test_settle ();
}

/* The plan is published, and its first action was due in May. */
static HeedAction *
publish (HeedUiTest *test)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  HeedAction *action = heed_record_list_get (heed_recommendation_get_items (recommendation), 0);

  heed_plan_editor_set_day (test->editor, TODAY);
  heed_plan_set_submitted (plan, heed_day_new (2026, 3, 10));
  heed_item_set_target_words (HEED_ITEM (action), "May 2026");
  flush (test);
  heed_plan_set_state (plan, HEED_PLAN_STATE_PUBLISHED);
  flush (test);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "May 2026");
  return action;
}

static GtkWidget *
present_form (HeedUiTest *test,
              HeedAction *action,
              GtkWidget **window)
{
  GtkWidget *form = g_object_new (HEED_TYPE_ITEM_FORM, NULL);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), form);
  heed_item_form_set_day (HEED_ITEM_FORM (form), TODAY);
  heed_item_form_set_item (HEED_ITEM_FORM (form), test->editor, HEED_ITEM (action));
  gtk_window_present (GTK_WINDOW (*window));
  heed_ui_test_settle ();
  return form;
}

/* A date that moves in a published plan asks below it why, and undo takes all of it back. */
static void
test_moved (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedAction *action = publish (test);
  GtkWidget *window;
  GtkWidget *form = present_form (test, action, &window);
  GtkWidget *target = heed_ui_test_find (form, HEED_TYPE_TARGET_ROW, 0);
  GtkWidget *reason = find_titled (form, HEED_TYPE_WORDS_ROW, "_Why Did It Move?");
  GtkWidget *moves = find_titled (form, ADW_TYPE_ACTION_ROW, "Promised May 2026");

  g_assert_false (gtk_widget_get_visible (heed_ui_test_find (form, HEED_TYPE_READINGS_GROUP, 0)));
  g_assert_false (gtk_widget_get_visible (reason));
  g_assert_false (gtk_widget_get_visible (moves));

  type_words (target, "December 2026");
  heed_ui_test_wait_until (gtk_widget_get_visible (reason));
  g_assert_true (gtk_widget_has_css_class (reason, "error"));
  g_assert_true (gtk_widget_get_visible (moves));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (moves)), ==,
                   "Promised May 2026, moved once, by 7 months");

  type_words (reason, "The builder is late");
  flush (test);
  g_assert_false (gtk_widget_has_css_class (reason, "error"));
  g_assert_true (gtk_widget_get_visible (reason));
  g_assert_null (heed_promise_get_open_revision (action));

  /* Later it is told and no longer asked. */
  heed_item_form_set_day (HEED_ITEM_FORM (form), TODAY + 1);
  g_assert_false (gtk_widget_get_visible (reason));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (moves)), ==, "The builder is late");
  heed_item_form_set_day (HEED_ITEM_FORM (form), TODAY);

  undo (test);
  g_assert_true (gtk_widget_has_css_class (reason, "error"));
  undo (test);
  g_assert_false (gtk_widget_get_visible (reason));
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==, "May 2026");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* The row of the history that tells of these words. */
static GtkWidget *
find_told (GtkWidget  *history,
           const char *words)
{
  GtkWidget *row;

  for (guint i = 0; (row = heed_ui_test_find (history, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)) != NULL &&
        strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), words) != NULL)
      return row;
  return NULL;
}

/* Whether a message within a row that can be seen has these words. */
static gboolean
has_label (GtkWidget  *row,
           const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = heed_ui_test_find (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_visible (label) && gtk_widget_has_css_class (label, "error") &&
        strstr (gtk_label_get_label (GTK_LABEL (label)), words) != NULL)
      return TRUE;
  return FALSE;
}

static void
press (GtkWidget  *form,
       const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = heed_ui_test_find (form, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0 &&
        gtk_widget_get_mapped (button))
      break;
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  heed_ui_test_settle ();
}

/* What is completed is so only when somebody said what was done; today, which is late, until
 * another day is named; not one to come, nor one before the plan. */
static void
test_completed (HeedUiTest    *test,
                gconstpointer  data)
{
  HeedAction *action = publish (test);
  GtkWidget *window;
  GtkWidget *form = present_form (test, action, &window);
  GtkWidget *progress = find_titled (form, ADW_TYPE_COMBO_ROW, "_Progress");
  GtkWidget *day
    = heed_ui_test_find (heed_ui_test_find (form, HEED_TYPE_PROGRESS_GROUP, 0), HEED_TYPE_DAY_ROW, 0);

  g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);
  g_assert_false (gtk_widget_get_visible (day));
  adw_combo_row_set_selected (ADW_COMBO_ROW (progress), HEED_PROGRESS_COMPLETED);
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_get_visible (day));
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_NOT_STARTED);
  press (form, "Co_mplete");
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_NOT_STARTED);
  g_assert_nonnull (find_titled (form, HEED_TYPE_TEXT_EDITOR, "What Was _Done"));
  heed_text_editor_set_markup (
    HEED_TEXT_EDITOR (find_titled (form, HEED_TYPE_TEXT_EDITOR, "What Was _Done")), "All were **told**");
  press (form, "Co_mplete");
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_COMPLETED);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 1);
  g_assert_cmpstr (heed_update_get_text (heed_record_list_get (heed_action_get_updates (action), 0)),
                   ==, "All were **told**");
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, TODAY);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (day)), ==, "1 September 2026");
  g_assert_cmpint (heed_action_get_compliance (action, TODAY), ==, HEED_COMPLIANCE_COMPLETED_LATE);

  type_words (day, "20 May 2026");
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, heed_day_new (2026, 5, 20));
  type_words (day, "2 September 2026");
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, heed_day_new (2026, 5, 20));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (heed_ui_test_find (day, GTK_TYPE_LABEL, 1))),
                            "lies ahead"));
  type_words (day, "1 March 2016");
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, heed_day_new (2026, 5, 20));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (heed_ui_test_find (day, GTK_TYPE_LABEL, 1))),
                            "before the plan"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (progress), HEED_PROGRESS_IN_PROGRESS);
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);
  g_assert_false (gtk_widget_get_visible (day));

  /* One whose day nobody knows gets none by being looked at. */
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* A question that is not answered changes nothing; who withdraws says why. Undo takes back
 * the report and its words together. */
static void
test_reported (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedAction *action = publish (test);
  GtkWidget *window;
  GtkWidget *form = present_form (test, action, &window);
  GtkWidget *progress = find_titled (form, ADW_TYPE_COMBO_ROW, "_Progress");
  GtkWidget *update = find_titled (form, HEED_TYPE_TEXT_EDITOR, "_New Update");

  adw_combo_row_set_selected (ADW_COMBO_ROW (progress), HEED_PROGRESS_WITHDRAWN);
  heed_ui_test_settle ();
  press (form, "_Cancel");
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_NOT_STARTED);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (progress)), ==, HEED_PROGRESS_NOT_STARTED);

  heed_text_editor_set_markup (HEED_TEXT_EDITOR (update), "Half of the doors are painted");
  press (form, "_Add Update");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 1);
  g_assert_cmpstr (heed_text_editor_get_markup (HEED_TEXT_EDITOR (update)), ==, "");
  g_assert_nonnull (find_titled (form, HEED_TYPE_UPDATE_ROW, "Half of the doors are painted"));
  flush (test);

  adw_combo_row_set_selected (ADW_COMBO_ROW (progress), HEED_PROGRESS_WITHDRAWN);
  heed_ui_test_settle ();
  heed_text_editor_set_markup (HEED_TEXT_EDITOR (find_titled (form, HEED_TYPE_TEXT_EDITOR, "Wh_y")),
                               "The house is sold");
  press (form, "With_draw");
  flush (test);
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_WITHDRAWN);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 2);

  undo (test);
  heed_ui_test_settle ();
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_NOT_STARTED);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (progress)), ==, HEED_PROGRESS_NOT_STARTED);
  undo (test);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 0);
  g_assert_null (find_titled (form, HEED_TYPE_UPDATE_ROW, "Half of the doors are painted"));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* A file is kept with an update, its content and all; one that is not there is refused, and
 * nothing of it stays. */
static void
test_evidence (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedAction *action = publish (test);
  HeedUpdate *update;
  GtkWidget *window;
  GtkWidget *form = present_form (test, action, &window);
  g_autofree char *path = g_build_filename (test->folder, "rota.bin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree guint8 *content = NULL;
  gsize size = (gsize) g_test_rand_int_range (1, 300000);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  content = g_malloc (size);
  for (gsize i = 0; i < size; i++)
    content[i] = (guint8) g_test_rand_int ();
  g_assert_true (g_file_set_contents (path, (const char *) content, (gssize) size, &error));
  update = heed_follow_up_add_update (test->editor, action, TODAY, "Rota", NULL, TODAY, &error);
  g_assert_no_error (error);
  flush (test);
  heed_ui_test_settle ();

  row = find_titled (form, HEED_TYPE_UPDATE_ROW, "Rota");
  heed_update_row_add_file (HEED_UPDATE_ROW (row), file);
  heed_ui_test_wait_until (heed_record_list_get_n (heed_update_get_evidence (update)) == 1);
  flush (test);
  kept = heed_follow_up_load_file (test->editor, heed_record_list_get (heed_update_get_evidence (update), 0),
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), content, size);

  row = find_titled (form, HEED_TYPE_UPDATE_ROW, "Rota");
  g_assert_true (g_file_delete (file, NULL, &error));
  heed_update_row_add_file (HEED_UPDATE_ROW (row), file);
  heed_ui_test_wait_until (has_label (row, "rota.bin"));
  g_assert_cmpuint (heed_record_list_get_n (heed_update_get_evidence (update)), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* What happened to an action is told when it is asked for, and goes on with what happens. */
static void
test_history (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedAction *action = publish (test);
  GtkWidget *window;
  GtkWidget *form = present_form (test, action, &window);
  GtkWidget *history = heed_ui_test_find (form, HEED_TYPE_HISTORY_GROUP, 0);
  GtkWidget *expander = heed_ui_test_find (history, ADW_TYPE_EXPANDER_ROW, 0);
  g_autoptr (GError) error = NULL;

  heed_item_set_text (HEED_ITEM (action), "Mend the roof");
  flush (test);
  g_assert_null (heed_ui_test_find (history, ADW_TYPE_ACTION_ROW, 1));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  heed_ui_test_settle ();
  g_assert_nonnull (find_told (history, "Mend the roof"));

  g_assert_nonnull (heed_follow_up_add_update (test->editor, action, TODAY, "Half the slates are on",
                                               NULL, TODAY, &error));
  flush (test);
  heed_ui_test_settle ();
  g_assert_nonnull (find_told (history, "Half the slates are on"));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* A completion that is found inadequate is reopened, and both can be read. */
static void
test_verified (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedAction *action = publish (test);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  GtkWidget *form = present_form (test, action, &window);
  GtkWidget *group = heed_ui_test_find (form, HEED_TYPE_VERIFICATION_GROUP, 0);
  GtkWidget *verdict = find_titled (form, ADW_TYPE_COMBO_ROW, "Completion I_s");

  g_assert_false (gtk_widget_get_visible (group));
  g_assert_nonnull (heed_follow_up_complete (test->editor, action, TODAY, "Painted", "Painter", TODAY,
                                             NULL, &error));
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_get_visible (group));

  type_words (find_titled (form, HEED_TYPE_WORDS_ROW, "Verified _By"), "Inspector");
  adw_combo_row_set_selected (ADW_COMBO_ROW (verdict), 1);
  press (form, "_Verify");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_verifications (action)), ==, 0);
  heed_text_editor_set_markup (HEED_TEXT_EDITOR (find_titled (group, HEED_TYPE_TEXT_EDITOR, "W_hy")),
                               "One door is missing");
  press (form, "_Verify");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_verifications (action)), ==, 1);
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_IN_PROGRESS);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_nonnull (find_titled (form, ADW_TYPE_ACTION_ROW, "Inadequate: One door is missing"));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* An addressee that is typed is stated; cleared, it gives way to the one above. */
static void
test_addressee (HeedUiTest    *test,
                gconstpointer  data)
{
  HeedRecordList *list = heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor));
  HeedRecommendation *first = heed_record_list_get (list, 0);
  HeedRecommendation *second = heed_record_list_get (list, 1);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *form = g_object_new (HEED_TYPE_RECOMMENDATION_FORM, NULL);
  GtkWidget *addressee;

  heed_recommendation_set_addressee (first, "The Governor");
  flush (test);
  gtk_window_set_child (GTK_WINDOW (window), form);
  heed_recommendation_form_set_recommendation (HEED_RECOMMENDATION_FORM (form), NULL, second);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  addressee = find_titled (form, HEED_TYPE_WORDS_ROW, "_Addressed To");

  gtk_widget_grab_focus (addressee);
  type_words (addressee, "The Ministry");
  flush (test);
  g_assert_true (heed_recommendation_get_addressee_stated (second));

  type_words (addressee, "");
  flush (test);
  g_assert_false (heed_recommendation_get_addressee_stated (second));
  g_assert_cmpstr (heed_recommendation_get_addressee (second), ==,
                   heed_recommendation_get_addressee (first));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (addressee)), ==, "");
  gtk_widget_grab_focus (form);
  heed_ui_test_wait_until (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (addressee)), "The Governor"));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* A file is erased only when the person says so again; then its name stays, and who did it. */
static void
test_erased (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedAction *action = publish (test);
  g_autofree char *path = g_build_filename (test->folder, "minutes.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HeedUpdate *update
    = heed_follow_up_add_update (test->editor, action, TODAY, "See the minutes", NULL, TODAY, &error);
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWidget *window, *form, *row, *button;
  HeedEvidence *evidence;

  g_assert_true (g_file_set_contents (path, "Names of people", -1, &error));
  flush (test);
  evidence = heed_follow_up_add_file (test->editor, update, file, HEED_EVIDENCE_LIMIT, &error);
  g_assert_no_error (error);
  form = present_form (test, action, &window);
  row = find_titled (form, HEED_TYPE_UPDATE_ROW, "See the minutes");
  for (int answer = 0; answer < 2; answer++)
    {
      AdwMessageDialog *dialog = NULL;

      for (guint i = 0; (button = heed_ui_test_find (row, GTK_TYPE_BUTTON, i)) != NULL; i++)
        if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), "user-trash-symbolic") == 0)
          break;
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      heed_ui_test_settle ();
      for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
        {
          g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

          if (ADW_IS_MESSAGE_DIALOG (toplevel))
            dialog = ADW_MESSAGE_DIALOG (toplevel);
        }
      g_assert_nonnull (dialog);
      g_assert_false (heed_evidence_is_erased (evidence));
      adw_message_dialog_response (dialog, answer == 0 ? "cancel" : "erase");
      heed_ui_test_settle ();
    }
  heed_ui_test_wait_until (heed_evidence_is_erased (evidence));
  for (guint i = 0; (button = heed_ui_test_find (row, GTK_TYPE_BUTTON, i)) != NULL; i++)
    g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (button)), !=, "user-trash-symbolic");
  heed_ui_test_wait_until (heed_follow_up_load_file (test->editor, evidence, NULL) == NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* Enter goes from the date to the value and from there to the next date; what cannot be read
 * is kept and not added. */
static void
test_readings (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedRecommendation *recommendation
    = heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor)), 0);
  g_autoptr (HeedMeasure) measure = heed_measure_new ();
  int value = g_test_rand_int_range (-500, 500);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *form = g_object_new (HEED_TYPE_ITEM_FORM, NULL);
  GtkWidget *group, *day_row, *value_row;
  HeedReading *reading;
  char *typed;

  heed_measure_set_unit (measure, "cases");
  heed_record_list_append (heed_recommendation_get_items (recommendation), measure);
  flush (test);
  gtk_window_set_child (GTK_WINDOW (window), form);
  heed_item_form_set_day (HEED_ITEM_FORM (form), TODAY);
  heed_item_form_set_item (HEED_ITEM_FORM (form), test->editor, HEED_ITEM (measure));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  group = heed_ui_test_find (form, HEED_TYPE_READINGS_GROUP, 0);
  day_row = heed_ui_test_find (group, HEED_TYPE_DAY_ROW, 0);
  value_row = heed_ui_test_find (group, HEED_TYPE_NUMBER_ROW, 0);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (day_row)), ==, "1 September 2026");

  gtk_widget_grab_focus (day_row);
  type_words (day_row, "3 August 2026");
  g_signal_emit_by_name (day_row, "entered");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), value_row));
  typed = g_strdup_printf ("%d", value);
  type_words (value_row, typed);
  g_signal_emit_by_name (value_row, "entered");
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), day_row));
  g_assert_cmpuint (heed_record_list_get_n (heed_measure_get_readings (measure)), ==, 1);
  reading = heed_record_list_get (heed_measure_get_readings (measure), 0);
  g_assert_cmpuint (heed_reading_get_day (reading), ==, heed_day_new (2026, 8, 3));
  g_assert_cmpfloat (heed_reading_get_value (reading), ==, value);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (value_row)), ==, "");
  g_free (typed);

  /* No day, one to come, no number. */
  type_words (value_row, "12");
  g_signal_emit_by_name (value_row, "entered");
  g_assert_true (has_label (group, "day is missing"));
  type_words (day_row, "2 September 2026");
  g_signal_emit_by_name (value_row, "entered");
  type_words (day_row, "1 September 2026");
  type_words (value_row, "twelve");
  g_signal_emit_by_name (value_row, "entered");
  g_assert_cmpuint (heed_record_list_get_n (heed_measure_get_readings (measure)), ==, 1);
  type_words (value_row, "12");
  g_signal_emit_by_name (value_row, "entered");
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_record_list_get_n (heed_measure_get_readings (measure)), ==, 2);
  g_assert_nonnull (find_titled (group, ADW_TYPE_ACTION_ROW, "12 cases"));

  undo (test);
  g_assert_cmpuint (heed_record_list_get_n (heed_measure_get_readings (measure)), ==, 1);
  g_assert_null (find_titled (group, ADW_TYPE_ACTION_ROW, "12 cases"));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* The verdict is one step; it can be cancelled, corrected and taken back. */
static void
test_judged (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedRecommendation *recommendation
    = heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor)), 1);
  HeedJudgement *judgement = heed_recommendation_get_judgement (recommendation);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *form = g_object_new (HEED_TYPE_RECOMMENDATION_FORM, NULL);
  GtkWidget *group = heed_ui_test_find (form, HEED_TYPE_JUDGEMENT_GROUP, 0);
  GtkWidget *word = find_titled (group, ADW_TYPE_COMBO_ROW, "_Judgement");
  GtkWidget *day = heed_ui_test_find (group, HEED_TYPE_DAY_ROW, 0);
  GtkWidget *by = find_titled (group, HEED_TYPE_WORDS_ROW, "Reviewed _By");
  GtkWidget *words = find_titled (group, HEED_TYPE_TEXT_EDITOR, "What It _Says");

  gtk_window_set_child (GTK_WINDOW (window), form);
  heed_recommendation_form_set_day (HEED_RECOMMENDATION_FORM (form), TODAY);
  heed_recommendation_form_set_recommendation (HEED_RECOMMENDATION_FORM (form), test->editor, recommendation);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  g_assert_false (gtk_widget_get_visible (day));

  adw_combo_row_set_selected (ADW_COMBO_ROW (word), 2);
  heed_ui_test_settle ();
  g_assert_true (heed_judgement_is_empty (judgement));
  press (group, "_Cancel");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (word)), ==, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (word), 3);
  type_words (day, "20 August 2026");
  type_words (by, "The inspector of the day");
  heed_text_editor_set_markup (HEED_TEXT_EDITOR (words), "Too little, too late.");
  press (group, "_Note Judgement");
  g_assert_cmpstr (heed_judgement_get_word (judgement), ==, "Insufficient progress");
  g_assert_cmpstr (heed_judgement_get_by (judgement), ==, "The inspector of the day");
  g_assert_cmpstr (heed_judgement_get_text (judgement), ==, "Too little, too late.");
  g_assert_cmpuint (heed_judgement_get_day (judgement), ==, heed_day_new (2026, 8, 20));
  flush (test);

  /* What was noted can be corrected, and taken back. */
  type_words (by, "Somebody else");
  press (group, "_Note Judgement");
  g_assert_cmpstr (heed_judgement_get_by (judgement), ==, "Somebody else");
  flush (test);
  adw_combo_row_set_selected (ADW_COMBO_ROW (word), 0);
  heed_ui_test_settle ();
  g_assert_true (heed_judgement_is_empty (judgement));
  flush (test);
  undo (test);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (word)), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (by)), ==, "Somebody else");
  undo (test);
  undo (test);
  g_assert_true (heed_judgement_is_empty (judgement));
  g_assert_false (gtk_widget_get_visible (day));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add_func ("/item-form/unset-numbers", test_unset_numbers);
#define ADD(name, func) \
  g_test_add ("/item-form/" name, HeedUiTest, NULL, heed_ui_test_set_up, func, heed_ui_test_tear_down)
  ADD ("moved", test_moved);
  ADD ("completed", test_completed);
  ADD ("reported", test_reported);
  ADD ("evidence", test_evidence);
  ADD ("history", test_history);
  ADD ("verified", test_verified);
  ADD ("addressee", test_addressee);
  ADD ("erased", test_erased);
  ADD ("readings", test_readings);
  ADD ("judged", test_judged);
  return heed_ui_test_run ();
}
