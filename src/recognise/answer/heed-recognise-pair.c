/* heed-recognise-pair.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-pair.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-compose-table.h"
#include "heed-recognise-assign.h"
#include "heed-recognise-doubtful.h"
#include "heed-recognise-glued.h"
#include "heed-recognise-label.h"
#include "heed-recognise-lead-ins.h"
#include "heed-recognise-revised.h"
#include "heed-recognise-split-rows.h"
#include "heed-recognise-sub-points.h"
#include "heed-review-note.h"
#include "heed-target.h"
#include "heed-text-joint.h"

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
  g_autofree char *baseline = NULL;
  g_autofree char *now = heed_revised_split (paragraph, &baseline);
  g_autofree char *tidy = heed_text_collapse_spaces (baseline != NULL ? now : paragraph);
  g_autoptr (GPtrArray) parts = heed_target_split (tidy);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (targets, baseline != NULL && i + 1 == parts->len
                                ? g_strconcat (g_ptr_array_index (parts, i), "\n" HEED_COMPOSE_REVISED,
                                               baseline, NULL)
                                : g_strdup (g_ptr_array_index (parts, i)));
}

/* "Team Managers Team Managers" are two lines that were joined: the same owner, said
 * twice. */
static void
add_owner (GPtrArray  *owners,
                         const char *words)
{
  g_autofree char *tidy = heed_text_collapse_spaces (words);
  g_auto (GStrv) parts = g_strsplit (tidy, " ", -1);
  guint n = g_strv_length (parts);
  guint length = 2;

  for (; length <= n / 2; length++)
    {
      guint i = length;

      while (i < n && g_str_equal (parts[i], parts[i - length]))
        i++;
      if (i == n && n % length == 0)
        break;
    }
  if (length > n / 2)
    {
      g_ptr_array_add (owners, g_strdup (words));
      return;
    }

  for (guint i = 0; i < n; i += length)
    {
      g_autoptr (GStrvBuilder) copy = g_strv_builder_new ();
      g_auto (GStrv) one = NULL;

      for (guint j = 0; j < length; j++)
        g_strv_builder_add (copy, parts[i + j]);
      one = g_strv_builder_end (copy);
      g_ptr_array_add (owners, g_strjoinv (" ", one));
    }
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
      g_autofree char *inside = NULL;
      gboolean by = g_ascii_strncasecmp (c, " by ", 4) == 0;

      if (sign != '\n' && sign != '-' && sign != 0x2013 && sign != 0x2014 && sign != ',' && sign != ';'
          && sign != ':' && sign != '(' && !by)
        continue;
      while (g_ascii_isspace (*rest))
        rest++;
      /* "Head of Operations (May 2027)" */
      if (sign == '(' && g_str_has_suffix (rest, ")"))
        rest = inside = g_strndup (rest, strlen (rest) - 1);
      owner = g_strndup (words, (gsize) (c - words));
      if (!heed_target_looks_like (rest) || !heed_cell_looks_like_owner (g_strstrip (owner)))
        continue;
      g_ptr_array_add (owners, g_steal_pointer (&owner));
      add_targets (targets, rest);
      return;
    }

  add_owner (owners, words);
}

/* "From January" above "2019 March 2019": a page that tears a date leaves its year below. */
static void
join_torn_years (GPtrArray *targets)
{
  for (guint i = 1; i < targets->len; i++)
    {
      const char *words = g_ptr_array_index (targets, i - 1);
      char *joined;

      if (!g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (words + strlen (words)))) ||
          strpbrk (words, "0123456789") != NULL || !heed_target_looks_like (words) ||
          !heed_text_matches (g_ptr_array_index (targets, i), "^(19|20)\\d\\d\\b"))
        continue;
      joined = g_strconcat (words, " ", g_ptr_array_index (targets, i), NULL);
      g_free (g_ptr_array_index (targets, i - 1));
      g_ptr_array_index (targets, i - 1) = joined;
      g_ptr_array_remove_index (targets, i--);
    }
}

/* A paragraph, or a footnote, below a date that says on what it depends is a note of that date. */
static void
join_notes (GPtrArray *targets)
{
  for (guint i = 1; i < targets->len; i++)
    {
      const char *words = g_ptr_array_index (targets, i);
      char *joined;

      if (heed_target_looks_like (words) || !heed_target_looks_like (g_ptr_array_index (targets, i - 1)) ||
          !heed_text_matches (words, "^\\W*(subject\\s+to|depend\\w*|n\\.?b\\b|note|pending|provided|awaiting|once|if|as\\s+long\\s+as)"))
        continue;
      joined = g_strconcat (g_ptr_array_index (targets, i - 1), " ", words, NULL);
      g_free (g_ptr_array_index (targets, i - 1));
      g_ptr_array_index (targets, i - 1) = joined;
      g_ptr_array_remove_index (targets, i--);
    }
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
  return heed_text_matches (words, "^\\W*(n\\s?[/.]?\\s?a|none|nil|not\\s+applicable)\\W*$");
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
  self->merged = g_new0 (gboolean, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, i);
      g_autoptr (GPtrArray) owners = string_list ();
      g_autoptr (GPtrArray) targets = string_list ();

      self->owners[i] = string_list ();
      self->targets[i] = string_list ();
      self->merged[i] = row->is_merged;
      add_paragraphs (row->slots[HEED_SLOT_OWNER], owners);
      add_paragraphs (row->slots[HEED_SLOT_TARGET], targets);
      heed_revised_join (targets);
      join_torn_years (targets);
      join_notes (targets);
      swap_where_exchanged (owners, targets);
      for (guint j = 0; j < owners->len; j++)
        {
          const char *words = g_ptr_array_index (owners, j);

          if (targets->len == 0)
            add_owner_or_date (self->owners[i], self->targets[i], words);
          else
            add_owner (self->owners[i], words);
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
  g_free (self->merged);
  g_free (self);
}

/* ---- who gets what ---- */

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

/* Whether all of @words are the same: a cell that names one owner for each of its lines. */
static gboolean
are_copies (GPtrArray *words)
{
  for (guint i = 1; i < words->len; i++)
    {
      g_autofree char *first = heed_text_collapse_spaces (g_ptr_array_index (words, 0));
      g_autofree char *other = heed_text_collapse_spaces (g_ptr_array_index (words, i));

      if (g_ascii_strcasecmp (first, other) != 0)
        return FALSE;
    }

  return words->len > 0;
}

/* What is the only one of a recommendation, however often it is said, stands on each of
 * its actions. */
static gboolean
give_only (HeedPairs      *self,
           GPtrArray      *steps,
           HeedAssignment  what,
           GPtrArray      *all)
{
  g_autoptr (GPtrArray) actions = heed_assign_choose_level (steps, -1, HEED_CHOICE_ACTIONS);
  gsize length;

  /* A list that says to which steps its parts belong is not for all of them. */
  if (actions->len == 0 || !are_copies (all) || heed_glued_are_several (all, what) || strchr (g_ptr_array_index (all, 0), ';') != NULL
      || heed_label_read (g_ptr_array_index (all, 0), NULL, &length) != HEED_LABEL_NONE
      || (what == HEED_ASSIGN_OWNERS ? self->nobody : all->len > 1 || !heed_target_looks_like (g_ptr_array_index (all, 0))))
    return FALSE;

  heed_assign_clear (steps, what);
  /* Beside one step each of the copies is kept with it. */
  for (guint i = 0; i < (actions->len == 1 ? all->len : 1); i++)
    heed_assign_to_all (steps, g_ptr_array_index (all, i), what);
  return TRUE;
}

/* Takes apart what stands in one paragraph where that gives as many as there are
 * steps. It is named, since only the words tell where one ends. */
static gboolean
give_glued (HeedEntry      *entry,
            GPtrArray      *steps,
            HeedAssignment  what,
            GPtrArray      *all)
{
  for (guint choice = 0; choice < HEED_N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, -1, (HeedChoice) choice);
      g_autoptr (GPtrArray) parts = chosen->len > all->len ? heed_glued_split (all, what, chosen->len) : NULL;

      if (parts == NULL)
        continue;
      heed_assign_clear (steps, what);
      heed_assign_in_order (steps, -1, parts, what);
      g_ptr_array_add (entry->review,
                       g_strdup (what == HEED_ASSIGN_OWNERS
                                   ? _("The owners stand in one paragraph and were told apart by their words: check them")
                                   : _("The target dates stand in one paragraph and were told apart by their words: check them")));
      return TRUE;
    }

  return FALSE;
}

static void
give_kind (HeedPairs *self,
           HeedEntry *entry,
           GPtrArray *steps,
           HeedAssignment  what,
           GPtrArray *unplaced)
{
  GPtrArray **rows = what == HEED_ASSIGN_OWNERS ? self->owners : self->targets;
  g_autoptr (GPtrArray) all = gather (rows, self->n);
  g_autoptr (GPtrArray) actions = heed_assign_choose_level (steps, -1, HEED_CHOICE_ACTIONS);
  g_autofree gboolean *given = g_new0 (gboolean, self->n);
  gboolean complete = TRUE;
  gsize length;

  if (all->len == 0)
    return;
  /* A list that says to which steps its parts belong is not for all of them. */
  if (what == HEED_ASSIGN_OWNERS && !self->nobody && all->len == 1 && actions->len > 1 && !heed_glued_are_several (all, what) && strchr (g_ptr_array_index (all, 0), ';') == NULL
      && heed_label_read (g_ptr_array_index (all, 0), NULL, &length) == HEED_LABEL_NONE)
    {
      g_autoptr (GPtrArray) lines = heed_assign_split (all, "\n");

      if (!heed_assign_are_owners (lines) || !heed_assign_in_order (steps, -1, lines, HEED_ASSIGN_OWNERS))
        heed_assign_to_all (steps, g_ptr_array_index (all, 0), what);
      return;
    }

  for (guint i = 0; i < self->n; i++)
    {
      given[i] = heed_assign_row (steps, (int) i, rows[i], self->n_targets[i], what);
      complete = complete && given[i];
    }
  /* Each row has its words, but they are lines that came as one. */
  if (complete && all->len < actions->len && give_glued (entry, steps, what, all))
    return;
  if (complete && what == HEED_ASSIGN_OWNERS && !self->nobody && all->len == 1 && actions->len > 1)
    g_ptr_array_add (entry->review, g_strdup (_("The owner stands beside the first action alone: see whether it is that of the others")));
  if (complete)
    return;

  for (guint choice = 0; choice < HEED_N_CHOICES; choice++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, -1, (HeedChoice) choice);

      if (chosen->len != all->len)
        continue;
      heed_assign_clear (steps, what);
      heed_assign_in_order (steps, -1, all, what);
      return;
    }
  if (give_only (self, steps, what, all) || give_glued (entry, steps, what, all))
    return;

  for (guint i = 0; i < self->n; i++)
    if (!given[i])
      {
        g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, (int) i, HEED_CHOICE_ACTIONS);
        HeedReviewNote kind = what == HEED_ASSIGN_OWNERS ? HEED_REVIEW_NOTE_OWNERS
                                                        : HEED_REVIEW_NOTE_TARGETS;

        if (chosen->len > 0 || !are_nothing (rows[i]))
          g_ptr_array_add (entry->review,
                           heed_review_note_write_match (kind, chosen->len, rows[i]->len));
        for (guint j = 0; j < rows[i]->len; j++)
          g_ptr_array_add (unplaced, heed_text_collapse_spaces (g_ptr_array_index (rows[i], j)));
      }
}

static gboolean
begins_several (GPtrArray *steps,
                guint      row)
{
  guint end;
  guint first = heed_assign_find_row (steps, (int) row, &end);

  return end - first > 1;
}

/**
 * heed_pairs_assign:
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
heed_pairs_assign (HeedPairs *self,
                   HeedEntry *entry,
                   GPtrArray *steps,
                   GPtrArray *unplaced_owners,
                   GPtrArray *unplaced_targets)
{
  heed_sub_points_join (self, steps);
  heed_split_rows_join (self, steps);
  heed_lead_ins_demote (self, steps);
  heed_lead_ins_promote (self, steps);
  give_kind (self, entry, steps, HEED_ASSIGN_TARGETS, unplaced_targets);
  give_kind (self, entry, steps, HEED_ASSIGN_OWNERS, unplaced_owners);

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind == HEED_STEP_TEXT && (step->target != NULL || step->owners->len > 0)
          && begins_several (steps, step->row))
        g_ptr_array_add (entry->review,
                         g_strdup (_("By their number the owners or target dates include one for the "
                                     "evaluation: check it")));
    }
  heed_doubtful_review (entry, steps);
}
