/* test-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-report.h"

#include <string.h>

#include "heed-action.h"
#include "heed-anchor.h"
#include "heed-compose.h"
#include "heed-promise.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"

#define N_ROUNDS 30

static HeedPlan *
random_plan (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  return heed_random_plan_new (rand, (guint) g_test_rand_int_range (0, 5),
                               (guint) g_test_rand_int_range (0, 9));
}

static HeedDay
random_day (void)
{
  return heed_day_new (g_test_rand_int_range (2017, 2023), g_test_rand_int_range (1, 13),
                       g_test_rand_int_range (1, 29));
}

static HeedTable *
find_table (HeedDocument *document,
            const char   *style)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL && (style == NULL || g_strcmp0 (block->style, style) == 0))
        return block->table;
    }
  return NULL;
}

static HeedTableRow *
row_at (HeedTable *table,
        guint      row)
{
  return g_ptr_array_index (table->rows, row);
}

/* The text of a cell, counted from the right, since spans stand on the left. */
static char *
text_from_right (HeedTableRow *row,
                 guint         position)
{
  return heed_cell_to_text (g_ptr_array_index (row->cells, row->cells->len - 1 - position));
}

static char *
document_text (HeedDocument *document)
{
  return heed_block_list_to_text (document->blocks);
}

static void
assert_holds (const char *text,
              const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

/* A table whose rows all have their cells, spans counted, and whose widths are one. A heading is a
 * cell over all columns. */
static void
assert_whole (HeedTable *table)
{
  guint covered = 0;
  double sum = 0.0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += table->widths[i];
  g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-6);

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = row_at (table, i);
      HeedCell *first = g_ptr_array_index (row->cells, 0);

      if (covered == 0 && first->column_span == table->n_columns)
        continue;
      g_assert_cmpuint (row->cells->len, ==, covered > 0 ? table->n_columns - 3 : table->n_columns);
      covered = covered > 0 ? covered - 1 : first->row_span - 1;
    }
  g_assert_cmpuint (covered, ==, 0);
}

static GPtrArray *
list_items (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        g_ptr_array_add (all, heed_record_list_get (items, j));
    }
  return all;
}

static const char *
compliance_word (HeedCompliance compliance)
{
  static const char *const words[] = {
    "Overdue by ", "Due soon", "On track", "Ongoing", "Completed on time", "Completed late",
    "Completed", "Withdrawn", "No date",
  };

  return words[compliance];
}

static HeedTableRow *
find_item_row (HeedTable *table,
               HeedItem  *item)
{
  g_autofree char *anchor = heed_anchor_new (HEED_ANCHOR_ITEM, heed_item_get_id (item));

  for (guint i = 1; i < table->rows->len; i++)
    {
      HeedTableRow *row = row_at (table, i);
      HeedCell *cell = row->cells->len >= 6 ? g_ptr_array_index (row->cells, row->cells->len - 6) : NULL;
      HeedBlock *block = cell != NULL && cell->blocks->len > 0 ? g_ptr_array_index (cell->blocks, 0) : NULL;

      if (block != NULL && g_strcmp0 (block->anchor, anchor) == 0)
        return row;
    }
  return NULL;
}

static void
assert_action_row (HeedTableRow *row,
                   HeedAction   *action,
                   HeedDay       day)
{
  g_autofree char *status = text_from_right (row, 2);
  g_autofree char *update = text_from_right (row, 1);
  g_autofree char *change = text_from_right (row, 0);
  HeedRecordList *updates = heed_action_get_updates (action);
  HeedRecordList *revisions = heed_action_get_revisions (action);
  HeedDay completed_on = heed_action_get_completed_on (action);
  HeedVerification *verification = heed_record_list_get_last (heed_action_get_verifications (action));
  const char *baseline = heed_action_get_baseline_words (action);
  const char *current = heed_promise_get_words_in_force (action);

  if (heed_action_is_counted (action))
    g_assert_true (g_str_has_prefix (status, compliance_word (heed_action_get_compliance (action, day))));
  if (heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED && completed_on != HEED_DAY_NONE)
    {
      g_autofree char *words = heed_day_to_words (completed_on);

      assert_holds (status, words);
    }
  if (heed_record_list_get_n (updates) > 0)
    {
      HeedUpdate *latest = heed_record_list_get_last (updates);
      g_autofree char *words = heed_day_to_words (heed_update_get_day (latest));

      assert_holds (update, words);
    }
  if (verification != NULL)
    assert_holds (update, heed_verification_get_adequate (verification) ? "Verified as adequate" : "Found inadequate");
  if (heed_promise_is_revised (action))
    {
      assert_holds (change, baseline);
      assert_holds (change, *current != '\0' ? current : "no date");
      assert_holds (change, "→");
    }
  for (guint i = 0; i < heed_record_list_get_n (revisions); i++)
    {
      HeedRevision *revision = heed_record_list_get (revisions, i);
      g_autofree char *words = heed_day_to_words (heed_revision_get_day (revision));

      assert_holds (change, words);
    }
}

/* Beside each action of the plan stands how it stands, and the plan's own words stay. */
static void
test_progress (void)
{
  guint n_rows = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (HeedPlan) plan = random_plan ();
      HeedDay day = random_day ();
      g_autoptr (HeedReport) report = heed_report_new_progress (plan, day);
      g_autoptr (HeedDocument) document = heed_report_compose (report, HEED_SHAPE_PAGES);
      g_autoptr (HeedDocument) as_plan = heed_compose_plan (plan);
      g_autofree char *text = document_text (document);
      g_autofree char *day_words = heed_day_to_words (day);
      HeedTable *table = find_table (document, "actions");
      HeedTable *plan_table = find_table (as_plan, "actions");
      g_autoptr (GPtrArray) items = list_items (plan);

      assert_holds (text, day_words);
      g_assert_true (g_str_has_prefix (document->title, "Progress report: "));
      assert_whole (table);
      g_assert_cmpuint (table->rows->len, ==, plan_table->rows->len);
      for (guint r = 0; r < table->rows->len; r++)
        for (guint c = 0; c < row_at (plan_table, r)->cells->len; c++)
          {
            g_autofree char *left = heed_cell_to_text (g_ptr_array_index (row_at (table, r)->cells, c));
            g_autofree char *right = heed_cell_to_text (g_ptr_array_index (row_at (plan_table, r)->cells, c));

            g_assert_cmpstr (left, ==, right);
          }

      for (guint j = 0; j < items->len; j++)
        {
          HeedItem *item = g_ptr_array_index (items, j);
          HeedTableRow *row = find_item_row (table, item);

          if (row == NULL || !HEED_IS_ACTION (item))
            continue;
          assert_action_row (row, HEED_ACTION (item), day);
          n_rows++;
        }
    }
  g_assert_cmpuint (n_rows, >, 0);
}

/* The counts of the summary are those of all actions. */
static void
test_summary (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (HeedPlan) plan = random_plan ();
      g_autoptr (HeedReport) report = heed_report_new_progress (plan, random_day ());
      g_autoptr (HeedDocument) document = heed_report_compose (report, HEED_SHAPE_PAGES);
      guint n_actions = heed_plan_count_actions (plan);
      guint sum = 0;

      for (guint b = 0; b < document->blocks->len; b++)
        {
          HeedBlock *block = g_ptr_array_index (document->blocks, b);
          g_autofree char *text = heed_block_to_text (block);
          const char *colon = strstr (text, ": ");

          if (g_strcmp0 (block->style, "summary") != 0)
            continue;
          if (n_actions == 0)
            {
              g_assert_cmpstr (text, ==, "The plan has no actions.");
              continue;
            }
          g_assert_nonnull (colon);
          g_assert_cmpuint (g_ascii_strtoull (text, NULL, 10), ==, n_actions);
          for (const char *c = colon; c != NULL; c = strchr (c + 2, ','))
            sum += (guint) g_ascii_strtoull (c + 2, NULL, 10);
        }
      g_assert_cmpuint (sum, ==, n_actions);
    }
}

/* One row an item, each with all cells, and the columns of the plan's sheet kept. */
static void
test_progress_sheet (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (HeedPlan) plan = random_plan ();
      g_autoptr (HeedReport) report = heed_report_new_progress (plan, random_day ());
      g_autoptr (HeedReport) as_plan = heed_report_new_plan (plan);
      g_autoptr (HeedDocument) document = heed_report_compose (report, HEED_SHAPE_SHEET);
      g_autoptr (HeedDocument) plan_document = heed_report_compose (as_plan, HEED_SHAPE_SHEET);
      HeedTable *table = find_table (document, NULL);
      HeedTable *plan_table = find_table (plan_document, NULL);
      guint n_more = table->n_columns - plan_table->n_columns;

      assert_whole (table);
      assert_whole (plan_table);
      g_assert_cmpuint (n_more, >, 3);
      g_assert_cmpuint (table->n_read_columns, ==, plan_table->n_read_columns + n_more);
      g_assert_cmpuint (table->rows->len, ==, plan_table->rows->len);
      for (guint r = 0; r < table->rows->len; r++)
        for (guint c = 0; c < plan_table->n_columns; c++)
          {
            g_autofree char *left
              = heed_cell_to_text (g_ptr_array_index (row_at (table, r)->cells, c < 6 ? c : c + n_more));
            g_autofree char *right = heed_cell_to_text (g_ptr_array_index (row_at (plan_table, r)->cells, c));

            g_assert_cmpstr (left, ==, right);
          }
    }
}

static HeedActionEntry *
new_entry (const char *organisation,
           const char *plan,
           const char *label,
           const char *target)
{
  HeedActionEntry *self = heed_action_entry_new ();
  g_autofree char *text = g_strdup_printf ("Paint the **lamp** of %s, see [1.1](heed:item/x)", label);
  g_autoptr (HeedTarget) meaning = heed_target_new (target, HEED_DAY_NONE);

  heed_action_entry_set_organisation (self, organisation);
  heed_action_entry_set_plan_id (self, plan);
  heed_action_entry_set_plan_title (self, plan);
  heed_action_entry_set_label (self, label);
  heed_action_entry_set_text (self, text);
  heed_action_entry_set_target (self, meaning);
  return self;
}

static void
test_overdue (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedDocument) sheet = NULL;
  g_autoptr (HeedUpdate) update = NULL;
  g_autofree char *text = NULL;
  guint n_tables = 0;
  HeedTable *table;
  static const char *const wanted[] = {
    "Overdue actions", "As at 1 March 2027", "4 actions overdue in 2 organisations.", "Hill House",
    "3 overdue actions, the longest overdue by 59 days.", "Plan: Lake plan",
    "1 overdue action, the longest overdue by 1 day.", "Overdue by 59 days", "Overdue by 1 day",
    "Paint the lamp of 1.2, see 1.1", "By 1 January 2027", "Keeper",
  };

  g_ptr_array_add (entries, new_entry ("Hill House", "Hill plan", "1.2", "By 1 January 2027"));
  g_ptr_array_add (entries, new_entry ("Hill House", "Other plan", "1.3", "January 2027"));
  g_ptr_array_add (entries, new_entry ("Hill House", "Hill plan", "2.1", "7 February 2027"));
  g_ptr_array_add (entries, new_entry ("Lake House", "Lake plan", "1.1", "February 2027"));
  update = heed_update_new (heed_day_new (2027, 2, 3), "Keeper", "Half of it is done.");
  heed_action_entry_set_latest (g_ptr_array_index (entries, 3), update);

  report = heed_report_new_overdue (entries, NULL, heed_day_new (2027, 3, 1));
  document = heed_report_compose (report, HEED_SHAPE_PAGES);
  text = document_text (document);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    assert_holds (text, wanted[i]);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table == NULL)
        continue;
      assert_whole (block->table);
      g_assert_nonnull (block->table->caption);
      n_tables++;
    }
  /* The overview, and one for each. */
  g_assert_cmpuint (n_tables, ==, 3);

  sheet = heed_report_compose (report, HEED_SHAPE_SHEET);
  table = find_table (sheet, NULL);
  assert_whole (table);
  g_assert_cmpuint (table->rows->len, ==, 5);
}

static guint
find_text (const char *text,
           const char *wanted)
{
  const char *found = strstr (text, wanted);

  g_assert_nonnull (found);
  return (guint) (found - text);
}

/* In the order in which they were listed. What all share stands once, above. */
static void
test_actions (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (HeedReport) of_one = NULL;
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedDocument) one = NULL;
  g_autoptr (HeedDocument) sheet = NULL;
  g_autofree char *text = NULL;
  g_autofree char *one_text = NULL;

  g_ptr_array_add (entries, new_entry ("Lake House", "Lake plan", "3.1", "February 2029"));
  g_ptr_array_add (entries, new_entry ("Hill House", "Hill plan", "1.2", "By 1 January 2027"));
  g_ptr_array_add (entries, new_entry ("Lake House", "Lake plan", "2.4", "March 2031"));
  report = heed_report_new_actions (entries, heed_day_new (2027, 3, 1));
  document = heed_report_compose (report, HEED_SHAPE_PAGES);
  text = document_text (document);
  assert_holds (text, "As at 1 March 2027");
  assert_holds (text, "3 actions in 2 plans.");
  g_assert_cmpuint (find_text (text, "lamp of 3.1"), <, find_text (text, "lamp of 1.2"));
  g_assert_cmpuint (find_text (text, "lamp of 1.2"), <, find_text (text, "lamp of 2.4"));
  assert_whole (find_table (document, NULL));
  g_assert_null (strstr (text, "Organisation: "));

  sheet = heed_report_compose (report, HEED_SHAPE_SHEET);
  assert_whole (find_table (sheet, NULL));
  g_assert_cmpuint (find_table (sheet, NULL)->rows->len, ==, 4);

  g_ptr_array_add (first, entries->pdata[0]);
  g_ptr_array_add (first, entries->pdata[2]);
  of_one = heed_report_new_actions (first, heed_day_new (2027, 3, 1));
  one = heed_report_compose (of_one, HEED_SHAPE_PAGES);
  one_text = document_text (one);
  assert_holds (one_text, "Organisation: Lake House");
  assert_holds (one_text, "Plan: Lake plan");
  assert_holds (one_text, "2 actions in 1 plan.");
}

static void
test_nothing_overdue (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HeedReport) report = heed_report_new_overdue (entries, "Lamps", heed_day_new (2027, 3, 1));
  g_autoptr (HeedDocument) document = heed_report_compose (report, HEED_SHAPE_PAGES);
  g_autoptr (HeedDocument) sheet = heed_report_compose (report, HEED_SHAPE_SHEET);
  g_autofree char *text = document_text (document);
  g_autofree char *sheet_text = document_text (sheet);

  assert_holds (text, "No action is overdue on 1 March 2027.");
  assert_holds (text, "Plan: Lamps");
  assert_holds (sheet_text, "No action is overdue on 1 March 2027.");
  assert_whole (find_table (sheet, NULL));
  g_assert_null (find_table (document, NULL));
}

static void
test_words (void)
{
  HeedReportKind kind;

  for (guint i = 0; i < HEED_N_REPORT_KINDS; i++)
    {
      g_assert_true (heed_report_kind_from_word (heed_report_kind_to_word (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (heed_report_kind_from_word ("poem", &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/progress", test_progress);
  g_test_add_func ("/report/summary", test_summary);
  g_test_add_func ("/report/progress-sheet", test_progress_sheet);
  g_test_add_func ("/report/overdue", test_overdue);
  g_test_add_func ("/report/actions", test_actions);
  g_test_add_func ("/report/nothing-overdue", test_nothing_overdue);
  g_test_add_func ("/report/words", test_words);

  return g_test_run ();
}
