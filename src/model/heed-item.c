/* heed-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item.h"

#include "heed-field.h"
#include "heed-limits.h"
#include "heed-plan.h"
#include "heed-plan-walk.h"
#include "heed-recommendation.h"
#include "heed-target-relative.h"

/**
 * HeedItem:
 *
 * One entry of the answer to a recommendation, in order and with a depth: an
 * action, a text with a role, or a measure. Owners and a target may stand on
 * any item, since some plans date their evaluation.
 *
 * The target is given by its words; what they mean is derived from them and
 * from the day that the plan was submitted, and is derived anew whenever
 * either changes.
 */

typedef struct
{
  char *id;
  guint depth;
  char *text;
  GStrv owners;
  char *target_words;
  HeedTarget *target;
  char *extra;
  HeedRecommendation *recommendation; /* unowned */
} HeedItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeedItem, heed_item, G_TYPE_OBJECT)

static void id_changed           (gpointer object);
static void depth_changed        (gpointer object);
static void target_words_changed (gpointer object);

static const HeedField fields[] = {
  HEED_FIELD (HeedItemPrivate, ID, id, .changed = id_changed),
  HEED_FIELD (HeedItemPrivate, COUNT, depth, .minimum = 1, .maximum = HEED_LIMIT_DEPTH, .changed = depth_changed),
  HEED_FIELD (HeedItemPrivate, TEXT, text),
  HEED_FIELD (HeedItemPrivate, TEXTS, owners),
  HEED_FIELD (HeedItemPrivate, TARGET, target_words, .key = "target", .changed = target_words_changed),
  HEED_FIELD (HeedItemPrivate, BOXED, target, .get_type = heed_target_get_type, .read_only = TRUE),
  HEED_FIELD (HeedItemPrivate, EXTRA, extra),
};

/* The day that @words count from: that of the report, where they count from its publication
 * and the day is known, else @reference, that of the plan. */
static HeedDay
choose_reference (HeedItem   *self,
                  const char *words,
                  HeedDay     reference)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);
  HeedPlan *plan = priv->recommendation != NULL ? heed_recommendation_get_plan (priv->recommendation) : NULL;
  HeedDay published;

  if (plan == NULL || !heed_target_counts_from_report (words))
    return reference;
  published = heed_inspection_get_report_published (heed_plan_get_inspection (plan));
  return published != HEED_DAY_NONE ? published : reference;
}

static void
derive_target (HeedItem *self,
               HeedDay   reference)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);
  g_autoptr (HeedTarget) target = NULL;

  if (priv->target_words[0] != '\0')
    target = heed_target_new (priv->target_words, choose_reference (self, priv->target_words, reference));
  if (priv->target != NULL && target != NULL && heed_target_equal (priv->target, target))
    return;

  heed_field_set_boxed (self, HEED_TYPE_ITEM, G_STRUCT_OFFSET (HeedItemPrivate, target), target);
}

static void
id_changed (gpointer object)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (object);

  if (priv->recommendation != NULL)
    heed_plan_forget_items (heed_recommendation_get_plan (priv->recommendation));
}

static void
depth_changed (gpointer object)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (object);

  if (priv->recommendation != NULL)
    heed_recommendation_depth_changed (priv->recommendation);
}

static void
target_words_changed (gpointer object)
{
  HeedItem *self = object;

  derive_target (self, heed_item_get_reference (self));
  HEED_ITEM_GET_CLASS (self)->target_given (self);
}

static void
heed_item_real_target_given (HeedItem *self)
{
}

static void
heed_item_class_init (HeedItemClass *klass)
{
  heed_fields_install_private (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));

  klass->target_given = heed_item_real_target_given;
  klass->derive = derive_target;
}

static void
heed_item_init (HeedItem *self)
{
  heed_fields_init (heed_item_get_instance_private (self), fields, G_N_ELEMENTS (fields));
}

/**
 * HeedItem:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_PRIVATE_TEXT_FIELD (HeedItem, heed_item, id)

/**
 * HeedItem:depth:
 *
 * How deep the item stands, 1 for the outermost.
 */
HEED_DEFINE_PRIVATE_COUNT_FIELD (HeedItem, heed_item, depth)

/**
 * HeedItem:text:
 *
 * The words, as CommonMark, without the label.
 */
HEED_DEFINE_PRIVATE_TEXT_FIELD (HeedItem, heed_item, text)

/**
 * HeedItem:owners:
 *
 * The owners as written, in order; empty where it has none of its own.
 */
HEED_DEFINE_PRIVATE_TEXTS_FIELD (HeedItem, heed_item, owners)

/**
 * HeedItem:target-words:
 *
 * The target date as written; "" where it has none of its own.
 */
HEED_DEFINE_PRIVATE_TEXT_FIELD (HeedItem, heed_item, target_words)

/**
 * HeedItem:target:
 *
 * What the target words mean; %NULL where there are no words.
 */
HEED_DEFINE_PRIVATE_BOXED_GETTER (HeedItem, heed_item, target, HeedTarget)

/**
 * HeedItem:extra:
 *
 * Members that a file held and this version does not know, as the text of
 * a JSON object; "" for none.
 */
HEED_DEFINE_PRIVATE_TEXT_FIELD (HeedItem, heed_item, extra)

/**
 * heed_item_get_recommendation:
 * @self: a #HeedItem
 *
 * Returns: (transfer none) (nullable): the recommendation that holds it
 */
HeedRecommendation *
heed_item_get_recommendation (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), NULL);

  return priv->recommendation;
}

/**
 * heed_item_set_recommendation:
 * @self: a #HeedItem
 * @recommendation: (nullable): the recommendation that holds it now
 *
 * For the list of a recommendation, which calls it when the item comes or goes.
 */
void
heed_item_set_recommendation (HeedItem           *self,
                              HeedRecommendation *recommendation)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  priv->recommendation = recommendation;
}

/**
 * heed_item_get_reference:
 * @self: a #HeedItem
 *
 * Returns: the reference day of the plan that it is in, or %HEED_DAY_NONE
 */
HeedDay
heed_item_get_reference (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);
  HeedPlan *plan;

  g_return_val_if_fail (HEED_IS_ITEM (self), HEED_DAY_NONE);

  if (priv->recommendation == NULL)
    return HEED_DAY_NONE;

  plan = heed_recommendation_get_plan (priv->recommendation);
  return plan != NULL ? heed_plan_get_reference (plan) : HEED_DAY_NONE;
}

/**
 * heed_item_get_reference_for:
 * @self: a #HeedItem
 * @words: the words of a target
 *
 * Returns: the day that @words count from, as a target of @self; or %HEED_DAY_NONE
 */
HeedDay
heed_item_get_reference_for (HeedItem   *self,
                             const char *words)
{
  return choose_reference (self, words, heed_item_get_reference (self));
}

/**
 * heed_item_derive:
 * @self: a #HeedItem
 * @reference: the reference day of its plan
 *
 * Derives anew what depends on @reference.
 */
void
heed_item_derive (HeedItem *self,
                  HeedDay   reference)
{
  g_return_if_fail (HEED_IS_ITEM (self));

  HEED_ITEM_GET_CLASS (self)->derive (self, reference);
}
