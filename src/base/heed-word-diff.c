/* heed-word-diff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-word-diff.h"

#include <string.h>

#include "heed-sequence-diff.h"

/* A word, a stretch of white space, or a single other character. */
typedef struct
{
  const char *start;
  gsize length;
  gboolean is_space;
} Token;

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* An apostrophe, a hyphen or a point between letters or digits belongs to the word: "don't",
 * "5.01". */
static gboolean
joins (const char *c)
{
  gunichar mark = g_utf8_get_char (c);

  return (mark == '\'' || mark == 0x2019 || mark == '-' || mark == '.' || mark == '/') &&
         is_of_word (g_utf8_get_char (g_utf8_next_char (c)));
}

static const char *
find_end (const char *start)
{
  const char *c = g_utf8_next_char (start);
  gunichar first = g_utf8_get_char (start);

  if (g_unichar_isspace (first))
    while (g_unichar_isspace (g_utf8_get_char (c)))
      c = g_utf8_next_char (c);
  else if (is_of_word (first))
    while (is_of_word (g_utf8_get_char (c)) || joins (c))
      c = g_utf8_next_char (c);
  return c;
}

static GArray *
split (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  for (const char *c = text; *c != '\0';)
    {
      const char *end = find_end (c);
      Token token = { c, (gsize) (end - c), g_unichar_isspace (g_utf8_get_char (c)) };

      g_array_append_val (tokens, token);
      c = end;
    }
  return tokens;
}

/* The same number for the same word. White space is alike where both or neither end a line. */
static GArray *
number_tokens (GArray     *tokens,
               GHashTable *numbers)
{
  GArray *numbered = g_array_sized_new (FALSE, FALSE, sizeof (guint), tokens->len);

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);
      const char *space = token->is_space && memchr (token->start, '\n', token->length) != NULL ? "\n" : " ";

      heed_sequence_add_number (numbered, numbers,
                                token->is_space ? g_strdup (space) : g_strndup (token->start, token->length));
    }
  return numbered;
}

static void
words_free (gpointer data)
{
  HeedWords *words = data;

  g_free (words->text);
  g_free (words);
}

/* Words that are put together: what went, what came, and what stays. */
typedef struct
{
  GPtrArray *pieces;
  GString *deleted;
  GString *added;
  GString *same;
} Collector;

static void
flush (Collector     *self,
       HeedWordsKind  kind,
       GString       *text)
{
  HeedWords *words;

  if (text->len == 0)
    return;
  words = g_new (HeedWords, 1);
  words->kind = kind;
  words->text = g_strdup (text->str);
  g_ptr_array_add (self->pieces, words);
  g_string_truncate (text, 0);
}

static void
end_change (Collector *self)
{
  flush (self, HEED_WORDS_DELETED, self->deleted);
  flush (self, HEED_WORDS_ADDED, self->added);
}

/* A change of several words is one, though the spaces between them stay. */
static void
add_same (Collector   *self,
          const Token *token,
          gboolean     goes_on)
{
  if (token->is_space && goes_on && (self->deleted->len > 0 || self->added->len > 0))
    {
      if (self->deleted->len > 0)
        g_string_append_len (self->deleted, token->start, (gssize) token->length);
      if (self->added->len > 0)
        g_string_append_len (self->added, token->start, (gssize) token->length);
      return;
    }
  end_change (self);
  g_string_append_len (self->same, token->start, (gssize) token->length);
}

static void
add_changed (Collector   *self,
             GString     *to,
             const Token *token)
{
  flush (self, HEED_WORDS_SAME, self->same);
  g_string_append_len (to, token->start, (gssize) token->length);
}

/* Whether both sides change on after the pair @i. */
static gboolean
both_change_after (GArray *pairs,
                   guint   i,
                   guint   n_before,
                   guint   n_after)
{
  const HeedSequencePair *pair = &g_array_index (pairs, HeedSequencePair, i);
  const HeedSequencePair *next = i + 1 < pairs->len ? &g_array_index (pairs, HeedSequencePair, i + 1) : NULL;

  return (next != NULL ? next->before : n_before) > pair->before + 1 &&
         (next != NULL ? next->after : n_after) > pair->after + 1;
}

/**
 * heed_word_diff:
 * @before: a text
 * @after: what became of it
 *
 * Compares two texts word by word. The words that are the same or deleted are, put together,
 * those of @before; the words that are the same or added those of @after but for the kind of
 * white space.
 *
 * Returns: (transfer full) (element-type HeedWords): the words of both, in order; where some
 *   took the place of others, those that went stand first
 */
GPtrArray *
heed_word_diff (const char *before,
                const char *after)
{
  g_autoptr (GArray) before_tokens = split (before);
  g_autoptr (GArray) after_tokens = split (after);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) before_numbers = number_tokens (before_tokens, numbers);
  g_autoptr (GArray) after_numbers = number_tokens (after_tokens, numbers);
  g_autoptr (GArray) pairs = heed_sequence_diff (before_numbers, after_numbers);
  g_autoptr (GString) deleted = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);
  Collector collector = { g_ptr_array_new_with_free_func (words_free), deleted, added, same };
  guint x = 0;
  guint y = 0;

  for (guint i = 0; i <= pairs->len; i++)
    {
      const HeedSequencePair *pair = i < pairs->len ? &g_array_index (pairs, HeedSequencePair, i) : NULL;

      while (x < (pair != NULL ? pair->before : before_tokens->len))
        add_changed (&collector, deleted, &g_array_index (before_tokens, Token, x++));
      while (y < (pair != NULL ? pair->after : after_tokens->len))
        add_changed (&collector, added, &g_array_index (after_tokens, Token, y++));
      if (pair == NULL)
        break;
      add_same (&collector, &g_array_index (before_tokens, Token, x++),
                both_change_after (pairs, i, before_tokens->len, after_tokens->len) && deleted->len > 0 && added->len > 0);
      y++;
    }
  end_change (&collector);
  flush (&collector, HEED_WORDS_SAME, same);
  return collector.pieces;
}

/**
 * heed_word_diff_are_same:
 * @before: a text
 * @after: another
 *
 * Returns: whether both have the same words in the same order, however they are spaced
 */
gboolean
heed_word_diff_are_same (const char *before,
                         const char *after)
{
  for (;;)
    {
      while (g_unichar_isspace (g_utf8_get_char (before)))
        before = g_utf8_next_char (before);
      while (g_unichar_isspace (g_utf8_get_char (after)))
        after = g_utf8_next_char (after);
      if (g_utf8_get_char (before) != g_utf8_get_char (after))
        return FALSE;
      if (*before == '\0')
        return TRUE;
      before = g_utf8_next_char (before);
      after = g_utf8_next_char (after);
      if (*before != '\0' && *after != '\0' &&
          g_unichar_isspace (g_utf8_get_char (before)) != g_unichar_isspace (g_utf8_get_char (after)))
        return FALSE;
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint *first = a;
  const guint *second = b;

  return (*first > *second) - (*first < *second);
}

/**
 * heed_word_diff_list_words:
 * @text: a text
 *
 * Returns: (transfer full) (element-type guint): a number for each of its words, in whatever
 *   case, sorted: what heed_word_diff_likeness() compares
 */
GArray *
heed_word_diff_list_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GArray) tokens = split (folded);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);

      if (is_of_word (g_utf8_get_char (token->start)))
        {
          g_autofree char *word = g_strndup (token->start, token->length);
          guint number = g_str_hash (word);

          g_array_append_val (words, number);
        }
    }
  g_array_sort (words, compare_numbers);
  return words;
}

/**
 * heed_word_diff_likeness:
 * @words: (element-type guint): the words of a text, from heed_word_diff_list_words()
 * @others: (element-type guint): those of another
 *
 * Returns: how many of the words of both stand in both, from 0 to 1; 1 for two texts without
 *   words
 */
double
heed_word_diff_likeness (GArray *words,
                         GArray *others)
{
  guint common = 0;

  if (words->len + others->len == 0)
    return 1.0;
  for (guint i = 0, j = 0; i < words->len && j < others->len;)
    {
      guint word = g_array_index (words, guint, i);
      guint other = g_array_index (others, guint, j);

      common += word == other;
      i += word <= other;
      j += other <= word;
    }
  return 2.0 * common / (words->len + others->len);
}
