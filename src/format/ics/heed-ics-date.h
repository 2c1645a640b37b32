/* heed-ics-date.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"

G_BEGIN_DECLS

/**
 * HeedIcsDate:
 * @name: which date of the action it is: "1" for its first target, "1-2" for the
 *   second checkpoint of that
 * @start: the first day
 * @end: the last day
 * @rule: (nullable): the recurrence rule, as iCalendar has it
 * @is_checkpoint: whether it is a day on which is looked how far the action is
 * @is_start: whether it is a day from which on, rather than by which
 * @is_tentative: whether the day is not certain
 *
 * One date of an action, for a calendar.
 */
typedef struct
{
  char *name;
  HeedDay start;
  HeedDay end;
  char *rule;
  gboolean is_checkpoint;
  gboolean is_start;
  gboolean is_tentative;
} HeedIcsDate;

GPtrArray *heed_ics_date_list (HeedActionEntry *entry);
void       heed_ics_date_free (HeedIcsDate     *self);

G_END_DECLS
