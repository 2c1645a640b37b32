/* heed-import-job.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-session.h"

G_BEGIN_DECLS

/**
 * HeedImportState:
 * @HEED_IMPORT_STATE_WAITING: its turn has not come
 * @HEED_IMPORT_STATE_ASKING: it is to be looked at first
 * @HEED_IMPORT_STATE_RUNNING: it is being read
 * @HEED_IMPORT_STATE_DONE: its plan is in the register
 * @HEED_IMPORT_STATE_ALREADY: its plan was in the register before
 * @HEED_IMPORT_STATE_RETURNED: it went out from a plan of the register and comes back
 * @HEED_IMPORT_STATE_PACK: an owner was sent it to report in, and it comes back
 * @HEED_IMPORT_STATE_FAILED: it could not be read
 * @HEED_IMPORT_STATE_CANCELLED: the person did not want it any more
 *
 * How far the import of a file is.
 */
typedef enum {
  HEED_IMPORT_STATE_WAITING,
  HEED_IMPORT_STATE_ASKING,
  HEED_IMPORT_STATE_RUNNING,
  HEED_IMPORT_STATE_DONE,
  HEED_IMPORT_STATE_ALREADY,
  HEED_IMPORT_STATE_RETURNED,
  HEED_IMPORT_STATE_PACK,
  HEED_IMPORT_STATE_FAILED,
  HEED_IMPORT_STATE_CANCELLED,
} HeedImportState;

#define HEED_TYPE_IMPORT_JOB (heed_import_job_get_type ())

G_DECLARE_FINAL_TYPE (HeedImportJob, heed_import_job, HEED, IMPORT_JOB, GObject)

HeedImportJob   *heed_import_job_new        (GFile           *file);
GFile           *heed_import_job_get_file   (HeedImportJob   *self);
const char      *heed_import_job_get_name   (HeedImportJob   *self);
HeedImportState  heed_import_job_get_state  (HeedImportJob   *self);
gboolean         heed_import_job_is_over    (HeedImportJob   *self);
HeedImport      *heed_import_job_get_import (HeedImportJob   *self);
const GError    *heed_import_job_get_error  (HeedImportJob   *self);
void             heed_import_job_start      (HeedImportJob   *self,
                                             HeedSession     *session,
                                             HeedImportFlags  flags,
                                             GCancellable    *cancellable);
void             heed_import_job_ask        (HeedImportJob   *self);
void             heed_import_job_start_plan (HeedImportJob   *self,
                                             HeedSession     *session,
                                             HeedPlan        *plan,
                                             HeedSource      *source,
                                             GCancellable    *cancellable);
void             heed_import_job_cancel     (HeedImportJob   *self);

G_END_DECLS
