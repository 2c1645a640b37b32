/* heed-word-diff.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedWordsKind:
 * @HEED_WORDS_SAME: they stand in both texts
 * @HEED_WORDS_DELETED: they stand in the text before only
 * @HEED_WORDS_ADDED: they stand in the text after only
 *
 * What became of some words.
 */
typedef enum {
  HEED_WORDS_SAME,
  HEED_WORDS_DELETED,
  HEED_WORDS_ADDED,
} HeedWordsKind;

/**
 * HeedWords:
 * @kind: what became of them
 * @text: the words, with the white space between them
 *
 * Words in a row to which the same happened.
 */
typedef struct
{
  HeedWordsKind kind;
  char *text;
} HeedWords;

GPtrArray *heed_word_diff            (const char *before,
                                      const char *after);
gboolean   heed_word_diff_are_same   (const char *before,
                                      const char *after);
GArray    *heed_word_diff_list_words (const char *text);
double     heed_word_diff_likeness   (GArray     *words,
                                      GArray     *others);

G_END_DECLS
