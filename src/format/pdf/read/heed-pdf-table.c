/* heed-pdf-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-table.h"

#include <math.h>

#include "heed-pdf-flow.h"
#include "heed-pdf-row-detector.h"

/* A column that is narrower than this, in points, and holds nothing is the gap between
 * edges that were not drawn in line. */
#define MIN_COLUMN 10.0

/* The most white space between a rule and the words of a cell, in points. */
#define MAX_PADDING 9.0

typedef struct
{
  HeedPdfGrid *grid;
  guint n_columns;
  guint n_rows;
  GPtrArray **lines; /* for each box the lines of the cell that begins there, or NULL */
  double *lefts;     /* for each column where its words begin */
  double *rights;    /* and where they end at most */
  double leading;
} Builder;

/* ---- cells ---- */

static void
place_words (Builder   *self,
             GPtrArray *words)
{
  guint n = self->n_columns * self->n_rows;
  g_autofree GPtrArray **cells = g_new0 (GPtrArray *, n);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < words->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (words, i);
      guint place = heed_pdf_grid_place (self->grid, word->box);

      if (cells[place] == NULL)
        cells[place] = g_ptr_array_new ();
      g_ptr_array_add (cells[place], word);
    }

  for (guint column = 0; column < self->n_columns; column++)
    for (guint row = 0; row < self->n_rows; row++)
      {
        guint place = row * self->n_columns + column;

        if (cells[place] == NULL)
          continue;
        self->lines[place] = heed_pdf_lines_new (cells[place]);
        g_ptr_array_extend (all, self->lines[place], NULL, NULL);
        g_ptr_array_unref (cells[place]);
      }
  self->leading = heed_pdf_row_detector_get_leading (all);
}

/* The right edge of the cell that begins in @row and @column. */
static double
cell_right (Builder *self,
            guint    row,
            guint    column)
{
  guint place = row * self->n_columns + column;
  guint last = column;

  while (self->grid->owners != NULL && last + 1 < self->n_columns
         && self->grid->owners[row * self->n_columns + last + 1] == place)
    last++;
  return g_array_index (self->grid->xs, double, last + 1);
}

static double
find_padding (Builder *self)
{
  double padding = MAX_PADDING;

  for (guint place = 0; place < self->n_columns * self->n_rows; place++)
    for (guint i = 0; self->lines[place] != NULL && i < self->lines[place]->len; i++)
      {
        HeedPdfLine *line = g_ptr_array_index (self->lines[place], i);

        padding = MIN (padding, line->box.x1 - g_array_index (self->grid->xs, double, place % self->n_columns));
      }
  return MAX (padding, 0.5);
}

/* Where no rules stand the words themselves show how wide a column is. */
static void
measure_columns (Builder *self)
{
  double padding = find_padding (self);

  for (guint column = 0; column < self->n_columns; column++)
    {
      double left = g_array_index (self->grid->xs, double, column);
      double right = g_array_index (self->grid->xs, double, column + 1);
      double first = right;
      double last = left;

      for (guint row = 0; row < self->n_rows; row++)
        {
          GPtrArray *lines = self->lines[row * self->n_columns + column];

          if (lines == NULL || cell_right (self, row, column) > right)
            continue;
          for (guint i = 0; i < lines->len; i++)
            {
              HeedPdfLine *line = g_ptr_array_index (lines, i);

              first = MIN (first, line->box.x1);
              last = MAX (last, line->box.x2);
            }
        }
      self->lefts[column] = self->grid->is_open && first < last ? first : left + padding;
      self->rights[column] = self->grid->is_open && first < last ? last : MAX (last, right - padding);
    }
}

static void
fill_cell (Builder         *self,
           HeedCell        *cell,
           guint            row,
           guint            column,
           HeedPdfSpelling *spelling)
{
  GPtrArray *lines = self->lines[row * self->n_columns + column];
  g_autoptr (GPtrArray) blocks = NULL;
  HeedPdfFlow flow = { .leading = self->leading, .spelling = spelling };
  double right = cell_right (self, row, column);

  if (lines == NULL)
    return;
  flow.left = self->lefts[column];
  flow.right = right > g_array_index (self->grid->xs, double, column + 1)
                 ? right - (self->lefts[column] - g_array_index (self->grid->xs, double, column))
                 : self->rights[column];
  blocks = heed_pdf_flow_read (&flow, lines);
  for (guint i = 0; i < blocks->len; i++)
    heed_cell_add (cell, heed_block_ref (g_ptr_array_index (blocks, i)));
}

/* ---- rows and columns ---- */

static gboolean
is_blank_row (Builder *self,
              guint    row)
{
  for (guint column = 0; column < self->n_columns; column++)
    if (self->lines[row * self->n_columns + column] != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_gap (Builder *self,
        guint    column)
{
  double left = g_array_index (self->grid->xs, double, column);
  double right = g_array_index (self->grid->xs, double, column + 1);

  if (right - left >= MIN_COLUMN)
    return FALSE;
  for (guint row = 0; row < self->n_rows; row++)
    if (self->lines[row * self->n_columns + column] != NULL)
      return FALSE;
  return TRUE;
}

/* Titles are bold, and what stands below them is not. */
static gboolean
is_bold_row (Builder *self,
             guint    row)
{
  guint n_bold = 0;

  for (guint column = 0; column < self->n_columns; column++)
    {
      GPtrArray *lines = self->lines[row * self->n_columns + column];

      for (guint i = 0; lines != NULL && i < lines->len; i++)
        {
          HeedPdfLine *line = g_ptr_array_index (lines, i);

          for (guint j = 0; j < line->words->len; j++)
            if ((((HeedPdfWord *) g_ptr_array_index (line->words, j))->style & HEED_RUN_STYLE_BOLD) == 0)
              return FALSE;
          n_bold++;
        }
    }
  return n_bold > 1;
}

/**
 * heed_pdf_table_new:
 * @grid: a grid
 * @words: (element-type HeedPdfWord): the words in it
 * @spelling: the words of the document
 * @page: its page, counted from 0
 *
 * A cell that spans rows stands in the first of them, and the others have an empty one
 * in its place.
 *
 * Returns: (transfer full) (nullable): the table; %NULL where it would have one column
 *   or nothing in it
 */
HeedPdfTable *
heed_pdf_table_new (HeedPdfGrid     *grid,
                    GPtrArray       *words,
                    HeedPdfSpelling *spelling,
                    guint            page)
{
  Builder builder = { .grid = grid };
  HeedPdfTable *self = g_new0 (HeedPdfTable, 1);
  HeedTable *table = NULL;
  g_autofree GPtrArray **lines = NULL;
  g_autofree double *lefts = NULL;
  g_autofree double *rights = NULL;
  g_autofree guint *kept = NULL;
  guint n_kept = 0;
  guint n_bold = 0;
  gboolean heads = TRUE;

  builder.n_columns = heed_pdf_grid_columns (grid);
  builder.n_rows = heed_pdf_grid_rows (grid);
  builder.lines = lines = g_new0 (GPtrArray *, (gsize) builder.n_columns * builder.n_rows);
  builder.lefts = lefts = g_new0 (double, builder.n_columns);
  builder.rights = rights = g_new0 (double, builder.n_columns);
  kept = g_new0 (guint, builder.n_columns);
  place_words (&builder, words);
  measure_columns (&builder);

  self->xs = g_array_new (FALSE, FALSE, sizeof (double));
  self->page = page;
  self->is_open = grid->is_open;
  for (guint column = 0; column < builder.n_columns; column++)
    if (!is_gap (&builder, column))
      {
        kept[n_kept++] = column;
        g_array_append_val (self->xs, g_array_index (grid->xs, double, column));
      }
  g_array_append_val (self->xs, g_array_index (grid->xs, double, builder.n_columns));

  table = heed_table_new (n_kept);
  self->block = heed_block_new_table (table);
  for (guint i = 0; i < n_kept; i++)
    {
      double width = g_array_index (self->xs, double, n_kept) - g_array_index (self->xs, double, 0);

      table->widths[i] = (g_array_index (self->xs, double, i + 1) - g_array_index (self->xs, double, i)) / width;
    }
  for (guint row = 0; row < builder.n_rows; row++)
    {
      HeedTableRow *added;

      if (is_blank_row (&builder, row))
        continue;
      added = heed_table_add_row (table);
      heads = heads && is_bold_row (&builder, row);
      if (heads)
        n_bold++;
      for (guint i = 0; i < n_kept; i++)
        fill_cell (&builder, heed_table_row_add (added), row, kept[i], spelling);
    }
  table->n_header_rows = n_bold == 1 && table->rows->len > 1 ? 1 : 0;
  for (guint i = 0; table->n_header_rows == 1 && i < n_kept; i++)
    ((HeedCell *) g_ptr_array_index (((HeedTableRow *) g_ptr_array_index (table->rows, 0))->cells, i))->is_header = TRUE;

  for (guint i = 0; i < builder.n_columns * builder.n_rows; i++)
    g_clear_pointer (&lines[i], g_ptr_array_unref);
  if (n_kept < 2 || table->rows->len == 0)
    g_clear_pointer (&self, heed_pdf_table_free);
  return self;
}

/**
 * heed_pdf_table_free:
 * @self: (transfer full): a table
 */
void
heed_pdf_table_free (HeedPdfTable *self)
{
  heed_block_unref (self->block);
  g_array_unref (self->xs);
  g_free (self);
}
