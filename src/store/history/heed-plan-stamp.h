/* heed-plan-stamp.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-record-row.h"

G_BEGIN_DECLS

guint64   heed_plan_stamp_of_row  (HeedRecordRow *row);
guint64   heed_plan_stamp_of_rows (GHashTable    *groups);
char     *heed_plan_stamp_new     (HeedPlan      *plan,
                                   gboolean       with_progress);
gboolean  heed_plan_stamp_parse   (const char    *words,
                                   guint64       *sum,
                                   gboolean      *with_progress);

G_END_DECLS
