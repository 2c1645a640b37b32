/* heed-overview-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-overview.h"

G_BEGIN_DECLS

#define HEED_TYPE_OVERVIEW_PAGE (heed_overview_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedOverviewPage, heed_overview_page, HEED, OVERVIEW_PAGE, AdwBin)

/* Signal "show-actions" (HeedActionFilter): the person wants to see what a figure counts. */

GtkWidget *heed_overview_page_new     (HeedSession      *session);
void       heed_overview_page_set_day (HeedOverviewPage *self,
                                       HeedDay           day);

G_END_DECLS
