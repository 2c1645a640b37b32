/* heed-crash-shim.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both names of each function are defined here, the one with 64 at its end too. */
#undef _FILE_OFFSET_BITS
#undef _TIME_BITS

#include "heed-crash-shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* No GLib here: these functions are called from within it. */

static char folder[PATH_MAX];
static size_t folder_length;
static HeedCrashMode mode;
static unsigned at;
static int failure;
static unsigned own_count;
static unsigned *count = &own_count;
static long clock_offset;

/* The function that stands behind one of ours. */
#define NEXT(name) ((__typeof__ (&name)) find_next (#name))

static void *
find_next (const char *name)
{
  void *next = dlsym (RTLD_NEXT, name);

  if (next == NULL)
    abort ();
  return next;
}

/**
 * heed_crash_shim_arm:
 * @order: what is to happen, and when
 *
 * Counting begins at 1 with the next call on a file below the folder of @order.
 */
void
heed_crash_shim_arm (const HeedCrashOrder *order)
{
  if (realpath (order->folder, folder) == NULL)
    abort ();

  folder_length = strlen (folder);
  at = order->at;
  failure = order->error;
  count = order->count != NULL ? order->count : &own_count;
  *count = 0;
  mode = order->mode;
}

/**
 * heed_crash_shim_disarm:
 *
 * Calls go through again, and are not counted.
 */
void
heed_crash_shim_disarm (void)
{
  mode = HEED_CRASH_OFF;
}

/**
 * heed_crash_shim_set_clock:
 * @seconds: how far the clock is off; less than 0 for one that was set back
 */
void
heed_crash_shim_set_clock (long seconds)
{
  clock_offset = seconds;
}

__attribute__ ((constructor)) static void
arm_by_environment (void)
{
  static const char *const names[] = { "off", "count", "before", "within", "once", "onwards" };
  const char *name = getenv ("HEED_CRASH_MODE");
  const char *kept = getenv ("HEED_CRASH_COUNT");
  const char *seconds = getenv ("HEED_CRASH_CLOCK");
  HeedCrashOrder order = { .folder = getenv ("HEED_CRASH_FOLDER") };

  if (seconds != NULL)
    clock_offset = atol (seconds);
  if (name == NULL || order.folder == NULL)
    return;

  while (order.mode <= HEED_CRASH_ONWARDS && strcmp (names[order.mode], name) != 0)
    order.mode++;
  order.at = getenv ("HEED_CRASH_AT") != NULL ? (unsigned) atoi (getenv ("HEED_CRASH_AT")) : 0;
  order.error = getenv ("HEED_CRASH_ERROR") != NULL ? atoi (getenv ("HEED_CRASH_ERROR")) : EIO;
  if (kept != NULL)
    {
      int fd = NEXT (open) (kept, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

      if (fd < 0 || NEXT (ftruncate) (fd, sizeof (unsigned)) != 0)
        abort ();
      order.count = mmap (NULL, sizeof (unsigned), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      close (fd);
    }
  heed_crash_shim_arm (&order);
}

static int
is_below (const char *path)
{
  return strncmp (path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == '\0');
}

static int
is_watched_fd (int fd)
{
  char link[64];
  char path[PATH_MAX];
  ssize_t n;

  if (mode == HEED_CRASH_OFF)
    return 0;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink (link, path, sizeof path - 1);
  if (n <= 0)
    return 0;
  path[n] = '\0';
  return is_below (path);
}

/* The folder may be written in some other way than it is known by. */
static int
is_watched_at (int         fd,
               const char *path)
{
  char parent[PATH_MAX];
  char real[PATH_MAX];
  char *slash;

  if (mode == HEED_CRASH_OFF || path == NULL || strlen (path) >= sizeof parent)
    return 0;
  if (path[0] != '/' && fd != AT_FDCWD)
    return is_watched_fd (fd);

  strcpy (parent, path);
  slash = strrchr (parent, '/');
  if (slash == NULL)
    strcpy (parent, ".");
  else
    slash[slash == parent ? 1 : 0] = '\0';
  return realpath (parent, real) != NULL && is_below (real);
}

static int
is_watched (const char *path)
{
  return is_watched_at (AT_FDCWD, path);
}

static void
die (void)
{
  kill (getpid (), SIGKILL);
  for (;;)
    pause ();
}

static void
move_folder (void)
{
  char gone[PATH_MAX + sizeof ".gone"];

  strcpy (stpcpy (gone, folder), ".gone");
  if (NEXT (rename) (folder, gone) != 0)
    abort ();
}

typedef enum {
  GO,        /* do it */
  DIE_AFTER, /* do half of it, or all, and die */
  FAIL,      /* errno is set */
} Verdict;

/* One call that counts. */
static Verdict
judge (void)
{
  unsigned n = __atomic_add_fetch (count, 1, __ATOMIC_SEQ_CST);

  if (n == at && mode == HEED_CRASH_BEFORE)
    die ();
  if (n == at && mode == HEED_CRASH_MOVE)
    move_folder ();
  if (n == at && mode == HEED_CRASH_WITHIN)
    return DIE_AFTER;
  if ((n == at && mode == HEED_CRASH_ONCE) || (n >= at && mode == HEED_CRASH_ONWARDS))
    {
      errno = failure;
      return FAIL;
    }
  return GO;
}

/* A call that is done or not done. */
#define WHOLE(watched, call)                          \
  do                                                  \
    {                                                 \
      Verdict verdict = (watched) ? judge () : GO;    \
      __typeof__ (call) result;                       \
                                                      \
      if (verdict == FAIL)                            \
        return -1;                                    \
      result = (call);                                \
      if (verdict == DIE_AFTER)                       \
        die ();                                       \
      return result;                                  \
    }                                                 \
  while (0)

/* A call that may be done in part. */
#define PARTLY(watched, size, call)                   \
  do                                                  \
    {                                                 \
      Verdict verdict = (watched) ? judge () : GO;    \
      ssize_t result;                                 \
                                                      \
      if (verdict == FAIL)                            \
        return -1;                                    \
      if (verdict == DIE_AFTER && size > 1)           \
        size /= 2;                                    \
      result = (call);                                \
      if (verdict == DIE_AFTER)                       \
        die ();                                       \
      return result;                                  \
    }                                                 \
  while (0)

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  PARTLY (is_watched_fd (fd), size, NEXT (write) (fd, data, size));
}

ssize_t
pwrite (int         fd,
        const void *data,
        size_t      size,
        off_t       offset)
{
  PARTLY (is_watched_fd (fd), size, NEXT (pwrite) (fd, data, size, offset));
}

ssize_t
pwrite64 (int         fd,
          const void *data,
          size_t      size,
          off64_t     offset)
{
  PARTLY (is_watched_fd (fd), size, NEXT (pwrite64) (fd, data, size, offset));
}

ssize_t
copy_file_range (int          from,
                 off64_t     *from_offset,
                 int          to,
                 off64_t     *to_offset,
                 size_t       size,
                 unsigned int flags)
{
  PARTLY (is_watched_fd (to), size,
          NEXT (copy_file_range) (from, from_offset, to, to_offset, size, flags));
}

ssize_t
sendfile (int     to,
          int     from,
          off_t  *offset,
          size_t  size)
{
  PARTLY (is_watched_fd (to), size, NEXT (sendfile) (to, from, offset, size));
}

ssize_t
splice (int           from,
        off64_t      *from_offset,
        int           to,
        off64_t      *to_offset,
        size_t        size,
        unsigned int  flags)
{
  PARTLY (is_watched_fd (to), size,
          NEXT (splice) (from, from_offset, to, to_offset, size, flags));
}

int
fsync (int fd)
{
  WHOLE (is_watched_fd (fd), NEXT (fsync) (fd));
}

int
fdatasync (int fd)
{
  WHOLE (is_watched_fd (fd), NEXT (fdatasync) (fd));
}

int
ftruncate (int   fd,
           off_t size)
{
  WHOLE (is_watched_fd (fd), NEXT (ftruncate) (fd, size));
}

int
ftruncate64 (int     fd,
             off64_t size)
{
  WHOLE (is_watched_fd (fd), NEXT (ftruncate64) (fd, size));
}

int
fchmod (int    fd,
        mode_t bits)
{
  WHOLE (is_watched_fd (fd), NEXT (fchmod) (fd, bits));
}

int
rename (const char *from,
        const char *to)
{
  WHOLE (is_watched (to) || is_watched (from), NEXT (rename) (from, to));
}

int
renameat (int         from_fd,
          const char *from,
          int         to_fd,
          const char *to)
{
  WHOLE (is_watched_at (to_fd, to) || is_watched_at (from_fd, from),
         NEXT (renameat) (from_fd, from, to_fd, to));
}

int
renameat2 (int          from_fd,
           const char  *from,
           int          to_fd,
           const char  *to,
           unsigned int flags)
{
  WHOLE (is_watched_at (to_fd, to) || is_watched_at (from_fd, from),
         NEXT (renameat2) (from_fd, from, to_fd, to, flags));
}

int
link (const char *from,
      const char *to)
{
  WHOLE (is_watched (to), NEXT (link) (from, to));
}

int
linkat (int         from_fd,
        const char *from,
        int         to_fd,
        const char *to,
        int         flags)
{
  WHOLE (is_watched_at (to_fd, to), NEXT (linkat) (from_fd, from, to_fd, to, flags));
}

int
unlink (const char *path)
{
  WHOLE (is_watched (path), NEXT (unlink) (path));
}

int
unlinkat (int         fd,
          const char *path,
          int         flags)
{
  WHOLE (is_watched_at (fd, path), NEXT (unlinkat) (fd, path, flags));
}

int
remove (const char *path)
{
  WHOLE (is_watched (path), NEXT (remove) (path));
}

int
mkdir (const char *path,
       mode_t      bits)
{
  WHOLE (is_watched (path), NEXT (mkdir) (path, bits));
}

int
rmdir (const char *path)
{
  WHOLE (is_watched (path), NEXT (rmdir) (path));
}

/* Opening counts where it makes or empties a file. */
static int
changes_file (int         fd,
              const char *path,
              int         flags)
{
  if (mode == HEED_CRASH_OFF || (flags & (O_CREAT | O_TRUNC)) == 0)
    return 0;
  return ((flags & O_TRUNC) != 0 || faccessat (fd, path, F_OK, 0) != 0) && is_watched_at (fd, path);
}

#define OPEN_BITS(flags, bits)            \
  mode_t bits = 0;                        \
                                          \
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) \
    {                                     \
      va_list arguments;                  \
                                          \
      va_start (arguments, flags);        \
      bits = va_arg (arguments, mode_t);  \
      va_end (arguments);                 \
    }

int
open (const char *path,
      int         flags,
      ...)
{
  OPEN_BITS (flags, bits)
  WHOLE (changes_file (AT_FDCWD, path, flags), NEXT (open) (path, flags, bits));
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  OPEN_BITS (flags, bits)
  WHOLE (changes_file (AT_FDCWD, path, flags), NEXT (open64) (path, flags, bits));
}

int
openat (int         fd,
        const char *path,
        int         flags,
        ...)
{
  OPEN_BITS (flags, bits)
  WHOLE (changes_file (fd, path, flags), NEXT (openat) (fd, path, flags, bits));
}

int
openat64 (int         fd,
          const char *path,
          int         flags,
          ...)
{
  OPEN_BITS (flags, bits)
  WHOLE (changes_file (fd, path, flags), NEXT (openat64) (fd, path, flags, bits));
}

/* ---- the clock ---- */

int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  int result = NEXT (clock_gettime) (clock, now);

  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += clock_offset;
  return result;
}

int
gettimeofday (struct timeval *restrict now,
              void *restrict           zone)
{
  int result = NEXT (gettimeofday) (now, zone);

  if (result == 0)
    now->tv_sec += clock_offset;
  return result;
}

time_t
time (time_t *now)
{
  time_t result = NEXT (time) (NULL) + clock_offset;

  if (now != NULL)
    *now = result;
  return result;
}
