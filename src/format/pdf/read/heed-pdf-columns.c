/* heed-pdf-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-columns.h"

#include <string.h>

#include "heed-pdf-node-words.h"

#define MAX_COLUMNS 64

/* How far words may stand to the left of all others of their column. */
#define SLACK_PTS 3.0

/* The columns of a table: how many there are, and where their words stand. Some
 * writers leave out cells that are empty, or that one above covers: then only the
 * places of the words say which column a cell is in. */
struct _HeedPdfColumns
{
  GPtrArray *pages;
  double lefts_pts[MAX_COLUMNS];
  double rights_pts[MAX_COLUMNS];
  guint covered[MAX_COLUMNS]; /* for how many more rows a cell from above covers it */
  guint n_columns;            /* 0 while they are counted */
  guint column;               /* where the next cell of the row stands */
  gboolean is_whole;          /* whether the row has all its cells */
};

/* The cells of a row; what stands in it and in no cell is one. */
static void
collect_cells (HeedPdfNode *node,
               GPtrArray   *cells)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      HeedPdfNode *child = g_ptr_array_index (node->children, i);
      gboolean holds_cells = FALSE;

      for (guint j = 0; j < child->children->len && !heed_pdf_node_is (child, "TD") &&
                        !heed_pdf_node_is (child, "TH"); j++)
        holds_cells = holds_cells || heed_pdf_node_is (g_ptr_array_index (child->children, j), "TD") ||
                      heed_pdf_node_is (g_ptr_array_index (child->children, j), "TH");
      if (holds_cells)
        collect_cells (child, cells);
      else
        g_ptr_array_add (cells, child);
    }
}

static guint
count_free (HeedPdfColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += self->covered[i] == 0 ? 1 : 0;
  return n;
}

static guint
count_taken (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += ((HeedPdfNode *) g_ptr_array_index (cells, i))->column_span;
  return n;
}

/* Skips the columns that a cell from above covers. */
static void
skip_covered (HeedPdfColumns *self)
{
  while (self->column < MAX_COLUMNS && self->covered[self->column] > 0)
    self->covered[self->column++]--;
}

/* The column that a cell stands in by its words. */
static guint
find_column (HeedPdfColumns *self,
             HeedPdfNode    *cell)
{
  guint found = self->column;
  double left_pts;
  double right_pts;

  if (self->is_whole || !heed_pdf_node_get_extents (cell, self->pages, &left_pts, &right_pts))
    return found;
  for (guint i = self->column; i < self->n_columns; i++)
    if (self->covered[i] == 0 && self->lefts_pts[i] < G_MAXDOUBLE &&
        self->lefts_pts[i] - SLACK_PTS <= left_pts)
      found = i;
  return found;
}

static void
measure_cell (HeedPdfColumns *self,
              HeedPdfNode    *cell,
              guint           column)
{
  double left_pts;
  double right_pts;

  if (self->n_columns == 0 || column >= MAX_COLUMNS || cell->column_span > 1 ||
      !heed_pdf_node_get_extents (cell, self->pages, &left_pts, &right_pts))
    return;
  self->lefts_pts[column] = MIN (self->lefts_pts[column], left_pts);
  self->rights_pts[column] = MAX (self->rights_pts[column], right_pts);
}

/* Goes through all rows: to count the columns, or to measure those of whole rows. */
static guint
walk_rows (HeedPdfColumns *self,
           GPtrArray      *rows)
{
  guint n_columns = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) cells = heed_pdf_columns_begin_row (self, g_ptr_array_index (rows, i));
      gboolean measures = count_taken (cells) == count_free (self);

      for (guint j = 0; j < cells->len; j++)
        {
          HeedPdfNode *cell = g_ptr_array_index (cells, j);
          double right_pts;

          skip_covered (self);
          if (measures)
            measure_cell (self, cell, self->column);
          heed_pdf_columns_place (self, cell, &right_pts);
        }
      n_columns = MAX (n_columns, self->column);
      heed_pdf_columns_end_row (self);
    }
  memset (self->covered, 0, sizeof self->covered);
  return n_columns;
}

/**
 * heed_pdf_columns_new:
 * @rows: (element-type HeedPdfNode): the rows of a table
 * @pages: (element-type HeedPdfTaggedPage): the pages of the file
 *
 * Returns: (transfer full): its columns, to be walked through row by row
 */
HeedPdfColumns *
heed_pdf_columns_new (GPtrArray *rows,
                      GPtrArray *pages)
{
  HeedPdfColumns *self = g_new0 (HeedPdfColumns, 1);

  self->pages = g_ptr_array_ref (pages);
  for (guint i = 0; i < MAX_COLUMNS; i++)
    self->lefts_pts[i] = G_MAXDOUBLE;
  self->n_columns = walk_rows (self, rows);
  walk_rows (self, rows);
  return self;
}

/**
 * heed_pdf_columns_free:
 * @self: (transfer full): columns
 */
void
heed_pdf_columns_free (HeedPdfColumns *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/**
 * heed_pdf_columns_get_n:
 * @self: columns
 *
 * Returns: how many there are
 */
guint
heed_pdf_columns_get_n (HeedPdfColumns *self)
{
  return self->n_columns;
}

/**
 * heed_pdf_columns_begin_row:
 * @self: columns
 * @row: the next row
 *
 * Returns: (transfer container) (element-type HeedPdfNode): its cells. Some writers
 *   put empty ones behind, for those that go on from the page before: these are none.
 */
GPtrArray *
heed_pdf_columns_begin_row (HeedPdfColumns *self,
                            HeedPdfNode    *row)
{
  GPtrArray *cells = g_ptr_array_new ();
  double left_pts;
  double right_pts;

  self->column = 0;
  collect_cells (row, cells);
  while (cells->len > 0 && (self->n_columns == 0 || count_taken (cells) > count_free (self)) &&
         !heed_pdf_node_get_extents (g_ptr_array_index (cells, cells->len - 1), self->pages,
                                     &left_pts, &right_pts))
    g_ptr_array_set_size (cells, cells->len - 1);
  self->is_whole = count_taken (cells) >= count_free (self);
  return cells;
}

/**
 * heed_pdf_columns_place:
 * @self: columns
 * @cell: the next cell of the row
 * @right_pts: (out): where the lines of its column end at the latest; 0 for not known
 *
 * Returns: how many empty cells were left out before it
 */
guint
heed_pdf_columns_place (HeedPdfColumns *self,
                        HeedPdfNode    *cell,
                        double         *right_pts)
{
  guint n_left_out = 0;
  guint found;

  skip_covered (self);
  found = find_column (self, cell);
  while (self->column < found)
    {
      n_left_out++;
      self->column++;
      skip_covered (self);
    }
  *right_pts = self->column < MAX_COLUMNS && cell->column_span == 1 ? self->rights_pts[self->column] : 0;
  for (guint i = 0; i < cell->column_span && self->column < MAX_COLUMNS; i++)
    self->covered[self->column++] = cell->row_span - 1;
  return n_left_out;
}

/**
 * heed_pdf_columns_end_row:
 * @self: columns
 *
 * Ends a row.
 *
 * Returns: how many empty cells were left out at its end
 */
guint
heed_pdf_columns_end_row (HeedPdfColumns *self)
{
  guint n_left_out = 0;

  for (; self->column < MAX_COLUMNS; self->column++)
    if (self->covered[self->column] > 0)
      self->covered[self->column]--;
    else if (self->column < self->n_columns)
      n_left_out++;
  return n_left_out;
}
