/* heed-views-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-saved-view.h"

G_BEGIN_DECLS

#define HEED_TYPE_VIEWS_LIST (heed_views_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedViewsList, heed_views_list, HEED, VIEWS_LIST, AdwBin)

void heed_views_list_set_views  (HeedViewsList *self,
                                 GListModel    *views);
void heed_views_list_set_chosen (HeedViewsList *self,
                                 HeedSavedView *view);

G_END_DECLS
