/* heed-pdf-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-page.h"

#include "heed-pdf-glyphs.h"

static void
find_lines (HeedPdfPage *self)
{
  g_autoptr (GPtrArray) outside = g_ptr_array_new ();

  for (guint i = 0; i < self->words->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (self->words, i);
      gboolean inside = self->taken != NULL && g_hash_table_contains (self->taken, word);

      for (guint j = 0; !inside && j < self->grids->len; j++)
        {
          HeedPdfGrid *grid = g_ptr_array_index (self->grids, j);

          inside = !grid->is_open && heed_pdf_grid_holds (grid, word->box);
        }
      if (!inside)
        g_ptr_array_add (outside, word);
    }
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = heed_pdf_lines_new (outside);
}

/**
 * heed_pdf_page_new:
 * @page: a page of a PDF file
 *
 * Returns: (transfer full): what stands on it
 */
HeedPdfPage *
heed_pdf_page_new (PopplerPage *page)
{
  HeedPdfPage *self = g_new0 (HeedPdfPage, 1);
  HeedPdfTurn turn;
  g_autoptr (GArray) glyphs = heed_pdf_glyphs_new (page, &turn);

  poppler_page_get_size (page, &self->width, &self->height);
  if (turn != HEED_PDF_TURN_NONE)
    {
      double width = self->width;

      self->width = self->height;
      self->height = width;
    }
  self->rules = heed_pdf_rules_new (page, turn, glyphs);
  self->words = heed_pdf_words_new (glyphs, self->rules);
  self->grids = heed_pdf_grid_find (self->rules);
  find_lines (self);
  return self;
}

/**
 * heed_pdf_page_free:
 * @self: (transfer full): a page
 */
void
heed_pdf_page_free (HeedPdfPage *self)
{
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->grids);
  g_ptr_array_unref (self->words);
  heed_pdf_rules_free (self->rules);
  g_free (self);
}

/**
 * heed_pdf_page_take_words:
 * @self: a page
 * @taken: (element-type HeedPdfWord): words of notes, on this page and others
 *
 * Leaves words out of the lines. To be called once.
 */
void
heed_pdf_page_take_words (HeedPdfPage *self,
                          GHashTable  *taken)
{
  self->taken = g_hash_table_ref (taken);
  find_lines (self);
}
