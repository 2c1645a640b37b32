/* heed-pdf-piece.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "heed-painter.h"

G_BEGIN_DECLS

/**
 * HeedPdfPiece:
 * @page: the page that it stands on, from 0
 * @index: which piece of that page it is, from 0; its MCID in the finished file
 * @block: the paragraph or heading that it is part of, or the list item that it is
 *   the mark of
 * @run: (nullable): the words of @block that it is of
 * @link: (nullable): where it leads
 * @style: how it is set
 * @joint: how it follows the piece before it
 * @text: (nullable): its words, where what is painted does not say them
 * @areas: (element-type cairo_rectangle_t): of a link, the areas that it takes
 *
 * A piece of painted words, as the structure of a PDF file refers to it.
 */
typedef struct
{
  guint page;
  guint index;
  HeedBlock *block;
  const HeedRun *run;
  char *link;
  HeedRunStyle style;
  HeedPieceJoint joint;
  char *text;
  GArray *areas;
} HeedPdfPiece;

HeedPdfPiece *heed_pdf_piece_new  (guint                   page,
                                   guint                   index,
                                   const HeedPaintedPiece *painted);
void          heed_pdf_piece_free (HeedPdfPiece           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfPiece, heed_pdf_piece_free)

G_END_DECLS
