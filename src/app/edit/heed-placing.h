/* heed-placing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

/**
 * HeedPlacing:
 * @HEED_PLACING_OWNER: owners
 * @HEED_PLACING_TARGET: targets
 * @HEED_PLACING_TEXT: words that found no place
 *
 * What of an import is placed by hand.
 */
typedef enum {
  HEED_PLACING_OWNER,
  HEED_PLACING_TARGET,
  HEED_PLACING_TEXT,
} HeedPlacing;

/* How unplaced owners, targets and words of a recommendation find their items.
 * Each function is one step: what it takes from one place stands in another when
 * it returns, so nothing is ever lost between them. */

const char *const *heed_placing_get_unplaced (HeedRecommendation *recommendation,
                                              HeedPlacing         kind);
GStrv              heed_placing_get_placed   (HeedItem           *item,
                                              HeedPlacing         kind);
gboolean           heed_placing_place        (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              guint               index,
                                              HeedItem           *item);
HeedItem          *heed_placing_place_as_new (HeedRecommendation *recommendation,
                                              guint               index,
                                              GType               type,
                                              HeedItem           *after);
guint              heed_placing_place_all    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              HeedItem           *after);
gboolean           heed_placing_hand_over    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              guint               index,
                                              HeedRecommendation *to,
                                              HeedPlacing         as);
gboolean           heed_placing_take_back    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              HeedItem           *item);
gboolean           heed_placing_can_shift    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              HeedItem           *item,
                                              int                 by);
gboolean           heed_placing_shift        (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              HeedItem           *item,
                                              int                 by);
gboolean           heed_placing_can_rearrange
                                             (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              const char *const  *words);
gboolean           heed_placing_rearrange    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              const char *const  *words);
gboolean           heed_placing_leave_out    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              guint               index);
HeedItem          *heed_placing_find_next    (HeedRecommendation *recommendation,
                                              HeedPlacing         kind,
                                              HeedItem           *after);

G_END_DECLS
