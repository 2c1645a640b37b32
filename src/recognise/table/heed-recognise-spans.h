/* heed-recognise-spans.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-table.h"

G_BEGIN_DECLS

/* How many columns of a table are told apart; cells further to the right are kept
 * without a place. */
#define HEED_MAX_CELLS 32

/**
 * HeedPlaces:
 * @at: (array): the column in which each cell of the row begins
 * @above: (array): for each column the cell of an earlier row that covers it, or %NULL
 * @width: how many columns the row takes
 * @spanned: whether a cell of it, or one that covers it, spans rows or columns
 *
 * Where the cells of one row stand.
 */
typedef struct
{
  guint at[HEED_MAX_CELLS];
  HeedCell *above[HEED_MAX_CELLS];
  guint width;
  gboolean spanned;
} HeedPlaces;

/**
 * HeedSpans:
 * @cells: (array): for each column the cell that covers it from above, or %NULL
 * @left: (array): for how many rows yet
 *
 * The cells that reach down into the next row of a table.
 */
typedef struct
{
  HeedCell *cells[HEED_MAX_CELLS];
  guint left[HEED_MAX_CELLS];
} HeedSpans;

void heed_spans_take (HeedSpans    *self,
                      HeedTableRow *row,
                      HeedPlaces   *places);

G_END_DECLS
