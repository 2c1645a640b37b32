/* heed-plan-table-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-column-widths.h"
#include "heed-finding-list.h"
#include "heed-incremental-list.h"
#include "heed-plan-table-cell.h"
#include "heed-plan-table-editing.h"
#include "heed-plan-table-list.h"
#include "heed-plan-table.h"

G_BEGIN_DECLS

struct _HeedPlanTable
{
  AdwBin parent_instance;

  HeedPlan *plan;
  HeedPlanEditor *editor; /* NULL where nothing is edited */
  HeedDay day;
  char *search; /* NULL for all */
  HeedPlanFilter filter;

  HeedPlanTableList *recommendations;
  GtkTreeListModel *tree;
  HeedIncrementalList *rows;
  GtkMultiSelection *selection;
  GHashTable *chosen; /* set of records: what is selected; unowned, and only for comparing */
  GObject *record;    /* the one of them that the form shows; likewise */
  gboolean filtering;

  HeedFindingList *findings; /* (nullable) */
  GHashTable *marks;         /* (nullable) (element-type utf8 HeedFinding): by the id of the record */
  GHashTable *cells; /* set of HeedPlanTableCell: those that show something */
  HeedPlanTableEditing *editing;
  HeedCellField field; /* the column in which the keyboard is */

  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GtkColumnViewColumn *number_column;
  GtkColumnViewColumn *text_column;
  GtkColumnViewColumn *owner_column;
  GtkColumnViewColumn *target_column;
  GtkColumnViewColumn *status_column;
  GtkPopover *menu;

  int widths[HEED_CELL_STATUS + 1]; /* those of the columns, as they were last told */
  HeedColumnWidths *column_widths;
};

void               _heed_plan_table_edit_class_init (GtkWidgetClass    *widget_class);
void               _heed_plan_table_edit_init       (HeedPlanTable     *self);
void               _heed_plan_table_edit_bound      (HeedPlanTable     *self,
                                                     HeedPlanTableCell *cell);
void               _heed_plan_table_edit_unbound    (HeedPlanTable     *self,
                                                     HeedPlanTableCell *cell);
HeedPlanTableCell *_heed_plan_table_pick_cell       (HeedPlanTable     *self,
                                                     double             x,
                                                     double             y);
void               _heed_plan_table_set_field       (HeedPlanTable     *self,
                                                     HeedCellField      field);
gboolean           _heed_plan_table_edit_cell       (HeedPlanTable     *self,
                                                     gpointer           record,
                                                     HeedCellField      field,
                                                     const char        *typed);
void               _heed_plan_table_focus_record    (HeedPlanTable     *self,
                                                     gpointer           record);
void               _heed_plan_table_columns_init    (HeedPlanTable     *self);
void               _heed_plan_table_columns_save    (HeedPlanTable     *self);
void               _heed_plan_table_mark_cell       (HeedPlanTable     *self,
                                                     HeedPlanTableCell *cell);
gboolean           _heed_plan_table_shows_field     (HeedPlanTable     *self,
                                                     HeedCellField      field);
gpointer           _heed_plan_table_row_get_record  (GtkTreeListRow    *row);
void               _heed_plan_table_follow_selection (HeedPlanTable    *self);
void               _heed_plan_table_selection_changed (HeedPlanTable   *self);
GPtrArray         *_heed_plan_table_get_records     (HeedPlanTable     *self);
void               _heed_plan_table_select          (HeedPlanTable     *self,
                                                     gpointer           record);
void               _heed_plan_table_select_records  (HeedPlanTable     *self,
                                                     GPtrArray         *records);
GtkTreeListRow    *_heed_plan_table_get_row         (HeedPlanTable     *self);
void               _heed_plan_table_choose          (HeedPlanTable     *self,
                                                     guint              position);
void               _heed_plan_table_show_position   (HeedPlanTable     *self,
                                                     guint              position);

G_END_DECLS
