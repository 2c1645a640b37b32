/* heed-target-context.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-context.h"

#include "heed-target-range.h"

static gboolean
is_joiner (const HeedToken *token)
{
  return token->kind == HEED_TOKEN_DASH || token->kind == HEED_TOKEN_SLASH ||
         token->kind == HEED_TOKEN_DOT || token->kind == HEED_TOKEN_COMMA ||
         heed_token_is_word (token, "and") || heed_token_is_word (token, "or") ||
         heed_token_is_word (token, "to");
}

static gboolean
is_number (const HeedToken *token)
{
  return token->kind == HEED_TOKEN_NUMBER || token->kind == HEED_TOKEN_ORDINAL;
}

static gboolean
is_tight_after (const HeedToken *token)
{
  return token->kind == HEED_TOKEN_DOT || token->kind == HEED_TOKEN_CLOSE ||
         heed_token_is_word (token, "%");
}

/* Whether the bracket that opened before @from closes before @to. */
static gboolean
closes_before (const HeedToken *tokens,
               guint            from,
               guint            to)
{
  int depth = 1;

  for (guint i = from; i < to; i++)
    {
      depth += (tokens[i].kind == HEED_TOKEN_OPEN) - (tokens[i].kind == HEED_TOKEN_CLOSE);
      if (depth == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * heed_target_read_lead:
 * @tokens: tokens, ended by some of kind %HEED_TOKEN_END
 * @n_tokens: (out): how many tokens they take
 * @tentative: (out): whether they say that the date is not certain
 *
 * Reads the words before a date that say what it is: "from", "to be completed by".
 *
 * Returns: what they say; %HEED_PHRASE_NONE where there are none
 */
HeedPhraseKind
heed_target_read_lead (const HeedToken *tokens,
                       guint           *n_tokens,
                       gboolean        *tentative)
{
  HeedPhraseKind lead = HEED_PHRASE_NONE;
  guint at = 0;

  *tentative = FALSE;
  while (TRUE)
    {
      int value;
      guint n;

      switch (heed_target_phrase_match (&tokens[at], &value, &n))
        {
        case HEED_PHRASE_FROM:
        case HEED_PHRASE_BEFORE:
        case HEED_PHRASE_BETWEEN:
          lead = heed_target_phrase_match (&tokens[at], &value, &n);
          break;
        case HEED_PHRASE_BY:
        case HEED_PHRASE_TO:
          if (lead == HEED_PHRASE_NONE || lead == HEED_PHRASE_AT)
            lead = HEED_PHRASE_BY;
          break;
        case HEED_PHRASE_AT:
          if (lead == HEED_PHRASE_NONE)
            lead = HEED_PHRASE_AT;
          break;
        case HEED_PHRASE_TENTATIVE:
          *tentative = TRUE;
          break;
        case HEED_PHRASE_NONE:
        case HEED_PHRASE_ONWARDS:
        case HEED_PHRASE_CHECKPOINT:
        case HEED_PHRASE_COMPLETED:
        case HEED_PHRASE_IN_PLACE:
        case HEED_PHRASE_ONGOING:
        case HEED_PHRASE_REPEAT:
        case HEED_PHRASE_NOTE:
        case HEED_PHRASE_FILLER:
        case HEED_PHRASE_VAGUE:
        case HEED_PHRASE_BLOCK:
        default:
          n = 0;
          if (at > 0 && (tokens[at].kind == HEED_TOKEN_COLON ||
                         tokens[at].kind == HEED_TOKEN_DASH ||
                         tokens[at].kind == HEED_TOKEN_DOT))
            n = 1;
          break;
        }
      if (n == 0)
        break;
      at += n;
    }

  *n_tokens = at;
  return lead;
}

/**
 * heed_target_may_follow:
 * @tokens: tokens, ended by some of kind %HEED_TOKEN_END
 * @reference: the day of the plan, or %HEED_DAY_NONE
 *
 * Looks whether @tokens may follow something that stands for itself: the end, a
 * sign, or words that are known to. "May programme" is no date.
 *
 * Returns: whether they may
 */
gboolean
heed_target_may_follow (const HeedToken *tokens,
                        HeedDay          reference)
{
  HeedTargetRange range;
  HeedPhraseKind kind;
  int value;
  guint n;

  if (heed_token_is_word (tokens, "and") || heed_token_is_word (tokens, "but"))
    return TRUE;

  switch (tokens[0].kind)
    {
    case HEED_TOKEN_NUMBER:
    case HEED_TOKEN_ORDINAL:
    case HEED_TOKEN_WORD:
    case HEED_TOKEN_MONTH:
    case HEED_TOKEN_WEEKDAY:
    case HEED_TOKEN_SEASON:
    case HEED_TOKEN_QUARTER:
      kind = heed_target_phrase_match (tokens, &value, &n);
      if (kind != HEED_PHRASE_NONE)
        return kind != HEED_PHRASE_BLOCK;
      return heed_target_range_read (&range, tokens, reference, FALSE, &n) ==
               HEED_PERIOD_READ &&
             range.last.year != 0;
    case HEED_TOKEN_END:
    case HEED_TOKEN_DASH:
    case HEED_TOKEN_SLASH:
    case HEED_TOKEN_DOT:
    case HEED_TOKEN_COMMA:
    case HEED_TOKEN_COLON:
    case HEED_TOKEN_BREAK:
    case HEED_TOKEN_APOSTROPHE:
    case HEED_TOKEN_OPEN:
    case HEED_TOKEN_CLOSE:
    case HEED_TOKEN_OTHER:
    default:
      return TRUE;
    }
}

/**
 * heed_target_ends_clause:
 * @token: a token
 *
 * Returns: whether a clause ends there
 */
gboolean
heed_target_ends_clause (const HeedToken *token)
{
  return token->kind == HEED_TOKEN_END || token->kind == HEED_TOKEN_CLOSE ||
         token->kind == HEED_TOKEN_COMMA || token->kind == HEED_TOKEN_DOT ||
         token->kind == HEED_TOKEN_BREAK;
}

/**
 * heed_target_number_precedes:
 * @tokens: the tokens of a target
 * @marks: what became of those before @at
 * @at: where a date begins
 * @has_day: whether the date has a day of the month
 *
 * Looks whether a number that was not understood stands so near before a date
 * that it may be part of it: "5 and 6 May", but not "Phase 1 – May".
 *
 * Returns: whether one does
 */
gboolean
heed_target_number_precedes (const HeedToken      *tokens,
                             const HeedTargetMark *marks,
                             guint                 at,
                             gboolean              has_day)
{
  gboolean joined = FALSE;

  while (at > 0 && is_joiner (&tokens[at - 1]) && marks[at - 1] != HEED_TARGET_MARK_READ)
    {
      at--;
      joined = TRUE;
    }
  if (at == 0 || !is_number (&tokens[at - 1]) || marks[at - 1] == HEED_TARGET_MARK_READ)
    return FALSE;
  if (!joined || has_day)
    return TRUE;

  return at < 2 || tokens[at - 2].kind != HEED_TOKEN_WORD;
}

/**
 * heed_target_number_follows:
 * @tokens: the tokens behind a date
 * @reference: the day of the plan, or %HEED_DAY_NONE
 *
 * Looks whether a number that begins no date of its own stands so near behind a
 * date that it may be part of it: "6 May 2019 and 7".
 *
 * Returns: whether one does
 */
gboolean
heed_target_number_follows (const HeedToken *tokens,
                            HeedDay          reference)
{
  HeedTargetRange range;
  guint at = 0;
  guint n;

  while (is_joiner (&tokens[at]))
    at++;
  /* "2019-05" is no month before "-01st". */
  if (tokens[at].kind == HEED_TOKEN_WORD && g_ascii_isdigit (tokens[at].word[0]))
    return !tokens[at].spaced;
  if (!is_number (&tokens[at]))
    return FALSE;
  if (at == 1 && tokens[0].kind == HEED_TOKEN_DOT && tokens[at].spaced)
    return FALSE;

  return heed_target_range_read (&range, &tokens[at], reference, FALSE, &n) !=
         HEED_PERIOD_READ;
}

/**
 * heed_target_build_note:
 * @words: the words of a target
 * @tokens: their tokens
 * @marks: what became of each
 *
 * Returns: (transfer full): the words that were not understood, as written
 */
char *
heed_target_build_note (const char           *words,
                        const HeedToken      *tokens,
                        const HeedTargetMark *marks)
{
  g_autoptr (GString) note = g_string_new (NULL);
  guint at = 0;

  while (tokens[at].kind != HEED_TOKEN_END)
    {
      guint first, last;
      int brackets = 0;

      if (marks[at] != HEED_TARGET_MARK_NOTE)
        {
          at++;
          continue;
        }

      first = last = at;
      while (tokens[at].kind != HEED_TOKEN_END && marks[at] != HEED_TARGET_MARK_READ)
        {
          if (marks[at] == HEED_TARGET_MARK_NOTE)
            last = at;
          at++;
        }
      if (first > 0 && tokens[first - 1].kind == HEED_TOKEN_OPEN &&
          closes_before (tokens, first, at))
        first--;
      for (guint i = first; i <= last; i++)
        brackets += (tokens[i].kind == HEED_TOKEN_OPEN) -
                    (tokens[i].kind == HEED_TOKEN_CLOSE);
      while (marks[last + 1] != HEED_TARGET_MARK_READ && is_tight_after (&tokens[last + 1]) &&
             (tokens[last + 1].kind != HEED_TOKEN_CLOSE || brackets-- > 0))
        last++;

      if (note->len > 0)
        g_string_append_c (note, ' ');
      g_string_append_len (note, words + tokens[first].start,
                           (gssize) (tokens[last].end - tokens[first].start));
    }

  return g_string_free (g_steal_pointer (&note), FALSE);
}
