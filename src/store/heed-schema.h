/* heed-schema.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* The number of the newest step in schema/. */
#define HEED_SCHEMA_VERSION 9

/* The step since which everything is sealed. */
#define HEED_SCHEMA_SEALED 2

/* The table that marks a file as a backup which Heed made. */
#define HEED_SCHEMA_BACKUP_MARK "backup_mark"

gboolean heed_schema_inspect (HeedDatabase  *database,
                              gboolean      *empty,
                              int           *version,
                              GError       **error);
gboolean heed_schema_build   (HeedDatabase  *database,
                              int            version,
                              GError       **error);
gboolean heed_schema_upgrade (HeedDatabase  *database,
                              GError       **error);

G_END_DECLS
