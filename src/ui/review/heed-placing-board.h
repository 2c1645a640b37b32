/* heed-placing-board.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLACING_BOARD (heed_placing_board_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlacingBoard, heed_placing_board, HEED, PLACING_BOARD, AdwBin)

void     heed_placing_board_set_recommendation (HeedPlacingBoard   *self,
                                                HeedPlanEditor     *editor,
                                                HeedSource         *source,
                                                HeedRecommendation *recommendation);
gboolean heed_placing_board_focus_next         (HeedPlacingBoard   *self);

G_END_DECLS
