/* heed-recognise-sub-points.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-sub-points.h"

#include "heed-block-joint.h"
#include "heed-recognise-assign.h"

/* Whether @step has a bullet, or what a file left of one. */
static gboolean
is_bulleted (HeedStep *step)
{
  return step->kind == HEED_STEP_ACTION &&
         (step->label == NULL || !g_unichar_isalnum (g_utf8_get_char (step->label)));
}

/* "… an audit that makes sure that:" */
static gboolean
is_open (HeedStep *step)
{
  HeedBlock *last = heed_block_list_get_last_paragraph (step->blocks);
  g_autofree char *line = last != NULL ? heed_block_to_line (last) : g_strdup ("");

  return is_bulleted (step) && g_str_has_suffix (g_strchomp (line), ":");
}

/* Whether @step stands below the open one at @first as a part of it may: in its list, and in no
 * row that has an owner or a date to itself. */
static gboolean
may_belong (HeedPairs *pairs,
            HeedStep  *first,
            HeedStep  *step)
{
  return is_bulleted (step) && step->depth == first->depth &&
         (step->row == first->row ||
          (pairs->owners[step->row]->len == 0 && pairs->targets[step->row]->len == 0));
}

static gboolean
has_other_mark (HeedStep *first,
                HeedStep *step)
{
  return first->label != NULL && step->label != NULL && !g_str_equal (first->label, step->label);
}

/* How many of the steps behind the open one at @position may be its sub-points: those of the
 * next mark where that is another, else all that are left of the list. */
static guint
count_below (HeedPairs *pairs,
             GPtrArray *steps,
             guint      position,
             gboolean  *marked)
{
  HeedStep *first = g_ptr_array_index (steps, position);
  guint n = 0;

  *marked = FALSE;
  for (guint i = position + 1; i < steps->len; i++, n++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (!may_belong (pairs, first, step))
        break;
      if (n == 0)
        *marked = has_other_mark (first, step);
      else if (*marked ? !has_other_mark (first, step) : is_open (step))
        break;
    }
  return n;
}

static void
join (GPtrArray *steps,
      guint      position,
      guint      n_below)
{
  HeedStep *first = g_ptr_array_index (steps, position);
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);

  for (guint i = 1; i <= n_below; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, position + i);
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

      heed_block_set_marker (item, step->label != NULL ? step->label : "•");
      for (guint j = 0; j < step->blocks->len; j++)
        heed_block_add_child (item, heed_block_ref (g_ptr_array_index (step->blocks, j)));
      heed_block_add_child (list, item);
    }
  g_ptr_array_add (first->blocks, list);
  g_ptr_array_remove_range (steps, position + 1, n_below);
}

static guint
count_all (GPtrArray **rows,
           guint       n)
{
  guint n_all = 0;

  for (guint i = 0; i < n; i++)
    n_all += rows[i]->len;
  return n_all;
}

/* Whether some of the steps, as they are, are as many as @n. */
static gboolean
agrees (GPtrArray *steps,
        guint      n)
{
  for (guint choice = 0; choice < HEED_N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, -1, (HeedChoice) choice);

      if (chosen->len == n)
        return TRUE;
    }

  return FALSE;
}

/**
 * heed_sub_points_join:
 * @pairs: what the owner and target cells of a recommendation hold
 * @steps: (element-type HeedStep): the items of its answer
 *
 * An item that ends with a colon has sub-points, of which a file may not tell that they stand
 * deeper: a page was torn before them, or its maker marks all lists alike. What has another
 * mark is below it. What has the same mark is where that, and nothing else, gives the number
 * of the target dates, or of the owners where there are no dates.
 */
void
heed_sub_points_join (HeedPairs *pairs,
                      GPtrArray *steps)
{
  guint n_targets = count_all (pairs->targets, pairs->n);
  guint n = n_targets > 1 ? n_targets : count_all (pairs->owners, pairs->n);
  guint n_actions = 0;
  guint n_all_below = 0;
  guint n_below;
  gboolean marked;

  for (guint i = 0; i < steps->len; i++)
    {
      if (!is_open (g_ptr_array_index (steps, i)))
        continue;
      n_below = count_below (pairs, steps, i, &marked);
      if (marked)
        join (steps, i, n_below);
    }

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      n_actions += step->kind == HEED_STEP_ACTION;
      if (is_open (step))
        n_all_below += count_below (pairs, steps, i, &marked);
    }
  if (n < 2 || n_all_below == 0 || n_actions - n_all_below != n || agrees (steps, n))
    return;
  for (guint i = 0; i < steps->len; i++)
    if (is_open (g_ptr_array_index (steps, i)))
      {
        n_below = count_below (pairs, steps, i, &marked);
        if (n_below > 0)
          join (steps, i, n_below);
      }
}
