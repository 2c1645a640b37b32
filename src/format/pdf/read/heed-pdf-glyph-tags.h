/* heed-pdf-glyph-tags.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * HeedPdfGlyphTagKind:
 * @HEED_PDF_GLYPH_TAG_NONE: painted outside all marks
 * @HEED_PDF_GLYPH_TAG_ARTIFACT: painted as an artifact: no part of the document
 * @HEED_PDF_GLYPH_TAG_CONTENT: painted as marked content that the structure may hold
 *
 * How words were painted.
 */
typedef enum {
  HEED_PDF_GLYPH_TAG_NONE,
  HEED_PDF_GLYPH_TAG_ARTIFACT,
  HEED_PDF_GLYPH_TAG_CONTENT,
} HeedPdfGlyphTagKind;

/**
 * HeedPdfGlyphTag:
 * @kind: how it painted
 * @stream: of content, the object number of the form that it stands in, 0 for the
 *   page itself
 * @mcid: of content, its number there
 *
 * What one operator that shows words painted for.
 */
typedef struct
{
  HeedPdfGlyphTagKind kind;
  guint stream;
  int mcid;
} HeedPdfGlyphTag;

/**
 * HeedPdfGlyphTags:
 * @bytes: the file, each operator that shows words with a tag of its own
 * @pages: (element-type GArray): for each page its tags, in the order in which they
 *   were used
 *
 * A PDF file whose colours say who painted which words.
 */
typedef struct
{
  GBytes *bytes;
  GPtrArray *pages;
} HeedPdfGlyphTags;

/* How much of the work of reading a file by its structure this is. */
#define HEED_PDF_GLYPH_TAGS_SHARE 0.3

gboolean               heed_pdf_glyph_tags_read (qpdf_data          pdf,
                                                 HeedPdfGlyphTags **tags,
                                                 GCancellable      *cancellable,
                                                 GError           **error);
void                   heed_pdf_glyph_tags_free (HeedPdfGlyphTags  *self);
const HeedPdfGlyphTag *heed_pdf_glyph_tags_find (HeedPdfGlyphTags  *self,
                                                 guint              page,
                                                 guint16            red,
                                                 guint16            green,
                                                 guint16            blue,
                                                 guint             *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfGlyphTags, heed_pdf_glyph_tags_free)

G_END_DECLS
