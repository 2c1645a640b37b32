/* heed-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf.h"

#include <glib/gi18n-lib.h>

#include "heed-pdf-reader.h"
#include "heed-pdf-writer.h"

static const char *const endings[] = { "pdf", NULL };

const HeedFormat heed_pdf_format = {
  .id = "pdf",
  .name = N_("PDF"),
  .mime_type = "application/pdf",
  .endings = endings,
  .sniff = heed_pdf_sniff,
  .read = heed_pdf_read,
  .write = heed_pdf_write,
};
