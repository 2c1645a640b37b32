/* test-calendar-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar-page.h"

#include "heed-day-cell.h"
#include "heed-month-grid.h"
#include "heed-plan-page.h"
#include "heed-recommendation.h"
#include "heed-ui-test.h"

#define TODAY heed_day_new (2021, 7, 15)
#define DUE heed_day_new (2021, 9, 8)

static GListModel *
get_entries (GtkWidget *page)
{
  GtkWidget *view = heed_ui_test_find (page, GTK_TYPE_LIST_VIEW, 0);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static HeedMonthGrid *
get_grid (GtkWidget *page)
{
  return HEED_MONTH_GRID (heed_ui_test_find (page, HEED_TYPE_MONTH_GRID, 0));
}

/* The page of the window, with an action that is due on @DUE. */
static GtkWidget *
show_page (HeedUiTest *test,
           HeedWindow *window)
{
  HeedRecordList *list = heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor));
  HeedItem *item = heed_record_list_get (heed_recommendation_get_items (heed_record_list_get (list, 0)), 0);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  heed_item_set_target_words (item, "8 September 2021");
  g_assert_true (heed_plan_editor_flush (test->editor, &error));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-calendar", NULL);
  page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_CALENDAR_PAGE, 0);
  g_assert_nonnull (page);
  heed_ui_test_wait_until (gtk_widget_get_mapped (page));
  heed_calendar_page_set_day (HEED_CALENDAR_PAGE (page), TODAY);
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_month_grid_get_day (get_grid (page)), ==, TODAY);
  return page;
}

static void
press (GtkWidget *page,
       guint      key)
{
  GListModel *controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_grid (page)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
  g_object_unref (controllers);
}

static void
test_keys (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);
  static const struct
  {
    guint key;
    int year, month, day;
  } steps[] = {
    { GDK_KEY_Right, 2021, 7, 16 }, { GDK_KEY_Down, 2021, 7, 23 }, { GDK_KEY_Down, 2021, 7, 30 },
    { GDK_KEY_Down, 2021, 8, 6 },   { GDK_KEY_End, 2021, 8, 31 },  { GDK_KEY_Page_Down, 2021, 9, 30 },
    { GDK_KEY_Home, 2021, 9, 1 },   { GDK_KEY_Left, 2021, 8, 31 }, { GDK_KEY_Page_Up, 2021, 7, 31 },
    { GDK_KEY_Up, 2021, 7, 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (page, steps[i].key);
      g_assert_cmpuint (heed_month_grid_get_day (get_grid (page)), ==,
                        heed_day_new (steps[i].year, steps[i].month, steps[i].day));
      g_assert_true (HEED_IS_DAY_CELL (gtk_window_get_focus (GTK_WINDOW (window))));
      g_assert_cmpuint (heed_day_cell_get_day (HEED_DAY_CELL (gtk_window_get_focus (GTK_WINDOW (window)))), ==,
                        heed_month_grid_get_day (get_grid (page)));
    }
  gtk_widget_activate_action (page, "calendar.today", NULL);
  g_assert_cmpuint (heed_month_grid_get_day (get_grid (page)), ==, TODAY);
  heed_ui_test_close_window (window);
}

/* A day says what is there, lists it, and leads to the action in its plan. */
static void
test_leads (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  GtkWidget *plan_page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_PLAN_PAGE, 0);
  HeedItem *item;

  heed_month_grid_set_day (get_grid (page), DUE);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_entries (page)) > 0);
  for (guint i = 0; ; i++)
    {
      GtkWidget *cell = heed_ui_test_find (page, HEED_TYPE_DAY_CELL, i);

      g_assert_nonnull (cell);
      if (heed_day_cell_get_day (HEED_DAY_CELL (cell)) != DUE)
        continue;
      gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Wednesday 8 September 2021, 1 due");
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (cell)), ==, GTK_ACCESSIBLE_ROLE_GRID_CELL);
      break;
    }

  /* The day turns while the page is shown. */
  heed_calendar_page_set_day (HEED_CALENDAR_PAGE (page), DUE + 1);
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_month_grid_get_day (get_grid (page)), ==, DUE);

  g_signal_emit_by_name (heed_ui_test_find (page, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  heed_ui_test_settle ();
  g_assert_false (gtk_widget_get_mapped (page));
  item = heed_record_list_get (heed_recommendation_get_items (
                                 heed_record_list_get (heed_plan_get_recommendations (plan), 0)), 0);
  heed_ui_test_wait_until (heed_plan_page_get_record (HEED_PLAN_PAGE (plan_page)) == item);
  heed_ui_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (HeedUiTest *, gconstpointer);
  } tests[] = {
    { "/ui/calendar-page/keys", test_keys },
    { "/ui/calendar-page/leads", test_leads },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL, heed_ui_test_set_up, tests[i].run, heed_ui_test_tear_down);

  return heed_ui_test_run ();
}
