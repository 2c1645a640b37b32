/* heed-schema-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

gboolean heed_schema_check (HeedDatabase  *database,
                            int            version,
                            GPtrArray     *rebuildable,
                            char         **damage,
                            GError       **error);

G_END_DECLS
