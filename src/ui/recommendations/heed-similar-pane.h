/* heed-similar-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-recommendation-book.h"

G_BEGIN_DECLS

#define HEED_TYPE_SIMILAR_PANE (heed_similar_pane_get_type ())

G_DECLARE_FINAL_TYPE (HeedSimilarPane, heed_similar_pane, HEED, SIMILAR_PANE, AdwBin)

void  heed_similar_pane_set_entry    (HeedSimilarPane         *self,
                                      HeedRecommendationBook  *book,
                                      HeedRecommendationEntry *entry);
char *heed_similar_pane_describe     (HeedRecommendationEntry *entry);
char *heed_similar_pane_describe_actions (HeedRecommendationEntry *entry);

G_END_DECLS
