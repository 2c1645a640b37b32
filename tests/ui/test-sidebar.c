/* test-sidebar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar.h"

#include "heed-actions-page.h"
#include "heed-action.h"
#include "heed-inspection.h"
#include "heed-organisation.h"
#include "heed-plan-summary.h"
#include "heed-recommendation.h"
#include "heed-sidebar-row.h"
#include "heed-ui-test.h"

static guint
add_plan (HeedUiTest    *test,
          const char    *organisation,
          HeedDay        report,
          HeedPlanState  state)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autofree char *title = g_strdup_printf ("Lamps of %u", report);
  g_autoptr (GError) error = NULL;
  guint number;

  heed_plan_set_title (plan, title);
  heed_plan_set_state (plan, state);
  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), "HM Inspectorate of Lamps");
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), report);
  number = heed_session_create_plan (test->session, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (number, >, 0);
  return number;
}

static HeedSidebar *
get_sidebar (HeedWindow *window)
{
  return HEED_SIDEBAR (heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_SIDEBAR, 0));
}

static GListModel *
get_rows (HeedSidebar *sidebar)
{
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (sidebar), GTK_TYPE_LIST_VIEW, 0);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

/* What the rows say, one a line; headings stand in brackets. */
static char *
describe (HeedSidebar *sidebar)
{
  GListModel *rows = get_rows (sidebar);
  GString *words = g_string_new (NULL);

  heed_ui_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HeedSidebarRow) row = g_list_model_get_item (rows, i);

      if (heed_sidebar_row_get_summary (row) != NULL)
        g_string_append_printf (words, "%s\n", heed_sidebar_row_get_title (row));
      else if (heed_sidebar_row_get_older (row) > 0)
        g_string_append_printf (words, "[%s, %u older]\n", heed_sidebar_row_get_heading (row),
                                heed_sidebar_row_get_older (row));
      else
        g_string_append_printf (words, "[%s]\n", heed_sidebar_row_get_heading (row));
    }
  return g_string_free (words, FALSE);
}

static void
assert_rows (HeedSidebar *sidebar,
             const char  *expected)
{
  g_autofree char *rows = describe (sidebar);

  g_assert_cmpstr (rows, ==, expected);
}

/* The button of the nth organisation, which shows its older plans. */
static GtkToggleButton *
get_older_button (HeedSidebar *sidebar,
                  const char  *heading)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = heed_ui_test_find (GTK_WIDGET (sidebar), GTK_TYPE_TOGGLE_BUTTON, i);
      GtkWidget *label;

      g_assert_nonnull (button);
      label = heed_ui_test_find (gtk_widget_get_parent (button), GTK_TYPE_LABEL, 0);
      if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), heading))
        return GTK_TOGGLE_BUTTON (button);
    }
}

static GtkEditable *
get_search (HeedSidebar *sidebar)
{
  return GTK_EDITABLE (heed_ui_test_find (GTK_WIDGET (sidebar), GTK_TYPE_SEARCH_ENTRY, 0));
}

static void
search (HeedSidebar *sidebar,
        const char  *words)
{
  gtk_editable_set_text (get_search (sidebar), words);
  /* The entry waits for a pause in the typing. */
  g_signal_emit_by_name (get_search (sidebar), "search-changed");
}

static HeedWindow *
open_window (HeedUiTest *test)
{
  HeedWindow *window;
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_session_delete_plan (test->session, test->number, &error));
  g_assert_no_error (error);
  window = heed_ui_test_open_window (test);
  return window;
}

/* What needs nobody is folded away below the newest, and comes with its heading, by being
 * chosen, or by being searched. */
static void
test_older (HeedUiTest    *test,
            gconstpointer  data)
{
  guint old = add_plan (test, "Tower", heed_day_new (2015, 3, 1), HEED_PLAN_STATE_CLOSED);
  guint newest = add_plan (test, "Tower", heed_day_new (2021, 3, 1), HEED_PLAN_STATE_PUBLISHED);
  HeedWindow *window;
  HeedSidebar *sidebar;

  add_plan (test, "Tower", heed_day_new (2018, 3, 1), HEED_PLAN_STATE_DRAFT);
  add_plan (test, "Harbour", heed_day_new (2016, 3, 1), HEED_PLAN_STATE_CLOSED);
  window = open_window (test);
  sidebar = get_sidebar (window);
  g_assert_true (heed_window_show_plan (window, newest));
  assert_rows (sidebar, "[Harbour]\nHMI Lamps 2016\n[Tower, 1 older]\nHMI Lamps 2021\nHMI Lamps 2018\n");

  gtk_toggle_button_set_active (get_older_button (sidebar, "Tower"), TRUE);
  assert_rows (sidebar, "[Harbour]\nHMI Lamps 2016\n[Tower, 1 older]\nHMI Lamps 2021\nHMI Lamps 2018\nHMI Lamps 2015\n");
  g_assert_cmpuint (heed_sidebar_get_plan (sidebar), ==, newest);
  gtk_toggle_button_set_active (get_older_button (sidebar, "Tower"), FALSE);
  assert_rows (sidebar, "[Harbour]\nHMI Lamps 2016\n[Tower, 1 older]\nHMI Lamps 2021\nHMI Lamps 2018\n");

  search (sidebar, "tow 2015");
  assert_rows (sidebar, "[Tower]\nHMI Lamps 2015\n");
  g_signal_emit_by_name (get_search (sidebar), "activate");
  search (sidebar, "");
  g_assert_cmpuint (heed_sidebar_get_plan (sidebar), ==, old);
  g_assert_cmpuint (heed_plan_editor_get_number (heed_window_get_editor (window)), ==, old);
  assert_rows (sidebar, "[Harbour]\nHMI Lamps 2016\n[Tower]\nHMI Lamps 2021\nHMI Lamps 2018\nHMI Lamps 2015\n");

  g_assert_true (heed_window_show_plan (window, newest));
  assert_rows (sidebar, "[Harbour]\nHMI Lamps 2016\n[Tower, 1 older]\nHMI Lamps 2021\nHMI Lamps 2018\n");
  heed_ui_test_close_window (window);
}

/* Two that would be called the same say more; the words that tell them apart are found. */
static void
test_names (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window;
  HeedSidebar *sidebar;

  add_plan (test, "Tower", heed_day_new (2021, 3, 1), HEED_PLAN_STATE_DRAFT);
  add_plan (test, "Tower", heed_day_new (2021, 9, 1), HEED_PLAN_STATE_DRAFT);
  add_plan (test, "Tower", heed_day_new (2019, 9, 1), HEED_PLAN_STATE_DRAFT);
  window = open_window (test);
  sidebar = get_sidebar (window);
  assert_rows (sidebar, "[Tower]\nHMI Lamps, report 1 September 2021\nHMI Lamps, report 1 March 2021\nHMI Lamps 2019\n");
  search (sidebar, "tówer SEPT 2021");
  assert_rows (sidebar, "[Tower]\nHMI Lamps 2021\n");
  search (sidebar, "nothing like it");
  assert_rows (sidebar, "");
  search (sidebar, "");
  heed_ui_test_close_window (window);
}

static guint
get_focus_position (HeedSidebar *sidebar)
{
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (sidebar), GTK_TYPE_LIST_VIEW, 0);
  GtkWidget *row = gtk_widget_get_focus_child (view);
  guint position = 0;

  g_assert_nonnull (row);
  for (GtkWidget *widget = gtk_widget_get_first_child (view); widget != row;
       widget = gtk_widget_get_next_sibling (widget))
    position++;
  return position;
}

/* The keys go from plan to plan, over the headings, and come in where no plan is chosen. */
static void
test_keys (HeedUiTest    *test,
           gconstpointer  data)
{
  guint first = add_plan (test, "Harbour", heed_day_new (2021, 3, 1), HEED_PLAN_STATE_DRAFT);
  guint second = add_plan (test, "Tower", heed_day_new (2021, 3, 1), HEED_PLAN_STATE_DRAFT);
  HeedWindow *window = open_window (test);
  HeedSidebar *sidebar = get_sidebar (window);
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (sidebar), GTK_TYPE_LIST_VIEW, 0);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (get_rows (sidebar));

  heed_sidebar_set_page (sidebar, "overview");
  heed_ui_test_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));

  g_assert_true (heed_window_show_plan (window, first));
  heed_ui_test_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  gtk_widget_grab_focus (view);
  for (guint position = get_focus_position (sidebar) + 1; position < 4; position++)
    {
      g_assert_true (gtk_widget_child_focus (view, GTK_DIR_DOWN));
      g_assert_cmpuint (get_focus_position (sidebar), ==, position);
    }

  /* What the key does to a row that it comes to. */
  g_assert_true (gtk_widget_activate_action (view, "list.select-item", "(ubb)", 2u, FALSE, FALSE));
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_sidebar_get_plan (sidebar), ==, first);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_true (gtk_widget_activate_action (view, "list.select-item", "(ubb)", 3u, FALSE, FALSE));
  heed_ui_test_settle ();
  g_assert_cmpuint (heed_sidebar_get_plan (sidebar), ==, second);
  heed_ui_test_close_window (window);
}

/* What is no name of a plan is searched among the actions. */
static void
test_actions (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window;
  HeedSidebar *sidebar;
  HeedActionsPage *page;

  add_plan (test, "Tower", heed_day_new (2021, 3, 1), HEED_PLAN_STATE_DRAFT);
  window = open_window (test);
  sidebar = get_sidebar (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-plan", NULL);
  g_assert_true (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY) ==
                 GTK_WIDGET (get_search (sidebar)));
  search (sidebar, "lantern");
  g_signal_emit_by_name (get_search (sidebar), "activate");
  heed_ui_test_settle ();
  g_assert_cmpstr (heed_sidebar_get_page (sidebar), ==, "actions");
  page = HEED_ACTIONS_PAGE (heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_ACTIONS_PAGE, 0));
  g_assert_cmpstr (heed_action_filter_get_search (heed_actions_page_get_filter (page)), ==, "lantern");
  g_assert_cmpstr (gtk_editable_get_text (get_search (sidebar)), ==, "");
  heed_ui_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (HeedUiTest    *test,
                 gconstpointer  data);
  } cases[] = {
    { "/ui/sidebar/older", test_older },
    { "/ui/sidebar/names", test_names },
    { "/ui/sidebar/keys", test_keys },
    { "/ui/sidebar/actions", test_actions },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, HeedUiTest, NULL, heed_ui_test_set_up, cases[i].run, heed_ui_test_tear_down);

  return heed_ui_test_run ();
}
