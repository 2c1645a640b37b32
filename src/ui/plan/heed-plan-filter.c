/* heed-plan-filter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-filter.h"

#include "heed-action.h"
#include "heed-in-force.h"

static gboolean
filter_action (HeedPlanFilter  self,
               HeedAction     *action,
               HeedDay         day)
{
  HeedItem *item = HEED_ITEM (action);
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  HeedProgress progress = heed_action_get_progress (action);

  switch (self)
    {
    case HEED_PLAN_FILTER_OPEN:
      return progress != HEED_PROGRESS_COMPLETED && progress != HEED_PROGRESS_WITHDRAWN;
    case HEED_PLAN_FILTER_OVERDUE:
      return heed_action_get_compliance (action, day) == HEED_COMPLIANCE_OVERDUE;
    case HEED_PLAN_FILTER_NO_OWNER:
      return heed_recommendation_get_owners_in_force (recommendation, item)[0] == NULL;
    case HEED_PLAN_FILTER_NO_TARGET:
      return heed_recommendation_get_target_in_force (recommendation, item) == NULL;
    case HEED_PLAN_FILTER_ALL:
    case HEED_PLAN_FILTER_REVIEW:
    default:
      g_return_val_if_reached (TRUE);
    }
}

/**
 * heed_plan_filter_item:
 * @self: which rows are shown
 * @item: an item of a plan
 * @day: the day for which compliance is asked
 *
 * Returns: whether @item is one of them
 */
gboolean
heed_plan_filter_item (HeedPlanFilter  self,
                       HeedItem       *item,
                       HeedDay         day)
{
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  if (self == HEED_PLAN_FILTER_ALL)
    return TRUE;
  if (self == HEED_PLAN_FILTER_REVIEW)
    return heed_plan_filter_recommendation (self, heed_item_get_recommendation (item));
  return HEED_IS_ACTION (item) && filter_action (self, HEED_ACTION (item), day);
}

/**
 * heed_plan_filter_recommendation:
 * @self: which rows are shown
 * @recommendation: a recommendation of a plan
 *
 * Returns: whether @recommendation is one of them whatever its items are
 */
gboolean
heed_plan_filter_recommendation (HeedPlanFilter      self,
                                 HeedRecommendation *recommendation)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);

  return self == HEED_PLAN_FILTER_ALL ||
         (self == HEED_PLAN_FILTER_REVIEW &&
          (heed_recommendation_get_review (recommendation)[0] != NULL ||
           !heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation))));
}
