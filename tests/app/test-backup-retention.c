/* test-backup-retention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-retention.h"

#include <glib.h>

static guint
period_of (HeedDay day,
           guint   what)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (what == 0)
    return day;
  /* The Monday of the week: told apart from any other, also around New Year. */
  if (what == 1)
    return day - ((guint) g_date_get_weekday (&date) - 1);
  return (guint) (g_date_get_year (&date) * 100 + g_date_get_month (&date));
}

static gboolean
is_later (const HeedBackupTime *a,
          const HeedBackupTime *b)
{
  return a->day > b->day || (a->day == b->day && a->second > b->second);
}

/* By the words of the rule, one backup at a time: kept is what is the last of its day,
 * week or month, with fewer than so many later ones that have a backup. */
static gboolean
is_kept (const HeedBackupTime *times,
         guint                 n,
         guint                 which,
         HeedDay               today)
{
  static const guint limits[] = { 7, 4, 12 };

  if (times[which].day > today)
    return TRUE;
  for (guint what = 0; what < 3; what++)
    {
      g_autoptr (GHashTable) later = g_hash_table_new (NULL, NULL);
      guint own = period_of (times[which].day, what);
      gboolean last = TRUE;

      for (guint i = 0; i < n; i++)
        if (times[i].day <= today && is_later (&times[i], &times[which]))
          {
            last &= period_of (times[i].day, what) != own;
            g_hash_table_add (later, GUINT_TO_POINTER (period_of (times[i].day, what)));
          }
      if (last && g_hash_table_size (later) < limits[what])
        return TRUE;
    }

  return FALSE;
}

static void
assert_selection (HeedBackupTime *times,
                  guint           n,
                  HeedDay         today)
{
  heed_backup_retention_select (times, n, today);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (times[i].kept, ==, is_kept (times, n, i, today));
}

/* Any heap of backups, with days that lie ahead. */
static void
test_random (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      guint n = (guint) g_test_rand_int_range (0, 40);
      guint span = (guint) g_test_rand_int_range (1, 800);
      HeedDay first = heed_day_new (2019, 1, 1) + (HeedDay) g_test_rand_int_range (0, 3000);
      HeedDay today = first + (HeedDay) g_test_rand_int_range (0, (int) span + 1);
      g_autofree HeedBackupTime *times = g_new0 (HeedBackupTime, n);
      guint n_kept = 0, n_past = 0;

      for (guint j = 0; j < n; j++)
        {
          times[j].day = first + (HeedDay) g_test_rand_int_range (0, (int) span);
          /* No two at one time, as no two files have one name. */
          times[j].second = (guint) g_test_rand_int_range (0, 2000) * 40 + j;
        }
      assert_selection (times, n, today);
      for (guint j = 0; j < n; j++)
        if (times[j].day <= today)
          {
            n_past++;
            n_kept += times[j].kept ? 1 : 0;
          }
      g_assert_cmpuint (n_kept, <=, 7 + 4 + 12);
      g_assert_cmpuint (n_kept, >=, MIN (n_past, 1));
    }
}

/* Day after day for years, with days off: what is left after each deletion is what would
 * be left had nothing been deleted before. */
static void
test_every_day (void)
{
  for (guint i = 0; i < 20; i++)
    {
      HeedDay first = heed_day_new (2020, 1, 1) + (HeedDay) g_test_rand_int_range (0, 2000);
      int days_off = g_test_rand_int_range (0, 5);
      g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (HeedBackupTime));
      g_autoptr (GArray) left = g_array_new (FALSE, TRUE, sizeof (HeedBackupTime));

      for (guint day = 0; day < 900; day++)
        {
          HeedBackupTime time = { first + day, (guint) g_test_rand_int_range (0, 86400), FALSE };
          guint n_kept = 0;

          if (g_test_rand_int_range (0, 7) < days_off)
            continue;

          g_array_append_val (all, time);
          g_array_append_val (left, time);
          heed_backup_retention_select ((HeedBackupTime *) (void *) all->data, all->len, time.day);
          heed_backup_retention_select ((HeedBackupTime *) (void *) left->data, left->len, time.day);
          for (guint j = left->len; j > 0; j--)
            if (!g_array_index (left, HeedBackupTime, j - 1).kept)
              g_array_remove_index (left, j - 1);
          for (guint j = 0; j < all->len; j++)
            if (g_array_index (all, HeedBackupTime, j).kept)
              {
                g_assert_cmpuint (g_array_index (left, HeedBackupTime, n_kept).day, ==,
                                  g_array_index (all, HeedBackupTime, j).day);
                n_kept++;
              }
          g_assert_cmpuint (n_kept, ==, left->len);
        }

      /* Seven days and eleven months before this one, some of which are also of a week. */
      g_assert_cmpuint (left->len, >=, 7 + 10);
    }
}

/* A clock that ran ahead for a day, and one that is years behind, take nothing away. */
static void
test_wrong_clock (void)
{
  HeedDay today = heed_day_new (2026, 3, 30);
  HeedBackupTime times[40];
  guint n_before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = (HeedBackupTime) { today - i, 36000, FALSE };
  heed_backup_retention_select (times, G_N_ELEMENTS (times), today);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    n_before += times[i].kept ? 1 : 0;
  g_assert_cmpuint (n_before, <, G_N_ELEMENTS (times));

  heed_backup_retention_select (times, G_N_ELEMENTS (times), heed_day_new (2000, 1, 1));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_assert_true (times[i].kept);

  /* Ten years ahead, one more backup lets go of no more than one of each sort. */
  times[G_N_ELEMENTS (times) - 1].day = heed_day_new (2036, 3, 30);
  heed_backup_retention_select (times, G_N_ELEMENTS (times), heed_day_new (2036, 3, 30));
  g_assert_true (times[0].kept);
  for (guint i = 0; i < 6; i++)
    g_assert_true (times[i].kept);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup-retention/random", test_random);
  g_test_add_func ("/backup-retention/every-day", test_every_day);
  g_test_add_func ("/backup-retention/wrong-clock", test_wrong_clock);

  return g_test_run ();
}
