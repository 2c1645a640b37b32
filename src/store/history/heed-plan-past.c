/* heed-plan-past.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-past.h"

#include "heed-past-rows.h"
#include "heed-plan-rows.h"
#include "heed-plan-stamp.h"
#include "heed-recommendation.h"

/**
 * heed_plan_past_find:
 * @reg: a register
 * @number: the number of a plan
 * @now: (transfer none): that plan as it is in the register
 * @stamp: (nullable): which state of it is looked for
 * @made_at: (out) (optional) (transfer full) (nullable): when something was changed first after
 *   that, in ISO 8601; %NULL for never
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Walks back through the history. Takes time where that is long: call it off the main thread.
 *
 * Returns: (transfer full) (nullable): the plan as it was then, without its versions; %NULL where
 *   the history has no such state, and with @error set where it could not be read
 */
HeedPlan *
heed_plan_past_find (HeedRegister  *reg,
                     guint          number,
                     HeedPlan      *now,
                     const char    *stamp,
                     char         **made_at,
                     GCancellable  *cancellable,
                     GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (HeedPastRows) rows = NULL;
  g_autoptr (GHashTable) groups = NULL;
  g_autofree char *last = NULL;
  GError *failure = NULL;
  guint64 sum;
  gboolean with_progress;

  g_return_val_if_fail (HEED_IS_PLAN (now), NULL);

  if (!heed_plan_stamp_parse (stamp, &sum, &with_progress))
    return NULL;
  groups = heed_plan_rows_make_all (now);
  rows = heed_past_rows_new (groups, TRUE);
  statement = heed_database_prepare (database,
                                     "SELECT id, kind, COALESCE(step, id), made_at FROM step "
                                     "WHERE plan = $plan ORDER BY id DESC",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "plan", number);
  while (heed_past_rows_get_sum (rows) != sum)
    {
      const char *kind;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!heed_statement_next (statement, &failure))
        {
          if (failure != NULL)
            g_propagate_error (error, failure);
          return NULL;
        }
      kind = heed_statement_get_text (statement, 1);
      if (g_str_equal (kind, "create"))
        return NULL;
      g_free (last);
      last = g_strdup (heed_statement_get_text (statement, 3));
      if (!heed_past_rows_take_back (rows, database, heed_statement_get_integer (statement, 2), kind, error))
        return NULL;
    }
  if (made_at != NULL)
    *made_at = g_steal_pointer (&last);
  return heed_past_rows_make_plan (rows);
}

/* The ids of its recommendations: every format that carries ids has them. */
static GHashTable *
list_ids (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      g_hash_table_add (ids, (gpointer) heed_recommendation_get_id (recommendation));
    }
  return ids;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/**
 * heed_plan_past_find_number:
 * @reg: a register
 * @plan: a plan that was read from a file
 * @numbers: (element-type uint): gets the numbers of the plans of the register whose ids it
 *   carries: one where it is known, several where all of them have as many of these ids
 * @error: return location for an error
 *
 * Returns: whether the register could be read
 */
gboolean
heed_plan_past_find_number (HeedRegister  *reg,
                            HeedPlan      *plan,
                            GArray        *numbers,
                            GError       **error)
{
  g_autoptr (GHashTable) ids = list_ids (plan);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer number;
  gpointer count;

  g_array_set_size (numbers, 0);
  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT plan.number, plan.id, recommendation.id FROM recommendation "
                                     "JOIN plan ON plan.number = recommendation.plan "
                                     "WHERE plan.deleted = 0",
                                     error);
  if (statement == NULL)
    return FALSE;
  while (heed_statement_next (statement, &failure))
    {
      gpointer key = GUINT_TO_POINTER ((guint) heed_statement_get_integer (statement, 0));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      if (!g_hash_table_contains (ids, heed_statement_get_text (statement, 2)))
        continue;
      /* A file of data says itself which plan it is: that one stands before its copies. */
      if (n == 0 && g_str_equal (heed_statement_get_text (statement, 1), heed_plan_get_id (plan)))
        n = G_MAXINT / 2;
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
      most = MAX (most, n + 1);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &number, &count))
    if (GPOINTER_TO_UINT (count) == most)
      {
        guint found = GPOINTER_TO_UINT (number);

        g_array_append_val (numbers, found);
      }
  g_array_sort (numbers, compare_numbers);
  return TRUE;
}
