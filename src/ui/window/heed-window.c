/* heed-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-error-dialog.h"
#include "heed-window-flows.h"
#include "heed-words.h"

/**
 * HeedWindow:
 *
 * The window of a register: its pages and plans at the side, and the one that was chosen
 * beside them.
 */

G_DEFINE_FINAL_TYPE (HeedWindow, heed_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_SESSION,
  PROP_EDITOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* How long an action is selected before its plan is opened. */
#define ENTRY_MS 150

/* Below this width, in pixels, the bar above has room for the title and what is used most. */
#define NARROW 640

static gboolean
shows_page (HeedWindow *self)
{
  return heed_sidebar_get_page (self->sidebar)[0] != '\0';
}

static gboolean
shows_overview (HeedWindow *self)
{
  return g_str_equal (heed_sidebar_get_page (self->sidebar), "overview");
}

static gboolean
shows_owners (HeedWindow *self)
{
  return g_str_equal (heed_sidebar_get_page (self->sidebar), "owners");
}

static gboolean
shows_recommendations (HeedWindow *self)
{
  return g_str_equal (heed_sidebar_get_page (self->sidebar), "recommendations");
}

static gboolean
shows_calendar (HeedWindow *self)
{
  return g_str_equal (heed_sidebar_get_page (self->sidebar), "calendar");
}

/* What the page over all plans is called that is shown. */
static const char *
get_page_title (HeedWindow *self)
{
  if (shows_overview (self))
    return _("Overview");
  if (shows_calendar (self))
    return _("Calendar");
  if (shows_owners (self))
    return _("Owners");
  if (shows_recommendations (self))
    return _("Recommendations");
  return shows_page (self) ? _("Actions") : _("Heed");
}

static void
set_title (HeedWindow *self,
           const char *title,
           const char *subtitle)
{
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_title (HeedWindow *self)
{
  HeedPlan *plan = heed_window_shows_plan (self) ? heed_plan_editor_get_plan (self->editor) : NULL;
  HeedInspection *inspection;
  g_autofree char *subtitle = NULL;
  const char *title;

  if (plan == NULL)
    {
      HeedSavedView *view = heed_sidebar_get_view (self->sidebar);

      set_title (self, get_page_title (self),
                 view != NULL ? heed_saved_view_get_name (view) : "");
      return;
    }

  title = heed_plan_get_title (plan);
  inspection = heed_plan_get_inspection (plan);
  subtitle = heed_words_for_inspection (heed_inspection_get_inspectorate (inspection),
                                        heed_inspection_get_report_published (inspection));
  set_title (self, title[0] != '\0' ? title : _("Untitled plan"), subtitle);
}

static void
update_stack (HeedWindow *self)
{
  const char *name = "plan";

  if (shows_page (self))
    name = heed_sidebar_get_page (self->sidebar);
  else if (self->editor == NULL)
    name = g_list_model_get_n_items (heed_session_get_plans (self->session)) == 0 ? "welcome"
                                                                                  : "choose";
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* What belongs to a plan goes away with it. */
static void
update_shown (HeedWindow *self)
{
  gboolean is_page = shows_page (self);

  gtk_widget_set_visible (self->export_button, !is_page || _heed_window_shows_actions (self));
  gtk_widget_set_visible (self->preview_button, !is_page);
  /* A large plan takes its time; while it is not seen, nobody needs it here. */
  if (!is_page)
    heed_plan_page_set_editor (self->page, self->editor);
  update_title (self);
  update_stack (self);
  _heed_window_actions_update (self);
}

static void
plan_changed_cb (HeedWindow         *self,
                 HeedRecommendation *recommendation)
{
  if (recommendation == NULL)
    update_title (self);
}

static void
undo_step_cb (HeedWindow *self)
{
  const char *label = heed_plan_editor_get_undo_label (self->editor);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  undo = heed_plan_editor_get_can_undo (self->editor)
           /* Translators: %s is what was done, such as "Delete action". */
           ? g_strdup_printf (_("Undo: %s"), label)
           : g_strdup (_("Undo"));
  redo = heed_plan_editor_get_can_redo (self->editor)
           /* Translators: %s is what was undone, such as "Delete action". */
           ? g_strdup_printf (_("Redo: %s"), heed_plan_editor_get_redo_label (self->editor))
           : g_strdup (_("Redo"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo_button), undo);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo_button), redo);

  /* What the toast would undo is no longer the last step. (To dismiss a toast that is
   * just coming crashes on libadwaita 1.2.) */
  if (self->undo_toast != NULL &&
      g_strcmp0 (g_object_get_data (G_OBJECT (self->undo_toast), "step"), label) != 0)
    adw_toast_set_button_label (self->undo_toast, NULL);

  _heed_window_actions_update (self);
}

static void
record_cb (HeedWindow *self)
{
  _heed_window_actions_update (self);
}

/* The form of the action that is selected is that of its plan, and so is undo. */
static gboolean
show_entry_cb (gpointer user_data)
{
  HeedWindow *self = user_data;
  HeedActionEntry *entry = heed_actions_page_get_entry (self->actions);
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  HeedItem *item = NULL;

  self->entry_id = 0;
  if (entry != NULL && _heed_window_may_leave (self))
    editor = heed_session_edit_plan (self->session, heed_action_entry_get_plan (entry), &error);
  if (editor != NULL)
    {
      item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor),
                                        heed_action_entry_get_item_id (entry));
      _heed_window_set_editor (self, editor);
    }
  else if (error != NULL)
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Opened"), error);
    }
  heed_record_form_set_record (self->actions_form, editor, item);
  _heed_window_actions_update (self);
  return G_SOURCE_REMOVE;
}

/* Whoever goes through the list with the arrows opens only the plan where they stop. */
static void
entry_cb (HeedWindow *self)
{
  g_clear_handle_id (&self->entry_id, g_source_remove);
  self->entry_id = g_timeout_add (ENTRY_MS, show_entry_cb, self);
}

/* Returns: (transfer none) (nullable): the list of the page that is shown, and what stands beside it */
HeedSplitView *
_heed_window_get_split (HeedWindow *self)
{
  if (heed_window_shows_plan (self))
    return heed_plan_page_get_split (self->page);
  if (_heed_window_shows_actions (self))
    return heed_actions_page_get_split (self->actions);
  if (self->recommendations != NULL && shows_recommendations (self))
    return heed_recommendations_page_get_split (self->recommendations);
  return NULL;
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* What goes from the bar above where it gets narrow does not keep it from that. */
static void
heed_window_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  HeedWindow *self = HEED_WINDOW (widget);
  int content, least = 0;

  GTK_WIDGET_CLASS (heed_window_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                        minimum_baseline, natural_baseline);
  if (orientation != GTK_ORIENTATION_HORIZONTAL || !gtk_widget_get_visible (GTK_WIDGET (self->history_buttons)))
    return;

  content = get_minimum_width (self->content);
  for (GtkWidget *part = gtk_widget_get_first_child (self->content);
       part != NULL;
       part = gtk_widget_get_next_sibling (part))
    {
      int width = get_minimum_width (part);

      if (part == self->bar)
        width -= get_minimum_width (GTK_WIDGET (self->history_buttons)) +
                 get_minimum_width (GTK_WIDGET (self->output_buttons));
      least = MAX (least, width);
    }
  *minimum -= content - least;
}

/* The table is where one works: the list of the plans goes before its columns do. What stands
 * in the menu too goes from the bar above where that gets narrow. */
static void
heed_window_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  HeedWindow *self = HEED_WINDOW (widget);
  HeedSplitView *split = _heed_window_get_split (self);
  int sidebar = get_minimum_width (adw_flap_get_flap (self->flap));

  adw_flap_set_fold_policy (self->flap, split != NULL && width < sidebar + heed_split_view_get_wanted (split)
                                          ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                          : ADW_FLAP_FOLD_POLICY_AUTO);
  gtk_widget_set_visible (GTK_WIDGET (self->history_buttons), width >= NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->output_buttons), width >= NARROW);

  GTK_WIDGET_CLASS (heed_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* Few look at all plans together in each hour; the page is made for those who do. */
static void
ensure_actions (HeedWindow *self)
{
  if (self->actions != NULL)
    return;

  self->actions = HEED_ACTIONS_PAGE (heed_actions_page_new (self->session));
  heed_actions_page_set_day (self->actions, heed_day_today ());
  g_signal_connect_object (self->actions, "open-action",
                           G_CALLBACK (_heed_window_open_action), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "changed-several",
                           G_CALLBACK (_heed_window_changed_several), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "save-view",
                           G_CALLBACK (_heed_window_save_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "notify::entry",
                           G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  self->actions_form = g_object_new (HEED_TYPE_RECORD_FORM, NULL);
  heed_record_form_set_day (self->actions_form, heed_day_today ());
  heed_record_form_put_progress_first (self->actions_form);
  heed_actions_page_set_form (self->actions, GTK_WIDGET (self->actions_form));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->actions), "actions");
}

/**
 * heed_window_show_actions:
 * @self: a #HeedWindow
 * @filter: which actions
 *
 * Shows these actions of all plans.
 */
void
heed_window_show_actions (HeedWindow       *self,
                          HeedActionFilter *filter)
{
  g_autoptr (GVariant) parts = NULL;

  g_return_if_fail (HEED_IS_WINDOW (self));

  parts = g_variant_ref_sink (heed_action_filter_save (filter));
  heed_sidebar_set_page (self->sidebar, "actions");
  heed_actions_page_show (self->actions, parts);
  gtk_widget_grab_focus (GTK_WIDGET (self->actions));
}

static void
ensure_overview (HeedWindow *self)
{
  if (self->overview != NULL)
    return;

  self->overview = HEED_OVERVIEW_PAGE (heed_overview_page_new (self->session));
  heed_overview_page_set_day (self->overview, heed_day_today ());
  g_signal_connect_object (self->overview, "show-actions",
                           G_CALLBACK (heed_window_show_actions), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->overview), "overview");
}

static void
page_chosen_cb (HeedWindow *self)
{
  if (shows_page (self))
    {
      if (shows_overview (self))
        ensure_overview (self);
      else if (shows_calendar (self))
        _heed_window_ensure_calendar (self);
      else if (shows_owners (self))
        _heed_window_ensure_owners (self);
      else if (shows_recommendations (self))
        _heed_window_ensure_recommendations (self);
      else
        ensure_actions (self);
      if (adw_flap_get_folded (self->flap))
        adw_flap_set_reveal_flap (self->flap, FALSE);
    }
  update_shown (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITOR]);
}

/* A saved view is the page of the actions with choices of its own. */
static void
view_chosen_cb (HeedWindow *self)
{
  HeedSavedView *view = heed_sidebar_get_view (self->sidebar);

  if (self->actions != NULL)
    heed_actions_page_show (self->actions, view != NULL ? heed_saved_view_get_parts (view) : NULL);
  update_title (self);
}

static void
search_actions_cb (HeedWindow *self,
                   const char *words)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_today ());

  heed_action_filter_set_search (filter, words);
  heed_window_show_actions (self, filter);
}

static void
overdue_cb (HeedWindow *self)
{
  heed_sidebar_set_overdue (self->sidebar, heed_overdue_get_total (self->overdue));
}

static void
plan_chosen_cb (HeedWindow *self)
{
  guint number = heed_sidebar_get_plan (self->sidebar);

  if (number == 0)
    return;

  if (!heed_window_show_plan (self, number))
    heed_sidebar_set_plan (self->sidebar,
                           self->editor != NULL ? heed_plan_editor_get_number (self->editor) : 0);
  else if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
plans_changed_cb (HeedWindow *self)
{
  update_stack (self);
}

void
_heed_window_set_editor (HeedWindow     *self,
                         HeedPlanEditor *editor)
{
  HeedPlan *plan = editor != NULL ? heed_plan_editor_get_plan (editor) : NULL;

  if (!g_set_object (&self->editor, editor))
    return;

  if (editor != NULL)
    heed_plan_editor_set_day (editor, heed_day_today ());
  heed_window_set_panel (self, NULL);
  heed_window_set_preview (self, NULL);
  g_signal_group_set_target (self->editor_signals, editor);
  g_signal_group_set_target (self->plan_signals, plan);
  _heed_window_saving_update (self);
  update_shown (self);
  if (editor != NULL)
    undo_step_cb (self);
  _heed_window_focus_settle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITOR]);
}

static gboolean
heed_window_close_request (GtkWindow *window)
{
  HeedWindow *self = HEED_WINDOW (window);

  if (!_heed_window_may_close (self))
    return TRUE;

  _heed_window_settings_save (self);
  return GTK_WINDOW_CLASS (heed_window_parent_class)->close_request (window);
}

static void
heed_window_constructed (GObject *object)
{
  HeedWindow *self = HEED_WINDOW (object);
  GListModel *plans = heed_session_get_plans (self->session);

  G_OBJECT_CLASS (heed_window_parent_class)->constructed (object);

  heed_sidebar_set_plans (self->sidebar, plans);
  heed_unsaved_bar_set_session (self->unsaved_bar, self->session);
  g_signal_connect_object (plans, "items-changed",
                           G_CALLBACK (plans_changed_cb), self, G_CONNECT_SWAPPED);
  self->overdue = heed_overdue_new (self->session);
  g_signal_connect_object (self->overdue, "notify::total",
                           G_CALLBACK (overdue_cb), self, G_CONNECT_SWAPPED);
  _heed_window_views_init (self);
  _heed_window_day_init (self);
  update_shown (self);
  _heed_window_settings_load (self);
}

static void
heed_window_dispose (GObject *object)
{
  HeedWindow *self = HEED_WINDOW (object);

  _heed_window_actions_dispose (self);
  _heed_window_focus_dispose (self);
  _heed_window_names_dispose (self);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->editor_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->overdue);
  g_clear_object (&self->views);
  g_clear_handle_id (&self->entry_id, g_source_remove);
  g_clear_object (&self->watch);
  self->overview = NULL;
  self->calendar = NULL;
  self->recommendations = NULL;
  self->owners = NULL;
  self->actions = NULL;
  g_clear_object (&self->editor);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_window_parent_class)->dispose (object);
}

static void
heed_window_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HeedWindow *self = HEED_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_window_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HeedWindow *self = HEED_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_window_class_init (HeedWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heed_window_constructed;
  object_class->dispose = heed_window_dispose;
  object_class->get_property = heed_window_get_property;
  object_class->set_property = heed_window_set_property;
  widget_class->measure = heed_window_measure;
  widget_class->size_allocate = heed_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = heed_window_close_request;

  /**
   * HeedWindow:session:
   *
   * The register that it shows.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         HEED_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedWindow:editor:
   *
   * The editor of the plan that is shown, or %NULL.
   */
  properties[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL,
                         HEED_TYPE_PLAN_EDITOR,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEED_TYPE_PLAN_PAGE);
  g_type_ensure (HEED_TYPE_SIDEBAR);
  g_type_ensure (HEED_TYPE_UNSAVED_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, content);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, history_buttons);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, output_buttons);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, title);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, preview_button);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, plan_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_actions_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-panel", NULL);
}

static void
heed_window_init (HeedWindow *self)
{
  self->editor_signals = g_signal_group_new (HEED_TYPE_PLAN_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "notify", G_CALLBACK (undo_step_cb), self);
  self->plan_signals = g_signal_group_new (HEED_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed",
                                  G_CALLBACK (plan_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->welcome, HEED_APPLICATION_ID);
  if (HEED_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  _heed_window_actions_init (self);
  _heed_window_saving_init (self);
  _heed_window_focus_init (self);
  heed_window_flows_init (self);
}

/**
 * heed_window_new:
 * @application: the application
 * @session: the register to show
 *
 * Returns: (transfer none): a window, which belongs to @application
 */
HeedWindow *
heed_window_new (GtkApplication *application,
                 HeedSession    *session)
{
  return g_object_new (HEED_TYPE_WINDOW,
                       "application", application,
                       "session", session,
                       NULL);
}

/**
 * heed_window_get_session:
 * @self: a #HeedWindow
 *
 * Returns: (transfer none): the register that it shows
 */
HeedSession *
heed_window_get_session (HeedWindow *self)
{
  g_return_val_if_fail (HEED_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * heed_window_get_editor:
 * @self: a #HeedWindow
 *
 * Returns: (transfer none) (nullable): the editor of the plan that is shown
 */
HeedPlanEditor *
heed_window_get_editor (HeedWindow *self)
{
  g_return_val_if_fail (HEED_IS_WINDOW (self), NULL);

  return self->editor;
}

/**
 * heed_window_shows_plan:
 * @self: a #HeedWindow
 *
 * Returns: whether a plan stands in the window, and no page over all plans: what one does
 *   to a plan is for that alone
 */
gboolean
heed_window_shows_plan (HeedWindow *self)
{
  g_return_val_if_fail (HEED_IS_WINDOW (self), FALSE);

  return self->editor != NULL && !shows_page (self);
}

/**
 * heed_window_show_plan:
 * @self: a #HeedWindow
 * @number: the number of a plan in the register
 *
 * Opens the plan and shows it. If that fails, a dialogue says why.
 *
 * Returns: whether the plan is shown
 */
gboolean
heed_window_show_plan (HeedWindow *self,
                       guint       number)
{
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HEED_IS_WINDOW (self), FALSE);

  if (self->editor != NULL && heed_plan_editor_get_number (self->editor) == number)
    {
      heed_sidebar_set_plan (self->sidebar, number);
      return TRUE;
    }
  if (!_heed_window_may_leave (self))
    return FALSE;

  editor = heed_session_edit_plan (self->session, number, &error);
  if (editor == NULL)
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Opened"), error);
      return FALSE;
    }

  _heed_window_set_editor (self, editor);
  heed_sidebar_set_plan (self->sidebar, number);
  return TRUE;
}

/**
 * heed_window_show_record:
 * @self: a #HeedWindow
 * @recommendation: (nullable): the id of a recommendation of the plan that is shown,
 *   or %NULL for the plan itself
 * @item: (nullable): the id of one of its items, or %NULL for the recommendation
 *
 * Selects the record in the table, scrolls to it and shows its form.
 */
void
heed_window_show_record (HeedWindow *self,
                         const char *recommendation,
                         const char *item)
{
  HeedPlan *plan = heed_plan_page_get_plan (self->page);
  gpointer record = NULL;

  g_return_if_fail (HEED_IS_WINDOW (self));

  if (plan == NULL)
    return;

  if (item != NULL && item[0] != '\0')
    record = heed_plan_find_item_by_id (plan, item);
  if (record == NULL && recommendation != NULL && recommendation[0] != '\0')
    record = heed_plan_find_recommendation_by_id (plan, recommendation);
  heed_window_set_preview (self, NULL);
  heed_plan_page_select (self->page, record);
  heed_split_view_set_pane_shown (heed_plan_page_get_split (self->page), TRUE);
}

/**
 * heed_window_get_toasts:
 * @self: a #HeedWindow
 *
 * Returns: (transfer none): where it is said in passing what happened
 */
AdwToastOverlay *
heed_window_get_toasts (HeedWindow *self)
{
  g_return_val_if_fail (HEED_IS_WINDOW (self), NULL);

  return self->toasts;
}

/**
 * heed_window_set_preview:
 * @self: a #HeedWindow
 * @preview: (nullable): the widget that stands in place of the table and of the
 *   form, or %NULL to show these
 */
void
heed_window_set_preview (HeedWindow *self,
                         GtkWidget  *preview)
{
  g_return_if_fail (HEED_IS_WINDOW (self));

  heed_plan_page_set_preview (self->page, preview);
  _heed_window_actions_update (self);
}

/**
 * heed_window_set_panel:
 * @self: a #HeedWindow
 * @panel: (nullable): what stands below the table, in place of what stood there
 *   before, or %NULL for nothing
 *
 * Its own close button activates win.close-panel.
 */
void
heed_window_set_panel (HeedWindow *self,
                       GtkWidget  *panel)
{
  g_return_if_fail (HEED_IS_WINDOW (self));

  heed_plan_page_set_panel (self->page, panel);
}

/**
 * heed_window_get_panel:
 * @self: a #HeedWindow
 *
 * Returns: (transfer none) (nullable): what stands below the table
 */
GtkWidget *
heed_window_get_panel (HeedWindow *self)
{
  g_return_val_if_fail (HEED_IS_WINDOW (self), NULL);

  return heed_plan_page_get_panel (self->page);
}

void
_heed_window_close_plan (HeedWindow *self)
{
  _heed_window_set_editor (self, NULL);
}
