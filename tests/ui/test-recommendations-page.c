/* test-recommendations-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendations-page.h"

#include "heed-action.h"
#include "heed-plan-page.h"
#include "heed-recommendation.h"
#include "heed-similar-pane.h"
#include "heed-ui-test.h"

static GListModel *
get_rows (GtkWidget *page)
{
  GtkWidget *view = heed_ui_test_find (page, GTK_TYPE_COLUMN_VIEW, 0);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static HeedRecommendation *
get_recommendation (HeedPlanEditor *editor,
                    guint           position)
{
  return heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (editor)), position);
}

/* A later plan of the same organisation, whose recommendation is the first of the example. */
static HeedPlanEditor *
add_later (HeedUiTest *test)
{
  HeedPlan *example = heed_plan_editor_get_plan (test->editor);
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (GError) error = NULL;
  guint number;

  heed_organisation_set_name (heed_plan_get_organisation (plan),
                              heed_organisation_get_name (heed_plan_get_organisation (example)));
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), heed_day_new (2098, 1, 1));
  heed_plan_set_title (plan, "A later plan");
  heed_recommendation_set_number (recommendation, "77");
  heed_recommendation_set_text (recommendation, heed_recommendation_get_text (get_recommendation (test->editor, 0)));
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  number = heed_session_create_plan (test->session, plan, &error);
  g_assert_no_error (error);
  return heed_session_edit_plan (test->session, number, &error);
}

static GtkWidget *
find_button (GtkWidget  *within,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = heed_ui_test_find (within, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0 ||
        g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), label) == 0)
      return button;
  return NULL;
}

static void
click (GtkWidget  *within,
       const char *label)
{
  GtkWidget *button = find_button (within, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  heed_ui_test_settle ();
}

/* One is found, is linked and takes over an action; each is undone by the toast. */
static void
test_similar (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  g_autoptr (HeedPlanEditor) later = add_later (test);
  HeedRecordList *items = heed_recommendation_get_items (get_recommendation (later, 0));
  GtkWidget *page, *pane, *toasts;
  guint n;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-recommendations", NULL);
  page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_RECOMMENDATIONS_PAGE, 0);
  g_assert_nonnull (page);
  heed_ui_test_wait_until (gtk_widget_get_mapped (page) && g_list_model_get_n_items (get_rows (page)) > 1);
  n = g_list_model_get_n_items (get_rows (page));
  toasts = heed_ui_test_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, 0);
  pane = heed_ui_test_find (page, HEED_TYPE_SIMILAR_PANE, 0);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (heed_ui_test_find (page, GTK_TYPE_SEARCH_ENTRY, 0)), "77");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == 1);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rows (page)), 0);
  heed_ui_test_wait_until (heed_ui_test_find (pane, ADW_TYPE_EXPANDER_ROW, 0) != NULL);

  click (pane, "Link");
  g_assert_cmpstr (heed_recommendation_get_repeats (get_recommendation (later, 0)), ==,
                   heed_recommendation_get_id (get_recommendation (test->editor, 0)));
  heed_ui_test_wait_until (find_button (pane, "Unlink") != NULL);
  click (toasts, "_Undo");
  g_assert_cmpstr (heed_recommendation_get_repeats (get_recommendation (later, 0)), ==, "");
  heed_ui_test_wait_until (find_button (pane, "Link") != NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (heed_ui_test_find (pane, ADW_TYPE_EXPANDER_ROW, 0)), TRUE);
  heed_ui_test_wait_until (find_button (pane, "list-add-symbolic") != NULL);
  click (pane, "list-add-symbolic");
  g_assert_cmpuint (heed_record_list_get_n (items), ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (heed_ui_test_find (page, GTK_TYPE_SEARCH_ENTRY, 0)), "");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n);
  g_signal_emit_by_name (heed_ui_test_find (page, GTK_TYPE_COLUMN_VIEW, 0), "activate", 0);
  heed_ui_test_settle ();
  g_assert_true (heed_window_shows_plan (window));
  g_clear_object (&later);
  heed_ui_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/ui/recommendations-page/similar", HeedUiTest, NULL, heed_ui_test_set_up, test_similar,
              heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
