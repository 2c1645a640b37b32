/* heed-gradual-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_GRADUAL_LIST (heed_gradual_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedGradualList, heed_gradual_list, HEED, GRADUAL_LIST, GObject)

HeedGradualList *heed_gradual_list_new       (GListModel      *model,
                                              GtkWidget       *widget);
GListModel      *heed_gradual_list_get_model (HeedGradualList *self);
void             heed_gradual_list_restart   (HeedGradualList *self);
void             heed_gradual_list_reach     (HeedGradualList *self,
                                              guint            position);

G_END_DECLS
