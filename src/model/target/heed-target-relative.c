/* heed-target-relative.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-relative.h"

#include <string.h>

typedef enum {
  UNIT_NONE,
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
} Unit;

static int
read_count (const HeedToken *token)
{
  static const char *const names[] = { "one", "two", "three", "four", "five", "six", "seven", "eight",
                                       "nine", "ten", "eleven", "twelve" };

  if (token->kind == HEED_TOKEN_NUMBER && token->digits <= 3)
    return token->value;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (heed_token_is_word (token, names[i]))
      return (int) i + 1;

  return 0;
}

static Unit
read_unit (const HeedToken *token)
{
  if (heed_token_is_word (token, "days") || heed_token_is_word (token, "day"))
    return UNIT_DAY;
  if (heed_token_is_word (token, "weeks") || heed_token_is_word (token, "week"))
    return UNIT_WEEK;
  if (heed_token_is_word (token, "months") || heed_token_is_word (token, "month"))
    return UNIT_MONTH;

  return UNIT_NONE;
}

/* Reads "of publication of the report" and the like. Returns how many tokens that is, 0 where
 * it counts from something else, as in "within a month of starting". */
static guint
read_origin (const HeedToken *tokens,
             gboolean        *from_report)
{
  static const char *const links[] = { "of", "from", "after", "following", "the", "this", "its", "final",
                                       "inspection", "action", "being", "date", NULL };
  static const char *const of_report[] = { "publication", "published", "report", "receipt", NULL };
  static const char *const of_plan[] = { "submission", "submitted", "plan", NULL };
  gboolean found = FALSE;
  guint n = 0;

  while (tokens[n].kind == HEED_TOKEN_WORD && tokens[n].word != NULL)
    {
      gboolean report = g_strv_contains (of_report, tokens[n].word);
      gboolean plan = g_strv_contains (of_plan, tokens[n].word);

      if (!report && !plan && !g_strv_contains (links, tokens[n].word))
        return 0;
      *from_report |= report;
      found |= report || plan;
      n++;
    }
  return found ? n : 0;
}

/* Where "within" stands, what it says and how many tokens it takes; 0 where it is none. */
static guint
read_within (const HeedToken *tokens,
             int             *count,
             Unit            *unit,
             gboolean        *from_report)
{
  guint n = 1;
  guint origin;

  *from_report = FALSE;
  if (!heed_token_is_word (&tokens[0], "within"))
    return 0;
  n += heed_tokens_match (&tokens[n], "the next") + heed_tokens_match (&tokens[n], "the first");
  *count = read_count (&tokens[n]);
  if (*count < 1)
    return 0;
  n++;
  n += heed_token_is_word (&tokens[n], "calendar");
  *unit = read_unit (&tokens[n]);
  if (*unit == UNIT_NONE)
    return 0;
  n++;

  origin = read_origin (&tokens[n], from_report);
  if (origin == 0 && tokens[n].kind == HEED_TOKEN_WORD && !heed_token_is_word (&tokens[n], "and"))
    return 0;
  return n + origin;
}

static HeedDay
add_months (HeedDay day,
            int     n)
{
  int year, month, day_of_month;
  HeedDay last;

  heed_day_get (day, &year, &month, &day_of_month);
  month += n - 1;
  year += month / 12;
  month = month % 12 + 1;
  last = heed_day_month_end (year, month);
  day = heed_day_new (year, month, day_of_month);
  return day != HEED_DAY_NONE ? day : last;
}

/**
 * heed_target_read_relative:
 * @tokens: tokens, ended by some of kind %HEED_TOKEN_END
 * @reference: the day that they count from, or %HEED_DAY_NONE
 * @due: (out): the last day of the time that they name; %HEED_DAY_NONE where it is not known
 * @n_tokens: (out): how many tokens they take
 *
 * Reads "within 28 days" and "within three months of publication". Working days are not read:
 * that takes a calendar of holidays.
 *
 * Returns: whether @tokens begin so
 */
gboolean
heed_target_read_relative (const HeedToken *tokens,
                           HeedDay          reference,
                           HeedDay         *due,
                           guint           *n_tokens)
{
  gboolean from_report;
  Unit unit;
  int count;

  *n_tokens = read_within (tokens, &count, &unit, &from_report);
  *due = HEED_DAY_NONE;
  if (*n_tokens == 0)
    return FALSE;
  if (reference != HEED_DAY_NONE)
    *due = unit == UNIT_MONTH ? add_months (reference, count)
                              : reference + (HeedDay) (count * (unit == UNIT_WEEK ? 7 : 1));
  return TRUE;
}

/**
 * heed_target_counts_from_report:
 * @words: the words of a target; not necessarily valid UTF-8
 *
 * Returns: whether they count from the publication of the report: "within 3 months of
 *   publication"
 */
gboolean
heed_target_counts_from_report (const char *words)
{
  g_autoptr (GArray) tokens = NULL;

  /* Nearly no target does. */
  if (strcasestr (words, "within") == NULL && strcasestr (words, "fewn") == NULL && strcasestr (words, "ymhen") == NULL)
    return FALSE;

  tokens = heed_target_lex (words);
  for (guint i = 0; i < tokens->len; i++)
    {
      const HeedToken *token = &g_array_index (tokens, HeedToken, i);
      gboolean from_report;
      Unit unit;
      int count;

      if (token->kind == HEED_TOKEN_END)
        break;
      if (read_within (token, &count, &unit, &from_report) > 0 && from_report)
        return TRUE;
    }
  return FALSE;
}
