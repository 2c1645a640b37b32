/* heed-recognise-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-answer.h"

G_BEGIN_DECLS

/**
 * HeedListUse:
 * @HEED_LIST_STEPS: actions
 * @HEED_LIST_PARTS: actions under the lead-in before them, which is one too
 * @HEED_LIST_POINTS: part of the text before them
 *
 * What the items of a list are.
 */
typedef enum {
  HEED_LIST_STEPS,
  HEED_LIST_PARTS,
  HEED_LIST_POINTS,
} HeedListUse;

guint       heed_list_count_items (GPtrArray    *pieces);
gboolean heed_list_has_owner_each (HeedAnswer *self,
                                   guint       row,
                                   guint       n_items);
HeedListUse heed_list_find_use    (HeedAnswer   *self,
                                   GPtrArray    *pieces,
                                   guint         position,
                                   guint         row,
                                   gboolean      own);
void        heed_list_add_item    (HeedAnswer   *self,
                                   HeedPiece    *piece,
                                   HeedListUse   use,
                                   guint         level,
                                   guint         row,
                                   guint         n_marked,
                                   guint         n_items);

G_END_DECLS
