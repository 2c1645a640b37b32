/* heed-period.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-target-lexer.h"

G_BEGIN_DECLS

/**
 * HeedPeriodKind:
 * @HEED_PERIOD_DAY: a day
 * @HEED_PERIOD_WEEK: the week that begins on a day
 * @HEED_PERIOD_MONTH: a month
 * @HEED_PERIOD_SEASON: three months, spring being March to May
 * @HEED_PERIOD_QUARTER: three months of a financial year
 * @HEED_PERIOD_YEAR: a year
 * @HEED_PERIOD_FINANCIAL_YEAR: April to March
 */
typedef enum {
  HEED_PERIOD_DAY,
  HEED_PERIOD_WEEK,
  HEED_PERIOD_MONTH,
  HEED_PERIOD_SEASON,
  HEED_PERIOD_QUARTER,
  HEED_PERIOD_YEAR,
  HEED_PERIOD_FINANCIAL_YEAR,
} HeedPeriodKind;

/**
 * HeedPeriod:
 * @kind: how long it is
 * @year: the year as written; 0 where none is written
 * @unit: the month, the season or the quarter
 * @day: the day of the month, for a day or a week
 * @weekday: the day of the week as written, 1 for Monday; 0 where none is
 * @at_end: whether the end of the period is meant ("end of May")
 * @vague: whether only some part of it is meant ("mid May")
 * @numbered: whether it begins with a bare number ("1 May", but not "1st May" or
 *   "01.05.19")
 * @first: its first day; %HEED_DAY_NONE while the year is not known
 * @last: its last day
 *
 * A stretch of days as it is written.
 */
typedef struct
{
  HeedPeriodKind kind;
  int year;
  int unit;
  int day;
  int weekday;
  gboolean at_end;
  gboolean vague;
  gboolean numbered;
  HeedDay first;
  HeedDay last;
} HeedPeriod;

/**
 * HeedPeriodResult:
 * @HEED_PERIOD_NONE: no period stands there
 * @HEED_PERIOD_READ: a period was read; its year may still be open
 * @HEED_PERIOD_BAD: something like a date stands there, but the calendar has no
 *   such day, or its numbers can be read in more than one way
 */
typedef enum {
  HEED_PERIOD_NONE,
  HEED_PERIOD_READ,
  HEED_PERIOD_BAD,
} HeedPeriodResult;

HeedPeriodResult heed_period_read     (HeedPeriod       *period,
                                       const HeedToken  *tokens,
                                       HeedDay           reference,
                                       guint            *n_tokens);
gboolean         heed_period_set_year (HeedPeriod       *period,
                                       int               year);
gboolean         heed_period_set_next (HeedPeriod       *period,
                                       HeedDay           day);

G_END_DECLS
