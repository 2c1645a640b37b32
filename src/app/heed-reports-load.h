/* heed-reports-load.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-filter.h"
#include "heed-report.h"
#include "heed-session.h"

G_BEGIN_DECLS

/* Reports on what was known on a day, read out of the register. */

/**
 * HeedReportQuery:
 * @kind: any but %HEED_REPORT_KIND_PLAN
 * @number: the short number of the only plan to look at; 0 for all
 * @day: the day that it is for: what was known at its end is told, whatever was recorded later
 * @owner: (nullable): of an owner pack, the name that lists show of the owner
 * @filter: (nullable): of a list of actions, which, and in which order; the day is that of the filter
 * @chosen: (nullable) (element-type HeedActionEntry): of these, the only ones that are wanted
 *
 * Which report is asked for.
 */
typedef struct
{
  HeedReportKind kind;
  guint number;
  HeedDay day;
  const char *owner;
  HeedActionFilter *filter;
  GPtrArray *chosen;
} HeedReportQuery;

gboolean    heed_reports_check_day   (HeedDay                 day,
                                      HeedDay                 today,
                                      GError                **error);
HeedReport *heed_reports_load        (HeedSession            *session,
                                      const HeedReportQuery  *query,
                                      GError                **error);
void        heed_reports_load_async  (HeedSession            *session,
                                      const HeedReportQuery  *query,
                                      GCancellable           *cancellable,
                                      GAsyncReadyCallback     callback,
                                      gpointer                user_data);
HeedReport *heed_reports_load_finish (HeedSession            *session,
                                      GAsyncResult           *result,
                                      GError                **error);

G_END_DECLS
