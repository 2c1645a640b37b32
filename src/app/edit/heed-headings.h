/* heed-headings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-edit.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

void heed_headings_put_above (HeedRecommendation *recommendation,
                              const char         *words);
void heed_headings_move      (HeedRecordList     *recommendations,
                              guint               from,
                              guint               to);
void heed_headings_keep      (HeedEdit           *edit,
                              HeedPlan           *plan);

G_END_DECLS
