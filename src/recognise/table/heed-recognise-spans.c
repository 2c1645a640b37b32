/* heed-recognise-spans.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-spans.h"

static gboolean
is_covered (HeedSpans *self,
            guint      column)
{
  return column < HEED_MAX_CELLS && self->left[column] > 0;
}

/**
 * heed_spans_take:
 * @self: the cells that reach into @row; those that reach into the one after it on
 *   return
 * @row: a row of a table; all rows above it were taken before
 * @places: (out caller-allocates): where its cells stand
 */
void
heed_spans_take (HeedSpans    *self,
                 HeedTableRow *row,
                 HeedPlaces   *places)
{
  HeedSpans next = { 0 };
  guint column = 0;

  *places = (HeedPlaces) { 0 };
  for (guint i = 0; i < HEED_MAX_CELLS; i++)
    if (self->left[i] > 0)
      {
        places->above[i] = self->cells[i];
        places->spanned = TRUE;
        places->width = i + 1;
        next.cells[i] = self->cells[i];
        next.left[i] = self->left[i] - 1;
      }

  for (guint i = 0; i < row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);

      while (is_covered (self, column))
        column++;
      if (i < HEED_MAX_CELLS)
        places->at[i] = column;
      for (guint j = 0; j < MAX (cell->column_span, 1); j++, column++)
        if (column < HEED_MAX_CELLS && cell->row_span > 1)
          {
            next.cells[column] = cell;
            next.left[column] = cell->row_span - 1;
          }
      if (cell->column_span > 1 || cell->row_span > 1)
        places->spanned = TRUE;
    }

  places->width = MAX (places->width, column);
  *self = next;
}
