/* heed-pdf-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-box.h"
#include "heed-pdf-rules.h"
#include "heed-run.h"

G_BEGIN_DECLS

/**
 * HeedPdfWord:
 * @box: where it stands; its height is that of the font
 * @size: the size of its font, in points
 * @text: its letters
 * @style: whether it is bold or italic
 * @spaced: whether a space stands before it
 * @symbol: whether its font is one of marks
 *
 * Letters in one font without a space in between: a word, or a part of one.
 */
typedef struct
{
  HeedPdfBox box;
  double size;
  char *text;
  HeedRunStyle style;
  gboolean spaced;
  gboolean symbol;
} HeedPdfWord;

/**
 * HeedPdfLine:
 * @box: the words in the size of most of them, without marks above or below
 * @size: the size of their font, in points
 * @words: (element-type HeedPdfWord): its words from left to right; not owned
 *
 * Words that stand side by side.
 */
typedef struct
{
  HeedPdfBox box;
  double size;
  GPtrArray *words;
} HeedPdfLine;

GPtrArray *heed_pdf_words_new         (GArray       *glyphs,
                                       HeedPdfRules *rules);
GPtrArray *heed_pdf_lines_new         (GPtrArray    *words);
GPtrArray *heed_pdf_lines_split       (GPtrArray    *lines,
                                       double        gap);
char      *heed_pdf_line_to_text      (HeedPdfLine  *self);
gboolean   heed_pdf_word_follows      (HeedPdfWord  *self,
                                       HeedPdfWord  *before);
double     heed_pdf_line_first_width  (HeedPdfLine  *self);

G_END_DECLS
