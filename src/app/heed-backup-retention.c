/* heed-backup-retention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-retention.h"

/* How many days, weeks and months keep their last backup. */
#define N_DAYS 7
#define N_WEEKS 4
#define N_MONTHS 12

typedef guint (*Period) (HeedDay day);

static guint
day_of (HeedDay day)
{
  return day;
}

/* Julian day 1 was a Monday. */
static guint
week_of (HeedDay day)
{
  return (day - 1) / 7;
}

static guint
month_of (HeedDay day)
{
  int year, month;

  heed_day_get (day, &year, &month, NULL);
  return (guint) (year * 12 + month);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const HeedBackupTime *left = *(HeedBackupTime *const *) a;
  const HeedBackupTime *right = *(HeedBackupTime *const *) b;

  if (left->day != right->day)
    return left->day > right->day ? -1 : 1;
  return left->second == right->second ? 0 : left->second > right->second ? -1 : 1;
}

/* Keeps the last of each of the newest @n periods in which there is one. Periods without
 * a backup do not count: whoever is away for a month still finds seven days. */
static void
keep_last (GPtrArray *newest_first,
           Period     period,
           guint      n)
{
  guint n_periods = 0;
  guint previous = 0;

  for (guint i = 0; i < newest_first->len; i++)
    {
      HeedBackupTime *time = g_ptr_array_index (newest_first, i);

      if (i > 0 && period (time->day) == previous)
        continue;
      if (n_periods++ == n)
        return;
      previous = period (time->day);
      time->kept = TRUE;
    }
}

/**
 * heed_backup_retention_select:
 * @times: (array length=n): when the backups were made, in any order
 * @n: how many there are
 * @today: the day that it is
 *
 * Sets which of them are kept: the last of each of 7 days, 4 weeks and 12 months. Those
 * of days that lie ahead are all kept and do not count: the clock was set back, or is
 * wrong, and nothing is lost by that.
 */
void
heed_backup_retention_select (HeedBackupTime *times,
                              guint           n,
                              HeedDay         today)
{
  g_autoptr (GPtrArray) past = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      times[i].kept = times[i].day > today;
      if (!times[i].kept)
        g_ptr_array_add (past, &times[i]);
    }

  g_ptr_array_sort (past, compare_times);
  keep_last (past, day_of, N_DAYS);
  keep_last (past, week_of, N_WEEKS);
  keep_last (past, month_of, N_MONTHS);
}
