/* heed-bulk-change.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-bulk-step.h"
#include "heed-follow-up.h"

G_BEGIN_DECLS

/**
 * HeedBulkKind:
 * @HEED_BULK_PROGRESS: their progress
 * @HEED_BULK_TARGET: their target
 * @HEED_BULK_OWNERS: their owners
 * @HEED_BULK_UPDATE: nothing, but an update is noted of each
 *
 * What is changed of several actions together.
 */
typedef enum {
  HEED_BULK_PROGRESS,
  HEED_BULK_TARGET,
  HEED_BULK_OWNERS,
  HEED_BULK_UPDATE,
} HeedBulkKind;

/**
 * HeedBulkChange:
 * @kind: what is changed
 * @progress: the progress that they get
 * @completed_on: when they were completed, where that is so
 * @words: (nullable): what was done, why they were withdrawn, the target or the update
 * @reason: (nullable): why the target moves, where it was promised
 * @owners: (nullable): the owners that they get
 * @author: (nullable): who says so
 * @today: the day on which they do
 *
 * One change of several actions.
 */
typedef struct
{
  HeedBulkKind kind;
  HeedProgress progress;
  HeedDay completed_on;
  const char *words;
  const char *reason;
  const char *const *owners;
  const char *author;
  HeedDay today;
} HeedBulkChange;

HeedBulkStep *heed_bulk_change_apply (HeedSession           *session,
                                      GPtrArray             *entries,
                                      const HeedBulkChange  *change,
                                      GError               **error);

G_END_DECLS
