/* heed-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-place.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-measure.h"
#include "heed-plan.h"

/**
 * heed_place_of_recommendation:
 * @recommendation: a recommendation that is in a plan
 *
 * Returns: (transfer full): where it is, in translated words: by its number, else
 *   by its place in the plan
 */
char *
heed_place_of_recommendation (HeedRecommendation *recommendation)
{
  const char *number = heed_recommendation_get_number (recommendation);
  HeedPlan *plan = heed_recommendation_get_plan (recommendation);
  guint position = 0;

  if (number[0] != '\0')
    /* Translators: the number is as printed, such as "3" or "5.01". */
    return g_strdup_printf (_("Recommendation %s"), number);

  heed_record_list_find (heed_plan_get_recommendations (plan), recommendation, &position);
  /* Translators: a recommendation without a number, by its place in the plan. */
  return g_strdup_printf (_("Recommendation without number (no. %u in the plan)"), position + 1);
}

/* The how-manyth of its kind an item is in its recommendation. */
static guint
count_up_to (HeedRecommendation *recommendation,
             HeedItem           *item)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  guint count = 0;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *other = heed_record_list_get (items, i);

      if (G_OBJECT_TYPE (other) == G_OBJECT_TYPE (item))
        count++;
      if (other == item)
        break;
    }

  return count;
}

static gboolean
has_ascii_alnum (const char *label)
{
  for (; *label != '\0'; label++)
    if (g_ascii_isalnum (*label))
      return TRUE;

  return FALSE;
}

/* The label of an action, with that of the action above it where it says little
 * alone: "2.1 a)". %NULL where it has none, or one that many have ("•"). */
static char *
describe_label (HeedAction *action)
{
  const char *label = heed_action_get_label (action);
  HeedRecommendation *recommendation = heed_item_get_recommendation (HEED_ITEM (action));
  HeedAction *above;

  if (!has_ascii_alnum (label))
    return NULL;

  above = heed_recommendation_get_action_above (recommendation, HEED_ITEM (action));
  if (g_ascii_isdigit (label[0]) || above == NULL ||
      !has_ascii_alnum (heed_action_get_label (above)))
    return g_strdup (label);
  return g_strconcat (heed_action_get_label (above), " ", label, NULL);
}

/**
 * heed_place_of_item:
 * @item: an item that is in a plan
 *
 * Returns: (transfer full): where it is, in translated words: "Recommendation 3,
 *   action 3.2"
 */
char *
heed_place_of_item (HeedItem *item)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  g_autofree char *place = heed_place_of_recommendation (recommendation);
  g_autofree char *label = HEED_IS_ACTION (item) ? describe_label (HEED_ACTION (item)) : NULL;

  if (label != NULL)
    /* Translators: a place such as "Recommendation 3, action 3.2". */
    return g_strdup_printf (_("%s, action %s"), place, label);
  if (HEED_IS_ACTION (item))
    /* Translators: an action without a label, counted within its recommendation. */
    return g_strdup_printf (_("%s, action no. %u"), place, count_up_to (recommendation, item));
  if (HEED_IS_MEASURE (item))
    return g_strdup_printf (_("%s, measure no. %u"), place, count_up_to (recommendation, item));

  return g_strdup_printf (_("%s, text no. %u"), place, count_up_to (recommendation, item));
}
