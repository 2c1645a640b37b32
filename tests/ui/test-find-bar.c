/* test-find-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-find-bar.h"

#include "heed-action.h"
#include "heed-json-text.h"
#include "heed-json-writer.h"
#include "heed-plan-find.h"
#include "heed-plan-page.h"
#include "heed-plan-table-entry.h"
#include "heed-recommendation.h"
#include "heed-text-find.h"
#include "heed-ui-test.h"

typedef struct
{
  HeedWindow *window;
  HeedPlan *plan;
  GtkWidget *page;
  HeedFindBar *bar;
  GtkWidget *entry;
  GtkWidget *replacement;
  GListModel *rows;
} Fixture;

/* The window with the example, and what is looked for. */
static void
open_bar (Fixture    *self,
          HeedUiTest *test,
          const char *words)
{
  self->window = heed_ui_test_open_window (test);
  g_assert_true (heed_window_show_plan (self->window, test->number));
  self->plan = heed_plan_editor_get_plan (heed_window_get_editor (self->window));
  self->page = heed_ui_test_find (GTK_WIDGET (self->window), HEED_TYPE_PLAN_PAGE, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.replace", NULL);
  heed_ui_test_settle ();
  self->bar = HEED_FIND_BAR (heed_ui_test_find (self->page, HEED_TYPE_FIND_BAR, 0));
  self->entry = heed_ui_test_find (GTK_WIDGET (self->bar), GTK_TYPE_SEARCH_ENTRY, 0);
  self->replacement = heed_ui_test_find (GTK_WIDGET (self->bar), GTK_TYPE_ENTRY, 0);
  self->rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (
    heed_ui_test_find (self->page, GTK_TYPE_COLUMN_VIEW, 0))));
  heed_ui_test_wait_until (gtk_widget_get_mapped (self->entry));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
}

static guint
count_places (Fixture    *self,
              const char *words,
              guint      *n_records)
{
  g_autoptr (GArray) found = heed_plan_find (self->plan, words);
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += g_array_index (found, HeedFound, i).n;
  *n_records = found->len;
  return n;
}

static gboolean
says (Fixture    *self,
      const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = heed_ui_test_find (GTK_WIDGET (self->bar), GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), words))
      return TRUE;
  return FALSE;
}

static void
press (Fixture    *self,
       const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = heed_ui_test_find (GTK_WIDGET (self->bar), GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      {
        g_signal_emit_by_name (button, "clicked");
        return;
      }
  g_assert_not_reached ();
}

static char *
to_json (HeedPlan *plan)
{
  g_autoptr (JsonNode) root = heed_json_writer_write (plan);

  return heed_json_text_print (root);
}

/* The keys go from place to place, and round; what is found is selected. */
static void
test_steps (HeedUiTest    *test,
            gconstpointer  data)
{
  Fixture self;
  g_autoptr (GArray) found = NULL;
  g_autofree char *said = NULL;
  guint n_records, n;

  open_bar (&self, test, "CASE");
  n = count_places (&self, "case", &n_records);
  g_assert_cmpuint (n_records, >, 2);
  said = g_strdup_printf ("%u places", n);
  heed_ui_test_wait_until (says (&self, said));
  found = heed_plan_find (self.plan, "case");
  heed_plan_page_select (HEED_PLAN_PAGE (self.page), g_array_index (found, HeedFound, found->len - 1).record);
  for (guint i = 0; i <= found->len; i++)
    {
      gpointer record = g_array_index (found, HeedFound, i % found->len).record;

      gtk_widget_activate_action (GTK_WIDGET (self.window), "win.find-next", NULL);
      g_assert_true (heed_plan_page_get_record (HEED_PLAN_PAGE (self.page)) == (HEED_IS_PLAN (record) ? NULL : record));
    }
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.find-previous", NULL);
  g_assert_true (heed_plan_page_get_record (HEED_PLAN_PAGE (self.page)) ==
                 g_array_index (found, HeedFound, found->len - 1).record);
  heed_ui_test_close_window (self.window);
}

/* One row after the other, then all that is left; two steps of undo. */
static void
test_replaces (HeedUiTest    *test,
               gconstpointer  data)
{
  Fixture self;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  HeedPlanEditor *editor;
  guint n_records, n, ignored;

  open_bar (&self, test, "case");
  editor = heed_window_get_editor (self.window);
  before = to_json (self.plan);
  n = count_places (&self, "case", &n_records);
  gtk_editable_set_text (GTK_EDITABLE (self.replacement), "beacon & fire");
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.find-next", NULL);
  press (&self, "R_eplace");
  heed_ui_test_settle ();
  g_assert_cmpuint (count_places (&self, "beacon & fire", &ignored), >, 0);
  g_assert_cmpuint (count_places (&self, "case", &ignored), <, n);
  g_assert_cmpuint (ignored, ==, n_records - 1);

  press (&self, "Replace _All");
  heed_ui_test_settle ();
  g_assert_cmpuint (count_places (&self, "case", &ignored), ==, 0);
  g_assert_cmpuint (count_places (&self, "beacon & fire", &ignored), ==, n);
  said = g_strdup_printf ("%u places replaced", n);
  heed_ui_test_wait_until (says (&self, said));

  g_assert_true (heed_plan_editor_undo (editor, NULL));
  g_assert_true (heed_plan_editor_undo (editor, NULL));
  after = to_json (self.plan);
  g_assert_cmpstr (after, ==, before);
  heed_ui_test_close_window (self.window);
}

static gpointer
get_record (Fixture *self,
            guint    position)
{
  g_autoptr (GObject) row = g_list_model_get_item (self->rows, position);
  g_autoptr (GObject) entry = GTK_IS_TREE_LIST_ROW (row) ? gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (row)) : g_object_ref (row);

  return heed_plan_table_entry_get_record (HEED_PLAN_TABLE_ENTRY (entry));
}

/* Each choice shows the actions that it names, under their recommendations; without the bar all
 * come back. */
static void
test_filters (HeedUiTest    *test,
              gconstpointer  data)
{
  static const char *const nobody[] = { NULL };
  Fixture self;
  GtkDropDown *filter;
  HeedItem *ownerless = NULL;
  guint n_all;

  open_bar (&self, test, "");
  heed_ui_test_settle ();
  filter = GTK_DROP_DOWN (heed_ui_test_find (GTK_WIDGET (self.bar), GTK_TYPE_DROP_DOWN, 0));
  n_all = g_list_model_get_n_items (self.rows);
  for (guint i = 0; i < n_all && ownerless == NULL; i++)
    if (HEED_IS_ACTION (get_record (&self, i)) && heed_item_get_depth (get_record (&self, i)) == 1)
      ownerless = get_record (&self, i);
  heed_item_set_owners (ownerless, nobody);

  for (HeedPlanFilter choice = HEED_PLAN_FILTER_OPEN; choice <= HEED_PLAN_FILTER_NO_TARGET; choice++)
    {
      guint n_items = 0;

      gtk_drop_down_set_selected (filter, choice);
      heed_ui_test_settle ();
      for (guint i = 0; i < g_list_model_get_n_items (self.rows); i++)
        if (HEED_IS_ITEM (get_record (&self, i)))
          {
            n_items++;
            g_assert_true (heed_plan_filter_item (choice, get_record (&self, i), heed_day_today ()));
          }
      if (choice == HEED_PLAN_FILTER_NO_OWNER)
        g_assert_cmpuint (n_items, >=, 1);
      g_assert_cmpuint (n_items, <, n_all);
    }

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.search", NULL);
  heed_ui_test_wait_until (g_list_model_get_n_items (self.rows) == n_all);
  g_assert_cmpuint (gtk_drop_down_get_selected (filter), ==, HEED_PLAN_FILTER_ALL);
  heed_ui_test_close_window (self.window);
}

/* Who types that something is overdue finds what is. */
static void
test_overdue (HeedUiTest    *test,
              gconstpointer  data)
{
  Fixture self;
  guint n = 0;

  open_bar (&self, test, "Overdue");
  heed_ui_test_wait_until (g_list_model_get_n_items (self.rows) > 0);
  heed_ui_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (self.rows); i++)
    if (HEED_IS_ACTION (get_record (&self, i)))
      n += heed_action_get_compliance (get_record (&self, i), heed_day_today ()) == HEED_COMPLIANCE_OVERDUE ||
           heed_text_holds (heed_item_get_text (get_record (&self, i)), "overdue");
  g_assert_cmpuint (n, >, 0);
  heed_ui_test_close_window (self.window);
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
    { "/ui/find-bar/steps", test_steps },
    { "/ui/find-bar/replaces", test_replaces },
    { "/ui/find-bar/filters", test_filters },
    { "/ui/find-bar/overdue", test_overdue },
  };

  heed_ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedUiTest, NULL,
                heed_ui_test_set_up, tests[i].run, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
