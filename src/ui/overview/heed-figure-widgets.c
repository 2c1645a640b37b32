/* heed-figure-widgets.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-figure-widgets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-figure-bar.h"

static char *
format_count (GObject *object,
              guint    count)
{
  return g_strdup_printf ("%u", count);
}

/* "May 2019" has no room below its column. */
static char *
format_month (GObject    *object,
              const char *title)
{
  const char *end = g_utf8_strlen (title, -1) > 3 ? g_utf8_offset_to_pointer (title, 3) : title + strlen (title);

  return g_strndup (title, (gsize) (end - title));
}

static void
describe (HeedFigure *figure,
          GParamSpec *pspec,
          GtkWidget  *widget)
{
  guint count = heed_figure_get_count (figure);
  guint completed = heed_figure_get_completed (figure);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", count), count);
  g_autofree char *words = completed > 0
    /* Translators: what is counted, how many actions, such as "3 actions", and how many of them are
     * completed. */
    ? g_strdup_printf (_("%s: %s, %u completed"), heed_figure_get_title (figure), actions, completed)
    : g_strdup_printf ("%s: %s", heed_figure_get_title (figure), actions);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (widget, words);
}

/* The file binds what it shows to the object "figure". */
static GtkWidget *
build (HeedFigure *figure,
       const char *file)
{
  g_autofree char *resource = g_strconcat ("/org/heedapp/Heed/", file, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkBuilderCScope *scope = GTK_BUILDER_CSCOPE (gtk_builder_cscope_new ());
  GtkWidget *widget;

  gtk_builder_cscope_add_callback (scope, format_count);
  gtk_builder_cscope_add_callback (scope, format_month);
  gtk_builder_set_scope (builder, GTK_BUILDER_SCOPE (scope));
  g_object_unref (scope);
  g_type_ensure (HEED_TYPE_FIGURE_BAR);
  gtk_builder_expose_object (builder, "figure", G_OBJECT (figure));
  if (!gtk_builder_add_from_resource (builder, resource, NULL))
    g_assert_not_reached ();

  widget = g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "widget")));
  g_signal_connect_object (figure, "notify", G_CALLBACK (describe), widget, 0);
  describe (figure, NULL, widget);
  return widget;
}

/**
 * heed_figure_card_new:
 * @figure: a figure
 *
 * Returns: (transfer full): its number, large, with its name below: a #GtkFlowBoxChild
 */
GtkWidget *
heed_figure_card_new (HeedFigure *figure)
{
  g_return_val_if_fail (HEED_IS_FIGURE (figure), NULL);

  return build (figure, "heed-figure-card.ui");
}

/**
 * heed_figure_column_new:
 * @figure: a figure of a month
 *
 * Returns: (transfer full): a column of a chart: a #GtkFlowBoxChild
 */
GtkWidget *
heed_figure_column_new (HeedFigure *figure)
{
  g_return_val_if_fail (HEED_IS_FIGURE (figure), NULL);

  return build (figure, "heed-figure-column.ui");
}

/**
 * heed_figure_row_new:
 * @figure: a figure
 *
 * Returns: (transfer full): its name, a bar and its number: a #GtkListBoxRow
 */
GtkWidget *
heed_figure_row_new (HeedFigure *figure)
{
  g_return_val_if_fail (HEED_IS_FIGURE (figure), NULL);

  return build (figure, "heed-figure-row.ui");
}
