/* test-recognise-pack.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-compose-owner.h"
#include "heed-format.h"
#include "heed-recognise-pack.h"
#include "heed-recommendation.h"
#include "heed-report.h"

/* The pack of an owner, written in every format that is filled in, filled in by chance, and read
 * again: what was filled in belongs to the action that it stood beside. */

#define N_ROUNDS 25

static const char *const names[] = { "Head of Keys", "مدير البرج", "Yard Manager; Tower Lead" };
static const char *const words[] = { "Hang a bell in the yard", "Teach every keeper to swim", "", "Keep a list\n\n- of keys\n- of doors" };
static const char *const progress[] = { "", "Completed", "in progress", "Withdrawn" };
static const char *const updates[] = { "", "The bell was cast.", "Nine swam, two did not." };

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static HeedPlan *
random_plan (void)
{
  HeedPlan *plan = heed_plan_new ();
  guint n = (guint) g_test_rand_int_range (1, 4);

  heed_plan_set_title (plan, "A plan");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      guint n_actions = (guint) g_test_rand_int_range (1, 5);

      heed_recommendation_set_number (recommendation, PICK (words));
      heed_recommendation_set_text (recommendation, PICK (words));
      for (guint j = 0; j < n_actions; j++)
        {
          g_autoptr (HeedAction) action = heed_action_new ();
          const char *const owners[] = { names[0], g_test_rand_bit () ? PICK (names) : NULL, NULL };

          heed_item_set_depth (HEED_ITEM (action), 1);
          heed_item_set_text (HEED_ITEM (action), PICK (words));
          heed_item_set_owners (HEED_ITEM (action), owners);
          if (g_test_rand_bit ())
            heed_action_set_label (action, "1.1");
          heed_item_set_target_words (HEED_ITEM (action), "March 2031");
          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }
  return plan;
}

static HeedReport *
random_pack (void)
{
  g_autoptr (GPtrArray) plans = heed_report_plans_new ();
  g_autoptr (HeedReport) all = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  guint n = (guint) g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeedPlan) plan = random_plan ();

      g_ptr_array_add (plans, heed_report_plan_new (plan, i + 1, HEED_DAY_NONE));
    }
  all = heed_report_new_plans (HEED_REPORT_KIND_PROGRESS, plans, heed_day_new (2031, 4, 1));
  entries = heed_report_list_entries (all);
  return heed_report_new_owner (entries, names[0], all->day);
}

static guint
find_column (HeedTable  *table,
             const char *title)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, 0);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, i));

      if (g_str_equal (text, title))
        return row->cells->len - i;
    }
  g_error ("No column is called %s", title);
}

static void
fill_cell (HeedTableRow *row,
           guint         from_end,
           const char   *text)
{
  if (*text != '\0')
    heed_cell_add (g_ptr_array_index (row->cells, row->cells->len - from_end), heed_block_new_paragraph (text));
}

/* Writes into the rows, and says what by "progress|update" in their order. */
static GPtrArray *
fill_in (HeedDocument *document)
{
  GPtrArray *filled = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedTable *table = ((HeedBlock *) g_ptr_array_index (document->blocks, i))->table;
      guint at_progress, at_update;

      if (table == NULL)
        continue;
      at_progress = find_column (table, HEED_COMPOSE_FORM_PROGRESS);
      at_update = find_column (table, HEED_COMPOSE_FORM_UPDATE);
      for (guint j = table->n_header_rows; j < table->rows->len; j++)
        {
          const char *how_far = PICK (progress);
          const char *what = PICK (updates);

          fill_cell (g_ptr_array_index (table->rows, j), at_progress, how_far);
          fill_cell (g_ptr_array_index (table->rows, j), at_update, what);
          g_ptr_array_add (filled, g_strdup_printf ("%s|%s", how_far, what));
        }
    }
  return filled;
}

static void
test_format (gconstpointer data)
{
  const HeedFormat *format = heed_format_find (data);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (HeedReport) pack = random_pack ();
      g_autoptr (HeedDocument) composed = heed_report_compose (pack, format->shape);
      g_autoptr (GPtrArray) filled = fill_in (composed);
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedDocument) document = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      format->write (composed, stream, NULL, &error);
      g_assert_no_error (error);
      g_output_stream_close (stream, NULL, NULL);
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
      document = format->read (bytes, NULL, &error);
      g_assert_no_error (error);
      rows = heed_recognise_pack (document);
      for (guint i = 0; i < pack->entries->len; i++)
        g_test_message ("%s “%s” “%s”", heed_action_entry_get_item_id (g_ptr_array_index (pack->entries, i)),
                        heed_action_entry_get_label (g_ptr_array_index (pack->entries, i)),
                        heed_action_entry_get_text (g_ptr_array_index (pack->entries, i)));
      g_assert_nonnull (rows);
      g_assert_cmpuint (rows->len, ==, pack->entries->len);
      g_assert_cmpuint (filled->len, ==, rows->len);
      for (guint i = 0; i < rows->len; i++)
        {
          HeedPackRow *row = g_ptr_array_index (rows, i);
          g_autofree char *read = g_strdup_printf ("%s|%s", row->progress, row->update);

          g_assert_cmpstr (row->item, ==, heed_action_entry_get_item_id (g_ptr_array_index (pack->entries, i)));
          g_assert_cmpstr (read, ==, g_ptr_array_index (filled, i));
        }
    }
}

/* What is no pack is none. */
static void
test_other (void)
{
  g_autoptr (HeedPlan) plan = random_plan ();
  g_autoptr (HeedReport) report = heed_report_new_progress (plan, heed_day_new (2031, 4, 1));
  g_autoptr (HeedDocument) document = heed_report_compose (report, HEED_SHAPE_PAGES);

  g_assert_null (heed_recognise_pack (document));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/pack/docx", "docx", test_format);
  g_test_add_data_func ("/pack/odt", "odt", test_format);
  g_test_add_data_func ("/pack/xlsx", "xlsx", test_format);
  g_test_add_data_func ("/pack/csv", "csv", test_format);
  g_test_add_func ("/pack/other", test_other);

  return g_test_run ();
}
