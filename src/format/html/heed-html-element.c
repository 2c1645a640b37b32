/* heed-html-element.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-element.h"

#include <string.h>

#include "heed-html-names.h"

/* How deep a block of a plan may stand; the reader of the plan has its own limit. */
#define MAX_DEPTH 256

/* What is not named here is part of a paragraph. What was deleted with its change
 * recorded is not part of the text. */
static const struct
{
  const char *name;
  HeedHtmlKind kind;
} kinds[] = {
  { "b", HEED_HTML_BOLD },
  { "strong", HEED_HTML_BOLD },
  { "i", HEED_HTML_ITALIC },
  { "em", HEED_HTML_ITALIC },
  { "cite", HEED_HTML_ITALIC },
  { "a", HEED_HTML_LINK },
  { "br", HEED_HTML_BREAK },
  { "img", HEED_HTML_IMAGE },
  { "p", HEED_HTML_PARAGRAPH },
  { "pre", HEED_HTML_PARAGRAPH },
  { "dt", HEED_HTML_PARAGRAPH },
  { "dd", HEED_HTML_PARAGRAPH },
  { "h1", HEED_HTML_HEADING },
  { "h2", HEED_HTML_HEADING },
  { "h3", HEED_HTML_HEADING },
  { "h4", HEED_HTML_HEADING },
  { "h5", HEED_HTML_HEADING },
  { "h6", HEED_HTML_HEADING },
  { "ul", HEED_HTML_LIST },
  { "ol", HEED_HTML_LIST },
  { "menu", HEED_HTML_LIST },
  { "dir", HEED_HTML_LIST },
  { "li", HEED_HTML_LIST_ITEM },
  { "table", HEED_HTML_TABLE },
  { "tr", HEED_HTML_ROW },
  { "td", HEED_HTML_CELL },
  { "th", HEED_HTML_CELL },
  { "address", HEED_HTML_BLOCK },
  { "article", HEED_HTML_BLOCK },
  { "aside", HEED_HTML_BLOCK },
  { "blockquote", HEED_HTML_BLOCK },
  { "body", HEED_HTML_BLOCK },
  { "caption", HEED_HTML_BLOCK },
  { "center", HEED_HTML_BLOCK },
  { "details", HEED_HTML_BLOCK },
  { "div", HEED_HTML_BLOCK },
  { "dl", HEED_HTML_BLOCK },
  { "fieldset", HEED_HTML_BLOCK },
  { "figcaption", HEED_HTML_BLOCK },
  { "figure", HEED_HTML_BLOCK },
  { "footer", HEED_HTML_BLOCK },
  { "form", HEED_HTML_BLOCK },
  { "header", HEED_HTML_BLOCK },
  { "hr", HEED_HTML_BLOCK },
  { "html", HEED_HTML_BLOCK },
  { "main", HEED_HTML_BLOCK },
  { "nav", HEED_HTML_BLOCK },
  { "section", HEED_HTML_BLOCK },
  { "summary", HEED_HTML_BLOCK },
  { "tbody", HEED_HTML_BLOCK },
  { "tfoot", HEED_HTML_BLOCK },
  { "thead", HEED_HTML_BLOCK },
  { "col", HEED_HTML_SKIPPED },
  { "colgroup", HEED_HTML_SKIPPED },
  { "del", HEED_HTML_SKIPPED },
  { "head", HEED_HTML_SKIPPED },
  { "noscript", HEED_HTML_SKIPPED },
  { "object", HEED_HTML_SKIPPED },
  { "script", HEED_HTML_SKIPPED },
  { "style", HEED_HTML_SKIPPED },
  { "template", HEED_HTML_SKIPPED },
};

/* The classes that are no styles of blocks. */
static const char *const reserved[] = {
  HEED_HTML_MARKER, HEED_HTML_MARKED, HEED_HTML_UNMARKED, HEED_HTML_ITEM, HEED_HTML_LANDSCAPE,
  HEED_HTML_TITLE,  HEED_HTML_FOOT,   HEED_HTML_CAPTION,  HEED_HTML_MADE, NULL,
};

/**
 * heed_html_element_is:
 * @element: an element
 * @name: a name
 *
 * Returns: whether @element has that name
 */
gboolean
heed_html_element_is (xmlNode    *element,
                      const char *name)
{
  return g_ascii_strcasecmp ((const char *) element->name, name) == 0;
}

/**
 * heed_html_element_get:
 * @element: an element
 * @attribute: the name of an attribute
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
heed_html_element_get (xmlNode    *element,
                       const char *attribute)
{
  xmlChar *value = xmlGetProp (element, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/**
 * heed_html_element_get_uint:
 * @element: an element
 * @attribute: the name of an attribute
 * @otherwise: what it is without the attribute, or where that is no number
 * @largest: what a larger number is taken for
 *
 * Returns: its value as a number
 */
guint
heed_html_element_get_uint (xmlNode    *element,
                            const char *attribute,
                            guint       otherwise,
                            guint       largest)
{
  g_autofree char *value = heed_html_element_get (element, attribute);

  if (value == NULL || !g_ascii_isdigit (g_strstrip (value)[0]))
    return otherwise;
  return (guint) MIN (g_ascii_strtoull (value, NULL, 10), largest);
}

/**
 * heed_html_element_has_class:
 * @element: an element
 * @class: a class
 *
 * Returns: whether it is among those of @element
 */
gboolean
heed_html_element_has_class (xmlNode    *element,
                             const char *class)
{
  g_autofree char *value = heed_html_element_get (element, "class");
  g_auto (GStrv) classes = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);

  return g_strv_contains ((const char *const *) classes, class);
}

/* The style sheet of the element itself, in small letters and without spaces. */
static char *
own_style (xmlNode *element)
{
  g_autofree char *value = heed_html_element_get (element, "style");
  GString *style = g_string_new (NULL);

  for (const char *c = value; c != NULL && *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (style, g_ascii_tolower (*c));
  return g_string_free (style, FALSE);
}

/**
 * heed_html_element_is_bold:
 * @element: an element
 *
 * Returns: whether its own style says so
 */
gboolean
heed_html_element_is_bold (xmlNode *element)
{
  g_autofree char *style = own_style (element);

  return strstr (style, "font-weight:bold") != NULL || strstr (style, "font-weight:700") != NULL;
}

/**
 * heed_html_element_get_kind:
 * @element: an element
 *
 * Returns: what it is for a document
 */
HeedHtmlKind
heed_html_element_get_kind (xmlNode *element)
{
  g_autofree char *style = own_style (element);

  if (xmlHasProp (element, (const xmlChar *) "hidden") != NULL
      || strstr (style, "display:none") != NULL || strstr (style, "mso-hide:all") != NULL)
    return HEED_HTML_SKIPPED;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (heed_html_element_is (element, kinds[i].name))
      return kinds[i].kind;

  return HEED_HTML_INLINE;
}

/**
 * heed_html_element_describe:
 * @element: an element
 * @block: the block that is made of it
 *
 * Takes what the block is in the plan, how deep it stands, the name by which links
 * lead to it and its line.
 */
void
heed_html_element_describe (xmlNode   *element,
                            HeedBlock *block)
{
  g_autofree char *value = heed_html_element_get (element, "class");
  g_autofree char *id = heed_html_element_get (element, "id");
  g_auto (GStrv) classes = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);

  for (guint i = 0; classes[i] != NULL; i++)
    {
      const char *class = classes[i];

      if (g_str_has_prefix (class, HEED_HTML_DEPTH))
        block->level = (guint) MIN (g_ascii_strtoull (class + strlen (HEED_HTML_DEPTH), NULL, 10),
                                    MAX_DEPTH);
      else if (g_str_has_prefix (class, HEED_HTML_PREFIX) && !g_strv_contains (reserved, class))
        heed_block_set_style (block, class + strlen (HEED_HTML_PREFIX));
    }
  if (id != NULL && id[0] != '\0')
    heed_block_set_anchor (block, id);
  block->line = (guint) MAX (xmlGetLineNo (element), 0);
}
