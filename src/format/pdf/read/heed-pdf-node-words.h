/* heed-pdf-node-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-tagged-page.h"
#include "heed-pdf-tree.h"

G_BEGIN_DECLS

GPtrArray *heed_pdf_node_find_words  (HeedPdfNode *content,
                                      GPtrArray   *pages);
GPtrArray *heed_pdf_node_get_words   (HeedPdfNode *node,
                                      GPtrArray   *pages);
gboolean   heed_pdf_node_get_extents (HeedPdfNode *node,
                                      GPtrArray   *pages,
                                      double      *left_pts,
                                      double      *right_pts);
void       heed_pdf_node_drop_copies (HeedPdfNode *node,
                                      GPtrArray   *pages);

G_END_DECLS
