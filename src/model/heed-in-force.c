/* heed-in-force.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-in-force.h"

#include "heed-action.h"
#include "heed-recommendation.h"

/* An action without owner or target of its own takes those of the nearest action
 * above it that has them. */

/* The actions that a later item may belong to: each is deeper than the one before. */
static HeedAction *
find_above (GPtrArray *open,
            guint      depth)
{
  guint first = 0;
  guint end = open->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (heed_item_get_depth (g_ptr_array_index (open, middle)) < depth)
        first = middle + 1;
      else
        end = middle;
    }

  return first > 0 ? g_ptr_array_index (open, first - 1) : NULL;
}

/**
 * heed_in_force_find_all_above:
 * @items: the items of a recommendation
 *
 * Finds in one walk for each item the nearest action before it that is less deep.
 *
 * Returns: (transfer full) (element-type HeedItem HeedAction): that action by the item;
 *   %NULL for an item that belongs to none. It holds as long as @items and their depths
 *   stay as they are
 */
GHashTable *
heed_in_force_find_all_above (HeedRecordList *items)
{
  GHashTable *above = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      guint depth = heed_item_get_depth (item);

      g_hash_table_insert (above, item, find_above (open, depth));
      if (!HEED_IS_ACTION (item))
        continue;
      while (open->len > 0 && heed_item_get_depth (g_ptr_array_index (open, open->len - 1)) >= depth)
        g_ptr_array_set_size (open, (int) open->len - 1);
      g_ptr_array_add (open, item);
    }

  return above;
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
