/* heed-plan-table-editing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-editing.h"

/**
 * HeedPlanTableEditing:
 *
 * The one cell of a table that is being edited. It owns the editor, which stands in the
 * cell of its record, whichever widget that is: where the rows are made anew (the row was
 * moved, a row came above), the editor goes over to the next cell that shows the record,
 * with its cursor and the focus. Once the focus is elsewhere, it is over.
 */

struct _HeedPlanTableEditing
{
  GObject parent_instance;

  HeedCellEditor *editor; /* NULL where nothing is edited */
  HeedCellField field;
  HeedPlanTableCell *cell; /* weak; NULL while no widget shows the record */
  GtkRoot *root;           /* weak */
  gulong focus_id;
};

G_DEFINE_FINAL_TYPE (HeedPlanTableEditing, heed_plan_table_editing, G_TYPE_OBJECT)

enum {
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_cell (HeedPlanTableEditing *self,
          HeedPlanTableCell    *cell)
{
  if (self->cell != NULL)
    heed_plan_table_cell_set_editor (self->cell, NULL);
  g_set_weak_pointer (&self->cell, cell);
  if (cell != NULL)
    heed_plan_table_cell_set_editor (cell, GTK_WIDGET (self->editor));
}

static void
focus_cb (HeedPlanTableEditing *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  /* Where the row is just being made anew the focus comes back. */
  if (self->cell == NULL || focus == NULL ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->editor)))
    return;

  heed_cell_editor_finish (self->editor, HEED_CELL_STAY);
}

static void
set_root (HeedPlanTableEditing *self,
          GtkRoot              *root)
{
  if (self->root != NULL)
    g_clear_signal_handler (&self->focus_id, self->root);
  g_set_weak_pointer (&self->root, root);
  if (root != NULL)
    self->focus_id = g_signal_connect_swapped (root, "notify::focus-widget",
                                               G_CALLBACK (focus_cb), self);
}

/* The cell is given with the signal: it is where to go on from. */
static void
finished_cb (HeedPlanTableEditing *self,
             HeedCellWay           way)
{
  g_autoptr (HeedCellEditor) editor = g_steal_pointer (&self->editor);
  g_autoptr (HeedPlanTableCell) cell = NULL;
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  gboolean focused = focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (editor));

  g_set_object (&cell, self->cell);
  set_root (self, NULL);
  set_cell (self, NULL);
  g_signal_emit (self, signals[FINISHED], 0, cell, heed_cell_editor_get_record (editor), way, focused);
}

static void
heed_plan_table_editing_dispose (GObject *object)
{
  HeedPlanTableEditing *self = HEED_PLAN_TABLE_EDITING (object);

  set_root (self, NULL);
  set_cell (self, NULL);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_plan_table_editing_parent_class)->dispose (object);
}

static void
heed_plan_table_editing_class_init (HeedPlanTableEditingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_plan_table_editing_dispose;

  /**
   * HeedPlanTableEditing::finished:
   * @self: the editing
   * @cell: (nullable): the cell that was edited, where there is one
   * @record: its record
   * @way: a #HeedCellWay: where to go from here
   * @focused: whether the focus was there, and needs another place
   */
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 4, HEED_TYPE_PLAN_TABLE_CELL, G_TYPE_OBJECT,
                                    G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
heed_plan_table_editing_init (HeedPlanTableEditing *self)
{
}

/**
 * heed_plan_table_editing_new:
 *
 * Returns: (transfer full): one that edits nothing
 */
HeedPlanTableEditing *
heed_plan_table_editing_new (void)
{
  return g_object_new (HEED_TYPE_PLAN_TABLE_EDITING, NULL);
}

/**
 * heed_plan_table_editing_start:
 * @self: a #HeedPlanTableEditing that edits nothing
 * @editor: the editor of the plan
 * @cell: a cell whose field of its record can be edited
 * @day: today
 * @width: how wide the cell is, also where it is not there yet
 * @typed: (nullable): the first letter, where somebody began to type
 *
 * Edits that cell, and gives it the focus.
 */
void
heed_plan_table_editing_start (HeedPlanTableEditing *self,
                               HeedPlanEditor       *editor,
                               HeedPlanTableCell    *cell,
                               HeedDay               day,
                               int                   width,
                               const char           *typed)
{
  gpointer record;

  g_return_if_fail (HEED_IS_PLAN_TABLE_EDITING (self));
  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (cell));
  g_return_if_fail (self->editor == NULL);

  record = heed_plan_table_cell_get_record (cell);
  self->field = heed_plan_table_cell_get_field (cell);
  self->editor = g_object_ref_sink (heed_cells_create (record, self->field));
  heed_cell_editor_set_width (self->editor, width);
  heed_cell_editor_start (self->editor, editor, record, day);
  g_signal_connect_swapped (self->editor, "finished", G_CALLBACK (finished_cb), self);
  set_cell (self, cell);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  if (typed != NULL)
    heed_cell_editor_type (self->editor, typed);
  set_root (self, gtk_widget_get_root (GTK_WIDGET (cell)));
}

/**
 * heed_plan_table_editing_widen:
 * @self: a #HeedPlanTableEditing
 * @field: which column is about to have another width
 * @by: by how much, in pixels
 *
 * Lets what is edited there know.
 */
void
heed_plan_table_editing_widen (HeedPlanTableEditing *self,
                               HeedCellField         field,
                               int                   by)
{
  int width;

  g_return_if_fail (HEED_IS_PLAN_TABLE_EDITING (self));

  if (self->editor == NULL || self->field != field)
    return;

  width = heed_cell_editor_get_width (self->editor);
  if (width > 0)
    heed_cell_editor_set_width (self->editor, MAX (width + by, 1));
}

/**
 * heed_plan_table_editing_is_active:
 * @self: a #HeedPlanTableEditing
 *
 * Returns: whether a cell is being edited
 */
gboolean
heed_plan_table_editing_is_active (HeedPlanTableEditing *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_EDITING (self), FALSE);

  return self->editor != NULL;
}

/**
 * heed_plan_table_editing_get_record:
 * @self: a #HeedPlanTableEditing
 *
 * Returns: (transfer none) (nullable): the record that is being edited
 */
gpointer
heed_plan_table_editing_get_record (HeedPlanTableEditing *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_EDITING (self), NULL);

  return self->editor != NULL ? heed_cell_editor_get_record (self->editor) : NULL;
}

/**
 * heed_plan_table_editing_get_cell:
 * @self: a #HeedPlanTableEditing
 *
 * Returns: (transfer none) (nullable): the cell in which the editor stands
 */
HeedPlanTableCell *
heed_plan_table_editing_get_cell (HeedPlanTableEditing *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_EDITING (self), NULL);

  return self->cell;
}

/**
 * heed_plan_table_editing_get_editor:
 * @self: a #HeedPlanTableEditing
 *
 * Returns: (transfer none) (nullable): what edits the cell
 */
HeedCellEditor *
heed_plan_table_editing_get_editor (HeedPlanTableEditing *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_EDITING (self), NULL);

  return self->editor;
}

/**
 * heed_plan_table_editing_finish:
 * @self: a #HeedPlanTableEditing
 *
 * Puts what was typed into the record, and edits nothing any more.
 */
void
heed_plan_table_editing_finish (HeedPlanTableEditing *self)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_EDITING (self));

  if (self->editor != NULL)
    heed_cell_editor_finish (self->editor, HEED_CELL_STAY);
}

/**
 * heed_plan_table_editing_bound:
 * @self: a #HeedPlanTableEditing
 * @cell: a cell that was given a row
 *
 * Puts the editor into @cell, where it is the one.
 */
void
heed_plan_table_editing_bound (HeedPlanTableEditing *self,
                               HeedPlanTableCell    *cell)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_EDITING (self));
  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (cell));

  if (self->editor == NULL || self->cell != NULL ||
      heed_plan_table_cell_get_field (cell) != self->field ||
      heed_plan_table_cell_get_record (cell) != heed_plan_table_editing_get_record (self))
    return;

  set_cell (self, cell);
  heed_cell_editor_resume (self->editor);
}

/**
 * heed_plan_table_editing_unbound:
 * @self: a #HeedPlanTableEditing
 * @cell: a cell that is about to lose its row
 *
 * Keeps the editor for the next cell of its record.
 */
void
heed_plan_table_editing_unbound (HeedPlanTableEditing *self,
                                 HeedPlanTableCell    *cell)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_EDITING (self));

  if (self->cell == cell)
    set_cell (self, NULL);
}
