/* heed-odt-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-words.h"

#include "heed-letter.h"
#include "heed-office-note.h"
#include "heed-office-style.h"
#include "heed-xml.h"

#define MAX_SPACES 1000

/* One paragraph while its words are read. */
typedef struct
{
  HeedOdtStyleSheet *styles;
  HeedBlock *block;
  GPtrArray *aside;
  GString *label; /* NULL for none */
  gboolean after_label;
  gboolean after_space;
  gboolean mark_pages;
} Reader;

/**
 * heed_odt_words_is_unseen:
 * @node: an element
 *
 * Returns: whether what is in it is no part of the text: comments, deleted words, what
 *   stands in a control that nobody filled in, and what is hidden
 */
gboolean
heed_odt_words_is_unseen (xmlNode *node)
{
  static const char *const names[] = {
    "annotation",   "tracked-changes", "forms",       "ruby-text",       "placeholder",
    "event-listeners", "variable-decls", "sequence-decls", "user-field-decls", "dde-connection-decls",
  };
  g_autofree char *empty = heed_xml_attribute (node, "showing-place-holder");
  g_autofree char *display = heed_xml_attribute (node, "display");

  if (g_strcmp0 (empty, "true") == 0 ||
      (heed_xml_is (node, "section") && g_strcmp0 (display, "none") == 0))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (heed_xml_is (node, names[i]))
      return TRUE;

  return FALSE;
}

static void
add_words (Reader       *self,
           const char   *text,
           HeedRunStyle  style,
           const char   *link)
{
  gboolean is_tab = g_str_equal (text, "\t");

  if (*text == '\0')
    return;
  if (!(self->after_label && is_tab))
    heed_block_add_run (self->block, text, style, link);
  self->after_label = FALSE;
}

/* OpenDocument 1.3 part 3, 6.1.2: white space is one space, and none at the
 * beginning. */
static void
add_characters (Reader       *self,
                const char   *text,
                HeedRunStyle  style,
                const char   *link,
                gboolean      in_label)
{
  g_autofree char *clean = heed_letter_clean (text);
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *c = clean; *c != '\0'; c++)
    {
      gboolean is_space = *c == ' ' || *c == '\t' || *c == '\n' || *c == '\r';

      if (!is_space || !self->after_space)
        g_string_append_c (words, is_space ? ' ' : *c);
      self->after_space = is_space;
    }
  if (!in_label)
    {
      add_words (self, words->str, style, link);
      return;
    }
  if (self->label == NULL)
    self->label = g_string_new (NULL);
  g_string_append (self->label, words->str);
  self->after_label = TRUE;
}

static HeedRunStyle
read_run_style (Reader       *self,
                const char   *name,
                HeedRunStyle  style,
                gboolean     *in_label)
{
  xmlNode *properties = heed_xml_child (heed_odt_style_sheet_find (self->styles, "text", name),
                                        "text-properties");
  g_autofree char *weight = heed_xml_attribute (properties, "font-weight");
  g_autofree char *slant = heed_xml_attribute (properties, "font-style");
  g_autofree char *ours = heed_odt_style_sheet_get_ours (self->styles, "text", name);

  if (weight != NULL)
    style = g_str_equal (weight, "normal") ? style & ~HEED_RUN_STYLE_BOLD : style | HEED_RUN_STYLE_BOLD;
  if (slant != NULL)
    style = g_str_equal (slant, "normal") ? style & ~HEED_RUN_STYLE_ITALIC
                                          : style | HEED_RUN_STYLE_ITALIC;
  if (ours != NULL && g_ascii_strcasecmp (ours, HEED_OFFICE_LABEL) == 0)
    *in_label = TRUE;
  return style;
}

static gboolean
is_shape (xmlNode *node)
{
  return node->ns != NULL && node->ns->prefix != NULL &&
         (xmlStrEqual (node->ns->prefix, (const xmlChar *) "draw") ||
          xmlStrEqual (node->ns->prefix, (const xmlChar *) "dr3d"));
}

static void
read_words (Reader       *self,
            xmlNode      *node,
            HeedRunStyle  style,
            const char   *link,
            gboolean      in_label)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        {
          add_characters (self, (const char *) child->content, style, link, in_label);
        }
      else if (heed_xml_is (child, "s"))
        {
          g_autofree char *spaces = g_strnfill (MIN (heed_xml_number (child, "c", 1), MAX_SPACES), ' ');

          add_words (self, spaces, style, link);
          self->after_space = TRUE;
        }
      else if (heed_xml_is (child, "tab") || heed_xml_is (child, "line-break"))
        {
          add_words (self, heed_xml_is (child, "tab") ? "\t" : "\n", style, link);
          self->after_space = TRUE;
        }
      else if (heed_xml_is (child, "span"))
        {
          g_autofree char *name = heed_xml_attribute (child, "style-name");
          g_autofree char *language = heed_odt_style_sheet_get_language (self->styles, name);
          gboolean label = in_label;
          HeedRunStyle inner = read_run_style (self, name, style, &label);

          if (!heed_odt_style_sheet_is_hidden (self->styles, "text", name))
            read_words (self, child, inner, link != NULL ? link : language, label);
        }
      else if (heed_xml_is (child, "a") && !is_shape (child))
        {
          g_autofree char *goal = heed_xml_attribute (child, "href");

          read_words (self, child, style, goal, in_label);
        }
      else if (heed_xml_is (child, "bookmark") || heed_xml_is (child, "bookmark-start"))
        {
          g_autofree char *anchor = heed_xml_attribute (child, "name");

          if (self->block->anchor == NULL)
            heed_block_set_anchor (self->block, anchor);
        }
      else if (heed_xml_is (child, "note"))
        {
          g_ptr_array_add (self->aside, heed_xml_child (child, "note-body"));
        }
      else if (child->type == XML_ELEMENT_NODE && is_shape (child))
        {
          g_ptr_array_add (self->aside, child);
        }
      else if (self->mark_pages &&
               (heed_xml_is (child, "page-number") || heed_xml_is (child, "page-count")))
        {
          add_words (self, HEED_OFFICE_PAGE_NUMBER, style, link);
        }
      else if (child->type == XML_ELEMENT_NODE && !heed_odt_words_is_unseen (child))
        {
          read_words (self, child, style, link, in_label);
        }
    }
}

static HeedRunStyle
paragraph_run_style (HeedOdtStyleSheet *styles,
                     const char        *name)
{
  xmlNode *style = heed_odt_style_sheet_find (styles, "paragraph", name);
  g_autofree char *weight = heed_xml_attribute (heed_xml_child (style, "text-properties"),
                                                "font-weight");

  /* Only what was set by hand: named styles are bold for all their paragraphs. */
  if (weight != NULL && g_str_equal (weight, "bold") &&
      heed_xml_is (style->parent, "automatic-styles"))
    return HEED_RUN_STYLE_BOLD;
  return HEED_RUN_STYLE_PLAIN;
}

/**
 * heed_odt_words_read:
 * @self: (out caller-allocates): what else is in the paragraph
 * @styles: the styles of the file
 * @paragraph: a paragraph or heading
 * @mark_pages: whether numbers of pages are %HEED_OFFICE_PAGE_NUMBER and not what they
 *   were when the file was written
 * @block: takes its words
 *
 * Reads the words of a paragraph as they stand with all changes accepted. Comments and
 * hidden words are no words of the document.
 */
void
heed_odt_words_read (HeedOdtWords      *self,
                     HeedOdtStyleSheet *styles,
                     xmlNode           *paragraph,
                     gboolean           mark_pages,
                     HeedBlock         *block)
{
  g_autofree char *name = heed_xml_attribute (paragraph, "style-name");
  Reader reader = { styles, block, g_ptr_array_new (), NULL, FALSE, TRUE, mark_pages };

  if (!heed_odt_style_sheet_is_hidden (styles, "paragraph", name))
    read_words (&reader, paragraph, paragraph_run_style (styles, name), NULL, FALSE);
  self->aside = reader.aside;
  self->label = reader.label != NULL ? g_string_free (reader.label, FALSE) : NULL;
}

/**
 * heed_odt_words_clear:
 * @self: what was read of a paragraph
 */
void
heed_odt_words_clear (HeedOdtWords *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
}
