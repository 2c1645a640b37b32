/* heed-register-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "heed-file-error.h"
#include "heed-file-locks.h"
#include "heed-file-place.h"
#include "heed-generation.h"
#include "heed-log-file.h"
#include "heed-log-keeper.h"
#include "heed-private-file.h"
#include "heed-register-file.h"
#include "heed-register-verify.h"
#include "heed-register.h"
#include "heed-schema.h"
#include "heed-seal.h"

typedef struct
{
  char *path;            /* of the register, without links */
  char *kept;            /* where it is kept; NULL where there was none */
  HeedRegister *present; /* in a transaction, so that nobody else writes; NULL where it does not open */
  HeedPrivateFile *file; /* the new one */
  gboolean done;
} Restoration;

/* What was kept is not needed after a failure, as the register is what it was. */
static void
restoration_clear (Restoration *self)
{
  for (guint i = 0; i < HEED_N_FILE_PARTS && !self->done && self->kept != NULL; i++)
    {
      g_autofree char *part = heed_file_place_name_part (self->kept, i);

      g_unlink (part);
    }

  if (self->present != NULL)
    heed_database_rollback (heed_register_get_database (self->present));
  g_clear_object (&self->present);
  g_clear_pointer (&self->file, heed_private_file_free);
  g_free (self->kept);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Restoration, restoration_clear)

static gboolean
is_same_file (const char *path,
              const char *other)
{
  HeedFileIdentity identity, found;

  heed_file_identity_read (&identity, path);
  heed_file_identity_read (&found, other);
  return identity.inode != 0 && heed_file_identity_equal (identity, found);
}

/* One that has nothing yet, or the link that a restore made which was stopped then. */
static char *
find_free_path (const char *path)
{
  for (guint i = 1;; i++)
    {
      char *candidate = g_strdup_printf ("%s.before-restore-%u.backup", path, i);

      if (!g_file_test (candidate, G_FILE_TEST_EXISTS) || is_same_file (path, candidate))
        return candidate;
      g_free (candidate);
    }
}

/* ---- the register that is there ---- */

/* Keeps others from writing, from now until the new one lies in its place. */
static gboolean
hold_present (Restoration  *self,
              gint64       *highest,
              GError      **error)
{
  HeedDatabase *database = heed_register_get_database (self->present);

  /* So that its log says what it belongs to, should the program be stopped once another
   * file lies beside it. */
  if (!heed_database_begin (database, error))
    return FALSE;
  if (!heed_database_execute (database, "UPDATE generation SET state = state", error) ||
      !heed_database_commit (database, error))
    {
      heed_database_rollback (database);
      return FALSE;
    }
  /* If nobody else reads it, there is no such log. */
  heed_database_checkpoint (database, NULL);

  return heed_database_begin (database, error) &&
         heed_database_get_integer (database, "SELECT COALESCE(MAX(version), 0) FROM plan", highest, error);
}

static gboolean
copy_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr (HeedPrivateFile) copy = heed_private_file_new (to, error);
  gboolean exists;
  gboolean copied;
  int fd;

  if (copy == NULL)
    return FALSE;

  fd = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return heed_file_error_set (error, _("Failed to open"), from);
  copied = heed_private_file_copy (copy, fd, error);
  close (fd);
  return copied && heed_private_file_publish (copy, to, &exists, error);
}

/* Also a file that is no register is kept, as it lies, with its log: somebody named it. It
 * stays in its place until the new one is there. */
static gboolean
keep_as_it_lies (Restoration  *self,
                 GError      **error)
{
  for (HeedFilePart part = HEED_FILE_DATABASE; part <= HEED_FILE_LOG; part++)
    {
      g_autofree char *from = heed_file_place_name_part (self->path, part);
      g_autofree char *to = heed_file_place_name_part (self->kept, part);

      if (link (from, to) == 0 || (part == HEED_FILE_LOG && errno == ENOENT) ||
          is_same_file (from, to))
        continue;
      /* Not every file system has links. */
      if (!copy_file (from, to, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
keep_present (Restoration  *self,
              gint64       *highest,
              GError      **error)
{
  g_autoptr (HeedRegister) reader = NULL;
  GError *failure = NULL;

  self->kept = find_free_path (self->path);
  self->present = heed_register_open (self->path, &failure);
  if (self->present != NULL && hold_present (self, highest, &failure))
    reader = heed_register_open (self->path, &failure);
  if (reader != NULL && heed_register_back_up (reader, self->kept, &failure))
    return TRUE;

  /* That it cannot be read may be why a backup is wanted. */
  if (g_error_matches (failure, HEED_ERROR, HEED_ERROR_CORRUPT) ||
      g_error_matches (failure, HEED_ERROR, HEED_ERROR_NEWER) ||
      g_error_matches (failure, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER))
    {
      g_clear_error (&failure);
      return keep_as_it_lies (self, error);
    }

  g_propagate_error (error, failure);
  return FALSE;
}

/* ---- the new one ---- */

static gboolean
make_new (Restoration  *self,
          const char   *from,
          GError      **error)
{
  g_autoptr (HeedDatabase) backup = NULL;
  g_autoptr (HeedDatabase) database = NULL;
  const char *made_path;
  int version;

  backup = heed_register_file_open (from, &version, error);
  if (backup == NULL)
    return FALSE;
  self->file = heed_private_file_new (self->path, error);
  if (self->file == NULL)
    return FALSE;

  made_path = heed_private_file_get_path (self->file);
  if (!heed_database_copy (backup, made_path, error))
    return FALSE;
  if (version == HEED_SCHEMA_VERSION)
    return TRUE;

  database = heed_database_open (made_path, TRUE, error);
  return database != NULL && heed_schema_upgrade (database, error);
}

/* Whoever has a plan open counted its versions in the register as it was: none of them
 * may be taken for one of the restored register. */
static gboolean
skip_versions (HeedDatabase  *database,
               gint64         highest,
               GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (database, "UPDATE plan SET version = version + $highest + 1", error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "highest", highest);
  return heed_statement_run (statement, error);
}

static gboolean
finish_new (Restoration  *self,
            gint64        highest,
            GError      **error)
{
  g_autoptr (HeedDatabase) database = NULL;

  database = heed_database_open (heed_private_file_get_path (self->file), TRUE, error);
  if (database == NULL)
    return FALSE;

  heed_seal_watch (database);
  return heed_database_begin (database, error) &&
         heed_generation_start (database, error) &&
         skip_versions (database, highest, error) &&
         heed_database_execute (database, "DROP TABLE IF EXISTS " HEED_SCHEMA_BACKUP_MARK, error) &&
         heed_database_commit (database, error) &&
         heed_database_use_log (database, TRUE, error);
}

/* A log that does not say what it belongs to would be taken for that of the new one. It is
 * kept, since only that of a file which is not open now is such. */
static gboolean
remove_unmarked_log (Restoration  *self,
                     GError      **error)
{
  g_autofree char *log = heed_file_place_name_part (self->path, HEED_FILE_LOG);
  int fd = g_open (log, O_RDONLY | O_CLOEXEC, 0);
  HeedLogFit fit;

  if (fd < 0)
    return TRUE;

  fit = heed_log_file_compare (fd, heed_private_file_get_fd (self->file));
  close (fd);
  if (fit != HEED_LOG_UNMARKED || g_unlink (log) == 0)
    return TRUE;

  return heed_file_error_set (error, _("Failed to remove"), log);
}

/* Nobody opens it before the log of the one before is away. Should the program be stopped in
 * between, that log says what it belongs to. */
static gboolean
put_in_place (Restoration  *self,
              GError      **error)
{
  g_autofree char *set_aside = NULL;
  gboolean exists;

  heed_file_locks_try_exclusive (heed_private_file_get_fd (self->file));
  if (self->kept == NULL)
    return heed_private_file_publish (self->file, self->path, &exists, error) &&
           heed_log_keeper_set_aside (self->path, &set_aside, error);

  if ((self->present == NULL && !remove_unmarked_log (self, error)) ||
      !heed_private_file_replace (self->file, self->path, error))
    return FALSE;

  heed_log_keeper_drop (self->path, NULL);
  return TRUE;
}

/**
 * heed_register_restore:
 * @path: the path of the register
 * @from: the path of a backup of it
 * @kept: (out) (optional) (transfer full) (nullable): where the register lies that was
 *   there before; %NULL where there was none
 * @error: return location for an error
 *
 * Puts a register in the place of @path that says what the backup says, once that is known
 * to be whole. What was there before is kept beside it. Whoever has it open finds that it
 * was replaced.
 *
 * Returns: whether it is restored; if not, the register is as it was
 */
gboolean
heed_register_restore (const char  *path,
                       const char  *from,
                       char       **kept,
                       GError     **error)
{
  g_auto (Restoration) self = { 0 };
  g_autofree char *real_path = NULL;
  gint64 highest = 0;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (from != NULL, FALSE);

  if (kept != NULL)
    *kept = NULL;
  if (!heed_register_verify (from, error))
    return FALSE;

  real_path = realpath (path, NULL);
  self.path = g_strdup (real_path != NULL ? real_path : path);
  if (!make_new (&self, from, error) ||
      (heed_register_file_is_there (self.path) && !keep_present (&self, &highest, error)) ||
      !finish_new (&self, highest, error) ||
      !put_in_place (&self, error))
    return FALSE;

  self.done = TRUE;
  if (kept != NULL)
    *kept = g_strdup (self.kept);
  return TRUE;
}
