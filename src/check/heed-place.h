/* heed-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

char *heed_place_of_recommendation (HeedRecommendation *recommendation);
char *heed_place_of_item           (HeedItem           *item);

G_END_DECLS
