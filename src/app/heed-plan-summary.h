/* heed-plan-summary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"
#include "heed-model-enums.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_SUMMARY (heed_plan_summary_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanSummary, heed_plan_summary, HEED, PLAN_SUMMARY, GObject)

/* One plan of the register as lists show it. Properties for bindings: "number"
 * (uint), "id", "title", "organisation", "short-name", "inspectorate" (strings),
 * "report-published", "submitted" (uint days), "state", "recommendations",
 * "actions", "review", "overdue" (uint counts). */

guint          heed_plan_summary_get_number           (HeedPlanSummary *self);
const char    *heed_plan_summary_get_id               (HeedPlanSummary *self);
const char    *heed_plan_summary_get_title            (HeedPlanSummary *self);
const char    *heed_plan_summary_get_organisation     (HeedPlanSummary *self);
const char    *heed_plan_summary_get_short_name       (HeedPlanSummary *self);
const char    *heed_plan_summary_get_inspectorate     (HeedPlanSummary *self);
HeedDay        heed_plan_summary_get_report_published (HeedPlanSummary *self);
HeedDay        heed_plan_summary_get_submitted        (HeedPlanSummary *self);
HeedPlanState  heed_plan_summary_get_state            (HeedPlanSummary *self);
guint          heed_plan_summary_get_recommendations  (HeedPlanSummary *self);
guint          heed_plan_summary_get_actions          (HeedPlanSummary *self);
guint          heed_plan_summary_get_review           (HeedPlanSummary *self);
guint          heed_plan_summary_get_overdue          (HeedPlanSummary *self);

G_END_DECLS
