/* heed-target-welsh.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-welsh.h"

#include <string.h>

#include "heed-target-lexer.h"

/* Welsh words of dates become the English ones that mean the same, so that both are read by
 * one set of rules. The English side has as many words as the Welsh one, or fewer. */
typedef struct
{
  const char *welsh;
  const char *english;
} Phrase;

static const Phrase phrases[] = {
  { "ionawr", "january" },
  { "chwefror", "february" }, { "gwefror", "february" },
  { "mawrth", "march" }, { "fawrth", "march" },
  { "ebrill", "april" },
  { "mai", "may" }, { "fai", "may" },
  { "mehefin", "june" }, { "fehefin", "june" },
  { "gorffennaf", "july" }, { "orffennaf", "july" }, { "ngorffennaf", "july" },
  { "awst", "august" },
  { "medi", "september" }, { "fedi", "september" },
  { "hydref", "october" },
  { "tachwedd", "november" }, { "dachwedd", "november" }, { "nhachwedd", "november" },
  { "rhagfyr", "december" }, { "ragfyr", "december" },

  { "dydd llun", "monday" }, { "dydd mawrth", "tuesday" }, { "dydd mercher", "wednesday" },
  { "dydd iau", "thursday" }, { "dydd gwener", "friday" }, { "dydd sadwrn", "saturday" },
  { "dydd sul", "sunday" },

  { "gwanwyn", "spring" }, { "y gwanwyn", "spring" },
  { "haf", "summer" }, { "yr haf", "summer" },
  { "yr hydref", "autumn" },
  { "gaeaf", "winter" }, { "y gaeaf", "winter" },
  { "tymor y gwanwyn", "spring term" }, { "tymor yr haf", "summer term" }, { "tymor yr hydref", "autumn term" },
  { "pasg", "easter" }, { "y pasg", "easter" },
  { "nadolig", "christmas" }, { "y nadolig", "christmas" },

  { "chwarter", "quarter" },
  { "chwarter cyntaf", "first quarter" }, { "ail chwarter", "second quarter" },
  { "trydydd chwarter", "third quarter" }, { "pedwerydd chwarter", "fourth quarter" },
  { "hanner cyntaf", "first half" }, { "ail hanner", "second half" },
  { "blwyddyn ariannol", "financial year" }, { "flwyddyn ariannol", "financial year" },
  { "y flwyddyn ariannol", "financial year" },

  { "diwedd", "end" }, { "ddiwedd", "end" },
  { "canol", "mid" }, { "ganol", "mid" },
  { "dechrau", "early" }, { "ddechrau", "early" },
  { "yn gynnar yn", "early" }, { "yn hwyr yn", "late" },
  { "wythnos yn dechrau", "week commencing" }, { "wythnos yn cychwyn", "week commencing" },
  { "wythnos yn diweddu", "week ending" }, { "wythnos yn gorffen", "week ending" },

  { "erbyn", "by" },
  { "cyn", "before" },
  { "nid cyn", "from" }, { "ddim cyn", "from" }, { "dim cynt na", "from" },
  { "yn dechrau", "starting" }, { "yn cychwyn", "starting" }, { "gan ddechrau", "starting" },
  { "yn dechrau ym", "starting" }, { "yn dechrau ym mis", "starting" },
  { "rhwng", "between" },
  { "hyd at", "until" }, { "tan", "until" },
  { "ymlaen", "onwards" },
  { "ym", "in" }, { "ym mis", "in" }, { "yn ystod", "during" },
  { "gyda phwynt gwirio", "with checkpoint" }, { "pwynt gwirio", "checkpoint" },

  { "o fewn", "within" }, { "ymhen", "within" },
  { "diwrnod", "days" }, { "niwrnod", "days" },
  { "i gyhoeddi", "of publication" }, { "i'r cyhoeddiad", "of publication" }, { "o'r cyhoeddiad", "of publication" },
  { "i gyhoeddi'r adroddiad", "of publication" }, { "ar \303\264l cyhoeddi", "of publication" },
  { "ar \303\264l cyhoeddi'r adroddiad", "of publication" },

  { "wedi'i gwblhau", "completed" }, { "wedi'i chwblhau", "completed" }, { "wedi'u cwblhau", "completed" },
  { "wedi ei gwblhau", "completed" }, { "wedi ei chwblhau", "completed" }, { "wedi eu cwblhau", "completed" },
  { "wedi'i gwblhau'n llawn", "completed" }, { "wedi'i chwblhau'n llawn", "completed" },
  { "wedi'u cwblhau'n llawn", "completed" },
  { "cwblhawyd", "completed" }, { "wedi cwblhau", "completed" }, { "wedi gorffen", "completed" },
  { "pob cam wedi'i gwblhau", "completed" }, { "pob cam gweithredu wedi'i gwblhau", "completed" },
  { "wedi'i gau", "closed" }, { "wedi'i chau", "closed" }, { "wedi cau", "closed" }, { "ar gau", "closed" },
  { "wedi'i gyflawni", "delivered" }, { "wedi'u cyflawni", "delivered" }, { "cyflawnwyd", "delivered" },
  { "wedi'i weithredu'n llawn", "completed" }, { "wedi'i gweithredu'n llawn", "completed" },

  { "parhaus", "ongoing" }, { "parhau", "ongoing" }, { "yn parhau", "ongoing" },
  { "yn mynd rhagddo", "ongoing" }, { "a pharhaus", "and ongoing" }, { "ac yn parhau", "and ongoing" },
  { "i'w gadarnhau", "tbc" }, { "i'w chadarnhau", "tbc" }, { "i'w cadarnhau", "tbc" },
  { "dyddiad i'w gadarnhau", "tbc" },

  { "yn ddyddiol", "daily" }, { "bob dydd", "daily" },
  { "yn wythnosol", "weekly" }, { "bob wythnos", "weekly" },
  { "bob pythefnos", "fortnightly" },
  { "yn fisol", "monthly" }, { "misol", "monthly" }, { "bob mis", "monthly" },
  { "yn chwarterol", "quarterly" }, { "bob chwarter", "quarterly" },
  { "yn flynyddol", "annually" }, { "bob blwyddyn", "annually" },
  { "bob", "every" },
};

/* Names of months cut short: only beside a year are they no other word. */
static const Phrase short_months[] = {
  { "ion", "january" }, { "chwef", "february" }, { "maw", "march" }, { "ebr", "april" },
  { "meh", "june" }, { "gorff", "july" }, { "aws", "august" }, { "med", "september" },
  { "hyd", "october" }, { "tach", "november" }, { "rhag", "december" },
};

/* One apostrophe is as good as another. */
static void
unify_apostrophes (GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      HeedToken *token = &g_array_index (tokens, HeedToken, i);
      g_auto (GStrv) parts = NULL;

      if (token->word == NULL || strstr (token->word, "\342\200\231") == NULL)
        continue;
      parts = g_strsplit (token->word, "\342\200\231", -1);
      g_free (token->word);
      token->word = g_strjoinv ("'", parts);
    }
}

/* Makes the @n tokens at @at those of @english. */
static void
translate (GArray     *tokens,
           guint       at,
           guint       n,
           const char *english)
{
  g_auto (GStrv) words = g_strsplit (english, " ", -1);
  guint n_words = MIN (g_strv_length (words), n);

  g_array_index (tokens, HeedToken, at + n_words - 1).end = g_array_index (tokens, HeedToken, at + n - 1).end;
  for (guint i = 0; i < n_words; i++)
    {
      HeedToken *token = &g_array_index (tokens, HeedToken, at + i);

      g_free (token->word);
      token->word = g_strdup (words[i]);
      token->kind = heed_token_classify (token->word, &token->value);
    }
  if (n > n_words)
    g_array_remove_range (tokens, at + n_words, n - n_words);
}

static guint
find_phrase (const HeedToken *tokens,
             const char     **english)
{
  guint best = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint n;

      if (tokens[0].word[0] != phrases[i].welsh[0])
        continue;
      n = heed_tokens_match (tokens, phrases[i].welsh);
      if (n > best)
        {
          best = n;
          *english = phrases[i].english;
        }
    }
  for (gsize i = 0; best == 0 && i < G_N_ELEMENTS (short_months); i++)
    if (heed_token_is_word (tokens, short_months[i].welsh))
      {
        guint year = 1 + (tokens[1].kind == HEED_TOKEN_DOT || tokens[1].kind == HEED_TOKEN_APOSTROPHE);

        if (tokens[year].kind != HEED_TOKEN_NUMBER || (tokens[year].digits != 2 && tokens[year].digits != 4))
          continue;
        *english = short_months[i].english;
        best = 1;
      }
  return best;
}

static gboolean
is_month (GArray *tokens,
          guint   at)
{
  return at < tokens->len && g_array_index (tokens, HeedToken, at).kind == HEED_TOKEN_MONTH;
}

/* The small words "o", "i", "a" and "mis" say something only between the parts of a date. */
static void
read_small_words (GArray *tokens)
{
  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      HeedToken *token = &g_array_index (tokens, HeedToken, i);
      HeedTokenKind before = i > 0 ? token[-1].kind : HEED_TOKEN_END;
      gboolean after_day = before == HEED_TOKEN_NUMBER || before == HEED_TOKEN_ORDINAL;
      gboolean after_date = before == HEED_TOKEN_MONTH || before == HEED_TOKEN_NUMBER;

      if (heed_token_is_word (token, "mis") || heed_token_is_word (token, "fis"))
        {
          if (is_month (tokens, i + 1))
            g_array_remove_index (tokens, i--);
          else if (before == HEED_TOKEN_NUMBER)
            translate (tokens, i, 1, "months");
        }
      else if (heed_token_is_word (token, "wythnos") && before == HEED_TOKEN_NUMBER)
        {
          translate (tokens, i, 1, "weeks");
        }
      else if (heed_token_is_word (token, "o") &&
               (is_month (tokens, i + 1) || ((heed_token_is_word (token + 1, "fis") || heed_token_is_word (token + 1, "mis")) && is_month (tokens, i + 2))))
        {
          translate (tokens, i, 1, after_day ? "of" : "from");
        }
      else if (after_date && is_month (tokens, i + 1))
        {
          if (heed_token_is_word (token, "i") || heed_token_is_word (token, "hyd"))
            translate (tokens, i, 1, "to");
          else if (heed_token_is_word (token, "a") || heed_token_is_word (token, "ac"))
            translate (tokens, i, 1, "and");
        }
    }
}

/**
 * heed_target_is_welsh_month:
 * @word: a word in lower case
 *
 * Returns: whether it is the Welsh name of a month, long or short
 */
gboolean
heed_target_is_welsh_month (const char *word)
{
  int value;

  for (gsize i = 0; i < G_N_ELEMENTS (short_months); i++)
    if (g_str_equal (word, short_months[i].welsh))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (g_str_equal (word, phrases[i].welsh))
      return heed_token_classify (phrases[i].english, &value) == HEED_TOKEN_MONTH;

  return FALSE;
}

/**
 * heed_target_read_welsh:
 * @tokens: (element-type HeedToken): the pieces of a target, without those that end them
 *
 * Makes English ones of the Welsh names and phrases of dates.
 */
void
heed_target_read_welsh (GArray *tokens)
{
  static const HeedToken end = { .kind = HEED_TOKEN_END, .spaced = TRUE };
  guint n = tokens->len;

  unify_apostrophes (tokens);
  /* What looks ahead always finds an end. */
  for (guint i = 0; i < 8; i++)
    g_array_append_val (tokens, end);
  for (guint i = 0; i < n; i++)
    {
      const HeedToken *token = &g_array_index (tokens, HeedToken, i);
      const char *english = NULL;
      guint length = token->word != NULL && token->word[0] != '\0' ? find_phrase (token, &english) : 0;

      if (length == 0)
        continue;
      translate (tokens, i, length, english);
      i += (guint) (g_strrstr (english, " ") != NULL);
      n = tokens->len - 8;
    }
  read_small_words (tokens);
  while (tokens->len > 0 && g_array_index (tokens, HeedToken, tokens->len - 1).kind == HEED_TOKEN_END)
    g_array_remove_index (tokens, tokens->len - 1);
}
