/* heed-pdf-blocks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-tagged-page.h"
#include "heed-pdf-tree.h"

G_BEGIN_DECLS

/**
 * HeedPdfSpot:
 * @page: a page, from 0
 * @y_pts: how far from its upper edge
 *
 * Where a block of the document begins.
 */
typedef struct
{
  guint page;
  double y_pts;
} HeedPdfSpot;

GPtrArray *heed_pdf_blocks_new      (HeedPdfNode *root,
                                     GPtrArray   *pages,
                                     gboolean     exact,
                                     GArray      *spots);
gboolean   heed_pdf_blocks_are_ours (HeedPdfNode *root);

G_END_DECLS
