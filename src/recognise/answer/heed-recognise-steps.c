/* heed-recognise-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-recognise-answer.h"
#include "heed-recognise-explanation.h"
#include "heed-recognise-list.h"
#include "heed-recognise-piece.h"
#include "heed-recognise-sentences.h"
#include "heed-block-joint.h"

static gboolean
read_role (const char   *text,
           gboolean      alone,
           HeedTextRole *role)
{
  gboolean separated = heed_text_matches (text, "^\\W*\\w+(\\.\\w+)?\\.?\\s*[:–—-]");

  /* "… staff supervision / notes, starting with …" is torn out of a sentence. */
  if (!separated && g_unichar_islower (g_utf8_get_char (text)))
    return FALSE;
  if (heed_text_matches (text, "^\\W*(n\\.?\\s?b\\.?|notes?|please\\s+note)\\b"))
    *role = HEED_TEXT_ROLE_NOTE;
  else if (heed_text_matches (text, "^\\W*evaluation\\b"))
    *role = HEED_TEXT_ROLE_EVALUATION;
  else if (heed_text_matches (text, "^\\W*governance\\b"))
    *role = HEED_TEXT_ROLE_GOVERNANCE;
  else
    return FALSE;

  /* "Evaluation of the pilot …" that has an owner to itself is a step. */
  return separated || *role == HEED_TEXT_ROLE_NOTE || !alone;
}

static guint
count_unlabelled_paragraphs (GPtrArray *pieces,
                             guint      first)
{
  guint n = 0;

  for (guint i = first; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *text = heed_piece_to_line (piece);
      HeedTextRole role;

      if (piece->level > 0 || piece->label != NULL || piece->measured)
        return 0;
      if (!read_role (text, FALSE, &role) && !heed_text_is_lead_in (text))
        n++;
    }

  return n;
}

/* Whether @row has no date while the row above, in which the last step begins, has one: what
 * stands in its owner cell is the rest of the owner above. */
static gboolean
is_undated_below (HeedAnswer *self,
                  guint       row)
{
  return self->step != NULL && row == self->step->row + 1 && self->n_targets[row] == 0 &&
         self->n_targets[self->step->row] > 0;
}

/* Whether the owner of the row above goes on in @row in mid-sentence. */
static gboolean
owner_goes_on (HeedAnswer *self,
               guint       row)
{
  HeedRow *above = row > 0 ? g_ptr_array_index (self->entry->rows, row - 1) : NULL;
  HeedRow *below = g_ptr_array_index (self->entry->rows, row);

  return above != NULL && heed_text_get_joint (above->words[HEED_SLOT_OWNER],
                                               below->words[HEED_SLOT_OWNER]) == HEED_JOINT_GOES_ON;
}

/* Joins the first paragraph of a row to the step before the tear, where it goes on
 * in mid-sentence. A row of its own that begins so finishes the sentence first.
 * Returns whether the whole paragraph was joined. */
static gboolean
join_torn (HeedAnswer *self,
           GPtrArray  *pieces,
           guint       row,
           gboolean    own)
{
  HeedPiece *piece = g_ptr_array_index (pieces, 0);
  g_autofree char *before = heed_answer_get_tail (self);
  g_autofree char *text = heed_piece_to_words (piece);
  g_autoptr (GArray) starts = NULL;
  gboolean alone = count_unlabelled_paragraphs (pieces, 0) == pieces->len;
  gboolean undated = is_undated_below (self, row);
  HeedJoint joint;
  HeedTextRole role;

  if (self->step == NULL || piece->label != NULL || piece->measured
      || (piece->level > 0 && piece->marker != NULL) || read_role (text, own && alone, &role))
    return FALSE;

  joint = heed_text_get_joint (before, text);
  if (joint == HEED_JOINT_APART || (joint == HEED_JOINT_OPEN && heed_text_is_lead_in (text)) ||
      (joint == HEED_JOINT_OPEN && own && alone && !(undated && owner_goes_on (self, row))))
    return FALSE;

  starts = heed_text_find_sentences (text);
  if (own && alone && !undated && starts->len > 1)
    {
      HeedPiece *rest = heed_piece_split (piece, g_array_index (starts, gsize, 1));

      heed_block_join (heed_block_list_get_last_paragraph (self->step->blocks), piece->paragraph);
      g_ptr_array_remove_index (pieces, 0);
      g_ptr_array_insert (pieces, 0, rest);
      return FALSE;
    }

  heed_block_join (heed_block_list_get_last_paragraph (self->step->blocks), piece->paragraph);
  return TRUE;
}

/* What stands behind a piece of a cell. */
typedef struct
{
  guint n_letters;
  gboolean has_labels;
  gboolean has_items;
} Later;

/* For each piece, found in one walk from the end: a cell may hold very many. */
static Later *
find_later (GPtrArray *pieces)
{
  Later *later = g_new0 (Later, pieces->len + 1);

  for (guint i = pieces->len; i-- > 1;)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);

      later[i - 1] = later[i];
      later[i - 1].n_letters += piece->label_kind > HEED_LABEL_DOTTED;
      later[i - 1].has_labels |= piece->label_kind == HEED_LABEL_DOTTED;
      later[i - 1].has_items |= piece->level > 0;
      /* What follows are measures. */
      if (piece->measured)
        later[i - 1] = (Later) { 0 };
    }
  return later;
}

/* Whether the paragraph that begins @row goes on with the labelled step of the row above:
 * a page that tears a row leaves a part of its owner below, and no date. */
static gboolean
goes_on_below (HeedAnswer *self,
               guint       row)
{
  HeedRow *above = self->step != NULL ? g_ptr_array_index (self->entry->rows, self->step->row) : NULL;

  return is_undated_below (self, row) && heed_recognise_row_has (above, HEED_SLOT_OWNER)
         && !heed_cell_names_role (above->words[HEED_SLOT_OWNER]);
}

static void
add_paragraph (HeedAnswer  *self,
               GPtrArray   *pieces,
               const Later *later,
               guint        n_items,
               guint        position,
               guint        row,
               gboolean     own)
{
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  HeedPiece *next = position + 1 < pieces->len ? g_ptr_array_index (pieces, position + 1) : NULL;
  g_autofree char *text = heed_piece_to_line (piece);
  guint n_targets = self->n_targets[row];
  gboolean same_row = self->step != NULL && self->step->row == row;
  gboolean before_list = later[position].has_items && !self->labelled;
  gboolean before_letters = next != NULL && next->label_kind > HEED_LABEL_DOTTED;

  /* "The office will do this by: a) … b) …", perhaps more than once in a cell. */
  if (self->labels->len == 0 && before_letters && heed_text_is_lead_in (text) && heed_label_is_first (next->label))
    {
      heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
      self->labelled = FALSE;
    }
  else if (before_list && heed_text_is_lead_in (text) && n_items > 0)
    {
      gboolean parts = n_targets == 1 && n_items > 1
                       && self->n_all_targets != self->n_all_items && !heed_list_has_owner_each (self, row, n_items);

      heed_answer_add_step (self, parts ? HEED_STEP_ACTION : HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
    }
  else if (before_list && (n_targets != 1 || (next->level == 0 && next->label == NULL)))
    {
      heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (before_letters && (!own || n_targets == later[position].n_letters) && heed_text_is_lead_in (text)
           && n_targets != 1)
    {
      heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
    }
  else if (later[position].has_labels && !self->labelled)
    {
      heed_answer_add_step (self, HEED_STEP_TEXT,
                heed_text_is_lead_in (text) ? HEED_TEXT_ROLE_LEAD_IN : HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->labelled && self->step != NULL)
    {
      gboolean fresh = self->step->kind == HEED_STEP_TEXT;

      if (fresh && !(self->step->role == HEED_TEXT_ROLE_PLAIN))
        heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 2, row);
      else if (own && !same_row && position == 0 && !goes_on_below (self, row))
        heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (!same_row && own)
    {
      heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->step == NULL)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < self->entry->rows->len; i++)
        any |= heed_recognise_row_is_own (g_ptr_array_index (self->entry->rows, i));
      if (any || heed_cell_read_verdict (self->entry->response) == HEED_RESPONSE_KIND_NOT_AGREED)
        heed_answer_add_step (self, HEED_STEP_TEXT,
                  heed_text_is_lead_in (text) ? HEED_TEXT_ROLE_LEAD_IN : HEED_TEXT_ROLE_PLAIN, 1, row);
      else
        heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->step->kind == HEED_STEP_TEXT && self->step->role == HEED_TEXT_ROLE_LEAD_IN && own)
    {
      heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->marked || self->step->kind != HEED_STEP_ACTION)
    {
      if (self->step->kind != HEED_STEP_TEXT || self->step->role != HEED_TEXT_ROLE_PLAIN)
        heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (!self->torn)
    {
      heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, self->step->depth + 1, row);
    }

  heed_answer_add_piece (self, piece);
}

static void
add_measure (HeedAnswer *self,
             HeedPiece  *piece,
             guint       row)
{
  if (piece->level > 1 && !piece->begins_item)
    {
      heed_answer_add_piece (self, piece);
    }
  else if (piece->marker != NULL)
    {
      if (piece->level > 1)
        {
          heed_answer_add_piece (self, piece);
          return;
        }
      heed_answer_add_step (self, HEED_STEP_MEASURE, HEED_TEXT_ROLE_PLAIN, self->measure_depth, row);
      self->base = piece->level;
      heed_piece_add_to (piece, self->step->blocks, piece->level);
    }
  else
    {
      heed_answer_add_sentences (self, piece, HEED_STEP_MEASURE, self->measure_depth, row);
    }
}

/* Labels that stand in a column of their own: one is that of the first paragraph, as
 * many as there are paragraphs are theirs. */
static void
give_labels (HeedAnswer *self,
             HeedRow    *row,
             GPtrArray  *pieces)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = heed_block_list_to_text (row->slots[HEED_SLOT_LABEL]);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_ptr_array_add (labels, g_strdup (lines[i]));

  for (guint i = 0; i < MIN (labels->len, pieces->len); i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->label != NULL || (labels->len > 1 && labels->len != pieces->len))
        {
          g_ptr_array_set_size (labels, 0);
          break;
        }
    }
  if (labels->len == 0 || pieces->len == 0)
    {
      g_ptr_array_add (self->entry->unplaced, g_strdup (row->words[HEED_SLOT_LABEL]));
      g_ptr_array_add (self->entry->review,
                       g_strdup_printf (_("“%s” found no place: see where it belongs"), row->words[HEED_SLOT_LABEL]));
      return;
    }
  for (guint i = 0; i < labels->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *padded = g_strconcat (g_ptr_array_index (labels, i), " X", NULL);
      gsize length;

      piece->label = g_strdup (g_ptr_array_index (labels, i));
      piece->label_kind = heed_label_read (padded, self->entry->number, &length);
      /* In a column of its own a bare number is a label. */
      if (piece->label_kind == HEED_LABEL_NONE)
        piece->label_kind = strchr (piece->label, '.') != NULL ? HEED_LABEL_DOTTED : HEED_LABEL_NUMBER;
    }
}

/* Whether each of the paragraphs of @row, which nothing marks as steps, has an owner of its own
 * beside one date for all. Two may as well be one step of two owners: that is said. */
static gboolean
has_owner_each (HeedAnswer *self,
                HeedRow    *row,
                GPtrArray  *pieces,
                guint       n_paragraphs)
{
  GPtrArray *owners = row->slots[HEED_SLOT_OWNER];
  gboolean listed = TRUE;

  if (n_paragraphs < 2 || owners->len != n_paragraphs || pieces->len != n_paragraphs)
    return FALSE;
  for (guint i = 0; i < owners->len; i++)
    {
      g_autofree char *text = heed_block_to_line (g_ptr_array_index (owners, i));

      if (!heed_cell_looks_like_owner (text))
        return FALSE;
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *text = heed_piece_to_line (g_ptr_array_index (pieces, i));

      if (heed_text_is_lead_in (text))
        return FALSE;
      listed &= i + 1 == pieces->len || g_str_has_suffix (text, ";");
    }
  if (n_paragraphs > 2 || listed)
    return TRUE;

  g_ptr_array_add (self->entry->review,
                   g_strdup (_("Two paragraphs stand beside two owners and one date: see whether they are two actions")));
  return FALSE;
}

/* Whether a paragraph goes on in mid-sentence with the step before it in its row: pages of a
 * PDF do not mark which lines are of one item. */
static gboolean
goes_on_in_row (HeedAnswer *self,
                const char *text,
                guint       row)
{
  g_autofree char *before = self->step != NULL && self->step->row == row ? heed_answer_get_tail (self) : NULL;

  return before != NULL && before[0] != '\0' && g_unichar_islower (g_utf8_get_char (text))
         && heed_text_get_joint (before, text) == HEED_JOINT_GOES_ON;
}

static void
read_row (HeedAnswer   *self,
          guint         row,
          GCancellable *cancellable)
{
  HeedRow *source = g_ptr_array_index (self->entry->rows, row);
  g_autoptr (GPtrArray) pieces = heed_pieces_new (source->slots[HEED_SLOT_ANSWER],
                                                  self->entry->number);
  g_autofree Later *later = NULL;
  gboolean own;
  gboolean plain = TRUE;
  guint level = G_MAXUINT;
  guint n_marked = 0;
  guint n_paragraphs;
  guint n_items;
  guint first = 0;
  gboolean paragraph_steps;
  HeedListUse use = HEED_LIST_STEPS;
  gboolean use_known = FALSE;

  if (source->slots[HEED_SLOT_LABEL]->len > 0)
    give_labels (self, source, pieces);
  own = heed_recognise_row_is_own (source);
  if (pieces->len == 0)
    return;
  if (join_torn (self, pieces, row, own))
    first = 1;
  else if (own)
    self->measuring = FALSE;

  for (guint i = first; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->level > 0 || piece->label != NULL)
        plain = FALSE;
      if (piece->level > 0)
        level = MIN (level, piece->level);
      if (piece->level > 0 && piece->begins_item && piece->marker != NULL)
        n_marked++;
    }
  later = find_later (pieces);
  n_items = heed_list_count_items (pieces);
  n_paragraphs = count_unlabelled_paragraphs (pieces, first);
  paragraph_steps = plain && own
                    && (self->n_targets[row] > 1 ? n_paragraphs == self->n_targets[row]
                                                 : first == 0 && has_owner_each (self, source, pieces, n_paragraphs));

  /* Rows that have labels say what is a step; so does a row of its own that has
   * none, after rows that have. */
  if (own && first == 0 && plain && !(self->labelled && goes_on_below (self, row)))
    self->labelled = FALSE;

  for (guint i = first; i < pieces->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *text = heed_piece_to_line (piece);
      HeedTextRole role;

      if (piece->label != NULL)
        {
          heed_answer_add_labelled (self, piece, row);
          self->measuring = piece->measured;
          self->measure_depth = self->step->depth + 1;
        }
      else if (piece->level == 0 && read_role (text, own && i == 0 && plain, &role))
        {
          gboolean note = role == HEED_TEXT_ROLE_NOTE && self->step != NULL;
          guint depth = 1;

          if (note && self->step->kind == HEED_STEP_ACTION)
            depth = self->step->depth + 1;
          else if (note && self->step->role == HEED_TEXT_ROLE_NOTE)
            depth = self->step->depth;

          self->measuring = FALSE;
          heed_answer_add_step (self, HEED_STEP_TEXT, role, depth, row);
          heed_answer_add_piece (self, piece);
        }
      else if (piece->measured)
        {
          self->measuring = TRUE;
          self->measure_depth = 1;
          heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
          self->labelled = FALSE;
          heed_answer_add_piece (self, piece);
        }
      else if (self->measuring)
        {
          add_measure (self, piece, row);
        }
      else if (piece->level > 0)
        {
          if (!use_known)
            use = heed_list_find_use (self, pieces, i, row, own);
          use_known = TRUE;
          if (self->step == NULL && (use == HEED_LIST_POINTS || !piece->begins_item))
            heed_answer_add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 1, row);
          heed_list_add_item (self, piece, use, level, row, n_marked, n_items);
        }
      else if (i > first && goes_on_in_row (self, text, row))
        {
          heed_block_join (heed_block_list_get_last_paragraph (self->step->blocks), piece->paragraph);
        }
      else if (paragraph_steps && !heed_text_is_lead_in (text))
        {
          heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
          heed_answer_add_piece (self, piece);
        }
      else
        {
          g_autofree char *raw = heed_piece_to_words (piece);
          g_autoptr (GArray) starts = plain && own && n_paragraphs == 1
                                        ? heed_sentences_find_steps (raw, self->n_targets[row])
                                        : NULL;

          if (starts != NULL && !heed_text_is_lead_in (text))
            heed_answer_add_parts (self, piece, starts, HEED_STEP_ACTION, 1, row);
          else
            add_paragraph (self, pieces, later, n_items, i, row, own);
        }
    }
}

/**
 * heed_steps_new:
 * @entry: the rows of a recommendation; what they hold may be changed
 * @n_targets: (array): how many targets each row has
 * @explanation: (element-type HeedBlock): takes the words that say why the
 *   recommendation is not wholly agreed
 * @cancellable: (nullable): to stop it from another thread; then not all are there
 *
 * Returns: (transfer full) (element-type HeedStep): the items of its answer
 */
GPtrArray *
heed_steps_new (HeedEntry    *entry,
                const guint  *n_targets,
                GPtrArray    *explanation,
                GCancellable *cancellable)
{
  HeedAnswer answer;
  GPtrArray *steps;
  guint n_own = 0;

  heed_answer_init (&answer, entry, n_targets);
  heed_explanation_extract (entry, explanation);

  for (guint i = 0; i < entry->rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, i);
      g_autoptr (GPtrArray) pieces = heed_pieces_new (row->slots[HEED_SLOT_ANSWER], entry->number);

      answer.n_all_targets += n_targets[i];
      answer.n_all_items += heed_list_count_items (pieces);
      if (heed_recognise_row_is_own (row))
        n_own++;
    }
  answer.torn = n_own == 1;

  for (guint i = 0; i < entry->rows->len; i++)
    read_row (&answer, i, cancellable);

  steps = g_steal_pointer (&answer.steps);
  heed_answer_clear (&answer);
  return steps;
}
