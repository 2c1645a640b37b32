/* heed-recognise-kind.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-table.h"

G_BEGIN_DECLS

/* What a table is for, told by what stands in its cells. */

gboolean heed_table_row_is_definitions_header (HeedTableRow *row);
gboolean heed_table_row_is_definition         (HeedTableRow *row);
gboolean heed_table_holds_actions             (HeedTable    *table,
                                               guint         first);

G_END_DECLS
