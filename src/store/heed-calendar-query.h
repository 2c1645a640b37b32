/* heed-calendar-query.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-query.h"
#include "heed-target.h"

G_BEGIN_DECLS

/**
 * HeedCalendarAction:
 * @day: the day on which it is due
 * @plan: the short number of its plan
 * @item: its id, a UUID
 * @progress: how far it is
 *
 * An action of the lists that is due on a day.
 */
typedef struct
{
  HeedDay day;
  guint plan;
  char item[HEED_ACTION_KEY_ITEM];
  HeedProgress progress;
} HeedCalendarAction;

/**
 * HeedCalendarPlan:
 * @number: the short number of the plan
 * @version: another number after each step
 * @submitted: the day on which it was submitted
 * @published: the day on which it was published
 * @not_before: the day before which it is not to be published
 *
 * A plan with its own days.
 */
typedef struct
{
  guint number;
  gint64 version;
  HeedDay submitted;
  HeedDay published;
  HeedDay not_before;
} HeedCalendarPlan;

/**
 * HeedCalendarTargetFunc:
 * @item: the id of an action
 * @progress: how far it is
 * @completed_on: the day on which it was completed
 * @words: its target in force
 * @reference: the day after which these are understood
 * @data: what was passed with the function
 */
typedef void (*HeedCalendarTargetFunc) (const char   *item,
                                        HeedProgress  progress,
                                        HeedDay       completed_on,
                                        const char   *words,
                                        HeedDay       reference,
                                        gpointer      data);

extern const char heed_calendar_query_due_sql[];
extern const char heed_calendar_query_targets_sql[];

GArray  *heed_calendar_query_list_due     (HeedRegister           *reg,
                                           HeedDay                 from,
                                           HeedDay                 to,
                                           GError                **error);
GArray  *heed_calendar_query_list_plans   (HeedRegister           *reg,
                                           GError                **error);
gboolean heed_calendar_query_each_target  (HeedRegister           *reg,
                                           guint                   plan,
                                           HeedCalendarTargetFunc  func,
                                           gpointer                data,
                                           GError                **error);

G_END_DECLS
