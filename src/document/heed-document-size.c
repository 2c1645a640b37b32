/* heed-document-size.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-document-size.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-limits.h"

typedef struct
{
  guint n_rows;
  guint n_cells;
  guint n_blocks;
  gsize n_bytes;
} Size;

/* Cells of a spreadsheet have line breaks for the ends of paragraphs. */
static void
add_run (Size          *size,
         const HeedRun *run)
{
  for (const char *c = run->text; *c != '\0'; c++)
    {
      size->n_blocks += *c == '\n';
      size->n_bytes++;
    }
}

static void add_blocks (Size      *size,
                        GPtrArray *blocks);

/* The first paragraph is the cell itself, which is counted already. */
static void
add_cell (Size     *size,
          HeedCell *cell)
{
  guint before = size->n_blocks;

  add_blocks (size, cell->blocks);
  if (size->n_blocks > before)
    size->n_blocks--;
}

static void
add_blocks (Size      *size,
            GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      size->n_blocks += block->runs->len > 0;
      for (guint j = 0; j < block->runs->len; j++)
        add_run (size, g_ptr_array_index (block->runs, j));
      add_blocks (size, block->children);
      for (guint j = 0; block->table != NULL && j < block->table->rows->len; j++)
        {
          HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

          size->n_rows++;
          size->n_cells += row->cells->len;
          for (guint k = 0; k < row->cells->len; k++)
            add_cell (size, g_ptr_array_index (row->cells, k));
        }
    }
}

static gboolean
check (guint         n,
       guint         most,
       const char   *what,
       GError      **error)
{
  if (n <= most)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
               /* Translators: a number, and "rows", "cells", "paragraphs" or "MB of words". */
               _("There are more than %u %s in it, which no plan has: split the file"), most, what);
  return FALSE;
}

/**
 * heed_document_check_size:
 * @self: a document that was read
 * @error: return location for an error: %HEED_ERROR_LIMIT
 *
 * Counts what the document holds, so that making a plan of it takes no more memory than
 * an import may (heed-limits.h). Words that are shared count wherever they are shown.
 *
 * Returns: whether it is within the limits
 */
gboolean
heed_document_check_size (HeedDocument  *self,
                          GError       **error)
{
  Size size = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  add_blocks (&size, self->blocks);
  return check (size.n_rows, HEED_LIMIT_ROWS, _("rows"), error)
         && check (size.n_cells, HEED_LIMIT_CELLS, _("cells"), error)
         && check (size.n_blocks, HEED_LIMIT_BLOCKS, _("paragraphs"), error)
         && check ((guint) (size.n_bytes / HEED_MEGABYTE), HEED_LIMIT_TEXT_MEGABYTES, _("MB of words"), error);
}

/**
 * heed_document_check_cells:
 * @self: a document that Heed did not write
 * @error: return location for an error: %HEED_ERROR_LIMIT
 *
 * Counts the cells, each of which may become words that find no place.
 *
 * Returns: whether they are within the limit
 */
gboolean
heed_document_check_cells (HeedDocument  *self,
                           GError       **error)
{
  Size size = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  add_blocks (&size, self->blocks);
  return check (size.n_cells, HEED_LIMIT_FOREIGN_CELLS, _("cells"), error);
}
