/* heed-recognise-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-entry.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

GPtrArray *heed_words_split             (const char         *text);
gboolean   heed_words_are_in            (GPtrArray          *words,
                                         GPtrArray          *others);
GPtrArray *heed_words_of_recommendation (HeedRecommendation *recommendation);
void       heed_words_keep              (HeedRecommendation *recommendation,
                                         HeedEntry          *entry,
                                         GPtrArray          *words,
                                         GCancellable       *cancellable);

G_END_DECLS
