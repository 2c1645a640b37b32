/* heed-recognise-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-lines.h"

#include <string.h>

#include "heed-bullet.h"
#include "heed-block-joint.h"
#include "heed-recognise-label.h"
#include "heed-target.h"

static void
add_item (GPtrArray  *blocks,
          gunichar    bullet,
          const char *words)
{
  HeedBlock *list = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  char marker[7] = "";

  g_unichar_to_utf8 (bullet, marker);
  heed_block_set_marker (item, marker);
  heed_block_add_child (item, heed_block_new_paragraph (words));
  if (list == NULL || list->kind != HEED_BLOCK_LIST)
    {
      list = heed_block_new (HEED_BLOCK_LIST);
      g_ptr_array_add (blocks, list);
    }
  heed_block_add_child (list, item);
}

/* Whether a line in small letters goes on with the one before: it is no step with a letter of
 * its own ("a) Brief staff"), and no date below another ("mid-2025" below "Completed"). */
static gboolean
goes_on (HeedBlock  *before,
         const char *line)
{
  g_autofree char *above = NULL;
  gsize length;

  if (before == NULL || !g_unichar_islower (g_utf8_get_char (line))
      || heed_label_read (line, NULL, &length) != HEED_LABEL_NONE)
    return FALSE;
  if (!heed_target_looks_like (line) || heed_text_matches (line, "^(and|or|with|to|until|then|but|subject|pending|tbc)\\b"))
    return TRUE;
  above = heed_block_to_line (before);
  return !heed_target_looks_like (above);
}

/**
 * heed_recognise_add_lines:
 * @blocks: (element-type HeedBlock): takes the blocks
 * @text: the words of a cell of a spreadsheet
 *
 * People end paragraphs in such cells with line ends and write marks before the items
 * of their lists. A line in small letters goes on with the one before, mostly.
 */
void
heed_recognise_add_lines (GPtrArray  *blocks,
                          const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      HeedBlock *before = heed_block_list_get_last_paragraph (blocks);
      gsize length = 0;
      gunichar bullet = heed_bullet_at (line, TRUE, before != NULL, &length);

      if (*line == '\0')
        continue;
      if (bullet != 0)
        {
          add_item (blocks, bullet, line + length + strspn (line + length, " \t"));
        }
      else if (goes_on (before, line))
        {
          heed_block_add_run (before, " ", HEED_RUN_STYLE_PLAIN, NULL);
          heed_block_add_run (before, line, HEED_RUN_STYLE_PLAIN, NULL);
        }
      else
        {
          g_ptr_array_add (blocks, heed_block_new_paragraph (line));
        }
    }
}
