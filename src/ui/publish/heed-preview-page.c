/* heed-preview-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-preview-page.h"

#include <glib/gi18n-lib.h>

/* The narrowest page that still looks like one. */
#define MIN_WIDTH 240

/**
 * HeedPreviewPage:
 *
 * One printed page on the screen. It is white in every style, as paper is, and
 * drawn only as long as it is in sight.
 */

struct _HeedPreviewPage
{
  GtkWidget parent_instance;

  HeedPageSet *pages;
  guint page;
  double zoom;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (HeedPreviewPage, heed_preview_page, GTK_TYPE_WIDGET)

static void
heed_preview_page_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeedPreviewPage *self = HEED_PREVIEW_PAGE (widget);
  const HeedPageGeometry *geometry;

  if (self->pages == NULL)
    return;

  geometry = heed_page_set_get_geometry (self->pages);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) (geometry->width_pts * (self->zoom > 0 ? self->zoom : 1));
      *minimum = self->zoom > 0 ? *natural : MIN_WIDTH;
    }
  else
    {
      double width = for_size > 0 ? for_size : geometry->width_pts;

      *natural = (int) (width * geometry->height_pts / geometry->width_pts);
      *minimum = *natural;
    }
}

static GtkSizeRequestMode
heed_preview_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heed_preview_page_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeedPreviewPage *self = HEED_PREVIEW_PAGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (!self->shown || self->pages == NULL || width == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  scale = width / heed_page_set_get_geometry (self->pages)->width_pts;
  cairo_scale (cr, scale, scale);
  heed_page_set_draw (self->pages, cr, self->page);
  cairo_destroy (cr);
}

static void
heed_preview_page_finalize (GObject *object)
{
  HeedPreviewPage *self = HEED_PREVIEW_PAGE (object);

  g_clear_pointer (&self->pages, heed_page_set_unref);

  G_OBJECT_CLASS (heed_preview_page_parent_class)->finalize (object);
}

static void
heed_preview_page_class_init (HeedPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_preview_page_finalize;

  widget_class->measure = heed_preview_page_measure;
  widget_class->get_request_mode = heed_preview_page_get_request_mode;
  widget_class->snapshot = heed_preview_page_snapshot;

  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
heed_preview_page_init (HeedPreviewPage *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * heed_preview_page_new:
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
heed_preview_page_new (void)
{
  return g_object_new (HEED_TYPE_PREVIEW_PAGE, NULL);
}

/**
 * heed_preview_page_set_page:
 * @self: a #HeedPreviewPage
 * @pages: the pages of a document
 * @page: which of them it shows, from 0
 */
void
heed_preview_page_set_page (HeedPreviewPage *self,
                            HeedPageSet     *pages,
                            guint            page)
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (HEED_IS_PREVIEW_PAGE (self));
  g_return_if_fail (pages != NULL);
  g_return_if_fail (page < heed_page_set_get_n_pages (pages));

  heed_page_set_ref (pages);
  g_clear_pointer (&self->pages, heed_page_set_unref);
  self->pages = pages;
  self->page = page;

  label = g_strdup_printf (_("Page %u of %u"), page + 1, heed_page_set_get_n_pages (pages));
  text = heed_page_set_get_text (pages, page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * heed_preview_page_set_zoom:
 * @self: a #HeedPreviewPage
 * @zoom: how many pixels a point takes, or 0 for as wide as there is room
 */
void
heed_preview_page_set_zoom (HeedPreviewPage *self,
                            double           zoom)
{
  g_return_if_fail (HEED_IS_PREVIEW_PAGE (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_set_halign (GTK_WIDGET (self), zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * heed_preview_page_set_shown:
 * @self: a #HeedPreviewPage
 * @shown: whether it is in sight, or nearly
 */
void
heed_preview_page_set_shown (HeedPreviewPage *self,
                             gboolean         shown)
{
  g_return_if_fail (HEED_IS_PREVIEW_PAGE (self));

  if (self->shown == shown)
    return;

  self->shown = shown;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * heed_preview_page_get_shown:
 * @self: a #HeedPreviewPage
 *
 * Returns: whether it is drawn
 */
gboolean
heed_preview_page_get_shown (HeedPreviewPage *self)
{
  g_return_val_if_fail (HEED_IS_PREVIEW_PAGE (self), FALSE);

  return self->shown;
}
