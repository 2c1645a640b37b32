/* heed-database.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-database-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heed-error.h"
#include "heed-file-content.h"
#include "heed-file-error.h"
#include "heed-file-locks.h"
#include "heed-file-place.h"
#include "heed-log-keeper.h"
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
  char *real_path;      /* without links */
  char *set_aside;      /* where a log lies that was not its own */
  HeedFilePlace *place; /* NULL while it is being opened, and where nobody else sees it */
  HeedFileContent content;
  int flags; /* with which it was opened */
  HeedDatabaseSetup setup; /* (nullable) */
  gboolean is_set_up;
  guint n_reconnections;
  guint timeout_ms;
  GHashTable *idle;  /* SQL → sqlite3_stmt that nobody uses now */
  HeedTransaction transaction;
};

G_DEFINE_FINAL_TYPE (HeedDatabase, heed_database, G_TYPE_OBJECT)

/* How many statements are kept for the next one who wants the same. */
#define MAX_IDLE 64

#define SETTINGS \
  "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY"

/* How long to wait for another program that is writing just now. */
#define TIMEOUT_MS 2000

/* How often it is opened anew because another file was put in its place meanwhile. */
#define MAX_ATTEMPTS 5

sqlite3 *
heed_database_get_connection (HeedDatabase *self)
{
  return self->connection;
}

HeedTransaction *
heed_database_get_transaction (HeedDatabase *self)
{
  return &self->transaction;
}

/* What it returns is the code of the last step, which was looked at then. */
static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* What lies in the place of the file may be somebody else's, log and all. */
static void
close_connection (HeedDatabase *self)
{
  if (self->connection == NULL)
    return;

  if (self->place == NULL || !heed_database_check_place (self, NULL))
    sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_hash_table_remove_all (self->idle);
  g_clear_pointer (&self->transaction.rollback, finalize_statement);
  g_clear_pointer (&self->connection, sqlite3_close_v2);
  g_clear_pointer (&self->place, heed_file_place_free);
}

/* Asks the connection before it is closed, which needs a whole object. */
static void
heed_database_dispose (GObject *object)
{
  close_connection (HEED_DATABASE (object));

  G_OBJECT_CLASS (heed_database_parent_class)->dispose (object);
}

static void
heed_database_finalize (GObject *object)
{
  HeedDatabase *self = HEED_DATABASE (object);

  g_hash_table_unref (self->idle);
  free (self->real_path);
  g_free (self->set_aside);
  g_free (self->path);

  G_OBJECT_CLASS (heed_database_parent_class)->finalize (object);
}

static void
heed_database_class_init (HeedDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_database_dispose;
  G_OBJECT_CLASS (klass)->finalize = heed_database_finalize;
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
  if (sqlite3_db_handle (statement) == self->connection &&
      g_hash_table_size (self->idle) < MAX_IDLE && !g_hash_table_contains (self->idle, sql))
    g_hash_table_insert (self->idle, g_strdup (sql), statement);
  else
    finalize_statement (statement);
}

/* Opens what lies there, and reads from it, so that its log is open too. */
static gboolean
connect_database (HeedDatabase  *self,
                  const char    *name,
                  int            flags,
                  const char    *settings,
                  GError       **error)
{
  gint64 n_tables;
  int code;

  code = sqlite3_open_v2 (name, &self->connection, flags | SQLITE_OPEN_EXRESCODE, NULL);
  if (code == SQLITE_OK)
    code = heed_seal_function_register (self->connection);
  if (code != SQLITE_OK)
    {
      heed_database_take_error (self, _("Failed to open"), code, error);
      return FALSE;
    }

  heed_database_set_timeout (self, TIMEOUT_MS);
  if (!heed_database_execute (self, settings, error) ||
      !heed_database_get_integer (self, "SELECT COUNT(*) FROM sqlite_master", &n_tables, error))
    return FALSE;

  /* Made now, since memory may be what is missing when it is needed. */
  code = sqlite3_prepare_v3 (self->connection, "ROLLBACK", -1, SQLITE_PREPARE_PERSISTENT,
                             &self->transaction.rollback, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  heed_database_take_error (self, _("Failed to open"), code, error);
  return FALSE;
}

/* Whether what was opened is the file that was looked at, and lies there still. */
static gboolean
is_the_same (HeedDatabase     *self,
             HeedFileIdentity  identity)
{
  HeedFileIdentity found;
  int moved = 0;

  heed_file_identity_read (&found, self->real_path);
  return heed_file_identity_equal (found, identity) &&
         sqlite3_file_control (self->connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         !moved;
}

/**
 * heed_database_open:
 * @path: the path of an existing file
 * @writable: whether it is to be written
 * @error: return location for an error
 *
 * Opens a connection. Foreign keys are on, and what is committed is on the disk. A log
 * beside the file that is not its own is moved aside first. Tables that the connection has
 * for itself are kept in memory.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
HeedDatabase *
heed_database_open (const char  *path,
                    gboolean     writable,
                    GError     **error)
{
  g_autoptr (HeedDatabase) self = g_object_new (HEED_TYPE_DATABASE, NULL);

  heed_file_locks_install ();
  self->path = g_strdup (path);
  self->real_path = realpath (path, NULL);
  if (self->real_path == NULL)
    {
      heed_file_error_set (error, _("Failed to open"), path);
      return NULL;
    }

  self->flags = writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *set_aside = NULL;
      HeedFileIdentity identity;

      if (!heed_log_keeper_settle (self->real_path, &identity, &set_aside, error))
        return NULL;
      if (self->set_aside == NULL)
        self->set_aside = g_steal_pointer (&set_aside);
      if (!connect_database (self, self->real_path, self->flags, SETTINGS, error))
        return NULL;
      if (is_the_same (self, identity))
        {
          self->place = heed_file_place_new (path, self->real_path);
          return g_steal_pointer (&self);
        }
      close_connection (self);
    }

  g_set_error (error, HEED_ERROR, HEED_ERROR_BUSY,
               _("Failed to open “%s”: another program puts other files in its place. Wait for it, "
                 "then try again."),
               path);
  return NULL;
}

/* Puts another connection to the same file in the place of this one, which may hold what is
 * not so; without a transaction. */
gboolean
heed_database_reconnect (HeedDatabase  *self,
                         GError       **error)
{
  sqlite3 *connection = self->connection;
  sqlite3_stmt *rollback = self->transaction.rollback;
  guint timeout_ms = self->timeout_ms;

  /* One that nobody else sees is gone with its connection. */
  self->transaction.doubtful = FALSE;
  if (self->place == NULL)
    return TRUE;
  if (!heed_database_check_place (self, error))
    return FALSE;

  /* The log stays open, and what it is, until the other one has it. */
  g_hash_table_remove_all (self->idle);
  self->transaction.rollback = NULL;
  if (!connect_database (self, self->real_path, self->flags, SETTINGS, error))
    {
      g_hash_table_remove_all (self->idle);
      g_clear_pointer (&self->transaction.rollback, finalize_statement);
      sqlite3_close_v2 (self->connection);
      self->connection = connection;
      self->transaction.rollback = rollback;
      self->transaction.doubtful = TRUE;
      return FALSE;
    }

  self->is_set_up = FALSE;
  self->n_reconnections++;
  heed_database_set_timeout (self, timeout_ms);
  finalize_statement (rollback);
  sqlite3_close_v2 (connection);
  return TRUE;
}

/**
 * heed_database_set_up:
 * @self: a #HeedDatabase
 * @setup: what gives a connection what it has for itself to write, such as triggers. After
 *   a failure it is called again, and makes what is not there yet
 *
 * Has @setup called before the connection, and any other one to the same file, first
 * writes: who only reads does not pay for it.
 */
void
heed_database_set_up (HeedDatabase      *self,
                      HeedDatabaseSetup  setup)
{
  self->setup = setup;
  self->is_set_up = FALSE;
}

/* Sees to it that the connection has what it needs to write; without a transaction. */
gboolean
heed_database_ensure_set_up (HeedDatabase  *self,
                             GError       **error)
{
  if (self->setup == NULL || self->is_set_up)
    return TRUE;

  self->is_set_up = self->setup (self, error);
  return self->is_set_up;
}

/**
 * heed_database_read_version:
 * @self: a #HeedDatabase
 * @version: (out): a number
 * @error: return location for an error
 *
 * Asks for a number that is another one when somebody else has written meanwhile. It may
 * also be another one for no reason.
 *
 * Returns: whether it was read
 */
gboolean
heed_database_read_version (HeedDatabase  *self,
                            gint64        *version,
                            GError       **error)
{
  if (!heed_database_get_integer (self, "PRAGMA data_version", version, error))
    return FALSE;

  /* Each connection counts for itself. */
  *version += (gint64) self->n_reconnections << 32;
  return TRUE;
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
  g_autoptr (HeedDatabase) self = g_object_new (HEED_TYPE_DATABASE, NULL);

  heed_file_locks_install ();
  self->path = g_strdup (path);
  if (!connect_database (self, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "PRAGMA synchronous = OFF",
                         error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * heed_database_use_log:
 * @self: a #HeedDatabase
 * @use: whether to
 * @error: return location for an error
 *
 * Has it written through a log from now on, so that readers and a writer do not wait for
 * each other; or makes it one file with nothing beside it. This is kept in the file.
 *
 * Returns: whether it is so
 */
gboolean
heed_database_use_log (HeedDatabase  *self,
                       gboolean       use,
                       GError       **error)
{
  g_autoptr (HeedFilePlace) place = NULL;
  const char *sql = use ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE";
  gint64 n_tables;

  if (!heed_database_execute (self, sql, error) ||
      !heed_database_get_integer (self, "SELECT COUNT(*) FROM sqlite_master", &n_tables, error))
    return FALSE;

  /* With the files that it has made, or without those that it has removed. */
  place = heed_file_place_new (self->path, self->real_path);
  if (!heed_file_place_check_database (self->place, error))
    return FALSE;

  heed_file_place_free (self->place);
  self->place = g_steal_pointer (&place);
  return TRUE;
}

/**
 * heed_database_check_place:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Returns: whether what it has open still lies in its place; if not, @error is
 *   %HEED_ERROR_REPLACED
 */
gboolean
heed_database_check_place (HeedDatabase  *self,
                           GError       **error)
{
  if (self->place == NULL)
    return TRUE;
  if (!heed_file_place_check (self->place, error))
    return FALSE;

  return (self->flags & SQLITE_OPEN_READWRITE) == 0 ||
         heed_file_content_check (&self->content, self, self->place, error);
}

/* After it has written. */
void
heed_database_remember_content (HeedDatabase *self)
{
  if (self->place != NULL)
    heed_file_content_remember (&self->content, self);
}

/**
 * heed_database_get_set_aside:
 * @self: a #HeedDatabase
 *
 * Returns: (transfer none) (nullable): where a log lies now that was found beside it and
 *   was not its own
 */
const char *
heed_database_get_set_aside (HeedDatabase *self)
{
  return self->set_aside;
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
  self->timeout_ms = milliseconds;
  sqlite3_busy_timeout (self->connection, (int) milliseconds);
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

/**
 * heed_database_checkpoint:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Brings everything that is in the log into the file, and empties the log. Does not wait
 * for others.
 *
 * Returns: whether the file alone holds everything; if not, @error is %HEED_ERROR_BUSY
 *   where others use it just now
 */
gboolean
heed_database_checkpoint (HeedDatabase  *self,
                          GError       **error)
{
  guint timeout_ms = self->timeout_ms;
  gint64 busy = 0;
  gboolean done;

  if (!heed_database_check_place (self, error))
    return FALSE;

  heed_database_set_timeout (self, 0);
  done = heed_database_get_integer (self, "PRAGMA wal_checkpoint (TRUNCATE)", &busy, error);
  heed_database_set_timeout (self, timeout_ms);
  if (done && busy)
    heed_database_take_error (self, _("Failed to write"), SQLITE_BUSY, error);

  return done && !busy;
}

/**
 * heed_database_overwrite_deleted:
 * @self: a #HeedDatabase, without a transaction
 * @overwrite: whether what is deleted from now on is overwritten too
 * @error: return location for an error
 *
 * Of what is deleted the file keeps the bytes until something else lies there, unless it is
 * asked to overwrite them. In the log they are until heed_database_checkpoint().
 *
 * Returns: whether it does from now on
 */
gboolean
heed_database_overwrite_deleted (HeedDatabase  *self,
                                 gboolean       overwrite,
                                 GError       **error)
{
  return heed_database_execute (self, overwrite ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF",
                                error);
}
