/* heed-reminders.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-reminder.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_REMINDERS (heed_reminders_get_type ())

G_DECLARE_FINAL_TYPE (HeedReminders, heed_reminders, HEED, REMINDERS, GObject)

HeedReminders *heed_reminders_new          (HeedSession   *session,
                                            const char    *path);
void           heed_reminders_check        (HeedReminders *self,
                                            HeedDay        day);
gboolean       heed_reminders_get_checking (HeedReminders *self);

G_END_DECLS
