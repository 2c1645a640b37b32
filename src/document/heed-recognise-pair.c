/* heed-recognise-pair.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-pair.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-recognise-label.h"
#include "heed-recognise-text.h"
#include "heed-target.h"

/* ---- what the cells hold ---- */

static GPtrArray *
string_list (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
add_paragraphs (GPtrArray *blocks,
                GPtrArray *paragraphs)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_PARAGRAPH)
        {
          g_autofree char *text = heed_block_to_text (block);

          g_ptr_array_add (paragraphs, g_strdup (g_strstrip (text)));
        }
      else
        {
          add_paragraphs (block->children, paragraphs);
        }
    }
}

static void
add_targets (GPtrArray  *targets,
             const char *paragraph)
{
  g_autofree char *tidy = heed_recognise_tidy (paragraph);
  g_autoptr (GPtrArray) parts = heed_target_split (tidy);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (targets, g_strdup (g_ptr_array_index (parts, i)));
}

/* A date in the column of the owners is a target, alone or behind an owner. */
static void
add_owner_or_date (GPtrArray  *owners,
                   GPtrArray  *targets,
                   const char *words)
{
  if (heed_target_looks_like (words))
    {
      add_targets (targets, words);
      return;
    }

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar sign = g_utf8_get_char (c);
      const char *rest = g_utf8_next_char (c);
      g_autofree char *owner = NULL;

      if (sign != '\n' && sign != '-' && sign != 0x2013 && sign != 0x2014 && sign != ',' && sign != ';'
          && sign != ':')
        continue;
      while (g_ascii_isspace (*rest))
        rest++;
      owner = g_strndup (words, (gsize) (c - words));
      if (!heed_target_looks_like (rest) || !heed_cell_looks_like_owner (g_strstrip (owner)))
        continue;
      g_ptr_array_add (owners, g_steal_pointer (&owner));
      add_targets (targets, rest);
      return;
    }

  g_ptr_array_add (owners, g_strdup (words));
}

/* Where a row has its date in the column of the owners and its owner in that of the
 * dates, each is what it says. */
static void
swap_where_exchanged (GPtrArray *owners,
                      GPtrArray *targets)
{
  g_autoptr (GPtrArray) kept = string_list ();

  for (guint i = 0; i < owners->len; i++)
    if (!heed_target_looks_like (g_ptr_array_index (owners, i)))
      return;
  for (guint i = 0; i < targets->len; i++)
    if (heed_target_looks_like (g_ptr_array_index (targets, i))
        || !heed_cell_looks_like_owner (g_ptr_array_index (targets, i)))
      return;
  if (owners->len == 0 || targets->len == 0)
    return;

  for (guint i = 0; i < owners->len; i++)
    g_ptr_array_add (kept, g_strdup (g_ptr_array_index (owners, i)));
  g_ptr_array_set_size (owners, 0);
  for (guint i = 0; i < targets->len; i++)
    g_ptr_array_add (owners, g_strdup (g_ptr_array_index (targets, i)));
  g_ptr_array_set_size (targets, 0);
  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (targets, g_strdup (g_ptr_array_index (kept, i)));
}

static gboolean
is_nothing (const char *words)
{
  return heed_recognise_matches (words, "^\\W*(n\\s?[/.]?\\s?a|none|nil|not\\s+applicable)\\W*$");
}

static gboolean
are_nothing (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!is_nothing (g_ptr_array_index (words, i)))
      return FALSE;

  return words->len > 0;
}

/**
 * heed_pairs_new:
 * @entry: the rows of a recommendation
 *
 * Returns: (transfer full): what their owner and target cells hold
 */
HeedPairs *
heed_pairs_new (HeedEntry *entry)
{
  HeedPairs *self = g_new0 (HeedPairs, 1);

  self->n = entry->rows->len;
  self->owners = g_new0 (GPtrArray *, self->n);
  self->targets = g_new0 (GPtrArray *, self->n);
  self->n_targets = g_new0 (guint, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, i);
      g_autoptr (GPtrArray) owners = string_list ();
      g_autoptr (GPtrArray) targets = string_list ();

      self->owners[i] = string_list ();
      self->targets[i] = string_list ();
      add_paragraphs (row->slots[HEED_SLOT_OWNER], owners);
      add_paragraphs (row->slots[HEED_SLOT_TARGET], targets);
      swap_where_exchanged (owners, targets);
      for (guint j = 0; j < owners->len; j++)
        {
          const char *words = g_ptr_array_index (owners, j);

          if (targets->len == 0)
            add_owner_or_date (self->owners[i], self->targets[i], words);
          else
            g_ptr_array_add (self->owners[i], g_strdup (words));
        }
      for (guint j = 0; j < targets->len; j++)
        add_targets (self->targets[i], g_ptr_array_index (targets, j));
      self->n_targets[i] = self->targets[i]->len;

      /* "N/A" is nobody. */
      for (guint j = 0; are_nothing (self->owners[i]) && j < self->owners[i]->len; j++)
        g_ptr_array_add (entry->unplaced_owners, g_strdup (g_ptr_array_index (self->owners[i], j)));
      if (are_nothing (self->owners[i]))
        {
          self->nobody = TRUE;
          g_ptr_array_set_size (self->owners[i], 0);
        }
    }

  return self;
}

/**
 * heed_pairs_free:
 * @self: (transfer full): what the cells hold
 */
void
heed_pairs_free (HeedPairs *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_ptr_array_unref (self->owners[i]);
      g_ptr_array_unref (self->targets[i]);
    }
  g_free (self->owners);
  g_free (self->targets);
  g_free (self->n_targets);
  g_free (self);
}

/* ---- who gets what ---- */

/* Which of the steps of a row, or of all rows, are meant by a list of owners or
 * targets: the list tells by its length. */
typedef enum {
  CHOICE_ACTIONS,
  CHOICE_OUTER,
  CHOICE_INNER,
  CHOICE_DATED_TEXTS,
  N_CHOICES,
} Choice;

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

/* The steps that begin in @row, or in any row for -1. */
static GPtrArray *
choose (GPtrArray *steps,
        int        row,
        Choice     choice)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint outer = G_MAXUINT;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind == HEED_STEP_ACTION && (row < 0 || step->row == (guint) row))
        outer = MIN (outer, step->depth);
    }

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);
      gboolean action = step->kind == HEED_STEP_ACTION;

      if (row >= 0 && step->row != (guint) row)
        continue;
      if ((choice == CHOICE_ACTIONS && action)
          || (choice == CHOICE_OUTER && action && step->depth == outer)
          || (choice == CHOICE_INNER && action && !has_inner (steps, i))
          || (choice == CHOICE_DATED_TEXTS
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
      g_autofree char *owner = heed_recognise_tidy (parts[i]);

      if (owner[0] != '\0')
        g_ptr_array_add (step->owners, g_steal_pointer (&owner));
    }
}

static void
give (HeedStep   *step,
      const char *words,
      gboolean    owners)
{
  if (owners)
    {
      give_owner (step, words);
      return;
    }
  g_free (step->target);
  step->target = g_strdup (words);
}

/* Gives @words to the steps of @row, or of all for -1, where there are as many. */
static gboolean
give_in_order (GPtrArray *steps,
               int        row,
               GPtrArray *words,
               gboolean   owners)
{
  for (guint choice = 0; choice < N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = choose (steps, row, (Choice) choice);

      if (chosen->len != words->len)
        continue;
      for (guint i = 0; i < chosen->len; i++)
        give (g_ptr_array_index (chosen, i), g_ptr_array_index (words, i), owners);
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
      g_autofree char *tidy = heed_recognise_tidy (g_ptr_array_index (words, i));

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
               gboolean   owners)
{
  g_autofree char *text = join_all (words);
  g_autoptr (GArray) starts = heed_label_find_inline (text, NULL);
  g_autoptr (GPtrArray) labels = string_list ();
  g_autoptr (GPtrArray) parts = string_list ();

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
      rest = heed_recognise_tidy (part + length);
      if (owners ? !heed_cell_looks_like_owner (rest) : !heed_target_looks_like (rest))
        return FALSE;
      g_ptr_array_add (labels, heed_label_to_key (label));
      g_ptr_array_add (parts, g_steal_pointer (&rest));
    }

  for (guint choice = 0; choice < N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = choose (steps, row, (Choice) choice);
      gboolean alike = chosen->len == parts->len;

      for (guint i = 0; alike && i < parts->len; i++)
        {
          HeedStep *step = g_ptr_array_index (chosen, i);
          g_autofree char *key = heed_label_to_key (step->label != NULL ? step->label : "");

          alike = g_str_equal (key, g_ptr_array_index (labels, i));
        }
      for (guint i = 0; alike && i < parts->len; i++)
        give (g_ptr_array_index (chosen, i), g_ptr_array_index (parts, i), owners);
      if (alike)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
split_words (GPtrArray  *words,
             const char *delimiter)
{
  GPtrArray *split = string_list ();

  for (guint i = 0; i < words->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (words, i), delimiter, -1);

      for (guint j = 0; parts[j] != NULL; j++)
        if (g_strstrip (parts[j])[0] != '\0')
          g_ptr_array_add (split, g_strdup (parts[j]));
    }

  return split;
}

static gboolean
are_owners (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!heed_cell_looks_like_owner (g_ptr_array_index (words, i)))
      return FALSE;

  return words->len > 1;
}

static gboolean
give_row (GPtrArray *steps,
          int        row,
          GPtrArray *words,
          guint      n_targets,
          gboolean   owners)
{
  g_autoptr (GPtrArray) actions = choose (steps, row, CHOICE_ACTIONS);

  if (words->len == 0 || give_by_label (steps, row, words, owners))
    return TRUE;

  /* All who are named beside a single step do it. */
  if (owners && actions->len == 1 && n_targets <= 1)
    {
      for (guint i = 0; i < words->len; i++)
        give_owner (g_ptr_array_index (actions, 0), g_ptr_array_index (words, i));
      return TRUE;
    }
  if (give_in_order (steps, row, words, owners))
    return TRUE;
  if (owners)
    {
      g_autoptr (GPtrArray) parts = split_words (words, ";");
      g_autoptr (GPtrArray) lines = split_words (words, "\n");

      if (parts->len > words->len && give_in_order (steps, row, parts, TRUE))
        return TRUE;
      if (lines->len > words->len && are_owners (lines) && give_in_order (steps, row, lines, TRUE))
        return TRUE;
    }

  /* A row of texts alone: the first of them is meant. */
  if (actions->len == 0 && row >= 0 && words->len == 1)
    for (guint i = 0; i < steps->len; i++)
      {
        HeedStep *step = g_ptr_array_index (steps, i);

        if (step->row == (guint) row)
          {
            give (step, g_ptr_array_index (words, 0), owners);
            return TRUE;
          }
      }

  return FALSE;
}

/* ---- torn cells ---- */

static guint
count_steps (GPtrArray *steps,
             guint      row)
{
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    if (((HeedStep *) g_ptr_array_index (steps, i))->row == row)
      n++;

  return n;
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
            || (kind == 0 ? !heed_recognise_matches (last, "(\\b(of|and|the|for|to|with)|[,/&-])\\s*$")
                          : !heed_recognise_matches (first, "^\\W*20\\d\\d\\W*$")
                              || heed_recognise_matches (last, "\\d{2}\\W*$")))
          continue;
        join_words (before, first);
        g_ptr_array_remove_index (words, 0);
      }
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
          g_autoptr (GPtrArray) actions = choose (steps, above, CHOICE_ACTIONS);

          for (guint j = 0; j < from->len; j++)
            {
              const char *words = g_ptr_array_index (from, j);

              if (to->len > 0 && to->len >= actions->len
                  && (kind == 0 || is_one_target (g_ptr_array_index (to, to->len - 1), words)))
                join_words (to, words);
              else
                g_ptr_array_add (to, g_strdup (words));
            }
          g_ptr_array_set_size (from, 0);
        }
    }
}

static GPtrArray *
gather (GPtrArray **rows,
        guint       n)
{
  GPtrArray *all = string_list ();

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < rows[i]->len; j++)
      g_ptr_array_add (all, g_strdup (g_ptr_array_index (rows[i], j)));

  return all;
}

static void
clear (GPtrArray *steps,
       gboolean   owners)
{
  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (owners)
        g_ptr_array_set_size (step->owners, 0);
      else
        g_clear_pointer (&step->target, g_free);
    }
}

/* An owner who is the only one stands on each action; one below another that has
 * no date of its own takes the owner from there. */
static void
give_to_all (GPtrArray  *steps,
             const char *words)
{
  guint n_given = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind != HEED_STEP_ACTION || (step->depth > 1 && step->target == NULL && n_given > 0))
        continue;
      give_owner (step, words);
      n_given++;
    }
}

static void
give_kind (HeedPairs *self,
           HeedEntry *entry,
           GPtrArray *steps,
           gboolean   owners,
           GPtrArray *unplaced)
{
  GPtrArray **rows = owners ? self->owners : self->targets;
  g_autoptr (GPtrArray) all = gather (rows, self->n);
  g_autoptr (GPtrArray) actions = choose (steps, -1, CHOICE_ACTIONS);
  gboolean *given = g_newa (gboolean, MAX (self->n, 1));
  gboolean complete = TRUE;
  gsize length;

  if (all->len == 0)
    return;
  /* A list that says to which steps its parts belong is not for all of them. */
  if (owners && !self->nobody && all->len == 1 && actions->len > 1 && strchr (g_ptr_array_index (all, 0), ';') == NULL
      && heed_label_read (g_ptr_array_index (all, 0), NULL, &length) == HEED_LABEL_NONE)
    {
      g_autoptr (GPtrArray) lines = split_words (all, "\n");

      if (!are_owners (lines) || !give_in_order (steps, -1, lines, TRUE))
        give_to_all (steps, g_ptr_array_index (all, 0));
      return;
    }

  for (guint i = 0; i < self->n; i++)
    {
      given[i] = give_row (steps, (int) i, rows[i], self->n_targets[i], owners);
      complete = complete && given[i];
    }
  if (complete)
    return;

  for (guint choice = 0; choice < N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = choose (steps, -1, (Choice) choice);

      if (chosen->len != all->len)
        continue;
      clear (steps, owners);
      give_in_order (steps, -1, all, owners);
      return;
    }

  for (guint i = 0; i < self->n; i++)
    if (!given[i])
      {
        g_autoptr (GPtrArray) chosen = choose (steps, (int) i, CHOICE_ACTIONS);
        g_autofree char *n_actions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions",
                                                                   chosen->len), chosen->len);
        g_autofree char *n_words = owners
          ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u owner", "%u owners", rows[i]->len),
                             rows[i]->len)
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target date", "%u target dates",
                                          rows[i]->len), rows[i]->len);

        if (chosen->len > 0 || !are_nothing (rows[i]))
          g_ptr_array_add (entry->review,
                           g_strdup_printf (_("%s, %s: match them"), n_actions, n_words));
        for (guint j = 0; j < rows[i]->len; j++)
          g_ptr_array_add (unplaced, heed_recognise_tidy (g_ptr_array_index (rows[i], j)));
      }
}

/**
 * heed_pairs_give:
 * @self: what the owner and target cells hold; may be changed
 * @entry: the recommendation; takes what is not sure
 * @steps: (element-type HeedStep): its items, which take their owners and targets
 * @unplaced_owners: (element-type utf8): takes the owners that fit no step
 * @unplaced_targets: (element-type utf8): takes the targets that fit no step
 *
 * Pairs by count and order, first within each row, then over all rows, owners and
 * targets on their own. Where the counts differ nothing is guessed.
 */
void
heed_pairs_give (HeedPairs *self,
                 HeedEntry *entry,
                 GPtrArray *steps,
                 GPtrArray *unplaced_owners,
                 GPtrArray *unplaced_targets)
{
  join_torn_words (self);
  move_torn (self, steps);
  give_kind (self, entry, steps, FALSE, unplaced_targets);
  give_kind (self, entry, steps, TRUE, unplaced_owners);

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind == HEED_STEP_TEXT && (step->target != NULL || step->owners->len > 0)
          && count_steps (steps, step->row) > 1)
        g_ptr_array_add (entry->review,
                         g_strdup (_("By their number the owners or target dates include one for the "
                                     "evaluation: check it")));
    }
}
