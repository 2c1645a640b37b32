/* heed-recognise-piece.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-label.h"
#include "heed-block.h"

G_BEGIN_DECLS

/**
 * HeedPiece:
 * @level: how many lists it stands in; 0 for none
 * @begins_item: whether it is the first paragraph of an item
 * @marker: (nullable): the mark of that item; %NULL where it was lost
 * @paragraph: its words; may be changed
 * @label_kind: the kind of label that it begins with
 * @label: (nullable): that label, which @paragraph does not hold any more
 * @measured: whether measures follow it, as in "measure the impact by:"
 *
 * One paragraph of a cell, with its place in the lists.
 */
typedef struct
{
  guint level;
  gboolean begins_item;
  char *marker;
  HeedBlock *paragraph;
  HeedLabelKind label_kind;
  char *label;
  gboolean measured;
} HeedPiece;

GPtrArray *heed_pieces_new         (GPtrArray  *blocks,
                                    const char *number);
HeedPiece *heed_piece_split        (HeedPiece  *self,
                                    gsize       offset);
char      *heed_piece_to_line      (HeedPiece  *self);
char      *heed_piece_to_words     (HeedPiece  *self);
void       heed_piece_free         (HeedPiece  *self);
void       heed_piece_add_to       (HeedPiece  *self,
                                    GPtrArray  *blocks,
                                    guint       base);

G_END_DECLS
