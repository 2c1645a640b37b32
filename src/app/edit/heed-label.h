/* heed-label.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recommendation.h"

G_BEGIN_DECLS

char *heed_label_count_up (const char         *label);
char *heed_label_next     (HeedRecordList     *items,
                           HeedItem           *before);
void  heed_label_renumber (HeedRecommendation *recommendation);

G_END_DECLS
