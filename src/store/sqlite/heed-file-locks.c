/* heed-file-locks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-file-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* The database library locks files with the locks of POSIX. These belong to the process:
 * as soon as it closes any descriptor of a file, all its locks on that file are gone. A
 * file chooser that looks at a register to show what kind of file it is therefore drops
 * the locks of the register, and another program then takes itself for the last one that
 * uses it, and removes the log under it.
 *
 * So the locks are put on a descriptor that nothing else ever closes, as locks of its open
 * file description. The library counts its locks by process and file, whichever of its
 * descriptors it names, and lets go of them with the last one: hence there is one such
 * descriptor for each file, which lives as long as the library has a descriptor of that
 * file that it ever locked. */

typedef struct
{
  dev_t device;
  ino_t inode;
  int lock_fd;
  guint n_users;
} LockedFile;

typedef int (*FcntlFunc) (int fd,
                          int command,
                          ...);
typedef int (*CloseFunc) (int fd);

static FcntlFunc system_fcntl;
static CloseFunc system_close;

static GMutex mutex;
static GHashTable *files; /* descriptor of the library → its LockedFile */
static GPtrArray *all_files;

/* Where these lie is a part of the file format. */
#define PENDING_BYTE 0x40000000
#define LOCK_RANGE 512

/* Behind them, where the library never locks. */
#define MAKER_BYTE (PENDING_BYTE + LOCK_RANGE)

#define PROBE_BYTE (MAKER_BYTE + 1)

/* In the index of a log: locked by everybody who uses it. */
#define INDEX_USER_BYTE 128

/* A descriptor of its own of the same file, also where the name of that has gone; -1 with
 * errno where there is none. */
static int
open_lock_fd (int fd)
{
  char path[64];
  int lock_fd;

  g_snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  lock_fd = open (path, O_RDWR | O_CLOEXEC);
  if (lock_fd < 0 && (errno == EACCES || errno == EPERM || errno == EROFS))
    lock_fd = open (path, O_RDONLY | O_CLOEXEC);

  return lock_fd;
}

/* With the mutex held. */
static LockedFile *
find_file (const struct stat *status)
{
  for (guint i = 0; i < all_files->len; i++)
    {
      LockedFile *file = g_ptr_array_index (all_files, i);

      if (file->device == status->st_dev && file->inode == status->st_ino)
        return file;
    }

  return NULL;
}

/* Which descriptor takes the locks of one of the library. It stays open while @fd is. */
static int
get_lock_fd (int fd)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&mutex);
  LockedFile *file = g_hash_table_lookup (files, GINT_TO_POINTER (fd));
  struct stat status;

  if (file != NULL)
    return file->lock_fd;
  if (fstat (fd, &status) != 0)
    return -1;

  file = find_file (&status);
  if (file == NULL)
    {
      int lock_fd = open_lock_fd (fd);

      if (lock_fd < 0)
        return -1;

      file = g_new0 (LockedFile, 1);
      file->device = status.st_dev;
      file->inode = status.st_ino;
      file->lock_fd = lock_fd;
      g_ptr_array_add (all_files, file);
    }
  file->n_users++;
  g_hash_table_insert (files, GINT_TO_POINTER (fd), file);
  return file->lock_fd;
}

static int
lock_fcntl (int fd,
            int command,
            ...)
{
  struct flock *lock;
  va_list arguments;
  void *argument;
  int lock_fd;

  /* Numbers and addresses are handed to the system alike. */
  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);

  if (command != F_SETLK && command != F_SETLKW && command != F_GETLK)
    return system_fcntl (fd, command, argument);

  lock_fd = get_lock_fd (fd);
  if (lock_fd < 0)
    return -1;

  lock = argument;
  lock->l_pid = 0;
  return system_fcntl (lock_fd,
                       command == F_GETLK ? F_OFD_GETLK : command == F_SETLK ? F_OFD_SETLK : F_OFD_SETLKW,
                       lock);
}

static int
lock_close (int fd)
{
  LockedFile *file;
  int lock_fd = -1;

  g_mutex_lock (&mutex);
  file = g_hash_table_lookup (files, GINT_TO_POINTER (fd));
  g_hash_table_remove (files, GINT_TO_POINTER (fd));
  if (file != NULL && --file->n_users == 0)
    {
      lock_fd = file->lock_fd;
      g_ptr_array_remove_fast (all_files, file);
    }
  g_mutex_unlock (&mutex);

  if (lock_fd >= 0)
    system_close (lock_fd);
  return system_close (fd);
}

/**
 * heed_file_locks_install:
 *
 * Makes the database library lock files in such a way that nothing else that the process
 * does with them drops the locks. To be called before the first file is opened; later
 * calls do nothing.
 */
void
heed_file_locks_install (void)
{
  static gsize installed;
  sqlite3_vfs *vfs;

  if (!g_once_init_enter (&installed))
    return;

  files = g_hash_table_new (NULL, NULL);
  all_files = g_ptr_array_new_with_free_func (g_free);
  sqlite3_initialize ();
  vfs = sqlite3_vfs_find (NULL);
  if (vfs != NULL && vfs->iVersion >= 3)
    {
      system_fcntl = (FcntlFunc) vfs->xGetSystemCall (vfs, "fcntl");
      system_close = (CloseFunc) vfs->xGetSystemCall (vfs, "close");
      /* Closing first: a lock that nobody could close again would stay. */
      vfs->xSetSystemCall (vfs, "close", (sqlite3_syscall_ptr) lock_close);
      vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) lock_fcntl);
    }

  g_once_init_leave (&installed, 1);
}

static gboolean
try_lock (int   fd,
          off_t start,
          off_t length)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = length };

  return fcntl (fd, F_OFD_SETLK, &lock) == 0;
}

static gboolean
is_free (int   fd,
         off_t start,
         off_t length)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = length };

  return fcntl (fd, F_OFD_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
}

/**
 * heed_file_locks_work:
 * @fd: a descriptor of a file
 *
 * Not every network folder, nor every system, has locks of open files. With those of POSIX in
 * their place nobody could tell whether somebody else has a database open.
 *
 * Returns: whether files can be locked where it lies; if not, with errno set
 */
gboolean
heed_file_locks_work (int fd)
{
  struct flock lock = { .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = PROBE_BYTE, .l_len = 1 };
  int lock_fd = open_lock_fd (fd);
  gboolean works;
  int reason;

  if (lock_fd < 0)
    return FALSE;

  /* Where somebody has locked that byte, too, there are locks. */
  do
    works = fcntl (lock_fd, F_OFD_SETLK, &lock) == 0 || errno == EAGAIN || errno == EACCES;
  while (!works && errno == EINTR);
  reason = errno;
  close (lock_fd);
  errno = reason;
  return works;
}

/**
 * heed_file_locks_try_exclusive:
 * @fd: a descriptor of a database
 *
 * Locks it as the database library does for somebody who wants it alone, until @fd is
 * closed. What may only be read is not locked, but looked at.
 *
 * Returns: whether nobody has it open, in this process or in another
 */
gboolean
heed_file_locks_try_exclusive (int fd)
{
  if (try_lock (fd, PENDING_BYTE, LOCK_RANGE))
    return TRUE;

  return errno == EBADF && is_free (fd, PENDING_BYTE, LOCK_RANGE);
}

/**
 * heed_file_locks_try_maker:
 * @fd: a descriptor of a file, opened for writing
 *
 * Locks it for the one who makes it, until @fd is closed, so that others see that it is
 * being made and was not left behind. It can be used as a database meanwhile.
 *
 * Returns: whether nobody else has locked it so; else errno is %EAGAIN or %EACCES where
 *   somebody has, and another where there are no such locks
 */
gboolean
heed_file_locks_try_maker (int fd)
{
  return try_lock (fd, MAKER_BYTE, 1);
}

/**
 * heed_file_locks_index_is_used:
 * @fd: a descriptor of the index of a log
 *
 * Returns: whether somebody uses it, in this process or in another
 */
gboolean
heed_file_locks_index_is_used (int fd)
{
  return !is_free (fd, INDEX_USER_BYTE, 1);
}
