/* heed-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-painter.h"

#include <hb.h>

#include "heed-link.h"
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
begin_piece (cairo_t                *cr,
             const HeedPieceFuncs   *funcs,
             const HeedPaintedPiece *piece)
{
  if (funcs != NULL && !piece->fragment->is_copy)
    funcs->begin (cr, piece, funcs->data);
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
  HeedPaintedPiece piece = { fragment, TRUE };
  PangoLayout *words;

  begin_piece (cr, funcs, &piece);
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
  const HeedRun *run;
  HeedPieceJoint joint; /* of the next piece */
  gboolean apart;       /* whether each word is a piece */
  gboolean told;        /* whether the piece says its words */
} Painting;

/* Only words of one run that follow each other as told stand in one piece. */
static void
turn_to_run (Painting      *painting,
             cairo_t       *cr,
             const HeedRun *run,
             const char    *text)
{
  HeedPaintedPiece piece = { painting->fragment, FALSE, run, painting->joint, text };

  if (painting->in_piece && !painting->apart && text == NULL && !painting->told &&
      painting->joint == HEED_PIECE_JOINT_TOLD && painting->run == run)
    return;
  if (painting->in_piece)
    end_piece (cr, painting->funcs, painting->fragment);
  begin_piece (cr, painting->funcs, &piece);
  painting->in_piece = TRUE;
  painting->run = run;
  painting->joint = HEED_PIECE_JOINT_TOLD;
  painting->told = text != NULL;
}

/* How the line that begins at @start follows the one above it. */
static HeedPieceJoint
find_joint (const char *text,
            int         start)
{
  const char *before = start > 0 ? g_utf8_find_prev_char (text, text + start) : NULL;

  if (before == NULL)
    return HEED_PIECE_JOINT_TOLD;
  if (*before == '\n')
    return HEED_PIECE_JOINT_LINE;
  return g_unichar_isspace (g_utf8_get_char (before)) ? HEED_PIECE_JOINT_TOLD : HEED_PIECE_JOINT_NONE;
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

/* The words of a run that no font has shapes for: %NULL where one has. */
static char *
find_unknown (PangoGlyphItem *run,
              const char     *text)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 &&
        run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
      return g_strstrip (g_strndup (text + run->item->offset, (gsize) run->item->length));

  return NULL;
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
  const HeedRun *words = heed_typesetter_find_run (block, (gsize) run->item->offset);
  const char *link;
  double width = (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
  PangoGlyphItem *painted;
  g_autofree char *unknown = find_unknown (run, text);

  /* A piece without anything to be seen would not reach the file: a space goes with
   * what stands before it. */
  if (words != NULL && is_visible (run, text))
    turn_to_run (painting, cr, words, unknown);
  else if (!painting->in_piece)
    return;
  link = heed_link_leads (painting->run->link) ? painting->run->link : NULL;
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

static gboolean
is_word_start (const char *text,
               const char *c)
{
  const char *before = g_utf8_find_prev_char (text, c);

  return !g_unichar_isspace (g_utf8_get_char (c)) &&
         (before == NULL || g_unichar_isspace (g_utf8_get_char (before)));
}

/* Whether two words of one letter stand side by side in a line: what reads the page
 * may take these for letters of one word where nothing else sets them apart. */
static gboolean
is_sparse (const char            *text,
           const PangoLayoutLine *line)
{
  const char *c = text + line->start_index;
  const char *end = c + line->length;
  guint n_short = 0;
  guint n_letters = 0;

  for (; c <= end; c = g_utf8_next_char (c))
    {
      if (c < end && !g_unichar_isspace (g_utf8_get_char (c)))
        {
          n_letters++;
          continue;
        }
      if (n_letters > 0)
        n_short = n_letters == 1 ? n_short + 1 : 0;
      if (n_short == 2)
        return TRUE;
      n_letters = 0;
    }
  return FALSE;
}

/* Draws a run word by word. */
static double
draw_apart (cairo_t        *cr,
            Painting       *painting,
            PangoGlyphItem *run,
            double          x_pts,
            double          baseline_pts,
            double          top_pts,
            double          height_pts)
{
  const char *text = pango_layout_get_text (painting->words);
  PangoGlyphItem *rest = pango_glyph_item_copy (run);

  while (rest != NULL)
    {
      const char *start = text + rest->item->offset;
      const char *end = start + rest->item->length;
      const char *c = g_utf8_next_char (start);
      PangoGlyphItem *word = NULL;

      while (c < end && !is_word_start (text, c))
        c = g_utf8_next_char (c);
      if (c < end)
        word = pango_glyph_item_split (rest, text, (int) (c - start));
      if (word == NULL)
        word = g_steal_pointer (&rest);
      draw_run (cr, painting, word, x_pts, baseline_pts, top_pts, height_pts);
      x_pts += (double) pango_glyph_string_get_width (word->glyphs) / PANGO_SCALE;
      pango_glyph_item_free (word);
    }
  return x_pts;
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
  HeedPieceJoint joint = find_joint (pango_layout_get_text (painting->words), line->start_index);
  double x;

  /* A line that is empty goes with the next one. */
  if (joint != HEED_PIECE_JOINT_TOLD)
    painting->joint = joint;
  painting->apart = is_sparse (pango_layout_get_text (painting->words), line);
  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  x = painting->fragment->x_pts + (double) logical.x / PANGO_SCALE;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      if (painting->apart)
        {
          x = draw_apart (cr, painting, run, x, baseline_pts, top_pts, height_pts);
          continue;
        }
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
  Painting painting = { fragment, funcs };
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
