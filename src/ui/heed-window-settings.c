/* heed-window-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ui.h"
#include "heed-window-private.h"

/* What the window remembers from one start to the next. The keys are those of
 * org.heedapp.Heed.gschema.xml. */

static gboolean
shows (HeedWindow *self,
       guint       number)
{
  GListModel *plans = heed_session_get_plans (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);

      if (heed_plan_summary_get_number (summary) == number)
        return heed_window_show_plan (self, number);
    }

  return FALSE;
}

void
_heed_window_settings_load (HeedWindow *self)
{
  guint first = heed_sidebar_get_first (self->sidebar);

  self->settings = heed_ui_open_settings ();
  if (self->settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self),
                                   g_settings_get_int (self->settings, "width"),
                                   g_settings_get_int (self->settings, "height"));
      if (g_settings_get_boolean (self->settings, "maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
      g_object_set (self->page,
                    "form-shown", g_settings_get_boolean (self->settings, "form-visible"),
                    "form-width", g_settings_get_int (self->settings, "form-width"),
                    NULL);
      if (shows (self, g_settings_get_uint (self->settings, "last-plan")))
        return;
    }

  if (first != 0)
    heed_window_show_plan (self, first);
}

void
_heed_window_settings_save (HeedWindow *self)
{
  gboolean form_shown;
  int width, height, form_width;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (self->page, "form-shown", &form_shown, "form-width", &form_width, NULL);
  g_settings_set_int (self->settings, "width", width);
  g_settings_set_int (self->settings, "height", height);
  g_settings_set_boolean (self->settings, "maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "form-visible", form_shown);
  g_settings_set_int (self->settings, "form-width", form_width);
  g_settings_set_uint (self->settings, "last-plan",
                       self->editor != NULL ? heed_plan_editor_get_number (self->editor) : 0);
}
