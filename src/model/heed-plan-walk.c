/* heed-plan-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-walk.h"

#include "heed-action.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

/* What is found or counted by going through a whole plan. */

/* The items by their ids, made when somebody asks and kept with the plan until any of
 * them comes, goes, or gets another id. */
static GQuark
items_quark (void)
{
  return g_quark_from_static_string ("heed-plan-items");
}

static GHashTable *
index_items (HeedPlan *self)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (self);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *list =
        heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (list); j++)
        {
          const char *id = heed_item_get_id (heed_record_list_get (list, j));

          if (!g_hash_table_contains (items, id))
            g_hash_table_insert (items, g_strdup (id), heed_record_list_get (list, j));
        }
    }

  return items;
}

/**
 * heed_plan_find_item_by_id:
 * @self: a #HeedPlan
 * @id: the id of an item
 *
 * Returns: (transfer none) (nullable): that item
 */
HeedItem *
heed_plan_find_item_by_id (HeedPlan   *self,
                           const char *id)
{
  GHashTable *items;

  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  items = g_object_get_qdata (G_OBJECT (self), items_quark ());
  if (items == NULL)
    {
      items = index_items (self);
      g_object_set_qdata_full (G_OBJECT (self), items_quark (), items,
                               (GDestroyNotify) g_hash_table_unref);
    }
  return g_hash_table_lookup (items, id);
}

/**
 * heed_plan_forget_items:
 * @self: (nullable): a #HeedPlan
 *
 * For its recommendations and items, which call it when an item comes or goes, or has
 * another id.
 */
void
heed_plan_forget_items (HeedPlan *self)
{
  if (self != NULL)
    g_object_set_qdata (G_OBJECT (self), items_quark (), NULL);
}

/**
 * heed_plan_find_recommendation_by_id:
 * @self: a #HeedPlan
 * @id: the id of a recommendation
 *
 * Returns: (transfer none) (nullable): that recommendation
 */
HeedRecommendation *
heed_plan_find_recommendation_by_id (HeedPlan   *self,
                                     const char *id)
{
  HeedRecordList *recommendations;

  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  recommendations = heed_plan_get_recommendations (self);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      if (g_str_equal (heed_recommendation_get_id (recommendation), id))
        return recommendation;
    }

  return NULL;
}

/**
 * heed_plan_count_actions:
 * @self: a #HeedPlan
 *
 * Returns: how many actions it has; a sub-action that carries nothing of its own
 *   counts with the action above it
 */
guint
heed_plan_count_actions (HeedPlan *self)
{
  HeedRecordList *recommendations;
  guint count = 0;

  g_return_val_if_fail (HEED_IS_PLAN (self), 0);

  recommendations = heed_plan_get_recommendations (self);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items =
        heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)))
            count++;
        }
    }

  return count;
}

/**
 * heed_plan_count_review:
 * @self: a #HeedPlan
 *
 * Returns: how many places need a look: what the import was not sure of, and the
 *   words that found no place in the plan
 */
guint
heed_plan_count_review (HeedPlan *self)
{
  HeedRecordList *recommendations;
  guint count;

  g_return_val_if_fail (HEED_IS_PLAN (self), 0);

  recommendations = heed_plan_get_recommendations (self);
  count = g_strv_length ((char **) heed_plan_get_unplaced (self)) +
          g_strv_length ((char **) heed_plan_get_review (self));
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *const *review = heed_recommendation_get_review (recommendation);

      /* Words without a place need a look, also when the line about them is gone. */
      if (review[0] == NULL && !heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation)))
        count++;
      count += g_strv_length ((char **) review);
    }

  return count;
}

static GStrv
append (const char *const *texts,
        const char        *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) texts);
  g_strv_builder_add (builder, text);
  return g_strv_builder_end (builder);
}

/**
 * heed_plan_add_review:
 * @self: a #HeedPlan
 * @note: (nullable): what the reader of the whole file was not sure of, in plain words;
 *   nothing is added for %NULL
 *
 * Adds the note to what is to be reviewed of the plan as a whole, unless it stands there.
 */
void
heed_plan_add_review (HeedPlan   *self,
                      const char *note)
{
  g_auto (GStrv) notes = NULL;

  g_return_if_fail (HEED_IS_PLAN (self));

  if (note == NULL || g_strv_contains (heed_plan_get_review (self), note))
    return;

  notes = append (heed_plan_get_review (self), note);
  heed_plan_set_review (self, (const char *const *) notes);
}

/**
 * heed_plan_add_unplaced:
 * @self: a plan
 * @words: words that found no place in it
 *
 * Adds them to those that have none.
 */
void
heed_plan_add_unplaced (HeedPlan   *self,
                        const char *words)
{
  g_auto (GStrv) all = NULL;

  g_return_if_fail (HEED_IS_PLAN (self));

  all = append (heed_plan_get_unplaced (self), words);
  heed_plan_set_unplaced (self, (const char *const *) all);
}
