/* heed-pdf-glyph-tags.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * HeedPdfInkKind:
 * @HEED_PDF_INK_NONE: painted outside all marks
 * @HEED_PDF_INK_ARTIFACT: painted as an artifact: no part of the document
 * @HEED_PDF_INK_CONTENT: painted as marked content that the structure may hold
 *
 * How words were painted.
 */
typedef enum {
  HEED_PDF_INK_NONE,
  HEED_PDF_INK_ARTIFACT,
  HEED_PDF_INK_CONTENT,
} HeedPdfInkKind;

/**
 * HeedPdfInk:
 * @kind: how it painted
 * @stream: of content, the object number of the form that it stands in, 0 for the
 *   page itself
 * @mcid: of content, its number there
 *
 * What one operator that shows words painted for.
 */
typedef struct
{
  HeedPdfInkKind kind;
  guint stream;
  int mcid;
} HeedPdfInk;

/**
 * HeedPdfInks:
 * @bytes: the file, each operator that shows words with an ink of its own
 * @pages: (element-type GArray): for each page its inks, in the order in which they
 *   were used
 *
 * A PDF file whose colours say who painted which words.
 */
typedef struct
{
  GBytes *bytes;
  GPtrArray *pages;
} HeedPdfInks;

gboolean          heed_pdf_inks_read (qpdf_data      pdf,
                                      HeedPdfInks  **inks,
                                      GCancellable  *cancellable,
                                      GError       **error);
void              heed_pdf_inks_free (HeedPdfInks   *self);
const HeedPdfInk *heed_pdf_inks_find (HeedPdfInks   *self,
                                      guint          page,
                                      guint16        red,
                                      guint16        green,
                                      guint16        blue,
                                      guint         *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfInks, heed_pdf_inks_free)

G_END_DECLS
