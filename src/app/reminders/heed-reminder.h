/* heed-reminder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-action-filter.h"

G_BEGIN_DECLS

/**
 * HeedReminderKind:
 * @HEED_REMINDER_KIND_MONTH: actions are due within 30 days
 * @HEED_REMINDER_KIND_WEEK: actions are due within 7 days
 * @HEED_REMINDER_KIND_DAY: actions are due by tomorrow
 * @HEED_REMINDER_KIND_OVERDUE: actions became overdue
 * @HEED_REMINDER_KIND_DIGEST: what the week brings
 *
 * What somebody is reminded of, the more pressing the later.
 */
typedef enum {
  HEED_REMINDER_KIND_MONTH,
  HEED_REMINDER_KIND_WEEK,
  HEED_REMINDER_KIND_DAY,
  HEED_REMINDER_KIND_OVERDUE,
  HEED_REMINDER_KIND_DIGEST,
} HeedReminderKind;

#define HEED_TYPE_REMINDER (heed_reminder_get_type ())

G_DECLARE_FINAL_TYPE (HeedReminder, heed_reminder, HEED, REMINDER, GObject)

HeedReminder     *heed_reminder_new         (HeedReminderKind  kind,
                                             HeedDay           day);
void              heed_reminder_add         (HeedReminder     *self,
                                             HeedDay           due);
void              heed_reminder_set_overdue (HeedReminder     *self,
                                             guint             n_overdue);
HeedReminderKind  heed_reminder_get_kind    (HeedReminder     *self);
guint             heed_reminder_get_n       (HeedReminder     *self);
HeedActionEntry  *heed_reminder_get_action  (HeedReminder     *self);
void              heed_reminder_set_action  (HeedReminder     *self,
                                             HeedActionEntry  *action);
const char       *heed_reminder_get_name    (HeedReminder     *self);
char             *heed_reminder_get_title   (HeedReminder     *self);
char             *heed_reminder_get_body    (HeedReminder     *self);
HeedActionFilter *heed_reminder_make_filter (HeedReminder     *self);

G_END_DECLS
