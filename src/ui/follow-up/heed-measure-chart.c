/* heed-measure-chart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-measure-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heed-measure-course.h"

/**
 * HeedMeasureChart:
 *
 * The readings of a measure over time, against where it started and where it is to go. The
 * same in words stands beside it, and is what a screen reader says of it.
 */

#define HEIGHT 132
#define MARGIN 6
#define DOT_RADIUS 3.5

struct _HeedMeasureChart
{
  GtkWidget parent_instance;

  HeedMeasure *measure;
};

G_DEFINE_FINAL_TYPE (HeedMeasureChart, heed_measure_chart, GTK_TYPE_WIDGET)

/* What is drawn, and how values and days become places in it. */
typedef struct
{
  HeedMeasureChart *chart;
  cairo_t *cr;
  GdkRGBA text;
  GdkRGBA accent;
  double left, right, top, bottom;
  double least, most;
  HeedDay first, last;
} Drawing;

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HeedDay left = heed_reading_get_day (*(HeedReading *const *) a);
  HeedDay right = heed_reading_get_day (*(HeedReading *const *) b);

  return (left > right) - (left < right);
}

/* The readings by day; one without a day has no place. */
static GPtrArray *
list_readings (HeedMeasure *measure)
{
  HeedRecordList *readings = heed_measure_get_readings (measure);
  GPtrArray *dated = g_ptr_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (readings); i++)
    {
      HeedReading *reading = heed_record_list_get (readings, i);

      if (heed_reading_get_day (reading) != HEED_DAY_NONE && isfinite (heed_reading_get_value (reading)))
        g_ptr_array_add (dated, reading);
    }
  g_ptr_array_sort (dated, compare_days);
  return dated;
}

static void
include (Drawing *drawing,
         double   value)
{
  if (!isfinite (value))
    return;
  drawing->least = fmin (drawing->least, value);
  drawing->most = fmax (drawing->most, value);
}

static void
set_range (Drawing     *drawing,
           HeedMeasure *measure,
           GPtrArray   *readings)
{
  drawing->least = INFINITY;
  drawing->most = -INFINITY;
  include (drawing, heed_measure_get_baseline (measure));
  include (drawing, heed_measure_get_goal (measure));
  for (guint i = 0; i < readings->len; i++)
    include (drawing, heed_reading_get_value (readings->pdata[i]));
  drawing->first = heed_reading_get_day (readings->pdata[0]);
  drawing->last = heed_reading_get_day (readings->pdata[readings->len - 1]);
}

static double
get_x (const Drawing *drawing,
       HeedDay        day)
{
  double share = drawing->last > drawing->first
                   ? (day - drawing->first) / (double) (drawing->last - drawing->first) : 0.5;

  return drawing->left + share * (drawing->right - drawing->left);
}

/* Halves first: the difference of two great numbers may be none. */
static double
get_y (const Drawing *drawing,
       double         value)
{
  double range = drawing->most / 2 - drawing->least / 2;
  double share = range > 0 ? (value / 2 - drawing->least / 2) / range : 0.5;

  return drawing->bottom - share * (drawing->bottom - drawing->top);
}

static PangoLayout *
create_caption (const Drawing *drawing,
                const char    *words,
                int           *width,
                int           *height)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->chart), words);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, width, height);
  return layout;
}

static void
draw_caption (const Drawing *drawing,
              const char    *words,
              double         x,
              double         y,
              double         x_align)
{
  int width, height;
  g_autoptr (PangoLayout) layout = create_caption (drawing, words, &width, &height);

  cairo_save (drawing->cr);
  gdk_cairo_set_source_rgba (drawing->cr, &drawing->text);
  cairo_translate (drawing->cr, x - x_align * width, y);
  pango_cairo_show_layout (drawing->cr, layout);
  cairo_restore (drawing->cr);
}

/* A level that is named at the side, in dashes of its own, so that nobody has to tell colours. */
static void
draw_level (const Drawing *drawing,
            const char    *name,
            double         value,
            double         dash,
            gboolean       below)
{
  const double dashes[] = { dash, 3 };
  int width, height;
  double y;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (!isfinite (value))
    return;

  y = floor (get_y (drawing, value)) + 0.5;
  number = heed_measure_course_format (drawing->chart->measure, value);
  words = g_strdup_printf ("%s %s", name, number);
  cairo_save (drawing->cr);
  gdk_cairo_set_source_rgba (drawing->cr, &drawing->text);
  cairo_set_line_width (drawing->cr, 1);
  cairo_set_dash (drawing->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (drawing->cr, drawing->left - DOT_RADIUS, y);
  cairo_line_to (drawing->cr, drawing->right + DOT_RADIUS, y);
  cairo_stroke (drawing->cr);
  cairo_restore (drawing->cr);
  g_object_unref (create_caption (drawing, words, &width, &height));
  draw_caption (drawing, words, drawing->left - DOT_RADIUS, below ? y + 1 : y - height - 1, 0);
}

static void
draw_readings (const Drawing *drawing,
               GPtrArray     *readings)
{
  gdk_cairo_set_source_rgba (drawing->cr, &drawing->accent);
  cairo_set_line_width (drawing->cr, 2);
  cairo_set_line_join (drawing->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < readings->len; i++)
    cairo_line_to (drawing->cr, get_x (drawing, heed_reading_get_day (readings->pdata[i])),
                   get_y (drawing, heed_reading_get_value (readings->pdata[i])));
  cairo_stroke (drawing->cr);
  for (guint i = 0; i < readings->len; i++)
    {
      cairo_arc (drawing->cr, get_x (drawing, heed_reading_get_day (readings->pdata[i])),
                 get_y (drawing, heed_reading_get_value (readings->pdata[i])), DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (drawing->cr);
    }
}

static void
draw_days (const Drawing *drawing,
           double         y)
{
  g_autofree char *first = heed_day_to_words (drawing->first);
  g_autofree char *last = heed_day_to_words (drawing->last);

  if (drawing->first == drawing->last)
    {
      draw_caption (drawing, first, (drawing->left + drawing->right) / 2, y, 0.5);
      return;
    }
  draw_caption (drawing, first, drawing->left - DOT_RADIUS, y, 0);
  draw_caption (drawing, last, drawing->right + DOT_RADIUS, y, 1);
}

static void
heed_measure_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  HeedMeasureChart *self = HEED_MEASURE_CHART (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GPtrArray) readings = self->measure != NULL ? list_readings (self->measure) : NULL;
  Drawing drawing = { .chart = self, .left = MARGIN, .right = width - MARGIN };
  gboolean rises;
  int caption;

  if (readings == NULL || readings->len == 0 || width <= 4 * MARGIN)
    return;

  gtk_style_context_get_color (style, &drawing.text);
  drawing.accent = drawing.text;
  gtk_style_context_lookup_color (style, "accent_color", &drawing.accent);
  drawing.text.alpha *= 0.7F;
  drawing.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_object_unref (create_caption (&drawing, "0", NULL, &caption));
  drawing.top = caption + MARGIN;
  drawing.bottom = height - 2 * caption - MARGIN;
  set_range (&drawing, self->measure, readings);

  /* Of the two levels the upper one is named above its line. */
  rises = !(heed_measure_get_goal (self->measure) < heed_measure_get_baseline (self->measure));
  draw_level (&drawing, _("Goal"), heed_measure_get_goal (self->measure), 6, !rises);
  draw_level (&drawing, _("From"), heed_measure_get_baseline (self->measure), 2, rises);
  draw_readings (&drawing, readings);
  draw_days (&drawing, height - caption);
  cairo_destroy (drawing.cr);
}

static void
heed_measure_chart_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 4 * MARGIN;
}

static void
heed_measure_chart_dispose (GObject *object)
{
  heed_measure_chart_set_measure (HEED_MEASURE_CHART (object), NULL);

  G_OBJECT_CLASS (heed_measure_chart_parent_class)->dispose (object);
}

static void
heed_measure_chart_class_init (HeedMeasureChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_measure_chart_dispose;
  widget_class->snapshot = heed_measure_chart_snapshot;
  widget_class->measure = heed_measure_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "measure-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
heed_measure_chart_init (HeedMeasureChart *self)
{
}

static void
update (HeedMeasureChart *self)
{
  g_autofree char *words = heed_measure_course_describe (self->measure);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart of the readings"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * heed_measure_chart_set_measure:
 * @self: a #HeedMeasureChart
 * @measure: (nullable): the measure to draw
 */
void
heed_measure_chart_set_measure (HeedMeasureChart *self,
                                HeedMeasure      *measure)
{
  g_return_if_fail (HEED_IS_MEASURE_CHART (self));
  g_return_if_fail (measure == NULL || HEED_IS_MEASURE (measure));

  if (self->measure != NULL)
    g_signal_handlers_disconnect_by_func (self->measure, update, self);
  if (!g_set_object (&self->measure, measure) || measure == NULL)
    return;

  /* It notifies of its readings too. */
  g_signal_connect_swapped (measure, "notify", G_CALLBACK (update), self);
  update (self);
}
