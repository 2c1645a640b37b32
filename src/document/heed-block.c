/* heed-block.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-block.h"

#include <string.h>

#include "heed-link.h"
#include "heed-table.h"

/**
 * heed_block_new:
 * @kind: what it is to be
 *
 * Returns: (transfer full): an empty block
 */
HeedBlock *
heed_block_new (HeedBlockKind kind)
{
  HeedBlock *self = g_atomic_rc_box_new0 (HeedBlock);

  self->kind = kind;
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_run_free);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_block_unref);
  return self;
}

/**
 * heed_block_new_heading:
 * @level: its level, 1 for the title of the document
 * @text: its words
 *
 * Returns: (transfer full): a heading
 */
HeedBlock *
heed_block_new_heading (guint       level,
                        const char *text)
{
  HeedBlock *self = heed_block_new (HEED_BLOCK_HEADING);

  self->level = level;
  heed_block_add_run (self, text, HEED_RUN_STYLE_PLAIN, NULL);
  return self;
}

/**
 * heed_block_new_paragraph:
 * @text: its words
 *
 * Returns: (transfer full): a paragraph
 */
HeedBlock *
heed_block_new_paragraph (const char *text)
{
  HeedBlock *self = heed_block_new (HEED_BLOCK_PARAGRAPH);

  heed_block_add_run (self, text, HEED_RUN_STYLE_PLAIN, NULL);
  return self;
}

/**
 * heed_block_new_table:
 * @table: (transfer full): a table
 *
 * Returns: (transfer full): a block that holds @table
 */
HeedBlock *
heed_block_new_table (HeedTable *table)
{
  HeedBlock *self = heed_block_new (HEED_BLOCK_TABLE);

  self->table = table;
  return self;
}

/**
 * heed_block_ref:
 * @self: a block
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedBlock *
heed_block_ref (HeedBlock *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_block_clear (gpointer data)
{
  HeedBlock *self = data;

  g_free (self->marker);
  g_free (self->style);
  g_free (self->anchor);
  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->table, heed_table_free);
}

/**
 * heed_block_unref:
 * @self: (transfer full): a block
 */
void
heed_block_unref (HeedBlock *self)
{
  g_atomic_rc_box_release_full (self, heed_block_clear);
}

/**
 * heed_block_set_marker:
 * @self: a list item
 * @marker: (nullable): the mark that stands before it
 */
void
heed_block_set_marker (HeedBlock  *self,
                       const char *marker)
{
  g_free (self->marker);
  self->marker = g_strdup (marker);
}

/**
 * heed_block_set_style:
 * @self: a block
 * @style: (nullable): what it is in the plan
 */
void
heed_block_set_style (HeedBlock  *self,
                      const char *style)
{
  g_free (self->style);
  self->style = g_strdup (style);
}

/**
 * heed_block_set_anchor:
 * @self: a block
 * @anchor: (nullable): the name by which links to "#name" lead here, unique in its
 *   document
 */
void
heed_block_set_anchor (HeedBlock  *self,
                       const char *anchor)
{
  g_free (self->anchor);
  self->anchor = g_strdup (anchor);
}

/**
 * heed_block_add_run:
 * @self: a heading or paragraph
 * @text: the words; nothing is added for ""
 * @style: how they are set
 * @link: (nullable): where they lead
 *
 * Adds words at the end, to the last run where they look like it.
 */
void
heed_block_add_run (HeedBlock    *self,
                    const char   *text,
                    HeedRunStyle  style,
                    const char   *link)
{
  HeedRun *last = NULL;
  g_autofree char *clean = heed_link_clean (link);

  g_return_if_fail (self->kind == HEED_BLOCK_HEADING || self->kind == HEED_BLOCK_PARAGRAPH);

  if (text[0] == '\0')
    return;

  if (self->runs->len > 0)
    last = g_ptr_array_index (self->runs, self->runs->len - 1);
  if (last != NULL && last->style == style && g_strcmp0 (last->link, clean) == 0)
    {
      heed_run_append (last, text);
      return;
    }

  g_ptr_array_add (self->runs, heed_run_new (text, style, clean));
}

/**
 * heed_block_prepend:
 * @self: a heading or paragraph
 * @text: words
 *
 * Adds words before the others, which they look like. Nothing is added where there are
 * no others.
 */
void
heed_block_prepend (HeedBlock  *self,
                    const char *text)
{
  HeedRun *first = self->runs->len > 0 ? g_ptr_array_index (self->runs, 0) : NULL;

  if (first != NULL)
    {
      g_autofree char *words = g_steal_pointer (&first->text);

      first->text = g_strconcat (text, words, NULL);
      heed_run_text_changed (first);
    }
}

/**
 * heed_block_add_child:
 * @self: a list, or an item of one
 * @child: (transfer full): the block to add at its end
 */
void
heed_block_add_child (HeedBlock *self,
                      HeedBlock *child)
{
  g_return_if_fail (self->kind == HEED_BLOCK_LIST || self->kind == HEED_BLOCK_LIST_ITEM);

  g_ptr_array_add (self->children, child);
}

/**
 * heed_block_is_blank:
 * @self: a block
 *
 * Returns: whether there is no word in it
 */
gboolean
heed_block_is_blank (HeedBlock *self)
{
  g_autofree char *text = heed_block_to_text (self);

  return g_strstrip (text)[0] == '\0';
}

static void
append_text (GString   *string,
             HeedBlock *self)
{
  if (string->len > 0 && string->str[string->len - 1] != '\n')
    g_string_append_c (string, '\n');

  if (self->marker != NULL)
    {
      g_string_append (string, self->marker);
      g_string_append_c (string, ' ');
    }
  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (string, ((HeedRun *) g_ptr_array_index (self->runs, i))->text);
  for (guint i = 0; i < self->children->len; i++)
    {
      HeedBlock *child = g_ptr_array_index (self->children, i);

      /* The first words of an item stand on the line of its mark. */
      if (i == 0 && self->marker != NULL && child->kind == HEED_BLOCK_PARAGRAPH)
        for (guint j = 0; j < child->runs->len; j++)
          g_string_append (string, ((HeedRun *) g_ptr_array_index (child->runs, j))->text);
      else
        append_text (string, child);
    }
  if (self->table != NULL)
    for (guint i = 0; i < self->table->rows->len; i++)
      {
        HeedTableRow *row = g_ptr_array_index (self->table->rows, i);

        for (guint j = 0; j < row->cells->len; j++)
          {
            HeedCell *cell = g_ptr_array_index (row->cells, j);

            for (guint k = 0; k < cell->blocks->len; k++)
              append_text (string, g_ptr_array_index (cell->blocks, k));
          }
      }
}

/**
 * heed_block_to_text:
 * @self: a block
 *
 * Returns: (transfer full): its words without any form, marks included, one line a
 *   paragraph
 */
char *
heed_block_to_text (HeedBlock *self)
{
  g_autoptr (GString) string = g_string_new (NULL);

  append_text (string, self);
  return g_strdup (string->str);
}

/**
 * heed_block_list_new:
 *
 * Returns: (transfer full) (element-type HeedBlock): an empty array of blocks
 */
GPtrArray *
heed_block_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) heed_block_unref);
}

/**
 * heed_block_list_to_text:
 * @blocks: (element-type HeedBlock): some blocks
 *
 * Returns: (transfer full): their words without any form, one line a paragraph
 */
char *
heed_block_list_to_text (GPtrArray *blocks)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    append_text (string, g_ptr_array_index (blocks, i));
  return g_strdup (string->str);
}
