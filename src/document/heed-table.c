/* heed-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-table.h"

#include <string.h>

static void
heed_table_row_free (gpointer data)
{
  HeedTableRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * heed_table_new:
 * @n_columns: how many columns it is to have
 *
 * Returns: (transfer full): a table without rows
 */
HeedTable *
heed_table_new (guint n_columns)
{
  HeedTable *self = g_new0 (HeedTable, 1);

  self->n_columns = n_columns;
  self->widths = g_new0 (double, n_columns);
  self->rows = g_ptr_array_new_with_free_func (heed_table_row_free);
  return self;
}

/**
 * heed_table_free:
 * @self: (transfer full): a table
 */
void
heed_table_free (HeedTable *self)
{
  g_free (self->caption);
  g_free (self->widths);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * heed_table_add_row:
 * @self: a table
 *
 * Returns: (transfer none): a new row at its end, without cells
 */
HeedTableRow *
heed_table_add_row (HeedTable *self)
{
  HeedTableRow *row = g_new0 (HeedTableRow, 1);

  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_cell_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * heed_table_row_add:
 * @self: a row
 *
 * Returns: (transfer none): a new cell at its end
 */
HeedCell *
heed_table_row_add (HeedTableRow *self)
{
  HeedCell *cell = heed_cell_new ();

  g_ptr_array_add (self->cells, cell);
  return cell;
}

/**
 * heed_cell_new:
 *
 * Returns: (transfer full): an empty cell of one row and one column
 */
HeedCell *
heed_cell_new (void)
{
  HeedCell *self = g_new0 (HeedCell, 1);

  self->blocks = heed_block_list_new ();
  self->row_span = 1;
  self->column_span = 1;
  return self;
}

/**
 * heed_cell_free:
 * @self: (transfer full): a cell
 */
void
heed_cell_free (HeedCell *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * heed_cell_add:
 * @self: a cell
 * @block: (transfer full): the block to add at its end
 */
void
heed_cell_add (HeedCell  *self,
               HeedBlock *block)
{
  g_ptr_array_add (self->blocks, block);
}

/**
 * heed_cell_to_text:
 * @self: a cell
 *
 * Returns: (transfer full): its words without any form, one line a paragraph
 */
char *
heed_cell_to_text (HeedCell *self)
{
  return heed_block_list_to_text (self->blocks);
}

/**
 * heed_cell_add_lines:
 * @self: a cell
 * @text: its words as a spreadsheet has them
 *
 * Adds @text as one paragraph, of the style %HEED_CELL_STYLE_LINES where it has line
 * breaks.
 */
void
heed_cell_add_lines (HeedCell   *self,
                     const char *text)
{
  HeedBlock *block = heed_block_new_paragraph (text);

  if (strchr (text, '\n') != NULL)
    heed_block_set_style (block, HEED_CELL_STYLE_LINES);
  heed_cell_add (self, block);
}
