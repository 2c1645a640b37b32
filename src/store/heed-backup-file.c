/* heed-backup-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-private-file.h"
#include "heed-register-verify.h"
#include "heed-schema.h"

/**
 * heed_backup_info_free:
 * @self: (transfer full): what a backup says
 */
void
heed_backup_info_free (HeedBackupInfo *self)
{
  g_free (self->kind);
  g_free (self->made_at);
  g_free (self->reg);
  g_free (self);
}

/* Only a file that says so itself was made by Heed as a backup. The table is no part of
 * the schema: a register has none, or that of the backup which it was restored from. */
static gboolean
write_mark (HeedRegister    *reg,
            const char      *path,
            HeedBackupKind   kind,
            GDateTime       *now,
            GError         **error)
{
  g_autofree char *made_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
  g_autoptr (HeedDatabase) database = heed_database_open (path, TRUE, error);
  g_autoptr (HeedStatement) statement = NULL;

  if (database == NULL ||
      !heed_database_execute (database,
                              "DROP TABLE IF EXISTS " HEED_SCHEMA_BACKUP_MARK "; "
                              "CREATE TABLE " HEED_SCHEMA_BACKUP_MARK " (kind TEXT NOT NULL, "
                              "made_at TEXT NOT NULL, register TEXT NOT NULL)",
                              error))
    return FALSE;

  statement = heed_database_prepare (database,
                                     "INSERT INTO " HEED_SCHEMA_BACKUP_MARK " (kind, made_at, register) "
                                     "VALUES ($kind, $made_at, $register)",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "kind", heed_backup_kind_to_word (kind));
  heed_statement_bind_text (statement, "made_at", made_at);
  heed_statement_bind_text (statement, "register", heed_register_get_path (reg));
  return heed_statement_run (statement, error);
}

/* A copy that is not whole is none, unless what it is a copy of is no better: before the
 * form of a damaged register is changed, it is kept as it is. */
static gboolean
check_copy (HeedRegister    *reg,
            const char      *path,
            HeedBackupKind   kind,
            GError         **error)
{
  g_autoptr (GError) failure = NULL;

  if (heed_register_verify (path, &failure))
    return TRUE;
  if (kind == HEED_BACKUP_UPGRADE && !heed_register_verify (heed_register_get_path (reg), NULL))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* It is made under a name that is the same whatever the time, so that the next backup of
 * such a register clears it away where this one is stopped. */
static HeedPrivateFile *
start_file (HeedRegister  *reg,
            const char    *folder,
            GError       **error)
{
  g_autofree char *name = g_path_get_basename (heed_register_get_path (reg));
  g_autofree char *made_name = g_strconcat (name, ".backup", NULL);
  g_autofree char *made_path = g_build_filename (folder, made_name, NULL);

  return heed_private_file_new (made_path, error);
}

/* Another program may take the name of this second first: then it gets the next one. */
static char *
publish (HeedRegister     *reg,
         HeedPrivateFile  *file,
         const char       *folder,
         HeedBackupKind    kind,
         GDateTime        *now,
         GError          **error)
{
  gboolean exists;

  do
    {
      g_autofree char *path = heed_backup_name_make (heed_register_get_path (reg), folder, kind, now);
      g_autoptr (GError) failure = NULL;

      if (heed_private_file_publish (file, path, &exists, &failure))
        return g_steal_pointer (&path);
      if (!exists)
        g_propagate_error (error, g_steal_pointer (&failure));
    }
  while (exists);

  return NULL;
}

/**
 * heed_backup_file_write:
 * @reg: a register
 * @folder: the folder of its backups; the usual one is made where it is not there
 * @kind: why it is made
 * @now: when, as a clock on the wall shows it
 * @error: return location for an error
 *
 * Copies the register to a file of its own, marks it as a backup, and looks whether it
 * is whole. It gets its name only then, which is never that of another file. What is left
 * of a backup of such a register that was stopped is removed. Blocks.
 *
 * Returns: (transfer full) (nullable): the path of the backup; %NULL with @error set, and
 *   nothing left of it
 */
char *
heed_backup_file_write (HeedRegister    *reg,
                        const char      *folder,
                        HeedBackupKind   kind,
                        GDateTime       *now,
                        GError         **error)
{
  g_autoptr (HeedPrivateFile) file = NULL;
  const char *made_path;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);

  if (!heed_backup_name_make_folder (heed_register_get_path (reg), folder, error))
    return NULL;
  file = start_file (reg, folder, error);
  if (file == NULL)
    return NULL;

  made_path = heed_private_file_get_path (file);
  if (!heed_register_copy_to (reg, made_path, error) ||
      !write_mark (reg, made_path, kind, now, error) || !check_copy (reg, made_path, kind, error))
    return NULL;
  return publish (reg, file, folder, kind, now, error);
}

static gboolean
read_mark (HeedDatabase    *database,
           HeedBackupInfo  *info,
           GError         **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  gboolean is_marked;

  if (!heed_database_has_table (database, HEED_SCHEMA_BACKUP_MARK, &is_marked, error))
    return FALSE;
  if (!is_marked)
    return TRUE;

  statement = heed_database_prepare (database,
                                     "SELECT kind, made_at, register FROM " HEED_SCHEMA_BACKUP_MARK,
                                     error);
  if (statement == NULL)
    return FALSE;
  if (heed_statement_next (statement, &failure))
    {
      info->marked = TRUE;
      info->kind = g_strdup (heed_statement_get_text (statement, 0));
      info->made_at = g_strdup (heed_statement_get_text (statement, 1));
      info->reg = g_strdup (heed_statement_get_text (statement, 2));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_backup_file_inspect:
 * @path: the path of a file
 * @error: return location for an error
 *
 * Looks what a backup holds, without checking all of it.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL with @error set where it is no
 *   register, or cannot be read
 */
HeedBackupInfo *
heed_backup_file_inspect (const char  *path,
                          GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  g_autoptr (HeedBackupInfo) info = NULL;
  gint64 plans, actions;
  gboolean empty;
  int version;

  g_return_val_if_fail (path != NULL, NULL);

  /* Whoever may write also takes away the files that looking at it makes beside it. */
  database = heed_database_open (path, g_access (path, W_OK) == 0, error);
  if (database == NULL || !heed_schema_inspect (database, &empty, &version, error))
    return NULL;
  if (empty)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("“%s” is no backup of a register: it is empty. Use another one."), path);
      return NULL;
    }

  info = g_new0 (HeedBackupInfo, 1);
  if (!read_mark (database, info, error) ||
      !heed_database_get_integer (database, "SELECT COUNT(*) FROM plan WHERE deleted = 0",
                                  &plans, error) ||
      !heed_database_get_integer (database,
                                  "SELECT COALESCE(SUM(action_count), 0) FROM plan WHERE deleted = 0",
                                  &actions, error))
    return NULL;

  info->plans = (guint) plans;
  info->actions = (guint) actions;
  if (!info->marked)
    {
      info->kind = g_strdup ("");
      info->made_at = g_strdup ("");
      info->reg = g_strdup ("");
    }
  return g_steal_pointer (&info);
}

/**
 * heed_backup_file_count_missing:
 * @path: the path of a register
 * @backup: the path of a backup of it
 * @n_steps: (out): how many steps of the history of the register are not in the backup
 * @error: return location for an error
 *
 * Returns: whether both could be read
 */
gboolean
heed_backup_file_count_missing (const char  *path,
                                const char  *backup,
                                guint       *n_steps,
                                GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  gint64 count;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  *n_steps = 0;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("There is no register “%s”. Check the name and the folder."), path);
      return FALSE;
    }

  /* Of the two only the register may have a log, which goes again when somebody closes it
   * who may write. */
  database = heed_database_open (path, g_access (path, W_OK) == 0, error);
  if (database == NULL || !heed_database_attach (database, backup, "backup", error) ||
      !heed_database_get_integer (database,
                                  "SELECT COUNT(*) FROM main.step AS present WHERE NOT EXISTS "
                                  "(SELECT 1 FROM backup.step AS kept WHERE kept.id = present.id AND "
                                  "kept.plan = present.plan AND kept.made_at = present.made_at)",
                                  &count, error))
    return FALSE;

  *n_steps = (guint) count;
  return TRUE;
}
