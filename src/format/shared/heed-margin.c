/* heed-margin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-margin.h"

#include <glib/gi18n-lib.h>

#include "heed-text-joint.h"

/* What people leave beside the words of a document, or strike through in them, is no part of
 * it, and is told of so that somebody looks. */

/**
 * heed_margin_add_comment:
 * @document: a document
 * @author: (nullable): who wrote it
 * @text: a comment
 *
 * Tells of a comment.
 */
void
heed_margin_add_comment (HeedDocument *document,
                         const char   *author,
                         const char   *text)
{
  g_autofree char *words = heed_text_collapse_spaces (text);
  g_autofree char *doubt = NULL;

  if (words[0] == '\0')
    return;
  doubt = author != NULL && author[0] != '\0'
            /* Translators: somebody's name, and what they wrote in the margin. */
            ? g_strdup_printf (_("A comment of %s: “%s”"), author, words)
            : g_strdup_printf (_("A comment: “%s”"), words);
  heed_document_add_doubt (document, doubt);
}

/**
 * heed_margin_add_struck:
 * @document: a document
 * @text: words that are struck through
 *
 * Tells of words that were left out, since what is struck through is not in force.
 */
void
heed_margin_add_struck (HeedDocument *document,
                        const char   *text)
{
  g_autofree char *words = heed_text_collapse_spaces (text);
  g_autofree char *doubt = NULL;

  if (words[0] == '\0')
    return;
  /* Translators: %s are words of the file that are struck through. */
  doubt = g_strdup_printf (_("“%s” is struck through and was left out"), words);
  heed_document_add_doubt (document, doubt);
}

static xmlNode *
next_of (xmlNode *node,
         xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node == root ? NULL : node->next;
}

/**
 * heed_margin_remove_struck:
 * @document: takes what is told of
 * @root: the outermost element
 * @is_struck: says which elements are struck through
 * @user_data: for @is_struck
 *
 * Removes the elements that are struck through.
 */
void
heed_margin_remove_struck (HeedDocument *document,
                           xmlNode      *root,
                           gboolean    (*is_struck) (xmlNode  *element,
                                                     gpointer  user_data),
                           gpointer      user_data)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      xmlNode *struck = node;
      xmlChar *content;

      if (node->type != XML_ELEMENT_NODE || node == root || !is_struck (node, user_data))
        {
          node = node->type == XML_ELEMENT_NODE && node->children != NULL ? node->children : next_of (node, root);
          continue;
        }
      node = next_of (node, root);
      content = xmlNodeGetContent (struck);
      heed_margin_add_struck (document, (const char *) content);
      xmlFree (content);
      xmlUnlinkNode (struck);
      xmlFreeNode (struck);
    }
}
