/* test-owners-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owners-page.h"

#include <string.h>

#include "heed-actions-page.h"
#include "heed-owner-pack.h"
#include "heed-recommendation.h"
#include "heed-reports-load.h"
#include "heed-ui-test.h"

/* Some targets of the example have passed on it, and some have not. */
#define DAY heed_day_new (2021, 7, 15)

static GListModel *
get_rows (GtkWidget *page)
{
  GtkWidget *view = heed_ui_test_find (page, GTK_TYPE_COLUMN_VIEW, 0);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

/* The list keeps it. */
static HeedOwner *
get_owner (GtkWidget *page,
           guint      position)
{
  g_autoptr (HeedOwner) owner = g_list_model_get_item (get_rows (page), position);

  return owner;
}

static gboolean
lists (GtkWidget  *page,
       const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
    if (g_str_equal (heed_owner_get_name (get_owner (page, i)), name))
      return TRUE;
  return FALSE;
}

/* The example is a plan whose owners nobody has placed yet. */
static void
place_owners (HeedUiTest *test)
{
  static const char *const names[] = { "Head of Lamps", "Night Warden", "Head of lamps", "Clerk" };
  HeedRecordList *list = heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (list, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          const char *owners[] = { names[(i + j) % G_N_ELEMENTS (names)], NULL };

          heed_item_set_owners (heed_record_list_get (items, j), owners);
        }
    }
  heed_plan_editor_flush (test->editor, &error);
  g_assert_no_error (error);
}

/* The page of the window, shown for @DAY. */
static GtkWidget *
show_page (HeedUiTest *test,
           HeedWindow *window)
{
  GtkWidget *page;

  place_owners (test);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-owners", NULL);
  page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_OWNERS_PAGE, 0);
  g_assert_nonnull (page);
  heed_ui_test_wait_until (gtk_widget_get_mapped (page) && get_rows (page) != NULL &&
                           g_list_model_get_n_items (get_rows (page)) == 3);
  heed_owners_page_set_day (HEED_OWNERS_PAGE (page), DAY);
  heed_ui_test_settle ();
  return page;
}

static HeedActionFilter *
make_filter (HeedOwner *owner)
{
  HeedActionFilter *filter = heed_action_filter_new (DAY);

  g_object_set (filter, "owner", heed_owner_get_name (owner), "whole-owner", TRUE, NULL);
  return filter;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return toplevel;
    }
  return NULL;
}

static void
respond (const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), response);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* The button of the toast. */
static void
undo (HeedWindow *window)
{
  GtkWidget *overlay = heed_ui_test_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, 0);

  for (guint i = 0; ; i++)
    {
      GtkWidget *button = heed_ui_test_find (overlay, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Undo") != 0)
        continue;
      g_signal_emit_by_name (button, "clicked");
      return;
    }
}

/* The keys begin with the one who has most that is overdue, not with the first by name. */
static void
test_first (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page;
  GtkWidget *list;

  place_owners (test);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-owners", NULL);
  page = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_OWNERS_PAGE, 0);
  heed_ui_test_wait_until (gtk_widget_get_mapped (page) && get_rows (page) != NULL &&
                           g_list_model_get_n_items (get_rows (page)) == 3);
  heed_ui_test_settle ();
  g_assert_cmpstr (heed_owner_get_name (get_owner (page, 0)), !=, "Clerk");
  list = gtk_widget_get_last_child (heed_ui_test_find (page, GTK_TYPE_COLUMN_VIEW, 0));
  g_assert_true (gtk_widget_child_focus (page, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_get_focus_child (list) == gtk_widget_get_first_child (list));
  heed_ui_test_close_window (window);
}

static void
test_counts (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);

  for (guint i = 0; i < g_list_model_get_n_items (get_rows (page)); i++)
    {
      HeedOwner *owner = get_owner (page, i);
      g_autoptr (HeedActionFilter) filter = make_filter (owner);

      g_assert_cmpuint (heed_owner_get_n_actions (owner), ==, heed_ui_test_count_actions (test, filter));
      heed_action_filter_set_overdue (filter, TRUE);
      heed_ui_test_wait_until (heed_owner_get_n_overdue (owner) == heed_ui_test_count_actions (test, filter));
    }

  /* The most overdue stand first; Return leads to what is open. */
  for (guint i = 1; i < g_list_model_get_n_items (get_rows (page)); i++)
    g_assert_cmpuint (heed_owner_get_n_overdue (get_owner (page, i - 1)), >=,
                      heed_owner_get_n_overdue (get_owner (page, i)));
  {
    g_autoptr (HeedActionFilter) filter = make_filter (get_owner (page, 0));
    GtkWidget *actions;

    heed_action_filter_set_open (filter, TRUE);
    g_signal_emit_by_name (heed_ui_test_find (page, GTK_TYPE_COLUMN_VIEW, 0), "activate", 0);
    heed_ui_test_settle ();
    actions = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_ACTIONS_PAGE, 0);
    g_assert_true (gtk_widget_get_mapped (actions));
    g_assert_cmpuint (g_list_model_get_n_items (get_rows (actions)), ==, heed_ui_test_count_actions (test, filter));
  }
  heed_ui_test_close_window (window);
}

static void
test_rename (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);
  g_autofree char *name = g_strdup (heed_owner_get_name (get_owner (page, 0)));
  guint n = g_list_model_get_n_items (get_rows (page));

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_rows (page)), 0, TRUE);
  gtk_widget_activate_action (page, "owners.rename", NULL);
  g_assert_nonnull (find_dialog ());
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_dialog ()), "do"));
  gtk_editable_set_text (GTK_EDITABLE (heed_ui_test_find (find_dialog (), GTK_TYPE_ENTRY, 0)), "Keeper of “Lamps” & Oil");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_dialog ()), "do"));
  respond ("do");
  heed_ui_test_wait_until (lists (page, "Keeper of “Lamps” & Oil"));
  g_assert_false (lists (page, name));
  heed_ui_test_settle ();

  undo (window);
  heed_ui_test_wait_until (lists (page, name));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (page)), ==, n);
  heed_ui_test_close_window (window);
}

static void
test_merge (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);
  guint n = g_list_model_get_n_items (get_rows (page));
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_rows (page));
  g_autofree char *first = g_strdup (heed_owner_get_name (get_owner (page, 0)));
  g_autofree char *second = g_strdup (heed_owner_get_name (get_owner (page, 1)));

  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_selection_model_select_item (selection, 1, FALSE);
  gtk_widget_activate_action (page, "owners.merge", NULL);
  respond ("cancel");
  heed_ui_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (page)), ==, n);

  gtk_widget_activate_action (page, "owners.merge", NULL);
  g_assert_nonnull (heed_ui_test_find (find_dialog (), GTK_TYPE_DROP_DOWN, 0));
  respond ("do");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n - 1);
  g_assert_true (lists (page, first) != lists (page, second));
  heed_ui_test_settle ();

  undo (window);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n);
  g_assert_true (lists (page, first) && lists (page, second));

  /* The keys do it again, and the one that went is taken out of the other. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n - 1);
  for (guint i = 0; i < n - 1; i++)
    if (g_str_equal (heed_owner_get_name (get_owner (page, i)), first) ||
        g_str_equal (heed_owner_get_name (get_owner (page, i)), second))
      gtk_selection_model_select_item (selection, i, TRUE);
  gtk_widget_activate_action (page, "owners.split", NULL);
  g_assert_nonnull (heed_ui_test_find (find_dialog (), GTK_TYPE_DROP_DOWN, 0));
  respond ("do");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n);
  g_assert_true (lists (page, first) && lists (page, second));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n);
  heed_ui_test_close_window (window);
}

/* What lists call the organisation of a plan is changed from the plan, whose own word stays. */
static void
test_organisation (HeedUiTest    *test,
                   gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  HeedOrganisation *organisation = heed_plan_get_organisation (heed_plan_editor_get_plan (test->editor));
  g_autofree char *name = g_strdup (heed_organisation_get_name (organisation));
  GListModel *plans = heed_session_get_plans (test->session);
  g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, 0);

  g_assert_true (heed_window_show_plan (window, heed_plan_summary_get_number (summary)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.split-organisation", NULL);
  g_assert_nonnull (find_dialog ());
  respond ("close");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename-organisation", NULL);
  gtk_editable_set_text (GTK_EDITABLE (heed_ui_test_find (find_dialog (), GTK_TYPE_ENTRY, 0)), "Oil Bay");
  respond ("do");
  heed_ui_test_wait_until (g_str_equal (heed_plan_summary_get_organisation (summary), "Oil Bay"));
  g_assert_cmpstr (heed_organisation_get_name (organisation), ==, name);
  heed_ui_test_settle ();
  undo (window);
  heed_ui_test_wait_until (g_str_equal (heed_plan_summary_get_organisation (summary), name));
  heed_ui_test_close_window (window);
}

static void
test_search (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);
  GtkWidget *entry;
  g_autofree char *name = g_utf8_strup (heed_owner_get_name (get_owner (page, 1)), -1);
  guint n = g_list_model_get_n_items (get_rows (page));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  heed_ui_test_settle ();
  entry = heed_ui_test_find (page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) < n);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (page)), >=, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody is called like this");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  heed_ui_test_wait_until (g_list_model_get_n_items (get_rows (page)) == n);
  heed_ui_test_close_window (window);
}

static GtkWidget *
find_chooser (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_IS_FILE_CHOOSER (toplevel) && gtk_widget_get_mapped (toplevel))
        return toplevel;
    }
  return NULL;
}

static gboolean
is_told (HeedWindow *window,
         const char *name)
{
  GtkWidget *within = find_dialog () != NULL ? find_dialog () : GTK_WIDGET (window);
  GtkWidget *label;

  for (guint i = 0; (label = heed_ui_test_find (within, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_label (GTK_LABEL (label)), name) != NULL)
      return TRUE;
  return FALSE;
}

/* Of one owner a pack is asked for, of several none. Where no mail program takes a file, that is
 * said, and the file is there. */
static void
test_pack (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedWindow *window = heed_ui_test_open_window (test);
  GtkWidget *page = show_page (test, window);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_rows (page));
  GtkWidget *toasts = heed_ui_test_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, 0);
  HeedReportQuery query = { HEED_REPORT_KIND_OWNER, 0, heed_day_today (), "Clerk" };
  g_autofree char *path = g_build_filename (test->folder, "clerk.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (GError) error = NULL;

  gtk_selection_model_select_all (selection);
  gtk_widget_activate_action (page, "owners.export-pack", NULL);
  heed_ui_test_settle ();
  g_assert_null (find_chooser ());
  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_widget_activate_action (page, "owners.export-pack", NULL);
  heed_ui_test_wait_until (find_chooser () != NULL);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  heed_ui_test_wait_until (find_chooser () == NULL);

  report = heed_reports_load (test->session, &query, &error);
  g_assert_no_error (error);
  heed_owner_pack_send (ADW_TOAST_OVERLAY (toasts), report, file);
  heed_ui_test_wait_until (is_told (window, "clerk.docx"));
  g_assert_true (g_file_query_exists (file, NULL));
  if (find_dialog () != NULL)
    gtk_window_destroy (GTK_WINDOW (find_dialog ()));
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
    { "/ui/owners-page/first", test_first },
    { "/ui/owners-page/counts", test_counts },
    { "/ui/owners-page/rename", test_rename },
    { "/ui/owners-page/merge", test_merge },
    { "/ui/owners-page/organisation", test_organisation },
    { "/ui/owners-page/search", test_search },
    { "/ui/owners-page/pack", test_pack },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL,
                heed_ui_test_set_up, tests[i].run, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
