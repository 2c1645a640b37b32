/* heed-version.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-version.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-field.h"
#include "heed-limits.h"
#include "heed-version-private.h"

/**
 * HeedVersion:
 *
 * A plan as it was when it was submitted or published: all of it as text, which a checksum
 * belongs to. Nothing of it ever changes.
 */

struct _HeedVersion
{
  GObject parent_instance;

  char *id;
  char *name;
  HeedDay day;
  char *author;
  char *sha256;
  char *content;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedVersion, ID, id),
  HEED_FIELD (HeedVersion, TEXT, name, .read_only = TRUE),
  HEED_FIELD (HeedVersion, DAY, day, .read_only = TRUE),
  HEED_FIELD (HeedVersion, TEXT, author, .read_only = TRUE),
  HEED_FIELD (HeedVersion, TEXT, sha256, .read_only = TRUE),
  HEED_FIELD (HeedVersion, TEXT, content, .read_only = TRUE),
};

HEED_DEFINE_RECORD_TYPE (HeedVersion, heed_version, G_TYPE_OBJECT)

/* What goes through a converter, as long as it does not become more than @limit. */
static GBytes *
convert (GConverter *converter,
         const void *data,
         gsize       size,
         gsize       limit)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GInputStream) converted = g_converter_input_stream_new (input, converter);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n;

  while ((n = g_input_stream_read (converted, buffer, sizeof buffer, NULL, NULL)) > 0)
    {
      if (bytes->len + (gsize) n > limit)
        return NULL;
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* The text takes a tenth of the room so, and is still a text of the register. */
static char *
pack (const char *text)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  g_autoptr (GBytes) packed = convert (G_CONVERTER (compressor), text, strlen (text), G_MAXSIZE);
  gsize size;
  gconstpointer data = g_bytes_get_data (packed, &size);

  return g_base64_encode (data, size);
}

/**
 * heed_version_unpack:
 * @content: (nullable): what the register holds of a version
 * @sha256: (nullable): its checksum
 *
 * Returns: (transfer full) (nullable): the plan as text; %NULL where it is not what the
 *   checksum was made of
 */
char *
heed_version_unpack (const char *content,
                     const char *sha256)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autofree guchar *packed = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GBytes) text = NULL;
  gsize size;
  gconstpointer data;

  if (content == NULL)
    return NULL;
  packed = g_base64_decode (content, &size);
  text = convert (G_CONVERTER (decompressor), packed, size, HEED_LIMIT_FILE_MEGABYTES * HEED_MEGABYTE);
  if (text == NULL)
    return NULL;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text);
  if (g_strcmp0 (found, sha256) != 0)
    return NULL;

  /* Bytes without any are nowhere. */
  data = g_bytes_get_data (text, &size);
  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

/**
 * heed_version_new:
 * @name: what it is called, such as "Submitted"
 * @day: the day on which the plan was frozen
 * @author: who did that
 * @text: the plan as text
 *
 * Returns: (transfer full): a new #HeedVersion, with a new id
 */
HeedVersion *
heed_version_new (const char *name,
                  HeedDay     day,
                  const char *author,
                  const char *text)
{
  HeedVersion *self = g_object_new (HEED_TYPE_VERSION, NULL);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *content = pack (text);

  heed_field_set_text (self, HEED_TYPE_VERSION, G_STRUCT_OFFSET (HeedVersion, name), name);
  heed_field_set_integer (self, HEED_TYPE_VERSION, G_STRUCT_OFFSET (HeedVersion, day), day);
  heed_field_set_text (self, HEED_TYPE_VERSION, G_STRUCT_OFFSET (HeedVersion, author), author);
  heed_field_set_text (self, HEED_TYPE_VERSION, G_STRUCT_OFFSET (HeedVersion, sha256), sha256);
  heed_field_set_text (self, HEED_TYPE_VERSION, G_STRUCT_OFFSET (HeedVersion, content), content);
  return self;
}

/**
 * HeedVersion:id:
 *
 * The id (a UUID).
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedVersion, heed_version, id, const char *, "")

/**
 * HeedVersion:name:
 *
 * What it is called: "Submitted".
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedVersion, heed_version, name, const char *, "")

/**
 * HeedVersion:day:
 *
 * The day on which the plan was frozen.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedVersion, heed_version, day, HeedDay, HEED_DAY_NONE)

/**
 * HeedVersion:author:
 *
 * Who did that.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedVersion, heed_version, author, const char *, "")

/**
 * HeedVersion:sha256:
 *
 * The SHA-256 of the text, in hexadecimal.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedVersion, heed_version, sha256, const char *, "")

/**
 * heed_version_dup_text:
 * @self: a #HeedVersion
 * @error: return location for an error
 *
 * Fails with %HEED_ERROR_CORRUPT where the text is not what the checksum was made of.
 *
 * Returns: (transfer full) (nullable): the plan as text, or %NULL with @error set
 */
char *
heed_version_dup_text (HeedVersion  *self,
                       GError      **error)
{
  char *text;

  g_return_val_if_fail (HEED_IS_VERSION (self), NULL);

  text = heed_version_unpack (self->content, self->sha256);
  if (text == NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
                 /* Translators: %s is the name of a version of a plan, such as "Submitted". */
                 _("The version “%s” is damaged: it is not what was frozen. Restore a backup of the register."),
                 self->name);
  return text;
}
