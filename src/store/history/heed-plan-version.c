/* heed-plan-version.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-version.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"

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

/**
 * heed_plan_version_read:
 * @reg: a register
 * @number: the number of a plan
 * @version: (out): which version of it the register holds
 * @error: return location for an error
 *
 * Returns: whether there is such a plan that is not deleted
 */
gboolean
heed_plan_version_read (HeedRegister  *reg,
                        guint          number,
                        gint64        *version,
                        GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg),
                             "SELECT version FROM plan WHERE number = $plan AND deleted = 0", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  if (heed_statement_next (statement, &failure))
    {
      *version = heed_statement_get_integer (statement, 0);
      return TRUE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("There is no plan %u in “%s”. See which plans there are, and name one of them."),
                 number, heed_register_get_path (reg));
  return FALSE;
}

/**
 * heed_plan_version_claim:
 * @reg: a register, inside a transaction
 * @number: the number of a plan
 * @version: the version of it that is known
 * @error: return location for an error
 *
 * Makes sure that the register still holds what is known, and counts on.
 *
 * Returns: whether the plan may be written
 */
gboolean
heed_plan_version_claim (HeedRegister  *reg,
                         guint          number,
                         gint64         version,
                         GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  gboolean claimed;

  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "UPDATE plan SET version = version + 1 "
                                     "WHERE number = $plan AND version = $version AND deleted = 0 "
                                     "RETURNING version",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_integer (statement, "version", version);
  claimed = heed_statement_next (statement, &failure);
  if (claimed)
    claimed = heed_statement_run (statement, &failure);
  if (claimed)
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_CONFLICT,
                 _("Failed to save plan %u in “%s”: it was changed elsewhere meanwhile. Note what "
                   "you changed, open the plan again, and change it there."),
                 number, heed_register_get_path (reg));
  return FALSE;
}
