/* heed-xlsx-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xlsx-writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "heed-formula-guard.h"
#include "heed-day.h"
#include "heed-error.h"
#include "heed-xlsx-text.h"

/* The title stands in the first row, the titles of the columns below it. */
#define TITLE_ROW 0
#define HEADER_ROW 1

/* The width of the whole table, in characters, and the least of a column. */
#define ALL_WIDTHS 300
#define LEAST_WIDTH 8

#define LINE_HEIGHT_PTS 15
#define MAX_ROW_HEIGHT_PTS 409

/* Fonts differ from program to program: a line takes this share of the characters
 * that a column is wide. */
#define FILLED 0.9

#define MAX_CELL 32767
#define A4 9
#define MARGIN_INCHES 0.4
#define FOOT_INCHES 0.7

typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *title;
  lxw_format *header;
  lxw_format *words;
  lxw_format *line; /* for words that are for programs */
  lxw_format *guarded; /* for words that could be taken for a formula when edited */
  lxw_format *day;
  guint n_read_columns; /* those that are printed, and high enough for all their words */
} Writer;

static lxw_format *
add_format (Writer *self)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap (format);
  return format;
}

static void
add_formats (Writer *self)
{
  self->title = workbook_add_format (self->workbook);
  format_set_bold (self->title);
  format_set_font_size (self->title, 16);
  self->header = add_format (self);
  format_set_bold (self->header);
  self->words = add_format (self);
  self->line = workbook_add_format (self->workbook);
  format_set_align (self->line, LXW_ALIGN_VERTICAL_TOP);
  self->guarded = add_format (self);
  format_set_num_format (self->guarded, "@");
  self->day = add_format (self);
  format_set_num_format (self->day, "yyyy-mm-dd");
}

static char *
cell_text (HeedCell *cell)
{
  g_autofree char *text = heed_cell_to_text (cell);

  return heed_xlsx_text_escape (text);
}

static const char *
cell_style (HeedCell *cell)
{
  HeedBlock *block = cell->blocks->len > 0 ? g_ptr_array_index (cell->blocks, 0) : NULL;

  return block != NULL ? block->style : NULL;
}

static gboolean
write_cell (Writer      *self,
            HeedCell    *cell,
            lxw_row_t    row,
            lxw_col_t    column,
            GError     **error)
{
  g_autofree char *text = cell_text (cell);
  const char *style = cell_style (cell);
  HeedDay day = g_strcmp0 (style, HEED_CELL_STYLE_DAY) == 0 ? heed_day_new_from_iso (text) : HEED_DAY_NONE;

  if (*text == '\0')
    {
      worksheet_write_blank (self->sheet, row, column, self->words);
      return TRUE;
    }
  if (g_utf8_strlen (text, -1) > MAX_CELL)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("Row %u, column %u: the text is longer than the %d characters that a cell of a "
                     "workbook holds: shorten it, or export another format"),
                   row + 1, column + 1u, MAX_CELL);
      return FALSE;
    }

  if (day != HEED_DAY_NONE)
    {
      lxw_datetime date = { 0 };

      heed_day_get (day, &date.year, &date.month, &date.day);
      worksheet_write_datetime (self->sheet, row, column, &date, self->day);
    }
  else if (g_strcmp0 (style, HEED_CELL_STYLE_NUMBER) == 0)
    {
      worksheet_write_number (self->sheet, row, column, g_ascii_strtod (text, NULL), self->words);
    }
  else
    {
      worksheet_write_string (self->sheet, row, column, text,
                              heed_csv_is_formula (text)      ? self->guarded
                              : column < self->n_read_columns    ? self->words
                                                                 : self->line);
    }
  return TRUE;
}

static GHashTable *
name_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The names of the columns of a table differ, and none is empty. */
static GPtrArray *
column_names (HeedTableRow *row)
{
  g_autoptr (GHashTable) names = name_set ();
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_text (g_ptr_array_index (row->cells, i));
      g_autofree char *bare = *g_strstrip (g_strdelimit (text, "\t\n", ' ')) != '\0'
                                ? g_utf8_substring (text, 0, MIN (200, g_utf8_strlen (text, -1)))
                                : g_strdup_printf ("Column %u", i + 1);
      char *name = g_strdup (bare);

      for (guint n = 2;; n++)
        {
          char *key = g_utf8_casefold (name, -1);

          if (g_hash_table_add (names, key))
            break;
          g_free (name);
          name = g_strdup_printf ("%s (%u)", bare, n);
        }
      g_ptr_array_add (columns, name);
    }
  return columns;
}

static void
add_table (Writer    *self,
           HeedTable *table)
{
  HeedTableRow *header = g_ptr_array_index (table->rows, 0);
  g_autoptr (GPtrArray) names = column_names (header);
  g_autofree lxw_table_column *columns = g_new0 (lxw_table_column, names->len);
  g_autofree lxw_table_column **list = g_new0 (lxw_table_column *, names->len + 1);
  lxw_table_options options = { 0 };

  for (guint i = 0; i < names->len; i++)
    {
      columns[i].header = g_ptr_array_index (names, i);
      columns[i].header_format = self->header;
      list[i] = &columns[i];
    }
  options.name = (char *) "Plan";
  options.columns = list;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 15;

  /* A table has a row below its titles, be it empty. */
  worksheet_add_table (self->sheet, HEADER_ROW, 0,
                       HEADER_ROW + MAX (1, table->rows->len - 1), (lxw_col_t) (names->len - 1),
                       &options);
}

static double
column_width (HeedTable *table,
              guint      column)
{
  return MAX (LEAST_WIDTH, table->widths[column] * ALL_WIDTHS);
}

/* Not every program makes room for lines that are wrapped. */
static void
set_height (Writer       *self,
            HeedTable    *table,
            HeedTableRow *row,
            lxw_row_t     number)
{
  guint n_lines = 1;

  for (guint i = 0; i < MIN (row->cells->len, self->n_read_columns); i++)
    {
      g_autofree char *text = cell_text (g_ptr_array_index (row->cells, i));
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      double width = column_width (table, i) * FILLED;
      guint n = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        n += 1 + (guint) ((double) g_utf8_strlen (lines[j], -1) / width);
      n_lines = MAX (n_lines, n);
    }
  worksheet_set_row (self->sheet, number, MIN (n_lines * LINE_HEIGHT_PTS, MAX_ROW_HEIGHT_PTS), NULL);
}

static gboolean
write_table (Writer        *self,
             HeedTable     *table,
             GCancellable  *cancellable,
             GError       **error)
{
  for (guint i = 1; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        if (!write_cell (self, g_ptr_array_index (row->cells, j), HEADER_ROW + i, (lxw_col_t) j, error))
          return FALSE;
      set_height (self, table, row, HEADER_ROW + i);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  add_table (self, table);
  set_height (self, table, g_ptr_array_index (table->rows, 0), HEADER_ROW);
  for (guint i = 0; i < table->n_columns; i++)
    worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                          column_width (table, i), NULL);
  worksheet_freeze_panes (self->sheet, HEADER_ROW + 1, 1);
  worksheet_repeat_rows (self->sheet, HEADER_ROW, HEADER_ROW);
  worksheet_print_area (self->sheet, 0, 0, HEADER_ROW + table->rows->len - 1,
                        (lxw_col_t) (self->n_read_columns - 1));
  return TRUE;
}

static gboolean
fill (Writer        *self,
      HeedDocument  *document,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autofree char *title = heed_xlsx_text_escape (document->title);
  g_autofree char *author = heed_xlsx_text_escape (document->author);
  lxw_doc_properties properties = { 0 };
  HeedTable *table = NULL;

  for (guint i = 0; table == NULL && i < document->blocks->len; i++)
    table = ((HeedBlock *) g_ptr_array_index (document->blocks, i))->table;
  g_return_val_if_fail (table != NULL && table->rows->len > 0, FALSE);

  self->n_read_columns = table->n_read_columns > 0 ? MIN (table->n_read_columns, table->n_columns)
                                                   : table->n_columns;
  properties.title = title;
  properties.author = author;
  /* The same plan gives the same file, whenever it is written. */
  properties.created = 1;
  workbook_set_properties (self->workbook, &properties);
  self->sheet = workbook_add_worksheet (self->workbook, "Plan");
  add_formats (self);
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, A4);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  /* So that what is printed is no smaller than it must be. */
  worksheet_set_margins (self->sheet, MARGIN_INCHES, MARGIN_INCHES, MARGIN_INCHES, FOOT_INCHES);
  worksheet_set_footer (self->sheet, "&R&P / &N");

  if (*title != '\0')
    worksheet_write_string (self->sheet, TITLE_ROW, 0, title, self->title);
  return write_table (self, table, cancellable, error);
}

static gboolean
set_failed (GError     **error,
            const char  *reason)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: %s is what the system says. */
               _("Failed to make the workbook: %s. See that there is room for temporary files."), reason);
  return FALSE;
}

static gboolean
write_to (const char    *path,
          HeedDocument  *document,
          GCancellable  *cancellable,
          GError       **error)
{
  Writer self = { workbook_new (path) };
  gboolean filled = fill (&self, document, cancellable, error);
  lxw_error status = workbook_close (self.workbook);

  if (filled && status != LXW_NO_ERROR)
    return set_failed (error, lxw_strerror (status));
  return filled;
}

/**
 * heed_xlsx_write:
 * @document: a document with one table in which no cell spans others
 * @stream: where it goes
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Writes the table as a workbook of one sheet: the title in the first cell, one row of
 * titles, marked as a table and frozen, days as days.
 *
 * Returns: whether it was written
 */
gboolean
heed_xlsx_write (HeedDocument   *document,
                 GOutputStream  *stream,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize length;
  /* The library writes files alone. */
  int handle = g_file_open_tmp ("heed-XXXXXX.xlsx", &path, NULL);
  gboolean written;

  if (handle < 0)
    return set_failed (error, g_strerror (errno));
  g_close (handle, NULL);
  written = write_to (path, document, cancellable, error);
  if (written && !g_file_get_contents (path, &content, &length, NULL))
    written = set_failed (error, g_strerror (errno));
  g_unlink (path);

  return written
         && g_output_stream_write_all (stream, content, length, NULL, cancellable, error);
}
