/* heed-staging.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-staging.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Short, however long the name of the file is: a name may have no more than 255 bytes. */
#define PREFIX ".heed-"
#define SUFFIX ".part"
#define N_DIGITS 8

/* In a folder, since not every file system locks a folder itself. */
#define LOCK_NAME "lock"

/* In a folder of which all files are in place: nothing goes back from then on. */
#define DONE_NAME "done"

/* How often a name is looked for that nobody has cleared away meanwhile. */
#define MAX_TRIES 100

/**
 * heed_staging_make_name:
 *
 * Returns: (transfer full): a name, by chance, that heed_staging_clear_leftovers() knows
 */
char *
heed_staging_make_name (void)
{
  g_autofree char *id = g_uuid_string_random ();

  return g_strdup_printf (PREFIX "%.*s" SUFFIX, N_DIGITS, id);
}

static gboolean
is_staging_name (const char *name)
{
  const char *digits = name + strlen (PREFIX);

  return g_str_has_prefix (name, PREFIX) && strspn (digits, "0123456789abcdef") == N_DIGITS &&
         g_str_equal (digits + N_DIGITS, SUFFIX);
}

/* Whether the file is held by this descriptor from now on, and still has its name. Where
 * locks are unknown it counts as held: nobody clears it away then. */
static gboolean
hold (int fd)
{
  struct stat status;

  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return FALSE;
  return fstat (fd, &status) == 0 && status.st_nlink > 0;
}

/**
 * heed_staging_open_anonymous:
 * @folder: the path of a folder
 *
 * Where the file system knows such files, nothing at all is left of one after a kill.
 *
 * Returns: a descriptor of a new file without a name, private, in @folder; -1 where there
 *   is none
 */
int
heed_staging_open_anonymous (const char *folder)
{
  return open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

/**
 * heed_staging_open_file:
 * @folder: the path of a folder
 * @path: (out) (transfer full): the path of the file
 *
 * Returns: a descriptor of a new file, private and locked, in @folder; -1 with errno set
 *   where there is none
 */
int
heed_staging_open_file (const char  *folder,
                        char       **path)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = heed_staging_make_name ();
      g_autofree char *made = g_build_filename (folder, name, NULL);
      int fd = g_open (made, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

      if (fd < 0 && errno != EEXIST)
        return -1;
      if (fd >= 0 && hold (fd))
        {
          *path = g_steal_pointer (&made);
          return fd;
        }
      if (fd >= 0)
        close (fd);
    }

  errno = EBUSY;
  return -1;
}

/**
 * heed_staging_open_folder:
 * @folder: the path of a folder
 * @path: (out) (transfer full): the path of the folder inside it
 *
 * Makes a private folder for files that are being made, which is held until the
 * descriptor is closed.
 *
 * Returns: a descriptor of its lock; -1 with errno set where there is none
 */
int
heed_staging_open_folder (const char  *folder,
                          char       **path)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = heed_staging_make_name ();
      g_autofree char *made = g_build_filename (folder, name, NULL);
      g_autofree char *lock = g_build_filename (made, LOCK_NAME, NULL);
      int fd;

      if (g_mkdir (made, 0700) != 0)
        {
          if (errno == EEXIST)
            continue;
          return -1;
        }

      fd = g_open (lock, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
      /* Somebody who clears up may be faster: then it is gone, or about to go. */
      if (fd < 0 && errno != ENOENT)
        {
          int failed = errno;

          g_rmdir (made);
          errno = failed;
          return -1;
        }
      if (fd >= 0 && hold (fd))
        {
          *path = g_steal_pointer (&made);
          return fd;
        }
      if (fd >= 0)
        close (fd);
    }

  errno = EBUSY;
  return -1;
}

/**
 * heed_staging_set_done:
 * @path: the path of a folder of files that are being made
 * @error: return location for an error of %G_IO_ERROR
 *
 * Says that all files are in place: from here on a kill leaves them there.
 *
 * Returns: whether it is said
 */
gboolean
heed_staging_set_done (const char  *path,
                       GError     **error)
{
  g_autofree char *done = g_build_filename (path, DONE_NAME, NULL);
  int fd = g_open (done, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }
  close (fd);
  return TRUE;
}

/**
 * heed_staging_remove_folder:
 * @path: the path of a folder of files that are being made
 *
 * Removes it and the files in it.
 */
void
heed_staging_remove_folder (const char *path)
{
  static const char *const last[] = { DONE_NAME, LOCK_NAME, NULL };
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    return;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_strv_contains (last, name))
      {
        g_autofree char *child = g_build_filename (path, name, NULL);

        unlink (child);
      }

  /* Who finds the folder without a lock may clear it away, and one that is not done has
   * its files taken back. */
  for (guint i = 0; last[i] != NULL; i++)
    {
      g_autofree char *child = g_build_filename (path, last[i], NULL);

      unlink (child);
    }
  g_rmdir (path);
}

/* Whether both are names of the same file. */
static gboolean
is_same_file (const char *one,
              const char *other)
{
  struct stat a, b;

  return lstat (one, &a) == 0 && lstat (other, &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

/* Makes the file in @folder what it was before one out of @staging was put in its place.
 * One that somebody has replaced since then stays. */
static gboolean
take_back (const char *staging,
           const char *folder,
           const char *name)
{
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autofree char *base = g_build_filename (staging, name, NULL);
  g_autofree char *old = g_strconcat (base, HEED_STAGING_OLD, NULL);
  g_autofree char *new = g_strconcat (base, HEED_STAGING_NEW, NULL);

  if (!is_same_file (target, new) || g_rename (old, target) == 0)
    return TRUE;
  return errno == ENOENT && unlink (target) == 0;
}

/* What a killed run had put in place goes back: a plan is published wholly or not. */
static gboolean
take_all_back (const char *staging,
               const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (staging, 0, NULL);
  const char *name;
  gboolean all = TRUE;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, HEED_STAGING_NEW))
      {
        g_autofree char *base = g_strndup (name, strlen (name) - strlen (HEED_STAGING_NEW));

        all = take_back (staging, folder, base) && all;
      }

  return all;
}

/* Whether it belongs to this user, and no run that is alive holds it. @fd is closed. */
static gboolean
is_abandoned (int fd)
{
  struct stat status;
  gboolean abandoned;

  if (fd < 0)
    return FALSE;

  abandoned = fstat (fd, &status) == 0 && status.st_uid == geteuid () &&
              flock (fd, LOCK_EX | LOCK_NB) == 0;
  if (!abandoned)
    close (fd);
  return abandoned;
}

static void
clear_folder (const char *path,
              const char *folder)
{
  g_autofree char *lock = g_build_filename (path, LOCK_NAME, NULL);
  g_autofree char *done = g_build_filename (path, DONE_NAME, NULL);
  int fd = g_open (lock, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (!is_abandoned (fd))
    return;
  if (g_file_test (done, G_FILE_TEST_EXISTS) || take_all_back (path, folder))
    heed_staging_remove_folder (path);
  close (fd);
}

static void
clear_file (const char *path)
{
  int fd = g_open (path, O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0);

  if (!is_abandoned (fd))
    return;
  unlink (path);
  close (fd);
}

/**
 * heed_staging_clear_leftovers:
 * @folder: the path of a folder
 *
 * Removes what runs of this user that were killed have left in @folder. Files that
 * such a run had replaced, of others that it was to replace with them, are what they
 * were. What a run that is alive is making stays.
 */
void
heed_staging_clear_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      struct stat status;

      if (!is_staging_name (name))
        continue;
      path = g_build_filename (folder, name, NULL);
      if (lstat (path, &status) != 0 || status.st_uid != geteuid ())
        continue;
      if (S_ISDIR (status.st_mode))
        clear_folder (path, folder);
      else if (S_ISREG (status.st_mode))
        clear_file (path);
    }
}

/**
 * heed_staging_get_usual_mode:
 *
 * Returns: the permissions that a new file of this process has
 */
mode_t
heed_staging_get_usual_mode (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;
  guint64 mask = 022;

  /* umask() cannot look without changing it for all threads. */
  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "\nUmask:");
  if (line != NULL)
    mask = g_ascii_strtoull (line + strlen ("\nUmask:"), NULL, 8);
  return 0666 & ~(mode_t) mask;
}
