/* heed-cell-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-plan-editor.h"

G_BEGIN_DECLS

/**
 * HeedCellWay:
 * @HEED_CELL_STAY: nowhere
 * @HEED_CELL_NEXT: to the next cell
 * @HEED_CELL_PREVIOUS: to the cell before
 * @HEED_CELL_DOWN: to the cell below
 * @HEED_CELL_ADD: to a row that is added below
 *
 * Where somebody wants to go who has finished a cell.
 */
typedef enum {
  HEED_CELL_STAY,
  HEED_CELL_NEXT,
  HEED_CELL_PREVIOUS,
  HEED_CELL_DOWN,
  HEED_CELL_ADD,
} HeedCellWay;

#define HEED_TYPE_CELL_EDITOR (heed_cell_editor_get_type ())

G_DECLARE_DERIVABLE_TYPE (HeedCellEditor, heed_cell_editor, HEED, CELL_EDITOR, GtkWidget)

struct _HeedCellEditorClass
{
  GtkWidgetClass parent_class;

  /* Shows what the record says, all of it selected or the cursor behind it. */
  void     (*show)      (HeedCellEditor  *self);
  /* Somebody began with these words. */
  void     (*type)      (HeedCellEditor  *self,
                         const char      *words);
  /* Puts what was typed into the record. */
  void     (*apply)     (HeedCellEditor  *self);
  /* What was put into the record since it was shown is to be as it was. */
  void     (*take_back) (HeedCellEditor  *self);
  /* What was typed calls for a question, which is asked now: whether it is not over yet. */
  gboolean (*ask)       (HeedCellEditor  *self);
  /* A key that means something here and not what it means in every cell. */
  gboolean (*key)       (HeedCellEditor  *self,
                         guint            key,
                         GdkModifierType  modifiers);
};

void            heed_cell_editor_start      (HeedCellEditor *self,
                                             HeedPlanEditor *editor,
                                             gpointer        record,
                                             HeedDay         day);
void            heed_cell_editor_type       (HeedCellEditor *self,
                                             const char     *words);
void            heed_cell_editor_resume     (HeedCellEditor *self);
void            heed_cell_editor_apply      (HeedCellEditor *self);
void            heed_cell_editor_finish     (HeedCellEditor *self,
                                             HeedCellWay     way);
void            heed_cell_editor_cancel     (HeedCellEditor *self);
gpointer        heed_cell_editor_get_record (HeedCellEditor *self);
HeedPlanEditor *heed_cell_editor_get_plan_editor (HeedCellEditor *self);
int             heed_cell_editor_get_width  (HeedCellEditor *self);
void            heed_cell_editor_set_width  (HeedCellEditor *self,
                                             int             width);
HeedDay         heed_cell_editor_get_day    (HeedCellEditor *self);

G_END_DECLS
