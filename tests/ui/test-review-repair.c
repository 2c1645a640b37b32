/* test-review-repair.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>

#include "heed-json-writer.h"
#include "heed-placing-row.h"
#include "heed-placing-tray.h"
#include "heed-recommendation.h"
#include "heed-review-panel.h"
#include "heed-ui-test.h"

/* A plan that lost much on its way: one action that is four, a recommendation without a number
 * that came to stand in the one before, with its response, a heading below the last action, a
 * step that stops in mid-sentence, two in one, and words below the table. */
static const char lost[] =
  "<h1>Action plan: Saltmarsh Ferry Probation</h1><p>Action plan submitted: 14 May 2027</p>"
  "<table><tr><th>1. Rec no</th><th>2. Recommendation</th><th>3. Agreed/Partly agreed/Not agreed</th>"
  "<th>4. Response action taken/planned</th><th>5. Responsible owner</th><th>6. Target date</th></tr>"
  "<tr><td>1</td><td>Saltmarsh Ferry should keep every gangway lit after dusk.</td><td>Agreed</td>"
  "<td><p>The harbour team will count all lamps on the four gangways. Broken lamps are replaced within a week."
  " Night staff will walk each gangway before the last boat. The figures are shown to the board each quarter.</p></td>"
  "<td><p>Harbour Master</p><p>Lamp Keeper</p><p>Night Manager</p></td>"
  "<td><p>June 2027</p><p>July 2027</p><p>Monthly from August 2027</p></td></tr>"
  "<tr><td>2</td><td>teach all deckhands to tie the new knots.</td><td>Agreed</td>"
  "<td><p>To teach the knots we will:</p><ul><li>print a card with the six knots for each deckhand</li>"
  "<li>hold a morning on the quay each month</li><li>ask every skipper who still needs help</li></ul>"
  "<p>Life on the quay</p></td><td><p>Head of Learning</p><p>Skippers</p></td>"
  "<td><p>May 2027</p><p>September 2027</p><p>Ongoing</p><p>December 2027</p></td></tr>"
  "<tr><td></td><td>answer each letter of complaint within ten days.</td><td>Partly agreed</td>"
  "<td><ul><li>a ledger of letters is kept at the desk and</li>"
  "<li>looked through on Fridays by two clerks; The clerks will tell the manager what is late</li></ul></td>"
  "<td><p>Desk Manager</p></td><td><p>November 2027</p></td></tr></table>"
  "<p>Comments on this plan go to the harbour office.</p>";

static char *
to_json (HeedPlan *plan)
{
  g_autoptr (JsonNode) node = heed_json_writer_write (plan);

  return json_to_string (node, TRUE);
}

static void
import (HeedUiTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "plan.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedImport) done = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, lost, -1, &error);
  g_assert_no_error (error);
  done = heed_session_import (test->session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  test->number = heed_import_get_number (done);
}

static HeedRecommendation *
get_recommendation (HeedPlan *plan,
                    guint     position)
{
  return heed_record_list_get (heed_plan_get_recommendations (plan), position);
}

static HeedItem *
get_item (HeedPlan *plan,
          guint     recommendation,
          guint     position)
{
  return heed_record_list_get (heed_recommendation_get_items (get_recommendation (plan, recommendation)), position);
}

static HeedPlacingRow *
get_row (GtkWidget *panel,
         guint      position)
{
  return HEED_PLACING_ROW (heed_ui_test_find (panel, HEED_TYPE_PLACING_ROW, position));
}

static void
do_to_row (GtkWidget  *panel,
           guint       position,
           const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (panel, position)), action, NULL));
  heed_ui_test_settle ();
}

static void
do_to_chip (GtkWidget   *panel,
            HeedPlacing  kind,
            guint        index,
            const char  *action,
            int          parameter)
{
  GtkWidget *tray = heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0);

  heed_placing_tray_arm (HEED_PLACING_TRAY (tray), kind, index);
  if (parameter != 0)
    g_assert_true (gtk_widget_activate_action (tray, action, "i", parameter));
  else
    g_assert_true (gtk_widget_activate_action (tray, action, NULL));
  heed_ui_test_settle ();
}

/* Arms a chip and clicks on the place of an item. */
static void
place (GtkWidget   *panel,
       HeedPlacing  kind,
       guint        index,
       guint        row)
{
  heed_placing_tray_arm (HEED_PLACING_TRAY (heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0)), kind, index);
  g_signal_emit_by_name (heed_placing_row_get_slot (get_row (panel, row), kind), "clicked");
  heed_ui_test_settle ();
}

static void
show (GtkWidget *panel,
      HeedPlan  *plan,
      guint      recommendation)
{
  heed_review_panel_select (HEED_REVIEW_PANEL (panel),
                            heed_recommendation_get_id (get_recommendation (plan, recommendation)));
  heed_ui_test_settle ();
}

static void
repair_lamps (GtkWidget *panel,
              HeedPlan  *plan)
{
  show (panel, plan, 0);
  do_to_row (panel, 0, "row.split-steps");
  g_assert_nonnull (get_row (panel, 3));
  place (panel, HEED_PLACING_OWNER, 0, 1);
  do_to_chip (panel, HEED_PLACING_OWNER, 0, "board.place-all", 0);
  do_to_chip (panel, HEED_PLACING_TARGET, 0, "board.place-all", 0);
  g_assert_cmpstr (heed_item_get_owners (get_item (plan, 0, 3))[0], ==, "Night Manager");
  g_assert_cmpstr (heed_item_get_target_words (get_item (plan, 0, 0)), ==, "June 2027");
  g_assert_null (heed_recommendation_get_review (get_recommendation (plan, 0))[0]);
}

static void
repair_knots (GtkWidget *panel,
              HeedPlan  *plan)
{
  show (panel, plan, 1);
  do_to_row (panel, 5, "row.begin");
  do_to_row (panel, 4, "row.head");
  g_assert_cmpstr (heed_recommendation_get_heading (get_recommendation (plan, 2)), ==, "Life on the quay");
  do_to_chip (panel, HEED_PLACING_OWNER, 2, "board.hand-over", 1);
  do_to_chip (panel, HEED_PLACING_OWNER, 0, "board.place-all", 0);
  g_assert_cmpstr (heed_item_get_owners (get_item (plan, 1, 1))[0], ==, "Head of Learning");
  g_assert_null (heed_recommendation_get_review (get_recommendation (plan, 1))[0]);
}

static void
repair_letters (GtkWidget *panel,
                HeedPlan  *plan)
{
  HeedRecommendation *recommendation = get_recommendation (plan, 2);
  GtkLabel *text;
  const char *place_of_second;

  show (panel, plan, 2);
  g_assert_cmpstr (heed_recommendation_get_number (recommendation), ==, "3");
  g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (recommendation)), ==,
                   HEED_RESPONSE_KIND_PARTLY_AGREED);
  do_to_row (panel, 0, "row.join");
  g_assert_null (get_row (panel, 1));

  /* Where the cursor stands. */
  text = GTK_LABEL (heed_ui_test_find (GTK_WIDGET (get_row (panel, 0)), GTK_TYPE_LABEL, 1));
  place_of_second = strstr (gtk_label_get_label (text), " The clerks will");
  g_assert_nonnull (place_of_second);
  gtk_label_select_region (text, (int) (place_of_second - gtk_label_get_label (text)),
                           (int) (place_of_second - gtk_label_get_label (text)));
  do_to_row (panel, 0, "row.split");
  g_assert_cmpstr (heed_item_get_text (get_item (plan, 2, 1)), ==, "The clerks will tell the manager what is late");

  place (panel, HEED_PLACING_OWNER, 0, 0);
  place (panel, HEED_PLACING_TARGET, 0, 1);
  g_assert_cmpstr (heed_item_get_target_words (get_item (plan, 2, 1)), ==, "November 2027");
  do_to_chip (panel, HEED_PLACING_TARGET, 0, "board.leave-out", 0);
  g_assert_true (gtk_widget_activate_action (panel, "review.done", NULL));
  heed_ui_test_settle ();
}

/* Until nothing needs a look, and back to the byte. */
static void
test_repair (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window;
  GtkWidget *panel;
  HeedPlan *plan;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_undone = 0;

  import (test);
  window = heed_ui_test_open_window (test);
  g_assert_true (heed_window_show_plan (window, test->number));
  g_action_group_activate_action (G_ACTION_GROUP (window), "review", NULL);
  heed_ui_test_settle ();
  panel = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_REVIEW_PANEL, 0);
  plan = heed_plan_editor_get_plan (heed_window_get_editor (window));
  before = to_json (plan);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 8);

  /* The words below the table stand first. */
  g_assert_true (gtk_widget_activate_action (heed_ui_test_find (panel, ADW_TYPE_COMBO_ROW, 0),
                                             "words.add-to-introduction", NULL));
  heed_ui_test_settle ();
  repair_lamps (panel, plan);
  repair_knots (panel, plan);
  repair_letters (panel, plan);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 0);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, 3);

  while (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"))
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
      heed_ui_test_settle ();
      n_undone++;
    }
  g_assert_cmpuint (n_undone, ==, 15);
  after = to_json (plan);
  g_assert_cmpstr (after, ==, before);
  heed_ui_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/review-repair/until-nothing-is-left", HeedUiTest, NULL,
              heed_ui_test_set_up, test_repair, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
