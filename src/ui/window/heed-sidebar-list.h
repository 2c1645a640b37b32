/* heed-sidebar-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEED_TYPE_SIDEBAR_LIST (heed_sidebar_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedSidebarList, heed_sidebar_list, HEED, SIDEBAR_LIST, GObject)

HeedSidebarList *heed_sidebar_list_new        (GListModel      *plans);
void             heed_sidebar_list_set_search (HeedSidebarList *self,
                                               const char      *search);
void             heed_sidebar_list_set_chosen (HeedSidebarList *self,
                                               guint            number);

G_END_DECLS
