/* heed-recommendation-book.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-recommendation-entry.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_RECOMMENDATION_BOOK (heed_recommendation_book_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecommendationBook, heed_recommendation_book, HEED, RECOMMENDATION_BOOK, GObject)

HeedRecommendationBook *heed_recommendation_book_new          (HeedSession             *session);
void                    heed_recommendation_book_set_day      (HeedRecommendationBook  *self,
                                                               HeedDay                  day);
HeedDay                 heed_recommendation_book_get_day      (HeedRecommendationBook  *self);
gboolean                heed_recommendation_book_get_loading  (HeedRecommendationBook  *self);
GListModel             *heed_recommendation_book_get_list     (HeedRecommendationBook  *self);
GPtrArray              *heed_recommendation_book_find_similar (HeedRecommendationBook  *self,
                                                               HeedRecommendationEntry *entry);
GPtrArray              *heed_recommendation_book_load_actions (HeedRecommendationBook  *self,
                                                               HeedRecommendationEntry *entry,
                                                               GError                 **error);

G_END_DECLS
