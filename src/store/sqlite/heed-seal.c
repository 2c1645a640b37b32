/* heed-seal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-seal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-seal-function.h"

/* What can be computed anew, what has its own meaning in each file, and the seals. Every
 * other table is sealed. One that ends in * stands for those that begin so. */
static const char *const other_tables[] = {
  "action_index", "action_owner", "action_search*", "backup_mark", "checksum", "generation", "seal", "sqlite_*",
};

/* Columns that can be computed anew, of tables that are sealed. */
static const struct
{
  const char *table;
  const char *column;
} derived_columns[] = {
  { "plan", "recommendation_count" },
  { "plan", "action_count" },
  { "plan", "review_count" },
  { "plan", "organisation_folded" },
  { "plan", "title_folded" },
  { "plan", "list_version" },
};

static gboolean
is_sealed (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_tables); i++)
    if (g_pattern_match_simple (other_tables[i], table))
      return FALSE;

  return TRUE;
}

/**
 * heed_seal_is_derived:
 * @table: the name of a table
 * @column: (nullable): the name of one of its columns
 *
 * Returns: whether the table, or the column, is not sealed
 */
gboolean
heed_seal_is_derived (const char *table,
                      const char *column)
{
  if (!is_sealed (table))
    return TRUE;
  for (guint i = 0; column != NULL && i < G_N_ELEMENTS (derived_columns); i++)
    if (g_str_equal (derived_columns[i].table, table) &&
        g_str_equal (derived_columns[i].column, column))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_names (HeedDatabase  *database,
            const char    *sql,
            const char    *of,
            GError       **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  if (of != NULL)
    heed_statement_bind_text (statement, "of", of);
  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (names, g_strdup (heed_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&names);

  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_seal_list_tables:
 * @database: a register
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the tables that are sealed;
 *   %NULL with @error set
 */
GPtrArray *
heed_seal_list_tables (HeedDatabase  *database,
                       GError       **error)
{
  GPtrArray *names = list_names (database,
                                 "SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name",
                                 NULL, error);

  for (guint i = names != NULL ? names->len : 0; i > 0; i--)
    if (!is_sealed (g_ptr_array_index (names, i - 1)))
      g_ptr_array_remove_index (names, i - 1);

  return names;
}

/**
 * heed_seal_list_columns:
 * @database: a register
 * @table: the name of a table
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): its columns that are sealed;
 *   %NULL with @error set
 */
GPtrArray *
heed_seal_list_columns (HeedDatabase  *database,
                        const char    *table,
                        GError       **error)
{
  GPtrArray *names = list_names (database, "SELECT name FROM pragma_table_info ($of, 'main') ORDER BY cid",
                                 table, error);

  for (guint i = names != NULL ? names->len : 0; i > 0; i--)
    if (heed_seal_is_derived (table, g_ptr_array_index (names, i - 1)))
      g_ptr_array_remove_index (names, i - 1);

  return names;
}

/* The columns, each after @prefix. */
static char *
join_columns (GPtrArray  *columns,
              const char *prefix)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s%s\"%s\"", i > 0 ? ", " : "", prefix,
                            (const char *) g_ptr_array_index (columns, i));
  return g_string_free (sql, FALSE);
}

/* SQL for the digest of a row: the names of the table and of its columns, then the
 * values. */
static char *
digest_sql (const char *table,
            GPtrArray  *columns,
            const char *prefix)
{
  g_autofree char *names = join_columns (columns, "");
  g_autofree char *values = join_columns (columns, prefix);

  return g_strdup_printf ("heed_digest ('%s %s', %s)", table, names, values);
}

static gboolean
has_column (HeedDatabase  *database,
            const char    *table,
            const char    *column,
            gboolean      *found,
            GError       **error)
{
  g_autoptr (GPtrArray) columns = heed_seal_list_columns (database, table, error);

  if (columns == NULL)
    return FALSE;

  *found = g_ptr_array_find_with_equal_func (columns, column, g_str_equal, NULL);
  return TRUE;
}

/* SQL for the number of the plan that a row belongs to: its own, that of the row that it
 * refers to, or 0. */
static char *
plan_sql (HeedDatabase  *database,
          const char    *table,
          const char    *prefix,
          GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  gboolean found = FALSE;
  char *sql = NULL;

  if (g_str_equal (table, "plan"))
    return g_strdup_printf ("%snumber", prefix);
  if (!has_column (database, table, "plan", &found, error))
    return NULL;
  if (found)
    return g_strdup_printf ("%splan", prefix);

  statement = heed_database_prepare (database,
                                     "SELECT \"from\", \"table\", \"to\" "
                                     "FROM pragma_foreign_key_list ($table, 'main')",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "table", table);
  while (sql == NULL && heed_statement_next (statement, &failure))
    {
      const char *parent = heed_statement_get_text (statement, 1);

      if (!has_column (database, parent, "plan", &found, &failure))
        break;
      if (found)
        sql = g_strdup_printf ("COALESCE ((SELECT plan FROM %s WHERE %s.%s = %s%s), 0)", parent, parent,
                               heed_statement_get_text (statement, 2), prefix,
                               heed_statement_get_text (statement, 0));
    }
  if (failure != NULL)
    {
      g_free (sql);
      g_propagate_error (error, failure);
      return NULL;
    }
  return sql != NULL ? sql : g_strdup ("0");
}

static char *
add_sql (const char *table,
         const char *plan,
         const char *digest)
{
  return g_strdup_printf ("INSERT INTO seal (table_name, plan, sum, row_count) VALUES ('%s', %s, %s, 1) "
                          "ON CONFLICT (table_name, plan) DO UPDATE SET "
                          "sum = heed_seal_add (sum, excluded.sum), row_count = row_count + 1; ",
                          table, plan, digest);
}

/* There is no seal of nothing. */
static char *
subtract_sql (const char *table,
              const char *plan,
              const char *digest)
{
  return g_strdup_printf ("UPDATE seal SET sum = heed_seal_subtract (sum, %s), row_count = row_count - 1 "
                          "WHERE table_name = '%s' AND plan = %s; "
                          "DELETE FROM seal WHERE table_name = '%s' AND plan = %s AND row_count = 0; ",
                          digest, table, plan, table, plan);
}

static gboolean
watch_table (HeedDatabase  *database,
             const char    *table,
             GError       **error)
{
  g_autoptr (GPtrArray) columns = heed_seal_list_columns (database, table, error);
  g_autofree char *new_plan = columns != NULL ? plan_sql (database, table, "new.", error) : NULL;
  g_autofree char *old_plan = new_plan != NULL ? plan_sql (database, table, "old.", error) : NULL;
  g_autofree char *new_digest = NULL;
  g_autofree char *old_digest = NULL;
  g_autofree char *names = NULL;
  g_autofree char *add = NULL;
  g_autofree char *subtract = NULL;
  g_autofree char *sql = NULL;

  if (old_plan == NULL)
    return FALSE;

  new_digest = digest_sql (table, columns, "new.");
  old_digest = digest_sql (table, columns, "old.");
  names = join_columns (columns, "");
  add = add_sql (table, new_plan, new_digest);
  subtract = subtract_sql (table, old_plan, old_digest);
  sql = g_strdup_printf ("CREATE TEMP TRIGGER IF NOT EXISTS seal_%s_insert AFTER INSERT ON main.%s BEGIN %sEND; "
                         "CREATE TEMP TRIGGER IF NOT EXISTS seal_%s_delete AFTER DELETE ON main.%s BEGIN %sEND; "
                         "CREATE TEMP TRIGGER IF NOT EXISTS seal_%s_update AFTER UPDATE OF %s ON main.%s BEGIN %s%sEND;",
                         table, table, add, table, table, subtract, table, names, table, add, subtract);
  return heed_database_execute (database, sql, error);
}

static gboolean
watch_tables (HeedDatabase  *database,
              GError       **error)
{
  g_autoptr (GPtrArray) tables = NULL;

  /* A row that is replaced is one that is deleted. */
  if (!heed_database_execute (database, "PRAGMA recursive_triggers = ON", error))
    return FALSE;

  tables = heed_seal_list_tables (database, error);
  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!watch_table (database, g_ptr_array_index (tables, i), error))
      return FALSE;

  return tables != NULL;
}

/**
 * heed_seal_watch:
 * @database: a register with the newest schema, opened to be written
 *
 * Keeps the seals up to date with whatever this connection writes in its transactions:
 * triggers that the connection has for itself do it. What another program writes breaks
 * them.
 */
void
heed_seal_watch (HeedDatabase *database)
{
  heed_database_set_up (database, watch_tables);
}

/* A place: the number of a plan and the name of a table. In order of the plans. */
static char *
make_key (gint64      plan,
          const char *table)
{
  return g_strdup_printf ("%020" G_GINT64_FORMAT " %s", plan, table);
}

static HeedSealSum *
find_sum (GHashTable *sums,
          char       *key)
{
  HeedSealSum *sum = g_hash_table_lookup (sums, key);

  if (sum != NULL)
    {
      g_free (key);
      return sum;
    }

  sum = g_new0 (HeedSealSum, 1);
  g_hash_table_insert (sums, key, sum);
  return sum;
}

/* Reads the rows as they lie in the table: no index is asked. */
static gboolean
measure_table (HeedDatabase  *database,
               const char    *table,
               GHashTable    *sums,
               GError       **error)
{
  g_autoptr (GPtrArray) columns = heed_seal_list_columns (database, table, error);
  g_autofree char *prefix = g_strdup_printf ("\"%s\".", table);
  g_autofree char *plan = columns != NULL ? plan_sql (database, table, prefix, error) : NULL;
  g_autofree char *digest = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  if (plan == NULL)
    return FALSE;

  digest = digest_sql (table, columns, prefix);
  sql = g_strdup_printf ("SELECT %s, %s FROM main.\"%s\" NOT INDEXED", plan, digest, table);
  statement = heed_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  while (heed_statement_next (statement, &failure))
    {
      HeedSealSum row;

      heed_seal_sum_parse (&row, heed_statement_get_text (statement, 1));
      row.n_rows = 1;
      heed_seal_sum_add (find_sum (sums, make_key (heed_statement_get_integer (statement, 0), table)),
                         &row);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static GHashTable *
measure (HeedDatabase  *database,
         GError       **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) tables = heed_seal_list_tables (database, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!measure_table (database, g_ptr_array_index (tables, i), sums, error))
      return NULL;

  return tables != NULL ? g_steal_pointer (&sums) : NULL;
}

/**
 * heed_seal_compare:
 * @database: a register
 * @error: return location for an error
 *
 * Looks whether the rows are those that were sealed.
 *
 * Returns: (transfer full) (nullable): the seals that are broken, each with the difference,
 *   for heed_seal_describe_broken() and heed_seal_renew(); empty where all hold; %NULL with
 *   @error set
 */
GHashTable *
heed_seal_compare (HeedDatabase  *database,
                   GError       **error)
{
  g_autoptr (GHashTable) sums = measure (database, error);
  g_autoptr (GHashTable) broken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  GHashTableIter iter;
  gpointer key, value;

  if (sums == NULL)
    return NULL;
  statement = heed_database_prepare (database,
                                     "SELECT CASE typeof (table_name) WHEN 'text' THEN table_name END, "
                                     "plan, CASE typeof (sum) WHEN 'text' THEN sum END, row_count "
                                     "FROM main.seal NOT INDEXED",
                                     error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      HeedSealSum difference;
      char *place = make_key (heed_statement_get_integer (statement, 1),
                              heed_statement_get_text (statement, 0));
      HeedSealSum *sum = g_hash_table_lookup (sums, place);
      gboolean readable = heed_seal_sum_parse (&difference, heed_statement_get_text (statement, 2));

      difference.n_rows = heed_statement_get_integer (statement, 3);
      if (sum != NULL)
        heed_seal_sum_subtract (&difference, sum);
      if (sum == NULL || !readable || !heed_seal_sum_is_zero (&difference))
        heed_seal_sum_add (find_sum (broken, g_strdup (place)), &difference);
      g_hash_table_remove (sums, place);
      g_free (place);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  /* Rows that have no seal at all. */
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, &value))
    heed_seal_sum_subtract (find_sum (broken, g_strdup (key)), value);

  return g_steal_pointer (&broken);
}

static gboolean
write_seals (HeedDatabase  *database,
             GHashTable    *sums,
             GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GHashTableIter iter;
  gpointer key, value;

  statement = heed_database_prepare (database,
                                     "INSERT INTO seal (table_name, plan, sum, row_count) "
                                     "VALUES ($table, $plan, $sum, $rows)",
                                     error);
  if (statement == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const HeedSealSum *sum = value;
      char text[HEED_SEAL_LENGTH + 1];

      heed_seal_sum_format (sum, text);
      heed_statement_bind_text (statement, "table", strchr (key, ' ') + 1);
      heed_statement_bind_integer (statement, "plan", g_ascii_strtoll (key, NULL, 10));
      heed_statement_bind_text (statement, "sum", text);
      heed_statement_bind_integer (statement, "rows", sum->n_rows);
      if (!heed_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * heed_seal_renew:
 * @database: a register, inside a transaction
 * @broken: (nullable): what heed_seal_compare() found before the tables were changed
 * @error: return location for an error
 *
 * Seals everything anew, as after a schema step. A seal that was broken before stays
 * broken: what was damaged is not made good by being sealed.
 *
 * Returns: whether it is sealed
 */
gboolean
heed_seal_renew (HeedDatabase  *database,
                 GHashTable    *broken,
                 GError       **error)
{
  g_autoptr (GHashTable) sums = measure (database, error);
  GHashTableIter iter;
  gpointer key, value;

  if (sums == NULL || !heed_database_execute (database, "DELETE FROM seal", error))
    return FALSE;

  if (broken != NULL)
    {
      g_hash_table_iter_init (&iter, broken);
      while (g_hash_table_iter_next (&iter, &key, &value))
        heed_seal_sum_add (find_sum (sums, g_strdup (key)), value);
    }
  return write_seals (database, sums, error);
}

/**
 * heed_seal_describe_broken:
 * @broken: what heed_seal_compare() found
 * @number: (out): the number of the plan; 0 for none
 *
 * Returns: (transfer full) (nullable): the first of them in words; %NULL where all hold
 */
char *
heed_seal_describe_broken (GHashTable *broken,
                           guint      *number)
{
  GHashTableIter iter;
  gpointer key;
  const char *first = NULL;
  const char *table;
  guint plan;

  *number = 0;
  g_hash_table_iter_init (&iter, broken);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (first == NULL || strcmp (key, first) < 0)
      first = key;
  if (first == NULL)
    return NULL;

  plan = (guint) g_ascii_strtoull (first, NULL, 10);
  *number = plan;
  table = strchr (first, ' ') + 1;
  if (plan == 0)
    /* Translators: %s is the name of a table of the database. */
    return g_strdup_printf (_("the table “%s” is not what was saved"), table);
  if (g_str_equal (table, "step") || g_str_equal (table, "change"))
    /* Translators: %s is the name of a table of the database. */
    return g_strdup_printf (_("the history of plan %u is not what was saved (table “%s”)"), plan, table);
  if (g_str_equal (table, "source") || g_str_equal (table, "source_row"))
    return g_strdup_printf (_("the imported file of plan %u is not what was saved (table “%s”)"),
                            plan, table);

  return g_strdup_printf (_("plan %u is not what was saved (table “%s”)"), plan, table);
}
