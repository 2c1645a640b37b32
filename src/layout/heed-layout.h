/* heed-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-fragment.h"
#include "heed-page-geometry.h"

G_BEGIN_DECLS

typedef struct _HeedLayout HeedLayout;

HeedLayout             *heed_layout_new          (HeedDocument           *document,
                                                  const HeedPageGeometry *geometry,
                                                  const HeedMeasurer     *measurer);
void                    heed_layout_free         (HeedLayout             *self);
HeedDocument           *heed_layout_get_document (HeedLayout             *self);
const HeedPageGeometry *heed_layout_get_geometry (HeedLayout             *self);
guint                   heed_layout_get_n_pages  (HeedLayout             *self);
GPtrArray              *heed_layout_get_page     (HeedLayout             *self,
                                                  guint                   page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedLayout, heed_layout_free)

G_END_DECLS
