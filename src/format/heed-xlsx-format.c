/* heed-xlsx-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xlsx-format.h"

#include <glib/gi18n-lib.h>

#include "heed-archive.h"
#include "heed-xlsx-reader.h"
#include "heed-xlsx-writer.h"

static gboolean
heed_xlsx_format_sniff (GBytes *bytes)
{
  return heed_archive_is (bytes) && heed_archive_has_below (bytes, "xl/");
}

/**
 * heed_xlsx_format:
 *
 * A workbook as Excel and LibreOffice have it.
 */
const HeedFormat heed_xlsx_format = {
  .id = "xlsx",
  .name = N_("Excel workbook"),
  .mime_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  .endings = (const char *const[]){ "xlsx", NULL },
  .shape = HEED_SHAPE_SHEET,
  .sniff = heed_xlsx_format_sniff,
  .read = heed_xlsx_read,
  .write = heed_xlsx_write,
};
