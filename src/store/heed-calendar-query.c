/* heed-calendar-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar-query.h"

/* Out of an index, in its order, without a look at any row. */
const char heed_calendar_query_due_sql[]
  = "SELECT due, plan, item, progress FROM action_index WHERE due >= $from AND due <= $to "
    "ORDER BY due, plan, recommendation_position, position";

const char heed_calendar_query_targets_sql[]
  = "SELECT item, progress, completed_on, target, reference FROM action_index "
    "WHERE plan = $plan AND target <> '' ORDER BY recommendation_position, position";

static HeedDay
get_day (HeedStatement *statement,
         int            column)
{
  return heed_day_new_from_iso (heed_statement_get_text (statement, column));
}

static HeedProgress
get_progress (HeedStatement *statement,
              int            column)
{
  int progress = HEED_PROGRESS_NOT_STARTED;

  heed_enum_from_nick (HEED_TYPE_PROGRESS, heed_statement_get_text (statement, column), &progress);
  return (HeedProgress) progress;
}

static void
bind_day (HeedStatement *statement,
          const char    *name,
          HeedDay        day)
{
  g_autofree char *iso = heed_day_to_iso (day);

  heed_statement_bind_text (statement, name, iso);
}

/**
 * heed_calendar_query_list_due:
 * @reg: a register
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedCalendarAction): the actions that are due
 *   on these days, by day, then as they stand in their plans; %NULL with @error set
 */
GArray *
heed_calendar_query_list_due (HeedRegister  *reg,
                              HeedDay        from,
                              HeedDay        to,
                              GError       **error)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (HeedCalendarAction));
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg), heed_calendar_query_due_sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  bind_day (statement, "from", from);
  bind_day (statement, "to", to);
  while (heed_statement_next (statement, &failure))
    {
      HeedCalendarAction action = {
        .day = get_day (statement, 0),
        .plan = (guint) heed_statement_get_integer (statement, 1),
        .progress = get_progress (statement, 3),
      };

      g_strlcpy (action.item, heed_statement_get_text (statement, 2), sizeof action.item);
      g_array_append_val (actions, action);
    }
  if (failure == NULL)
    return g_steal_pointer (&actions);

  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_calendar_query_list_plans:
 * @reg: a register
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedCalendarPlan): all plans but the deleted
 *   ones; %NULL with @error set
 */
GArray *
heed_calendar_query_list_plans (HeedRegister  *reg,
                                GError       **error)
{
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (HeedCalendarPlan));
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg),
                             "SELECT number, version, submitted, published, not_before FROM plan "
                             "WHERE deleted = 0 ORDER BY organisation_folded, title_folded, number",
                             error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      HeedCalendarPlan plan = {
        .number = (guint) heed_statement_get_integer (statement, 0),
        .version = heed_statement_get_integer (statement, 1),
        .submitted = get_day (statement, 2),
        .published = get_day (statement, 3),
        .not_before = get_day (statement, 4),
      };

      g_array_append_val (plans, plan);
    }
  if (failure == NULL)
    return g_steal_pointer (&plans);

  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_calendar_query_each_target:
 * @reg: a register
 * @plan: the short number of a plan
 * @func: (scope call): called for each action of the lists that has a target, in order
 * @data: for @func
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
heed_calendar_query_each_target (HeedRegister            *reg,
                                 guint                    plan,
                                 HeedCalendarTargetFunc   func,
                                 gpointer                 data,
                                 GError                 **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg), heed_calendar_query_targets_sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", plan);
  while (heed_statement_next (statement, &failure))
    func (heed_statement_get_text (statement, 0), get_progress (statement, 1), get_day (statement, 2),
          heed_statement_get_text (statement, 3), get_day (statement, 4), data);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}
