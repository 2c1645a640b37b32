/* heed-recommendations-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-session.h"
#include "heed-split-view.h"

G_BEGIN_DECLS

#define HEED_TYPE_RECOMMENDATIONS_PAGE (heed_recommendations_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecommendationsPage, heed_recommendations_page, HEED, RECOMMENDATIONS_PAGE, AdwBin)

GtkWidget     *heed_recommendations_page_new       (HeedSession             *session);
void           heed_recommendations_page_set_day   (HeedRecommendationsPage *self,
                                                    HeedDay                  day);
HeedSplitView *heed_recommendations_page_get_split (HeedRecommendationsPage *self);

G_END_DECLS
