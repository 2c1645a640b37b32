/* heed-statement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-database-private.h"

#include <glib/gi18n-lib.h>

/**
 * HeedStatement:
 *
 * A prepared statement of a #HeedDatabase.
 */
struct _HeedStatement
{
  HeedDatabase *database;
  sqlite3_stmt *statement;
  int bind_code;
};

HeedStatement *
heed_statement_new (HeedDatabase *database,
                    sqlite3_stmt *statement)
{
  HeedStatement *self = g_new0 (HeedStatement, 1);

  self->database = g_object_ref (database);
  self->statement = statement;
  return self;
}

/**
 * heed_statement_free:
 * @self: (transfer full): a statement
 */
void
heed_statement_free (HeedStatement *self)
{
  heed_database_give_back (self->database, self->statement);
  g_object_unref (self->database);
  g_free (self);
}

static int
parameter (HeedStatement *self,
           const char    *name)
{
  char full[64];

  g_snprintf (full, sizeof full, "$%s", name);
  return sqlite3_bind_parameter_index (self->statement, full);
}

static void
bound (HeedStatement *self,
       int            code)
{
  if (self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

/**
 * heed_statement_bind_text:
 * @self: a statement
 * @name: the name of a parameter
 * @value: (nullable): its value
 */
void
heed_statement_bind_text (HeedStatement *self,
                          const char    *name,
                          const char    *value)
{
  bound (self, sqlite3_bind_text (self->statement, parameter (self, name), value, -1,
                                  SQLITE_TRANSIENT));
}

/**
 * heed_statement_bind_integer:
 * @self: a statement
 * @name: the name of a parameter
 * @value: its value
 */
void
heed_statement_bind_integer (HeedStatement *self,
                             const char    *name,
                             gint64         value)
{
  bound (self, sqlite3_bind_int64 (self->statement, parameter (self, name), value));
}

/**
 * heed_statement_bind_real:
 * @self: a statement
 * @name: the name of a parameter
 * @value: its value
 */
void
heed_statement_bind_real (HeedStatement *self,
                          const char    *name,
                          double         value)
{
  bound (self, sqlite3_bind_double (self->statement, parameter (self, name), value));
}

/**
 * heed_statement_bind_bytes:
 * @self: a statement
 * @name: the name of a parameter
 * @value: its value
 */
void
heed_statement_bind_bytes (HeedStatement *self,
                           const char    *name,
                           GBytes        *value)
{
  bound (self, sqlite3_bind_blob64 (self->statement, parameter (self, name), g_bytes_get_data (value, NULL),
                                    g_bytes_get_size (value), SQLITE_TRANSIENT));
}

/**
 * heed_statement_bind_null:
 * @self: a statement
 * @name: the name of a parameter, which gets no value
 */
void
heed_statement_bind_null (HeedStatement *self,
                          const char    *name)
{
  bound (self, sqlite3_bind_null (self->statement, parameter (self, name)));
}

static const char *
failed (HeedStatement *self)
{
  return sqlite3_stmt_readonly (self->statement) ? _("Failed to read") : _("Failed to write");
}

/**
 * heed_statement_next:
 * @self: a statement
 * @error: return location for an error
 *
 * Goes on to the next row. After the last one, and after an error, the statement
 * can be bound anew and begins again.
 *
 * Returns: whether there is one; %FALSE without @error set after the last
 */
gboolean
heed_statement_next (HeedStatement  *self,
                     GError        **error)
{
  int code = self->bind_code;

  if (code == SQLITE_OK)
    code = sqlite3_step (self->statement);
  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    heed_database_take_error (self->database, failed (self), code, error);
  self->bind_code = SQLITE_OK;
  sqlite3_reset (self->statement);
  return FALSE;
}

/**
 * heed_statement_run:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs it to its end.
 *
 * Returns: whether that succeeded
 */
gboolean
heed_statement_run (HeedStatement  *self,
                    GError        **error)
{
  GError *failure = NULL;

  while (heed_statement_next (self, &failure))
    continue;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_statement_is_null:
 * @self: a statement that is on a row
 * @column: a column
 *
 * Returns: whether it has no value
 */
gboolean
heed_statement_is_null (HeedStatement *self,
                        int            column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

/**
 * heed_statement_get_text:
 * @self: a statement that is on a row
 * @column: a column
 *
 * Returns: (transfer none): its value until the next row, "" for none
 */
const char *
heed_statement_get_text (HeedStatement *self,
                         int            column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return text != NULL ? text : "";
}

/**
 * heed_statement_get_integer:
 * @self: a statement that is on a row
 * @column: a column
 *
 * Returns: its value, 0 for none
 */
gint64
heed_statement_get_integer (HeedStatement *self,
                            int            column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * heed_statement_get_real:
 * @self: a statement that is on a row
 * @column: a column
 *
 * Returns: its value, 0 for none
 */
double
heed_statement_get_real (HeedStatement *self,
                         int            column)
{
  return sqlite3_column_double (self->statement, column);
}

/**
 * heed_statement_get_bytes:
 * @self: a statement that is on a row
 * @column: a column
 *
 * Returns: (transfer full): its value, which is empty for none
 */
GBytes *
heed_statement_get_bytes (HeedStatement *self,
                          int            column)
{
  gconstpointer data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, column));
}
