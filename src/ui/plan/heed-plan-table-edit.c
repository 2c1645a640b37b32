/* heed-plan-table-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

#include "heed-plan-table-entry.h"

/* How the keyboard and the pointer come into a cell of the table, and from one to the
 * next. The focus of GTK is on a row; which of its cells a key goes to is the table's own,
 * as in a spreadsheet. */

/* ---- cells ---- */

HeedPlanTableCell *
_heed_plan_table_pick_cell (HeedPlanTable *self,
                            double         x,
                            double         y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, HEED_TYPE_PLAN_TABLE_CELL) : NULL;
  GtkWidget *child = cell == NULL && widget != NULL ? gtk_widget_get_first_child (widget) : NULL;

  /* Beside the words of a cell the pick finds what stands around it. */
  if (HEED_IS_PLAN_TABLE_CELL (child))
    cell = child;
  else if (child != NULL && HEED_IS_PLAN_TABLE_CELL (gtk_widget_get_first_child (child)))
    cell = gtk_widget_get_first_child (child);

  return cell != NULL ? HEED_PLAN_TABLE_CELL (cell) : NULL;
}

static HeedPlanTableCell *
find_cell (HeedPlanTable *self,
           gpointer       record,
           HeedCellField  field)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (heed_plan_table_cell_get_record (cell) == record &&
        heed_plan_table_cell_get_field (cell) == field)
      return cell;

  return NULL;
}

/* How wide what stands in it may be. A row that is just made has no width: another one of
 * its column tells. */
static int
find_width (HeedPlanTable     *self,
            HeedPlanTableCell *cell)
{
  int margin = gtk_widget_get_margin_start (GTK_WIDGET (cell));
  int width = gtk_widget_get_width (GTK_WIDGET (cell));
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, self->cells);
  while (width == 0 && g_hash_table_iter_next (&iter, &other, NULL))
    if (heed_plan_table_cell_get_field (other) == heed_plan_table_cell_get_field (cell) &&
        gtk_widget_get_width (other) > 0)
      width = gtk_widget_get_width (other) + gtk_widget_get_margin_start (other) - margin;

  return width;
}

void
_heed_plan_table_edit_bound (HeedPlanTable     *self,
                             HeedPlanTableCell *cell)
{
  g_hash_table_add (self->cells, cell);
  heed_plan_table_cell_set_current (cell, heed_plan_table_cell_get_field (cell) == self->field);
  heed_plan_table_cell_set_card (cell, heed_column_widths_get_folded (self->column_widths));
  _heed_plan_table_mark_cell (self, cell);
  heed_plan_table_editing_bound (self->editing, cell);
}

void
_heed_plan_table_edit_unbound (HeedPlanTable     *self,
                               HeedPlanTableCell *cell)
{
  if (self->editing != NULL)
    heed_plan_table_editing_unbound (self->editing, cell);
  if (self->cells != NULL)
    g_hash_table_remove (self->cells, cell);
}

void
_heed_plan_table_set_field (HeedPlanTable *self,
                            HeedCellField  field)
{
  GHashTableIter iter;
  gpointer cell;

  if (self->field == field)
    return;

  self->field = field;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    heed_plan_table_cell_set_current (cell, heed_plan_table_cell_get_field (cell) == field);
}

/* ---- from one cell to the next ---- */

static gpointer
get_record_at (HeedPlanTable *self,
               guint          position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (HeedPlanTableEntry) entry = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return entry != NULL ? heed_plan_table_entry_get_record (entry) : NULL;
}

static guint
get_position (HeedPlanTableCell *cell)
{
  GtkTreeListRow *row = cell != NULL ? heed_plan_table_cell_get_row (cell) : NULL;

  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}

/* The widget of the row takes the focus of the list with it. */
void
_heed_plan_table_focus_record (HeedPlanTable *self,
                               gpointer       record)
{
  HeedPlanTableCell *cell = find_cell (self, record, HEED_CELL_TEXT);
  GtkWidget *parent = cell != NULL ? gtk_widget_get_parent (GTK_WIDGET (cell)) : NULL;

  if (parent != NULL && gtk_widget_get_parent (parent) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (parent));
}

gboolean
_heed_plan_table_edit_cell (HeedPlanTable *self,
                            gpointer       record,
                            HeedCellField  field,
                            const char    *typed)
{
  HeedPlanTableCell *cell;

  heed_plan_table_editing_finish (self->editing);
  if (self->editor == NULL || record == NULL || !heed_cells_can_edit (record, field))
    return FALSE;

  _heed_plan_table_set_field (self, field);
  cell = find_cell (self, record, field);
  if (cell == NULL)
    return FALSE;

  heed_plan_table_editing_start (self->editing, self->editor, cell, self->day,
                                 find_width (self, cell), typed);
  return TRUE;
}

static void
go_to (HeedPlanTable *self,
       guint          position)
{
  _heed_plan_table_choose (self, position);
  _heed_plan_table_show_position (self, position);
  _heed_plan_table_focus_record (self, get_record_at (self, position));
}

/* To the next cell that can be edited, in this row or another. */
static void
go_on (HeedPlanTable *self,
       guint          position,
       int            by)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  int field = (int) self->field;

  for (;;)
    {
      gpointer record;

      field += by;
      if (field < 0 || field >= HEED_N_CELL_FIELDS)
        {
          if ((by < 0 && position == 0) || (by > 0 && position + 1 >= n))
            return;
          position += (guint) by;
          field = by > 0 ? 0 : HEED_N_CELL_FIELDS - 1;
        }
      record = get_record_at (self, position);
      if (record != NULL && _heed_plan_table_shows_field (self, (HeedCellField) field) &&
          heed_cells_can_edit (record, (HeedCellField) field))
        {
          go_to (self, position);
          _heed_plan_table_edit_cell (self, record, (HeedCellField) field, NULL);
          return;
        }
    }
}

static void
finished_cb (HeedPlanTable     *self,
             HeedPlanTableCell *cell,
             GObject           *record,
             int                way,
             gboolean           focused)
{
  guint position = get_position (cell);

  if (!focused)
    return;

  _heed_plan_table_focus_record (self, record);
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  switch ((HeedCellWay) way)
    {
    case HEED_CELL_NEXT:
      go_on (self, position, 1);
      break;
    case HEED_CELL_PREVIOUS:
      go_on (self, position, -1);
      break;
    case HEED_CELL_DOWN:
      if (position + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
        go_to (self, position + 1);
      break;
    case HEED_CELL_ADD:
      gtk_widget_activate_action (GTK_WIDGET (self), "page.add-row", NULL);
      break;
    case HEED_CELL_STAY:
    default:
      break;
    }
}

/* ---- the keyboard and the pointer ---- */

/* Where the cell has nothing to edit, the text is what is meant. */
static void
edit_current (HeedPlanTable *self,
              const char    *typed)
{
  gpointer record = heed_plan_table_get_record (self);

  if (record == NULL)
    return;
  if (!_heed_plan_table_edit_cell (self, record, self->field, typed) &&
      (typed != NULL || !_heed_plan_table_edit_cell (self, record, HEED_CELL_TEXT, NULL)))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.edit-in-form", NULL);
}

static void
activate_cb (HeedPlanTable *self)
{
  edit_current (self, NULL);
}

static void
edit_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  edit_current (HEED_PLAN_TABLE (widget), NULL);
}

/* Whoever types on a row means its cell. Before the list gets the key: it takes Left and
 * Right for itself. */
static gboolean
key_pressed_cb (HeedPlanTable         *self,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char typed[7] = "";

  if (heed_plan_table_editing_is_active (self->editing))
    return FALSE;
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) == 0 &&
      (key == GDK_KEY_Left || key == GDK_KEY_Right))
    return gtk_widget_activate_action (GTK_WIDGET (self),
                                       key == GDK_KEY_Left ? "table.left" : "table.right", NULL);
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      letter <= ' ' || !g_unichar_isprint (letter) || key == GDK_KEY_plus || key == GDK_KEY_minus ||
      heed_plan_table_get_record (self) == NULL ||
      !heed_cells_can_edit (heed_plan_table_get_record (self), self->field))
    return FALSE;

  g_unichar_to_utf8 (letter, typed);
  edit_current (self, typed);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            HeedPlanTable   *self)
{
  HeedPlanTableCell *cell = _heed_plan_table_pick_cell (self, x, y);

  if (cell != NULL && cell != heed_plan_table_editing_get_cell (self->editing))
    _heed_plan_table_set_field (self, heed_plan_table_cell_get_field (cell));
}

void
_heed_plan_table_edit_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "table.edit", NULL, edit_cb);
}

void
_heed_plan_table_edit_init (HeedPlanTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->field = HEED_CELL_TEXT;
  self->cells = g_hash_table_new (NULL, NULL);
  self->editing = heed_plan_table_editing_new ();
  g_signal_connect_object (self->editing, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}
