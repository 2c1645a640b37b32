/* heed-page-set.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "heed-document.h"
#include "heed-page-geometry.h"

G_BEGIN_DECLS

/**
 * HeedPageSet:
 *
 * The pages of a document, for preview and print, the same as those of a PDF.
 *
 * The window composes the document on the main thread (heed_compose_plan() is quick
 * and reads the plan), makes the page set of it in a GTask thread, and draws single
 * pages on the main thread, scaled so that one unit is a point. A page set is not
 * changed once it is made, and takes nothing of a thread with it.
 *
 * |[
 *   cairo_scale (cr, scale, scale);
 *   heed_page_set_draw (pages, cr, page);
 * ]|
 */
typedef struct _HeedPageSet HeedPageSet;

HeedPageSet            *heed_page_set_new          (HeedDocument           *document,
                                                    const HeedPageGeometry *geometry);
HeedPageSet            *heed_page_set_ref          (HeedPageSet            *self);
void                    heed_page_set_unref        (HeedPageSet            *self);
guint                   heed_page_set_get_n_pages  (HeedPageSet            *self);
const HeedPageGeometry *heed_page_set_get_geometry (HeedPageSet            *self);
char                   *heed_page_set_get_text     (HeedPageSet            *self,
                                                    guint                   page);
void                    heed_page_set_draw         (HeedPageSet            *self,
                                                    cairo_t                *cr,
                                                    guint                   page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPageSet, heed_page_set_unref)

G_END_DECLS
