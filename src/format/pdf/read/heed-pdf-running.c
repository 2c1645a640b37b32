/* heed-pdf-running.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-running.h"

#include <math.h>
#include <string.h>

#include "heed-pdf-stamp.h"

/* The parts of a page in which running notes stand, as a share of its height. */
#define MARGIN 0.16

/* The gap that parts a note from a page number on its line, in sizes of the font. */
#define PART_GAP 2.0

/* The share of the pages on which a note stands: the first may be without, and left
 * and right pages may differ. */
#define MIN_SHARE 0.4

/* How much larger than other words those of a title are. */
#define TITLE_RATIO 1.3

/* How many lines high the titles of a table are at most. */
#define MAX_TITLE_LINES 8

/* How far notes may stand from one place, in points. */
#define SAME_PLACE 6.0

/* One part of a line near the head or foot of a page. */
typedef struct
{
  guint page;
  gboolean head;
  HeedPdfLine *line; /* owned by the list of parts of its page */
  char *text;
  char *key; /* the text without figures */
  char *stamp; /* what a browser wrote there, or NULL */
  int number; /* the first figure less the number of the page */
  double place; /* how far it stands from the edge of the page, in points */
  gboolean running;
} Note;

static void
note_clear (gpointer data)
{
  Note *self = data;

  g_free (self->text);
  g_free (self->key);
  g_free (self->stamp);
}

/* "Page 3 of 12" and "Page 4 of 12" differ in their figures only. */
static char *
make_key (const char *text,
          gboolean    head)
{
  g_autoptr (GString) key = g_string_new (head ? "^" : "_");

  for (const char *c = text; *c != '\0'; c++)
    {
      if (!g_ascii_isdigit (*c))
        g_string_append_c (key, g_ascii_tolower (*c));
      else if (key->str[key->len - 1] != '0')
        g_string_append_c (key, '0');
    }
  return g_strdup (key->str);
}

static int
first_number (const char *text)
{
  const char *digit = strpbrk (text, "0123456789");

  return digit != NULL ? (int) MIN (g_ascii_strtoull (digit, NULL, 10), 100000) : 0;
}

static gboolean
is_page_number (const char *text)
{
  return g_regex_match_simple ("^\\W*(page|p\\.?)?\\W*\\d{1,4}\\W*((of|/)\\W*\\d{1,4}\\W*)?$", text,
                               G_REGEX_CASELESS, 0);
}

/* ---- candidates ---- */

static gboolean
is_in_open_grid (HeedPdfPage *page,
                 HeedPdfLine *line)
{
  for (guint i = 0; i < page->grids->len; i++)
    {
      HeedPdfGrid *grid = g_ptr_array_index (page->grids, i);
      HeedPdfBox box = heed_pdf_grid_box (grid);

      /* Lines below the head and above the foot of a page enclose all of it. */
      if (grid->is_open && heed_pdf_grid_holds (grid, line->box)
          && (grid->xs->len > 2 || grid->ys->len > 2 || box.y2 - box.y1 < 0.6 * page->height))
        return TRUE;
    }
  return FALSE;
}

static guint
count_parts (HeedPdfLine *line)
{
  guint n_parts = 1;

  for (guint i = 1; i < line->words->len; i++)
    {
      HeedPdfWord *before = g_ptr_array_index (line->words, i - 1);
      HeedPdfWord *word = g_ptr_array_index (line->words, i);

      if (word->box.x1 - before->box.x2 > line->size)
        n_parts++;
    }
  return n_parts;
}

static gboolean
ends_with_page_number (HeedPdfLine *line)
{
  g_autofree char *text = heed_pdf_line_to_text (line);

  return g_regex_match_simple ("\\bpage\\s*\\d{1,4}|\\d{1,4}\\s*(of|/)\\s*\\d{1,4}\\W*$|^\\W*\\d{1,4}\\W*$",
                               text, G_REGEX_CASELESS, 0);
}

static gboolean
has_titles (HeedPdfLine *line)
{
  return count_parts (line) >= 3 && !ends_with_page_number (line);
}

static gboolean
is_right_below (HeedPdfLine *line,
                HeedPdfLine *other)
{
  return other->box.y1 - line->box.y2 < 0.8 * line->size;
}

/* Titles of a table without rules stand on every page too: more of them side by side
 * than notes. Those of a narrow column are many lines high. */
static gboolean
is_of_table (GPtrArray *lines,
             guint      position)
{
  HeedPdfLine *line = g_ptr_array_index (lines, position);
  HeedPdfLine *next = position + 1 < lines->len ? g_ptr_array_index (lines, position + 1) : NULL;

  if (ends_with_page_number (line))
    return FALSE;
  if (next != NULL && is_right_below (line, next) && has_titles (next))
    return TRUE;
  for (guint i = position + 1; i > 0 && position + 1 - i < MAX_TITLE_LINES; i--)
    {
      HeedPdfLine *above = g_ptr_array_index (lines, i - 1);

      if (has_titles (above))
        return TRUE;
      if (i > 1 && !is_right_below (g_ptr_array_index (lines, i - 2), above))
        return FALSE;
    }
  return FALSE;
}

static void
find_notes (GPtrArray *pages,
            guint      number,
            GPtrArray *parts,
            GArray    *notes)
{
  HeedPdfPage *page = g_ptr_array_index (pages, number);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  GPtrArray *split;

  for (guint i = 0; i < page->lines->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (page->lines, i);

      if ((line->box.y2 < MARGIN * page->height || line->box.y1 > (1 - MARGIN) * page->height)
          && !is_in_open_grid (page, line) && !is_of_table (page->lines, i))
        g_ptr_array_add (near, line);
    }
  split = heed_pdf_lines_split (near, PART_GAP);
  g_ptr_array_add (parts, split);
  for (guint i = 0; i < split->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (split, i);
      Note note = { .page = number, .line = line };

      note.head = line->box.y2 < page->height / 2;
      note.place = note.head ? line->box.y1 : page->height - line->box.y2;
      note.text = heed_pdf_line_to_text (line);
      note.key = make_key (note.text, note.head);
      note.stamp = heed_pdf_stamp_read (note.text);
      note.number = first_number (note.text) - (int) number;
      g_array_append_val (notes, note);
    }
}

/* ---- repetition ---- */

/* Whether both look alike and stand in one place, and the figures are the same on both
 * pages or count with them. */
static gboolean
is_repetition (const Note *one,
               const Note *other)
{
  return one->page != other->page && fabs (one->place - other->place) <= SAME_PLACE
         && fabs (one->line->size - other->line->size) < 0.5
         && (strcmp (one->text, other->text) == 0 || one->number == other->number);
}

static void
mark_running (GArray *notes,
              guint   n_pages)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < notes->len; i++)
    {
      Note *note = &g_array_index (notes, Note, i);
      GArray *group = g_hash_table_lookup (groups, note->key);

      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (groups, note->key, group);
        }
      g_array_append_val (group, i);
    }

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GArray *group = value;
      guint n_repeated = 0;

      for (guint i = 0; i < group->len; i++)
        {
          Note *note = &g_array_index (notes, Note, g_array_index (group, guint, i));
          guint before = i > 0 ? i - 1 : group->len - 1;

          note->running = is_repetition (note, &g_array_index (notes, Note, g_array_index (group, guint, before)))
                          || is_repetition (note, &g_array_index (notes, Note, g_array_index (group, guint, (i + 1) % group->len)));
          if (note->running)
            n_repeated++;
        }
      for (guint i = 0; i < group->len; i++)
        if (n_repeated < 2 || n_repeated < MIN_SHARE * n_pages)
          g_array_index (notes, Note, g_array_index (group, guint, i)).running = FALSE;
    }
}

/* A note that ends with the number of the page is kept without it. */
static char *
without_page_number (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("[\\s|–—-]*\\bpage\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?\\W*$",
                                          G_REGEX_CASELESS, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

/* The size in which most words of @pages are set. */
static double
common_size (GPtrArray *pages)
{
  guint counts[200] = { 0 };
  guint best = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      HeedPdfPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->lines->len; j++)
        {
          HeedPdfLine *line = g_ptr_array_index (page->lines, j);

          counts[(guint) lround (CLAMP (line->size, 0, 99) * 2)] += line->words->len;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return best / 2.0;
}

/* All that stands on @pages and was not taken. */
static char *
text_left (GPtrArray  *pages,
           GHashTable *taken)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      HeedPdfPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->lines->len; j++)
        {
          HeedPdfLine *line = g_ptr_array_index (page->lines, j);
          g_autofree char *words = NULL;

          if (line->words->len == 0 || g_hash_table_contains (taken, g_ptr_array_index (line->words, 0)))
            continue;
          words = heed_pdf_line_to_text (line);
          g_string_append_printf (text, " %s", words);
        }
    }
  return g_strdup (text->str);
}

/* Takes the words of the notes. A title that stands at the head of several pages is
 * left on the first of them, and is no note. */
static void
take_notes (GPtrArray  *pages,
            GArray     *notes,
            GHashTable *taken,
            GPtrArray  *stamps)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  double size = common_size (pages);

  for (guint i = 0; i < notes->len; i++)
    {
      Note *note = &g_array_index (notes, Note, i);
      gboolean is_first = FALSE;

      if (note->stamp != NULL && !g_ptr_array_find_with_equal_func (stamps, note->stamp, g_str_equal, NULL))
        g_ptr_array_add (stamps, g_strdup (note->stamp));
      if (!note->running && note->stamp == NULL)
        continue;
      if (note->head && note->stamp == NULL && note->line->size > TITLE_RATIO * size)
        {
          is_first = g_hash_table_add (titles, note->key);
          note->running = FALSE;
        }
      for (guint j = 0; !is_first && j < note->line->words->len; j++)
        g_hash_table_add (taken, g_ptr_array_index (note->line->words, j));
    }
}

/**
 * heed_pdf_running_take:
 * @pages: (element-type HeedPdfPage): all pages of a file
 * @stamps: (element-type utf8): takes what a browser wrote into the margins, each once
 *
 * Takes the notes and page numbers that stand at the head or foot of the pages, told
 * by their repetition, out of the lines of @pages.
 *
 * Returns: (transfer full): the notes, each once, with an empty line between them; ""
 *   for none
 */
char *
heed_pdf_running_take (GPtrArray *pages,
                       GPtrArray *stamps)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) running = g_string_new (NULL);
  g_autofree char *left = NULL;

  g_array_set_clear_func (notes, note_clear);
  for (guint i = 0; i < pages->len; i++)
    find_notes (pages, i, parts, notes);
  mark_running (notes, pages->len);
  take_notes (pages, notes, taken, stamps);
  left = text_left (pages, taken);

  for (guint i = 0; i < notes->len; i++)
    {
      Note *note = &g_array_index (notes, Note, i);
      g_autofree char *text = NULL;

      if (!note->running || note->stamp != NULL || !g_hash_table_add (seen, note->key)
          || is_page_number (note->text))
        continue;
      /* Browsers write the title of the file beside the day. */
      if (stamps->len > 0 && strstr (left, note->text) != NULL)
        continue;
      text = without_page_number (note->text);
      if (text[0] != '\0')
        g_string_append_printf (running, "%s%s", running->len > 0 ? "\n\n" : "", text);
    }
  if (g_hash_table_size (taken) > 0)
    for (guint i = 0; i < pages->len; i++)
      heed_pdf_page_take_words (g_ptr_array_index (pages, i), taken);
  return g_strdup (running->str);
}
