/* heed-recognise-piece.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-piece.h"

#include <string.h>

#include "heed-block-joint.h"

static HeedPiece *
piece_new (guint      level,
           HeedBlock *paragraph)
{
  HeedPiece *self = g_new0 (HeedPiece, 1);

  self->level = level;
  self->paragraph = paragraph;
  return self;
}

/**
 * heed_piece_free:
 * @self: (transfer full): a piece
 */
void
heed_piece_free (HeedPiece *self)
{
  g_free (self->marker);
  heed_block_unref (self->paragraph);
  g_free (self->label);
  g_free (self);
}

/**
 * heed_piece_to_words:
 * @self: a piece
 *
 * Returns: (transfer full): its words with their spaces and line breaks, so that
 *   offsets in them are places to split it at
 */
char *
heed_piece_to_words (HeedPiece *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->paragraph->runs->len; i++)
    g_string_append (text, ((HeedRun *) g_ptr_array_index (self->paragraph->runs, i))->text);
  return g_strdup (text->str);
}

/**
 * heed_piece_to_line:
 * @self: a piece
 *
 * Returns: (transfer full): its words on one line
 */
char *
heed_piece_to_line (HeedPiece *self)
{
  return heed_block_to_line (self->paragraph);
}

static void
flatten (GPtrArray *blocks,
         guint      level,
         HeedBlock *item,
         GPtrArray *pieces)
{
  gboolean first = TRUE;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_LIST)
        {
          for (guint j = 0; j < block->children->len; j++)
            {
              HeedBlock *child = g_ptr_array_index (block->children, j);

              flatten (child->children, level + 1, child, pieces);
            }
        }
      else if (!heed_block_is_blank (block))
        {
          HeedPiece *piece = piece_new (level, heed_block_copy (block));

          piece->begins_item = item != NULL && first;
          if (piece->begins_item)
            piece->marker = g_strdup (item->marker);
          g_ptr_array_add (pieces, piece);
        }
      first = FALSE;
    }
}

/**
 * heed_piece_split:
 * @self: a piece
 * @offset: a place in its words, in bytes
 *
 * Returns: (transfer full): a piece of what stood behind @offset, which @self does
 *   not hold any more
 */
HeedPiece *
heed_piece_split (HeedPiece *self,
                  gsize      offset)
{
  HeedPiece *rest = piece_new (self->level, heed_block_split (self->paragraph, offset));

  return rest;
}

static void
insert_rest (GPtrArray *pieces,
             guint      position,
             gsize      offset,
             gboolean   new_item)
{
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  HeedPiece *rest = heed_piece_split (piece, offset);

  rest->begins_item = new_item && piece->level > 0;
  g_ptr_array_insert (pieces, (int) position + 1, rest);
}

/* A line break is a new paragraph where a sentence ends before it, where a step
 * begins after it or where a lead-in stands after it, and a space elsewhere. A
 * lead-in ends the list before it. */
static void
split_lines (GPtrArray  *pieces,
             guint       position,
             const char *number)
{
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  g_autofree char *text = heed_piece_to_words (piece);

  for (const char *c = strchr (text, '\n'); c != NULL; c = strchr (c + 1, '\n'))
    {
      const char *next = c + 1 + strspn (c + 1, " \n");
      gsize length;
      gboolean leads_in = g_str_has_suffix (text, ":") && strchr (next, '\n') == NULL;

      if (c > text && (leads_in || strchr (".:;!?", c[-1]) != NULL
                       || heed_label_read (next, number, &length) != HEED_LABEL_NONE))
        {
          insert_rest (pieces, position, (gsize) (c - text), FALSE);
          if (leads_in)
            ((HeedPiece *) g_ptr_array_index (pieces, position + 1))->level = 0;
          break;
        }
    }

  for (guint i = 0; i < piece->paragraph->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (piece->paragraph->runs, i);

      g_strdelimit (run->text, "\n", ' ');
    }
}

static void
split_labels (GPtrArray  *pieces,
              guint       position,
              const char *number)
{
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  g_autofree char *text = heed_piece_to_words (piece);
  g_autoptr (GArray) starts = heed_label_find_inline (text, number);

  for (guint i = starts->len; i > 0; i--)
    insert_rest (pieces, position, g_array_index (starts, gsize, i - 1), FALSE);
}

static void
read_label (HeedPiece  *piece,
            const char *number)
{
  g_autofree char *text = heed_piece_to_words (piece);
  gsize space = strspn (text, " ");
  gsize length = 0;
  HeedBlock *rest;

  piece->label_kind = heed_label_read (text + space, number, &length);
  if (piece->label_kind == HEED_LABEL_NONE)
    return;

  piece->label = g_strndup (text + space, length);
  length += space;
  while (text[length] == ' ')
    length++;
  rest = heed_block_split (piece->paragraph, length);
  heed_block_unref (piece->paragraph);
  piece->paragraph = rest;
}

/* "… and measure the impact by: …": the sentence that says so stands alone, before
 * the measures. */
static void
split_measures (GPtrArray *pieces,
                guint      position)
{
  static const char pattern[] =
    "\\b(measur(e|es|ed|ing)|evaluat(e|ed))\\b[^.:]{0,80}\\b(by|through|via|using|against)\\s*:|\\bimpact\\s+by\\s*:";
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  g_autofree char *text = heed_piece_to_words (piece);
  GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GArray) starts = NULL;
  int start;
  int end;
  gsize sentence = 0;

  if (!heed_text_matches (text, pattern))
    return;

  regex = heed_text_regex (pattern, G_REGEX_CASELESS);
  g_regex_match (regex, text, 0, &match);
  g_match_info_fetch_pos (match, 0, &start, &end);
  starts = heed_text_find_sentences (text);
  for (guint i = 0; i < starts->len; i++)
    if (g_array_index (starts, gsize, i) <= (gsize) start)
      sentence = g_array_index (starts, gsize, i);

  if (text[end + (int) strspn (text + end, " ")] != '\0')
    insert_rest (pieces, position, (gsize) end, FALSE);
  if (sentence > strspn (text, " "))
    {
      insert_rest (pieces, position, sentence, FALSE);
      piece = g_ptr_array_index (pieces, position + 1);
    }
  piece->measured = TRUE;
}

/* "… the public safe. Evaluation - The board will …": a page or a line that was torn leaves no
 * paragraph between them. */
static void
split_roles (GPtrArray *pieces,
             guint      position)
{
  static const char pattern[] = "[.;!?)]\\s+(?=(Evaluation|Governance)\\s*[:–—-]\\s)";
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  g_autofree char *text = heed_piece_to_words (piece);
  GRegex *regex = heed_text_regex (pattern, 0);
  g_autoptr (GMatchInfo) match = NULL;
  int end;

  if (!g_regex_match (regex, text, 0, &match))
    return;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  insert_rest (pieces, position, (gsize) end, FALSE);
  ((HeedPiece *) g_ptr_array_index (pieces, position + 1))->level = 0;
}

/* A lead-in to the steps after it ends the list that it was left in: one whose end is
 * not marked, or the item before it. */
static void
take_out_lead_ins (GPtrArray *pieces)
{
  for (guint i = 1; i + 1 < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);
      HeedPiece *next = g_ptr_array_index (pieces, i + 1);
      g_autofree char *text = NULL;

      if (piece->level == 0 || piece->begins_item || piece->label != NULL)
        continue;
      text = heed_piece_to_line (piece);
      if (heed_text_is_lead_in (text) && next->level <= piece->level
          && (next->label != NULL ? heed_label_is_first (next->label) : next->begins_item && next->level > 0))
        piece->level = 0;
    }
}

/**
 * heed_pieces_new:
 * @blocks: (element-type HeedBlock): what a cell holds
 * @number: (nullable): the number of the recommendation
 *
 * Returns: (transfer full) (element-type HeedPiece): the paragraphs of the cell in
 *   order, cut where a step begins inside one
 */
GPtrArray *
heed_pieces_new (GPtrArray  *blocks,
                 const char *number)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_piece_free);

  flatten (blocks, 0, NULL, pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      split_lines (pieces, i, number);
      split_labels (pieces, i, number);
      split_roles (pieces, i);
      read_label (g_ptr_array_index (pieces, i), number);
      split_measures (pieces, i);
    }
  for (guint i = pieces->len; i > 0; i--)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i - 1);

      if (piece->label == NULL && heed_block_is_blank (piece->paragraph))
        g_ptr_array_remove_index (pieces, i - 1);
    }
  take_out_lead_ins (pieces);

  return pieces;
}

/**
 * heed_piece_add_to:
 * @self: a piece
 * @blocks: (element-type HeedBlock): the text of a step; may be changed
 * @base: how many lists the step stands in
 *
 * Adds the words of @self to the text, in a list where it stands deeper than the
 * step.
 */
void
heed_piece_add_to (HeedPiece *self,
                   GPtrArray *blocks,
                   guint      base)
{
  GPtrArray *into = blocks;
  HeedBlock *paragraph = heed_block_copy (self->paragraph);

  for (guint level = base; level < self->level; level++)
    {
      HeedBlock *list = into->len > 0 ? g_ptr_array_index (into, into->len - 1) : NULL;
      HeedBlock *item;
      gboolean innermost = level + 1 == self->level;

      if (list == NULL || list->kind != HEED_BLOCK_LIST)
        {
          list = heed_block_new (HEED_BLOCK_LIST);
          g_ptr_array_add (into, list);
        }
      if (list->children->len == 0 || (innermost && self->begins_item))
        {
          item = heed_block_new (HEED_BLOCK_LIST_ITEM);
          heed_block_set_marker (item, self->marker != NULL ? self->marker : "•");
          heed_block_add_child (list, item);
        }
      item = g_ptr_array_index (list->children, list->children->len - 1);
      into = item->children;
    }

  g_ptr_array_add (into, paragraph);
}
