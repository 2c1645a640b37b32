/* heed-outline-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_OUTLINE_CELL (heed_outline_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedOutlineCell, heed_outline_cell, HEED, OUTLINE_CELL, AdwBin)

GtkTreeListRow *heed_outline_cell_get_row (HeedOutlineCell *self);

G_END_DECLS
