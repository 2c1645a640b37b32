/* heed-sidebar-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-summary.h"

G_BEGIN_DECLS

#define HEED_TYPE_SIDEBAR_ROW (heed_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedSidebarRow, heed_sidebar_row, HEED, SIDEBAR_ROW, GObject)

HeedSidebarRow  *heed_sidebar_row_new         (const char      *heading,
                                               HeedPlanSummary *summary);
const char      *heed_sidebar_row_get_heading (HeedSidebarRow  *self);
HeedPlanSummary *heed_sidebar_row_get_summary (HeedSidebarRow  *self);
gboolean         heed_sidebar_row_equal       (HeedSidebarRow  *self,
                                               HeedSidebarRow  *other);

G_END_DECLS
