/* heed-database-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "heed-database.h"

G_BEGIN_DECLS

/**
 * HeedTransaction:
 * @rollback: what takes a transaction back
 * @n_changes: how many rows the connection had changed when it began
 * @has_generation: whether it is known that the database says which state it is in
 * @doubtful: whether what the connection has in memory may be wrong
 *
 * What is needed at the end of a transaction.
 */
typedef struct
{
  sqlite3_stmt *rollback;
  gint64 n_changes;
  gboolean has_generation;
  gboolean doubtful;
} HeedTransaction;

int              heed_seal_function_register   (sqlite3       *connection);
void             heed_database_take_error      (HeedDatabase  *self,
                                                const char    *failed,
                                                int            code,
                                                GError       **error);
sqlite3         *heed_database_get_connection  (HeedDatabase  *self);
HeedTransaction *heed_database_get_transaction (HeedDatabase  *self);
void             heed_database_remember_content (HeedDatabase *self);
gboolean         heed_database_reconnect       (HeedDatabase  *self,
                                                GError       **error);
gboolean         heed_database_ensure_set_up   (HeedDatabase  *self,
                                                GError       **error);
void             heed_database_give_back       (HeedDatabase  *self,
                                                sqlite3_stmt  *statement);
HeedStatement   *heed_statement_new            (HeedDatabase  *database,
                                                sqlite3_stmt  *statement);

G_END_DECLS
