/* heed-window-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-error-dialog.h"

/* The pages over all plans that lead to what stands in one plan, and the day for which all pages are
 * shown. */

void
_heed_window_open_action (HeedWindow *self,
                          guint       plan,
                          const char *recommendation,
                          const char *item)
{
  if (heed_window_show_plan (self, plan))
    heed_window_show_record (self, recommendation, item);
}

void
_heed_window_ensure_calendar (HeedWindow *self)
{
  if (self->calendar != NULL)
    return;

  self->calendar = HEED_CALENDAR_PAGE (heed_calendar_page_new (self->session));
  heed_calendar_page_set_day (self->calendar, heed_day_today ());
  g_signal_connect_object (self->calendar, "open-action",
                           G_CALLBACK (_heed_window_open_action), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->calendar), "calendar");
}

static void
undo_cb (AdwToast   *toast,
         HeedWindow *self)
{
  HeedPlanEditor *editor = g_object_get_data (G_OBJECT (toast), "editor");
  const char *label = g_object_get_data (G_OBJECT (toast), "label");
  g_autoptr (GError) error = NULL;

  /* What was done to the plan since is not undone in its place. */
  if (g_strcmp0 (label, heed_plan_editor_get_undo_label (editor)) == 0 && !heed_plan_editor_undo (editor, &error))
    heed_error_dialog_present (GTK_WIDGET (self), _("Not Undone"), error);
}

static void
recommendation_changed_cb (HeedWindow     *self,
                           HeedPlanEditor *editor,
                           const char     *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "editor", g_object_ref (editor), g_object_unref);
  g_object_set_data_full (G_OBJECT (toast), "label", g_strdup (heed_plan_editor_get_undo_label (editor)), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_heed_window_ensure_recommendations (HeedWindow *self)
{
  if (self->recommendations != NULL)
    return;

  self->recommendations = HEED_RECOMMENDATIONS_PAGE (heed_recommendations_page_new (self->session));
  heed_recommendations_page_set_day (self->recommendations, heed_day_watch_get_day (self->watch));
  g_signal_connect_object (self->recommendations, "open-action",
                           G_CALLBACK (_heed_window_open_action), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recommendations, "changed",
                           G_CALLBACK (recommendation_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->recommendations), "recommendations");
}

static void
day_cb (HeedWindow *self)
{
  HeedDay today = heed_day_watch_get_day (self->watch);

  heed_plan_page_set_day (self->page, today);
  heed_overdue_set_day (self->overdue, today);
  heed_saved_views_set_day (self->views, today);
  if (self->overview != NULL)
    heed_overview_page_set_day (self->overview, today);
  if (self->calendar != NULL)
    heed_calendar_page_set_day (self->calendar, today);
  if (self->owners != NULL)
    heed_owners_page_set_day (self->owners, today);
  if (self->recommendations != NULL)
    heed_recommendations_page_set_day (self->recommendations, today);
  if (self->actions != NULL)
    {
      heed_actions_page_set_day (self->actions, today);
      heed_record_form_set_day (self->actions_form, today);
    }
  if (self->editor != NULL)
    heed_plan_editor_set_day (self->editor, today);
}

/* A window that stays open overnight shows in the morning what is overdue then, whether anybody
 * comes back to it or not. */
void
_heed_window_day_init (HeedWindow *self)
{
  self->watch = heed_day_watch_new (heed_day_today);
  g_signal_connect_object (self->watch, "notify::day", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (heed_day_watch_check), self->watch,
                           G_CONNECT_SWAPPED);
  day_cb (self);
}

/**
 * heed_window_get_watch:
 * @self: a #HeedWindow
 *
 * Returns: (transfer none): what says when the day turns
 */
HeedDayWatch *
heed_window_get_watch (HeedWindow *self)
{
  g_return_val_if_fail (HEED_IS_WINDOW (self), NULL);

  return self->watch;
}
