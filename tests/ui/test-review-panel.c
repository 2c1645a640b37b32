/* test-review-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-chip.h"
#include "heed-placing-row.h"
#include "heed-placing-tray.h"
#include "heed-recommendation.h"
#include "heed-review-panel.h"
#include "heed-review-row.h"
#include "heed-ui-test.h"

static HeedRecommendation *
get_recommendation (HeedUiTest *test,
                    guint       position)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);

  return heed_record_list_get (heed_plan_get_recommendations (plan), position);
}

static HeedItem *
get_item (HeedUiTest *test,
          guint       recommendation,
          guint       position)
{
  return heed_record_list_get (
    heed_recommendation_get_items (get_recommendation (test, recommendation)), position);
}

static GtkWidget *
present_panel (HeedUiTest *test,
               guint       recommendation)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = heed_review_panel_new ();

  gtk_window_set_child (GTK_WINDOW (window), panel);
  heed_review_panel_set_plan (HEED_REVIEW_PANEL (panel),
                              heed_plan_editor_get_plan (test->editor),
                              heed_plan_editor_get_source (test->editor), test->editor);
  heed_review_panel_select (HEED_REVIEW_PANEL (panel),
                            heed_recommendation_get_id (get_recommendation (test,
                                                                            recommendation)));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  return panel;
}

static void
close_panel (GtkWidget *panel)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (panel)));
  heed_ui_test_settle ();
}

static void
click_slot (GtkWidget   *panel,
            HeedItem    *item,
            HeedPlacing  kind)
{
  HeedPlacingRow *row;

  for (guint i = 0;
       (row = (HeedPlacingRow *) heed_ui_test_find (panel, HEED_TYPE_PLACING_ROW, i)) != NULL;
       i++)
    if (heed_placing_row_get_item (row) == item)
      {
        g_signal_emit_by_name (heed_placing_row_get_slot (row, kind), "clicked");
        heed_ui_test_settle ();
        return;
      }

  g_assert_not_reached ();
}

static guint
count_owners (HeedUiTest *test,
              guint       recommendation)
{
  return g_strv_length ((char **) heed_placing_get_unplaced (get_recommendation (test, recommendation),
                                                             HEED_PLACING_OWNER));
}

static void
assert_owners (HeedItem   *item,
               const char *expected)
{
  g_autofree char *owners = g_strjoinv ("+", (char **) heed_item_get_owners (item));

  g_assert_cmpstr (owners, ==, expected);
}

static void
undo (HeedUiTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_undo (test->editor, &error));
  g_assert_no_error (error);
  heed_ui_test_settle ();
}

/* Nine actions, eight owners: one after the other, the next is chosen by itself. */
static void
test_one_by_one (HeedUiTest    *test,
                 gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 0);
  HeedRecommendation *recommendation = get_recommendation (test, 0);
  g_autofree char *first = g_strdup (heed_placing_get_unplaced (recommendation,
                                                                HEED_PLACING_OWNER)[0]);
  g_autofree char *second = g_strdup (heed_placing_get_unplaced (recommendation,
                                                                 HEED_PLACING_OWNER)[1]);

  click_slot (panel, get_item (test, 0, 1), HEED_PLACING_OWNER);
  assert_owners (get_item (test, 0, 1), first);
  click_slot (panel, get_item (test, 0, 4), HEED_PLACING_OWNER);
  assert_owners (get_item (test, 0, 4), second);
  g_assert_cmpuint (g_strv_length ((char **) heed_placing_get_unplaced (recommendation,
                                                                        HEED_PLACING_OWNER)),
                    ==, 6);

  undo (test);
  assert_owners (get_item (test, 0, 4), "");
  assert_owners (get_item (test, 0, 1), first);
  g_assert_cmpstr (heed_placing_get_unplaced (get_recommendation (test, 0),
                                              HEED_PLACING_OWNER)[0], ==, second);
  close_panel (panel);
}

/* What is chosen first waits where the focus is: activating it again and again
 * places all. */
static void
test_focus (HeedUiTest    *test,
            gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 0);
  g_auto (GStrv) owners =
    g_strdupv ((char **) heed_placing_get_unplaced (get_recommendation (test, 0),
                                                    HEED_PLACING_OWNER));

  g_assert_true (gtk_widget_grab_focus (panel));
  for (guint i = 0; owners[i] != NULL; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (panel));

      g_assert_true (HEED_IS_PLACING_SLOT (focus));
      gtk_widget_activate (focus);
      heed_ui_test_wait_until (
        heed_item_get_owners (get_item (test, 0, i))[0] != NULL);
      assert_owners (get_item (test, 0, i), owners[i]);
    }
  close_panel (panel);
}

static void
test_in_order (HeedUiTest    *test,
               gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 0);
  GtkWidget *tray = heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0);
  HeedRecommendation *recommendation = get_recommendation (test, 0);
  g_auto (GStrv) owners =
    g_strdupv ((char **) heed_placing_get_unplaced (get_recommendation (test, 0),
                                                    HEED_PLACING_OWNER));

  g_assert_true (gtk_widget_activate_action (tray, "board.place-all", NULL));
  heed_ui_test_settle ();
  for (guint i = 0; owners[i] != NULL; i++)
    assert_owners (get_item (test, 0, i), owners[i]);
  g_assert_true (heed_unplaced_is_empty (
    heed_recommendation_get_unplaced (get_recommendation (test, 0))));

  /* Nothing is left of it: the next is shown. */
  g_assert_null (heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, 3));

  /* All of them are one step. */
  undo (test);
  for (guint i = 0; owners[i] != NULL; i++)
    assert_owners (get_item (test, 0, i), "");
  g_assert_cmpuint (g_strv_length ((char **) heed_placing_get_unplaced (recommendation, HEED_PLACING_OWNER)), ==, 8);
  g_assert_nonnull (heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, 3));
  close_panel (panel);
}

static void
test_target (HeedUiTest    *test,
             gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 1);
  GtkWidget *tray = heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0);

  heed_placing_tray_arm (HEED_PLACING_TRAY (tray), HEED_PLACING_TARGET, 1);
  heed_ui_test_settle ();
  click_slot (panel, get_item (test, 1, 2), HEED_PLACING_TARGET);
  g_assert_cmpstr (heed_item_get_target_words (get_item (test, 1, 2)), ==,
                   "Monthly from July 2021");
  g_assert_cmpint (heed_target_get_repeats (heed_item_get_target (get_item (test, 1, 2))), ==,
                   HEED_REPEAT_MONTHLY);
  close_panel (panel);
}

static void
test_text (HeedUiTest    *test,
           gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 1);
  GtkWidget *tray = heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0);
  HeedRecordList *items = heed_recommendation_get_items (get_recommendation (test, 1));
  guint n = heed_record_list_get_n (items);
  g_autofree char *words =
    g_strdup (heed_placing_get_unplaced (get_recommendation (test, 1), HEED_PLACING_TEXT)[0]);

  heed_placing_tray_arm (HEED_PLACING_TRAY (tray), HEED_PLACING_TEXT, 0);
  g_assert_true (gtk_widget_activate_action (tray, "board.make-item", "s", "text"));
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_record_list_get_n (items), ==, n + 1);
  g_assert_cmpstr (heed_item_get_text (heed_record_list_get (items, n)), ==, words);

  undo (test);
  g_assert_cmpuint (heed_record_list_get_n (
                      heed_recommendation_get_items (get_recommendation (test, 1))), ==, n);
  g_assert_cmpstr (heed_placing_get_unplaced (get_recommendation (test, 1),
                                              HEED_PLACING_TEXT)[0], ==, words);
  close_panel (panel);
}

/* Two owners that stood in one line, split by breaking it. */
static void
test_split (HeedUiTest    *test,
            gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 1);
  GtkWidget *tray = heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0);
  GtkWidget *button = heed_ui_test_find (tray, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkTextIter place;

  g_assert_cmpuint (count_owners (test, 1), ==, 2);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  heed_ui_test_settle ();
  view = heed_ui_test_find (button, GTK_TYPE_TEXT_VIEW, 0);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_offset (buffer, &place, strlen ("Head of"));
  gtk_text_buffer_insert (buffer, &place, "\n", 1);
  g_assert_true (gtk_widget_activate_action (view, "lines.apply", NULL));
  heed_ui_test_settle ();
  g_assert_cmpuint (count_owners (test, 1), ==, 3);
  g_assert_cmpstr (heed_placing_get_unplaced (get_recommendation (test, 1),
                                              HEED_PLACING_OWNER)[1], ==, "Quality");

  undo (test);
  g_assert_cmpuint (count_owners (test, 1), ==, 2);
  close_panel (panel);
}

static void
test_done (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  GtkWidget *panel = present_panel (test, 2);
  guint n = heed_plan_count_review (plan);

  g_assert_cmpuint (n, ==, 4);
  g_assert_nonnull (heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, 3));
  g_assert_true (gtk_widget_activate_action (panel, "review.done", NULL));
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 3);
  g_assert_null (heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, 3));

  undo (test);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 4);
  g_assert_nonnull (heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, 3));
  close_panel (panel);
}

static const char *
get_row_words (GtkWidget *panel,
               guint      row)
{
  GtkWidget *label = heed_ui_test_find (heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, row),
                                        GTK_TYPE_LABEL, 2);

  return gtk_label_get_label (GTK_LABEL (label));
}

/* What the import was not sure of in the whole plan stands first, and is only taken off. */
static void
test_whole_plan (HeedUiTest    *test,
                 gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  guint n = heed_plan_count_review (plan);
  GtkWidget *panel;
  GtkWidget *words;

  heed_plan_add_review (plan, "The columns of the table could not be told apart");
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_plan_count_review (plan), ==, n + 1);
  panel = present_panel (test, 0);
  words = heed_ui_test_find (panel, HEED_TYPE_REVIEW_ROW, 0);
  g_assert_cmpstr (get_row_words (panel, 0), ==, "The columns of the table could not be told apart");
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (words)), GTK_LIST_BOX_ROW (words));
  heed_ui_test_settle ();

  g_assert_true (gtk_widget_activate_action (panel, "review.done", NULL));
  heed_ui_test_settle ();
  g_assert_null (heed_plan_get_review (plan)[0]);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, n);

  undo (test);
  g_assert_nonnull (heed_plan_get_review (plan)[0]);
  close_panel (panel);
}

/* All lines of a recommendation are one page: it says what is left, and what was to be
 * matched goes by being matched. */
static void
test_settled (HeedUiTest    *test,
              gconstpointer  data)
{
  static const char *const lines[] = {
    "9 actions, 8 owners: match them", "The evaluation names no office: see where it belongs",
    "9 actions, 1 target date: match them", NULL
  };
  static const char *const targets[] = { "May 2022", NULL };
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  HeedRecommendation *recommendation = get_recommendation (test, 0);
  GtkWidget *panel;
  GtkWidget *tray;
  guint n;

  heed_recommendation_set_review (recommendation, lines);
  heed_unplaced_set_targets (heed_recommendation_get_unplaced (recommendation), targets);
  heed_ui_test_settle ();
  n = heed_plan_count_review (plan);
  panel = present_panel (test, 0);
  tray = heed_ui_test_find (panel, HEED_TYPE_PLACING_TRAY, 0);
  g_assert_cmpstr (get_row_words (panel, 1), ==, lines[0]);

  click_slot (panel, get_item (test, 0, 1), HEED_PLACING_OWNER);
  g_assert_cmpstr (get_row_words (panel, 1), ==, "7 owners have no place yet");

  /* In order, from the last placed on: the first stays without. */
  g_assert_true (gtk_widget_activate_action (tray, "board.place-all", NULL));
  heed_ui_test_settle ();
  assert_owners (get_item (test, 0, 0), "");
  g_assert_cmpuint (count_owners (test, 0), ==, 0);
  g_assert_cmpstr (get_row_words (panel, 1), ==, lines[1]);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, n - 1);

  /* The target is the next that is chosen. */
  click_slot (panel, get_item (test, 0, 9), HEED_PLACING_TARGET);
  g_assert_cmpstr (heed_item_get_target_words (get_item (test, 0, 9)), ==, "May 2022");
  g_assert_cmpuint (heed_plan_count_review (plan), ==, n - 2);
  g_assert_true (gtk_widget_activate_action (panel, "review.done", NULL));
  heed_ui_test_settle ();
  g_assert_null (heed_recommendation_get_review (recommendation)[0]);

  for (guint i = 0; i < 4; i++)
    undo (test);
  g_assert_true (g_strv_equal (heed_recommendation_get_review (get_recommendation (test, 0)),
                               lines));
  close_panel (panel);
}

/* Words that wait stay in sight. */
static void
test_done_early (HeedUiTest    *test,
                 gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 1);
  HeedRecommendation *recommendation = get_recommendation (test, 1);

  g_assert_true (gtk_widget_activate_action (panel, "review.done", NULL));
  heed_ui_test_settle ();
  g_assert_null (heed_recommendation_get_review (recommendation)[0]);
  g_assert_cmpstr (get_row_words (panel, 2), ==, "Some words have no place yet");
  g_assert_cmpuint (heed_plan_count_review (heed_plan_editor_get_plan (test->editor)), ==, 4);
  g_assert_cmpuint (g_strv_length ((char **) heed_placing_get_unplaced (recommendation,
                                                                        HEED_PLACING_TARGET)),
                    ==, 5);
  close_panel (panel);
}

static void
test_number (HeedUiTest    *test,
             gconstpointer  data)
{
  GtkWidget *panel = present_panel (test, 2);
  GtkWidget *entry = heed_ui_test_find (panel, GTK_TYPE_ENTRY, 0);
  HeedRecommendation *recommendation = get_recommendation (test, 2);

  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3");
  gtk_editable_set_text (GTK_EDITABLE (entry), "4.02");
  heed_ui_test_settle ();
  g_assert_cmpstr (heed_recommendation_get_number (recommendation), ==, "4.02");
  g_assert_cmpstr (get_row_words (panel, 3), ==, "The number is 4.02 now; by its neighbours it was 3");

  undo (test);
  g_assert_cmpstr (heed_recommendation_get_number (get_recommendation (test, 2)), ==, "3");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3");

  /* So can the response be chosen, as one step. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (heed_ui_test_find (panel, GTK_TYPE_DROP_DOWN, 0)),
                              HEED_RESPONSE_KIND_NOT_AGREED);
  heed_ui_test_settle ();
  g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (recommendation)), ==,
                   HEED_RESPONSE_KIND_NOT_AGREED);
  undo (test);
  g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (recommendation)), ==,
                   HEED_RESPONSE_KIND_AGREED);
  close_panel (panel);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/review-panel/one-by-one", HeedUiTest, NULL,
              heed_ui_test_set_up, test_one_by_one, heed_ui_test_tear_down);
  g_test_add ("/review-panel/focus", HeedUiTest, NULL,
              heed_ui_test_set_up, test_focus, heed_ui_test_tear_down);
  g_test_add ("/review-panel/in-order", HeedUiTest, NULL,
              heed_ui_test_set_up, test_in_order, heed_ui_test_tear_down);
  g_test_add ("/review-panel/target", HeedUiTest, NULL,
              heed_ui_test_set_up, test_target, heed_ui_test_tear_down);
  g_test_add ("/review-panel/text", HeedUiTest, NULL,
              heed_ui_test_set_up, test_text, heed_ui_test_tear_down);
  g_test_add ("/review-panel/split", HeedUiTest, NULL,
              heed_ui_test_set_up, test_split, heed_ui_test_tear_down);
  g_test_add ("/review-panel/whole-plan", HeedUiTest, NULL,
              heed_ui_test_set_up, test_whole_plan, heed_ui_test_tear_down);
  g_test_add ("/review-panel/done", HeedUiTest, NULL,
              heed_ui_test_set_up, test_done, heed_ui_test_tear_down);
  g_test_add ("/review-panel/settled", HeedUiTest, NULL,
              heed_ui_test_set_up, test_settled, heed_ui_test_tear_down);
  g_test_add ("/review-panel/done-early", HeedUiTest, NULL,
              heed_ui_test_set_up, test_done_early, heed_ui_test_tear_down);
  g_test_add ("/review-panel/number", HeedUiTest, NULL,
              heed_ui_test_set_up, test_number, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
