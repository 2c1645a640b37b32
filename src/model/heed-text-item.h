/* heed-text-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-model-enums.h"

G_BEGIN_DECLS

#define HEED_TYPE_TEXT_ITEM (heed_text_item_get_type ())

G_DECLARE_FINAL_TYPE (HeedTextItem, heed_text_item, HEED, TEXT_ITEM, HeedItem)

HeedTextItem *heed_text_item_new      (void);
HeedTextRole  heed_text_item_get_role (HeedTextItem *self);
void          heed_text_item_set_role (HeedTextItem *self,
                                       HeedTextRole  role);

G_END_DECLS
