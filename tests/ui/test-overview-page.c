/* test-overview-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overview-page.h"

#include "heed-actions-page.h"
#include "heed-ui-test.h"
#include "heed-window.h"

/* Some targets of the example have passed on it, and some have not. */
#define DAY heed_day_new (2021, 7, 15)

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

/* The card or column, or the row, that has the words as its name. */
static GtkWidget *
find_figure (GtkWidget  *widget,
             GType       type,
             const char *words)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) &&
      gtk_widget_get_focusable (widget) && says (widget, words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_figure (child, type, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The page of the window, shown for @DAY. */
static GtkWidget *
show_page (HeedWindow *window)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-overview", NULL);
  page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_OVERVIEW_PAGE, 0);
  g_assert_nonnull (page);
  heed_ui_test_wait_until (gtk_widget_get_mapped (page));
  /* When the window becomes active, it shows today. */
  heed_ui_test_wait_until (find_figure (page, GTK_TYPE_LIST_BOX_ROW, "Overdue") != NULL);
  heed_overview_page_set_day (HEED_OVERVIEW_PAGE (page), DAY);
  heed_ui_test_settle ();
  heed_ui_test_wait_until (find_figure (page, GTK_TYPE_LIST_BOX_ROW, "Overdue") != NULL);
  return page;
}

/* The number that stands there is that of the list. */
static void
assert_counts (HeedUiTest       *test,
               GtkWidget        *page,
               GType             type,
               const char       *words,
               HeedActionFilter *filter)
{
  g_autofree char *number = g_strdup_printf ("%u", heed_ui_test_count_actions (test, filter));
  GtkWidget *figure = find_figure (page, type, words);

  g_assert_nonnull (figure);
  g_assert_true (says (figure, number));
  g_assert_nonnull (gtk_widget_get_tooltip_text (figure));
}

static void
test_counts (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (window);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (DAY);

  heed_action_filter_set_overdue (filter, TRUE);
  g_assert_cmpuint (heed_ui_test_count_actions (test, filter), >, 0);
  assert_counts (test, page, GTK_TYPE_FLOW_BOX_CHILD, "Overdue", filter);
  heed_action_filter_set_overdue (filter, FALSE);
  heed_action_filter_set_compliance (filter, "overdue");
  assert_counts (test, page, GTK_TYPE_LIST_BOX_ROW, "Overdue", filter);
  heed_action_filter_set_compliance (filter, "");

  g_object_set (filter, "due-from", heed_day_new (2021, 7, 1), "due-before", heed_day_new (2021, 8, 1), NULL);
  assert_counts (test, page, GTK_TYPE_FLOW_BOX_CHILD, "Jul", filter);

  heed_ui_test_close_window (window);
}

/* Whoever follows a figure sees the actions that it counts. */
static void
test_leads (HeedUiTest    *test,
            gconstpointer  data)
{
  static const struct
  {
    gboolean is_row;
    const char *words;
    const char *property;
    guint days;
    const char *compliance;
  } figures[] = {
    { FALSE, "Overdue", "overdue", TRUE, "" },
    { TRUE, "Overdue", "overdue", FALSE, "overdue" },
    { FALSE, "Due in 90 days", "due-within", 90, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (HeedActionFilter) filter = heed_action_filter_new (DAY);
      HeedWindow *window = heed_ui_test_open_window (test);
      GtkWidget *page = show_page (window);
      GtkWidget *figure = find_figure (page, figures[i].is_row ? GTK_TYPE_LIST_BOX_ROW : GTK_TYPE_FLOW_BOX_CHILD,
                                       figures[i].words);
      GtkWidget *actions, *view;

      g_assert_nonnull (figure);
      g_assert_true (gtk_widget_grab_focus (figure));
      g_assert_true (gtk_widget_activate (figure));
      heed_ui_test_settle ();
      actions = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_ACTIONS_PAGE, 0);
      g_assert_nonnull (actions);
      g_assert_true (gtk_widget_get_mapped (actions));
      heed_actions_page_set_day (HEED_ACTIONS_PAGE (actions), DAY);
      heed_ui_test_settle ();
      view = heed_ui_test_find (actions, GTK_TYPE_COLUMN_VIEW, 0);
      g_object_set (filter,
                    "open", figures[i].days > 1,
                    figures[i].property, figures[i].days,
                    "compliance", figures[i].compliance,
                    NULL);
      g_assert_cmpuint (g_list_model_get_n_items (
                          G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))), ==,
                        heed_ui_test_count_actions (test, filter));

      heed_ui_test_close_window (window);
    }
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
    { "/ui/overview-page/counts", test_counts },
    { "/ui/overview-page/leads", test_leads },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL,
                heed_ui_test_set_up, tests[i].run, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
