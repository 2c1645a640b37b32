/* heed-target-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_TARGET_CELL (heed_target_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedTargetCell, heed_target_cell, HEED, TARGET_CELL, HeedCellEditor)

HeedCellEditor *heed_target_cell_new (void);

G_END_DECLS
