/* heed-pdf-column-detector.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-grid.h"

G_BEGIN_DECLS

HeedPdfGrid *heed_pdf_column_detector_cut   (HeedPdfGrid *grid,
                                             GPtrArray   *lines,
                                             gboolean     at_headings);
gboolean   heed_pdf_column_detector_split (HeedPdfGrid *grid,
                                           GPtrArray   *lines,
                                           GArray      *xs_before);
GPtrArray *heed_pdf_column_detector_find  (GPtrArray   *lines,
                                           GArray      *xs_before);

G_END_DECLS
