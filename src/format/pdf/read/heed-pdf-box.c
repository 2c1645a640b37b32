/* heed-pdf-box.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-box.h"

/**
 * heed_pdf_box_turn:
 * @box: a place on a page as it lies
 * @turn: how the page is turned to be read
 * @width: how wide the page is as it lies, in points
 * @height: how high it is
 *
 * Returns: where @box is after @turn
 */
HeedPdfBox
heed_pdf_box_turn (HeedPdfBox  box,
                   HeedPdfTurn turn,
                   double      width,
                   double      height)
{
  switch (turn)
    {
    case HEED_PDF_TURN_LEFT:
      return (HeedPdfBox){ box.y1, width - box.x2, box.y2, width - box.x1 };
    case HEED_PDF_TURN_RIGHT:
      return (HeedPdfBox){ height - box.y2, box.x1, height - box.y1, box.x2 };
    case HEED_PDF_TURN_NONE:
    default:
      return box;
    }
}
