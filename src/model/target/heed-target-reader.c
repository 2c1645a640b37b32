/* heed-target-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-reader.h"

#include "heed-target-context.h"
#include "heed-target-moved.h"
#include "heed-target-phrase.h"
#include "heed-target-range.h"
#include "heed-target-relative.h"

/* A note that begins with "for" may be so long where the rest is a date. */
#define MAX_SHORT_NOTE 3

/* What has been read of the target that is being read. */
typedef struct
{
  gboolean has_date;
  gboolean is_open; /* only its start is known */
  gboolean of_any_year; /* its due date names no year */
  gboolean has_state;
  gboolean broke; /* a line or a semicolon ended since */
} Piece;

typedef struct
{
  const char *words;
  const HeedToken *tokens;
  HeedDay reference;
  HeedTargetReading *reading;
  HeedTargetMark *marks;
  guint at;
  Piece piece;
  guint n_unknown;     /* words not understood that stand directly before */
  guint state_start;   /* where the states that stand directly before begin */
  gboolean in_state;
  guint blocked_at;    /* a period here is no target */
  guint open_brackets;
  guint n_loose;       /* words not understood, neither in brackets nor in a note */
  gboolean loose_for;  /* the first of them was "for" */
  gboolean is_text;    /* it begins like a text */
  gboolean found;
  gboolean bad;
} Reader;

static void
mark (Reader         *self,
      guint           n,
      HeedTargetMark  what)
{
  for (guint i = 0; i < n; i++)
    self->marks[self->at + i] = what;
}

static HeedPhraseKind
phrase_at (Reader *self,
           guint   at,
           int    *value,
           guint  *n)
{
  return heed_target_phrase_match (&self->tokens[at], value, n);
}

/* Takes the next @n tokens as understood. */
static void
take (Reader *self,
      guint   n)
{
  mark (self, n, HEED_TARGET_MARK_READ);
  self->at += n;
  self->n_unknown = 0;
  self->in_state = FALSE;
  self->found = TRUE;
}

static void
take_unknown (Reader *self,
              guint   n)
{
  if (!self->found && self->n_loose == 0)
    self->is_text = TRUE;
  if (self->open_brackets == 0)
    {
      if (self->n_loose == 0)
        self->loose_for = heed_token_is_word (&self->tokens[self->at], "for");
      self->n_loose += n;
    }

  mark (self, n, HEED_TARGET_MARK_NOTE);
  self->at += n;
  self->n_unknown += n;
  self->in_state = FALSE;
}

/* Where the target that begins at @at begins when what joins it to the one
 * before is taken with it. */
static guint
find_piece_start (Reader *self,
                  guint   at)
{
  guint start = self->in_state ? self->state_start : at;

  for (guint i = start; i > 0 && self->marks[i - 1] != HEED_TARGET_MARK_READ; i--)
    {
      const HeedToken *token = &self->tokens[i - 1];

      if (token->kind == HEED_TOKEN_COMMA || token->kind == HEED_TOKEN_BREAK)
        return i;
      if (token->kind == HEED_TOKEN_OPEN || heed_token_is_word (token, "and") ||
          token->kind == HEED_TOKEN_SLASH || token->kind == HEED_TOKEN_DASH)
        return i - 1;
    }

  return start;
}

static void
begin_piece (Reader *self,
             guint   at)
{
  gsize start = self->tokens[find_piece_start (self, at)].start;

  g_array_append_val (self->reading->starts, start);
  self->piece = (Piece) { FALSE, };
  self->reading->completed = FALSE;
  self->reading->ongoing = FALSE;
  self->reading->repeats = HEED_REPEAT_NONE;
}

static gboolean
starts_with_capital (Reader *self,
                     guint   at)
{
  return g_ascii_isupper (self->words[self->tokens[at].start]);
}

/* A period that is so short of words that it is only taken for one where it
 * stands for itself: "May", "2019". */
static gboolean
needs_standing (const HeedTargetRange *range)
{
  return range->n_periods == 1 &&
         (range->first.year == 0 || range->first.kind == HEED_PERIOD_YEAR ||
          range->first.kind == HEED_PERIOD_FINANCIAL_YEAR);
}

static gboolean
stands_for_itself (Reader                *self,
                   guint                  at,
                   guint                  lead,
                   const HeedTargetRange *range,
                   guint                  after)
{
  if (range->first.year == 0 && range->first.kind != HEED_PERIOD_MONTH &&
      range->first.kind != HEED_PERIOD_DAY && range->first.kind != HEED_PERIOD_WEEK &&
      !((range->first.kind == HEED_PERIOD_QUARTER || range->first.kind == HEED_PERIOD_FINANCIAL_YEAR) &&
        (range->first.at_end || lead > 0)))
    return FALSE;
  if (self->n_unknown > 0 || !heed_target_may_follow (&self->tokens[after], self->reference))
    return FALSE;

  /* "may" and "march" are verbs, too. */
  return range->first.kind != HEED_PERIOD_MONTH || range->first.year != 0 || lead > 0 ||
         starts_with_capital (self, at) ||
         (at == 0 && self->tokens[after].kind == HEED_TOKEN_END);
}

/* Gives the only period its year; says whether it has one. */
static gboolean
settle_year (Reader          *self,
             HeedTargetRange *range)
{
  if (range->n_periods > 1 || range->first.year != 0)
    return TRUE;

  range->inferred = TRUE;
  if (!heed_period_set_next (&range->first, self->reference))
    return FALSE;
  range->last = range->first;
  return TRUE;
}

static HeedDay
range_start (const HeedTargetRange *range)
{
  return range->first.at_end ? range->first.last : range->first.first;
}

/* Reads "onwards", or "to ongoing", which leave a date without an end. */
static guint
read_open_end (Reader *self,
               guint   at)
{
  guint start = at;
  guint to;
  int value;
  guint n;

  if (phrase_at (self, at, &value, &n) == HEED_PHRASE_ONWARDS)
    return n;

  to = heed_target_match_to (&self->tokens[at]);
  if (to == 0)
    return 0;
  at += to;
  if (phrase_at (self, at, &value, &n) == HEED_PHRASE_ONWARDS)
    return at + n - start;
  if (self->tokens[start].kind != HEED_TOKEN_DASH &&
      phrase_at (self, at, &value, &n) == HEED_PHRASE_ONGOING)
    {
      self->reading->ongoing = TRUE;
      return at + n - start;
    }

  return 0;
}

/* Whether a date is the end of what the date before it began: "from May 2019, to
 * be completed by July 2019". A capital begins a target of its own. */
static gboolean
is_end_of_open (Reader                *self,
                HeedPhraseKind         lead,
                const HeedTargetRange *range)
{
  if (starts_with_capital (self, self->at))
    return range->last.at_end && self->tokens[self->at - 1].kind == HEED_TOKEN_COMMA;

  return lead == HEED_PHRASE_BY || range->last.at_end;
}

/* Says what a date means for the target. */
static void
apply_date (Reader                *self,
            HeedPhraseKind         lead,
            const HeedTargetRange *range,
            gboolean               open_end)
{
  HeedTargetReading *reading = self->reading;
  gboolean goes_on = self->piece.has_date && self->piece.is_open && !self->piece.broke &&
                     is_end_of_open (self, lead, range);

  if (!goes_on && (self->piece.has_date || (self->piece.has_state && self->piece.broke)))
    begin_piece (self, self->at);

  self->piece.has_date = TRUE;
  self->piece.is_open = FALSE;
  self->piece.broke = FALSE;

  if ((lead == HEED_PHRASE_FROM && (range->n_periods == 1 || range->joined)) || open_end)
    {
      reading->start = range_start (range);
      self->piece.is_open = !open_end;
      return;
    }

  if (lead == HEED_PHRASE_BEFORE && !range->last.at_end)
    {
      reading->due = range->first.first - 1;
      return;
    }
  if (range->n_periods > 1 && !(range->joined && lead == HEED_PHRASE_BY))
    reading->start = range_start (range);
  reading->due = range->last.last;
  self->piece.of_any_year = range->inferred && range->n_periods == 1;
  if (goes_on && reading->due < reading->start)
    self->bad = TRUE;
}

static void
take_bad (Reader *self,
          guint   n)
{
  guint at = self->at;

  self->bad = TRUE;
  take (self, n);
  for (guint i = at; i < self->at; i++)
    self->marks[i] = HEED_TARGET_MARK_NOTE;
}

/* "Within 28 days": counted, and so never sure. */
static gboolean
read_relative (Reader *self)
{
  HeedDay due;
  guint n;

  if (!heed_target_read_relative (&self->tokens[self->at], self->reference, &due, &n))
    return FALSE;
  if (self->piece.has_date || (self->piece.has_state && self->piece.broke))
    begin_piece (self, self->at);
  self->piece.has_date = TRUE;
  self->piece.is_open = FALSE;
  self->piece.broke = FALSE;
  self->reading->due = due;
  self->reading->tentative = TRUE;
  take (self, n);
  return TRUE;
}

static gboolean
read_date (Reader *self)
{
  HeedTargetRange range;
  HeedPeriodResult result;
  HeedPhraseKind lead;
  gboolean tentative;
  guint n_lead, n, open_end;
  int value;

  lead = heed_target_read_lead (&self->tokens[self->at], &n_lead, &tentative);
  result = heed_target_range_read (&range, &self->tokens[self->at + n_lead], self->reference,
                                   lead == HEED_PHRASE_BETWEEN, &n);
  if (result == HEED_PERIOD_NONE)
    return FALSE;

  n += n_lead;
  if (result == HEED_PERIOD_BAD || (lead == HEED_PHRASE_BETWEEN && range.n_periods == 1))
    {
      take_bad (self, n);
      return TRUE;
    }
  if (self->blocked_at == self->at ||
      (needs_standing (&range) &&
       !stands_for_itself (self, self->at, n_lead, &range, self->at + n)))
    {
      take_unknown (self, n);
      return TRUE;
    }
  if (heed_target_number_follows (&self->tokens[self->at + n], self->reference) ||
      (n_lead == 0 &&
       (heed_target_number_precedes (self->tokens, self->marks, self->at, range.first.day != 0) ||
        (self->n_unknown > 0 && range.first.numbered))))
    {
      take_bad (self, n);
      return TRUE;
    }

  if (range.first.year == 0 && n_lead == 0 && !starts_with_capital (self, self->at) &&
      self->tokens[self->at].kind == HEED_TOKEN_MONTH)
    self->is_text = TRUE;
  if (!settle_year (self, &range))
    {
      /* A month, and no day of the plan to tell its year from. */
      self->reading->tentative = TRUE;
      take (self, n + read_open_end (self, self->at + n));
      return TRUE;
    }

  /* "Sept 19 review", behind the date itself. */
  if (self->piece.has_date && n_lead == 0 &&
      phrase_at (self, self->at + n, &value, &open_end) == HEED_PHRASE_CHECKPOINT &&
      heed_target_ends_clause (&self->tokens[self->at + n + open_end]))
    {
      g_array_append_val (self->reading->checkpoints, range.last.last);
      take (self, n + open_end);
      return TRUE;
    }

  open_end = read_open_end (self, self->at + n);
  if (tentative || range.inferred || range.first.vague || range.last.vague ||
      (self->n_unknown > 0 && (lead == HEED_PHRASE_NONE || lead == HEED_PHRASE_AT)) ||
      (lead == HEED_PHRASE_BY && range.last.kind == HEED_PERIOD_YEAR && !range.last.at_end))
    self->reading->tentative = TRUE;
  apply_date (self, lead, &range, open_end > 0);
  take (self, n + open_end);
  return TRUE;
}

/* Reads the days behind "with checkpoint". */
static guint
read_checkpoint_days (Reader *self,
                      guint   at)
{
  HeedPeriod periods[16];
  guint n_periods = 0;
  guint from = at;
  HeedDay after = self->reading->due != HEED_DAY_NONE ? self->reading->due : self->reference;
  int year = 0;

  while (n_periods < G_N_ELEMENTS (periods))
    {
      HeedPeriodResult result;
      guint join = 0;
      guint n;

      if (n_periods > 0)
        {
          while (self->tokens[at + join].kind == HEED_TOKEN_COMMA ||
                 self->tokens[at + join].kind == HEED_TOKEN_SLASH ||
                 heed_token_is_word (&self->tokens[at + join], "and"))
            join++;
          if (join == 0)
            break;
        }
      result = heed_period_read (&periods[n_periods], &self->tokens[at + join],
                                 self->reference, &n);
      if (result == HEED_PERIOD_NONE)
        break;
      if (result == HEED_PERIOD_BAD)
        self->bad = TRUE;
      at += join + n;
      n_periods++;
    }
  if (n_periods == 0)
    return 0;

  if (heed_target_match_to (&self->tokens[at]) > 0 ||
      heed_target_number_follows (&self->tokens[at], self->reference))
    self->bad = TRUE;

  for (guint i = n_periods; i > 0; i--)
    {
      if (periods[i - 1].year != 0)
        year = periods[i - 1].year;
      else if (year != 0 && !heed_period_set_year (&periods[i - 1], year))
        self->bad = TRUE;
    }
  for (guint i = 0; i < n_periods; i++)
    {
      if (periods[i].last == HEED_DAY_NONE)
        {
          self->reading->tentative = TRUE;
          if (!heed_period_set_next (&periods[i], after))
            continue;
        }
      after = periods[i].last;
      g_array_append_val (self->reading->checkpoints, periods[i].last);
    }

  return at - from;
}

static gboolean
read_checkpoint (Reader *self)
{
  static const char *const fillers[] = { "in", "at", "by", "on", "due", "the", "date", "dates" };
  guint at = self->at;
  gboolean more = TRUE;
  HeedPhraseKind next;
  int value;
  guint n;

  if (phrase_at (self, at, &value, &n) != HEED_PHRASE_CHECKPOINT || self->n_unknown > 0)
    return FALSE;
  at += n;

  while (more)
    {
      more = self->tokens[at].kind == HEED_TOKEN_COLON ||
             self->tokens[at].kind == HEED_TOKEN_DASH;
      for (guint i = 0; !more && i < G_N_ELEMENTS (fillers); i++)
        more = heed_token_is_word (&self->tokens[at], fillers[i]);
      if (more)
        at++;
    }

  n = read_checkpoint_days (self, at);
  if (n > 0)
    {
      self->piece.has_state = TRUE;
      take (self, at + n - self->at);
      return TRUE;
    }

  next = phrase_at (self, at, &value, &n);
  if (next != HEED_PHRASE_REPEAT)
    return FALSE;
  self->reading->repeats = (HeedRepeat) value;
  self->piece.has_state = TRUE;
  take (self, at + n - self->at);
  return TRUE;
}

/* Takes a state, which begins a target of its own where the one before has the
 * same: "Completed Completed". */
static void
take_state (Reader   *self,
            guint     n,
            gboolean  again)
{
  guint start = self->in_state ? self->state_start : self->at;

  if (again)
    {
      self->in_state = FALSE;
      begin_piece (self, self->at);
      start = self->at;
    }
  self->piece.has_state = TRUE;
  take (self, n);
  self->state_start = start;
  self->in_state = TRUE;
}

/* Reads the date behind "Completed". */
static guint
read_completed_on (Reader   *self,
                   guint     at,
                   gboolean  in_place,
                   gboolean *is_due)
{
  HeedTargetRange range;
  guint from = at;
  HeedPhraseKind lead;
  int value;
  guint n;

  *is_due = FALSE;
  while (self->tokens[at].kind == HEED_TOKEN_DASH || self->tokens[at].kind == HEED_TOKEN_COMMA ||
         self->tokens[at].kind == HEED_TOKEN_COLON || self->tokens[at].kind == HEED_TOKEN_OPEN ||
         self->tokens[at].kind == HEED_TOKEN_DOT)
    at++;
  lead = phrase_at (self, at, &value, &n);
  if (lead == HEED_PHRASE_AT || lead == HEED_PHRASE_BY)
    at += n;
  if (heed_target_range_read (&range, &self->tokens[at], self->reference, FALSE, &n) !=
        HEED_PERIOD_READ ||
      (needs_standing (&range) &&
       !heed_target_may_follow (&self->tokens[at + n], self->reference)) ||
      heed_target_number_follows (&self->tokens[at + n], self->reference) ||
      !settle_year (self, &range))
    return 0;

  /* "Completed by May 2019" is asked for rather than reported, and so is what is
   * in place on a day to come. */
  if (lead == HEED_PHRASE_BY ||
      (in_place && (self->reference == HEED_DAY_NONE || range.first.first > self->reference)))
    {
      *is_due = TRUE;
      return 0;
    }
  if (range.inferred)
    self->reading->tentative = TRUE;
  self->reading->completed_on = range.last.last;
  return at + n - from;
}

/* "Complete" is a command where its object follows: "Complete monthly audits",
 * "Complete on-site checks". */
static gboolean
may_follow_completed (Reader *self,
                      guint   at)
{
  HeedTargetRange range;
  int value;
  guint n, more;

  switch (phrase_at (self, at, &value, &n))
    {
    case HEED_PHRASE_BY:
    case HEED_PHRASE_AT:
      return heed_target_range_read (&range, &self->tokens[at + n], self->reference, FALSE,
                                     &more) == HEED_PERIOD_READ;
    case HEED_PHRASE_BEFORE:
    case HEED_PHRASE_BETWEEN:
    case HEED_PHRASE_BLOCK:
    case HEED_PHRASE_CHECKPOINT:
    case HEED_PHRASE_FROM:
    case HEED_PHRASE_ONWARDS:
    case HEED_PHRASE_REPEAT:
    case HEED_PHRASE_TO:
      return FALSE;
    case HEED_PHRASE_NONE:
    case HEED_PHRASE_COMPLETED:
    case HEED_PHRASE_IN_PLACE:
    case HEED_PHRASE_ONGOING:
    case HEED_PHRASE_TENTATIVE:
    case HEED_PHRASE_NOTE:
    case HEED_PHRASE_FILLER:
    case HEED_PHRASE_VAGUE:
    default:
      return heed_target_may_follow (&self->tokens[at], self->reference);
    }
}

static gboolean
read_completed (Reader *self)
{
  HeedPhraseKind kind;
  gboolean is_due;
  int value;
  guint n, more;

  kind = phrase_at (self, self->at, &value, &n);
  if ((kind != HEED_PHRASE_COMPLETED && kind != HEED_PHRASE_IN_PLACE) || self->n_unknown > 0 ||
      !may_follow_completed (self, self->at + n))
    return FALSE;

  more = read_completed_on (self, self->at + n, kind == HEED_PHRASE_IN_PLACE, &is_due);
  if (is_due)
    {
      self->reading->tentative = TRUE;
      take (self, n);
      return TRUE;
    }

  take_state (self, n + more, self->reading->completed);
  self->reading->completed = TRUE;
  if (more > 0)
    self->in_state = FALSE;
  return TRUE;
}

static gboolean
read_state (Reader *self)
{
  int value;
  guint n;

  switch (phrase_at (self, self->at, &value, &n))
    {
    case HEED_PHRASE_COMPLETED:
    case HEED_PHRASE_IN_PLACE:
      return read_completed (self);
    case HEED_PHRASE_ONGOING:
      if (self->blocked_at == self->at)
        return FALSE;
      take_state (self, n, self->reading->ongoing);
      self->reading->ongoing = TRUE;
      return TRUE;
    case HEED_PHRASE_REPEAT:
      if (self->n_unknown > 0)
        return FALSE;
      take_state (self, n, self->reading->repeats != HEED_REPEAT_NONE);
      self->reading->repeats = (HeedRepeat) value;
      return TRUE;
    case HEED_PHRASE_TENTATIVE:
      self->reading->tentative = TRUE;
      take (self, n);
      return TRUE;
    case HEED_PHRASE_FILLER:
      take (self, n);
      return TRUE;
    case HEED_PHRASE_VAGUE:
      mark (self, n, HEED_TARGET_MARK_NOTE);
      self->found = TRUE;
      self->at += n;
      return TRUE;
    case HEED_PHRASE_NONE:
    case HEED_PHRASE_FROM:
    case HEED_PHRASE_BY:
    case HEED_PHRASE_BEFORE:
    case HEED_PHRASE_AT:
    case HEED_PHRASE_BETWEEN:
    case HEED_PHRASE_TO:
    case HEED_PHRASE_ONWARDS:
    case HEED_PHRASE_CHECKPOINT:
    case HEED_PHRASE_NOTE:
    case HEED_PHRASE_BLOCK:
    default:
      return FALSE;
    }
}

/* Takes a note to the end of the words or of the brackets that it stands in. A
 * date in it is no target, but makes the target uncertain. */
static gboolean
read_note (Reader *self)
{
  guint depth = self->open_brackets;
  HeedPeriod period;
  int value;
  guint n;

  if (phrase_at (self, self->at, &value, &n) != HEED_PHRASE_NOTE)
    return FALSE;
  if (!self->found)
    self->is_text = TRUE;

  while (self->tokens[self->at].kind != HEED_TOKEN_END)
    {
      const HeedToken *token = &self->tokens[self->at];

      if (token->kind == HEED_TOKEN_CLOSE && self->open_brackets > 0)
        {
          if (self->open_brackets == depth)
            break;
          self->open_brackets--;
        }
      else if (token->kind == HEED_TOKEN_OPEN)
        {
          self->open_brackets++;
        }
      if (heed_period_read (&period, token, self->reference, &n) == HEED_PERIOD_READ &&
          period.year != 0 && period.kind != HEED_PERIOD_YEAR)
        self->reading->tentative = TRUE;
      self->marks[self->at++] = HEED_TARGET_MARK_NOTE;
    }
  self->in_state = FALSE;
  return TRUE;
}

/* Takes what is neither a date nor anything else that is understood. */
static void
read_rest (Reader *self)
{
  const HeedToken *token = &self->tokens[self->at];
  HeedPhraseKind kind;
  int value;
  guint n;

  switch (token->kind)
    {
    case HEED_TOKEN_BREAK:
      self->piece.broke = self->piece.has_date || self->piece.has_state;
      self->in_state = FALSE;
      break;
    case HEED_TOKEN_OPEN:
      self->open_brackets++;
      break;
    case HEED_TOKEN_CLOSE:
      self->open_brackets -= self->open_brackets > 0;
      break;
    case HEED_TOKEN_DASH:
    case HEED_TOKEN_SLASH:
      /* Within a word it joins. */
      if (!token->spaced && !token[1].spaced)
        {
          self->at++;
          return;
        }
      break;
    case HEED_TOKEN_DOT:
      if (!token[1].spaced)
        {
          self->at++;
          return;
        }
      break;
    case HEED_TOKEN_COMMA:
    case HEED_TOKEN_COLON:
    case HEED_TOKEN_APOSTROPHE:
    case HEED_TOKEN_OTHER:
      break;
    case HEED_TOKEN_NUMBER:
    case HEED_TOKEN_ORDINAL:
    case HEED_TOKEN_WORD:
    case HEED_TOKEN_MONTH:
    case HEED_TOKEN_WEEKDAY:
    case HEED_TOKEN_SEASON:
    case HEED_TOKEN_QUARTER:
    case HEED_TOKEN_END:
    default:
      if (heed_token_is_word (token, "and") && self->n_unknown == 0)
        {
          self->at++;
          return;
        }
      kind = phrase_at (self, self->at, &value, &n);
      take_unknown (self, kind != HEED_PHRASE_NONE ? n : 1);
      if (kind == HEED_PHRASE_BLOCK)
        self->blocked_at = self->at;
      return;
    }

  self->at++;
  self->n_unknown = 0;
}

static gboolean
understood_anything (HeedTargetReading *reading)
{
  return reading->start != HEED_DAY_NONE || reading->due != HEED_DAY_NONE ||
         reading->repeats != HEED_REPEAT_NONE || reading->checkpoints->len > 0 ||
         reading->ongoing || reading->completed || reading->tentative;
}

/* What is not certain is taken back. */
static void
finish (Reader *self)
{
  HeedTargetReading *reading = self->reading;

  reading->looks_like = self->found && !self->is_text &&
                        (self->n_loose == 0 ||
                         (self->loose_for && self->n_loose <= 1 + MAX_SHORT_NOTE));

  /* "Annually in April" is due in every year, and in none by name. */
  if (reading->repeats == HEED_REPEAT_ANNUALLY && self->piece.of_any_year)
    {
      reading->due = HEED_DAY_NONE;
      reading->tentative = FALSE;
    }
  if (self->bad || reading->starts->len > 0)
    {
      reading->start = HEED_DAY_NONE;
      reading->due = HEED_DAY_NONE;
      reading->completed_on = HEED_DAY_NONE;
      g_array_set_size (reading->checkpoints, 0);
      reading->tentative = FALSE;
    }
  if (reading->starts->len > 0)
    {
      reading->repeats = HEED_REPEAT_NONE;
      reading->ongoing = FALSE;
      reading->completed = FALSE;
    }

  if (understood_anything (reading))
    reading->note = heed_target_build_note (self->words, self->tokens, self->marks);
  else
    reading->note = g_strdup ("");
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HeedDay first = *(const HeedDay *) a;
  HeedDay second = *(const HeedDay *) b;

  return (first > second) - (first < second);
}

/**
 * heed_target_reading_new:
 * @words: the words of a target; not necessarily valid UTF-8
 * @reference: the day that the plan was submitted, or %HEED_DAY_NONE
 *
 * Reads @words. What cannot be read with certainty is not read: a number that
 * may be a day or something else, a day that the calendar does not have, or
 * several dates of which nobody knows which counts, leave no date at all.
 *
 * Of words that say that a date moved, the date in force is read.
 *
 * Returns: (transfer full): the reading
 */
HeedTargetReading *
heed_target_reading_new (const char *words,
                         HeedDay     reference)
{
  g_autofree char *now = NULL;

  return heed_target_reading_new_whole (heed_target_find_moved (words, &now, NULL) ? now : words, reference);
}

/**
 * heed_target_reading_new_whole:
 * @words: the words of a target; not necessarily valid UTF-8
 * @reference: the day that the plan was submitted, or %HEED_DAY_NONE
 *
 * Reads @words as heed_target_reading_new() does, but as those of one date, whatever they
 * say of another one before.
 *
 * Returns: (transfer full): the reading
 */
HeedTargetReading *
heed_target_reading_new_whole (const char *words,
                               HeedDay     reference)
{
  HeedTargetReading *reading = g_new0 (HeedTargetReading, 1);
  g_autoptr (GArray) tokens = heed_target_lex (words);
  g_autofree HeedTargetMark *marks = g_new0 (HeedTargetMark, tokens->len);
  Reader self = {
    .words = words,
    .tokens = (const HeedToken *) (void *) tokens->data,
    .reference = reference,
    .reading = reading,
    .marks = marks,
    .blocked_at = G_MAXUINT,
  };

  reading->checkpoints = g_array_new (FALSE, FALSE, sizeof (HeedDay));
  reading->starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  while (self.tokens[self.at].kind != HEED_TOKEN_END)
    if (!read_note (&self) && !read_checkpoint (&self) && !read_completed (&self) &&
        !read_relative (&self) && !read_date (&self) && !read_state (&self))
      read_rest (&self);

  finish (&self);
  g_array_sort (reading->checkpoints, compare_days);
  return reading;
}

/**
 * heed_target_reading_free:
 * @self: (transfer full): a #HeedTargetReading
 */
void
heed_target_reading_free (HeedTargetReading *self)
{
  g_array_unref (self->checkpoints);
  g_array_unref (self->starts);
  g_free (self->note);
  g_free (self);
}
