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

/* What the system adds to each piece of memory. */
#define OVERHEAD 16

typedef struct
{
  GCancellable *cancellable;
  guint depth;
  guint n_seen;
  gsize n_bytes; /* that the tree takes */
  gboolean too_deep;
  gboolean too_large;
  gboolean has_type;
  gboolean cancelled;

  /* Elements that are handed over one by one, and freed then. */
  const char *piece_name;
  HeedXmlFunc piece_func;
  gpointer piece_data;
  guint piece_depth; /* of the one that is being read, or 0 */
  gsize piece_start; /* what the tree took before it */
  gboolean stopped;
} Watch;

/**
 * heed_xml_get_element_size:
 * @n_attributes: how many attributes it has
 * @n_namespaces: how many namespaces it declares
 *
 * Returns: how many bytes an element takes in a tree, without what is in it
 */
gsize
heed_xml_get_element_size (guint n_attributes,
                           guint n_namespaces)
{
  return sizeof (xmlNode) + OVERHEAD +
         n_attributes * (sizeof (xmlAttr) + sizeof (xmlNode) + 2 * OVERHEAD) +
         n_namespaces * (sizeof (xmlNs) + 2 * OVERHEAD);
}

/**
 * heed_xml_get_text_size:
 * @length: its length in bytes
 *
 * Returns: how many bytes a text takes in a tree
 */
gsize
heed_xml_get_text_size (int length)
{
  return sizeof (xmlNode) + OVERHEAD + (gsize) MAX (length, 0);
}

/* Says whether to go on. */
static gboolean
add_size (xmlParserCtxt *parser,
          gsize          size)
{
  Watch *watch = parser->_private;

  watch->n_bytes += size;
  watch->too_large |= watch->n_bytes > HEED_LIMIT_TREE_MEGABYTES * HEED_MEGABYTE;
  if (watch->too_large)
    xmlStopParser (parser);
  return !watch->too_large;
}

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
  watch->cancelled |= ++watch->n_seen % ELEMENTS_A_TURN == 0
                      && g_cancellable_is_cancelled (watch->cancellable);
  if (watch->too_deep || watch->cancelled)
    {
      xmlStopParser (parser);
      return;
    }
  if (watch->piece_depth == 0 && g_strcmp0 ((const char *) name, watch->piece_name) == 0)
    {
      watch->piece_depth = watch->depth;
      watch->piece_start = watch->n_bytes;
    }
  if (!add_size (parser, heed_xml_get_element_size ((guint) n_attributes, (guint) n_namespaces)))
    return;
  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                         n_defaulted, attributes);
}

static void
remove_node (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

static void
end_element (void          *context,
             const xmlChar *name,
             const xmlChar *prefix,
             const xmlChar *uri)
{
  xmlParserCtxt *parser = context;
  Watch *watch = parser->_private;
  xmlNode *piece = watch->depth-- == watch->piece_depth ? parser->node : NULL;

  xmlSAX2EndElementNs (context, name, prefix, uri);
  if (piece == NULL)
    return;

  watch->stopped = !watch->piece_func (piece, watch->piece_data);
  if (watch->stopped)
    xmlStopParser (parser);
  /* What stands between two of them is blank; the parser must not go on with a text of
   * before. */
  remove_node (piece);
  if (parser->node != NULL && parser->node->last != NULL && parser->node->last->type == XML_TEXT_NODE)
    remove_node (parser->node->last);
  parser->nodemem = 0;
  watch->piece_depth = 0;
  watch->n_bytes = watch->piece_start;
}

static void
add_characters (void          *context,
                const xmlChar *characters,
                int            length)
{
  if (add_size (context, heed_xml_get_text_size (length)))
    xmlSAX2Characters (context, characters, length);
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
  else if (watch->too_large)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("Its part “%s” is too large: with it, elements and attributes take more than %u MB. Divide "
                   "the file, and try again."),
                 name, HEED_LIMIT_TREE_MEGABYTES);
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

static xmlDoc *
parse (GBytes      *bytes,
       const char  *name,
       Watch       *watch,
       GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  xmlDoc *doc;
  int line;

  parser->_private = watch;
  parser->sax->internalSubset = stop_at_type;
  parser->sax->startElementNs = start_element;
  parser->sax->endElementNs = end_element;
  parser->sax->characters = add_characters;
  parser->sax->ignorableWhitespace = add_characters;
  /* Nobody looks at these, and each takes as much as an element. */
  parser->sax->comment = NULL;
  parser->sax->processingInstruction = NULL;
  doc = xmlCtxtReadMemory (parser, data, (int) MIN (size, G_MAXINT), NULL, NULL,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                             XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  line = parser->lastError.line;
  if (doc != NULL && (watch->too_deep || watch->too_large || watch->has_type || watch->cancelled || watch->stopped ||
                      !parser->wellFormed || xmlDocGetRootElement (doc) == NULL))
    g_clear_pointer (&doc, xmlFreeDoc);
  xmlFreeParserCtxt (parser);

  if (doc == NULL && !watch->stopped)
    set_error (watch, name, line, error);
  return doc;
}

/**
 * heed_xml_parse:
 * @bytes: an XML document
 * @name: what it is called in the file that it is a member of
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Parses an XML document. No entity is expanded, nothing outside is opened; comments and
 * instructions are left out.
 *
 * Fails with %HEED_ERROR_MALFORMED where it is broken or has a document type, and
 * with %HEED_ERROR_LIMIT where its tree is too large or nested too deeply.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
xmlDoc *
heed_xml_parse (GBytes        *bytes,
                const char    *name,
                GCancellable  *cancellable,
                GError       **error)
{
  Watch watch = { cancellable };

  return parse (bytes, name, &watch, error);
}

static xmlDoc *
parse_member (HeedArchive  *archive,
              const char   *name,
              Watch        *watch,
              GError      **error)
{
  gsize *tree_size = heed_archive_get_tree_size (archive);
  xmlDoc *doc;

  watch->n_bytes = *tree_size;
  doc = parse (heed_archive_get (archive, name), name, watch, error);
  *tree_size = watch->n_bytes;
  return doc;
}

/**
 * heed_xml_parse_member:
 * @archive: a package
 * @name: the name of one of its members, which is there
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Parses a member as heed_xml_parse() does; the limit is for all members together.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
xmlDoc *
heed_xml_parse_member (HeedArchive   *archive,
                       const char    *name,
                       GCancellable  *cancellable,
                       GError       **error)
{
  Watch watch = { cancellable };

  return parse_member (archive, name, &watch, error);
}

/**
 * heed_xml_parse_pieces:
 * @archive: a package
 * @name: the name of one of its members, which is there
 * @piece_name: the name of elements, without prefix
 * @piece_func: (scope call): called with each of them in turn; one that stops says why
 * @piece_data: for @piece_func
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Parses a member as heed_xml_parse_member() does, but frees each element of that name
 * once it was looked at, so that there may be more of them than there is room for.
 *
 * Returns: (transfer full): the document without them; or %NULL with @error set, be it by
 *   @piece_func
 */
xmlDoc *
heed_xml_parse_pieces (HeedArchive   *archive,
                       const char    *name,
                       const char    *piece_name,
                       HeedXmlFunc    piece_func,
                       gpointer       piece_data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  Watch watch = { cancellable, .piece_name = piece_name, .piece_func = piece_func, .piece_data = piece_data };

  return parse_member (archive, name, &watch, error);
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
