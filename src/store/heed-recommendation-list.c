/* heed-recommendation-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation-list.h"

#define SELECT_RECOMMENDATIONS \
  "SELECT recommendation.plan, recommendation.id, recommendation.number, recommendation.text, " \
  "recommendation.addressee, recommendation.explanation, recommendation.repeated, recommendation.repeats, " \
  "recommendation.response FROM plan CROSS JOIN recommendation " \
  "WHERE recommendation.plan = plan.number AND plan.deleted = 0 " \
  "ORDER BY plan.organisation_folded, plan.title_folded, plan.number, recommendation.position"

#define SELECT_COUNTS \
  "SELECT plan, recommendation, COUNT(*), SUM (CASE WHEN progress = 'completed' THEN 1 ELSE 0 END), " \
  "SUM (CASE WHEN progress NOT IN ('completed', 'withdrawn') AND due < $day THEN 1 ELSE 0 END) " \
  "FROM action_index GROUP BY plan, recommendation"

static char *
make_key (guint       plan,
          const char *id)
{
  return g_strdup_printf ("%u %s", plan, id);
}

static HeedRecommendationEntry *
read_entry (HeedStatement *statement)
{
  HeedRecommendationEntry *self = heed_recommendation_entry_new ();
  int response = HEED_RESPONSE_KIND_NONE;

  heed_recommendation_entry_set_plan (self, (guint) heed_statement_get_integer (statement, 0));
  heed_recommendation_entry_set_id (self, heed_statement_get_text (statement, 1));
  heed_recommendation_entry_set_number (self, heed_statement_get_text (statement, 2));
  heed_recommendation_entry_set_text (self, heed_statement_get_text (statement, 3));
  heed_recommendation_entry_set_addressee (self, heed_statement_get_text (statement, 4));
  heed_recommendation_entry_set_explanation (self, heed_statement_get_text (statement, 5));
  heed_recommendation_entry_set_repeated (self, heed_statement_get_integer (statement, 6) != 0);
  heed_recommendation_entry_set_repeats (self, heed_statement_get_text (statement, 7));
  heed_enum_from_nick (HEED_TYPE_RESPONSE_KIND, heed_statement_get_text (statement, 8), &response);
  heed_recommendation_entry_set_response (self, (HeedResponseKind) response);
  return self;
}

static gboolean
read_counts (HeedDatabase  *database,
             HeedDay        day,
             GHashTable    *entries,
             GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, SELECT_COUNTS, error);
  g_autofree char *iso = heed_day_to_iso (day);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "day", iso);
  while (heed_statement_next (statement, &failure))
    {
      g_autofree char *key = make_key ((guint) heed_statement_get_integer (statement, 0),
                                       heed_statement_get_text (statement, 1));
      HeedRecommendationEntry *entry = g_hash_table_lookup (entries, key);

      if (entry == NULL)
        continue;
      heed_recommendation_entry_set_n_actions (entry, (guint) heed_statement_get_integer (statement, 2));
      heed_recommendation_entry_set_n_completed (entry, (guint) heed_statement_get_integer (statement, 3));
      heed_recommendation_entry_set_n_overdue (entry, (guint) heed_statement_get_integer (statement, 4));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_recommendation_list_load:
 * @reg: a register
 * @day: the day for which actions are overdue
 * @error: return location for an error
 *
 * Texts are as they are kept, with markup; organisation and inspection are left out.
 *
 * Returns: (transfer full) (nullable) (element-type HeedRecommendationEntry): the recommendations of
 *   all plans, in the order of the plans; %NULL with @error set
 */
GPtrArray *
heed_recommendation_list_load (HeedRegister  *reg,
                               HeedDay        day,
                               GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, SELECT_RECOMMENDATIONS, error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      HeedRecommendationEntry *entry = read_entry (statement);

      g_ptr_array_add (list, entry);
      g_hash_table_insert (entries, make_key (heed_recommendation_entry_get_plan (entry),
                                              heed_recommendation_entry_get_id (entry)), entry);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return read_counts (database, day, entries, error) ? g_steal_pointer (&list) : NULL;
}
