/* heed-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-pdf-reader.h"
#include "heed-pdf-writer.h"

/* The mark of the file may stand a little behind its beginning (ISO 32000-1, Annex H,
 * implementation note 13 of the older reference). */
#define SNIFF_BYTES 1024

static const char mark[] = "%PDF-";

static gboolean
heed_pdf_sniff (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length > 0 && memmem (data, MIN (length, SNIFF_BYTES), mark, strlen (mark)) != NULL;
}

static const char *const endings[] = { "pdf", NULL };

const HeedFormat heed_pdf_format = {
  .id = "pdf",
  .name = N_("PDF"),
  .title = N_("PDF, for print and screen readers"),
  .rank = 1,
  .is_published = TRUE,
  .mime_type = "application/pdf",
  .endings = endings,
  .sniff = heed_pdf_sniff,
  .read = heed_pdf_read,
  .write = heed_pdf_write,
};
