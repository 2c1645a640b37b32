/* heed-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-actions-page.h"
#include "heed-bulk-change.h"
#include "heed-calendar-page.h"
#include "heed-overdue.h"
#include "heed-overview-page.h"
#include "heed-owners-page.h"
#include "heed-plan-page.h"
#include "heed-recommendations-page.h"
#include "heed-record-form.h"
#include "heed-saved-views.h"
#include "heed-sidebar.h"
#include "heed-unsaved-bar.h"
#include "heed-window.h"

G_BEGIN_DECLS

struct _HeedWindow
{
  AdwApplicationWindow parent_instance;

  HeedSession *session;
  HeedPlanEditor *editor;
  GSignalGroup *editor_signals;
  GSignalGroup *plan_signals;
  GSignalGroup *state_signals;
  GSettings *settings; /* NULL where the schema is not installed */
  AdwToast *undo_toast; /* weak */
  GtkWidget *last_focus; /* weak */
  guint focus_id;
  gboolean conflict; /* it is being asked what to do about one */
  gboolean asking;   /* whether to close without saving */
  gboolean discard;  /* what is not saved: the person said so */
  HeedDayWatch *watch;
  HeedOverdue *overdue;
  HeedSavedViews *views;
  HeedOverviewPage *overview; /* (nullable): before it is first shown; owned by the stack */
  HeedCalendarPage *calendar; /* (nullable): before it is first shown; owned by the stack */
  HeedRecommendationsPage *recommendations; /* (nullable): before it is first shown; owned by the stack */
  HeedOwnersPage *owners; /* (nullable): before it is first shown; owned by the stack */
  GArray *names_done;   /* (nullable): steps of the register, of owners and organisations */
  GArray *names_undone; /* (nullable): those that undid one */
  HeedActionsPage *actions; /* (nullable): before it is first shown; owned by the stack */
  HeedRecordForm *actions_form; /* (nullable): of that page */
  guint entry_id;

  AdwToastOverlay *toasts;
  AdwFlap *flap;
  GtkWidget *content;
  GtkWidget *bar;
  GtkBox *history_buttons;
  GtkBox *output_buttons;
  HeedUnsavedBar *unsaved_bar;
  GtkStack *stack;
  AdwStatusPage *welcome;
  AdwWindowTitle *title;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkWidget *export_button;
  GtkWidget *preview_button;
  HeedSidebar *sidebar;
  HeedPlanPage *page;
};

void     _heed_window_actions_init    (HeedWindow     *self);
void     _heed_window_actions_update  (HeedWindow     *self);
HeedSplitView *_heed_window_get_split (HeedWindow *self);
void     _heed_window_actions_dispose (HeedWindow     *self);
void     _heed_window_close_plan      (HeedWindow     *self);
void     _heed_window_set_editor      (HeedWindow     *self,
                                       HeedPlanEditor *editor);
void     _heed_window_focus_init      (HeedWindow     *self);
void     _heed_window_focus_settle    (HeedWindow     *self);
void     _heed_window_focus_dispose   (HeedWindow     *self);
void     _heed_window_saving_init     (HeedWindow     *self);
void     _heed_window_saving_update   (HeedWindow     *self);
gboolean _heed_window_may_close       (HeedWindow     *self);
gboolean _heed_window_may_leave       (HeedWindow     *self);
void     _heed_window_fail            (HeedWindow     *self,
                                       const char     *heading,
                                       GError         *error);
void     _heed_window_settings_load   (HeedWindow     *self);
void     _heed_window_settings_save   (HeedWindow     *self);
void     _heed_window_views_init      (HeedWindow     *self);
void     _heed_window_views_load      (HeedWindow     *self);
void     _heed_window_save_view       (HeedWindow     *self);
void     _heed_window_changed_several (HeedWindow     *self,
                                       HeedBulkStep   *step);
void     _heed_window_ensure_owners   (HeedWindow     *self);
gboolean _heed_window_names_can_step  (HeedWindow     *self,
                                       gboolean        is_redo);
void     _heed_window_names_step      (HeedWindow     *self,
                                       gboolean        is_redo);
void     _heed_window_names_init      (HeedWindow     *self);
void     _heed_window_names_update    (HeedWindow     *self);
void     _heed_window_names_dispose   (HeedWindow     *self);
void     _heed_window_ensure_calendar (HeedWindow     *self);
void     _heed_window_ensure_recommendations
                                      (HeedWindow     *self);
void     _heed_window_open_action     (HeedWindow     *self,
                                       guint           plan,
                                       const char     *recommendation,
                                       const char     *item);
void     _heed_window_day_init        (HeedWindow     *self);
gboolean _heed_window_shows_actions   (HeedWindow     *self);
void     _heed_window_export_listed   (HeedWindow     *self);
void     _heed_window_print_listed    (HeedWindow     *self);

G_END_DECLS
