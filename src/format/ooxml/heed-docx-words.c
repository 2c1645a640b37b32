/* heed-docx-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-words.h"

#include <string.h>

#include "heed-docx-field.h"
#include "heed-language.h"
#include "heed-letter.h"
#include "heed-margin.h"
#include "heed-office-note.h"
#include "heed-office-style.h"
#include "heed-text-joint.h"
#include "heed-xml.h"

/* A field that is open. */
typedef struct
{
  GString *code;
  char *link; /* NULL for none */
  gboolean in_code; /* whether its code is being read, and not what it came to */
  gboolean is_page_number;
} Field;

/* One paragraph while its words are read. */
typedef struct
{
  const HeedDocxSource *source;
  HeedBlock *block;
  GPtrArray *aside;
  GString *label; /* NULL for none */
  char *style; /* the id of its style; NULL for none */
  gboolean after_label;
  gboolean after_mark; /* whether the mark of a note was just read */
  gboolean mark_pages;
  GArray *fields; /* of Field, outermost first */
  GString *struck; /* words that are struck through */
} Reader;

static void read_words (Reader     *self,
                        xmlNode    *node,
                        const char *link);

/* ---- words ---- */

static void
field_clear (gpointer data)
{
  Field *field = data;

  g_string_free (field->code, TRUE);
  g_free (field->link);
}

static gboolean
is_unseen (Reader *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = &g_array_index (self->fields, Field, i);

      if (field->in_code || (field->is_page_number && self->mark_pages))
        return TRUE;
    }

  return FALSE;
}

static const char *
current_link (Reader     *self,
              const char *link)
{
  for (guint i = self->fields->len; link == NULL && i > 0; i--)
    link = g_array_index (self->fields, Field, i - 1).link;

  return link;
}

static void
add_words (Reader       *self,
           const char   *text,
           HeedRunStyle  style,
           const char   *link,
           gboolean      in_label)
{
  g_autofree char *words = heed_letter_clean (text);

  if (self->after_mark)
    g_strchug (words);
  if (*words == '\0' || is_unseen (self))
    return;
  self->after_mark = FALSE;
  if (in_label)
    {
      if (self->label == NULL)
        self->label = g_string_new (NULL);
      g_string_append (self->label, words);
      self->after_label = TRUE;
      return;
    }
  if (!(self->after_label && g_str_equal (words, "\t")))
    heed_block_add_run (self->block, words, style, current_link (self, link));
  self->after_label = FALSE;
}

/* ---- what stands beside the words ---- */

static void
read_note (Reader  *self,
           xmlNode *notes,
           xmlNode *reference)
{
  guint id = heed_xml_number (reference, "id", G_MAXUINT);

  for (xmlNode *note = heed_xml_first (notes); note != NULL; note = heed_xml_next (note))
    if (heed_xml_number (note, "id", G_MAXUINT) == id)
      g_ptr_array_add (self->aside, note);
}

/**
 * heed_docx_words_alternate:
 * @node: content that is there in several forms, for newer and for older programs
 *
 * Returns: (transfer none) (nullable): the form to read, so that nothing is read twice
 */
xmlNode *
heed_docx_words_alternate (xmlNode *node)
{
  xmlNode *choice = heed_xml_child (node, "Choice");

  return choice != NULL ? choice : heed_xml_child (node, "Fallback");
}

/**
 * heed_docx_words_is_empty:
 * @control: a content control
 *
 * Returns: whether nothing was filled in, so that it only shows what is to be done
 */
gboolean
heed_docx_words_is_empty (xmlNode *control)
{
  return heed_docx_property_is_on (heed_xml_child (heed_xml_child (control, "sdtPr"),
                                                   "showingPlcHdr"));
}

static void
find_text_boxes (Reader  *self,
                 xmlNode *node)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "txbxContent"))
      g_ptr_array_add (self->aside, child);
    else if (heed_xml_is (child, "AlternateContent"))
      find_text_boxes (self, heed_docx_words_alternate (child));
    else
      find_text_boxes (self, child);
}

/* ---- fields ---- */

static void
begin_field (Reader       *self,
             xmlNode      *node,
             HeedRunStyle  style)
{
  g_autofree char *chosen = heed_docx_field_read_form (node);
  Field field = { g_string_new (NULL), NULL, TRUE, FALSE };

  if (chosen != NULL)
    add_words (self, chosen, style, NULL, FALSE);
  g_array_append_val (self->fields, field);
}

static void
read_code (Reader *self,
           Field  *field)
{
  field->in_code = FALSE;
  field->link = heed_docx_field_read_link (field->code->str);
  field->is_page_number = heed_docx_field_is_page_number (field->code->str);
  if (field->is_page_number && self->mark_pages)
    heed_block_add_run (self->block, HEED_OFFICE_PAGE_NUMBER, HEED_RUN_STYLE_PLAIN, NULL);
}

static void
read_field_mark (Reader       *self,
                 xmlNode      *node,
                 HeedRunStyle  style)
{
  g_autofree char *type = heed_xml_attribute (node, "fldCharType");
  Field *innermost = self->fields->len > 0
                       ? &g_array_index (self->fields, Field, self->fields->len - 1) : NULL;

  if (g_strcmp0 (type, "begin") == 0)
    {
      begin_field (self, node, style);
    }
  else if (innermost != NULL)
    {
      if (innermost->in_code)
        read_code (self, innermost);
      if (g_strcmp0 (type, "end") == 0)
        g_array_set_size (self->fields, self->fields->len - 1);
    }
}

static void
read_simple_field (Reader     *self,
                   xmlNode    *node,
                   const char *link)
{
  g_autofree char *code = heed_xml_attribute (node, "instr");
  Field field = { g_string_new (code), NULL, FALSE, FALSE };

  g_array_append_val (self->fields, field);
  read_code (self, &g_array_index (self->fields, Field, self->fields->len - 1));
  read_words (self, node, link);
  g_array_set_size (self->fields, self->fields->len - 1);
}

/* ---- runs ---- */

static char *
symbol_font (xmlNode *properties)
{
  xmlNode *fonts = heed_xml_child (properties, "rFonts");
  g_autofree char *font = heed_xml_attribute (fonts, "ascii");

  if (font == NULL)
    font = heed_xml_attribute (fonts, "hAnsi");
  return font != NULL && heed_letter_get_symbol (font, 0xf0fc) != NULL ? g_steal_pointer (&font) : NULL;
}

static void
add_symbol (Reader       *self,
            const char   *font,
            gunichar      code,
            HeedRunStyle  style,
            const char   *link,
            gboolean      in_label)
{
  const char *sign = heed_letter_get_symbol (font, code);
  char letter[7] = "";

  if (sign == NULL && code != 0 && g_unichar_validate (code))
    {
      g_unichar_to_utf8 (code, letter);
      sign = letter;
    }
  if (sign != NULL)
    add_words (self, sign, style, link, in_label);
}

static void
read_text (Reader       *self,
           xmlNode      *node,
           const char   *font,
           HeedRunStyle  style,
           const char   *link,
           gboolean      in_label)
{
  xmlChar *text = xmlNodeGetContent (node);

  if (font == NULL)
    add_words (self, (const char *) text, style, link, in_label);
  else
    for (const char *c = (const char *) text; *c != '\0'; c = g_utf8_next_char (c))
      add_symbol (self, font, g_utf8_get_char (c), style, link, in_label);
  xmlFree (text);
}

static void
read_code_text (Reader  *self,
                xmlNode *node)
{
  xmlChar *text = xmlNodeGetContent (node);

  if (self->fields->len > 0)
    g_string_append (g_array_index (self->fields, Field, self->fields->len - 1).code,
                     (const char *) text);
  xmlFree (text);
}

static void
read_run_content (Reader       *self,
                  xmlNode      *node,
                  const char   *font,
                  HeedRunStyle  style,
                  const char   *link,
                  gboolean      in_label)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "t"))
        {
          read_text (self, child, font, style, link, in_label);
        }
      else if (heed_xml_is (child, "instrText"))
        {
          read_code_text (self, child);
        }
      else if (heed_xml_is (child, "tab") || heed_xml_is (child, "ptab"))
        {
          add_words (self, "\t", style, link, FALSE);
        }
      else if (heed_xml_is (child, "br") || heed_xml_is (child, "cr"))
        {
          g_autofree char *type = heed_xml_attribute (child, "type");

          add_words (self, type == NULL || g_str_equal (type, "textWrapping") ? "\n" : " ", style,
                     link, FALSE);
        }
      else if (heed_xml_is (child, "noBreakHyphen"))
        {
          add_words (self, "\342\200\221", style, link, in_label);
        }
      else if (heed_xml_is (child, "sym"))
        {
          g_autofree char *name = heed_xml_attribute (child, "font");
          g_autofree char *code = heed_xml_attribute (child, "char");

          add_symbol (self, name, (gunichar) g_ascii_strtoull (code != NULL ? code : "", NULL, 16),
                      style, link, in_label);
        }
      else if (heed_xml_is (child, "fldChar"))
        {
          read_field_mark (self, child, style);
        }
      else if (heed_xml_is (child, "footnoteReference"))
        {
          read_note (self, self->source->footnotes, child);
        }
      else if (heed_xml_is (child, "endnoteReference"))
        {
          read_note (self, self->source->endnotes, child);
        }
      else if (heed_xml_is (child, "footnoteRef") || heed_xml_is (child, "endnoteRef"))
        {
          self->after_mark = TRUE;
        }
      else if (heed_xml_is (child, "drawing") || heed_xml_is (child, "pict") ||
               heed_xml_is (child, "object"))
        {
          find_text_boxes (self, child);
        }
      else if (heed_xml_is (child, "ruby"))
        {
          /* What stands above the letters says how they sound. */
          read_words (self, heed_xml_child (child, "rubyBase"), link);
        }
      else if (heed_xml_is (child, "AlternateContent"))
        {
          read_run_content (self, heed_docx_words_alternate (child), font, style, link, in_label);
        }
    }
}

/* A property of a run, of its style or of that of its paragraph. */
static xmlNode *
run_property (Reader     *self,
              xmlNode    *properties,
              const char *style,
              const char *name,
              gboolean    of_paragraph)
{
  xmlNode *found = heed_xml_child (properties, name);

  if (found == NULL)
    found = heed_docx_style_sheet_inherit (self->source->styles, style, "rPr", name, NULL);
  if (found == NULL && of_paragraph)
    found = heed_docx_style_sheet_inherit (self->source->styles, self->style, "rPr", name, NULL);
  return found;
}

static void
add_struck (Reader  *self,
            xmlNode *run)
{
  for (xmlNode *child = heed_xml_first (run); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "t"))
      {
        xmlChar *text = xmlNodeGetContent (child);

        g_string_append (self->struck, (const char *) text);
        xmlFree (text);
      }
}

static void
tell_struck (Reader *self)
{
  if (self->source->document != NULL)
    heed_margin_add_struck (self->source->document, self->struck->str);
}

static void
read_run (Reader     *self,
          xmlNode    *run,
          const char *link)
{
  xmlNode *properties = heed_xml_child (run, "rPr");
  g_autofree char *id = heed_xml_attribute (heed_xml_child (properties, "rStyle"), "val");
  g_autofree char *name = heed_docx_style_sheet_get_name (self->source->styles, id);
  g_autofree char *font = symbol_font (properties);
  g_autofree char *language = heed_xml_attribute (heed_xml_child (properties, "lang"), "val");
  g_autofree char *mark = heed_language_to_link (language, self->source->language);
  HeedRunStyle style = HEED_RUN_STYLE_PLAIN;

  /* Hidden words are on no page, and marks of an index or a table of contents. */
  if (heed_docx_property_is_on (run_property (self, properties, id, "vanish", TRUE)))
    return;
  /* What is struck through is not in force. */
  if (heed_docx_property_is_on (run_property (self, properties, id, "strike", TRUE)) ||
      heed_docx_property_is_on (run_property (self, properties, id, "dstrike", TRUE)))
    {
      add_struck (self, run);
      return;
    }
  /* What a style makes bold is bold in all of its paragraphs, and says nothing. */
  if (heed_docx_property_is_on (run_property (self, properties, id, "b", FALSE)))
    style |= HEED_RUN_STYLE_BOLD;
  if (heed_docx_property_is_on (run_property (self, properties, id, "i", FALSE)))
    style |= HEED_RUN_STYLE_ITALIC;
  read_run_content (self, run, font, style, link != NULL ? link : mark,
                    name != NULL && g_ascii_strcasecmp (name, HEED_OFFICE_LABEL) == 0);
}

static char *
read_link (Reader  *self,
           xmlNode *node)
{
  g_autofree char *anchor = heed_xml_attribute (node, "anchor");
  g_autofree char *id = heed_xml_attribute (node, "id");
  const char *target = id != NULL ? heed_docx_package_get_link (self->source->package, id) : NULL;

  if (target != NULL)
    return g_strdup (target);
  return anchor != NULL ? g_strconcat ("#", anchor, NULL) : NULL;
}

/* What was deleted or moved away is gone; what was inserted or moved here stays. */
static void
read_words (Reader     *self,
            xmlNode    *node,
            const char *link)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "r"))
        {
          read_run (self, child, link);
        }
      else if (heed_xml_is (child, "hyperlink"))
        {
          g_autofree char *goal = read_link (self, child);

          read_words (self, child, goal);
        }
      else if (heed_xml_is (child, "bookmarkStart"))
        {
          g_autofree char *anchor = heed_xml_attribute (child, "name");

          /* Word keeps names for itself, such as that of the place edited last. */
          if (self->block->anchor == NULL || self->block->anchor[0] == '_')
            heed_block_set_anchor (self->block, anchor);
        }
      else if (heed_xml_is (child, "AlternateContent"))
        {
          read_words (self, heed_docx_words_alternate (child), link);
        }
      else if (heed_xml_is (child, "fldSimple"))
        {
          read_simple_field (self, child, link);
        }
      else if (heed_xml_is (child, "sdt"))
        {
          if (!heed_docx_words_is_empty (child))
            read_words (self, heed_xml_child (child, "sdtContent"), link);
        }
      else if (!heed_xml_is (child, "pPr") && !heed_xml_is (child, "del") &&
               !heed_xml_is (child, "moveFrom"))
        {
          read_words (self, child, link);
        }
    }
}

/**
 * heed_docx_words_read:
 * @self: (out caller-allocates): what else is in the paragraph
 * @source: what it refers to
 * @paragraph: a paragraph
 * @mark_pages: whether numbers of pages are %HEED_OFFICE_PAGE_NUMBER and not what they were
 *   when the file was written
 * @block: takes its words
 *
 * Reads the words of a paragraph as they stand with all changes accepted. Of a field
 * only what it came to is read. Comments and hidden words are no words of the document.
 */
void
heed_docx_words_read (HeedDocxWords        *self,
                      const HeedDocxSource *source,
                      xmlNode              *paragraph,
                      gboolean              mark_pages,
                      HeedBlock            *block)
{
  g_autofree char *style = heed_xml_attribute (heed_xml_child (heed_xml_child (paragraph, "pPr"),
                                                               "pStyle"), "val");
  Reader reader = { source, block, g_ptr_array_new (), NULL, style };

  reader.mark_pages = mark_pages;
  reader.fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (reader.fields, field_clear);
  reader.struck = g_string_new (NULL);
  read_words (&reader, paragraph, NULL);
  tell_struck (&reader);
  g_string_free (reader.struck, TRUE);
  g_array_unref (reader.fields);
  self->aside = reader.aside;
  self->label = reader.label != NULL ? g_string_free (reader.label, FALSE) : NULL;
}

/**
 * heed_docx_words_clear:
 * @self: what was read of a paragraph
 */
void
heed_docx_words_clear (HeedDocxWords *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
}
