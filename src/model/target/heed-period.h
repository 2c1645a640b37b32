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
 * @HEED_PERIOD_CALENDAR_QUARTER: three months of a year that begins in January
 * @HEED_PERIOD_HALF: six months of a financial year
 * @HEED_PERIOD_CALENDAR_HALF: six months of a year that begins in January
 * @HEED_PERIOD_TERM: a term of a school, 0 for spring as with seasons
 * @HEED_PERIOD_EASTER: Easter, with its Monday
 * @HEED_PERIOD_CHRISTMAS: Christmas, with the last days of the year
 * @HEED_PERIOD_YEAR: a year
 * @HEED_PERIOD_FINANCIAL_YEAR: April to March
 */
typedef enum {
  HEED_PERIOD_DAY,
  HEED_PERIOD_WEEK,
  HEED_PERIOD_MONTH,
  HEED_PERIOD_SEASON,
  HEED_PERIOD_QUARTER,
  HEED_PERIOD_CALENDAR_QUARTER,
  HEED_PERIOD_HALF,
  HEED_PERIOD_CALENDAR_HALF,
  HEED_PERIOD_TERM,
  HEED_PERIOD_EASTER,
  HEED_PERIOD_CHRISTMAS,
  HEED_PERIOD_YEAR,
  HEED_PERIOD_FINANCIAL_YEAR,
} HeedPeriodKind;

/**
 * HeedPeriodPart:
 * @HEED_PERIOD_PART_WHOLE: all of it
 * @HEED_PERIOD_PART_EARLY: its beginning
 * @HEED_PERIOD_PART_MIDDLE: its middle
 * @HEED_PERIOD_PART_LATE: its last part, up to the end
 *
 * Which part of a period is meant. Of a year it is three months, six, or all.
 */
typedef enum {
  HEED_PERIOD_PART_WHOLE,
  HEED_PERIOD_PART_EARLY,
  HEED_PERIOD_PART_MIDDLE,
  HEED_PERIOD_PART_LATE,
} HeedPeriodPart;

/**
 * HeedPeriod:
 * @kind: how long it is
 * @year: the year as written; 0 where none is written
 * @unit: the month, the season or the quarter
 * @day: the day of the month, for a day or a week
 * @weekday: the day of the week as written, 1 for Monday; 0 where none is
 * @part: which part of it is meant
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
  HeedPeriodPart part;
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
