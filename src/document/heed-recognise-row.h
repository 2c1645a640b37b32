/* heed-recognise-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-cell.h"
#include "heed-table.h"

G_BEGIN_DECLS

/* How many cells of a row are weighed against the columns; the other cells of a row
 * that has more are kept without a place. */
#define HEED_MAX_CELLS 8

/**
 * HeedRow:
 * @slots: (array): for each column what the row has in it, as blocks that may be
 *   changed; never %NULL
 * @words: (array): the same as one line of words, without marks of form
 * @cells: the cells as they stand in the source, as CommonMark
 * @places: which column each cell was placed in
 * @filled: a bit for each cell that has words
 * @line: where it stands in the source, counted from 1; 0 for not known
 *
 * One row of the action table, its cells placed in columns.
 */
typedef struct
{
  GPtrArray *slots[HEED_N_SLOTS];
  char *words[HEED_N_SLOTS];
  GStrv cells;
  guint places[HEED_MAX_CELLS];
  guint filled;
  guint line;
} HeedRow;

/**
 * HeedColumns:
 * @n: how many columns there are
 * @slots: what each of them holds
 *
 * The columns of a table, from left to right.
 */
typedef struct
{
  guint n;
  HeedSlot slots[32];
} HeedColumns;

gboolean  heed_columns_read_header     (HeedColumns  *self,
                                        HeedTableRow *row,
                                        GStrv        *titles);
void      heed_columns_guess           (HeedColumns  *self,
                                        HeedTable    *table);
HeedRow  *heed_recognise_row_new       (HeedTableRow *source,
                                        HeedColumns  *columns,
                                        HeedRow      *last,
                                        HeedRow      *above,
                                        const char   *recommendation);
HeedRow  *heed_recognise_row_new_words (HeedBlock    *block);
void      heed_recognise_row_free      (HeedRow      *self);
gboolean  heed_recognise_row_has       (HeedRow      *self,
                                        HeedSlot      slot);
gboolean  heed_recognise_row_is_own    (HeedRow      *self);
gboolean  heed_recognise_row_is_rule   (HeedTableRow *row);
gboolean  heed_recognise_row_is_blank  (HeedTableRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedRow, heed_recognise_row_free)

G_END_DECLS
