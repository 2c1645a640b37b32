/* heed-target-days.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-target.h"

G_BEGIN_DECLS

/**
 * HeedTargetDayKind:
 * @HEED_TARGET_DAY_DUE: it is due
 * @HEED_TARGET_DAY_START: it starts, and has no end
 * @HEED_TARGET_DAY_CHECKPOINT: it is looked at
 * @HEED_TARGET_DAY_REPETITION: it comes round again
 *
 * What happens on a day of a target.
 */
typedef enum {
  HEED_TARGET_DAY_DUE,
  HEED_TARGET_DAY_START,
  HEED_TARGET_DAY_CHECKPOINT,
  HEED_TARGET_DAY_REPETITION,
} HeedTargetDayKind;

/**
 * HeedTargetDay:
 * @day: the day
 * @kind: what happens on it
 */
typedef struct
{
  HeedDay day;
  HeedTargetDayKind kind;
} HeedTargetDay;

GPtrArray *heed_target_days_split (HeedTarget *target,
                                   HeedDay     reference);
void       heed_target_days_list  (HeedTarget *target,
                                   HeedDay     from,
                                   HeedDay     to,
                                   GArray     *days);
gboolean   heed_target_days_any   (HeedTarget *target);

G_END_DECLS
