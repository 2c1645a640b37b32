/* heed-job.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HeedJob:
 *
 * One long piece of work that is waited for and that Ctrl+C cancels: what it has
 * begun is then taken back.
 */
typedef struct _HeedJob HeedJob;

HeedJob      *heed_job_new             (void);
void          heed_job_free            (HeedJob      *self);
GCancellable *heed_job_get_cancellable (HeedJob      *self);
void          heed_job_done_cb         (GObject      *source,
                                        GAsyncResult *result,
                                        gpointer      self);
GAsyncResult *heed_job_wait            (HeedJob      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedJob, heed_job_free)

G_END_DECLS
