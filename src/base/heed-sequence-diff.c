/* heed-sequence-diff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sequence-diff.h"

/* Where two sequences differ in more places than this, telling which of their parts agree
 * takes long and says little: what lies between what they begin and end with is another. */
#define MAX_DIFFERENCES 1000

/* The algorithm of Eugene Myers, "An O(ND) Difference Algorithm and Its Variations" (1986):
 * what is furthest along each diagonal after d differences, for d = 0, 1, … */

typedef struct
{
  const guint *before;
  const guint *after;
  int n_before;
  int n_after;
  GPtrArray *steps; /* for each d, the furthest places of the diagonals -d … d */
} Search;

static void
add_pair (GArray *pairs,
          guint   before,
          guint   after)
{
  HeedSequencePair pair = { before, after };

  g_array_append_val (pairs, pair);
}

/* Whether the last of @d differences on diagonal @k puts something in. */
static gboolean
comes_from_above (const int *furthest,
                  int        d,
                  int        k)
{
  return k == -d || (k != d && furthest[k - 1] < furthest[k + 1]);
}

/* Goes along diagonal @k as far as both agree. */
static int
slide (const Search *self,
       int           x,
       int           k)
{
  while (x < self->n_before && x - k < self->n_after && self->before[x] == self->after[x - k])
    x++;
  return x;
}

/* Finds the least number of differences; -1 where there are too many. */
static int
search (Search *self)
{
  int limit = MIN (self->n_before + self->n_after, MAX_DIFFERENCES);
  g_autofree int *memory = g_new0 (int, (gsize) (2 * limit + 3));
  int *furthest = memory + limit + 1;

  for (int d = 0; d <= limit; d++)
    {
      int *step = g_new (int, (gsize) (2 * d + 1));

      for (int k = -d; k <= d; k += 2)
        {
          furthest[k] = slide (self, comes_from_above (furthest, d, k) ? furthest[k + 1] : furthest[k - 1] + 1, k);
          if (k == self->n_before - self->n_after && furthest[k] >= self->n_before)
            {
              g_free (step);
              return d;
            }
        }
      for (int k = -d; k <= d; k++)
        step[k + d] = furthest[k];
      g_ptr_array_add (self->steps, step);
    }
  return -1;
}

/* Goes back the way that was found, and notes what agrees, the last first. */
static void
walk_back (const Search *self,
           int           d,
           guint         offset,
           GArray       *pairs)
{
  int x = self->n_before;
  int y = self->n_after;

  for (; d > 0; d--)
    {
      const int *step = (const int *) g_ptr_array_index (self->steps, d - 1) + (d - 1);
      int k = x - y;
      gboolean is_above = comes_from_above (step, d, k);
      int begin = is_above ? step[k + 1] : step[k - 1] + 1;

      while (x > begin)
        {
          x--, y--;
          add_pair (pairs, offset + (guint) x, offset + (guint) y);
        }
      if (is_above)
        y--;
      else
        x--;
    }
  while (x > 0)
    {
      x--, y--;
      add_pair (pairs, offset + (guint) x, offset + (guint) y);
    }
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const HeedSequencePair *first = a;
  const HeedSequencePair *second = b;

  return (first->before > second->before) - (first->before < second->before);
}

/**
 * heed_sequence_diff:
 * @before: (element-type guint): a sequence of numbers
 * @after: (element-type guint): another
 *
 * Finds what stays in both, in order: as much as can be, unless they differ so much that only
 * their beginning and end are compared.
 *
 * Returns: (transfer full) (element-type HeedSequencePair): what agrees, in order
 */
GArray *
heed_sequence_diff (GArray *before,
                    GArray *after)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (HeedSequencePair));
  const guint *first = (const guint *) (const void *) before->data;
  const guint *second = (const guint *) (const void *) after->data;
  guint start = 0;
  guint end = 0;
  Search self = { 0 };
  int d;

  while (start < before->len && start < after->len && first[start] == second[start])
    {
      add_pair (pairs, start, start);
      start++;
    }
  while (end < before->len - start && end < after->len - start &&
         first[before->len - 1 - end] == second[after->len - 1 - end])
    {
      end++;
      add_pair (pairs, before->len - end, after->len - end);
    }

  self.before = first + start;
  self.after = second + start;
  self.n_before = (int) (before->len - start - end);
  self.n_after = (int) (after->len - start - end);
  if (self.n_before > 0 && self.n_after > 0)
    {
      self.steps = g_ptr_array_new_with_free_func (g_free);
      d = search (&self);
      if (d >= 0)
        walk_back (&self, d, start, pairs);
      g_ptr_array_unref (self.steps);
    }

  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/**
 * heed_sequence_add_number:
 * @sequence: (element-type guint): a sequence of numbers
 * @numbers: (element-type utf8 guint): the numbers so far, which own their keys
 * @key: (transfer full): what stands next in @sequence
 *
 * Adds the number of @key, which is the same wherever it stands.
 */
void
heed_sequence_add_number (GArray     *sequence,
                          GHashTable *numbers,
                          char       *key)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, key));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, key, GUINT_TO_POINTER (number));
    }
  else
    {
      g_free (key);
    }
  g_array_append_val (sequence, number);
}
