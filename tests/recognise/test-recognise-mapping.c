/* test-recognise-mapping.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-error.h"
#include "heed-item.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* A table of which nobody can know what its columns hold. */
static const char *const titles[] = { "Ledger", "Wish of the inspectors", "Our way", "Hands", "Tide", "Weather" };

static const char *const rows[][6] = {
  { "1", "keep every gangway lit", "replace broken lamps", "Lamp Keeper", "May 2027", "fair" },
  { "2", "teach the new knots", "print a card for each deckhand", "Skippers", "June 2027", "rain" },
};

#define SLOTS "number,recommendation,action,owner,target,other"

static HeedDocument *
create_document (gboolean titled,
                 guint    n_columns)
{
  HeedDocument *document = heed_document_new ();
  HeedTable *table = heed_table_new (n_columns);
  HeedTableRow *row = titled ? heed_table_add_row (table) : NULL;

  for (guint i = 0; titled && i < n_columns; i++)
    heed_cell_add_lines (heed_table_row_add (row), titles[i]);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      row = heed_table_add_row (table);
      for (guint j = 0; j < n_columns; j++)
        heed_cell_add_lines (heed_table_row_add (row), rows[i][j]);
    }
  heed_document_add (document, heed_block_new_paragraph ("Saltmarsh Ferry"));
  heed_document_add (document, heed_block_new_table (table));
  return document;
}

static HeedItem *
get_item (HeedPlan *plan,
          guint     recommendation)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  return heed_record_list_get (
    heed_recommendation_get_items (heed_record_list_get (recommendations, recommendation)), 0);
}

static void
assert_read (HeedPlan *plan)
{
  g_assert_nonnull (plan);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, 2);
  g_assert_cmpstr (heed_recommendation_get_text (heed_record_list_get (heed_plan_get_recommendations (plan), 1)),
                   ==, "teach the new knots");
  g_assert_cmpstr (heed_item_get_text (get_item (plan, 0)), ==, "replace broken lamps");
  g_assert_cmpstr (heed_item_get_owners (get_item (plan, 0))[0], ==, "Lamp Keeper");
  g_assert_cmpstr (heed_item_get_target_words (get_item (plan, 1)), ==, "June 2027");
}

/* With titles that say nothing, and with none. */
static void
test_told (gconstpointer data)
{
  gboolean titled = GPOINTER_TO_INT (data);
  g_autoptr (HeedDocument) document = create_document (titled, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedMapping) mapping = heed_mapping_parse (SLOTS, &error);
  g_autoptr (HeedPlan) plan = NULL;

  g_assert_no_error (error);
  plan = heed_recognise_mapped (document, mapping, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_read (plan);
}

/* It holds for tables with the same titles alone. */
static void
test_titles (void)
{
  g_autoptr (HeedDocument) document = create_document (TRUE, 6);
  HeedTable *table = ((HeedBlock *) g_ptr_array_index (document->blocks, 1))->table;
  g_autoptr (HeedMapping) told = heed_mapping_parse (SLOTS, NULL);
  g_autoptr (HeedMapping) mapping = heed_mapping_new (g_ptr_array_index (table->rows, 0));
  g_autoptr (HeedMapping) copy = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < mapping->n; i++)
    mapping->slots[i] = told->slots[i];
  words = heed_mapping_to_text (mapping);
  g_assert_cmpstr (words, ==, SLOTS);
  copy = heed_mapping_copy (mapping);
  g_assert_true (heed_mapping_fits (copy, g_ptr_array_index (table->rows, 0)));
  g_assert_false (heed_mapping_fits (copy, g_ptr_array_index (table->rows, 1)));

  plan = heed_recognise_mapped (document, copy, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_read (plan);
}

/* No word is lost: what a column without meaning holds is kept. */
static void
test_other (void)
{
  g_autoptr (HeedDocument) document = create_document (TRUE, 6);
  g_autoptr (HeedMapping) mapping = heed_mapping_parse (SLOTS, NULL);
  g_autoptr (HeedPlan) plan = heed_recognise_mapped (document, mapping, NULL, NULL, NULL);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 1);
  g_autofree char *waiting
    = g_strjoinv (" ", (char **) heed_unplaced_get_text (heed_recommendation_get_unplaced (recommendation)));

  g_assert_nonnull (strstr (waiting, "rain"));
}

static void
test_wrong (void)
{
  static const char *const words[] = { "number,recommendation,tide", "owner,target", "action", "", "number,,action" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (heed_mapping_parse (words[i], &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, "recommendation"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/recognise-mapping/titles-that-say-nothing", GINT_TO_POINTER (TRUE), test_told);
  g_test_add_data_func ("/recognise-mapping/no-titles", GINT_TO_POINTER (FALSE), test_told);
  g_test_add_func ("/recognise-mapping/titles", test_titles);
  g_test_add_func ("/recognise-mapping/other", test_other);
  g_test_add_func ("/recognise-mapping/wrong", test_wrong);
  return g_test_run ();
}
