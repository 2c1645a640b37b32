/* heed-pdf-bullets.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-bullets.h"

#include <string.h>

#include "heed-bullet.h"

/* Takes @n bytes, and the spaces behind them, off the beginning of a paragraph. */
static void
cut_start (HeedBlock *block,
           gsize      n)
{
  HeedRun *run = g_ptr_array_index (block->runs, 0);
  g_autofree char *rest = g_strchug (g_strdup (run->text + n));

  if (*rest != '\0')
    {
      g_free (run->text);
      run->text = g_steal_pointer (&rest);
      heed_run_text_changed (run);
      return;
    }
  g_ptr_array_remove_index (block->runs, 0);
  if (block->runs->len > 0)
    {
      run = g_ptr_array_index (block->runs, 0);
      g_strchug (run->text);
      heed_run_text_changed (run);
    }
}

/* Takes the mark of a list off the beginning of a paragraph: %NULL where none is. */
static char *
take_bullet (HeedBlock *block)
{
  HeedRun *run = block->kind == HEED_BLOCK_PARAGRAPH && block->runs->len > 0
                   ? g_ptr_array_index (block->runs, 0) : NULL;
  gsize length;
  gunichar bullet = run != NULL ? heed_bullet_at (run->text, TRUE, FALSE, &length) : 0;
  char *marker;

  if (bullet == 0)
    return NULL;
  /* Symbol fonts keep theirs where no letter is. */
  marker = g_unichar_type (bullet) == G_UNICODE_PRIVATE_USE ? g_strdup ("•")
                                                           : g_strndup (run->text, length);
  cut_start (block, length);
  return marker;
}

/* Takes the number of a list item off the beginning of its words. */
static char *
take_number (HeedBlock *block)
{
  HeedRun *run = block->kind == HEED_BLOCK_PARAGRAPH && block->runs->len > 0
                   ? g_ptr_array_index (block->runs, 0) : NULL;
  g_autoptr (GRegex) regex = g_regex_new ("^(\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?:\\s|$)", G_REGEX_CASELESS, 0,
                                          NULL);
  g_autoptr (GMatchInfo) match = NULL;
  char *marker;

  if (run == NULL || !g_regex_match (regex, run->text, 0, &match))
    return NULL;
  marker = g_match_info_fetch (match, 1);
  cut_start (block, strlen (marker));
  return marker;
}

/**
 * heed_pdf_bullets_take:
 * @blocks: (element-type HeedBlock): the blocks of a cell
 *
 * Makes lists of paragraphs that begin with the mark of one.
 */
void
heed_pdf_bullets_take (GPtrArray *blocks)
{
  HeedBlock *list = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *marker = take_bullet (block);
      HeedBlock *item;

      if (marker == NULL)
        {
          list = NULL;
          continue;
        }
      item = heed_block_new (HEED_BLOCK_LIST_ITEM);
      heed_block_set_marker (item, marker);
      heed_block_add_child (item, heed_block_ref (block));
      if (list != NULL)
        {
          heed_block_add_child (list, item);
          g_ptr_array_remove_index (blocks, i--);
          continue;
        }
      list = heed_block_new (HEED_BLOCK_LIST);
      heed_block_add_child (list, item);
      g_ptr_array_remove_index (blocks, i);
      g_ptr_array_insert (blocks, (gint) i, list);
    }
}

/**
 * heed_pdf_bullets_take_item:
 * @item: an item of a list without a mark
 *
 * Some writers have the mark of an item among its words: it becomes its mark.
 */
void
heed_pdf_bullets_take_item (HeedBlock *item)
{
  HeedBlock *first = item->children->len > 0 ? g_ptr_array_index (item->children, 0) : NULL;
  g_autofree char *marker = NULL;

  if (first == NULL || item->marker != NULL)
    return;
  marker = take_bullet (first);
  if (marker == NULL)
    marker = take_number (first);
  heed_block_set_marker (item, marker);
}
