/* heed-placing-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-placing-slot.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLACING_ROW (heed_placing_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlacingRow, heed_placing_row, HEED, PLACING_ROW, GtkListBoxRow)

GtkWidget       *heed_placing_row_new          (HeedItem       *item,
                                                HeedPlanEditor *editor,
                                                HeedSource     *source);
HeedItem        *heed_placing_row_get_item     (HeedPlacingRow *self);
HeedPlacingSlot *heed_placing_row_get_slot     (HeedPlacingRow *self,
                                                HeedPlacing     kind);
void             heed_placing_row_set_takes    (HeedPlacingRow *self,
                                                gboolean        takes);
void             heed_placing_row_refresh      (HeedPlacingRow *self);

G_END_DECLS
