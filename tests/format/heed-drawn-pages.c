/* heed-drawn-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-drawn-pages.h"

#include <cairo-pdf.h>
#include <string.h>

#define MARGIN 45.0
#define PADDING 4.0

struct _HeedDrawnPages
{
  cairo_surface_t *surface;
  cairo_t *cr;
  GByteArray *bytes;
  double width; /* as the page is read */
  double height;
  gboolean sideways;
  double y;
  guint n_pages;
  char *head;
  char *foot;
};

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static PangoLayout *
new_layout (HeedDrawnPages *self,
            const char     *markup,
            double          size,
            double          width)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string ("DejaVu Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

static void
show (HeedDrawnPages *self,
      const char     *markup,
      double          y)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (markup == NULL)
    return;
  layout = new_layout (self, markup, 9, self->width - 2 * MARGIN);
  cairo_move_to (self->cr, MARGIN, y);
  pango_cairo_show_layout (self->cr, layout);
}

static void
begin_page (HeedDrawnPages *self)
{
  cairo_identity_matrix (self->cr);
  if (self->sideways)
    {
      cairo_translate (self->cr, 0, self->width);
      cairo_rotate (self->cr, -G_PI / 2);
    }
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  self->n_pages++;
  self->y = MARGIN + 15;
}

static void
end_page (HeedDrawnPages *self)
{
  g_autofree char *foot = self->foot != NULL ? g_strdup_printf ("%s%u", self->foot, self->n_pages) : NULL;

  show (self, self->head, MARGIN - 20);
  show (self, foot, self->height - MARGIN + 10);
  cairo_show_page (self->cr);
}

static void
next_page (HeedDrawnPages *self)
{
  end_page (self);
  begin_page (self);
}

HeedDrawnPages *
heed_drawn_pages_new (double   width,
                      double   height,
                      gboolean sideways)
{
  HeedDrawnPages *self = g_new0 (HeedDrawnPages, 1);

  self->bytes = g_byte_array_new ();
  self->width = width;
  self->height = height;
  self->sideways = sideways;
  self->surface = cairo_pdf_surface_create_for_stream (write_bytes, self->bytes, sideways ? height : width,
                                                       sideways ? width : height);
  self->cr = cairo_create (self->surface);
  begin_page (self);
  return self;
}

void
heed_drawn_pages_set_running (HeedDrawnPages *self,
                              const char     *head,
                              const char     *foot)
{
  self->head = g_strdup (head);
  self->foot = g_strdup (foot);
}

cairo_t *
heed_drawn_pages_get_cairo (HeedDrawnPages *self)
{
  return self->cr;
}

static double
bottom (HeedDrawnPages *self)
{
  return self->height - MARGIN;
}

/* Draws the lines of @layout from @first on that have room above @limit; returns the
 * line after the last one. */
static int
show_lines (HeedDrawnPages *self,
            PangoLayout    *layout,
            int             first,
            double          x,
            double          y,
            double          limit,
            double         *height)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double top = -1;
  int line = 0;

  *height = 0;
  do
    {
      PangoRectangle logical;
      double from;
      double to;

      if (line++ < first)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      from = (double) logical.y / PANGO_SCALE;
      to = from + (double) logical.height / PANGO_SCALE;
      if (top < 0)
        top = from;
      if (y + to - top > limit)
        return line - 1;
      if (x >= 0)
        {
          cairo_move_to (self->cr, x + (double) logical.x / PANGO_SCALE,
                         y - top + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
          pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
        }
      *height = to - top;
    }
  while (pango_layout_iter_next_line (iter));
  return line;
}

void
heed_drawn_pages_add_paragraph (HeedDrawnPages *self,
                                const char     *markup,
                                double          size,
                                double          indent)
{
  g_autoptr (PangoLayout) layout = new_layout (self, markup, size, self->width - 2 * MARGIN - indent);
  int line = 0;

  while (line < pango_layout_get_line_count (layout))
    {
      double height;

      if (self->y + 1.5 * size > bottom (self))
        next_page (self);
      line = show_lines (self, layout, line, MARGIN + indent, self->y, bottom (self), &height);
      self->y += height;
      if (line < pango_layout_get_line_count (layout))
        next_page (self);
    }
  self->y += 7;
}

/* An item of a list: its mark hangs out by 12 points. */
void
heed_drawn_pages_add_item (HeedDrawnPages *self,
                           const char     *mark,
                           const char     *markup,
                           double          size,
                           double          indent)
{
  g_autoptr (PangoLayout) layout = new_layout (self, mark, size, 12);
  double height;

  if (self->y + 1.5 * size > bottom (self))
    next_page (self);
  show_lines (self, layout, 0, MARGIN + indent, self->y, G_MAXDOUBLE, &height);
  heed_drawn_pages_add_paragraph (self, markup, size, indent + 12);
}

/* ---- tables ---- */

typedef struct
{
  HeedDrawnPages *pages;
  const HeedDrawnTable *table;
  double *xs;
} Drawing;

static const char *
cell_at (Drawing *self,
         guint    row,
         guint    column)
{
  return ((GStrv) g_ptr_array_index (self->table->rows, row))[column];
}

static gboolean
is_spanned (Drawing *self,
            guint    row,
            guint    column)
{
  return row < self->table->rows->len && g_str_equal (cell_at (self, row, column), HEED_DRAWN_SPANNED);
}

static PangoLayout *
cell_layout (Drawing *self,
             guint    row,
             guint    column)
{
  g_autofree char *markup = row == 0 ? g_strdup_printf ("<b>%s</b>", cell_at (self, row, column))
                                     : g_strdup (cell_at (self, row, column));
  PangoLayout *layout = new_layout (self->pages, is_spanned (self, row, column) ? "" : markup, 9,
                                    self->xs[column + 1] - self->xs[column] - 2 * PADDING);

  if (self->table->centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else /* Pango sets a word apart that fills a line alone, as no program for letters does. */
    pango_layout_set_justify (layout, self->table->justified && self->xs[column + 1] - self->xs[column] > 120);
  return layout;
}

static void
rule (Drawing *self,
      double   x1,
      double   y1,
      double   x2,
      double   y2)
{
  cairo_t *cr = self->pages->cr;

  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* The rules of the part of a row between @top and @below; @is_end whether the row ends
 * there, @is_page_end whether the page does. */
static void
draw_rules (Drawing  *self,
            guint     row,
            double    top,
            double    below,
            gboolean  is_end,
            gboolean  is_page_end)
{
  guint n = self->table->n_columns;
  gboolean is_last = is_end && row + 1 == self->table->rows->len;

  for (guint column = 0; column <= n && self->table->rules == HEED_DRAWN_RULES_ALL; column++)
    rule (self, self->xs[column], top, self->xs[column], below);
  for (guint column = 0; column < n; column++)
    {
      gboolean ends = (is_end && !is_spanned (self, row + 1, column)) || is_page_end;

      if (self->table->rules == HEED_DRAWN_RULES_OUTER)
        ends = (is_end && row == 0) || is_last;
      else if (self->table->rules >= HEED_DRAWN_RULES_FILLS)
        ends = FALSE;
      if (ends)
        rule (self, self->xs[column], below, self->xs[column + 1], below);
    }
}

static void
fill (Drawing *self,
      guint    row,
      double   top,
      double   below)
{
  cairo_t *cr = self->pages->cr;

  if ((self->table->rules != HEED_DRAWN_RULES_FILLS && self->table->rules != HEED_DRAWN_RULES_CELLS) ||
      row % 2 != 0)
    return;
  cairo_set_source_rgb (cr, row == 0 ? 0.6 : 0.93, row == 0 ? 0.7 : 0.9, 0.95);
  for (guint column = 0; column < self->table->n_columns; column++)
    {
      gboolean whole = self->table->rules == HEED_DRAWN_RULES_FILLS;
      double right = self->xs[whole ? self->table->n_columns : column + 1];

      cairo_rectangle (cr, self->xs[column], top, right - self->xs[column], below - top);
      cairo_fill (cr);
      if (whole)
        break;
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static void
begin_part (Drawing *self)
{
  if (self->table->rules <= HEED_DRAWN_RULES_HORIZONTAL
      || (self->table->rules == HEED_DRAWN_RULES_OUTER && self->table->repeats))
    rule (self, self->xs[0], self->pages->y, self->xs[self->table->n_columns], self->pages->y);
}

/* How high a row must be for the cell in @column, which may share several rows. */
static double
share_of_height (Drawing *self,
                 guint    row,
                 guint    column)
{
  g_autoptr (PangoLayout) layout = NULL;
  guint first = row;
  guint end = row + 1;
  double height;

  while (is_spanned (self, first, column))
    first--;
  while (is_spanned (self, end, column))
    end++;
  layout = cell_layout (self, first, column);
  show_lines (self->pages, layout, 0, -1, 0, G_MAXDOUBLE, &height);
  return height / (end - first);
}

static void draw_row (Drawing *self,
                      guint    row);

static void
go_on (Drawing *self,
       guint    row)
{
  next_page (self->pages);
  begin_part (self);
  if (row > 0 && self->table->repeats)
    draw_row (self, 0);
}

static void
draw_row (Drawing *self,
          guint    row)
{
  guint n = self->table->n_columns;
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree int *lines = g_new0 (int, n);
  double most = 0;
  gboolean done = FALSE;

  for (guint column = 0; column < n; column++)
    {
      g_ptr_array_add (layouts, cell_layout (self, row, column));
      most = MAX (most, share_of_height (self, row, column));
    }
  most += 2 * PADDING;
  if (self->pages->y + (self->table->tears ? 40 : most) > bottom (self->pages))
    go_on (self, row);

  while (!done)
    {
      double top = self->pages->y;
      double below = MIN (top + most, bottom (self->pages));
      gboolean tears = top + most > bottom (self->pages) + 0.01;
      double rest = 0;

      fill (self, row, top, below);
      done = !tears;
      for (guint column = 0; column < n; column++)
        {
          double height;
          PangoLayout *layout = g_ptr_array_index (layouts, column);
          gboolean spans = is_spanned (self, row + 1, column);

          lines[column] = show_lines (self->pages, layout, lines[column], self->xs[column] + PADDING, top + PADDING,
                                      tears ? below - PADDING : G_MAXDOUBLE, &height);
          show_lines (self->pages, layout, lines[column], -1, 0, G_MAXDOUBLE, &height);
          if (!spans)
            rest = MAX (rest, height);
        }
      draw_rules (self, row, top, below, done, tears);
      self->pages->y = below;
      most = rest + 2 * PADDING;
      if (!done)
        go_on (self, row);
    }
}

/* A cell that spans rows must stand on one page: how many rows from @row on go
 * together. */
static double
group_height (Drawing *self,
              guint    row)
{
  double sum = 0;

  do
    {
      double most = 0;

      for (guint column = 0; column < self->table->n_columns; column++)
        {
          g_autoptr (PangoLayout) layout = cell_layout (self, row, column);
          double height;

          show_lines (self->pages, layout, 0, -1, 0, G_MAXDOUBLE, &height);
          most = MAX (most, height);
        }
      sum += most + 2 * PADDING;
      row++;
    }
  while (is_spanned (self, row, 0));
  return sum;
}

void
heed_drawn_pages_add_table (HeedDrawnPages       *self,
                            const HeedDrawnTable *table)
{
  g_autofree double *xs = g_new0 (double, table->n_columns + 1);
  Drawing drawing = { self, table, xs };

  xs[0] = MARGIN;
  for (guint i = 0; i < table->n_columns; i++)
    xs[i + 1] = xs[i] + table->shares[i] * (self->width - 2 * MARGIN);
  begin_part (&drawing);
  for (guint row = 0; row < table->rows->len; row++)
    {
      if (row > 0 && is_spanned (&drawing, row + 1, 0) && !is_spanned (&drawing, row, 0)
          && self->y + group_height (&drawing, row) > bottom (self))
        go_on (&drawing, row);
      draw_row (&drawing, row);
    }
  self->y += 18;
}

GBytes *
heed_drawn_pages_finish (HeedDrawnPages *self)
{
  GBytes *bytes;

  end_page (self);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  g_assert_cmpint (cairo_surface_status (self->surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (self->surface);
  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_free (self->head);
  g_free (self->foot);
  g_free (self);
  return bytes;
}
