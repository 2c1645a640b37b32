/* heed-pdf-spelling.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-spelling.h"

#include <string.h>

#include "heed-pdf-words.h"

struct _HeedPdfSpelling
{
  GHashTable *words; /* in small letters, without what stands around them */
};

/**
 * heed_pdf_spelling_new:
 *
 * Returns: (transfer full): no words
 */
HeedPdfSpelling *
heed_pdf_spelling_new (void)
{
  HeedPdfSpelling *self = g_new0 (HeedPdfSpelling, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * heed_pdf_spelling_free:
 * @self: (transfer full): the words of a document
 */
void
heed_pdf_spelling_free (HeedPdfSpelling *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
is_hyphen (gunichar letter)
{
  return letter == '-' || letter == 0xad || letter == 0x2010;
}

/* The last word of @text, or the first one, in small letters. */
static char *
take_word (const char *text,
           gboolean    last)
{
  g_autoptr (GRegex) regex = g_regex_new (last ? "(\\p{L}+)\\P{L}*$" : "^\\P{L}*(\\p{L}+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return g_strdup ("");
  word = g_match_info_fetch (match, 1);
  return g_utf8_strdown (word, -1);
}

static char *
bare_word (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (g_unichar_isalnum (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return g_utf8_strdown (start, end - start);
}

/**
 * heed_pdf_spelling_add:
 * @self: the words of a document
 * @words: (element-type HeedPdfWord): the words of a page, in reading order
 *
 * Adds the words that are surely whole.
 */
void
heed_pdf_spelling_add (HeedPdfSpelling *self,
                       GPtrArray       *words)
{
  gboolean torn = FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (words, i);
      const char *end = word->text + strlen (word->text);
      const char *last = g_utf8_find_prev_char (word->text, end);
      gboolean ends = last != NULL && is_hyphen (g_utf8_get_char (last));

      if (!torn && !ends)
        g_hash_table_add (self->words, bare_word (word->text));
      torn = ends;
    }
}

/* Words that are written with a hyphen before others more often than not. */
static gboolean
takes_hyphen (const char *word)
{
  static const char *const words[] = {
    "all", "anti", "bi", "co", "cross", "day", "e", "eighty", "end", "ex", "face", "fifty", "follow",
    "forty", "four", "full", "half", "high", "in", "inter", "long", "low", "mid", "multi", "ninety",
    "non", "off", "on", "one", "out", "part", "post", "pre", "re", "risk", "self", "semi", "seventy",
    "short", "six", "sixty", "sub", "ten", "thirty", "three", "to", "twenty", "two", "up", "well",
    "year",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return TRUE;
  return FALSE;
}

/**
 * heed_pdf_spelling_joins:
 * @self: the words of a document
 * @before: words that end with a hyphen at the end of a line
 * @after: words that begin the next line
 *
 * Returns: whether the hyphen is there only because the line ends: the document has
 *   the word without it, or does not have the parts as words
 */
gboolean
heed_pdf_spelling_joins (HeedPdfSpelling *self,
                         const char      *before,
                         const char      *after)
{
  g_autofree char *left = take_word (before, TRUE);
  g_autofree char *right = take_word (after, FALSE);
  g_autofree char *joined = g_strconcat (left, right, NULL);
  g_autofree char *hyphened = g_strconcat (left, "-", right, NULL);
  const char *last = g_utf8_find_prev_char (before, before + strlen (before));

  if (last != NULL && g_utf8_get_char (last) == 0xad)
    return TRUE;
  if (left[0] == '\0' || !g_unichar_islower (g_utf8_get_char (after)))
    return FALSE;
  if (g_hash_table_contains (self->words, hyphened))
    return FALSE;
  if (g_hash_table_contains (self->words, joined))
    return TRUE;
  if (takes_hyphen (left))
    return FALSE;
  return !g_hash_table_contains (self->words, left) || !g_hash_table_contains (self->words, right);
}

/**
 * heed_pdf_spelling_has_joined:
 * @self: the words of a document
 * @before: words
 * @after: more words
 *
 * Returns: whether the document has the last word of @before and the first of @after
 *   as one word
 */
gboolean
heed_pdf_spelling_has_joined (HeedPdfSpelling *self,
                              const char      *before,
                              const char      *after)
{
  g_autofree char *left = take_word (before, TRUE);
  g_autofree char *right = take_word (after, FALSE);
  g_autofree char *joined = g_strconcat (left, right, NULL);

  return left[0] != '\0' && right[0] != '\0' && g_unichar_islower (g_utf8_get_char (after))
         && g_hash_table_contains (self->words, joined);
}
