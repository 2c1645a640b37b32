/* heed-pdf-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-words.h"

G_BEGIN_DECLS

/**
 * HeedPdfGrid:
 * @xs: (element-type double): the edges of its columns, in points from the left of
 *   the page; one more than there are columns
 * @ys: (element-type double): the edges of its rows, in points from the upper edge
 * @owners: (array): for each box, row by row, the box in which its cell begins;
 *   %NULL where each box is a cell
 * @is_open: whether no rules part its columns, so that @xs hold what else is known
 *   of them
 * @has_row_rules: of an open one whether rules part each row from the next, be it only on
 *   other pages
 * @is_doubtful: whether its rows may be others
 *
 * A table, or the part of one that stands on a page.
 */
typedef struct
{
  GArray *xs;
  GArray *ys;
  guint *owners;
  gboolean is_open;
  gboolean has_row_rules;
  gboolean is_doubtful;
} HeedPdfGrid;

HeedPdfGrid *heed_pdf_grid_new      (void);
void         heed_pdf_grid_free     (HeedPdfGrid  *self);
GPtrArray   *heed_pdf_grid_find     (HeedPdfRules *rules);
guint        heed_pdf_grid_columns  (HeedPdfGrid  *self);
guint        heed_pdf_grid_rows     (HeedPdfGrid  *self);
HeedPdfBox   heed_pdf_grid_box      (HeedPdfGrid  *self);
gboolean     heed_pdf_grid_holds    (HeedPdfGrid  *self,
                                     HeedPdfBox    box);
guint        heed_pdf_grid_place    (HeedPdfGrid  *self,
                                     HeedPdfBox    box);
void         heed_pdf_grid_part     (HeedPdfGrid  *self,
                                     HeedPdfRules *rules);
gboolean     heed_pdf_grid_is_alike (HeedPdfGrid  *self,
                                     HeedPdfGrid  *other);
void         heed_pdf_grid_add_edge (GArray       *edges,
                                     double        edge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfGrid, heed_pdf_grid_free)

G_END_DECLS
