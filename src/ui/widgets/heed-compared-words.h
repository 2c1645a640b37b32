/* heed-compared-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-word-diff.h"

G_BEGIN_DECLS

char *heed_compared_words_mark  (GPtrArray     *pieces,
                                 HeedWordsKind  marked,
                                 gboolean       is_whole);
void  heed_compared_words_speak (GPtrArray     *pieces,
                                 GString       *spoken);

G_END_DECLS
