/* heed-plan-table-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-cells.h"
#include "heed-finding.h"
#include "heed-plan-table-entry.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_TABLE_CELL (heed_plan_table_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanTableCell, heed_plan_table_cell, HEED, PLAN_TABLE_CELL, GtkWidget)

GtkWidget      *heed_plan_table_cell_new         (HeedPlanTableWords  part);
GtkTreeListRow *heed_plan_table_cell_get_row     (HeedPlanTableCell  *self);
void            heed_plan_table_cell_set_row     (HeedPlanTableCell  *self,
                                                  GtkTreeListRow     *row);
gpointer        heed_plan_table_cell_get_record  (HeedPlanTableCell  *self);
HeedCellField   heed_plan_table_cell_get_field   (HeedPlanTableCell  *self);
void            heed_plan_table_cell_set_current (HeedPlanTableCell  *self,
                                                  gboolean            current);
void            heed_plan_table_cell_set_card    (HeedPlanTableCell  *self,
                                                  gboolean            card);
void            heed_plan_table_cell_set_finding (HeedPlanTableCell  *self,
                                                  HeedFinding        *finding);
void            heed_plan_table_cell_set_editor  (HeedPlanTableCell  *self,
                                                  GtkWidget          *editor);

G_END_DECLS
