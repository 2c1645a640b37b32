/* heed-text-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_TEXT_CELL (heed_text_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedTextCell, heed_text_cell, HEED, TEXT_CELL, HeedCellEditor)

HeedCellEditor *heed_text_cell_new       (const char    *title);
gboolean        heed_text_cell_can_edit  (const char    *markup);
char           *heed_text_cell_get_split (HeedTextCell  *self,
                                          char         **rest);

G_END_DECLS
