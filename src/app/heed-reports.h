/* heed-reports.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-report.h"
#include "heed-session.h"

G_BEGIN_DECLS

/* What reports tell, taken out of plans and the register: a #HeedReport can be
 * composed (heed_report_compose()) and written (heed_files_write_report_async()) in
 * another thread, while the plan is edited on. */

HeedReport *heed_reports_new                 (HeedReportKind        kind,
                                              HeedPlan             *plan,
                                              HeedDay               day);
HeedReport *heed_reports_take                (HeedSession          *session,
                                              HeedReportKind        kind,
                                              guint                 number,
                                              HeedDay               day,
                                              GError              **error);
void        heed_reports_new_async           (HeedReportKind        kind,
                                              HeedPlan             *plan,
                                              HeedDay               day,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void        heed_reports_take_async          (HeedSession          *session,
                                              HeedReportKind        kind,
                                              guint                 number,
                                              HeedDay               day,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
HeedReport *heed_reports_new_finish          (GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
