/* heed-office-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-office-file.h"

#include <string.h>

#include "heed-archive-writer.h"
#include "heed-error.h"
#include "heed-format.h"

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "            \
             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "      \
             "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "             \
             "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "      \
             "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "                   \
             "xmlns:v=\"urn:schemas-microsoft-com:vml\""

#define OPEN "urn:oasis:names:tc:opendocument:xmlns:"

#define OPEN_NAMES "xmlns:office=\"" OPEN "office:1.0\" xmlns:text=\"" OPEN "text:1.0\" "            \
                   "xmlns:table=\"" OPEN "table:1.0\" xmlns:style=\"" OPEN "style:1.0\" "            \
                   "xmlns:draw=\"" OPEN "drawing:1.0\" xmlns:fo=\"" OPEN "xsl-fo-compatible:1.0\" "  \
                   "xmlns:xlink=\"http://www.w3.org/1999/xlink\""

/**
 * heed_office_file_new:
 * @name: the name of a member
 * @...: what it holds, then more of both, then %NULL
 *
 * Returns: (transfer full): a container with these members
 */
GBytes *
heed_office_file_new (const char *name,
                      ...)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  va_list arguments;

  va_start (arguments, name);
  while (name != NULL)
    {
      const char *text = va_arg (arguments, const char *);
      g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

      heed_archive_writer_add (archive, name, content);
      name = va_arg (arguments, const char *);
    }
  va_end (arguments);
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * heed_office_file_docx:
 * @body: what stands in the body of a Word document
 *
 * Returns: (transfer full): the document, with no other part
 */
GBytes *
heed_office_file_docx (const char *body)
{
  g_autofree char *xml = g_strconcat ("<w:document " WORD "><w:body>", body, "</w:body></w:document>",
                                      NULL);

  return heed_office_file_new ("word/document.xml", xml, NULL);
}

/**
 * heed_office_file_odt:
 * @styles: its automatic styles
 * @text: what stands in an OpenDocument text
 *
 * Returns: (transfer full): the text
 */
GBytes *
heed_office_file_odt (const char *styles,
                      const char *text)
{
  g_autofree char *xml = g_strconcat ("<office:document-content " OPEN_NAMES "><office:automatic-styles>",
                                      styles, "</office:automatic-styles><office:body><office:text>", text,
                                      "</office:text></office:body></office:document-content>", NULL);

  return heed_office_file_new ("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", xml,
                               NULL);
}

/**
 * heed_office_file_read:
 * @bytes: a file
 * @format: what it is to be taken for
 *
 * Returns: (transfer full): what it holds
 */
HeedDocument *
heed_office_file_read (GBytes     *bytes,
                       const char *format)
{
  const HeedFormat *found = heed_format_for_bytes (bytes);
  g_autoptr (GError) error = NULL;
  HeedDocument *document;

  g_assert_nonnull (found);
  g_assert_cmpstr (found->id, ==, format);
  document = found->read (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

/**
 * heed_office_file_read_text:
 * @bytes: a file
 * @format: what it is to be taken for
 *
 * Returns: (transfer full): its words, a line each paragraph
 */
char *
heed_office_file_read_text (GBytes     *bytes,
                            const char *format)
{
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, format);
  char *text = heed_block_list_to_text (document->blocks);

  return g_strstrip (text);
}

/**
 * heed_office_file_assert:
 * @bytes: a file
 * @format: what it is to be taken for
 * @code: the code of the error with which it is refused
 * @words: what the message must say
 *
 * Asserts that a file is refused.
 */
void
heed_office_file_assert (GBytes     *bytes,
                         const char *format,
                         int         code,
                         const char *words)
{
  const HeedFormat *found = heed_format_for_bytes (bytes);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (found);
  g_assert_cmpstr (found->id, ==, format);
  document = found->read (bytes, NULL, &error);
  g_assert_null (document);
  g_assert_error (error, HEED_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not said: %s", words, error->message);
}

static HeedTable *
nth_table (HeedDocument *document,
           guint         n)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL && n-- == 0)
        return block->table;
    }
  g_assert_not_reached ();
}

/**
 * heed_office_file_describe:
 * @document: what a file holds
 * @n: which of its tables, from 0
 *
 * Returns: (transfer full): the form of the table and the words of its cells
 */
char *
heed_office_file_describe (HeedDocument *document,
                           guint         n)
{
  HeedTable *table = nth_table (document, n);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "%u columns, %u header", table->n_columns, table->n_header_rows);
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      g_string_append (words, "\n");
      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          g_autofree char *text = heed_cell_to_text (cell);

          g_string_append_printf (words, "[%ux%u %s]", cell->row_span, cell->column_span,
                                  g_strdelimit (g_strstrip (text), "\n", '/'));
        }
    }
  return g_strdup (words->str);
}
