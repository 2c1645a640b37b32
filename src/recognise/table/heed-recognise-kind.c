/* heed-recognise-kind.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-kind.h"

#include <string.h>

#include "heed-block-joint.h"
#include "heed-recognise-cell.h"
#include "heed-target.h"

/* How many cells of a table without titles must look like dates for it to be an
 * action table. */
#define MIN_DATES 2

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  HeedCell *cell;

  if (position >= row->cells->len)
    return g_strdup ("");
  cell = g_ptr_array_index (row->cells, position);
  return heed_block_list_to_line (cell->blocks);
}

/**
 * heed_table_row_is_definitions_header:
 * @row: a row
 *
 * Returns: whether it heads a table that says what the responses mean
 */
gboolean
heed_table_row_is_definitions_header (HeedTableRow *row)
{
  g_autofree char *first = cell_words (row, 0);
  g_autofree char *second = cell_words (row, 1);

  return row->cells->len <= 4 && heed_text_matches (second, "^\\W*(definition|meaning|description)s?\\b")
         && heed_text_matches (first, "^\\W*(term|category|categorisation|response|word)?s?\\W*$");
}

/**
 * heed_table_row_is_definition:
 * @row: a row
 *
 * Returns: whether it says what a response means
 */
gboolean
heed_table_row_is_definition (HeedTableRow *row)
{
  g_autofree char *first = cell_words (row, 0);
  g_autofree char *second = cell_words (row, 1);

  return row->cells->len >= 2 && row->cells->len <= 3 && strlen (first) <= 60
         && heed_cell_read_response (first) != HEED_RESPONSE_KIND_NONE && strlen (second) > 20
         && heed_cell_read_response (second) == HEED_RESPONSE_KIND_NONE;
}

/* How many paragraphs of a cell are dates: a row that a page tore off holds several. */
static guint
count_dates (HeedCell *cell)
{
  guint n = 0;

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      g_autofree char *text = heed_block_to_line (g_ptr_array_index (cell->blocks, i));

      n += heed_target_looks_like (text);
    }

  return MAX (n, 1);
}

/**
 * heed_table_holds_actions:
 * @table: a table that has no row of titles
 * @first: where to begin
 *
 * Returns: whether it is an action table: beside some text stands a response, or there are
 *   several dates
 */
gboolean
heed_table_holds_actions (HeedTable *table,
                          guint      first)
{
  guint n_dates = 0;

  for (guint i = first; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      gboolean has_text = FALSE;

      if (heed_table_row_is_definition (row) || heed_table_row_is_definitions_header (row))
        return FALSE;
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *text = cell_words (row, j);

          has_text |= strlen (text) > 24;
        }
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *text = cell_words (row, j);

          if (row->cells->len < 3 || text[0] == '\0')
            continue;
          /* A list of leave has a column of what was agreed too, and no text. */
          if (has_text && heed_cell_score (text, HEED_SLOT_RESPONSE) > 7)
            return TRUE;
          if (has_text && j > 1 && heed_cell_score (text, HEED_SLOT_TARGET) >= 7)
            n_dates += count_dates (g_ptr_array_index (row->cells, j));
        }
      if (n_dates >= MIN_DATES)
        return TRUE;
    }

  return FALSE;
}
