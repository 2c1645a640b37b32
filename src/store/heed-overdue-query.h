/* heed-overdue-query.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-query.h"
#include "heed-update.h"
#include "heed-verification.h"

G_BEGIN_DECLS

/**
 * HeedOverdueEntry:
 * @action: the action
 * @plan_id: the id of its plan
 * @plan_title: the title of its plan
 * @recommendation: the words of its recommendation, as CommonMark
 * @baseline: the target as published; "" for none
 * @latest: (nullable): the progress note that came last
 * @verification: (nullable): what somebody else found about it
 *
 * One action that is overdue.
 */
typedef struct
{
  HeedActionEntry *action;
  char *plan_id;
  char *plan_title;
  char *recommendation;
  char *baseline;
  HeedUpdate *latest;
  HeedVerification *verification;
} HeedOverdueEntry;

GPtrArray *heed_overdue_query_load (HeedRegister      *reg,
                                    guint              plan,
                                    HeedDay            day,
                                    GError           **error);
void       heed_overdue_entry_free (HeedOverdueEntry  *self);

G_END_DECLS
