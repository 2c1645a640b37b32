/* heed-pdf-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-grid.h"
#include "heed-pdf-spelling.h"
#include "heed-table.h"

G_BEGIN_DECLS

/**
 * HeedPdfTable:
 * @block: the table as a block of a document
 * @xs: (element-type double): the edges of its columns, in points from the left of
 *   the page
 * @page: the page on which its last row stands, counted from 0
 * @is_open: whether no rules part its columns
 *
 * A table, or the part of one that stands on a page.
 */
typedef struct
{
  HeedBlock *block;
  GArray *xs;
  guint page;
  gboolean is_open;
} HeedPdfTable;

HeedPdfTable *heed_pdf_table_new           (HeedPdfGrid     *grid,
                                            GPtrArray       *words,
                                            HeedPdfSpelling *spelling,
                                            guint            page);
void          heed_pdf_table_free          (HeedPdfTable    *self);
gboolean      heed_pdf_table_stitch        (HeedPdfTable    *self,
                                            HeedPdfTable    *next);
gboolean      heed_pdf_table_has_titles_of (HeedPdfTable    *self,
                                            HeedPdfTable    *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfTable, heed_pdf_table_free)

G_END_DECLS
