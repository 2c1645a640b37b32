/* test-plan-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-plan-table-cell.h"
#include "heed-plan-page.h"
#include "heed-recommendation.h"
#include "heed-ui-test.h"

/* The mark of the row of @record; NULL where it has none. */
static GtkWidget *
find_mark (HeedWindow *window,
           gpointer    record)
{
  GtkWidget *cell;

  for (guint i = 0; (cell = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_PLAN_TABLE_CELL, i)) != NULL; i++)
    if (heed_plan_table_cell_get_record (HEED_PLAN_TABLE_CELL (cell)) == record &&
        heed_plan_table_cell_get_field (HEED_PLAN_TABLE_CELL (cell)) == HEED_CELL_NUMBER)
      {
        GtkWidget *last = gtk_widget_get_last_child (cell);

        return GTK_IS_IMAGE (last) ? last : NULL;
      }
  return NULL;
}

/* What the checks find of a row is marked on it once it is so, and no longer than it is. */
static void
test_follows (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  const char *const keeper[] = { "Keeper of the tables", NULL };
  const char *const nobody[] = { NULL };
  HeedRecommendation *recommendation;
  HeedItem *item;

  g_assert_true (heed_window_show_plan (window, test->number));
  recommendation = heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor)), 0);
  item = heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
  g_assert_true (HEED_IS_ACTION (item));
  heed_item_set_owners (item, keeper);
  heed_item_set_target_words (item, "By 31 March 2022");
  heed_item_set_text (item, "Publish the table of every office.");
  heed_ui_test_wait_until (find_mark (window, item) == NULL);

  heed_item_set_owners (item, nobody);
  heed_ui_test_wait_until (find_mark (window, item) != NULL);
  g_assert_nonnull (gtk_widget_get_tooltip_text (find_mark (window, item)));
  g_assert_true (gtk_widget_has_css_class (find_mark (window, item), "error"));

  heed_item_set_owners (item, keeper);
  heed_ui_test_wait_until (find_mark (window, item) == NULL);
  heed_ui_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/ui/plan-marks/follows", HeedUiTest, NULL,
              heed_ui_test_set_up, test_follows, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
