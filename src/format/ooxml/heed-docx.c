/* heed-docx.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx.h"

#include <glib/gi18n-lib.h>

#include "heed-docx-reader.h"
#include "heed-docx-writer.h"
#include "heed-office-relations.h"

/* Documents and templates, with macros (which are not looked at) and without. */
static const char *const types[] = {
  "wordprocessingml.document.main+xml",
  "wordprocessingml.template.main+xml",
  "ms-word.document.macroEnabled.main+xml",
  "ms-word.template.macroEnabledTemplate.main+xml",
  NULL,
};

static gboolean
heed_docx_sniff (GBytes *bytes)
{
  return heed_office_has_type (bytes, types, "word/");
}

static const char *const endings[] = { "docx", NULL };

const HeedFormat heed_docx_format = {
  .id = "docx",
  .name = N_("Word document"),
  .rank = 3,
  .is_published = TRUE,
  .mime_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  .endings = endings,
  .shape = HEED_SHAPE_FORM,
  .sniff = heed_docx_sniff,
  .read = heed_docx_read,
  .write = heed_docx_write,
};
