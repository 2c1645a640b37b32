/* heed-sidebar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar.h"

#include <glib/gi18n-lib.h>

#include "heed-day.h"
#include "heed-sidebar-list.h"
#include "heed-sidebar-row.h"
#include "heed-words.h"

/**
 * HeedSidebar:
 *
 * What the window can show: a page over all plans, or one of the plans, which stand by
 * organisation.
 */

struct _HeedSidebar
{
  AdwBin parent_instance;

  guint plan;
  char *page; /* "" where a plan is chosen, or nothing */
  GtkSingleSelection *selection;
  HeedSidebarList *list; /* owned by the selection */
  GtkWidget *menu;

  HeedSavedView *saved_view; /* (nullable): of the page of actions */

  GtkSearchEntry *search;
  GtkButton *search_actions;
  GtkListBox *pages;
  HeedViewsList *views;
  GtkListBoxRow *actions;
  GtkLabel *overdue;
  GtkListView *view;
  GtkWidget *nothing;
  GMenuModel *plan_menu;
};

G_DEFINE_FINAL_TYPE (HeedSidebar, heed_sidebar, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PLAN,
  PROP_PAGE,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  SEARCH_ACTIONS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_heading (GObject  *object,
            gboolean  is_plan)
{
  return !is_plan;
}

static gboolean
has_older (GObject *object,
           guint    n_older)
{
  return n_older > 0;
}

static char *
format_older (GObject *object,
              guint    n_older)
{
  /* Translators: older plans of an organisation, on a button that shows and hides them. */
  return g_strdup_printf (ngettext ("%u older", "%u older", n_older), n_older);
}

static char *
format_size (guint n_recommendations,
             guint n_actions)
{
  g_autofree char *recommendations =
    g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n_recommendations),
                     n_recommendations);
  g_autofree char *actions =
    g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);

  return g_strdup_printf ("%s, %s", recommendations, actions);
}

/* What needs somebody comes first; where nothing does, how much there is. */
static char *
format_counts (GObject       *object,
               guint          n_recommendations,
               guint          n_actions,
               guint          n_overdue,
               guint          n_review,
               HeedPlanState  state)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (state == HEED_PLAN_STATE_DRAFT)
    g_ptr_array_add (parts, g_strdup (heed_words_for_plan_state (state)));
  if (n_overdue > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue),
                                             n_overdue));
  if (n_review > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u to review", "%u to review", n_review),
                                             n_review));
  if (parts->len > 0)
    {
      g_ptr_array_add (parts, NULL);
      return g_strjoinv (", ", (char **) parts->pdata);
    }

  return format_size (n_recommendations, n_actions);
}

static guint
row_get_number (HeedSidebarRow *row)
{
  HeedPlanSummary *summary = row != NULL ? heed_sidebar_row_get_summary (row) : NULL;

  return summary != NULL ? heed_plan_summary_get_number (summary) : 0;
}

/* A list that selects by itself selects whatever gets the focus. */
static void
show_page (HeedSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    {
      gboolean chosen = self->saved_view == NULL && g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), self->page);

      if (chosen)
        gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
    }
}

static void
set_view (HeedSidebar   *self,
          HeedSavedView *view)
{
  if (!g_set_object (&self->saved_view, view))
    return;

  heed_views_list_set_chosen (self->views, view);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
set_page (HeedSidebar *self,
          const char  *page)
{
  if (!g_str_equal (page, "actions"))
    set_view (self, NULL);
  if (g_str_equal (self->page, page))
    return;

  g_free (self->page);
  self->page = g_strdup (page);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* Selects the row of the plan that is chosen, and returns where it is. */
static guint
select_plan (HeedSidebar *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  heed_sidebar_list_set_chosen (self->list, self->plan);
  for (guint i = 0; self->plan != 0 && i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (HeedSidebarRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (row_get_number (row) == self->plan)
        position = i;
    }

  gtk_single_selection_set_selected (self->selection, position);
  return position;
}

static void
choose_plan (HeedSidebar *self,
             guint        number)
{
  self->plan = number;
  select_plan (self);
  set_page (self, "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

/* GTK 4.8 gives the focus to nothing that cannot be selected: keys would get to no plan
 * behind a heading. So a heading can be selected, and the plan is at once selected again. */
static void
selected_cb (HeedSidebar *self)
{
  HeedSidebarRow *row = gtk_single_selection_get_selected_item (self->selection);
  guint number = row_get_number (row);

  if (number != 0 && number != self->plan)
    choose_plan (self, number);
  else if (row != NULL && number == 0)
    select_plan (self);
}

/* ---- searching ---- */

static const char *
get_search (HeedSidebar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
search_changed_cb (HeedSidebar *self)
{
  g_autofree char *words = g_strstrip (g_strdup (get_search (self)));
  /* Translators: %s is what was typed. */
  g_autofree char *label = g_strdup_printf (_("Actions with “%s”"), words);

  if (self->list == NULL)
    return;

  heed_sidebar_list_set_search (self->list, words);
  select_plan (self);
  gtk_button_set_label (self->search_actions, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->search_actions)), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (self->search_actions)), 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_actions), words[0] != '\0');
  gtk_widget_set_visible (self->nothing, words[0] != '\0' && g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0);
}

static void
stop_search_cb (HeedSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
search_actions_cb (HeedSidebar *self)
{
  g_autofree char *words = g_strstrip (g_strdup (get_search (self)));

  if (words[0] == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_emit (self, signals[SEARCH_ACTIONS], 0, words);
}

/* Return goes to the first plan that is found, and where none is, to the actions. */
static void
search_activate_cb (HeedSidebar *self)
{
  guint number = heed_sidebar_get_first (self);

  if (number == 0)
    {
      search_actions_cb (self);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  choose_plan (self, number);
}

/* ---- the menu of a plan ---- */

static void
open_menu (HeedSidebar *self,
           GtkWidget   *widget,
           guint        number,
           double       x,
           double       y)
{
  /* What the menu does, it does to the plan that the window shows. */
  if (number != self->plan)
    choose_plan (self, number);
  if (number != self->plan)
    return;

  gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), x, y, &x, &y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
row_pressed_cb (GtkListItem     *item,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  HeedSidebar *self = HEED_SIDEBAR (gtk_widget_get_ancestor (widget, HEED_TYPE_SIDEBAR));
  guint number = row_get_number (gtk_list_item_get_item (item));

  if (number != 0)
    open_menu (self, widget, number, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  HeedSidebar *self = HEED_SIDEBAR (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  guint number = row_get_number (gtk_single_selection_get_selected_item (self->selection));

  if (row == NULL || number == 0)
    return FALSE;

  open_menu (self, row, number, gtk_widget_get_width (row) / 2, gtk_widget_get_height (row));
  return TRUE;
}

/* ---- older plans ---- */

static void
older_toggled_cb (GtkListItem     *item,
                  GtkToggleButton *button)
{
  HeedSidebarRow *row = gtk_list_item_get_item (item);

  if (row != NULL)
    heed_sidebar_row_set_unfolded (row, gtk_toggle_button_get_active (button));
}

static void
activate_cb (HeedSidebar *self,
             guint        position)
{
  g_autoptr (HeedSidebarRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (heed_sidebar_row_get_older (row) > 0)
    heed_sidebar_row_set_unfolded (row, !heed_sidebar_row_get_unfolded (row));
}

static void
page_activated_cb (HeedSidebar   *self,
                   GtkListBoxRow *row)
{
  set_view (self, NULL);
  heed_sidebar_set_page (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
view_activated_cb (HeedSidebar   *self,
                   HeedSavedView *view)
{
  heed_sidebar_set_view (self, view);
}

static void
heed_sidebar_dispose (GObject *object)
{
  HeedSidebar *self = HEED_SIDEBAR (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selected_cb, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->saved_view);

  G_OBJECT_CLASS (heed_sidebar_parent_class)->dispose (object);
}

static void
heed_sidebar_finalize (GObject *object)
{
  g_free (HEED_SIDEBAR (object)->page);

  G_OBJECT_CLASS (heed_sidebar_parent_class)->finalize (object);
}

static void
heed_sidebar_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_uint (value, HEED_SIDEBAR (object)->plan);
      break;
    case PROP_VIEW:
      g_value_set_object (value, HEED_SIDEBAR (object)->saved_view);
      break;
    case PROP_PAGE:
      g_value_set_string (value, HEED_SIDEBAR (object)->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_sidebar_class_init (HeedSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_sidebar_dispose;
  object_class->finalize = heed_sidebar_finalize;
  object_class->get_property = heed_sidebar_get_property;

  /**
   * HeedSidebar:plan:
   *
   * The number of the plan that is chosen, or 0.
   */
  properties[PROP_PLAN] =
    g_param_spec_uint ("plan", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSidebar:page:
   *
   * The page over all plans that is chosen, such as "actions", or "".
   */
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSidebar:view:
   *
   * The saved view of the actions that is chosen, or %NULL.
   */
  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL,
                         HEED_TYPE_SAVED_VIEW,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedSidebar::search-actions:
   * @self: a #HeedSidebar
   * @words: what was typed
   *
   * Somebody wants to see the actions of all plans with these words.
   */
  signals[SEARCH_ACTIONS] =
    g_signal_new ("search-actions", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HEED_TYPE_SIDEBAR_ROW);
  g_type_ensure (HEED_TYPE_VIEWS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, search_actions);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, plan_menu);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, views);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, actions);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, overdue);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, view);
  gtk_widget_class_bind_template_callback (widget_class, is_heading);
  gtk_widget_class_bind_template_callback (widget_class, has_older);
  gtk_widget_class_bind_template_callback (widget_class, format_older);
  gtk_widget_class_bind_template_callback (widget_class, format_counts);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_actions_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activated_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
heed_sidebar_init (HeedSidebar *self)
{
  self->page = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (self->plan_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  show_page (self);
}

/**
 * heed_sidebar_set_plans:
 * @self: a #HeedSidebar
 * @plans: the plans, each a #HeedPlanSummary; set once
 */
void
heed_sidebar_set_plans (HeedSidebar *self,
                        GListModel  *plans)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));
  g_return_if_fail (self->selection == NULL);

  self->list = heed_sidebar_list_new (plans);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->list));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (selected_cb), self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
}

/**
 * heed_sidebar_get_plan:
 * @self: a #HeedSidebar
 *
 * Returns: the number of the plan that is chosen, or 0
 */
guint
heed_sidebar_get_plan (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), 0);

  return self->plan;
}

/**
 * heed_sidebar_set_plan:
 * @self: a #HeedSidebar
 * @number: the number of a plan, or 0 for none
 *
 * Shows the plan as chosen.
 */
void
heed_sidebar_set_plan (HeedSidebar *self,
                       guint        number)
{
  guint position;

  g_return_if_fail (HEED_IS_SIDEBAR (self));

  self->plan = number;
  if (number != 0)
    set_page (self, "");
  position = select_plan (self);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * heed_sidebar_search:
 * @self: a #HeedSidebar
 *
 * Puts the focus where the name of a plan can be typed.
 */
void
heed_sidebar_search (HeedSidebar *self)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * heed_sidebar_get_page:
 * @self: a #HeedSidebar
 *
 * Returns: (transfer none): the page over all plans that is chosen, or ""
 */
const char *
heed_sidebar_get_page (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), "");

  return self->page;
}

/**
 * heed_sidebar_set_page:
 * @self: a #HeedSidebar
 * @page: a page over all plans, such as "actions", or "" for none
 *
 * Shows the page as chosen, and no plan.
 */
void
heed_sidebar_set_page (HeedSidebar *self,
                       const char  *page)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));
  g_return_if_fail (page != NULL);

  if (page[0] != '\0')
    {
      self->plan = 0;
      select_plan (self);
    }
  set_page (self, page);
}

/**
 * heed_sidebar_get_views:
 * @self: a #HeedSidebar
 *
 * Returns: (transfer none): its list of saved views
 */
HeedViewsList *
heed_sidebar_get_views (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), NULL);

  return self->views;
}

/**
 * heed_sidebar_get_view:
 * @self: a #HeedSidebar
 *
 * Returns: (transfer none) (nullable): the saved view that is chosen
 */
HeedSavedView *
heed_sidebar_get_view (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), NULL);

  return self->saved_view;
}

/**
 * heed_sidebar_set_view:
 * @self: a #HeedSidebar
 * @view: (nullable): a saved view of the actions
 *
 * Shows the page of the actions as chosen, with this view.
 */
void
heed_sidebar_set_view (HeedSidebar   *self,
                       HeedSavedView *view)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));

  heed_sidebar_set_page (self, "actions");
  set_view (self, view);
}

/**
 * heed_sidebar_set_overdue:
 * @self: a #HeedSidebar
 * @overdue: how many actions of all plans are overdue
 */
void
heed_sidebar_set_overdue (HeedSidebar *self,
                          guint        overdue)
{
  g_autofree char *words = overdue > 0
    ? g_strdup_printf (ngettext ("%u overdue", "%u overdue", overdue), overdue) : g_strdup ("");

  g_return_if_fail (HEED_IS_SIDEBAR (self));

  gtk_label_set_label (self->overdue, words);
}

/**
 * heed_sidebar_get_first:
 * @self: a #HeedSidebar
 *
 * Returns: the number of the first plan in the list, or 0 where there is none
 */
guint
heed_sidebar_get_first (HeedSidebar *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  g_return_val_if_fail (HEED_IS_SIDEBAR (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HeedSidebarRow) row = g_list_model_get_item (model, i);

      if (row_get_number (row) != 0)
        return row_get_number (row);
    }

  return 0;
}
