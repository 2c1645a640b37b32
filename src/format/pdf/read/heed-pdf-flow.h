/* heed-pdf-flow.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"
#include "heed-pdf-spelling.h"
#include "heed-pdf-words.h"

G_BEGIN_DECLS

/**
 * HeedPdfFlow:
 * @left: where lines begin, in points from the left of the page
 * @right: where they end at most
 * @leading: how far lines of one paragraph stand apart, in sizes of the font
 * @spelling: the words of the document
 * @headings: (nullable) (element-type double): the sizes of the fonts of headings,
 *   the largest first; %NULL where there are none
 *
 * How lines are to be read as paragraphs.
 */
typedef struct
{
  double left;
  double right;
  double leading;
  HeedPdfSpelling *spelling;
  GArray *headings;
} HeedPdfFlow;

GPtrArray *heed_pdf_flow_read (const HeedPdfFlow *self,
                               GPtrArray         *lines);

G_END_DECLS
