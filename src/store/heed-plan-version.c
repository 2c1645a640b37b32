/* heed-plan-version.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-version.h"

/**
 * heed_plan_version_load:
 * @reg: a register
 * @number: the number of a plan
 * @version: (out): a number that is larger after each step, at least 1; 0 where there
 *   is no such plan
 * @changed: (out) (transfer full) (nullable): when the last step was; %NULL for not
 *   known
 * @error: return location for an error
 *
 * By these, programs that have an older plan know that they do.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_plan_version_load (HeedRegister  *reg,
                        guint          number,
                        guint         *version,
                        GDateTime    **changed,
                        GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), FALSE);

  *version = 0;
  *changed = NULL;
  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT version, "
                                     "(SELECT MAX(made_at) FROM step WHERE step.plan = plan.number) "
                                     "FROM plan WHERE number = $plan",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  if (heed_statement_next (statement, &failure))
    {
      *version = 1 + (guint) heed_statement_get_integer (statement, 0);
      if (!heed_statement_is_null (statement, 1))
        *changed = g_date_time_new_from_iso8601 (heed_statement_get_text (statement, 1), NULL);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}
