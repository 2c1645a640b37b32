/* heed-office-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "heed-table.h"

G_BEGIN_DECLS

HeedBlock *heed_office_table_finish   (HeedTable  *table,
                                       const char *name);
void       heed_office_table_flatten  (HeedBlock  *block,
                                       GPtrArray  *blocks);
gboolean   heed_office_table_is_frame (xmlNode    *node,
                                       const char *table,
                                       const char *row,
                                       const char *cell);

G_END_DECLS
