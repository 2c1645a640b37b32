/* heed-database-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "heed-database.h"

G_BEGIN_DECLS

void           heed_database_take_error (HeedDatabase  *self,
                                         const char    *failed,
                                         int            code,
                                         GError       **error);
void           heed_database_give_back  (HeedDatabase  *self,
                                         sqlite3_stmt  *statement);
HeedStatement *heed_statement_new       (HeedDatabase  *database,
                                         sqlite3_stmt  *statement);

G_END_DECLS
