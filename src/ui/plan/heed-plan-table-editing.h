/* heed-plan-table-editing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cells.h"
#include "heed-plan-table-cell.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_TABLE_EDITING (heed_plan_table_editing_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanTableEditing, heed_plan_table_editing, HEED, PLAN_TABLE_EDITING, GObject)

HeedPlanTableEditing *heed_plan_table_editing_new        (void);
void                  heed_plan_table_editing_start      (HeedPlanTableEditing *self,
                                                          HeedPlanEditor       *editor,
                                                          HeedPlanTableCell    *cell,
                                                          HeedDay               day,
                                                          int                   width,
                                                          const char           *typed);
void                  heed_plan_table_editing_widen      (HeedPlanTableEditing *self,
                                                          HeedCellField         field,
                                                          int                   by);
gboolean              heed_plan_table_editing_is_active  (HeedPlanTableEditing *self);
gpointer              heed_plan_table_editing_get_record (HeedPlanTableEditing *self);
HeedPlanTableCell    *heed_plan_table_editing_get_cell   (HeedPlanTableEditing *self);
HeedCellEditor       *heed_plan_table_editing_get_editor (HeedPlanTableEditing *self);
void                  heed_plan_table_editing_finish     (HeedPlanTableEditing *self);
void                  heed_plan_table_editing_bound      (HeedPlanTableEditing *self,
                                                          HeedPlanTableCell    *cell);
void                  heed_plan_table_editing_unbound    (HeedPlanTableEditing *self,
                                                          HeedPlanTableCell    *cell);

G_END_DECLS
