/* heed-target-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-words-row.h"

G_BEGIN_DECLS

#define HEED_TYPE_TARGET_ROW (heed_target_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedTargetRow, heed_target_row, HEED, TARGET_ROW, HeedWordsRow)

G_END_DECLS
