/* heed-owners-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action-filter.h"
#include "heed-owners.h"

G_BEGIN_DECLS

#define HEED_TYPE_OWNERS_PAGE (heed_owners_page_get_type ())

G_DECLARE_FINAL_TYPE (HeedOwnersPage, heed_owners_page, HEED, OWNERS_PAGE, AdwBin)

/* Signals: "show-actions" (HeedActionFilter): the person wants to see what a figure counts;
 * "changed" (gint64 step, char *message): owners were renamed or merged, which can be undone. */

GtkWidget *heed_owners_page_new     (HeedSession    *session);
void       heed_owners_page_set_day (HeedOwnersPage *self,
                                     HeedDay         day);

G_END_DECLS
