/* heed-pdf-rules.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <poppler.h>

#include "heed-pdf-box.h"

G_BEGIN_DECLS

/**
 * HeedPdfRule:
 * @at: its height on the page, or how far it stands from the left
 * @from: where it begins
 * @to: where it ends
 *
 * A horizontal or vertical line on a page, or the edge of a coloured area, in points
 * from the upper left corner.
 */
typedef struct
{
  double at;
  double from;
  double to;
} HeedPdfRule;

/**
 * HeedPdfRules:
 * @horizontal: (element-type HeedPdfRule): the horizontal ones, downwards
 * @vertical: (element-type HeedPdfRule): the vertical ones, from left to right
 *
 * What is drawn on a page beside its words and can part cells.
 */
typedef struct
{
  GArray *horizontal;
  GArray *vertical;
} HeedPdfRules;

HeedPdfRules *heed_pdf_rules_new     (PopplerPage  *page,
                                      HeedPdfTurn   turn,
                                      GArray       *glyphs);
void          heed_pdf_rules_free    (HeedPdfRules *self);
double        heed_pdf_rules_covered (GArray       *rules,
                                      double        at,
                                      double        from,
                                      double        to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfRules, heed_pdf_rules_free)

G_END_DECLS
