/* heed-list-version.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-list-version.h"

#include <string.h>

/**
 * heed_list_version_begin:
 *
 * Returns: (transfer full): a version of nothing yet
 */
GChecksum *
heed_list_version_begin (void)
{
  return g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * heed_list_version_add_number:
 * @self: a version that is being made
 * @number: a number that is shown
 */
void
heed_list_version_add_number (GChecksum *self,
                              guint32    number)
{
  guint32 bytes = GUINT32_TO_BE (number);

  g_checksum_update (self, (const guchar *) &bytes, sizeof bytes);
}

/**
 * heed_list_version_add_text:
 * @self: a version that is being made
 * @text: (nullable): a text that is shown; %NULL where there is none
 */
void
heed_list_version_add_text (GChecksum  *self,
                            const char *text)
{
  /* Its length keeps it apart from the next. */
  heed_list_version_add_number (self, text != NULL ? (guint32) strlen (text) : G_MAXUINT32);
  if (text != NULL)
    g_checksum_update (self, (const guchar *) text, -1);
}

/**
 * heed_list_version_end:
 * @self: (transfer full): a version with all that is shown
 *
 * Returns: the version
 */
gint64
heed_list_version_end (GChecksum *self)
{
  guint8 digest[32];
  gsize length = sizeof digest;
  gint64 version;

  g_checksum_get_digest (self, digest, &length);
  g_checksum_free (self);
  memcpy (&version, digest, sizeof version);
  return GINT64_FROM_BE (version);
}
