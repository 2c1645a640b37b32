/* heed-pdf-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-tree.h"

G_BEGIN_DECLS

typedef struct _HeedPdfColumns HeedPdfColumns;

HeedPdfColumns *heed_pdf_columns_new       (GPtrArray      *rows,
                                            GPtrArray      *pages);
void            heed_pdf_columns_free      (HeedPdfColumns *self);
guint           heed_pdf_columns_get_n     (HeedPdfColumns *self);
GPtrArray      *heed_pdf_columns_begin_row (HeedPdfColumns *self,
                                            HeedPdfNode    *row);
guint           heed_pdf_columns_place     (HeedPdfColumns *self,
                                            HeedPdfNode    *cell,
                                            double         *right_pts);
guint           heed_pdf_columns_end_row   (HeedPdfColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfColumns, heed_pdf_columns_free)

G_END_DECLS
