/* heed-in-force.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-types.h"

G_BEGIN_DECLS

GHashTable        *heed_in_force_find_all_above            (HeedRecordList     *items);
const char *const *heed_recommendation_get_owners_in_force (HeedRecommendation *self,
                                                            HeedItem           *item);
HeedTarget        *heed_recommendation_get_target_in_force (HeedRecommendation *self,
                                                            HeedItem           *item);

G_END_DECLS
