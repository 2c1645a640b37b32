/* heed-pdf-paragraphs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"
#include "heed-pdf-tagged-page.h"

G_BEGIN_DECLS

/**
 * HeedPdfJoint:
 * @HEED_PDF_JOINT_TOLD: what stands between is told by where the words stand
 * @HEED_PDF_JOINT_NONE: nothing stands between
 * @HEED_PDF_JOINT_LINE: a new line begins
 *
 * How words follow those before them.
 */
typedef enum {
  HEED_PDF_JOINT_TOLD,
  HEED_PDF_JOINT_NONE,
  HEED_PDF_JOINT_LINE,
} HeedPdfJoint;

/**
 * HeedPdfParagraphs:
 * @block: the paragraph or heading that the words go to
 * @exact: whether the file says where lines begin, so that all other line breaks are
 *   those that the width of the page made
 * @vocabulary: (nullable): the words of the file, without a hyphen where they are torn
 * @fresh: whether the next words are set by an element of their own
 * @right_pts: where the lines end at the latest; 0 for not known
 * @last: (nullable): the last word
 * @style: how it was set
 * @link: (nullable): where it leads
 *
 * A paragraph while it is made of the words of pages.
 */
typedef struct
{
  HeedBlock *block;
  gboolean exact;
  GHashTable *vocabulary;
  gboolean fresh;
  double right_pts;
  const HeedPdfTaggedWord *last;
  HeedRunStyle style;
  char *link;
} HeedPdfParagraphs;

void heed_pdf_paragraphs_add      (HeedPdfParagraphs *self,
                                   GPtrArray         *words,
                                   HeedPdfJoint       joint,
                                   HeedRunStyle       style,
                                   const char        *link);
void heed_pdf_paragraphs_add_text (HeedPdfParagraphs *self,
                                   GPtrArray         *words,
                                   const char        *text,
                                   HeedPdfJoint       joint,
                                   HeedRunStyle       style,
                                   const char        *link);
void heed_pdf_paragraphs_learn    (GHashTable        *vocabulary,
                                   const char        *word);
void heed_pdf_paragraphs_clear    (HeedPdfParagraphs *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeedPdfParagraphs, heed_pdf_paragraphs_clear)

G_END_DECLS
