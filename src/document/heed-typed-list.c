/* heed-typed-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-typed-list.h"

#include <string.h>

#include "heed-block-joint.h"
#include "heed-bullet.h"

/* Marks of lists that somebody typed before the words, where a program could have
 * made a list: all readers make one of them here. */

/**
 * heed_typed_list_cut:
 * @paragraph: a paragraph
 * @n: how many bytes of its first run
 *
 * Takes @n bytes, and the spaces behind them, off the beginning of @paragraph.
 */
void
heed_typed_list_cut (HeedBlock *paragraph,
                     gsize      n)
{
  HeedRun *run = g_ptr_array_index (paragraph->runs, 0);

  for (;;)
    {
      g_autofree char *rest = g_strdup (run->text + n);
      const char *start = rest;

      while (g_unichar_isspace (g_utf8_get_char (start)))
        start = g_utf8_next_char (start);
      if (*start != '\0')
        {
          g_free (run->text);
          run->text = g_strdup (start);
          heed_run_text_changed (run);
          return;
        }
      g_ptr_array_remove_index (paragraph->runs, 0);
      if (paragraph->runs->len == 0)
        return;
      run = g_ptr_array_index (paragraph->runs, 0);
      n = 0;
    }
}

/* The mark may stand in a run of its own, before another with the space. */
static gunichar
find_mark (HeedBlock *paragraph,
           gsize     *length)
{
  HeedRun *run = g_ptr_array_index (paragraph->runs, 0);
  g_autofree char *text = NULL;
  const char *start;
  gunichar bullet;

  if (paragraph->runs->len > 1 && g_utf8_strlen (run->text, 8) < 8)
    text = g_strconcat (run->text, ((HeedRun *) g_ptr_array_index (paragraph->runs, 1))->text, NULL);
  else
    text = g_strdup (run->text);
  start = text;
  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  bullet = heed_bullet_at (start, TRUE, FALSE, length);
  *length += (gsize) (start - text);
  return *length <= strlen (run->text) ? bullet : 0;
}

/**
 * heed_typed_list_take_mark:
 * @paragraph: a paragraph
 * @plain: whether only marks are meant that stand for nothing else, such as "•"
 * @rank: (out) (optional): 0 for a mark of the outer lists, 1 for one that is used
 *   inside them
 *
 * Takes the mark of a list, however often it was written, off the beginning of
 * @paragraph. A mark without words stays.
 *
 * Returns: (transfer full) (nullable): that mark, readable in any font
 */
char *
heed_typed_list_take_mark (HeedBlock *paragraph,
                           gboolean   plain,
                           guint     *rank)
{
  char *marker = NULL;

  while (paragraph->kind == HEED_BLOCK_PARAGRAPH && paragraph->runs->len > 0)
    {
      gsize length = 0;
      gunichar bullet = find_mark (paragraph, &length);
      g_autofree char *words = heed_block_to_line (paragraph);
      gsize n_marks = 0;
      char mark[7] = "";

      if (bullet == 0 || g_utf8_strlen (words, -1) < 2
          || ((plain || marker != NULL) && heed_bullet_at (words, FALSE, FALSE, &n_marks) == 0))
        break;
      g_unichar_to_utf8 (bullet, mark);
      if (marker == NULL)
        {
          /* Symbol fonts keep theirs where no letter is. */
          marker = g_strdup (g_unichar_type (bullet) == G_UNICODE_PRIVATE_USE ? "•" : mark);
          if (rank != NULL)
            *rank = heed_bullet_rank (bullet);
        }
      heed_typed_list_cut (paragraph, length);
    }

  return marker;
}

/* Ends a paragraph where a line of it begins with a mark. */
static void
split_at_marks (GPtrArray *blocks,
                guint      position)
{
  HeedBlock *block = g_ptr_array_index (blocks, position);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, ((HeedRun *) g_ptr_array_index (block->runs, i))->text);
  for (const char *c = strchr (text->str, '\n'); c != NULL; c = strchr (c + 1, '\n'))
    {
      const char *line = c + 1 + strspn (c + 1, " \t\n");
      gsize length;
      HeedBlock *rest;

      if (*line == '\0' || heed_bullet_at (line, TRUE, FALSE, &length) == 0)
        continue;
      rest = heed_block_split (block, (gsize) (line - text->str));
      heed_block_unref (heed_block_split (block, (gsize) (c - text->str)));
      rest->line = block->line;
      g_ptr_array_insert (blocks, (int) position + 1, rest);
      return;
    }
}

static HeedBlock *
last_child (HeedBlock *block)
{
  return block->children->len > 0 ? g_ptr_array_index (block->children, block->children->len - 1) : NULL;
}

/* The list that an item with @marker goes on with, beginning with @list and what
 * stands inside its last item. */
static HeedBlock *
find_list (HeedBlock  *list,
           const char *marker)
{
  while (list != NULL && list->kind == HEED_BLOCK_LIST)
    {
      HeedBlock *item = last_child (list);

      if (g_strcmp0 (item->marker, marker) == 0)
        return list;
      list = last_child (item);
    }

  return NULL;
}

/* Moves the paragraph at @position into the typed list before it, or into a new
 * one. Returns the outermost list. */
static HeedBlock *
move_to_list (GPtrArray  *blocks,
              guint       position,
              HeedBlock  *list,
              const char *marker,
              guint       rank)
{
  g_autoptr (HeedBlock) paragraph = heed_block_ref (g_ptr_array_index (blocks, position));
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  HeedBlock *found = find_list (list, marker);
  HeedBlock *fresh = NULL;

  heed_block_set_marker (item, marker);
  heed_block_add_child (item, heed_block_ref (paragraph));
  g_ptr_array_remove_index (blocks, position);
  if (found == NULL)
    fresh = found = heed_block_new (HEED_BLOCK_LIST);
  heed_block_add_child (found, item);
  if (fresh == NULL)
    return list;

  if (list != NULL && rank > 0)
    {
      HeedBlock *inner = list;

      while (last_child (last_child (inner))->kind == HEED_BLOCK_LIST)
        inner = last_child (last_child (inner));
      heed_block_add_child (last_child (inner), fresh);
      return list;
    }
  g_ptr_array_insert (blocks, (int) position, fresh);
  return fresh;
}

static void
make_in_items (HeedBlock *list)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      HeedBlock *first = item->children->len > 0 ? g_ptr_array_index (item->children, 0) : NULL;

      /* The program has marked the item already. */
      if (first != NULL && first->style == NULL && item->marker != NULL)
        g_free (heed_typed_list_take_mark (first, TRUE, NULL));
      heed_typed_list_make (item->children);
    }
}

/**
 * heed_typed_list_make:
 * @blocks: (element-type HeedBlock): blocks that nobody else has yet
 *
 * Makes lists of paragraphs, and of lines of paragraphs, that begin with a typed mark,
 * and drops such a mark from items that have one already. What bears a style is as the
 * program that wrote it meant it, and stays.
 */
void
heed_typed_list_make (GPtrArray *blocks)
{
  HeedBlock *list = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *marker = NULL;
      HeedBlock *into;
      guint rank = 0;

      if (block->kind == HEED_BLOCK_LIST && block->style == NULL)
        make_in_items (block);
      if (block->kind == HEED_BLOCK_PARAGRAPH && block->style == NULL)
        {
          split_at_marks (blocks, i);
          marker = heed_typed_list_take_mark (block, FALSE, &rank);
        }
      if (marker == NULL)
        {
          list = NULL;
          continue;
        }
      into = move_to_list (blocks, i, list, marker, rank);
      if (into == list)
        i--;
      list = into;
    }
}
