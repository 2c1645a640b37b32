/* heed-pdf-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-words.h"

#include <math.h>
#include <string.h>

#include "heed-pdf-glyphs.h"

/* A gap that is wider than this, in sizes of the font, is a space: less than any
 * space, more than letters are moved apart. */
#define MIN_SPACE 0.1

/* How many words of one letter in a row are one word with its letters apart. */
#define MIN_LETTERS 4

/* ---- words ---- */

static void
word_free (gpointer data)
{
  HeedPdfWord *self = data;

  g_free (self->text);
  g_free (self);
}

/* Words of neighbouring cells can stand so close that only the rule parts them. */
static gboolean
is_parted (GArray             *rules,
           const HeedPdfGlyph *one,
           const HeedPdfGlyph *other)
{
  double left = (one->box.x1 + one->box.x2) / 2;
  double right = (other->box.x1 + other->box.x2) / 2;
  double height = (other->box.y1 + other->box.y2) / 2;

  if (right <= left)
    return FALSE;
  for (guint i = 0; i < rules->len; i++)
    {
      HeedPdfRule *rule = &g_array_index (rules, HeedPdfRule, i);

      if (rule->at > left && rule->at < right && rule->from <= height && rule->to >= height)
        return TRUE;
    }
  return FALSE;
}

static void
end_word (GPtrArray          *words,
          const HeedPdfGlyph *first,
          HeedPdfBox          box,
          GString            *text)
{
  HeedPdfWord *word;

  if (text->len == 0)
    return;
  word = g_new0 (HeedPdfWord, 1);
  word->box = box;
  word->size = first->size;
  word->text = g_strdup (text->str);
  word->style = first->style;
  word->spaced = first->spaced;
  word->symbol = first->symbol;
  g_ptr_array_add (words, word);
  g_string_truncate (text, 0);
}

/* ---- letters apart ---- */

static gboolean
is_one_letter (const HeedPdfWord *word)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl" };

  if (*word->text != '\0' && *g_utf8_next_char (word->text) == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (strcmp (word->text, ligatures[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_same_line (const HeedPdfWord *one,
              const HeedPdfWord *other)
{
  return fabs (one->box.y2 - other->box.y2) < 0.1 && fabs (one->size - other->size) < 0.1
         && one->style == other->style && other->box.x1 > one->box.x1;
}

/* Titles with their letters apart, and the only word of a line that is to fill its
 * column, come as words of one letter with even gaps. */
static void
join_letters (GPtrArray *words)
{
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func (word_free);
  guint i = 0;

  while (i < words->len)
    {
      HeedPdfWord *first = g_ptr_array_index (words, i);
      g_autoptr (GString) text = g_string_new (first->text);
      double gap = 0;
      guint end = i + 1;

      for (; is_one_letter (first) && end < words->len; end++)
        {
          HeedPdfWord *before = g_ptr_array_index (words, end - 1);
          HeedPdfWord *word = g_ptr_array_index (words, end);
          double found = word->box.x1 - before->box.x2;

          if (!is_one_letter (word) || !is_same_line (before, word)
              || (end > i + 1 && fabs (found - gap) > 0.2 * word->size))
            break;
          gap = found;
          g_string_append (text, word->text);
        }
      if (end - i >= MIN_LETTERS)
        {
          first->box.x2 = ((HeedPdfWord *) g_ptr_array_index (words, end - 1))->box.x2;
          g_free (first->text);
          first->text = g_strdup (text->str);
        }
      else
        {
          end = i + 1;
        }
      g_ptr_array_add (joined, first);
      words->pdata[i] = NULL;
      i = end;
    }
  for (guint j = 0; j < words->len; j++)
    if (words->pdata[j] != NULL)
      word_free (words->pdata[j]);
  g_ptr_array_set_free_func (words, NULL);
  g_ptr_array_set_size (words, 0);
  g_ptr_array_set_free_func (words, word_free);
  g_ptr_array_extend_and_steal (words, g_steal_pointer (&joined));
}

/**
 * heed_pdf_words_new:
 * @glyphs: (element-type HeedPdfGlyph): the letters of a page
 * @rules: its rules
 *
 * Returns: (transfer full) (element-type HeedPdfWord): the words of the page; none
 *   reaches over a vertical rule
 */
GPtrArray *
heed_pdf_words_new (GArray       *glyphs,
                    HeedPdfRules *rules)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);
  g_autoptr (GString) text = g_string_new (NULL);
  HeedPdfGlyph first = { 0 };
  HeedPdfBox box = { 0 };

  for (guint i = 0; i < glyphs->len; i++)
    {
      HeedPdfGlyph *glyph = &g_array_index (glyphs, HeedPdfGlyph, i);
      gboolean parted = i > 0 && !glyph->spaced
                        && is_parted (rules->vertical, &g_array_index (glyphs, HeedPdfGlyph, i - 1), glyph);

      if (text->len == 0 || glyph->spaced || parted || glyph->style != first.style
          || glyph->symbol != first.symbol || fabs (glyph->size - first.size) > 0.25)
        {
          end_word (words, &first, box, text);
          first = *glyph;
          first.spaced = glyph->spaced || parted;
          box = glyph->box;
        }
      g_string_append_unichar (text, glyph->letter);
      box.x1 = MIN (box.x1, glyph->box.x1);
      box.y1 = MIN (box.y1, glyph->box.y1);
      box.x2 = MAX (box.x2, glyph->box.x2);
      box.y2 = MAX (box.y2, glyph->box.y2);
    }
  end_word (words, &first, box, text);
  join_letters (words);
  return words;
}

/**
 * heed_pdf_word_follows:
 * @self: a word
 * @before: the word to its left
 *
 * A word whose font changes inside comes in parts, and so does one with a small mark
 * at its end.
 *
 * Returns: whether @self goes on with @before without a space
 */
gboolean
heed_pdf_word_follows (HeedPdfWord *self,
                       HeedPdfWord *before)
{
  double gap = self->box.x1 - before->box.x2;

  if (!self->spaced)
    return gap < MAX (self->size, before->size);
  if (self->style == before->style && self->symbol == before->symbol
      && fabs (self->size - before->size) < 0.25)
    return FALSE;
  return fabs (gap) < MIN_SPACE * MAX (self->size, before->size);
}

/* ---- lines ---- */

static void
line_free (gpointer data)
{
  HeedPdfLine *self = data;

  g_ptr_array_unref (self->words);
  g_free (self);
}

static HeedPdfLine *
line_new (HeedPdfWord *word)
{
  HeedPdfLine *self = g_new0 (HeedPdfLine, 1);

  self->words = g_ptr_array_new ();
  self->box = word->box;
  self->size = word->size;
  g_ptr_array_add (self->words, word);
  return self;
}

static void
line_add (HeedPdfLine *self,
          HeedPdfWord *word)
{
  /* The larger words say how high the line is. */
  if (word->size > self->size + 0.25)
    {
      self->box.y1 = word->box.y1;
      self->box.y2 = word->box.y2;
      self->size = word->size;
    }
  self->box.x1 = MIN (self->box.x1, word->box.x1);
  self->box.x2 = MAX (self->box.x2, word->box.x2);
  g_ptr_array_add (self->words, word);
}

static int
compare_height (gconstpointer a,
                gconstpointer b)
{
  const HeedPdfWord *one = *(HeedPdfWord *const *) a;
  const HeedPdfWord *other = *(HeedPdfWord *const *) b;
  double difference = one->box.y1 + one->box.y2 - other->box.y1 - other->box.y2;

  return difference < 0 ? -1 : difference > 0;
}

static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  const HeedPdfWord *one = *(HeedPdfWord *const *) a;
  const HeedPdfWord *other = *(HeedPdfWord *const *) b;

  if (one->box.x1 != other->box.x1)
    return one->box.x1 < other->box.x1 ? -1 : 1;
  return one->box.x2 < other->box.x2 ? -1 : one->box.x2 > other->box.x2;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const HeedPdfLine *one = *(HeedPdfLine *const *) a;
  const HeedPdfLine *other = *(HeedPdfLine *const *) b;

  if (one->box.y1 != other->box.y1)
    return one->box.y1 < other->box.y1 ? -1 : 1;
  return one->box.x1 < other->box.x1 ? -1 : one->box.x1 > other->box.x1;
}

static gboolean
is_beside (HeedPdfLine *line,
           HeedPdfWord *word)
{
  double shared = MIN (line->box.y2, word->box.y2) - MAX (line->box.y1, word->box.y1);
  double height = MIN (line->box.y2 - line->box.y1, word->box.y2 - word->box.y1);

  return shared > 0.5 * height;
}

/**
 * heed_pdf_lines_new:
 * @words: (element-type HeedPdfWord): words of one page
 *
 * Returns: (transfer full) (element-type HeedPdfLine): the lines in which they stand,
 *   downwards
 */
GPtrArray *
heed_pdf_lines_new (GPtrArray *words)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (words->len);

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (words, i));
  g_ptr_array_sort (sorted, compare_height);

  for (guint i = 0; i < sorted->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (sorted, i);
      HeedPdfLine *line = NULL;

      /* A raised mark comes before the line that it belongs to. */
      for (guint j = lines->len; line == NULL && j > 0 && j + 2 > lines->len; j--)
        if (is_beside (g_ptr_array_index (lines, j - 1), word))
          line = g_ptr_array_index (lines, j - 1);
      if (line != NULL)
        line_add (line, word);
      else
        g_ptr_array_add (lines, line_new (word));
    }
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_sort (((HeedPdfLine *) g_ptr_array_index (lines, i))->words, compare_left);
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}

/**
 * heed_pdf_lines_split:
 * @lines: (element-type HeedPdfLine): lines
 * @gap: how wide a gap parts a line, in sizes of its font
 *
 * Returns: (transfer full) (element-type HeedPdfLine): the lines, parted at wide gaps
 */
GPtrArray *
heed_pdf_lines_split (GPtrArray *lines,
                      double     gap)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (lines, i);
      HeedPdfLine *part = NULL;

      for (guint j = 0; j < line->words->len; j++)
        {
          HeedPdfWord *word = g_ptr_array_index (line->words, j);

          if (part != NULL && word->box.x1 - part->box.x2 <= gap * MAX (line->size, 1))
            {
              line_add (part, word);
              continue;
            }
          part = line_new (word);
          g_ptr_array_add (parts, part);
        }
    }
  return parts;
}

/**
 * heed_pdf_line_to_text:
 * @self: a line
 *
 * Returns: (transfer full): its words
 */
char *
heed_pdf_line_to_text (HeedPdfLine *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (self->words, i);

      if (i > 0 && !heed_pdf_word_follows (word, g_ptr_array_index (self->words, i - 1)))
        g_string_append_c (text, ' ');
      g_string_append (text, word->text);
    }
  return g_strdup (text->str);
}

/**
 * heed_pdf_line_first_width:
 * @self: a line
 *
 * Returns: how wide its first word is, in points
 */
double
heed_pdf_line_first_width (HeedPdfLine *self)
{
  HeedPdfWord *first = g_ptr_array_index (self->words, 0);
  double end = first->box.x2;

  for (guint i = 1; i < self->words->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (self->words, i);

      if (!heed_pdf_word_follows (word, g_ptr_array_index (self->words, i - 1)))
        break;
      end = word->box.x2;
    }
  return end - first->box.x1;
}
