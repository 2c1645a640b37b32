/* heed-pdf-box.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedPdfBox:
 * @x1: left edge
 * @y1: upper edge
 * @x2: right edge
 * @y2: lower edge
 *
 * A rectangle on a page, in points (1/72 inch) from its upper left corner.
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} HeedPdfBox;

/**
 * HeedPdfTurn:
 * @HEED_PDF_TURN_NONE: the page is read as it lies
 * @HEED_PDF_TURN_LEFT: its lines run downwards: it is read turned to the left
 * @HEED_PDF_TURN_RIGHT: its lines run upwards: it is read turned to the right
 *
 * How a page is turned so that its lines run from left to right.
 */
typedef enum {
  HEED_PDF_TURN_NONE,
  HEED_PDF_TURN_LEFT,
  HEED_PDF_TURN_RIGHT,
} HeedPdfTurn;

HeedPdfBox heed_pdf_box_turn (HeedPdfBox  box,
                              HeedPdfTurn turn,
                              double      width,
                              double      height);

G_END_DECLS
