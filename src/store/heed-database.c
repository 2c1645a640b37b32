/* heed-database.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-database-private.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-file-locks.h"
#include "heed-generation.h"
#include "heed-seal-function.h"

/**
 * HeedDatabase:
 *
 * What the rest of this folder knows of the database library. Every failure
 * becomes an error whose message names the file and the remedy.
 */
struct _HeedDatabase
{
  GObject parent_instance;

  sqlite3 *connection;
  char *path;
  GHashTable *idle; /* SQL → sqlite3_stmt that nobody uses now */
  sqlite3_stmt *rollback;
  gint64 n_changes;  /* of rows, when the transaction began */
  gboolean has_generation;
};

G_DEFINE_FINAL_TYPE (HeedDatabase, heed_database, G_TYPE_OBJECT)

/* How many statements are kept for the next one who wants the same. */
#define MAX_IDLE 64

/* How long to wait for another program that is writing just now. */
#define TIMEOUT_MS 2000

static HeedError
error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HEED_ERROR_BUSY;
    case SQLITE_FULL:
      return HEED_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return HEED_ERROR_READ_ONLY;
    case SQLITE_NOTADB:
      return HEED_ERROR_NOT_A_REGISTER;
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return HEED_ERROR_CORRUPT;
    case SQLITE_TOOBIG:
      return HEED_ERROR_LIMIT;
    default:
      return HEED_ERROR_IO;
    }
}

/* What is wrong and what to do, as one or two sentences. */
static char *
reason_and_remedy (HeedDatabase *self,
                   HeedError     code)
{
  switch ((guint) code)
    {
    case HEED_ERROR_BUSY:
      return g_strdup (_("another program is writing to it. Wait for it or close it, then try again"));
    case HEED_ERROR_FULL:
      return g_strdup (_("there is no room left. Free some space, then try again"));
    case HEED_ERROR_READ_ONLY:
      return g_strdup (_("it may not be written. Change its permissions, or use another register"));
    case HEED_ERROR_NOT_A_REGISTER:
      return g_strdup (_("it is no register. Name another file, or move this one away"));
    case HEED_ERROR_CORRUPT:
      /* Translators: %s is what exactly was found. */
      return g_strdup_printf (_("it is damaged (%s). Restore a backup of it"),
                              sqlite3_errmsg (self->connection));
    default:
      if ((sqlite3_errcode (self->connection) & 0xff) == SQLITE_NOMEM)
        return g_strdup (_("there is not enough memory. Close other programs, then try again"));
      /* Translators: %s is what the database library says. */
      return g_strdup_printf (_("%s. Check the disk and the permissions, then try again"),
                              sqlite3_errmsg (self->connection));
    }
}

void
heed_database_take_error (HeedDatabase  *self,
                          const char    *failed,
                          int            code,
                          GError       **error)
{
  g_autofree char *reason = reason_and_remedy (self, error_code (code));

  g_set_error (error, HEED_ERROR, (int) error_code (code),
               /* Translators: the first %s is what failed, such as "Failed to write",
                * the second a file, the third why, and what to do. */
               _("%s “%s”: %s."), failed, self->path, reason);
}

static void
heed_database_finalize (GObject *object)
{
  HeedDatabase *self = HEED_DATABASE (object);

  g_hash_table_unref (self->idle);
  sqlite3_finalize (self->rollback);
  sqlite3_close_v2 (self->connection);
  g_free (self->path);

  G_OBJECT_CLASS (heed_database_parent_class)->finalize (object);
}

static void
heed_database_class_init (HeedDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_database_finalize;
}

/* What it returns is the code of the last step, which was looked at then. */
static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
heed_database_init (HeedDatabase *self)
{
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
}

/* Statements are reset when they come here, so that they hold no lock. */
void
heed_database_give_back (HeedDatabase *self,
                         sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (g_hash_table_size (self->idle) < MAX_IDLE && !g_hash_table_contains (self->idle, sql))
    g_hash_table_insert (self->idle, g_strdup (sql), statement);
  else
    finalize_statement (statement);
}

static HeedDatabase *
open_file (const char  *path,
           const char  *name,
           int          flags,
           const char  *settings,
           GError     **error)
{
  g_autoptr (HeedDatabase) self = g_object_new (HEED_TYPE_DATABASE, NULL);
  int code;

  heed_file_locks_install ();
  self->path = g_strdup (path);
  code = sqlite3_open_v2 (name, &self->connection, flags | SQLITE_OPEN_EXRESCODE, NULL);
  if (code == SQLITE_OK)
    code = heed_seal_function_register (self->connection);
  if (code != SQLITE_OK)
    {
      heed_database_take_error (self, _("Failed to open"), code, error);
      return NULL;
    }

  heed_database_set_timeout (self, TIMEOUT_MS);
  if (!heed_database_execute (self, settings, error))
    return NULL;

  /* Made now, since memory may be what is missing when it is needed. */
  code = sqlite3_prepare_v3 (self->connection, "ROLLBACK", -1, SQLITE_PREPARE_PERSISTENT, &self->rollback,
                             NULL);
  if (code != SQLITE_OK)
    {
      heed_database_take_error (self, _("Failed to open"), code, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * heed_database_open:
 * @path: the path of an existing file
 * @writable: whether it is to be written
 * @error: return location for an error
 *
 * Opens a connection. Foreign keys are on, and what is committed is on the disk. Tables
 * that the connection has for itself are kept in memory.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
HeedDatabase *
heed_database_open (const char  *path,
                    gboolean     writable,
                    GError     **error)
{
  return open_file (path, path, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY,
                    "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY",
                    error);
}

/**
 * heed_database_open_private:
 * @path: what messages name
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): an empty database that nobody else sees and that is
 *   gone when it is closed, or %NULL with @error set
 */
HeedDatabase *
heed_database_open_private (const char  *path,
                            GError     **error)
{
  return open_file (path, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "PRAGMA synchronous = OFF",
                    error);
}

/**
 * heed_database_get_path:
 * @self: a #HeedDatabase
 *
 * Returns: (transfer none): the path of the file
 */
const char *
heed_database_get_path (HeedDatabase *self)
{
  return self->path;
}

/**
 * heed_database_set_timeout:
 * @self: a #HeedDatabase
 * @milliseconds: how long to wait for another program that is writing
 */
void
heed_database_set_timeout (HeedDatabase *self,
                           guint         milliseconds)
{
  sqlite3_busy_timeout (self->connection, (int) milliseconds);
}

/**
 * heed_database_begin:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Begins a transaction that is going to write, so that it fails now, and not in
 * the middle, where another program writes.
 *
 * Returns: whether it began
 */
gboolean
heed_database_begin (HeedDatabase  *self,
                     GError       **error)
{
  self->n_changes = sqlite3_total_changes64 (self->connection);
  return heed_database_execute (self, "BEGIN IMMEDIATE", error);
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
  return heed_database_execute (self, "BEGIN", error);
}

/* A register says which state it is in. */
static gboolean
advance_generation (HeedDatabase  *self,
                    GError       **error)
{
  gint64 n_tables;

  if (sqlite3_txn_state (self->connection, "main") != SQLITE_TXN_WRITE ||
      sqlite3_total_changes64 (self->connection) == self->n_changes)
    return TRUE;

  if (!self->has_generation)
    {
      if (!heed_database_get_integer (self,
                                      "SELECT COUNT(*) FROM sqlite_master WHERE name = 'generation'",
                                      &n_tables, error))
        return FALSE;
      self->has_generation = n_tables > 0;
    }

  return !self->has_generation || heed_generation_advance (self, error);
}

/**
 * heed_database_commit:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Ends the transaction. Where that fails, it is rolled back.
 *
 * Returns: whether everything is on the disk
 */
gboolean
heed_database_commit (HeedDatabase  *self,
                      GError       **error)
{
  if (advance_generation (self, error) && heed_database_execute (self, "COMMIT", error))
    return TRUE;

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
  if (sqlite3_get_autocommit (self->connection))
    return;
  /* A transaction that cannot be rolled back is rolled back when the file is
   * opened next, so that there is nothing to tell anybody. */
  if (sqlite3_step (self->rollback) != SQLITE_DONE)
    g_debug ("%s", sqlite3_errmsg (self->connection));
  sqlite3_reset (self->rollback);
}

/**
 * heed_database_execute:
 * @self: a #HeedDatabase
 * @sql: one statement or several, without parameters
 * @error: return location for an error
 *
 * Returns: whether it was done
 */
gboolean
heed_database_execute (HeedDatabase  *self,
                       const char    *sql,
                       GError       **error)
{
  int code = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  heed_database_take_error (self, _("Failed to use"), code, error);
  return FALSE;
}

/**
 * heed_database_prepare:
 * @self: a #HeedDatabase
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the statement, or %NULL with @error set
 */
HeedStatement *
heed_database_prepare (HeedDatabase  *self,
                       const char    *sql,
                       GError       **error)
{
  g_autofree char *key = NULL;
  sqlite3_stmt *statement = NULL;
  int code;

  if (g_hash_table_steal_extended (self->idle, sql, (gpointer *) &key, (gpointer *) &statement))
    return heed_statement_new (self, statement);

  code = sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL);
  if (code != SQLITE_OK)
    {
      heed_database_take_error (self, _("Failed to read"), code, error);
      return NULL;
    }

  return heed_statement_new (self, statement);
}

/**
 * heed_database_get_integer:
 * @self: a #HeedDatabase
 * @sql: a statement without parameters
 * @value: (out): the first column of its first row; 0 where there is none
 * @error: return location for an error
 *
 * Returns: whether it was read
 */
gboolean
heed_database_get_integer (HeedDatabase  *self,
                           const char    *sql,
                           gint64        *value,
                           GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (self, sql, error);
  g_autoptr (GError) failure = NULL;

  *value = 0;
  if (statement == NULL)
    return FALSE;
  if (heed_statement_next (statement, &failure))
    *value = heed_statement_get_integer (statement, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

static gboolean
copy_into (HeedDatabase  *self,
           HeedDatabase  *copy,
           GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->connection, "main", self->connection, "main");
  int code;

  if (backup == NULL)
    {
      heed_database_take_error (copy, _("Failed to write"),
                                sqlite3_extended_errcode (copy->connection), error);
      return FALSE;
    }
  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code == SQLITE_OK)
    return TRUE;

  heed_database_take_error (copy, _("Failed to write"), code, error);
  return FALSE;
}

/**
 * heed_database_copy:
 * @self: a #HeedDatabase
 * @path: the path of a database, or of an empty file, that is to hold the copy
 * @error: return location for an error
 *
 * Copies everything that is committed, also while somebody writes.
 *
 * Returns: whether @path holds the copy
 */
gboolean
heed_database_copy (HeedDatabase  *self,
                    const char    *path,
                    GError       **error)
{
  g_autoptr (HeedDatabase) copy = heed_database_open (path, TRUE, error);

  return copy != NULL && copy_into (self, copy, error);
}

/**
 * heed_database_copy_private:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a copy that nobody else sees and that is gone when
 *   it is closed, or %NULL with @error set
 */
HeedDatabase *
heed_database_copy_private (HeedDatabase  *self,
                            GError       **error)
{
  g_autoptr (HeedDatabase) copy = heed_database_open_private (self->path, error);

  return copy != NULL && copy_into (self, copy, error) ? g_steal_pointer (&copy) : NULL;
}
