/* heed-pdf-stitch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "heed-pdf-table.h"
#include "heed-block-joint.h"

/* How far the columns of two parts of a table may differ, in points: without rules
 * they are only as exact as the words. */
#define RULED_TOLERANCE 8.0
#define OPEN_TOLERANCE 25.0

static HeedTableRow *
row_at (HeedTable *table,
        guint      position)
{
  return g_ptr_array_index (table->rows, position);
}

static HeedCell *
cell_at (HeedTableRow *row,
         guint         position)
{
  return g_ptr_array_index (row->cells, position);
}

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  return heed_block_list_to_line (cell_at (row, position)->blocks);
}

/* ---- columns ---- */

static gboolean
has_same_columns (HeedPdfTable *self,
                  HeedPdfTable *next)
{
  double tolerance = self->is_open || next->is_open ? OPEN_TOLERANCE : RULED_TOLERANCE;
  double shift;

  if (self->xs->len != next->xs->len)
    return FALSE;
  /* Left and right pages may have different margins. */
  shift = g_array_index (next->xs, double, 0) - g_array_index (self->xs, double, 0);
  for (guint i = 0; i < self->xs->len; i++)
    if (fabs (g_array_index (next->xs, double, i) - g_array_index (self->xs, double, i) - shift) > tolerance)
      return FALSE;
  return TRUE;
}

/* ---- titles ---- */

static gboolean
is_same_row (HeedTableRow *one,
             HeedTableRow *other)
{
  for (guint i = 0; i < one->cells->len; i++)
    {
      g_autofree char *words = cell_words (one, i);
      g_autofree char *others = cell_words (other, i);

      if (!g_str_equal (words, others))
        return FALSE;
    }
  return TRUE;
}

/* How many of the first rows of @next are the first rows of @self again. */
static guint
count_repeated (HeedTable *self,
                HeedTable *next)
{
  guint n_repeated = 0;

  while (n_repeated < MIN (self->rows->len, next->rows->len)
         && is_same_row (row_at (self, n_repeated), row_at (next, n_repeated)))
    n_repeated++;
  return n_repeated;
}

/* ---- torn rows ---- */

static char *
words_above (HeedTable *table,
             guint      column)
{
  for (guint i = table->rows->len; i > 0; i--)
    {
      g_autofree char *words = cell_words (row_at (table, i - 1), column);

      if (words[0] != '\0')
        return g_steal_pointer (&words);
    }
  return g_strdup ("");
}

/* Where a page breaks inside a cell that spans rows, some programs print it again on
 * the next page and mark it as continued. What stands left of it and is the same again
 * is of the same kind. */
static void
drop_continued (HeedTable    *self,
                HeedTableRow *row)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\W*\\b(continued|cont\\W?d|cont)\\b\\W*|\\s*\\W?\\b(continued|cont\\W?d|cont)\\b\\W*$",
                                          G_REGEX_CASELESS, 0, NULL);
  guint end = row->cells->len;
  guint marked = 0;

  for (guint pass = 0; pass < 2; pass++, end = marked)
    for (guint column = 0; column < end; column++)
      {
        g_autofree char *words = cell_words (row, column);
        g_autofree char *bare = g_regex_replace_literal (regex, words, -1, 0, "", 0, NULL);
        g_autofree char *above = words_above (self, column);

        if (words[0] == '\0' || (pass == 0 && g_str_equal (bare, words))
            || (pass > 0 && above[0] == '\0')
            || (bare[0] != '\0' && !g_str_equal (above, bare)))
          continue;
        if (pass == 0)
          marked = column;
        g_ptr_array_set_size (cell_at (row, column)->blocks, 0);
      }
}

/* Whether @row is the rest of @last: nothing stands in its first column, a sentence
 * goes on in one cell, and no cell begins anew. */
static gboolean
is_torn (HeedTableRow *last,
         HeedTableRow *row)
{
  gboolean goes_on = FALSE;

  if (cell_at (row, 0)->blocks->len > 0)
    return FALSE;
  for (guint i = 1; i < row->cells->len; i++)
    {
      g_autofree char *before = cell_words (last, i);
      g_autofree char *after = cell_words (row, i);

      if (before[0] == '\0' || after[0] == '\0')
        continue;
      if (heed_text_get_joint (before, after) != HEED_JOINT_GOES_ON)
        return FALSE;
      goes_on = TRUE;
    }
  return goes_on;
}

static void
join_rows (HeedTableRow *last,
           HeedTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    heed_block_list_stitch (cell_at (last, i)->blocks, cell_at (row, i)->blocks, HEED_JOINT_GOES_ON);
}

static HeedTableRow *
last_row (HeedTable *table)
{
  return table->rows->len > 0 ? row_at (table, table->rows->len - 1) : NULL;
}

/**
 * heed_pdf_table_stitch:
 * @self: a table
 * @next: the table with which the next page begins; its rows are taken over where it
 *   is the rest of @self
 *
 * The titles that are printed again are dropped, a row that the page tore becomes one
 * again, and so do cells that were printed twice since they span the tear.
 *
 * Returns: whether @next was the rest of @self
 */
gboolean
heed_pdf_table_stitch (HeedPdfTable *self,
                       HeedPdfTable *next)
{
  HeedTable *table = self->block->table;
  HeedTable *more = next->block->table;
  guint n_repeated;

  if (next->page != self->page + 1 || !has_same_columns (self, next))
    return FALSE;
  n_repeated = count_repeated (table, more);
  /* Other titles head another table. */
  if (n_repeated == 0 && more->n_header_rows > 0 && table->n_header_rows > 0)
    return FALSE;

  if (n_repeated > 0)
    {
      table->n_header_rows = MAX (table->n_header_rows, MIN (n_repeated, 1));
      g_ptr_array_remove_range (more->rows, 0, n_repeated);
    }
  if (more->rows->len > 0)
    {
      HeedTableRow *first = row_at (more, 0);
      HeedTableRow *last = last_row (table);

      drop_continued (table, first);
      if (last != NULL && table->rows->len > table->n_header_rows && is_torn (last, first))
        {
          join_rows (last, first);
          g_ptr_array_remove_index (more->rows, 0);
        }
    }
  g_ptr_array_extend_and_steal (table->rows, g_ptr_array_ref (more->rows));
  self->page = next->page;
  return TRUE;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of the first row of @table, in the order of the alphabet. */
static char *
title_words (HeedTable *table)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  HeedTableRow *row = row_at (table, 0);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *cell = cell_words (row, i);

      g_string_append_printf (text, " %s", cell);
    }
  words = g_strsplit_set (text->str, " /", -1);
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  return g_strchug (g_strjoinv (" ", words));
}

/**
 * heed_pdf_table_has_titles_of:
 * @self: a table
 * @other: the table before it, which it was not found to go on with
 *
 * Returns: whether both have the same titles, which only stand in other columns
 */
gboolean
heed_pdf_table_has_titles_of (HeedPdfTable *self,
                              HeedPdfTable *other)
{
  HeedTable *table = self->block->table;
  g_autofree char *words = NULL;
  g_autofree char *others = NULL;

  if (table->rows->len == 0 || other->block->table->rows->len == 0 ||
      table->n_columns == other->block->table->n_columns)
    return FALSE;

  words = title_words (table);
  others = title_words (other->block->table);
  return words[0] != '\0' && g_str_equal (words, others);
}
