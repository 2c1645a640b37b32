/* heed-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item.h"

#include "heed-plan.h"
#include "heed-property.h"
#include "heed-recommendation.h"

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

enum {
  PROP_0,
  PROP_ID,
  PROP_DEPTH,
  PROP_TEXT,
  PROP_OWNERS,
  PROP_TARGET_WORDS,
  PROP_TARGET,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Takes @target, and says whether it means something else than before. */
static gboolean
take_target (HeedTarget **field,
             HeedTarget  *target)
{
  if (*field == NULL ? target == NULL : target != NULL && heed_target_equal (*field, target))
    {
      g_clear_pointer (&target, heed_target_unref);
      return FALSE;
    }

  g_clear_pointer (field, heed_target_unref);
  *field = target;
  return TRUE;
}

static void
derive_target (HeedItem *self,
               HeedDay   reference)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);
  HeedTarget *target = NULL;

  if (priv->target_words[0] != '\0')
    target = heed_target_new (priv->target_words, reference);
  if (take_target (&priv->target, target))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET]);
}

static void
heed_item_real_target_given (HeedItem *self)
{
}

static void
heed_item_finalize (GObject *object)
{
  HeedItem *self = HEED_ITEM (object);
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_free (priv->id);
  g_free (priv->text);
  g_strfreev (priv->owners);
  g_free (priv->target_words);
  g_clear_pointer (&priv->target, heed_target_unref);
  g_free (priv->extra);

  G_OBJECT_CLASS (heed_item_parent_class)->finalize (object);
}

static void
heed_item_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HeedItem *self = HEED_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, heed_item_get_id (self));
      break;
    case PROP_DEPTH:
      g_value_set_uint (value, heed_item_get_depth (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, heed_item_get_text (self));
      break;
    case PROP_OWNERS:
      g_value_set_boxed (value, heed_item_get_owners (self));
      break;
    case PROP_TARGET_WORDS:
      g_value_set_string (value, heed_item_get_target_words (self));
      break;
    case PROP_TARGET:
      g_value_set_boxed (value, heed_item_get_target (self));
      break;
    case PROP_EXTRA:
      g_value_set_string (value, heed_item_get_extra (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_item_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HeedItem *self = HEED_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      heed_item_set_id (self, g_value_get_string (value));
      break;
    case PROP_DEPTH:
      heed_item_set_depth (self, g_value_get_uint (value));
      break;
    case PROP_TEXT:
      heed_item_set_text (self, g_value_get_string (value));
      break;
    case PROP_OWNERS:
      heed_item_set_owners (self, g_value_get_boxed (value));
      break;
    case PROP_TARGET_WORDS:
      heed_item_set_target_words (self, g_value_get_string (value));
      break;
    case PROP_EXTRA:
      heed_item_set_extra (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_item_class_init (HeedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_item_finalize;
  object_class->get_property = heed_item_get_property;
  object_class->set_property = heed_item_set_property;

  klass->target_given = heed_item_real_target_given;
  klass->derive = derive_target;

  /**
   * HeedItem:id:
   *
   * The id (a UUID), which stays the same for ever.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedItem:depth:
   *
   * How deep the item stands, 1 for the outermost.
   */
  properties[PROP_DEPTH] =
    g_param_spec_uint ("depth", NULL, NULL,
                       1, G_MAXUINT, 1,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedItem:text:
   *
   * The words, as CommonMark, without the label.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedItem:owners:
   *
   * The owners as written, in order; empty where it has none of its own.
   */
  properties[PROP_OWNERS] =
    g_param_spec_boxed ("owners", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedItem:target-words:
   *
   * The target date as written; "" where it has none of its own.
   */
  properties[PROP_TARGET_WORDS] =
    g_param_spec_string ("target-words", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedItem:target:
   *
   * What the target words mean; %NULL where there are no words.
   */
  properties[PROP_TARGET] =
    g_param_spec_boxed ("target", NULL, NULL,
                        HEED_TYPE_TARGET,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedItem:extra:
   *
   * Members that a file held and this version does not know, as the text of
   * a JSON object; "" for none.
   */
  properties[PROP_EXTRA] =
    g_param_spec_string ("extra", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_item_init (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  priv->depth = 1;
  priv->id = g_uuid_string_random ();
  priv->text = g_strdup ("");
  heed_take_strv (&priv->owners, NULL);
  priv->target_words = g_strdup ("");
  priv->extra = g_strdup ("");
}

/**
 * heed_item_get_id:
 * @self: a #HeedItem
 *
 * Returns: (transfer none): the id (a UUID), which stays the same for ever
 */
const char *
heed_item_get_id (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), "");

  return priv->id;
}

/**
 * heed_item_set_id:
 * @self: a #HeedItem
 * @id: (nullable): the id (a UUID), which stays the same for ever
 */
void
heed_item_set_id (HeedItem   *self,
                  const char *id)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  if (heed_take_string (&priv->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * heed_item_get_depth:
 * @self: a #HeedItem
 *
 * Returns: how deep the item stands, 1 for the outermost
 */
guint
heed_item_get_depth (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), 0);

  return priv->depth;
}

/**
 * heed_item_set_depth:
 * @self: a #HeedItem
 * @depth: how deep the item stands, 1 for the outermost; 0 is taken as 1
 */
void
heed_item_set_depth (HeedItem *self,
                     guint     depth)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  depth = MAX (depth, 1);
  if (priv->depth == depth)
    return;

  priv->depth = depth;
  if (priv->recommendation != NULL)
    heed_recommendation_depth_changed (priv->recommendation);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEPTH]);
}

/**
 * heed_item_get_text:
 * @self: a #HeedItem
 *
 * Returns: (transfer none): the words, as CommonMark, without the label
 */
const char *
heed_item_get_text (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), "");

  return priv->text;
}

/**
 * heed_item_set_text:
 * @self: a #HeedItem
 * @text: (nullable): the words, as CommonMark, without the label
 */
void
heed_item_set_text (HeedItem   *self,
                    const char *text)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  if (heed_take_string (&priv->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * heed_item_get_owners:
 * @self: a #HeedItem
 *
 * Returns: (transfer none): the owners as written, in order; empty where it has
 *   none of its own
 */
const char *const *
heed_item_get_owners (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), NULL);

  return (const char *const *) priv->owners;
}

/**
 * heed_item_set_owners:
 * @self: a #HeedItem
 * @owners: (nullable): the owners as written, in order; empty where it has none
 *   of its own
 */
void
heed_item_set_owners (HeedItem          *self,
                      const char *const *owners)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  if (heed_take_strv (&priv->owners, owners))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNERS]);
}

/**
 * heed_item_get_target_words:
 * @self: a #HeedItem
 *
 * Returns: (transfer none): the target date as written; "" where it has none of
 *   its own
 */
const char *
heed_item_get_target_words (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), "");

  return priv->target_words;
}

/**
 * heed_item_set_target_words:
 * @self: a #HeedItem
 * @target_words: (nullable): the target date as written; "" where it has none of
 *   its own
 */
void
heed_item_set_target_words (HeedItem   *self,
                            const char *target_words)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  if (!heed_take_string (&priv->target_words, target_words))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET_WORDS]);
  derive_target (self, heed_item_get_reference (self));
  HEED_ITEM_GET_CLASS (self)->target_given (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_item_get_target:
 * @self: a #HeedItem
 *
 * Returns: (transfer none) (nullable): what the target words mean; %NULL where
 *   there are no words
 */
HeedTarget *
heed_item_get_target (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), NULL);

  return priv->target;
}

/**
 * heed_item_get_extra:
 * @self: a #HeedItem
 *
 * Returns: (transfer none): members that a file held and this version does not
 *   know, as the text of a JSON object; "" for none
 */
const char *
heed_item_get_extra (HeedItem *self)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_ITEM (self), "");

  return priv->extra;
}

/**
 * heed_item_set_extra:
 * @self: a #HeedItem
 * @extra: (nullable): members that a file held and this version does not know,
 *   as the text of a JSON object; "" for none
 */
void
heed_item_set_extra (HeedItem   *self,
                     const char *extra)
{
  HeedItemPrivate *priv = heed_item_get_instance_private (self);

  g_return_if_fail (HEED_IS_ITEM (self));

  if (heed_take_string (&priv->extra, extra))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}

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
