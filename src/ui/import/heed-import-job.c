/* heed-import-job.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import-job.h"

#include "heed-error.h"

/**
 * HeedImportJob:
 *
 * The import of one file, as it goes on. It emits #HeedImportJob::changed when it
 * gets further.
 */

struct _HeedImportJob
{
  GObject parent_instance;

  GFile *file;
  char *name;
  HeedImportState state;
  HeedImport *import;
  GError *error;
};

G_DEFINE_FINAL_TYPE (HeedImportJob, heed_import_job, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_state (HeedImportJob   *self,
           HeedImportState  state)
{
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HeedImportJob) self = user_data;

  self->import = heed_session_import_finish (HEED_SESSION (source), result, &self->error);
  if (self->import != NULL && heed_import_get_returned (self->import) != NULL)
    set_state (self, HEED_IMPORT_STATE_RETURNED);
  else if (self->import != NULL)
    set_state (self, heed_import_get_already (self->import) ? HEED_IMPORT_STATE_ALREADY
                                                            : HEED_IMPORT_STATE_DONE);
  else if (g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_state (self, HEED_IMPORT_STATE_CANCELLED);
  else if (g_error_matches (self->error, HEED_ERROR, HEED_ERROR_OWNER_PACK))
    set_state (self, HEED_IMPORT_STATE_PACK);
  else
    set_state (self, HEED_IMPORT_STATE_FAILED);
}

static void
heed_import_job_finalize (GObject *object)
{
  HeedImportJob *self = HEED_IMPORT_JOB (object);

  g_clear_object (&self->file);
  g_clear_object (&self->import);
  g_clear_error (&self->error);
  g_free (self->name);

  G_OBJECT_CLASS (heed_import_job_parent_class)->finalize (object);
}

static void
heed_import_job_class_init (HeedImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_import_job_finalize;

  /**
   * HeedImportJob::changed:
   *
   * Its state changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heed_import_job_init (HeedImportJob *self)
{
}

/**
 * heed_import_job_new:
 * @file: the file to import
 *
 * Returns: (transfer full): a job that waits
 */
HeedImportJob *
heed_import_job_new (GFile *file)
{
  HeedImportJob *self;
  g_autofree char *base = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (HEED_TYPE_IMPORT_JOB, NULL);
  base = g_file_get_basename (file);
  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base);
  return self;
}

/**
 * heed_import_job_get_file:
 * @self: a #HeedImportJob
 *
 * Returns: (transfer none): the file
 */
GFile *
heed_import_job_get_file (HeedImportJob *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_JOB (self), NULL);

  return self->file;
}

/**
 * heed_import_job_get_name:
 * @self: a #HeedImportJob
 *
 * Returns: (transfer none): the name of the file
 */
const char *
heed_import_job_get_name (HeedImportJob *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_JOB (self), "");

  return self->name;
}

/**
 * heed_import_job_get_state:
 * @self: a #HeedImportJob
 *
 * Returns: how far it is
 */
HeedImportState
heed_import_job_get_state (HeedImportJob *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_JOB (self), HEED_IMPORT_STATE_WAITING);

  return self->state;
}

/**
 * heed_import_job_is_over:
 * @self: a #HeedImportJob
 *
 * Returns: whether nothing more will come of it
 */
gboolean
heed_import_job_is_over (HeedImportJob *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_JOB (self), TRUE);

  /* One that is to be looked at goes on by a hand. */
  return self->state != HEED_IMPORT_STATE_WAITING && self->state != HEED_IMPORT_STATE_RUNNING;
}

/**
 * heed_import_job_get_import:
 * @self: a #HeedImportJob
 *
 * Returns: (transfer none) (nullable): what came of it
 */
HeedImport *
heed_import_job_get_import (HeedImportJob *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_JOB (self), NULL);

  return self->import;
}

/**
 * heed_import_job_get_error:
 * @self: a #HeedImportJob
 *
 * Returns: (transfer none) (nullable): why it failed
 */
const GError *
heed_import_job_get_error (HeedImportJob *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_JOB (self), NULL);

  return self->error;
}

/**
 * heed_import_job_start:
 * @self: a #HeedImportJob that is not running
 * @session: the register to import into
 * @flags: how
 * @cancellable: (nullable): cancels it
 *
 * Begins to import the file; for a file that was imported before, once more.
 */
void
heed_import_job_start (HeedImportJob   *self,
                       HeedSession     *session,
                       HeedImportFlags  flags,
                       GCancellable    *cancellable)
{
  g_return_if_fail (HEED_IS_IMPORT_JOB (self));
  g_return_if_fail (HEED_IS_SESSION (session));
  g_return_if_fail (self->state != HEED_IMPORT_STATE_RUNNING);

  g_clear_object (&self->import);
  g_clear_error (&self->error);
  set_state (self, HEED_IMPORT_STATE_RUNNING);
  heed_session_import_async (session, self->file, NULL, flags, cancellable,
                             imported_cb, g_object_ref (self));
}

/**
 * heed_import_job_ask:
 * @self: a #HeedImportJob that waits
 *
 * Nothing of the file is imported before somebody looked at it.
 */
void
heed_import_job_ask (HeedImportJob *self)
{
  g_return_if_fail (HEED_IS_IMPORT_JOB (self));
  g_return_if_fail (self->state == HEED_IMPORT_STATE_WAITING);

  set_state (self, HEED_IMPORT_STATE_ASKING);
}

/**
 * heed_import_job_start_plan:
 * @self: a #HeedImportJob that is not running
 * @session: the register to import into
 * @plan: what was read of the file, which nobody else uses
 * @source: the file, with the words of its rows
 * @cancellable: (nullable): cancels it
 *
 * Begins to import what was looked at.
 */
void
heed_import_job_start_plan (HeedImportJob *self,
                            HeedSession   *session,
                            HeedPlan      *plan,
                            HeedSource    *source,
                            GCancellable  *cancellable)
{
  g_return_if_fail (HEED_IS_IMPORT_JOB (self));
  g_return_if_fail (self->state != HEED_IMPORT_STATE_RUNNING);

  g_clear_object (&self->import);
  g_clear_error (&self->error);
  set_state (self, HEED_IMPORT_STATE_RUNNING);
  heed_session_import_plan_async (session, plan, source, HEED_IMPORT_NONE, cancellable,
                                  imported_cb, g_object_ref (self));
}

/**
 * heed_import_job_cancel:
 * @self: a #HeedImportJob
 *
 * Takes a job that waits out of the line. One that runs is cancelled by its
 * cancellable.
 */
void
heed_import_job_cancel (HeedImportJob *self)
{
  g_return_if_fail (HEED_IS_IMPORT_JOB (self));

  if (self->state == HEED_IMPORT_STATE_WAITING)
    set_state (self, HEED_IMPORT_STATE_CANCELLED);
}
