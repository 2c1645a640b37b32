/* heed-pdf-outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-outline.h"

#include <cairo-pdf.h>

#define MAX_TITLE_LENGTH 80

/* A title on one line, cut between two words where it is long. */
static char *
make_title (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GString) title = g_string_new (NULL);
  glong length = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      length += 1 + g_utf8_strlen (words[i], -1);
      if (length > MAX_TITLE_LENGTH && title->len > 0)
        {
          g_string_append (title, " …");
          break;
        }
      if (title->len > 0)
        g_string_append_c (title, ' ');
      g_string_append (title, words[i]);
    }
  return g_strdup (title->str);
}

static int
add_entry (cairo_surface_t    *surface,
           int                 parent,
           const char         *text,
           const HeedPdfPlace *place)
{
  g_autofree char *title = make_title (text);
  g_autofree char *goal = NULL;
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  if (*title == '\0' || place == NULL)
    return parent;
  /* cairo reads numbers with a point whatever the locale. */
  g_ascii_formatd (x, sizeof x, "%.2f", place->x_pts);
  g_ascii_formatd (y, sizeof y, "%.2f", place->y_pts);
  goal = g_strdup_printf ("page=%u pos=[%s %s]", place->page + 1, x, y);
  return cairo_pdf_surface_add_outline (surface, parent, title, goal,
                                        CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

/* An entry for each row that has a header of its own and others that belong to it:
 * for each recommendation, its number and how it begins. */
static void
add_rows (cairo_surface_t *surface,
          int              parent,
          HeedTable       *table,
          HeedPdfPlaces   *places)
{
  if (table->n_key_columns == 0)
    return;

  for (guint i = table->n_header_rows; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *cell = row->cells->len > 0 ? g_ptr_array_index (row->cells, 0) : NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      if (cell == NULL || !cell->is_header || cell->blocks->len == 0)
        continue;
      for (guint j = 0; j < MIN (2, row->cells->len); j++)
        {
          g_autofree char *words = heed_cell_to_text (g_ptr_array_index (row->cells, j));

          g_string_append_printf (text, "%s ", words);
        }
      add_entry (surface, parent, text->str,
                 heed_pdf_places_find (places, g_ptr_array_index (cell->blocks, 0)));
    }
}

/**
 * heed_pdf_outline_add:
 * @surface: the PDF surface that the document is painted on
 * @document: the document
 * @places: where its blocks begin
 *
 * Adds an outline of the headings, and of the rows that other rows belong to.
 */
void
heed_pdf_outline_add (cairo_surface_t *surface,
                      HeedDocument    *document,
                      HeedPdfPlaces   *places)
{
  int parents[7] = { CAIRO_PDF_OUTLINE_ROOT, };
  guint level = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL)
        {
          add_rows (surface, parents[level], block->table, places);
        }
      else if (block->kind == HEED_BLOCK_HEADING)
        {
          g_autofree char *text = heed_block_to_text (block);
          guint above = MIN (level, CLAMP (block->level, 1, 6) - 1);

          level = above + 1;
          parents[level] = add_entry (surface, parents[above], text,
                                      heed_pdf_places_find (places, block));
        }
    }
}
