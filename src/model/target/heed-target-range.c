/* heed-target-range.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-range.h"

#include "heed-target-phrase.h"

/* More months than this are never named one by one. */
#define MAX_JOINED 6

/**
 * heed_target_match_to:
 * @tokens: tokens, ended by some of kind %HEED_TOKEN_END
 *
 * Returns: how many tokens what stands between the two ends of a stretch of time
 *   takes ("to", "until", a dash); 0 where nothing of the kind stands there
 */
guint
heed_target_match_to (const HeedToken *tokens)
{
  int value;
  guint n;

  if (tokens[0].kind == HEED_TOKEN_DASH)
    return 1;

  return heed_target_phrase_match (tokens, &value, &n) == HEED_PHRASE_TO ? n : 0;
}

/* What stands between periods that are named one by one. */
static guint
match_join (const HeedToken *tokens)
{
  guint n = 0;

  if (tokens[0].kind == HEED_TOKEN_SLASH || tokens[0].kind == HEED_TOKEN_COMMA)
    n++;
  if ((n == 0 || tokens[0].kind == HEED_TOKEN_COMMA) && heed_token_is_word (&tokens[n], "and"))
    n++;

  return n;
}

static gboolean
is_whole_months (const HeedPeriod *period)
{
  return period->kind == HEED_PERIOD_MONTH || period->kind == HEED_PERIOD_SEASON ||
         period->kind == HEED_PERIOD_QUARTER;
}

static gboolean
follow_each_other (const HeedPeriod *before,
                   const HeedPeriod *after)
{
  return is_whole_months (before) && before->kind == after->kind &&
         before->last + 1 == after->first;
}

/* Gives @period, which has none, the year that makes it end last before @after
 * begins or, for a whole stretch, begin no later than it. */
static gboolean
share_year (HeedPeriod       *period,
            const HeedPeriod *after)
{
  if (!heed_period_set_year (period, after->year))
    return FALSE;
  period->year = after->year;
  if (period->first <= after->first)
    return TRUE;

  period->year = after->year - 1;
  return heed_period_set_year (period, period->year);
}

/* Reads "1 – 5 May 2019": the first day shares month and year. */
static HeedPeriodResult
read_days (HeedTargetRange *range,
           const HeedToken *tokens,
           HeedDay          reference,
           guint           *n_tokens)
{
  HeedPeriod *last = &range->last;
  guint to;

  if ((tokens[0].kind != HEED_TOKEN_NUMBER && tokens[0].kind != HEED_TOKEN_ORDINAL) ||
      tokens[0].value < 1 || tokens[0].value > 31 || tokens[0].digits > 2)
    return HEED_PERIOD_NONE;
  to = heed_target_match_to (&tokens[1]);
  if (to == 0 ||
      heed_period_read (last, &tokens[1 + to], reference, n_tokens) != HEED_PERIOD_READ ||
      last->kind != HEED_PERIOD_DAY ||
      (tokens[1 + to].kind != HEED_TOKEN_NUMBER && tokens[1 + to].kind != HEED_TOKEN_ORDINAL) ||
      tokens[2 + to].kind == HEED_TOKEN_SLASH || tokens[2 + to].kind == HEED_TOKEN_DOT)
    return HEED_PERIOD_NONE;

  *n_tokens += 1 + to;
  range->n_periods = 2;
  range->first = *last;
  range->first.day = tokens[0].value;
  range->first.numbered = tokens[0].kind == HEED_TOKEN_NUMBER;
  if (range->first.day >= last->day)
    return HEED_PERIOD_BAD;
  if (last->year == 0)
    {
      range->inferred = TRUE;
      if (!heed_period_set_next (last, reference))
        return HEED_PERIOD_BAD;
      heed_day_get (last->first, &last->year, NULL, NULL);
    }
  return heed_period_set_year (&range->first, last->year) ? HEED_PERIOD_READ : HEED_PERIOD_BAD;
}

/* Gives both ends their years, where one or both have none. */
static gboolean
settle_ends (HeedTargetRange *range,
             HeedDay          reference)
{
  HeedPeriod *first = &range->first;
  HeedPeriod *last = &range->last;

  if (first->year == 0 && last->year != 0)
    {
      if (!share_year (first, last))
        return FALSE;
    }
  else if (last->year == 0)
    {
      range->inferred = TRUE;
      if (first->year == 0 && !heed_period_set_next (first, reference))
        return FALSE;
      if (!heed_period_set_next (last, first->first))
        return FALSE;
    }

  return first->first <= last->first && first->last <= last->last;
}

/* Reads the other end, behind what heed_target_match_to() found. */
static HeedPeriodResult
read_other_end (HeedTargetRange *range,
                const HeedToken *tokens,
                HeedDay          reference,
                guint           *n_tokens)
{
  HeedPeriod another;
  HeedPeriodResult result;
  guint to, n;

  result = heed_period_read (&range->last, tokens, reference, n_tokens);
  if (result != HEED_PERIOD_READ)
    return result;

  range->n_periods = 2;
  to = heed_target_match_to (&tokens[*n_tokens]);
  if (to > 0 &&
      heed_period_read (&another, &tokens[*n_tokens + to], reference, &n) != HEED_PERIOD_NONE)
    return HEED_PERIOD_BAD;

  return settle_ends (range, reference) ? HEED_PERIOD_READ : HEED_PERIOD_BAD;
}

/* Reads "/July 2019" and ", June and July 2019", behind a period without a
 * year. */
static HeedPeriodResult
read_joined (HeedTargetRange *range,
             const HeedToken *tokens,
             HeedDay          reference,
             guint           *n_tokens)
{
  HeedPeriod periods[MAX_JOINED];
  guint n_periods = 1;
  guint at = 0;

  periods[0] = range->first;
  while (n_periods < MAX_JOINED && periods[n_periods - 1].year == 0)
    {
      guint join = match_join (&tokens[at]);
      HeedPeriodResult result;
      guint n;

      if (join == 0)
        break;
      result = heed_period_read (&periods[n_periods], &tokens[at + join], reference, &n);
      if (result == HEED_PERIOD_NONE)
        break;
      at += join + n;
      *n_tokens = at;
      if (result == HEED_PERIOD_BAD)
        return HEED_PERIOD_BAD;
      n_periods++;
    }
  if (n_periods == 1)
    return HEED_PERIOD_NONE;

  range->n_periods = n_periods;
  range->joined = TRUE;
  if (periods[n_periods - 1].year == 0)
    {
      range->inferred = TRUE;
      if (!heed_period_set_next (&periods[0], reference))
        return HEED_PERIOD_BAD;
      for (guint i = 1; i < n_periods; i++)
        if (!heed_period_set_next (&periods[i], periods[i - 1].first))
          return HEED_PERIOD_BAD;
    }
  else
    {
      for (guint i = n_periods - 1; i > 0; i--)
        if (!share_year (&periods[i - 1], &periods[i]))
          return HEED_PERIOD_BAD;
    }

  /* "May and December 2020" are two dates, and nobody knows which is meant. */
  for (guint i = 1; i < n_periods; i++)
    if (!follow_each_other (&periods[i - 1], &periods[i]))
      return HEED_PERIOD_BAD;

  range->first = periods[0];
  range->last = periods[n_periods - 1];
  return HEED_PERIOD_READ;
}

/**
 * heed_target_range_read:
 * @range: (out caller-allocates): the range
 * @tokens: tokens, ended by some of kind %HEED_TOKEN_END
 * @reference: the day of the plan, or %HEED_DAY_NONE
 * @between: whether "between" stands before it, so that "and" joins its ends
 * @n_tokens: (out): how many tokens it takes, where one was read
 *
 * Reads the period or the stretch of time that @tokens begin with. A period that
 * stands alone and has no year is left so, and its days are not known.
 *
 * Returns: what was found
 */
HeedPeriodResult
heed_target_range_read (HeedTargetRange *range,
                        const HeedToken *tokens,
                        HeedDay          reference,
                        gboolean         between,
                        guint           *n_tokens)
{
  HeedPeriodResult result, more;
  HeedPeriod other;
  guint n, to;

  *range = (HeedTargetRange) { .n_periods = 1 };

  result = read_days (range, tokens, reference, n_tokens);
  if (result != HEED_PERIOD_NONE)
    return result;

  *range = (HeedTargetRange) { .n_periods = 1 };
  result = heed_period_read (&range->first, tokens, reference, n_tokens);
  if (result != HEED_PERIOD_READ)
    return result;
  range->last = range->first;

  to = heed_target_match_to (&tokens[*n_tokens]);
  if (to == 0 && between && heed_token_is_word (&tokens[*n_tokens], "and"))
    to = 1;
  if (to > 0)
    {
      HeedTargetRange whole = *range;

      more = read_other_end (&whole, &tokens[*n_tokens + to], reference, &n);
      if (more != HEED_PERIOD_NONE)
        {
          *range = whole;
          *n_tokens += to + n;
          return more;
        }
      return HEED_PERIOD_READ;
    }

  if (range->first.year == 0)
    {
      more = read_joined (range, &tokens[*n_tokens], reference, &n);
      if (more != HEED_PERIOD_NONE)
        {
          *n_tokens += n;
          return more;
        }
      return HEED_PERIOD_READ;
    }

  if (tokens[*n_tokens].kind == HEED_TOKEN_SLASH &&
      heed_period_read (&other, &tokens[*n_tokens + 1], reference, &n) == HEED_PERIOD_READ &&
      other.year != 0 && follow_each_other (&range->first, &other))
    {
      range->last = other;
      range->n_periods = 2;
      range->joined = TRUE;
      *n_tokens += 1 + n;
    }
  return HEED_PERIOD_READ;
}
