/* heed-docx-lists.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-docx-style-sheet.h"

G_BEGIN_DECLS

typedef struct _HeedDocxLists HeedDocxLists;

HeedDocxLists *heed_docx_lists_new        (xmlNode            *numbering,
                                           HeedDocxStyleSheet *styles);
void           heed_docx_lists_free       (HeedDocxLists      *self);
gboolean       heed_docx_lists_is_bullet  (HeedDocxLists      *self,
                                           guint               number,
                                           guint               level);
char          *heed_docx_lists_next       (HeedDocxLists      *self,
                                           guint               number,
                                           guint               level);
guint          heed_docx_lists_find_level (HeedDocxLists      *self,
                                           guint               number,
                                           const char         *style,
                                           guint               otherwise);
guint          heed_docx_lists_get_indent (HeedDocxLists      *self,
                                           guint               number,
                                           guint               level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxLists, heed_docx_lists_free)

G_END_DECLS
