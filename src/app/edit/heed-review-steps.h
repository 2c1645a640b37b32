/* heed-review-steps.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-recommendation.h"
#include "heed-source.h"

G_BEGIN_DECLS

/**
 * HeedReviewKind:
 * @HEED_REVIEW_KIND_ACTION: an action
 * @HEED_REVIEW_KIND_TEXT: plain words
 * @HEED_REVIEW_KIND_LEAD_IN: words that lead to the actions below
 * @HEED_REVIEW_KIND_MEASURE: how success is seen
 *
 * What an item can be made.
 */
typedef enum {
  HEED_REVIEW_KIND_ACTION,
  HEED_REVIEW_KIND_TEXT,
  HEED_REVIEW_KIND_LEAD_IN,
  HEED_REVIEW_KIND_MEASURE,
} HeedReviewKind;

gboolean            heed_review_split_at    (HeedItem       *item,
                                             guint           offset);
guint               heed_review_count_steps (HeedItem       *item);
void                heed_review_split_steps (HeedItem       *item);
gboolean            heed_review_can_join    (HeedItem       *item);
void                heed_review_join        (HeedItem       *item);
HeedReviewKind      heed_review_get_kind    (HeedItem       *item);
gboolean            heed_review_can_turn    (HeedItem       *item,
                                             HeedReviewKind  kind);
HeedItem           *heed_review_turn        (HeedItem       *item,
                                             HeedReviewKind  kind);
gboolean            heed_review_can_head    (HeedItem       *item);
void                heed_review_head        (HeedItem       *item);
gboolean            heed_review_can_lift    (HeedItem       *item);
void                heed_review_lift        (HeedItem       *item);
gboolean            heed_review_can_begin   (HeedItem       *item);
HeedRecommendation *heed_review_begin       (HeedItem       *item,
                                             HeedSource     *source);

G_END_DECLS
