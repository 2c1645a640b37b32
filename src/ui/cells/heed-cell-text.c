/* heed-cell-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-cell-text.h"

/* In pixels: higher than anything that is edited in a cell. */
#define HIGHEST 8000

/* A text view learns how high it is when it is given its place, and asks for another then. A
 * column view on GTK 4.8 tells all cells of the column and its header of that, and those that
 * have their places already are drawn without, with a warning. So the view is laid out as
 * wide as it will be before the list asks. */
static void
lay_out_as_wide (GtkWidget *view,
                 int        width)
{
  if (gtk_widget_get_root (view) == NULL || width <= 0)
    return;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (view, width, HIGHEST, -1, NULL);
  gtk_widget_queue_resize (view);
}

static void
resized_cb (GtkWidget      *view,
            HeedCellEditor *cell)
{
  lay_out_as_wide (view, heed_cell_editor_get_width (cell));
}

static void
lay_out (GtkWidget *view)
{
  GtkWidget *cell = gtk_widget_get_ancestor (view, HEED_TYPE_CELL_EDITOR);
  int width = gtk_widget_get_width (view);

  if (cell != NULL)
    lay_out_as_wide (view, width > 0 ? width : heed_cell_editor_get_width (HEED_CELL_EDITOR (cell)));
}

/**
 * heed_cell_text_fit:
 * @cell: what edits a cell
 * @view: (transfer none): a text view in it
 *
 * Lets @view be as high as its words, in a list.
 */
void
heed_cell_text_fit (HeedCellEditor *cell,
                    GtkTextView    *view)
{
  g_return_if_fail (HEED_IS_CELL_EDITOR (cell));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_signal_connect_object (cell, "notify::root", G_CALLBACK (lay_out), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "resized", G_CALLBACK (resized_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (lay_out), view,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (gtk_widget_get_root (GTK_WIDGET (cell)) != NULL)
    lay_out (GTK_WIDGET (view));
}

/**
 * heed_cell_text_new:
 * @cell: what edits a cell
 * @title: what is written in it, for a screen reader
 *
 * Returns: (transfer none): a view for plain words, the last child of @cell
 */
GtkTextView *
heed_cell_text_new (HeedCellEditor *cell,
                    const char     *title)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());

  g_return_val_if_fail (HEED_IS_CELL_EDITOR (cell), NULL);

  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_parent (GTK_WIDGET (view), GTK_WIDGET (cell));
  heed_cell_text_fit (cell, view);
  return view;
}

/**
 * heed_cell_text_get:
 * @view: a text view
 *
 * Returns: (transfer full): its words
 */
char *
heed_cell_text_get (GtkTextView *view)
{
  char *words;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  g_object_get (gtk_text_view_get_buffer (view), "text", &words, NULL);
  return words;
}

/**
 * heed_cell_text_set:
 * @view: a text view
 * @words: what it is to show
 * @selected: whether all of it is selected; else the cursor stands behind it
 */
void
heed_cell_text_set (GtkTextView *view,
                    const char  *words,
                    gboolean     selected)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (words != NULL);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_set_text (buffer, words, -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, selected ? &start : &end);
}
