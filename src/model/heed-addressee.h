/* heed-addressee.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

const char *heed_addressee_get_above (HeedRecommendation *recommendation);
void        heed_addressee_change    (HeedRecommendation *recommendation,
                                      const char         *before);
void        heed_addressee_restate   (HeedPlan           *plan);

G_END_DECLS
