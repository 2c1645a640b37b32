/* heed-transaction.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-database-private.h"

#include "heed-generation.h"

/**
 * heed_database_begin:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Begins a transaction that is going to write, so that it fails now, and not in
 * the middle, where another program writes, or where another file lies in the place of
 * this one.
 *
 * Returns: whether it began
 */
gboolean
heed_database_begin (HeedDatabase  *self,
                     GError       **error)
{
  HeedTransaction *transaction = heed_database_get_transaction (self);

  /* One that could not be rolled back for want of memory would stand in the way for ever. */
  heed_database_rollback (self);
  if ((transaction->doubtful && !heed_database_reconnect (self, error)) ||
      !heed_database_ensure_set_up (self, error))
    return FALSE;

  transaction->n_changes = sqlite3_total_changes64 (heed_database_get_connection (self));
  if (!heed_database_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (heed_database_check_place (self, error))
    return TRUE;

  heed_database_rollback (self);
  return FALSE;
}

/**
 * heed_database_begin_read:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Begins a transaction in which everything is read as it is at one moment, whoever
 * writes meanwhile.
 *
 * Returns: whether it began
 */
gboolean
heed_database_begin_read (HeedDatabase  *self,
                          GError       **error)
{
  heed_database_rollback (self);
  return heed_database_execute (self, "BEGIN", error);
}

/* A register says which state it is in. */
static gboolean
advance_generation (HeedDatabase  *self,
                    GError       **error)
{
  HeedTransaction *transaction = heed_database_get_transaction (self);

  if (sqlite3_total_changes64 (heed_database_get_connection (self)) == transaction->n_changes)
    return TRUE;
  if (!transaction->has_generation &&
      !heed_generation_is_known (self, &transaction->has_generation, error))
    return FALSE;

  return !transaction->has_generation || heed_generation_advance (self, error);
}

/**
 * heed_database_commit:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Ends the transaction. Where that fails, it is rolled back. What was written to a file
 * that is no longer in its place, also since just now, counts as failed.
 *
 * Returns: whether everything is on the disk
 */
gboolean
heed_database_commit (HeedDatabase  *self,
                      GError       **error)
{
  gboolean writes = sqlite3_txn_state (heed_database_get_connection (self), "main") == SQLITE_TXN_WRITE;

  if ((!writes || (heed_database_check_place (self, error) && advance_generation (self, error))) &&
      heed_database_execute (self, "COMMIT", error))
    {
      if (!writes)
        return TRUE;
      heed_database_remember_content (self);
      return heed_database_check_place (self, error);
    }

  heed_database_rollback (self);
  return FALSE;
}

/**
 * heed_database_rollback:
 * @self: a #HeedDatabase
 *
 * Takes back the transaction, if there still is one: a full disk has ended it
 * already.
 */
void
heed_database_rollback (HeedDatabase *self)
{
  sqlite3 *connection = heed_database_get_connection (self);
  sqlite3_stmt *rollback = heed_database_get_transaction (self)->rollback;

  if (sqlite3_get_autocommit (connection))
    return;
  /* A transaction that cannot be rolled back now is rolled back before the next one
   * begins, or when the file is opened next, so that there is nothing to tell anybody. */
  if (sqlite3_step (rollback) != SQLITE_DONE)
    g_debug ("%s", sqlite3_errmsg (connection));
  sqlite3_reset (rollback);
}
