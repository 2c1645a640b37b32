/* heed-text-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-cell.h"

#include <string.h>

#include "heed-cell-text.h"
#include "heed-text-view.h"

/* In bytes. A cell is as high as its words, so that all of them are laid out: a text of
 * more than some pages is written in the form, which scrolls it. */
#define LONG_TEXT 12000

/**
 * HeedTextCell:
 *
 * Edits the text of a record, with lists and marks, as high as its words. Return ends it,
 * so that Shift+Return begins a paragraph or the next point of a list.
 */

struct _HeedTextCell
{
  HeedCellEditor parent_instance;

  char *before; /* what the text was */
  HeedTextView *view;
  GBinding *binding; /* unowned */
};

G_DEFINE_FINAL_TYPE (HeedTextCell, heed_text_cell, HEED_TYPE_CELL_EDITOR)

static void
move_to_end (HeedTextCell *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}

static void
heed_text_cell_show (HeedCellEditor *cell)
{
  HeedTextCell *self = HEED_TEXT_CELL (cell);
  GObject *record = heed_cell_editor_get_record (cell);

  g_object_get (record, "text", &self->before, NULL);
  self->binding = g_object_bind_property (record, "text", self->view, "markup",
                                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  move_to_end (self);
}

static void
heed_text_cell_type (HeedCellEditor *cell,
                     const char     *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (HEED_TEXT_CELL (cell)->view));

  gtk_text_buffer_insert_at_cursor (buffer, words, -1);
}

/* It is there already. */
static void
heed_text_cell_apply (HeedCellEditor *cell)
{
}

static void
heed_text_cell_take_back (HeedCellEditor *cell)
{
  HeedTextCell *self = HEED_TEXT_CELL (cell);

  heed_text_view_set_markup (self->view, self->before);
}

static gboolean
heed_text_cell_key (HeedCellEditor  *cell,
                    guint            key,
                    GdkModifierType  modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || modifiers != GDK_SHIFT_MASK)
    return FALSE;

  heed_text_view_break (HEED_TEXT_CELL (cell)->view);
  return TRUE;
}

static void
heed_text_cell_finalize (GObject *object)
{
  g_free (HEED_TEXT_CELL (object)->before);

  G_OBJECT_CLASS (heed_text_cell_parent_class)->finalize (object);
}

static void
heed_text_cell_class_init (HeedTextCellClass *klass)
{
  HeedCellEditorClass *cell_class = HEED_CELL_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_text_cell_finalize;
  cell_class->show = heed_text_cell_show;
  cell_class->type = heed_text_cell_type;
  cell_class->apply = heed_text_cell_apply;
  cell_class->take_back = heed_text_cell_take_back;
  cell_class->key = heed_text_cell_key;
}

static void
heed_text_cell_init (HeedTextCell *self)
{
  self->view = g_object_new (HEED_TYPE_TEXT_VIEW, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  heed_cell_text_fit (HEED_CELL_EDITOR (self), GTK_TEXT_VIEW (self->view));
}

/**
 * heed_text_cell_new:
 * @title: what the text is, for a screen reader
 *
 * Returns: (transfer floating): an editor for the text of a record
 */
HeedCellEditor *
heed_text_cell_new (const char *title)
{
  HeedTextCell *self = g_object_new (HEED_TYPE_TEXT_CELL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return HEED_CELL_EDITOR (self);
}

/**
 * heed_text_cell_can_edit:
 * @markup: a text as CommonMark
 *
 * Returns: whether it is short enough to be edited in a cell
 */
gboolean
heed_text_cell_can_edit (const char *markup)
{
  g_return_val_if_fail (markup != NULL, FALSE);

  return strlen (markup) <= LONG_TEXT;
}

/**
 * heed_text_cell_get_split:
 * @self: a #HeedTextCell
 * @rest: (out) (transfer full): what stands behind the cursor, as CommonMark
 *
 * Returns: (transfer full): what stands before the cursor, as CommonMark
 */
char *
heed_text_cell_get_split (HeedTextCell  *self,
                          char         **rest)
{
  g_return_val_if_fail (HEED_IS_TEXT_CELL (self), NULL);
  g_return_val_if_fail (rest != NULL, NULL);

  return heed_text_view_get_split (self->view, rest);
}
