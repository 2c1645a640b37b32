/* heed-pdf-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-rules.h"

#include <math.h>

#include "heed-pdf-glyphs.h"

/* poppler does not tell what is drawn. So the page is drawn into a small picture, in
 * which rules, and the edges of coloured cells, are long runs of pixels that differ
 * from the pixels beside them, all in the same way. */

/* Pixels a point: a hairline darkens its pixels enough to be seen. */
#define SCALE 2.0

/* How large a picture may be, in pixels; larger pages are drawn smaller. */
#define MAX_PIXELS 8000000.0

/* How much a colour must differ to be another one, of 255. */
#define CONTRAST 14

/* The shortest rule, in points: less than the height or width of any cell. */
#define MIN_LENGTH 8.0

/* What parts of rules are at least as long as this, in points, belong together over a
 * gap of up to that. */
#define MIN_PIECE 4.0
#define MAX_GAP 3.0

/* How far the two edges of a thin rule stand apart, and how far the rules of one border
 * may, in points. */
#define MAX_THICKNESS 1.25
#define MAX_APART 3.0

/* More rules than any table has: a drawing. */
#define MAX_RULES 6000

/* How much of the page may shine through where two cells of one colour meet amid a pixel:
 * each leaves it free in part, together at most a quarter of it; the rest is for rounding. */
#define SEAM 0.27

typedef struct
{
  guint32 *pixels;
  int width;
  int height;
  int stride;  /* in pixels */
  double scale; /* pixels a point */
} Picture;

/* A run of pixels on both sides of an edge, each side in one colour. */
typedef struct
{
  guint32 one;
  guint32 other;
  int start; /* -1 for none */
} Run;

/* ---- seams ---- */

static gboolean
shines_through (guint32 pixel,
                guint32 colour)
{
  for (int shift = 0; shift < 24; shift += 8)
    {
      int own = (int) (pixel >> shift & 0xff);
      int beside = (int) (colour >> shift & 0xff);

      if (own < beside || own - beside > SEAM * (255 - beside) + 2)
        return FALSE;
    }
  return TRUE;
}

static void
close_row (guint32 *pixels,
           int      n,
           int      step)
{
  for (int i = 1; i + 1 < n; i++)
    {
      guint32 *pixel = pixels + (gsize) i * (gsize) step;
      guint32 before = pixel[-step];

      if (*pixel != before && before == pixel[step] && shines_through (*pixel, before))
        *pixel = before;
    }
}

/* Cells that are filled one beside the other in one colour leave a pale line where they meet
 * amid a pixel, here and there: it is no rule. */
static void
close_seams (const Picture *picture)
{
  for (int y = 0; y < picture->height; y++)
    close_row (picture->pixels + (gsize) y * (gsize) picture->stride, picture->width, 1);
  for (int x = 0; x < picture->width; x++)
    close_row (picture->pixels + x, picture->height, picture->stride);
}

/* ---- runs of pixels ---- */

static inline int
difference (guint32 one,
            guint32 other)
{
  int red = abs ((int) (one >> 16 & 0xff) - (int) (other >> 16 & 0xff));
  int green = abs ((int) (one >> 8 & 0xff) - (int) (other >> 8 & 0xff));
  int blue = abs ((int) (one & 0xff) - (int) (other & 0xff));

  return MAX (red, MAX (green, blue));
}

/* The edge of a pale cell that lies amid a pixel is two faint steps, neither of which is
 * enough: then it is what lies @beyond that differs. */
static inline guint32
other_side (guint32 one,
            guint32 next,
            guint32 beyond)
{
  if (next != beyond && difference (one, next) <= CONTRAST && difference (next, beyond) <= CONTRAST
      && difference (one, beyond) > CONTRAST)
    return beyond;
  return next;
}

static void
end_run (Run           *run,
         int            end,
         int            at,
         const Picture *picture,
         GArray        *rules)
{
  HeedPdfRule rule = { at / picture->scale, run->start / picture->scale, end / picture->scale };

  if (run->start >= 0 && rule.to - rule.from >= MIN_PIECE)
    g_array_append_val (rules, rule);
  run->start = -1;
}

static inline void
step_run (Run           *run,
          guint32        one,
          guint32        other,
          int            position,
          int            at,
          const Picture *picture,
          GArray        *rules)
{
  if (run->start >= 0)
    {
      if (difference (one, run->one) <= CONTRAST / 2 && difference (other, run->other) <= CONTRAST / 2)
        return;
      end_run (run, position, at, picture, rules);
    }
  if (one != other && difference (one, other) > CONTRAST)
    *run = (Run){ one, other, position };
}

static GArray *
find_horizontal (const Picture *picture)
{
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));

  for (int y = 1; y < picture->height; y++)
    {
      const guint32 *above = picture->pixels + (gsize) (y - 1) * (gsize) picture->stride;
      const guint32 *below = above + picture->stride;
      const guint32 *beyond = y + 1 < picture->height ? below + picture->stride : below;
      Run run = { .start = -1 };

      for (int x = 0; x < picture->width; x++)
        if (above[x] != below[x] || run.start >= 0)
          step_run (&run, above[x], other_side (above[x], below[x], beyond[x]), x, y, picture, rules);
      end_run (&run, picture->width, y, picture, rules);
    }
  return rules;
}

static GArray *
find_vertical (const Picture *picture)
{
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));
  g_autofree Run *runs = g_new (Run, (guint) picture->width);

  for (int x = 0; x < picture->width; x++)
    runs[x].start = -1;
  for (int y = 0; y < picture->height; y++)
    {
      const guint32 *row = picture->pixels + (gsize) y * (gsize) picture->stride;

      for (int x = 1; x < picture->width; x++)
        if (row[x - 1] != row[x] || runs[x].start >= 0)
          {
            guint32 beyond = row[MIN (x + 1, picture->width - 1)];

            step_run (&runs[x], row[x - 1], other_side (row[x - 1], row[x], beyond), y, x, picture, rules);
          }
    }
  for (int x = 1; x < picture->width; x++)
    end_run (&runs[x], picture->height, x, picture, rules);
  return rules;
}

/* ---- runs to rules ---- */

static int
compare_at (gconstpointer a,
            gconstpointer b)
{
  const HeedPdfRule *one = a;
  const HeedPdfRule *other = b;

  if (one->at != other->at)
    return one->at < other->at ? -1 : 1;
  return one->from < other->from ? -1 : one->from > other->from;
}

static int
compare_from (gconstpointer a,
              gconstpointer b)
{
  const HeedPdfRule *one = a;
  const HeedPdfRule *other = b;

  return one->from < other->from ? -1 : one->from > other->from;
}

static void
join_group (GArray *group,
            double  at,
            GArray *joined)
{
  guint first = joined->len;

  g_array_sort (group, compare_from);
  for (guint i = 0; i < group->len; i++)
    {
      HeedPdfRule rule = g_array_index (group, HeedPdfRule, i);
      HeedPdfRule *last = joined->len > first ? &g_array_index (joined, HeedPdfRule, joined->len - 1) : NULL;

      rule.at = at;
      if (last != NULL && rule.from <= last->to + MAX_GAP)
        last->to = MAX (last->to, rule.to);
      else
        g_array_append_val (joined, rule);
    }
  g_array_set_size (group, 0);
}

/* The two edges of a rule, and its pieces, are one rule. */
static GArray *
join (GArray *rules)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));
  double first = 0;
  double last = 0;

  g_array_sort (rules, compare_at);
  for (guint i = 0; i < rules->len; i++)
    {
      HeedPdfRule *rule = &g_array_index (rules, HeedPdfRule, i);

      if (group->len > 0 && rule->at - first > MAX_THICKNESS)
        join_group (group, (first + last) / 2, joined);
      if (group->len == 0)
        first = rule->at;
      last = rule->at;
      g_array_append_val (group, *rule);
    }
  if (group->len > 0)
    join_group (group, (first + last) / 2, joined);
  return joined;
}

/* ---- strokes of letters ---- */

/* Lines under and through words, and the strokes of large letters, part no cells. */
static gboolean
is_of_words (const HeedPdfRule *rule,
             GArray            *glyphs,
             gboolean           horizontal)
{
  double first = G_MAXDOUBLE;
  double last = -G_MAXDOUBLE;
  double covered = 0;

  for (guint i = 0; i < glyphs->len; i++)
    {
      HeedPdfGlyph *glyph = &g_array_index (glyphs, HeedPdfGlyph, i);
      double near = horizontal ? glyph->box.y1 : glyph->box.x1;
      double far = horizontal ? glyph->box.y2 : glyph->box.x2;
      double from = horizontal ? glyph->box.x1 : glyph->box.y1;
      double to = horizontal ? glyph->box.x2 : glyph->box.y2;
      double beside = rule->to - rule->from < 1.6 * glyph->size ? 2 : 0.5;

      if (rule->at < near - beside || rule->at > far + beside || to < rule->from || from > rule->to)
        continue;
      first = MIN (first, from);
      last = MAX (last, to);
      covered += MIN (to, rule->to) - MAX (from, rule->from);
    }

  return covered > 0.6 * (rule->to - rule->from) && rule->from > first - 1.5 && rule->to < last + 1.5;
}

static GArray *
finish (GArray   *found,
        GArray   *glyphs,
        gboolean  horizontal)
{
  g_autoptr (GArray) joined = join (found);
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));

  if (joined->len > MAX_RULES)
    return rules;
  for (guint i = 0; i < joined->len; i++)
    {
      HeedPdfRule *rule = &g_array_index (joined, HeedPdfRule, i);

      if (rule->to - rule->from >= MIN_LENGTH && !is_of_words (rule, glyphs, horizontal))
        g_array_append_val (rules, *rule);
    }
  return rules;
}

static void
turn_rules (HeedPdfRules *self,
            HeedPdfTurn   turn,
            double        width,
            double        height)
{
  GArray *old_horizontal = self->horizontal;

  for (guint i = 0; i < self->horizontal->len; i++)
    {
      HeedPdfRule *rule = &g_array_index (self->horizontal, HeedPdfRule, i);
      HeedPdfBox box = heed_pdf_box_turn ((HeedPdfBox){ rule->from, rule->at, rule->to, rule->at },
                                          turn, width, height);

      *rule = (HeedPdfRule){ box.x1, box.y1, box.y2 };
    }
  for (guint i = 0; i < self->vertical->len; i++)
    {
      HeedPdfRule *rule = &g_array_index (self->vertical, HeedPdfRule, i);
      HeedPdfBox box = heed_pdf_box_turn ((HeedPdfBox){ rule->at, rule->from, rule->at, rule->to },
                                          turn, width, height);

      *rule = (HeedPdfRule){ box.y1, box.x1, box.x2 };
    }
  self->horizontal = self->vertical;
  self->vertical = old_horizontal;
  g_array_sort (self->horizontal, compare_at);
  g_array_sort (self->vertical, compare_at);
}

/**
 * heed_pdf_rules_new:
 * @page: a page
 * @turn: how it is turned to be read
 * @glyphs: (element-type HeedPdfGlyph): its letters, after @turn
 *
 * Returns: (transfer full): the rules of @page, after @turn
 */
HeedPdfRules *
heed_pdf_rules_new (PopplerPage *page,
                    HeedPdfTurn  turn,
                    GArray      *glyphs)
{
  HeedPdfRules *self = g_new0 (HeedPdfRules, 1);
  g_autoptr (GArray) horizontal = NULL;
  g_autoptr (GArray) vertical = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  Picture picture = { .scale = SCALE };
  double width;
  double height;

  poppler_page_get_size (page, &width, &height);
  if (width * height * SCALE * SCALE > MAX_PIXELS)
    picture.scale = sqrt (MAX_PIXELS / (width * height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (1, (int) ceil (width * picture.scale)),
                                        MAX (1, (int) ceil (height * picture.scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, picture.scale, picture.scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      picture.pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
      picture.width = cairo_image_surface_get_width (surface);
      picture.height = cairo_image_surface_get_height (surface);
      picture.stride = cairo_image_surface_get_stride (surface) / (int) sizeof (guint32);
      close_seams (&picture);
      horizontal = find_horizontal (&picture);
      vertical = find_vertical (&picture);
    }
  else
    {
      horizontal = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));
      vertical = g_array_new (FALSE, FALSE, sizeof (HeedPdfRule));
    }
  cairo_surface_destroy (surface);

  self->horizontal = g_array_ref (horizontal);
  self->vertical = g_array_ref (vertical);
  if (turn != HEED_PDF_TURN_NONE)
    turn_rules (self, turn, width, height);
  {
    GArray *across = finish (self->horizontal, glyphs, TRUE);
    GArray *down = finish (self->vertical, glyphs, FALSE);

    g_array_unref (self->horizontal);
    g_array_unref (self->vertical);
    self->horizontal = across;
    self->vertical = down;
  }
  return self;
}

/**
 * heed_pdf_rules_free:
 * @self: (transfer full): the rules of a page
 */
void
heed_pdf_rules_free (HeedPdfRules *self)
{
  g_array_unref (self->horizontal);
  g_array_unref (self->vertical);
  g_free (self);
}

/**
 * heed_pdf_rules_covered:
 * @rules: (element-type HeedPdfRule): rules of one direction
 * @at: a place across them, in points
 * @from: the begin of a stretch along them
 * @to: its end
 *
 * Returns: how much of that stretch rules near @at cover, from 0 to 1
 */
double
heed_pdf_rules_covered (GArray *rules,
                        double  at,
                        double  from,
                        double  to)
{
  double covered = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      HeedPdfRule *rule = &g_array_index (rules, HeedPdfRule, i);
      double length = MIN (rule->to, to) - MAX (rule->from, from);

      if (fabs (rule->at - at) <= MAX_APART && length > 0)
        covered += length;
    }
  return to > from ? MIN (covered / (to - from), 1) : 0;
}
