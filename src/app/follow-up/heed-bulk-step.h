/* heed-bulk-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_BULK_STEP (heed_bulk_step_get_type ())

G_DECLARE_FINAL_TYPE (HeedBulkStep, heed_bulk_step, HEED, BULK_STEP, GObject)

HeedBulkStep   *heed_bulk_step_new    (HeedSession   *session,
                                       const char    *label);
HeedPlanEditor *heed_bulk_step_edit   (HeedBulkStep  *self,
                                       guint          plan,
                                       GError       **error);
void            heed_bulk_step_end    (HeedBulkStep  *self,
                                       guint          n);
void            heed_bulk_step_cancel (HeedBulkStep  *self);
guint           heed_bulk_step_get_n  (HeedBulkStep  *self);
gboolean        heed_bulk_step_undo   (HeedBulkStep  *self,
                                       GError       **error);

G_END_DECLS
