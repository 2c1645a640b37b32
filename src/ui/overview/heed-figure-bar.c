/* heed-figure-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-figure-bar.h"

/**
 * HeedFigureBar:
 *
 * A figure as a bar, as long as its share of the greatest beside it. In a column what is completed
 * of it is filled. The number stands beside it: the bar says nothing to a screen reader.
 */

#define THICKNESS 10
#define RADIUS 3

struct _HeedFigureBar
{
  GtkWidget parent_instance;

  HeedFigure *figure;
  GtkOrientation orientation;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (HeedFigureBar, heed_figure_bar, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

enum {
  PROP_0,
  PROP_FIGURE,
  PROP_ORIENTATION,
};

static double
get_share (HeedFigureBar *self,
           guint          part)
{
  guint most = heed_figure_get_most (self->figure);

  return most > 0 ? part / (double) most : 0;
}

/* The first @share of the bar, from the start or from below. */
static void
append_bar (HeedFigureBar *self,
            GtkSnapshot   *snapshot,
            double         share,
            const GdkRGBA *color)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect outline;

  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    {
      rect.size.height = height * (float) share;
      rect.origin.y = height - rect.size.height;
    }
  else
    {
      rect.size.width = width * (float) share;
      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        rect.origin.x = width - rect.size.width;
    }
  if (rect.size.width < 1 || rect.size.height < 1)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
heed_figure_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HeedFigureBar *self = HEED_FIGURE_BAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  gboolean is_column = self->orientation == GTK_ORIENTATION_VERTICAL;
  GdkRGBA color, faint;

  if (self->figure == NULL)
    return;

  gtk_style_context_get_color (style, &color);
  faint = color;
  faint.alpha *= 0.1F;
  append_bar (self, snapshot, is_column ? 0.02 : 1, &faint);
  faint.alpha = is_column ? color.alpha * 0.45F : color.alpha;
  append_bar (self, snapshot, get_share (self, heed_figure_get_count (self->figure)), &faint);
  append_bar (self, snapshot, get_share (self, heed_figure_get_completed (self->figure)), &color);
}

static void
heed_figure_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = THICKNESS;
}

static void
heed_figure_bar_dispose (GObject *object)
{
  heed_figure_bar_set_figure (HEED_FIGURE_BAR (object), NULL);

  G_OBJECT_CLASS (heed_figure_bar_parent_class)->dispose (object);
}

static void
heed_figure_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HeedFigureBar *self = HEED_FIGURE_BAR (object);

  switch (prop_id)
    {
    case PROP_FIGURE:
      g_value_set_object (value, self->figure);
      break;
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->orientation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_figure_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HeedFigureBar *self = HEED_FIGURE_BAR (object);

  switch (prop_id)
    {
    case PROP_FIGURE:
      heed_figure_bar_set_figure (self, g_value_get_object (value));
      break;
    case PROP_ORIENTATION:
      self->orientation = g_value_get_enum (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_figure_bar_class_init (HeedFigureBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_figure_bar_dispose;
  object_class->get_property = heed_figure_bar_get_property;
  object_class->set_property = heed_figure_bar_set_property;
  widget_class->snapshot = heed_figure_bar_snapshot;
  widget_class->measure = heed_figure_bar_measure;

  /**
   * HeedFigureBar:figure:
   *
   * The figure that is drawn.
   */
  g_object_class_install_property (object_class, PROP_FIGURE,
    g_param_spec_object ("figure", NULL, NULL,
                         HEED_TYPE_FIGURE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  gtk_widget_class_set_css_name (widget_class, "figure-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heed_figure_bar_init (HeedFigureBar *self)
{
}

/**
 * heed_figure_bar_set_figure:
 * @self: a #HeedFigureBar
 * @figure: (nullable): the figure to draw
 */
void
heed_figure_bar_set_figure (HeedFigureBar *self,
                            HeedFigure    *figure)
{
  g_return_if_fail (HEED_IS_FIGURE_BAR (self));
  g_return_if_fail (figure == NULL || HEED_IS_FIGURE (figure));

  if (self->figure != NULL)
    g_signal_handlers_disconnect_by_func (self->figure, gtk_widget_queue_draw, self);
  if (g_set_object (&self->figure, figure) && figure != NULL)
    g_signal_connect_swapped (figure, "notify", G_CALLBACK (gtk_widget_queue_draw), self);
}
