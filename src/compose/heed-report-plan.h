/* heed-report-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

/**
 * HeedReportPlan:
 * @plan: a plan, which must not change any more
 * @number: its short number in the register; 0 for none
 * @kept_since: the day on which it came into the register, where that is after the day of
 *   the report; %HEED_DAY_NONE where the history says what was known then
 *
 * One of the plans that a report is on.
 */
typedef struct
{
  HeedPlan *plan;
  guint number;
  HeedDay kept_since;
} HeedReportPlan;

HeedReportPlan *heed_report_plan_new  (HeedPlan       *plan,
                                       guint           number,
                                       HeedDay         kept_since);
void            heed_report_plan_free (HeedReportPlan *self);
GPtrArray      *heed_report_plans_new (void);

G_END_DECLS
