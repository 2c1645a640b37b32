/* heed-private-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-file-error.h"
#include "heed-file-locks.h"

struct _HeedPrivateFile
{
  char *path;
  int fd;
  gboolean published;
};

/* The file, and before it what the database library may put beside it while it is made:
 * what is left is found by the file, which therefore is removed last. */
static const char *const endings[] = { "-journal", "-wal", "-shm", "" };

/* What the names of such files for @path begin with. */
static char *
make_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup_printf (".%s.making-", name);
}

static void
remove_parts (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (path, endings[i], NULL);

      g_unlink (part);
    }
}

/* What a program left here that was stopped. One that still works on it has it locked. */
static void
remove_if_left (const char *path)
{
  struct stat status;
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);

  if (fd < 0)
    return;

  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && heed_file_locks_try_maker (fd))
    remove_parts (path);
  close (fd);
}

static void
remove_left_over (const char *folder,
                  const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gsize length = strlen (prefix) + 6;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && strlen (name) == length)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        remove_if_left (path);
      }
}

/**
 * heed_private_file_new:
 * @path: the path that it is going to have
 * @error: return location for an error
 *
 * Makes an empty file in the same folder, which nobody else can read, and removes what was
 * left there by a program that was stopped while it made a file for the same path.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
HeedPrivateFile *
heed_private_file_new (const char  *path,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = make_prefix (path);

  remove_left_over (folder, prefix);
  for (;;)
    {
      g_autoptr (HeedPrivateFile) self = g_new0 (HeedPrivateFile, 1);
      g_autofree char *name = g_strconcat (prefix, "XXXXXX", NULL);
      struct stat status;

      self->path = g_build_filename (folder, name, NULL);
      self->fd = g_mkstemp_full (self->path, O_RDWR | O_CLOEXEC, 0600);
      if (self->fd < 0)
        {
          self->published = TRUE;
          heed_file_error_set (error, _("Failed to make"), path);
          return NULL;
        }

      /* Somebody who looks for left files may have taken it for one before it was locked, and
       * has removed it, or has locked it and is about to. Where the system has no such locks,
       * nobody removes any. */
      if (!heed_file_locks_try_maker (self->fd) && (errno == EAGAIN || errno == EACCES))
        continue;
      if (fstat (self->fd, &status) == 0 && status.st_nlink > 0)
        return g_steal_pointer (&self);
    }
}

/**
 * heed_private_file_free:
 * @self: (transfer full): a file, which is removed unless it has got its name
 */
void
heed_private_file_free (HeedPrivateFile *self)
{
  if (!self->published)
    remove_parts (self->path);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * heed_private_file_get_path:
 * @self: a file
 *
 * Returns: (transfer none): where it is being made
 */
const char *
heed_private_file_get_path (HeedPrivateFile *self)
{
  return self->path;
}

/**
 * heed_private_file_get_fd:
 * @self: a file
 *
 * Returns: a descriptor of it, which remains its own
 */
int
heed_private_file_get_fd (HeedPrivateFile *self)
{
  return self->fd;
}

/**
 * heed_private_file_copy:
 * @self: a file
 * @from_fd: a descriptor of another one
 * @error: return location for an error
 *
 * Writes into it what is in the other.
 *
 * Returns: whether it was written
 */
gboolean
heed_private_file_copy (HeedPrivateFile  *self,
                        int               from_fd,
                        GError          **error)
{
  g_autofree char *bytes = g_malloc (65536);
  goffset at = 0;
  gssize n_read;

  while ((n_read = pread (from_fd, bytes, 65536, at)) != 0)
    {
      gssize n_written = n_read > 0 ? pwrite (self->fd, bytes, (gsize) n_read, at) : -1;

      if (n_written < 0 && errno != EINTR)
        return heed_file_error_set (error, _("Failed to copy"), self->path);
      if (n_written > 0)
        at += n_written;
    }

  return TRUE;
}

/**
 * heed_private_file_sync_folder:
 * @path: the path of a file that was renamed or removed
 *
 * Makes sure that this outlasts a power cut. Where the folder cannot be synced, as on some
 * file systems, the system does so in its own time.
 */
void
heed_private_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * heed_private_file_rename:
 * @from: the path of a file
 * @to: the path that it gets
 *
 * Renames a file, but never over another one.
 *
 * Returns: whether it is renamed; if not, errno says why, %EEXIST where there is a file
 */
gboolean
heed_private_file_rename (const char *from,
                          const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  /* Not every file system can do this, nor the next. */
  if (link (from, to) == 0)
    return g_unlink (from) == 0;
  if (errno == EEXIST)
    return FALSE;
  if (g_access (to, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (from, to) == 0;
}

/**
 * heed_private_file_publish:
 * @self: a file
 * @path: its path from now on
 * @exists: (out): whether there is another file already
 * @error: return location for an error
 *
 * Gives it its name, once all of it is on the disk.
 *
 * Returns: whether it has it
 */
gboolean
heed_private_file_publish (HeedPrivateFile  *self,
                           const char       *path,
                           gboolean         *exists,
                           GError          **error)
{
  *exists = FALSE;
  if (fsync (self->fd) != 0)
    return heed_file_error_set (error, _("Failed to write"), path);

  if (!heed_private_file_rename (self->path, path))
    {
      *exists = errno == EEXIST;
      if (*exists)
        g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                     _("Failed to write “%s”: the file is there already. Name another one."), path);
      else
        heed_file_error_set (error, _("Failed to make"), path);
      return FALSE;
    }

  self->published = TRUE;
  heed_private_file_sync_folder (path);
  return TRUE;
}

/**
 * heed_private_file_replace:
 * @self: a file
 * @path: its path from now on
 * @error: return location for an error
 *
 * Puts it in the place of another file, once all of it is on the disk.
 *
 * Returns: whether it is there
 */
gboolean
heed_private_file_replace (HeedPrivateFile  *self,
                           const char       *path,
                           GError          **error)
{
  if (fsync (self->fd) != 0 || g_rename (self->path, path) != 0)
    return heed_file_error_set (error, _("Failed to write"), path);

  self->published = TRUE;
  heed_private_file_sync_folder (path);
  return TRUE;
}
