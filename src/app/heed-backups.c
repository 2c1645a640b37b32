/* heed-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backups.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heed-backup-file.h"
#include "heed-backup-private.h"
#include "heed-backup-retention.h"
#include "heed-error.h"

typedef struct
{
  char *path;
  char *folder;
  HeedBackupKind kind;
  GDateTime *now;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->folder);
  g_clear_pointer (&job->now, g_date_time_unref);
  g_free (job);
}

/* The thread has a connection of its own, and what is done is done: cancelled is only
 * what was not begun. */
static void
start (gpointer             tag,
       const char          *path,
       const char          *folder,
       HeedBackupKind       kind,
       GDateTime           *now,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data,
       GTaskThreadFunc      run)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->folder = g_strdup (folder);
  job->kind = kind;
  job->now = now != NULL ? g_date_time_ref (now) : NULL;
  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/**
 * heed_backups_find_folder:
 * @path: the path of a register
 * @chosen: (nullable): the folder that somebody chose
 *
 * Returns: (transfer full): the folder of its backups: the chosen one, else that of the
 *   environment variable HEED_BACKUPS, else "backups" beside the register
 */
char *
heed_backups_find_folder (const char *path,
                          const char *chosen)
{
  g_return_val_if_fail (path != NULL, NULL);

  return heed_backup_name_find_folder (path, chosen);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  HeedBackup *left = *(HeedBackup *const *) a;
  HeedBackup *right = *(HeedBackup *const *) b;
  int order = g_date_time_compare (heed_backup_get_time (right), heed_backup_get_time (left));

  return order != 0 ? order : g_strcmp0 (heed_backup_get_name (right), heed_backup_get_name (left));
}

/**
 * heed_backups_list:
 * @path: the path of a register, which need not be there
 * @folder: the folder of its backups, which need not be there
 * @error: return location for an error
 *
 * Looks into the folder, and into each backup of this register in it. Blocks.
 *
 * Returns: (transfer full) (nullable): a list of #HeedBackup, the newest first; %NULL with
 *   @error set where the folder cannot be read
 */
GListModel *
heed_backups_list (const char  *path,
                   const char  *folder,
                   GError     **error)
{
  g_autoptr (GListStore) list = g_list_store_new (HEED_TYPE_BACKUP);
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *reg = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) failure = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  dir = g_dir_open (folder, 0, &failure);
  if (dir == NULL && !g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   /* Translators: the second %s is what the system says. */
                   _("Failed to look for backups in “%s”: %s. Check the folder and its permissions."),
                   folder, failure->message);
      return NULL;
    }

  reg = g_path_get_basename (path);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (HeedBackupName) parts = heed_backup_name_parse (name);
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (parts != NULL && g_str_equal (parts->reg, reg) && g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (backups, heed_backup_new (file, g_steal_pointer (&parts)));
    }

  g_ptr_array_sort (backups, compare_backups);
  g_list_store_splice (list, 0, 0, backups->pdata, backups->len);
  return G_LIST_MODEL (g_steal_pointer (&list));
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GListModel *list = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    list = heed_backups_list (job->path, job->folder, &error);
  if (list != NULL)
    g_task_return_pointer (task, list, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * heed_backups_list_async:
 * @path: the path of a register, which need not be there
 * @folder: the folder of its backups
 * @cancellable: (nullable): to stop it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_backups_list(), in a thread.
 */
void
heed_backups_list_async (const char          *path,
                         const char          *folder,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (folder != NULL);

  start (heed_backups_list_async, path, folder, HEED_BACKUP_DAILY, NULL, cancellable, callback,
         user_data, list_in_thread);
}

/**
 * heed_backups_list_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): as heed_backups_list()
 */
GListModel *
heed_backups_list_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, heed_backups_list_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * heed_backups_is_due:
 * @backups: a list of #HeedBackup
 * @today: the day that it is
 *
 * Returns: whether there is none yet that was made by itself on @today
 */
gboolean
heed_backups_is_due (GListModel *backups,
                     HeedDay     today)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (backups), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (HeedBackup) backup = g_list_model_get_item (backups, i);
      const HeedBackupName *parts = heed_backup_get_parts (backup);

      if (parts->kind == HEED_BACKUP_DAILY && parts->day == today &&
          heed_backup_get_damage (backup)[0] == '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * heed_backups_make:
 * @path: the path of a register
 * @folder: the folder of its backups; the usual one is made where it is not there
 * @kind: why the backup is made
 * @now: the time, as a clock on the wall shows it
 * @error: return location for an error
 *
 * Makes a backup of the register, also while it is in use, and looks whether it is
 * whole. Blocks.
 *
 * Returns: (transfer full) (nullable): the backup; %NULL with @error set, and nothing left
 *   of it
 */
HeedBackup *
heed_backups_make (const char      *path,
                   const char      *folder,
                   HeedBackupKind   kind,
                   GDateTime       *now,
                   GError         **error)
{
  g_autoptr (HeedRegister) reg = NULL;
  g_autofree char *file = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  reg = heed_register_open (path, error);
  if (reg == NULL)
    return NULL;
  file = heed_backup_file_write (reg, folder, kind, now, error);
  if (file == NULL)
    return NULL;

  name = g_path_get_basename (file);
  return heed_backup_new (file, heed_backup_name_parse (name));
}

static void
make_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  HeedBackup *backup = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    backup = heed_backups_make (job->path, job->folder, job->kind, job->now, &error);
  if (backup != NULL)
    g_task_return_pointer (task, backup, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * heed_backups_make_async:
 * @path: the path of a register
 * @folder: the folder of its backups
 * @kind: why the backup is made
 * @now: the time
 * @cancellable: (nullable): to stop it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_backups_make(), in a thread.
 */
void
heed_backups_make_async (const char          *path,
                         const char          *folder,
                         HeedBackupKind       kind,
                         GDateTime           *now,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (folder != NULL);
  g_return_if_fail (now != NULL);

  start (heed_backups_make_async, path, folder, kind, now, cancellable, callback, user_data,
         make_in_thread);
}

/**
 * heed_backups_make_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): as heed_backups_make()
 */
HeedBackup *
heed_backups_make_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, heed_backups_make_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Those that may be deleted one day: made by itself, of this register, by their name and
 * by the mark inside. */
static GPtrArray *
list_daily (GListModel *backups,
            const char *path)
{
  GPtrArray *daily = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (HeedBackup) backup = g_list_model_get_item (backups, i);

      if (heed_backup_get_kind (backup) == HEED_BACKUP_DAILY && heed_backup_is_marked_for (backup, path))
        g_ptr_array_add (daily, g_steal_pointer (&backup));
    }

  return daily;
}

static gboolean
delete_old (GListModel  *backups,
            const char  *path,
            HeedDay      today,
            GError     **error)
{
  g_autoptr (GPtrArray) daily = list_daily (backups, path);
  g_autofree HeedBackupTime *times = g_new0 (HeedBackupTime, daily->len);

  for (guint i = 0; i < daily->len; i++)
    {
      const HeedBackupName *parts = heed_backup_get_parts (g_ptr_array_index (daily, i));

      times[i].day = parts->day;
      times[i].second = parts->second;
    }
  heed_backup_retention_select (times, daily->len, today);

  for (guint i = 0; i < daily->len; i++)
    {
      const char *file = heed_backup_get_path (g_ptr_array_index (daily, i));

      if (times[i].kept || g_unlink (file) == 0 || errno == ENOENT)
        continue;
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   /* Translators: the second %s is what the system says. */
                   _("Failed to delete the old backup “%s”: %s. Check the permissions of the folder."),
                   file, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

/**
 * heed_backups_run:
 * @path: the path of a register
 * @folder: the folder of its backups; the usual one is made where it is not there
 * @now: the time, as a clock on the wall shows it
 * @made: (out) (optional) (transfer full) (nullable): the backup; %NULL where there was one
 *   of today already
 * @error: return location for an error
 *
 * Makes the backup of today unless there is one, and then deletes those that are no
 * longer kept, as heed_backup_retention_select() says: none but those that Heed made by
 * itself of this very register. Nothing is deleted where no backup could be made. Blocks.
 *
 * Returns: whether there is a backup of today, and no more old ones than there should be
 */
gboolean
heed_backups_run (const char  *path,
                  const char  *folder,
                  GDateTime   *now,
                  HeedBackup **made,
                  GError     **error)
{
  g_autoptr (GListModel) backups = NULL;
  g_autoptr (HeedBackup) backup = NULL;
  HeedDay today;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  if (made != NULL)
    *made = NULL;
  today = heed_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
  backups = heed_backups_list (path, folder, error);
  if (backups == NULL)
    return FALSE;
  if (!heed_backups_is_due (backups, today))
    return TRUE;

  backup = heed_backups_make (path, folder, HEED_BACKUP_DAILY, now, error);
  if (backup == NULL)
    return FALSE;

  g_list_store_append (G_LIST_STORE (backups), backup);
  if (made != NULL)
    *made = g_steal_pointer (&backup);
  return delete_old (backups, path, today, error);
}

/* What came of it: that a backup was made and an old one could not be deleted are both
 * told. */
typedef struct
{
  HeedBackup *made;
  GError *error;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_object (&outcome->made);
  g_clear_error (&outcome->error);
  g_free (outcome);
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  Outcome *outcome = g_new0 (Outcome, 1);

  if (!g_cancellable_set_error_if_cancelled (cancellable, &outcome->error))
    heed_backups_run (job->path, job->folder, job->now, &outcome->made, &outcome->error);
  g_task_return_pointer (task, outcome, outcome_free);
}

/**
 * heed_backups_run_async:
 * @path: the path of a register
 * @folder: the folder of its backups
 * @now: the time
 * @cancellable: (nullable): to stop it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_backups_run(), in a thread. Called when the register is opened and every hour
 * or so while it is, it makes one backup a day.
 */
void
heed_backups_run_async (const char          *path,
                        const char          *folder,
                        GDateTime           *now,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (folder != NULL);
  g_return_if_fail (now != NULL);

  start (heed_backups_run_async, path, folder, HEED_BACKUP_DAILY, now, cancellable, callback,
         user_data, run_in_thread);
}

/**
 * heed_backups_run_finish:
 * @result: the result
 * @made: (out) (optional) (transfer full) (nullable): as of heed_backups_run()
 * @error: return location for an error
 *
 * Returns: as heed_backups_run()
 */
gboolean
heed_backups_run_finish (GAsyncResult  *result,
                         HeedBackup   **made,
                         GError       **error)
{
  Outcome *outcome;
  gboolean done;

  g_return_val_if_fail (g_async_result_is_tagged (result, heed_backups_run_async), FALSE);

  outcome = g_task_propagate_pointer (G_TASK (result), NULL);
  done = outcome->error == NULL;
  if (made != NULL)
    *made = g_steal_pointer (&outcome->made);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&outcome->error));
  outcome_free (outcome);
  return done;
}

/**
 * heed_backups_count_lost:
 * @path: the path of the register
 * @backup: a backup of it
 * @n_steps: (out): how many steps of its history the backup does not have
 * @error: return location for an error
 *
 * Looks what would be lost if the backup were restored. Blocks.
 *
 * Returns: whether it could be counted: both have to be readable
 */
gboolean
heed_backups_count_lost (const char  *path,
                         HeedBackup  *backup,
                         guint       *n_steps,
                         GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (HEED_IS_BACKUP (backup), FALSE);

  return heed_backup_file_count_missing (path, heed_backup_get_path (backup), n_steps, error);
}
