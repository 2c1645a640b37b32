/* heed-recommendation-links.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-recommendation-entry.h"
#include "heed-session.h"

G_BEGIN_DECLS

/* What is done to a recommendation with what is like it, each one step of undo of its plan. */

gboolean        heed_recommendation_links_can_repeat (HeedRecommendationEntry *entry,
                                                      HeedRecommendationEntry *earlier);
HeedPlanEditor *heed_recommendation_links_repeat    (HeedSession             *session,
                                                     HeedRecommendationEntry *entry,
                                                     HeedRecommendationEntry *earlier,
                                                     GError                 **error);
HeedPlanEditor *heed_recommendation_links_take_over (HeedSession             *session,
                                                     HeedRecommendationEntry *entry,
                                                     HeedActionEntry         *action,
                                                     GError                 **error);

G_END_DECLS
