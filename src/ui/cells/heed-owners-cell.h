/* heed-owners-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_OWNERS_CELL (heed_owners_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedOwnersCell, heed_owners_cell, HEED, OWNERS_CELL, HeedCellEditor)

HeedCellEditor *heed_owners_cell_new (void);

G_END_DECLS
