/* heed-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import.h"

#include <glib/gi18n-lib.h>

#include "heed-author.h"
#include "heed-error.h"
#include "heed-field.h"
#include "heed-files.h"
#include "heed-plan-archive.h"
#include "heed-plan-past.h"
#include "heed-promise.h"
#include "heed-session-private.h"
#include "heed-versions.h"

/**
 * HeedImport:
 *
 * What came of the import of one file. It does not change.
 */
struct _HeedImport
{
  GObject parent_instance;

  guint number;
  gboolean already;
  char *title;
  guint recommendations;
  guint actions;
  guint review;
  HeedPlan *returned;
  GArray *returned_to;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedImport, COUNT, number, .read_only = TRUE),
  HEED_FIELD (HeedImport, BOOLEAN, already, .read_only = TRUE),
  HEED_FIELD (HeedImport, TEXT, title, .read_only = TRUE),
  HEED_FIELD (HeedImport, COUNT, recommendations, .read_only = TRUE),
  HEED_FIELD (HeedImport, COUNT, actions, .read_only = TRUE),
  HEED_FIELD (HeedImport, COUNT, review, .read_only = TRUE),
};

G_DEFINE_FINAL_TYPE (HeedImport, heed_import, G_TYPE_OBJECT)

static void
heed_import_finalize (GObject *object)
{
  HeedImport *self = HEED_IMPORT (object);

  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));
  g_clear_object (&self->returned);
  g_clear_pointer (&self->returned_to, g_array_unref);

  G_OBJECT_CLASS (heed_import_parent_class)->finalize (object);
}

static void
heed_import_class_init (HeedImportClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = heed_import_finalize;
}

static void
heed_import_init (HeedImport *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/* A file, or what was read of one. */
typedef struct
{
  GFile *file;
  HeedPlan *plan;
  HeedSource *source;
  char *path;
  char *format;
  HeedImportFlags flags;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_object (&job->plan);
  g_clear_object (&job->source);
  g_free (job->path);
  g_free (job->format);
  g_free (job);
}

/**
 * HeedImport:number:
 *
 * The short number of the plan.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedImport, heed_import, number, guint, 0)

/**
 * HeedImport:already:
 *
 * Whether the plan was imported from that very file before, so that nothing was done.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedImport, heed_import, already, gboolean, FALSE)

/**
 * HeedImport:title:
 *
 * The title of the plan.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedImport, heed_import, title, const char *, "")

/**
 * HeedImport:recommendations:
 *
 * How many recommendations the plan has.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedImport, heed_import, recommendations, guint, 0)

/**
 * HeedImport:actions:
 *
 * How many actions the plan has.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedImport, heed_import, actions, guint, 0)

/**
 * HeedImport:review:
 *
 * How many places of the plan need a look.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedImport, heed_import, review, guint, 0)

/**
 * heed_import_get_returned:
 * @self: what came of an import
 *
 * Returns: (transfer none) (nullable): what was read of a file that carries the ids of a plan of
 *   the register, so that nothing was done; %NULL of any other
 */
HeedPlan *
heed_import_get_returned (HeedImport *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT (self), NULL);

  return self->returned;
}

/**
 * heed_import_get_returned_to:
 * @self: what came of an import
 *
 * Returns: (transfer none) (nullable) (element-type uint): the short numbers of the plans whose
 *   ids the file carries: several where one is a copy of the other; %NULL of any other file
 */
GArray *
heed_import_get_returned_to (HeedImport *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT (self), NULL);

  return self->returned_to;
}

/* What the register now says of the plan. */
static HeedImport *
make_import (HeedRegister  *reg,
             guint          number,
             gboolean       already,
             GError       **error)
{
  g_autoptr (GPtrArray) entries = heed_register_list_plans (reg, error);
  HeedImport *self;

  if (entries == NULL)
    return NULL;

  self = g_object_new (HEED_TYPE_IMPORT, NULL);
  self->number = number;
  self->already = already;
  for (guint i = 0; i < entries->len; i++)
    {
      HeedPlanEntry *entry = g_ptr_array_index (entries, i);

      if (entry->number != number)
        continue;
      g_free (self->title);
      self->title = g_strdup (entry->title);
      self->recommendations = entry->recommendations;
      self->actions = entry->actions;
      self->review = entry->review;
    }

  return self;
}

/* A file that was imported before is none that comes back. */
static gboolean
find_returned (HeedRegister     *reg,
               HeedPlan         *plan,
               HeedSource       *source,
               HeedImportFlags   flags,
               HeedImport      **import,
               GError          **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint existing;

  if (!heed_register_find_source (reg, heed_source_get_sha256 (source), &existing, error) ||
      (existing == 0 && !heed_plan_past_find_number (reg, plan, numbers, error)))
    return FALSE;
  if (numbers->len == 0 && existing == 0 && (flags & HEED_IMPORT_ONLY_RETURNED))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                   /* Translators: the name of a file. */
                   _("“%s” carries the ids of no plan of this register: name the plan with --plan=ID"),
                   heed_source_get_name (source));
      return FALSE;
    }
  if (numbers->len == 0)
    return TRUE;
  *import = make_import (reg, g_array_index (numbers, guint, 0), FALSE, error);
  if (*import == NULL)
    return FALSE;
  (*import)->returned = g_object_ref (plan);
  (*import)->returned_to = g_steal_pointer (&numbers);
  return TRUE;
}

static HeedImport *
import_plan (HeedRegister     *reg,
             HeedPlan         *plan,
             HeedSource       *source,
             HeedImportFlags   flags,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autofree char *label = NULL;
  gboolean again = (flags & HEED_IMPORT_AGAIN) != 0;
  GError *failure = NULL;
  HeedImport *returned = NULL;
  guint existing = 0;
  guint number;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if ((flags & HEED_IMPORT_FIND_RETURNED) && !find_returned (reg, plan, source, flags, &returned, error))
    return NULL;
  if (returned != NULL)
    return returned;

  /* What is no draft is promised, also where the JSON of another program does not say it. */
  heed_promise_settle_import (plan, TRUE);
  heed_plan_archive_make_ids_unique (plan);
  heed_versions_freeze_import (plan, heed_author_get ());

  /* Translators: %s is the name of a file. */
  label = g_strdup_printf (_("Import of %s"), heed_source_get_name (source));
  number = heed_plan_archive_add (reg, plan, source, again ? NULL : &existing, label, cancellable, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  return make_import (reg, number != 0 ? number : existing, number == 0, error);
}

static HeedImport *
import_file (HeedRegister     *reg,
             GFile            *file,
             const char       *format,
             HeedImportFlags   flags,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedPlan) plan = heed_files_read_plan (file, format, &source, cancellable, error);

  return plan != NULL ? import_plan (reg, plan, source, flags, cancellable, error) : NULL;
}

/**
 * heed_session_import:
 * @self: a #HeedSession
 * @file: a file that holds a plan
 * @format: (nullable): the word for its format; %NULL to tell by its content
 * @flags: how
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Imports a plan, whole or not at all. Blocks.
 *
 * Returns: (transfer full) (nullable): what came of it, or %NULL with @error set, whose
 *   message names the file, and the register as it was
 */
HeedImport *
heed_session_import (HeedSession      *self,
                     GFile            *file,
                     const char       *format,
                     HeedImportFlags   flags,
                     GCancellable     *cancellable,
                     GError          **error)
{
  g_autoptr (HeedImport) import = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  import = import_file (heed_session_get_register (self), file, format, flags, cancellable, error);
  if (import == NULL || !heed_session_refresh (self, error))
    return NULL;

  return g_steal_pointer (&import);
}

/* A connection to the register belongs to one thread: this one gets its own. */
static void
import_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (HeedRegister) reg = NULL;
  HeedImport *import = NULL;
  GError *error = NULL;

  reg = heed_register_open (job->path, &error);
  if (reg != NULL && job->plan != NULL)
    import = import_plan (reg, job->plan, job->source, job->flags, cancellable, &error);
  else if (reg != NULL)
    import = import_file (reg, job->file, job->format, job->flags, cancellable, &error);
  /* Before anybody hears of it: a program that ends then must not leave behind a log
   * that only the last connection to be closed puts into the file. */
  g_clear_object (&reg);
  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
imported_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  HeedImport *import = g_task_propagate_pointer (G_TASK (result), &error);

  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Takes @job over. */
static void
run_job (HeedSession         *self,
         Job                 *job,
         GCancellable        *cancellable,
         GAsyncReadyCallback  callback,
         gpointer             user_data)
{
  g_autoptr (GTask) work = NULL;
  GTask *task;

  job->path = g_strdup (heed_session_get_path (self));

  /* What is done is done: cancelled is only what was stopped. */
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, run_job);
  g_task_set_check_cancellable (task, FALSE);

  /* The thread lets go of its task when it likes, and so must not hold the session:
   * its connection is closed by the thread that uses it, and before the program ends. */
  work = g_task_new (NULL, cancellable, imported_cb, task);
  g_task_set_source_tag (work, run_job);
  g_task_set_check_cancellable (work, FALSE);
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, import_in_thread);
}

/**
 * heed_session_import_async:
 * @self: a #HeedSession
 * @file: a file that holds a plan
 * @format: (nullable): the word for its format; %NULL to tell by its content
 * @flags: how
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_session_import(), in a thread.
 */
void
heed_session_import_async (HeedSession         *self,
                           GFile               *file,
                           const char          *format,
                           HeedImportFlags      flags,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Job *job;

  g_return_if_fail (HEED_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->format = g_strdup (format);
  job->flags = flags;
  run_job (self, job, cancellable, callback, user_data);
}

/**
 * heed_session_import_plan_async:
 * @self: a #HeedSession
 * @plan: a plan that was read from a file, which nobody uses any more
 * @source: the file, with the words of each row
 * @flags: how
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_session_import_async(), of what was read and looked at already.
 */
void
heed_session_import_plan_async (HeedSession         *self,
                                HeedPlan            *plan,
                                HeedSource          *source,
                                HeedImportFlags      flags,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Job *job;

  g_return_if_fail (HEED_IS_SESSION (self));
  g_return_if_fail (HEED_IS_PLAN (plan));
  g_return_if_fail (HEED_IS_SOURCE (source));

  job = g_new0 (Job, 1);
  job->plan = g_object_ref (plan);
  job->source = g_object_ref (source);
  job->flags = flags;
  run_job (self, job, cancellable, callback, user_data);
}
/**
 * heed_session_import_finish:
 * @self: a #HeedSession
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what came of it, or %NULL with @error set and the
 *   register as it was
 */
HeedImport *
heed_session_import_finish (HeedSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr (HeedImport) import = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  import = g_task_propagate_pointer (G_TASK (result), error);
  if (import == NULL || !heed_session_refresh (self, error))
    return NULL;

  return g_steal_pointer (&import);
}
