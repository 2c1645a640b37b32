/* heed-target-lexer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-lexer.h"

#include <string.h>

#include "heed-target-welsh.h"

static const char *const months[] = {
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
};

static const char *const weekdays[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

static const char *const seasons[] = {
  "spring", "summer", "autumn", "winter",
};

/* Names shorter than this are too near to other words to forgive a slip. */
#define MIN_FORGIVEN_LENGTH 6

/* So many tokens can be looked at from any one without looking where they end. */
#define N_ENDS 10

/* More digits than any date has: read no value. */
#define MAX_DIGITS 8

static void
token_clear (gpointer data)
{
  g_free (((HeedToken *) data)->word);
}

/* Whether @word is @name but for one letter that is missing, added, changed, or
 * swapped with its neighbour. */
static gboolean
is_slip_of (const char *word,
            const char *name)
{
  gsize word_length = strlen (word);
  gsize name_length = strlen (name);
  gsize start = 0;
  gsize end = 0;

  if (word_length < MIN_FORGIVEN_LENGTH || name_length < MIN_FORGIVEN_LENGTH)
    return FALSE;

  while (start < word_length && start < name_length && word[start] == name[start])
    start++;
  while (end < word_length - start && end < name_length - start &&
         word[word_length - 1 - end] == name[name_length - 1 - end])
    end++;

  word_length -= start + end;
  name_length -= start + end;
  if (word_length <= 1 && name_length <= 1)
    return TRUE;
  return word_length == 2 && name_length == 2 &&
         word[start] == name[start + 1] && word[start + 1] == name[start];
}

/* A name is written out or cut short after three letters or more. */
static int
find_name (const char        *word,
           const char *const *names,
           guint              n_names,
           gboolean           forgive)
{
  gsize length = strlen (word);

  if (length < 3)
    return -1;
  for (guint i = 0; i < n_names; i++)
    if (g_str_has_prefix (names[i], word))
      return (int) i;
  for (guint i = 0; forgive && i < n_names; i++)
    if (is_slip_of (word, names[i]))
      return (int) i;

  return -1;
}

/**
 * heed_token_classify:
 * @word: a word in lower case
 * @value: (out): for a name, which one
 *
 * Returns: what the word is; %HEED_TOKEN_WORD where it is nothing special
 */
HeedTokenKind
heed_token_classify (const char *word,
                     int        *value)
{
  int found = find_name (word, months, G_N_ELEMENTS (months), TRUE);

  *value = 0;
  if (found >= 0)
    {
      *value = found + 1;
      return HEED_TOKEN_MONTH;
    }
  found = find_name (word, weekdays, G_N_ELEMENTS (weekdays), FALSE);
  if (found >= 0)
    {
      *value = found + 1;
      return HEED_TOKEN_WEEKDAY;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_equal (word, seasons[i]))
      {
        *value = (int) i;
        return HEED_TOKEN_SEASON;
      }

  return HEED_TOKEN_WORD;
}

static gboolean
is_ordinal_suffix (const char *word)
{
  static const char *const suffixes[] = {
    "st", "nd", "rd", "th",
    /* Of Welsh numbers. */
    "af", "il", "ydd", "ed", "fed", "eg", "ain",
    NULL,
  };

  return g_strv_contains (suffixes, word);
}

static void
add_token (GArray        *tokens,
           HeedTokenKind  kind,
           gboolean       spaced,
           gsize          start,
           gsize          end,
           char          *word)
{
  HeedToken token = {
    .kind = kind, .spaced = spaced, .start = start, .end = end, .word = word,
  };

  g_array_append_val (tokens, token);
}

static HeedToken *
last_token (GArray *tokens)
{
  return &g_array_index (tokens, HeedToken, tokens->len - 1);
}

static void
add_number (GArray     *tokens,
            const char *words,
            gboolean    spaced,
            gsize       start,
            gsize       end)
{
  add_token (tokens, HEED_TOKEN_NUMBER, spaced, start, end, NULL);
  last_token (tokens)->digits = (guint) (end - start);
  last_token (tokens)->value =
    end - start <= MAX_DIGITS ? (int) g_ascii_strtoll (words + start, NULL, 10) : -1;
}

/* Letters that stand against digits are part of a date only where they are a
 * month, a season, the suffix of an ordinal, "Q", "H" or "FY": "May19", "4th", "Q1". */
static gboolean
add_letters_beside_digits (GArray     *tokens,
                           const char *words,
                           gboolean    spaced,
                           gsize       start,
                           gsize       end)
{
  g_autofree char *word = g_ascii_strdown (words + start, (gssize) (end - start));
  HeedTokenKind kind;
  int value;

  if (is_ordinal_suffix (word) && !spaced && tokens->len > 0 &&
      last_token (tokens)->kind == HEED_TOKEN_NUMBER)
    {
      last_token (tokens)->kind = HEED_TOKEN_ORDINAL;
      last_token (tokens)->end = end;
      return TRUE;
    }

  kind = heed_token_classify (word, &value);
  if (kind != HEED_TOKEN_MONTH && kind != HEED_TOKEN_SEASON &&
      !g_str_equal (word, "q") && !g_str_equal (word, "h") && !g_str_equal (word, "fy") &&
      !heed_target_is_welsh_month (word))
    return FALSE;

  add_token (tokens, kind, spaced, start, end, g_steal_pointer (&word));
  last_token (tokens)->value = value;
  return TRUE;
}

/* Takes a run of letters and digits apart; puts it in whole, as a word, where it
 * is no date ("8FTE", "S53"). */
static void
add_mixed_run (GArray     *tokens,
               const char *words,
               gboolean    spaced,
               gsize       start,
               gsize       end)
{
  guint n_before = tokens->len;
  gsize at = start;

  while (at < end)
    {
      gsize from = at;
      gboolean part_spaced = spaced && at == start;

      if (g_ascii_isdigit (words[at]))
        {
          while (at < end && g_ascii_isdigit (words[at]))
            at++;
          add_number (tokens, words, part_spaced, from, at);
          continue;
        }

      while (at < end && !g_ascii_isdigit (words[at]))
        at++;
      if (!add_letters_beside_digits (tokens, words, part_spaced, from, at))
        {
          g_array_set_size (tokens, n_before);
          add_token (tokens, HEED_TOKEN_WORD, spaced, start, end,
                     g_ascii_strdown (words + start, (gssize) (end - start)));
          return;
        }
    }
}

static void
add_run (GArray     *tokens,
         const char *words,
         gboolean    spaced,
         gsize       start,
         gsize       end)
{
  g_autofree char *word = NULL;
  gboolean has_digit = FALSE;
  gboolean has_letter = FALSE;
  HeedTokenKind kind;
  int value;

  for (gsize i = start; i < end; i++)
    {
      has_digit = has_digit || g_ascii_isdigit (words[i]);
      has_letter = has_letter || !g_ascii_isdigit (words[i]);
    }

  if (!has_letter)
    {
      add_number (tokens, words, spaced, start, end);
      return;
    }
  if (has_digit)
    {
      add_mixed_run (tokens, words, spaced, start, end);
      return;
    }

  word = g_ascii_strdown (words + start, (gssize) (end - start));

  /* A suffix that was raised in the source may stand apart: "1 st May". */
  if (is_ordinal_suffix (word) && tokens->len > 0 &&
      last_token (tokens)->kind == HEED_TOKEN_NUMBER)
    {
      last_token (tokens)->kind = HEED_TOKEN_ORDINAL;
      last_token (tokens)->end = end;
      return;
    }

  kind = heed_token_classify (word, &value);
  add_token (tokens, kind, spaced, start, end, g_steal_pointer (&word));
  last_token (tokens)->value = value;
}

/* Which of the four a number or a word such as "first" says; 0 for none. */
static int
ordinal_value (const HeedToken *token)
{
  static const char *const names[] = { "first", "second", "third", "fourth" };

  if (token->kind == HEED_TOKEN_ORDINAL)
    return token->value;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (heed_token_is_word (token, names[i]))
      return (int) i + 1;

  return 0;
}

/* "Q1" and "Q 1" are one piece, as are "quarter 1" and "first quarter". */
static void
join_quarters (GArray *tokens)
{
  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      HeedToken *token = &g_array_index (tokens, HeedToken, i);
      HeedToken *number = token + 1;
      int value = ordinal_value (token);

      if (value >= 1 && value <= 4 && heed_token_is_word (number, "quarter"))
        {
          token->kind = HEED_TOKEN_QUARTER;
          token->value = value;
          token->end = number->end;
          g_array_remove_index (tokens, i + 1);
          continue;
        }
      if (!heed_token_is_word (token, "q") && !heed_token_is_word (token, "qtr") &&
          !heed_token_is_word (token, "quarter"))
        continue;
      if (number->kind != HEED_TOKEN_NUMBER || number->digits != 1 ||
          number->value < 1 || number->value > 4)
        continue;

      token->kind = HEED_TOKEN_QUARTER;
      token->value = number->value;
      token->end = number->end;
      g_array_remove_index (tokens, i + 1);
    }
}

static HeedTokenKind
classify_sign (gunichar     c,
               const char **word)
{
  *word = NULL;
  switch (c)
    {
    case '-':
    case 0x2010: /* hyphen */
    case 0x2011: /* non-breaking hyphen */
    case 0x2012: /* figure dash */
    case 0x2013: /* en dash */
    case 0x2014: /* em dash */
    case 0x2015: /* horizontal bar */
    case 0x2212: /* minus sign */
      return HEED_TOKEN_DASH;
    case '/':
    case 0x2044: /* fraction slash */
      *word = "/";
      return HEED_TOKEN_SLASH;
    case '.':
      return HEED_TOKEN_DOT;
    case ',':
      return HEED_TOKEN_COMMA;
    case ':':
      return HEED_TOKEN_COLON;
    case ';':
      return HEED_TOKEN_BREAK;
    case '\'':
    case 0x2018: /* single quotation marks */
    case 0x2019:
    case '`':
      return HEED_TOKEN_APOSTROPHE;
    case '(':
    case '[':
      return HEED_TOKEN_OPEN;
    case ')':
    case ']':
      return HEED_TOKEN_CLOSE;
    case '&':
    case '+':
      *word = "and";
      return HEED_TOKEN_WORD;
    case '?':
    case '%':
      *word = c == '?' ? "?" : "%";
      return HEED_TOKEN_WORD;
    case '~':
      *word = "circa";
      return HEED_TOKEN_WORD;
    default:
      return HEED_TOKEN_OTHER;
    }
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* The end of the run of letters and digits that starts at @at, with apostrophes
 * between letters ("o'clock"); @at where none starts there. */
static gsize
run_end (const char *words,
         gsize       at)
{
  gsize end = at;

  while (words[end] != '\0')
    {
      gunichar c = g_utf8_get_char_validated (words + end, -1);
      gsize next;

      if (c == (gunichar) -1 || c == (gunichar) -2)
        break;
      next = end + (gsize) g_unichar_to_utf8 (c, NULL);
      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) &&
          !(is_apostrophe (c) && end > at && g_ascii_isalpha (words[end - 1]) &&
            g_ascii_isalpha (words[next])))
        break;
      end = next;
    }

  return end;
}

/* The end of the time of day that starts at @at: "10:00", "00:00:00"; @at where
 * none starts there. A target is a day, so the time is passed over. */
static gsize
time_end (const char *words,
          gsize       at)
{
  gsize end = at;
  guint n_colons = 0;

  while (end - at < 2 && g_ascii_isdigit (words[end]))
    end++;
  if (end == at)
    return at;
  while (n_colons < 2 && words[end] == ':' && g_ascii_isdigit (words[end + 1]) &&
         g_ascii_isdigit (words[end + 2]))
    {
      end += 3;
      n_colons++;
    }
  if (n_colons == 0 || g_ascii_isdigit (words[end]))
    return at;

  return end;
}

/* The end of a time that stands behind a day, as machines write it:
 * "2019-05-01T00:00:00Z". */
static gsize
machine_time_end (const char *words,
                  gsize       at)
{
  gsize end;

  if (words[at] != 'T')
    return at;
  end = time_end (words, at + 1);
  if (end == at + 1)
    return at;
  return words[end] == 'Z' ? end + 1 : end;
}

/* The end of the word or number that starts at @at, without a time that stands
 * against it; @at where none starts there. */
static gsize
word_end (const char *words,
          gsize       at)
{
  if (g_ascii_isdigit (words[at]) && g_ascii_isdigit (words[at + 1]) &&
      machine_time_end (words, at + 2) > at + 2)
    return at + 2;

  return run_end (words, at);
}

/* Adds the sign or the space at @at; says where it ends. */
static gsize
add_sign (GArray     *tokens,
          const char *words,
          gsize       at,
          gboolean   *spaced)
{
  gunichar c = g_utf8_get_char_validated (words + at, -1);
  const char *word = NULL;
  HeedTokenKind kind;
  gsize end;

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      add_token (tokens, HEED_TOKEN_OTHER, *spaced, at, at + 1, NULL);
      *spaced = FALSE;
      return at + 1;
    }

  end = at + (gsize) g_unichar_to_utf8 (c, NULL);
  if (c == '\n' || c == 0x2028 || c == 0x2029)
    {
      add_token (tokens, HEED_TOKEN_BREAK, TRUE, at, end, NULL);
      *spaced = TRUE;
    }
  else if (g_unichar_isspace (c) || g_unichar_iscntrl (c) ||
           g_unichar_type (c) == G_UNICODE_FORMAT)
    {
      *spaced = TRUE;
    }
  else
    {
      kind = classify_sign (c, &word);
      add_token (tokens, kind, *spaced, at, end, g_strdup (word));
      *spaced = FALSE;
    }
  return end;
}

/**
 * heed_target_lex:
 * @words: the words of a target; not necessarily valid UTF-8
 *
 * Returns: (transfer full) (element-type HeedToken): the pieces of @words in
 *   order, ended by some of kind %HEED_TOKEN_END, so that looking a few
 *   ahead is always safe
 */
GArray *
heed_target_lex (const char *words)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (HeedToken));
  gboolean spaced = FALSE;
  gsize at = 0;

  g_array_set_clear_func (tokens, token_clear);

  while (words[at] != '\0')
    {
      gsize end = MAX (time_end (words, at), machine_time_end (words, at));

      if (end > at)
        {
          add_token (tokens, HEED_TOKEN_OTHER, spaced, at, end, NULL);
          spaced = FALSE;
        }
      else if ((end = word_end (words, at)) > at)
        {
          add_run (tokens, words, spaced, at, end);
          spaced = FALSE;
        }
      else
        {
          end = add_sign (tokens, words, at, &spaced);
        }
      at = end;
    }

  heed_target_read_welsh (tokens);
  join_quarters (tokens);
  for (guint i = 0; i < N_ENDS; i++)
    add_token (tokens, HEED_TOKEN_END, TRUE, at, at, NULL);
  return tokens;
}

/**
 * heed_token_is_word:
 * @token: a token
 * @word: a word in lower case
 *
 * Returns: whether @token is that word
 */
gboolean
heed_token_is_word (const HeedToken *token,
                    const char      *word)
{
  return token->word != NULL && g_str_equal (token->word, word);
}

/**
 * heed_tokens_match:
 * @tokens: tokens, ended by one of kind %HEED_TOKEN_END
 * @phrase: words in lower case, one space between them
 *
 * Looks whether @tokens begin with @phrase. A hyphen or a full stop is as good as a
 * space: "on going" matches "on-going", "t b c" matches "T.B.C.".
 *
 * Returns: how many tokens @phrase takes; 0 where they begin otherwise
 */
guint
heed_tokens_match (const HeedToken *tokens,
                   const char      *phrase)
{
  guint at = 0;

  while (TRUE)
    {
      const char *end = strchrnul (phrase, ' ');
      gsize length = (gsize) (end - phrase);
      const char *word = tokens[at].word;

      if (word == NULL || strlen (word) != length || strncmp (word, phrase, length) != 0)
        return 0;
      at++;
      if (*end == '\0')
        return at;

      phrase = end + 1;
      if ((tokens[at].kind == HEED_TOKEN_DASH || tokens[at].kind == HEED_TOKEN_DOT) &&
          !tokens[at].spaced && !tokens[at + 1].spaced)
        at++;
    }
}
