/* heed-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

/**
 * HeedWindow:
 *
 * The window of a register: the plans at the side, the plan that is open beside
 * them.
 */

G_DEFINE_FINAL_TYPE (HeedWindow, heed_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_EDITOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_window_dispose (GObject *object)
{
  HeedWindow *self = HEED_WINDOW (object);

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
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
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

  object_class->dispose = heed_window_dispose;
  object_class->get_property = heed_window_get_property;

  /**
   * HeedWindow:editor:
   *
   * The editor of the plan that is shown, or %NULL.
   */
  properties[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL,
                         G_TYPE_OBJECT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, preview_bin);
  gtk_widget_class_bind_template_child (widget_class, HeedWindow, panel_bin);
}

static void
heed_window_init (HeedWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _heed_window_actions_init (self);
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
  HeedWindow *self = g_object_new (HEED_TYPE_WINDOW, "application", application, NULL);

  self->session = session != NULL ? g_object_ref (session) : NULL;
  return self;
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
  g_return_val_if_fail (HEED_IS_WINDOW (self), FALSE);

  return FALSE;
}

/**
 * heed_window_show_record:
 * @self: a #HeedWindow
 * @recommendation: (nullable): the id of a recommendation of the plan that is shown,
 *   or %NULL for the plan itself
 * @item: (nullable): the id of one of its items, or %NULL for the recommendation
 *
 * Selects the record in the outline, scrolls to it and shows its form.
 */
void
heed_window_show_record (HeedWindow *self,
                         const char *recommendation,
                         const char *item)
{
  g_return_if_fail (HEED_IS_WINDOW (self));
}

/**
 * heed_window_add_toast:
 * @self: a #HeedWindow
 * @toast: (transfer full): what to say in passing
 */
void
heed_window_add_toast (HeedWindow *self,
                       AdwToast   *toast)
{
  g_return_if_fail (HEED_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
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
  g_return_if_fail (preview == NULL || GTK_IS_WIDGET (preview));

  adw_bin_set_child (self->preview_bin, preview);
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
  g_return_if_fail (panel == NULL || GTK_IS_WIDGET (panel));

  adw_bin_set_child (self->panel_bin, panel);
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

  return adw_bin_get_child (self->panel_bin);
}
