/* heed-schema-records.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* The step that made records of what belongs to an item. */
#define HEED_SCHEMA_RECORDS 5

char       *heed_schema_records_make_id    (const char    *table,
                                            const char    *old);
GHashTable *heed_schema_records_list_whole (HeedDatabase  *database,
                                            GError       **error);
gboolean    heed_schema_records_bring_over (HeedDatabase  *database,
                                            GError       **error);

G_END_DECLS
