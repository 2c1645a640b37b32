/* heed-number-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-words-row.h"

G_BEGIN_DECLS

#define HEED_TYPE_NUMBER_ROW (heed_number_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedNumberRow, heed_number_row, HEED, NUMBER_ROW, HeedWordsRow)

G_END_DECLS
