/* heed-compose-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-columns.h"

#include <math.h>
#include <string.h>

/* How wide columns are follows from what stands in them: no word is broken as long as there is
 * room for it, and of the rest each column gets so much that the table is as low as can be.
 * Letters are measured by the kind they are, for the same document goes out to pages that Heed
 * lays out and to programs with fonts of their own. */

/* How many letters of middling width go on a line of a page on its side, and the room on both
 * sides of a cell in such letters. */
#define PAGE_LETTERS 148.0
#define PADDING_LETTERS 2.2

/* What stands at the side of a list, and of each depth. */
#define LIST_LETTERS 3.0
#define DEPTH_LETTERS 2.0

/* Lines do not end just where the room does. */
#define RAGGED 1.06

/* Headings of columns and of rows, and words that stand out, are bold. */
#define BOLD 1.1

/* A word that is longer, such as an address, may be broken. */
#define MOST_WORD 26.0

/* So many rows say enough of how a table is filled. */
#define MOST_ROWS 400

/* The headings of the columns stand on each page, which has room for so many lines. */
#define PAGE_LINES 38.0

/* What spans rows is repeated where a page breaks in it, and a table does not begin where the
 * first of it has no room: each of its lines costs so much of one. */
#define SPAN_COST 0.4

/* Words of one cell: the lengths of its paragraphs, and how far each stands in. */
typedef struct
{
  guint column;
  guint n_columns;
  guint row;
  guint n_rows;
  GArray *paragraphs; /* pairs of double: length, indentation */
} Words;

static void
words_free (gpointer data)
{
  Words *self = data;

  g_array_unref (self->paragraphs);
  g_free (self);
}

static double
letter_width (gunichar letter)
{
  if (g_unichar_iszerowidth (letter))
    return 0.0;
  if (g_unichar_iswide (letter))
    return 1.9;
  if (letter < 128 && strchr ("iljtfrI.,:;'|!()[] -", (int) letter) != NULL)
    return 0.62;
  if (letter < 128 && strchr ("mwMW@%", (int) letter) != NULL)
    return 1.6;
  return g_unichar_isupper (letter) ? 1.25 : 1.04;
}

/* The whole length of @text, and that of its longest piece that a line does not break. */
static double
measure (const char *text,
         double     *longest)
{
  double length = 0.0;
  double piece = 0.0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      double width = letter_width (letter);

      length += width;
      piece = g_unichar_isspace (letter) ? 0.0 : piece + width;
      *longest = MAX (*longest, piece);
      if (letter == '-' || letter == '/' || g_unichar_iswide (letter))
        piece = 0.0;
    }
  return length;
}

static gboolean
is_bold (HeedBlock *block,
         gboolean   is_header)
{
  if (is_header)
    return TRUE;
  for (guint i = 0; i < block->runs->len; i++)
    if ((((HeedRun *) g_ptr_array_index (block->runs, i))->style & HEED_RUN_STYLE_BOLD) != 0)
      return TRUE;
  return FALSE;
}

static void
add_paragraphs (Words     *self,
                HeedBlock *block,
                double     indentation,
                gboolean   is_header,
                double    *longest)
{
  if (block->kind == HEED_BLOCK_LIST || block->kind == HEED_BLOCK_LIST_ITEM)
    {
      double mark = 0.0;
      double depth = block->level > 1 ? (block->level - 1) * DEPTH_LETTERS : 0.0;

      if (block->kind == HEED_BLOCK_LIST_ITEM)
        mark = MAX (LIST_LETTERS, block->marker != NULL ? measure (block->marker, &mark) + 1.0 : 0.0);
      for (guint i = 0; i < block->children->len; i++)
        add_paragraphs (self, g_ptr_array_index (block->children, i), indentation + mark + depth, is_header, longest);
    }
  else if (block->kind != HEED_BLOCK_TABLE)
    {
      g_autofree char *text = heed_block_to_text (block);
      double bold = is_bold (block, is_header) ? BOLD : 1.0;
      double word = 0.0;
      double pair[] = { measure (text, &word) * bold * RAGGED, indentation };

      *longest = MAX (*longest, MIN (word * bold, MOST_WORD) + indentation);
      g_array_append_vals (self->paragraphs, pair, 2);
    }
}

static Words *
words_new (HeedCell *cell,
           double   *longest)
{
  Words *self = g_new0 (Words, 1);

  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (double));
  self->n_rows = cell->row_span;
  self->n_columns = cell->column_span;
  for (guint i = 0; i < cell->blocks->len; i++)
    add_paragraphs (self, g_ptr_array_index (cell->blocks, i), 0.0, cell->is_header, longest);
  return self;
}

/* The cells of some of the rows, and what each column needs at least. */
static GPtrArray *
read_cells (HeedTable *table,
            double    *least)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (words_free);
  g_autofree guint *covered = g_new0 (guint, table->n_columns);

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      guint column = 0;

      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          double longest = 0.0;
          Words *words;

          while (column < table->n_columns && covered[column] > 0)
            column++;
          if (column >= table->n_columns)
            break;
          words = words_new (cell, &longest);
          words->column = column;
          words->row = i;
          if (cell->column_span == 1)
            least[column] = MAX (least[column], longest + PADDING_LETTERS);
          for (guint k = 0; k < cell->column_span && column < table->n_columns; k++)
            covered[column++] = cell->row_span;
          if (i < MOST_ROWS && words->n_columns == 1)
            g_ptr_array_add (cells, words);
          else
            words_free (words);
        }
      for (guint j = 0; j < table->n_columns; j++)
        if (covered[j] > 0)
          covered[j]--;
    }
  return cells;
}

static double
count_lines (Words  *self,
             double  width)
{
  double lines = 0.0;

  for (guint i = 0; i + 1 < self->paragraphs->len; i += 2)
    {
      double length = g_array_index (self->paragraphs, double, i);
      double room = MAX (width - PADDING_LETTERS - g_array_index (self->paragraphs, double, i + 1), 1.0);

      lines += MAX (1.0, ceil (length / room));
    }
  return lines;
}

/* How many lines the rows take in all. */
static double
count_all (GPtrArray    *cells,
           guint         n_rows,
           guint         n_header_rows,
           const double *widths,
           double       *lines)
{
  double header = 0.0;
  double sum = 0.0;
  double spans = 0.0;

  for (guint i = 0; i < n_rows; i++)
    lines[i] = 0.0;
  for (guint i = 0; i < cells->len; i++)
    {
      Words *cell = g_ptr_array_index (cells, i);

      if (cell->n_rows == 1)
        lines[cell->row] = MAX (lines[cell->row], count_lines (cell, widths[cell->column]));
    }
  /* What spans rows stretches the last of them. */
  for (guint i = 0; i < cells->len; i++)
    {
      Words *cell = g_ptr_array_index (cells, i);
      double below = 0.0;
      double own;
      guint end = MIN (cell->row + cell->n_rows, n_rows);

      if (cell->n_rows == 1)
        continue;
      own = count_lines (cell, widths[cell->column]);
      spans += own;
      for (guint row = cell->row; row < end; row++)
        below += lines[row] + 1.0;
      lines[end - 1] += MAX (0.0, own - below);
    }
  for (guint i = 0; i < n_rows; i++)
    *(i < n_header_rows ? &header : &sum) += lines[i];
  return sum + SPAN_COST * spans + header * MAX (1.0, sum / (PAGE_LINES - MIN (header, PAGE_LINES / 2.0)));
}

/* Gives room from one column to another as long as that makes the table lower. */
static void
improve (GPtrArray    *cells,
         guint         n_rows,
         guint         n_header_rows,
         guint         n_columns,
         const double *least,
         double       *widths)
{
  static const double steps[] = { 8.0, 4.0, 2.0, 1.0 };
  g_autofree double *lines = g_new (double, n_rows + 1);
  double best = count_all (cells, n_rows, n_header_rows, widths, lines);

  for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
    for (guint pass = 0; pass < 8; pass++)
      {
        double before = best;

        for (guint from = 0; from < n_columns; from++)
          for (guint to = 0; to < n_columns; to++)
            {
              double now;

              if (from == to || widths[from] - steps[s] < least[from])
                continue;
              widths[from] -= steps[s];
              widths[to] += steps[s];
              now = count_all (cells, n_rows, n_header_rows, widths, lines);
              if (now < best)
                {
                  best = now;
                  continue;
                }
              widths[from] += steps[s];
              widths[to] -= steps[s];
            }
        if (best >= before)
          break;
      }
}

/**
 * heed_compose_fit_columns:
 * @table: a table, of which all rows are there
 * @least: (nullable): how many letters each column is to have room for at least, so that
 *   somebody can write there; 0 for no more than what stands in it
 *
 * Makes the widths of the columns follow from what stands in them, and lets the rows follow
 * each other closely.
 */
void
heed_compose_fit_columns (HeedTable   *table,
                          const guint *least)
{
  guint n = table->n_columns;
  guint n_rows = MIN (table->rows->len, MOST_ROWS);
  g_autofree double *needed = g_new0 (double, n);
  g_autofree double *shares = g_new0 (double, n);
  g_autoptr (GPtrArray) cells = read_cells (table, needed);
  double room = PAGE_LETTERS;
  double sum = 0.0;

  table->splits_keys = TRUE;
  for (guint i = 0; i < n; i++)
    {
      if (least != NULL)
        needed[i] = MAX (needed[i], least[i] + PADDING_LETTERS);
      room -= needed[i];
    }
  for (guint i = 0; i < cells->len; i++)
    {
      Words *cell = g_ptr_array_index (cells, i);

      for (guint j = 0; j < cell->paragraphs->len; j += 2)
        shares[cell->column] += g_array_index (cell->paragraphs, double, j);
    }
  for (guint i = 0; i < n; i++)
    sum += sqrt (shares[i]);
  for (guint i = 0; i < n; i++)
    table->widths[i] = needed[i] + (room > 0.0 && sum > 0.0 ? room * sqrt (shares[i]) / sum : 0.0);
  if (room > 0.0)
    improve (cells, n_rows, table->n_header_rows, n, needed, table->widths);

  sum = 0.0;
  for (guint i = 0; i < n; i++)
    sum += table->widths[i];
  for (guint i = 0; i < n; i++)
    table->widths[i] = sum > 0.0 ? table->widths[i] / sum : 1.0 / n;
}

static gboolean
is_empty (HeedTable *table,
          guint      from_end)
{
  for (guint i = table->n_header_rows; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *cell;

      if (row->cells->len <= from_end)
        continue;
      cell = g_ptr_array_index (row->cells, row->cells->len - 1 - from_end);
      for (guint j = 0; cell->column_span == 1 && j < cell->blocks->len; j++)
        if (!heed_block_is_blank (g_ptr_array_index (cell->blocks, j)))
          return FALSE;
    }
  return TRUE;
}

static void
drop (HeedTable *table,
      guint      from_end)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *last = g_ptr_array_index (row->cells, row->cells->len - 1);

      if (last->column_span > 1)
        last->column_span--;
      else if (row->cells->len > from_end)
        g_ptr_array_remove_index (row->cells, row->cells->len - 1 - from_end);
    }
  table->n_columns--;
}

/**
 * heed_compose_drop_empty_columns:
 * @table: a table, of which all rows are there, and whose cells from column @first on cover
 *   one row each
 * @first: the first of the columns that may go
 *
 * Takes out the columns in which nothing stands below the title.
 */
void
heed_compose_drop_empty_columns (HeedTable *table,
                                 guint      first)
{
  for (guint column = table->n_columns; column > first; column--)
    {
      guint from_end = table->n_columns - column;

      if (table->n_columns > 1 && is_empty (table, from_end))
        drop (table, from_end);
    }
}
