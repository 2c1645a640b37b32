/* heed-row-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-row-table.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-plan-rows.h"

static char *
select_sql (const HeedRecord *record)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < record->n_columns; i++)
    g_string_append_printf (sql, ", %s", record->columns[i].name);
  g_string_append_printf (sql, " FROM %s WHERE %s = $plan ORDER BY id", record->table, record->key);
  return g_string_free (sql, FALSE);
}

/* Which recommendation a row belongs to: itself, or its parent's. */
static const char *
find_group (GHashTable     *known,
            HeedRecordKind  kind,
            const char     *id,
            HeedStatement  *statement)
{
  g_autofree char *key = NULL;

  if (kind < HEED_RECORD_RECOMMENDATION)
    return "";
  if (kind == HEED_RECORD_RECOMMENDATION)
    return id;

  key = g_strdup_printf ("%d %s", (int) heed_record_get (kind)->parent,
                         heed_statement_get_text (statement, 1));
  return g_hash_table_lookup (known, key);
}

static gboolean
load_kind (HeedDatabase    *database,
           guint            number,
           HeedRecordKind   kind,
           GHashTable      *known,
           GHashTable      *groups,
           GError         **error)
{
  const HeedRecord *record = heed_record_get (kind);
  g_autofree char *sql = select_sql (record);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  while (heed_statement_next (statement, &failure))
    {
      const char *id = heed_statement_get_text (statement, 0);
      const char *group = find_group (known, kind, id, statement);
      g_autoptr (HeedRecordRow) row = NULL;

      if (group == NULL)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
                       _("Failed to read “%s”: plan %u is damaged (%s %s belongs to nothing). "
                         "Restore a backup of the register."),
                       heed_database_get_path (database), number, record->table, id);
          return FALSE;
        }

      row = heed_record_row_new (kind, id, group);
      for (guint i = 0; i < record->n_columns; i++)
        heed_value_set_column (&row->values[i], &record->columns[i], statement, (int) i + 1);
      heed_row_groups_add (groups, row);
      g_hash_table_insert (known, g_strdup_printf ("%d %s", (int) kind, id), g_strdup (group));
    }

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return TRUE;
}

/**
 * heed_row_table_load:
 * @database: a register
 * @number: the number of a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all rows of the plan, by group, or %NULL with
 *   @error set
 */
GHashTable *
heed_row_table_load (HeedDatabase  *database,
                     guint          number,
                     GError       **error)
{
  g_autoptr (GHashTable) groups = heed_row_groups_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint kind = 0; kind < HEED_N_RECORDS; kind++)
    if (!load_kind (database, number, kind, known, groups, error))
      return NULL;

  return g_steal_pointer (&groups);
}

/**
 * heed_row_table_list_plans:
 * @database: a register
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type uint): the numbers of all plans, also of
 *   the deleted ones; %NULL with @error set
 */
GArray *
heed_row_table_list_plans (HeedDatabase  *database,
                           GError       **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database, "SELECT number FROM main.plan ORDER BY number", error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      guint number = (guint) heed_statement_get_integer (statement, 0);

      g_array_append_val (numbers, number);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&numbers);
}

static char *
insert_sql (const HeedRecord *record)
{
  GString *names = g_string_new (NULL);
  GString *values = g_string_new (NULL);
  char *sql;

  for (guint i = 0; i < record->n_columns; i++)
    {
      g_string_append_printf (names, ", %s", record->columns[i].name);
      g_string_append_printf (values, ", $%s", record->columns[i].name);
    }
  sql = g_strdup_printf ("INSERT INTO %s (%s, id%s) VALUES ($record_plan, $record_id%s)",
                         record->table, record->key, names->str, values->str);
  g_string_free (names, TRUE);
  g_string_free (values, TRUE);
  return sql;
}

static char *
update_sql (const HeedRecord *record,
            HeedChange       *change)
{
  GString *sql = g_string_new (NULL);
  const char *separator = "SET";

  g_string_append_printf (sql, "UPDATE %s", record->table);
  for (guint i = 0; i < record->n_columns; i++)
    if (heed_change_touches (change, i))
      {
        g_string_append_printf (sql, " %s %s = $%s", separator,
                                record->columns[i].name, record->columns[i].name);
        separator = ",";
      }
  g_string_append_printf (sql, " WHERE %s = $record_plan AND id = $record_id", record->key);
  return g_string_free (sql, FALSE);
}

static char *
delete_sql (const HeedRecord *record)
{
  return g_strdup_printf ("DELETE FROM %s WHERE %s = $record_plan AND id = $record_id",
                          record->table, record->key);
}

/**
 * heed_row_table_write:
 * @database: a register
 * @number: the number of a plan
 * @change: what happened to one of its records
 * @error: return location for an error
 *
 * Returns: whether the table now says so
 */
gboolean
heed_row_table_write (HeedDatabase  *database,
                      guint          number,
                      HeedChange    *change,
                      GError       **error)
{
  HeedRecordRow *row = heed_change_get_row (change);
  const HeedRecord *record = heed_record_row_get_record (row);
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *sql = NULL;

  if (change->before == NULL)
    sql = insert_sql (record);
  else if (change->after == NULL)
    sql = delete_sql (record);
  else
    sql = update_sql (record, change);

  statement = heed_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "record_plan", number);
  heed_statement_bind_text (statement, "record_id", row->id);
  for (guint i = 0; change->after != NULL && i < record->n_columns; i++)
    if (heed_change_touches (change, i))
      heed_value_bind (&change->after->values[i], statement, record->columns[i].name);

  return heed_statement_run (statement, error);
}
