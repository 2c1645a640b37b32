/* heed-pdf-paragraphs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-paragraphs.h"

#include <string.h>

#define SOFT_HYPHEN "\302\255"

/* A gap between two words, and the doubt where a line ends, as shares of the height of
 * the letters. */
#define GAP 0.15
#define SPACE 0.28
#define DOUBT 0.4

/**
 * heed_pdf_paragraphs_clear:
 * @self: prose
 *
 * Frees what @self holds, and ends the paragraph.
 */
void
heed_pdf_paragraphs_clear (HeedPdfParagraphs *self)
{
  g_clear_pointer (&self->block, heed_block_unref);
  g_clear_pointer (&self->link, g_free);
  self->last = NULL;
}

static double
height_of (const HeedPdfTaggedWord *word)
{
  return MAX (word->area.y2 - word->area.y1, 1);
}

/* Whether two words stand on one line. */
static gboolean
share_line (const HeedPdfTaggedWord *a,
            const HeedPdfTaggedWord *b)
{
  double overlap = MIN (a->area.y2, b->area.y2) - MAX (a->area.y1, b->area.y1);

  return a->page == b->page && overlap > 0.4 * MIN (height_of (a), height_of (b));
}

/* How wide the word is that begins at @index, with its other parts. */
static double
width_of (GPtrArray *words,
          guint      index)
{
  const HeedPdfTaggedWord *first = g_ptr_array_index (words, index);
  const HeedPdfTaggedWord *last = first;

  for (guint i = index + 1; i < words->len; i++)
    {
      const HeedPdfTaggedWord *next = g_ptr_array_index (words, i);

      if (next->before != 0 || next->order != last->order + 1)
        break;
      last = next;
    }
  return last->area.x2 - first->area.x1;
}

/* ---- hyphens ---- */

static char *
letters_at_end (const char *text,
                gsize       length)
{
  const char *end = text + length;
  const char *c = end;

  while (c > text)
    {
      const char *before = g_utf8_find_prev_char (text, c);

      if (before == NULL || !g_unichar_isalpha (g_utf8_get_char (before)))
        break;
      c = before;
    }
  return g_utf8_casefold (c, end - c);
}

static char *
letters_at_start (const char *text)
{
  const char *c = text;

  while (g_unichar_isalpha (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  return g_utf8_casefold (text, c - text);
}

/**
 * heed_pdf_paragraphs_learn:
 * @vocabulary: (element-type utf8 utf8): takes @word
 * @word: a word of a page that is not torn
 */
void
heed_pdf_paragraphs_learn (GHashTable *vocabulary,
                           const char *word)
{
  const char *c = word;
  const char *end = word + strlen (word);
  g_autofree char *trimmed = NULL;

  while (*c != '\0' && !g_unichar_isalpha (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  while (end > c)
    {
      const char *before = g_utf8_find_prev_char (c, end);

      if (before == NULL || g_unichar_isalpha (g_utf8_get_char (before)))
        break;
      end = before;
    }
  if (end - c < 2)
    return;
  trimmed = g_utf8_casefold (c, end - c);
  g_hash_table_add (vocabulary, g_steal_pointer (&trimmed));
}

static HeedRun *
last_run (HeedPdfParagraphs *self)
{
  GPtrArray *runs = self->block->runs;

  return runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;
}

/* Takes @n bytes off the end of the words. */
static void
cut_end (HeedPdfParagraphs *self,
         gsize         n)
{
  HeedRun *run = last_run (self);

  run->text[strlen (run->text) - n] = '\0';
  heed_run_text_changed (run);
  if (*run->text == '\0')
    g_ptr_array_remove_index (self->block->runs, self->block->runs->len - 1);
}

/* Whether the words end in a hyphen that a word was torn at, so that the next ones
 * follow without a space. A hyphen that is only there because of that is taken off:
 * the other words of the file say whether it is. */
static gboolean
join_torn (HeedPdfParagraphs *self,
           const char   *next)
{
  const HeedRun *run = last_run (self);
  const char *text = run != NULL ? run->text : "";
  gsize length = strlen (text);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *hyphened = NULL;

  if (g_str_has_suffix (text, SOFT_HYPHEN))
    {
      cut_end (self, strlen (SOFT_HYPHEN));
      return TRUE;
    }
  if (length > 1 && text[length - 1] == '/' && !g_ascii_isspace (text[length - 2]))
    return TRUE;
  if (length < 2 || text[length - 1] != '-')
    return FALSE;

  before = letters_at_end (text, length - 1);
  after = letters_at_start (next);
  if (*before == '\0' || *after == '\0' || !g_unichar_islower (g_utf8_get_char (next)) ||
      g_str_equal (after, "and") || g_str_equal (after, "or"))
    return FALSE;
  whole = g_strconcat (before, after, NULL);
  hyphened = g_strconcat (before, "-", after, NULL);
  if (self->vocabulary != NULL && !g_hash_table_contains (self->vocabulary, hyphened) &&
      g_hash_table_contains (self->vocabulary, whole))
    cut_end (self, 1);
  return TRUE;
}

/* ---- what stands between ---- */

/* Where the next word would still have fitted, somebody began a new line. */
static const char *
line_break (HeedPdfParagraphs *self,
            GPtrArray    *words,
            guint         index)
{
  const HeedPdfTaggedWord *word = g_ptr_array_index (words, index);
  double height = height_of (self->last);
  double needed = SPACE * height + width_of (words, index) + DOUBT * height;

  if (self->exact)
    return " ";
  if (join_torn (self, word->text))
    return "";
  if (self->right_pts > 0 && self->last->area.x2 + needed < self->right_pts)
    return "\n";
  return " ";
}

static const char *
find_separator (HeedPdfParagraphs *self,
                GPtrArray    *words,
                guint         index,
                HeedPdfJoint  joint)
{
  const HeedPdfTaggedWord *word = g_ptr_array_index (words, index);
  const HeedPdfTaggedWord *last = self->last;

  if (last == NULL)
    return "";
  if (joint == HEED_PDF_JOINT_NONE)
    return "";
  if (joint == HEED_PDF_JOINT_LINE)
    return "\n";
  if (last->page == word->page && word->order == last->order + 1 && word->before == ' ')
    return " ";
  if (share_line (last, word) && word->area.x1 > last->area.x1)
    return word->area.x1 - last->area.x2 > GAP * height_of (word) ? " " : "";
  return line_break (self, words, index);
}

static void
add_text (HeedPdfParagraphs *self,
          const char   *separator,
          const char   *text,
          HeedRunStyle  style,
          const char   *link)
{
  g_autofree char *joined = NULL;

  if (*separator == '\0' || (!self->fresh && self->style == style && g_strcmp0 (self->link, link) == 0))
    {
      joined = g_strconcat (separator, text, NULL);
      heed_block_add_run (self->block, joined, style, link);
    }
  else
    {
      /* A space between words that look different looks like none of them. */
      heed_block_add_run (self->block, separator, HEED_RUN_STYLE_PLAIN, NULL);
      heed_block_add_run (self->block, text, style, link);
    }
  self->style = style;
  self->fresh = FALSE;
  if (g_strcmp0 (self->link, link) != 0)
    {
      g_free (self->link);
      self->link = g_strdup (link);
    }
}

static void
add_word (HeedPdfParagraphs *self,
          GPtrArray    *words,
          guint         index,
          const char   *text,
          HeedPdfJoint  joint,
          HeedRunStyle  style,
          const char   *link)
{
  const HeedPdfTaggedWord *word = g_ptr_array_index (words, index);
  const char *separator = find_separator (self, words, index, joint);
  g_autoptr (GString) letters = g_string_new (text);

  /* Where a word may be torn is no part of it; where it is, the next one joins. */
  if (!self->exact)
    for (char *hyphen = strstr (letters->str, SOFT_HYPHEN);
         hyphen != NULL && hyphen[strlen (SOFT_HYPHEN)] != '\0';
         hyphen = strstr (letters->str, SOFT_HYPHEN))
      g_string_erase (letters, hyphen - letters->str, strlen (SOFT_HYPHEN));
  add_text (self, separator, letters->str, self->exact ? style : style | word->style, link);
  self->last = word;
}

/**
 * heed_pdf_paragraphs_add:
 * @self: prose
 * @words: (element-type HeedPdfTaggedWord): words of a page
 * @joint: how the first of them follows
 * @style: how they are set, beside how the page sets them
 * @link: (nullable): where they lead
 *
 * Adds words at the end of a paragraph. They have found their place.
 */
void
heed_pdf_paragraphs_add (HeedPdfParagraphs *self,
                         GPtrArray    *words,
                         HeedPdfJoint  joint,
                         HeedRunStyle  style,
                         const char   *link)
{
  for (guint i = 0; i < words->len; i++)
    {
      HeedPdfTaggedWord *word = g_ptr_array_index (words, i);

      word->used = TRUE;
      add_word (self, words, i, word->text, i == 0 ? joint : HEED_PDF_JOINT_TOLD, style, link);
    }
}

/**
 * heed_pdf_paragraphs_add_text:
 * @self: prose
 * @words: (element-type HeedPdfTaggedWord): words of a page, at least one
 * @text: what stands for them all
 * @joint: how it follows
 * @style: how it is set
 * @link: (nullable): where it leads
 *
 * Adds text in the place of words, which have found theirs.
 */
void
heed_pdf_paragraphs_add_text (HeedPdfParagraphs *self,
                              GPtrArray    *words,
                              const char   *text,
                              HeedPdfJoint  joint,
                              HeedRunStyle  style,
                              const char   *link)
{
  const HeedPdfTaggedWord *last = NULL;
  guint first = 0;

  /* What is drawn in their place may have been drawn in any order. */
  for (guint i = 0; i < words->len; i++)
    {
      HeedPdfTaggedWord *word = g_ptr_array_index (words, i);
      const HeedPdfTaggedWord *begin = g_ptr_array_index (words, first);

      word->used = TRUE;
      if (share_line (word, begin) && word->area.x1 < begin->area.x1)
        first = i;
      if (last == NULL || !share_line (word, last) || word->area.x2 > last->area.x2)
        last = word;
    }
  add_word (self, words, first, text, joint, style, link);
  self->last = last;
}
