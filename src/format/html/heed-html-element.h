/* heed-html-element.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "heed-block.h"

G_BEGIN_DECLS

/**
 * HeedHtmlKind:
 * @HEED_HTML_INLINE: part of a paragraph
 * @HEED_HTML_BOLD: words in bold
 * @HEED_HTML_ITALIC: words in italic
 * @HEED_HTML_LINK: a link
 * @HEED_HTML_BREAK: the end of a line
 * @HEED_HTML_IMAGE: a picture
 * @HEED_HTML_BLOCK: something that begins and ends a paragraph
 * @HEED_HTML_PARAGRAPH: a paragraph
 * @HEED_HTML_HEADING: a heading
 * @HEED_HTML_LIST: a list
 * @HEED_HTML_LIST_ITEM: an item of one
 * @HEED_HTML_TABLE: a table
 * @HEED_HTML_ROW: a row of one
 * @HEED_HTML_CELL: a cell of one
 * @HEED_HTML_SKIPPED: nothing that is read
 *
 * What an element of HTML is for a document.
 */
typedef enum {
  HEED_HTML_INLINE,
  HEED_HTML_BOLD,
  HEED_HTML_ITALIC,
  HEED_HTML_LINK,
  HEED_HTML_BREAK,
  HEED_HTML_IMAGE,
  HEED_HTML_BLOCK,
  HEED_HTML_PARAGRAPH,
  HEED_HTML_HEADING,
  HEED_HTML_LIST,
  HEED_HTML_LIST_ITEM,
  HEED_HTML_TABLE,
  HEED_HTML_ROW,
  HEED_HTML_CELL,
  HEED_HTML_SKIPPED,
} HeedHtmlKind;

HeedHtmlKind  heed_html_element_get_kind (xmlNode    *element);
gboolean      heed_html_element_is       (xmlNode    *element,
                                          const char *name);
char         *heed_html_element_get      (xmlNode    *element,
                                          const char *attribute);
guint         heed_html_element_get_uint (xmlNode    *element,
                                          const char *attribute,
                                          guint       otherwise,
                                          guint       largest);
gboolean      heed_html_element_has_class (xmlNode   *element,
                                          const char *class);
gboolean      heed_html_element_is_bold  (xmlNode    *element);
void          heed_html_element_describe (xmlNode    *element,
                                          HeedBlock  *block);

G_END_DECLS
