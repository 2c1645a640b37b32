/* heed-pdf-glyphs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-glyphs.h"

#include <math.h>
#include <string.h>

#include "heed-pdf-font.h"

/* A gap that is narrower than this, in sizes of the font, is no space. */
#define MIN_SPACE 0.15

/* ---- fonts ---- */

static gboolean
is_symbol_font (const char *font)
{
  static const char *const names[] = { "wingdings", "webdings", "symbol", "dingbats" };
  g_autofree char *name = g_ascii_strdown (font != NULL ? font : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (name, names[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* ---- letters ---- */

/* Marks for the direction of writing are put in by poppler and stand nowhere. */
static gboolean
is_direction (gunichar letter)
{
  return letter == 0x200e || letter == 0x200f || (letter >= 0x202a && letter <= 0x202e);
}

static gboolean
is_ligature (gunichar letter)
{
  return letter >= 0xfb00 && letter <= 0xfb06;
}

static void
add_glyph (GArray             *glyphs,
           const HeedPdfGlyph *glyph)
{
  HeedPdfGlyph part = *glyph;
  gunichar letters[4];
  gsize n;

  if (!is_ligature (glyph->letter))
    {
      g_array_append_val (glyphs, part);
      return;
    }

  n = g_unichar_fully_decompose (glyph->letter, TRUE, letters, G_N_ELEMENTS (letters));
  for (gsize i = 0; i < n; i++)
    {
      double width = (glyph->box.x2 - glyph->box.x1) / (double) n;

      part.letter = letters[i];
      part.box.x1 = glyph->box.x1 + width * (double) i;
      part.box.x2 = part.box.x1 + width;
      part.spaced = glyph->spaced && i == 0;
      g_array_append_val (glyphs, part);
    }
}

/* Print drivers put a page that lies on its side upright, with its lines running up
 * or down. */
static HeedPdfTurn
find_turn (GArray *glyphs)
{
  double across = 0;
  double down = 0;
  double up = 0;

  for (guint i = 1; i < glyphs->len; i++)
    {
      HeedPdfGlyph *last = &g_array_index (glyphs, HeedPdfGlyph, i - 1);
      HeedPdfGlyph *glyph = &g_array_index (glyphs, HeedPdfGlyph, i);
      double dx = glyph->box.x1 - last->box.x1;
      double dy = glyph->box.y1 - last->box.y1;

      if (glyph->spaced || fabs (dx) + fabs (dy) > 4 * glyph->size)
        continue;
      if (fabs (dx) >= fabs (dy))
        across += fabs (dx);
      else if (dy > 0)
        down += dy;
      else
        up -= dy;
    }

  if (across >= down + up)
    return HEED_PDF_TURN_NONE;
  return down >= up ? HEED_PDF_TURN_LEFT : HEED_PDF_TURN_RIGHT;
}

static gboolean
is_next_to (double from,
            double to,
            double next_from,
            double next_to,
            double size)
{
  return MIN (fabs (next_from - to), fabs (from - next_to)) < 0.4 * size;
}

static gboolean
is_level (double from,
          double to,
          double next_from,
          double next_to)
{
  return MIN (to, next_to) - MAX (from, next_from) > 0.4 * MIN (to - from, next_to - next_from);
}

/* poppler does not always part lines: a letter that does not stand beside the last one
 * begins a word. And it takes gaps for spaces that are less wide than any. */
static void
part_lines (GArray *glyphs)
{
  for (guint i = 1; i < glyphs->len; i++)
    {
      HeedPdfGlyph *last = &g_array_index (glyphs, HeedPdfGlyph, i - 1);
      HeedPdfGlyph *glyph = &g_array_index (glyphs, HeedPdfGlyph, i);
      const HeedPdfBox *one = &last->box;
      const HeedPdfBox *other = &glyph->box;
      double size = MAX (last->size, glyph->size);

      if (!(is_next_to (one->x1, one->x2, other->x1, other->x2, size)
            && is_level (one->y1, one->y2, other->y1, other->y2))
          && !(is_next_to (one->y1, one->y2, other->y1, other->y2, size)
               && is_level (one->x1, one->x2, other->x1, other->x2)))
        glyph->spaced = TRUE;
      else if (glyph->spaced && fabs (one->y2 - other->y2) < 0.1 && glyph->style == last->style
               && fabs (glyph->size - last->size) < 0.1 && other->x1 > one->x2
               && other->x1 - one->x2 < MIN_SPACE * size)
        glyph->spaced = FALSE;
    }
}

/**
 * heed_pdf_glyphs_new:
 * @page: a page
 * @turn: (out): how @page is turned to be read
 *
 * Takes the letters of a page, ligatures as the letters that they stand for, in the
 * order in which poppler reads them. White space is left out.
 *
 * Returns: (transfer full) (element-type HeedPdfGlyph): the letters, on the page as
 *   it is after @turn
 */
GArray *
heed_pdf_glyphs_new (PopplerPage *page,
                     HeedPdfTurn *turn)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (HeedPdfGlyph));
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  GList *attributes = poppler_page_get_text_attributes (page);
  GList *current = attributes;
  HeedPdfGlyph glyph = { .spaced = TRUE };
  double width;
  double height;
  guint n_boxes = 0;
  guint position = 0;
  int styled = -1;

  poppler_page_get_size (page, &width, &height);
  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    n_boxes = 0;

  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      guint place = position;

      if (is_direction (letter) && (place >= n_boxes || boxes[place].x1 == boxes[place].x2))
        continue;
      position++;
      while (current != NULL && ((PopplerTextAttributes *) current->data)->end_index < (int) place)
        current = current->next;
      if (g_unichar_isspace (letter) || letter < 0x20)
        {
          glyph.spaced = TRUE;
          continue;
        }

      /* Letters that poppler gives no box stand where the last one stood: no word is
       * lost. */
      if (place < n_boxes)
        glyph.box = (HeedPdfBox){ boxes[place].x1, boxes[place].y1, boxes[place].x2, boxes[place].y2 };
      if (current != NULL && ((PopplerTextAttributes *) current->data)->start_index != styled)
        {
          PopplerTextAttributes *attribute = current->data;

          styled = attribute->start_index;
          glyph.size = attribute->font_size;
          glyph.style = heed_pdf_font_get_style (attribute->font_name);
          glyph.symbol = is_symbol_font (attribute->font_name);
        }
      if (glyph.size <= 0)
        glyph.size = MAX (glyph.box.y2 - glyph.box.y1, 1);
      glyph.letter = letter;
      add_glyph (glyphs, &glyph);
      glyph.spaced = FALSE;
    }
  poppler_page_free_text_attributes (attributes);

  part_lines (glyphs);
  *turn = find_turn (glyphs);
  for (guint i = 0; i < glyphs->len; i++)
    {
      HeedPdfGlyph *turned = &g_array_index (glyphs, HeedPdfGlyph, i);

      turned->box = heed_pdf_box_turn (turned->box, *turn, width, height);
    }
  return glyphs;
}
