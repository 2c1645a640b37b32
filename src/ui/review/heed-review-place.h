/* heed-review-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-review-note.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVIEW_PLACE (heed_review_place_get_type ())

G_DECLARE_FINAL_TYPE (HeedReviewPlace, heed_review_place, HEED, REVIEW_PLACE, GObject)

GPtrArray          *heed_review_place_collect            (HeedPlan        *plan);
HeedRecommendation *heed_review_place_get_recommendation (HeedReviewPlace *self);
gboolean            heed_review_place_is_outside         (HeedReviewPlace *self);
const char         *heed_review_place_get_title          (HeedReviewPlace *self);
const char         *heed_review_place_get_words          (HeedReviewPlace *self);
const char         *heed_review_place_get_standing       (HeedReviewPlace *self);
HeedReviewNote      heed_review_place_get_note           (HeedReviewPlace *self);
gboolean            heed_review_place_get_settled        (HeedReviewPlace *self);
gboolean            heed_review_place_equal              (HeedReviewPlace *self,
                                                          HeedReviewPlace *other);
gboolean            heed_review_place_can_finish         (HeedReviewPlace *self);
void                heed_review_place_finish             (HeedReviewPlace *self,
                                                          HeedPlan        *plan);

G_END_DECLS
