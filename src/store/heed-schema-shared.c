/* heed-schema-shared.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-schema-shared.h"

#include "heed-name.h"
#include "heed-schema-records.h"
#include "heed-shared-record.h"

/* Each plan had an organisation and an inspection of its own, and each spelling of an owner was
 * one. Plans whose organisations differ in capitals and spaces alone get the same, and so do those
 * of one inspectorate and report date. The plans themselves say what they said; where the id is
 * another, the history has it too, so that every step can still be undone. */

typedef struct
{
  guint plan;
  char *id;
  char *name;       /* of an inspection the inspectorate */
  char *short_name; /* of an inspection the title */
  char *kind;       /* of an inspection the day; may be NULL */
} Row;

static void
row_clear (gpointer data)
{
  Row *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->kind);
}

static GArray *
load_rows (HeedDatabase  *database,
           const char    *sql,
           GError       **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  g_array_set_clear_func (rows, row_clear);
  if (statement == NULL)
    return NULL;
  while (heed_statement_next (statement, &failure))
    {
      Row row = { (guint) heed_statement_get_integer (statement, 0) };

      row.id = g_strdup (heed_statement_get_text (statement, 1));
      row.name = g_strdup (heed_statement_get_text (statement, 2));
      row.short_name = g_strdup (heed_statement_get_text (statement, 3));
      if (!heed_statement_is_null (statement, 4))
        row.kind = g_strdup (heed_statement_get_text (statement, 4));
      g_array_append_val (rows, row);
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, failure);
  return NULL;
}

/* What the plan calls @from is @to from now on. */
static gboolean
change_id (HeedDatabase  *database,
           const char    *record,
           guint          plan,
           const char    *from,
           const char    *to,
           GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE plan_%s SET id = $to WHERE plan = $plan AND id = $from", record);
  const char *const statements[] = {
    sql,
    "UPDATE change SET id = $to WHERE id = $from AND record = $record AND "
    "step IN (SELECT id FROM step WHERE plan = $plan)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (HeedStatement) statement = heed_database_prepare (database, statements[i], error);

      if (statement == NULL)
        return FALSE;
      heed_statement_bind_integer (statement, "plan", plan);
      heed_statement_bind_text (statement, "from", from);
      heed_statement_bind_text (statement, "to", to);
      if (i == 1)
        heed_statement_bind_text (statement, "record", record);
      if (!heed_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* The record of a plan: the one with the same key, else its own, or another where that id is
 * taken. Without a key nobody knows whether it is the same as any other. */
static char *
choose_id (GHashTable *by_key,
           GHashTable *taken,
           const char *record,
           const char *key,
           const Row  *row,
           gboolean   *is_new)
{
  const char *known = key != NULL ? g_hash_table_lookup (by_key, key) : NULL;
  g_autofree char *name = NULL;
  char *id;

  *is_new = known == NULL;
  if (known != NULL)
    return g_strdup (known);

  name = g_strdup_printf ("%s %u", row->id, row->plan);
  id = !g_hash_table_contains (taken, row->id) ? g_strdup (row->id) : heed_schema_records_make_id (record, name);
  g_hash_table_add (taken, g_strdup (id));
  if (key != NULL)
    g_hash_table_insert (by_key, g_strdup (key), g_strdup (id));
  return id;
}

static gboolean
add_record (HeedDatabase  *database,
            const char    *sql,
            const char    *id,
            const Row     *row,
            const char    *of,
            GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", id);
  heed_statement_bind_text (statement, "name", row->name);
  heed_statement_bind_text (statement, "more", row->short_name);
  heed_statement_bind_text (statement, "kind", row->kind);
  heed_statement_bind_text (statement, "of", of);
  return heed_statement_run (statement, error);
}

static gboolean
bring_over (HeedDatabase  *database,
            const char    *record,
            const char    *key,
            const Row     *row,
            const char    *sql,
            const char    *of,
            GHashTable    *by_key,
            GHashTable    *taken,
            GHashTable    *changed,
            GError       **error)
{
  gboolean is_new;
  g_autofree char *id = choose_id (by_key, taken, record, key, row, &is_new);

  if (is_new && !add_record (database, sql, id, row, of, error))
    return FALSE;
  if (g_str_equal (id, row->id))
    return TRUE;

  g_hash_table_add (changed, GUINT_TO_POINTER (row->plan));
  return change_id (database, record, row->plan, row->id, id, error);
}

static gboolean
bring_over_organisations (HeedDatabase  *database,
                          GHashTable    *changed,
                          GError       **error)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) rows
    = load_rows (database, "SELECT plan, id, name, short_name, kind FROM plan_organisation ORDER BY plan, id", error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autofree char *folded = heed_name_fold (row->name);
      const char *key = folded[0] != '\0' ? folded : NULL;

      if (!bring_over (database, "organisation", key, row,
                       "INSERT INTO organisation (id, name, short_name, kind, folded) "
                       "VALUES ($id, $name, $more, $kind, $of)",
                       key, by_key, taken, changed, error))
        return FALSE;
    }
  return rows != NULL;
}

/* The organisation of each plan. */
static GHashTable *
load_organisations (HeedDatabase  *database,
                    GError       **error)
{
  g_autoptr (GHashTable) organisations = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) rows
    = load_rows (database, "SELECT plan, id, name, short_name, kind FROM plan_organisation ORDER BY plan, id", error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      g_hash_table_insert (organisations, GUINT_TO_POINTER (row->plan), g_strdup (row->id));
    }
  return rows != NULL ? g_steal_pointer (&organisations) : NULL;
}

static gboolean
bring_over_inspections (HeedDatabase  *database,
                        GHashTable    *changed,
                        GError       **error)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) organisations = load_organisations (database, error);
  g_autoptr (GArray) rows = NULL;

  if (organisations == NULL)
    return FALSE;
  rows = load_rows (database,
                    "SELECT plan, id, inspectorate, title, report_published FROM plan_inspection ORDER BY plan, id",
                    error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      const char *organisation = g_hash_table_lookup (organisations, GUINT_TO_POINTER (row->plan));
      g_autofree char *folded = heed_name_fold (row->name);
      g_autofree char *key = folded[0] != '\0' && row->kind != NULL
                               ? g_strdup_printf ("%s\n%s\n%s", organisation, folded, row->kind) : NULL;

      if (organisation != NULL &&
          !bring_over (database, "inspection", key, row,
                       "INSERT INTO inspection (id, inspectorate, title, report_published, organisation) "
                       "VALUES ($id, $name, $more, $kind, $of)",
                       organisation, by_key, taken, changed, error))
        return FALSE;
    }
  return rows != NULL;
}

/* A name in capitals alone is the last to be shown for its spellings. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Row *left = a;
  const Row *right = b;
  g_autofree char *left_upper = g_utf8_strup (left->name, -1);
  g_autofree char *right_upper = g_utf8_strup (right->name, -1);
  gboolean left_shouts = g_str_equal (left->name, left_upper);
  gboolean right_shouts = g_str_equal (right->name, right_upper);

  return left_shouts != right_shouts ? left_shouts - right_shouts : g_strcmp0 (left->name, right->name);
}

/* Nothing refers to an owner yet. */
static gboolean
bring_over_owners (HeedDatabase  *database,
                   GError       **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) rows = load_rows (database, "SELECT 0, id, name, NULL, NULL FROM owner", error);

  if (rows == NULL)
    return FALSE;
  g_array_sort (rows, compare_names);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      char *folded = heed_name_fold (row->name);
      gboolean is_new = !g_hash_table_contains (seen, folded);
      g_autoptr (HeedStatement) statement
        = heed_database_prepare (database,
                                 is_new ? "UPDATE owner SET folded = $folded WHERE id = $id"
                                        : "DELETE FROM owner WHERE id = $id",
                                 error);

      if (statement != NULL)
        heed_statement_bind_text (statement, "id", row->id);
      if (statement != NULL && is_new)
        heed_statement_bind_text (statement, "folded", folded);
      g_hash_table_add (seen, folded);
      if (statement == NULL || !heed_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * heed_schema_shared_bring_over:
 * @database: a register that the step has just changed, inside its transaction
 * @whole: (inout): the plans whose rows are known to be what was saved, where an earlier step
 *   found that out; else becomes those that are changed here: of such a register the seals say
 *   what is not what was saved
 * @error: return location for an error
 *
 * Makes the organisations, inspections and owners records of the register.
 *
 * Returns: whether it is done
 */
gboolean
heed_schema_shared_bring_over (HeedDatabase  *database,
                               GHashTable   **whole,
                               GError       **error)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);

  if (!bring_over_organisations (database, changed, error) ||
      !bring_over_inspections (database, changed, error) ||
      !bring_over_owners (database, error))
    return FALSE;
  if (*whole == NULL)
    *whole = g_steal_pointer (&changed);
  return TRUE;
}
