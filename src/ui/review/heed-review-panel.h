/* heed-review-panel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVIEW_PANEL (heed_review_panel_get_type ())

G_DECLARE_FINAL_TYPE (HeedReviewPanel, heed_review_panel, HEED, REVIEW_PANEL, AdwBin)

GtkWidget *heed_review_panel_new      (void);
void       heed_review_panel_set_plan (HeedReviewPanel *self,
                                       HeedPlan        *plan,
                                       HeedSource      *source,
                                       HeedPlanEditor  *editor);
void       heed_review_panel_select   (HeedReviewPanel *self,
                                       const char      *recommendation);

G_END_DECLS
