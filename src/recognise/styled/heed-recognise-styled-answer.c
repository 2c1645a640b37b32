/* heed-recognise-styled-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-styled-answer.h"

#include <string.h>

#include "heed-action.h"
#include "heed-anchor.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-recognise-revised.h"
#include "heed-recognise-strv.h"
#include "heed-text-item.h"

/**
 * heed_styled_item_free:
 * @self: (transfer full): an item that was read
 */
void
heed_styled_item_free (HeedStyledItem *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->style);
  g_free (self);
}

/**
 * heed_styled_get_id:
 * @self: a document that is read
 * @block: one of its blocks
 * @kind: what the anchor of @block should lead to, such as %HEED_ANCHOR_ITEM
 *
 * A row that somebody has copied carries its id twice: it stays with the first.
 *
 * Returns: (transfer full) (nullable): the id that @block still carries
 */
char *
heed_styled_get_id (HeedStyled *self,
                    HeedBlock  *block,
                    const char *kind)
{
  g_autofree char *id = heed_anchor_get_id (block->anchor, kind);

  if (id == NULL || !g_hash_table_add (self->ids, g_strdup (id)))
    return NULL;
  return g_steal_pointer (&id);
}

static HeedItem *
make_item (const char *style)
{
  static const char *const roles[] = { "plain", "lead-in", "evaluation", "governance", "note" };

  if (g_strcmp0 (style, "measure") == 0)
    return HEED_ITEM (heed_measure_new ());
  for (guint i = 0; style != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (style, roles[i]))
      {
        HeedTextItem *item = heed_text_item_new ();

        heed_text_item_set_role (item, (HeedTextRole) i);
        return HEED_ITEM (item);
      }
  return HEED_ITEM (heed_action_new ());
}

static HeedStyledItem *
add_item (HeedStyled *self,
          const char *style,
          guint       level)
{
  HeedStyledItem *item = g_new0 (HeedStyledItem, 1);
  g_autoptr (HeedItem) made = make_item (style);

  item->item = made;
  item->words = heed_block_list_new ();
  item->row = self->row;
  item->style = g_strdup (style);
  item->level = level;
  heed_item_set_depth (made, MAX (level, 1));
  heed_record_list_append (heed_recommendation_get_items (self->recommendation), made);
  g_ptr_array_add (self->items, item);
  return item;
}

static HeedStyledItem *
last_of_row (HeedStyled *self)
{
  HeedStyledItem *item = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1) : NULL;

  return item != NULL && item->row == self->row ? item : NULL;
}

static HeedBlock *
labelled_item (HeedBlock *block)
{
  HeedBlock *item = block->kind == HEED_BLOCK_LIST && block->children->len == 1
                      ? g_ptr_array_index (block->children, 0)
                      : NULL;

  return item != NULL && item->marker != NULL && item->style != NULL ? item : NULL;
}

/**
 * heed_styled_add_answer:
 * @self: a document that is read
 * @block: a block of the column of the actions
 *
 * Adds an item, or words to the one above.
 */
void
heed_styled_add_answer (HeedStyled *self,
                        HeedBlock  *block)
{
  HeedStyledItem *item = last_of_row (self);
  HeedBlock *labelled = block->style != NULL ? labelled_item (block) : NULL;

  if (g_strcmp0 (block->style, "part-agreed") == 0)
    {
      g_ptr_array_add (self->part_agreed, heed_block_ref (block));
      return;
    }
  if (g_strcmp0 (block->style, "explanation") == 0)
    {
      g_ptr_array_add (self->explanation, heed_block_ref (block));
      return;
    }
  if (g_strcmp0 (block->style, "unplaced") == 0)
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();

      g_ptr_array_add (blocks, heed_block_ref (block));
      g_ptr_array_add (self->unplaced[0], heed_markup_from_blocks (blocks));
      return;
    }

  if (item == NULL || labelled != NULL ||
      (block->style != NULL && (g_strcmp0 (item->style, block->style) != 0 ||
                                item->level != block->level)))
    item = add_item (self, block->style, block->level);
  if (block->anchor != NULL)
    {
      g_autofree char *id = heed_styled_get_id (self, block, HEED_ANCHOR_ITEM);

      if (id != NULL)
        heed_item_set_id (item->item, id);
      g_hash_table_insert (self->anchors, g_strdup (block->anchor),
                           g_strdup (heed_item_get_id (item->item)));
    }
  if (labelled == NULL)
    {
      g_ptr_array_add (item->words, heed_block_ref (block));
      return;
    }
  if (HEED_IS_ACTION (item->item))
    heed_action_set_label (HEED_ACTION (item->item), labelled->marker);
  for (guint i = 0; i < labelled->children->len; i++)
    g_ptr_array_add (item->words, heed_block_ref (g_ptr_array_index (labelled->children, i)));
}

static void
keep_unplaced (GPtrArray *lines,
               guint      first,
               GPtrArray *unplaced)
{
  for (guint i = first; i < lines->len; i++)
    g_ptr_array_add (unplaced, g_strdup (g_ptr_array_index (lines, i)));
}

/**
 * heed_styled_assign:
 * @self: a document that is read
 * @owners: (element-type utf8): the owners of the row
 * @targets: (element-type utf8): its targets
 *
 * The row says whose they are. Where somebody has put several items into one, they
 * go in order if each can have one, and are not guessed else.
 */
void
heed_styled_assign (HeedStyled *self,
                    GPtrArray  *owners,
                    GPtrArray  *targets)
{
  guint first = self->items->len;
  guint n;

  while (first > 0 && ((HeedStyledItem *) g_ptr_array_index (self->items, first - 1))->row == self->row)
    first--;
  if (first == self->items->len && (owners->len > 0 || targets->len > 0))
    add_item (self, NULL, 1);
  n = self->items->len - first;

  if (n == 1)
    {
      HeedStyledItem *item = g_ptr_array_index (self->items, first);
      g_auto (GStrv) names = heed_recognise_to_strv (owners);

      heed_item_set_owners (item->item, (const char *const *) names);
    }
  else if (n > 1 && owners->len == n)
    {
      for (guint i = 0; i < n; i++)
        {
          const char *names[] = { g_ptr_array_index (owners, i), NULL };

          heed_item_set_owners (((HeedStyledItem *) g_ptr_array_index (self->items, first + i))->item, names);
        }
    }
  else
    {
      keep_unplaced (owners, 0, self->unplaced[1]);
    }

  if (n > 0 && (targets->len == n || n == 1))
    {
      for (guint i = 0; i < n && i < targets->len; i++)
        heed_revised_set_target (((HeedStyledItem *) g_ptr_array_index (self->items, first + i))->item,
                                 g_ptr_array_index (targets, i));
      keep_unplaced (targets, n, self->unplaced[2]);
    }
  else
    {
      keep_unplaced (targets, 0, self->unplaced[2]);
    }
}
