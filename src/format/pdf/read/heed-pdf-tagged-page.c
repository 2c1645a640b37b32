/* heed-pdf-tagged-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-tagged-page.h"

#include <string.h>

#include "heed-pdf-font.h"

/* The gap, as a share of the height of the letters, that no word has inside. */
#define GAP 0.5

struct _HeedPdfTaggedPage
{
  double height_pts;
  GPtrArray *words; /* of HeedPdfTaggedWord */
  GHashTable *marks; /* stream and number as a key to a GPtrArray of words */
};

static void
word_free (gpointer data)
{
  HeedPdfTaggedWord *self = data;

  g_free (self->text);
  g_free (self);
}

static char *
mark_key (guint stream,
          int   mcid)
{
  return g_strdup_printf ("%u %d", stream, mcid);
}

/* Letters that are drawn as one, and letters of other widths, are those that they
 * stand for; the marks for the direction of writing are no letters. */
static void
append_letter (GString  *text,
               gunichar  letter)
{
  char utf8[7] = { 0 };

  if (letter == 0 || (letter >= 0x202A && letter <= 0x202E) || letter == 0xFEFF)
    return;
  if (!g_unichar_validate (letter))
    letter = 0xFFFD;
  g_unichar_to_utf8 (letter, utf8);
  if (letter >= 0xFB00 && letter <= 0xFB06)
    {
      g_autofree char *normal = g_utf8_normalize (utf8, -1, G_NORMALIZE_NFKC);

      g_string_append (text, normal);
    }
  else
    {
      g_string_append (text, utf8);
    }
}

static void
add_area (HeedPdfTaggedWord       *word,
          const PopplerRectangle *area)
{
  word->area.x1 = MIN (word->area.x1, area->x1);
  word->area.y1 = MIN (word->area.y1, area->y1);
  word->area.x2 = MAX (word->area.x2, area->x2);
  word->area.y2 = MAX (word->area.y2, area->y2);
}

/* Whether a letter stands so far behind a word that it begins another one: what stands
 * in two columns may be painted at once. */
static gboolean
stands_apart (const HeedPdfTaggedWord *word,
              const PopplerRectangle *area)
{
  double height = MAX (word->area.y2 - word->area.y1, 1);

  return area->x1 - word->area.x2 > GAP * height || area->y1 > word->area.y2 || area->y2 < word->area.y1;
}

static void
read_words (HeedPdfTaggedPage       *self,
            HeedPdfGlyphTags            *tags,
            guint                   number,
            const char             *text,
            const PopplerRectangle *areas,
            GList                  *attributes)
{
  GList *attribute = attributes;
  HeedPdfTaggedWord *word = NULL;
  g_autoptr (GString) letters = g_string_new (NULL);
  char before = '\n';
  gint i = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c), i++)
    {
      gunichar letter = g_utf8_get_char (c);
      PopplerTextAttributes *current;
      gboolean turned = FALSE;

      while (attribute != NULL && attribute->next != NULL &&
             i > ((PopplerTextAttributes *) attribute->data)->end_index)
        {
          attribute = attribute->next;
          turned = TRUE;
        }
      current = attribute != NULL ? attribute->data : NULL;

      if (word != NULL && !g_unichar_isspace (letter) && stands_apart (word, &areas[i]))
        before = ' ';
      if (word != NULL && (g_unichar_isspace (letter) || turned || before != 0))
        {
          word->text = g_strdup (letters->str);
          word = NULL;
        }
      if (g_unichar_isspace (letter))
        {
          if (before != '\n')
            before = letter == '\n' ? '\n' : ' ';
          continue;
        }
      if (word == NULL)
        {
          word = g_new0 (HeedPdfTaggedWord, 1);
          word->page = number;
          word->order = self->words->len;
          word->before = before;
          word->area = areas[i];
          if (current != NULL)
            {
              word->style = heed_pdf_font_get_style (current->font_name);
              word->tag = heed_pdf_glyph_tags_find (tags, number, current->color.red, current->color.green,
                                                    current->color.blue, &word->number);
            }
          g_ptr_array_add (self->words, word);
          g_string_truncate (letters, 0);
        }
      append_letter (letters, letter);
      add_area (word, &areas[i]);
      before = 0;
    }
  if (word != NULL)
    word->text = g_strdup (letters->str);
}

static gint
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const HeedPdfTaggedWord *first = *(HeedPdfTaggedWord *const *) a;
  const HeedPdfTaggedWord *second = *(HeedPdfTaggedWord *const *) b;

  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  return first->order < second->order ? -1 : first->order > second->order;
}

static void
sort_marks (HeedPdfTaggedPage *self)
{
  GHashTableIter iter;
  gpointer words;

  for (guint i = 0; i < self->words->len; i++)
    {
      HeedPdfTaggedWord *word = g_ptr_array_index (self->words, i);
      g_autofree char *key = NULL;

      if (word->tag == NULL || word->tag->kind != HEED_PDF_GLYPH_TAG_CONTENT)
        continue;
      key = mark_key (word->tag->stream, word->tag->mcid);
      words = g_hash_table_lookup (self->marks, key);
      if (words == NULL)
        {
          words = g_ptr_array_new ();
          g_hash_table_insert (self->marks, g_steal_pointer (&key), words);
        }
      g_ptr_array_add (words, word);
    }
  /* A writer paints words as they are to be read; where they stand may mislead. */
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &words))
    g_ptr_array_sort (words, compare_numbers);
}

/**
 * heed_pdf_tagged_page_new:
 * @pdf: a file that was tagged
 * @tags: its tags
 * @number: one of its pages, from 0
 *
 * Returns: (transfer full): the words of that page
 */
HeedPdfTaggedPage *
heed_pdf_tagged_page_new (PopplerDocument *pdf,
                          HeedPdfGlyphTags     *tags,
                          guint            number)
{
  HeedPdfTaggedPage *self = g_new0 (HeedPdfTaggedPage, 1);
  PopplerPage *page = poppler_document_get_page (pdf, (int) number);
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;
  g_autofree PopplerRectangle *areas = NULL;
  guint n_areas = 0;

  self->words = g_ptr_array_new_with_free_func (word_free);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  if (page == NULL)
    return self;

  poppler_page_get_size (page, NULL, &self->height_pts);
  if (text != NULL && g_utf8_validate (text, -1, NULL) &&
      poppler_page_get_text_layout (page, &areas, &n_areas) &&
      n_areas >= (guint) g_utf8_strlen (text, -1))
    {
      GList *attributes = poppler_page_get_text_attributes (page);

      read_words (self, tags, number, text, areas, attributes);
      poppler_page_free_text_attributes (attributes);
    }
  g_object_unref (page);
  sort_marks (self);
  return self;
}

/**
 * heed_pdf_tagged_page_free:
 * @self: (transfer full): a page
 */
void
heed_pdf_tagged_page_free (HeedPdfTaggedPage *self)
{
  g_hash_table_unref (self->marks);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * heed_pdf_tagged_page_get_height:
 * @self: a page
 *
 * Returns: how high it is, in points
 */
double
heed_pdf_tagged_page_get_height (HeedPdfTaggedPage *self)
{
  return self->height_pts;
}

/**
 * heed_pdf_tagged_page_get_words:
 * @self: a page
 *
 * Returns: (transfer none) (element-type HeedPdfTaggedWord): all its words
 */
GPtrArray *
heed_pdf_tagged_page_get_words (HeedPdfTaggedPage *self)
{
  return self->words;
}

/**
 * heed_pdf_tagged_page_find:
 * @self: a page
 * @stream: the object number of the form that marked content stands in, 0 for the page
 *   itself
 * @mcid: the number of the content
 *
 * Returns: (transfer none) (element-type HeedPdfTaggedWord) (nullable): its words, as
 *   they were painted
 */
GPtrArray *
heed_pdf_tagged_page_find (HeedPdfTaggedPage *self,
                           guint             stream,
                           int               mcid)
{
  g_autofree char *key = mark_key (stream, mcid);

  return g_hash_table_lookup (self->marks, key);
}
