/* heed-similarity.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedSimilarity:
 *
 * Which of many texts are alike, by their words. Each text is a vector of its words, a word the
 * heavier the fewer texts have it (inverse document frequency), and two are as alike as the cosine
 * of the angle between them: 0 for no word in common, 1 for the same words.
 */
typedef struct _HeedSimilarity HeedSimilarity;

/**
 * HeedSimilarText:
 * @position: which of the texts
 * @score: how much it is alike, above 0 and at most 1
 */
typedef struct
{
  guint position;
  double score;
} HeedSimilarText;

HeedSimilarity *heed_similarity_new   (const char *const *texts,
                                       guint              n_texts);
HeedSimilarity *heed_similarity_ref   (HeedSimilarity    *self);
void            heed_similarity_unref (HeedSimilarity    *self);
GArray         *heed_similarity_find  (HeedSimilarity    *self,
                                       guint              position,
                                       double             least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedSimilarity, heed_similarity_unref)

G_END_DECLS
