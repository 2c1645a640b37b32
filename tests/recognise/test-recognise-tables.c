/* test-recognise-tables.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-format.h"
#include "heed-json-writer.h"
#include "heed-plan-words.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-table-cases.h"

/* Plan tables as other people make them: columns in any order and under other words,
 * columns too many and too few, several tables. */

static HeedDocument *
read_document (const char *format,
               const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HeedDocument *document = heed_format_find (format)->read (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static HeedPlan *
recognise (HeedDocument *document)
{
  g_autoptr (GError) error = NULL;
  HeedPlan *plan = heed_recognise (document, NULL, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* ---- words ---- */

static void
count_words (GHashTable *counts,
             const char *text)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter))
        {
          g_string_append_unichar (word, g_unichar_tolower (letter));
          continue;
        }
      if (word->len > 0)
        g_hash_table_insert (counts, g_strdup (word->str),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, word->str)) + 1));
      g_string_truncate (word, 0);
      if (letter == 0)
        return;
    }
}

static GHashTable *
counts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
count_blocks (GHashTable *counts,
              GHashTable *titles,
              GPtrArray  *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_TABLE)
        for (guint j = 0; j < block->table->rows->len; j++)
          {
            HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

            for (guint k = 0; k < row->cells->len; k++)
              {
                g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, k));

                count_words (counts, text);
                /* Titles come once in a plan, however often in a file. */
                if (j < 2 || k == 0)
                  count_words (titles, text);
              }
          }
      else
        {
          g_autofree char *text = heed_block_to_text (block);

          /* "Response:" before each table is one title. */
          count_words (counts, text);
          count_words (titles, text);
        }
    }
}

/* All strings of the plan as data, but for what the reader says itself. */
static void
count_node (GHashTable *counts,
            JsonNode   *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = json_object_get_members (object);

      for (GList *l = members; l != NULL; l = l->next)
        {
          JsonNode *member = json_object_get_member (object, l->data);

          if (g_str_equal (l->data, "review") || g_str_equal (l->data, "id"))
            continue;
          count_node (counts, member);
          if (g_str_equal (l->data, "progress") && g_str_equal (json_node_get_string (member), "completed"))
            count_words (counts, "complete");
          if (g_str_equal (l->data, "completed_on") && !JSON_NODE_HOLDS_NULL (member))
            {
              g_auto (GStrv) parts = g_strsplit (json_node_get_string (member), "-", 3);

              for (guint i = 0; i < 3; i++)
                count_words (counts, parts[i]);
            }
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        count_node (counts, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      count_words (counts, json_node_get_string (node));
    }
}

static void
assert_words_kept (HeedDocument *document,
                   HeedPlan     *plan)
{
  g_autoptr (GHashTable) source = counts_new ();
  g_autoptr (GHashTable) titles = counts_new ();
  g_autoptr (GHashTable) kept = counts_new ();
  g_autoptr (JsonNode) root = heed_json_writer_write (plan);
  GHashTableIter iter;
  gpointer word;
  gpointer n;

  count_node (kept, root);
  count_blocks (source, titles, document->blocks);

  g_hash_table_iter_init (&iter, source);
  while (g_hash_table_iter_next (&iter, &word, &n))
    {
      guint n_kept = GPOINTER_TO_UINT (g_hash_table_lookup (kept, word));
      guint n_needed = g_hash_table_contains (titles, word) ? 1 : GPOINTER_TO_UINT (n);

      if (n_kept < n_needed)
        g_error ("\"%s\" stands %u times in the plan, and %u times in its source", (char *) word, n_kept, n_needed);
    }
}

/* ---- the cases ---- */

static guint
count_strv (const char *const *strv)
{
  return strv != NULL ? g_strv_length ((char **) strv) : 0;
}

static void
test_case (gconstpointer data)
{
  const HeedTableCase *expected = data;
  g_autoptr (HeedDocument) document = read_document (expected->format, expected->text);
  g_autoptr (HeedPlan) plan = recognise (document);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedTableCase found = { 0 };
  g_autofree char *words = heed_plan_words (plan);

  g_test_message ("%s", words);
  found.n_recommendations = heed_record_list_get_n (recommendations);
  found.n_unplaced = count_strv (heed_plan_get_unplaced (plan));
  for (guint i = 0; i < found.n_recommendations; i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

      found.n_unplaced += count_strv (heed_unplaced_get_text (unplaced))
                          + count_strv (heed_unplaced_get_owners (unplaced))
                          + count_strv (heed_unplaced_get_targets (unplaced));
      g_assert_cmpstr (heed_recommendation_get_text (recommendation), !=, "");
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          if (!HEED_IS_ACTION (item))
            continue;
          found.n_actions++;
          found.n_owners += count_strv (heed_item_get_owners (item));
          found.n_targets += heed_item_get_target (item) != NULL;
          found.n_completed += heed_action_get_progress (HEED_ACTION (item)) == HEED_PROGRESS_COMPLETED;
          found.n_updates += heed_record_list_get_n (heed_action_get_updates (HEED_ACTION (item)));
        }
    }

  g_assert_cmpuint (found.n_recommendations, ==, expected->n_recommendations);
  g_assert_cmpuint (found.n_actions, ==, expected->n_actions);
  g_assert_cmpuint (found.n_owners, ==, expected->n_owners);
  g_assert_cmpuint (found.n_targets, ==, expected->n_targets);
  g_assert_cmpuint (found.n_completed, ==, expected->n_completed);
  g_assert_cmpuint (found.n_updates, ==, expected->n_updates);
  g_assert_cmpuint (found.n_unplaced, ==, expected->n_unplaced);
  assert_words_kept (document, plan);
}

/* ---- rows over all columns ---- */

/* What heads nothing is a word of the plan without a place. */
static void
test_last_heading (void)
{
  g_autoptr (HeedDocument) document = read_document (
    "html",
    "<!DOCTYPE html><html><body><table>"
    "<tr><th>Rec no<th>Recommendation<th>Agreed?<th>Action<th>Owner<th>Target date</tr>"
    "<tr><td colspan=6>Respect</tr><tr><td colspan=6>Daily life</tr>"
    "<tr><td>1<td>Mend it.<td>Agreed<td>Buy glue.<td>Glue Lead<td>May 2021</tr>"
    "<tr><td colspan=6>Recommendations to the governor</tr>"
    "<tr><td>2<td>Sell it.<td>Agreed<td>Find a buyer.<td>Sales Lead<td>June 2021</tr>"
    "<tr><td colspan=6>Safety</tr></table></body></html>");
  g_autoptr (HeedPlan) plan = recognise (document);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedRecommendation *first = heed_record_list_get (recommendations, 0);
  HeedRecommendation *second = heed_record_list_get (recommendations, 1);

  g_assert_cmpuint (heed_record_list_get_n (recommendations), ==, 2);
  g_assert_cmpstr (heed_recommendation_get_heading (first), ==, "Respect\nDaily life");
  g_assert_cmpstr (heed_recommendation_get_heading (second), ==, "");
  g_assert_cmpstr (heed_recommendation_get_addressee (second), ==, "Recommendations to the governor");
  g_assert_cmpstr (heed_plan_get_unplaced (plan)[0], ==, "Safety");
  g_assert_null (heed_plan_get_unplaced (plan)[1]);
  g_assert_true (heed_unplaced_is_empty (heed_recommendation_get_unplaced (second)));
}

/* ---- columns in any order ---- */

#define N_PLANS 300
#define N_COLUMNS 9

static const char *const titles[N_COLUMNS][4] = {
  { "Rec No", "Ref", "Recommendation number", "1. Rec no" },
  { "Recommendation", "Recommendations", "The recommendation", "2. Recommendation" },
  { "Agreed/Partly agreed/Not agreed", "Accepted?", "Agreed?", "Accepted/Rejected" },
  { "Action", "Planned actions", "Steps", "Action taken/planned" },
  { "Owner", "Responsible owner", "Lead", "Who" },
  { "Target date", "By when", "Deadline", "Timescale" },
  { "Action no", "Action ref", "Step no", "Action number" },
  { "Status", "Progress", "RAG rating", "Latest update" },
  { "Comments", "Budget", "Evidence", "Region" },
};

static const char *const verbs[] = { "Review", "Train", "Publish", "Introduce", "Monitor", "Brief" };
static const char *const nouns[] = { "the register", "all staff", "case records", "a checklist", "home visits" };
static const char *const roles[] = { "Head of Operations", "Performance Manager", "Cluster Lead", "Director of Quality" };
static const char *const dates[] = { "March 2019", "April 2019", "May 19", "01/07/2019", "Ongoing" };
static const char *const states[] = { "Completed", "In progress", "Not started", "Amber", "",
                                      "12 May 2020: the draft went to all teams.", "Completed - June 2020" };

#define PICK(rand, array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

static void
add_cell (HeedTableRow *row,
          const char   *words)
{
  heed_cell_add_lines (heed_table_row_add (row), words);
}

/* The same plan with its columns in the order of @order, of which @n are there. */
static HeedPlan *
random_plan (guint32      seed,
             const guint *order,
             guint        n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTable *table = heed_table_new (n);
  HeedTableRow *row = heed_table_add_row (table);
  guint n_recommendations = (guint) g_rand_int_range (rand, 1, 6);
  guint n_words = 0;
  const char *heads[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    heads[i] = PICK (rand, titles[i]);
  for (guint i = 0; i < n; i++)
    add_cell (row, heads[order[i]]);

  for (guint i = 0; i < n_recommendations; i++)
    {
      guint n_steps = (guint) g_rand_int_range (rand, 1, 5);

      for (guint j = 0; j < n_steps; j++)
        {
          g_autofree char *number = g_strdup_printf ("%u", i + 1);
          g_autofree char *text = g_strdup_printf ("%s %s word%u", PICK (rand, verbs), PICK (rand, nouns), n_words++);
          g_autofree char *step = g_strdup_printf ("%s %s word%u.", PICK (rand, verbs), PICK (rand, nouns), n_words++);
          g_autofree char *label = g_strdup_printf ("%u.%u", i + 1, j + 1);
          g_autofree char *comment = g_strdup_printf ("Remark word%u", n_words++);
          const char *cells[N_COLUMNS] = {
            j == 0 ? number : "", j == 0 ? text : "", j == 0 ? "Agreed" : "", step,
            PICK (rand, roles), PICK (rand, dates), label, PICK (rand, states),
            g_rand_boolean (rand) ? comment : "",
          };

          row = heed_table_add_row (table);
          for (guint k = 0; k < n; k++)
            add_cell (row, cells[order[k]]);
        }
    }

  heed_document_add (document, heed_block_new_table (table));
  return recognise (document);
}

static char *
progress_words (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          HeedRecordList *updates;

          if (!HEED_IS_ACTION (item))
            continue;
          updates = heed_action_get_updates (HEED_ACTION (item));
          g_string_append_printf (words, "%d %u\n", heed_action_get_progress (HEED_ACTION (item)),
                                  heed_action_get_completed_on (HEED_ACTION (item)));
          for (guint k = 0; k < heed_record_list_get_n (updates); k++)
            g_string_append_printf (words, "%u %s\n", heed_update_get_day (heed_record_list_get (updates, k)),
                                    heed_update_get_text (heed_record_list_get (updates, k)));
        }
    }
  return g_string_free (words, FALSE);
}

static void
test_any_order (void)
{
  guint32 seed = (guint32) g_test_rand_int ();

  for (guint round = 0; round < N_PLANS; round++)
    {
      guint order[N_COLUMNS];
      guint n = (guint) g_test_rand_int_range (6, N_COLUMNS + 1);
      g_autoptr (HeedPlan) plan = NULL;
      g_autoptr (HeedPlan) other = NULL;
      g_autofree char *words = NULL;
      g_autofree char *other_words = NULL;
      g_autofree char *progress = NULL;
      g_autofree char *other_progress = NULL;

      for (guint i = 0; i < N_COLUMNS; i++)
        order[i] = i;
      plan = random_plan (seed + round, order, n);
      for (guint i = n - 1; i > 0; i--)
        {
          guint j = (guint) g_test_rand_int_range (0, (gint32) i + 1);
          guint kept = order[i];

          order[i] = order[j];
          order[j] = kept;
        }
      other = random_plan (seed + round, order, n);

      g_test_message ("seed %u, %u columns", seed + round, n);
      words = heed_plan_words (plan);
      other_words = heed_plan_words (other);
      g_assert_cmpstr (other_words, ==, words);
      progress = progress_words (plan);
      other_progress = progress_words (other);
      g_assert_cmpstr (other_progress, ==, progress);
      g_assert_nonnull (strstr (words, n > 6 ? "label: 1.1" : "label:"));
      g_assert_nonnull (strstr (words, "owner: "));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < heed_n_table_cases; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (heed_table_cases[i].name), " ", '-');
      g_autofree char *path = g_strconcat ("/tables/", g_strdelimit (name, ",", '_'), NULL);

      g_test_add_data_func (path, &heed_table_cases[i], test_case);
    }
  g_test_add_func ("/tables/last-heading", test_last_heading);
  g_test_add_func ("/tables/any-order", test_any_order);

  return g_test_run ();
}
