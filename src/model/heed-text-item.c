/* heed-text-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-item.h"

#include "heed-field.h"

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

static const HeedField fields[] = {
  HEED_FIELD (HeedTextItem, ENUM, role, .get_type = heed_text_role_get_type),
};

static void
heed_text_item_class_init (HeedTextItemClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
heed_text_item_init (HeedTextItem *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
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
 * HeedTextItem:role:
 *
 * What the text is there for.
 */
HEED_DEFINE_ENUM_FIELD (HeedTextItem, heed_text_item, role, HeedTextRole)
