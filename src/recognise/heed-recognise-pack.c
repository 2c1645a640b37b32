/* heed-recognise-pack.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-pack.h"

#include <string.h>

#include "heed-anchor.h"
#include "heed-compose-owner.h"
#include "heed-sheet-columns.h"

/* Spreadsheets may have a title above the headings of the columns. */
#define MOST_ROWS_ABOVE 5

/* Where the columns of a table are that are filled in; -1 for none. */
typedef struct
{
  int progress;
  int update;
  int id; /* in spreadsheets; elsewhere an anchor says it */
} Columns;

static void
row_free (gpointer data)
{
  HeedPackRow *self = data;

  g_free (self->item);
  g_free (self->progress);
  g_free (self->update);
  g_free (self);
}

static char *
to_words (HeedCell *cell)
{
  g_autofree char *text = cell != NULL ? heed_cell_to_text (cell) : g_strdup ("");

  return g_strdup (g_strstrip (text));
}

static gboolean
read_titles (HeedTableRow *row,
             Columns      *columns)
{
  const char *id = heed_sheet_column_get_title (HEED_SHEET_ITEM_ID);

  columns->progress = columns->update = columns->id = -1;
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *words = to_words (g_ptr_array_index (row->cells, i));

      if (g_ascii_strcasecmp (words, HEED_COMPOSE_FORM_PROGRESS) == 0)
        columns->progress = (int) i;
      else if (g_ascii_strcasecmp (words, HEED_COMPOSE_FORM_UPDATE) == 0)
        columns->update = (int) i;
      else if (g_ascii_strcasecmp (words, id) == 0)
        columns->id = (int) i;
    }
  return columns->progress >= 0 && columns->update >= 0;
}

static char *
find_anchor (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      char *id = heed_anchor_get_id (block->anchor, HEED_ANCHOR_ITEM);

      if (id == NULL)
        id = find_anchor (block->children);
      if (id != NULL)
        return id;
    }
  return NULL;
}

static void
read_row (HeedTableRow  *row,
          HeedCell     **cells,
          Columns        columns,
          GPtrArray     *found)
{
  g_autofree char *item = columns.id >= 0 ? to_words (cells[columns.id]) : NULL;
  HeedPackRow *read;

  for (guint i = 0; columns.id < 0 && item == NULL && i < row->cells->len; i++)
    item = find_anchor (((HeedCell *) g_ptr_array_index (row->cells, i))->blocks);
  if (item == NULL || !g_uuid_string_is_valid (item))
    return;

  read = g_new0 (HeedPackRow, 1);
  read->item = g_steal_pointer (&item);
  read->progress = to_words (cells[columns.progress]);
  read->update = to_words (cells[columns.update]);
  g_ptr_array_add (found, read);
}

/* What begins in the rows above may cover columns of a row. */
static void
read_rows (HeedTable *table,
           guint      first,
           guint      n_columns,
           Columns    columns,
           GPtrArray *found)
{
  g_autofree guint *covered = g_new0 (guint, n_columns);
  g_autofree HeedCell **cells = g_new0 (HeedCell *, n_columns);

  for (guint i = first; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      guint next = 0;

      memset (cells, 0, sizeof (HeedCell *) * n_columns);
      for (guint column = 0; column < n_columns; column++)
        if (covered[column] > 0)
          {
            covered[column]--;
          }
        else if (next < row->cells->len)
          {
            cells[column] = g_ptr_array_index (row->cells, next++);
            covered[column] = cells[column]->row_span - 1;
            column += MIN (cells[column]->column_span, n_columns - column) - 1;
          }
      read_row (row, cells, columns, found);
    }
}

static void
read_table (HeedTable *table,
            GPtrArray *found)
{
  for (guint i = 0; i < table->rows->len && i <= MOST_ROWS_ABOVE; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      Columns columns;

      if (!read_titles (row, &columns))
        continue;
      read_rows (table, i + 1, row->cells->len, columns, found);
      return;
    }
}

/**
 * heed_recognise_pack:
 * @document: what was read of a file
 *
 * Reads what somebody filled into the pack of an owner that heed_compose_owner() or
 * heed_compose_owner_sheet() made. An action is known by its id, wherever its row stands now:
 * the plans that it is in are for the register to say.
 *
 * Returns: (transfer full) (nullable) (element-type HeedPackRow): the actions of all its tables,
 *   also those of which nothing was filled in; %NULL where it is no such pack
 */
GPtrArray *
heed_recognise_pack (HeedDocument *document)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (row_free);

  g_return_val_if_fail (document != NULL, NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HEED_BLOCK_TABLE)
        read_table (block->table, found);
    }
  return found->len > 0 ? g_steal_pointer (&found) : NULL;
}
