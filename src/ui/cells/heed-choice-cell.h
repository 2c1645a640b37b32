/* heed-choice-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_CHOICE_CELL (heed_choice_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedChoiceCell, heed_choice_cell, HEED, CHOICE_CELL, HeedCellEditor)

HeedCellEditor *heed_choice_cell_new_progress (void);
HeedCellEditor *heed_choice_cell_new_response (void);

G_END_DECLS
