/* heed-format-foreign.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-format-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OLE_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define ZIP_MAGIC "PK\003\004"

/* The stream of a compound file that holds a file that was locked, in UTF-16. */
#define ENCRYPTED "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"

/* The streams that hold the words of the old formats, likewise. */
#define WORD_STREAM "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t"
#define BOOK_STREAM "W\0o\0r\0k\0b\0o\0o\0k"

/* An OpenDocument file that is one XML says so at its beginning. */
#define FLAT_BEGINNING 2048
#define FLAT "<office:document"
#define FLAT_SPREADSHEET "application/vnd.oasis.opendocument.spreadsheet"

/* The first entry of an OpenDocument file names its type, behind the header of the entry. */
#define TYPE_OFFSET 30
#define SPREADSHEET "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"

static gboolean
has_at (const guint8 *data,
        gsize         size,
        gsize         offset,
        const char   *words,
        gsize         length)
{
  return size >= offset + length && memcmp (data + offset, words, length) == 0;
}

static gboolean
contains (const guint8 *data,
          gsize         size,
          const char   *words,
          gsize         length)
{
  const guint8 *end = data + size;

  for (const guint8 *c = data; c != NULL && (gsize) (end - c) >= length; c++)
    {
      c = memchr (c, words[0], (gsize) (end - c) - length + 1);
      if (c == NULL)
        return FALSE;
      if (memcmp (c, words, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
explain_compound (const guint8 *data,
                  gsize         size)
{
  if (contains (data, size, ENCRYPTED, sizeof ENCRYPTED - 1))
    return _("it is locked with a password. Open it in the program that made it, save it without one, and try again.");
  if (contains (data, size, WORD_STREAM, sizeof WORD_STREAM - 1))
    return _("it is in the old format of Word (.doc). Save it as .docx.");
  if (contains (data, size, BOOK_STREAM, sizeof BOOK_STREAM - 1))
    return _("it is in the old format of Excel (.xls). Save it as .xlsx.");
  return _("it is in the old format of an office program (.doc or .xls). Save it as .docx or .xlsx.");
}

static const char *
explain_flat (const guint8 *data,
              gsize         size)
{
  gsize beginning = MIN (size, FLAT_BEGINNING);

  return contains (data, beginning, FLAT, strlen (FLAT)) &&
             contains (data, size, FLAT_SPREADSHEET, strlen (FLAT_SPREADSHEET))
           ? _("it is a flat OpenDocument spreadsheet (.fods). Save it as .xlsx or .csv.")
           : NULL;
}

/**
 * heed_format_explain_foreign:
 * @bytes: a file
 *
 * Returns: (nullable): for a kind of file that people have plans in and that cannot be
 *   read, what it is and what to do, as the end of a sentence; %NULL for any other
 */
const char *
heed_format_explain_foreign (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (data == NULL)
    return NULL;
  if (has_at (data, size, 0, OLE_MAGIC, strlen (OLE_MAGIC)))
    return explain_compound (data, size);
  if (has_at (data, size, 0, "{\\rtf", 5))
    return _("RTF cannot be read. Save it as .docx.");
  if (!has_at (data, size, 0, ZIP_MAGIC, strlen (ZIP_MAGIC)))
    return has_at (data, size, 0, "<?xml", 5) ? explain_flat (data, size) : NULL;
  if (has_at (data, size, TYPE_OFFSET, SPREADSHEET, strlen (SPREADSHEET)))
    return _("it is an OpenDocument spreadsheet (.ods). Save it as .xlsx or .csv.");
  if (contains (data, size, "xl/workbook.bin", strlen ("xl/workbook.bin")))
    return _("it is an Excel binary workbook (.xlsb). Save it as .xlsx.");

  if (contains (data, size, "ppt/presentation.xml", strlen ("ppt/presentation.xml")))
    return _("it is a presentation (.pptx). Copy its table to a document and save that as .docx.");

  return NULL;
}
