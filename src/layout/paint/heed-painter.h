/* heed-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "heed-layout.h"

G_BEGIN_DECLS

typedef struct _HeedPainter HeedPainter;

/**
 * HeedPieceJoint:
 * @HEED_PIECE_JOINT_TOLD: a space stands between wherever a line ends, else what is
 *   painted
 * @HEED_PIECE_JOINT_NONE: a line ends, but nothing stands between
 * @HEED_PIECE_JOINT_LINE: a line ends because the words say so
 *
 * How a piece follows the one before it.
 */
typedef enum {
  HEED_PIECE_JOINT_TOLD,
  HEED_PIECE_JOINT_NONE,
  HEED_PIECE_JOINT_LINE,
} HeedPieceJoint;

/**
 * HeedPaintedPiece:
 * @fragment: the lines that it is part of
 * @is_marker: whether it is the mark of a list item rather than words
 * @run: (nullable): the words that it is of
 * @joint: how it follows the piece before it
 * @text: (nullable): its words, where no font has shapes for them
 *
 * Words of one fragment that are painted together. Only what belongs to the document
 * is a piece: rules, and what stands on a page a second time, are none.
 */
typedef struct
{
  const HeedFragment *fragment;
  gboolean is_marker;
  const HeedRun *run;
  HeedPieceJoint joint;
  const char *text;
} HeedPaintedPiece;

/**
 * HeedPieceFuncs:
 * @begin: called before a piece is painted
 * @add_area: called for each line of a piece that is a link, with the area that the
 *   line takes, in points from the upper left corner of the page
 * @end: called after it was painted
 * @data: passed to all
 *
 * Who wants to know what is painted, so that it can be tagged.
 */
typedef struct
{
  void (*begin)    (cairo_t                 *cr,
                    const HeedPaintedPiece  *piece,
                    gpointer                 data);
  void (*add_area) (const cairo_rectangle_t *area,
                    gpointer                 data);
  void (*end)      (cairo_t                 *cr,
                    gpointer                 data);
  gpointer data;
} HeedPieceFuncs;

HeedPainter *heed_painter_new           (const char           *language);
void         heed_painter_free          (HeedPainter          *self);
void         heed_painter_init_measurer (HeedPainter          *self,
                                         HeedMeasurer         *measurer);
void         heed_painter_draw_page     (HeedPainter          *self,
                                         cairo_t              *cr,
                                         HeedLayout           *layout,
                                         guint                 page,
                                         const HeedPieceFuncs *funcs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPainter, heed_painter_free)

G_END_DECLS
