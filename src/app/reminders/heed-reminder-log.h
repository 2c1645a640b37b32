/* heed-reminder-log.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-calendar-query.h"
#include "heed-reminder.h"

G_BEGIN_DECLS

/**
 * HeedReminderLog:
 *
 * Of what somebody was reminded already: of each action the kind and the day that it was due then;
 * and when they last heard of a week.
 */
typedef struct _HeedReminderLog HeedReminderLog;

char            *heed_reminder_log_get_path (const char       *register_path);
HeedReminderLog *heed_reminder_log_load     (const char       *path);
void             heed_reminder_log_free     (HeedReminderLog  *self);
GPtrArray       *heed_reminder_log_remind   (HeedReminderLog  *self,
                                             GArray           *actions,
                                             HeedDay           day,
                                             GArray           *firsts);
gboolean         heed_reminder_log_save     (HeedReminderLog  *self,
                                             const char       *path,
                                             GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedReminderLog, heed_reminder_log_free)

G_END_DECLS
