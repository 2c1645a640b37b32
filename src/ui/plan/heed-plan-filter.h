/* heed-plan-filter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

/**
 * HeedPlanFilter:
 * @HEED_PLAN_FILTER_ALL: all rows
 * @HEED_PLAN_FILTER_OPEN: actions that are neither completed nor withdrawn
 * @HEED_PLAN_FILTER_OVERDUE: actions that are overdue
 * @HEED_PLAN_FILTER_NO_OWNER: actions that nobody answers for
 * @HEED_PLAN_FILTER_NO_TARGET: actions without a target
 * @HEED_PLAN_FILTER_REVIEW: recommendations of which an import was not sure
 *
 * Which rows of a plan are shown.
 */
typedef enum {
  HEED_PLAN_FILTER_ALL,
  HEED_PLAN_FILTER_OPEN,
  HEED_PLAN_FILTER_OVERDUE,
  HEED_PLAN_FILTER_NO_OWNER,
  HEED_PLAN_FILTER_NO_TARGET,
  HEED_PLAN_FILTER_REVIEW,
} HeedPlanFilter;

gboolean heed_plan_filter_item           (HeedPlanFilter      self,
                                          HeedItem           *item,
                                          HeedDay             day);
gboolean heed_plan_filter_recommendation (HeedPlanFilter      self,
                                          HeedRecommendation *recommendation);

G_END_DECLS
