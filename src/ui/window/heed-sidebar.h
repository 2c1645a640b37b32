/* heed-sidebar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-views-list.h"

G_BEGIN_DECLS

#define HEED_TYPE_SIDEBAR (heed_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (HeedSidebar, heed_sidebar, HEED, SIDEBAR, AdwBin)

void           heed_sidebar_set_plans   (HeedSidebar   *self,
                                         GListModel    *plans);
guint          heed_sidebar_get_plan    (HeedSidebar   *self);
void           heed_sidebar_set_plan    (HeedSidebar   *self,
                                         guint          number);
const char    *heed_sidebar_get_page    (HeedSidebar   *self);
void           heed_sidebar_set_page    (HeedSidebar   *self,
                                         const char    *page);
HeedViewsList *heed_sidebar_get_views   (HeedSidebar   *self);
HeedSavedView *heed_sidebar_get_view    (HeedSidebar   *self);
void           heed_sidebar_set_view    (HeedSidebar   *self,
                                         HeedSavedView *view);
void           heed_sidebar_set_overdue (HeedSidebar   *self,
                                         guint          overdue);
void           heed_sidebar_search      (HeedSidebar   *self);
guint          heed_sidebar_get_first   (HeedSidebar   *self);

G_END_DECLS
