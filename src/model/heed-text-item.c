/* heed-text-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-item.h"

#include "heed-property.h"

/**
 * HeedTextItem:
 *
 * A text in the answer that is no step: a lead-in, how the plan is evaluated
 * or governed, a note, or plain words.
 */

struct _HeedTextItem
{
  HeedItem parent_instance;

  HeedTextRole role;
};

G_DEFINE_FINAL_TYPE (HeedTextItem, heed_text_item, HEED_TYPE_ITEM)

enum {
  PROP_0,
  PROP_ROLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_text_item_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HeedTextItem *self = HEED_TEXT_ITEM (object);

  switch (prop_id)
    {
    case PROP_ROLE:
      g_value_set_enum (value, heed_text_item_get_role (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_text_item_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HeedTextItem *self = HEED_TEXT_ITEM (object);

  switch (prop_id)
    {
    case PROP_ROLE:
      heed_text_item_set_role (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_text_item_class_init (HeedTextItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = heed_text_item_get_property;
  object_class->set_property = heed_text_item_set_property;

  /**
   * HeedTextItem:role:
   *
   * What the text is there for.
   */
  properties[PROP_ROLE] =
    g_param_spec_enum ("role", NULL, NULL,
                       HEED_TYPE_TEXT_ROLE, HEED_TEXT_ROLE_PLAIN,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_text_item_init (HeedTextItem *self)
{
  self->role = HEED_TEXT_ROLE_PLAIN;
}

/**
 * heed_text_item_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedTextItem *
heed_text_item_new (void)
{
  return g_object_new (HEED_TYPE_TEXT_ITEM, NULL);
}

/**
 * heed_text_item_get_role:
 * @self: a #HeedTextItem
 *
 * Returns: what the text is there for
 */
HeedTextRole
heed_text_item_get_role (HeedTextItem *self)
{
  g_return_val_if_fail (HEED_IS_TEXT_ITEM (self), HEED_TEXT_ROLE_PLAIN);

  return self->role;
}

/**
 * heed_text_item_set_role:
 * @self: a #HeedTextItem
 * @role: what the text is there for
 */
void
heed_text_item_set_role (HeedTextItem *self,
                         HeedTextRole  role)
{
  g_return_if_fail (HEED_IS_TEXT_ITEM (self));

  if (self->role == role)
    return;

  self->role = role;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}
