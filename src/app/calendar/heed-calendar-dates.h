/* heed-calendar-dates.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-calendar-entry.h"
#include "heed-calendar-query.h"

G_BEGIN_DECLS

/**
 * HeedCalendarDates:
 *
 * The dates of actions that no index has: checkpoints, repetitions, starts. They follow from the
 * words of the targets. They are kept by plan, and a plan is read again after a step only. Used by
 * one thread at a time.
 */
typedef struct _HeedCalendarDates HeedCalendarDates;

/**
 * HeedCalendarDate:
 * @day: a day
 * @kind: what happens; what is due is %HEED_CALENDAR_KIND_DUE, whatever day it is today
 * @progress: of an action: how far it is
 * @plan: the short number of the plan
 * @item: the id of the action; "" for a date of the plan
 */
typedef struct
{
  HeedDay day;
  HeedCalendarKind kind;
  HeedProgress progress;
  guint plan;
  char item[HEED_ACTION_KEY_ITEM];
} HeedCalendarDate;

HeedCalendarDates *heed_calendar_dates_new    (void);
HeedCalendarDates *heed_calendar_dates_ref    (HeedCalendarDates  *self);
void               heed_calendar_dates_unref  (HeedCalendarDates  *self);
gboolean           heed_calendar_dates_update (HeedCalendarDates  *self,
                                               HeedRegister       *reg,
                                               GArray             *plans,
                                               GError            **error);
void               heed_calendar_dates_list   (HeedCalendarDates  *self,
                                               guint               plan,
                                               HeedDay             from,
                                               HeedDay             to,
                                               GArray             *dates);

G_END_DECLS
