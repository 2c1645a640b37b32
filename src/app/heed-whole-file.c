/* heed-whole-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A link stays a link: what it leads to is written. */
static GFile *
follow_links (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *real = path != NULL ? realpath (path, NULL) : NULL;

  return real != NULL ? g_file_new_for_path (real) : g_object_ref (file);
}

/* A file beside the one that is written, so that moving it there is one step. Its name
 * is short, however long that of the file is: a name may have no more than 255 bytes. */
static GFile *
make_neighbour (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf (".heed-%.8s.part", id);

  return folder != NULL ? g_file_get_child (folder, name) : g_file_new_for_path (name);
}

/* Who could read a file can do so afterwards, and nobody else. */
static void
keep_mode (GFile *file,
           GFile *neighbour)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_UNIX_MODE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_MODE))
    g_file_set_attribute_uint32 (neighbour, G_FILE_ATTRIBUTE_UNIX_MODE,
                                 g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777,
                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);
}

/* A name may reach the disk before what it names: without this a computer that loses
 * power just after the moving would come back with an empty file. */
static gboolean
reach_disk (GFile   *file,
            GError **error)
{
  const char *path = g_file_peek_path (file);
  int fd = path != NULL ? g_open (path, O_RDONLY | O_CLOEXEC, 0) : -1;
  int failed = 0;

  if (path == NULL)
    return TRUE;
  if (fd < 0 || fsync (fd) != 0)
    failed = errno;
  if (fd >= 0)
    close (fd);
  if (failed == 0 || failed == EINVAL || failed == ENOSYS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (failed), g_strerror (failed));
  return FALSE;
}

static gboolean
write_beside (GFile              *file,
              GFileOutputStream  *stream,
              GFile              *neighbour,
              HeedWholeFileFunc   write,
              gpointer            user_data,
              GCancellable       *cancellable,
              GError            **error)
{
  keep_mode (file, neighbour);
  if (write (G_OUTPUT_STREAM (stream), user_data, cancellable, error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error) &&
      reach_disk (neighbour, error) &&
      g_file_move (neighbour, file, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error))
    return TRUE;

  g_file_delete (neighbour, NULL, NULL);
  return FALSE;
}

static gboolean
replace (GFile   *file,
         GBytes  *bytes,
         GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_file_replace_contents (file, data != NULL ? data : "", size, NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, NULL, error);
}

/* Where a file may be written but nothing beside it, as in a folder of others or in a
 * sandbox to which only the file was handed: it is made whole in memory first, and if
 * the file then takes only a part of it, it gets back what it held. */
static gboolean
write_in_place (GFile              *file,
                HeedWholeFileFunc   write,
                gpointer            user_data,
                GCancellable       *cancellable,
                GError            **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) old = g_file_load_bytes (file, cancellable, NULL, error);

  if (old == NULL || !write (memory, user_data, cancellable, error) ||
      !g_output_stream_close (memory, cancellable, error))
    return FALSE;

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  if (replace (file, bytes, error))
    return TRUE;

  replace (file, old, NULL);
  return FALSE;
}

static gboolean
is_refused (GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/**
 * heed_whole_file_write:
 * @file: a file, there already or not
 * @write: (scope call): writes what is to be in it
 * @user_data: for @write
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error, which does not name @file
 *
 * Writes the file whole or not at all: beside it, and then in its place in one step.
 * A link stays a link. Where nothing may stand beside a file, it is overwritten once
 * all of it is made. Blocks.
 *
 * Returns: whether @file holds it; if not, @file is as it was
 */
gboolean
heed_whole_file_write (GFile              *file,
                       HeedWholeFileFunc   write,
                       gpointer            user_data,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (GFile) real = NULL;
  g_autoptr (GFile) neighbour = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  real = follow_links (file);
  neighbour = make_neighbour (real);
  stream = g_file_create (neighbour, G_FILE_CREATE_NONE, cancellable, &failure);
  if (stream != NULL)
    return write_beside (real, stream, neighbour, write, user_data, cancellable, error);
  if (is_refused (failure) && g_file_query_exists (real, cancellable))
    return write_in_place (real, write, user_data, cancellable, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
