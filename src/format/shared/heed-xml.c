/* heed-xml.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "heed-error.h"
#include "heed-limits.h"

/* How many elements are read between two looks at the cancellable. */
#define ELEMENTS_A_TURN 1024

typedef struct
{
  GCancellable *cancellable;
  guint depth;
  guint n_seen;
  guint n_elements; /* with their attributes, which take as much */
  gboolean too_deep;
  gboolean too_many;
  gboolean has_type;
  gboolean cancelled;
} Watch;

/* Office files have no document type; one that has may define entities that grow
 * without end. Nothing of it is read. */
static void
stop_at_type (void          *context,
              const xmlChar *name,
              const xmlChar *external_id,
              const xmlChar *system_id)
{
  Watch *watch = ((xmlParserCtxt *) context)->_private;

  watch->has_type = TRUE;
  xmlStopParser (context);
}

static void
start_element (void           *context,
               const xmlChar  *name,
               const xmlChar  *prefix,
               const xmlChar  *uri,
               int             n_namespaces,
               const xmlChar **namespaces,
               int             n_attributes,
               int             n_defaulted,
               const xmlChar **attributes)
{
  xmlParserCtxt *parser = context;
  Watch *watch = parser->_private;

  watch->too_deep |= ++watch->depth > HEED_LIMIT_DEPTH;
  watch->n_elements += 1 + (guint) n_attributes;
  watch->too_many |= watch->n_elements > HEED_LIMIT_ELEMENTS;
  watch->cancelled |= ++watch->n_seen % ELEMENTS_A_TURN == 0
                      && g_cancellable_is_cancelled (watch->cancellable);
  if (watch->too_deep || watch->too_many || watch->cancelled)
    {
      xmlStopParser (parser);
      return;
    }
  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                         n_defaulted, attributes);
}

static void
end_element (void          *context,
             const xmlChar *name,
             const xmlChar *prefix,
             const xmlChar *uri)
{
  Watch *watch = ((xmlParserCtxt *) context)->_private;

  watch->depth--;
  xmlSAX2EndElementNs (context, name, prefix, uri);
}

static void
set_error (const Watch  *watch,
           const char   *name,
           int           line,
           GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return;
  if (watch->too_deep)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("Its part “%s” is nested too deeply: Heed reads at most %u levels. Save it anew in "
                   "the program that made it, and try again."),
                 name, HEED_LIMIT_DEPTH);
  else if (watch->too_many)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("Its part “%s” is too large: Heed reads at most %u elements and attributes. Divide the file, and "
                   "try again."),
                 name, HEED_LIMIT_ELEMENTS);
  else if (watch->has_type)
    g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                 _("Its part “%s” has a document type, which Heed does not read, since it can make a "
                   "small file grow without end. Save it anew in a word processor, and try again."),
                 name);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                 _("The file is damaged: its part “%s” is broken at line %d. Open it in the program "
                   "that made it, save it anew, and try again."),
                 name, MAX (line, 1));
}

/**
 * heed_xml_parse:
 * @bytes: an XML document
 * @name: what it is called in the file that it is a member of
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Parses an XML document. No entity is expanded, nothing outside is opened.
 *
 * Fails with %HEED_ERROR_MALFORMED where it is broken or has a document type, and
 * with %HEED_ERROR_LIMIT where it is too large or nested too deeply.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
xmlDoc *
heed_xml_parse (GBytes        *bytes,
                const char    *name,
                GCancellable  *cancellable,
                GError       **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  Watch watch = { cancellable };
  xmlDoc *doc;
  int line;

  parser->_private = &watch;
  parser->sax->internalSubset = stop_at_type;
  parser->sax->startElementNs = start_element;
  parser->sax->endElementNs = end_element;
  doc = xmlCtxtReadMemory (parser, data, (int) MIN (size, G_MAXINT), NULL, NULL,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                             XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  line = parser->lastError.line;
  if (doc != NULL && (watch.too_deep || watch.too_many || watch.has_type || watch.cancelled ||
                      !parser->wellFormed || xmlDocGetRootElement (doc) == NULL))
    g_clear_pointer (&doc, xmlFreeDoc);
  xmlFreeParserCtxt (parser);

  if (doc == NULL)
    set_error (&watch, name, line, error);
  return doc;
}

/**
 * heed_xml_is:
 * @node: (nullable): a node
 * @name: a name without prefix
 *
 * Returns: whether @node is an element of that name
 */
gboolean
heed_xml_is (xmlNode    *node,
             const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE &&
         xmlStrEqual (node->name, (const xmlChar *) name);
}

/**
 * heed_xml_first:
 * @node: (nullable): an element
 *
 * Returns: (transfer none) (nullable): the first element in it
 */
xmlNode *
heed_xml_first (xmlNode *node)
{
  return node != NULL ? xmlFirstElementChild (node) : NULL;
}

/**
 * heed_xml_next:
 * @node: an element
 *
 * Returns: (transfer none) (nullable): the element after it
 */
xmlNode *
heed_xml_next (xmlNode *node)
{
  return xmlNextElementSibling (node);
}

/**
 * heed_xml_child:
 * @node: (nullable): an element
 * @name: a name without prefix
 *
 * Returns: (transfer none) (nullable): the first element of that name in @node
 */
xmlNode *
heed_xml_child (xmlNode    *node,
                const char *name)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, name))
      return child;

  return NULL;
}

/**
 * heed_xml_attribute:
 * @node: (nullable): an element
 * @name: the name of an attribute, without prefix
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
heed_xml_attribute (xmlNode    *node,
                    const char *name)
{
  for (xmlAttr *attribute = node != NULL ? node->properties : NULL; attribute != NULL;
       attribute = attribute->next)
    if (xmlStrEqual (attribute->name, (const xmlChar *) name))
      {
        xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);
        char *copy = g_strdup (value != NULL ? (const char *) value : "");

        xmlFree (value);
        return copy;
      }

  return NULL;
}

/**
 * heed_xml_number:
 * @node: (nullable): an element
 * @name: the name of an attribute, without prefix
 * @otherwise: what it is where it is not there
 *
 * Returns: its value as a number
 */
guint
heed_xml_number (xmlNode    *node,
                 const char *name,
                 guint       otherwise)
{
  g_autofree char *value = heed_xml_attribute (node, name);

  if (value == NULL || !g_ascii_isdigit (*value))
    return otherwise;
  return (guint) MIN (g_ascii_strtoull (value, NULL, 10), G_MAXINT32);
}
