/* heed-plan-table-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-day.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_TABLE_ENTRY (heed_plan_table_entry_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanTableEntry, heed_plan_table_entry, HEED, PLAN_TABLE_ENTRY, GObject)

/**
 * HeedPlanTableWords:
 * @HEED_PLAN_TABLE_WORDS_NUMBER: the number of a recommendation, the label of an action
 * @HEED_PLAN_TABLE_WORDS_CAPTION: what the entry is, where that is not plain
 * @HEED_PLAN_TABLE_WORDS_TEXT: what is asked or to be done
 * @HEED_PLAN_TABLE_WORDS_OWNERS: who does it, or who is addressed, one a line
 * @HEED_PLAN_TABLE_WORDS_TARGET: the target as written, or the response
 * @HEED_PLAN_TABLE_WORDS_MEANING: what the target means, or how many actions there are
 * @HEED_PLAN_TABLE_WORDS_STATUS: how it stands
 * @HEED_PLAN_TABLE_WORDS_STATUS_ICON: the name of the icon for that
 *
 * What an entry has words for; "" where there is nothing to show.
 */
typedef enum {
  HEED_PLAN_TABLE_WORDS_NUMBER,
  HEED_PLAN_TABLE_WORDS_CAPTION,
  HEED_PLAN_TABLE_WORDS_TEXT,
  HEED_PLAN_TABLE_WORDS_OWNERS,
  HEED_PLAN_TABLE_WORDS_TARGET,
  HEED_PLAN_TABLE_WORDS_MEANING,
  HEED_PLAN_TABLE_WORDS_STATUS,
  HEED_PLAN_TABLE_WORDS_STATUS_ICON,
} HeedPlanTableWords;

HeedPlanTableEntry *heed_plan_table_entry_new        (gpointer            record,
                                                      HeedDay             day);
gpointer            heed_plan_table_entry_get_record (HeedPlanTableEntry *self);
const char         *heed_plan_table_entry_get_words  (HeedPlanTableEntry *self,
                                                      HeedPlanTableWords  which);
const char         *heed_plan_table_entry_get_class  (HeedPlanTableEntry *self,
                                                      HeedPlanTableWords  which);
int                 heed_plan_table_entry_get_indent (HeedPlanTableEntry *self);

G_END_DECLS
