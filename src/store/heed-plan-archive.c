/* heed-plan-archive.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-archive.h"

#include <glib/gi18n-lib.h>

#include "heed-action-index.h"
#include "heed-error.h"
#include "heed-item.h"
#include "heed-journal.h"
#include "heed-plan-derived.h"
#include "heed-plan-rows.h"
#include "heed-row-table.h"
#include "heed-shared-record.h"
#include "heed-value.h"
#include "heed-work.h"

static gboolean
has_id (HeedDatabase  *database,
        const char    *id,
        gboolean      *found,
        GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database, "SELECT number FROM plan WHERE id = $id", error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "id", id);
  *found = heed_statement_next (statement, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_plan_archive_make_ids_unique:
 * @plan: a plan that came from a file
 *
 * Sees that every record has an id that no other of its plan has.
 */
void
heed_plan_archive_make_ids_unique (HeedPlan *plan)
{
  g_autoptr (GHashTable) seen = NULL;
  HeedRecordList *recommendations;

  g_return_if_fail (HEED_IS_PLAN (plan));

  recommendations = heed_plan_get_recommendations (plan);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      const char *id = heed_recommendation_get_id (recommendation);

      if (id[0] == '\0' || g_hash_table_contains (seen, id))
        {
          g_autofree char *new_id = g_uuid_string_random ();

          heed_recommendation_set_id (recommendation, new_id);
        }
      g_hash_table_add (seen, g_strdup (heed_recommendation_get_id (recommendation)));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          id = heed_item_get_id (item);
          if (id[0] == '\0' || g_hash_table_contains (seen, id))
            {
              g_autofree char *new_id = g_uuid_string_random ();

              heed_item_set_id (item, new_id);
            }
          g_hash_table_add (seen, g_strdup (heed_item_get_id (item)));
        }
    }
}

/* How many rows are written between two looks at the cancellable. */
#define ROWS_A_TURN 256

static gboolean
write_source (HeedDatabase  *database,
              guint          number,
              HeedSource    *source,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (HeedStatement) row_statement = NULL;

  statement = heed_database_prepare (database,
                                     "INSERT INTO source (plan, name, sha256) "
                                     "VALUES ($plan, $name, $sha256)",
                                     error);
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "name", heed_source_get_name (source));
  heed_statement_bind_text (statement, "sha256", heed_source_get_sha256 (source));
  if (!heed_statement_run (statement, error))
    return FALSE;

  row_statement = heed_database_prepare (database,
                                         "INSERT INTO source_row (plan, position, recommendation, cells) "
                                         "VALUES ($plan, $position, $recommendation, $cells)",
                                         error);
  if (row_statement == NULL)
    return FALSE;
  for (guint i = 0; i < heed_source_get_n_rows (source); i++)
    {
      HeedSourceRow *row = heed_source_get_row (source, i);
      HeedValue cells = { HEED_VALUE_NULL };

      if (i % ROWS_A_TURN == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      heed_value_set_texts (&cells, (const char *const *) row->cells);
      heed_statement_bind_integer (row_statement, "plan", number);
      heed_statement_bind_integer (row_statement, "position", i);
      heed_statement_bind_text (row_statement, "recommendation", row->recommendation);
      heed_value_bind (&cells, row_statement, "cells");
      heed_value_clear (&cells);
      if (!heed_statement_run (row_statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_rows (HeedDatabase  *database,
            guint          number,
            gint64         step,
            GPtrArray     *rows,
            guint         *position,
            guint          n_all,
            GCancellable  *cancellable,
            GError       **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HeedChange) change = heed_change_new (NULL, g_ptr_array_index (rows, i));

      if (*position % ROWS_A_TURN == 0 &&
          !heed_work_goes_on (cancellable, HEED_WORK_WRITE, (double) *position / n_all))
        return !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!heed_journal_add_change (database, step, (*position)++, change, error))
        return FALSE;
      /* The plan itself is there already: everything else refers to it. */
      if (change->after->kind != HEED_RECORD_PLAN &&
          !heed_row_table_write (database, number, change, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_plan_row (HeedDatabase  *database,
                guint          number,
                GPtrArray     *rows,
                GError       **error)
{
  g_autoptr (HeedChange) change = heed_change_new (NULL, g_ptr_array_index (rows, 0));

  return heed_row_table_write (database, number, change, error);
}

/* Gives the plan another id where its own is none or taken, finds the records of the register
 * that it means, and makes its rows where there are none or they say something else. */
static gboolean
make_rows (HeedDatabase  *database,
           HeedPlan      *plan,
           GHashTable   **groups,
           GError       **error)
{
  gboolean changed = FALSE;
  gboolean taken;

  if (!has_id (database, heed_plan_get_id (plan), &taken, error) ||
      !heed_shared_record_match_plan (database, plan, &changed, error))
    return FALSE;
  if (taken || heed_plan_get_id (plan)[0] == '\0')
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_plan_set_id (plan, id);
      changed = TRUE;
    }
  if (changed)
    g_clear_pointer (groups, g_hash_table_unref);
  if (*groups == NULL)
    *groups = heed_plan_rows_make_all (plan);
  return TRUE;
}

static gboolean
add_plan (HeedDatabase  *database,
          HeedPlan      *plan,
          GHashTable   **rows,
          HeedSource    *source,
          const char    *label,
          guint         *number,
          GCancellable  *cancellable,
          GError       **error)
{
  GHashTable *groups;
  gint64 highest, step;
  guint position = 0;
  guint n_all = 0;
  GHashTableIter iter;
  gpointer value;

  if (!heed_database_get_integer (database, "SELECT COALESCE(MAX(number), 0) FROM plan", &highest, error) ||
      !make_rows (database, plan, rows, error))
    return FALSE;

  *number = (guint) highest + 1;
  groups = *rows;
  if (!write_plan_row (database, *number, g_hash_table_lookup (groups, ""), error))
    return FALSE;
  step = heed_journal_add_step (database, *number, "create", label, 0, error);
  if (step == 0)
    return FALSE;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n_all += ((GPtrArray *) value)->len;
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (!write_rows (database, *number, step, value, &position, n_all, cancellable, error))
      return FALSE;

  return (source == NULL || write_source (database, *number, source, cancellable, error)) &&
         heed_shared_record_write (database, *number, plan, NULL, error) &&
         heed_plan_derived_refresh (database, *number, plan, groups, groups, NULL, TRUE, cancellable, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * heed_plan_archive_add:
 * @reg: a register
 * @plan: a plan that is in no register; it gets another id where that one is taken
 * @source: (nullable): the file that it was imported from
 * @existing: (out) (optional): the number of the plan that was imported from that very
 *   file before; 0 for none. With %NULL it is imported again
 * @label: what happens, for the history
 * @cancellable: (nullable): to stop it from another thread, until it is all written
 * @error: return location for an error
 *
 * Returns: the number that the plan has from now on, and no other plan ever; 0 with
 *   @existing or @error set and the register as it was
 */
guint
heed_plan_archive_add (HeedRegister  *reg,
                       HeedPlan      *plan,
                       HeedSource    *source,
                       guint         *existing,
                       const char    *label,
                       GCancellable  *cancellable,
                       GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GHashTable) rows = NULL;
  guint number = 0;

  if (existing != NULL)
    *existing = 0;
  heed_plan_archive_make_ids_unique (plan);
  /* Others wait while the register is written: the rows are made before. */
  if (!make_rows (database, plan, &rows, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) || !heed_database_begin (database, error))
    return 0;
  if ((existing != NULL && source != NULL &&
       (!heed_register_find_source (reg, heed_source_get_sha256 (source), existing, error) ||
        *existing != 0)) ||
      !add_plan (database, plan, &rows, source, label, &number, cancellable, error))
    {
      heed_database_rollback (database);
      return 0;
    }

  return heed_database_commit (database, error) ? number : 0;
}

static gboolean
set_deleted (HeedRegister  *reg,
             guint          number,
             gboolean       deleted,
             const char    *label,
             GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  gboolean found;

  statement = heed_database_prepare (database,
                                     "UPDATE plan SET deleted = $deleted, version = version + 1 "
                                     "WHERE number = $plan AND deleted <> $deleted RETURNING number",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_integer (statement, "deleted", deleted);
  found = heed_statement_next (statement, &failure);
  if (found)
    found = heed_statement_run (statement, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!found)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("There is no plan %u in “%s”. See which plans there are, and name one of them."),
                   number, heed_register_get_path (reg));
      return FALSE;
    }

  return heed_journal_add_step (database, number, deleted ? "delete" : "restore", label, 0, error) != 0;
}

/**
 * heed_plan_archive_delete:
 * @reg: a register
 * @number: the number of a plan
 * @label: what happens, for the history
 * @error: return location for an error
 *
 * Takes a plan out of all lists. Nothing of it is lost: it can be restored.
 *
 * Returns: whether it is deleted
 */
gboolean
heed_plan_archive_delete (HeedRegister  *reg,
                          guint          number,
                          const char    *label,
                          GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);

  if (!heed_database_begin (database, error))
    return FALSE;
  if (!set_deleted (reg, number, TRUE, label, error) ||
      !heed_action_index_remove (database, number, NULL, error))
    {
      heed_database_rollback (database);
      return FALSE;
    }

  return heed_database_commit (database, error);
}

/**
 * heed_plan_archive_restore:
 * @reg: a register
 * @number: the number of a deleted plan
 * @label: what happens, for the history
 * @error: return location for an error
 *
 * Returns: whether it is as it was when it was deleted
 */
gboolean
heed_plan_archive_restore (HeedRegister  *reg,
                           guint          number,
                           const char    *label,
                           GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);

  if (!heed_database_begin (database, error))
    return FALSE;
  if (!set_deleted (reg, number, FALSE, label, error) ||
      !heed_plan_derived_renew (database, number, TRUE, error))
    {
      heed_database_rollback (database);
      return FALSE;
    }

  return heed_database_commit (database, error);
}

/**
 * heed_plan_archive_find_deleted:
 * @reg: a register
 * @number: (out): the number of the plan that was deleted last and is still deleted; 0
 *   for none
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
heed_plan_archive_find_deleted (HeedRegister  *reg,
                                guint         *number,
                                GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  *number = 0;
  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT step.plan FROM step "
                                     "JOIN plan ON plan.number = step.plan "
                                     "WHERE plan.deleted = 1 AND step.kind = 'delete' "
                                     "ORDER BY step.id DESC LIMIT 1",
                                     error);
  if (statement == NULL)
    return FALSE;

  if (heed_statement_next (statement, &failure))
    *number = (guint) heed_statement_get_integer (statement, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return TRUE;
}

/**
 * heed_plan_archive_find_item:
 * @reg: a register
 * @item: the id of an item
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type guint): the numbers of the plans that have
 *   it, without the deleted ones; %NULL with @error set
 */
GArray *
heed_plan_archive_find_item (HeedRegister  *reg,
                             const char    *item,
                             GError       **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);

  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT plan.number FROM plan JOIN item ON item.plan = plan.number "
                                     "WHERE item.id = $item AND plan.deleted = 0 ORDER BY plan.number",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "item", item);
  while (heed_statement_next (statement, &failure))
    {
      guint number = (guint) heed_statement_get_integer (statement, 0);

      g_array_append_val (numbers, number);
    }
  if (failure == NULL)
    return g_steal_pointer (&numbers);
  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_plan_archive_load_source:
 * @reg: a register
 * @number: the number of a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file that it was imported from; %NULL
 *   where it was not, and with @error set where it cannot be read
 */
HeedSource *
heed_plan_archive_load_source (HeedRegister  *reg,
                               guint          number,
                               GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (HeedStatement) row_statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database,
                                     "SELECT name, sha256 FROM source WHERE plan = $plan", error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "plan", number);
  if (!heed_statement_next (statement, error))
    return NULL;

  source = heed_source_new ();
  heed_source_set_name (source, heed_statement_get_text (statement, 0));
  heed_source_set_sha256 (source, heed_statement_get_text (statement, 1));

  row_statement = heed_database_prepare (database,
                                         "SELECT recommendation, cells FROM source_row "
                                         "WHERE plan = $plan ORDER BY position",
                                         error);
  if (row_statement == NULL)
    return NULL;
  heed_statement_bind_integer (row_statement, "plan", number);
  while (heed_statement_next (row_statement, &failure))
    {
      HeedValue value = { HEED_VALUE_NULL };
      g_auto (GStrv) cells = NULL;

      heed_value_take_text (&value, g_strdup (heed_statement_get_text (row_statement, 1)));
      cells = heed_value_get_texts (&value);
      heed_value_clear (&value);
      heed_source_add_row (source, heed_statement_get_text (row_statement, 0),
                           (const char *const *) cells);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&source);
}
