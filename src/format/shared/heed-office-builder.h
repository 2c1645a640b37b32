/* heed-office-builder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

/**
 * HeedOfficeParagraph:
 * @block: its words
 * @style: (nullable): the name of its style
 * @heading: its level as a heading; 0 for none
 * @list: (nullable): what tells its list from others
 * @depth: how many lists it stands in; 0 for none
 * @marker: (nullable): the mark of the item that it begins
 * @label: (nullable): the label that is written before its words
 * @indent: how far its words are indented, in any unit; 0 for not
 *
 * One paragraph of an office file.
 */
typedef struct
{
  HeedBlock *block;
  const char *style;
  guint heading;
  gconstpointer list;
  guint depth;
  const char *marker;
  const char *label;
  guint indent;
} HeedOfficeParagraph;

typedef struct _HeedOfficeBuilder HeedOfficeBuilder;

HeedOfficeBuilder *heed_office_builder_new    (GPtrArray                 *blocks);
void               heed_office_builder_free   (HeedOfficeBuilder         *self);
void               heed_office_builder_add    (HeedOfficeBuilder         *self,
                                               const HeedOfficeParagraph *paragraph);
void               heed_office_builder_end    (HeedOfficeBuilder         *self,
                                               HeedBlock                 *block);
char              *heed_office_number_to_text (guint                      number,
                                               char                       format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOfficeBuilder, heed_office_builder_free)

G_END_DECLS
