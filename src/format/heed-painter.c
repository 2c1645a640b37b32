/* heed-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-painter.h"

#include <hb.h>

#include "heed-typesetter.h"

/* Paints pages. Not to be shared between threads, as a typesetter is not. */
struct _HeedPainter
{
  HeedTypesetter *typesetter;
};

typedef struct
{
  double red;
  double green;
  double blue;
} Colour;

/* Each at least 7:1 on white, and on the tint. */
static const Colour ink = { 0.09, 0.10, 0.12 };
static const Colour faded = { 0.31, 0.33, 0.36 };
static const Colour link_ink = { 0.05, 0.25, 0.55 };
static const Colour heading_ink = { 0.10, 0.20, 0.36 };
/* These are no words. */
static const Colour tint = { 0.89, 0.92, 0.95 };
static const Colour thin_rule = { 0.68, 0.72, 0.76 };
static const Colour strong_rule = { 0.22, 0.31, 0.43 };

static void
set_colour (cairo_t      *cr,
            const Colour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* ---- words ---- */

static void
begin_piece (cairo_t              *cr,
             const HeedPieceFuncs *funcs,
             const HeedFragment   *fragment,
             gboolean              is_marker,
             const char           *link)
{
  HeedPaintedPiece piece = { fragment, is_marker, link };

  if (funcs != NULL && !fragment->is_copy)
    funcs->begin (cr, &piece, funcs->data);
}

static void
end_piece (cairo_t              *cr,
           const HeedPieceFuncs *funcs,
           const HeedFragment   *fragment)
{
  if (funcs != NULL && !fragment->is_copy)
    funcs->end (cr, funcs->data);
}

static const Colour *
text_colour (const HeedFragment *fragment)
{
  if (fragment->block != NULL && fragment->block->kind == HEED_BLOCK_HEADING)
    return &heading_ink;
  if (fragment->is_copy && !fragment->is_header)
    return &faded;
  return &ink;
}

static void
draw_marker (HeedPainter          *self,
             cairo_t              *cr,
             const HeedFragment   *fragment,
             double                baseline_pts,
             const HeedPieceFuncs *funcs)
{
  gboolean is_label = g_strcmp0 (fragment->item->style, "action") == 0;
  HeedSetting setting = is_label ? HEED_SETTING_HEADER_CELL : fragment->setting;
  PangoLayout *words;

  begin_piece (cr, funcs, fragment, TRUE, NULL);
  words = heed_typesetter_set_marker (self->typesetter, fragment->item->marker, setting);
  cairo_move_to (cr, fragment->marker_x_pts, baseline_pts);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (words, 0));
  end_piece (cr, funcs, fragment);
}

/* The state of painting the words of a fragment piece by piece. */
typedef struct
{
  const HeedFragment *fragment;
  const HeedPieceFuncs *funcs;
  PangoLayout *words;
  gboolean in_piece;
  const char *link;
} Painting;

static void
turn_to_link (Painting   *painting,
              cairo_t    *cr,
              const char *link)
{
  if (painting->in_piece && g_strcmp0 (painting->link, link) == 0)
    return;
  if (painting->in_piece)
    end_piece (cr, painting->funcs, painting->fragment);
  begin_piece (cr, painting->funcs, painting->fragment, FALSE, link);
  painting->in_piece = TRUE;
  painting->link = link;
}

/* Pango paints no space where it breaks a line, but who reads the text of the page
 * aloud or copies it needs one between the words. */
static void
paint_spaces (PangoGlyphItem *run,
              const char     *text)
{
  const char *words = text + run->item->offset;
  hb_codepoint_t space;

  if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &space))
    return;
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
        words[run->glyphs->log_clusters[i]] == ' ')
      run->glyphs->glyphs[i].glyph = space;
}

/* Whether anything of a run is to be seen. */
static gboolean
is_visible (PangoGlyphItem *run,
            const char     *text)
{
  const char *words = text + run->item->offset;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY &&
        !g_unichar_isspace (g_utf8_get_char (words + run->glyphs->log_clusters[i])))
      return TRUE;

  return FALSE;
}

static void
draw_run (cairo_t        *cr,
          Painting       *painting,
          PangoGlyphItem *run,
          double          x_pts,
          double          baseline_pts,
          double          top_pts,
          double          height_pts)
{
  HeedBlock *block = painting->fragment->block;
  const char *text = pango_layout_get_text (painting->words);
  const char *link = heed_typesetter_find_link (block, (gsize) run->item->offset);
  double width = (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
  PangoGlyphItem *painted;

  /* A piece without anything to be seen would not reach the file: a space goes with
   * what stands before it. */
  if (is_visible (run, text))
    turn_to_link (painting, cr, link);
  else if (!painting->in_piece)
    return;
  else
    link = painting->link;
  painted = pango_glyph_item_copy (run);
  set_colour (cr, link != NULL ? &link_ink : text_colour (painting->fragment));
  cairo_move_to (cr, x_pts, baseline_pts);
  paint_spaces (painted, text);
  pango_cairo_show_glyph_item (cr, text, painted);
  pango_glyph_item_free (painted);

  if (link != NULL)
    {
      cairo_rectangle_t area = { x_pts, top_pts, width, height_pts };

      cairo_rectangle (cr, x_pts, baseline_pts + 1.2, width, 0.5);
      cairo_fill (cr);
      if (painting->funcs != NULL && !painting->fragment->is_copy)
        painting->funcs->add_area (&area, painting->funcs->data);
    }
}

static void
draw_line (cairo_t         *cr,
           Painting        *painting,
           PangoLayoutIter *iter,
           double           top_pts,
           double           height_pts,
           double           baseline_pts)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;
  double x;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  x = painting->fragment->x_pts + (double) logical.x / PANGO_SCALE;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      draw_run (cr, painting, run, x, baseline_pts, top_pts, height_pts);
      x += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
}

/* Where the baseline of the first line of a fragment is, from its upper edge. */
static double
first_baseline (HeedPainter        *self,
                const HeedFragment *fragment)
{
  PangoLayout *words;
  PangoLayoutIter *iter;
  int top, bottom, baseline;

  words = heed_typesetter_set_block (self->typesetter, fragment->block, fragment->setting,
                                     fragment->width_pts);
  iter = pango_layout_get_iter (words);
  pango_layout_iter_get_line_yrange (iter, &top, &bottom);
  baseline = pango_layout_iter_get_baseline (iter);
  pango_layout_iter_free (iter);
  return (double) (baseline - top) / PANGO_SCALE;
}

static void
draw_text (HeedPainter          *self,
           cairo_t              *cr,
           const HeedFragment   *fragment,
           const HeedPieceFuncs *funcs)
{
  Painting painting = { fragment, funcs, NULL, FALSE, NULL };
  PangoLayoutIter *iter;
  double y = fragment->y_pts;
  guint line = 0;

  set_colour (cr, text_colour (fragment));
  if (fragment->item != NULL)
    draw_marker (self, cr, fragment, y + first_baseline (self, fragment), funcs);

  painting.words = heed_typesetter_set_block (self->typesetter, fragment->block,
                                              fragment->setting, fragment->width_pts);
  iter = pango_layout_get_iter (painting.words);
  do
    {
      int top, bottom, baseline;
      double height;

      if (line < fragment->first_line)
        continue;
      if (line == fragment->first_line + fragment->n_lines)
        break;
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      baseline = pango_layout_iter_get_baseline (iter);
      height = (double) (bottom - top) / PANGO_SCALE;
      draw_line (cr, &painting, iter, y, height,
                 y + (double) (baseline - top) / PANGO_SCALE);
      y += height;
    }
  while (line++, pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  if (painting.in_piece)
    end_piece (cr, funcs, fragment);
}

/* ---- tables ---- */

static void
draw_boxes (cairo_t   *cr,
            GPtrArray *fragments)
{
  set_colour (cr, &tint);
  for (guint i = 0; i < fragments->len; i++)
    {
      const HeedFragment *box = g_ptr_array_index (fragments, i);

      if (box->kind != HEED_FRAGMENT_CELL || !box->is_header)
        continue;
      cairo_rectangle (cr, box->x_pts, box->y_pts, box->width_pts, box->height_pts);
      cairo_fill (cr);
    }

  set_colour (cr, &thin_rule);
  cairo_set_line_width (cr, 0.5);
  for (guint i = 0; i < fragments->len; i++)
    {
      const HeedFragment *box = g_ptr_array_index (fragments, i);

      if (box->kind != HEED_FRAGMENT_CELL)
        continue;
      cairo_rectangle (cr, box->x_pts, box->y_pts, box->width_pts, box->height_pts);
      cairo_stroke (cr);
    }
}

/* A stronger rule across the table where a key cell begins or ends, so that the eye
 * finds the next recommendation, and below the header. */
static void
draw_strong_rules (cairo_t                *cr,
                   GPtrArray              *fragments,
                   const HeedPageGeometry *geometry)
{
  double right = geometry->width_pts - geometry->margin_right_pts;

  set_colour (cr, &strong_rule);
  cairo_set_line_width (cr, 1.0);
  for (guint i = 0; i < fragments->len; i++)
    {
      const HeedFragment *box = g_ptr_array_index (fragments, i);

      if (box->kind != HEED_FRAGMENT_CELL || box->x_pts > geometry->margin_left_pts + 0.01 ||
          !(box->is_key || box->is_header))
        continue;
      if (box->is_header || box->ends)
        {
          cairo_move_to (cr, geometry->margin_left_pts, box->y_pts + box->height_pts);
          cairo_line_to (cr, right, box->y_pts + box->height_pts);
          cairo_stroke (cr);
        }
      if (box->is_header)
        {
          cairo_move_to (cr, geometry->margin_left_pts, box->y_pts);
          cairo_line_to (cr, right, box->y_pts);
          cairo_stroke (cr);
        }
    }
}

/**
 * heed_painter_new:
 * @language: the language of what is painted, as a BCP 47 tag
 *
 * Returns: (transfer full): a painter, to be used in this thread only
 */
HeedPainter *
heed_painter_new (const char *language)
{
  HeedPainter *self = g_new0 (HeedPainter, 1);

  self->typesetter = heed_typesetter_new (language);
  return self;
}

/**
 * heed_painter_free:
 * @self: (transfer full): a painter
 */
void
heed_painter_free (HeedPainter *self)
{
  heed_typesetter_free (self->typesetter);
  g_free (self);
}

/**
 * heed_painter_init_measurer:
 * @self: a painter, which must outlive @measurer
 * @measurer: (out caller-allocates): measures lines as @self paints them
 */
void
heed_painter_init_measurer (HeedPainter  *self,
                            HeedMeasurer *measurer)
{
  heed_typesetter_init_measurer (self->typesetter, measurer);
}

/**
 * heed_painter_draw_page:
 * @self: a painter
 * @cr: where to paint, one unit a point, the origin in the upper left corner of the
 *   page
 * @layout: pages that were laid out with a measurer of a painter
 * @page: which of them, from 0
 * @funcs: (nullable): who wants to know what is painted
 */
void
heed_painter_draw_page (HeedPainter          *self,
                        cairo_t              *cr,
                        HeedLayout           *layout,
                        guint                 page,
                        const HeedPieceFuncs *funcs)
{
  GPtrArray *fragments = heed_layout_get_page (layout, page);

  draw_boxes (cr, fragments);
  draw_strong_rules (cr, fragments, heed_layout_get_geometry (layout));
  for (guint i = 0; i < fragments->len; i++)
    {
      const HeedFragment *fragment = g_ptr_array_index (fragments, i);

      if (fragment->kind == HEED_FRAGMENT_TEXT)
        draw_text (self, cr, fragment, funcs);
    }
}
