/* heed-calendar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-calendar-entry.h"
#include "heed-day.h"
#include "heed-session.h"

G_BEGIN_DECLS

/**
 * HeedCalendarCounts:
 * @n_overdue: actions that were due, and are not completed
 * @n_due: actions that are due
 * @n_completed: actions that are completed of those that were to be on the day
 * @n_other: other dates of actions and of plans
 *
 * How much there is on a day.
 */
typedef struct
{
  guint n_overdue;
  guint n_due;
  guint n_completed;
  guint n_other;
} HeedCalendarCounts;

#define HEED_TYPE_CALENDAR (heed_calendar_get_type ())

G_DECLARE_FINAL_TYPE (HeedCalendar, heed_calendar, HEED, CALENDAR, GObject)

HeedCalendar *heed_calendar_new         (HeedSession         *session);
void          heed_calendar_set_today   (HeedCalendar        *self,
                                         HeedDay              today);
void          heed_calendar_set_range   (HeedCalendar        *self,
                                         HeedDay              from,
                                         HeedDay              to);
gboolean      heed_calendar_get_loading (HeedCalendar        *self);
void          heed_calendar_count       (HeedCalendar        *self,
                                         HeedDay              day,
                                         HeedCalendarCounts  *counts);
GPtrArray    *heed_calendar_list        (HeedCalendar        *self,
                                         HeedDay              day);
HeedDay       heed_calendar_find_next   (HeedCalendar        *self,
                                         HeedDay              after);
gboolean      heed_calendar_load        (HeedCalendar        *self,
                                         HeedCalendarEntry   *entry,
                                         GError             **error);
char         *heed_calendar_describe    (HeedDay                   day,
                                         const HeedCalendarCounts *counts);

G_END_DECLS
