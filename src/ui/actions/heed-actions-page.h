/* heed-actions-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action-entry.h"
#include "heed-action-filter.h"
#include "heed-session.h"
#include "heed-split-view.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTIONS_PAGE (heed_actions_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionsPage, heed_actions_page, HEED, ACTIONS_PAGE, AdwBin)

GtkWidget        *heed_actions_page_new        (HeedSession     *session);
void              heed_actions_page_set_day    (HeedActionsPage *self,
                                                HeedDay          day);
HeedActionEntry  *heed_actions_page_get_entry  (HeedActionsPage *self);
HeedActionFilter *heed_actions_page_get_filter (HeedActionsPage *self);
GPtrArray        *heed_actions_page_list_selected
                                               (HeedActionsPage *self);
void              heed_actions_page_show       (HeedActionsPage *self,
                                                GVariant        *parts);
char             *heed_actions_page_describe   (HeedActionsPage *self);
void              heed_actions_page_set_form   (HeedActionsPage *self,
                                                GtkWidget       *form);
HeedSplitView    *heed_actions_page_get_split  (HeedActionsPage *self);

G_END_DECLS
