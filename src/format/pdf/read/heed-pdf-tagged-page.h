/* heed-pdf-tagged-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <poppler.h>

#include "heed-pdf-glyph-tags.h"
#include "heed-run.h"

G_BEGIN_DECLS

/**
 * HeedPdfInkedWord:
 * @text: letters without a space between them
 * @ink: (nullable): what painted them; %NULL for what is no content of the page, such
 *   as a note that was stuck on it
 * @number: the number of that ink on the page, in the order of painting
 * @page: the page, from 0
 * @order: which word of the page it is in the order of reading it, from 0
 * @before: what stands before it in that order: a space, a line break, or 0 for
 *   nothing
 * @style: how it is set
 * @area: where it stands, in points from the upper left corner of the page
 * @used: whether it has found its place in the document
 *
 * A word of a page, or a part of one that was painted at once.
 */
typedef struct
{
  char *text;
  const HeedPdfInk *ink;
  guint number;
  guint page;
  guint order;
  char before;
  HeedRunStyle style;
  PopplerRectangle area;
  gboolean used;
} HeedPdfInkedWord;

typedef struct _HeedPdfInkedPage HeedPdfInkedPage;

HeedPdfInkedPage *heed_pdf_inked_page_new       (PopplerDocument  *pdf,
                                                 HeedPdfInks      *inks,
                                                 guint             number);
void              heed_pdf_inked_page_free      (HeedPdfInkedPage *self);
double            heed_pdf_inked_page_get_height (HeedPdfInkedPage *self);
GPtrArray        *heed_pdf_inked_page_get_words (HeedPdfInkedPage *self);
GPtrArray        *heed_pdf_inked_page_find      (HeedPdfInkedPage *self,
                                                 guint             stream,
                                                 int               mcid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfInkedPage, heed_pdf_inked_page_free)

G_END_DECLS
