/* heed-log-keeper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-log-keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-file-error.h"
#include "heed-file-locks.h"
#include "heed-log-file.h"
#include "heed-private-file.h"

/* How long a file may have two names while it gets the one it keeps: half a second. */
#define MAX_NAME_CHECKS 25
#define NAME_CHECK_US 20000

typedef struct
{
  char *log_path;
  char *index_path;
  int fd; /* of the database */
} Keeper;

static void
keeper_init (Keeper     *self,
             const char *real_path)
{
  self->log_path = heed_file_place_name_part (real_path, HEED_FILE_LOG);
  self->index_path = heed_file_place_name_part (real_path, HEED_FILE_INDEX);
}

static void
keeper_clear (Keeper *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->log_path);
  g_free (self->index_path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keeper, keeper_clear)

/* A name with the time in it, which nothing has yet. */
static char *
move_aside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  /* No colons: not every file system takes them. */
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H-%M-%SZ");

  for (guint i = 1;; i++)
    {
      g_autofree char *candidate = i == 1 ? g_strdup_printf ("%s.%s", path, time)
                                          : g_strdup_printf ("%s.%s-%u", path, time, i);

      if (heed_private_file_rename (path, candidate))
        return g_steal_pointer (&candidate);
      if (errno != EEXIST)
        return NULL;
    }
}

/* Another program may still write what it takes for this database, but is another file
 * that lay here before: it keeps its log and its index, under no name. */
static gboolean
drop_index (Keeper  *self,
            GError **error)
{
  if (g_unlink (self->index_path) == 0 || errno == ENOENT)
    return TRUE;

  return heed_file_error_set (error, _("Failed to remove"), self->index_path);
}

static gboolean
set_log_aside (Keeper  *self,
               char   **set_aside,
               GError **error)
{
  g_autofree char *kept = NULL;

  /* First, so that the log never lies there with an index that is not its own. */
  if (!drop_index (self, error))
    return FALSE;

  kept = move_aside (self->log_path);
  if (kept == NULL)
    return heed_file_error_set (error, _("Failed to move aside what belongs to another file,"),
                                self->log_path);

  heed_private_file_sync_folder (self->log_path);
  *set_aside = g_steal_pointer (&kept);
  return TRUE;
}

/* The index of a log is locked by whoever uses it, whichever database that has. */
static gboolean
index_is_used (Keeper *self)
{
  int fd = open (self->index_path, O_RDONLY | O_CLOEXEC);
  gboolean used = fd >= 0 && heed_file_locks_index_is_used (fd);

  if (fd >= 0)
    close (fd);
  return used;
}

/* The database gets a log of its own, with the same content. */
static gboolean
part_from_others (Keeper  *self,
                  int      log_fd,
                  char   **set_aside,
                  GError **error)
{
  g_autoptr (HeedPrivateFile) copy = heed_private_file_new (self->log_path, error);
  int copy_fd = copy != NULL ? heed_private_file_get_fd (copy) : -1;

  if (copy == NULL || !heed_private_file_copy (copy, log_fd, error))
    return FALSE;

  /* As it is now, if it was written to meanwhile. */
  if (heed_log_file_compare (copy_fd, self->fd) == HEED_LOG_FOREIGN)
    return set_log_aside (self, set_aside, error);

  return drop_index (self, error) && heed_private_file_replace (copy, self->log_path, error);
}

static gboolean
settle_log (Keeper  *self,
            char   **set_aside,
            GError **error)
{
  int log_fd = open (self->log_path, O_RDONLY | O_CLOEXEC);
  gboolean used = index_is_used (self);
  gboolean settled;

  if (log_fd < 0)
    {
      if (errno != ENOENT)
        return heed_file_error_set (error, _("Failed to open"), self->log_path);
      return !used || drop_index (self, error);
    }

  if (heed_log_file_compare (log_fd, self->fd) == HEED_LOG_FOREIGN)
    settled = set_log_aside (self, set_aside, error);
  else
    settled = !used || part_from_others (self, log_fd, set_aside, error);

  close (log_fd);
  return settled;
}

/* A file with several names (hard links) would have a log for each: two programs that use it by
 * different ones would not see what the other writes. That somebody has it open is known; by
 * this name they also use its index. One that gets its name just now, or is being opened, may
 * have two names, or no index yet, for a moment. */
static gboolean
check_name (Keeper      *self,
            const char  *real_path,
            GError     **error)
{
  for (guint i = 0; i < MAX_NAME_CHECKS; i++)
    {
      struct stat status;

      if (fstat (self->fd, &status) != 0 || status.st_nlink < 2 || index_is_used (self))
        return TRUE;
      g_usleep (NAME_CHECK_US);
    }

  g_set_error (error, HEED_ERROR, HEED_ERROR_BUSY,
               _("“%s” is another name of a file that a program has open. Use the same name in both, "
                 "or close the other program, then try again."),
               real_path);
  return FALSE;
}

/**
 * heed_log_keeper_settle:
 * @real_path: the path of a database, without links
 * @identity: (out): which file it is
 * @set_aside: (out) (transfer full) (nullable): where a log lies now that is not its own
 * @error: return location for an error
 *
 * Makes sure that the log beside a database is its own, before the database library opens
 * it and brings whatever is in the log into it. A log that belongs to another file, or to
 * another state of this one, is moved aside under a dated name. Where somebody has the
 * database open already, they have done this.
 *
 * Returns: whether it can be opened
 */
gboolean
heed_log_keeper_settle (const char        *real_path,
                        HeedFileIdentity  *identity,
                        char             **set_aside,
                        GError           **error)
{
  g_auto (Keeper) self = { .fd = -1 };

  *set_aside = NULL;
  keeper_init (&self, real_path);
  self.fd = open (real_path, O_RDWR | O_CLOEXEC);
  if (self.fd < 0)
    self.fd = open (real_path, O_RDONLY | O_CLOEXEC);
  if (self.fd < 0)
    return heed_file_error_set (error, _("Failed to open"), real_path);

  heed_file_identity_read_fd (identity, self.fd);
  if (!heed_file_locks_work (self.fd))
    {
      int reason = errno;
      g_autofree char *folder = g_path_get_dirname (real_path);

      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   /* Translators: the first %s is a folder, the second what the system says. */
                   _("Files in the folder “%s” cannot be locked (%s), and without locks programs could "
                     "damage each other’s work. Keep the register on a disk of this computer."),
                   folder, g_strerror (reason));
      return FALSE;
    }
  if (!heed_file_locks_try_exclusive (self.fd))
    return check_name (&self, real_path, error);

  return settle_log (&self, set_aside, error);
}

/**
 * heed_log_keeper_set_aside:
 * @real_path: the path of a database, without links, that is locked and new in its place
 * @set_aside: (out) (transfer full) (nullable): where a log lies now that was there
 * @error: return location for an error
 *
 * Moves a log aside that was there before the database was.
 *
 * Returns: whether none is there any more
 */
gboolean
heed_log_keeper_set_aside (const char  *real_path,
                           char       **set_aside,
                           GError     **error)
{
  g_auto (Keeper) self = { .fd = -1 };
  GStatBuf status;

  *set_aside = NULL;
  keeper_init (&self, real_path);
  if (g_stat (self.log_path, &status) != 0)
    return drop_index (&self, error);
  if (status.st_size > 0)
    return set_log_aside (&self, set_aside, error);

  return heed_log_keeper_drop (real_path, error);
}

/**
 * heed_log_keeper_drop:
 * @real_path: the path of a database, without links, that is locked and new in its place
 * @error: return location for an error
 *
 * Removes the log of the file that was there before, all of which is kept elsewhere.
 *
 * Returns: whether none is there any more
 */
gboolean
heed_log_keeper_drop (const char  *real_path,
                      GError     **error)
{
  g_auto (Keeper) self = { .fd = -1 };

  keeper_init (&self, real_path);
  if (!drop_index (&self, error))
    return FALSE;
  if (g_unlink (self.log_path) != 0 && errno != ENOENT)
    return heed_file_error_set (error, _("Failed to remove"), self.log_path);

  heed_private_file_sync_folder (real_path);
  return TRUE;
}
