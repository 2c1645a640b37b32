/* heed-archive.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-limits.h"

#define CHUNK 65536

struct _HeedArchive
{
  GHashTable *members; /* name in small letters to GBytes */
  gsize tree_size;
};

/* The members are only ever looked up by name, in memory: no path in the container
 * leads anywhere. */
static struct archive *
open_archive (GBytes *bytes)
{
  struct archive *archive = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return archive;

  archive_read_free (archive);
  return NULL;
}

static gboolean
set_malformed (GError **error)
{
  g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                       _("The file is damaged: it cannot be unpacked. Open it in the program that "
                         "made it, save it anew, and try again."));
  return FALSE;
}

static gboolean
set_limit (GError **error)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
               _("The file is too large: Heed reads at most %u MB unpacked, in %u parts. Leave out "
                 "its pictures, and try again."),
               HEED_LIMIT_UNPACKED_MEGABYTES, HEED_LIMIT_MEMBERS);
  return FALSE;
}

/* Names of parts are the same in small and in large letters (ECMA-376 part 2, 6.2.2.3),
 * and some programs part folders as Windows does. */
static char *
make_key (const char *name)
{
  return g_strdelimit (g_ascii_strdown (name, -1), "\\", '/');
}

/* Two members of one name are two answers to one question: programs differ in which of
 * them they show, so that one could be read and another one seen. */
static gboolean
set_twice (const char  *name,
           GError     **error)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
               _("The file is damaged: its part “%s” is in it twice. Open it in the program that made "
                 "it, save it anew, and try again."),
               name);
  return FALSE;
}

static gboolean
read_member (HeedArchive     *self,
             struct archive  *archive,
             const char      *name,
             gsize           *n_bytes,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  while (TRUE)
    {
      la_ssize_t n = archive_read_data (archive, chunk, CHUNK);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (n < 0)
        return set_malformed (error);
      if (n == 0)
        break;
      *n_bytes += (gsize) n;
      if (*n_bytes > HEED_LIMIT_UNPACKED_MEGABYTES * HEED_MEGABYTE)
        return set_limit (error);
      g_byte_array_append (content, chunk, (guint) n);
    }

  return g_hash_table_insert (self->members, make_key (name),
                              g_byte_array_free_to_bytes (g_steal_pointer (&content)))
         || set_twice (name, error);
}

/* Only what holds XML is of use: pictures, links and other files are left where they
 * are, packed. */
static gboolean
is_of_use (const char *name)
{
  g_autofree char *key = make_key (name);

  return g_str_has_suffix (key, ".xml") || g_str_has_suffix (key, ".rels")
         || g_str_equal (key, "mimetype");
}

static gboolean
read_members (HeedArchive     *self,
              struct archive  *archive,
              GCancellable    *cancellable,
              GError         **error)
{
  struct archive_entry *entry;
  gsize n_bytes = 0;
  guint n_members = 0;
  int status;

  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);

      if (++n_members > HEED_LIMIT_MEMBERS)
        return set_limit (error);
      if (name == NULL || archive_entry_filetype (entry) != AE_IFREG || !is_of_use (name))
        continue;
      if (archive_entry_is_encrypted (entry))
        {
          g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                               _("The file is protected by a password. Save it without one, and try "
                                 "again."));
          return FALSE;
        }
      if (!read_member (self, archive, name, &n_bytes, cancellable, error))
        return FALSE;
    }

  return status == ARCHIVE_EOF || set_malformed (error);
}

/**
 * heed_archive_new:
 * @bytes: a file
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Unpacks the XML members of a ZIP container into memory.
 *
 * Fails with %HEED_ERROR_MALFORMED where @bytes are no container or a damaged one,
 * and with %HEED_ERROR_LIMIT where too much is in it.
 *
 * Returns: (transfer full): the members, or %NULL with @error set
 */
HeedArchive *
heed_archive_new (GBytes        *bytes,
                  GCancellable  *cancellable,
                  GError       **error)
{
  struct archive *archive = open_archive (bytes);
  g_autoptr (HeedArchive) self = NULL;
  gboolean done;

  if (archive == NULL)
    {
      set_malformed (error);
      return NULL;
    }

  self = g_new0 (HeedArchive, 1);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_bytes_unref);
  done = read_members (self, archive, cancellable, error);
  archive_read_free (archive);
  return done ? g_steal_pointer (&self) : NULL;
}

/**
 * heed_archive_free:
 * @self: (transfer full): the members of a container
 */
void
heed_archive_free (HeedArchive *self)
{
  g_hash_table_unref (self->members);
  g_free (self);
}

/**
 * heed_archive_get_tree_size:
 * @self: the members of a container
 *
 * Returns: (transfer none): where those who parse members count what their trees take, in
 *   bytes, for all members together
 */
gsize *
heed_archive_get_tree_size (HeedArchive *self)
{
  return &self->tree_size;
}

/**
 * heed_archive_get:
 * @self: the members of a container
 * @name: the name of one of them
 *
 * Returns: (transfer none) (nullable): what it holds
 */
GBytes *
heed_archive_get (HeedArchive *self,
                  const char  *name)
{
  g_autofree char *key = make_key (name);

  return g_hash_table_lookup (self->members, key);
}

/**
 * heed_archive_is:
 * @bytes: a file
 *
 * Returns: whether it begins like a ZIP container
 */
gboolean
heed_archive_is (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 4 && memcmp (data, "PK\3\4", 4) == 0;
}

/**
 * heed_archive_peek:
 * @bytes: a file
 * @name: the name of a member
 * @max_bytes: how much of it is read at most
 *
 * Unpacks the beginning of one member only, to tell what a file is.
 *
 * Returns: (transfer full) (nullable): the beginning of the member, as text; %NULL
 *   where @bytes are no ZIP container or have no such member
 */
char *
heed_archive_peek (GBytes     *bytes,
                   const char *name,
                   gsize       max_bytes)
{
  struct archive *archive = heed_archive_is (bytes) ? open_archive (bytes) : NULL;
  struct archive_entry *entry;
  g_autofree char *key = make_key (name);
  char *text = NULL;

  if (archive == NULL)
    return NULL;
  for (guint i = 0; i < HEED_LIMIT_MEMBERS; i++)
    {
      const char *found;
      g_autofree char *found_key = NULL;
      la_ssize_t n;

      if (archive_read_next_header (archive, &entry) != ARCHIVE_OK)
        break;
      found = archive_entry_pathname_utf8 (entry);
      found_key = found != NULL ? make_key (found) : NULL;
      if (g_strcmp0 (found_key, key) != 0)
        continue;
      text = g_malloc0 (max_bytes + 1);
      n = archive_read_data (archive, text, max_bytes);
      text[MAX (n, 0)] = '\0';
      break;
    }
  archive_read_free (archive);
  return text;
}

/**
 * heed_archive_has_below:
 * @bytes: a file
 * @folder: the name of a folder, with a slash at its end
 *
 * Looks at names only, so that nothing is unpacked.
 *
 * Returns: whether it is a ZIP container with members in @folder
 */
gboolean
heed_archive_has_below (GBytes     *bytes,
                        const char *folder)
{
  struct archive *archive = heed_archive_is (bytes) ? open_archive (bytes) : NULL;
  struct archive_entry *entry;
  gboolean found = FALSE;

  if (archive == NULL)
    return FALSE;
  for (guint i = 0; !found && i < HEED_LIMIT_MEMBERS; i++)
    {
      const char *name;

      if (archive_read_next_header (archive, &entry) != ARCHIVE_OK)
        break;
      name = archive_entry_pathname_utf8 (entry);
      found = name != NULL && g_ascii_strncasecmp (name, folder, strlen (folder)) == 0;
    }
  archive_read_free (archive);
  return found;
}
