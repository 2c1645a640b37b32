/* heed-period.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-period.h"

/* Years outside these are slips of the pen. */
#define MIN_YEAR 1990
#define MAX_YEAR 2099

/* A year of two digits is believed only this near to the day of the plan. */
#define YEARS_BEFORE 10
#define YEARS_AFTER 10

/* Without such a day: after the number of months, and within a working life. */
#define MIN_SHORT_YEAR 13
#define MAX_SHORT_YEAR 69

/* Words that say which part of a period is meant. */
static const struct
{
  const char *phrase;
  gboolean at_end;
  HeedPeriodPart part;
} edges[] = {
  { "end", TRUE, HEED_PERIOD_PART_WHOLE },
  { "late", TRUE, HEED_PERIOD_PART_LATE },
  { "mid", FALSE, HEED_PERIOD_PART_MIDDLE },
  { "middle", FALSE, HEED_PERIOD_PART_MIDDLE },
  { "early", FALSE, HEED_PERIOD_PART_EARLY },
  { "beginning of", FALSE, HEED_PERIOD_PART_EARLY },
  { "start of", FALSE, HEED_PERIOD_PART_EARLY },
};

/* The months in which the terms of schools end: spring, summer, autumn. */
static const int term_ends[] = { 3, 7, 12 };

/* Words that may stand between such a word and the period. */
static const char *const edge_links[] = {
  "of", "in", "the", "month", "year", "calendar",
};

static gboolean
is_separator (const HeedToken *token)
{
  return token->kind == HEED_TOKEN_DOT || token->kind == HEED_TOKEN_DASH ||
         token->kind == HEED_TOKEN_SLASH;
}

/* Whether @token stands without space on either side. */
static gboolean
is_tight (const HeedToken *token)
{
  return !token->spaced && !token[1].spaced;
}

static gboolean
is_day_number (const HeedToken *token)
{
  if (token->kind == HEED_TOKEN_NUMBER)
    return token->digits <= 2 && token->value >= 1 && token->value <= 31;
  return token->kind == HEED_TOKEN_ORDINAL && token->value >= 1 && token->value <= 31;
}

static gboolean
is_long_year (const HeedToken *token)
{
  return token->kind == HEED_TOKEN_NUMBER && token->digits == 4 &&
         token->value >= MIN_YEAR && token->value <= MAX_YEAR;
}

/* The year that a number means; 0 where that is not certain. */
static int
read_year (const HeedToken *token,
           HeedDay          reference)
{
  int year, reference_year;

  if (is_long_year (token))
    return token->value;
  if (token->kind != HEED_TOKEN_NUMBER || token->digits != 2)
    return 0;

  year = 2000 + token->value;
  if (reference == HEED_DAY_NONE)
    return token->value >= MIN_SHORT_YEAR && token->value <= MAX_SHORT_YEAR ? year : 0;

  heed_day_get (reference, &reference_year, NULL, NULL);
  return year >= reference_year - YEARS_BEFORE && year <= reference_year + YEARS_AFTER ? year : 0;
}

/* Reads two years that follow each other: "2020/21", "2020-21", "20/21". */
static guint
read_year_pair (const HeedToken *tokens,
                HeedDay          reference,
                int             *year)
{
  int next;

  if (tokens[0].kind != HEED_TOKEN_NUMBER || tokens[2].kind != HEED_TOKEN_NUMBER)
    return 0;
  if (tokens[1].kind != HEED_TOKEN_SLASH &&
      !(tokens[1].kind == HEED_TOKEN_DASH && is_tight (&tokens[1]) && tokens[2].digits == 2))
    return 0;
  if (is_separator (&tokens[3]) && !tokens[3].spaced && tokens[4].kind == HEED_TOKEN_NUMBER)
    return 0;

  *year = read_year (&tokens[0], reference);
  if (*year == 0 || tokens[2].digits > tokens[0].digits)
    return 0;
  next = tokens[2].digits == 2 ? *year - *year % 100 + tokens[2].value : tokens[2].value;
  return next == *year + 1 ? 3 : 0;
}

/* What may stand between a month and its year or day: nothing, one sign, or
 * "of". */
static guint
skip_link (const HeedToken *tokens)
{
  guint n = 0;

  if (tokens[n].kind == HEED_TOKEN_DOT)
    n++;
  if (tokens[n].kind == HEED_TOKEN_DOT || tokens[n].kind == HEED_TOKEN_COMMA ||
      tokens[n].kind == HEED_TOKEN_SLASH || tokens[n].kind == HEED_TOKEN_DASH ||
      tokens[n].kind == HEED_TOKEN_APOSTROPHE ||
      heed_token_is_word (&tokens[n], "of"))
    n++;
  if (n > 0 && tokens[n].kind == HEED_TOKEN_APOSTROPHE)
    n++;

  return n;
}

/* Whether the number at @number begins something of its own rather than being
 * the year of the month before: "May – 19 June 2019". */
static gboolean
begins_day (const HeedToken *number,
            gboolean         after_day,
            const HeedToken *link)
{
  guint n;

  if (!is_day_number (number) || link->kind != HEED_TOKEN_DASH)
    return FALSE;

  n = 1 + skip_link (number + 1);
  return number[n].kind == HEED_TOKEN_MONTH && (after_day || link->spaced);
}

/* Reads the year after a month, if one stands there. */
static guint
read_month_year (const HeedToken *tokens,
                 HeedDay          reference,
                 gboolean         after_day,
                 int             *year)
{
  guint n = skip_link (tokens);

  if (tokens[n].kind != HEED_TOKEN_NUMBER ||
      begins_day (&tokens[n], after_day, &tokens[n - (n > 0)]))
    return 0;

  *year = read_year (&tokens[n], reference);
  return *year != 0 ? n + 1 : 0;
}

/* Reads three numbers with the same sign between them, the day first or, where
 * four digits begin, the year. */
static HeedPeriodResult
read_numeric (HeedPeriod      *period,
              const HeedToken *tokens,
              HeedDay          reference,
              guint           *n_tokens)
{
  HeedTokenKind sign = tokens[1].kind;
  const HeedToken *day = &tokens[0];
  const HeedToken *year = &tokens[4];

  if (tokens[0].kind != HEED_TOKEN_NUMBER || !is_separator (&tokens[1]) ||
      tokens[2].kind != HEED_TOKEN_NUMBER || tokens[3].kind != sign ||
      tokens[4].kind != HEED_TOKEN_NUMBER)
    return HEED_PERIOD_NONE;
  /* Such as the label "1.1.1". */
  if (tokens[0].digits == 1 && tokens[4].digits == 1)
    return HEED_PERIOD_NONE;

  *n_tokens = 5;
  if (sign == HEED_TOKEN_DASH && (!is_tight (&tokens[1]) || !is_tight (&tokens[3])))
    return HEED_PERIOD_BAD;
  if (is_separator (&tokens[5]) && tokens[5].kind == sign && !tokens[5].spaced &&
      tokens[6].kind == HEED_TOKEN_NUMBER && !tokens[6].spaced)
    return HEED_PERIOD_BAD;

  if (tokens[0].digits == 4)
    {
      day = &tokens[4];
      year = &tokens[0];
    }
  period->kind = HEED_PERIOD_DAY;
  period->day = day->value;
  period->unit = tokens[2].value;
  period->year = read_year (year, reference);
  if (period->year == 0 || day->digits > 2 || tokens[2].digits > 2)
    return HEED_PERIOD_BAD;
  return HEED_PERIOD_READ;
}

/* Reads what two numbers can mean with certainty: a financial year, or a month
 * and a year of four digits. */
static HeedPeriodResult
read_pair (HeedPeriod      *period,
           const HeedToken *tokens,
           HeedDay          reference,
           guint           *n_tokens)
{
  guint n = read_year_pair (tokens, reference, &period->year);
  const HeedToken *month = NULL;

  if (n > 0 && tokens[0].digits == 4)
    {
      guint named = heed_tokens_match (&tokens[n], "financial year");

      period->kind = HEED_PERIOD_FINANCIAL_YEAR;
      *n_tokens = n + named;
      /* "2011/12" may be a December, too. */
      return named == 0 && tokens[2].digits == 2 && tokens[2].value <= 12 ? HEED_PERIOD_BAD : HEED_PERIOD_READ;
    }

  if (tokens[0].kind != HEED_TOKEN_NUMBER || !is_separator (&tokens[1]) ||
      !is_tight (&tokens[1]) || tokens[2].kind != HEED_TOKEN_NUMBER)
    return HEED_PERIOD_NONE;

  *n_tokens = 3;
  if (is_long_year (&tokens[2]) && tokens[0].digits <= 2)
    {
      month = &tokens[0];
      period->year = tokens[2].value;
    }
  else if (is_long_year (&tokens[0]) && tokens[2].digits == 2)
    {
      month = &tokens[2];
      period->year = tokens[0].value;
    }
  else if (tokens[1].kind == HEED_TOKEN_SLASH && tokens[0].digits <= 2 && tokens[2].value > 12)
    {
      /* Not the day first, since there is no such month. */
      month = &tokens[0];
      period->year = read_year (&tokens[2], reference);
    }
  else if (tokens[1].kind == HEED_TOKEN_SLASH || is_long_year (&tokens[0]))
    {
      return HEED_PERIOD_BAD;
    }
  else
    {
      return HEED_PERIOD_NONE;
    }

  period->kind = HEED_PERIOD_MONTH;
  period->unit = month->value;
  if (period->year == 0 || month->value < 1 || month->value > 12)
    return HEED_PERIOD_BAD;
  return HEED_PERIOD_READ;
}

/* Reads "4th of June 2020". */
static HeedPeriodResult
read_day_month (HeedPeriod      *period,
                const HeedToken *tokens,
                HeedDay          reference,
                guint           *n_tokens)
{
  guint n = 1;

  if (!is_day_number (&tokens[0]))
    return HEED_PERIOD_NONE;
  n += skip_link (&tokens[1]);
  if (tokens[n].kind != HEED_TOKEN_MONTH)
    return HEED_PERIOD_NONE;
  /* "Phase 1 – May 2019" is no first of May, "1-May-2019" is. */
  if (tokens[n - 1].kind == HEED_TOKEN_DASH && !is_tight (&tokens[n - 1]))
    return HEED_PERIOD_NONE;

  /* "1. May 2019" may be the first of a list as well as the first of May. */
  if (tokens[0].kind == HEED_TOKEN_NUMBER && tokens[n].spaced &&
      (tokens[n - 1].kind == HEED_TOKEN_DOT || tokens[n - 1].kind == HEED_TOKEN_COMMA))
    {
      *n_tokens = n + 1;
      return HEED_PERIOD_BAD;
    }

  period->kind = HEED_PERIOD_DAY;
  period->day = tokens[0].value;
  period->numbered = tokens[0].kind == HEED_TOKEN_NUMBER;
  period->unit = tokens[n++].value;
  n += read_month_year (&tokens[n], reference, TRUE, &period->year);
  *n_tokens = n;
  return HEED_PERIOD_READ;
}

/* Reads "May 2019", "May", and with the day behind: "May 4th, 2019". */
static HeedPeriodResult
read_month (HeedPeriod      *period,
            const HeedToken *tokens,
            HeedDay          reference,
            guint           *n_tokens)
{
  guint n;

  if (tokens[0].kind != HEED_TOKEN_MONTH)
    return HEED_PERIOD_NONE;

  period->unit = tokens[0].value;
  n = 1 + (tokens[1].kind == HEED_TOKEN_DOT);
  if (is_day_number (&tokens[n]))
    {
      guint after = n + 1 + (tokens[n + 1].kind == HEED_TOKEN_COMMA);

      if (is_long_year (&tokens[after]) || tokens[n].kind == HEED_TOKEN_ORDINAL)
        {
          period->kind = HEED_PERIOD_DAY;
          period->day = tokens[n].value;
          period->year = is_long_year (&tokens[after]) ? tokens[after].value : 0;
          *n_tokens = period->year != 0 ? after + 1 : n + 1;
          return HEED_PERIOD_READ;
        }
    }

  period->kind = HEED_PERIOD_MONTH;
  *n_tokens = 1 + read_month_year (&tokens[1], reference, FALSE, &period->year);
  return HEED_PERIOD_READ;
}

static HeedPeriodResult
read_season (HeedPeriod      *period,
             const HeedToken *tokens,
             HeedDay          reference,
             guint           *n_tokens)
{
  guint n = 1;
  guint pair;

  if (tokens[0].kind != HEED_TOKEN_SEASON)
    return HEED_PERIOD_NONE;

  period->kind = HEED_PERIOD_SEASON;
  period->unit = tokens[0].value;
  if (heed_token_is_word (&tokens[n], "term") && period->unit < 3)
    {
      period->kind = HEED_PERIOD_TERM;
      period->vague = TRUE;
      n++;
    }
  n += skip_link (&tokens[n]);
  pair = read_year_pair (&tokens[n], reference, &period->year);
  if (pair > 0)
    {
      *n_tokens = n + pair;
      /* The year of a school begins in autumn. */
      if (period->kind == HEED_PERIOD_TERM)
        {
          period->year += period->unit != 2;
          return HEED_PERIOD_READ;
        }
      /* Only a winter lies in two years. */
      return period->unit == 3 ? HEED_PERIOD_READ : HEED_PERIOD_BAD;
    }

  period->year = read_year (&tokens[n], reference);
  *n_tokens = period->year != 0 ? n + 1 : 1 + (period->kind == HEED_PERIOD_TERM);
  return HEED_PERIOD_READ;
}

/* Reads "Easter 2020" and "Christmas 2019". */
static HeedPeriodResult
read_feast (HeedPeriod      *period,
            const HeedToken *tokens,
            HeedDay          reference,
            guint           *n_tokens)
{
  guint n = 1;

  if (heed_token_is_word (&tokens[0], "easter"))
    period->kind = HEED_PERIOD_EASTER;
  else if (heed_token_is_word (&tokens[0], "christmas") || heed_token_is_word (&tokens[0], "xmas"))
    period->kind = HEED_PERIOD_CHRISTMAS;
  else
    return HEED_PERIOD_NONE;

  n += skip_link (&tokens[n]);
  period->year = read_year (&tokens[n], reference);
  period->vague = TRUE;
  *n_tokens = period->year != 0 ? n + 1 : 1;
  return HEED_PERIOD_READ;
}

/* Reads "H1 2020", "first half of 2020" and "H1 2020/21". */
static HeedPeriodResult
read_half (HeedPeriod      *period,
           const HeedToken *tokens,
           HeedDay          reference,
           guint           *n_tokens)
{
  guint n = 2;
  guint pair;

  if (heed_token_is_word (&tokens[0], "h") && tokens[1].kind == HEED_TOKEN_NUMBER && !tokens[1].spaced &&
      tokens[1].digits == 1)
    period->unit = tokens[1].value;
  else if (heed_token_is_word (&tokens[1], "half"))
    period->unit = tokens[0].kind == HEED_TOKEN_ORDINAL          ? tokens[0].value
                   : heed_token_is_word (&tokens[0], "first")    ? 1
                   : heed_token_is_word (&tokens[0], "second")   ? 2
                                                                 : 0;
  if (period->unit < 1 || period->unit > 2)
    return HEED_PERIOD_NONE;

  n += skip_link (&tokens[n]);
  pair = read_year_pair (&tokens[n], reference, &period->year);
  if (pair > 0)
    {
      period->kind = HEED_PERIOD_HALF;
      *n_tokens = n + pair;
      return HEED_PERIOD_READ;
    }
  if (!is_long_year (&tokens[n]))
    return HEED_PERIOD_NONE;
  period->kind = HEED_PERIOD_CALENDAR_HALF;
  period->year = tokens[n].value;
  period->vague = TRUE;
  *n_tokens = n + 1;
  return HEED_PERIOD_READ;
}

static HeedPeriodResult
read_quarter (HeedPeriod      *period,
              const HeedToken *tokens,
              HeedDay          reference,
              guint           *n_tokens)
{
  guint n = 1;
  guint pair;

  if (tokens[0].kind != HEED_TOKEN_QUARTER)
    return HEED_PERIOD_NONE;

  period->kind = HEED_PERIOD_QUARTER;
  period->unit = tokens[0].value;
  n += skip_link (&tokens[n]);
  if (heed_token_is_word (&tokens[n], "fy"))
    n++;
  pair = read_year_pair (&tokens[n], reference, &period->year);
  *n_tokens = pair > 0 ? n + pair : 1;
  if (pair == 0 && tokens[n].kind == HEED_TOKEN_NUMBER)
    {
      /* Of a single year it is a quarter of the calendar, most likely. */
      *n_tokens = n + 1;
      period->kind = HEED_PERIOD_CALENDAR_QUARTER;
      period->year = read_year (&tokens[n], reference);
      period->vague = TRUE;
      return period->year != 0 ? HEED_PERIOD_READ : HEED_PERIOD_BAD;
    }
  return HEED_PERIOD_READ;
}

static HeedPeriodResult
read_year_alone (HeedPeriod      *period,
                 const HeedToken *tokens,
                 HeedDay          reference,
                 guint           *n_tokens)
{
  static const char *const names[] = { "financial year", "fy", "year" };
  guint n = 0;
  guint pair;

  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (names); i++)
    n = heed_tokens_match (tokens, names[i]);
  pair = read_year_pair (&tokens[n], reference, &period->year);
  if (pair > 0)
    {
      period->kind = HEED_PERIOD_FINANCIAL_YEAR;
      *n_tokens = n + pair;
      return HEED_PERIOD_READ;
    }

  if (n > 0 && tokens[n].kind == HEED_TOKEN_NUMBER && !heed_token_is_word (tokens, "year"))
    {
      /* A financial year has two years to it. */
      *n_tokens = n + 1;
      return HEED_PERIOD_BAD;
    }
  if (heed_tokens_match (tokens, "financial year") == n && n > 0)
    {
      period->kind = HEED_PERIOD_FINANCIAL_YEAR;
      *n_tokens = n;
      return HEED_PERIOD_READ;
    }
  if (!is_long_year (&tokens[n]) || tokens[n + 1].kind == HEED_TOKEN_MONTH)
    return HEED_PERIOD_NONE;

  period->kind = HEED_PERIOD_YEAR;
  period->year = tokens[n].value;
  *n_tokens = n + 1;
  return HEED_PERIOD_READ;
}

static gboolean
is_edge_link (const HeedToken *token)
{
  if (token->kind == HEED_TOKEN_COLON)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (edge_links); i++)
    if (heed_token_is_word (token, edge_links[i]))
      return TRUE;

  return FALSE;
}

/* Reads the words that say which part of a period is meant, and those that name
 * a week by a day in it. */
static guint
read_edges (HeedPeriod      *period,
            const HeedToken *tokens)
{
  static const char *const weeks[] = {
    "w / c", "wc", "week commencing", "w / b", "week beginning",
  };
  static const char *const week_ends[] = { "w / e", "week ending" };
  guint n = heed_tokens_match (tokens, "the");
  gboolean found = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    if (heed_tokens_match (&tokens[n], weeks[i]) > 0)
      {
        period->kind = HEED_PERIOD_WEEK;
        return n + heed_tokens_match (&tokens[n], weeks[i]);
      }
  for (guint i = 0; i < G_N_ELEMENTS (week_ends); i++)
    if (heed_tokens_match (&tokens[n], week_ends[i]) > 0)
      return n + heed_tokens_match (&tokens[n], week_ends[i]);

  while (found)
    {
      found = FALSE;
      for (guint i = 0; !found && i < G_N_ELEMENTS (edges); i++)
        {
          guint length = heed_tokens_match (&tokens[n], edges[i].phrase);

          if (length == 0)
            continue;
          found = TRUE;
          period->at_end = edges[i].at_end;
          period->vague = !edges[i].at_end;
          period->part = edges[i].part;
          n += length;
          while (tokens[n].kind == HEED_TOKEN_DASH || tokens[n].kind == HEED_TOKEN_SLASH ||
                 heed_token_is_word (&tokens[n], "to") || is_edge_link (&tokens[n]))
            n++;
        }
    }

  return n;
}

static guint
read_weekday (HeedPeriod      *period,
              const HeedToken *tokens)
{
  guint n = 0;

  if (tokens[0].kind != HEED_TOKEN_WEEKDAY)
    return 0;

  period->weekday = tokens[n++].value;
  while (tokens[n].kind == HEED_TOKEN_COMMA || tokens[n].kind == HEED_TOKEN_DOT ||
         heed_token_is_word (&tokens[n], "the"))
    n++;
  return n;
}

/**
 * heed_period_read:
 * @period: (out caller-allocates): the period
 * @tokens: tokens, ended by one of kind %HEED_TOKEN_END
 * @reference: the day that years of two digits must be near to, or
 *   %HEED_DAY_NONE
 * @n_tokens: (out): how many tokens it takes, where one was read
 *
 * Reads the period that @tokens begin with. Where no year is written, none is
 * inferred: heed_period_set_year() or heed_period_set_next() does that.
 *
 * Returns: what was found
 */
HeedPeriodResult
heed_period_read (HeedPeriod      *period,
                  const HeedToken *tokens,
                  HeedDay          reference,
                  guint           *n_tokens)
{
  static HeedPeriodResult (*const readers[]) (HeedPeriod *, const HeedToken *, HeedDay, guint *) = {
    read_numeric,
    read_half,
    read_pair,
    read_day_month,
    read_month,
    read_season,
    read_feast,
    read_quarter,
    read_year_alone,
  };
  HeedPeriod edge = { 0, };
  guint n_before, n_edge;

  n_edge = read_edges (&edge, tokens);
  n_before = n_edge + read_weekday (&edge, &tokens[n_edge]);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      HeedPeriodResult result;

      *period = (HeedPeriod) { 0, };
      result = readers[i] (period, &tokens[n_before], reference, n_tokens);
      if (result == HEED_PERIOD_NONE)
        continue;

      *n_tokens += n_before;
      period->at_end = edge.at_end;
      period->part = edge.part;
      period->vague = period->vague || edge.vague ||
                      (edge.part == HEED_PERIOD_PART_LATE && period->kind == HEED_PERIOD_YEAR);
      period->weekday = edge.weekday;
      if (result == HEED_PERIOD_BAD)
        return HEED_PERIOD_BAD;
      if (edge.weekday != 0 && period->kind != HEED_PERIOD_DAY)
        return HEED_PERIOD_BAD;
      if (edge.kind == HEED_PERIOD_WEEK)
        {
          if (period->kind != HEED_PERIOD_DAY)
            return HEED_PERIOD_BAD;
          period->kind = HEED_PERIOD_WEEK;
        }
      if (period->year != 0 && !heed_period_set_year (period, period->year))
        return HEED_PERIOD_BAD;
      return HEED_PERIOD_READ;
    }

  return HEED_PERIOD_NONE;
}

/* The Monday behind the Sunday of Easter in the Gregorian calendar, by the method that was
 * published without a name in Nature of 20 April 1876. */
static HeedDay
easter_monday (int year)
{
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;

  return heed_day_new (year, n / 31, n % 31 + 1) + 1;
}

/**
 * heed_period_set_year:
 * @period: a period
 * @year: the year that it is in; where it lies in two, the first
 *
 * Returns: whether the calendar has it
 */
gboolean
heed_period_set_year (HeedPeriod *period,
                      int         year)
{
  int month;

  switch (period->kind)
    {
    case HEED_PERIOD_DAY:
    case HEED_PERIOD_WEEK:
      period->first = heed_day_new (year, period->unit, period->day);
      period->last = period->first;
      if (period->first == HEED_DAY_NONE)
        return FALSE;
      /* Julian day 1 was a Monday. */
      if (period->weekday != 0 && (int) ((period->first - 1) % 7) + 1 != period->weekday)
        return FALSE;
      if (period->kind == HEED_PERIOD_WEEK)
        period->last = period->first + 6;
      break;
    case HEED_PERIOD_MONTH:
      period->first = heed_day_new (year, period->unit, 1);
      period->last = heed_day_month_end (year, period->unit);
      break;
    case HEED_PERIOD_SEASON:
      month = 3 + 3 * period->unit;
      period->first = heed_day_new (year, month, 1);
      period->last = month + 2 <= 12 ? heed_day_month_end (year, month + 2)
                                     : heed_day_month_end (year + 1, month + 2 - 12);
      break;
    case HEED_PERIOD_QUARTER:
      month = 1 + 3 * period->unit;
      if (month > 12)
        {
          month -= 12;
          year++;
        }
      period->first = heed_day_new (year, month, 1);
      period->last = heed_day_month_end (year, month + 2);
      break;
    case HEED_PERIOD_CALENDAR_QUARTER:
      period->first = heed_day_new (year, 3 * period->unit - 2, 1);
      period->last = heed_day_month_end (year, 3 * period->unit);
      break;
    case HEED_PERIOD_HALF:
      period->first = heed_day_new (year, period->unit == 1 ? 4 : 10, 1);
      period->last = period->unit == 1 ? heed_day_month_end (year, 9) : heed_day_month_end (year + 1, 3);
      break;
    case HEED_PERIOD_CALENDAR_HALF:
      period->first = heed_day_new (year, 6 * period->unit - 5, 1);
      period->last = heed_day_month_end (year, 6 * period->unit);
      break;
    case HEED_PERIOD_TERM:
      month = term_ends[period->unit];
      period->first = heed_day_new (year, month - 2, 1);
      period->last = heed_day_month_end (year, month);
      break;
    case HEED_PERIOD_EASTER:
      period->last = easter_monday (year);
      period->first = period->last - 3;
      break;
    case HEED_PERIOD_CHRISTMAS:
      period->first = heed_day_new (year, 12, 24);
      period->last = heed_day_new (year, 12, 31);
      break;
    case HEED_PERIOD_YEAR:
      period->first = heed_day_new (year, 1, 1);
      period->last = heed_day_month_end (year, period->part == HEED_PERIOD_PART_EARLY    ? 3
                                               : period->part == HEED_PERIOD_PART_MIDDLE ? 6
                                                                                         : 12);
      break;
    case HEED_PERIOD_FINANCIAL_YEAR:
      period->first = heed_day_new (year, 4, 1);
      period->last = heed_day_new (year + 1, 3, 31);
      break;
    default:
      g_return_val_if_reached (FALSE);
    }

  return period->first != HEED_DAY_NONE && period->last != HEED_DAY_NONE;
}

/**
 * heed_period_set_next:
 * @period: a period whose year is not written
 * @day: a day, or %HEED_DAY_NONE
 *
 * Takes the first such period that ends on or after @day.
 *
 * Returns: whether there is one
 */
gboolean
heed_period_set_next (HeedPeriod *period,
                      HeedDay     day)
{
  int year;

  if (day == HEED_DAY_NONE)
    return FALSE;

  heed_day_get (day, &year, NULL, NULL);
  /* A year back for what reaches over New Year, eight ahead for 29 February. */
  for (int i = year - 1; i <= year + 8; i++)
    if (heed_period_set_year (period, i) && period->last >= day)
      return TRUE;

  period->first = HEED_DAY_NONE;
  period->last = HEED_DAY_NONE;
  return FALSE;
}
