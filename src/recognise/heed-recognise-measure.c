/* heed-recognise-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-measure.h"

#include "heed-markup.h"
#include "heed-text-joint.h"

#define AMOUNT "(£?)\\s*(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(%|per\\s?cent\\b)?"
#define AT_LEAST "at\\s+least|a\\s+minimum\\s+of|over|above"
#define AT_MOST "under|below|at\\s+most|no\\s+more\\s+than|a\\s+maximum\\s+of"
#define BOUND "(?:" AT_LEAST "|" AT_MOST ")"
#define RISING "achieve|reach|increase(?:d|s)?\\s+to|rise\\s+to"
#define FALLING "reduce(?:d|s)?\\s+to|fall\\s+to"

static double
fetch_amount (GMatchInfo *match,
              int         group)
{
  g_autofree char *text = g_match_info_fetch (match, group);
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autofree char *digits = g_strjoinv ("", parts);

  return g_ascii_strtod (digits, NULL);
}

static void
fetch_unit (HeedMeasure *measure,
            GMatchInfo  *match,
            int          group)
{
  g_autofree char *sign = g_match_info_fetch (match, group);
  g_autofree char *percent = g_match_info_fetch (match, group + 2);

  if (percent != NULL && percent[0] != '\0')
    heed_measure_set_unit (measure, "%");
  else if (sign != NULL && sign[0] != '\0')
    heed_measure_set_unit (measure, sign);
}

/* The side of the goal that its words name: "at most 5%", "reduce to 5%". */
static HeedDirection
read_direction (const char *words)
{
  static const struct
  {
    const char *pattern;
    HeedDirection direction;
  } sides[] = {
    { "\\b(?:" AT_LEAST ")\\b", HEED_DIRECTION_UP },
    { "\\b(?:" AT_MOST ")\\b", HEED_DIRECTION_DOWN },
    { "\\b(?:" RISING ")", HEED_DIRECTION_UP },
    { "\\b(?:" FALLING ")", HEED_DIRECTION_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_regex_match_simple (sides[i].pattern, words, G_REGEX_CASELESS, 0))
      return sides[i].direction;

  return HEED_DIRECTION_NONE;
}

/* Where only the two amounts are said they say which way it is to go. */
static HeedDirection
compare_amounts (HeedMeasure *measure)
{
  double baseline = heed_measure_get_baseline (measure);
  double goal = heed_measure_get_goal (measure);

  if (goal > baseline)
    return HEED_DIRECTION_UP;
  return goal < baseline ? HEED_DIRECTION_DOWN : HEED_DIRECTION_NONE;
}

/**
 * heed_measure_read_words:
 * @measure: a measure with its text
 *
 * Sets the baseline, the goal, its direction and the unit where the words give them, as in
 * "from 83% to at least 88%". The text stays as it is.
 */
void
heed_measure_read_words (HeedMeasure *measure)
{
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (HEED_ITEM (measure)));
  GRegex *both =
    heed_text_regex ("\\bfrom\\s+" AMOUNT "\\s+to\\s+" BOUND "?\\s*" AMOUNT, G_REGEX_CASELESS);
  GRegex *goal =
    heed_text_regex ("\\b(?:(?:" RISING "|" FALLING ")\\s+)?(?:" BOUND "|target\\s+(?:of|is)|"
                     RISING "|" FALLING ")\\s*" AMOUNT,
                     G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *words = NULL;
  HeedDirection direction;

  if (g_regex_match (both, text, 0, &match))
    {
      heed_measure_set_baseline (measure, fetch_amount (match, 2));
      heed_measure_set_goal (measure, fetch_amount (match, 5));
      fetch_unit (measure, match, 1);
      fetch_unit (measure, match, 4);
      words = g_match_info_fetch (match, 0);
      direction = read_direction (words);
      heed_measure_set_direction (measure, direction != HEED_DIRECTION_NONE ? direction : compare_amounts (measure));
      return;
    }

  g_clear_pointer (&match, g_match_info_free);
  if (!g_regex_match (goal, text, 0, &match))
    return;
  percent = g_match_info_fetch (match, 3);
  if (percent == NULL || percent[0] == '\0')
    return;
  heed_measure_set_goal (measure, fetch_amount (match, 2));
  fetch_unit (measure, match, 1);
  words = g_match_info_fetch (match, 0);
  heed_measure_set_direction (measure, read_direction (words));
}
