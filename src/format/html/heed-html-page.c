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

/* How many elements are parsed between two looks at the cancellable. */
#define ELEMENTS_A_TURN 1024

/* How long a condition around a part of a page may be. */
#define MAX_CONDITION 80

/* What is looked at while a page is parsed. */
typedef struct
{
  GCancellable *cancellable;
  guint n_seen;
  guint n_elements; /* with their attributes, which take as much */
  gboolean too_many;
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

static void
start_element (void           *context,
               const xmlChar  *name,
               const xmlChar **attributes)
{
  Watch *watch = ((xmlParserCtxt *) context)->_private;

  watch->n_elements++;
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    watch->n_elements++;
  watch->too_many |= watch->n_elements > HEED_LIMIT_ELEMENTS;
  if (watch->too_many || (++watch->n_seen % ELEMENTS_A_TURN == 0 &&
                          g_cancellable_is_cancelled (watch->cancellable)))
    {
      xmlStopParser (context);
      return;
    }
  xmlSAX2StartElement (context, name, attributes);
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
  if (watch.too_many)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The page is too large: Heed reads at most %u elements and attributes. Divide it, and try again."),
                 HEED_LIMIT_ELEMENTS);
  else if (watch.is_cut || (root != NULL && is_too_deep (root)))
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The page has elements that stand more than %d deep in each other, which no plan "
                   "needs: save it again from the program that made it"),
                 MAX_LEVELS);
  else
    return page != NULL ? g_steal_pointer (&page) : xmlNewDoc ((const xmlChar *) "1.0");
  return NULL;
}
