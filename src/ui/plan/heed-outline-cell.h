/* heed-outline-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-outline-entry.h"

G_BEGIN_DECLS

#define HEED_TYPE_OUTLINE_CELL (heed_outline_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedOutlineCell, heed_outline_cell, HEED, OUTLINE_CELL, GtkWidget)

GtkWidget      *heed_outline_cell_new     (HeedOutlineWords  part);
GtkTreeListRow *heed_outline_cell_get_row (HeedOutlineCell  *self);
void            heed_outline_cell_set_row (HeedOutlineCell  *self,
                                           GtkTreeListRow   *row);

G_END_DECLS
