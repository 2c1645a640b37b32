/* heed-recognise-assign.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-assign.h"

#include <string.h>

#include "heed-recognise-cell.h"
#include "heed-recognise-label.h"
#include "heed-text-joint.h"
#include "heed-target.h"

static gboolean
has_inner (GPtrArray *steps,
           guint      position)
{
  HeedStep *step = g_ptr_array_index (steps, position);

  for (guint i = position + 1; i < steps->len; i++)
    {
      HeedStep *other = g_ptr_array_index (steps, i);

      if (other->depth <= step->depth)
        return FALSE;
      if (other->kind == HEED_STEP_ACTION)
        return TRUE;
    }

  return FALSE;
}

/**
 * heed_assign_find_row:
 * @steps: (element-type HeedStep): the items of an answer, in the order of their rows
 * @row: a row of it, or -1 for all
 * @end: (out): behind the last item that begins in @row
 *
 * Returns: the first item that begins in @row; @end where none does
 */
guint
heed_assign_find_row (GPtrArray *steps,
                      int        row,
                      guint     *end)
{
  guint first = 0;
  guint last = steps->len;

  *end = steps->len;
  if (row < 0)
    return 0;
  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (((HeedStep *) g_ptr_array_index (steps, middle))->row < (guint) row)
        first = middle + 1;
      else
        last = middle;
    }
  *end = first;
  while (*end < steps->len && ((HeedStep *) g_ptr_array_index (steps, *end))->row == (guint) row)
    (*end)++;

  return first;
}

/**
 * heed_assign_choose_level:
 * @steps: (element-type HeedStep): the items of an answer
 * @row: a row of it, or -1 for all
 * @choice: which of them are meant
 *
 * Returns: (transfer container) (element-type HeedStep): those that begin in @row
 */
GPtrArray *
heed_assign_choose_level (GPtrArray  *steps,
                          int         row,
                          HeedChoice  choice)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint outer = G_MAXUINT;
  guint end;
  guint first = heed_assign_find_row (steps, row, &end);

  for (guint i = first; i < end; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind == HEED_STEP_ACTION)
        outer = MIN (outer, step->depth);
    }

  for (guint i = first; i < end; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);
      gboolean action = step->kind == HEED_STEP_ACTION;

      if ((choice == HEED_CHOICE_ACTIONS && action)
          || (choice == HEED_CHOICE_OUTER && action && step->depth == outer)
          || (choice == HEED_CHOICE_INNER && action && !has_inner (steps, i))
          || (choice == HEED_CHOICE_DATED_TEXTS
              && (action || (step->kind == HEED_STEP_TEXT
                             && (step->role == HEED_TEXT_ROLE_EVALUATION
                                 || step->role == HEED_TEXT_ROLE_GOVERNANCE)))))
        g_ptr_array_add (chosen, step);
    }

  return chosen;
}

static void
give_owner (HeedStep   *step,
            const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *owner = heed_text_collapse_spaces (parts[i]);

      if (owner[0] != '\0')
        g_ptr_array_add (step->owners, g_steal_pointer (&owner));
    }
}

static void
give (HeedStep   *step,
      const char *words,
      HeedAssignment   what)
{
  if (what == HEED_ASSIGN_OWNERS)
    {
      give_owner (step, words);
      return;
    }
  g_free (step->target);
  step->target = g_strdup (words);
}

/**
 * heed_assign_in_order:
 * @steps: (element-type HeedStep): the items of an answer
 * @row: a row of it, or -1 for all
 * @words: (element-type utf8): what is given
 * @what: what that is
 *
 * Gives @words to the steps of @row where there are as many.
 *
 * Returns: whether there are
 */
gboolean
heed_assign_in_order (GPtrArray *steps,
                      int        row,
                      GPtrArray *words,
                      HeedAssignment  what)
{
  for (guint choice = 0; choice < HEED_N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, row, (HeedChoice) choice);

      if (chosen->len != words->len)
        continue;
      for (guint i = 0; i < chosen->len; i++)
        give (g_ptr_array_index (chosen, i), g_ptr_array_index (words, i), what);
      return TRUE;
    }

  return FALSE;
}

/* Whether a list says itself to which steps its parts belong, as in "a) the head of
 * risk b) the head of courts". */
static gboolean
is_labelled (const char *words)
{
  g_autoptr (GArray) starts = heed_label_find_inline (words, NULL);
  gsize length;

  return starts->len > 0 && heed_label_read (words, NULL, &length) != HEED_LABEL_NONE;
}

static char *
join_all (GPtrArray *words)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *tidy = heed_text_collapse_spaces (g_ptr_array_index (words, i));

      if (i > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, tidy);
    }

  return g_strdup (joined->str);
}

/* Gives the parts of such a list to the steps that have these labels. */
static gboolean
give_by_label (GPtrArray *steps,
               int        row,
               GPtrArray *words,
               HeedAssignment  what)
{
  g_autofree char *text = join_all (words);
  g_autoptr (GArray) starts = heed_label_find_inline (text, NULL);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (!is_labelled (text))
    return FALSE;
  for (guint i = 0; i <= starts->len; i++)
    {
      gsize start = i > 0 ? g_array_index (starts, gsize, i - 1) : 0;
      gsize end = i < starts->len ? g_array_index (starts, gsize, i) : strlen (text);
      gsize length = 0;
      g_autofree char *part = g_strndup (text + start, end - start);
      g_autofree char *rest = NULL;
      g_autofree char *label = NULL;

      heed_label_read (part, NULL, &length);
      label = g_strndup (part, length);
      rest = heed_text_collapse_spaces (part + length);
      if (what == HEED_ASSIGN_OWNERS ? !heed_cell_looks_like_owner (rest) : !heed_target_looks_like (rest))
        return FALSE;
      g_ptr_array_add (labels, heed_label_to_key (label));
      g_ptr_array_add (parts, g_steal_pointer (&rest));
    }

  for (guint choice = 0; choice < HEED_N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, row, (HeedChoice) choice);
      gboolean alike = chosen->len == parts->len;

      for (guint i = 0; alike && i < parts->len; i++)
        {
          HeedStep *step = g_ptr_array_index (chosen, i);
          g_autofree char *key = heed_label_to_key (step->label != NULL ? step->label : "");

          alike = g_str_equal (key, g_ptr_array_index (labels, i));
        }
      for (guint i = 0; alike && i < parts->len; i++)
        give (g_ptr_array_index (chosen, i), g_ptr_array_index (parts, i), what);
      if (alike)
        return TRUE;
    }

  return FALSE;
}

/**
 * heed_assign_split:
 * @words: (element-type utf8): some words
 * @delimiter: what stands between two parts
 *
 * Returns: (transfer full) (element-type utf8): the parts of all of them, without
 *   blank ones
 */
GPtrArray *
heed_assign_split (GPtrArray  *words,
                   const char *delimiter)
{
  GPtrArray *split = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (words, i), delimiter, -1);

      for (guint j = 0; parts[j] != NULL; j++)
        if (g_strstrip (parts[j])[0] != '\0')
          g_ptr_array_add (split, g_strdup (parts[j]));
    }

  return split;
}

/**
 * heed_assign_are_owners:
 * @words: (element-type utf8): some words
 *
 * Returns: whether they are several, and each may name an owner
 */
gboolean
heed_assign_are_owners (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!heed_cell_looks_like_owner (g_ptr_array_index (words, i)))
      return FALSE;

  return words->len > 1;
}

static gboolean
has_copies (GPtrArray *words)
{
  for (guint i = 1; i < words->len; i++)
    if (g_str_equal (g_ptr_array_index (words, i - 1), g_ptr_array_index (words, i)))
      return TRUE;

  return FALSE;
}

/**
 * heed_assign_row:
 * @steps: (element-type HeedStep): the items of an answer
 * @row: a row of it
 * @words: (element-type utf8): what is given
 * @n_targets: how many targets the row has
 * @what: what @words are
 *
 * Gives what stands in a row to the steps of that row.
 *
 * Returns: whether it is clear to which
 */
gboolean
heed_assign_row (GPtrArray *steps,
                 int        row,
                 GPtrArray *words,
                 guint      n_targets,
                 HeedAssignment  what)
{
  g_autoptr (GPtrArray) actions = heed_assign_choose_level (steps, row, HEED_CHOICE_ACTIONS);

  if (words->len == 0 || give_by_label (steps, row, words, what))
    return TRUE;

  /* All who are named beside a single step do it; who is named twice does another, too. */
  if (what == HEED_ASSIGN_OWNERS && actions->len == 1 && n_targets <= 1 && !has_copies (words))
    {
      for (guint i = 0; i < words->len; i++)
        give_owner (g_ptr_array_index (actions, 0), g_ptr_array_index (words, i));
      return TRUE;
    }
  if (heed_assign_in_order (steps, row, words, what))
    return TRUE;
  if (what == HEED_ASSIGN_OWNERS)
    {
      g_autoptr (GPtrArray) parts = heed_assign_split (words, ";");
      g_autoptr (GPtrArray) lines = heed_assign_split (words, "\n");

      if (parts->len > words->len && heed_assign_in_order (steps, row, parts, HEED_ASSIGN_OWNERS))
        return TRUE;
      if (lines->len > words->len && heed_assign_are_owners (lines) && heed_assign_in_order (steps, row, lines, HEED_ASSIGN_OWNERS))
        return TRUE;
    }

  /* A row of texts alone: the first of them is meant. */
  if (actions->len == 0 && row >= 0 && words->len == 1)
    {
      guint end;
      guint first = heed_assign_find_row (steps, row, &end);

      if (first < end)
        {
          give (g_ptr_array_index (steps, first), g_ptr_array_index (words, 0), what);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * heed_assign_clear:
 * @steps: (element-type HeedStep): the items of an answer
 * @what: what is taken from all of them
 */
void
heed_assign_clear (GPtrArray *steps,
                   HeedAssignment  what)
{
  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (what == HEED_ASSIGN_OWNERS)
        g_ptr_array_set_size (step->owners, 0);
      else
        g_clear_pointer (&step->target, g_free);
    }
}

/**
 * heed_assign_to_all:
 * @steps: (element-type HeedStep): the items of an answer
 * @words: an owner or a target
 * @what: what that is
 *
 * What is the only one stands on each action; one below another that has no date of its
 * own takes it from there.
 */
void
heed_assign_to_all (GPtrArray      *steps,
                    const char     *words,
                    HeedAssignment  what)
{
  guint n_given = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind != HEED_STEP_ACTION || (step->depth > 1 && step->target == NULL && n_given > 0))
        continue;
      give (step, words, what);
      n_given++;
    }
}
