/* heed-pack-report.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-pack-return.h"

G_BEGIN_DECLS

#define HEED_TYPE_PACK_REPORT (heed_pack_report_get_type ())

G_DECLARE_FINAL_TYPE (HeedPackReport, heed_pack_report, HEED, PACK_REPORT, GObject)

HeedPackRow *heed_pack_report_get_row      (HeedPackReport       *self);
guint        heed_pack_report_get_plan     (HeedPackReport       *self);
const char  *heed_pack_report_get_title    (HeedPackReport       *self);
const char  *heed_pack_report_get_place    (HeedPackReport       *self);
const char  *heed_pack_report_get_text     (HeedPackReport       *self);
HeedProgress heed_pack_report_get_before   (HeedPackReport       *self);
HeedProgress heed_pack_report_get_after    (HeedPackReport       *self);
const char  *heed_pack_report_get_wrong    (HeedPackReport       *self);
gboolean     heed_pack_report_get_taken    (HeedPackReport       *self);
void         heed_pack_report_set_taken    (HeedPackReport       *self,
                                            gboolean              taken);
void         heed_pack_reports_read_async  (HeedSession          *session,
                                            GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GListModel  *heed_pack_reports_read_finish (HeedSession          *session,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
