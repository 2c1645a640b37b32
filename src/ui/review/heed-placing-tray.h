/* heed-placing-tray.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-placing-chip.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLACING_TRAY (heed_placing_tray_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlacingTray, heed_placing_tray, HEED, PLACING_TRAY, AdwBin)

void             heed_placing_tray_show      (HeedPlacingTray    *self,
                                              HeedRecommendation *recommendation);
void             heed_placing_tray_arm       (HeedPlacingTray    *self,
                                              HeedPlacing         kind,
                                              guint               index);
void             heed_placing_tray_disarm    (HeedPlacingTray    *self);
HeedPlacingChip *heed_placing_tray_get_armed (HeedPlacingTray    *self);

G_END_DECLS
