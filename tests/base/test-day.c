/* test-day.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-day.h"

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in_month (int year,
               int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap_year (year));
}

/* Every day of two hundred years: each follows the one before, and no other is. */
static void
test_calendar (void)
{
  HeedDay expected = heed_day_new (1900, 1, 1);

  for (int year = 1900; year < 2100; year++)
    for (int month = 1; month <= 12; month++)
      {
        for (int day = 1; day <= 31; day++)
          {
            HeedDay found = heed_day_new (year, month, day);
            g_autofree char *iso = NULL;
            int found_year, found_month, found_day;

            if (day > days_in_month (year, month))
              {
                g_assert_cmpuint (found, ==, HEED_DAY_NONE);
                continue;
              }
            g_assert_cmpuint (found, ==, expected++);
            heed_day_get (found, &found_year, &found_month, &found_day);
            g_assert_cmpint (found_year, ==, year);
            g_assert_cmpint (found_month, ==, month);
            g_assert_cmpint (found_day, ==, day);
            iso = heed_day_to_iso (found);
            g_assert_cmpuint (heed_day_new_from_iso (iso), ==, found);
          }
        g_assert_cmpuint (heed_day_month_end (year, month), ==, expected - 1);
      }
}

static void
test_impossible (void)
{
  g_assert_cmpuint (heed_day_new (0, 1, 1), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (-1, 1, 1), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (10000, 1, 1), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (2019, 0, 1), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (2019, 13, 1), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (2019, 1, 0), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (2019, 1, -5), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_new (2019, 1, 257), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_month_end (2019, 0), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_month_end (2019, 13), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_day_month_end (0, 1), ==, HEED_DAY_NONE);
}

static void
test_iso (void)
{
  static const char *const bad[] = {
    "", "2019", "2019-05", "2019-5-1", "2019-05-1", "2019-05-01 ", " 2019-05-01", "2019/05/01",
    "2019-02-30", "2019-13-01", "2019-00-01", "20190501", "+019-05-01", "2019-05-0a",
    "2019-05-01T00:00", "01-05-2019", "0000-01-01",
  };

  g_assert_cmpuint (heed_day_new_from_iso ("2019-05-01"), ==, heed_day_new (2019, 5, 1));
  g_assert_cmpuint (heed_day_new_from_iso (NULL), ==, HEED_DAY_NONE);
  g_assert_null (heed_day_to_iso (HEED_DAY_NONE));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    if (heed_day_new_from_iso (bad[i]) != HEED_DAY_NONE)
      g_error ("\"%s\" is no day", bad[i]);
}

static void
test_words (void)
{
  g_autofree char *words = heed_day_to_words (heed_day_new (2019, 5, 1));
  g_autofree char *none = heed_day_to_words (HEED_DAY_NONE);
  g_autofree char *month = heed_day_to_month (heed_day_new (2019, 5, 31));

  g_assert_cmpstr (words, ==, "1 May 2019");
  g_assert_cmpstr (month, ==, "May 2019");
  g_assert_cmpstr (none, ==, "");
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  HeedDay today = heed_day_today ();
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();
  HeedDay first = heed_day_new (g_date_time_get_year (before), g_date_time_get_month (before),
                                g_date_time_get_day_of_month (before));
  HeedDay last = heed_day_new (g_date_time_get_year (after), g_date_time_get_month (after),
                               g_date_time_get_day_of_month (after));

  /* It may be midnight. */
  g_assert_cmpuint (today, >=, first);
  g_assert_cmpuint (today, <=, last);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/impossible", test_impossible);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/words", test_words);
  g_test_add_func ("/day/today", test_today);

  return g_test_run ();
}
