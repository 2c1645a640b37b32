/* heed-recognise-styled-answer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-source.h"
#include "heed-block.h"

G_BEGIN_DECLS

/**
 * HeedStyledItem:
 * @item: the item; owned by the plan
 * @words: (element-type HeedBlock): its text
 * @row: the row of the table that it stands in
 * @style: (nullable): what it said that it is; %NULL where its first block said
 *   nothing
 * @level: how deep it stands
 *
 * One item while its words are read.
 */
typedef struct
{
  HeedItem *item;
  GPtrArray *words;
  guint row;
  char *style;
  guint level;
} HeedStyledItem;

/**
 * HeedStyled:
 * @plan: what is made
 * @source: (nullable): takes the words of each row
 * @recommendation: (nullable): the current one; owned by @plan
 * @items: (element-type HeedStyledItem): its items
 * @explanation: (element-type HeedBlock): why it is not wholly agreed
 * @part_agreed: (element-type HeedBlock): which part is agreed
 * @unplaced: (element-type utf8): its words, owners and targets without a place
 * @anchors: the id of an item by its anchor
 * @ids: the ids that were given to what carried them
 * @heading: the rows over all columns since the last recommendation, a line each
 * @addressee: (nullable): whom the recommendations are for from here on
 * @row: the row that is read
 *
 * A document whose blocks say what they are, while it is read.
 */
typedef struct
{
  HeedPlan *plan;
  HeedSource *source;
  HeedRecommendation *recommendation;
  GPtrArray *items;
  GPtrArray *explanation;
  GPtrArray *part_agreed;
  GPtrArray *unplaced[3];
  GHashTable *anchors;
  GHashTable *ids;
  GString *heading;
  char *addressee;
  guint row;
} HeedStyled;

void  heed_styled_item_free  (HeedStyledItem *self);
char *heed_styled_get_id     (HeedStyled     *self,
                              HeedBlock      *block,
                              const char     *kind);
void  heed_styled_add_answer (HeedStyled     *self,
                              HeedBlock      *block);
void  heed_styled_assign     (HeedStyled     *self,
                              GPtrArray      *owners,
                              GPtrArray      *targets);

G_END_DECLS
