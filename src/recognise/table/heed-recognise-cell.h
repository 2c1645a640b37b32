/* heed-recognise-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"
#include "heed-model-enums.h"

G_BEGIN_DECLS

/**
 * HeedSlot:
 * @HEED_SLOT_NUMBER: the number of the recommendation
 * @HEED_SLOT_RECOMMENDATION: its text
 * @HEED_SLOT_RESPONSE: whether it is agreed
 * @HEED_SLOT_ANSWER: what is done about it
 * @HEED_SLOT_OWNER: who does it
 * @HEED_SLOT_TARGET: by when
 * @HEED_SLOT_LABEL: the label of the action
 * @HEED_SLOT_PROGRESS: how far the action is
 * @HEED_SLOT_COMPLETED: when it was completed
 * @HEED_SLOT_OTHER: what a plan has no place for
 * @HEED_SLOT_REMARKS: words about the response, which stand before the actions
 * @HEED_SLOT_REVISED: by when it is now, beside a column that says by when it was to be
 * @HEED_SLOT_MEASURE: how success is seen
 * @HEED_SLOT_PRIORITY: whether the recommendation is one of those that matter most
 *
 * The columns of a plan table, in the order of #HeedColumn.
 */
typedef enum {
  HEED_SLOT_NUMBER,
  HEED_SLOT_RECOMMENDATION,
  HEED_SLOT_RESPONSE,
  HEED_SLOT_ANSWER,
  HEED_SLOT_OWNER,
  HEED_SLOT_TARGET,
  HEED_SLOT_LABEL,
  HEED_SLOT_PROGRESS,
  HEED_SLOT_COMPLETED,
  HEED_SLOT_OTHER,
  HEED_SLOT_REMARKS,
  HEED_SLOT_REVISED,
  HEED_SLOT_MEASURE,
  HEED_SLOT_PRIORITY,
} HeedSlot;

#define HEED_N_SLOTS (HEED_SLOT_PRIORITY + 1)

gboolean          heed_cell_is_rule          (const char  *text);
char             *heed_cell_read_number      (const char  *text,
                                              char       **paragraph);
HeedResponseKind  heed_cell_read_response    (const char  *text);
HeedResponseKind  heed_cell_read_verdict     (const char  *text);
char             *heed_cell_read_reference   (const char  *text);
gboolean          heed_cell_looks_like_owner (const char  *text);
gboolean          heed_cell_names_role       (const char  *text);
gboolean          heed_cell_is_addressee     (const char  *text);
HeedSlot          heed_cell_read_title       (const char  *text);
int               heed_cell_score            (const char  *text,
                                              HeedSlot     slot);

G_END_DECLS
