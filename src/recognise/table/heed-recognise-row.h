/* heed-recognise-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-columns.h"

G_BEGIN_DECLS

/**
 * HeedRow:
 * @slots: (array): for each column what the row has in it, as blocks that may be
 *   changed; never %NULL
 * @words: (array): the same as one line of words, without marks of form
 * @more: (element-type HeedMore): the cells of other columns that have a title
 * @cells: the cells as they stand in the source, as CommonMark
 * @places: which column each cell was placed in
 * @filled: a bit for each cell that has words
 * @has: a bit for each #HeedSlot that a column of the table holds; 0 for not known
 * @is_merged: whether the cell that holds its answer began in a row above
 * @is_heading: whether it is no row, but words that head those after it
 * @line: where it stands in the source, counted from 1; 0 for not known
 *
 * One row of the action table, its cells placed in columns.
 */
typedef struct
{
  GPtrArray *slots[HEED_N_SLOTS];
  char *words[HEED_N_SLOTS];
  GPtrArray *more;
  GStrv cells;
  guint places[HEED_MAX_CELLS];
  guint filled;
  guint has;
  gboolean is_merged;
  gboolean is_heading;
  guint line;
} HeedRow;

HeedRow  *heed_recognise_row_new         (HeedTableRow *source,
                                          HeedColumns  *columns,
                                          HeedPlaces   *places,
                                          HeedRow      *last,
                                          HeedRow      *above,
                                          const char   *recommendation);
HeedRow  *heed_recognise_row_new_words   (HeedBlock    *block);
HeedRow  *heed_recognise_row_new_remarks (HeedRow      *row);
void      heed_recognise_row_free        (HeedRow      *self);
gboolean  heed_recognise_row_has         (HeedRow      *self,
                                          HeedSlot      slot);
void      heed_recognise_row_set_words   (HeedRow      *self,
                                          HeedSlot      slot);
gboolean  heed_recognise_row_is_own      (HeedRow      *self);
gboolean  heed_recognise_row_is_rule     (HeedTableRow *row);
gboolean  heed_recognise_row_is_blank    (HeedTableRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedRow, heed_recognise_row_free)

G_END_DECLS
