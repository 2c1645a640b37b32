/* heed-pdf-stray-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-stray-text.h"

#include <string.h>

#include "heed-pdf-blocks.h"
#include "heed-pdf-tagged-page.h"
#include "heed-pdf-stamp.h"

/* The head and the foot of a page, as shares of its height. */
#define MARGIN 0.12

/* How many of the words may stand outside the structure: where more do, it says too
 * little about the file. */
#define MAX_SHARE 0.05

/* The gap, as a share of the height of the letters, from which on words may stand in
 * two columns, and what stands for it in a line. */
#define GAP 0.35
#define COLUMN '\t'

/* Words that stand outside the structure of a file: what is repeated on its pages,
 * their numbers, copies of what stands elsewhere; and what was forgotten. */

typedef struct
{
  char *text;
  char *pattern; /* with "#" for numbers */
  guint page;
  double y_pts;
  guint n_words;
  gboolean is_artifact;
  gboolean in_margin;
} Line;

typedef struct
{
  GPtrArray *lines;     /* of Line */
  GHashTable *patterns; /* pattern to how many pages have it */
  const char *content;  /* the words of the structure, with a space between them */
  guint n_words;
} Rest;

static void
line_free (gpointer data)
{
  Line *self = data;

  g_free (self->text);
  g_free (self->pattern);
  g_free (self);
}

static char *
replace (const char *text,
         const char *pattern,
         const char *by)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, by, 0, NULL);
}

/* "Page 3 of 12" is about the paper and not about the plan. */
static char *
without_page_number (const char *text)
{
  g_autofree char *rest = replace (text, "\\bpage\\s+\\d+(\\s*(of|/)\\s*\\d+)?|^\\W*\\d+\\s*(of|/)\\s*\\d+\\W*$|^\\W*\\d+\\W*$",
                                   "");

  return replace (rest, "^[\\s|·–—-]+|[\\s|·–—-]+$", "");
}

/* Makes one space of each row of them, in place. */
static char *
squeeze (char *text)
{
  char *to = text;

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      *to++ = *c;
    else if (to == text || to[-1] != ' ')
      *to++ = ' ';
  *to = '\0';
  return text;
}

/* ---- lines ---- */

static void
end_line (Rest    *self,
          GString *text,
          Line    *line)
{
  if (line->n_words == 0)
    return;

  line->text = g_strdup (text->str);
  line->pattern = replace (text->str, "\\d+", "#");
  g_ptr_array_add (self->lines, g_memdup2 (line, sizeof *line));
  *line = (Line) { NULL };
  g_string_truncate (text, 0);
}

static gint
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const HeedPdfTaggedWord *first = *(HeedPdfTaggedWord *const *) a;
  const HeedPdfTaggedWord *second = *(HeedPdfTaggedWord *const *) b;

  return first->number != second->number ? (first->number < second->number ? -1 : 1)
                                         : (first->order < second->order ? -1 : 1);
}

/* Whether a word goes on with the line of another one. */
static gboolean
follows (const HeedPdfTaggedWord *word,
         const HeedPdfTaggedWord *last)
{
  double height = MAX (last->area.y2 - last->area.y1, 1);
  double overlap = MIN (word->area.y2, last->area.y2) - MAX (word->area.y1, last->area.y1);

  return overlap > 0.4 * height && word->area.x1 > last->area.x1 &&
         word->area.x1 - last->area.x2 < 2 * height;
}

static void
collect_words (Rest             *self,
               HeedPdfTaggedPage *page,
               GPtrArray        *words,
               gboolean          is_artifact)
{
  double height = heed_pdf_tagged_page_get_height (page);
  g_autoptr (GString) text = g_string_new (NULL);
  const HeedPdfTaggedWord *last = NULL;
  Line line = { NULL };

  for (guint i = 0; i < words->len; i++)
    {
      const HeedPdfTaggedWord *word = g_ptr_array_index (words, i);
      gboolean is_apart;

      if (last != NULL && !follows (word, last))
        end_line (self, text, &line);
      is_apart = line.n_words > 0 && word->area.x1 - last->area.x2 > GAP * (last->area.y2 - last->area.y1);
      if (line.n_words++ == 0)
        {
          line.page = word->page;
          line.y_pts = word->area.y1;
          line.is_artifact = is_artifact;
          line.in_margin = word->area.y2 < MARGIN * height || word->area.y1 > (1 - MARGIN) * height;
        }
      else if (is_apart)
        {
          g_string_append_c (text, COLUMN);
        }
      else if (word->before != 0 || word->order != last->order + 1)
        {
          g_string_append_c (text, ' ');
        }
      g_string_append (text, word->text);
      last = word;
    }
  end_line (self, text, &line);
}

/* Artifacts as they were painted, since they may stand between other words; what has
 * no mark as it stands. */
static void
collect_lines (Rest             *self,
               HeedPdfTaggedPage *page,
               gboolean          has_note)
{
  GPtrArray *words = heed_pdf_tagged_page_get_words (page);
  g_autoptr (GPtrArray) artifacts = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  self->n_words += words->len;
  for (guint i = 0; i < words->len; i++)
    {
      HeedPdfTaggedWord *word = g_ptr_array_index (words, i);
      gboolean is_artifact = word->tag != NULL && word->tag->kind == HEED_PDF_GLYPH_TAG_ARTIFACT;

      if (!word->used && !(is_artifact && has_note))
        g_ptr_array_add (is_artifact ? artifacts : others, word);
    }
  g_ptr_array_sort (artifacts, compare_numbers);
  collect_words (self, page, artifacts, TRUE);
  collect_words (self, page, others, FALSE);
}

static void
count_patterns (Rest *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      char *key = g_strdup_printf ("%u %s", line->page, line->pattern);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->patterns, line->pattern));

      if (g_hash_table_add (seen, key))
        g_hash_table_insert (self->patterns, line->pattern, GUINT_TO_POINTER (n + 1));
    }
}

/* ---- what they are ---- */

static gboolean
is_repeated (Rest       *self,
             const Line *line)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->patterns, line->pattern)) > 1;
}

/* Whether a line stands in the structure too: repeated headers, cells that go on. Where
 * it goes through several columns, each part does. */
static gboolean
is_copy (Rest       *self,
         const Line *line)
{
  g_autofree char *text = replace (line->text, "\\W*\\bcontinued\\b\\W*$", "");
  g_autofree char *whole = squeeze (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit (text, "\t", -1);

  if (!line->is_artifact)
    return FALSE;
  if (strstr (self->content, whole) != NULL)
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (self->content, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_note (Rest       *self,
         const Line *line)
{
  return (line->is_artifact || line->in_margin) && (line->in_margin || is_repeated (self, line));
}

static void
add_note (HeedDocument *document,
          const char   *text)
{
  g_autofree char *note = NULL;

  if (*text == '\0' || strstr (document->running_note, text) != NULL)
    return;
  note = g_strdup_printf ("%s%s%s", document->running_note,
                          *document->running_note != '\0' ? "\n" : "", text);
  heed_document_set_running_note (document, note);
}

/* Puts a forgotten line before the first block that begins below it. */
static void
insert_line (HeedDocument *document,
             GArray       *spots,
             const Line   *line)
{
  HeedPdfSpot spot = { line->page, line->y_pts };
  guint i = 0;

  for (; i < spots->len; i++)
    {
      const HeedPdfSpot *other = &g_array_index (spots, HeedPdfSpot, i);

      if (other->page > spot.page || (other->page == spot.page && other->y_pts > spot.y_pts))
        break;
    }
  g_array_insert_val (spots, i, spot);
  g_ptr_array_insert (document->blocks, (gint) i, heed_block_new_paragraph (line->text));
}

static gboolean
add_lines (Rest         *self,
           HeedDocument *document,
           GArray       *spots)
{
  g_autoptr (GPtrArray) forgotten = g_ptr_array_new ();
  g_autoptr (GPtrArray) stamps = g_ptr_array_new_with_free_func (g_free);
  guint n_forgotten = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);
      g_autofree char *text = NULL;
      g_autofree char *stamp = NULL;

      if (is_copy (self, line))
        continue;
      squeeze (line->text);
      text = without_page_number (line->text);
      stamp = line->in_margin ? heed_pdf_stamp_read (line->text) : NULL;
      if (stamp != NULL)
        {
          if (!g_ptr_array_find_with_equal_func (stamps, stamp, g_str_equal, NULL))
            g_ptr_array_add (stamps, g_steal_pointer (&stamp));
          continue;
        }
      if (is_note (self, line))
        {
          add_note (document, text);
          continue;
        }
      n_forgotten += line->n_words;
      g_ptr_array_add (forgotten, line);
    }
  if (n_forgotten > MAX_SHARE * self->n_words)
    return FALSE;

  for (guint i = 0; i < forgotten->len; i++)
    insert_line (document, spots, g_ptr_array_index (forgotten, i));
  for (guint i = 0; i < stamps->len; i++)
    heed_document_add (document, heed_block_new_paragraph (g_ptr_array_index (stamps, i)));
  return TRUE;
}

/**
 * heed_pdf_stray_text_add:
 * @document: a document made of the structure of a file
 * @pages: (element-type HeedPdfTaggedPage): the pages of the file
 * @spots: (element-type HeedPdfSpot): where each block of @document begins
 * @has_note: whether the running note is known, so that artifacts say nothing new
 *
 * Adds the words that stand on the pages and not in the structure: the running note,
 * and what was forgotten. Copies and numbers of pages are no part of the document.
 *
 * Returns: whether the structure holds so many of the words that it can be trusted
 */
gboolean
heed_pdf_stray_text_add (HeedDocument *document,
                         GPtrArray    *pages,
                         GArray       *spots,
                         gboolean      has_note)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GHashTable) patterns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *content = squeeze (heed_block_list_to_text (document->blocks));
  Rest self = { lines, patterns, content, 0 };

  for (guint i = 0; i < pages->len; i++)
    collect_lines (&self, g_ptr_array_index (pages, i), has_note);
  count_patterns (&self);
  return add_lines (&self, document, spots);
}
