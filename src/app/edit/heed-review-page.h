/* heed-review-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-review-note.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVIEW_PAGE (heed_review_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedReviewPage, heed_review_page, HEED, REVIEW_PAGE, GObject)

GPtrArray          *heed_review_page_collect            (HeedPlan           *plan);
HeedRecommendation *heed_review_page_get_recommendation (HeedReviewPage     *self);
const char         *heed_review_page_get_outside        (HeedReviewPage     *self);
const char         *heed_review_page_get_title          (HeedReviewPage     *self);
const char *const  *heed_review_page_get_lines          (HeedReviewPage     *self);
gboolean            heed_review_page_equal              (HeedReviewPage     *self,
                                                         HeedReviewPage     *other);
gboolean            heed_review_page_can_finish         (HeedReviewPage     *self);
void                heed_review_page_finish             (HeedReviewPage     *self,
                                                         HeedPlan           *plan);
void                heed_review_page_settle             (HeedRecommendation *recommendation,
                                                         HeedReviewNote      note,
                                                         const char         *text);

G_END_DECLS
