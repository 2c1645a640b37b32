/* heed-schema-shared.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* The step since which plans share organisations, inspections and owners. */
#define HEED_SCHEMA_SHARED 8

gboolean heed_schema_shared_bring_over (HeedDatabase  *database,
                                        GHashTable   **whole,
                                        GError       **error);

G_END_DECLS
