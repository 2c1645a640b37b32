/* heed-archive-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-archive-writer.h"

#include <string.h>
#include <zlib.h>

/* libarchive reads containers but does not write these: it puts an extra field with
 * times and owners into every header, and OpenDocument 1.3 part 2, 3.3 forbids one
 * for the first member. What is written here is the little of the ZIP format
 * (APPNOTE.TXT 6.3, 4.3.7, 4.3.12 and 4.3.16) that a document needs, and it is the
 * same for the same content whatever the time and the place. */

#define LOCAL_HEADER 0x04034b50
#define CENTRAL_HEADER 0x02014b50
#define END_OF_DIRECTORY 0x06054b50

/* 2.0, the version that knows deflate. */
#define VERSION 20
/* 1 January 1980, the first day that the format knows. */
#define DATE 0x0021
/* Bit 11: names are UTF-8. */
#define FLAGS 0x0800

typedef enum {
  METHOD_STORE = 0,
  METHOD_DEFLATE = 8,
} Method;

struct _HeedArchiveWriter
{
  GByteArray *bytes;
  GByteArray *directory;
  guint16 n_members;
};

static void
append_16 (GByteArray *bytes,
           guint16     number)
{
  guint16 little = GUINT16_TO_LE (number);

  g_byte_array_append (bytes, (guint8 *) &little, sizeof little);
}

static void
append_32 (GByteArray *bytes,
           guint32     number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (guint8 *) &little, sizeof little);
}

/**
 * heed_archive_writer_new:
 *
 * Returns: (transfer full): a writer of a ZIP container that has no members yet
 */
HeedArchiveWriter *
heed_archive_writer_new (void)
{
  HeedArchiveWriter *self = g_new0 (HeedArchiveWriter, 1);

  self->bytes = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

/**
 * heed_archive_writer_free:
 * @self: (transfer full): a writer
 */
void
heed_archive_writer_free (HeedArchiveWriter *self)
{
  g_byte_array_unref (self->bytes);
  g_byte_array_unref (self->directory);
  g_free (self);
}

static GBytes *
deflate_bytes (GBytes *content)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory,
                                                                    G_CONVERTER (compressor));
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  /* Memory takes all that it is given. */
  g_output_stream_write_all (stream, data, size, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
append_common (GByteArray *bytes,
               Method      method,
               guint32     checksum,
               GBytes     *packed,
               GBytes     *content,
               const char *name)
{
  append_16 (bytes, VERSION);
  append_16 (bytes, FLAGS);
  append_16 (bytes, method);
  append_16 (bytes, 0);
  append_16 (bytes, DATE);
  append_32 (bytes, checksum);
  append_32 (bytes, (guint32) g_bytes_get_size (packed));
  append_32 (bytes, (guint32) g_bytes_get_size (content));
  append_16 (bytes, (guint16) strlen (name));
  append_16 (bytes, 0); /* no extra field */
}

static void
add_member (HeedArchiveWriter *self,
            const char        *name,
            GBytes            *content,
            Method             method)
{
  g_autoptr (GBytes) packed = method == METHOD_DEFLATE ? deflate_bytes (content)
                                                       : g_bytes_ref (content);
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint32 checksum = (guint32) crc32_z (0, data, size);
  guint32 offset = self->bytes->len;

  append_32 (self->bytes, LOCAL_HEADER);
  append_common (self->bytes, method, checksum, packed, content, name);
  g_byte_array_append (self->bytes, (const guint8 *) name, (guint) strlen (name));
  data = g_bytes_get_data (packed, &size);
  g_byte_array_append (self->bytes, data, (guint) size);

  append_32 (self->directory, CENTRAL_HEADER);
  append_16 (self->directory, VERSION);
  append_common (self->directory, method, checksum, packed, content, name);
  append_16 (self->directory, 0); /* no comment */
  append_16 (self->directory, 0); /* the only disk */
  append_16 (self->directory, 0);
  append_32 (self->directory, 0);
  append_32 (self->directory, offset);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
  self->n_members++;
}

/**
 * heed_archive_writer_add:
 * @self: a writer
 * @name: the name of a member
 * @content: what it holds
 *
 * Adds a member, compressed.
 */
void
heed_archive_writer_add (HeedArchiveWriter *self,
                         const char        *name,
                         GBytes            *content)
{
  add_member (self, name, content, METHOD_DEFLATE);
}

/**
 * heed_archive_writer_store:
 * @self: a writer
 * @name: the name of a member
 * @content: what it holds
 *
 * Adds a member as it is, so that the kind of the file can be told from its first
 * bytes.
 */
void
heed_archive_writer_store (HeedArchiveWriter *self,
                           const char        *name,
                           GBytes            *content)
{
  add_member (self, name, content, METHOD_STORE);
}

/**
 * heed_archive_writer_finish:
 * @self: a writer
 * @stream: takes the container
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Returns: whether the whole container was written
 */
gboolean
heed_archive_writer_finish (HeedArchiveWriter  *self,
                            GOutputStream      *stream,
                            GCancellable       *cancellable,
                            GError            **error)
{
  guint32 offset = self->bytes->len;

  g_byte_array_append (self->bytes, self->directory->data, self->directory->len);
  append_32 (self->bytes, END_OF_DIRECTORY);
  append_16 (self->bytes, 0);
  append_16 (self->bytes, 0);
  append_16 (self->bytes, self->n_members);
  append_16 (self->bytes, self->n_members);
  append_32 (self->bytes, self->directory->len);
  append_32 (self->bytes, offset);
  append_16 (self->bytes, 0); /* no comment */

  return g_output_stream_write_all (stream, self->bytes->data, self->bytes->len, NULL, cancellable,
                                    error);
}
