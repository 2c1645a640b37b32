/* heed-action-tally.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-tally.h"

#include "heed-action-conditions.h"
#include "heed-value.h"

/* By what is grouped, and what is read of it: names that differ in capitals alone are one. */
static const struct
{
  const char *group;
  const char *value;
} columns[] = {
  [HEED_ACTION_TALLY_PLAN] = { "action_index.plan", "action_index.plan" },
  [HEED_ACTION_TALLY_OWNER] = { "action_index.owners_folded", "MIN (action_index.owners)" },
  [HEED_ACTION_TALLY_MONTH] = {
    "SUBSTR (action_index.due, 1, 7)", "SUBSTR (action_index.due, 1, 7)",
  },
};

static void
tally_free (gpointer data)
{
  HeedActionTally *self = data;

  g_free (self->value);
  g_free (self);
}

static char *
join_owners (const char *kept)
{
  HeedValue value = { HEED_VALUE_NULL };
  g_auto (GStrv) owners = NULL;

  heed_value_take_text (&value, g_strdup (kept));
  owners = heed_value_get_texts (&value);
  heed_value_clear (&value);
  return g_strjoinv ("; ", owners);
}

static char *
make_sql (const HeedActionQuery *query,
          HeedActionTallyBy      by)
{
  GString *sql = g_string_new ("SELECT ");

  g_string_append_printf (sql, "%s, COUNT(*) FROM ", columns[by].value);
  g_string_append (sql, heed_action_conditions_need_plans (query)
                          ? "plan CROSS JOIN action_index WHERE action_index.plan = plan.number"
                          : "action_index WHERE TRUE");
  heed_action_conditions_append (sql, query);
  g_string_append_printf (sql, " GROUP BY %s ORDER BY COUNT(*) DESC, 1", columns[by].group);
  return g_string_free (sql, FALSE);
}

/**
 * heed_action_tally:
 * @reg: a register
 * @query: which actions
 * @by: what those have in common that are counted together
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedActionTally): how many there are of
 *   each, the most first; %NULL with @error set
 */
GPtrArray *
heed_action_tally (HeedRegister           *reg,
                   const HeedActionQuery  *query,
                   HeedActionTallyBy       by,
                   GError                **error)
{
  g_autofree char *sql = make_sql (query, by);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg), sql, error);
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (tally_free);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  heed_action_conditions_bind (statement, query);
  while (heed_statement_next (statement, &failure))
    {
      HeedActionTally *tally = g_new0 (HeedActionTally, 1);
      const char *value = heed_statement_get_text (statement, 0);

      tally->value = by == HEED_ACTION_TALLY_OWNER ? join_owners (value)
                                                   : g_strdup (value != NULL ? value : "");
      tally->n = (guint) heed_statement_get_integer (statement, 1);
      g_ptr_array_add (tallies, tally);
    }
  if (failure == NULL)
    return g_steal_pointer (&tallies);

  g_propagate_error (error, failure);
  return NULL;
}
