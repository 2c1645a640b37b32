/* heed-compose-counts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-counts.h"

#include "heed-action.h"
#include "heed-compose-cells.h"
#include "heed-compose-columns.h"
#include "heed-compose-progress.h"
#include "heed-compose.h"
#include "heed-recommendation.h"

#define N_STATUSES (HEED_COMPLIANCE_NO_DATE + 1)

/* How many actions of one addressee, or of one plan, stand how. */
typedef struct
{
  char *name;
  guint counts[N_STATUSES];
  guint n;
} Tally;

static void
tally_free (gpointer data)
{
  Tally *self = data;

  g_free (self->name);
  g_free (self);
}

static Tally *
find_tally (GPtrArray  *tallies,
            const char *name)
{
  Tally *tally;

  for (guint i = 0; i < tallies->len; i++)
    if (g_str_equal (((Tally *) g_ptr_array_index (tallies, i))->name, name))
      return g_ptr_array_index (tallies, i);

  tally = g_new0 (Tally, 1);
  tally->name = g_strdup (name);
  g_ptr_array_add (tallies, tally);
  return tally;
}

static void
count (Tally              *tally,
       HeedRecommendation *recommendation,
       HeedDay             day)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (!HEED_IS_ACTION (item) || !heed_action_is_counted (HEED_ACTION (item)))
        continue;
      tally->counts[heed_action_get_compliance (HEED_ACTION (item), day)]++;
      tally->n++;
    }
}

static GPtrArray *
count_by_addressee (GPtrArray *plans,
                    HeedDay    day)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func (tally_free);

  for (guint i = 0; i < plans->len; i++)
    {
      HeedRecordList *recommendations
        = heed_plan_get_recommendations (((HeedReportPlan *) g_ptr_array_index (plans, i))->plan);

      for (guint j = 0; j < heed_record_list_get_n (recommendations); j++)
        {
          HeedRecommendation *recommendation = heed_record_list_get (recommendations, j);
          const char *addressee = heed_recommendation_get_addressee (recommendation);

          count (find_tally (tallies, *addressee != '\0' ? addressee : "Not stated"), recommendation, day);
        }
    }
  return tallies;
}

static GPtrArray *
count_by_plan (GPtrArray *plans,
               HeedDay    day)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func (tally_free);

  for (guint i = 0; i < plans->len; i++)
    {
      HeedPlan *plan = ((HeedReportPlan *) g_ptr_array_index (plans, i))->plan;
      HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
      Tally *tally = g_new0 (Tally, 1);

      tally->name = heed_compose_plan_title (plan);
      for (guint j = 0; j < heed_record_list_get_n (recommendations); j++)
        count (tally, heed_record_list_get (recommendations, j), day);
      g_ptr_array_add (tallies, tally);
    }
  return tallies;
}

static Tally *
sum_up (GPtrArray *tallies)
{
  Tally *sum = g_new0 (Tally, 1);

  sum->name = g_strdup ("All");
  for (guint i = 0; i < tallies->len; i++)
    {
      Tally *tally = g_ptr_array_index (tallies, i);

      for (guint j = 0; j < N_STATUSES; j++)
        sum->counts[j] += tally->counts[j];
      sum->n += tally->n;
    }
  return sum;
}

static void
add_number (HeedTableRow *row,
            guint         n,
            gboolean      is_sum)
{
  g_autofree char *words = g_strdup_printf ("%u", n);

  heed_compose_add_words (heed_table_row_add (row), words, is_sum ? HEED_RUN_STYLE_BOLD : HEED_RUN_STYLE_PLAIN, NULL);
}

static void
add_tally (HeedTable   *table,
           const Tally *tally,
           const Tally *sum)
{
  HeedTableRow *row = heed_table_add_row (table);
  HeedCell *name = heed_table_row_add (row);

  name->is_header = TRUE;
  heed_compose_add_words (name, tally->name, HEED_RUN_STYLE_PLAIN, NULL);
  for (guint i = 0; i < N_STATUSES; i++)
    if (sum->counts[i] > 0)
      add_number (row, tally->counts[i], tally == sum);
  add_number (row, tally->n, TRUE);
}

/* A row for each, a column for each status that there is. */
static void
add_table (HeedDocument *document,
           GPtrArray    *tallies,
           const Tally  *sum,
           const char   *head,
           const char   *caption)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  HeedTable *table;

  g_ptr_array_add (heads, g_strdup (head));
  for (guint i = 0; i < N_STATUSES; i++)
    if (sum->counts[i] > 0)
      g_ptr_array_add (heads, heed_compose_status_words (i, 0));
  g_ptr_array_add (heads, g_strdup ("All"));

  table = heed_table_new (heads->len);
  table->caption = g_strdup (caption);
  heed_compose_add_header_row (table, (const char *const *) heads->pdata);
  for (guint i = 0; i < tallies->len; i++)
    add_tally (table, g_ptr_array_index (tallies, i), sum);
  if (tallies->len > 1)
    add_tally (table, sum, sum);
  heed_compose_fit_columns (table, NULL);
  heed_document_add (document, heed_block_new_table (table));
}

static char *
summary_words (const Tally *sum,
               gboolean     is_only)
{
  g_autofree char *actions = heed_compose_count (sum->n, "action");
  g_autoptr (GString) sentence = g_string_new (NULL);

  if (sum->n == 0)
    return g_strdup (is_only ? "The plan has no actions." : "The plans have no actions.");
  g_string_append_printf (sentence, "%s:", actions);
  for (guint i = 0; i < N_STATUSES; i++)
    {
      g_autofree char *words = heed_compose_status_words (i, 0);

      if (sum->counts[i] == 0)
        continue;
      words[0] = g_ascii_tolower (words[0]);
      g_string_append_printf (sentence, " %u %s,", sum->counts[i], words);
    }
  sentence->str[sentence->len - 1] = '.';
  return g_strdup (sentence->str);
}

/**
 * heed_compose_add_counts:
 * @document: a report
 * @plans: (element-type HeedReportPlan): the plans that it is on
 * @day: the day that it is for
 *
 * Adds how many actions stand how: a sentence, and tables by addressee and, of several plans,
 * by plan.
 */
void
heed_compose_add_counts (HeedDocument *document,
                         GPtrArray    *plans,
                         HeedDay       day)
{
  g_autoptr (GPtrArray) addressees = count_by_addressee (plans, day);
  g_autofree char *sentence = NULL;
  Tally *sum = sum_up (addressees);

  sentence = summary_words (sum, plans->len == 1);
  heed_compose_add_line (document, sentence, "summary");
  if (sum->n > 0)
    add_table (document, addressees, sum, "Addressee", "Actions by status and addressee");
  if (sum->n > 0 && plans->len > 1)
    {
      g_autoptr (GPtrArray) by_plan = count_by_plan (plans, day);

      add_table (document, by_plan, sum, "Plan", "Actions by status and plan");
    }
  tally_free (sum);
}
