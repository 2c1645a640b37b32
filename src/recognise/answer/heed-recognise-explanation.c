/* heed-recognise-explanation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-explanation.h"

#include <string.h>

#include "heed-recognise-piece.h"
#include "heed-block-joint.h"

static gboolean
explains (const char *text)
{
  return heed_text_matches (text,
    "\\b(partly|partially|not|part)\\s+(be(ing|en)?\\s+)?(agreed|accepted)\\b"
    "|\\b(cannot|can\\s+not|unable|not\\s+(\\w+\\s+)?(viable|possible|feasible|affordable|able|practicable|achievable))\\b"
    "|\\b(policy|policies|contracts?)\\s+do(es)?\\s+not\\b"
    "|\\bconstraints?\\b|\\bdo(es)?\\s+not\\s+(agree|accept)\\b|\\b(un)?afford(able|ability)\\b");
}

/* Whether the answer begins anew after the cell of @position, which is not torn: with
 * a label, or where the cell has neither owner nor date. */
static gboolean
stands_apart (HeedEntry *entry,
              guint      position)
{
  HeedRow *row = g_ptr_array_index (entry->rows, position);

  for (guint i = position + 1; i < entry->rows->len; i++)
    {
      HeedRow *next = g_ptr_array_index (entry->rows, i);
      const char *words = next->words[HEED_SLOT_ANSWER];
      gsize length;

      if (words[0] == '\0')
        continue;
      return heed_label_read (words, entry->number, &length) != HEED_LABEL_NONE
             || (!heed_recognise_row_is_own (row)
                 && heed_text_get_joint (row->words[HEED_SLOT_ANSWER], words) == HEED_JOINT_APART);
    }

  return FALSE;
}

/**
 * heed_explanation_extract:
 * @entry: the rows of a recommendation; what they hold may be changed
 * @explanation: (element-type HeedBlock): takes the words
 *
 * Takes the paragraphs, or the sentences, with which a cell begins and that say why
 * a recommendation is not wholly agreed. Only at the beginning: the order of the
 * words must stay.
 */
void
heed_explanation_extract (HeedEntry *entry,
                          GPtrArray *explanation)
{
  HeedResponseKind kind = heed_cell_read_verdict (entry->response);
  HeedRow *row = NULL;
  GPtrArray *blocks;
  guint n_taken = 0;
  gboolean apart = FALSE;

  if (kind != HEED_RESPONSE_KIND_PARTLY_AGREED && kind != HEED_RESPONSE_KIND_NOT_AGREED)
    return;
  for (guint i = 0; row == NULL && i < entry->rows->len; i++)
    if (heed_recognise_row_has (g_ptr_array_index (entry->rows, i), HEED_SLOT_ANSWER))
      {
        row = g_ptr_array_index (entry->rows, i);
        apart = stands_apart (entry, i);
      }
  if (row == NULL)
    return;

  blocks = row->slots[HEED_SLOT_ANSWER];
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = heed_block_to_line (block);
      gsize length;

      if (block->kind != HEED_BLOCK_PARAGRAPH || heed_text_is_lead_in (text)
          || heed_label_read (text, entry->number, &length) != HEED_LABEL_NONE)
        break;
      if (kind == HEED_RESPONSE_KIND_NOT_AGREED || explains (text))
        n_taken = i + 1;
    }

  /* The only paragraph: its first sentences, if others follow that promise. */
  if (n_taken == 1 && blocks->len == 1 && kind == HEED_RESPONSE_KIND_PARTLY_AGREED && !apart)
    {
      HeedPiece piece = { .paragraph = g_ptr_array_index (blocks, 0) };
      g_autofree char *text = heed_piece_to_words (&piece);
      g_autoptr (GArray) starts = heed_text_find_sentences (text);
      guint n = 0;

      for (guint i = 0; i < starts->len; i++)
        {
          gsize start = g_array_index (starts, gsize, i);
          gsize end = i + 1 < starts->len ? g_array_index (starts, gsize, i + 1) : strlen (text);
          g_autofree char *sentence = g_strndup (text + start, end - start);

          if (!explains (sentence))
            break;
          n++;
        }
      if (n == 0 || n == starts->len)
        return;
      {
        HeedBlock *rest = heed_block_split (g_ptr_array_index (blocks, 0),
                                            g_array_index (starts, gsize, n));

        g_ptr_array_add (explanation, heed_block_copy (g_ptr_array_index (blocks, 0)));
        g_ptr_array_remove_index (blocks, 0);
        g_ptr_array_add (blocks, rest);
      }
      return;
    }

  for (guint i = 0; i < n_taken; i++)
    {
      g_ptr_array_add (explanation, heed_block_ref (g_ptr_array_index (blocks, 0)));
      g_ptr_array_remove_index (blocks, 0);
    }
}
