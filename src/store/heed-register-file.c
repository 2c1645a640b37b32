/* heed-register-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-file-error.h"
#include "heed-file-locks.h"
#include "heed-file-place.h"
#include "heed-log-keeper.h"
#include "heed-private-file.h"
#include "heed-schema.h"

/* What every database begins with, its NUL included. */
#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100

/**
 * heed_register_file_is_there:
 * @path: the path of a register
 *
 * Returns: whether something lies there, be it a link that leads to nothing
 */
gboolean
heed_register_file_is_there (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 || errno != ENOENT;
}

static gboolean
set_dangling (const char  *path,
              GError     **error)
{
  g_autofree char *target = g_file_read_link (path, NULL);

  g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
               /* Translators: the second %s is the path that the first one leads to. */
               _("“%s” is a link to “%s”, which is not there. Connect the disk that it lies on, or name "
                 "another file."),
               path, target != NULL ? target : "?");
  return FALSE;
}

static gboolean
is_dangling (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISLNK (status.st_mode) &&
         g_stat (path, &status) != 0 && errno == ENOENT;
}

/* Where the length of the file is not yet what its header says, since the rest is still in
 * a log or has to be undone. */
static gboolean
is_being_written (const char *path)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (path, endings[i], NULL);
      GStatBuf status;

      if (g_stat (part, &status) == 0 && status.st_size > 0)
        return TRUE;
    }

  return FALSE;
}

static guint64
get_number (const guint8 *bytes,
            guint         size)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | bytes[i];
  return number;
}

/* The header counts pages since it was last written by a version that does. */
static guint64
get_length (const guint8 *header)
{
  guint64 page_size = get_number (header + 16, 2);

  if (memcmp (header + 24, header + 92, 4) != 0)
    return 0;

  return get_number (header + 28, 4) * (page_size == 1 ? 65536 : page_size);
}

/* A file that was a database, or was going to be one, and was cut off, or emptied: by a disk
 * that was full, by a power cut, by a copy that was stopped. */
static gboolean
is_cut_off (const char *path)
{
  static const guint8 zeros[HEADER_SIZE];
  guint8 header[HEADER_SIZE] = { 0 };
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  GStatBuf status;
  gssize n_read;

  if (fd < 0)
    return FALSE;

  n_read = read (fd, header, sizeof header);
  g_close (fd, NULL);
  if (n_read < 0)
    return FALSE;
  if (memcmp (header, zeros, sizeof header) == 0)
    return TRUE;
  if (memcmp (header, MAGIC, MIN ((gsize) n_read, sizeof MAGIC)) != 0)
    return FALSE;

  /* In this order: what the header says is in the file by the time that the log is empty. */
  return (gsize) n_read < sizeof header ||
         (!is_being_written (path) && g_stat (path, &status) == 0 &&
          (guint64) status.st_size < get_length (header));
}

/**
 * heed_register_file_check:
 * @path: the path of a register
 * @writable: whether it is to be written
 * @error: return location for an error
 *
 * Looks, before it is opened, whether it can be one at all.
 *
 * Returns: whether it can
 */
gboolean
heed_register_file_check (const char  *path,
                          gboolean     writable,
                          GError     **error)
{
  GStatBuf status;

  if (is_dangling (path))
    return set_dangling (path, error);
  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("Failed to open “%s”: %s. Check the file and its permissions."),
                   path, g_strerror (errno));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("Failed to open “%s”: it is no file. Name a file for the register."), path);
      return FALSE;
    }
  if (is_cut_off (path))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
                   _("“%s” is damaged: it was emptied or cut off. Restore a backup of it."), path);
      return FALSE;
    }

  /* The system lets an administrator write a file that nobody may write: whoever took away
   * the permission meant it. */
  if (writable && ((status.st_mode & 0222) == 0 || g_access (path, W_OK) != 0))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_READ_ONLY,
                   _("Failed to open “%s”: it may not be written. Change its permissions, or use "
                     "another register."),
                   path);
      return FALSE;
    }

  return TRUE;
}

/**
 * heed_register_file_check_free:
 * @path: the path of a file that is to be made
 * @error: return location for an error
 *
 * Returns: whether nothing lies there
 */
gboolean
heed_register_file_check_free (const char  *path,
                               GError     **error)
{
  if (is_dangling (path))
    return set_dangling (path, error);
  if (!heed_register_file_is_there (path))
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               _("Failed to write “%s”: the file is there already. Name another one."), path);
  return FALSE;
}

/**
 * heed_register_file_make_private:
 * @path: the path of a register
 *
 * Takes away what others may do with it, and with the files that go with it.
 *
 * Returns: whether nobody else can read it now
 */
gboolean
heed_register_file_make_private (const char *path)
{
  gboolean is_private = TRUE;

  for (guint i = 0; i < HEED_N_FILE_PARTS; i++)
    {
      g_autofree char *part = heed_file_place_name_part (path, i);
      GStatBuf status;

      if (g_stat (part, &status) == 0 && (status.st_mode & 0077) != 0 &&
          g_chmod (part, status.st_mode & 0700) != 0)
        is_private = FALSE;
    }

  return is_private;
}

static gboolean
make_database (const char  *path,
               GError     **error)
{
  g_autoptr (HeedDatabase) database = heed_database_open (path, TRUE, error);

  return database != NULL &&
         heed_schema_upgrade (database, error) &&
         heed_database_use_log (database, TRUE, error);
}

/**
 * heed_register_file_make:
 * @path: the path of a register that is not there
 * @made: (out): whether it is this one that is there now; else somebody else has made one
 * @set_aside: (out) (transfer full) (nullable): where a log lies now that was there
 * @error: return location for an error
 *
 * Makes an empty register. It gets its name once it is whole.
 *
 * Returns: whether there is one
 */
gboolean
heed_register_file_make (const char  *path,
                         gboolean    *made,
                         char       **set_aside,
                         GError     **error)
{
  g_autoptr (HeedPrivateFile) file = heed_private_file_new (path, error);
  gboolean exists;

  *made = FALSE;
  *set_aside = NULL;
  if (file == NULL || !make_database (heed_private_file_get_path (file), error))
    return FALSE;

  /* Nobody opens it before what lies beside it is away, which cannot be its own. */
  heed_file_locks_try_exclusive (heed_private_file_get_fd (file));
  if (!heed_private_file_publish (file, path, &exists, error))
    {
      if (exists)
        g_clear_error (error);
      return exists;
    }

  *made = TRUE;
  return heed_log_keeper_set_aside (path, set_aside, error);
}

/**
 * heed_register_file_make_notice:
 * @path: the path of a register
 * @set_aside: where a log lies now that was not its own
 *
 * Returns: (transfer full): what people have to know of that
 */
char *
heed_register_file_make_notice (const char *path,
                                const char *set_aside)
{
  /* Translators: the first %s is a register, the second a file. */
  return g_strdup_printf (_("Beside “%s” lay edits that belong to another file, or to another state of "
                            "this one. They are not in it, and are kept in “%s”."),
                          path, set_aside);
}

/**
 * heed_register_file_settle:
 * @path: the path of a register
 * @notice: (out) (transfer full) (nullable): what people have to know of what was found
 * @error: return location for an error
 *
 * Moves aside a log beside the register that is not its own, as opening it does, and
 * changes nothing else.
 *
 * Returns: whether none lies there any more, or there is no register
 */
gboolean
heed_register_file_settle (const char  *path,
                           char       **notice,
                           GError     **error)
{
  g_autofree char *real_path = NULL;
  g_autofree char *set_aside = NULL;
  HeedFileIdentity identity;

  *notice = NULL;
  if (!heed_register_file_check (path, FALSE, NULL))
    return TRUE;

  real_path = realpath (path, NULL);
  if (real_path == NULL || !heed_log_keeper_settle (real_path, &identity, &set_aside, error))
    return real_path == NULL;
  if (set_aside != NULL)
    *notice = heed_register_file_make_notice (path, set_aside);
  return TRUE;
}

/**
 * heed_register_file_open:
 * @path: the path of a register
 * @version: (out): the number of its schema
 * @error: return location for an error
 *
 * Opens a register to look at it: nothing is made and nothing is upgraded. One that may
 * be written is opened so, since only then its log goes again when it is closed.
 *
 * Returns: (transfer full) (nullable): a connection to it, or %NULL with @error set
 */
HeedDatabase *
heed_register_file_open (const char  *path,
                         int         *version,
                         GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  gboolean empty;

  if (!heed_register_file_is_there (path))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("There is no register “%s”. Check the name and the folder."), path);
      return NULL;
    }

  if (!heed_register_file_check (path, FALSE, error))
    return NULL;

  database = heed_database_open (path, g_access (path, W_OK) == 0, error);
  if (database == NULL || !heed_schema_inspect (database, &empty, version, error))
    return NULL;
  if (empty)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("“%s” is no register: it is empty. Check the name and the folder."), path);
      return NULL;
    }

  return g_steal_pointer (&database);
}
