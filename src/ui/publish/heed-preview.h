/* heed-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-report.h"

G_BEGIN_DECLS

#define HEED_TYPE_PREVIEW (heed_preview_get_type ())

G_DECLARE_FINAL_TYPE (HeedPreview, heed_preview, HEED, PREVIEW, AdwBin)

GtkWidget *heed_preview_new         (void);
void       heed_preview_set_plan    (HeedPreview *self,
                                     HeedPlan    *plan);
void       heed_preview_set_report  (HeedPreview *self,
                                     HeedReport  *report);
guint      heed_preview_get_n_pages (HeedPreview *self);

G_END_DECLS
