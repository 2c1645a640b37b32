/* heed-action-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-changes.h"

/* Where more places than these differ, one change spans them all: each is a signal, after
 * which everybody who shows the list looks at it. */
#define MOST_CHANGES 64

/* A row that moved no further than this is told with what lies between, as one change in
 * which it comes back: a selection then goes with it. */
#define NEAR 100

#define NOWHERE G_MAXUINT

/* Two lists of actions without what is the same at their beginnings and ends. */
typedef struct
{
  const HeedActionKey *before;
  const HeedActionKey *after;
  guint n_before;
  guint n_after;
  guint start;    /* how many are the same at the beginning */
  guint *partner; /* of each row after, where it stood before, or %NOWHERE */
} Middle;

static gboolean
is_same (const HeedActionKey *a,
         const HeedActionKey *b)
{
  return a->version == b->version && heed_action_key_equal (a, b);
}

static void
trim (Middle *self,
      GArray *before,
      GArray *after)
{
  const HeedActionKey *old = (const HeedActionKey *) (const void *) before->data;
  const HeedActionKey *new = (const HeedActionKey *) (const void *) after->data;
  guint n = MIN (before->len, after->len);
  guint end = 0;

  while (self->start < n && is_same (&old[self->start], &new[self->start]))
    self->start++;
  while (end < n - self->start && is_same (&old[before->len - 1 - end], &new[after->len - 1 - end]))
    end++;

  self->before = old + self->start;
  self->after = new + self->start;
  self->n_before = before->len - self->start - end;
  self->n_after = after->len - self->start - end;
}

static void
find_partners (Middle *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new (heed_action_key_hash, heed_action_key_equal);

  for (guint i = 0; i < self->n_before; i++)
    g_hash_table_insert (places, (gpointer) &self->before[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->n_after; i++)
    {
      gpointer place;

      self->partner[i] = g_hash_table_lookup_extended (places, &self->after[i], NULL, &place)
                           ? GPOINTER_TO_UINT (place) : NOWHERE;
    }
}

/* How many of the @n_tails rows at @tails stood before @place. */
static guint
count_lower (const Middle *self,
             const guint  *tails,
             guint         n_tails,
             guint         place)
{
  guint first = 0;

  while (first < n_tails)
    {
      guint middle = first + (n_tails - first) / 2;

      if (self->partner[tails[middle]] < place)
        first = middle + 1;
      else
        n_tails = middle;
    }
  return first;
}

/* As many rows as can stay in their order do (the longest increasing subsequence of the
 * places where they stood); the others moved. */
static gboolean *
find_staying (const Middle *self)
{
  gboolean *stays = g_new0 (gboolean, self->n_after + 1);
  g_autofree guint *tails = g_new (guint, self->n_after + 1);
  g_autofree guint *previous = g_new (guint, self->n_after + 1);
  guint n_tails = 0;

  for (guint i = 0; i < self->n_after; i++)
    {
      guint length;

      if (self->partner[i] == NOWHERE)
        continue;
      length = count_lower (self, tails, n_tails, self->partner[i]);
      previous[i] = length > 0 ? tails[length - 1] : NOWHERE;
      tails[length] = i;
      n_tails = MAX (n_tails, length + 1);
    }
  for (guint i = n_tails > 0 ? tails[n_tails - 1] : NOWHERE; i != NOWHERE; i = previous[i])
    stays[i] = TRUE;
  return stays;
}

/* Joins a near move and what lies between into one change. */
static void
join_moves (const Middle *self,
            gboolean     *stays)
{
  g_autofree guint *place_after = g_new (guint, self->n_before + 1);

  for (guint i = 0; i < self->n_before; i++)
    place_after[i] = NOWHERE;
  for (guint i = 0; i < self->n_after; i++)
    if (self->partner[i] != NOWHERE && stays[i])
      place_after[self->partner[i]] = i;

  for (guint i = 0; i < self->n_after; i++)
    {
      guint from = self->partner[i];

      if (from == NOWHERE || stays[i] || MAX (from, i) - MIN (from, i) > NEAR)
        continue;
      for (guint j = MIN (from, i); j <= MAX (from, i); j++)
        {
          if (j < self->n_after)
            stays[j] = FALSE;
          if (j < self->n_before && place_after[j] != NOWHERE)
            stays[place_after[j]] = FALSE;
        }
    }
}

static void
add_change (GArray       *changes,
            const Middle *self,
            guint         before,
            guint         before_end,
            guint         after,
            guint         after_end)
{
  HeedActionChange change = {
    self->start + before, before_end - before, self->start + after, after_end - after,
  };

  if (change.removed > 0 || change.added > 0)
    g_array_append_val (changes, change);
}

static void
collect_changes (GArray         *changes,
                 const Middle   *self,
                 const gboolean *stays)
{
  guint before = 0;
  guint after = 0;

  for (guint i = 0; i < self->n_after; i++)
    if (stays[i] && is_same (&self->before[self->partner[i]], &self->after[i]))
      {
        add_change (changes, self, before, self->partner[i], after, i);
        before = self->partner[i] + 1;
        after = i + 1;
      }
  add_change (changes, self, before, self->n_before, after, self->n_after);
}

/**
 * heed_action_changes_list:
 * @before: (element-type HeedActionKey): a list of actions, none of them twice
 * @after: (element-type HeedActionKey): the list that it becomes
 *
 * Returns: (transfer full) (element-type HeedActionChange): at which places they differ,
 *   from the first to the last; an action with another version is one of them
 */
GArray *
heed_action_changes_list (GArray *before,
                          GArray *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (HeedActionChange));
  Middle middle = { 0 };
  g_autofree guint *partner = NULL;
  g_autofree gboolean *stays = NULL;

  trim (&middle, before, after);
  partner = middle.partner = g_new (guint, middle.n_after + 1);
  find_partners (&middle);
  stays = find_staying (&middle);
  join_moves (&middle, stays);
  collect_changes (changes, &middle, stays);
  if (changes->len <= MOST_CHANGES)
    return changes;

  g_array_set_size (changes, 0);
  add_change (changes, &middle, 0, middle.n_before, 0, middle.n_after);
  return changes;
}
