/* heed-database-header.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-database.h"

/**
 * heed_database_get_schema:
 * @self: a #HeedDatabase
 * @application: (out): the number of the program that made it, 0 for none
 * @version: (out): the number of its schema, 0 for none
 * @empty: (out): whether it holds nothing at all
 * @error: return location for an error
 *
 * Returns: whether that was read
 */
gboolean
heed_database_get_schema (HeedDatabase  *self,
                          gint64        *application,
                          gint64        *version,
                          gboolean      *empty,
                          GError       **error)
{
  gint64 n_tables;

  if (!heed_database_get_integer (self, "PRAGMA application_id", application, error) ||
      !heed_database_get_integer (self, "PRAGMA user_version", version, error) ||
      !heed_database_get_integer (self, "SELECT COUNT(*) FROM sqlite_master", &n_tables, error))
    return FALSE;

  *empty = *application == 0 && *version == 0 && n_tables == 0;
  return TRUE;
}

/**
 * heed_database_set_schema:
 * @self: a #HeedDatabase
 * @version: the number of its schema
 * @error: return location for an error
 *
 * Makes it a register of that schema, with the transaction that writes the schema.
 *
 * Returns: whether it says so
 */
gboolean
heed_database_set_schema (HeedDatabase  *self,
                          int            version,
                          GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                          HEED_DATABASE_APPLICATION_ID, version);

  return heed_database_execute (self, sql, error);
}

/**
 * heed_database_has_table:
 * @self: a #HeedDatabase
 * @table: the name of a table
 * @has: (out): whether there is one
 * @error: return location for an error
 *
 * Returns: whether that was found out
 */
gboolean
heed_database_has_table (HeedDatabase  *self,
                         const char    *table,
                         gboolean      *has,
                         GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (self, "SELECT COUNT(*) FROM main.sqlite_master WHERE name = $table", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "table", table);
  *has = heed_statement_next (statement, &failure) && heed_statement_get_integer (statement, 0) > 0;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_database_check:
 * @self: a #HeedDatabase
 * @found: (out) (transfer full) (nullable): the first thing that is wrong, in one line of
 *   the database's own; %NULL for nothing
 * @error: return location for an error
 *
 * Looks whether what it keeps is in order.
 *
 * Returns: whether it could be looked at
 */
gboolean
heed_database_check (HeedDatabase  *self,
                     char         **found,
                     GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (self, "PRAGMA integrity_check (1)", error);
  g_autofree char *answer = NULL;
  GError *failure = NULL;

  *found = NULL;
  if (statement == NULL)
    return FALSE;

  if (heed_statement_next (statement, &failure))
    answer = g_strdup (heed_statement_get_text (statement, 0));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  /* It may be several lines: the first one is enough. */
  if (g_strcmp0 (answer, "ok") != 0)
    *found = g_strdup (g_strstrip (g_strdelimit (answer, "\n", ' ')));
  return TRUE;
}

/**
 * heed_database_find_orphans:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a statement whose rows name a table in the first
 *   column and in the third the one in which a record is missing that it refers to; %NULL
 *   with @error set
 */
HeedStatement *
heed_database_find_orphans (HeedDatabase  *self,
                            GError       **error)
{
  return heed_database_prepare (self, "PRAGMA main.foreign_key_check", error);
}

/**
 * heed_database_attach:
 * @self: a #HeedDatabase, in no transaction
 * @path: another database
 * @name: the name under which its tables are known to @self
 * @error: return location for an error
 *
 * Returns: whether its tables are there
 */
gboolean
heed_database_attach (HeedDatabase  *self,
                      const char    *path,
                      const char    *name,
                      GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("ATTACH $path AS %s", name);
  g_autoptr (HeedStatement) statement = heed_database_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "path", path);
  return heed_statement_run (statement, error);
}

/**
 * heed_database_check_references:
 * @self: a #HeedDatabase, in no transaction
 * @check: whether each record that is written must find what it refers to
 * @error: return location for an error
 *
 * Returns: whether it is so now
 */
gboolean
heed_database_check_references (HeedDatabase  *self,
                                gboolean       check,
                                GError       **error)
{
  return heed_database_execute (self, check ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF",
                                error);
}
