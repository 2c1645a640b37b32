/* heed-incremental-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_INCREMENTAL_LIST (heed_incremental_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedIncrementalList, heed_incremental_list, HEED, INCREMENTAL_LIST, GObject)

HeedIncrementalList *heed_incremental_list_new       (GListModel          *model,
                                                      GtkWidget           *widget);
GListModel          *heed_incremental_list_get_model (HeedIncrementalList *self);
void                 heed_incremental_list_restart   (HeedIncrementalList *self);
void                 heed_incremental_list_reach     (HeedIncrementalList *self,
                                                      guint                position);

G_END_DECLS
