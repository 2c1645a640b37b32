/* fuzz-target-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-day.h"
#include "heed-fuzz-mutate.h"
#include "heed-fuzz-seeds.h"
#include "heed-fuzz.h"
#include "heed-target-impossible.h"
#include "heed-target.h"

/* Target dates as written. The first byte of an input says against which day they are
 * read, the rest is the words. */

static GPtrArray *
target_seeds (void)
{
  static const char *const words[] = {
    "0March 2019", "1July.19", "2By end of May 2019", "301.05.19", "44th June 2020", "528/02/2020",
    "6w/c 6 May 2019", "7From January 2019", "8Not before June 2019", "9Monthly from January 2019", "0Every 6 weeks",
    "1Annually in April", "2May19 – Aug 19", "3April 19 with checkpoint Sept 19", "4Completed in full",
    "5Completed and ongoing", "6December 2020 & ongoing", "7June 19 TBC NB dependent on a new roof",
    "8Winter 2019", "9Q1 2020/21", "02019/20 financial year", "1H1 2020", "2mid-2020", "3early July 2019",
    "4June/July 2019", "5January to March 2020", "6Completed 12/05/2026", "7March 2019 (revised from January 2019)",
    "8slipped from May 2020 to June 2020", "9within 3 months of publication", "0within 28 days", "1end of Q2",
    "2Easter 2020", "3autumn term 2020", "430 February 2020", "5Mawrth 2020", "6<p>May 2020</p><p>June 2020</p>",
    "7• May 2020\n• June 2020", "81 May 2020; 2 June 2020", "9as soon as possible", "0",
  };
  GPtrArray *seeds = heed_fuzz_seeds_list ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    heed_fuzz_seeds_add (seeds, words[i]);
  return seeds;
}

static void
assert_day (HeedDay day)
{
  g_autofree char *iso = heed_day_to_iso (day);
  int year, month, day_of_month;

  if (day == HEED_DAY_NONE)
    {
      g_assert_null (iso);
      return;
    }
  heed_day_get (day, &year, &month, &day_of_month);
  g_assert_cmpuint (heed_day_new (year, month, day_of_month), ==, day);
  g_assert_cmpuint (heed_day_new_from_iso (iso), ==, day);
}

static void
assert_target (HeedTarget *target,
               const char *words,
               HeedDay     reference)
{
  g_autofree char *meaning = heed_target_to_meaning (target);
  g_autoptr (HeedTarget) again = heed_target_new (heed_target_get_words (target), reference);
  const HeedDay *checkpoints;
  gsize n_checkpoints;

  assert_day (heed_target_get_start (target));
  assert_day (heed_target_get_due (target));
  assert_day (heed_target_get_completed_on (target));
  checkpoints = heed_target_get_checkpoints (target, &n_checkpoints);
  for (gsize i = 0; i < n_checkpoints; i++)
    {
      g_assert_cmpuint (checkpoints[i], !=, HEED_DAY_NONE);
      assert_day (checkpoints[i]);
    }
  if (heed_target_get_completed_on (target) != HEED_DAY_NONE)
    g_assert_true (heed_target_get_completed (target));
  if (heed_target_get_start (target) != HEED_DAY_NONE && heed_target_get_due (target) != HEED_DAY_NONE)
    g_assert_cmpuint (heed_target_get_start (target), <=, heed_target_get_due (target));
  g_assert_true (meaning == NULL || g_utf8_validate (meaning, -1, NULL));
  g_assert_true (g_utf8_validate (heed_target_get_note (target), -1, NULL));
  g_assert_true (heed_target_equal (target, again));
  g_assert_cmpstr (heed_target_get_words (target), ==, heed_target_get_words (again));
}

/* Of what is split off no letter is lost. */
static void
check_split (const char *words)
{
  g_autoptr (GPtrArray) parts = heed_target_split (words);
  const char *at = words;

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);

      for (const char *c = part; *c != '\0'; c = g_utf8_next_char (c))
        {
          gunichar letter = g_utf8_get_char (c);

          if (!g_unichar_isalnum (letter))
            continue;
          while (*at != '\0' && g_utf8_get_char (at) != letter)
            {
              g_assert_false (g_unichar_isalnum (g_utf8_get_char (at)));
              at = g_utf8_next_char (at);
            }
          g_assert_cmpuint (*at, !=, '\0');
          at = g_utf8_next_char (at);
        }
    }
  for (; parts->len > 0 && *at != '\0'; at = g_utf8_next_char (at))
    g_assert_false (g_unichar_isalnum (g_utf8_get_char (at)));
}

static void
target_run (GBytes *input)
{
  gsize length;
  const char *data = g_bytes_get_data (input, &length);
  g_autofree char *words = NULL;
  g_autofree char *impossible = NULL;
  g_autoptr (HeedTarget) target = NULL;
  HeedDay reference = HEED_DAY_NONE;

  if (length == 0 || length > 5000)
    return;
  /* None, then days over four centuries. */
  if (data[0] % 5 != 0)
    reference = heed_day_new (1800 + 5 * ((guint8) data[0] % 90), 1 + (guint8) data[0] % 12, 28);
  words = g_utf8_make_valid (data + 1, (gssize) length - 1);
  target = heed_target_new (words, reference);
  assert_target (target, words, reference);
  check_split (words);
  heed_target_looks_like (words);
  impossible = heed_target_find_impossible (words);
  if (impossible != NULL)
    g_assert_nonnull (strstr (words, impossible));
}

const HeedFuzzTarget heed_fuzz_target = {
  .name = "target-date",
  .seeds = target_seeds,
  .run = target_run,
  .mutate = heed_fuzz_mutate_text,
};
