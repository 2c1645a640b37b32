/* heed-pdf-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-layout.h"
#include "heed-painter.h"
#include "heed-pdf-finish.h"
#include "heed-pdf-outline.h"
#include "heed-pdf-piece.h"

/* cairo marks every piece with this tag; what it really is, is said when the file is
 * finished, since a cell that goes on on the next page cannot be told to cairo. */
#define TAG "P"

typedef struct
{
  GPtrArray *pieces;
  guint page;
  guint n_on_page;
} Painted;

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
begin_piece_cb (cairo_t                *cr,
                const HeedPaintedPiece *piece,
                gpointer                data)
{
  Painted *painted = data;

  g_ptr_array_add (painted->pieces,
                   heed_pdf_piece_new (painted->page, painted->n_on_page++, piece));
  cairo_tag_begin (cr, TAG, NULL);
}

static void
add_area_cb (const cairo_rectangle_t *area,
             gpointer                 data)
{
  Painted *painted = data;
  HeedPdfPiece *piece = g_ptr_array_index (painted->pieces, painted->pieces->len - 1);

  g_array_append_val (piece->areas, *area);
}

static void
end_piece_cb (cairo_t  *cr,
              gpointer  data)
{
  cairo_tag_end (cr, TAG);
}

static gboolean
draw_pages (cairo_surface_t *surface,
            HeedPainter     *painter,
            HeedLayout      *layout,
            Painted         *painted,
            GCancellable    *cancellable,
            GError         **error)
{
  HeedPieceFuncs funcs = { begin_piece_cb, add_area_cb, end_piece_cb, painted };
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < heed_layout_get_n_pages (layout); page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          cairo_destroy (cr);
          return FALSE;
        }
      painted->page = page;
      painted->n_on_page = 0;
      heed_painter_draw_page (painter, cr, layout, page, &funcs);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return TRUE;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: what went wrong, as the drawing library says it */
               _("The pages of the PDF file could not be drawn (%s). Export again; if that does not help, report it."),
               cairo_status_to_string (status));
  return FALSE;
}

static GBytes *
paint (HeedLayout    *layout,
       HeedPdfPlaces *places,
       HeedPainter   *painter,
       GPtrArray     *pieces,
       GCancellable  *cancellable,
       GError       **error)
{
  const HeedPageGeometry *geometry = heed_layout_get_geometry (layout);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Painted painted = { pieces, 0, 0 };
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean drawn;

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, geometry->width_pts,
                                                 geometry->height_pts);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  /* Of no meaning, but cairo would put the time of day. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  "2000-01-01T00:00:00Z");
  heed_pdf_outline_add (surface, heed_layout_get_document (layout), places);
  drawn = draw_pages (surface, painter, layout, &painted, cancellable, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn || !check_status (status, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * heed_pdf_write:
 * @document: a document
 * @stream: takes the file
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Writes an accessible PDF file (PDF/UA-1). The same document gives the same bytes.
 *
 * Returns: whether it could be written, else @error is set
 */
gboolean
heed_pdf_write (HeedDocument   *document,
                GOutputStream  *stream,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (HeedPainter) painter = heed_painter_new (document->language);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (
    (GDestroyNotify) heed_pdf_piece_free);
  g_autoptr (HeedLayout) layout = NULL;
  g_autoptr (HeedPdfPlaces) places = NULL;
  g_autoptr (GBytes) painted = NULL;
  g_autoptr (GBytes) finished = NULL;
  HeedPageGeometry geometry;
  HeedMeasurer measurer;

  heed_page_geometry_init_a4 (&geometry, document->landscape);
  heed_painter_init_measurer (painter, &measurer);
  layout = heed_layout_new (document, &geometry, &measurer);

  places = heed_pdf_places_new (layout);
  painted = paint (layout, places, painter, pieces, cancellable, error);
  if (painted == NULL)
    return FALSE;
  finished = heed_pdf_finish (painted, layout, places, pieces, error);
  if (finished == NULL)
    return FALSE;

  return g_output_stream_write_all (stream, g_bytes_get_data (finished, NULL),
                                    g_bytes_get_size (finished), NULL, cancellable, error);
}
