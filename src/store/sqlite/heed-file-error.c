/* heed-file-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-file-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/**
 * heed_file_error_code:
 * @system_error: a value of errno
 *
 * Returns: what it means for a register
 */
HeedError
heed_file_error_code (int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
      return HEED_ERROR_FULL;
    case EROFS:
      return HEED_ERROR_READ_ONLY;
    default:
      return HEED_ERROR_IO;
    }
}

/**
 * heed_file_error_set:
 * @error: return location for an error
 * @failed: what failed, such as "Failed to write"
 * @path: with which file
 *
 * Makes an error of errno.
 *
 * Returns: %FALSE
 */
gboolean
heed_file_error_set (GError     **error,
                     const char  *failed,
                     const char  *path)
{
  int system_error = errno;

  if (heed_file_error_code (system_error) == HEED_ERROR_FULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_FULL,
                 /* Translators: the first %s is what failed, such as "Failed to write", the
                  * second a file. */
                 _("%s “%s”: there is no room left, or your quota is used up. Free some space, then "
                   "try again."),
                 failed, path);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                 /* Translators: the first %s is what failed, such as "Failed to write", the
                  * second a file, the third what the system says. */
                 _("%s “%s”: %s. Check the folder and its permissions."), failed, path,
                 g_strerror (system_error));
  return FALSE;
}
