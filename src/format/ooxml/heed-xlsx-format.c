/* heed-xlsx-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xlsx-format.h"

#include <glib/gi18n-lib.h>

#include "heed-office-relations.h"
#include "heed-xlsx-reader.h"
#include "heed-xlsx-writer.h"

/* Workbooks and templates, with macros (which are not looked at) and without. */
static const char *const types[] = {
  "spreadsheetml.sheet.main+xml",
  "spreadsheetml.template.main+xml",
  "ms-excel.sheet.macroEnabled.main+xml",
  "ms-excel.template.macroEnabled.main+xml",
  NULL,
};

static gboolean
heed_xlsx_format_sniff (GBytes *bytes)
{
  return heed_office_has_type (bytes, types, "xl/");
}

/**
 * heed_xlsx_format:
 *
 * A workbook as Excel and LibreOffice have it.
 */
const HeedFormat heed_xlsx_format = {
  .id = "xlsx",
  .name = N_("Excel workbook"),
  .rank = 5,
  .is_published = TRUE,
  .mime_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  .endings = (const char *const[]){ "xlsx", NULL },
  .shape = HEED_SHAPE_SHEET,
  .sniff = heed_xlsx_format_sniff,
  .read = heed_xlsx_read,
  .write = heed_xlsx_write,
};
