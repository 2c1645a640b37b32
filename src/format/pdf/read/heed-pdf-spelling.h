/* heed-pdf-spelling.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedPdfSpelling:
 *
 * The words of a document, by which is told whether a hyphen at the end of a line
 * belongs to the word.
 */
typedef struct _HeedPdfSpelling HeedPdfSpelling;

HeedPdfSpelling *heed_pdf_spelling_new   (void);
void             heed_pdf_spelling_free  (HeedPdfSpelling *self);
void             heed_pdf_spelling_add   (HeedPdfSpelling *self,
                                          GPtrArray       *words);
gboolean         heed_pdf_spelling_joins (HeedPdfSpelling *self,
                                          const char      *before,
                                          const char      *after);

gboolean         heed_pdf_spelling_has_joined (HeedPdfSpelling *self,
                                               const char      *before,
                                               const char      *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfSpelling, heed_pdf_spelling_free)

G_END_DECLS
