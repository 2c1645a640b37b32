/* heed-register-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-restore.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-register-file.h"
#include "heed-register-verify.h"
#include "heed-register.h"

static char *
find_free_path (const char *path)
{
  for (guint i = 1;; i++)
    {
      char *candidate = g_strdup_printf ("%s.before-restore-%u.backup", path, i);

      if (!g_file_test (candidate, G_FILE_TEST_EXISTS))
        return candidate;
      g_free (candidate);
    }
}

/* The files that a database is made of. */
static const char *const endings[] = { "", "-wal", "-shm" };

static void
remove_database (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (path, endings[i], NULL);

      g_unlink (part);
    }
}

/* Also a file that is no register is kept: somebody named it. Its log goes with it,
 * since it belongs to no other file. */
static gboolean
move_away (const char  *path,
           const char  *kept,
           GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (path, endings[i], NULL);
      g_autofree char *to = g_strconcat (kept, endings[i], NULL);

      if (g_rename (from, to) != 0 && (errno != ENOENT || i == 0))
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                       /* Translators: the second %s is what the system says. */
                       _("Failed to move “%s” away: %s. Check the permissions of the folder."),
                       from, g_strerror (errno));
          return FALSE;
        }
    }

  return TRUE;
}

/* Whoever has a plan open counted its versions in the register as it was: none of them
 * may be taken for one of the restored register. */
static gboolean
skip_versions (HeedRegister  *reg,
               gint64         highest,
               GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "UPDATE plan SET version = version + $highest + 1", error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "highest", highest);
  return heed_statement_run (statement, error);
}

/* Keeps the register that is there, whatever it is, and frees its place where it cannot
 * be written over: that it cannot be read may be why a backup is wanted. */
static gboolean
keep_present (const char  *path,
              const char  *kept,
              gboolean    *moved,
              gint64      *highest,
              GError     **error)
{
  g_autoptr (HeedRegister) reg = NULL;
  GError *failure = NULL;

  reg = heed_register_open (path, &failure);
  if (reg != NULL &&
      heed_database_get_integer (heed_register_get_database (reg),
                                 "SELECT COALESCE(MAX(version), 0) FROM plan", highest, &failure) &&
      heed_register_back_up (reg, kept, &failure))
    return TRUE;

  if (g_error_matches (failure, HEED_ERROR, HEED_ERROR_CORRUPT) ||
      g_error_matches (failure, HEED_ERROR, HEED_ERROR_NEWER) ||
      g_error_matches (failure, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER))
    {
      g_clear_error (&failure);
      g_clear_object (&reg);
      *moved = move_away (path, kept, error);
      return *moved;
    }

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
write_backup (HeedDatabase  *backup,
              const char    *path,
              gint64         highest,
              GError       **error)
{
  g_autoptr (HeedRegister) reg = heed_register_open (path, error);

  if (reg == NULL || !heed_database_copy (backup, path, error))
    return FALSE;

  g_clear_object (&reg);
  reg = heed_register_open (path, error);
  return reg != NULL && skip_versions (reg, highest, error);
}

/* After a failure, the register is made again what it was. */
static void
put_back (const char *path,
          const char *kept,
          gboolean    moved)
{
  g_autoptr (HeedDatabase) copy = NULL;

  if (kept == NULL)
    {
      remove_database (path);
      return;
    }
  if (moved)
    {
      remove_database (path);
      move_away (kept, path, NULL);
      return;
    }

  /* Somebody may have it open, so that the file stays; the copy goes only when it is no
   * longer needed. */
  copy = heed_database_open (kept, FALSE, NULL);
  if (copy != NULL && heed_database_copy (copy, path, NULL))
    {
      g_clear_object (&copy);
      remove_database (kept);
    }
}

/**
 * heed_register_restore:
 * @path: the path of the register
 * @from: the path of a backup of it
 * @kept: (out) (optional) (transfer full) (nullable): where the register lies that was
 *   there before; %NULL where there was none
 * @error: return location for an error
 *
 * Makes the register say what the backup says, once that is known to be whole. What was
 * there before is kept beside it.
 *
 * Returns: whether it is restored; if not, the register is as it was
 */
gboolean
heed_register_restore (const char  *path,
                       const char  *from,
                       char       **kept,
                       GError     **error)
{
  g_autoptr (HeedDatabase) backup = NULL;
  g_autofree char *kept_path = NULL;
  gboolean moved = FALSE;
  gint64 highest = 0;
  int version;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (from != NULL, FALSE);

  if (kept != NULL)
    *kept = NULL;
  if (!heed_register_verify (from, error))
    return FALSE;
  backup = heed_register_file_open (from, &version, error);
  if (backup == NULL)
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      kept_path = find_free_path (path);
      if (!keep_present (path, kept_path, &moved, &highest, error))
        return FALSE;
    }

  if (!write_backup (backup, path, highest, error))
    {
      put_back (path, kept_path, moved);
      return FALSE;
    }

  if (kept != NULL)
    *kept = g_steal_pointer (&kept_path);
  return TRUE;
}
