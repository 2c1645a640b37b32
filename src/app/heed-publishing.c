/* heed-publishing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-publishing.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-files.h"
#include "heed-staging.h"
#include "heed-atomic-write.h"

/* Files are completed in a private folder inside the one that is published into, so
 * that putting them in place is a mere renaming. What a file replaces is kept there too
 * until all are in place. */
typedef struct
{
  GFile *folder;
  GFile *staging;
  int lock;
  GStrv names;
  gboolean keeps_old; /* where @folder could not be made as it was */
} Publishing;

static void
publishing_clear (Publishing *self)
{
  g_clear_object (&self->folder);
  g_clear_object (&self->staging);
  g_clear_pointer (&self->names, g_strfreev);
  if (self->lock >= 0)
    close (self->lock);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Publishing, publishing_clear)

static GFile *
get_staged (Publishing *self,
            guint       i)
{
  return g_file_get_child (self->staging, self->names[i]);
}

static GFile *
get_kept (Publishing *self,
          guint       i,
          const char *ending)
{
  g_autofree char *name = g_strconcat (self->names[i], ending, NULL);

  return g_file_get_child (self->staging, name);
}

/* What could not be taken back stays, under a name that nobody clears away: it is the
 * only copy. */
static void
keep_staging (Publishing *self)
{
  g_autofree char *path = g_file_get_path (self->staging);
  g_autofree char *kept = g_strconcat (path, ".kept", NULL);

  if (g_rename (path, kept) != 0)
    return;
  g_object_unref (self->staging);
  self->staging = g_file_new_for_path (kept);
}

/* The person chose the folder and knows nothing of the one inside it. */
static void
take_write_error (Publishing  *self,
                  GError      *failure,
                  GError     **error)
{
  g_autofree char *folder = g_file_get_parse_name (self->folder);
  g_autofree char *staging = g_file_get_parse_name (self->staging);
  g_autoptr (GString) message = g_string_new (failure->message);

  g_string_replace (message, staging, folder, 0);
  g_set_error_literal (error, failure->domain, failure->code, message->str);
  g_error_free (failure);
}

static void
take_system_error (GFile   *file,
                   GError  *failure,
                   GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, failure);
      return;
    }

  if (heed_atomic_write_is_quota (failure))
    g_set_error (error, HEED_ERROR, HEED_ERROR_FULL,
                 _("Failed to publish into “%s”: your quota on this disk is used up. Delete files "
                   "of yours there, or choose another folder."),
                 name);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, HEED_ERROR, HEED_ERROR_FULL,
                 _("Failed to publish into “%s”: there is no room left. Free some space, then try "
                   "again."),
                 name);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                 /* Translators: a folder or a file, and what the system says. */
                 _("Failed to publish into “%s”: %s. Choose another folder, or ask who may write "
                   "there."),
                 name, failure->message);
  g_error_free (failure);
}

/* Whether none of the files that are to be replaced is protected from it. */
static gboolean
may_replace (Publishing  *self,
             GError     **error)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    {
      g_autoptr (GFile) target = g_file_get_child (self->folder, self->names[i]);
      g_autofree char *path = g_file_get_path (target);

      if (!heed_atomic_write_may_replace (path, error))
        {
          /* Translators: %s is a file; what is wrong with it follows. */
          g_prefix_error (error, _("“%s”: "), path);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
make_staging (Publishing  *self,
              GError     **error)
{
  g_autofree char *folder = g_file_get_path (self->folder);
  g_autofree char *path = NULL;
  int failed;

  if (folder == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (self->folder);

      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("Failed to publish into “%s”: it is no folder of this computer. Publish into "
                     "one, then copy the files."),
                   name);
      return FALSE;
    }

  heed_staging_clear_leftovers (folder);
  self->lock = heed_staging_open_folder (folder, &path);
  if (self->lock >= 0)
    {
      self->staging = g_file_new_for_path (path);
      return TRUE;
    }

  failed = errno;
  take_system_error (self->folder,
                     g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (failed),
                                          g_strerror (failed)),
                     error);
  return FALSE;
}

static gboolean
write_staged (Publishing              *self,
              HeedReport              *report,
              HeedPublishingProgress   progress,
              gpointer                 progress_data,
              GCancellable            *cancellable,
              GError                 **error)
{
  guint n = g_strv_length (self->names);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) staged = get_staged (self, i);
      GError *failure = NULL;

      if (!heed_files_write_report (report, staged, NULL, cancellable, &failure))
        {
          take_write_error (self, failure, error);
          return FALSE;
        }
      if (progress != NULL)
        progress (i + 1, n, progress_data);
    }

  return TRUE;
}

/* Keeps what is there under a name, and moves the new file over it: at no moment is
 * the name without a whole file. A second name of the new file says after a kill
 * whether it was put there; not every file system has such names. */
static gboolean
put_in_place (Publishing  *self,
              guint        i,
              GError     **error)
{
  g_autoptr (GFile) staged = get_staged (self, i);
  g_autoptr (GFile) old = get_kept (self, i, HEED_STAGING_OLD);
  g_autoptr (GFile) new = get_kept (self, i, HEED_STAGING_NEW);
  g_autoptr (GFile) target = g_file_get_child (self->folder, self->names[i]);
  GError *failure = NULL;
  struct stat status;

  if (g_file_copy (target, old, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_ALL_METADATA,
                   NULL, NULL, NULL, &failure) ||
      g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (&failure);
      /* Who could read the file can do so afterwards. */
      if (stat (g_file_peek_path (target), &status) == 0)
        g_chmod (g_file_peek_path (staged), status.st_mode & 0777);
      if (link (g_file_peek_path (staged), g_file_peek_path (new)) != 0)
        g_debug ("Failed to link to “%s”: %s", g_file_peek_path (staged), g_strerror (errno));
      if (g_file_move (staged, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &failure))
        return TRUE;
    }

  take_system_error (target, failure, error);
  return FALSE;
}

static gboolean
take_back (Publishing *self,
           guint       i)
{
  g_autoptr (GFile) old = get_kept (self, i, HEED_STAGING_OLD);
  g_autoptr (GFile) target = g_file_get_child (self->folder, self->names[i]);
  g_autoptr (GError) failure = NULL;

  if (g_file_move (old, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NOFOLLOW_SYMLINKS,
                   NULL, NULL, NULL, &failure))
    return TRUE;

  return g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) &&
         g_file_delete (target, NULL, NULL);
}

/* The files before @n were in place already. */
static void
take_all_back (Publishing  *self,
               guint        n,
               GError     **error)
{
  g_autofree char *staging = NULL;
  GError *failure;

  while (n-- > 0)
    if (!take_back (self, n))
      self->keeps_old = TRUE;
  if (!self->keeps_old)
    return;
  keep_staging (self);
  if (error == NULL)
    return;

  staging = g_file_get_parse_name (self->staging);
  failure = g_error_new ((*error)->domain, (*error)->code,
                         /* Translators: why it failed, with what to do; then a folder */
                         _("%s Some files there are new already: the old ones are kept in “%s”."),
                         (*error)->message, staging);
  g_clear_error (error);
  g_propagate_error (error, failure);
}

/* From here on it is done or not, however late somebody cancels. */
static gboolean
put_all_in_place (Publishing  *self,
                  GError     **error)
{
  GError *failure = NULL;
  guint n = 0;

  while (self->names[n] != NULL)
    {
      if (!put_in_place (self, n, error))
        {
          take_all_back (self, n, error);
          return FALSE;
        }
      n++;
    }
  if (heed_staging_set_done (g_file_peek_path (self->staging), &failure))
    return TRUE;

  take_system_error (self->folder, failure, error);
  take_all_back (self, n, error);
  return FALSE;
}

/**
 * heed_publishing_list_names:
 * @name: what the files are called, without an ending
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the files that
 *   heed_publishing_write() writes
 */
GStrv
heed_publishing_list_names (const char *name)
{
  const HeedFormat *const *formats = heed_format_get_published ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *full = g_strconcat (name, ".", formats[i]->endings[0], NULL);

      g_strv_builder_add (names, full);
    }

  return g_strv_builder_end (names);
}

/**
 * heed_publishing_write:
 * @report: a plan as it is published
 * @folder: a folder that is there
 * @name: what the files are called, without an ending
 * @progress: (nullable) (scope call): called after each file, in this thread
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it from another thread, until all files are
 *   complete
 * @error: return location for an error
 *
 * Writes the plan, without its updates, in every format of
 * heed_format_get_published(). What killed runs have left in @folder is cleared away.
 * Blocks.
 *
 * Returns: whether all files are in @folder; if not, it is as it was, or @error says
 *   where that which could not be put back is kept
 */
gboolean
heed_publishing_write (HeedReport              *report,
                       GFile                   *folder,
                       const char              *name,
                       HeedPublishingProgress   progress,
                       gpointer                 progress_data,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  g_auto (Publishing) self = { .lock = -1 };
  gboolean published;

  g_return_val_if_fail (report != NULL && report->kind == HEED_REPORT_KIND_PLAN, FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);

  self.folder = g_object_ref (folder);
  self.names = heed_publishing_list_names (name);
  if (!may_replace (&self, error) || !make_staging (&self, error))
    return FALSE;

  published = write_staged (&self, report, progress, progress_data, cancellable, error) &&
              !g_cancellable_set_error_if_cancelled (cancellable, error) &&
              put_all_in_place (&self, error);
  if (!self.keeps_old)
    heed_staging_remove_folder (g_file_peek_path (self.staging));
  return published;
}

/* ---- in a thread ---- */

typedef struct
{
  HeedReport *report;
  char *name;
  GMainContext *context;
  HeedPublishingProgress progress;
  gpointer progress_data;
} Order;

typedef struct
{
  HeedPublishingProgress progress;
  gpointer progress_data;
  guint n_written;
  guint n_files;
} Step;

static void
order_free (Order *self)
{
  heed_report_unref (self->report);
  g_main_context_unref (self->context);
  g_free (self->name);
  g_free (self);
}

static gboolean
tell_step_cb (gpointer user_data)
{
  Step *step = user_data;

  step->progress (step->n_written, step->n_files, step->progress_data);
  return G_SOURCE_REMOVE;
}

static void
step_cb (guint    n_written,
         guint    n_files,
         gpointer user_data)
{
  Order *order = user_data;
  Step *step = g_new (Step, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  /* Not g_main_context_invoke(): where the context runs nowhere just then, that would
   * call it in this thread. */
  *step = (Step) { order->progress, order->progress_data, n_written, n_files };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_step_cb, step, g_free);
  g_source_attach (source, order->context);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;

  if (heed_publishing_write (order->report, source_object, order->name,
                             order->progress != NULL ? step_cb : NULL, order, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * heed_publishing_write_async:
 * @report: a plan as it is published
 * @folder: a folder that is there
 * @name: what the files are called, without an ending
 * @progress: (nullable) (scope notified): called after each file, in the main context
 *   of the caller and before @callback
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it
 * @callback: called when it is over
 * @user_data: for @callback
 *
 * As heed_publishing_write(), in a thread.
 */
void
heed_publishing_write_async (HeedReport             *report,
                             GFile                  *folder,
                             const char             *name,
                             HeedPublishingProgress  progress,
                             gpointer                progress_data,
                             GCancellable           *cancellable,
                             GAsyncReadyCallback     callback,
                             gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (report != NULL && report->kind == HEED_REPORT_KIND_PLAN);
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (name != NULL && *name != '\0');

  order = g_new0 (Order, 1);
  order->report = heed_report_ref (report);
  order->name = g_strdup (name);
  order->context = g_main_context_ref_thread_default ();
  order->progress = progress;
  order->progress_data = progress_data;

  task = g_task_new (folder, cancellable, callback, user_data);
  g_task_set_source_tag (task, heed_publishing_write_async);
  /* What is done is done: cancelled is only what was stopped. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * heed_publishing_write_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether all files are in the folder; if not, it is as it was
 */
gboolean
heed_publishing_write_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * heed_publishing_find_embargo:
 * @plan: a plan
 * @today: the day on which it goes out
 *
 * What goes out to readers before its day goes out only when it is said twice.
 *
 * Returns: (transfer full) (nullable): that its day has not come, as a translated sentence; %NULL
 *   where it has
 */
char *
heed_publishing_find_embargo (HeedPlan *plan,
                              HeedDay   today)
{
  HeedDay not_before;
  g_autofree char *day = NULL;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  not_before = heed_plan_get_not_before (plan);
  if (not_before == HEED_DAY_NONE || not_before <= today)
    return NULL;
  day = heed_day_to_words (not_before);
  /* Translators: %s is a day. */
  return g_strdup_printf (_("The plan is not to be published before %s."), day);
}

/**
 * heed_publishing_find_obstacle:
 * @plan: a plan
 * @today: the day on which it is published
 *
 * Returns: (transfer full) (nullable): why its days do not allow that, as a translated sentence;
 *   %NULL where they do
 */
char *
heed_publishing_find_obstacle (HeedPlan *plan,
                               HeedDay   today)
{
  char *embargo = heed_publishing_find_embargo (plan, today);
  HeedDay submitted = heed_plan_get_submitted (plan);
  HeedDay published = heed_plan_get_published (plan);
  g_autofree char *day = NULL;

  if (embargo != NULL || submitted == HEED_DAY_NONE || published == HEED_DAY_NONE || published >= submitted)
    return embargo;
  day = heed_day_to_words (submitted);
  /* Translators: %s is a day. */
  return g_strdup_printf (_("Its day of publication is before the day on which it was submitted, %s."), day);
}
