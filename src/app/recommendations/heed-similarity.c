/* heed-similarity.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-similarity.h"

#include <math.h>

/* Shorter ones say little. */
#define LEAST_LETTERS 3

typedef struct
{
  GArray *texts; /* of guint: those that have the word, each once, in order */
  double weight;
} Word;

struct _HeedSimilarity
{
  guint n;
  GHashTable *by_name;
  GPtrArray *words;
  GPtrArray *texts; /* of GArray of guint: the words of each */
  double *lengths;
};

static void
word_free (gpointer data)
{
  g_array_unref (((Word *) data)->texts);
  g_free (data);
}

static void
add_word (HeedSimilarity *self,
          GString        *name,
          guint           position)
{
  gpointer found;
  guint id;
  Word *word;

  /* "reviews" is "review". */
  if (name->len > LEAST_LETTERS && name->str[name->len - 1] == 's')
    g_string_truncate (name, name->len - 1);
  if (g_utf8_strlen (name->str, (gssize) name->len) < LEAST_LETTERS)
    return;

  if (g_hash_table_lookup_extended (self->by_name, name->str, NULL, &found))
    {
      id = GPOINTER_TO_UINT (found);
      word = g_ptr_array_index (self->words, id);
      if (g_array_index (word->texts, guint, word->texts->len - 1) == position)
        return;
    }
  else
    {
      id = self->words->len;
      word = g_new0 (Word, 1);
      word->texts = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (self->words, word);
      g_hash_table_insert (self->by_name, g_strdup (name->str), GUINT_TO_POINTER (id));
    }
  g_array_append_val (word->texts, position);
  g_array_append_val ((GArray *) g_ptr_array_index (self->texts, position), id);
}

static void
add_text (HeedSimilarity *self,
          const char     *text,
          guint           position)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) name = g_string_new (NULL);

  g_ptr_array_add (self->texts, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (const char *p = folded; ; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_string_append_unichar (name, c);
          continue;
        }
      add_word (self, name, position);
      g_string_truncate (name, 0);
      if (c == '\0')
        return;
    }
}

static void
weigh (HeedSimilarity *self)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      Word *word = g_ptr_array_index (self->words, i);

      word->weight = log ((self->n + 1.0) / (word->texts->len + 0.5));
    }
  for (guint i = 0; i < self->n; i++)
    {
      GArray *words = g_ptr_array_index (self->texts, i);
      double square = 0;

      for (guint j = 0; j < words->len; j++)
        {
          const Word *word = g_ptr_array_index (self->words, g_array_index (words, guint, j));

          square += word->weight * word->weight;
        }
      self->lengths[i] = sqrt (square);
    }
}

/**
 * heed_similarity_new:
 * @texts: (array length=n_texts): texts, without markup
 * @n_texts: how many
 *
 * Returns: (transfer full): which of them are alike
 */
HeedSimilarity *
heed_similarity_new (const char *const *texts,
                     guint              n_texts)
{
  HeedSimilarity *self = g_atomic_rc_box_new0 (HeedSimilarity);

  self->n = n_texts;
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_ptr_array_new_with_free_func (word_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->lengths = g_new0 (double, n_texts);
  for (guint i = 0; i < n_texts; i++)
    add_text (self, texts[i], i);
  weigh (self);
  return self;
}

/**
 * heed_similarity_ref:
 * @self: a similarity
 *
 * Returns: (transfer full): @self
 */
HeedSimilarity *
heed_similarity_ref (HeedSimilarity *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  HeedSimilarity *self = data;

  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->texts);
  g_free (self->lengths);
}

/**
 * heed_similarity_unref:
 * @self: (transfer full): a similarity
 */
void
heed_similarity_unref (HeedSimilarity *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  double left = ((const HeedSimilarText *) a)->score;
  double right = ((const HeedSimilarText *) b)->score;

  return left < right ? 1 : left > right ? -1 : 0;
}

/**
 * heed_similarity_find:
 * @self: a similarity
 * @position: which of the texts
 * @least: the score below which nothing counts as alike
 *
 * Returns: (transfer full) (element-type HeedSimilarText): the others that are like it, the most
 *   alike first
 */
GArray *
heed_similarity_find (HeedSimilarity *self,
                      guint           position,
                      double          least)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HeedSimilarText));
  g_autofree double *products = g_new0 (double, self->n);
  GArray *words;

  g_return_val_if_fail (position < self->n, found);

  words = g_ptr_array_index (self->texts, position);
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = g_ptr_array_index (self->words, g_array_index (words, guint, i));

      for (guint j = 0; j < word->texts->len; j++)
        products[g_array_index (word->texts, guint, j)] += word->weight * word->weight;
    }
  for (guint i = 0; i < self->n; i++)
    {
      HeedSimilarText text = { i, products[i] > 0 ? products[i] / (self->lengths[i] * self->lengths[position]) : 0 };

      if (i != position && text.score > 0 && text.score >= least)
        g_array_append_val (found, text);
    }
  g_array_sort (found, compare_scores);
  return found;
}
