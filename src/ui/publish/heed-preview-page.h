/* heed-preview-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-page-set.h"

G_BEGIN_DECLS

#define HEED_TYPE_PREVIEW_PAGE (heed_preview_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedPreviewPage, heed_preview_page, HEED, PREVIEW_PAGE, GtkWidget)

GtkWidget *heed_preview_page_new       (void);
void       heed_preview_page_set_page  (HeedPreviewPage *self,
                                        HeedPageSet     *pages,
                                        guint            page);
void       heed_preview_page_set_zoom  (HeedPreviewPage *self,
                                        double           zoom);
void       heed_preview_page_set_shown (HeedPreviewPage *self,
                                        gboolean         shown);
gboolean   heed_preview_page_get_shown (HeedPreviewPage *self);

G_END_DECLS
