/* heed-split-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-split-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * HeedSplitView:
 *
 * A list and the pane about what is selected in it: side by side, with a handle between them
 * that sets the width of the pane; where there is no room for both, folded, so that one stands
 * in place of the other.
 *
 * A #GtkPaned never gets narrower than both of its children, and the children of an #AdwFlap
 * or #AdwLeaflet cannot be made wider or narrower by hand.
 */

/* By how much an arrow key moves the handle, in pixels. */
#define STEP 24

struct _HeedSplitView
{
  GtkWidget parent_instance;

  GtkWidget *content; /* (nullable) */
  GtkWidget *handle;
  GtkWidget *pane;    /* (nullable) */

  gboolean folded;
  gboolean pane_beside; /* whether the pane is shown where there is room for both */
  gboolean pane_over;   /* whether it stands in place of the content where there is not */
  int content_width;    /* at which the content shows all that it has to show; 0 where it always does */
  int pane_width;       /* as it was set by hand; 0 for as wide as it needs to be */
};

G_DEFINE_FINAL_TYPE (HeedSplitView, heed_split_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CONTENT,
  PROP_PANE,
  PROP_PANE_SHOWN,
  PROP_PANE_WIDTH,
  PROP_FOLDED,
  PROP_CONTENT_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* ---- where everything stands ---- */

static gboolean
is_from_right (HeedSplitView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
get_minimum (GtkWidget      *child,
             GtkOrientation  orientation,
             int             for_size)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The least width at which both stand side by side. */
static int
get_both (HeedSplitView *self)
{
  return get_minimum (self->content, GTK_ORIENTATION_HORIZONTAL, -1) +
         get_minimum (self->handle, GTK_ORIENTATION_HORIZONTAL, -1) +
         get_minimum (self->pane, GTK_ORIENTATION_HORIZONTAL, -1);
}

static void
heed_split_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  HeedSplitView *self = HEED_SPLIT_VIEW (widget);

  *minimum = MAX (get_minimum (self->content, orientation, -1), get_minimum (self->pane, orientation, -1));
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? heed_split_view_get_wanted (self) : *minimum;
}

static void
fold (HeedSplitView *self,
      gboolean       folded)
{
  gboolean shown = heed_split_view_get_pane_shown (self);

  if (self->folded == folded)
    return;

  self->folded = folded;
  self->pane_over = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  if (heed_split_view_get_pane_shown (self) != shown)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

static void
place (GtkWidget *child,
       gboolean   shown,
       int        x,
       int        width,
       int        height)
{
  if (child == NULL)
    return;

  gtk_widget_set_child_visible (child, shown);
  if (shown)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
heed_split_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  HeedSplitView *self = HEED_SPLIT_VIEW (widget);
  int least = get_minimum (self->pane, GTK_ORIENTATION_HORIZONTAL, -1);
  int most = width - get_minimum (self->content, GTK_ORIENTATION_HORIZONTAL, -1);
  int handle_width = get_minimum (self->handle, GTK_ORIENTATION_HORIZONTAL, -1);
  gboolean from_right = is_from_right (self);
  gboolean beside;
  int pane, content;

  fold (self, width < get_both (self));
  beside = self->pane_beside && !self->folded;
  pane = beside ? CLAMP (self->pane_width, least, most - handle_width) : width;
  content = beside ? width - handle_width - pane : width;

  place (self->content, beside || !heed_split_view_get_pane_shown (self),
         from_right && beside ? width - content : 0, content, height);
  place (self->handle, beside, from_right ? pane : content, handle_width, height);
  place (self->pane, heed_split_view_get_pane_shown (self),
         from_right || !beside ? 0 : width - pane, pane, height);
}

/* ---- the handle ---- */

/* As far as there is room. */
static void
set_pane_width (HeedSplitView *self,
                int            width)
{
  int most = gtk_widget_get_width (GTK_WIDGET (self)) -
             get_minimum (self->content, GTK_ORIENTATION_HORIZONTAL, -1) -
             get_minimum (self->handle, GTK_ORIENTATION_HORIZONTAL, -1);

  width = MAX (MIN (width, most), get_minimum (self->pane, GTK_ORIENTATION_HORIZONTAL, -1));
  g_object_set (self, "pane-width", width, NULL);
}

/* The handle moves under the pointer, so that its place in the view counts. */
static void
drag_update_cb (HeedSplitView  *self,
                double          by_x,
                double          by_y,
                GtkGestureDrag *drag)
{
  double start_x, start_y, x, y;

  gtk_gesture_drag_get_start_point (drag, &start_x, &start_y);
  gtk_widget_translate_coordinates (self->handle, GTK_WIDGET (self), start_x + by_x, start_y, &x, &y);
  set_pane_width (self, is_from_right (self) ? (int) x : gtk_widget_get_width (GTK_WIDGET (self)) - (int) x);
}

static gboolean
handle_key_cb (HeedSplitView   *self,
               guint            key,
               guint            code,
               GdkModifierType  modifiers)
{
  gboolean widens = (key == GDK_KEY_Left) != is_from_right (self);

  if (key != GDK_KEY_Left && key != GDK_KEY_Right)
    return FALSE;

  set_pane_width (self, gtk_widget_get_width (self->pane) + (widens ? STEP : -STEP));
  return TRUE;
}

static void
add_handle (HeedSplitView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->handle = g_object_new (ADW_TYPE_BIN,
                               "css-name", "split-handle",
                               "accessible-role", GTK_ACCESSIBLE_ROLE_SEPARATOR,
                               "focusable", TRUE,
                               "cursor", gdk_cursor_new_from_name ("col-resize", NULL),
                               NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->handle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Width of the form"), -1);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (handle_key_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->handle, keys);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
}

/* ---- the widget ---- */

static void
set_child (HeedSplitView  *self,
           GtkWidget     **field,
           GtkWidget      *child)
{
  g_clear_pointer (field, gtk_widget_unparent);
  *field = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), field == &self->content ? self->handle : NULL);
}

static void
heed_split_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HeedSplitView *self = HEED_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_PANE:
      g_value_set_object (value, self->pane);
      break;
    case PROP_PANE_SHOWN:
      g_value_set_boolean (value, heed_split_view_get_pane_shown (self));
      break;
    case PROP_PANE_WIDTH:
      g_value_set_int (value, self->pane_width);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_CONTENT_WIDTH:
      g_value_set_int (value, self->content_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_split_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HeedSplitView *self = HEED_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_PANE:
      set_child (self, &self->pane, g_value_get_object (value));
      break;
    case PROP_PANE_SHOWN:
      heed_split_view_set_pane_shown (self, g_value_get_boolean (value));
      break;
    case PROP_PANE_WIDTH:
      if (self->pane_width == g_value_get_int (value))
        return;
      self->pane_width = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CONTENT_WIDTH:
      if (self->content_width == g_value_get_int (value))
        return;
      self->content_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_split_view_dispose (GObject *object)
{
  HeedSplitView *self = HEED_SPLIT_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  g_clear_pointer (&self->pane, gtk_widget_unparent);

  G_OBJECT_CLASS (heed_split_view_parent_class)->dispose (object);
}

static void
heed_split_view_class_init (HeedSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_split_view_dispose;
  object_class->get_property = heed_split_view_get_property;
  object_class->set_property = heed_split_view_set_property;
  widget_class->measure = heed_split_view_measure;
  widget_class->size_allocate = heed_split_view_size_allocate;

  /**
   * HeedSplitView:content:
   *
   * What takes the room that there is: the list.
   */
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSplitView:pane:
   *
   * What stands after it.
   */
  properties[PROP_PANE] =
    g_param_spec_object ("pane", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSplitView:pane-shown:
   *
   * Whether the pane is seen: beside the content, or, where the view is folded, in its place.
   * A view that becomes folded shows its content first.
   */
  properties[PROP_PANE_SHOWN] =
    g_param_spec_boolean ("pane-shown", NULL, NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSplitView:pane-width:
   *
   * How wide the pane is beside the content, in pixels; 0 for as wide as it needs to be.
   */
  properties[PROP_PANE_WIDTH] =
    g_param_spec_int ("pane-width", NULL, NULL,
                      0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSplitView:folded:
   *
   * Whether there is room for one of them only.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSplitView:content-width:
   *
   * How wide the content likes to be, in pixels: what stands around the view gives way to that.
   */
  properties[PROP_CONTENT_WIDTH] =
    g_param_spec_int ("content-width", NULL, NULL,
                      0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "split-view");
}

static void
heed_split_view_init (HeedSplitView *self)
{
  self->pane_beside = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_handle (self);
}

/**
 * heed_split_view_get_folded:
 * @self: a #HeedSplitView
 *
 * Returns: whether there is room for the content or the pane only
 */
gboolean
heed_split_view_get_folded (HeedSplitView *self)
{
  g_return_val_if_fail (HEED_IS_SPLIT_VIEW (self), FALSE);

  return self->folded;
}

/**
 * heed_split_view_get_pane_shown:
 * @self: a #HeedSplitView
 *
 * Returns: whether the pane is seen
 */
gboolean
heed_split_view_get_pane_shown (HeedSplitView *self)
{
  g_return_val_if_fail (HEED_IS_SPLIT_VIEW (self), FALSE);

  return self->folded ? self->pane_over : self->pane_beside;
}

/**
 * heed_split_view_set_pane_shown:
 * @self: a #HeedSplitView
 * @pane_shown: whether the pane is to be seen
 */
void
heed_split_view_set_pane_shown (HeedSplitView *self,
                                gboolean       pane_shown)
{
  gboolean *field;

  g_return_if_fail (HEED_IS_SPLIT_VIEW (self));

  field = self->folded ? &self->pane_over : &self->pane_beside;
  if (*field == !!pane_shown)
    return;

  *field = !!pane_shown;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

/**
 * heed_split_view_get_pane_beside:
 * @self: a #HeedSplitView
 *
 * Returns: whether the pane is shown wherever there is room for both, which is what is
 *   remembered
 */
gboolean
heed_split_view_get_pane_beside (HeedSplitView *self)
{
  g_return_val_if_fail (HEED_IS_SPLIT_VIEW (self), FALSE);

  return self->pane_beside;
}

/**
 * heed_split_view_get_wanted:
 * @self: a #HeedSplitView
 *
 * Returns: the width at which it shows all that it has to show, in pixels
 */
int
heed_split_view_get_wanted (HeedSplitView *self)
{
  int content;

  g_return_val_if_fail (HEED_IS_SPLIT_VIEW (self), 0);

  content = MAX (self->content_width, get_minimum (self->content, GTK_ORIENTATION_HORIZONTAL, -1));
  if (!self->pane_beside)
    return content;

  return content + get_minimum (self->handle, GTK_ORIENTATION_HORIZONTAL, -1) +
         get_minimum (self->pane, GTK_ORIENTATION_HORIZONTAL, -1);
}
