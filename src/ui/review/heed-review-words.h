/* heed-review-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-review-page.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVIEW_WORDS (heed_review_words_get_type ())

G_DECLARE_FINAL_TYPE (HeedReviewWords, heed_review_words, HEED, REVIEW_WORDS, AdwBin)

void heed_review_words_set_page (HeedReviewWords *self,
                                  HeedPlanEditor  *editor,
                                  HeedPlan        *plan,
                                  HeedReviewPage *page);

G_END_DECLS
