/* heed-csv-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-csv-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-charset.h"
#include "heed-csv-reader.h"
#include "heed-csv-writer.h"
#include "heed-error.h"

/* How much of a file is looked at to tell what it is. */
#define SNIFF_BYTES 65536

static gboolean
heed_csv_format_sniff (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  length = MIN (length, SNIFF_BYTES);
  if (!heed_charset_is_text (data, length))
    return FALSE;
  text = heed_charset_decode (data, length);
  return heed_csv_looks_like (text);
}

static HeedDocument *
heed_csv_format_read (GBytes        *bytes,
                      GCancellable  *cancellable,
                      GError       **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  if (!heed_charset_is_text (data, length))
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                           _("The file holds bytes that are no text: save the table as CSV in UTF-8, "
                             "and try again"));
      return NULL;
    }
  text = heed_charset_decode (data, length);
  return heed_csv_read (text, cancellable, error);
}

static gboolean
heed_csv_format_write (HeedDocument   *document,
                       GOutputStream  *stream,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autofree char *csv = heed_csv_write (document);

  return g_output_stream_write_all (stream, csv, strlen (csv), NULL, cancellable, error);
}

/**
 * heed_csv_format:
 *
 * Comma-separated values, as RFC 4180 has them, in UTF-8 with the mark that Excel
 * needs.
 */
const HeedFormat heed_csv_format = {
  .id = "csv",
  .name = N_("Comma-separated values"),
  .title = N_("CSV table"),
  .rank = 6,
  .is_published = TRUE,
  .mime_type = "text/csv",
  .endings = (const char *const[]){ "csv", NULL },
  .shape = HEED_SHAPE_SHEET,
  .sniff = heed_csv_format_sniff,
  .read = heed_csv_format_read,
  .write = heed_csv_format_write,
};
