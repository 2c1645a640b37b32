/* heed-job.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-job.h"

#include <glib-unix.h>

struct _HeedJob
{
  GMainLoop *loop;
  GCancellable *cancellable;
  GAsyncResult *result;
  guint interrupt_id;
  guint terminate_id;
};

/* The first signal asks politely. Its handler is gone after that, so that a second
 * one ends the program at once; a transaction that was open is then taken back at
 * the next start. */
static gboolean
interrupt_cb (gpointer user_data)
{
  HeedJob *self = user_data;

  g_cancellable_cancel (self->cancellable);
  self->interrupt_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
terminate_cb (gpointer user_data)
{
  HeedJob *self = user_data;

  g_cancellable_cancel (self->cancellable);
  self->terminate_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * heed_job_new:
 *
 * Returns: (transfer full): work that is about to begin
 */
HeedJob *
heed_job_new (void)
{
  HeedJob *self = g_new0 (HeedJob, 1);

  self->loop = g_main_loop_new (NULL, FALSE);
  self->cancellable = g_cancellable_new ();
  self->interrupt_id = g_unix_signal_add (SIGINT, interrupt_cb, self);
  self->terminate_id = g_unix_signal_add (SIGTERM, terminate_cb, self);
  return self;
}

/**
 * heed_job_free:
 * @self: (transfer full): work that is done
 */
void
heed_job_free (HeedJob *self)
{
  g_clear_handle_id (&self->interrupt_id, g_source_remove);
  g_clear_handle_id (&self->terminate_id, g_source_remove);
  g_clear_object (&self->result);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_free (self);
}

/**
 * heed_job_get_cancellable:
 * @self: work
 *
 * Returns: (transfer none): what Ctrl+C cancels, to be passed to the work
 */
GCancellable *
heed_job_get_cancellable (HeedJob *self)
{
  return self->cancellable;
}

/**
 * heed_job_done_cb:
 * @source: (nullable): what did the work
 * @result: what came of it
 * @self: the work
 *
 * The callback to start the work with.
 */
void
heed_job_done_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      self)
{
  HeedJob *job = self;

  job->result = g_object_ref (result);
  g_main_loop_quit (job->loop);
}

/**
 * heed_job_wait:
 * @self: work that has been started
 *
 * Returns: (transfer none): what came of it
 */
GAsyncResult *
heed_job_wait (HeedJob *self)
{
  if (self->result == NULL)
    g_main_loop_run (self->loop);
  return self->result;
}
