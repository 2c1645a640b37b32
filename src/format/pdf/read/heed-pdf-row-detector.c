/* heed-pdf-row-detector.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-row-detector.h"

#include <math.h>
#include <string.h>

/* How far lines of one paragraph stand apart where nothing better is known, from top
 * to top in sizes of the font. */
#define DEFAULT_LEADING 1.2

/* How much further paragraphs stand apart. */
#define PARAGRAPH_GAP 0.22

/* How many lines high the titles are at most. */
#define MAX_TITLE_LINES 8

/* How far the tops of what begins in one row may differ, in sizes of the font. */
#define LEVEL 0.6

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static gboolean
is_same_size (HeedPdfLine *one,
              HeedPdfLine *other)
{
  return fabs (one->size - other->size) < 0.5;
}

/* From line to line, by the feet of the letters, in sizes of the font. */
static double
pitch (HeedPdfLine *before,
       HeedPdfLine *line)
{
  return (line->box.y2 - before->box.y2) / MAX (line->size, 1);
}

/**
 * heed_pdf_row_detector_get_leading:
 * @lines: (element-type HeedPdfLine): lines of one or more columns, each downwards
 *
 * Returns: how far lines of one paragraph stand apart, in sizes of the font
 */
double
heed_pdf_row_detector_get_leading (GPtrArray *lines)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < lines->len; i++)
    {
      HeedPdfLine *before = g_ptr_array_index (lines, i - 1);
      HeedPdfLine *line = g_ptr_array_index (lines, i);
      double found = pitch (before, line);

      if (is_same_size (before, line) && found > 0.8 && found < 2.5)
        g_array_append_val (pitches, found);
    }
  if (pitches->len < 3)
    return DEFAULT_LEADING;
  g_array_sort (pitches, compare_doubles);
  return g_array_index (pitches, double, pitches->len / 3);
}

static gunichar
last_letter (HeedPdfLine *line)
{
  HeedPdfWord *word = g_ptr_array_index (line->words, line->words->len - 1);
  const char *last = g_utf8_find_prev_char (word->text, word->text + strlen (word->text));

  return last != NULL ? g_utf8_get_char (last) : 0;
}

/* Whether a letter stands before the last character. */
static gboolean
is_hyphened (HeedPdfLine *line)
{
  HeedPdfWord *word = g_ptr_array_index (line->words, line->words->len - 1);
  const char *last = g_utf8_find_prev_char (word->text, word->text + strlen (word->text));
  const char *before = last != NULL ? g_utf8_find_prev_char (word->text, last) : NULL;

  return before != NULL && g_unichar_isalpha (g_utf8_get_char (before));
}

/* How much of @before is free, in points. Lines that are centred, or end alike and begin
 * elsewhere, have it on their left too. */
static double
find_room (HeedPdfLine *before,
           HeedPdfLine *line,
           double       left,
           double       right)
{
  double width = before->box.x2 - before->box.x1;
  double shift = fabs (before->box.x1 + before->box.x2 - line->box.x1 - line->box.x2) / 2;

  if (fabs (before->box.x1 - line->box.x1) > 2
      && (shift < 1 || fabs (before->box.x2 - line->box.x2) < 1))
    return right - left - width;
  return right - before->box.x2;
}

/**
 * heed_pdf_row_detector_breaks:
 * @before: a line
 * @line: the line below it in the same column
 * @leading: how far lines of one paragraph stand apart, in sizes of the font
 * @left: where lines of the column begin, in points
 * @right: where they end at most
 *
 * Returns: whether a paragraph ends between them: more white space stands there, the
 *   font changes its size, the first word of @line had room in @before, or both begin
 *   with the same word
 */
gboolean
heed_pdf_row_detector_breaks (HeedPdfLine *before,
                              HeedPdfLine *line,
                              double       leading,
                              double       left,
                              double       right)
{
  HeedPdfWord *first = g_ptr_array_index (line->words, 0);
  double room = find_room (before, line, left, right) - 0.25 * line->size
                - heed_pdf_line_first_width (line);
  gunichar last = last_letter (before);

  /* Words far apart on one line are two lines. */
  if (!is_same_size (before, line) || pitch (before, line) < 0.3
      || pitch (before, line) > leading + PARAGRAPH_GAP)
    return TRUE;
  /* "Head of Operations" above "Head of People": lines of a list without marks. */
  if (g_unichar_isupper (g_utf8_get_char (first->text)) && g_unichar_isalpha (last)
      && g_utf8_strlen (first->text, -1) > 2
      && strcmp (first->text, ((HeedPdfWord *) g_ptr_array_index (before->words, 0))->text) == 0)
    return TRUE;
  /* A word that is parted by a hyphen goes on. */
  if ((last == '-' || last == 0xad || last == 0x2010) && is_hyphened (before)
      && g_unichar_islower (g_utf8_get_char (first->text)))
    return FALSE;
  /* Words that cannot be parted move on together; a sentence that goes on is believed
   * more than the room. */
  if (g_unichar_islower (g_utf8_get_char (first->text)) && (g_unichar_isalnum (last) || last == ','))
    return room > 0.2 * (right - left) + 2;
  return room > 2;
}

/* ---- rows ---- */

typedef struct
{
  GPtrArray *lines; /* of HeedPdfLine, of one column */
  double left;
  double right;
} Column;

static gboolean
starts_at (Column *column,
           guint   position,
           double  leading)
{
  return position == 0
         || heed_pdf_row_detector_breaks (g_ptr_array_index (column->lines, position - 1),
                                          g_ptr_array_index (column->lines, position), leading,
                                          column->left, column->right);
}

static GPtrArray *
lines_of_column (HeedPdfGrid *grid,
                 GPtrArray   *lines,
                 guint        column)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  double left = g_array_index (grid->xs, double, column);
  double right = g_array_index (grid->xs, double, column + 1);
  gboolean is_first = column == 0;
  gboolean is_last = column + 2 == grid->xs->len;

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (lines, i);

      for (guint j = 0; j < line->words->len; j++)
        {
          HeedPdfWord *word = g_ptr_array_index (line->words, j);
          double middle = (word->box.x1 + word->box.x2) / 2;

          if ((is_first || middle >= left) && (is_last || middle < right))
            g_ptr_array_add (words, word);
        }
    }
  return heed_pdf_lines_new (words);
}

static gboolean
is_bold (HeedPdfLine *line)
{
  for (guint i = 0; i < line->words->len; i++)
    if ((((HeedPdfWord *) g_ptr_array_index (line->words, i))->style & HEED_RUN_STYLE_BOLD) == 0)
      return FALSE;

  return TRUE;
}

/**
 * heed_pdf_row_detector_find_titles_end:
 * @lines: (element-type HeedPdfLine): the lines of a table, downwards
 *
 * The titles are bold, and what stands right below them is not, even where it is the rest of a
 * row of the page before that begins in no other column.
 *
 * Returns: where the rows begin below the titles; 0 where no titles stand above them
 */
double
heed_pdf_row_detector_find_titles_end (GPtrArray *lines)
{
  guint n_bold = 0;

  while (n_bold < lines->len && is_bold (g_ptr_array_index (lines, n_bold)))
    n_bold++;
  if (n_bold == 0 || n_bold > MAX_TITLE_LINES || n_bold == lines->len)
    return 0;
  return ((HeedPdfLine *) g_ptr_array_index (lines, n_bold))->box.y1;
}

/* How many paragraphs begin in @column from @top to above @bottom. */
static guint
count_starts (Column *column,
              double  top,
              double  bottom,
              double  leading)
{
  guint n = 0;

  for (guint i = 0; i < column->lines->len; i++)
    {
      double level = ((HeedPdfLine *) g_ptr_array_index (column->lines, i))->box.y1;

      n += level >= top - 1 && level < bottom - 1 && starts_at (column, i, leading);
    }
  return n;
}

/* Where the last column has several paragraphs in a row, and the number beside it holds for
 * several rows, lines of one cell that stand level by chance may have been taken for rows. */
static gboolean
are_doubtful (Column *columns,
              guint   n_columns,
              GArray *starts,
              double  tolerance,
              double  leading)
{
  guint n_rows = 0;
  gboolean several = FALSE;

  for (guint i = 0; i < starts->len; i++)
    {
      double top = g_array_index (starts, double, i);
      guint next = i + 1;
      double bottom;

      while (next < starts->len && g_array_index (starts, double, next) - top < tolerance)
        next++;
      bottom = next < starts->len ? g_array_index (starts, double, next) : G_MAXDOUBLE;
      if (count_starts (&columns[0], top, bottom, leading) > 0)
        {
          n_rows = 0;
          several = FALSE;
        }
      n_rows++;
      several = several || count_starts (&columns[n_columns - 1], top, bottom, leading) > 1;
      if (n_rows > 1 && several)
        return TRUE;
      i = next - 1;
    }
  return FALSE;
}

/**
 * heed_pdf_row_detector_find:
 * @grid: a grid with columns; takes the upper edges of the rows that are found
 * @lines: (element-type HeedPdfLine): lines in these columns, downwards
 *
 * Finds rows that no rules part: a row begins where a paragraph begins in the first
 * column, or in two columns side by side.
 */
void
heed_pdf_row_detector_find (HeedPdfGrid *grid,
                            GPtrArray   *lines)
{
  guint n_columns = heed_pdf_grid_columns (grid);
  g_autofree Column *columns = g_new0 (Column, n_columns);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (double));
  double titles_end;
  double leading;
  double size = 0;

  if (lines->len == 0)
    return;
  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].lines = lines_of_column (grid, lines, i);
      g_ptr_array_extend (all, columns[i].lines, NULL, NULL);
      for (guint j = 0; j < columns[i].lines->len; j++)
        {
          HeedPdfLine *line = g_ptr_array_index (columns[i].lines, j);

          columns[i].left = j > 0 ? MIN (columns[i].left, line->box.x1) : line->box.x1;
          columns[i].right = MAX (columns[i].right, line->box.x2);
          size = MAX (size, line->size);
        }
    }
  leading = heed_pdf_row_detector_get_leading (all);
  titles_end = heed_pdf_row_detector_find_titles_end (lines);
  if (titles_end > 0)
    g_array_append_val (starts, titles_end);

  for (guint i = 0; i < n_columns; i++)
    for (guint j = 0; j < columns[i].lines->len; j++)
      {
        double top = ((HeedPdfLine *) g_ptr_array_index (columns[i].lines, j))->box.y1;
        gboolean begins = i == 0;

        if (!starts_at (&columns[i], j, leading))
          continue;
        for (guint other = 0; !begins && other < n_columns; other++)
          for (guint k = 0; other != i && !begins && k < columns[other].lines->len; k++)
            {
              double level = ((HeedPdfLine *) g_ptr_array_index (columns[other].lines, k))->box.y1;

              begins = fabs (level - top) < LEVEL * size
                       && starts_at (&columns[other], k, leading);
            }
        if (begins)
          g_array_append_val (starts, top);
      }
  g_array_sort (starts, compare_doubles);
  {
    double first = ((HeedPdfLine *) g_ptr_array_index (lines, 0))->box.y1;

    if (starts->len == 0 || g_array_index (starts, double, 0) > first + LEVEL * size)
      g_array_prepend_val (starts, first);
  }
  grid->is_doubtful = grid->is_doubtful || are_doubtful (columns, n_columns, starts, LEVEL * size, leading);
  for (guint i = 0; i < starts->len; i++)
    {
      double start = g_array_index (starts, double, i);
      guint edges = grid->ys->len;
      double last = edges > 0 ? g_array_index (grid->ys, double, edges - 1) : -G_MAXDOUBLE;

      if (i > 0 && start - g_array_index (starts, double, i - 1) < LEVEL * size)
        continue;
      start -= 1;
      if (edges == 0 || start > last)
        g_array_append_val (grid->ys, start);
      else
        heed_pdf_grid_add_edge (grid->ys, start);
    }
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_unref (columns[i].lines);
}
