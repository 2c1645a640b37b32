/* heed-pdf-glyphs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <poppler.h>

#include "heed-pdf-box.h"
#include "heed-run.h"

G_BEGIN_DECLS

/**
 * HeedPdfGlyph:
 * @box: where it stands; its height is that of the font, not of the letter
 * @size: the size of its font, in points
 * @letter: the letter
 * @style: whether it is bold or italic, by the name of its font
 * @spaced: whether a space or a line end stands before it
 * @symbol: whether its font is one of marks, such as Wingdings
 *
 * One letter on a page.
 */
typedef struct
{
  HeedPdfBox box;
  double size;
  gunichar letter;
  HeedRunStyle style;
  gboolean spaced;
  gboolean symbol;
} HeedPdfGlyph;

GArray *heed_pdf_glyphs_new (PopplerPage *page,
                             HeedPdfTurn *turn);

G_END_DECLS
