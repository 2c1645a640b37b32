/* heed-owner-tally.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-tally.h"

static void
tally_free (gpointer data)
{
  HeedOwnerTally *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/* An action that names an owner in two spellings counts once. Each row is found by its key. */
#define SELECT_TALLIES \
  "SELECT owner.id, owner.name, COUNT(*), " \
  "SUM (CASE WHEN action_index.progress NOT IN ('completed', 'withdrawn') THEN 1 ELSE 0 END), " \
  "SUM (CASE WHEN action_index.progress NOT IN ('completed', 'withdrawn') AND action_index.due < $day " \
  "THEN 1 ELSE 0 END), " \
  "SUM (CASE WHEN action_index.progress NOT IN ('completed', 'withdrawn') AND moved.item IS NOT NULL " \
  "THEN 1 ELSE 0 END) " \
  "FROM (SELECT DISTINCT COALESCE (spelling.merged_into, spelling.id) AS shown, action_owner.plan AS plan, " \
  "action_owner.item AS item FROM action_owner JOIN owner AS spelling ON spelling.id = action_owner.owner) AS whose " \
  "JOIN owner ON owner.id = whose.shown " \
  "JOIN action_index ON action_index.plan = whose.plan AND action_index.item = whose.item " \
  "LEFT JOIN (SELECT DISTINCT plan, item FROM revision) AS moved " \
  "ON moved.plan = whose.plan AND moved.item = whose.item " \
  "GROUP BY owner.id, owner.name ORDER BY owner.name, owner.id"

static HeedOwnerTally *
read_tally (HeedStatement *statement)
{
  HeedOwnerTally *self = g_new0 (HeedOwnerTally, 1);

  self->id = g_strdup (heed_statement_get_text (statement, 0));
  self->name = g_strdup (heed_statement_get_text (statement, 1));
  self->n_actions = (guint) heed_statement_get_integer (statement, 2);
  self->n_open = (guint) heed_statement_get_integer (statement, 3);
  self->n_overdue = (guint) heed_statement_get_integer (statement, 4);
  self->n_moved = (guint) heed_statement_get_integer (statement, 5);
  return self;
}

/**
 * heed_owner_tally_list:
 * @reg: a register
 * @day: the day for which is asked
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedOwnerTally): the owners that any action of
 *   the lists has, by name; %NULL with @error set
 */
GPtrArray *
heed_owner_tally_list (HeedRegister  *reg,
                       HeedDay        day,
                       GError       **error)
{
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (tally_free);
  g_autofree char *iso = heed_day_to_iso (day);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg), SELECT_TALLIES, error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "day", iso);
  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (tallies, read_tally (statement));
  if (failure == NULL)
    return g_steal_pointer (&tallies);

  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
add_actions (HeedDatabase  *database,
             const char    *id,
             GHashTable    *actions,
             GHashTable    *plans,
             GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "SELECT action_owner.plan, action_owner.item FROM owner "
                             "JOIN action_owner ON action_owner.owner = owner.id "
                             "WHERE owner.id = $id OR owner.merged_into = $id",
                             error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", id);
  while (heed_statement_next (statement, &failure))
    {
      guint plan = (guint) heed_statement_get_integer (statement, 0);

      g_hash_table_add (actions, g_strdup_printf ("%u %s", plan, heed_statement_get_text (statement, 1)));
      g_hash_table_add (plans, GUINT_TO_POINTER (plan));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_owner_tally_count_plans:
 * @reg: a register
 * @ids: the ids of owners
 * @n_actions: (out): how many actions any of them answers for
 * @n_plans: (out): in how many plans
 * @error: return location for an error
 *
 * Returns: whether that could be counted
 */
gboolean
heed_owner_tally_count_plans (HeedRegister        *reg,
                              const char *const   *ids,
                              guint               *n_actions,
                              guint               *n_plans,
                              GError             **error)
{
  g_autoptr (GHashTable) actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) plans = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!add_actions (heed_register_get_database (reg), ids[i], actions, plans, error))
      return FALSE;

  *n_actions = g_hash_table_size (actions);
  *n_plans = g_hash_table_size (plans);
  return TRUE;
}
