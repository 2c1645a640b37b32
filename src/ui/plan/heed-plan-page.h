/* heed-plan-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-split-view.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_PAGE (heed_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanPage, heed_plan_page, HEED, PLAN_PAGE, AdwBin)

HeedPlan  *heed_plan_page_get_plan      (HeedPlanPage *self);
void       heed_plan_page_set_editor    (HeedPlanPage   *self,
                                         HeedPlanEditor *editor);
void       heed_plan_page_set_day       (HeedPlanPage *self,
                                         HeedDay       day);
gpointer   heed_plan_page_get_record    (HeedPlanPage *self);
void       heed_plan_page_select        (HeedPlanPage *self,
                                         gpointer      record);
GPtrArray *heed_plan_page_get_records   (HeedPlanPage *self);
void       heed_plan_page_select_records (HeedPlanPage *self,
                                         GPtrArray    *records);
void       heed_plan_page_find_step     (HeedPlanPage *self,
                                         int           by);
void       heed_plan_page_replace       (HeedPlanPage *self);
void       heed_plan_page_edit_record   (HeedPlanPage *self);
void       heed_plan_page_write         (HeedPlanPage *self,
                                         gpointer      record);
GtkWidget *heed_plan_page_get_panel     (HeedPlanPage *self);
void       heed_plan_page_set_panel     (HeedPlanPage *self,
                                         GtkWidget    *panel);
HeedSplitView *heed_plan_page_get_split (HeedPlanPage *self);
void       heed_plan_page_close_topmost (HeedPlanPage *self);
void       heed_plan_page_list_panes    (HeedPlanPage *self,
                                         GPtrArray    *panes);
GtkWidget *heed_plan_page_get_preview   (HeedPlanPage *self);
void       heed_plan_page_set_preview   (HeedPlanPage *self,
                                         GtkWidget    *preview);

G_END_DECLS
