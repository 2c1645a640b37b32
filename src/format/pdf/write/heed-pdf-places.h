/* heed-pdf-places.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-layout.h"

G_BEGIN_DECLS

/**
 * HeedPdfPlace:
 * @page: a page, from 0
 * @x_pts: how far from its left edge, in points
 * @y_pts: how far from its upper edge
 *
 * Where a paragraph or heading begins.
 */
typedef struct
{
  guint page;
  double x_pts;
  double y_pts;
} HeedPdfPlace;

typedef struct _HeedPdfPlaces HeedPdfPlaces;

HeedPdfPlaces      *heed_pdf_places_new         (HeedLayout    *layout);
void                heed_pdf_places_free        (HeedPdfPlaces *self);
const HeedPdfPlace *heed_pdf_places_find        (HeedPdfPlaces *self,
                                                 HeedBlock     *block);
const HeedPdfPlace *heed_pdf_places_find_anchor (HeedPdfPlaces *self,
                                                 const char    *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfPlaces, heed_pdf_places_free)

G_END_DECLS
