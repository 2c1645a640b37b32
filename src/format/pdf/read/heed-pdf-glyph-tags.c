/* heed-pdf-glyph-tags.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-glyph-tags.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-pdf-tokens.h"
#include "heed-work.h"

/* The structure of a PDF file names the content of an element by the number of the
 * marks that were set around it. poppler tells the words of a page, with their places
 * and their colours, but not these numbers; or it tells the words of one number, with
 * a look through the whole page for each, without the spaces that are only gaps, and
 * without what follows a ligature. So each operator that shows words is given a colour
 * of its own before poppler sees the page.
 *
 * poppler joins letters to words whatever their colour. Where the mark changes, words
 * must end: there the font goes on as a copy of itself, a trace larger. */

/* The share of red in a tag; green and blue count it, with this many steps each. */
#define RED "0.3"
#define RED_16 (65535 * 3 / 10)
#define STEPS 4096
#define STEP_16 16

/* How many forms are looked into on one page, and how deep they may stand in each
 * other. */
#define MAX_FORMS 2000
#define MAX_LEVELS 12

/* How much the contents of all pages may unpack to, counting a form wherever it is
 * drawn: a small file can say to draw a large one a thousand times. */
#define MAX_MEGABYTES 200
#define MAX_BYTES ((gsize) MAX_MEGABYTES * 1024 * 1024)

typedef struct
{
  qpdf_data pdf;
  GHashTable *copies; /* object number of a font to its copy, as a qpdf_oh */
  GArray *tags;       /* of the page */
  guint n_forms;
  guint n_names;
  gsize n_bytes; /* of all pages so far, unpacked */
  gboolean too_large;
} Tagger;

typedef struct
{
  char *font; /* the name as written, with its slash; NULL for not known */
  double size;
  gboolean odd; /* whether its copy is set */
} Style;

/* One content stream while it is copied. */
typedef struct
{
  Tagger *tagger;
  qpdf_oh resources; /* copies, so that fonts and forms can be added */
  qpdf_oh fonts;
  qpdf_oh forms;
  GHashTable *font_copies; /* name as written to the name of its copy, or "" */
  guint stream;
  guint level;
  GString *copy;
  GArray *marks;  /* of HeedPdfGlyphTag, innermost last; the first holds outside all marks */
  GArray *styles; /* of Style, the current one last */
  HeedPdfGlyphTag last; /* the mark that words were last shown in */
  gboolean odd;    /* whether copies of fonts are in use for that */
} Stream;

/* ---- objects ---- */

static qpdf_oh
copy_dictionary (qpdf_data pdf,
                 qpdf_oh   dictionary)
{
  qpdf_oh copy = qpdf_oh_new_dictionary (pdf);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (pdf, dictionary))
    return copy;
  qpdf_oh_begin_dict_key_iter (pdf, dictionary);
  while (qpdf_oh_dict_more_keys (pdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (pdf)));
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      qpdf_oh value = qpdf_oh_get_key (pdf, dictionary, key);

      qpdf_oh_replace_key (pdf, copy, key, value);
      qpdf_oh_release (pdf, value);
    }
  return copy;
}

/* Puts a copy of a dictionary in the place of it. */
static qpdf_oh
replace_by_copy (qpdf_data   pdf,
                 qpdf_oh     parent,
                 const char *key)
{
  qpdf_oh dictionary = qpdf_oh_get_key (pdf, parent, key);
  qpdf_oh copy = copy_dictionary (pdf, dictionary);

  qpdf_oh_replace_key (pdf, parent, key, copy);
  qpdf_oh_release (pdf, dictionary);
  return copy;
}

/* A name as it stands in a content stream, with its #-escapes, as the key it means. */
static char *
name_to_key (const char *name)
{
  GString *key = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c++)
    if (*c == '#' && g_ascii_isxdigit (c[1]) && g_ascii_isxdigit (c[2]))
      {
        g_string_append_c (key, (char) (g_ascii_xdigit_value (c[1]) * 16 + g_ascii_xdigit_value (c[2])));
        c += 2;
      }
    else
      {
        g_string_append_c (key, *c);
      }
  return g_string_free (key, FALSE);
}

/* ---- fonts ---- */

static Style *
current_style (Stream *self)
{
  return &g_array_index (self->styles, Style, self->styles->len - 1);
}

static void
clear_style (gpointer data)
{
  g_free (((Style *) data)->font);
}

static void
push_style (Stream *self)
{
  Style style = *current_style (self);

  style.font = g_strdup (style.font);
  g_array_append_val (self->styles, style);
}

static qpdf_oh
copy_font (Tagger   *self,
           qpdf_oh  font)
{
  gpointer id = GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, font));
  gpointer known;
  qpdf_oh copy;

  if (id != NULL && g_hash_table_lookup_extended (self->copies, id, NULL, &known))
    return GPOINTER_TO_UINT (known);

  copy = qpdf_make_indirect_object (self->pdf, copy_dictionary (self->pdf, font));
  if (id != NULL)
    g_hash_table_insert (self->copies, id, GUINT_TO_POINTER (copy));
  return copy;
}

/* The name of the copy of a font: "" where there is no such font. */
static const char *
find_font_copy (Stream     *self,
                const char *name)
{
  qpdf_data pdf = self->tagger->pdf;
  const char *known = g_hash_table_lookup (self->font_copies, name);
  g_autofree char *key = NULL;
  char *copy_name;
  qpdf_oh font;

  if (known != NULL)
    return known;

  key = name_to_key (name);
  font = qpdf_oh_get_key_if_dict (pdf, self->fonts, key);
  copy_name = qpdf_oh_is_dictionary (pdf, font)
                ? g_strdup_printf ("/HeedFont%u", self->tagger->n_names++) : g_strdup ("");
  if (*copy_name != '\0')
    qpdf_oh_replace_key (pdf, self->fonts, copy_name, copy_font (self->tagger, font));
  qpdf_oh_release (pdf, font);
  g_hash_table_insert (self->font_copies, g_strdup (name), copy_name);
  return copy_name;
}

static void
append_font (Stream *self)
{
  Style *style = current_style (self);
  const char *name = style->font;
  double size = style->size;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (name == NULL)
    return;
  style->odd = self->odd;
  if (self->odd && *find_font_copy (self, name) != '\0')
    {
      name = find_font_copy (self, name);
      size *= 1.0001;
    }
  g_ascii_formatd (number, sizeof number, "%.6f", size);
  g_string_append_printf (self->copy, "\n%s %s Tf\n", name, number);
}

/* ---- marks ---- */

static HeedPdfGlyphTag *
current_mark (Stream *self)
{
  return &g_array_index (self->marks, HeedPdfGlyphTag, self->marks->len - 1);
}

/* The number in the properties of a mark, written out or by the name that the
 * resources have for them: -1 for none. */
static int
find_number (Stream              *self,
             GPtrArray           *operands)
{
  qpdf_data pdf = self->tagger->pdf;
  int mcid = -1;

  for (guint i = 1; i + 1 < operands->len; i++)
    if (g_str_equal (g_ptr_array_index (operands, i), "/MCID"))
      return (int) CLAMP (g_ascii_strtoll (g_ptr_array_index (operands, i + 1), NULL, 10), -1, G_MAXINT);

  if (operands->len == 2 && *(const char *) g_ptr_array_index (operands, 1) == '/')
    {
      g_autofree char *key = name_to_key (g_ptr_array_index (operands, 1));
      qpdf_oh properties = qpdf_oh_get_key_if_dict (pdf, self->resources, "/Properties");
      qpdf_oh named = qpdf_oh_get_key_if_dict (pdf, properties, key);
      qpdf_oh number = qpdf_oh_get_key_if_dict (pdf, named, "/MCID");

      if (!qpdf_oh_get_value_as_int (pdf, number, &mcid))
        mcid = -1;
      qpdf_oh_release (pdf, number);
      qpdf_oh_release (pdf, named);
      qpdf_oh_release (pdf, properties);
    }
  return mcid;
}

static void
begin_mark (Stream    *self,
            GPtrArray *operands)
{
  HeedPdfGlyphTag mark = *current_mark (self);
  const char *tag = operands->len > 0 ? g_ptr_array_index (operands, 0) : "";
  int mcid = find_number (self, operands);

  if (mcid >= 0)
    mark = (HeedPdfGlyphTag) { HEED_PDF_GLYPH_TAG_CONTENT, self->stream, mcid };
  else if (g_str_equal (tag, "/Artifact"))
    mark = (HeedPdfGlyphTag) { HEED_PDF_GLYPH_TAG_ARTIFACT, 0, -1 };
  g_array_append_val (self->marks, mark);
}

/* Words end where those of another mark begin. */
static void
separate_marks (Stream *self)
{
  const HeedPdfGlyphTag *mark = current_mark (self);
  const HeedPdfGlyphTag *last = &self->last;

  if (mark->kind != last->kind || mark->stream != last->stream || mark->mcid != last->mcid)
    self->odd = !self->odd;
  self->last = *mark;
  if (current_style (self)->odd != self->odd)
    append_font (self);
}

static void
append_tag (Stream *self)
{
  GArray *tags = self->tagger->tags;
  char green[G_ASCII_DTOSTR_BUF_SIZE];
  char blue[G_ASCII_DTOSTR_BUF_SIZE];
  guint number = tags->len;

  if (number >= STEPS * STEPS)
    return;
  g_array_append_val (tags, *current_mark (self));
  g_ascii_formatd (green, sizeof green, "%.6f", (number / STEPS) * STEP_16 / 65535.0);
  g_ascii_formatd (blue, sizeof blue, "%.6f", (number % STEPS) * STEP_16 / 65535.0);
  /* Outlined letters have the colour of the line. */
  g_string_append_printf (self->copy, "\n" RED " %s %s rg " RED " %s %s RG\n", green, blue, green, blue);
}

/* ---- streams ---- */

static GString *tag_stream (Tagger            *tagger,
                            const char       *content,
                            gsize             length,
                            qpdf_oh           resources,
                            const HeedPdfGlyphTag *outside,
                            guint             stream,
                            guint             level);

static gboolean
count_bytes (Tagger *self,
             gsize  length)
{
  if (length > MAX_BYTES - self->n_bytes)
    self->too_large = TRUE;
  else
    self->n_bytes += length;
  return !self->too_large;
}

/* A form is drawn as a copy for this place, so that its words belong to the mark that
 * it is drawn in: the name of the copy, or %NULL where it is no form. */
static char *
tag_form (Stream     *self,
          const char *name)
{
  qpdf_data pdf = self->tagger->pdf;
  g_autofree char *key = name_to_key (name);
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf, self->forms, key);
  qpdf_oh dictionary;
  qpdf_oh copy;
  qpdf_oh copied;
  qpdf_oh resources;
  unsigned char *content = NULL;
  size_t length = 0;
  QPDF_BOOL filtered = QPDF_FALSE;
  GString *tagged;
  char *copy_name;

  if (!qpdf_oh_is_stream (pdf, form) || self->level >= MAX_LEVELS || self->tagger->too_large)
    return NULL;
  dictionary = qpdf_oh_get_dict (pdf, form);
  if (!qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, dictionary, "/Subtype"), "/Form") ||
      self->tagger->n_forms++ >= MAX_FORMS)
    return NULL;
  qpdf_oh_get_stream_data (pdf, form, qpdf_dl_all, &filtered, &content, &length);
  if (!filtered || content == NULL || !count_bytes (self->tagger, length))
    {
      free (content);
      return NULL;
    }

  copy = qpdf_oh_new_stream (pdf);
  copied = qpdf_oh_get_dict (pdf, copy);
  for (guint i = 0; i < 2; i++)
    {
      static const char *const keys[] = { "/Matrix", "/BBox" };

      qpdf_oh_replace_key (pdf, copied, keys[i], qpdf_oh_get_key (pdf, dictionary, keys[i]));
    }
  qpdf_oh_replace_key (pdf, copied, "/Type", qpdf_oh_new_name (pdf, "/XObject"));
  qpdf_oh_replace_key (pdf, copied, "/Subtype", qpdf_oh_new_name (pdf, "/Form"));
  resources = qpdf_oh_get_key (pdf, dictionary, "/Resources");
  resources = copy_dictionary (pdf, qpdf_oh_is_dictionary (pdf, resources) ? resources
                                                                           : self->resources);
  qpdf_oh_replace_key (pdf, copied, "/Resources", resources);
  tagged = tag_stream (self->tagger, (const char *) content, length, resources, current_mark (self),
                       (guint) MAX (qpdf_oh_get_object_id (pdf, form), 0), self->level + 1);
  free (content);
  qpdf_oh_replace_stream_data (pdf, copy, (const unsigned char *) tagged->str, tagged->len,
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  g_string_free (tagged, TRUE);

  copy_name = g_strdup_printf ("/HeedForm%u", self->tagger->n_names++);
  qpdf_oh_replace_key (pdf, self->forms, copy_name, copy);
  return copy_name;
}

/* A state that brings a font along: what it is, is not followed. */
static gboolean
sets_font (Stream     *self,
           const char *name)
{
  qpdf_data pdf = self->tagger->pdf;
  g_autofree char *key = name_to_key (name);
  qpdf_oh states = qpdf_oh_get_key_if_dict (pdf, self->resources, "/ExtGState");
  qpdf_oh state = qpdf_oh_get_key_if_dict (pdf, states, key);
  gboolean sets = qpdf_oh_is_dictionary (pdf, state) && qpdf_oh_has_key (pdf, state, "/Font");

  qpdf_oh_release (pdf, state);
  qpdf_oh_release (pdf, states);
  return sets;
}

static void
set_font (Stream     *self,
          const char *name,
          double      size)
{
  Style *style = current_style (self);

  g_free (style->font);
  style->font = g_strdup (name);
  style->size = size;
}

static char *
copy_token (const HeedPdfTokens *tokens)
{
  return g_strndup (tokens->content + tokens->start, tokens->position - tokens->start);
}

/* Copies one operator with its operands, which begin at @from. */
static void
tag_operator (Stream              *self,
              const HeedPdfTokens *tokens,
              gsize                from,
              GPtrArray           *operands)
{
  static const char *const shows[] = { "Tj", "TJ", "'", "\"", NULL };
  static const char *const begins[] = { "BDC", "BMC", NULL };
  const char *first = operands->len > 0 ? g_ptr_array_index (operands, 0) : "";

  if (heed_pdf_tokens_is (tokens, "Tf") && operands->len == 2)
    {
      set_font (self, first, g_ascii_strtod (g_ptr_array_index (operands, 1), NULL));
      append_font (self);
      return;
    }
  if (heed_pdf_tokens_is (tokens, "Do") && operands->len == 1)
    {
      g_autofree char *copy_name = tag_form (self, first);

      if (copy_name != NULL)
        {
          g_string_append_printf (self->copy, "\n%s Do\n", copy_name);
          return;
        }
    }

  if (heed_pdf_tokens_is_one_of (tokens, shows))
    {
      separate_marks (self);
      append_tag (self);
    }
  g_string_append_len (self->copy, tokens->content + from, (gssize) (tokens->position - from));
  if (heed_pdf_tokens_is (tokens, "q"))
    push_style (self);
  else if (heed_pdf_tokens_is (tokens, "Q") && self->styles->len > 1)
    g_array_set_size (self->styles, self->styles->len - 1);
  else if (heed_pdf_tokens_is (tokens, "gs") && sets_font (self, first))
    set_font (self, NULL, 0);
  else if (heed_pdf_tokens_is_one_of (tokens, begins))
    begin_mark (self, operands);
  else if (heed_pdf_tokens_is (tokens, "EMC") && self->marks->len > 1)
    g_array_set_size (self->marks, self->marks->len - 1);
}

static void
tag_content (Stream     *self,
             const char *content,
             gsize       length)
{
  g_autoptr (GPtrArray) operands = g_ptr_array_new_with_free_func (g_free);
  HeedPdfTokens tokens;
  gsize from = 0;

  heed_pdf_tokens_init (&tokens, content, length);
  while (heed_pdf_tokens_next (&tokens))
    {
      if (!heed_pdf_tokens_is_operator (&tokens))
        {
          g_ptr_array_add (operands, copy_token (&tokens));
          continue;
        }
      tag_operator (self, &tokens, from, operands);
      g_ptr_array_set_size (operands, 0);
      from = tokens.position;
    }
  /* Of an empty stream there is no content. */
  if (from < length)
    g_string_append_len (self->copy, content + from, (gssize) (length - from));
}

static GString *
tag_stream (Tagger            *tagger,
            const char       *content,
            gsize             length,
            qpdf_oh           resources,
            const HeedPdfGlyphTag *outside,
            guint             stream,
            guint             level)
{
  g_autoptr (GHashTable) font_copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (HeedPdfGlyphTag));
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (Style));
  Stream self = { tagger, resources };
  Style style = { NULL, 0 };
  qpdf_oh colours;

  g_array_set_clear_func (styles, clear_style);
  g_array_append_val (styles, style);
  g_array_append_val (marks, *outside);
  self.fonts = replace_by_copy (tagger->pdf, resources, "/Font");
  self.forms = replace_by_copy (tagger->pdf, resources, "/XObject");
  /* A colour of the device must mean itself. */
  colours = replace_by_copy (tagger->pdf, resources, "/ColorSpace");
  qpdf_oh_remove_key (tagger->pdf, colours, "/DefaultRGB");
  self.font_copies = font_copies;
  self.stream = stream;
  self.level = level;
  self.copy = g_string_sized_new (length + length / 2);
  self.marks = marks;
  self.styles = styles;
  self.last = *outside;
  tag_content (&self, content, length);
  return self.copy;
}

static gboolean
tag_page (Tagger *self,
          guint  number)
{
  static const HeedPdfGlyphTag outside = { HEED_PDF_GLYPH_TAG_NONE, 0, -1 };
  qpdf_oh page = qpdf_get_page_n (self->pdf, number);
  unsigned char *content = NULL;
  size_t length = 0;
  GString *tagged;
  qpdf_oh stream;

  qpdf_oh_get_page_content_data (self->pdf, page, &content, &length);
  if (qpdf_has_error (self->pdf) || !count_bytes (self, length))
    {
      free (content);
      return FALSE;
    }
  tagged = tag_stream (self, (const char *) content, length,
                       replace_by_copy (self->pdf, page, "/Resources"), &outside, 0, 0);
  free (content);
  stream = qpdf_oh_new_stream (self->pdf);
  qpdf_oh_replace_stream_data (self->pdf, stream, (const unsigned char *) tagged->str, tagged->len,
                               qpdf_oh_new_null (self->pdf), qpdf_oh_new_null (self->pdf));
  g_string_free (tagged, TRUE);
  qpdf_oh_replace_key (self->pdf, page, "/Contents", stream);
  return !qpdf_has_error (self->pdf) && !self->too_large;
}

static GBytes *
write_tagged (qpdf_data pdf)
{
  static const char *const others[] = { "/StructTreeRoot", "/Metadata", "/Outlines", "/Names",
                                        "/OpenAction", "/AA" };
  qpdf_oh root = qpdf_get_root (pdf);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    qpdf_oh_remove_key (pdf, root, others[i]);
  qpdf_init_write_memory (pdf);
  qpdf_set_compress_streams (pdf, QPDF_FALSE);
  qpdf_set_decode_level (pdf, qpdf_dl_none);
  qpdf_set_preserve_encryption (pdf, QPDF_FALSE);
  qpdf_set_static_ID (pdf, QPDF_TRUE);
  qpdf_write (pdf);
  return qpdf_has_error (pdf) ? NULL
                              : g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

static gboolean
tag_pages (HeedPdfGlyphTags   *self,
           qpdf_data      pdf,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GHashTable) copies = g_hash_table_new (NULL, NULL);
  Tagger tagger = { pdf, copies };

  qpdf_push_inherited_attributes_to_page (pdf);
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    {
      heed_work_goes_on (cancellable, HEED_WORK_READ,
                         HEED_PDF_GLYPH_TAGS_SHARE * i / qpdf_get_num_pages (pdf));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      tagger.tags = g_array_new (FALSE, FALSE, sizeof (HeedPdfGlyphTag));
      tagger.n_forms = 0;
      g_ptr_array_add (self->pages, tagger.tags);
      if (tag_page (&tagger, (guint) i))
        continue;
      if (tagger.too_large)
        g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                     _("Page %d of the PDF file is too large: Heed unpacks at most %d MB of pages. Print "
                       "the pages of the plan to a new PDF file from a viewer, and try again."),
                     i + 1, MAX_MEGABYTES);
      return FALSE;
    }
  self->bytes = write_tagged (pdf);
  return self->bytes != NULL;
}

/**
 * heed_pdf_glyph_tags_read:
 * @pdf: a PDF file, whose pages are changed
 * @tags: (out) (transfer full) (nullable): the tagged file; %NULL where @pdf is too
 *   damaged for that
 * @cancellable: (nullable): to stop, between two pages
 * @error: return location for a #GError
 *
 * Gives each operator that shows words on the pages of @pdf a tag of its own.
 *
 * Fails with %HEED_ERROR_LIMIT where the pages unpack to more than any plan takes.
 *
 * Returns: whether it could be done, or nothing but damage is in the way
 */
gboolean
heed_pdf_glyph_tags_read (qpdf_data      pdf,
                          HeedPdfGlyphTags  **tags,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (HeedPdfGlyphTags) self = g_new0 (HeedPdfGlyphTags, 1);
  GError *failure = NULL;

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  *tags = tag_pages (self, pdf, cancellable, &failure) ? g_steal_pointer (&self) : NULL;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_pdf_glyph_tags_free:
 * @self: (transfer full): tags
 */
void
heed_pdf_glyph_tags_free (HeedPdfGlyphTags *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

static guint
step_of (guint16 colour)
{
  return (colour + STEP_16 / 2) / STEP_16;
}

/**
 * heed_pdf_glyph_tags_find:
 * @self: tags
 * @page: a page, from 0
 * @red: the share of red in a colour found on it, up to 65535
 * @green: the share of green
 * @blue: the share of blue
 * @number: (out) (optional): the number of the tag on that page, in the order of use
 *
 * Returns: (transfer none) (nullable): the tag of that colour; %NULL where it is none
 */
const HeedPdfGlyphTag *
heed_pdf_glyph_tags_find (HeedPdfGlyphTags *self,
                          guint        page,
                          guint16      red,
                          guint16      green,
                          guint16      blue,
                          guint       *number)
{
  GArray *tags = page < self->pages->len ? g_ptr_array_index (self->pages, page) : NULL;
  guint found = step_of (green) * STEPS + step_of (blue);

  if (tags == NULL || found >= tags->len || ABS ((int) red - RED_16) > STEP_16)
    return NULL;
  if (number != NULL)
    *number = found;
  return &g_array_index (tags, HeedPdfGlyphTag, found);
}
