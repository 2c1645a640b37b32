/* heed-recognise-split-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-split-rows.h"

#include <string.h>

#include "heed-recognise-assign.h"
#include "heed-recognise-cell.h"
#include "heed-text-joint.h"
#include "heed-target.h"

static guint
count_steps (GPtrArray *steps,
             guint      row)
{
  guint end;
  guint first = heed_assign_find_row (steps, (int) row, &end);

  return end - first;
}

static void
join_words (GPtrArray  *words,
            const char *more)
{
  char *last = g_ptr_array_index (words, words->len - 1);

  g_ptr_array_index (words, words->len - 1) = g_strconcat (last, " ", more, NULL);
  g_free (last);
}

/* Whether @more goes on where a target was torn: "June 19 TBC" is one with "when
 * staff are in post", and not with "July 19". */
static gboolean
is_one_target (const char *words,
               const char *more)
{
  g_autofree char *joined = g_strconcat (words, " ", more, NULL);
  g_autoptr (GPtrArray) parts = heed_target_split (joined);

  return !heed_target_looks_like (more) || (parts->len == 1 && heed_target_looks_like (joined));
}

/* Moves the year with which the targets of a row begin to the one that it was torn off, as in
 * "From January" and "2019 March 2019". */
static void
join_year (GPtrArray *before,
           GPtrArray *words)
{
  const char *first = g_ptr_array_index (words, 0);
  gsize space = strspn (first, " \n");
  gsize length = space + strspn (first + space, "0123456789");
  g_autofree char *year = g_strndup (first + space, length - space);
  g_autofree char *rest = g_strstrip (g_strdup (first + length));
  g_autoptr (GPtrArray) parts = heed_target_split (rest);

  join_words (before, year);
  g_ptr_array_remove_index (words, 0);
  for (guint i = parts->len; rest[0] != '\0' && i > 0; i--)
    g_ptr_array_insert (words, 0, g_strdup (g_ptr_array_index (parts, i - 1)));
}

/* Whether one capitalised word ends an owner whose short form is none without it: "Head of Care,
 * with NHS" and "England". */
static gboolean
ends_owner (const char *words,
            const char *more)
{
  const char *last = strrchr (words, ' ');

  return last != NULL && heed_cell_names_role (words) &&
         heed_text_matches_case (last, "\\p{Lu}{2,}\\s*$") &&
         heed_text_matches_case (more, "^\\s*\\p{Lu}\\p{Ll}+\\s*$") && !heed_cell_names_role (more);
}

/* "Director of" goes on with "Interventions" in the next row, and "October" with
 * "2018", whatever steps begin there. */
static void
join_torn_words (HeedPairs *self)
{
  for (guint i = 1; i < self->n; i++)
    for (guint kind = 0; kind < 2; kind++)
      {
        GPtrArray *words = kind == 0 ? self->owners[i] : self->targets[i];
        GPtrArray *before = kind == 0 ? self->owners[i - 1] : self->targets[i - 1];
        const char *first = words->len > 0 ? g_ptr_array_index (words, 0) : "";
        const char *last = before->len > 0 ? g_ptr_array_index (before, before->len - 1) : "";

        if (first[0] == '\0' || last[0] == '\0'
            || (kind == 0 ? !heed_text_matches (last, "(\\b(of|and|the|for|to|with)|[,/&-])\\s*$") &&
                              !ends_owner (last, first)
                          : !heed_text_matches (first, "^\\s*20\\d\\d(\\W*$|\\s)")
                              || heed_text_matches (last, "\\d{2}\\W*$")))
          continue;
        if (kind == 0)
          {
            join_words (before, first);
            g_ptr_array_remove_index (words, 0);
          }
        else
          {
            join_year (before, words);
          }
      }
}

/* Whether each of the two names a role for itself, as "Head of Operations" and "Team Managers"
 * do, and "Inspection and Quality" and "Lead" do not. */
static gboolean
are_two_owners (const char *words,
                const char *more)
{
  const char *last = strrchr (words, ' ');

  return (heed_cell_names_role (last != NULL ? last : words) || heed_text_matches (words, "^\\W*\\w+\\s+(of|for)\\b")) &&
         heed_cell_names_role (more) && strchr (more, ' ') != NULL &&
         heed_text_get_joint (words, more) != HEED_JOINT_GOES_ON;
}

/* Owners and targets of a row in which no step begins belong to the steps above
 * it. Where those have theirs already, the words of the last one were torn. */
static void
move_torn (HeedPairs *self,
           GPtrArray *steps)
{
  int above = -1;

  for (guint i = 0; i < self->n; i++)
    {
      if (count_steps (steps, i) > 0)
        {
          above = (int) i;
          continue;
        }
      if (above < 0)
        continue;

      for (guint kind = 0; kind < 2; kind++)
        {
          GPtrArray *from = kind == 0 ? self->owners[i] : self->targets[i];
          GPtrArray *to = kind == 0 ? self->owners[above] : self->targets[above];
          g_autoptr (GPtrArray) actions = heed_assign_choose_level (steps, above, HEED_CHOICE_ACTIONS);

          /* A list of owners is no end of one that was torn. */
          if (kind == 0 && from->len > 1 && to->len + from->len > actions->len)
            continue;
          for (guint j = 0; j < from->len; j++)
            {
              const char *words = g_ptr_array_index (from, j);

              if (!self->merged[i] && to->len > 0 && to->len >= actions->len
                  /* The same words once more are another owner, or another date. */
                  && !g_str_equal (g_ptr_array_index (to, to->len - 1), words)
                  && (kind == 0 ? !are_two_owners (g_ptr_array_index (to, to->len - 1), words) : is_one_target (g_ptr_array_index (to, to->len - 1), words)))
                join_words (to, words);
              else
                g_ptr_array_add (to, g_strdup (words));
            }
          g_ptr_array_set_size (from, 0);
        }
    }
}

/**
 * heed_split_rows_join:
 * @pairs: what the owner and target cells of a recommendation hold
 * @steps: (element-type HeedStep): the items of its answer
 *
 * Joins the words of cells that a page end tore apart.
 */
void
heed_split_rows_join (HeedPairs *pairs,
                      GPtrArray *steps)
{
  join_torn_words (pairs);
  move_torn (pairs, steps);
}
