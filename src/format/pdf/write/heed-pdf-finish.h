/* heed-pdf-finish.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-places.h"

G_BEGIN_DECLS

GBytes *heed_pdf_finish (GBytes         *painted,
                         HeedLayout     *layout,
                         HeedPdfPlaces  *places,
                         GPtrArray      *pieces,
                         GError        **error);

G_END_DECLS
