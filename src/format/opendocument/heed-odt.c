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

/* How much of a file is looked at to tell what it is. */
#define SNIFF_BYTES 4096

/* The member "mimetype" tells the type (OpenDocument 1.3 part 2, 3.3), and in a file that
 * is not packed an attribute (part 3, 19.385). A template is a text all the same. */
static gboolean
heed_odt_sniff (GBytes *bytes)
{
  g_autofree char *type = heed_archive_peek (bytes, "mimetype", SNIFF_BYTES);
  g_autofree char *start = NULL;

  if (type != NULL)
    return g_str_has_prefix (type, HEED_ODT_MIME_TYPE);
  start = g_strndup (g_bytes_get_data (bytes, NULL), MIN (g_bytes_get_size (bytes), SNIFF_BYTES));
  return start != NULL && strstr (start, "<office:document") != NULL &&
         strstr (start, "mimetype=\"" HEED_ODT_MIME_TYPE) != NULL;
}

static const char *const endings[] = { "odt", NULL };

const HeedFormat heed_odt_format = {
  .id = "odt",
  .name = N_("OpenDocument text"),
  .rank = 4,
  .is_published = TRUE,
  .mime_type = HEED_ODT_MIME_TYPE,
  .endings = endings,
  .shape = HEED_SHAPE_FORM,
  .sniff = heed_odt_sniff,
  .read = heed_odt_read,
  .write = heed_odt_write,
};
