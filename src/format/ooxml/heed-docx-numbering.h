/* heed-docx-numbering.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How deep lists may stand inside each other: all that the format has. */
#define HEED_DOCX_MAX_LEVELS 9

typedef struct _HeedDocxNumbering HeedDocxNumbering;

HeedDocxNumbering *heed_docx_numbering_new        (void);
void               heed_docx_numbering_free       (HeedDocxNumbering *self);
guint              heed_docx_numbering_add        (HeedDocxNumbering *self,
                                                   const char        *marker,
                                                   guint              level,
                                                   guint              base_twips);
guint              heed_docx_numbering_get_indent (guint              level,
                                                   guint              base_twips);
GBytes            *heed_docx_numbering_write      (HeedDocxNumbering *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxNumbering, heed_docx_numbering_free)

G_END_DECLS
