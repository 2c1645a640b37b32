/* heed-action-index-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-owner-links.h"
#include "heed-record-list.h"
#include "heed-value.h"

G_BEGIN_DECLS

#define HEED_N_ACTION_INDEX_COLUMNS 14

/* Stands in the words of an action before those of its owners, and in no text. */
#define HEED_ACTION_INDEX_OWNERS "\x1e"

extern const char *const heed_action_index_columns[HEED_N_ACTION_INDEX_COLUMNS];

/**
 * HeedActionIndexRow:
 * @item: the id of the action
 * @place: where its recommendation stands in the plan
 * @position: where it stands in the recommendation
 * @values: what stands in heed_action_index_columns
 * @words: by which it is found
 * @links: (element-type HeedOwnerLink): its owners
 * @version: made of all that lists show of it, wherever that stands
 *
 * One action as the lists across plans are to have it.
 */
typedef struct
{
  const char *item;
  guint place;
  guint position;
  HeedValue values[HEED_N_ACTION_INDEX_COLUMNS];
  GString *words;
  GPtrArray *links;
  gint64 version;
} HeedActionIndexRow;

void heed_action_index_row_init  (HeedActionIndexRow       *self,
                                  HeedRecordList           *items,
                                  guint                     place,
                                  guint                     position,
                                  GPtrArray                *links);
void heed_action_index_row_clear (HeedActionIndexRow       *self);
void heed_action_index_row_bind  (const HeedActionIndexRow *self,
                                  HeedStatement            *statement);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeedActionIndexRow, heed_action_index_row_clear)

G_END_DECLS
