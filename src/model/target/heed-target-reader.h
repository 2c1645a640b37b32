/* heed-target-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-model-enums.h"

G_BEGIN_DECLS

/**
 * HeedTargetReading:
 * @start: the day from which it is promised
 * @due: the last day on which it is kept in time
 * @completed_on: the day on which it was completed
 * @repeats: how often it repeats
 * @ongoing: whether it goes on
 * @completed: whether it is completed
 * @tentative: whether a date is not certain
 * @checkpoints: (element-type HeedDay): the days on which progress is looked at
 * @note: the words that are no date, as written
 * @starts: (element-type gsize): where each target after the first begins, in
 *   bytes, since the words may hold several
 * @looks_like: whether the words are a target and not a text that names a date
 *
 * What the words of a target mean.
 */
typedef struct
{
  HeedDay start;
  HeedDay due;
  HeedDay completed_on;
  HeedRepeat repeats;
  gboolean ongoing;
  gboolean completed;
  gboolean tentative;
  GArray *checkpoints;
  char *note;
  GArray *starts;
  gboolean looks_like;
} HeedTargetReading;

HeedTargetReading *heed_target_reading_new       (const char        *words,
                                                  HeedDay            reference);
HeedTargetReading *heed_target_reading_new_whole (const char        *words,
                                                  HeedDay            reference);
void               heed_target_reading_free      (HeedTargetReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedTargetReading, heed_target_reading_free)

G_END_DECLS
