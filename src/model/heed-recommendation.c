/* heed-recommendation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation.h"

#include "heed-action.h"
#include "heed-field.h"
#include "heed-in-force.h"
#include "heed-item.h"
#include "heed-plan.h"
#include "heed-plan-walk.h"

/**
 * HeedRecommendation:
 *
 * One recommendation of the report and the answer to it.
 *
 * It holds its items in the order in which they are printed. Whatever changes
 * in it or in one of its items, it emits #HeedRecommendation::changed.
 */

struct _HeedRecommendation
{
  GObject parent_instance;

  char *id;
  char *number;
  char *paragraph;
  char *heading;
  gboolean priority;
  char *addressee;
  gboolean addressee_stated;
  char *text;
  gboolean repeated;
  char *repeats;
  HeedResponse *response;
  HeedJudgement *judgement;
  HeedRecordList *items;
  HeedUnplaced *unplaced;
  GStrv review;
  char *extra;
  HeedPlan *plan; /* unowned */
  GHashTable *above; /* the action above each item; NULL until somebody asks */
};

G_DEFINE_FINAL_TYPE (HeedRecommendation, heed_recommendation, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedRecommendation, ID, id),
  HEED_FIELD (HeedRecommendation, TEXT, number),
  HEED_FIELD (HeedRecommendation, OPTIONAL, paragraph),
  HEED_FIELD (HeedRecommendation, OPTIONAL, heading, .added = TRUE),
  HEED_FIELD (HeedRecommendation, BOOLEAN, priority, .added = TRUE),
  HEED_FIELD (HeedRecommendation, OPTIONAL, addressee),
  HEED_FIELD (HeedRecommendation, BOOLEAN, addressee_stated),
  HEED_FIELD (HeedRecommendation, TEXT, text),
  HEED_FIELD (HeedRecommendation, BOOLEAN, repeated),
  HEED_FIELD (HeedRecommendation, REFERENCE, repeats),
  HEED_FIELD (HeedRecommendation, PART, response, .get_type = heed_response_get_type),
  HEED_FIELD (HeedRecommendation, PART, judgement, .get_type = heed_judgement_get_type, .key = "judgement"),
  HEED_FIELD (HeedRecommendation, OBJECT, items, .get_type = heed_record_list_get_type),
  HEED_FIELD (HeedRecommendation, PART, unplaced, .get_type = heed_unplaced_get_type, .key = "unplaced"),
  HEED_FIELD (HeedRecommendation, TEXTS, review),
  HEED_FIELD (HeedRecommendation, EXTRA, extra),
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (HeedRecommendation *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
items_changed_cb (HeedRecommendation *self)
{
  g_clear_pointer (&self->above, g_hash_table_unref);
  changed_cb (self);
}

static void
forget_items (HeedRecommendation *self)
{
  g_clear_pointer (&self->above, g_hash_table_unref);
  heed_plan_forget_items (self->plan);
}

static void
item_added_cb (gpointer owner,
               gpointer record)
{
  HeedRecommendation *self = owner;

  forget_items (self);
  heed_item_set_recommendation (record, self);
  heed_item_derive (record, heed_item_get_reference (record));
  g_signal_connect_swapped (record, "notify", G_CALLBACK (changed_cb), self);
}

static void
item_removed_cb (gpointer owner,
                 gpointer record)
{
  HeedRecommendation *self = owner;

  forget_items (self);
  g_signal_handlers_disconnect_by_func (record, changed_cb, self);
  heed_item_set_recommendation (record, NULL);
}

static void
heed_recommendation_finalize (GObject *object)
{
  HeedRecommendation *self = HEED_RECOMMENDATION (object);

  /* A view may hold any of these longer than us. */
  heed_record_list_disown (self->items);
  g_signal_handlers_disconnect_by_data (self->response, self);
  g_signal_handlers_disconnect_by_data (self->judgement, self);
  g_signal_handlers_disconnect_by_data (self->unplaced, self);
  g_clear_pointer (&self->above, g_hash_table_unref);
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_recommendation_parent_class)->finalize (object);
}

static void
heed_recommendation_class_init (HeedRecommendationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_recommendation_finalize;

  /**
   * HeedRecommendation::changed:
   *
   * Something changed in the recommendation, its response, what is unplaced, or
   * one of its items.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heed_recommendation_init (HeedRecommendation *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
  self->response = heed_response_new ();
  self->judgement = heed_judgement_new ();
  self->unplaced = heed_unplaced_new ();
  self->items = heed_record_list_new (HEED_TYPE_ITEM, self, item_added_cb, item_removed_cb);

  g_signal_connect (self, "notify", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (self->response, "notify", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->judgement, "notify", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->unplaced, "notify", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->items, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/**
 * heed_recommendation_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedRecommendation *
heed_recommendation_new (void)
{
  return g_object_new (HEED_TYPE_RECOMMENDATION, NULL);
}

/**
 * HeedRecommendation:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, id)

/**
 * HeedRecommendation:number:
 *
 * The number as printed, such as "1" or "5.01".
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, number)

/**
 * HeedRecommendation:paragraph:
 *
 * The paragraph of the report, such as "S53"; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, paragraph)

/**
 * HeedRecommendation:heading:
 *
 * The words of the rows over all columns that stand above it in the table, such as a
 * section of the report, a line for each row; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, heading)

/**
 * HeedRecommendation:priority:
 *
 * Whether the inspectorate marks it as one of those that matter most.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedRecommendation, heed_recommendation, priority)

/**
 * HeedRecommendation:addressee:
 *
 * Whom it is addressed to, such as "The CRC"; "" for nobody named.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, addressee)

/**
 * HeedRecommendation:addressee-stated:
 *
 * Whether the addressee stands with this recommendation, rather than with
 * one before it.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedRecommendation, heed_recommendation, addressee_stated)

/**
 * HeedRecommendation:text:
 *
 * The words, as CommonMark, without the addressee.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, text)

/**
 * HeedRecommendation:repeated:
 *
 * Whether it says that it repeats one of an earlier inspection.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedRecommendation, heed_recommendation, repeated)

/**
 * HeedRecommendation:repeats:
 *
 * The id of the recommendation that it repeats; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, repeats)

/**
 * HeedRecommendation:response:
 *
 * The response.
 */
HEED_DEFINE_OBJECT_FIELD (HeedRecommendation, heed_recommendation, response, HeedResponse)

/**
 * HeedRecommendation:judgement:
 *
 * The verdict of the inspectorate at review, which says nothing before.
 */
HEED_DEFINE_OBJECT_FIELD (HeedRecommendation, heed_recommendation, judgement, HeedJudgement)

/**
 * HeedRecommendation:unplaced:
 *
 * What the import could not place.
 */
HEED_DEFINE_OBJECT_FIELD (HeedRecommendation, heed_recommendation, unplaced, HeedUnplaced)

/**
 * HeedRecommendation:review:
 *
 * What the import was not sure of, in plain words.
 */
HEED_DEFINE_TEXTS_FIELD (HeedRecommendation, heed_recommendation, review)

/**
 * HeedRecommendation:extra:
 *
 * Members that a file held and this version does not know, as the text of
 * a JSON object; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendation, heed_recommendation, extra)

/**
 * heed_recommendation_get_plan:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none) (nullable): the plan that holds it
 */
HeedPlan *
heed_recommendation_get_plan (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);

  return self->plan;
}

/**
 * heed_recommendation_set_plan:
 * @self: a #HeedRecommendation
 * @plan: (nullable): the plan that holds it now
 *
 * For the list of a plan, which calls it when the recommendation comes or goes.
 */
void
heed_recommendation_set_plan (HeedRecommendation *self,
                              HeedPlan           *plan)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  heed_plan_forget_items (self->plan);
  heed_plan_forget_items (plan);
  self->plan = plan;
}

/**
 * HeedRecommendation:items:
 *
 * The entries of the answer, each a #HeedItem, in order.
 */
HEED_DEFINE_OBJECT_FIELD (HeedRecommendation, heed_recommendation, items, HeedRecordList)

/**
 * heed_recommendation_derive:
 * @self: a #HeedRecommendation
 * @reference: the reference day of its plan
 *
 * Derives anew what depends on @reference in all of its items.
 */
void
heed_recommendation_derive (HeedRecommendation *self,
                            HeedDay             reference)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  for (guint i = 0; i < heed_record_list_get_n (self->items); i++)
    heed_item_derive (heed_record_list_get (self->items, i), reference);
}

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
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);
  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  if (self->above == NULL)
    self->above = heed_in_force_find_all_above (self->items);
  return g_hash_table_lookup (self->above, item);
}

/**
 * heed_recommendation_depth_changed:
 * @self: a #HeedRecommendation
 *
 * For an item of it, which calls it when its depth is another.
 */
void
heed_recommendation_depth_changed (HeedRecommendation *self)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  g_clear_pointer (&self->above, g_hash_table_unref);
}
