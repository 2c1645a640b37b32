/* heed-recognise-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-answer.h"

#include <string.h>

#include "heed-block-joint.h"

/**
 * heed_answer_init:
 * @self: (out caller-allocates): an answer without items
 * @entry: the recommendation that is answered
 * @n_targets: (array): how many targets each of its rows has
 */
void
heed_answer_init (HeedAnswer  *self,
                  HeedEntry   *entry,
                  const guint *n_targets)
{
  *self = (HeedAnswer) { .entry = entry, .n_targets = n_targets };
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_step_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
}

/**
 * heed_answer_clear:
 * @self: an answer
 *
 * Frees what @self holds.
 */
void
heed_answer_clear (HeedAnswer *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
}

/**
 * heed_answer_add_step:
 * @self: an answer
 * @kind: what begins
 * @role: of a text, its role
 * @depth: how deep it stands, from 1
 * @row: in which row it begins
 *
 * Returns: (transfer none): a new item at the end of @self
 */
HeedStep *
heed_answer_add_step (HeedAnswer   *self,
                      HeedStepKind  kind,
                      HeedTextRole  role,
                      guint         depth,
                      guint         row)
{
  self->step = heed_step_new (kind, role, depth, row);
  self->base = 0;
  self->marked = FALSE;
  g_ptr_array_add (self->steps, self->step);
  return self->step;
}

/**
 * heed_answer_get_tail:
 * @self: an answer
 *
 * Returns: (transfer full): the words with which it ends so far
 */
char *
heed_answer_get_tail (HeedAnswer *self)
{
  HeedBlock *last = self->step != NULL ? heed_block_list_get_last_paragraph (self->step->blocks) : NULL;
  HeedRun *run;
  gsize length;

  if (last == NULL || last->runs->len == 0)
    return g_strdup ("");

  /* A cell that was torn line by line grows long: its end is enough. */
  run = g_ptr_array_index (last->runs, last->runs->len - 1);
  length = strlen (run->text);
  if (length > 2 * HEED_TEXT_JOINT_LENGTH)
    return g_strdup (g_utf8_find_prev_char (run->text, run->text + length - HEED_TEXT_JOINT_LENGTH));

  return heed_block_to_line (last);
}

/**
 * heed_answer_add_piece:
 * @self: an answer that has an item
 * @piece: a paragraph of a cell
 *
 * Adds the words of @piece to the last item.
 */
void
heed_answer_add_piece (HeedAnswer *self,
                       HeedPiece  *piece)
{
  HeedBlock *last = heed_block_list_get_last_paragraph (self->step->blocks);

  /* The words of a label that stands alone come in the next paragraph. */
  if (last != NULL && heed_block_is_blank (last))
    heed_block_join (last, piece->paragraph);
  else
    heed_piece_add_to (piece, self->step->blocks, self->base);
}

/**
 * heed_answer_add_parts:
 * @self: an answer
 * @piece: a paragraph of a cell; keeps its first part
 * @starts: (element-type gsize): where its parts begin, the first with its words
 * @kind: what each part is
 * @depth: how deep they stand
 * @row: in which row they stand
 *
 * Adds an item for each part of @piece.
 */
void
heed_answer_add_parts (HeedAnswer   *self,
                       HeedPiece    *piece,
                       GArray       *starts,
                       HeedStepKind  kind,
                       guint         depth,
                       guint         row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_piece_free);

  for (guint i = starts->len; i > 1; i--)
    g_ptr_array_insert (parts, 0, heed_piece_split (piece, g_array_index (starts, gsize, i - 1)));

  for (guint i = 0; i <= parts->len; i++)
    {
      HeedPiece *part = i == 0 ? piece : g_ptr_array_index (parts, i - 1);

      heed_answer_add_step (self, kind, HEED_TEXT_ROLE_PLAIN, depth, row);
      heed_piece_add_to (part, self->step->blocks, part->level);
      self->base = part->level;
    }
}

/**
 * heed_answer_add_sentences:
 * @self: an answer
 * @piece: a paragraph of a cell; keeps its first sentence
 * @kind: what each sentence is
 * @depth: how deep they stand
 * @row: in which row they stand
 *
 * Adds an item for each sentence of @piece. One that speaks of the sentence before it
 * ("This will be …") stays with that.
 */
void
heed_answer_add_sentences (HeedAnswer   *self,
                           HeedPiece    *piece,
                           HeedStepKind  kind,
                           guint         depth,
                           guint         row)
{
  g_autofree char *text = heed_piece_to_words (piece);
  g_autoptr (GArray) starts = heed_text_find_sentences (text);

  for (guint i = starts->len; i > 1; i--)
    if (heed_text_matches (text + g_array_index (starts, gsize, i - 1), "^(this|these|it|they|that)\\b"))
      g_array_remove_index (starts, i - 1);
  heed_answer_add_parts (self, piece, starts, kind, depth, row);
}

/**
 * heed_answer_add_labelled:
 * @self: an answer
 * @piece: a paragraph of a cell that has a label
 * @row: in which row it stands
 *
 * Adds an action that stands as deep as its label says.
 */
void
heed_answer_add_labelled (HeedAnswer *self,
                          HeedPiece  *piece,
                          guint       row)
{
  g_autofree char *key = heed_label_to_key (piece->label);
  guint depth = 1;

  if (piece->label_kind == HEED_LABEL_DOTTED)
    {
      while (self->labels->len > 0
             && !heed_label_is_inside (key, g_ptr_array_index (self->labels, self->labels->len - 1)))
        g_ptr_array_remove_index (self->labels, self->labels->len - 1);
      depth = self->labels->len + 1;
      g_ptr_array_add (self->labels, g_steal_pointer (&key));
    }
  else
    {
      /* A letter stands under the last step that has none; a small Roman number
       * under the last letter. */
      for (guint i = self->steps->len; i > 0; i--)
        {
          HeedStep *above = g_ptr_array_index (self->steps, i - 1);
          gsize length;
          HeedLabelKind kind = HEED_LABEL_NONE;

          if (above->kind != HEED_STEP_ACTION)
            {
              if (above->kind == HEED_STEP_TEXT && above->role != HEED_TEXT_ROLE_LEAD_IN)
                continue;
              break;
            }
          if (above->label != NULL)
            {
              g_autofree char *padded = g_strconcat (above->label, " X", NULL);

              kind = heed_label_read (padded, self->entry->number, &length);
              /* An i before ii is no letter. */
              if (kind == HEED_LABEL_LETTER && piece->label_kind == HEED_LABEL_ROMAN
                  && heed_label_follows (key, above->label))
                kind = HEED_LABEL_ROMAN;
            }
          if (kind == piece->label_kind)
            {
              depth = above->depth;
              break;
            }
          if (kind < piece->label_kind)
            {
              depth = above->depth + 1;
              break;
            }
        }
    }

  heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, depth, row);
  self->step->label = g_strdup (piece->label);
  self->base = piece->level;
  self->marked = TRUE;
  self->labelled = TRUE;
  heed_piece_add_to (piece, self->step->blocks, piece->level);
}
