/* heed-words-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_WORDS_CELL (heed_words_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedWordsCell, heed_words_cell, HEED, WORDS_CELL, HeedCellEditor)

HeedCellEditor *heed_words_cell_new (const char *property,
                                     const char *title);

G_END_DECLS
