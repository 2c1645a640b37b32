/* heed-recognise-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-list.h"

#include <string.h>

#include "heed-recognise-sentences.h"
#include "heed-text-joint.h"

/**
 * heed_list_count_items:
 * @pieces: (element-type HeedPiece): what a cell holds
 *
 * Returns: how many items its outermost list has, measures left aside
 */
guint
heed_list_count_items (GPtrArray *pieces)
{
  guint level = G_MAXUINT;
  guint n_items = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->measured)
        break;
      if (piece->level > 0 && piece->begins_item && piece->level < level)
        {
          level = piece->level;
          n_items = 0;
        }
      if (piece->level > 0 && piece->begins_item && piece->level == level)
        n_items++;
    }

  return n_items;
}

/**
 * heed_list_has_owner_each:
 * @self: an answer
 * @row: one of its rows
 * @n_items: how many items the list in it has
 *
 * Returns: whether several items stand beside as many owners: then they are steps, though
 *   there is one date for all
 */
gboolean
heed_list_has_owner_each (HeedAnswer *self,
                          guint       row,
                          guint       n_items)
{
  HeedRow *source = g_ptr_array_index (self->entry->rows, row);

  return n_items > 1 && source->slots[HEED_SLOT_OWNER]->len == n_items;
}

/**
 * heed_list_find_use:
 * @self: an answer
 * @pieces: (element-type HeedPiece): what a cell holds
 * @position: which of @pieces begins the list
 * @row: the row of the cell
 * @own: whether that row names an owner or a date
 *
 * Returns: what the items of the list are
 */
HeedListUse
heed_list_find_use (HeedAnswer *self,
                    GPtrArray  *pieces,
                    guint       position,
                    guint       row,
                    gboolean    own)
{
  guint n_targets = self->n_targets[row];
  guint n_items = heed_list_count_items (pieces);
  gboolean led = position > 0 && self->step != NULL && self->step->row == row;

  if (self->labelled && self->step != NULL)
    return HEED_LIST_POINTS;
  if (self->step != NULL && self->step->kind == HEED_STEP_TEXT
      && self->step->role == HEED_TEXT_ROLE_NOTE)
    return HEED_LIST_POINTS;
  if (!own && self->step != NULL && !self->marked && self->step->kind == HEED_STEP_ACTION)
    return HEED_LIST_POINTS;
  if (n_targets == n_items || self->n_all_targets == self->n_all_items)
    return HEED_LIST_STEPS;
  if (n_targets == 1 && n_items > 1 && led && !heed_list_has_owner_each (self, row, n_items))
    return HEED_LIST_PARTS;

  return HEED_LIST_STEPS;
}

static char *
marker_label (const char *marker)
{
  if (marker == NULL)
    return NULL;
  /* Symbol fonts show their marks as bullets; alone they show nothing. */
  if (g_unichar_type (g_utf8_get_char (marker)) == G_UNICODE_PRIVATE_USE)
    return g_strdup ("•");

  return g_strdup (marker);
}

/* Steps that run on behind each other with the same mark, as in "- Map them - Tell
 * them": taken apart where that gives the number of the targets. */
static gboolean
add_marked (HeedAnswer *self,
            HeedPiece  *piece,
            guint       depth,
            guint       row,
            guint       n_marked)
{
  g_autofree char *text = heed_piece_to_words (piece);
  g_autofree char *mark = g_strdup_printf (" %s ", piece->marker);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_piece_free);

  for (const char *c = strstr (text, mark); c != NULL; c = strstr (c + 1, mark))
    if (g_unichar_isupper (g_utf8_get_char (c + strlen (mark))))
      {
        gsize offset = (gsize) (c - text);

        g_array_append_val (starts, offset);
      }
  if (starts->len == 0 || n_marked + starts->len != self->n_targets[row])
    return FALSE;

  for (guint i = starts->len; i > 0; i--)
    {
      gsize offset = g_array_index (starts, gsize, i - 1);
      HeedPiece *dropped;

      g_ptr_array_insert (parts, 0, heed_piece_split (piece, offset + strlen (mark)));
      dropped = heed_piece_split (piece, offset);
      heed_piece_free (dropped);
    }
  for (guint i = 0; i <= parts->len; i++)
    {
      HeedPiece *part = i == 0 ? piece : g_ptr_array_index (parts, i - 1);

      heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, depth, row);
      self->step->label = marker_label (piece->marker);
      self->base = part->level;
      heed_piece_add_to (part, self->step->blocks, part->level);
    }
  self->marked = TRUE;
  return TRUE;
}

/**
 * heed_list_add_item:
 * @self: an answer
 * @piece: a paragraph of a list
 * @use: what the items of the list are
 * @level: how many lists its items stand in
 * @row: in which row it stands
 * @n_marked: how many items of the cell have marks
 * @n_items: how many items it has
 *
 * Adds @piece as an item, or to the one before it.
 */
void
heed_list_add_item (HeedAnswer  *self,
                    HeedPiece   *piece,
                    HeedListUse  use,
                    guint        level,
                    guint        row,
                    guint        n_marked,
                    guint        n_items)
{
  g_autofree char *text = heed_piece_to_words (piece);
  guint depth = use == HEED_LIST_PARTS ? 2 : 1;

  if (use == HEED_LIST_POINTS || piece->level > level || !piece->begins_item)
    {
      heed_answer_add_piece (self, piece);
      return;
    }
  if (piece->marker == NULL)
    {
      /* Each of the other items is a step. */
      g_autoptr (GArray) starts = self->n_targets[row] >= n_items && n_items > 0
                                    ? heed_sentences_find_steps (text, self->n_targets[row] - (n_items - 1))
                                    : NULL;

      if (starts != NULL)
        {
          heed_answer_add_parts (self, piece, starts, HEED_STEP_ACTION, depth, row);
          self->marked = TRUE;
          return;
        }
    }

  if (piece->marker != NULL && add_marked (self, piece, depth, row, n_marked))
    return;

  heed_answer_add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, depth, row);
  self->step->label = marker_label (piece->marker);
  self->base = piece->level;
  self->marked = TRUE;
  heed_piece_add_to (piece, self->step->blocks, piece->level);
}
