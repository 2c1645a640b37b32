/* heed-csv-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-formula-guard.h"
#include "heed-error.h"
#include "heed-limits.h"

#define MAX_COLUMNS 1024

/* How many rows must have as many cells as each other for a text to be a table, and
 * how many cells that must be at least. */
#define N_ALIKE 4
#define MIN_CELLS 4

/* So many lines may stand above the table. */
#define MAX_ABOVE 6

/* How many rows are read between two looks at the cancellable. */
#define ROWS_A_TURN 256

typedef struct
{
  const char *next; /* where the next record begins; %NULL behind the last */
  char separator;
  guint line; /* of @next, from 1 */
  guint first_line; /* of the record that was read last */
  gsize n_bytes; /* of the words of all fields */
  guint n_fields;
  gboolean is_torn; /* whether that ends within quotation marks */
  GPtrArray *fields;
} Reader;

static void
reader_init (Reader     *self,
             const char *text,
             char        separator)
{
  self->next = text;
  self->separator = separator;
  self->line = 1;
  self->first_line = 1;
  self->n_bytes = 0;
  self->n_fields = 0;
  self->is_torn = FALSE;
  self->fields = g_ptr_array_new_with_free_func (g_free);
}

/* Reads one field. Quotation marks count at its beginning alone. Returns where it
 * ends: at a separator, a line end or the end of the text. */
static const char *
read_field (Reader     *self,
            const char *c)
{
  g_autoptr (GString) field = g_string_new (NULL);

  if (*c == '"')
    {
      for (c++; *c != '\0'; c++)
        {
          if (*c == '"' && c[1] != '"')
            break;
          if (*c == '"')
            c++;
          /* A line end in a cell is one character, however it is written. */
          if (*c == '\r' && c[1] == '\n')
            continue;
          if (*c == '\n')
            self->line++;
          g_string_append_c (field, *c);
        }
      self->is_torn = *c == '\0';
      if (*c == '"')
        c++;
    }
  for (; *c != '\0' && *c != self->separator && *c != '\n' && *c != '\r'; c++)
    g_string_append_c (field, *c);

  self->n_bytes += field->len;
  self->n_fields++;
  g_ptr_array_add (self->fields, g_strdup (heed_csv_unguard (field->str)));
  return c;
}

static gboolean
read_record (Reader *self)
{
  const char *c = self->next;

  if (c == NULL || *c == '\0')
    return FALSE;

  self->first_line = self->line;
  g_ptr_array_set_size (self->fields, 0);
  c = read_field (self, c);
  while (*c == self->separator)
    c = read_field (self, c + 1);

  if (*c == '\r' && c[1] == '\n')
    c++;
  self->line++;
  self->next = *c != '\0' ? c + 1 : NULL;
  return TRUE;
}

/* How many cells the first rows have, all of them; 0 where they differ. */
static guint
count_alike (const char *text,
             char        separator)
{
  Reader reader;
  guint n = 0;
  guint n_rows = 0;
  guint n_above = 0;

  reader_init (&reader, text, separator);
  while (n_rows < N_ALIKE && read_record (&reader))
    {
      /* A text may be cut off in the middle of a record. */
      if (reader.next == NULL && n_rows > 0)
        break;
      if (n_rows > 0 && reader.fields->len != n)
        {
          n = 0;
          break;
        }
      /* A title may stand above the table, on lines of its own. */
      if (n_rows == 0 && reader.fields->len == 1 && n_above < MAX_ABOVE)
        {
          n_above++;
          continue;
        }
      n = reader.fields->len;
      n_rows++;
    }
  g_ptr_array_unref (reader.fields);
  return n;
}

/* "sep=;" on a line of its own tells spreadsheets what stands between the cells. Returns
 * what follows that line. */
static const char *
skip_separator_line (const char *text,
                     char       *separator)
{
  gsize length;

  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0')
    return text;
  length = 5 + strspn (text + 5, "\r\n");
  if (length == 5)
    return text;
  if (separator != NULL)
    *separator = text[4];
  return text + length;
}

static char
find_separator (const char *text)
{
  static const char separators[] = { ',', ';', '\t' };
  char best = ',';
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n = count_alike (text, separators[i]);

      if (n > most)
        {
          most = n;
          best = separators[i];
        }
    }
  return best;
}

/**
 * heed_csv_looks_like:
 * @text: a text, or its beginning
 *
 * Returns: whether its first lines are rows of a table with commas or semicolons
 *   between the cells
 */
gboolean
heed_csv_looks_like (const char *text)
{
  if (skip_separator_line (text, NULL) != text)
    return TRUE;
  return count_alike (text, ',') >= MIN_CELLS || count_alike (text, ';') >= MIN_CELLS;
}

static void
add_row (HeedTable *table,
         Reader    *reader)
{
  HeedTableRow *row = heed_table_add_row (table);

  row->line = reader->first_line;
  for (guint i = 0; i < reader->fields->len; i++)
    {
      const char *text = g_ptr_array_index (reader->fields, i);
      HeedCell *cell = heed_table_row_add (row);

      if (*text != '\0')
        heed_cell_add_lines (cell, text);
    }
  table->n_columns = MAX (table->n_columns, reader->fields->len);
}

static gboolean
read_rows (Reader        *reader,
           HeedTable     *table,
           GCancellable  *cancellable,
           GError       **error)
{
  while (read_record (reader))
    {
      if (reader->is_torn)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                       _("Line %u: a quotation mark begins a cell that never ends: save the table "
                         "again from the program that made it"),
                       reader->first_line);
          return FALSE;
        }
      if (reader->fields->len > MAX_COLUMNS)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                       _("Line %u: the row has more than %d cells: choose the file that holds the plan"),
                       reader->first_line, MAX_COLUMNS);
          return FALSE;
        }
      if (table->rows->len >= HEED_LIMIT_ROWS)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                       _("Line %u: the table has more than %d rows: split the file"),
                       reader->first_line, HEED_LIMIT_ROWS);
          return FALSE;
        }
      if (reader->n_fields > HEED_LIMIT_CELLS)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                       _("Line %u: the table has more than %d cells: split the file"),
                       reader->first_line, HEED_LIMIT_CELLS);
          return FALSE;
        }
      if (reader->n_bytes > HEED_LIMIT_TEXT_MEGABYTES * HEED_MEGABYTE)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                       _("Line %u: the table has more than %d MB of words: split the file"),
                       reader->first_line, HEED_LIMIT_TEXT_MEGABYTES);
          return FALSE;
        }
      add_row (table, reader);
      if (table->rows->len % ROWS_A_TURN == 0
          && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * heed_csv_read:
 * @text: comma-separated values, valid UTF-8
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Semicolons and tabs may stand for the commas, as spreadsheets write them in some
 * languages. The words of a cell are one paragraph as they stand, without the guard
 * against formulas.
 *
 * Fails with %HEED_ERROR_EMPTY, %HEED_ERROR_MALFORMED and %HEED_ERROR_LIMIT.
 *
 * Returns: (transfer full): a document with one table, or %NULL with @error set
 */
HeedDocument *
heed_csv_read (const char    *text,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedBlock *block = heed_block_new_table (heed_table_new (0));
  Reader reader;
  char separator;
  gboolean is_read;

  heed_document_add (document, block);
  if (text[strspn (text, " \t\r\n,;\"")] == '\0')
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_EMPTY,
                           _("There are no words in the table: choose the file that holds the plan"));
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  separator = find_separator (text);
  reader_init (&reader, skip_separator_line (text, &separator), separator);
  reader.separator = separator;
  is_read = read_rows (&reader, block->table, cancellable, error);
  g_ptr_array_unref (reader.fields);
  if (!is_read)
    return NULL;

  g_free (block->table->widths);
  block->table->widths = g_new0 (double, block->table->n_columns);
  return g_steal_pointer (&document);
}
