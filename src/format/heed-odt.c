/* heed-odt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt.h"

#include <glib/gi18n-lib.h>

#include "heed-odt-writer.h"

static const char *const endings[] = { "odt", NULL };

const HeedFormat heed_odt_format = {
  .id = "odt",
  .name = N_("OpenDocument text"),
  .mime_type = HEED_ODT_MIME_TYPE,
  .endings = endings,
  .write = heed_odt_write,
};
