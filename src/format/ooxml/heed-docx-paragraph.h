/* heed-docx-paragraph.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-docx-body.h"
#include "heed-xml-writer.h"

G_BEGIN_DECLS

/* How far the words behind a label stand off its beginning. */
#define HEED_DOCX_LABEL_TWIPS 680

/**
 * HeedDocxPlace:
 * @style: (nullable): what the block is in the plan
 * @level: how deep it stands in it
 * @in_table: whether it stands in a table
 * @is_header: whether it stands in a header row
 * @n_lists: how many lists it stands in
 * @indent_twips: where words begin that have no mark of their own
 * @list: the list whose next item begins here; 0 for none
 * @label: (nullable): the label that stands before its words
 * @anchor: (nullable): the name by which links lead here
 *
 * Where a block stands, which decides how its paragraphs look.
 */
typedef struct
{
  const char *style;
  guint level;
  gboolean in_table;
  gboolean is_header;
  guint n_lists;
  guint indent_twips;
  guint list;
  const char *label;
  const char *anchor;
} HeedDocxPlace;

void heed_docx_paragraph_write         (HeedDocxBody        *self,
                                        HeedXmlWriter       *xml,
                                        HeedBlock           *block,
                                        const HeedDocxPlace *place);
void heed_docx_paragraph_write_heading (HeedDocxBody        *self,
                                        HeedXmlWriter       *xml,
                                        HeedBlock           *block);
void heed_docx_paragraph_write_run     (HeedXmlWriter       *xml,
                                        const char          *text,
                                        HeedRunStyle         style,
                                        const char          *character_style,
                                        const char          *language);

G_END_DECLS
