/* heed-day.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedDay:
 *
 * A calendar day as a Julian day number, or %HEED_DAY_NONE. Being a number it
 * compares with <, fits a property of type uint and needs no freeing.
 */
typedef guint32 HeedDay;

#define HEED_DAY_NONE ((HeedDay) 0)

HeedDay heed_day_new          (int         year,
                               int         month,
                               int         day);
HeedDay heed_day_new_from_iso (const char *text);
HeedDay heed_day_today        (void);
void    heed_day_get          (HeedDay     day,
                               int        *year,
                               int        *month,
                               int        *day_of_month);
HeedDay heed_day_month_end    (int         year,
                               int         month);
char   *heed_day_to_iso       (HeedDay     day);
char   *heed_day_to_words     (HeedDay     day);
char   *heed_day_to_month     (HeedDay     day);
char   *heed_day_to_long_words (HeedDay    day);

G_END_DECLS
