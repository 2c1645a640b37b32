/* test-action-selection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include "heed-action.h"
#include "heed-recommendation.h"
#include "heed-ui-test.h"

#define TODAY heed_day_new (2019, 6, 15)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  HeedActionEntry *entry = gtk_list_item_get_item (item);

  g_object_bind_property (entry, "text", gtk_list_item_get_child (item), "label", G_BINDING_SYNC_CREATE);
}

static HeedActionList *
list_new (HeedUiTest       *test,
          HeedActionFilter *filter)
{
  g_autoptr (GError) error = NULL;
  HeedActionList *list = heed_action_list_new (test->session, filter, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 5);
  return list;
}

/* The action of a row, in the plan that is edited. */
static HeedItem *
find_item (HeedUiTest     *test,
           HeedActionList *list,
           guint           position)
{
  g_autoptr (HeedActionEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), position);

  return heed_plan_find_item_by_id (heed_plan_editor_get_plan (test->editor),
                                    heed_action_entry_get_item_id (entry));
}

static void
save (HeedUiTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_flush (test->editor, &error));
  g_assert_no_error (error);
  heed_ui_test_settle ();
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What is selected stays so while it is edited, also where it moves a little. */
static void
test_selection (HeedUiTest   *test,
                gconstpointer data)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (TODAY);
  g_autoptr (HeedActionList) list = list_new (test, filter);
  g_autoptr (GtkSingleSelection) single = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (list)));
  g_autoptr (GtkMultiSelection) several = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (list)));
  g_autoptr (HeedActionEntry) selected = g_list_model_get_item (G_LIST_MODEL (list), 3);
  guint n_changed = 0;
  guint position;

  gtk_single_selection_set_selected (single, 3);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (several), 1, TRUE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (several), 3, FALSE);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_changed);

  heed_item_set_text (find_item (test, list, 3), "Words that are new");
  save (test);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (gtk_single_selection_get_selected (single), ==, 3);
  g_assert_true (gtk_single_selection_get_selected_item (single) == (gpointer) selected);
  g_assert_cmpstr (heed_action_entry_get_text (selected), ==, "Words that are new");
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (several), 1));
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (several), 2));
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (several), 3));

  heed_action_filter_set_sort (filter, HEED_ACTION_SORT_DUE);
  heed_ui_test_settle ();
  g_assert_true (gtk_single_selection_get_selected_item (single) == (gpointer) selected);

  heed_item_set_target_words (heed_plan_find_item_by_id (heed_plan_editor_get_plan (test->editor),
                                                         heed_action_entry_get_item_id (selected)),
                              "1 January 1999");
  save (test);
  g_assert_true (heed_action_list_find (list, heed_action_entry_get_plan (selected),
                                        heed_action_entry_get_item_id (selected), &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (gtk_single_selection_get_selected (single), ==, 0);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (several), 0));
}

static GtkWidget *
find_label (GtkWidget  *list_view,
            const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = heed_ui_test_find (list_view, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
      return label;

  return NULL;
}

/* The row that has the focus keeps its widget, which shows the new words. */
static void
test_focus (HeedUiTest   *test,
            gconstpointer data)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (TODAY);
  g_autoptr (HeedActionList) list = list_new (test, filter);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view, *row;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (list)))),
                            factory);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 400);
  gtk_window_present (GTK_WINDOW (window));

  heed_item_set_text (find_item (test, list, 2), "First words");
  save (test);
  heed_ui_test_wait_until (find_label (view, "First words") != NULL);
  row = gtk_widget_get_parent (find_label (view, "First words"));
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);

  heed_item_set_text (find_item (test, list, 2), "Second words");
  save (test);
  heed_ui_test_wait_until (find_label (view, "Second words") != NULL);
  g_assert_true (gtk_widget_get_parent (find_label (view, "Second words")) == row);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);

  g_test_add ("/ui/action-selection/selection", HeedUiTest, NULL, heed_ui_test_set_up, test_selection,
              heed_ui_test_tear_down);
  g_test_add ("/ui/action-selection/focus", HeedUiTest, NULL, heed_ui_test_set_up, test_focus,
              heed_ui_test_tear_down);

  return heed_ui_test_run ();
}
