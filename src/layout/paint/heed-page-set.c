/* heed-page-set.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-page-set.h"

#include "heed-layout.h"
#include "heed-painter.h"

struct _HeedPageSet
{
  HeedLayout *layout;
};

static void
heed_page_set_clear (gpointer data)
{
  HeedPageSet *self = data;

  heed_layout_free (self->layout);
}

/**
 * heed_page_set_new:
 * @document: a document
 * @geometry: (nullable): the size of the pages, or %NULL for A4 as @document wants it
 *
 * Takes time: call it off the main thread.
 *
 * Returns: (transfer full): the pages of @document
 */
HeedPageSet *
heed_page_set_new (HeedDocument           *document,
                   const HeedPageGeometry *geometry)
{
  HeedPageSet *self = g_atomic_rc_box_new0 (HeedPageSet);
  g_autoptr (HeedPainter) painter = heed_painter_new (document->language);
  HeedPageGeometry a4;
  HeedMeasurer measurer;

  heed_page_geometry_init_a4 (&a4, document->landscape);
  heed_painter_init_measurer (painter, &measurer);
  self->layout = heed_layout_new (document, geometry != NULL ? geometry : &a4, &measurer);
  return self;
}

/**
 * heed_page_set_ref:
 * @self: a page set
 *
 * Returns: (transfer full): @self
 */
HeedPageSet *
heed_page_set_ref (HeedPageSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * heed_page_set_unref:
 * @self: (transfer full): a page set
 */
void
heed_page_set_unref (HeedPageSet *self)
{
  g_atomic_rc_box_release_full (self, heed_page_set_clear);
}

/**
 * heed_page_set_get_n_pages:
 * @self: a page set
 *
 * Returns: how many pages it has, at least one
 */
guint
heed_page_set_get_n_pages (HeedPageSet *self)
{
  return heed_layout_get_n_pages (self->layout);
}

/**
 * heed_page_set_get_geometry:
 * @self: a page set
 *
 * Returns: (transfer none): the size of its pages
 */
const HeedPageGeometry *
heed_page_set_get_geometry (HeedPageSet *self)
{
  return heed_layout_get_geometry (self->layout);
}

/**
 * heed_page_set_get_text:
 * @self: a page set
 * @page: which page, from 0
 *
 * Returns: (transfer full): the words of what begins on the page, in reading order,
 *   one line a paragraph; without the running note and what repeats an earlier page
 */
char *
heed_page_set_get_text (HeedPageSet *self,
                        guint        page)
{
  GPtrArray *fragments = heed_layout_get_page (self->layout, page);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fragments->len; i++)
    {
      HeedFragment *fragment = g_ptr_array_index (fragments, i);
      g_autofree char *words = NULL;

      if (fragment->kind != HEED_FRAGMENT_TEXT || fragment->is_copy ||
          fragment->block == NULL || fragment->first_line > 0)
        continue;

      words = heed_block_to_text (fragment->block);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }

  return g_strdup (text->str);
}

/**
 * heed_page_set_draw:
 * @self: a page set
 * @cr: where to draw, one unit a point, the origin in the upper left corner of the
 *   page; the paper is not painted
 * @page: which page, from 0
 *
 * Quick enough for the main thread.
 */
void
heed_page_set_draw (HeedPageSet *self,
                    cairo_t     *cr,
                    guint        page)
{
  g_autoptr (HeedPainter) painter = heed_painter_new (
    heed_layout_get_document (self->layout)->language);

  heed_painter_draw_page (painter, cr, self->layout, page, NULL);
}
