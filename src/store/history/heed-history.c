/* heed-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-history.h"

#include "heed-journal.h"

/* What a step did to single records, but not what an import brought. */
static const char plan_sql[] =
  "SELECT step.id, step.kind, step.label, step.made_at, step.made_by, step.state, "
  "change.record, change.id, change.before, change.after FROM step "
  "LEFT JOIN change ON change.step = step.id AND step.kind IN ('edit', 'erase') "
  "WHERE step.id IN (SELECT chosen.id FROM step AS chosen WHERE chosen.plan = $plan AND chosen.id < $before "
  "ORDER BY chosen.id DESC LIMIT $most) "
  "ORDER BY step.id DESC, change.position";

/* Of one record and of those that belong to it, also of those that are gone. */
static const char record_sql[] =
  "SELECT step.id, step.kind, step.label, step.made_at, step.made_by, step.state, "
  "change.record, change.id, change.before, change.after FROM step "
  "JOIN change ON change.step = step.id "
  "WHERE step.plan = $plan AND step.id < $before AND (change.id = $record OR "
  "(change.record IN ('revision', 'action_update', 'reading', 'verification') AND "
  "COALESCE(change.after, change.before) LIKE $parent) OR "
  "change.id IN (SELECT owned.id FROM change AS owned JOIN step AS made ON made.id = owned.step "
  "WHERE made.plan = $plan AND owned.record IN ('revision', 'action_update', 'reading', 'verification') "
  "AND COALESCE(owned.after, owned.before) LIKE $parent)) "
  "ORDER BY step.id DESC, change.position LIMIT $most";

static void
row_free (gpointer data)
{
  HeedHistoryRow *self = data;

  g_free (self->kind);
  g_free (self->label);
  g_free (self->made_at);
  g_free (self->made_by);
  g_clear_pointer (&self->change, heed_change_free);
  g_free (self);
}

static HeedHistoryRow *
read_row (HeedStatement *statement)
{
  HeedHistoryRow *self = g_new0 (HeedHistoryRow, 1);

  self->step = heed_statement_get_integer (statement, 0);
  self->kind = g_strdup (heed_statement_get_text (statement, 1));
  self->label = g_strdup (heed_statement_get_text (statement, 2));
  self->made_at = g_strdup (heed_statement_get_text (statement, 3));
  self->made_by = g_strdup (heed_statement_get_text (statement, 4));
  self->done = g_str_equal (heed_statement_get_text (statement, 5), "done");
  if (!heed_statement_is_null (statement, 6))
    self->change = heed_journal_read_change (statement, 6);
  return self;
}

/**
 * heed_history_load:
 * @reg: a register
 * @plan: the number of a plan
 * @record: (nullable): the id of a record of it; %NULL for the whole plan
 * @before: of which step only earlier ones are asked for; %G_MAXINT64 for all
 * @n_steps: how many steps at most; of one record, how many rows
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedHistoryRow): what happened, the newest
 *   step first; %NULL with @error set
 */
GPtrArray *
heed_history_load (HeedRegister  *reg,
                   guint          plan,
                   const char    *record,
                   gint64         before,
                   guint          n_steps,
                   GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (heed_register_get_database (reg), record != NULL ? record_sql : plan_sql, error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "plan", plan);
  heed_statement_bind_integer (statement, "before", before);
  heed_statement_bind_integer (statement, "most", n_steps);
  if (record != NULL)
    {
      g_autofree char *parent = g_strdup_printf ("%%\"item\":\"%s\"%%", record);

      heed_statement_bind_text (statement, "record", record);
      heed_statement_bind_text (statement, "parent", parent);
    }
  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (rows, read_row (statement));
  if (failure == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, failure);
  return NULL;
}
