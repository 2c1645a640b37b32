/* heed-markup-split.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup-split.h"

#include <string.h>

#include "heed-block.h"
#include "heed-markup.h"
#include "heed-text-joint.h"

/* A text is split where somebody sees it: between the letters that are left when spaces and
 * form are not counted, so that both parts keep their form and no letter is lost. */

static guint
count_letters (const char *text,
               const char *end)
{
  guint n = 0;

  for (const char *c = text; *c != '\0' && (end == NULL || c < end); c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      n++;
  return n;
}

static guint
count_block (HeedBlock *block)
{
  g_autofree char *text = heed_block_to_text (block);

  return count_letters (text, NULL);
}

/* Returns: where the letter number @n of @text begins, spaces before it included */
static const char *
find_letter (const char *text,
             guint       n)
{
  const char *c;

  for (c = text; *c != '\0' && n > 0; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      n--;
  return c;
}

static HeedBlock *
copy_head (HeedBlock *block)
{
  HeedBlock *copy = heed_block_new (block->kind);

  copy->level = block->level;
  heed_block_set_style (copy, block->style);
  return copy;
}

/* Puts what stands before letter @n of @block to @before, and the rest to @after. */
static void
split_runs (HeedBlock *block,
            guint      n,
            HeedBlock *before,
            HeedBlock *after)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);
      guint n_here = MIN (count_letters (run->text, NULL), n);
      const char *place = n > n_here ? run->text + strlen (run->text) : find_letter (run->text, n_here);
      g_autofree char *head = g_strndup (run->text, (gsize) (place - run->text));

      n -= n_here;
      if (head[0] != '\0')
        heed_block_add_run (before, head, run->style, run->link);
      if (*place != '\0')
        heed_block_add_run (after, place, run->style, run->link);
    }
}

static gpointer
ref_block (gconstpointer block,
           gpointer      user_data)
{
  return heed_block_ref ((HeedBlock *) block);
}

static void split_blocks (GPtrArray *blocks,
                          guint      n,
                          GPtrArray *before,
                          GPtrArray *after);

/* A block in which the place lies. Where nothing of it stands on one side it stays whole. */
static void
split_block (HeedBlock *block,
             guint      n,
             GPtrArray *before,
             GPtrArray *after)
{
  g_autoptr (HeedBlock) first = NULL;
  g_autoptr (HeedBlock) second = NULL;
  g_autofree char *marker = block->marker != NULL ? g_strconcat (block->marker, " ", NULL) : NULL;
  guint n_marker = marker != NULL ? count_letters (marker, NULL) : 0;

  if (n <= n_marker || block->table != NULL)
    {
      g_ptr_array_add (after, heed_block_ref (block));
      return;
    }
  if (n >= count_block (block))
    {
      g_ptr_array_add (before, heed_block_ref (block));
      return;
    }

  first = copy_head (block);
  second = copy_head (block);
  heed_block_set_marker (first, block->marker);
  split_runs (block, n - n_marker, first, second);
  n -= n_marker + MIN (n - n_marker, count_block (first) > n_marker ? count_block (first) - n_marker : 0);
  split_blocks (block->children, n, first->children, second->children);

  /* What goes on in the middle of a point is no point. */
  g_ptr_array_add (before, g_steal_pointer (&first));
  if (block->kind == HEED_BLOCK_LIST_ITEM)
    g_ptr_array_extend (after, second->children, ref_block, NULL);
  else if (block->kind == HEED_BLOCK_LIST)
    {
      /* Paragraphs that came out of a point stand before the points that are left. */
      while (second->children->len > 0 &&
             ((HeedBlock *) g_ptr_array_index (second->children, 0))->kind != HEED_BLOCK_LIST_ITEM)
        g_ptr_array_add (after, g_ptr_array_steal_index (second->children, 0));
      if (second->children->len > 0)
        g_ptr_array_add (after, g_steal_pointer (&second));
    }
  else
    g_ptr_array_add (after, g_steal_pointer (&second));
}

static void
split_blocks (GPtrArray *blocks,
              guint      n,
              GPtrArray *before,
              GPtrArray *after)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      guint here = MIN (count_block (block), n);

      split_block (block, here, before, after);
      n -= here;
    }
}

/* A point that begins a text is its first paragraph: nothing stands above it. */
static char *
to_markup (GPtrArray *blocks)
{
  g_autoptr (GPtrArray) open = heed_block_list_new ();
  HeedBlock *first = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;
  char *markup;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block == first && block->kind == HEED_BLOCK_LIST && block->children->len > 0)
        {
          HeedBlock *point = g_ptr_array_index (block->children, 0);

          g_ptr_array_extend (open, point->children, ref_block, NULL);
          if (block->children->len > 1)
            {
              g_autoptr (HeedBlock) rest = copy_head (block);

              for (guint j = 1; j < block->children->len; j++)
                heed_block_add_child (rest, heed_block_ref (g_ptr_array_index (block->children, j)));
              g_ptr_array_add (open, g_steal_pointer (&rest));
            }
        }
      else
        g_ptr_array_add (open, heed_block_ref (block));
    }
  markup = heed_markup_from_blocks (open);
  return g_strstrip (markup);
}

/**
 * heed_markup_split:
 * @markup: text as CommonMark
 * @offset: a place in its words, in letters of what heed_markup_to_text() gives
 * @before: (out) (transfer full): what stands before the place, as CommonMark
 * @after: (out) (transfer full): what stands behind it
 *
 * Splits a text in two. What is bold or a link stays so on both sides; a point of a list
 * that begins the second part is its first paragraph.
 *
 * Returns: whether there are words on both sides; else nothing is set
 */
gboolean
heed_markup_split (const char  *markup,
                   guint        offset,
                   char       **before,
                   char       **after)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autofree char *text = NULL;
  g_autofree char *head = NULL;
  g_autofree char *rest = NULL;
  glong n;

  g_return_val_if_fail (markup != NULL && before != NULL && after != NULL, FALSE);

  blocks = heed_markup_to_blocks (markup);
  text = heed_block_list_to_text (blocks);
  n = g_utf8_strlen (text, -1);
  first = heed_block_list_new ();
  second = heed_block_list_new ();
  split_blocks (blocks, count_letters (text, g_utf8_offset_to_pointer (text, MIN ((glong) offset, n))),
                first, second);
  head = to_markup (first);
  rest = to_markup (second);
  if (head[0] == '\0' || rest[0] == '\0')
    return FALSE;

  *before = g_steal_pointer (&head);
  *after = g_steal_pointer (&rest);
  return TRUE;
}

static void
add_step (GStrvBuilder *steps,
          HeedBlock    *block)
{
  g_autoptr (GPtrArray) alone = heed_block_list_new ();
  g_autofree char *markup = NULL;

  g_ptr_array_add (alone, heed_block_ref (block));
  markup = to_markup (alone);
  if (markup[0] != '\0')
    g_strv_builder_add (steps, markup);
}

/* Where the second step of @text begins, in bytes: its second sentence, or what goes on with
 * a capital behind a semicolon; 0 where it is one. */
static gsize
find_second (const char *text)
{
  g_autoptr (GArray) starts = heed_text_find_sentences (text);
  gsize second = starts->len > 1 ? g_array_index (starts, gsize, 1) : 0;

  for (const char *c = strchr (text, ';'); c != NULL; c = strchr (c + 1, ';'))
    {
      const char *next = c + 1 + strspn (c + 1, " \n");

      if (next > c + 1 && g_unichar_isupper (g_utf8_get_char (next)))
        return second > 0 ? MIN (second, (gsize) (next - text)) : (gsize) (next - text);
    }
  return second;
}

static void
add_sentences (GStrvBuilder *steps,
               const char   *markup)
{
  g_autofree char *left = g_strdup (markup);

  for (;;)
    {
      g_autofree char *text = heed_markup_to_text (left);
      gsize second = find_second (text);
      g_autofree char *before = NULL;
      char *after = NULL;

      if (second == 0 ||
          !heed_markup_split (left, (guint) g_utf8_pointer_to_offset (text, text + second), &before, &after))
        break;
      g_strv_builder_add (steps, before);
      g_free (left);
      left = after;
    }
  g_strv_builder_add (steps, left);
}

/**
 * heed_markup_split_steps:
 * @markup: text as CommonMark
 *
 * Takes a text apart where one step ends and another may begin: between its paragraphs and
 * the points of its lists, and where it is one paragraph, between its sentences and what is set off
 * like one with a semicolon.
 *
 * Returns: (transfer full): the parts, in order, as CommonMark; one where it is one
 */
GStrv
heed_markup_split_steps (const char *markup)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GStrvBuilder) steps = NULL;

  g_return_val_if_fail (markup != NULL, NULL);

  blocks = heed_markup_to_blocks (markup);
  steps = g_strv_builder_new ();
  if (blocks->len == 1 && ((HeedBlock *) g_ptr_array_index (blocks, 0))->kind == HEED_BLOCK_PARAGRAPH)
    add_sentences (steps, markup);
  else
    for (guint i = 0; i < blocks->len; i++)
      {
        HeedBlock *block = g_ptr_array_index (blocks, i);

        if (block->kind != HEED_BLOCK_LIST)
          add_step (steps, block);
        for (guint j = 0; block->kind == HEED_BLOCK_LIST && j < block->children->len; j++)
          {
            g_autoptr (HeedBlock) point = copy_head (block);

            heed_block_add_child (point, heed_block_ref (g_ptr_array_index (block->children, j)));
            add_step (steps, point);
          }
      }
  return g_strv_builder_end (steps);
}
