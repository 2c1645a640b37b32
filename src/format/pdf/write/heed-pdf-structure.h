/* heed-pdf-structure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <qpdf/qpdf-c.h>

#include "heed-pdf-places.h"

G_BEGIN_DECLS

void heed_pdf_structure_add (qpdf_data      pdf,
                             HeedLayout    *layout,
                             HeedPdfPlaces *places,
                             GPtrArray     *pieces);

G_END_DECLS
