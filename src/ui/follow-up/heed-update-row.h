/* heed-update-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-update.h"

G_BEGIN_DECLS

#define HEED_TYPE_UPDATE_ROW (heed_update_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedUpdateRow, heed_update_row, HEED, UPDATE_ROW, AdwPreferencesRow)

GtkWidget *heed_update_row_new      (HeedPlanEditor *editor,
                                     HeedUpdate     *update);
void       heed_update_row_add_file (HeedUpdateRow  *self,
                                     GFile          *file);
void       heed_update_row_set_day  (HeedUpdateRow  *self,
                                     HeedDay         day);

G_END_DECLS
