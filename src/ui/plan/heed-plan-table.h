/* heed-plan-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-cells.h"
#include "heed-column-widths.h"
#include "heed-finding-list.h"
#include "heed-plan-filter.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_TABLE (heed_plan_table_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanTable, heed_plan_table, HEED, PLAN_TABLE, AdwBin)

void           heed_plan_table_set_plan       (HeedPlanTable   *self,
                                               HeedPlan        *plan);
void           heed_plan_table_set_editor     (HeedPlanTable   *self,
                                               HeedPlanEditor  *editor);
void           heed_plan_table_set_day        (HeedPlanTable   *self,
                                               HeedDay          day);
void           heed_plan_table_set_shown      (HeedPlanTable   *self,
                                               const char      *search,
                                               HeedPlanFilter   filter);
void           heed_plan_table_set_findings   (HeedPlanTable   *self,
                                               HeedFindingList *findings);
gpointer       heed_plan_table_get_record     (HeedPlanTable   *self);
GPtrArray     *heed_plan_table_get_records    (HeedPlanTable   *self);
void           heed_plan_table_select         (HeedPlanTable   *self,
                                               gpointer         record);
void           heed_plan_table_select_records (HeedPlanTable   *self,
                                               GPtrArray       *records);
gboolean       heed_plan_table_edit           (HeedPlanTable   *self,
                                               gpointer         record);
char          *heed_plan_table_get_split      (HeedPlanTable   *self,
                                               char           **rest);
HeedCellField  heed_plan_table_get_field      (HeedPlanTable   *self);
void           heed_plan_table_finish         (HeedPlanTable   *self);
HeedColumnWidths *heed_plan_table_get_widths  (HeedPlanTable   *self);

G_END_DECLS
