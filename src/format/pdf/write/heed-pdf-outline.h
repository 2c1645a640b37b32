/* heed-pdf-outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "heed-pdf-places.h"

G_BEGIN_DECLS

void heed_pdf_outline_add (cairo_surface_t *surface,
                           HeedDocument    *document,
                           HeedPdfPlaces   *places);

G_END_DECLS
