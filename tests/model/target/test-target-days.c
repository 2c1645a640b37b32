/* test-target-days.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-days.h"

#include <string.h>

#define REFERENCE heed_day_new (2019, 4, 12)

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const HeedTargetDay *left = a;
  const HeedTargetDay *right = b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  return (int) left->kind - (int) right->kind;
}

/* Each day with the first letter of what happens on it. */
static char *
list (const char *words,
      HeedDay     from,
      HeedDay     to)
{
  static const char letters[] = "dscr";
  g_autoptr (HeedTarget) target = heed_target_new (words, REFERENCE);
  g_autoptr (GPtrArray) targets = heed_target_days_split (target, REFERENCE);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (HeedTargetDay));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < targets->len; i++)
    heed_target_days_list (g_ptr_array_index (targets, i), from, to, days);
  g_array_sort (days, compare);
  for (guint i = 0; i < days->len; i++)
    {
      const HeedTargetDay *day = &g_array_index (days, HeedTargetDay, i);
      g_autofree char *iso = heed_day_to_iso (day->day);

      g_assert_cmpuint (day->day, >=, from);
      g_assert_cmpuint (day->day, <=, to);
      g_string_append_printf (text, "%s%s%c", text->len > 0 ? " " : "", iso, letters[day->kind]);
    }
  return g_string_free (text, FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    const char *days; /* from January to June 2020 */
  } rows[] = {
    { "March 2020", "2020-03-31d" },
    { "From March 2020", "2020-03-01s" },
    { "March 20 – May 20", "2020-05-31d" },
    { "April 19 with checkpoint Feb 20", "2020-02-29c" },
    { "Quarterly from January 2019", "2020-01-01r 2020-04-01r" },
    { "Monthly from April 2020", "2020-04-01r 2020-05-01r 2020-06-01r" },
    { "Every 6 weeks from March 2020", "2020-03-01r 2020-04-12r 2020-05-24r" },
    { "Ongoing", "" },
    { "to be agreed", "" },
    { "March 2020\nMay 2020", "2020-03-31d 2020-05-31d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *days = list (rows[i].words, heed_day_new (2020, 1, 1), heed_day_new (2020, 6, 30));

      if (!g_str_equal (days, rows[i].days))
        g_error ("%s: %s", rows[i].words, days);
    }
}

/* What is due at the end of a month is due at the end of each, and a day that a month does not have
 * is its last. */
static void
test_month_ends (void)
{
  g_autofree char *last = list ("Monthly, 31 January 2020", heed_day_new (2020, 1, 1), heed_day_new (2020, 4, 30));
  g_autofree char *late = list ("Monthly from 30 January 2019", heed_day_new (2019, 2, 1), heed_day_new (2019, 4, 30));

  g_assert_cmpstr (last, ==, "2020-01-31d 2020-02-29r 2020-03-31r 2020-04-30r");
  g_assert_cmpstr (late, ==, "2019-02-28r 2019-03-30r 2019-04-30r");
}

/* Whatever the pages are on which the days are shown, none comes twice and none is left out. */
static void
test_pages (void)
{
  static const char *const words[] = {
    "Daily from 3 March 2019", "Weekly from 31 December 2018", "Fortnightly from May 2019", "Monthly from 31 January 2019",
    "Bi-monthly from January 2019", "Six monthly from 29 February 2020", "Annually from February 2020",
    "April 19 with checkpoints Sept 19 and Jan 20", "Monthly from January 2019 to June 2020", "From May 2020",
  };
  HeedDay from = heed_day_new (2018, 1, 1);
  HeedDay to = heed_day_new (2024, 12, 31);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *whole = list (words[i], from, to);
      g_autoptr (GString) pages = g_string_new (NULL);

      g_assert_cmpuint (strlen (whole), >, 0);
      for (HeedDay page = from; page <= to;)
        {
          HeedDay n_more = (HeedDay) g_test_rand_int_range (0, 60);
          HeedDay end = MIN (to, page + n_more);
          g_autofree char *days = list (words[i], page, end);

          if (days[0] != '\0')
            g_string_append_printf (pages, "%s%s", pages->len > 0 ? " " : "", days);
          page = end + 1;
        }
      g_assert_cmpstr (pages->str, ==, whole);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target-days/words", test_words);
  g_test_add_func ("/target-days/month-ends", test_month_ends);
  g_test_add_func ("/target-days/pages", test_pages);

  return g_test_run ();
}
