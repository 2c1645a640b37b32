/* heed-docx-lists.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-xml.h"

G_BEGIN_DECLS

typedef struct _HeedDocxLists HeedDocxLists;

HeedDocxLists *heed_docx_lists_new        (xmlNode       *numbering);
void           heed_docx_lists_free       (HeedDocxLists *self);
char          *heed_docx_lists_next       (HeedDocxLists *self,
                                           guint          number,
                                           guint          level);
guint          heed_docx_lists_get_indent (HeedDocxLists *self,
                                           guint          number,
                                           guint          level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxLists, heed_docx_lists_free)

G_END_DECLS
