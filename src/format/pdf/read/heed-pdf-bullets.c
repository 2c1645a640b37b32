/* heed-pdf-bullets.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-bullets.h"

#include <string.h>

#include "heed-typed-list.h"

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
  heed_typed_list_cut (block, strlen (marker));
  return marker;
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
  marker = heed_typed_list_take_mark (first, FALSE, NULL);
  if (marker == NULL)
    marker = take_number (first);
  heed_block_set_marker (item, marker);
}
