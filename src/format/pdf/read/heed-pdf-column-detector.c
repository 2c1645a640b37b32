/* heed-pdf-column-detector.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-column-detector.h"

#include <math.h>

#include "heed-pdf-row-detector.h"

/* Where no rules part columns, white space does: a gutter is a stripe that the words
 * of all lines leave free. */

/* The narrowest gutter, in points: more than a space of a justified line. */
#define MIN_GUTTER 4.5

/* The narrowest one where the titles stand apart and words begin right behind it in nearly all
 * lines, in points, and in how many of them. */
#define MIN_NARROW 0.8
#define MIN_ALIGNED 0.8

/* The widest stripe that the words of a few lines leave free by chance, in points. */
#define MAX_CHANCE 12.0

/* The widest space between two words of one line, in sizes of the font. */
#define MAX_SPACE 0.45

/* How far a long word may reach into the next column, in sizes of the font. */
#define MAX_OVERFLOW 0.8

/* The gap that parts the words of two columns on one line, in sizes of the font. */
#define MIN_GAP 1.0

/* The gap that parts two titles of which no other line shows that they are two. */
#define MIN_TITLE_GAP 0.8

/* The fewest columns that make a table, and the fewest lines of it. */
#define MIN_COLUMNS 3
#define MIN_LINES 3

/* How much larger than the rows the font of a heading between two tables is. */
#define HEADING_RATIO 1.12

/* How much white space may stand between two lines of a table, in sizes of the
 * font. */
#define MAX_APART 3.5

typedef struct
{
  double from;
  double to;
} Gutter;

static inline HeedPdfLine *
line_at (GPtrArray *lines,
         guint      position)
{
  return g_ptr_array_index (lines, position);
}

static inline HeedPdfWord *
word_at (HeedPdfLine *line,
         guint        position)
{
  return g_ptr_array_index (line->words, position);
}

/* ---- gutters ---- */

static void
take_free (GArray *gutters,
           double  narrowest,
           double  from,
           double  to)
{
  for (guint i = 0; i < gutters->len;)
    {
      Gutter gutter = g_array_index (gutters, Gutter, i);
      Gutter left = { gutter.from, MIN (gutter.to, from) };
      Gutter right = { MAX (gutter.from, to), gutter.to };

      if (to <= gutter.from || from >= gutter.to)
        {
          i++;
          continue;
        }
      g_array_remove_index (gutters, i);
      if (right.to - right.from >= narrowest)
        g_array_insert_val (gutters, i, right);
      if (left.to - left.from >= narrowest)
        g_array_insert_val (gutters, i, left);
    }
}

/* Takes the words of @line away from what is free; what lies left of the first word
 * or right of the last one is no gutter. */
static void
take_line (GArray      *gutters,
           double       narrowest,
           HeedPdfLine *line)
{
  double from = word_at (line, 0)->box.x1;
  double to = word_at (line, 0)->box.x2;

  for (guint i = 1; i < line->words->len; i++)
    {
      HeedPdfWord *word = word_at (line, i);

      if (word->box.x1 - to >= narrowest)
        {
          take_free (gutters, narrowest, from, to);
          from = word->box.x1;
        }
      to = MAX (to, word->box.x2);
    }
  take_free (gutters, narrowest, from, to);
}

static guint
count_parts (HeedPdfLine *line)
{
  guint n_parts = 1;

  for (guint i = 1; i < line->words->len; i++)
    if (word_at (line, i)->box.x1 - word_at (line, i - 1)->box.x2 >= MIN_GAP * line->size)
      n_parts++;
  return n_parts;
}

/* How many lines have words right before and right behind a gutter. */
static guint
count_sides (Gutter    *gutter,
             double     left,
             double     right,
             GPtrArray *lines)
{
  guint n_sides = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = line_at (lines, i);
      gboolean before = FALSE;
      gboolean behind = FALSE;

      for (guint j = 0; j < line->words->len; j++)
        {
          HeedPdfWord *word = word_at (line, j);

          before |= word->box.x2 <= gutter->from + 0.01 && word->box.x1 >= left - 0.01;
          behind |= word->box.x1 >= gutter->to - 0.01 && word->box.x2 <= right + 0.01;
        }
      if (before && behind)
        n_sides++;
    }
  return n_sides;
}

static GArray *
find_gutters (GPtrArray *lines,
              guint      first,
              guint      end,
              double     narrowest)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (Gutter));
  Gutter all = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = first; i < end; i++)
    {
      all.from = MIN (all.from, line_at (lines, i)->box.x1);
      all.to = MAX (all.to, line_at (lines, i)->box.x2);
    }
  g_array_append_val (gutters, all);
  for (guint i = first; i < end; i++)
    take_line (gutters, narrowest, line_at (lines, i));
  return gutters;
}

static gboolean
has_side_in_titles (Gutter    *gutter,
                    double     left,
                    double     right,
                    GPtrArray *lines,
                    double     titles_end)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < lines->len && line_at (lines, i)->box.y2 <= titles_end; i++)
    if (gutter->to - gutter->from >= MIN_TITLE_GAP * line_at (lines, i)->size)
      g_ptr_array_add (titles, line_at (lines, i));
  return count_sides (gutter, left, right, titles) > 0;
}

/* Drops what only one line shows, unless that is one of the titles, which end at
 * @titles_end. */
static void
drop_unsupported (GArray    *gutters,
                  GPtrArray *lines,
                  double     titles_end)
{
  guint least = lines->len < 2 ? 1 : 2;

  for (guint i = 0; i < gutters->len;)
    {
      double left = i > 0 ? g_array_index (gutters, Gutter, i - 1).to : -G_MAXDOUBLE;
      double right = i + 1 < gutters->len ? g_array_index (gutters, Gutter, i + 1).from : G_MAXDOUBLE;

      Gutter *gutter = &g_array_index (gutters, Gutter, i);

      if (count_sides (gutter, left, right, lines) < least
          && !has_side_in_titles (gutter, left, right, lines, titles_end))
        g_array_remove_index (gutters, i);
      else
        i++;
    }
}

static gboolean
has_words (GPtrArray *lines,
           double     left,
           double     right,
           double     bottom)
{
  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = line_at (lines, i);

      for (guint j = 0; (line->box.y1 + line->box.y2) / 2 < bottom && j < line->words->len; j++)
        if (word_at (line, j)->box.x1 >= left - 0.01 && word_at (line, j)->box.x2 <= right + 0.01)
          return TRUE;
    }
  return FALSE;
}

/* How many lines have a word that begins right behind a gutter. */
static guint
count_aligned (GPtrArray    *lines,
               const Gutter *gutter)
{
  guint n_aligned = 0;

  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < line_at (lines, i)->words->len; j++)
      if (fabs (word_at (line_at (lines, i), j)->box.x1 - gutter->to) < 1)
        n_aligned++;
  return n_aligned;
}

static gboolean
is_better (GPtrArray    *lines,
           const Gutter *one,
           const Gutter *other)
{
  guint n_aligned = count_aligned (lines, one);
  guint n_others = count_aligned (lines, other);

  return n_aligned != n_others ? n_aligned > n_others : one->to - one->from > other->to - other->from;
}

/* In few lines the spaces between words may stand below each other by chance: then no
 * title stands over what they seem to part. */
static void
drop_untitled (GArray    *gutters,
               GPtrArray *lines,
               double     bottom)
{
  for (guint i = 0; i <= gutters->len && gutters->len > 0;)
    {
      Gutter *before = i > 0 ? &g_array_index (gutters, Gutter, i - 1) : NULL;
      Gutter *behind = i < gutters->len ? &g_array_index (gutters, Gutter, i) : NULL;
      gboolean first = before != NULL && (behind == NULL || is_better (lines, behind, before));
      Gutter *worse = first ? before : behind;

      if (has_words (lines, before != NULL ? before->to : -G_MAXDOUBLE,
                     behind != NULL ? behind->from : G_MAXDOUBLE, bottom)
          || (worse->to - worse->from > MAX_CHANCE && count_aligned (lines, worse) > MAX (2, lines->len / 4)))
        {
          i++;
          continue;
        }
      g_array_remove_index (gutters, first ? i - 1 : i);
      i = 0;
    }
}

/* How many lines below @top have words that begin between @left and @right. */
static guint
count_lines_between (GPtrArray *lines,
                     double     top,
                     double     left,
                     double     right)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = line_at (lines, i);
      gboolean found = FALSE;

      for (guint j = 0; line->box.y1 >= top - 1 && !found && j < line->words->len; j++)
        found = word_at (line, j)->box.x1 >= left && word_at (line, j)->box.x1 <= right;
      n += found;
    }
  return n;
}

/* Adds gutters that are narrow since a column is full: between two titles, and right before
 * words that begin one below the other. */
static void
add_narrow (GArray    *gutters,
            GPtrArray *lines,
            double     titles_end)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (GArray) narrow = NULL;
  g_autoptr (GArray) between = NULL;

  for (guint i = 0; i < lines->len; i++)
    if ((line_at (lines, i)->box.y1 + line_at (lines, i)->box.y2) / 2 < titles_end)
      g_ptr_array_add (titles, line_at (lines, i));
  if (titles->len == 0)
    return;
  narrow = find_gutters (lines, 0, lines->len, MIN_NARROW);
  between = find_gutters (titles, 0, titles->len, MIN_GUTTER);

  for (guint i = 0; i < between->len; i++)
    for (guint j = 0; j < narrow->len; j++)
      {
        Gutter title = g_array_index (between, Gutter, i);
        Gutter gutter = g_array_index (narrow, Gutter, j);
        double next = j + 1 < narrow->len ? g_array_index (narrow, Gutter, j + 1).from : G_MAXDOUBLE;
        guint n_lines = count_lines_between (lines, titles_end, gutter.to - 1, next);
        guint position = 0;

        if (gutter.to - gutter.from >= MIN_GUTTER || gutter.from < title.from - 1 || gutter.to > title.to + 1 ||
            n_lines < MIN_LINES ||
            count_lines_between (lines, titles_end, gutter.to - 1, gutter.to + 1) < MIN_ALIGNED * n_lines)
          continue;
        while (position < gutters->len && g_array_index (gutters, Gutter, position).to <= gutter.from)
          position++;
        g_array_insert_val (gutters, position, gutter);
      }
}

static void
set_edges (GArray *xs,
           GArray *gutters,
           double  left,
           double  right)
{
  g_array_set_size (xs, 0);
  g_array_append_val (xs, left);
  for (guint i = 0; i < gutters->len; i++)
    {
      Gutter *gutter = &g_array_index (gutters, Gutter, i);
      double edge = MAX (gutter->to - 2, (gutter->from + gutter->to) / 2);

      g_array_append_val (xs, edge);
    }
  g_array_append_val (xs, right);
}

/* ---- lines and known columns ---- */

/* Whether no words of @line reach over an edge between two columns, and those right before
 * and behind it stand apart as columns do. Where the columns are @known to be those of the page
 * before, a word may be longer than its column is wide. */
static gboolean
keeps_to (HeedPdfLine *line,
          GArray      *xs,
          gboolean     known)
{
  double min_gap = MAX (MIN_GUTTER, MAX_SPACE * line->size);
  double overflow = known ? MAX_OVERFLOW * line->size : 1;

  for (guint i = 1; i + 1 < xs->len; i++)
    {
      double edge = g_array_index (xs, double, i);

      for (guint j = 0; j < line->words->len; j++)
        {
          HeedPdfWord *word = word_at (line, j);
          HeedPdfWord *next = j + 1 < line->words->len ? word_at (line, j + 1) : NULL;

          if (word->box.x1 < edge - 1 && word->box.x2 > edge + overflow)
            return FALSE;
          if (!known && next != NULL && word->box.x2 <= edge + 1 && next->box.x1 >= edge - 1
              && next->box.x1 - word->box.x2 < min_gap)
            return FALSE;
        }
    }
  return line->box.x1 >= g_array_index (xs, double, 0) - 3
         && line->box.x2 <= g_array_index (xs, double, xs->len - 1) + 12;
}

static gboolean
is_near (HeedPdfLine *line,
         double       bottom)
{
  return line->box.y1 - bottom <= MAX_APART * line->size;
}

/* The end of the lines from @first on that keep to the columns @xs. */
static guint
find_end (GPtrArray *lines,
          guint      first,
          GArray    *xs,
          double     bottom)
{
  guint i = first;

  while (i < lines->len && is_near (line_at (lines, i), bottom)
         && keeps_to (line_at (lines, i), xs, FALSE))
    bottom = line_at (lines, i++)->box.y2;
  return i;
}

static guint
count_columns (GPtrArray *lines,
               guint      first,
               guint      end,
               GArray    *xs)
{
  guint n_columns = 0;

  for (guint column = 0; column + 1 < xs->len; column++)
    {
      gboolean found = FALSE;

      for (guint i = first; !found && i < end; i++)
        for (guint j = 0; !found && j < line_at (lines, i)->words->len; j++)
          {
            HeedPdfBox *box = &word_at (line_at (lines, i), j)->box;
            double middle = (box->x1 + box->x2) / 2;

            found = middle > g_array_index (xs, double, column)
                    && middle < g_array_index (xs, double, column + 1);
          }
      if (found)
        n_columns++;
    }
  return n_columns;
}

static GPtrArray *
slice (GPtrArray *lines,
       guint      first,
       guint      end)
{
  GPtrArray *part = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    g_ptr_array_add (part, g_ptr_array_index (lines, i));
  return part;
}

/* Rows below the last rule of an open table. */
static void
extend (HeedPdfGrid *grid,
        GPtrArray   *lines)
{
  HeedPdfBox box = heed_pdf_grid_box (grid);
  guint first = 0;
  guint end;

  while (first < lines->len && line_at (lines, first)->box.y1 < box.y2 - 2)
    first++;
  end = find_end (lines, first, grid->xs, box.y2);
  if (end > first && count_columns (lines, first, end, grid->xs) > 1)
    {
      g_autoptr (GPtrArray) part = slice (lines, first, end);
      double bottom = line_at (part, part->len - 1)->box.y2 + 1;

      if (!grid->has_row_rules)
        heed_pdf_row_detector_find (grid, part);
      g_array_append_val (grid->ys, bottom);
    }
}

/* The titles may stand above the first rule. */
static void
extend_up (HeedPdfGrid *grid,
           GPtrArray   *lines)
{
  double top = g_array_index (grid->ys, double, 0);
  guint end = 0;
  guint first;

  while (end < lines->len && line_at (lines, end)->box.y2 <= top + 2)
    end++;
  first = end;
  while (first > 0 && top - line_at (lines, first - 1)->box.y2 <= line_at (lines, first - 1)->size
         && keeps_to (line_at (lines, first - 1), grid->xs, FALSE))
    top = line_at (lines, --first)->box.y1;
  if (count_columns (lines, first, end, grid->xs) >= MIN_COLUMNS)
    {
      double edge = line_at (lines, first)->box.y1 - 1;

      g_array_prepend_val (grid->ys, edge);
    }
}

/* Whether @xs, of a table on the page before, are the columns of @grid too. */
static gboolean
goes_on (HeedPdfGrid *grid,
         GPtrArray   *inner,
         GArray      *xs)
{
  HeedPdfBox box = heed_pdf_grid_box (grid);

  if (fabs (g_array_index (xs, double, 0) - box.x1) > 4
      || fabs (g_array_index (xs, double, xs->len - 1) - box.x2) > 4)
    return FALSE;
  for (guint i = 0; i < inner->len; i++)
    if (!keeps_to (line_at (inner, i), xs, TRUE))
      return FALSE;
  return inner->len > 0;
}

/* ---- tables below each other ---- */

/* Whether what stands between two edges is prose: lines that nothing parts, and larger than
 * what stands above where @is_heading. */
static gboolean
is_prose (GPtrArray *lines,
          double     top,
          double     bottom,
          gboolean   is_heading)
{
  double size_above = 0;
  guint n_lines = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = line_at (lines, i);
      double middle = (line->box.y1 + line->box.y2) / 2;

      if (middle <= top)
        size_above = line->size;
      else if (middle < bottom)
        {
          if (count_parts (line) > 1 || (is_heading && line->size < size_above * HEADING_RATIO))
            return FALSE;
          n_lines++;
        }
    }
  return n_lines > 0 && size_above > 0;
}

/**
 * heed_pdf_column_detector_cut:
 * @grid: an open grid; ends above the cut where there is one
 * @lines: (element-type HeedPdfLine): the lines of its page, downwards
 * @at_headings: whether to cut only where a heading stands, not any prose
 *
 * Rules of two tables of one width that stand below each other seem to make one.
 *
 * Returns: (transfer full) (nullable): what lies below the first prose in it; %NULL where
 *   there is none
 */
HeedPdfGrid *
heed_pdf_column_detector_cut (HeedPdfGrid *grid,
                              GPtrArray   *lines,
                              gboolean     at_headings)
{
  for (guint row = 1; row + 2 < grid->ys->len; row++)
    if (is_prose (lines, g_array_index (grid->ys, double, row), g_array_index (grid->ys, double, row + 1),
                  at_headings))
      {
        HeedPdfGrid *below = heed_pdf_grid_new ();

        g_array_append_vals (below->xs, grid->xs->data, grid->xs->len);
        g_array_append_vals (below->ys, &g_array_index (grid->ys, double, row + 1), grid->ys->len - row - 1);
        below->is_open = TRUE;
        below->has_row_rules = grid->has_row_rules;
        g_array_set_size (grid->ys, row + 1);
        return below;
      }

  return NULL;
}

/**
 * heed_pdf_column_detector_split:
 * @grid: an open grid; takes the edges of its columns and rows
 * @lines: (element-type HeedPdfLine): the lines of its page that are in no other
 *   grid, downwards
 * @xs_before: (nullable) (element-type double): the columns of an open table with
 *   which the page before ends
 *
 * Finds the columns of an open grid, and the rows that stand below its last rule.
 *
 * Returns: whether it is a table
 */
gboolean
heed_pdf_column_detector_split (HeedPdfGrid *grid,
                                GPtrArray   *lines,
                                GArray      *xs_before)
{
  g_autoptr (GPtrArray) inner = g_ptr_array_new ();
  HeedPdfBox box = heed_pdf_grid_box (grid);

  for (guint i = 0; i < lines->len; i++)
    if (heed_pdf_grid_holds (grid, line_at (lines, i)->box))
      g_ptr_array_add (inner, line_at (lines, i));
  if (grid->xs->len < 3 && xs_before != NULL && goes_on (grid, inner, xs_before))
    {
      g_array_set_size (grid->xs, 0);
      g_array_append_vals (grid->xs, xs_before->data, xs_before->len);
    }
  else if (grid->xs->len < 3)
    {
      g_autoptr (GArray) gutters = NULL;
      double titles_end;

      if (inner->len == 0)
        return FALSE;
      titles_end = g_array_index (grid->ys, double, 1);
      gutters = find_gutters (inner, 0, inner->len, MIN_GUTTER);
      drop_unsupported (gutters, inner, titles_end);
      add_narrow (gutters, inner, titles_end);
      if (gutters->len + 1 < MIN_COLUMNS)
        {
          /* A line across all columns hides the gutters: then those lines count that
           * have them. */
          g_autoptr (GPtrArray) parted = g_ptr_array_new ();

          for (guint i = 0; i < inner->len; i++)
            if (count_parts (line_at (inner, i)) >= MIN_COLUMNS)
              g_ptr_array_add (parted, line_at (inner, i));
          if (parted->len < 2 || 2 * parted->len < inner->len)
            return FALSE;
          g_array_unref (gutters);
          gutters = find_gutters (parted, 0, parted->len, MIN_GUTTER);
          drop_unsupported (gutters, parted, titles_end);
        }
      if (gutters->len + 1 < MIN_COLUMNS)
        return FALSE;
      if (grid->ys->len > 2)
        drop_untitled (gutters, inner, g_array_index (grid->ys, double, 1));
      if (gutters->len + 1 < MIN_COLUMNS)
        return FALSE;
      set_edges (grid->xs, gutters, box.x1, box.x2);
    }

  /* Few rules part the titles from all rows, not each row from the next. */
  if (grid->ys->len <= 3 && !grid->has_row_rules)
    for (guint row = grid->ys->len - 1; row > 0; row--)
      {
        g_autoptr (GPtrArray) part = g_ptr_array_new ();
        double top = g_array_index (grid->ys, double, row - 1);
        double bottom = g_array_index (grid->ys, double, row);

        if (row == 1 && grid->ys->len == 3)
          break;
        for (guint i = 0; i < inner->len; i++)
          {
            HeedPdfLine *line = line_at (inner, i);

            if ((line->box.y1 + line->box.y2) / 2 > top && (line->box.y1 + line->box.y2) / 2 < bottom)
              g_ptr_array_add (part, line);
          }
        if (row > 1)
          heed_pdf_row_detector_find (grid, part);
      }
  extend_up (grid, lines);
  extend (grid, lines);
  return TRUE;
}

/* ---- tables without any rules ---- */

/* The end of the lines from @first on that leave gutters free for as many columns as
 * a table has; @gutters are those. */
static guint
grow (GPtrArray  *lines,
      guint       first,
      GArray    **gutters)
{
  g_autoptr (GArray) current = find_gutters (lines, first, first + 1, MIN_GUTTER);
  double bottom = line_at (lines, first)->box.y2;
  guint end = first + 1;

  for (; end < lines->len && is_near (line_at (lines, end), bottom); end++)
    {
      g_autoptr (GArray) next = find_gutters (lines, first, end + 1, MIN_GUTTER);
      guint lost = current->len > next->len ? current->len - next->len : 0;

      if (next->len + 1 < MIN_COLUMNS || (lost > 1 && end - first > MIN_LINES))
        break;
      g_array_unref (current);
      current = g_steal_pointer (&next);
      bottom = line_at (lines, end)->box.y2;
    }
  *gutters = g_steal_pointer (&current);
  return end;
}

static HeedPdfGrid *
make_grid (GPtrArray *lines,
           guint      first,
           guint      end,
           GArray    *xs)
{
  HeedPdfGrid *grid = heed_pdf_grid_new ();
  g_autoptr (GPtrArray) part = slice (lines, first, end);
  double bottom = line_at (lines, end - 1)->box.y2 + 1;

  grid->is_open = TRUE;
  g_array_append_vals (grid->xs, xs->data, xs->len);
  heed_pdf_row_detector_find (grid, part);
  g_array_append_val (grid->ys, bottom);
  return grid;
}

/**
 * heed_pdf_column_detector_find:
 * @lines: (element-type HeedPdfLine): the lines of a page that are in no grid,
 *   downwards
 * @xs_before: (nullable) (element-type double): the columns of a table without rules
 *   with which the page before ends
 *
 * Returns: (transfer full) (element-type HeedPdfGrid): the tables that stand there
 *   without any rules
 */
GPtrArray *
heed_pdf_column_detector_find (GPtrArray *lines,
                               GArray    *xs_before)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_pdf_grid_free);
  guint first = 0;

  if (xs_before != NULL && lines->len > 0)
    {
      guint end = find_end (lines, 0, xs_before, line_at (lines, 0)->box.y1);

      if (end > 0 && count_columns (lines, 0, end, xs_before) > 1)
        {
          g_ptr_array_add (grids, make_grid (lines, 0, end, xs_before));
          first = end;
        }
    }

  while (first < lines->len)
    {
      g_autoptr (GArray) gutters = NULL;
      g_autoptr (GArray) xs = NULL;
      g_autoptr (GPtrArray) part = NULL;
      guint n_parted = 0;
      guint end;
      double left = G_MAXDOUBLE;
      double right = 0;

      if (count_parts (line_at (lines, first)) < MIN_COLUMNS)
        {
          first++;
          continue;
        }
      end = grow (lines, first, &gutters);
      part = slice (lines, first, end);
      drop_unsupported (gutters, part, 0);
      add_narrow (gutters, part, heed_pdf_row_detector_find_titles_end (part));
      for (guint i = first; i < end; i++)
        {
          if (count_parts (line_at (lines, i)) >= MIN_COLUMNS)
            n_parted++;
          left = MIN (left, line_at (lines, i)->box.x1);
          right = MAX (right, line_at (lines, i)->box.x2);
        }
      if (gutters->len + 1 < MIN_COLUMNS || part->len < MIN_LINES || n_parted < 2)
        {
          first++;
          continue;
        }

      xs = g_array_new (FALSE, FALSE, sizeof (double));
      set_edges (xs, gutters, left - 3, right + 3);
      /* Titles of several lines may begin above the first line that has three parts. */
      while (first > 0 && (grids->len == 0
                           || line_at (lines, first - 1)->box.y1 > heed_pdf_grid_box (g_ptr_array_index (grids, grids->len - 1)).y2)
             && line_at (lines, first)->box.y1 - line_at (lines, first - 1)->box.y2 < 0.5 * line_at (lines, first)->size
             && count_parts (line_at (lines, first - 1)) > 1
             && keeps_to (line_at (lines, first - 1), xs, FALSE))
        first--;
      g_ptr_array_add (grids, make_grid (lines, first, end, xs));
      first = end;
    }
  return grids;
}
