/* heed-layout-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-flow.h"
#include "heed-page-cursor.h"

G_BEGIN_DECLS

typedef struct _HeedLayoutTable HeedLayoutTable;

HeedLayoutTable *heed_layout_table_new              (HeedTable       *table,
                                                     HeedPageCursor  *cursor);
void             heed_layout_table_free             (HeedLayoutTable *self);
double           heed_layout_table_get_start_height (HeedLayoutTable *self);
void             heed_layout_table_place            (HeedLayoutTable *self,
                                                     gboolean         may_break);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedLayoutTable, heed_layout_table_free)

G_END_DECLS
