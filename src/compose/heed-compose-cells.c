/* heed-compose-cells.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-cells.h"

#include "heed-compose-table.h"

/**
 * heed_compose_add_line:
 * @document: a document
 * @text: words of a paragraph; nothing is added for ""
 * @style: (nullable): what they are
 */
void
heed_compose_add_line (HeedDocument *document,
                       const char   *text,
                       const char   *style)
{
  HeedBlock *block;

  if (*text == '\0')
    return;
  block = heed_block_new_paragraph (text);
  heed_block_set_style (block, style);
  heed_document_add (document, block);
}

/**
 * heed_compose_add_words:
 * @cell: a cell
 * @text: words of a paragraph; nothing is added for ""
 * @style: how they are set
 * @link: (nullable): where they lead
 */
void
heed_compose_add_words (HeedCell     *cell,
                        const char   *text,
                        HeedRunStyle  style,
                        const char   *link)
{
  HeedBlock *block;

  if (*text == '\0')
    return;
  block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  heed_block_add_run (block, text, style, link);
  heed_cell_add (cell, block);
}

/**
 * heed_compose_add_header_row:
 * @table: a table that has no rows yet
 * @words: the heading of each of its columns
 */
void
heed_compose_add_header_row (HeedTable         *table,
                             const char *const *words)
{
  HeedTableRow *row = heed_table_add_row (table);

  table->n_header_rows = 1;
  for (guint i = 0; i < table->n_columns; i++)
    {
      HeedCell *cell = heed_table_row_add (row);

      cell->is_header = TRUE;
      heed_compose_add_words (cell, words[i], HEED_RUN_STYLE_PLAIN, NULL);
    }
}

/**
 * heed_compose_add_blocks:
 * @cell: a cell
 * @blocks: (element-type HeedBlock): what is added to it
 */
void
heed_compose_add_blocks (HeedCell  *cell,
                         GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    heed_cell_add (cell, heed_block_ref (g_ptr_array_index (blocks, i)));
}

/**
 * heed_compose_add_labelled:
 * @cell: a cell
 * @label: the label of an action; "" for none
 * @blocks: (element-type HeedBlock): its words
 *
 * Adds the words, with the label as the mark of a list of one, so that it hangs before them.
 */
void
heed_compose_add_labelled (HeedCell   *cell,
                           const char *label,
                           GPtrArray  *blocks)
{
  HeedBlock *list;
  HeedBlock *item;

  if (*label == '\0')
    {
      heed_compose_add_blocks (cell, blocks);
      return;
    }

  list = heed_block_new (HEED_BLOCK_LIST);
  item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  heed_block_set_marker (item, label);
  /* A mark needs something to stand before. */
  if (blocks->len == 0)
    heed_block_add_child (item, heed_block_new (HEED_BLOCK_PARAGRAPH));
  for (guint i = 0; i < blocks->len; i++)
    heed_block_add_child (item, heed_block_ref (g_ptr_array_index (blocks, i)));
  heed_block_add_child (list, item);
  heed_cell_add (cell, list);
}

/**
 * heed_compose_count:
 * @n: how many
 * @thing: of what, as one is called
 *
 * Returns: (transfer full): "1 day", "3 days", in the language of plans
 */
char *
heed_compose_count (guint       n,
                    const char *thing)
{
  return g_strdup_printf ("%u %s%s", n, thing, n == 1 ? "" : "s");
}

/**
 * heed_compose_begin_sheet:
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many there are
 *
 * Returns: (transfer full): a table with a row of their titles
 */
HeedTable *
heed_compose_begin_sheet (const HeedReportColumn *columns,
                          guint                   n_columns)
{
  HeedTable *table = heed_table_new (n_columns);
  g_autofree const char **titles = g_new (const char *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      titles[i] = columns[i].title;
      table->widths[i] = columns[i].share;
    }
  heed_compose_add_header_row (table, titles);
  return table;
}

/**
 * heed_compose_add_row:
 * @table: a table that heed_compose_begin_sheet() made
 * @columns: its columns
 * @words: the words of each of its columns, or %NULL for none
 */
void
heed_compose_add_row (HeedTable              *table,
                      const HeedReportColumn *columns,
                      const char *const      *words)
{
  HeedTableRow *row = heed_table_add_row (table);

  for (guint i = 0; i < table->n_columns; i++)
    {
      HeedCell *cell = heed_table_row_add (row);
      HeedBlock *block;

      if (words[i] == NULL || *words[i] == '\0')
        continue;
      block = heed_block_new_paragraph (words[i]);
      heed_block_set_style (block, columns[i].style);
      heed_cell_add (cell, block);
    }
}

/**
 * heed_compose_to_text:
 * @markup: words as CommonMark
 *
 * Returns: (transfer full): the words alone, as a cell of a sheet has them
 */
char *
heed_compose_to_text (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, markup);

  return heed_block_list_to_text (blocks);
}
