/* heed-window-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item.h"
#include "heed-plan-walk.h"
#include "heed-recommendation.h"
#include "heed-settings.h"
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

static void
select_record (HeedWindow *self,
               const char *id)
{
  HeedPlan *plan = heed_plan_editor_get_plan (self->editor);
  gpointer record = heed_plan_find_item_by_id (plan, id);

  if (record == NULL)
    record = heed_plan_find_recommendation_by_id (plan, id);
  if (record != NULL)
    heed_plan_page_select (self->page, record);
}

/* Returns: (transfer none): the id of the row that is selected, "" for none */
static const char *
get_selected_id (HeedWindow *self)
{
  gpointer record = self->editor != NULL ? heed_plan_page_get_record (self->page) : NULL;

  if (HEED_IS_ITEM (record))
    return heed_item_get_id (record);
  return HEED_IS_RECOMMENDATION (record) ? heed_recommendation_get_id (record) : "";
}

void
_heed_window_settings_load (HeedWindow *self)
{
  static const char *const pages[] = { "overview", "actions", "calendar", "owners", "recommendations", NULL };
  guint first = heed_sidebar_get_first (self->sidebar);
  g_autofree char *page = NULL;

  self->settings = heed_settings_open ();
  _heed_window_views_load (self);
  if (self->settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self),
                                   g_settings_get_int (self->settings, "width"),
                                   g_settings_get_int (self->settings, "height"));
      if (g_settings_get_boolean (self->settings, "maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
      g_object_set (heed_plan_page_get_split (self->page),
                    "pane-shown", g_settings_get_boolean (self->settings, "form-visible"),
                    "pane-width", g_settings_get_int (self->settings, "form-width"),
                    NULL);
      page = g_settings_get_string (self->settings, "last-page");
      if (g_strv_contains (pages, page) && first != 0)
        {
          heed_sidebar_set_page (self->sidebar, page);
          return;
        }
      if (shows (self, g_settings_get_uint (self->settings, "last-plan")))
        {
          g_autofree char *record = g_settings_get_string (self->settings, "last-record");

          select_record (self, record);
          return;
        }
    }

  if (first != 0)
    heed_window_show_plan (self, first);
}

void
_heed_window_settings_save (HeedWindow *self)
{
  HeedSplitView *split = heed_plan_page_get_split (self->page);
  int width, height, form_width;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (split, "pane-width", &form_width, NULL);
  g_settings_set_int (self->settings, "width", width);
  g_settings_set_int (self->settings, "height", height);
  g_settings_set_boolean (self->settings, "maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "form-visible", heed_split_view_get_pane_beside (split));
  g_settings_set_int (self->settings, "form-width", form_width);
  g_settings_set_string (self->settings, "last-page", heed_sidebar_get_page (self->sidebar));
  g_settings_set_uint (self->settings, "last-plan",
                       self->editor != NULL ? heed_plan_editor_get_number (self->editor) : 0);
  g_settings_set_string (self->settings, "last-record", get_selected_id (self));

  /* The program may end before what keeps the settings has written them. */
  g_settings_sync ();
}
