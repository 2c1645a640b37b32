/* heed-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

/* The styles of the paragraph in a cell that holds no words but a day, as YYYY-MM-DD,
 * or a number. */
#define HEED_CELL_STYLE_DAY "day"
#define HEED_CELL_STYLE_NUMBER "number"

/* That of one whose line breaks are what a spreadsheet has for the ends of
 * paragraphs. */
#define HEED_CELL_STYLE_LINES "lines"

/**
 * HeedCell:
 * @blocks: (element-type HeedBlock): what it holds
 * @row_span: how many rows it covers, at least 1
 * @column_span: how many columns it covers, at least 1
 * @is_header: whether it heads its row or its column
 *
 * One cell of a table.
 */
struct _HeedCell
{
  GPtrArray *blocks;
  guint row_span;
  guint column_span;
  gboolean is_header;
};

/**
 * HeedTableRow:
 * @cells: (element-type HeedCell): the cells that begin in this row, from left to
 *   right; a column that a cell of an earlier row covers has none
 * @line: where it stood in the file that it was read from, counted from 1; 0 for
 *   not known
 *
 * One row of a table.
 */
struct _HeedTableRow
{
  GPtrArray *cells;
  guint line;
};

/**
 * HeedTable:
 * @caption: (nullable): what the table shows
 * @n_columns: how many columns it has
 * @widths: (array): the share of the width that each column takes, summing up to
 *   1; all 0 where it is not known
 * @n_header_rows: how many of the first rows are header rows
 * @n_key_columns: how many of the first columns say what a row belongs to: where a
 *   page breaks inside one of their cells, the next page repeats it
 * @splits_keys: whether a row begins on a page that has room for it, although a cell
 *   that spans it and rows below has not, and goes on with the next page
 * @n_read_columns: how many of the first columns are for people, where those after
 *   them are for programs; 0 for all
 * @is_sheet: whether it is a sheet of a workbook
 * @rows: (element-type HeedTableRow): all rows, header rows first
 *
 * A table.
 */
struct _HeedTable
{
  char *caption;
  guint n_columns;
  double *widths;
  guint n_header_rows;
  guint n_key_columns;
  gboolean splits_keys;
  guint n_read_columns;
  gboolean is_sheet;
  GPtrArray *rows;
};

HeedTable    *heed_table_new      (guint         n_columns);
void          heed_table_free     (HeedTable    *self);
HeedTableRow *heed_table_add_row  (HeedTable    *self);
HeedCell     *heed_table_row_add  (HeedTableRow *self);
HeedCell     *heed_cell_new       (void);
void          heed_cell_free      (HeedCell     *self);
void          heed_cell_add       (HeedCell     *self,
                                   HeedBlock    *block);
void          heed_cell_add_lines (HeedCell     *self,
                                   const char   *text);
char         *heed_cell_to_text   (HeedCell     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedTable, heed_table_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedCell, heed_cell_free)

G_END_DECLS
