/* heed-calendar-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-day.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_CALENDAR_PAGE (heed_calendar_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedCalendarPage, heed_calendar_page, HEED, CALENDAR_PAGE, GtkWidget)

GtkWidget *heed_calendar_page_new     (HeedSession      *session);
void       heed_calendar_page_set_day (HeedCalendarPage *self,
                                       HeedDay           day);

G_END_DECLS
