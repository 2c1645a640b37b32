/* heed-pdf-list-items.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-grid.h"

G_BEGIN_DECLS

double   heed_pdf_starts_leading (GPtrArray   *lines);
gboolean heed_pdf_starts_breaks  (HeedPdfLine *before,
                                  HeedPdfLine *line,
                                  double       leading,
                                  double       left,
                                  double       right);
void     heed_pdf_starts_add     (HeedPdfGrid *grid,
                                  GPtrArray   *lines);

G_END_DECLS
