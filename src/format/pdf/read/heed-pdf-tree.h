/* heed-pdf-tree.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * HeedPdfNode:
 * @type: the standard type that it plays the role of, without the slash; "" for a
 *   piece of content
 * @page: of content, the page that it stands on, from 0
 * @stream: of content, the object number of the form that it stands in, 0 for the
 *   page itself
 * @mcid: of content, its number there
 * @classes: (element-type utf8) (nullable): the names of its classes
 * @id: (nullable): its identifier
 * @link: (nullable): of a link, where it leads
 * @actual_text: (nullable): the text that stands for all that it holds
 * @row_span: of a cell, how many rows it covers
 * @column_span: of a cell, how many columns it covers
 * @children: (element-type HeedPdfNode): what it holds, in reading order
 *
 * An element of the structure of a PDF file, or a piece of content in one.
 */
typedef struct
{
  const char *type;
  guint page;
  guint stream;
  int mcid;
  GPtrArray *classes;
  char *id;
  char *link;
  char *actual_text;
  guint row_span;
  guint column_span;
  GPtrArray *children;
} HeedPdfNode;

gboolean     heed_pdf_tree_read (qpdf_data      pdf,
                                 HeedPdfNode  **root,
                                 GError       **error);
void         heed_pdf_node_free (HeedPdfNode   *self);
gboolean     heed_pdf_node_is   (HeedPdfNode   *self,
                                 const char    *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfNode, heed_pdf_node_free)

G_END_DECLS
