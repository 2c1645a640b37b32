/* heed-derived-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-derived-check.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-plan-derived.h"
#include "heed-seal.h"

/* What is derived is derived anew, by the very code that writes it, into tables that only
 * this connection has: a temporary table stands before one of the register with the same
 * name. Then the two are compared. */

static const char *const derived_tables[] = { "plan", "owner", "checksum", "action_index", "action_owner" };

static gboolean
shadow_table (HeedDatabase  *database,
              const char    *table,
              GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *sql = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database,
                                     "SELECT substr (sql, length ('CREATE ') + 1) FROM main.sqlite_master "
                                     "WHERE type = 'table' AND name = $table",
                                     error);
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "table", table);
  if (heed_statement_next (statement, &failure))
    sql = g_strconcat ("CREATE TEMP ", heed_statement_get_text (statement, 0), NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return sql == NULL || heed_database_execute (database, sql, error);
}

/**
 * heed_derived_check_begin:
 * @database: a register whose schema is as it should be, opened for this alone
 * @error: return location for an error
 *
 * From now on what is derived with @database stays with @database.
 *
 * Returns: whether it does
 */
gboolean
heed_derived_check_begin (HeedDatabase  *database,
                          GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived_tables); i++)
    if (!shadow_table (database, derived_tables[i], error))
      return FALSE;

  return heed_database_execute (database,
                                "CREATE TEMP TABLE action_search (words TEXT); "
                                "INSERT INTO temp.plan SELECT * FROM main.plan; "
                                "INSERT INTO temp.owner SELECT * FROM main.owner",
                                error);
}

/* Each row of a plan as one digest. Which number a row has in the list of actions is
 * nobody's business. */
static char *
row_sql (HeedDatabase  *database,
         const char    *table,
         gboolean       temporary,
         GError       **error)
{
  const char *schema = temporary ? "temp" : "main";
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (GString) columns = g_string_new (NULL);
  GError *failure = NULL;

  statement = heed_database_prepare (database,
                                     "SELECT name FROM pragma_table_info ($table, 'main') ORDER BY cid",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "table", table);
  while (heed_statement_next (statement, &failure))
    {
      const char *name = heed_statement_get_text (statement, 0);

      if (!heed_seal_is_derived (table, name) ||
          (g_str_equal (table, "action_index") && g_str_equal (name, "id")))
        continue;
      g_string_append_printf (columns, "%s%s", columns->len > 0 ? ", " : "", name);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  if (g_str_equal (table, "action_index"))
    g_string_append_printf (columns, temporary
                                       ? ", (SELECT words FROM temp.action_search WHERE rowid = actions.id)"
                                       : ", (SELECT c0 FROM main.action_search_content "
                                         "WHERE id = actions.id)");
  return g_strdup_printf ("SELECT heed_digest (%s) AS digest FROM %s.%s AS actions NOT INDEXED "
                          "WHERE %s = $plan ORDER BY digest",
                          columns->str, schema, table, g_str_equal (table, "plan") ? "number" : "plan");
}

/* All digests in one text. */
static char *
digest_rows (HeedDatabase  *database,
             const char    *table,
             gboolean       temporary,
             guint          number,
             GError       **error)
{
  g_autofree char *sql = row_sql (database, table, temporary, error);
  g_autoptr (HeedStatement) statement = sql != NULL ? heed_database_prepare (database, sql, error) : NULL;
  g_autoptr (GString) digests = g_string_new (NULL);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  heed_statement_bind_integer (statement, "plan", number);
  while (heed_statement_next (statement, &failure))
    g_string_append_printf (digests, "%s\n", heed_statement_get_text (statement, 0));
  if (failure == NULL)
    return g_string_free (g_steal_pointer (&digests), FALSE);

  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
is_deleted (HeedDatabase  *database,
            guint          number,
            gint64        *deleted,
            GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT deleted FROM main.plan WHERE number = %u", number);

  return heed_database_get_integer (database, sql, deleted, error);
}

static char *
describe (const char *table,
          guint       number)
{
  if (g_str_equal (table, "plan"))
    return g_strdup_printf (_("the counts of plan %u are not those of the plan"), number);
  if (g_str_equal (table, "checksum"))
    return g_strdup_printf (_("the checksums of plan %u are not those of the plan"), number);

  return g_strdup_printf (_("the actions of plan %u in the lists are not those of the plan"), number);
}

/**
 * heed_derived_check_plan:
 * @database: a register, after heed_derived_check_begin()
 * @number: the number of a plan
 * @plan: the plan
 * @groups: its rows
 * @rebuildable: (element-type utf8): what is not as it should be is added here
 * @error: return location for an error
 *
 * Derives anew what is derived of a plan, and compares.
 *
 * Returns: whether it could be compared
 */
gboolean
heed_derived_check_plan (HeedDatabase  *database,
                         guint          number,
                         HeedPlan      *plan,
                         GHashTable    *groups,
                         GPtrArray     *rebuildable,
                         GError       **error)
{
  static const char *const tables[] = { "plan", "checksum", "action_index", "action_owner" };
  gint64 deleted;

  if (!heed_plan_derived_refresh (database, number, plan, groups, groups, NULL, TRUE, NULL, error) ||
      !is_deleted (database, number, &deleted, error) ||
      (deleted != 0 && !heed_database_execute (database, "DELETE FROM temp.action_owner; DELETE FROM temp.action_index", error)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *kept = digest_rows (database, tables[i], FALSE, number, error);
      g_autofree char *derived = NULL;

      if (kept == NULL)
        return FALSE;
      derived = digest_rows (database, tables[i], TRUE, number, error);
      if (derived == NULL)
        return FALSE;
      if (!g_str_equal (kept, derived))
        g_ptr_array_add (rebuildable, describe (tables[i], number));
    }

  return heed_database_execute (database,
                                "DELETE FROM temp.action_owner; DELETE FROM temp.action_index; "
                                "DELETE FROM temp.action_search", error);
}

static gboolean
check_none (HeedDatabase  *database,
            const char    *sql,
            const char    *found,
            GPtrArray     *rebuildable,
            GError       **error)
{
  gint64 n;

  if (!heed_database_get_integer (database, sql, &n, error))
    return FALSE;
  if (n > 0)
    g_ptr_array_add (rebuildable, g_strdup (found));
  return TRUE;
}

/**
 * heed_derived_check_end:
 * @database: a register, after heed_derived_check_plan() for each plan
 * @rebuildable: (element-type utf8): what is not as it should be is added here
 * @error: return location for an error
 *
 * Looks for what belongs to no plan.
 *
 * Returns: whether it could be looked for
 */
gboolean
heed_derived_check_end (HeedDatabase  *database,
                        GPtrArray     *rebuildable,
                        GError       **error)
{
  return check_none (database,
                     "SELECT (SELECT COUNT(*) FROM main.action_index WHERE plan NOT IN "
                     "(SELECT number FROM main.plan)) + "
                     "(SELECT COUNT(*) FROM main.checksum WHERE plan NOT IN "
                     "(SELECT number FROM main.plan))",
                     _("the lists hold something of a plan that is not there"), rebuildable, error) &&
         check_none (database,
                     "SELECT COUNT(*) FROM main.action_search_content WHERE id NOT IN "
                     "(SELECT id FROM main.action_index)",
                     _("the search index holds an action that is not there"), rebuildable, error) &&
         check_none (database,
                     "SELECT COUNT(*) FROM temp.owner WHERE id NOT IN (SELECT id FROM main.owner)",
                     _("an owner is not in the list of owners"), rebuildable, error);
}

/* The check of the library does not see that the way to a word is lost: each is looked
 * for, and must be found in as many actions as have it. */
static gboolean
find_words (HeedDatabase  *copy,
            gint64        *n_lost,
            GError       **error)
{
  return heed_database_execute (copy,
                                "CREATE VIRTUAL TABLE temp.terms USING "
                                "fts5vocab (main, action_search, 'row')",
                                error) &&
         heed_database_get_integer (copy,
                                    "SELECT COUNT(*) FROM temp.terms WHERE doc <> "
                                    "(SELECT COUNT(*) FROM action_search WHERE action_search MATCH "
                                    "'\"' || replace (term, '\"', '\"\"') || '\"')",
                                    n_lost, error);
}

/**
 * heed_derived_check_search:
 * @database: a register
 * @rebuildable: (element-type utf8): what is not as it should be is added here
 * @error: return location for an error
 *
 * Looks whether the search index says what the words say. Only one that may be written
 * can be asked: a copy is.
 *
 * Returns: whether it could be looked at
 */
gboolean
heed_derived_check_search (HeedDatabase  *database,
                           GPtrArray     *rebuildable,
                           GError       **error)
{
  g_autoptr (HeedDatabase) copy = heed_database_copy_private (database, error);
  g_autoptr (GError) failure = NULL;
  gint64 n_lost = 0;

  if (copy == NULL)
    return FALSE;
  if (heed_database_execute (copy,
                             "INSERT INTO action_search (action_search) VALUES ('integrity-check')",
                             &failure) &&
      find_words (copy, &n_lost, &failure) && n_lost == 0)
    return TRUE;
  if (g_error_matches (failure, HEED_ERROR, HEED_ERROR_FULL))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_ptr_array_add (rebuildable, g_strdup (_("the search index does not say what the actions say")));
  return TRUE;
}
