/* heed-register-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-schema.h"

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

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("There is no register “%s”. Check the name and the folder."), path);
      return NULL;
    }

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
