/* heed-docx-body.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-docx-numbering.h"
#include "heed-docx-styles.h"

G_BEGIN_DECLS

/**
 * HeedDocxBody:
 * @styles: the styles that the body uses
 * @numbering: the lists that it uses
 * @links: (element-type utf8): what its links lead to outside the file; the first
 *   has the relation "link1"
 * @anchors: (element-type utf8 utf8): the name of each anchor in the file
 * @n_bookmarks: how many bookmarks were written
 * @landscape: whether its pages lie on their side
 *
 * What the body of a file needs of its other parts.
 */
typedef struct
{
  HeedDocxStyles *styles;
  HeedDocxNumbering *numbering;
  GPtrArray *links;
  GHashTable *anchors;
  guint n_bookmarks;
  gboolean landscape;
} HeedDocxBody;

HeedDocxBody *heed_docx_body_new   (void);
void          heed_docx_body_free  (HeedDocxBody *self);
GBytes       *heed_docx_body_write (HeedDocxBody *self,
                                    HeedDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxBody, heed_docx_body_free)

G_END_DECLS
