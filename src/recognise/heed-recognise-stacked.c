/* heed-recognise-stacked.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-stacked.h"

#include "heed-recognise-stated.h"
#include "heed-table.h"

/* The blocks of the only cell of @row; NULL where it has more. */
static GPtrArray *
get_spanning (HeedTable *table,
              guint      position)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, position);

  return table->n_columns > 1 && row->cells->len == 1 ? ((HeedCell *) g_ptr_array_index (row->cells, 0))->blocks : NULL;
}

static gboolean
is_stated (HeedTable *table,
           guint      position)
{
  GPtrArray *blocks = get_spanning (table, position);

  return blocks != NULL && blocks->len > 0 && heed_stated_find (blocks) == 0;
}

static void
copy_row (HeedTable    *table,
          HeedTableRow *row)
{
  HeedTableRow *copy = heed_table_add_row (table);

  copy->line = row->line;
  for (guint i = 0; i < row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);
      HeedCell *made = heed_table_row_add (copy);

      made->row_span = cell->row_span;
      made->column_span = cell->column_span;
      made->is_header = cell->is_header;
      for (guint j = 0; j < cell->blocks->len; j++)
        heed_cell_add (made, heed_block_ref (g_ptr_array_index (cell->blocks, j)));
    }
}

/**
 * heed_stacked_part:
 * @table: a table
 *
 * A form in which each recommendation and its response stand in rows over all columns, with
 * the titles and rows of its actions below them.
 *
 * Returns: (transfer full) (nullable) (element-type HeedBlock): what stands in these rows as
 *   paragraphs, each before a table of its actions; %NULL where @table is none
 */
GPtrArray *
heed_stacked_part (HeedTable *table)
{
  g_autoptr (GPtrArray) parts = NULL;
  HeedTable *below = NULL;
  gboolean stating = FALSE;
  guint n_stated = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n_stated += is_stated (table, i);
  if (n_stated == 0)
    return NULL;

  parts = heed_block_list_new ();
  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *spanning = get_spanning (table, i);

      stating = is_stated (table, i) || (stating && spanning != NULL);
      if (stating)
        {
          for (guint j = 0; j < spanning->len; j++)
            g_ptr_array_add (parts, heed_block_ref (g_ptr_array_index (spanning, j)));
          below = NULL;
          continue;
        }
      if (below == NULL)
        {
          below = heed_table_new (table->n_columns);
          below->is_sheet = table->is_sheet && parts->len == 0;
          g_ptr_array_add (parts, heed_block_new_table (below));
        }
      copy_row (below, g_ptr_array_index (table->rows, i));
    }

  return g_steal_pointer (&parts);
}
