/* heed-split-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_SPLIT_VIEW (heed_split_view_get_type ())

G_DECLARE_FINAL_TYPE (HeedSplitView, heed_split_view, HEED, SPLIT_VIEW, GtkWidget)

gboolean heed_split_view_get_folded      (HeedSplitView *self);
gboolean heed_split_view_get_pane_shown  (HeedSplitView *self);
void     heed_split_view_set_pane_shown  (HeedSplitView *self,
                                          gboolean       pane_shown);
gboolean heed_split_view_get_pane_beside (HeedSplitView *self);
int      heed_split_view_get_wanted      (HeedSplitView *self);

G_END_DECLS
