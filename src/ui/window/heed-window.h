/* heed-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action-filter.h"
#include "heed-day-watch.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_WINDOW (heed_window_get_type ())

G_DECLARE_FINAL_TYPE (HeedWindow, heed_window, HEED, WINDOW, AdwApplicationWindow)

/* The window of a register. Property "editor" (a #HeedPlanEditor or %NULL,
 * notified): the plan that is shown.
 *
 * Its header and its strip activate these actions wherever they are added, and are
 * insensitive as long as they are not: win.import, win.export,
 * win.publish, win.print, win.preview (stateful, boolean), win.review. */

HeedWindow      *heed_window_new         (GtkApplication *application,
                                          HeedSession    *session);
HeedSession     *heed_window_get_session (HeedWindow     *self);
HeedPlanEditor  *heed_window_get_editor  (HeedWindow     *self);
gboolean         heed_window_shows_plan  (HeedWindow     *self);
gboolean         heed_window_show_plan   (HeedWindow     *self,
                                          guint           number);
void             heed_window_show_record (HeedWindow     *self,
                                          const char     *recommendation,
                                          const char     *item);
void             heed_window_show_actions
                                         (HeedWindow       *self,
                                          HeedActionFilter *filter);
HeedDayWatch    *heed_window_get_watch   (HeedWindow     *self);
AdwToastOverlay *heed_window_get_toasts  (HeedWindow     *self);
void             heed_window_discard     (HeedWindow     *self);
void             heed_window_set_preview (HeedWindow     *self,
                                          GtkWidget      *preview);
void             heed_window_set_panel   (HeedWindow     *self,
                                          GtkWidget      *panel);
GtkWidget       *heed_window_get_panel   (HeedWindow     *self);

G_END_DECLS
