/* test-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-day-row.h"
#include "heed-plan-table.h"
#include "heed-owners-row.h"
#include "heed-plan-page.h"
#include "heed-recommendation.h"
#include "heed-sidebar.h"
#include "heed-split-view.h"
#include "heed-target-row.h"
#include "heed-text-editor.h"
#include "heed-text-item.h"
#include "heed-ui-test.h"
#include "heed-window.h"

static HeedWindow *
open_window (HeedUiTest *test)
{
  HeedWindow *window = heed_window_new (NULL, test->session);

  /* The window has an editor of its own. */
  g_clear_object (&test->editor);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  g_assert_true (heed_window_show_plan (window, test->number));
  heed_ui_test_settle ();
  return window;
}

static void
close_window (HeedWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

static HeedPlan *
get_plan (HeedWindow *window)
{
  return heed_plan_editor_get_plan (heed_window_get_editor (window));
}

static HeedRecommendation *
get_recommendation (HeedWindow *window,
                    guint       position)
{
  return heed_record_list_get (heed_plan_get_recommendations (get_plan (window)), position);
}

static HeedItem *
get_item (HeedWindow *window,
          guint       recommendation,
          guint       position)
{
  return heed_record_list_get (
    heed_recommendation_get_items (get_recommendation (window, recommendation)), position);
}

static HeedPlanTable *
get_table (HeedWindow *window)
{
  return HEED_PLAN_TABLE (heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_PLAN_TABLE, 0));
}

static void
select_item (HeedWindow *window,
             HeedItem   *item)
{
  heed_window_show_record (window,
                           heed_recommendation_get_id (heed_item_get_recommendation (item)),
                           heed_item_get_id (item));
  heed_ui_test_settle ();
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) item);
}

static void
activate (HeedWindow *window,
          const char *action)
{
  if (!g_action_group_get_action_enabled (G_ACTION_GROUP (window), action))
    g_error ("%s cannot be done", action);
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  heed_ui_test_settle ();
}

static void
type_words (GtkWidget  *row,
            const char *words)
{
  GtkWidget *text = heed_ui_test_find (row, GTK_TYPE_TEXT, 0);

  gtk_editable_set_text (GTK_EDITABLE (text), words);
  heed_ui_test_settle ();
}

static char *
get_hint (GtkWidget *row)
{
  GtkWidget *hint = heed_ui_test_find (row, GTK_TYPE_LABEL, 1);

  return g_strdup (gtk_widget_get_visible (hint) ? gtk_label_get_label (GTK_LABEL (hint)) : "");
}

static guint
count_rows (HeedWindow *window)
{
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (get_table (window)), GTK_TYPE_COLUMN_VIEW, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (
    gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
}

static guint
count_records (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  guint n = heed_record_list_get_n (recommendations);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    n += heed_record_list_get_n (
      heed_recommendation_get_items (heed_record_list_get (recommendations, i)));
  return n;
}

/* What is typed into the form stands in the model at once, and in the register for
 * whoever opens it next. */
static void
test_target (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedItem *item = get_item (window, 0, 0);
  g_autofree char *id = g_strdup (heed_item_get_id (item));
  g_autofree char *path = g_strdup (heed_session_get_path (test->session));
  g_autofree char *hint = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  GtkWidget *row;

  select_item (window, item);
  row = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_TARGET_ROW, 0);
  type_words (row, "By end of May 2022");
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "By end of May 2022");
  g_assert_cmpuint (heed_target_get_due (heed_item_get_target (item)), ==,
                    heed_day_new (2022, 5, 31));
  hint = get_hint (row);
  g_assert_nonnull (strstr (hint, "31 May 2022"));

  g_assert_true (heed_plan_editor_flush (heed_window_get_editor (window), &error));
  g_assert_no_error (error);
  close_window (window);
  session = heed_session_open (path, &error);
  g_assert_no_error (error);
  editor = heed_session_edit_plan (session, test->number, &error);
  g_assert_no_error (error);
  item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor), id);
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "By end of May 2022");
}

/* The form follows the model, and what is selected. */
static void
test_form (HeedUiTest    *test,
           gconstpointer  data)
{
  static const char *const owners[] = { "Head of Quality", "Head of Learning", NULL };
  HeedWindow *window = open_window (test);
  HeedItem *item = get_item (window, 0, 0);
  HeedItem *other = get_item (window, 0, 1);
  GtkWidget *target = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_TARGET_ROW, 0);
  GtkWidget *owners_row = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_OWNERS_ROW, 0);
  g_auto (GStrv) shown = NULL;
  g_autofree char *words = NULL;
  g_autofree char *hint = NULL;

  select_item (window, item);
  heed_item_set_target_words (item, "June 2030");
  heed_item_set_owners (item, owners);
  g_object_get (target, "words", &words, NULL);
  g_assert_cmpstr (words, ==, "June 2030");
  g_object_get (owners_row, "owners", &shown, NULL);
  g_assert_true (g_strv_equal ((const char *const *) shown, owners));

  /* A step below it takes its owners: the form of the step says so. */
  heed_item_set_target_words (other, "");
  heed_item_set_owners (other, NULL);
  heed_item_set_depth (other, 2);
  select_item (window, other);
  g_clear_pointer (&words, g_free);
  g_object_get (owners_row, "fallback", &words, NULL);
  g_assert_nonnull (strstr (words, "Head of Quality; Head of Learning"));
  hint = get_hint (target);
  g_assert_nonnull (strstr (hint, "June 2030"));

  /* Nothing selected: the form of the plan. What it held stays as it was. */
  heed_window_show_record (window, NULL, NULL);
  heed_ui_test_settle ();
  g_assert_null (heed_plan_table_get_record (get_table (window)));
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "June 2030");
  close_window (window);
}

/* What is no date is said and not taken. */
static void
test_day (HeedUiTest    *test,
          gconstpointer  data)
{
  static const char *const wrong[] = {
    "30 February 2021", "soon", "May 2021 to June 2021", "ongoing", "12 April",
    "Monthly from June 2021",
  };
  HeedWindow *window = open_window (test);
  HeedPlan *plan = get_plan (window);
  HeedDay before = heed_plan_get_submitted (plan);
  GtkWidget *row;

  heed_window_show_record (window, NULL, NULL);
  heed_ui_test_settle ();
  row = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_DAY_ROW, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *hint = NULL;

      type_words (row, wrong[i]);
      hint = get_hint (row);
      g_assert_cmpuint (heed_plan_get_submitted (plan), ==, before);
      g_assert_cmpstr (hint, !=, "");
    }

  for (guint i = 0; i < 50; i++)
    {
      int month = g_test_rand_int_range (1, 13);
      int day = g_test_rand_int_range (1, 29);
      int year = g_test_rand_int_range (2012, 2035);
      g_autofree char *words = g_strdup_printf ("%d.%02d.%d", day, month, year);

      type_words (row, words);
      g_assert_cmpuint (heed_plan_get_submitted (plan), ==, heed_day_new (year, month, day));
    }

  type_words (row, "");
  g_assert_cmpuint (heed_plan_get_submitted (plan), ==, HEED_DAY_NONE);
  close_window (window);
}

static void
test_commands (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedPlan *plan = get_plan (window);
  guint n = count_records (plan);
  HeedItem *item = get_item (window, 0, 2);
  g_autofree char *id = g_strdup (heed_item_get_id (item));

  g_assert_cmpuint (count_rows (window), ==, n);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "delete"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));

  select_item (window, item);
  activate (window, "add-action");
  g_assert_cmpuint (count_rows (window), ==, n + 1);
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) get_item (window, 0, 3));
  activate (window, "undo");
  g_assert_cmpuint (count_rows (window), ==, n);

  select_item (window, item);
  activate (window, "move-up");
  g_assert_true (get_item (window, 0, 1) == item);
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) item);
  activate (window, "indent");
  g_assert_cmpuint (heed_item_get_depth (item), ==, 2);

  activate (window, "delete");
  g_assert_null (heed_plan_find_item_by_id (plan, id));
  g_assert_cmpuint (count_rows (window), ==, n - 1);
  activate (window, "undo");
  activate (window, "undo");
  activate (window, "undo");
  g_assert_cmpstr (heed_item_get_id (get_item (window, 0, 2)), ==, id);
  activate (window, "redo");
  g_assert_cmpstr (heed_item_get_id (get_item (window, 0, 1)), ==, id);
  close_window (window);
}

/* An item is made another kind, and two are made one. */
static void
test_kinds (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedItem *item = get_item (window, 0, 2);
  HeedItem *added[2];
  g_autofree char *id = NULL;
  guint n = 0;

  heed_plan_set_state (get_plan (window), HEED_PLAN_STATE_DRAFT);
  select_item (window, item);
  for (guint i = 0; i < 2; i++)
    {
      activate (window, "add-action");
      added[i] = heed_plan_table_get_record (get_table (window));
    }
  heed_item_set_text (added[0], "To do so");
  heed_item_set_text (added[1], "and what follows");
  id = g_strdup (heed_item_get_id (added[0]));

  select_item (window, added[0]);
  g_action_group_activate_action (G_ACTION_GROUP (window), "turn", g_variant_new_string ("text"));
  heed_ui_test_settle ();
  item = heed_plan_find_item_by_id (get_plan (window), id);
  g_assert_true (HEED_IS_TEXT_ITEM (item));
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) item);

  n = count_rows (window);
  activate (window, "join");
  g_assert_cmpuint (count_rows (window), ==, n - 1);
  g_assert_nonnull (strstr (heed_item_get_text (item), "To do so and what follows"));
  activate (window, "undo");
  activate (window, "undo");
  g_assert_true (HEED_IS_ACTION (heed_plan_find_item_by_id (get_plan (window), id)));
  activate (window, "renumber");
  close_window (window);
}

static void
test_search (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedItem *item = get_item (window, 0, 4);
  guint n = count_rows (window);
  HeedItem *hidden = get_item (window, 0, 0);

  heed_item_set_text (item, "Something about ÉCLAIRS only");
  heed_plan_table_set_shown (get_table (window), "éclairs", HEED_PLAN_FILTER_ALL);
  heed_ui_test_settle ();
  g_assert_cmpuint (count_rows (window), ==, 2);
  heed_plan_table_set_shown (get_table (window), "nowhere to be found", HEED_PLAN_FILTER_ALL);
  heed_ui_test_settle ();
  g_assert_cmpuint (count_rows (window), ==, 0);

  /* To show a record that is hidden ends the search. */
  select_item (window, hidden);
  g_assert_cmpuint (count_rows (window), ==, n);
  close_window (window);
}

static void
test_plans (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedSidebar *sidebar = HEED_SIDEBAR (heed_ui_test_find (GTK_WIDGET (window),
                                                          HEED_TYPE_SIDEBAR, 0));
  GListModel *plans = heed_session_get_plans (test->session);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (heed_sidebar_get_plan (sidebar), ==, test->number);
  activate (window, "new-plan");
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 2);
  g_assert_cmpuint (heed_sidebar_get_plan (sidebar), !=, test->number);
  g_assert_cmpuint (count_rows (window), ==, 0);

  activate (window, "delete-plan");
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 1);
  g_assert_null (heed_window_get_editor (window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));

  g_assert_true (heed_window_show_plan (window, test->number));
  activate (window, "delete-plan");
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 0);
  g_assert_true (heed_session_restore_plan (test->session, test->number, &error));
  g_assert_no_error (error);
  g_assert_true (heed_window_show_plan (window, test->number));
  close_window (window);
}

/* Undo and redo show what they were about, wherever the person was meanwhile. */
static void
test_undo_shows (HeedUiTest    *test,
                 gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedItem *item = get_item (window, 0, 1);
  HeedItem *other = get_item (window, 1, 0);
  g_autofree char *id = g_strdup (heed_item_get_id (item));

  select_item (window, item);
  heed_item_set_text (item, "Something else");
  select_item (window, other);
  activate (window, "undo");
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) item);

  select_item (window, other);
  activate (window, "redo");
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) item);

  activate (window, "delete");
  select_item (window, other);
  activate (window, "undo");
  g_assert_cmpstr (heed_item_get_id (heed_plan_table_get_record (get_table (window))), ==, id);

  select_item (window, other);
  activate (window, "redo");
  g_assert_true (heed_plan_table_get_record (get_table (window)) == (gpointer) get_recommendation (window, 0));
  close_window (window);
}

/* The page of what needs a look has its own meaning for the key that adds an action. */
static void
test_pages (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = open_window (test);

  select_item (window, get_item (window, 0, 0));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "add-action"));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "review",
                                      g_variant_new_boolean (TRUE));
  heed_ui_test_settle ();
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "add-action"));
  activate (window, "close-panel");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "add-action"));
  close_window (window);
}

static guint
count_columns (HeedWindow *window)
{
  GtkWidget *view = heed_ui_test_find (GTK_WIDGET (get_table (window)), GTK_TYPE_COLUMN_VIEW, 0);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        n++;
    }
  return n;
}

/* Whether the table shows the words somewhere, maybe beside others. */
static gboolean
shows_words (HeedWindow *window,
             const char *words)
{
  GtkWidget *label;

  for (guint i = 0;
       (label = heed_ui_test_find (GTK_WIDGET (get_table (window)), GTK_TYPE_LABEL, i)) != NULL;
       i++)
    if (gtk_widget_get_mapped (label) && strstr (gtk_label_get_label (GTK_LABEL (label)), words) != NULL)
      return TRUE;
  return FALSE;
}

/* From a telephone's width up: what has no column stands below the text, and the form in place of
 * the table. What was there before is there again where there is room. */
static void
test_narrow (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedSplitView *split = HEED_SPLIT_VIEW (heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_SPLIT_VIEW, 0));
  const char *const owners[] = { "Keeper of the lamps", NULL };
  guint n_columns = count_columns (window);
  int minimum;

  heed_item_set_owners (get_item (window, 0, 0), owners);
  g_assert_cmpuint (n_columns, ==, HEED_N_CELL_FIELDS);
  g_assert_true (heed_split_view_get_pane_shown (split));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 400);

  gtk_window_set_default_size (GTK_WINDOW (window), minimum, 600);
  heed_ui_test_wait_until (heed_split_view_get_folded (split) && count_columns (window) == 2);
  g_assert_false (heed_split_view_get_pane_shown (split));
  heed_ui_test_wait_until (shows_words (window, owners[0]));

  heed_split_view_set_pane_shown (split, TRUE);
  heed_ui_test_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_table (window))));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 600);
  heed_ui_test_wait_until (!heed_split_view_get_folded (split) && count_columns (window) == n_columns);
  g_assert_true (heed_split_view_get_pane_shown (split));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_table (window))));
  close_window (window);
}

/* What is read most stays largest in a low window, and a panel comes back as it was left. */
static void
test_panel (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedPlanPage *page = HEED_PLAN_PAGE (heed_ui_test_find (GTK_WIDGET (window),
                                                          HEED_TYPE_PLAN_PAGE, 0));
  GtkWidget *paned, *panel;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  heed_ui_test_wait_until (gtk_widget_get_height (GTK_WIDGET (page)) < 600);
  for (guint i = 0; i < 2; i++)
    {
      g_action_group_change_action_state (G_ACTION_GROUP (window), "checks",
                                          g_variant_new_boolean (TRUE));
      panel = heed_plan_page_get_panel (page);
      g_assert_nonnull (panel);
      heed_ui_test_wait_until (gtk_widget_get_height (panel) > 0);
      paned = gtk_widget_get_ancestor (panel, GTK_TYPE_PANED);
      if (i == 0)
        {
          g_assert_cmpint (gtk_widget_get_height (panel), <=, gtk_widget_get_height (paned) / 2);
          gtk_paned_set_position (GTK_PANED (paned), gtk_widget_get_height (paned) - 130);
          heed_ui_test_wait_until (gtk_widget_get_height (panel) <= 130);
        }
      else
        g_assert_cmpint (gtk_widget_get_height (panel), <=, 130);
      activate (window, "close-panel");
    }
  close_window (window);
}

/* A text as long as a page and more, with a paragraph of it from right to left. */
static char *
create_long_text (guint n_words)
{
  GString *text = g_string_new ("**Long:**");

  for (guint i = 0; i < n_words; i++)
    {
      if (i % 97 == 96)
        g_string_append (text, "\n\n");
      else
        g_string_append_c (text, ' ');
      for (int j = g_test_rand_int_range (1, i % 50 == 49 ? 90 : 12); j > 0; j--)
        g_string_append_unichar (text, (i / 97) % 3 == 2 ? 0x05d0 + (gunichar) j % 26
                                                         : 'a' + (gunichar) j % 26);
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  GtkTextDirection direction;
  guint n_words;
  int least_height; /* in pixels */
} LongText;

/* A long text grows with its words; a very long one is scrolled in a place of its own. */
static const LongText long_texts[] = {
  { "grows", GTK_TEXT_DIR_LTR, 1200, 600 },
  { "grows-from-right", GTK_TEXT_DIR_RTL, 1200, 600 },
  { "scrolls", GTK_TEXT_DIR_LTR, 4000, 360 },
  { "scrolls-from-right", GTK_TEXT_DIR_RTL, 4000, 360 },
};

/* The table and the form show the same words while they are typed, however long they are,
 * whichever way they run, in light and dark, in a low window. */
static void
test_long_text (HeedUiTest    *test,
                gconstpointer  data)
{
  const LongText *kind = data;
  g_autofree char *text = create_long_text (kind->n_words);
  g_autofree char *longer = g_strconcat (text, "\n\nAnd one more.", NULL);
  HeedWindow *window;
  HeedItem *item;
  GtkWidget *editor, *view;
  GtkTextBuffer *buffer;
  GtkTextIter end;
  g_autoptr (GError) error = NULL;
  gint64 start;

  gtk_widget_set_default_direction (kind->direction);
  window = open_window (test);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  item = get_item (window, 0, 1);
  heed_item_set_text (item, text);
  g_assert_true (heed_plan_editor_flush (heed_window_get_editor (window), &error));
  select_item (window, item);

  for (int dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      heed_ui_test_settle ();
      for (guint i = 0;
           (editor = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_TEXT_EDITOR, i)) != NULL &&
             !gtk_widget_get_mapped (editor);
           i++)
        ;
      g_assert_nonnull (editor);
      heed_ui_test_wait_until (gtk_widget_get_height (editor) >= kind->least_height);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 1024);
    }

  view = heed_ui_test_find (editor, GTK_TYPE_TEXT_VIEW, 0);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = g_get_monotonic_time ();
  for (const char *letter = "\nAnd one more."; *letter != '\0'; letter++)
    {
      gtk_text_buffer_insert (buffer, &end, letter, 1);
      heed_ui_test_settle ();
    }
  g_test_message ("%.0f ms a letter", (double) (g_get_monotonic_time () - start) / 1000 / 14);
  g_assert_true (g_str_equal (heed_item_get_text (item), longer));

  /* What is typed is a step each second. */
  for (guint i = 0; i < strlen (longer) - strlen (text) && !g_str_equal (heed_item_get_text (item), text); i++)
    activate (window, "undo");
  g_assert_true (g_str_equal (heed_item_get_text (item), text));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  close_window (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static GtkWindow *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

/* Somebody else changed the plan: what was typed here is kept in it as it is now. */
static void
test_conflict (HeedUiTest    *test,
               gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedItem *item = get_item (window, 1, 0);
  g_autofree char *id = g_strdup (heed_item_get_id (item));
  g_autofree char *other_id = g_strdup (heed_item_get_id (get_item (window, 1, 1)));
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) theirs = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;

  session = heed_session_open (heed_session_get_path (test->session), &error);
  g_assert_no_error (error);
  theirs = heed_session_edit_plan (session, test->number, &error);
  g_assert_no_error (error);

  /* Both change what stands in the first, and each something else. */
  heed_item_set_text (item, "My words");
  heed_item_set_text (get_item (window, 1, 1), "My other words");
  heed_item_set_text (heed_plan_find_item_by_id (heed_plan_editor_get_plan (theirs), id),
                      "Their words");
  g_assert_true (heed_plan_editor_flush (theirs, &error));
  heed_ui_test_wait_until (find_dialog () != NULL);
  gtk_window_close (find_dialog ());
  heed_ui_test_wait_until (find_dialog () == NULL);
  g_assert_cmpstr (heed_item_get_text (item), ==, "My words");

  /* It is asked again when it matters. */
  gtk_window_close (GTK_WINDOW (window));
  heed_ui_test_wait_until (find_dialog () != NULL);
  dialog = find_dialog ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "open");
  gtk_window_destroy (dialog);
  heed_ui_test_wait_until (find_dialog () == NULL);
  item = heed_plan_find_item_by_id (get_plan (window), id);
  g_assert_cmpstr (heed_item_get_text (item), ==, "Their words");
  g_assert_cmpstr (heed_item_get_text (heed_plan_find_item_by_id (get_plan (window), other_id)),
                   ==, "My other words");
  g_assert_true (g_strv_contains (heed_unplaced_get_text (heed_recommendation_get_unplaced (
                                    get_recommendation (window, 1))), "My words"));
  g_assert_true (heed_plan_editor_flush (heed_window_get_editor (window), &error));
  close_window (window);
}

/* A window that is closed lets go of everything. */
static gboolean
has_focus_within (HeedWindow *window,
                  GType       type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* The first key goes to the plan, not to a button that begins another one; what the
 * person put the focus on keeps it. */
static void
test_focus (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedWindow *window = heed_window_new (NULL, test->session);
  GtkWidget *sidebar;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (heed_window_show_plan (window, test->number));
  heed_ui_test_wait_until (has_focus_within (window, HEED_TYPE_PLAN_PAGE));

  sidebar = heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_SIDEBAR, 0);
  g_assert_true (gtk_widget_child_focus (sidebar, GTK_DIR_TAB_FORWARD));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (has_focus_within (window, HEED_TYPE_SIDEBAR));

  /* What had the focus goes away. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_object_notify (G_OBJECT (window), "is-active");
  heed_ui_test_wait_until (has_focus_within (window, HEED_TYPE_PLAN_PAGE));
  close_window (window);
}

static void
test_closed (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedWindow *window = open_window (test);
  HeedPlan *plan = get_plan (window);
  HeedPlanEditor *editor = heed_window_get_editor (window);

  select_item (window, get_item (window, 1, 0));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (plan), (gpointer *) &plan);
  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);
  close_window (window);
  heed_ui_test_wait_until (window == NULL && plan == NULL && editor == NULL);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (HeedUiTest *test, gconstpointer data);
  } tests[] = {
    { "/ui/window/target", test_target },
    { "/ui/window/form", test_form },
    { "/ui/window/day", test_day },
    { "/ui/window/commands", test_commands },
    { "/ui/window/kinds", test_kinds },
    { "/ui/window/search", test_search },
    { "/ui/window/plans", test_plans },
    { "/ui/window/pages", test_pages },
    { "/ui/window/undo-shows", test_undo_shows },
    { "/ui/window/narrow", test_narrow },
    { "/ui/window/panel", test_panel },
    { "/ui/window/conflict", test_conflict },
    { "/ui/window/focus", test_focus },
    { "/ui/window/closed", test_closed },
  };

  heed_ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL,
                heed_ui_test_set_up, tests[i].run, heed_ui_test_tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (long_texts); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/window/long-text/", long_texts[i].name, NULL);

      g_test_add (path, HeedUiTest, &long_texts[i],
                  heed_ui_test_set_up, test_long_text, heed_ui_test_tear_down);
    }
  return heed_ui_test_run ();
}
