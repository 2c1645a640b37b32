/* heed-fuzz-package.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-mutate.h"

#include <archive.h>
#include <archive_entry.h>

#include "heed-archive-writer.h"

/* DOCX, ODT and XLSX are XML in a zip: bytes changed in the zip seldom get further than
 * its checksums, so that the XML inside is changed and packed again. */

typedef struct
{
  char *name;
  GBytes *content;
} Member;

static void
member_free (gpointer data)
{
  Member *member = data;

  g_free (member->name);
  g_bytes_unref (member->content);
  g_free (member);
}

static GBytes *
read_member (struct archive *archive)
{
  GByteArray *content = g_byte_array_new ();
  guint8 chunk[16384];
  la_ssize_t n;

  while ((n = archive_read_data (archive, chunk, sizeof chunk)) > 0 && content->len < 4 * 1024 * 1024)
    g_byte_array_append (content, chunk, (guint) n);
  return g_byte_array_free_to_bytes (content);
}

static GPtrArray *
unpack (GBytes *bytes)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (member_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) == ARCHIVE_OK)
    while (members->len < 100 && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
      {
        const char *name = archive_entry_pathname_utf8 (entry);
        Member *member;

        if (name == NULL)
          continue;
        member = g_new0 (Member, 1);
        member->name = g_strdup (name);
        member->content = read_member (archive);
        g_ptr_array_add (members, member);
      }
  archive_read_free (archive);
  return members;
}

static GBytes *
pack (GPtrArray *members)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  for (guint i = 0; i < members->len; i++)
    {
      Member *member = g_ptr_array_index (members, i);

      heed_archive_writer_add (archive, member->name, member->content);
    }
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The members that hold the words are the largest; each byte has the same chance. */
static guint
random_member (GRand     *rand,
               GPtrArray *members)
{
  gsize sum = 0;
  gsize at;

  for (guint i = 0; i < members->len; i++)
    sum += g_bytes_get_size (((Member *) g_ptr_array_index (members, i))->content) + 100;
  at = (gsize) g_rand_int_range (rand, 0, (gint32) sum);
  for (guint i = 0; i < members->len; i++)
    {
      gsize size = g_bytes_get_size (((Member *) g_ptr_array_index (members, i))->content) + 100;

      if (at < size)
        return i;
      at -= size;
    }
  return 0;
}

/**
 * heed_fuzz_mutate_package:
 * @rand: chance
 * @input: a zip file with XML in it
 *
 * Changes one member of it, or drops one, or exchanges two.
 *
 * Returns: (transfer full): another zip file
 */
GBytes *
heed_fuzz_mutate_package (GRand  *rand,
                          GBytes *input)
{
  g_autoptr (GPtrArray) members = unpack (input);
  g_autoptr (GBytes) before = NULL;
  guint which;
  Member *member;

  if (members->len == 0)
    return heed_fuzz_mutate_bytes (rand, input);

  which = random_member (rand, members);
  member = g_ptr_array_index (members, which);
  switch (g_rand_int_range (rand, 0, 60))
    {
    case 0:
      g_ptr_array_remove_index (members, which);
      break;
    case 1:
      {
        Member *other = g_ptr_array_index (members, g_rand_int_range (rand, 0, (gint32) members->len));
        GBytes *content = other->content;

        other->content = member->content;
        member->content = content;
        break;
      }
    default:
      before = member->content;
      member->content = heed_fuzz_mutate_xml (rand, before);
      break;
    }
  return pack (members);
}
