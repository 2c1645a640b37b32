/* heed-day-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-words-row.h"

G_BEGIN_DECLS

#define HEED_TYPE_DAY_ROW (heed_day_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedDayRow, heed_day_row, HEED, DAY_ROW, HeedWordsRow)

G_END_DECLS
