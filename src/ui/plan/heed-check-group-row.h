/* heed-check-group-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-finding-groups.h"

G_BEGIN_DECLS

#define HEED_TYPE_CHECK_GROUP_ROW (heed_check_group_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedCheckGroupRow, heed_check_group_row, HEED, CHECK_GROUP_ROW, GtkListBoxRow)

GtkWidget *heed_check_group_row_new    (HeedFindingGroup  *group,
                                        GtkTreeListRow    *row);
void       heed_check_group_row_toggle (HeedCheckGroupRow *self);

G_END_DECLS
