/* heed-source-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan.h"
#include "heed-source.h"

G_BEGIN_DECLS

#define HEED_TYPE_SOURCE_VIEW (heed_source_view_get_type ())

G_DECLARE_FINAL_TYPE (HeedSourceView, heed_source_view, HEED, SOURCE_VIEW, AdwBin)

gboolean   heed_source_view_show (HeedSourceView     *self,
                                  HeedSource         *source,
                                  HeedPlan           *plan,
                                  HeedRecommendation *recommendation);
void       heed_source_view_mark (HeedSourceView     *self,
                                  const char         *markup);

G_END_DECLS
