/* heed-markup-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup-find.h"

#include <string.h>

#include "heed-block.h"
#include "heed-markup.h"
#include "heed-text-find.h"

/* Words are found as they are read: over the marks within a paragraph, but not over the end of
 * one. */

static char *
join_runs (HeedBlock *block)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (words, ((HeedRun *) g_ptr_array_index (block->runs, i))->text);
  return g_string_free (words, FALSE);
}

static guint
count_blocks (GPtrArray  *blocks,
              const char *words)
{
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = join_runs (block);

      n += heed_text_count (text, words) + count_blocks (block->children, words);
    }
  return n;
}

/* Takes @length bytes at @start out of the words of the runs, and puts @with in their place, where
 * it is marked as the first of them was. */
static void
splice (HeedBlock  *block,
        gsize       start,
        gsize       length,
        const char *with)
{
  gsize position = 0;
  gboolean is_put = FALSE;

  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);
      gsize n = strlen (run->text);
      gsize from = CLAMP (start, position, position + n) - position;
      gsize until = CLAMP (start + length, position, position + n) - position;

      position += n;
      if (from < until)
        {
          g_autofree char *before = g_strndup (run->text, from);
          char *text = g_strconcat (before, is_put ? "" : with, run->text + until, NULL);

          is_put = TRUE;
          g_free (run->text);
          run->text = text;
          heed_run_text_changed (run);
        }
    }
  for (guint i = block->runs->len; i > 0; i--)
    if (((HeedRun *) g_ptr_array_index (block->runs, i - 1))->text[0] == '\0')
      g_ptr_array_remove_index (block->runs, i - 1);
}

static void
replace_in_block (HeedBlock  *block,
                  const char *words,
                  const char *with)
{
  gsize done = 0;

  for (;;)
    {
      g_autofree char *text = join_runs (block);
      const char *end = NULL;
      const char *found = heed_text_find (text + done, words, &end);

      if (found == NULL)
        return;
      splice (block, (gsize) (found - text), (gsize) (end - found), with);
      done = (gsize) (found - text) + strlen (with);
    }
}

static void
replace_in_blocks (GPtrArray  *blocks,
                   const char *words,
                   const char *with)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      replace_in_block (block, words, with);
      replace_in_blocks (block->children, words, with);
    }
}

/**
 * heed_markup_count:
 * @markup: text as CommonMark
 * @words: what is looked for, see heed_text_find()
 *
 * Returns: how often @words are read in it
 */
guint
heed_markup_count (const char *markup,
                   const char *words)
{
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_val_if_fail (markup != NULL, 0);
  g_return_val_if_fail (words != NULL, 0);

  blocks = heed_markup_to_blocks (markup);
  return count_blocks (blocks, words);
}

/**
 * heed_markup_replace:
 * @markup: text as CommonMark
 * @words: what is looked for, see heed_text_find()
 * @with: what is to stand in its place, as plain text
 *
 * Keeps the marks: what stands in the place of bold words is bold.
 *
 * Returns: (transfer full): the text with @with wherever @words were read; @markup to the byte
 *   where they were not
 */
char *
heed_markup_replace (const char *markup,
                     const char *words,
                     const char *with)
{
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_val_if_fail (markup != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (with != NULL, NULL);

  blocks = heed_markup_to_blocks (markup);
  if (count_blocks (blocks, words) == 0)
    return g_strdup (markup);
  replace_in_blocks (blocks, words, with);
  return heed_markup_from_blocks (blocks);
}
