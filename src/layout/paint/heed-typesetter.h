/* heed-typesetter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "heed-measurer.h"

G_BEGIN_DECLS

typedef struct _HeedTypesetter HeedTypesetter;

HeedTypesetter *heed_typesetter_new           (const char     *language);
void            heed_typesetter_free          (HeedTypesetter *self);
void            heed_typesetter_init_measurer (HeedTypesetter *self,
                                               HeedMeasurer   *measurer);
PangoLayout    *heed_typesetter_set_block     (HeedTypesetter *self,
                                               HeedBlock      *block,
                                               HeedSetting     setting,
                                               double          width_pts);
PangoLayout    *heed_typesetter_set_marker    (HeedTypesetter *self,
                                               const char     *marker,
                                               HeedSetting     setting);
const HeedRun  *heed_typesetter_find_run      (HeedBlock      *block,
                                               gsize           offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedTypesetter, heed_typesetter_free)

G_END_DECLS
