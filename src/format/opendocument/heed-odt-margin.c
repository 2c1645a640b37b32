/* heed-odt-margin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-margin.h"

#include "heed-margin.h"
#include "heed-xml.h"

static gboolean
says_struck (xmlNode *properties)
{
  g_autofree char *style = properties != NULL ? heed_xml_attribute (properties, "text-line-through-style") : NULL;
  g_autofree char *type = properties != NULL ? heed_xml_attribute (properties, "text-line-through-type") : NULL;

  return (style != NULL && !g_str_equal (style, "none")) || (type != NULL && !g_str_equal (type, "none"));
}

/* The names of the automatic styles that strike words through. */
static GHashTable *
find_struck_styles (xmlNode *root)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (xmlNode *style = heed_xml_first (heed_xml_child (root, "automatic-styles")); style != NULL; style = heed_xml_next (style))
    if (says_struck (heed_xml_child (style, "text-properties")))
      {
        char *name = heed_xml_attribute (style, "name");

        if (name != NULL)
          g_hash_table_add (names, name);
      }
  return names;
}

static gboolean
is_struck (xmlNode  *element,
           gpointer  user_data)
{
  g_autofree char *name = NULL;

  if (!heed_xml_is (element, "span") && !heed_xml_is (element, "p"))
    return FALSE;
  name = heed_xml_attribute (element, "style-name");
  return name != NULL && g_hash_table_contains (user_data, name);
}

static void
tell_comment (HeedDocument *document,
              xmlNode      *annotation)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *author = NULL;

  for (xmlNode *child = heed_xml_first (annotation); child != NULL; child = heed_xml_next (child))
    {
      xmlChar *content = xmlNodeGetContent (child);

      if (heed_xml_is (child, "creator"))
        {
          g_free (author);
          author = g_strdup ((const char *) content);
        }
      else if (heed_xml_is (child, "p") || heed_xml_is (child, "list"))
        {
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", (const char *) content);
        }
      xmlFree (content);
    }
  heed_margin_add_comment (document, author, text->str);
}

static void
tell_comments (HeedDocument *document,
               xmlNode      *body)
{
  xmlNode *node = body;

  while (node != NULL)
    {
      gboolean comment = node->type == XML_ELEMENT_NODE && heed_xml_is (node, "annotation");

      if (comment)
        tell_comment (document, node);
      if (!comment && node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      while (node != body && node->next == NULL)
        node = node->parent;
      node = node == body ? NULL : node->next;
    }
}

/**
 * heed_odt_margin_read:
 * @document: takes what is told of
 * @root: the root of the content of an OpenDocument text; words that are struck through go
 *
 * Tells of comments, and of words that are struck through and so not in force.
 */
void
heed_odt_margin_read (HeedDocument *document,
                      xmlNode      *root)
{
  xmlNode *body = heed_xml_child (root, "body");
  g_autoptr (GHashTable) styles = NULL;

  if (body == NULL)
    return;
  styles = find_struck_styles (root);
  tell_comments (document, body);
  if (g_hash_table_size (styles) > 0)
    heed_margin_remove_struck (document, body, is_struck, styles);
}
