/* heed-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-page.h"
#include "heed-sidebar.h"
#include "heed-window.h"

G_BEGIN_DECLS

struct _HeedWindow
{
  AdwApplicationWindow parent_instance;

  HeedSession *session;
  HeedPlanEditor *editor;
  GSignalGroup *editor_signals;
  GSignalGroup *plan_signals;
  GSettings *settings; /* NULL where the schema is not installed */
  AdwToast *undo_toast; /* weak */
  GtkWidget *last_focus; /* weak */
  guint focus_id;
  gboolean conflict; /* it is being asked what to do about one */

  AdwToastOverlay *toasts;
  AdwFlap *flap;
  GtkStack *stack;
  AdwStatusPage *welcome;
  AdwWindowTitle *title;
  GtkButton *undo_button;
  GtkButton *redo_button;
  HeedSidebar *sidebar;
  HeedPlanPage *page;
};

void _heed_window_actions_init    (HeedWindow *self);
void _heed_window_actions_update  (HeedWindow *self);
void _heed_window_actions_dispose (HeedWindow *self);
void _heed_window_close_plan      (HeedWindow *self);
void _heed_window_fail            (HeedWindow *self,
                                   const char *heading,
                                   GError     *error);
void _heed_window_focus_init      (HeedWindow *self);
void _heed_window_focus_settle    (HeedWindow *self);
void _heed_window_focus_dispose   (HeedWindow *self);
void _heed_window_settings_load   (HeedWindow *self);
void _heed_window_settings_save   (HeedWindow *self);

G_END_DECLS
