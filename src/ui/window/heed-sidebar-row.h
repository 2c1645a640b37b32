/* heed-sidebar-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-summary.h"

G_BEGIN_DECLS

#define HEED_TYPE_SIDEBAR_ROW (heed_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedSidebarRow, heed_sidebar_row, HEED, SIDEBAR_ROW, GObject)

HeedSidebarRow  *heed_sidebar_row_new_heading  (const char      *heading,
                                                guint            older,
                                                gboolean         unfolded);
HeedSidebarRow  *heed_sidebar_row_new_plan     (const char      *title,
                                                const char      *details,
                                                HeedPlanSummary *summary);
const char      *heed_sidebar_row_get_heading  (HeedSidebarRow  *self);
const char      *heed_sidebar_row_get_title    (HeedSidebarRow  *self);
HeedPlanSummary *heed_sidebar_row_get_summary  (HeedSidebarRow  *self);
guint            heed_sidebar_row_get_older    (HeedSidebarRow  *self);
gboolean         heed_sidebar_row_get_unfolded (HeedSidebarRow  *self);
void             heed_sidebar_row_set_unfolded (HeedSidebarRow  *self,
                                                gboolean         unfolded);
gboolean         heed_sidebar_row_equal        (HeedSidebarRow  *self,
                                                HeedSidebarRow  *other);

G_END_DECLS
