/* heed-pdf-row-detector.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-grid.h"

G_BEGIN_DECLS

double   heed_pdf_row_detector_get_leading     (GPtrArray   *lines);
double   heed_pdf_row_detector_find_titles_end (GPtrArray   *lines);
gboolean heed_pdf_row_detector_breaks      (HeedPdfLine *before,
                                            HeedPdfLine *line,
                                            double       leading,
                                            double       left,
                                            double       right);
void     heed_pdf_row_detector_find        (HeedPdfGrid *grid,
                                            GPtrArray   *lines);

G_END_DECLS
