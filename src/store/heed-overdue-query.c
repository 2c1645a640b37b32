/* heed-overdue-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overdue-query.h"

/* What is due before the day is found by the index on due dates; the rest of an action
 * by its id. */
static const char find_sql[] =
  "SELECT action_index.id, plan.version, plan.id, plan.title, "
  "recommendation.text, item.baseline, action_update.id, action_update.day, action_update.author, action_update.text, "
  "item.verified_on, item.verified_by, item.verified_adequate, item.verified_text "
  "FROM action_index "
  "JOIN plan ON plan.number = action_index.plan "
  "JOIN item ON item.plan = action_index.plan AND item.id = action_index.item "
  "JOIN recommendation ON recommendation.plan = item.plan AND recommendation.id = item.recommendation "
  "LEFT JOIN action_update ON action_update.plan = item.plan AND action_update.item = item.id "
  "AND action_update.position = (SELECT MAX(later.position) FROM action_update AS later "
  "WHERE later.plan = item.plan AND later.item = item.id) "
  "WHERE plan.deleted = 0 AND action_index.due < $day "
  "AND action_index.progress NOT IN ('completed', 'withdrawn') "
  "AND ($plan = 0 OR action_index.plan = $plan) "
  "ORDER BY plan.organisation_folded, action_index.due, plan.title_folded, plan.number, "
  "action_index.recommendation_position, action_index.position";

enum {
  COLUMN_ID,
  COLUMN_VERSION,
  COLUMN_PLAN_ID,
  COLUMN_PLAN_TITLE,
  COLUMN_RECOMMENDATION,
  COLUMN_BASELINE,
  COLUMN_UPDATE_ID,
  COLUMN_UPDATE_DAY,
  COLUMN_UPDATE_AUTHOR,
  COLUMN_UPDATE_TEXT,
  COLUMN_VERIFIED_ON,
  COLUMN_VERIFIED_BY,
  COLUMN_VERIFIED_ADEQUATE,
  COLUMN_VERIFIED_TEXT,
};

/**
 * heed_overdue_entry_free:
 * @self: (transfer full): an entry
 */
void
heed_overdue_entry_free (HeedOverdueEntry *self)
{
  heed_action_entry_free (self->action);
  g_free (self->plan_id);
  g_free (self->plan_title);
  g_free (self->recommendation);
  g_free (self->baseline);
  g_clear_pointer (&self->latest, heed_update_unref);
  g_clear_pointer (&self->verification, heed_verification_unref);
  g_free (self);
}

static HeedOverdueEntry *
read_entry (HeedStatement *statement)
{
  HeedOverdueEntry *self = g_new0 (HeedOverdueEntry, 1);

  self->plan_id = g_strdup (heed_statement_get_text (statement, COLUMN_PLAN_ID));
  self->plan_title = g_strdup (heed_statement_get_text (statement, COLUMN_PLAN_TITLE));
  self->recommendation = g_strdup (heed_statement_get_text (statement, COLUMN_RECOMMENDATION));
  self->baseline = g_strdup (heed_statement_is_null (statement, COLUMN_BASELINE)
                               ? "" : heed_statement_get_text (statement, COLUMN_BASELINE));
  if (!heed_statement_is_null (statement, COLUMN_UPDATE_ID))
    self->latest
      = heed_update_new (heed_day_new_from_iso (heed_statement_get_text (statement, COLUMN_UPDATE_DAY)),
                         heed_statement_get_text (statement, COLUMN_UPDATE_AUTHOR),
                         heed_statement_get_text (statement, COLUMN_UPDATE_TEXT));
  if (!heed_statement_is_null (statement, COLUMN_VERIFIED_ADEQUATE))
    self->verification
      = heed_verification_new (heed_day_new_from_iso (heed_statement_get_text (statement, COLUMN_VERIFIED_ON)),
                               heed_statement_get_text (statement, COLUMN_VERIFIED_BY),
                               heed_statement_get_integer (statement, COLUMN_VERIFIED_ADEQUATE) != 0,
                               heed_statement_get_text (statement, COLUMN_VERIFIED_TEXT));
  return self;
}

static GPtrArray *
find (HeedRegister  *reg,
      guint          plan,
      HeedDay        day,
      GArray        *keys,
      GError       **error)
{
  g_autoptr (GPtrArray) entries
    = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_overdue_entry_free);
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *iso = heed_day_to_iso (day);
  GError *failure = NULL;

  statement = heed_database_prepare (heed_register_get_database (reg), find_sql, error);
  if (statement == NULL)
    return NULL;

  heed_statement_bind_text (statement, "day", iso);
  heed_statement_bind_integer (statement, "plan", plan);
  while (heed_statement_next (statement, &failure))
    {
      HeedActionKey key = {
        heed_statement_get_integer (statement, COLUMN_ID),
        heed_statement_get_integer (statement, COLUMN_VERSION),
      };

      g_array_append_val (keys, key);
      g_ptr_array_add (entries, read_entry (statement));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&entries);
}

static GPtrArray *
find_and_load (HeedRegister  *reg,
               guint          plan,
               HeedDay        day,
               GError       **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  g_autoptr (GPtrArray) entries = find (reg, plan, day, keys, error);
  g_autoptr (GPtrArray) actions = NULL;

  if (entries == NULL)
    return NULL;
  actions = heed_action_query_load (reg, (const HeedActionKey *) (const void *) keys->data, keys->len, error);
  if (actions == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      HeedOverdueEntry *entry = g_ptr_array_index (entries, i);

      entry->action = g_steal_pointer (&g_ptr_array_index (actions, i));
    }
  return g_steal_pointer (&entries);
}

/**
 * heed_overdue_query_load:
 * @reg: a register
 * @plan: the short number of the only plan to look at; 0 for all
 * @day: the day for which is asked
 * @error: return location for an error
 *
 * Overdue is what heed_compliance_compute() says of it. All is read as it is at one
 * moment.
 *
 * Returns: (transfer full) (nullable) (element-type HeedOverdueEntry): what is overdue
 *   on @day, by organisation, and in each what has been so for longest first; %NULL
 *   with @error set
 */
GPtrArray *
heed_overdue_query_load (HeedRegister  *reg,
                         guint          plan,
                         HeedDay        day,
                         GError       **error)
{
  HeedDatabase *database;
  GPtrArray *entries;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  database = heed_register_get_database (reg);
  if (!heed_database_begin_read (database, error))
    return NULL;
  entries = find_and_load (reg, plan, day, error);
  /* Nothing was written. */
  heed_database_rollback (database);
  return entries;
}
