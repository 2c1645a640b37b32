/* heed-target-moved.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-moved.h"

#include <string.h>

#include "heed-target-reader.h"

/* Longer words are a text, and a pattern might try long at them. */
#define MAX_LENGTH 200

/* What may stand between the two dates, and around the words that say which is which. */
#define JOINT "[\\s,;:(\\[–—-]+"
#define CLOSE "[\\s.)\\]]*$"

#define MOVED                                                                              \
  "(?:now |since |has |have |was |is |been |date )*"                                       \
  "(?:revised|extended|moved|re-?scheduled|delayed|slipped|postponed|deferred|changed|"    \
  "amended|put back|pushed back|brought forward|diwygiwyd|estynnwyd|symudwyd|gohiriwyd)(?: back| forward| out)?"
#define FROM " (?:from|o):? "
#define TO " (?:to|until|till|i|hyd|tan):? "
#define EARLIER "(?:was|were|orig\\.?|original(?:ly)?|prev\\.?|previous(?:ly)?|formerly|yn wreiddiol|yn flaenorol|gynt)" \
                "(?: due| target| date| for)*[\\s:]+"

/* "March 2019 (revised from January 2019)"; "March 2019, originally January 2019"; "January
 * 2019, extended to March 2019"; "was January 2019, now March 2019"; "slipped from January
 * 2019 to March 2019". */
static const char *const patterns[] = {
  "^" MOVED FROM "(?<before>.+?),?" TO "(?<now>.+?)" CLOSE,
  "^(?<now>.+?)" JOINT MOVED FROM "(?<before>.+?)" CLOSE,
  "^(?<now>.+?)" JOINT EARLIER "(?<before>.+?)" CLOSE,
  "^(?:" EARLIER ")?(?<before>.+?)" JOINT "(?:but )?" MOVED ":?" TO "(?<now>.+?)" CLOSE,
  "^(?:" EARLIER ")?(?<before>.+?)" JOINT "(?:but )?(?:is )?(?:now|bellach):? (?<now>.+?)" CLOSE,
};

static GRegex *
get_regex (guint index)
{
  static GRegex *regexes[G_N_ELEMENTS (patterns)];
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
        regexes[i] = g_regex_new (patterns[i], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&is_ready, 1);
    }
  return regexes[index];
}

/* Whether @words are one target of their own, and no words about one. */
static gboolean
is_target (const char *words,
           gboolean    needs_date)
{
  g_autoptr (HeedTargetReading) reading = heed_target_reading_new_whole (words, HEED_DAY_NONE);
  gboolean has_date = reading->due != HEED_DAY_NONE || reading->start != HEED_DAY_NONE;

  return reading->note[0] == '\0' && reading->starts->len == 0 && !reading->completed &&
         (has_date || (!needs_date && reading->looks_like));
}

/**
 * heed_target_find_moved:
 * @words: the words of a target; not necessarily valid UTF-8
 * @now: (out) (optional) (transfer full) (nullable): the words of the date in force
 * @before: (out) (optional) (transfer full) (nullable): the words of the one before
 *
 * Looks for words that say themselves that a date moved: "March 2019 (revised from January
 * 2019)". Both are %NULL where it finds none.
 *
 * Returns: whether @words are such
 */
gboolean
heed_target_find_moved (const char  *words,
                        char       **now,
                        char       **before)
{
  if (now != NULL)
    *now = NULL;
  if (before != NULL)
    *before = NULL;
  if (strlen (words) > MAX_LENGTH || !g_utf8_validate (words, -1, NULL))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *later = NULL;
      g_autofree char *earlier = NULL;

      if (!g_regex_match (get_regex (i), words, 0, &match))
        continue;
      later = g_match_info_fetch_named (match, "now");
      earlier = g_match_info_fetch_named (match, "before");
      if (!is_target (later, TRUE) || !is_target (earlier, FALSE))
        continue;
      if (now != NULL)
        *now = g_steal_pointer (&later);
      if (before != NULL)
        *before = g_steal_pointer (&earlier);
      return TRUE;
    }
  return FALSE;
}
