/* heed-action-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-query.h"

#include <string.h>

#include "heed-action-conditions.h"

/* How each group is sorted, and the value that actions of one group share. */
static const struct
{
  const char *order;
  const char *value;
} groups[] = {
  [HEED_ACTION_GROUP_NONE] = { NULL, "''" },
  [HEED_ACTION_GROUP_ORGANISATION] = { "plan.organisation_folded", "plan.organisation_folded" },
  [HEED_ACTION_GROUP_PLAN] = {
    "plan.organisation_folded, plan.title_folded, plan.number", "plan.number",
  },
  [HEED_ACTION_GROUP_OWNER] = { "action_index.owners_folded", "action_index.owners_folded" },
  [HEED_ACTION_GROUP_MONTH] = {
    "SUBSTR (action_index.due, 1, 7) NULLS LAST", "SUBSTR (action_index.due, 1, 7)",
  },
  [HEED_ACTION_GROUP_PROGRESS] = {
    "CASE action_index.progress WHEN 'not-started' THEN 1 WHEN 'in-progress' THEN 2 "
    "WHEN 'completed' THEN 3 ELSE 4 END",
    "action_index.progress",
  },
};

/* By what is sorted, in both directions. Each ends with what no two actions share, and
 * without a group each is the order of an index. */
static const char *const orders[][2] = {
  [HEED_ACTION_SORT_PLACE] = {
    "plan.organisation_folded, plan.title_folded, plan.number, "
    "action_index.recommendation_position, action_index.position",
    "plan.organisation_folded DESC, plan.title_folded DESC, plan.number DESC, "
    "action_index.recommendation_position DESC, action_index.position DESC",
  },
  [HEED_ACTION_SORT_DUE] = {
    "action_index.due NULLS LAST, action_index.plan, "
    "action_index.recommendation_position, action_index.position",
    "action_index.due DESC NULLS LAST, action_index.plan DESC, "
    "action_index.recommendation_position DESC, action_index.position DESC",
  },
  [HEED_ACTION_SORT_OWNER] = {
    "action_index.owners_folded, action_index.due NULLS LAST, action_index.plan, "
    "action_index.recommendation_position, action_index.position",
    "action_index.owners_folded DESC, action_index.due DESC NULLS LAST, action_index.plan DESC, "
    "action_index.recommendation_position DESC, action_index.position DESC",
  },
};

enum {
  COLUMN_PLAN,
  COLUMN_ITEM,
  COLUMN_VERSION,
  COLUMN_GROUP,
};

/* Whether the plans have to be looked at first. */
static gboolean
needs_plans (const HeedActionQuery *query)
{
  return query->sort == HEED_ACTION_SORT_PLACE || heed_action_conditions_need_plans (query) ||
         query->group == HEED_ACTION_GROUP_ORGANISATION || query->group == HEED_ACTION_GROUP_PLAN;
}

static void
append_source (GString               *sql,
               gboolean               plans,
               const HeedActionQuery *query)
{
  if (plans)
    g_string_append (sql, "plan CROSS JOIN action_index WHERE action_index.plan = plan.number");
  else
    g_string_append (sql, "action_index WHERE TRUE");
  heed_action_conditions_append (sql, query);
}

/**
 * heed_action_query_to_sql:
 * @query: which actions
 *
 * Actions of deleted plans are in no list, so that nobody has to look whether a plan is
 * deleted.
 *
 * Returns: (transfer full): the statement that finds them
 */
char *
heed_action_query_to_sql (const HeedActionQuery *query)
{
  GString *sql = g_string_new ("SELECT action_index.plan, action_index.item, action_index.version");

  g_string_append_printf (sql, ", %s FROM ", groups[query->group].value);
  append_source (sql, needs_plans (query), query);
  g_string_append (sql, " ORDER BY ");
  if (query->group != HEED_ACTION_GROUP_NONE)
    g_string_append_printf (sql, "%s, ", groups[query->group].order);
  g_string_append (sql, orders[query->sort][query->descending ? 1 : 0]);
  return g_string_free (sql, FALSE);
}

/* What lists show of plans in each row, by number: a change of it is one of the rows. */
static GHashTable *
load_plan_versions (HeedDatabase  *database,
                    GError       **error)
{
  g_autoptr (GHashTable) versions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "SELECT number, list_version FROM plan", error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  while (heed_statement_next (statement, &failure))
    {
      gint64 version = heed_statement_get_integer (statement, 1);

      g_hash_table_insert (versions, GUINT_TO_POINTER (heed_statement_get_integer (statement, 0)),
                           g_memdup2 (&version, sizeof version));
    }
  if (failure == NULL)
    return g_steal_pointer (&versions);

  g_propagate_error (error, failure);
  return NULL;
}

static void
add_key (HeedActionKeys *self,
         GHashTable     *plan_versions,
         HeedStatement  *statement)
{
  HeedActionKey key = { .plan = (guint) heed_statement_get_integer (statement, COLUMN_PLAN) };
  const gint64 *plan_version = g_hash_table_lookup (plan_versions, GUINT_TO_POINTER (key.plan));

  g_strlcpy (key.item, heed_statement_get_text (statement, COLUMN_ITEM), sizeof key.item);
  key.version = heed_statement_get_integer (statement, COLUMN_VERSION);
  if (plan_version != NULL)
    key.version ^= *plan_version;
  g_array_append_val (self->keys, key);
}

static gboolean
read_keys (HeedActionKeys  *self,
           HeedStatement   *statement,
           GHashTable      *plan_versions,
           gboolean         is_grouped,
           GError         **error)
{
  g_autofree char *group = NULL;
  GError *failure = NULL;

  while (heed_statement_next (statement, &failure))
    {
      if (is_grouped && g_strcmp0 (group, heed_statement_get_text (statement, COLUMN_GROUP)) != 0)
        {
          g_free (group);
          group = g_strdup (heed_statement_get_text (statement, COLUMN_GROUP));
          g_array_append_val (self->groups, self->keys->len);
        }
      add_key (self, plan_versions, statement);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_action_query_find:
 * @reg: a register
 * @query: which actions
 * @error: return location for an error
 *
 * Overdue is what heed_compliance_compute() says of it.
 *
 * Returns: (transfer full) (nullable): the actions in order, to be given to
 *   heed_action_query_load(), and where each group begins; %NULL with @error set
 */
HeedActionKeys *
heed_action_query_find (HeedRegister           *reg,
                        const HeedActionQuery  *query,
                        GError                **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autofree char *sql = heed_action_query_to_sql (query);
  g_autoptr (HeedActionKeys) self = g_new0 (HeedActionKeys, 1);
  g_autoptr (GHashTable) plan_versions = load_plan_versions (database, error);
  g_autoptr (HeedStatement) statement = NULL;

  self->keys = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  if (plan_versions != NULL)
    statement = heed_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;

  heed_action_conditions_bind (statement, query);
  if (!read_keys (self, statement, plan_versions, query->group != HEED_ACTION_GROUP_NONE, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * heed_action_query_count:
 * @reg: a register
 * @query: which actions
 * @n: (out): how many there are
 * @error: return location for an error
 *
 * Counts them, without looking at any that heed_action_query_find() would not look at.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_action_query_count (HeedRegister           *reg,
                         const HeedActionQuery  *query,
                         guint                  *n,
                         GError                **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT COUNT(*) FROM ");
  g_autoptr (HeedStatement) statement = NULL;

  append_source (sql, heed_action_conditions_need_plans (query), query);
  statement = heed_database_prepare (heed_register_get_database (reg), sql->str, error);
  if (statement == NULL)
    return FALSE;

  heed_action_conditions_bind (statement, query);
  if (!heed_statement_next (statement, error))
    return FALSE;
  *n = (guint) heed_statement_get_integer (statement, 0);
  return TRUE;
}

/**
 * heed_action_query_run:
 * @reg: a register
 * @query: which actions
 * @error: return location for an error
 *
 * Finds and loads all of them, as they are at one moment.
 *
 * Returns: (transfer full) (nullable) (element-type HeedActionEntry): the actions in
 *   order; %NULL with @error set
 */
GPtrArray *
heed_action_query_run (HeedRegister           *reg,
                       const HeedActionQuery  *query,
                       GError                **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (HeedActionKeys) found = NULL;
  GPtrArray *entries = NULL;

  if (!heed_database_begin_read (database, error))
    return NULL;
  found = heed_action_query_find (reg, query, error);
  if (found != NULL)
    entries = heed_action_query_load (reg, (const HeedActionKey *) (const void *) found->keys->data,
                                      found->keys->len, error);
  /* Nothing was written. */
  heed_database_rollback (database);
  return entries;
}

/**
 * heed_action_keys_free:
 * @self: (transfer full): what was found
 */
void
heed_action_keys_free (HeedActionKeys *self)
{
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  g_free (self);
}

/**
 * heed_action_key_hash:
 * @key: a #HeedActionKey
 *
 * Returns: a hash of the action, whatever its version
 */
guint
heed_action_key_hash (gconstpointer key)
{
  const HeedActionKey *self = key;

  return self->plan * 31 + g_str_hash (self->item);
}

/**
 * heed_action_key_equal:
 * @a: a #HeedActionKey
 * @b: another one
 *
 * Returns: whether they are the same action, of whichever version
 */
gboolean
heed_action_key_equal (gconstpointer a,
                       gconstpointer b)
{
  const HeedActionKey *left = a;
  const HeedActionKey *right = b;

  return left->plan == right->plan && strcmp (left->item, right->item) == 0;
}
