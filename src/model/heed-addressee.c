/* heed-addressee.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-addressee.h"

/* An addressee is printed where it is stated, and holds for the recommendations after it
 * until another is stated. Each of them carries it, stated or not. */

/**
 * heed_addressee_get_above:
 * @recommendation: a recommendation
 *
 * Returns: (transfer none): the addressee that holds where @recommendation begins: that
 *   of the one before it; "" for none
 */
const char *
heed_addressee_get_above (HeedRecommendation *recommendation)
{
  HeedPlan *plan;
  guint position;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), "");

  plan = heed_recommendation_get_plan (recommendation);
  if (plan == NULL ||
      !heed_record_list_find (heed_plan_get_recommendations (plan), recommendation, &position) ||
      position == 0)
    return "";

  return heed_recommendation_get_addressee (heed_record_list_get (heed_plan_get_recommendations (plan),
                                                                  position - 1));
}

/* Those after @recommendation carry what it carries now, until another is stated. */
static void
hand_on (HeedRecommendation *recommendation,
         const char         *before)
{
  HeedPlan *plan = heed_recommendation_get_plan (recommendation);
  HeedRecordList *list;
  guint position;

  if (plan == NULL)
    return;

  list = heed_plan_get_recommendations (plan);
  if (!heed_record_list_find (list, recommendation, &position))
    return;

  for (guint i = position + 1; i < heed_record_list_get_n (list); i++)
    {
      HeedRecommendation *next = heed_record_list_get (list, i);

      if (heed_recommendation_get_addressee_stated (next) ||
          !g_str_equal (heed_recommendation_get_addressee (next), before))
        return;
      heed_recommendation_set_addressee (next, heed_recommendation_get_addressee (recommendation));
    }
}

/**
 * heed_addressee_change:
 * @recommendation: a recommendation whose addressee was changed
 * @before: the addressee before
 *
 * States the addressee, unless it is the one that holds already; one that was cleared
 * gives way to that. Those after it follow.
 */
void
heed_addressee_change (HeedRecommendation *recommendation,
                       const char         *before)
{
  g_autofree char *above = NULL;

  g_return_if_fail (HEED_IS_RECOMMENDATION (recommendation));
  g_return_if_fail (before != NULL);

  above = g_strdup (heed_addressee_get_above (recommendation));
  if (heed_recommendation_get_addressee (recommendation)[0] == '\0')
    heed_recommendation_set_addressee (recommendation, above);
  heed_recommendation_set_addressee_stated (recommendation,
                                            !g_str_equal (heed_recommendation_get_addressee (recommendation),
                                                          above));
  hand_on (recommendation, before);
}

/**
 * heed_addressee_restate:
 * @plan: a plan in which recommendations came, went or moved
 *
 * States the addressee wherever it is no longer the one that holds there, so that each
 * recommendation stays addressed to whom it was. One without any takes that which holds,
 * which states nothing.
 */
void
heed_addressee_restate (HeedPlan *plan)
{
  HeedRecordList *list;
  const char *above = "";

  g_return_if_fail (HEED_IS_PLAN (plan));

  list = heed_plan_get_recommendations (plan);
  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (list, i);

      if (heed_recommendation_get_addressee (recommendation)[0] == '\0')
        {
          heed_recommendation_set_addressee (recommendation, above);
          heed_recommendation_set_addressee_stated (recommendation, FALSE);
        }
      else if (!g_str_equal (heed_recommendation_get_addressee (recommendation), above))
        heed_recommendation_set_addressee_stated (recommendation, TRUE);
      above = heed_recommendation_get_addressee (recommendation);
    }
}
