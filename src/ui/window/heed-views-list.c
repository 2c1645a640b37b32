/* heed-views-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-views-list.h"

#include <glib/gi18n-lib.h>

/**
 * HeedViewsList:
 *
 * The saved views of the list of actions, with how many actions each lets pass. The menu of a row
 * gives it another name or deletes it, as do F2 and Delete.
 */

struct _HeedViewsList
{
  AdwBin parent_instance;

  HeedSavedView *chosen;
  HeedSavedView *pointed; /* (nullable): the one whose menu is open */
  GtkListBox *list;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (HeedViewsList, heed_views_list, ADW_TYPE_BIN)

enum {
  ACTIVATED,
  RENAME,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HeedSavedView *
row_get_view (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "view");
}

static void
show_chosen (HeedViewsList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gboolean chosen = row_get_view (row) == self->chosen;

      if (chosen)
        gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
    }
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", "starred-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL,
                                  "xalign", 0.0,
                                  "hexpand", TRUE,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  NULL);
  GtkWidget *count = gtk_label_new (NULL);

  g_object_bind_property (item, "name", name, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "name", name, "tooltip-text", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "count", count, "label", G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "view", g_object_ref (item), g_object_unref);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, count, NULL,
                                  -1);
  return row;
}

static void
activated_cb (HeedViewsList *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, row_get_view (row));
}

/* ---- the menu of a row ---- */

/* The row that has the focus, with its view. */
static GtkListBoxRow *
get_focus_row (HeedViewsList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return GTK_IS_LIST_BOX_ROW (focus) ? GTK_LIST_BOX_ROW (focus) : NULL;
}

static void
open_menu (HeedViewsList *self,
           GtkListBoxRow *row,
           double         x,
           double         y)
{
  g_set_object (&self->pointed, row_get_view (row));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (HeedViewsList *self,
            int            n_press,
            double         x,
            double         y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL)
    open_menu (self, row, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  HeedViewsList *self = HEED_VIEWS_LIST (widget);
  GtkListBoxRow *row = get_focus_row (self);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    return FALSE;
  open_menu (self, row, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height);
  return TRUE;
}

/* The row whose menu is open, else the one that has the focus. */
static void
act_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeedViewsList *self = HEED_VIEWS_LIST (widget);
  GtkListBoxRow *row = get_focus_row (self);
  g_autoptr (HeedSavedView) view = g_steal_pointer (&self->pointed);

  if (view == NULL && row != NULL)
    view = g_object_ref (row_get_view (row));
  if (view != NULL)
    g_signal_emit (self, signals[g_str_equal (action, "views.rename") ? RENAME : DELETE], 0, view);
}

static void
create_menu (HeedViewsList *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Rename…"), "views.rename");
  g_menu_append (menu, _("_Delete"), "views.delete");
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
heed_views_list_dispose (GObject *object)
{
  HeedViewsList *self = HEED_VIEWS_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->pointed);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (heed_views_list_parent_class)->dispose (object);
}

static guint
add_signal (HeedViewsListClass *klass,
            const char         *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                       0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, HEED_TYPE_SAVED_VIEW);
}

static void
heed_views_list_class_init (HeedViewsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_views_list_dispose;

  /**
   * HeedViewsList::view-activated:
   * @self: the list
   * @view: the view that the person chose
   */
  signals[ACTIVATED] = add_signal (klass, "view-activated");

  /**
   * HeedViewsList::rename:
   * @self: the list
   * @view: the view that is to get another name
   */
  signals[RENAME] = add_signal (klass, "rename");

  /**
   * HeedViewsList::delete:
   * @self: the list
   * @view: the view that is to go
   */
  signals[DELETE] = add_signal (klass, "delete");

  gtk_widget_class_install_action (widget_class, "views.rename", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "views.delete", NULL, act_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "views.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "views.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
heed_views_list_init (HeedViewsList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saved views"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  create_menu (self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
views_changed_cb (HeedViewsList *self,
                  guint          position,
                  guint          removed,
                  guint          added,
                  GListModel    *views)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (views) > 0);
  show_chosen (self);
}

/**
 * heed_views_list_set_views:
 * @self: a #HeedViewsList
 * @views: the views, each a #HeedSavedView; set once
 */
void
heed_views_list_set_views (HeedViewsList *self,
                           GListModel    *views)
{
  g_return_if_fail (HEED_IS_VIEWS_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (views));

  gtk_list_box_bind_model (self->list, views, create_row, self, NULL);
  g_signal_connect_object (views, "items-changed", G_CALLBACK (views_changed_cb), self, G_CONNECT_SWAPPED);
  views_changed_cb (self, 0, 0, 0, views);
}

/**
 * heed_views_list_set_chosen:
 * @self: a #HeedViewsList
 * @view: (nullable): the view that is shown
 */
void
heed_views_list_set_chosen (HeedViewsList *self,
                            HeedSavedView *view)
{
  g_return_if_fail (HEED_IS_VIEWS_LIST (self));

  g_set_object (&self->chosen, view);
  show_chosen (self);
}
