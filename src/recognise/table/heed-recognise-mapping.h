/* heed-recognise-mapping.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-cell.h"
#include "heed-recognise-spans.h"

G_BEGIN_DECLS

/**
 * HeedMapping:
 * @n: how many columns there are
 * @titles: (nullable): the words at their heads; %NULL for any table of so many columns
 * @slots: (array): what each of them holds
 *
 * What somebody said that the columns of a table hold. It holds for each table whose titles
 * are the same.
 */
typedef struct
{
  guint n;
  GStrv titles;
  HeedSlot slots[HEED_MAX_CELLS];
} HeedMapping;

HeedMapping *heed_mapping_new           (HeedTableRow       *row);
HeedMapping *heed_mapping_parse         (const char         *words,
                                         GError            **error);
HeedMapping *heed_mapping_copy          (const HeedMapping  *self);
void         heed_mapping_free          (HeedMapping        *self);
char        *heed_mapping_to_text       (const HeedMapping  *self);
gboolean     heed_mapping_fits          (const HeedMapping  *self,
                                         HeedTableRow       *row);
const char  *heed_mapping_get_slot_name (HeedSlot            slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedMapping, heed_mapping_free)

G_END_DECLS
