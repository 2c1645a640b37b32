/* heed-odt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-archive.h"
#include "heed-odt-reader.h"
#include "heed-odt-writer.h"

/* OpenDocument 1.3 part 2, 3.3: the first member tells the type, from byte 30 on. A
 * template is a text all the same. */
static gboolean
heed_odt_sniff (GBytes *bytes)
{
  static const char type[] = "mimetype" HEED_ODT_MIME_TYPE;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return heed_archive_is (bytes) && size > 30 + strlen (type) &&
         memcmp (data + 30, type, strlen (type)) == 0;
}

static const char *const endings[] = { "odt", NULL };

const HeedFormat heed_odt_format = {
  .id = "odt",
  .name = N_("OpenDocument text"),
  .mime_type = HEED_ODT_MIME_TYPE,
  .endings = endings,
  .sniff = heed_odt_sniff,
  .read = heed_odt_read,
  .write = heed_odt_write,
};
