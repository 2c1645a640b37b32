/* heed-text-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-charset.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-inline-html.h"

/* How many rows a table may have: what no published plan comes near. */

/* How much of a file is looked at to tell what it is. */
#define SNIFF_BYTES 65536

/* How many lines are read between two looks at the cancellable. */
#define LINES_A_TURN 256

typedef struct
{
  HeedDocument *document;
  HeedTable *table; /* the table that is being read; owned by its block */
  GPtrArray *lines; /* of the paragraph that is being read */
  guint first_line; /* where that paragraph began */
  guint n_rows;
} Reader;

static gboolean
heed_text_sniff (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return heed_charset_is_text (data, MIN (length, SNIFF_BYTES));
}

/* ---- lines ---- */

static void
end_paragraph (Reader *self)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->lines->len == 0)
    return;

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (i > 0)
        g_string_append (text, "<br>");
      g_string_append (text, g_ptr_array_index (self->lines, i));
    }
  g_ptr_array_set_size (self->lines, 0);

  blocks = heed_inline_html_to_blocks (text->str);
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      block->line = self->first_line;
      heed_document_add (self->document, heed_block_ref (block));
    }
}

static void
read_row (Reader     *self,
          const char *line,
          guint       number)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  HeedTableRow *row;
  guint n_cells = g_strv_length (cells);

  if (self->table == NULL)
    {
      HeedBlock *block = heed_block_new_table (heed_table_new (n_cells));

      block->line = number;
      self->table = block->table;
      heed_document_add (self->document, block);
    }
  if (n_cells > self->table->n_columns)
    {
      self->table->n_columns = n_cells;
      self->table->widths = g_renew (double, self->table->widths, n_cells);
      for (guint i = 0; i < n_cells; i++)
        self->table->widths[i] = 0;
    }

  row = heed_table_add_row (self->table);
  row->line = number;
  for (guint i = 0; i < n_cells; i++)
    {
      HeedCell *cell = heed_table_row_add (row);
      g_autoptr (GPtrArray) blocks = heed_inline_html_to_blocks (cells[i]);

      for (guint j = 0; j < blocks->len; j++)
        heed_cell_add (cell, heed_block_ref (g_ptr_array_index (blocks, j)));
    }
  self->n_rows++;
}

static void
read_heading (Reader     *self,
              const char *line,
              guint       number)
{
  guint level = (guint) strspn (line, "#");
  g_autofree char *text = g_strdup (line + level);
  HeedBlock *heading;

  g_strstrip (text);
  while (g_str_has_suffix (text, "#"))
    text[strlen (text) - 1] = '\0';
  heading = heed_block_new_heading (level, g_strstrip (text));
  heading->line = number;
  heed_document_add (self->document, heading);
}

/* A table goes on over empty lines and page ends until other words come. */
static void
read_line (Reader *self,
           char   *line,
           guint   number)
{
  g_autofree char *bare = g_strdup (line);
  gsize n_marks = strspn (line, "#");

  g_strstrip (bare);
  if (bare[0] == '\0')
    {
      end_paragraph (self);
    }
  else if (strchr (line, '\t') != NULL)
    {
      end_paragraph (self);
      read_row (self, line, number);
    }
  else
    {
      self->table = NULL;
      if (n_marks > 0 && n_marks <= 6 && line[n_marks] == ' ')
        {
          end_paragraph (self);
          read_heading (self, line, number);
          return;
        }
      if (self->lines->len == 0)
        self->first_line = number;
      g_ptr_array_add (self->lines, g_strdup (line));
    }
}

static HeedDocument *
heed_text_read (GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;
  Reader reader = { NULL };
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint number = 0;

  if (!heed_charset_is_text (data, length))
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT,
                           _("The file holds bytes that are no text: save the plan as text, "
                             "with tabs between the cells, and try again"));
      return NULL;
    }

  text = heed_charset_decode (data, length);
  if (strspn (text, " \t\n\v\f\r") == strlen (text))
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_EMPTY,
                           _("There is nothing in the file: choose the file that holds the plan"));
      return NULL;
    }

  document = heed_document_new ();
  lines = g_ptr_array_new_with_free_func (g_free);
  reader.document = document;
  reader.lines = lines;

  for (char *line = text; line != NULL;)
    {
      char *end = strpbrk (line, "\n\r\f\v");
      gboolean is_return = end != NULL && *end == '\r' && end[1] == '\n';

      if (end != NULL)
        *end = '\0';
      read_line (&reader, line, ++number);
      line = end == NULL ? NULL : end + (is_return ? 2 : 1);

      if (reader.n_rows > HEED_LIMIT_ROWS)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                       _("Line %u: the tables have more than %d rows: split the file"),
                       number, HEED_LIMIT_ROWS);
          return NULL;
        }
      if (number % LINES_A_TURN == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  end_paragraph (&reader);

  return g_steal_pointer (&document);
}

/**
 * heed_text_format:
 *
 * Plain text, as it is taken out of a published document: lines with tabs are the
 * rows of tables, with simple HTML in the cells; other lines are paragraphs, and
 * headings where they begin with "#". Read only.
 */
const HeedFormat heed_text_format = {
  .id = "text",
  .name = N_("Text"),
  .mime_type = "text/plain",
  .endings = (const char *const[]){ "txt", NULL },
  .sniff = heed_text_sniff,
  .read = heed_text_read,
};
