/* heed-cell-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-cell-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than the lines of a cell hold at any width. */
#define MAX_BYTES 8000

/**
 * heed_cell_name_shorten:
 * @words: words for a cell of a table
 *
 * Words that are longer than the lines of a cell have room for cost time to lay out and to
 * say, and nobody sees them there.
 *
 * Returns: (transfer full): @words, or their beginning
 */
char *
heed_cell_name_shorten (const char *words)
{
  const char *end;

  if (strlen (words) <= MAX_BYTES)
    return g_strdup (words);

  end = g_utf8_find_prev_char (words, words + MAX_BYTES);
  return g_strdup_printf ("%.*s…", (int) (end - words), words);
}

static void
set_label (GtkWidget  *widget,
           const char *words)
{
  g_autofree char *shown = heed_cell_name_shorten (words);

  g_strdelimit (shown, "\n", ' ');
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  shown[0] != '\0' ? shown : _("empty"),
                                  -1);
}

/**
 * heed_cell_name_set:
 * @content: the child of a cell of a column view
 * @words: what a screen reader says of the cell
 * @row: (nullable): what it says of the row, or %NULL to leave that
 *
 * GTK 4.8 calls the cells and rows of a column view by the names of their types. Does
 * nothing before @content stands in a cell.
 */
void
heed_cell_name_set (GtkWidget  *content,
                    const char *words,
                    const char *row)
{
  GtkWidget *cell = gtk_widget_get_parent (content);

  if (cell == NULL)
    return;

  set_label (cell, words);
  if (row != NULL && gtk_widget_get_parent (cell) != NULL)
    set_label (gtk_widget_get_parent (cell), row);
}
