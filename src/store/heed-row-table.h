/* heed-row-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-record-row.h"

G_BEGIN_DECLS

/* Rows in and out of their tables. */

GArray     *heed_row_table_list_plans (HeedDatabase  *database,
                                       GError       **error);
GHashTable *heed_row_table_load       (HeedDatabase  *database,
                                       guint          number,
                                       GError       **error);
gboolean    heed_row_table_write      (HeedDatabase  *database,
                                       guint          number,
                                       HeedChange    *change,
                                       GError       **error);

G_END_DECLS
