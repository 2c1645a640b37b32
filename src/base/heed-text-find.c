/* heed-text-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-find.h"

/* Words are found whatever their capitals and accents, and whichever of the spaces, hyphens and
 * quotation marks that look alike a word processor put there. */

static gunichar
fold_sign (gunichar letter)
{
  if (g_unichar_isspace (letter) || letter == 0x00a0 || letter == 0x202f)
    return ' ';
  if ((letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212)
    return '-';
  if (letter == 0x2018 || letter == 0x2019 || letter == 0x02bc)
    return '\'';
  return letter >= 0x201c && letter <= 0x201e ? '"' : letter;
}

/* Accents stand after the letter, or are a part of it. */
static gunichar
fold (gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  return g_unichar_tolower (fold_sign (g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts)) > 0
                                         ? parts[0] : letter));
}

static const char *
skip_marks (const char *text)
{
  while (*text != '\0' && g_unichar_ismark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* What follows @words in @text, which begins with them; NULL where it does not. Spaces in a row
 * are one. */
static const char *
match (const char *text,
       const char *words)
{
  while (*words != '\0')
    {
      gunichar letter = fold (g_utf8_get_char (words));

      if (*text == '\0' || fold (g_utf8_get_char (text)) != letter)
        return NULL;
      text = skip_marks (g_utf8_next_char (text));
      words = skip_marks (g_utf8_next_char (words));
      while (letter == ' ' && *text != '\0' && fold (g_utf8_get_char (text)) == ' ')
        text = g_utf8_next_char (text);
      while (letter == ' ' && *words != '\0' && fold (g_utf8_get_char (words)) == ' ')
        words = g_utf8_next_char (words);
    }
  return text;
}

/**
 * heed_text_find:
 * @text: a text
 * @words: what is looked for
 * @end: (out) (optional): where it ends in @text
 *
 * Capitals, accents and signs that look alike do not count.
 *
 * Returns: (transfer none) (nullable): where @words first stand in @text; %NULL where they do not,
 *   or are ""
 */
const char *
heed_text_find (const char  *text,
                const char  *words,
                const char **end)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  words = skip_marks (words);
  for (const char *c = skip_marks (text); *words != '\0' && *c != '\0'; c = skip_marks (g_utf8_next_char (c)))
    {
      const char *after = match (c, words);

      if (after == NULL)
        continue;
      if (end != NULL)
        *end = after;
      return c;
    }
  return NULL;
}

/**
 * heed_text_holds:
 * @text: a text
 * @words: what is looked for
 *
 * Returns: whether heed_text_find() finds @words in @text
 */
gboolean
heed_text_holds (const char *text,
                 const char *words)
{
  return heed_text_find (text, words, NULL) != NULL;
}

/**
 * heed_text_count:
 * @text: a text
 * @words: what is looked for
 *
 * Returns: how often @words stand in @text, one after the other
 */
guint
heed_text_count (const char *text,
                 const char *words)
{
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0);

  while (heed_text_find (text, words, &text) != NULL)
    n++;
  return n;
}

/**
 * heed_text_replace:
 * @text: a text
 * @words: what is looked for
 * @with: what is to stand in its place
 *
 * Returns: (transfer full): @text with @with wherever @words stood
 */
char *
heed_text_replace (const char *text,
                   const char *words,
                   const char *with)
{
  GString *replaced = g_string_new (NULL);
  const char *found, *end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (with != NULL, NULL);

  while ((found = heed_text_find (text, words, &end)) != NULL)
    {
      g_string_append_len (replaced, text, found - text);
      g_string_append (replaced, with);
      text = end;
    }
  g_string_append (replaced, text);
  return g_string_free (replaced, FALSE);
}
