/* heed-block-joint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-block-joint.h"

#include <string.h>

static void append_words (GString   *text,
                          GPtrArray *blocks);

static void
append_block (GString   *text,
              HeedBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, ((HeedRun *) g_ptr_array_index (block->runs, i))->text);
  g_string_append_c (text, ' ');
  append_words (text, block->children);
}

static void
append_words (GString   *text,
              GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    append_block (text, g_ptr_array_index (blocks, i));
}

/**
 * heed_block_to_line:
 * @block: a block
 *
 * Returns: (transfer full): its words on one line, without the marks of items
 */
char *
heed_block_to_line (HeedBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_block (text, block);
  return heed_text_collapse_spaces (text->str);
}

/**
 * heed_block_list_to_line:
 * @blocks: (element-type HeedBlock): some blocks
 *
 * Returns: (transfer full): their words on one line, without the marks of items
 */
char *
heed_block_list_to_line (GPtrArray *blocks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_words (text, blocks);
  return heed_text_collapse_spaces (text->str);
}

/**
 * heed_block_copy:
 * @block: a block that holds no table
 *
 * Returns: (transfer full): a copy of @block that may be changed
 */
HeedBlock *
heed_block_copy (HeedBlock *block)
{
  HeedBlock *copy = heed_block_new (block->kind == HEED_BLOCK_HEADING ? HEED_BLOCK_PARAGRAPH
                                                                      : block->kind);

  copy->line = block->line;
  heed_block_set_marker (copy, block->marker);
  heed_block_set_style (copy, block->style);
  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);

      heed_block_add_run (copy, run->text, run->style, run->link);
    }
  for (guint i = 0; i < block->children->len; i++)
    g_ptr_array_add (copy->children,
                     heed_block_copy (g_ptr_array_index (block->children, i)));
  return copy;
}

/**
 * heed_block_split:
 * @paragraph: a paragraph
 * @offset: a place in the text of its runs, in bytes
 *
 * Takes what stands behind @offset off @paragraph.
 *
 * Returns: (transfer full): a paragraph of what was taken off
 */
HeedBlock *
heed_block_split (HeedBlock *paragraph,
                  gsize      offset)
{
  HeedBlock *rest = heed_block_new (HEED_BLOCK_PARAGRAPH);
  gsize passed = 0;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (paragraph->runs, i);
      gsize length = strlen (run->text);

      if (passed + length > offset)
        {
          gsize kept = offset > passed ? offset - passed : 0;

          heed_block_add_run (rest, run->text + kept, run->style, run->link);
          run->text[kept] = '\0';
          heed_run_text_changed (run);
        }
      passed += length;
    }

  return rest;
}

/**
 * heed_block_list_get_last_paragraph:
 * @blocks: (element-type HeedBlock): paragraphs and lists
 *
 * Returns: (transfer none) (nullable): the paragraph that stands last, however deep
 */
HeedBlock *
heed_block_list_get_last_paragraph (GPtrArray *blocks)
{
  while (blocks->len > 0)
    {
      HeedBlock *last = g_ptr_array_index (blocks, blocks->len - 1);

      if (last->kind == HEED_BLOCK_PARAGRAPH)
        return last;
      blocks = last->children;
    }

  return NULL;
}

/**
 * heed_block_join:
 * @paragraph: a paragraph
 * @other: a paragraph that goes on where @paragraph stops
 *
 * Adds the words of @other, after a space: a word that was torn cannot be told
 * from two, and two words must not become one.
 */
void
heed_block_join (HeedBlock *paragraph,
                 HeedBlock *other)
{
  for (guint i = 0; i < other->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (other->runs, i);
      HeedRun *last = paragraph->runs->len > 0
                        ? g_ptr_array_index (paragraph->runs, paragraph->runs->len - 1)
                        : NULL;

      if (i == 0 && last != NULL)
        {
          HeedRunStyle style = last->style == run->style ? run->style : HEED_RUN_STYLE_PLAIN;

          heed_block_add_run (paragraph, " ", style, NULL);
        }
      heed_block_add_run (paragraph, run->text, run->style, run->link);
    }
}

/**
 * heed_block_list_stitch:
 * @blocks: (element-type HeedBlock): what stood before the tear; may be changed
 * @more: (element-type HeedBlock): what stands after it
 * @at_least: how sure it must be that a sentence goes on for it to be joined
 *
 * Adds copies of @more to @blocks, in mid-sentence where it goes on.
 */
void
heed_block_list_stitch (GPtrArray *blocks,
                        GPtrArray *more,
                        HeedJoint  at_least)
{
  HeedBlock *last = heed_block_list_get_last_paragraph (blocks);
  guint first = 0;

  if (last != NULL && more->len > 0)
    {
      HeedBlock *next = g_ptr_array_index (more, 0);

      if (next->kind == HEED_BLOCK_PARAGRAPH)
        {
          g_autofree char *before = heed_block_to_line (last);
          g_autofree char *after = heed_block_to_line (next);

          if (heed_text_get_joint (before, after) >= at_least)
            {
              heed_block_join (last, next);
              first = 1;
            }
        }
    }

  for (guint i = first; i < more->len; i++)
    g_ptr_array_add (blocks, heed_block_copy (g_ptr_array_index (more, i)));
}
