/* heed-pdf-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-grid.h"

G_BEGIN_DECLS

/**
 * HeedPdfPage:
 * @width: how wide it is as it is read, in points
 * @height: how high it is
 * @words: (element-type HeedPdfWord): its words, in the order in which poppler reads
 *   them
 * @rules: its rules
 * @grids: (element-type HeedPdfGrid): what its rules make, downwards
 * @lines: (element-type HeedPdfLine): the lines in no grid whose columns are ruled,
 *   downwards
 * @taken: (nullable) (element-type HeedPdfWord): the words of notes that stand on
 *   other pages too
 *
 * One page, turned so that its lines run from left to right.
 */
typedef struct
{
  double width;
  double height;
  GPtrArray *words;
  HeedPdfRules *rules;
  GPtrArray *grids;
  GPtrArray *lines;
  GHashTable *taken;
} HeedPdfPage;

HeedPdfPage *heed_pdf_page_new        (PopplerPage *page);
void         heed_pdf_page_free       (HeedPdfPage *self);
void         heed_pdf_page_take_words (HeedPdfPage *self,
                                       GHashTable  *taken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfPage, heed_pdf_page_free)

G_END_DECLS
