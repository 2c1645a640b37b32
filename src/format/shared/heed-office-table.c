/* heed-office-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-office-table.h"

#include <string.h>

#include "heed-office-style.h"
#include "heed-xml.h"

/* A table of fewer columns that holds a table is there to place things. */
#define MIN_COLUMNS 3

/**
 * heed_office_table_finish:
 * @table: (transfer full): a table that was read
 * @name: (nullable): the name of it or of its style
 *
 * Marks what heads rows and columns. In tables of ours the name tells what the table
 * is in the plan.
 *
 * Returns: (transfer full): the table as a block
 */
HeedBlock *
heed_office_table_finish (HeedTable  *table,
                          const char *name)
{
  HeedBlock *block = heed_block_new_table (table);
  gboolean ours = name != NULL && g_str_has_prefix (name, HEED_OFFICE_TABLE);

  if (ours)
    {
      g_autofree char *style = g_strdup (name + strlen (HEED_OFFICE_TABLE));

      style[strcspn (style, " ")] = '\0';
      if (!g_str_equal (style, "table"))
        heed_block_set_style (block, style);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          HeedBlock *first = cell->blocks->len > 0 ? g_ptr_array_index (cell->blocks, 0) : NULL;
          gboolean is_number = first != NULL && g_strcmp0 (first->style, "number") == 0;
          gboolean is_term = j == 0 && g_strcmp0 (block->style, "definitions") == 0;

          cell->is_header = i < table->n_header_rows || is_number || is_term;
        }
    }
  if (g_strcmp0 (block->style, "actions") == 0)
    table->n_key_columns = 3;
  return block;
}

/**
 * heed_office_table_flatten:
 * @block: (transfer full): a table that stands in a cell of another one
 * @blocks: takes what is in its cells
 *
 * A plan has no tables in tables: what they hold is kept, in reading order.
 */
void
heed_office_table_flatten (HeedBlock *block,
                           GPtrArray *blocks)
{
  for (guint i = 0; i < block->table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (block->table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);

          for (guint k = 0; k < cell->blocks->len; k++)
            g_ptr_array_add (blocks, heed_block_ref (g_ptr_array_index (cell->blocks, k)));
        }
    }
  heed_block_unref (block);
}

static gboolean
holds (xmlNode    *node,
       const char *name)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, name) || holds (child, name))
      return TRUE;

  return FALSE;
}

/* Cells and rows may stand in controls and groups. */
static guint
count_cells (xmlNode    *node,
             const char *cell)
{
  guint n = 0;

  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    n += heed_xml_is (child, cell) ? 1 : count_cells (child, cell);
  return n;
}

static guint
widest_row (xmlNode    *node,
            const char *row,
            const char *cell)
{
  guint widest = 0;

  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    widest = MAX (widest, heed_xml_is (child, row) ? count_cells (child, cell)
                                                   : widest_row (child, row, cell));
  return widest;
}

/**
 * heed_office_table_is_frame:
 * @node: a table
 * @table: how tables are called in its format
 * @row: how their rows are called
 * @cell: how their cells are called
 *
 * Returns: whether it is there to place other tables on the page
 */
gboolean
heed_office_table_is_frame (xmlNode    *node,
                            const char *table,
                            const char *row,
                            const char *cell)
{
  return widest_row (node, row, cell) < MIN_COLUMNS && holds (node, table);
}
