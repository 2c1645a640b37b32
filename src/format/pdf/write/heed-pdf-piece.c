/* heed-pdf-piece.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-piece.h"

/**
 * heed_pdf_piece_new:
 * @page: the page that it stands on, from 0
 * @index: which piece of that page it is, from 0
 * @painted: what was painted
 *
 * Returns: (transfer full): a piece
 */
HeedPdfPiece *
heed_pdf_piece_new (guint                   page,
                    guint                   index,
                    const HeedPaintedPiece *painted)
{
  HeedPdfPiece *self = g_new0 (HeedPdfPiece, 1);

  self->page = page;
  self->index = index;
  self->block = heed_block_ref (painted->is_marker ? painted->fragment->item
                                                   : painted->fragment->block);
  if (painted->run != NULL)
    {
      self->run = painted->run;
      self->link = g_strdup (painted->run->link);
      self->style = painted->run->style;
    }
  self->joint = painted->joint;
  self->text = g_strdup (painted->text);
  self->areas = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  return self;
}

/**
 * heed_pdf_piece_free:
 * @self: (transfer full): a piece
 */
void
heed_pdf_piece_free (HeedPdfPiece *self)
{
  heed_block_unref (self->block);
  g_free (self->link);
  g_free (self->text);
  g_array_unref (self->areas);
  g_free (self);
}
