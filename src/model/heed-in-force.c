/* heed-in-force.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-in-force.h"

#include "heed-action.h"
#include "heed-recommendation.h"

/* An action without owner or target of its own takes those of the nearest action
 * above it that has them. */

/**
 * heed_recommendation_get_action_above:
 * @self: a #HeedRecommendation
 * @item: one of its items
 *
 * Returns: (transfer none) (nullable): the nearest action before @item that is
 *   less deep, to which @item belongs
 */
HeedAction *
heed_recommendation_get_action_above (HeedRecommendation *self,
                                      HeedItem           *item)
{
  guint position;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);
  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  if (!heed_record_list_find (heed_recommendation_get_items (self), item, &position))
    return NULL;

  while (position-- > 0)
    {
      HeedItem *above = heed_record_list_get (heed_recommendation_get_items (self), position);

      if (HEED_IS_ACTION (above) && heed_item_get_depth (above) < heed_item_get_depth (item))
        return HEED_ACTION (above);
    }

  return NULL;
}

/**
 * heed_recommendation_get_owners_in_force:
 * @self: a #HeedRecommendation
 * @item: one of its items
 *
 * Returns: (transfer none): the owners of @item, else those of the nearest action
 *   above it that has owners
 */
const char *const *
heed_recommendation_get_owners_in_force (HeedRecommendation *self,
                                         HeedItem           *item)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);
  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  while (heed_item_get_owners (item)[0] == NULL)
    {
      HeedAction *above = heed_recommendation_get_action_above (self, item);

      if (above == NULL)
        break;
      item = HEED_ITEM (above);
    }

  return heed_item_get_owners (item);
}

/**
 * heed_recommendation_get_target_in_force:
 * @self: a #HeedRecommendation
 * @item: one of its items
 *
 * Returns: (transfer none) (nullable): the target of @item, else that of the
 *   nearest action above it that has one
 */
HeedTarget *
heed_recommendation_get_target_in_force (HeedRecommendation *self,
                                         HeedItem           *item)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);
  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  while (heed_item_get_target (item) == NULL)
    {
      HeedAction *above = heed_recommendation_get_action_above (self, item);

      if (above == NULL)
        break;
      item = HEED_ITEM (above);
    }

  return heed_item_get_target (item);
}
