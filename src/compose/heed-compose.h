/* heed-compose.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-report-plan.h"

G_BEGIN_DECLS

/* What stands above the action table where the title of the plan says no more. */
#define HEED_COMPOSE_TABLE_HEADING "Recommendations and actions"

/* What the two tables of a plan show. */
#define HEED_COMPOSE_DEFINITIONS_CAPTION "What the responses mean"
#define HEED_COMPOSE_TABLE_CAPTION "Recommendations, with the response to each, its actions, owners and target dates"

HeedDocument *heed_compose_plan            (HeedPlan   *plan);
char         *heed_compose_plan_title      (HeedPlan   *plan);
HeedDocument *heed_compose_progress        (GPtrArray  *plans,
                                            HeedDay     day);
char         *heed_compose_progress_title  (HeedPlan   *plan);
char         *heed_compose_report_title    (const char *report,
                                            HeedPlan   *plan);
HeedDocument *heed_compose_report_document (const char *title,
                                            GPtrArray  *plans,
                                            HeedDay     day);

G_END_DECLS
