/* heed-day.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-day.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/**
 * heed_day_new:
 * @year: the year, 1 to 9999
 * @month: the month, 1 to 12
 * @day: the day of the month, 1 to 31
 *
 * Returns: that day, or %HEED_DAY_NONE where the calendar has no such day
 */
HeedDay
heed_day_new (int year,
              int month,
              int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return HEED_DAY_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return HEED_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * heed_day_new_from_iso:
 * @text: (nullable): a day written as YYYY-MM-DD, and nothing else
 *
 * Returns: that day, or %HEED_DAY_NONE where @text is no such day
 */
HeedDay
heed_day_new_from_iso (const char *text)
{
  if (text == NULL || strlen (text) != 10)
    return HEED_DAY_NONE;
  for (int i = 0; i < 10; i++)
    {
      gboolean is_dash = i == 4 || i == 7;

      if (is_dash ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return HEED_DAY_NONE;
    }

  return heed_day_new (atoi (text), atoi (text + 5), atoi (text + 8));
}

/**
 * heed_day_today:
 *
 * The day that it is here now. Only programs ask for it; everything below them
 * takes the day as an argument.
 *
 * Returns: today in the local time zone
 */
HeedDay
heed_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return heed_day_new (g_date_time_get_year (now),
                       g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

/**
 * heed_day_get:
 * @day: a day, not %HEED_DAY_NONE
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day_of_month: (out) (optional): its day, 1 to 31
 */
void
heed_day_get (HeedDay day,
              int    *year,
              int    *month,
              int    *day_of_month)
{
  GDate date;

  g_return_if_fail (day != HEED_DAY_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

/**
 * heed_day_month_end:
 * @year: the year
 * @month: the month, 1 to 12
 *
 * Returns: the last day of that month, or %HEED_DAY_NONE where there is no such
 *   month
 */
HeedDay
heed_day_month_end (int year,
                    int month)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return HEED_DAY_NONE;

  return heed_day_new (year, month,
                       g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

/**
 * heed_day_to_iso:
 * @day: a day or %HEED_DAY_NONE
 *
 * Returns: (transfer full) (nullable): @day as YYYY-MM-DD, %NULL for none
 */
char *
heed_day_to_iso (HeedDay day)
{
  int year, month, day_of_month;

  if (day == HEED_DAY_NONE)
    return NULL;

  heed_day_get (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * heed_day_to_words:
 * @day: a day or %HEED_DAY_NONE
 *
 * A day as it is shown to people: "31 May 2019" in English.
 *
 * Returns: (transfer full): the words, empty for none
 */
char *
heed_day_to_words (HeedDay day)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day_of_month;

  if (day == HEED_DAY_NONE)
    return g_strdup ("");

  heed_day_get (day, &year, &month, &day_of_month);
  moment = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  /* Translators: a day as it is shown to people, such as "31 May 2019"; the
   * letters are those of g_date_time_format(). */
  return g_date_time_format (moment, _("%-d %B %Y"));
}

/**
 * heed_day_to_month:
 * @day: a day
 *
 * Returns: (transfer full): its month as it is shown to people: "May 2019" in English
 */
char *
heed_day_to_month (HeedDay day)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  heed_day_get (day, &year, &month, &day_of_month);
  moment = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  /* Translators: a month, such as "May 2019"; the letters are those of g_date_time_format(). */
  return g_date_time_format (moment, _("%B %Y"));
}

/**
 * heed_day_to_long_words:
 * @day: a day
 *
 * Returns: (transfer full): the day with its weekday: "Friday 31 May 2019" in English
 */
char *
heed_day_to_long_words (HeedDay day)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  heed_day_get (day, &year, &month, &day_of_month);
  moment = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  /* Translators: a day with its weekday, such as "Friday 31 May 2019"; the letters are those of
   * g_date_time_format(). */
  return g_date_time_format (moment, _("%A %-d %B %Y"));
}
