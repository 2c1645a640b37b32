/* heed-seal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* What is not derived is sealed: for each table and each plan the register keeps how many
 * rows there are and the sum of their digests. The tables and their columns are those that
 * the database lists, so that a new one is sealed without a word here. */

GPtrArray  *heed_seal_list_tables     (HeedDatabase  *database,
                                       GError       **error);
GPtrArray  *heed_seal_list_columns    (HeedDatabase  *database,
                                       const char    *table,
                                       GError       **error);
gboolean    heed_seal_is_derived      (const char    *table,
                                       const char    *column);
void        heed_seal_watch           (HeedDatabase  *database);
GHashTable *heed_seal_compare         (HeedDatabase  *database,
                                       GError       **error);
gboolean    heed_seal_renew           (HeedDatabase  *database,
                                       GHashTable    *broken,
                                       GError       **error);
char       *heed_seal_describe_broken (GHashTable    *broken,
                                       guint         *number);

G_END_DECLS
