/* test-actions-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-actions-page.h"

#include "heed-action-filter-popover.h"
#include "heed-bulk-form.h"
#include "heed-export-dialog.h"
#include "heed-group-heading.h"
#include "heed-item-form.h"
#include "heed-recommendation.h"
#include "heed-sidebar.h"
#include "heed-text-editor.h"
#include "heed-ui-test.h"
#include "heed-window.h"
#include "heed-words-row.h"

/* Some targets of the example have passed on it, and some have not. */
#define DAY heed_day_new (2021, 7, 15)

/* The page of the window, shown for @DAY. */
static HeedActionsPage *
show_page (HeedWindow *window)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-actions", NULL);
  page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_ACTIONS_PAGE, 0);
  g_assert_nonnull (page);
  heed_actions_page_set_day (HEED_ACTIONS_PAGE (page), DAY);
  heed_ui_test_wait_until (gtk_widget_get_mapped (page));
  heed_ui_test_settle ();
  return HEED_ACTIONS_PAGE (page);
}

static GListModel *
get_rows (HeedActionsPage *page)
{
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, 0);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static void
choose (HeedActionsPage *page,
        guint            nth,
        guint            row)
{
  GtkWidget *drop_down = heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, nth);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), row);
  heed_ui_test_settle ();
}

static void
test_narrows (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (DAY);
  guint n_all = heed_ui_test_count_actions (test, filter);
  guint n_overdue;

  choose (page, 0, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (page)), ==, n_all);

  heed_action_filter_set_overdue (filter, TRUE);
  n_overdue = heed_ui_test_count_actions (test, filter);
  g_assert_cmpuint (n_overdue, >, 0);
  g_assert_cmpuint (n_overdue, <, n_all);
  choose (page, 0, 2);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (page)), ==, n_overdue);

  /* Nobody has to know how a date is counted: soon is until the thirtieth day. */
  choose (page, 0, 3);
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
    {
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (get_rows (page), i);

      g_assert_cmpint (heed_action_entry_get_compliance (entry, DAY), ==, HEED_COMPLIANCE_DUE_SOON);
    }
  choose (page, 0, 4);
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
    {
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (get_rows (page), i);

      g_assert_cmpint (heed_action_entry_get_progress (entry), ==, HEED_PROGRESS_COMPLETED);
    }
  heed_ui_test_close_window (window);
}

static void
test_sorts (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, 0);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  g_autoptr (GtkColumnViewColumn) target = g_list_model_get_item (columns, 1);
  g_autoptr (GtkColumnViewColumn) owner = g_list_model_get_item (columns, 4);
  HeedDay last = HEED_DAY_NONE;

  /* What is due first is first, what has no date last. */
  choose (page, 0, 0);
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
    {
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (get_rows (page), i);
      HeedDay due = heed_action_entry_get_due (entry);

      g_assert_true (due == HEED_DAY_NONE || (i == 0 || (last != HEED_DAY_NONE && last <= due)));
      last = due;
    }
  g_assert_cmpuint (last, ==, HEED_DAY_NONE);

  for (int descending = 0; descending < 2; descending++)
    {
      g_autofree char *before = NULL;

      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), owner,
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
      heed_ui_test_settle ();
      for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
        {
          g_autoptr (HeedActionEntry) entry = g_list_model_get_item (get_rows (page), i);
          g_autofree char *owners = g_strjoinv ("; ", (char **) heed_action_entry_get_owners (entry));
          g_autofree char *folded = g_utf8_casefold (owners, -1);
          int order = before != NULL ? g_strcmp0 (before, folded) : 0;

          g_assert_true (descending ? order >= 0 : order <= 0);
          g_free (before);
          before = g_steal_pointer (&folded);
        }
    }
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), target, GTK_SORT_DESCENDING);
  heed_ui_test_settle ();
  /* The order is remembered: the next window has the usual one again. */
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), target, GTK_SORT_ASCENDING);
  heed_ui_test_settle ();
  heed_ui_test_close_window (window);
}

static void
test_searches (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (DAY);
  GtkWidget *entry;
  guint n_all;

  choose (page, 0, 0);
  n_all = g_list_model_get_n_items (get_rows (page));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  heed_ui_test_settle ();
  entry = heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "week mana");
  heed_action_filter_set_search (filter, "week mana");
  g_assert_cmpuint (heed_ui_test_count_actions (test, filter), >, 0);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == heed_ui_test_count_actions (test, filter));

  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n_all);
  heed_ui_test_close_window (window);
}

/* From the list into the plan and back; what one does to a plan is done to that alone. */
static void
test_opens (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, 0);
  g_autoptr (HeedActionEntry) entry = g_list_model_get_item (get_rows (page), 2);
  g_autofree char *id = g_strdup (heed_action_entry_get_item_id (entry));
  GtkWidget *plan_page;
  HeedItem *item;

  g_assert_false (heed_window_shows_plan (window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "delete-plan"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "publish"));

  g_signal_emit_by_name (view, "activate", 2);
  heed_ui_test_settle ();
  g_assert_true (heed_window_shows_plan (window));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export"));
  plan_page = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (page)));
  g_assert_nonnull (plan_page);
  item = heed_plan_find_item_by_id (
    heed_plan_editor_get_plan (heed_window_get_editor (window)), id);
  g_assert_nonnull (item);

  show_page (window);
  g_assert_false (heed_window_shows_plan (window));
  heed_ui_test_close_window (window);
}

/* An edit in a plan is seen in the list, in the same row and the same object. */
static void
test_follows (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  g_autoptr (HeedActionEntry) entry = NULL;
  g_autoptr (HeedActionEntry) after = NULL;
  g_autoptr (GError) error = NULL;
  HeedItem *item;

  choose (page, 0, 0);
  entry = g_list_model_get_item (get_rows (page), 1);
  item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (test->editor),
                                    heed_action_entry_get_item_id (entry));
  heed_item_set_text (item, "Paint the boats");
  g_assert_true (heed_plan_editor_flush (test->editor, &error));
  g_assert_no_error (error);
  heed_ui_test_wait_until (g_str_equal (heed_action_entry_get_text (entry), "Paint the boats"));
  after = g_list_model_get_item (get_rows (page), 1);
  g_assert_true (entry == after);
  heed_ui_test_close_window (window);
}

/* The form beside the list is that of the action that is selected, and so is undo. */
static void
test_form (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkSelectionModel *selection;
  g_autoptr (HeedActionEntry) entry = NULL;
  g_autofree char *before = NULL;
  HeedPlanEditor *editor;
  HeedItem *item;
  GtkWidget *form;

  choose (page, 0, 0);
  selection = GTK_SELECTION_MODEL (get_rows (page));
  form = heed_ui_test_find (GTK_WIDGET (page), HEED_TYPE_ITEM_FORM, 0);
  g_assert_false (gtk_widget_get_mapped (form));
  gtk_selection_model_select_item (selection, 3, TRUE);
  entry = g_list_model_get_item (get_rows (page), 3);
  g_assert_true (heed_actions_page_get_entry (page) == entry);
  heed_ui_test_wait_until (gtk_widget_get_mapped (form));
  editor = heed_window_get_editor (window);
  item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor),
                                    heed_action_entry_get_item_id (entry));
  before = g_strdup (heed_item_get_text (item));

  heed_item_set_text (item, "Count the oars");
  heed_ui_test_wait_until (g_str_equal (heed_action_entry_get_text (entry), "Count the oars"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  heed_ui_test_wait_until (g_str_equal (heed_action_entry_get_text (entry), before));

  /* Several rows have no form in common. */
  gtk_selection_model_select_item (selection, 4, FALSE);
  g_assert_null (heed_actions_page_get_entry (page));
  heed_ui_test_wait_until (!g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  heed_ui_test_close_window (window);
}

/* The sidebar says which page is shown, and a plan that is chosen takes its place. */
static void
test_sidebar (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *sidebar = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_SIDEBAR, 0);
  GtkWidget *pages = heed_ui_test_find (sidebar, GTK_TYPE_LIST_BOX, 0);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (pages), 1);

  /* The page that was shown last may be shown again. */
  g_assert_true (heed_window_show_plan (window, test->number));
  g_assert_false (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_SELECTED);

  /* Whoever walks by with the keyboard chooses nothing. */
  g_assert_true (gtk_widget_child_focus (sidebar, GTK_DIR_TAB_FORWARD));
  heed_ui_test_settle ();
  g_assert_true (heed_window_shows_plan (window));

  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_SELECTED);
  g_assert_cmpstr (heed_sidebar_get_page (HEED_SIDEBAR (sidebar)), ==, "actions");
  g_assert_cmpuint (heed_sidebar_get_plan (HEED_SIDEBAR (sidebar)), ==, 0);
  g_assert_false (heed_window_shows_plan (window));

  g_assert_true (heed_window_show_plan (window, test->number));
  g_assert_false (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_SELECTED);
  g_assert_cmpuint (heed_sidebar_get_plan (HEED_SIDEBAR (sidebar)), ==, test->number);
  g_assert_true (heed_window_shows_plan (window));
  heed_ui_test_close_window (window);
}

static GtkWidget *
find_row (HeedActionsPage *page,
          GType            type,
          const char      *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = heed_ui_test_find (GTK_WIDGET (page), type, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  g_assert_not_reached ();
}

/* What is chosen among the filters holds at once and is counted; a state that is asked for there
 * shows all that are in it; all of it goes with one button. */
static void
test_filters (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (DAY);
  GtkWidget *popover = heed_ui_test_find (GTK_WIDGET (page), HEED_TYPE_ACTION_FILTER_POPOVER, 0);
  GtkWidget *button = gtk_widget_get_ancestor (popover, GTK_TYPE_MENU_BUTTON);
  guint n_open = g_list_model_get_n_items (get_rows (page));
  guint n_all = heed_ui_test_count_actions (test, filter);

  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Filters");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (page, ADW_TYPE_COMBO_ROW, "_Compliance")),
                              1 + HEED_COMPLIANCE_ON_TRACK);
  heed_action_filter_set_compliance (filter, "on-track");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == heed_ui_test_count_actions (test, filter));
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Filters: 1");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (heed_ui_test_find (GTK_WIDGET (page),
                                                                                  GTK_TYPE_DROP_DOWN, 0))), ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (find_row (page, HEED_TYPE_WORDS_ROW, "_Owner")), "head");
  heed_action_filter_set_owner (filter, "head");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == heed_ui_test_count_actions (test, filter));
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Filters: 2");
  g_assert_cmpuint (heed_ui_test_count_actions (test, filter), <, n_all);

  /* The usual choices are shown as such and not counted twice. */
  choose (page, 0, 3);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Filters: 1");
  gtk_editable_set_text (GTK_EDITABLE (find_row (page, HEED_TYPE_WORDS_ROW, "_Owner")), "");
  choose (page, 0, 1);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n_open);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Filters");
  heed_ui_test_close_window (window);
}

/* Each group is named above its first row, over all columns, also without the first of them; the
 * columns and the order are there again in the next window. */
static void
test_groups (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkWidget *heading, *label;
  GListModel *columns;
  g_autoptr (HeedActionEntry) first = NULL;
  g_autoptr (GtkColumnViewColumn) status = NULL;

  choose (page, 0, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "view.group", "s", "month");
  heed_ui_test_settle ();
  first = g_list_model_get_item (get_rows (page), 0);
  heed_ui_test_wait_until (heed_action_entry_get_heading (first)[0] != '\0');
  heading = heed_ui_test_find (GTK_WIDGET (page), HEED_TYPE_GROUP_HEADING, 0);
  heed_ui_test_wait_until (gtk_widget_get_mapped (heading));
  label = gtk_widget_get_first_child (heading);
  heed_ui_test_wait_until (gtk_widget_get_width (label) > gtk_widget_get_width (heading));

  gtk_widget_activate_action (GTK_WIDGET (page), "view.column-status", NULL);
  heed_ui_test_settle ();
  columns = gtk_column_view_get_columns (
    GTK_COLUMN_VIEW (heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, 0)));
  status = g_list_model_get_item (columns, 0);
  g_assert_false (gtk_column_view_column_get_visible (status));
  g_clear_object (&status);
  g_clear_object (&first);
  heed_ui_test_close_window (window);

  window = heed_ui_test_open_window (test);
  page = show_page (window);
  columns = gtk_column_view_get_columns (
    GTK_COLUMN_VIEW (heed_ui_test_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, 0)));
  status = g_list_model_get_item (columns, 0);
  g_assert_false (gtk_column_view_column_get_visible (status));
  first = g_list_model_get_item (get_rows (page), 0);
  g_assert_cmpstr (heed_action_entry_get_heading (first), !=, "");
  gtk_widget_activate_action (GTK_WIDGET (page), "view.column-status", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "view.group", "s", "none");
  heed_ui_test_settle ();
  g_assert_cmpstr (heed_action_entry_get_heading (first), ==, "");
  heed_ui_test_close_window (window);
}

/* A view stands in the sidebar with its count, shows its choices again, in the next window too, can
 * be named anew, and comes back where it was deleted. */
static void
test_views (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkWidget *sidebar = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_SIDEBAR, 0);
  HeedViewsList *list = heed_sidebar_get_views (HEED_SIDEBAR (sidebar));
  GtkWidget *dialog, *box;
  GListModel *toplevels = gtk_window_get_toplevels ();
  g_autoptr (HeedSavedView) view = NULL;
  guint n_overdue, n_open = g_list_model_get_n_items (get_rows (page));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  choose (page, 0, 2);
  n_overdue = g_list_model_get_n_items (get_rows (page));
  g_assert_cmpuint (n_overdue, <, n_open);
  gtk_widget_activate_action (GTK_WIDGET (page), "view.save", NULL);
  heed_ui_test_settle ();
  dialog = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        dialog = toplevel;
    }
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (heed_ui_test_find (dialog, GTK_TYPE_ENTRY, 0)), "What is late");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));
  view = g_object_ref (heed_sidebar_get_view (HEED_SIDEBAR (sidebar)));
  g_assert_cmpstr (heed_saved_view_get_name (view), ==, "What is late");

  /* The page of the actions is what it was before. */
  heed_sidebar_set_view (HEED_SIDEBAR (sidebar), NULL);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n_open);
  g_signal_emit_by_name (list, "delete", view);
  heed_ui_test_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  for (guint i = 0; (box = heed_ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (box)), "_Undo") == 0)
      break;
  g_assert_nonnull (box);
  g_signal_emit_by_name (box, "clicked");
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));
  heed_saved_view_set_name (view, "Late");
  heed_ui_test_close_window (window);

  window = heed_ui_test_open_window (test);
  page = show_page (window);
  sidebar = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_SIDEBAR, 0);
  list = heed_sidebar_get_views (HEED_SIDEBAR (sidebar));
  box = heed_ui_test_find (GTK_WIDGET (list), GTK_TYPE_LIST_BOX, 0);
  g_signal_emit_by_name (box, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 0));
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n_overdue);
  g_assert_cmpstr (heed_saved_view_get_name (heed_sidebar_get_view (HEED_SIDEBAR (sidebar))), ==, "Late");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (heed_ui_test_find (GTK_WIDGET (page),
                                                                                  GTK_TYPE_DROP_DOWN, 0))), ==, 2);
  g_signal_emit_by_name (list, "delete", heed_sidebar_get_view (HEED_SIDEBAR (sidebar)));
  heed_ui_test_settle ();
  g_assert_null (heed_sidebar_get_view (HEED_SIDEBAR (sidebar)));
  heed_ui_test_close_window (window);
}

static GtkWidget *
find_button (GtkWidget  *within,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = heed_ui_test_find (within, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  g_assert_not_reached ();
}

static guint
count_withdrawn (HeedActionsPage *page)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
    {
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (get_rows (page), i);

      n += heed_action_entry_get_progress (entry) == HEED_PROGRESS_WITHDRAWN;
    }
  return n;
}

/* Several rows are changed together: nothing without what is asked for, then all of them; one undo
 * takes all of it back. They are copied as a table. */
static void
test_several (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkWidget *form = heed_ui_test_find (GTK_WIDGET (page), HEED_TYPE_BULK_FORM, 0);
  GtkWidget *words;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GtkSelectionModel *selection;
  GdkContentProvider *copied;
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GStrv) lines = NULL;
  guint n = 4;

  choose (page, 0, 1);
  selection = GTK_SELECTION_MODEL (get_rows (page));
  g_assert_false (gtk_widget_get_mapped (form));
  gtk_selection_model_select_range (selection, 1, n, TRUE);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entries, g_list_model_get_item (get_rows (page), 1 + i));
  heed_ui_test_wait_until (gtk_widget_get_mapped (form));

  g_signal_emit_by_name (find_button (form, "_Copy"), "clicked");
  copied = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (copied, &value, NULL));
  lines = g_strsplit (g_value_get_string (&value), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2);
  g_assert_true (g_str_has_prefix (lines[0], "Compliance\tTarget date\tNo\tAction"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (heed_ui_test_find (form, ADW_TYPE_COMBO_ROW, 1)), HEED_PROGRESS_WITHDRAWN);
  heed_ui_test_settle ();
  g_signal_emit_by_name (find_button (form, "_Apply"), "clicked");
  heed_ui_test_settle ();
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (heed_action_entry_get_progress (entries->pdata[i]), !=, HEED_PROGRESS_WITHDRAWN);

  words = heed_ui_test_find (form, HEED_TYPE_TEXT_EDITOR, 0);
  g_assert_true (gtk_widget_get_mapped (words));
  heed_text_editor_set_markup (HEED_TEXT_EDITOR (words), "The house is sold");
  g_signal_emit_by_name (find_button (form, "_Apply"), "clicked");
  choose (page, 0, 0);
  heed_ui_test_wait_until (count_withdrawn (page) == n);

  g_signal_emit_by_name (find_button (GTK_WIDGET (window), "_Undo"), "clicked");
  heed_ui_test_wait_until (count_withdrawn (page) == 0);
  heed_ui_test_close_window (window);
}

static GtkWidget *
find_export (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (HEED_IS_EXPORT_DIALOG (toplevel))
        return toplevel;
    }
  return NULL;
}

/* How many rows of actions the list has as a table. */
static guint
export_list (HeedUiTest *test,
             HeedWindow *window,
             const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  heed_ui_test_wait_until (find_export () != NULL);
  heed_export_dialog_write (HEED_EXPORT_DIALOG (find_export ()), file);
  heed_ui_test_wait_until (find_export () == NULL && g_file_query_exists (file, NULL));
  heed_ui_test_settle ();
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "");
  return g_strv_length (lines) - 2;
}

/* What is selected goes out; where nothing is, all that is listed. */
static void
test_exports (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedActionsPage *page = show_page (window);
  GtkWidget *form = heed_ui_test_find (GTK_WIDGET (page), HEED_TYPE_BULK_FORM, 0);
  guint n = g_test_rand_int_range (2, 5);
  GAction *print = g_action_map_lookup_action (G_ACTION_MAP (window), "print");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("list-%u.csv", i);

      choose (page, 0, i);
      g_assert_cmpuint (export_list (test, window, name), ==, g_list_model_get_n_items (get_rows (page)));
    }
  choose (page, 0, 0);
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (get_rows (page)), 1, n, TRUE);
  heed_ui_test_wait_until (gtk_widget_get_mapped (form));
  g_assert_cmpuint (export_list (test, window, "selected.csv"), ==, n);
  g_assert_true (g_action_get_enabled (print));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-owners", NULL);
  g_assert_false (g_action_get_enabled (print));
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
    { "/ui/actions-page/narrows", test_narrows },
    { "/ui/actions-page/sorts", test_sorts },
    { "/ui/actions-page/searches", test_searches },
    { "/ui/actions-page/opens", test_opens },
    { "/ui/actions-page/follows", test_follows },
    { "/ui/actions-page/form", test_form },
    { "/ui/actions-page/sidebar", test_sidebar },
    { "/ui/actions-page/filters", test_filters },
    { "/ui/actions-page/groups", test_groups },
    { "/ui/actions-page/views", test_views },
    { "/ui/actions-page/several", test_several },
    { "/ui/actions-page/exports", test_exports },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL,
                heed_ui_test_set_up, tests[i].run, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
