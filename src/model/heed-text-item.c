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

static const HeedField fields[] = {
  HEED_FIELD (HeedTextItem, ENUM, role, .get_type = heed_text_role_get_type),
};

HEED_DEFINE_RECORD_TYPE (HeedTextItem, heed_text_item, HEED_TYPE_ITEM)

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
