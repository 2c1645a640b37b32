/* heed-atomic-write.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-atomic-write.h"

#include "heed-error.h"
#include "heed-staging.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many links as the system follows. */
#define MAX_LINKS 40

/* What is written, and where. */
typedef struct
{
  HeedAtomicWriteFunc write;
  gpointer user_data;
  GCancellable *cancellable;
  char *target; /* a path that is no link */
  char *folder;
  gboolean is_there;
  mode_t mode;
} Job;

static void
job_clear (Job *self)
{
  g_free (self->target);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static gboolean
set_system_error (int      failed,
                  GError **error)
{
  /* GLib has no code for a quota that is used up. */
  g_set_error_literal (error, G_IO_ERROR,
                       failed == EDQUOT ? G_IO_ERROR_NO_SPACE : g_io_error_from_errno (failed),
                       g_strerror (failed));
  return FALSE;
}

/**
 * heed_atomic_write_is_quota:
 * @failure: what failed while a file was written
 *
 * Returns: whether it is that this user may keep no more on that disk
 */
gboolean
heed_atomic_write_is_quota (const GError *failure)
{
  /* In a message of a stream, its own words stand before those of the system. */
  return strstr (failure->message, g_strerror (EDQUOT)) != NULL;
}

/* A link stays a link: what it leads to is written, there already or not.
 *
 * Returns: (transfer full) (nullable): the path of that */
static char *
follow_links (const char  *path,
              GError     **error)
{
  char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = NULL;
      g_autofree char *goal = g_file_read_link (target, NULL);
      char *next;

      if (goal == NULL)
        return target;
      folder = g_path_get_dirname (target);
      next = g_path_is_absolute (goal) ? g_strdup (goal) : g_build_filename (folder, goal, NULL);
      g_free (target);
      target = next;
    }

  g_free (target);
  set_system_error (ELOOP, error);
  return NULL;
}

/* Looks at what is there, and refuses what nobody may have meant to write. */
static gboolean
job_init (Job         *self,
          const char  *path,
          GError     **error)
{
  struct stat status;

  self->target = follow_links (path, error);
  if (self->target == NULL)
    return FALSE;
  self->folder = g_path_get_dirname (self->target);
  if (!g_str_equal (self->target, path) && !g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("it is a link to “%s”, and there is no such folder. Choose another file, or "
                     "mend the link."),
                   self->target);
      return FALSE;
    }

  self->is_there = stat (self->target, &status) == 0;
  if (!self->is_there)
    {
      self->mode = heed_staging_get_usual_mode ();
      return TRUE;
    }
  if (S_ISDIR (status.st_mode))
    return set_system_error (EISDIR, error);
  self->mode = status.st_mode & 0777;
  return heed_atomic_write_may_replace (self->target, error);
}

/**
 * heed_atomic_write_may_replace:
 * @path: the path of a file, there already or not
 * @error: return location for an error, which does not name the file
 *
 * A file that nobody may write was made so on purpose. The system alone would let it be
 * replaced, since that writes to its folder.
 *
 * Returns: whether it is no such file
 */
gboolean
heed_atomic_write_may_replace (const char  *path,
                             GError     **error)
{
  struct stat status;

  if (stat (path, &status) != 0 || !S_ISREG (status.st_mode) || (status.st_mode & 0222) != 0)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_READ_ONLY,
               _("it is write-protected. Choose another name, or allow writing to it first."));
  return FALSE;
}

/* ---- beside the file, and then in its place ---- */

/* A name may reach the disk before what it names: without this a computer that loses
 * power just after the moving would come back with an empty file. */
static gboolean
reach_disk (int      fd,
            GError **error)
{
  if (fsync (fd) == 0 || errno == EINVAL || errno == ENOSYS)
    return TRUE;

  return set_system_error (errno, error);
}

static gboolean
write_to (Job      *self,
          int       fd,
          GError  **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);

  /* Who could read the file can do so afterwards, and nobody else. */
  return self->write (stream, self->user_data, self->cancellable, error) &&
         g_output_stream_close (stream, self->cancellable, error) && reach_disk (fd, error) &&
         !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
         (fchmod (fd, self->mode) == 0 || set_system_error (errno, error));
}

static gboolean
move (Job         *self,
      const char  *staged,
      GError     **error)
{
  if (g_rename (staged, self->target) == 0)
    return TRUE;

  set_system_error (errno, error);
  unlink (staged);
  return FALSE;
}

static gboolean
name_file (int         fd,
           const char *path)
{
  g_autofree char *anonymous = g_strdup_printf ("/proc/self/fd/%d", fd);

  return linkat (AT_FDCWD, anonymous, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* A file without a name gets one once it is whole. No name is taken from another file
 * in that way, so that where there is one it goes by a name of our own.
 *
 * @named: (out): whether it could get a name */
static gboolean
put_in_place (Job       *self,
              int        fd,
              gboolean  *named,
              GError   **error)
{
  g_autofree char *name = heed_staging_make_name ();
  g_autofree char *staged = g_build_filename (self->folder, name, NULL);

  *named = TRUE;
  if (!self->is_there && name_file (fd, self->target))
    return TRUE;
  flock (fd, LOCK_EX | LOCK_NB);
  if (name_file (fd, staged))
    return move (self, staged, error);

  *named = FALSE;
  return set_system_error (errno, error);
}

static gboolean
write_named (Job     *self,
             int      fd,
             char    *staged,
             GError **error)
{
  if (write_to (self, fd, error))
    return move (self, staged, error);

  unlink (staged);
  return FALSE;
}

/* Returns: whether the file is written; if not, @refused says whether nothing may be made
 * beside it */
static gboolean
write_beside (Job       *self,
              gboolean  *refused,
              GError   **error)
{
  g_autofree char *staged = NULL;
  g_autoptr (GError) failure = NULL;
  int fd = heed_staging_open_anonymous (self->folder);
  gboolean named = TRUE;
  gboolean written;

  *refused = FALSE;
  if (fd >= 0)
    {
      written = write_to (self, fd, error) && put_in_place (self, fd, &named, &failure);
      close (fd);
      if (failure != NULL && named)
        g_propagate_error (error, g_steal_pointer (&failure));
      if (written || named)
        return written;
    }

  fd = heed_staging_open_file (self->folder, &staged);
  if (fd < 0)
    {
      *refused = errno == EACCES || errno == EPERM || errno == EROFS || errno == EOPNOTSUPP;
      return set_system_error (errno, error);
    }
  written = write_named (self, fd, staged, error);
  close (fd);
  return written;
}

/* ---- where nothing may stand beside it ---- */

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
 * sandbox to which only the file was handed, or where it is no file of this system: it
 * is made whole in memory first, and if the file then takes only a part of it, it gets
 * back what it held. */
static gboolean
write_in_place (GFile    *file,
                Job      *job,
                GError  **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) old = g_file_load_bytes (file, job->cancellable, NULL, &failure);

  if (old == NULL && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!job->write (memory, job->user_data, job->cancellable, error) ||
      !g_output_stream_close (memory, job->cancellable, error))
    return FALSE;

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  if (replace (file, bytes, error))
    return TRUE;

  if (old != NULL && !replace (file, old, NULL))
    {
      g_clear_error (error);
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("it could be written in part only, and what it held could not be put back. "
                     "Make room on the disk, then write it again."));
    }
  return FALSE;
}

/**
 * heed_atomic_write_write:
 * @file: a file, there already or not
 * @write: (scope call): writes what is to be in it; called again where the first way
 *   fails
 * @user_data: for @write
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error, which does not name @file
 *
 * Writes the file whole or not at all: beside it, for nobody else to read, and then in
 * its place in one step. Its permissions stay, and a link stays a link. Where nothing
 * may stand beside a file, it is overwritten once all of it is made. What killed runs
 * have left in its folder is cleared away. Blocks.
 *
 * Returns: whether @file holds it; if not, @file is as it was
 */
gboolean
heed_atomic_write_write (GFile              *file,
                       HeedAtomicWriteFunc   write,
                       gpointer            user_data,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_auto (Job) job = { write, user_data, cancellable };
  g_autofree char *path = NULL;
  g_autoptr (GFile) target = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean refused;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    return write_in_place (file, &job, error);
  if (!job_init (&job, path, error))
    return FALSE;

  heed_staging_clear_leftovers (job.folder);
  if (write_beside (&job, &refused, &failure))
    return TRUE;
  if (refused && job.is_there)
    {
      target = g_file_new_for_path (job.target);
      return write_in_place (target, &job, error);
    }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
