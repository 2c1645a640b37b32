/* heed-pdf-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-flow.h"

#include <math.h>
#include <string.h>

#include "heed-bullet.h"
#include "heed-pdf-row-detector.h"

/* How far marks of one list may differ in their place, in points. */
#define SAME_PLACE 3.0

/* An open item of a list. */
typedef struct
{
  double x; /* where its mark stands */
  HeedBlock *list;
  HeedBlock *item;
} Level;

typedef struct
{
  const HeedPdfFlow *flow;
  GPtrArray *blocks;
  GArray *levels; /* of Level, the innermost last */
  HeedBlock *paragraph; /* the one that is being read; owned by its parent */
  GString *text; /* its words since the style changed */
  HeedRunStyle style;
  HeedPdfWord *last; /* its last word */
  gboolean last_alone; /* whether that stands alone on its line */
} Reader;

/* ---- words ---- */

static void
end_run (Reader *self)
{
  if (self->text->len > 0 && self->paragraph != NULL)
    heed_block_add_run (self->paragraph, self->text->str, self->style, NULL);
  g_string_truncate (self->text, 0);
}

static void
end_paragraph (Reader *self)
{
  end_run (self);
  self->paragraph = NULL;
  self->last = NULL;
}

static gboolean
is_hyphen_at_end (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  const char *before = last != NULL ? g_utf8_find_prev_char (text, last) : NULL;
  gunichar letter = last != NULL ? g_utf8_get_char (last) : 0;

  return (letter == '-' || letter == 0xad || letter == 0x2010) && before != NULL
         && g_unichar_isalnum (g_utf8_get_char (before));
}

static void
cut_last_letter (GString *text)
{
  const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

  if (last != NULL)
    g_string_truncate (text, (gsize) (last - text->str));
}

/* A word that is too long for its column is torn wherever the column ends. */
static gboolean
is_torn (Reader      *self,
         HeedPdfWord *word)
{
  return self->last_alone && self->flow->right - self->last->box.x2 < self->last->size
         && heed_pdf_spelling_has_joined (self->flow->spelling, self->last->text, word->text);
}

/* Whether a space stands between the last word and @word, which begins a line. At the
 * end of a line a hyphen that belongs to no word is taken away. */
static gboolean
cross_line (Reader      *self,
            HeedPdfWord *word)
{
  const char *before = self->last->text;

  if (is_torn (self, word))
    return FALSE;

  if (is_hyphen_at_end (before))
    {
      if (heed_pdf_spelling_joins (self->flow->spelling, before, word->text))
        cut_last_letter (self->text);
      return FALSE;
    }
  /* "and/or" may be parted behind its stroke. */
  return !(g_str_has_suffix (before, "/") && strlen (before) > 1
           && g_unichar_isalnum (g_utf8_get_char (word->text)));
}

/* A small figure that stands high is a mark of a note, or a power. */
static gboolean
append_raised (Reader      *self,
               HeedPdfWord *word,
               HeedPdfLine *line)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  double middle = (word->box.y1 + word->box.y2) / 2;

  if (word->size > 0.9 * line->size || middle > (line->box.y1 + line->box.y2) / 2 - 0.05 * line->size
      || strspn (word->text, "0123456789") != strlen (word->text))
    return FALSE;
  for (const char *c = word->text; *c != '\0'; c++)
    g_string_append (self->text, raised[*c - '0']);
  return TRUE;
}

static void
append_word (Reader      *self,
             HeedPdfWord *word,
             HeedPdfLine *line,
             gboolean     begins_line)
{
  gboolean space = self->last != NULL
                   && (begins_line ? cross_line (self, word) : !heed_pdf_word_follows (word, self->last));

  HeedRunStyle style = self->paragraph->kind == HEED_BLOCK_HEADING ? HEED_RUN_STYLE_PLAIN : word->style;

  if (style != self->style)
    {
      if (space && (self->style & ~style) == 0)
        {
          g_string_append_c (self->text, ' ');
          space = FALSE;
        }
      end_run (self);
      self->style = style;
    }
  if (space)
    g_string_append_c (self->text, ' ');
  if (begins_line || !append_raised (self, word, line))
    for (const char *c = word->text; *c != '\0'; c = g_utf8_next_char (c))
      {
        gunichar letter = g_utf8_get_char (c);

        /* Soft hyphens inside a line are not seen. */
        if (letter != 0xad || *g_utf8_next_char (c) == '\0')
          g_string_append_unichar (self->text, letter);
      }
  self->last = word;
}

static void
append_line (Reader      *self,
             HeedPdfLine *line,
             guint        first)
{
  for (guint i = first; i < line->words->len; i++)
    append_word (self, g_ptr_array_index (line->words, i), line, i == first);
  self->last_alone = line->words->len == first + 1;
}

/* ---- marks of lists ---- */

/* How many words of @line are the mark of an item; 0 where there is none. */
static guint
read_mark (HeedPdfLine  *line,
           gboolean      breaks,
           gboolean      in_list,
           char        **mark)
{
  HeedPdfWord *first = g_ptr_array_index (line->words, 0);
  HeedPdfWord *second = line->words->len > 1 ? g_ptr_array_index (line->words, 1) : NULL;
  g_autofree char *spaced = NULL;
  gunichar letter = g_utf8_get_char (first->text);
  gsize length = 0;

  if (second == NULL || *g_utf8_next_char (first->text) != '\0' || heed_pdf_word_follows (second, first))
    return 0;
  /* Fonts of marks have them in the places of letters. */
  if (first->symbol)
    {
      *mark = g_unichar_isalnum (letter) || letter >= 0xf000 ? g_strdup ("•") : g_strdup (first->text);
      return 1;
    }
  spaced = g_strconcat (first->text, " X", NULL);
  letter = heed_bullet_at (spaced, breaks, in_list, &length);
  if (letter == 0)
    return 0;
  *mark = letter >= 0xe000 && letter <= 0xf8ff ? g_strdup ("•") : g_strdup (first->text);
  return 1;
}

static void
begin_item (Reader     *self,
            double      x,
            const char *mark)
{
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  Level level = { x, NULL, item };
  Level *top;

  while (self->levels->len > 0
         && (top = &g_array_index (self->levels, Level, self->levels->len - 1))->x > x + SAME_PLACE)
    g_array_set_size (self->levels, self->levels->len - 1);

  top = self->levels->len > 0 ? &g_array_index (self->levels, Level, self->levels->len - 1) : NULL;
  if (top != NULL && fabs (top->x - x) <= SAME_PLACE)
    {
      level.list = top->list;
      g_array_set_size (self->levels, self->levels->len - 1);
    }
  else
    {
      level.list = heed_block_new (HEED_BLOCK_LIST);
      if (top != NULL)
        heed_block_add_child (top->item, level.list);
      else
        g_ptr_array_add (self->blocks, level.list);
    }
  heed_block_set_marker (item, mark);
  heed_block_add_child (level.list, item);
  g_array_append_val (self->levels, level);
}

/* ---- paragraphs ---- */

static guint
heading_level (Reader      *self,
               HeedPdfLine *line)
{
  GArray *sizes = self->flow->headings;

  for (guint i = 0; sizes != NULL && i < sizes->len; i++)
    if (fabs (g_array_index (sizes, double, i) - line->size) < 0.5)
      return MIN (i + 1, 6);
  return 0;
}

static void
begin_paragraph (Reader      *self,
                 HeedPdfLine *line,
                 gboolean     in_item)
{
  guint level = in_item ? 0 : heading_level (self, line);
  Level *top;

  end_paragraph (self);
  self->paragraph = heed_block_new (level > 0 ? HEED_BLOCK_HEADING : HEED_BLOCK_PARAGRAPH);
  self->paragraph->level = level;
  while (!in_item && self->levels->len > 0
         && (level > 0 || line->box.x1 <= g_array_index (self->levels, Level, self->levels->len - 1).x + 2))
    g_array_set_size (self->levels, self->levels->len - 1);
  top = self->levels->len > 0 ? &g_array_index (self->levels, Level, self->levels->len - 1) : NULL;
  if (top != NULL)
    heed_block_add_child (top->item, self->paragraph);
  else
    g_ptr_array_add (self->blocks, self->paragraph);
}

/* A line that begins with a label such as "1.2" or "b)" after the end of a sentence. */
static gboolean
begins_labelled (HeedPdfLine *before,
                 HeedPdfLine *line)
{
  g_autofree char *above = heed_pdf_line_to_text (before);
  g_autofree char *text = NULL;

  if (above[0] == '\0' || strchr (".;:", above[strlen (above) - 1]) == NULL
      || line->box.x1 > before->box.x1 + SAME_PLACE)
    return FALSE;
  text = heed_pdf_line_to_text (line);
  return g_regex_match_simple ("^\\(?(\\d{1,2}(\\.\\d{1,2}){0,3}[.)]?|[a-z][.)]|[ivx]+[.)])\\s+\\S", text, 0, 0);
}

/**
 * heed_pdf_flow_read:
 * @self: how to read
 * @lines: (element-type HeedPdfLine): lines of one column, downwards
 *
 * Returns: (transfer full) (element-type HeedBlock): the headings, paragraphs and
 *   lists that they are
 */
GPtrArray *
heed_pdf_flow_read (const HeedPdfFlow *self,
                    GPtrArray         *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  Reader reader = { .flow = self, .blocks = heed_block_list_new (), .levels = levels, .text = text };

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (lines, i);
      HeedPdfLine *before = i > 0 ? g_ptr_array_index (lines, i - 1) : NULL;
      gboolean breaks = before == NULL
                        || heed_pdf_row_detector_breaks (before, line, self->leading, self->left, self->right)
                        || begins_labelled (before, line);
      g_autofree char *mark = NULL;
      guint n_marks;

      /* Lines of one heading are of one size. */
      if (breaks && before != NULL && heading_level (&reader, line) > 0
          && fabs (before->size - line->size) < 0.25
          && !heed_pdf_row_detector_breaks (before, line, self->leading + 0.3, self->left, self->right))
        breaks = FALSE;
      n_marks = read_mark (line, breaks, levels->len > 0, &mark);
      if (n_marks > 0)
        {
          end_paragraph (&reader);
          begin_item (&reader, line->box.x1, mark);
          begin_paragraph (&reader, line, TRUE);
        }
      else if (breaks || reader.paragraph == NULL)
        {
          begin_paragraph (&reader, line, FALSE);
        }
      append_line (&reader, line, n_marks);
    }
  end_paragraph (&reader);
  return reader.blocks;
}
