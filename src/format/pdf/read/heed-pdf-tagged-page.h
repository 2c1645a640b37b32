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
 * HeedPdfTaggedWord:
 * @text: letters without a space between them
 * @tag: (nullable): what painted them; %NULL for what is no content of the page, such
 *   as a note that was stuck on it
 * @number: the number of that tag on the page, in the order of painting
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
  const HeedPdfGlyphTag *tag;
  guint number;
  guint page;
  guint order;
  char before;
  HeedRunStyle style;
  PopplerRectangle area;
  gboolean used;
} HeedPdfTaggedWord;

typedef struct _HeedPdfTaggedPage HeedPdfTaggedPage;

HeedPdfTaggedPage *heed_pdf_tagged_page_new        (PopplerDocument   *pdf,
                                                    HeedPdfGlyphTags  *tags,
                                                    guint              number);
void               heed_pdf_tagged_page_free       (HeedPdfTaggedPage *self);
double             heed_pdf_tagged_page_get_height (HeedPdfTaggedPage *self);
GPtrArray         *heed_pdf_tagged_page_get_words  (HeedPdfTaggedPage *self);
GPtrArray         *heed_pdf_tagged_page_find       (HeedPdfTaggedPage *self,
                                                    guint              stream,
                                                    int                mcid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfTaggedPage, heed_pdf_tagged_page_free)

G_END_DECLS
