/* heed-database-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-database-private.h"

#include <glib/gi18n-lib.h>

#include "heed-file-error.h"

/* What the system says of a write that failed, for which the library has no word of its own:
 * a quota that is used up, a disk that became read-only. */
static HeedError
system_code (sqlite3 *connection)
{
  static const int files[] = { SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER };
  HeedError code = heed_file_error_code (sqlite3_system_errno (connection));

  for (guint i = 0; code == HEED_ERROR_IO && i < G_N_ELEMENTS (files); i++)
    {
      sqlite3_file *file = NULL;
      int last = 0;

      if (sqlite3_file_control (connection, "main", files[i], &file) == SQLITE_OK &&
          /* A journal that is kept in memory has no such control. */
          file != NULL && file->pMethods != NULL && file->pMethods->xFileControl != NULL &&
          file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &last) == SQLITE_OK)
        code = heed_file_error_code (last);
    }

  return code;
}

static HeedError
error_code (sqlite3 *connection,
            int      code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HEED_ERROR_BUSY;
    case SQLITE_FULL:
      return HEED_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return HEED_ERROR_READ_ONLY;
    case SQLITE_NOTADB:
      return HEED_ERROR_NOT_A_REGISTER;
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return HEED_ERROR_CORRUPT;
    case SQLITE_TOOBIG:
      return HEED_ERROR_LIMIT;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return system_code (connection);
    default:
      return HEED_ERROR_IO;
    }
}

/* What is wrong and what to do, as one or two sentences. */
static char *
reason_and_remedy (sqlite3   *connection,
                   HeedError  code)
{
  switch ((guint) code)
    {
    case HEED_ERROR_BUSY:
      return g_strdup (_("another program is writing to it. Wait for it or close it, then try again"));
    case HEED_ERROR_FULL:
      return g_strdup (_("there is no room left, or your quota is used up. Free some space, then "
                         "try again"));
    case HEED_ERROR_READ_ONLY:
      return g_strdup (_("it may not be written. Change its permissions, or use another register"));
    case HEED_ERROR_NOT_A_REGISTER:
      return g_strdup (_("it is no register. Name another file, or move this one away"));
    case HEED_ERROR_CORRUPT:
      /* Translators: %s is what exactly was found. */
      return g_strdup_printf (_("it is damaged (%s). Restore a backup of it"),
                              sqlite3_errmsg (connection));
    default:
      if ((sqlite3_errcode (connection) & 0xff) == SQLITE_NOMEM)
        return g_strdup (_("there is not enough memory. Close other programs, then try again"));
      /* Translators: %s is what the database library says. */
      return g_strdup_printf (_("%s. Check the disk and the permissions, then try again"),
                              sqlite3_errmsg (connection));
    }
}

/**
 * heed_database_take_error:
 * @self: a #HeedDatabase
 * @failed: what failed, such as "Failed to write"
 * @code: what the database library returned
 * @error: return location for an error
 *
 * Makes an error of what the database library says. Where memory was missing the next
 * transaction does not rely on what the connection holds: the full-text index was seen to
 * call a file damaged that was not.
 */
void
heed_database_take_error (HeedDatabase  *self,
                          const char    *failed,
                          int            code,
                          GError       **error)
{
  sqlite3 *connection = heed_database_get_connection (self);
  HeedError meaning = error_code (connection, code);
  g_autofree char *reason = reason_and_remedy (connection, meaning);
  int primary = code & 0xff;

  if (primary == SQLITE_NOMEM || primary == SQLITE_CORRUPT)
    heed_database_get_transaction (self)->doubtful = TRUE;
  g_set_error (error, HEED_ERROR, (int) meaning,
               /* Translators: the first %s is what failed, such as "Failed to write",
                * the second a file, the third why, and what to do. */
               _("%s “%s”: %s."), failed, heed_database_get_path (self), reason);
}
