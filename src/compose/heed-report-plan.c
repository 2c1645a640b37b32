/* heed-report-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-report-plan.h"

/**
 * heed_report_plan_new:
 * @plan: a plan, which must not change any more
 * @number: its short number in the register; 0 for none
 * @kept_since: the day on which it came into the register, where that is after the day of
 *   the report
 *
 * Returns: (transfer full): a plan for a report
 */
HeedReportPlan *
heed_report_plan_new (HeedPlan *plan,
                      guint     number,
                      HeedDay   kept_since)
{
  HeedReportPlan *self;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  self = g_new0 (HeedReportPlan, 1);
  self->plan = g_object_ref (plan);
  self->number = number;
  self->kept_since = kept_since;
  return self;
}

/**
 * heed_report_plan_free:
 * @self: (transfer full): a plan of a report
 */
void
heed_report_plan_free (HeedReportPlan *self)
{
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * heed_report_plans_new:
 *
 * Returns: (transfer full) (element-type HeedReportPlan): no plans
 */
GPtrArray *
heed_report_plans_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) heed_report_plan_free);
}
