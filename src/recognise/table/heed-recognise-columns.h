/* heed-recognise-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-cell.h"
#include "heed-recognise-mapping.h"
#include "heed-recognise-spans.h"

G_BEGIN_DECLS

/* What stands over words that show how far an action is. */
#define HEED_EVIDENCE_TITLE "^\\W*(supporting\\s+)?evidence(\\s+of\\s+[\\w\\s]+)?\\W*$"

/**
 * HeedMore:
 * @slot: %HEED_SLOT_PROGRESS, %HEED_SLOT_COMPLETED, %HEED_SLOT_MEASURE, %HEED_SLOT_PRIORITY
 *   or %HEED_SLOT_OTHER
 * @title: what stands at the head of its column
 * @blocks: (element-type HeedBlock): what it holds
 * @words: the same as one line of words; "" once the plan says them in another form
 * @n_open: how many notes were made of it of which the words must be kept
 *
 * A cell of a column that the printed table does not have.
 */
typedef struct
{
  HeedSlot slot;
  char *title;
  GPtrArray *blocks;
  char *words;
  guint n_open;
} HeedMore;

/**
 * HeedColumns:
 * @n: how many columns there are
 * @slots: (array): what each of them holds
 * @titles: (array): the words at its head, "" for none
 * @tops: (array) (nullable): those that stand above them over several columns
 * @guessed: (array): whether it was told by what it holds, under a title that nobody knows
 *
 * The columns of a table, from left to right.
 */
typedef struct
{
  guint n;
  HeedSlot slots[HEED_MAX_CELLS];
  char *titles[HEED_MAX_CELLS];
  char *tops[HEED_MAX_CELLS];
  gboolean guessed[HEED_MAX_CELLS];
} HeedColumns;

HeedColumns *heed_columns_new         (HeedTable   *table,
                                       guint        position,
                                       HeedSpans   *spans,
                                       guint       *n_rows);
HeedColumns *heed_columns_new_mapped  (HeedTable   *table,
                                       guint        position,
                                       const HeedMapping
                                                   *mapping,
                                       HeedSpans   *spans,
                                       guint       *n_rows);
HeedColumns *heed_columns_new_guessed (HeedTable   *table);
void         heed_columns_free        (HeedColumns *self);
gboolean     heed_columns_has         (HeedColumns *self,
                                       HeedSlot     slot);
GStrv        heed_columns_get_titles  (HeedColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedColumns, heed_columns_free)

G_END_DECLS
