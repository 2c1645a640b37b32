/* heed-pdf-column-detector.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-grid.h"

G_BEGIN_DECLS

gboolean   heed_pdf_gutters_part (HeedPdfGrid *grid,
                                  GPtrArray   *lines,
                                  GArray      *xs_before);
GPtrArray *heed_pdf_gutters_find (GPtrArray   *lines,
                                  GArray      *xs_before);

G_END_DECLS
