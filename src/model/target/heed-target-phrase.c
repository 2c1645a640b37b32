/* heed-target-phrase.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-phrase.h"

#include "heed-model-enums.h"

typedef struct
{
  const char *words;
  HeedPhraseKind kind;
  int value;
} Phrase;

/* The longest that matches counts. A hyphen or a full stop may stand for each
 * space. */
static const Phrase phrases[] = {
  /* Left to the period behind them. */
  { "beginning of", HEED_PHRASE_NONE },
  { "start of", HEED_PHRASE_NONE },

  { "from", HEED_PHRASE_FROM },
  { "began", HEED_PHRASE_FROM },
  { "commenced", HEED_PHRASE_FROM },
  { "since", HEED_PHRASE_FROM },
  { "started", HEED_PHRASE_FROM },
  { "w e f", HEED_PHRASE_FROM },
  { "as from", HEED_PHRASE_FROM },
  { "as of", HEED_PHRASE_FROM },
  { "begin", HEED_PHRASE_FROM },
  { "beginning", HEED_PHRASE_FROM },
  { "begins", HEED_PHRASE_FROM },
  { "commence", HEED_PHRASE_FROM },
  { "commences", HEED_PHRASE_FROM },
  { "commencing", HEED_PHRASE_FROM },
  { "effective", HEED_PHRASE_FROM },
  { "effective from", HEED_PHRASE_FROM },
  { "start", HEED_PHRASE_FROM },
  { "start date", HEED_PHRASE_FROM },
  { "starting", HEED_PHRASE_FROM },
  { "starting from", HEED_PHRASE_FROM },
  { "starts", HEED_PHRASE_FROM },
  { "to begin", HEED_PHRASE_FROM },
  { "to commence", HEED_PHRASE_FROM },
  { "to start", HEED_PHRASE_FROM },
  { "to start from", HEED_PHRASE_FROM },
  { "no earlier than", HEED_PHRASE_FROM },
  { "not before", HEED_PHRASE_FROM },
  { "not earlier than", HEED_PHRASE_FROM },
  { "wef", HEED_PHRASE_FROM },
  { "with effect from", HEED_PHRASE_FROM },

  { "at the latest by", HEED_PHRASE_BY },
  { "by", HEED_PHRASE_BY },
  { "by the latest", HEED_PHRASE_BY },
  { "complete by", HEED_PHRASE_BY },
  { "completion", HEED_PHRASE_BY },
  { "completion by", HEED_PHRASE_BY },
  { "completion date", HEED_PHRASE_BY },
  { "date", HEED_PHRASE_BY },
  { "deadline", HEED_PHRASE_BY },
  { "delivery by", HEED_PHRASE_BY },
  { "due", HEED_PHRASE_BY },
  { "due by", HEED_PHRASE_BY },
  { "due date", HEED_PHRASE_BY },
  { "end date", HEED_PHRASE_BY },
  { "ending", HEED_PHRASE_BY },
  { "ends", HEED_PHRASE_BY },
  { "finish", HEED_PHRASE_BY },
  { "finishing", HEED_PHRASE_BY },
  { "for completion", HEED_PHRASE_BY },
  { "for completion by", HEED_PHRASE_BY },
  { "implementation date", HEED_PHRASE_BY },
  { "in place by", HEED_PHRASE_BY },
  { "no later than", HEED_PHRASE_BY },
  { "not later than", HEED_PHRASE_BY },
  { "on or before", HEED_PHRASE_BY },
  { "target", HEED_PHRASE_BY },
  { "target date", HEED_PHRASE_BY },
  { "to be complete", HEED_PHRASE_BY },
  { "to be complete by", HEED_PHRASE_BY },
  { "to be completed", HEED_PHRASE_BY },
  { "to be completed by", HEED_PHRASE_BY },
  { "to be delivered", HEED_PHRASE_BY },
  { "to be delivered by", HEED_PHRASE_BY },
  { "to be implemented", HEED_PHRASE_BY },
  { "to be implemented by", HEED_PHRASE_BY },
  { "to be in place", HEED_PHRASE_BY },
  { "to be in place by", HEED_PHRASE_BY },
  { "will be complete by", HEED_PHRASE_BY },
  { "will be completed by", HEED_PHRASE_BY },

  { "ahead of", HEED_PHRASE_BEFORE },
  { "before", HEED_PHRASE_BEFORE },
  { "in advance of", HEED_PHRASE_BEFORE },
  { "prior to", HEED_PHRASE_BEFORE },

  { "at", HEED_PHRASE_AT },
  { "during", HEED_PHRASE_AT },
  { "for", HEED_PHRASE_AT },
  { "in", HEED_PHRASE_AT },
  { "on", HEED_PHRASE_AT },
  { "throughout", HEED_PHRASE_AT },

  { "between", HEED_PHRASE_BETWEEN },

  { "through", HEED_PHRASE_TO },
  { "through to", HEED_PHRASE_TO },
  { "till", HEED_PHRASE_TO },
  { "to", HEED_PHRASE_TO },
  { "until", HEED_PHRASE_TO },
  { "up to", HEED_PHRASE_TO },
  { "up until", HEED_PHRASE_TO },

  { "and onwards", HEED_PHRASE_ONWARDS },
  { "on wards", HEED_PHRASE_ONWARDS },
  { "onward", HEED_PHRASE_ONWARDS },
  { "onwards", HEED_PHRASE_ONWARDS },

  { "check point", HEED_PHRASE_CHECKPOINT },
  { "check points", HEED_PHRASE_CHECKPOINT },
  { "checkpoint", HEED_PHRASE_CHECKPOINT },
  { "checkpoints", HEED_PHRASE_CHECKPOINT },
  { "milestone", HEED_PHRASE_CHECKPOINT },
  { "milestones", HEED_PHRASE_CHECKPOINT },
  { "progress check", HEED_PHRASE_CHECKPOINT },
  { "progress review", HEED_PHRASE_CHECKPOINT },
  { "review", HEED_PHRASE_CHECKPOINT },
  { "review date", HEED_PHRASE_CHECKPOINT },
  { "review dates", HEED_PHRASE_CHECKPOINT },
  { "review point", HEED_PHRASE_CHECKPOINT },
  { "review points", HEED_PHRASE_CHECKPOINT },
  { "reviewed", HEED_PHRASE_CHECKPOINT },
  { "reviews", HEED_PHRASE_CHECKPOINT },
  { "to be reviewed", HEED_PHRASE_CHECKPOINT },
  { "will be reviewed", HEED_PHRASE_CHECKPOINT },
  { "with a checkpoint", HEED_PHRASE_CHECKPOINT },
  { "with a review", HEED_PHRASE_CHECKPOINT },
  { "with check point", HEED_PHRASE_CHECKPOINT },
  { "with check points", HEED_PHRASE_CHECKPOINT },
  { "with checkpoint", HEED_PHRASE_CHECKPOINT },
  { "with checkpoints", HEED_PHRASE_CHECKPOINT },
  { "with review", HEED_PHRASE_CHECKPOINT },
  { "with reviews", HEED_PHRASE_CHECKPOINT },

  { "actioned", HEED_PHRASE_COMPLETED },
  { "actions complete", HEED_PHRASE_COMPLETED },
  { "actions completed", HEED_PHRASE_COMPLETED },
  { "all actions closed", HEED_PHRASE_COMPLETED },
  { "all actions complete", HEED_PHRASE_COMPLETED },
  { "all actions completed", HEED_PHRASE_COMPLETED },
  { "action closed", HEED_PHRASE_COMPLETED },
  { "closed", HEED_PHRASE_COMPLETED },
  { "complete in full", HEED_PHRASE_COMPLETED },
  { "completed in full", HEED_PHRASE_COMPLETED },
  { "fully implemented", HEED_PHRASE_COMPLETED },
  { "implemented in full", HEED_PHRASE_COMPLETED },
  { "all complete", HEED_PHRASE_COMPLETED },
  { "all completed", HEED_PHRASE_COMPLETED },
  { "already complete", HEED_PHRASE_COMPLETED },
  { "already completed", HEED_PHRASE_COMPLETED },
  { "action complete", HEED_PHRASE_COMPLETED },
  { "action completed", HEED_PHRASE_COMPLETED },
  { "complete", HEED_PHRASE_COMPLETED },
  { "completed", HEED_PHRASE_COMPLETED },
  { "done", HEED_PHRASE_COMPLETED },
  { "fully complete", HEED_PHRASE_COMPLETED },
  { "fully completed", HEED_PHRASE_COMPLETED },
  { "has been completed", HEED_PHRASE_COMPLETED },
  { "is complete", HEED_PHRASE_COMPLETED },
  { "now complete", HEED_PHRASE_COMPLETED },
  { "now completed", HEED_PHRASE_COMPLETED },
  { "was completed", HEED_PHRASE_COMPLETED },

  { "achieved", HEED_PHRASE_IN_PLACE },
  { "already in place", HEED_PHRASE_IN_PLACE },
  { "delivered", HEED_PHRASE_IN_PLACE },
  { "implemented", HEED_PHRASE_IN_PLACE },
  { "in place", HEED_PHRASE_IN_PLACE },
  { "now in place", HEED_PHRASE_IN_PLACE },

  { "bau", HEED_PHRASE_ONGOING },
  { "business as usual", HEED_PHRASE_ONGOING },
  { "continual", HEED_PHRASE_ONGOING },
  { "continually", HEED_PHRASE_ONGOING },
  { "continuing", HEED_PHRASE_ONGOING },
  { "continuous", HEED_PHRASE_ONGOING },
  { "continuously", HEED_PHRASE_ONGOING },
  { "on going", HEED_PHRASE_ONGOING },
  { "ongoing", HEED_PHRASE_ONGOING },
  { "open ended", HEED_PHRASE_ONGOING },

  { "?", HEED_PHRASE_TENTATIVE },
  { "anticipated", HEED_PHRASE_TENTATIVE },
  { "approx", HEED_PHRASE_TENTATIVE },
  { "approximately", HEED_PHRASE_TENTATIVE },
  { "around", HEED_PHRASE_TENTATIVE },
  { "c", HEED_PHRASE_TENTATIVE },
  { "circa", HEED_PHRASE_TENTATIVE },
  { "date tba", HEED_PHRASE_TENTATIVE },
  { "date tbc", HEED_PHRASE_TENTATIVE },
  { "date to be agreed", HEED_PHRASE_TENTATIVE },
  { "date to be confirmed", HEED_PHRASE_TENTATIVE },
  { "dates tbc", HEED_PHRASE_TENTATIVE },
  { "est", HEED_PHRASE_TENTATIVE },
  { "estimate", HEED_PHRASE_TENTATIVE },
  { "estimated", HEED_PHRASE_TENTATIVE },
  { "expected", HEED_PHRASE_TENTATIVE },
  { "expected by", HEED_PHRASE_TENTATIVE },
  { "indicative", HEED_PHRASE_TENTATIVE },
  { "provisional", HEED_PHRASE_TENTATIVE },
  { "provisionally", HEED_PHRASE_TENTATIVE },
  { "t b a", HEED_PHRASE_TENTATIVE },
  { "t b c", HEED_PHRASE_TENTATIVE },
  { "tba", HEED_PHRASE_TENTATIVE },
  { "tbc", HEED_PHRASE_TENTATIVE },
  { "tbd", HEED_PHRASE_TENTATIVE },
  { "tentative", HEED_PHRASE_TENTATIVE },
  { "tentatively", HEED_PHRASE_TENTATIVE },
  { "to be agreed", HEED_PHRASE_TENTATIVE },
  { "to be announced", HEED_PHRASE_TENTATIVE },
  { "to be confirmed", HEED_PHRASE_TENTATIVE },
  { "to be decided", HEED_PHRASE_TENTATIVE },
  { "to be determined", HEED_PHRASE_TENTATIVE },

  { "annual", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },
  { "annually", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },
  { "bi annual", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "bi annually", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "bi monthly", HEED_PHRASE_REPEAT, HEED_REPEAT_BI_MONTHLY },
  { "biannual", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "biannually", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "bimonthly", HEED_PHRASE_REPEAT, HEED_REPEAT_BI_MONTHLY },
  { "daily", HEED_PHRASE_REPEAT, HEED_REPEAT_DAILY },
  { "each day", HEED_PHRASE_REPEAT, HEED_REPEAT_DAILY },
  { "each month", HEED_PHRASE_REPEAT, HEED_REPEAT_MONTHLY },
  { "each quarter", HEED_PHRASE_REPEAT, HEED_REPEAT_QUARTERLY },
  { "each week", HEED_PHRASE_REPEAT, HEED_REPEAT_WEEKLY },
  { "each year", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },
  { "every day", HEED_PHRASE_REPEAT, HEED_REPEAT_DAILY },
  { "every fortnight", HEED_PHRASE_REPEAT, HEED_REPEAT_FORTNIGHTLY },
  { "every month", HEED_PHRASE_REPEAT, HEED_REPEAT_MONTHLY },
  { "every other month", HEED_PHRASE_REPEAT, HEED_REPEAT_BI_MONTHLY },
  { "every quarter", HEED_PHRASE_REPEAT, HEED_REPEAT_QUARTERLY },
  { "every second month", HEED_PHRASE_REPEAT, HEED_REPEAT_BI_MONTHLY },
  { "every six months", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "every three months", HEED_PHRASE_REPEAT, HEED_REPEAT_QUARTERLY },
  { "every four weeks", HEED_PHRASE_REPEAT, HEED_REPEAT_FOUR_WEEKLY },
  { "every six weeks", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_WEEKLY },
  { "four weekly", HEED_PHRASE_REPEAT, HEED_REPEAT_FOUR_WEEKLY },
  { "six weekly", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_WEEKLY },
  { "every two months", HEED_PHRASE_REPEAT, HEED_REPEAT_BI_MONTHLY },
  { "every two weeks", HEED_PHRASE_REPEAT, HEED_REPEAT_FORTNIGHTLY },
  { "every week", HEED_PHRASE_REPEAT, HEED_REPEAT_WEEKLY },
  { "every year", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },
  { "fortnightly", HEED_PHRASE_REPEAT, HEED_REPEAT_FORTNIGHTLY },
  { "half yearly", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "monthly", HEED_PHRASE_REPEAT, HEED_REPEAT_MONTHLY },
  { "once a month", HEED_PHRASE_REPEAT, HEED_REPEAT_MONTHLY },
  { "once a quarter", HEED_PHRASE_REPEAT, HEED_REPEAT_QUARTERLY },
  { "once a year", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },
  { "per annum", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },
  { "quarterly", HEED_PHRASE_REPEAT, HEED_REPEAT_QUARTERLY },
  { "six monthly", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "three monthly", HEED_PHRASE_REPEAT, HEED_REPEAT_QUARTERLY },
  { "twice a year", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "twice yearly", HEED_PHRASE_REPEAT, HEED_REPEAT_SIX_MONTHLY },
  { "two monthly", HEED_PHRASE_REPEAT, HEED_REPEAT_BI_MONTHLY },
  { "weekly", HEED_PHRASE_REPEAT, HEED_REPEAT_WEEKLY },
  { "yearly", HEED_PHRASE_REPEAT, HEED_REPEAT_ANNUALLY },

  { "awaiting", HEED_PHRASE_NOTE },
  { "dependant", HEED_PHRASE_NOTE },
  { "dependent", HEED_PHRASE_NOTE },
  { "depending", HEED_PHRASE_NOTE },
  { "n b", HEED_PHRASE_NOTE },
  { "depends", HEED_PHRASE_NOTE },
  { "nb", HEED_PHRASE_NOTE },
  { "note", HEED_PHRASE_NOTE },
  { "pending", HEED_PHRASE_NOTE },
  { "provided", HEED_PHRASE_NOTE },
  { "subject to", HEED_PHRASE_NOTE },

  { "and then", HEED_PHRASE_FILLER },
  { "at latest", HEED_PHRASE_FILLER },
  { "at the latest", HEED_PHRASE_FILLER },
  { "latest", HEED_PHRASE_FILLER },
  { "then", HEED_PHRASE_FILLER },

  { "as soon as possible", HEED_PHRASE_VAGUE },
  { "asap", HEED_PHRASE_VAGUE },
  { "immediate", HEED_PHRASE_VAGUE },
  { "immediately", HEED_PHRASE_VAGUE },
  { "with immediate effect", HEED_PHRASE_VAGUE },

  { "after", HEED_PHRASE_BLOCK },
  { "as per", HEED_PHRASE_BLOCK },
  { "except", HEED_PHRASE_BLOCK },
  { "following", HEED_PHRASE_BLOCK },
  { "not", HEED_PHRASE_BLOCK },
  { "not by", HEED_PHRASE_BLOCK },
  { "not until", HEED_PHRASE_BLOCK },
  { "of", HEED_PHRASE_BLOCK },
  { "our", HEED_PHRASE_BLOCK },
  { "per", HEED_PHRASE_BLOCK },
  { "post", HEED_PHRASE_BLOCK },
  { "than", HEED_PHRASE_BLOCK },
  { "this", HEED_PHRASE_BLOCK },
  { "under", HEED_PHRASE_BLOCK },
  { "via", HEED_PHRASE_BLOCK },
  { "with", HEED_PHRASE_BLOCK },
  { "within", HEED_PHRASE_BLOCK },
};

/* What is written with a number: "every 3 months", "6 monthly", "every 6 weeks". */
static guint
match_counted_repeat (const HeedToken *tokens,
                      int             *value)
{
  static const struct { int count; gboolean weeks; HeedRepeat repeat; } counted[] = {
    { 1, TRUE, HEED_REPEAT_WEEKLY },     { 2, TRUE, HEED_REPEAT_FORTNIGHTLY }, { 4, TRUE, HEED_REPEAT_FOUR_WEEKLY },
    { 6, TRUE, HEED_REPEAT_SIX_WEEKLY }, { 1, FALSE, HEED_REPEAT_MONTHLY },    { 2, FALSE, HEED_REPEAT_BI_MONTHLY },
    { 3, FALSE, HEED_REPEAT_QUARTERLY }, { 6, FALSE, HEED_REPEAT_SIX_MONTHLY }, { 12, FALSE, HEED_REPEAT_ANNUALLY },
  };
  guint every = heed_tokens_match (tokens, "every");
  guint at = every + 1;
  gboolean weeks;

  if (tokens[every].kind != HEED_TOKEN_NUMBER)
    return 0;
  if (tokens[at].kind == HEED_TOKEN_DASH && !tokens[at].spaced && !tokens[at + 1].spaced)
    at++;
  weeks = heed_token_is_word (&tokens[at], every > 0 ? "weeks" : "weekly");
  if (!weeks && !heed_token_is_word (&tokens[at], every > 0 ? "months" : "monthly"))
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    if (counted[i].count == tokens[every].value && counted[i].weeks == weeks)
      {
        *value = counted[i].repeat;
        return at + 1;
      }
  return 0;
}

/**
 * heed_target_phrase_match:
 * @tokens: tokens, ended by some of kind %HEED_TOKEN_END
 * @value: (out): for a repetition, which #HeedRepeat
 * @n_tokens: (out): how many tokens the phrase takes
 *
 * Returns: what the longest known phrase that @tokens begin with does
 */
HeedPhraseKind
heed_target_phrase_match (const HeedToken *tokens,
                          int             *value,
                          guint           *n_tokens)
{
  const Phrase *best = NULL;

  *n_tokens = match_counted_repeat (tokens, value);
  if (*n_tokens > 0)
    return HEED_PHRASE_REPEAT;

  if (tokens[0].word == NULL)
    return HEED_PHRASE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint n;

      /* Most differ at the first letter, and this is asked for every word. */
      if (phrases[i].words[0] != tokens[0].word[0])
        continue;
      n = heed_tokens_match (tokens, phrases[i].words);
      if (n > *n_tokens)
        {
          best = &phrases[i];
          *n_tokens = n;
        }
    }
  if (best == NULL)
    return HEED_PHRASE_NONE;

  *value = best->value;
  return best->kind;
}
