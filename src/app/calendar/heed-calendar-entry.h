/* heed-calendar-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-plan-summary.h"

G_BEGIN_DECLS

/**
 * HeedCalendarKind:
 * @HEED_CALENDAR_KIND_NOT_BEFORE: a plan may be published from this day on
 * @HEED_CALENDAR_KIND_SUBMITTED: a plan was submitted
 * @HEED_CALENDAR_KIND_PUBLISHED: a plan was published
 * @HEED_CALENDAR_KIND_OVERDUE: an action was due and is not completed
 * @HEED_CALENDAR_KIND_DUE: an action is due
 * @HEED_CALENDAR_KIND_PART: one of several dates of an action
 * @HEED_CALENDAR_KIND_CHECKPOINT: an action is looked at
 * @HEED_CALENDAR_KIND_REPETITION: an action comes round again
 * @HEED_CALENDAR_KIND_START: an action starts that has no end
 * @HEED_CALENDAR_KIND_COMPLETED: an action was to be completed on this day, and is
 *
 * What happens on a day, in the order in which a day lists it.
 */
typedef enum {
  HEED_CALENDAR_KIND_NOT_BEFORE,
  HEED_CALENDAR_KIND_SUBMITTED,
  HEED_CALENDAR_KIND_PUBLISHED,
  HEED_CALENDAR_KIND_OVERDUE,
  HEED_CALENDAR_KIND_DUE,
  HEED_CALENDAR_KIND_PART,
  HEED_CALENDAR_KIND_CHECKPOINT,
  HEED_CALENDAR_KIND_REPETITION,
  HEED_CALENDAR_KIND_START,
  HEED_CALENDAR_KIND_COMPLETED,
} HeedCalendarKind;

#define HEED_TYPE_CALENDAR_ENTRY (heed_calendar_entry_get_type ())

G_DECLARE_FINAL_TYPE (HeedCalendarEntry, heed_calendar_entry, HEED, CALENDAR_ENTRY, GObject)

HeedCalendarEntry *heed_calendar_entry_new           (HeedCalendarKind   kind,
                                                      guint              plan,
                                                      const char        *item);
HeedCalendarKind   heed_calendar_entry_get_kind      (HeedCalendarEntry *self);
guint              heed_calendar_entry_get_plan      (HeedCalendarEntry *self);
const char        *heed_calendar_entry_get_item      (HeedCalendarEntry *self);
HeedActionEntry   *heed_calendar_entry_get_action    (HeedCalendarEntry *self);
void               heed_calendar_entry_set_action    (HeedCalendarEntry *self,
                                                      HeedActionEntry   *action);
HeedPlanSummary   *heed_calendar_entry_get_summary   (HeedCalendarEntry *self);
void               heed_calendar_entry_set_summary   (HeedCalendarEntry *self,
                                                      HeedPlanSummary   *summary);
char              *heed_calendar_entry_get_title     (HeedCalendarEntry *self);
char              *heed_calendar_entry_get_detail    (HeedCalendarEntry *self);
const char        *heed_calendar_entry_get_icon_name (HeedCalendarEntry *self);
const char        *heed_calendar_kind_to_label       (HeedCalendarKind   kind);

G_END_DECLS
