/* heed-html-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-page.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "heed-error.h"
#include "heed-limits.h"
#include "heed-xml.h"

/* How deep elements may stand in each other. */
#define MAX_LEVELS 256

/* How many elements and texts are parsed between two looks at the cancellable. */
#define PIECES_A_TURN 1024

/* How long a condition around a part of a page may be. */
#define MAX_CONDITION 80

/* What is looked at while a page is parsed. */
typedef struct
{
  GCancellable *cancellable;
  guint n_seen;
  gsize n_bytes; /* that the tree takes */
  gboolean too_large;
  gboolean is_cut; /* whether the parser has stopped before the end */
} Watch;

static gboolean
is_too_deep (xmlNode *root)
{
  guint level = 0;
  xmlNode *node = root;

  while (node != NULL)
    {
      if (node->children != NULL && node->type == XML_ELEMENT_NODE)
        {
          if (++level > MAX_LEVELS)
            return TRUE;
          node = node->children;
          continue;
        }
      while (node != NULL && node != root && node->next == NULL)
        {
          node = node->parent;
          level--;
        }
      node = node == NULL || node == root ? NULL : node->next;
    }

  return FALSE;
}

/* Word puts marks of its own, such as "<![if !supportLists]>", around what other programs
 * are to show or not; inside comments they end with the comment, and stay. */
static char *
drop_conditions (const char *html)
{
  GString *bare = g_string_sized_new (strlen (html));
  const char *rest = html;
  const char *mark;

  while ((mark = strstr (rest, "<![")) != NULL)
    {
      gsize length = 3 + strcspn (mark + 3, "[]<>");
      gboolean is_mark = length <= MAX_CONDITION && g_str_has_prefix (mark + length, "]>");

      g_string_append_len (bare, rest, mark - rest);
      if (!is_mark)
        g_string_append_len (bare, mark, (gssize) length);
      rest = mark + length + (is_mark ? 2 : 0);
    }
  g_string_append (bare, rest);
  return g_string_free (bare, FALSE);
}

/* Says whether to go on. */
static gboolean
add_size (xmlParserCtxt *parser,
          gsize          size)
{
  Watch *watch = parser->_private;

  watch->n_bytes += size;
  watch->too_large |= watch->n_bytes > HEED_LIMIT_TREE_MEGABYTES * HEED_MEGABYTE;
  if (!watch->too_large && (++watch->n_seen % PIECES_A_TURN != 0 || !g_cancellable_is_cancelled (watch->cancellable)))
    return TRUE;

  xmlStopParser (parser);
  return FALSE;
}

static void
start_element (void           *context,
               const xmlChar  *name,
               const xmlChar **attributes)
{
  guint n_attributes = 0;

  while (attributes != NULL && attributes[2 * n_attributes] != NULL)
    n_attributes++;
  if (add_size (context, heed_xml_get_element_size (n_attributes, 0)))
    xmlSAX2StartElement (context, name, attributes);
}

static void
add_characters (void          *context,
                const xmlChar *characters,
                int            length)
{
  if (add_size (context, heed_xml_get_text_size (length)))
    xmlSAX2Characters (context, characters, length);
}

/* The parser has a limit of its own for the depth of elements, at which it stops. */
static xmlDoc *
parse (const char *html,
       Watch      *watch)
{
  g_autofree char *bare = drop_conditions (html);
  htmlParserCtxt *context = htmlNewParserCtxt ();
  xmlDoc *page;

  context->_private = watch;
  context->sax->startElement = start_element;
  context->sax->characters = add_characters;
  /* Nobody looks at these, and each takes as much as an element. */
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  page = htmlCtxtReadMemory (context, bare, (int) strlen (bare), NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                               | HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
  watch->is_cut = context->disableSAX != 0;
  htmlFreeParserCtxt (context);
  return page;
}

/**
 * heed_html_page_parse:
 * @html: an HTML page, valid UTF-8
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Parses a page as browsers would, also a broken one. Nothing outside @html is opened.
 *
 * Fails with %HEED_ERROR_LIMIT where it is too large or nested too deeply.
 *
 * Returns: (transfer full): the page, which may be empty; or %NULL with @error set
 */
xmlDoc *
heed_html_page_parse (const char    *html,
                      GCancellable  *cancellable,
                      GError       **error)
{
  Watch watch = { cancellable };
  g_autoptr (xmlDoc) page = parse (html, &watch);
  xmlNode *root = page != NULL ? xmlDocGetRootElement (page) : NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (watch.too_large)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The page is too large: its elements and attributes take more than %u MB. Divide it, and try "
                   "again."),
                 HEED_LIMIT_TREE_MEGABYTES);
  else if (watch.is_cut || (root != NULL && is_too_deep (root)))
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The page has elements that stand more than %d deep in each other, which no plan "
                   "needs: save it again from the program that made it"),
                 MAX_LEVELS);
  else
    return page != NULL ? g_steal_pointer (&page) : xmlNewDoc ((const xmlChar *) "1.0");
  return NULL;
}
