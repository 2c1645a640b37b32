/* heed-target-impossible.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-impossible.h"

#include <stdlib.h>

#include "heed-day.h"

#define DAY                                                                                 \
  "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:(?:\\s+of)?\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*" \
  "\\.?,?\\s+|([./-])(\\d{1,2})\\3)'?(\\d{4}|\\d{2})\\b"

static int
month_of (const char *name)
{
  static const char *const names[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return (int) i + 1;

  return 0;
}

/**
 * heed_target_find_impossible:
 * @words: the words of a target
 *
 * Looks for a day that is written in full, day first, and is in no calendar, such as
 * "31 Nov 2019" or "30/02/2020".
 *
 * Returns: (transfer full) (nullable): the words of the first such day; %NULL where
 *   there is none
 */
char *
heed_target_find_impossible (const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new (DAY, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *day = g_match_info_fetch (match, 1);
      g_autofree char *name = g_match_info_fetch (match, 2);
      g_autofree char *number = g_match_info_fetch (match, 4);
      g_autofree char *year = g_match_info_fetch (match, 5);
      int n_month = number != NULL && *number != '\0' ? atoi (number) : month_of (name);
      int n_year = atoi (year) < 100 ? 2000 + atoi (year) : atoi (year);

      if (heed_day_new (n_year, n_month, atoi (day)) == HEED_DAY_NONE)
        return g_match_info_fetch (match, 0);
    }

  return NULL;
}
