/* heed-plan-table-selection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

#include "heed-item.h"
#include "heed-plan-table-entry.h"
#include "heed-recommendation.h"

/* What is selected in the table: records, which stay selected whatever becomes of their
 * rows. */

gpointer
_heed_plan_table_row_get_record (GtkTreeListRow *row)
{
  g_autoptr (HeedPlanTableEntry) entry = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return entry != NULL ? heed_plan_table_entry_get_record (entry) : NULL;
}

static gpointer
get_record_at (HeedPlanTable *self,
               guint          position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return _heed_plan_table_row_get_record (row);
}

/* Of several that are selected the one that was there before, else the first. */
static guint
find_position (HeedPlanTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_is_empty (selected))
    return GTK_INVALID_LIST_POSITION;

  if (gtk_bitset_get_size (selected) > 1 && self->record != NULL &&
      gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      {
        if (get_record_at (self, position) == (gpointer) self->record)
          return position;
      }
    while (gtk_bitset_iter_next (&iter, &position));

  return gtk_bitset_get_minimum (selected);
}

void
_heed_plan_table_selection_changed (HeedPlanTable *self)
{
  g_autoptr (GPtrArray) records = NULL;
  guint n_before = g_hash_table_size (self->chosen);
  gpointer record;

  if (self->filtering)
    return;

  records = heed_plan_table_get_records (self);
  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (self->chosen, g_ptr_array_index (records, i));

  record = heed_plan_table_get_record (self);
  if (record == (gpointer) self->record && n_before == records->len)
    return;
  self->record = record;
  g_object_notify (G_OBJECT (self), "record");
}

/* Whether no widget hears the keys: GTK leaves the focus in the widget of a row that went
 * until the next frame, and what is typed before that would be lost. */
static gboolean
has_lost_focus (HeedPlanTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || gtk_widget_get_root (focus) == NULL;
}

static gboolean
has_focus (HeedPlanTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return has_lost_focus (self) || gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self));
}

/* A row that was moved goes and comes back: it stays selected, and has the focus again. */
static void
items_changed_cb (HeedPlanTable *self,
                  guint          position,
                  guint          n_removed,
                  guint          n_added)
{
  if (n_removed > 0 && g_hash_table_size (self->chosen) > 0)
    for (guint i = position; i < position + n_added; i++)
      if (g_hash_table_contains (self->chosen, get_record_at (self, i)))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, FALSE);
  _heed_plan_table_selection_changed (self);
  if (self->record != NULL && has_lost_focus (self))
    _heed_plan_table_focus_record (self, self->record);
}

/* Once the view has the model: it must not hear of a selection before it knows of the rows. */
void
_heed_plan_table_follow_selection (HeedPlanTable *self)
{
  g_signal_connect_swapped (self->selection, "selection-changed",
                            G_CALLBACK (_heed_plan_table_selection_changed), self);
  g_signal_connect_data (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                         NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

/* ---- finding a record ---- */

/* The row of one of the children of @parent, or of the roots where that is NULL. */
static GtkTreeListRow *
find_row (HeedPlanTable    *self,
          GtkTreeListRow *parent,
          gpointer        record)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = parent != NULL
                                         ? gtk_tree_list_row_get_child_row (parent, i)
                                         : gtk_tree_list_model_get_child_row (self->tree, i);

      if (row == NULL)
        return NULL;
      if (_heed_plan_table_row_get_record (row) == record)
        return g_steal_pointer (&row);
    }
}

static GtkTreeListRow *
find_record (HeedPlanTable *self,
             gpointer     record)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (HEED_IS_RECOMMENDATION (record))
    return find_row (self, NULL, record);

  parent = find_row (self, NULL, heed_item_get_recommendation (record));
  if (parent == NULL)
    return NULL;

  gtk_tree_list_row_set_expanded (parent, TRUE);
  return find_row (self, parent, record);
}

void
_heed_plan_table_show_position (HeedPlanTable *self,
                                guint          position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  /* On GTK 4.8 the column view has no function for it, but its list an action. */
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* Selects the row at that place alone, or none. */
void
_heed_plan_table_choose (HeedPlanTable *self,
                         guint          position)
{
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  else
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

/* Returns: (transfer full) (nullable): the row of the record that is selected */
GtkTreeListRow *
_heed_plan_table_get_row (HeedPlanTable *self)
{
  guint position = find_position (self);

  return position != GTK_INVALID_LIST_POSITION
           ? g_list_model_get_item (G_LIST_MODEL (self->selection), position) : NULL;
}

GPtrArray *
_heed_plan_table_get_records (HeedPlanTable *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), records);

  if (self->selection == NULL)
    return records;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      {
        gpointer record = get_record_at (self, position);

        if (record != NULL)
          g_ptr_array_add (records, g_object_ref (record));
      }
    while (gtk_bitset_iter_next (&iter, &position));
  return records;
}

void
_heed_plan_table_select (HeedPlanTable *self,
                     gpointer     record)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (HEED_IS_PLAN_TABLE (self));

  if (self->selection == NULL)
    return;

  if (record != NULL)
    row = find_record (self, record);
  if (row != NULL)
    {
      position = gtk_tree_list_row_get_position (row);
      heed_incremental_list_reach (self->rows, position);
    }
  _heed_plan_table_choose (self, position);
  if (row != NULL)
    _heed_plan_table_show_position (self, position);
  if (row != NULL && has_lost_focus (self))
    _heed_plan_table_focus_record (self, record);
}

/* In one go through the rows, however many they are. */
static void
select_others (HeedPlanTable *self,
               GPtrArray     *records)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (records, i));

  heed_incremental_list_reach (self->rows, n > 0 ? n - 1 : 0);
  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (wanted, get_record_at (self, i)))
      gtk_bitset_add (selected, i);
  all = gtk_bitset_new_range (0, n);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, all);
}

void
_heed_plan_table_select_records (HeedPlanTable *self,
                                GPtrArray     *records)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));
  g_return_if_fail (records != NULL);

  heed_plan_table_select (self, records->len > 0 ? g_ptr_array_index (records, 0) : NULL);
  if (records->len > 1)
    select_others (self, records);
  if (records->len > 0 && has_focus (self) && !heed_plan_table_editing_is_active (self->editing))
    _heed_plan_table_focus_record (self, g_ptr_array_index (records, 0));
}
