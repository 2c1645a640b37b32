/* heed-window-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-edition.h"
#include "heed-error-dialog.h"
#include "heed-measure.h"
#include "heed-item-commands.h"
#include "heed-label.h"
#include "heed-plan-commands.h"
#include "heed-rows.h"
#include "heed-text-item.h"

/* The edition that plans are written in today. */
#define NEW_PLAN_EDITION "agreed"

/* ---- plans ---- */

static void
new_plan_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HeedWindow *self = user_data;
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (GError) error = NULL;
  guint number;

  heed_plan_set_title (plan, _("Action plan"));
  heed_edition_apply (heed_edition_find (NEW_PLAN_EDITION), plan);
  number = heed_session_create_plan (self->session, plan, &error);
  if (number == 0)
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Created"), error);
      return;
    }

  if (heed_window_show_plan (self, number))
    heed_plan_page_edit_record (self->page);
}

static void
restore_plan (HeedWindow *self,
              guint       number)
{
  g_autoptr (GError) error = NULL;

  if (!heed_session_restore_plan (self->session, number, &error))
    heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Brought Back"), error);
  else
    heed_window_show_plan (self, number);
}

static void
toast_restore_cb (AdwToast *toast,
                  gpointer  user_data)
{
  restore_plan (user_data, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toast), "plan")));
}

/* For who comes too late for the toast: also after a restart, one after the other. */
static void
restore_plan_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  HeedWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  guint number;

  if (!heed_session_find_deleted (self->session, &number, &error))
    heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Brought Back"), error);
  else if (number == 0)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("There is no deleted plan")));
  else
    restore_plan (self, number);
}

static void
delete_plan_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  HeedWindow *self = user_data;
  guint number = heed_plan_editor_get_number (self->editor);
  g_autofree char *title = g_strdup (heed_plan_get_title (heed_plan_editor_get_plan (self->editor)));
  g_autofree char *message = NULL;
  g_autofree char *escaped = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!heed_plan_editor_flush (self->editor, &error) ||
      !heed_session_delete_plan (self->session, number, &error))
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Deleted"), error);
      return;
    }

  _heed_window_close_plan (self);
  heed_sidebar_set_plan (self->sidebar, 0);
  /* Translators: %s is the title of a plan. */
  message = g_strdup_printf (_("“%s” deleted"), title);
  escaped = g_markup_escape_text (message, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_object_set_data (G_OBJECT (toast), "plan", GUINT_TO_POINTER (number));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_restore_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ---- undo ---- */

static const char *
get_id (gpointer record)
{
  return HEED_IS_ITEM (record) ? heed_item_get_id (record) : heed_recommendation_get_id (record);
}

static gboolean
is_among (GPtrArray *places,
          gpointer   record)
{
  return g_ptr_array_find_with_equal_func (places, get_id (record), g_str_equal, NULL);
}

/* What the step was about, as it stands in the plan now: @record where it was about that too. */
static gpointer
find_concerned (HeedPlan  *plan,
                GPtrArray *places,
                gpointer   record)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  gpointer concerned = NULL;

  if (places == NULL || places->len == 0 || (record != NULL && is_among (places, record)))
    return record;

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      if (concerned == NULL && is_among (places, recommendation))
        concerned = recommendation;
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (is_among (places, heed_record_list_get (items, j)))
          return heed_record_list_get (items, j);
    }
  return concerned != NULL ? concerned : record;
}

static void
step (HeedWindow *self,
      gboolean  (*take) (HeedPlanEditor *, GError **))
{
  HeedPlan *plan = heed_plan_editor_get_plan (self->editor);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) record = NULL;

  if (heed_window_shows_plan (self))
    g_set_object (&record, heed_plan_page_get_record (self->page));
  if (!take (self->editor, &error))
    _heed_window_fail (self, _("Step Not Taken Back"), error);

  /* What was moved is selected where it stands now; what was turned into another kind is
   * another object. What is not in view is brought there, so that it is seen what happened. */
  if (HEED_IS_ITEM (record))
    g_set_object (&record, (gpointer) heed_plan_find_item_by_id (plan, heed_item_get_id (HEED_ITEM (record))));
  if (heed_window_shows_plan (self))
    g_set_object (&record, find_concerned (plan, heed_plan_editor_get_places (self->editor), record));
  if (record != NULL && heed_plan_page_get_record (self->page) != (gpointer) record)
    heed_plan_page_select (self->page, record);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  if (_heed_window_names_can_step (user_data, FALSE))
    _heed_window_names_step (user_data, FALSE);
  else
    step (user_data, heed_plan_editor_undo);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  if (_heed_window_names_can_step (user_data, TRUE))
    _heed_window_names_step (user_data, TRUE);
  else
    step (user_data, heed_plan_editor_redo);
}

/* ---- records ---- */

static void
edit_new (HeedWindow *self,
          gpointer    record)
{
  heed_window_set_preview (self, NULL);
  heed_plan_page_write (self->page, record);
}

static void
add_recommendation_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  HeedWindow *self = user_data;
  HeedRecommendation *added;

  heed_plan_editor_begin (self->editor, _("Add recommendation"));
  added = heed_plan_commands_add_recommendation (heed_plan_editor_get_plan (self->editor),
                                                 heed_plan_page_get_record (self->page));
  heed_plan_editor_end (self->editor);
  edit_new (self, added);
}

static void
add_item (HeedWindow *self,
          GType       type,
          const char *label)
{
  gpointer record = heed_plan_page_get_record (self->page);
  HeedItem *added;

  if (record == NULL)
    return;

  heed_plan_editor_begin (self->editor, label);
  added = heed_plan_commands_add_item (type, record);
  heed_plan_editor_end (self->editor);
  edit_new (self, added);
}

static void
add_action_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  add_item (user_data, HEED_TYPE_ACTION, _("Add action"));
}

static void
add_text_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  add_item (user_data, HEED_TYPE_TEXT_ITEM, _("Add text"));
}

static void
add_measure_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  add_item (user_data, HEED_TYPE_MEASURE, _("Add measure"));
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  HeedWindow *self = user_data;
  g_autoptr (GPtrArray) rows = heed_plan_page_get_records (self->page);
  gpointer record = heed_plan_page_get_record (self->page);
  const char *label;
  const char *message;
  gpointer next;
  AdwToast *toast;

  if (record == NULL)
    return;

  if (rows->len > 1)
    {
      label = _("Delete rows");
      message = _("Rows deleted");
    }
  else if (HEED_IS_RECOMMENDATION (record))
    {
      label = _("Delete recommendation");
      message = _("Recommendation deleted");
    }
  else if (HEED_IS_ACTION (record))
    {
      label = _("Delete action");
      message = _("Action deleted");
    }
  else
    {
      label = HEED_IS_MEASURE (record) ? _("Delete measure") : _("Delete text");
      message = HEED_IS_MEASURE (record) ? _("Measure deleted") : _("Text deleted");
    }

  heed_plan_editor_begin (self->editor, label);
  next = heed_rows_delete (rows);
  heed_plan_editor_end (self->editor);
  heed_plan_page_select (self->page, next);

  if (self->undo_toast != NULL)
    adw_toast_set_button_label (self->undo_toast, NULL);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_object_set_data_full (G_OBJECT (toast), "step", g_strdup (label), g_free);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
move (HeedWindow *self,
      HeedMove    where,
      const char *label)
{
  g_autoptr (GPtrArray) rows = heed_plan_page_get_records (self->page);

  if (!heed_rows_can_move (rows, where))
    return;

  heed_plan_editor_begin (self->editor, label);
  heed_rows_move (rows, where);
  heed_plan_editor_end (self->editor);
  heed_plan_page_select_records (self->page, rows);
  _heed_window_actions_update (self);
}

static void
move_up_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  move (user_data, HEED_MOVE_UP, _("Move up"));
}

static void
move_down_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  move (user_data, HEED_MOVE_DOWN, _("Move down"));
}

static void
indent_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  move (user_data, HEED_MOVE_INDENT, _("Make sub-action"));
}

static void
outdent_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  move (user_data, HEED_MOVE_OUTDENT, _("Raise a level"));
}

static void
join_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  HeedWindow *self = user_data;
  gpointer record = heed_plan_page_get_record (self->page);

  heed_plan_editor_begin (self->editor, _("Join"));
  heed_item_commands_join (record);
  heed_plan_editor_end (self->editor);
  _heed_window_actions_update (self);
}

static void
turn_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  HeedWindow *self = user_data;
  gpointer record = heed_plan_page_get_record (self->page);
  const char *kind = g_variant_get_string (parameter, NULL);
  GType type = g_str_equal (kind, "action") ? HEED_TYPE_ACTION
               : g_str_equal (kind, "text") ? HEED_TYPE_TEXT_ITEM : HEED_TYPE_MEASURE;
  gpointer turned;

  if (!HEED_IS_ITEM (record) || G_OBJECT_TYPE (record) == type)
    return;
  if (!heed_item_commands_can_turn (record, type))
    {
      adw_toast_overlay_add_toast (self->toasts,
                                   adw_toast_new (_("What was reported or promised of it stands in the way")));
      return;
    }

  heed_plan_editor_begin (self->editor, _("Turn into another kind"));
  turned = heed_item_commands_turn (record, type);
  heed_plan_editor_end (self->editor);
  heed_plan_page_select (self->page, turned);
}

static void
renumber_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HeedWindow *self = user_data;
  gpointer record = heed_plan_page_get_record (self->page);

  if (HEED_IS_ITEM (record))
    record = heed_item_get_recommendation (record);
  heed_plan_editor_begin (self->editor, _("Renumber actions"));
  heed_label_renumber (record);
  heed_plan_editor_end (self->editor);
}

/* ---- what is shown ---- */

static void
show_overview_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  HeedWindow *self = user_data;

  heed_sidebar_set_page (self->sidebar, "overview");
  gtk_widget_grab_focus (GTK_WIDGET (self->overview));
}

static void
go_to_plan_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  HeedWindow *self = user_data;

  adw_flap_set_reveal_flap (self->flap, TRUE);
  heed_sidebar_search (self->sidebar);
}

static void
show_calendar_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  HeedWindow *self = user_data;

  heed_sidebar_set_page (self->sidebar, "calendar");
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
show_recommendations_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  HeedWindow *self = user_data;

  heed_sidebar_set_page (self->sidebar, "recommendations");
  gtk_widget_grab_focus (GTK_WIDGET (self->recommendations));
}

static void
show_owners_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  HeedWindow *self = user_data;

  heed_sidebar_set_page (self->sidebar, "owners");
  gtk_widget_grab_focus (GTK_WIDGET (self->owners));
}

static void
show_actions_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  HeedWindow *self = user_data;

  heed_sidebar_set_page (self->sidebar, "actions");
  gtk_widget_grab_focus (GTK_WIDGET (self->actions));
}

static void
edit_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  heed_plan_page_edit_record (HEED_WINDOW (user_data)->page);
}

static void
show_details_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  HeedWindow *self = user_data;

  heed_window_set_preview (self, NULL);
  heed_plan_page_select (self->page, NULL);
  heed_plan_page_edit_record (self->page);
}

static void
close_panel_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  heed_plan_page_close_topmost (HEED_WINDOW (user_data)->page);
  _heed_window_actions_update (user_data);
}

/* The sidebar, the table, the panel and the form, one after the other. */
static void
move_focus (HeedWindow *self,
            int         by)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int current = by > 0 ? -1 : 0;
  int n;

  if (adw_flap_get_reveal_flap (self->flap))
    g_ptr_array_add (panes, self->sidebar);
  if (heed_window_shows_plan (self))
    heed_plan_page_list_panes (self->page, panes);
  else if (self->actions != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->actions)))
    g_ptr_array_add (panes, self->actions);
  else if (self->recommendations != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->recommendations)))
    g_ptr_array_add (panes, self->recommendations);
  else if (self->calendar != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    g_ptr_array_add (panes, self->calendar);

  n = (int) panes->len;
  for (int i = 0; i < n && focus != NULL; i++)
    if (gtk_widget_is_ancestor (focus, g_ptr_array_index (panes, i)))
      current = i;

  for (int i = 1; i <= n; i++)
    if (gtk_widget_child_focus (g_ptr_array_index (panes, (current + i * by + i * n) % n),
                                GTK_DIR_TAB_FORWARD))
      return;
}

static void
find_next_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  heed_plan_page_find_step (HEED_WINDOW (user_data)->page, 1);
}

static void
find_previous_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  heed_plan_page_find_step (HEED_WINDOW (user_data)->page, -1);
}

static void
replace_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  heed_plan_page_replace (HEED_WINDOW (user_data)->page);
}

static void
next_pane_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  move_focus (user_data, 1);
}

static void
previous_pane_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  move_focus (user_data, -1);
}

/* Lets an action change a property of the page that stands in the window; without one
 * that has it, there is no such action. */
static void
set_shown_on_page (HeedWindow *self,
                   const char *name,
                   const char *property,
                   gpointer    page)
{
  GAction *before = g_action_map_lookup_action (G_ACTION_MAP (self), name);
  g_autoptr (GPropertyAction) action = NULL;

  if (before != NULL && g_object_get_data (G_OBJECT (before), "page") == page)
    return;

  g_action_map_remove_action (G_ACTION_MAP (self), name);
  if (page == NULL)
    return;

  action = g_property_action_new (name, page, property);
  g_object_set_data (G_OBJECT (action), "page", page);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
set_enabled (HeedWindow *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Returns: (transfer none) (nullable): the page that stands in the window, where it can be searched */
static gpointer
find_searched (HeedWindow *self)
{
  const char *page = heed_sidebar_get_page (self->sidebar);

  if (g_str_equal (page, "actions"))
    return self->actions;
  if (g_str_equal (page, "owners"))
    return self->owners;
  if (g_str_equal (page, "recommendations"))
    return self->recommendations;
  return heed_window_shows_plan (self) ? self->page : NULL;
}

void
_heed_window_actions_update (HeedWindow *self)
{
  gboolean open = heed_window_shows_plan (self);
  gboolean is_list = g_str_equal (heed_sidebar_get_page (self->sidebar), "actions");
  gpointer record = open ? heed_plan_page_get_record (self->page) : NULL;
  gboolean edits = open || (is_list && self->editor != NULL && self->actions != NULL &&
                            heed_actions_page_get_entry (self->actions) != NULL);
  g_autoptr (GPtrArray) rows = open ? heed_plan_page_get_records (self->page) : g_ptr_array_new ();

  set_shown_on_page (self, "form", "pane-shown", _heed_window_get_split (self));
  set_shown_on_page (self, "search", "search-shown", find_searched (self));
  set_enabled (self, "delete-plan", open);
  set_enabled (self, "show-details", open);
  set_enabled (self, "find-next", open);
  set_enabled (self, "find-previous", open);
  set_enabled (self, "replace", open);
  set_enabled (self, "undo", _heed_window_names_can_step (self, FALSE) ||
                             (edits && heed_plan_editor_get_can_undo (self->editor)));
  set_enabled (self, "redo", _heed_window_names_can_step (self, TRUE) ||
                             (edits && heed_plan_editor_get_can_redo (self->editor)));
  _heed_window_names_update (self);
  set_enabled (self, "add-recommendation", open);
  /* Its key means something else on the pages that stand in place of the table. */
  set_enabled (self, "add-action",
               record != NULL && heed_plan_page_get_preview (self->page) == NULL);
  set_enabled (self, "add-text", record != NULL);
  set_enabled (self, "add-measure", record != NULL);
  set_enabled (self, "delete", record != NULL);
  set_enabled (self, "edit-record", open);
  set_enabled (self, "turn", HEED_IS_ITEM (record));
  set_enabled (self, "join", HEED_IS_ITEM (record) && heed_item_commands_can_join (record));
  set_enabled (self, "renumber", record != NULL);
  set_enabled (self, "move-up", heed_rows_can_move (rows, HEED_MOVE_UP));
  set_enabled (self, "move-down", heed_rows_can_move (rows, HEED_MOVE_DOWN));
  set_enabled (self, "indent", heed_rows_can_move (rows, HEED_MOVE_INDENT));
  set_enabled (self, "outdent", heed_rows_can_move (rows, HEED_MOVE_OUTDENT));
}

void
_heed_window_actions_init (HeedWindow *self)
{
  static const GActionEntry actions[] = {
    { "new-plan", new_plan_cb },
    { "delete-plan", delete_plan_cb },
    { "restore-plan", restore_plan_cb },
    { "show-details", show_details_cb },
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "add-recommendation", add_recommendation_cb },
    { "add-action", add_action_cb },
    { "add-text", add_text_cb },
    { "add-measure", add_measure_cb },
    { "delete", delete_cb },
    { "go-to-plan", go_to_plan_cb },
    { "show-overview", show_overview_cb },
    { "show-actions", show_actions_cb },
    { "show-calendar", show_calendar_cb },
    { "show-owners", show_owners_cb },
    { "show-recommendations", show_recommendations_cb },
    { "edit-record", edit_record_cb },
    { "move-up", move_up_cb },
    { "move-down", move_down_cb },
    { "indent", indent_cb },
    { "outdent", outdent_cb },
    { "join", join_cb },
    { "turn", turn_cb, "s" },
    { "renumber", renumber_cb },
    { "close-panel", close_panel_cb },
    { "find-next", find_next_cb },
    { "find-previous", find_previous_cb },
    { "replace", replace_cb },
    { "next-pane", next_pane_cb },
    { "previous-pane", previous_pane_cb },
  };
  g_autoptr (GPropertyAction) sidebar = g_property_action_new ("sidebar", self->flap, "reveal-flap");

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
  _heed_window_names_init (self);
}

/* These actions hold widgets of the window, which hold the actions. */
void
_heed_window_actions_dispose (HeedWindow *self)
{
  g_action_map_remove_action (G_ACTION_MAP (self), "form");
  g_action_map_remove_action (G_ACTION_MAP (self), "search");
  g_action_map_remove_action (G_ACTION_MAP (self), "sidebar");
}
