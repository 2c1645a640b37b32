/* heed-past-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-past-rows.h"

#include "heed-journal.h"
#include "heed-plan-rows.h"
#include "heed-plan-stamp.h"

struct _HeedPastRows
{
  GHashTable *rows; /* by kind and id; their groups hold no more */
  gboolean summed;
  guint64 sum;
};

/* A row less, or one more, in the sum. */
static void
count (HeedPastRows  *self,
       HeedRecordRow *row,
       gboolean       more)
{
  if (row == NULL || !self->summed)
    return;
  if (more)
    self->sum += heed_plan_stamp_of_row (row);
  else
    self->sum -= heed_plan_stamp_of_row (row);
}

/**
 * heed_past_rows_new:
 * @groups: (transfer none): the rows of a plan as it is, of all its records, by group
 * @summed: whether heed_past_rows_get_sum() is to be asked
 *
 * Returns: (transfer full): the rows, from which steps can be taken back
 */
HeedPastRows *
heed_past_rows_new (GHashTable *groups,
                    gboolean    summed)
{
  HeedPastRows *self = g_new0 (HeedPastRows, 1);
  GHashTableIter iter;
  gpointer value;

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) heed_record_row_unref);
  self->summed = summed;
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *group = value;

      for (guint i = 0; i < group->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (group, i);

          g_hash_table_insert (self->rows, heed_record_row_make_key (row->kind, row->id), heed_record_row_ref (row));
        }
    }
  self->sum = summed ? heed_plan_stamp_of_rows (groups) : 0;
  return self;
}

/**
 * heed_past_rows_free:
 * @self: (transfer full): the rows
 */
void
heed_past_rows_free (HeedPastRows *self)
{
  g_hash_table_unref (self->rows);
  g_free (self);
}

/* Rows are shared, and so not changed. */
static HeedRecordRow *
make_row (HeedRecordRow *row,
          HeedChange    *change,
          HeedRecordRow *wanted)
{
  HeedRecordRow *changed = heed_record_row_new (row->kind, row->id, row->group);
  const HeedRecord *record = heed_record_row_get_record (row);

  for (guint i = 0; i < record->n_columns; i++)
    heed_value_copy (&changed->values[i],
                     heed_change_touches (change, i) ? &wanted->values[i] : &row->values[i]);
  return changed;
}

/* Makes one record what it was before @change, or where that was taken back, after it. Of a
 * record that was there before and after, the history holds what changed. */
static void
turn (HeedPastRows *self,
      HeedChange   *change,
      gboolean      forwards)
{
  HeedRecordRow *wanted = forwards ? change->after : change->before;
  HeedRecordRow *any = heed_change_get_row (change);
  g_autofree char *key = heed_record_row_make_key (any->kind, any->id);
  HeedRecordRow *row = g_hash_table_lookup (self->rows, key);
  gboolean whole = change->before == NULL || change->after == NULL;
  HeedRecordRow *then;

  if (row == NULL && !whole)
    return;
  then = wanted == NULL || whole ? wanted : make_row (row, change, wanted);
  count (self, row, FALSE);
  count (self, then, TRUE);
  if (then == NULL)
    g_hash_table_remove (self->rows, key);
  else
    g_hash_table_replace (self->rows, g_steal_pointer (&key), whole ? heed_record_row_ref (then) : then);
}

/**
 * heed_past_rows_take_back:
 * @self: the rows as they were after a step
 * @database: the register's database
 * @step: the step that holds what was changed: that one, or where it took back or did again
 *   another, the other
 * @kind: the kind of the step that is taken back, as the history has it
 * @error: return location for an error
 *
 * Makes the rows what they were before the step.
 *
 * Returns: whether the history could be read
 */
gboolean
heed_past_rows_take_back (HeedPastRows  *self,
                          HeedDatabase  *database,
                          gint64         step,
                          const char    *kind,
                          GError       **error)
{
  g_autoptr (GPtrArray) changes = heed_journal_load_changes (database, step, error);
  gboolean forwards = g_str_equal (kind, "undo");

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    turn (self, g_ptr_array_index (changes, forwards ? i : changes->len - 1 - i), forwards);
  return TRUE;
}

/**
 * heed_past_rows_get_sum:
 * @self: the rows, which were made to be summed
 *
 * Returns: the sum of them, as heed_plan_stamp_of_rows() has it
 */
guint64
heed_past_rows_get_sum (HeedPastRows *self)
{
  g_return_val_if_fail (self->summed, 0);

  return self->sum;
}

/* Which recommendation a row belongs to: itself, or that of the record above it; %NULL where
 * what is above it is gone. */
static const char *
find_group (HeedPastRows  *self,
            HeedRecordRow *row)
{
  g_autofree char *key = NULL;
  HeedRecordRow *parent;

  if (row->kind < HEED_RECORD_RECOMMENDATION)
    return "";
  if (row->kind == HEED_RECORD_RECOMMENDATION)
    return row->id;
  key = heed_record_row_make_key (heed_record_row_get_record (row)->parent, row->values[0].text);
  parent = g_hash_table_lookup (self->rows, key);
  return parent != NULL ? find_group (self, parent) : NULL;
}

/**
 * heed_past_rows_make_plan:
 * @self: the rows
 *
 * Returns: (transfer full): the plan that they are, without its versions
 */
HeedPlan *
heed_past_rows_make_plan (HeedPastRows *self)
{
  g_autoptr (GHashTable) groups = heed_row_groups_new ();
  HeedPlan *plan = heed_plan_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      HeedRecordRow *row = value;
      const char *group = find_group (self, row);

      if (group == NULL)
        continue;
      if (!g_str_equal (row->group, group))
        {
          char *own = g_strdup (group);

          g_free (row->group);
          row->group = own;
        }
      heed_row_groups_add (groups, row);
    }
  heed_plan_rows_apply (groups, NULL, plan);
  return plan;
}
