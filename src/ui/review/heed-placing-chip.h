/* heed-placing-chip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-placing.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLACING_CHIP (heed_placing_chip_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlacingChip, heed_placing_chip, HEED, PLACING_CHIP, GtkToggleButton)

GtkWidget   *heed_placing_chip_new       (HeedPlacing      kind,
                                          guint            index,
                                          const char      *words);
HeedPlacing  heed_placing_chip_get_kind  (HeedPlacingChip *self);
guint        heed_placing_chip_get_index (HeedPlacingChip *self);

G_END_DECLS
