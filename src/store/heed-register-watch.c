/* heed-register-watch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-watch.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heed-error.h"

#define OPENED "heed-opened-file"

/**
 * heed_register_watch_begin:
 * @reg: a register that was just opened
 *
 * Notes which file it is.
 */
void
heed_register_watch_begin (HeedRegister *reg)
{
  GStatBuf *status = g_new0 (GStatBuf, 1);

  g_stat (heed_register_get_path (reg), status);
  g_object_set_data_full (G_OBJECT (reg), OPENED, status, g_free);
}

/**
 * heed_register_watch_check:
 * @reg: a register
 * @error: return location for an error
 *
 * Looks whether the file that was opened still lies in its place. What is written to one
 * that was replaced or removed is seen by nobody who opens it next.
 *
 * Returns: whether it does; if not, @error is set to %HEED_ERROR_REPLACED
 */
gboolean
heed_register_watch_check (HeedRegister  *reg,
                           GError       **error)
{
  const GStatBuf *opened = g_object_get_data (G_OBJECT (reg), OPENED);
  const char *path = heed_register_get_path (reg);
  GStatBuf status;

  if (opened == NULL)
    return TRUE;

  if (g_stat (path, &status) != 0)
    g_set_error (error, HEED_ERROR, HEED_ERROR_REPLACED,
                 _("“%s” was moved or removed while it was open. Save a copy elsewhere, or put it "
                   "back."),
                 path);
  else if (status.st_dev != opened->st_dev || status.st_ino != opened->st_ino)
    g_set_error (error, HEED_ERROR, HEED_ERROR_REPLACED,
                 _("Another file was put in the place of “%s” while it was open. Save a copy "
                   "elsewhere, then open what is there now."),
                 path);
  else
    return TRUE;

  return FALSE;
}

/**
 * heed_register_watch_checkpoint:
 * @reg: a register
 * @error: return location for an error
 *
 * Writes the log into the file, so that a copy of the file alone is a good register.
 *
 * Returns: whether that could be done; %HEED_ERROR_BUSY while others use it
 */
gboolean
heed_register_watch_checkpoint (HeedRegister  *reg,
                                GError       **error)
{
  gint64 busy;

  if (!heed_register_watch_check (reg, error) ||
      !heed_database_get_integer (heed_register_get_database (reg),
                                  "PRAGMA wal_checkpoint (TRUNCATE)", &busy, error))
    return FALSE;
  if (busy == 0)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_BUSY,
               _("Failed to write “%s”: another program uses it. Try again."),
               heed_register_get_path (reg));
  return FALSE;
}
