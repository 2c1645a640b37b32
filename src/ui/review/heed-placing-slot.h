/* heed-placing-slot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-placing.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLACING_SLOT (heed_placing_slot_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlacingSlot, heed_placing_slot, HEED, PLACING_SLOT, GtkButton)

void         heed_placing_slot_set_place  (HeedPlacingSlot *self,
                                           HeedItem        *item,
                                           HeedPlacing      kind,
                                           HeedPlanEditor  *editor);
HeedItem    *heed_placing_slot_get_item   (HeedPlacingSlot *self);
HeedPlacing  heed_placing_slot_get_kind   (HeedPlacingSlot *self);
gboolean     heed_placing_slot_get_filled (HeedPlacingSlot *self);
void         heed_placing_slot_set_armed  (HeedPlacingSlot *self,
                                           gboolean         armed);
void         heed_placing_slot_refresh    (HeedPlacingSlot *self);
void         heed_placing_slot_popup      (HeedPlacingSlot *self);

G_END_DECLS
