/* heed-journal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-journal.h"

#include <glib/gi18n-lib.h>

#include "heed-author.h"
#include "heed-error.h"

/* The history: each step, and what each record was before and after it. Nothing is
 * ever taken out of it. */

static const char *const state_words[] = {
  [HEED_STEP_DONE] = "done",
  [HEED_STEP_UNDONE] = "undone",
  [HEED_STEP_DROPPED] = "dropped",
};

/**
 * heed_step_clear:
 * @self: a step, which becomes none
 */
void
heed_step_clear (HeedStep *self)
{
  self->id = 0;
  g_clear_pointer (&self->label, g_free);
}

/**
 * heed_journal_add_step:
 * @database: a register
 * @number: the number of the plan
 * @kind: what kind of step: "create", "edit", "erase", "undo", "redo", "delete" or "restore"
 * @label: what it does
 * @of: of an undo or a redo: which step; else 0
 * @error: return location for an error
 *
 * Returns: its number in the history; 0 with @error set
 */
gint64
heed_journal_add_step (HeedDatabase  *database,
                       guint          number,
                       const char    *kind,
                       const char    *label,
                       gint64         of,
                       GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format_iso8601 (now);
  gint64 id = 0;

  statement = heed_database_prepare (database,
                                     "INSERT INTO step (plan, kind, label, made_at, made_by, state, step) "
                                     "VALUES ($plan, $kind, $label, $made_at, $made_by, 'done', $of) "
                                     "RETURNING id",
                                     error);
  if (statement == NULL)
    return 0;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "kind", kind);
  heed_statement_bind_text (statement, "label", label);
  heed_statement_bind_text (statement, "made_at", made_at);
  heed_statement_bind_text (statement, "made_by", heed_author_get ());
  if (of != 0)
    heed_statement_bind_integer (statement, "of", of);
  if (heed_statement_next (statement, error))
    id = heed_statement_get_integer (statement, 0);
  /* The row is there only when the statement has run to its end. */
  if (id != 0 && !heed_statement_run (statement, error))
    return 0;

  return id;
}

/**
 * heed_journal_add_change:
 * @database: a register
 * @step: the step in which it happens
 * @position: where it stands in the step
 * @change: what happens to one record
 * @error: return location for an error
 *
 * Returns: whether it is in the history
 */
gboolean
heed_journal_add_change (HeedDatabase  *database,
                         gint64         step,
                         guint          position,
                         HeedChange    *change,
                         GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  statement = heed_database_prepare (database,
                                     "INSERT INTO change (step, position, record, id, before, after) "
                                     "VALUES ($step, $position, $record, $id, $before, $after)",
                                     error);
  if (statement == NULL)
    return FALSE;

  if (change->before != NULL)
    before = heed_record_row_to_json (change->before, change->after);
  if (change->after != NULL)
    after = heed_record_row_to_json (change->after, change->before);
  heed_statement_bind_integer (statement, "step", step);
  heed_statement_bind_integer (statement, "position", position);
  heed_statement_bind_text (statement, "record",
                            heed_record_row_get_record (heed_change_get_row (change))->name);
  heed_statement_bind_text (statement, "id", heed_change_get_row (change)->id);
  heed_statement_bind_text (statement, "before", before);
  heed_statement_bind_text (statement, "after", after);
  return heed_statement_run (statement, error);
}

/* The values of a record that came or went, with those of @evidence in two columns; NULL
 * where @json has not all values. */
static char *
mark_erased (const char    *json,
             HeedRecordRow *evidence)
{
  static const char *const names[] = { "erased_by", "erased_on" };
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL || !json_object_has_member (object, "sha256"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    json_object_set_member (object, names[i],
                            heed_value_to_json (heed_record_row_find_value (evidence, names[i])));
  return json_to_string (node, FALSE);
}

static gboolean
update_erased (HeedDatabase  *database,
               const char    *column,
               gint64         step,
               gint64         position,
               const char    *json,
               GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE change SET %s = $json WHERE step = $step AND position = $position",
                                          column);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "step", step);
  heed_statement_bind_integer (statement, "position", position);
  heed_statement_bind_text (statement, "json", json);
  return heed_statement_run (statement, error);
}

/* What is not yet marked in the column. */
static gboolean
erase_in (HeedDatabase  *database,
          const char    *column,
          guint          number,
          HeedRecordRow *evidence,
          GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT change.step, change.position, change.%s FROM change "
                                          "JOIN step ON step.id = change.step "
                                          "WHERE change.id = $id AND step.plan = $plan AND "
                                          "change.record = 'evidence' AND change.%s IS NOT NULL",
                                          column, column);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  g_autoptr (GPtrArray) marked = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", evidence->id);
  heed_statement_bind_integer (statement, "plan", number);
  while (heed_statement_next (statement, &failure))
    {
      char *json = mark_erased (heed_statement_get_text (statement, 2), evidence);
      gint64 place[] = { heed_statement_get_integer (statement, 0), heed_statement_get_integer (statement, 1) };

      if (json == NULL)
        continue;
      g_ptr_array_add (marked, json);
      g_array_append_vals (places, place, 2);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  for (guint i = 0; i < marked->len; i++)
    if (!update_erased (database, column, g_array_index (places, gint64, 2 * i),
                        g_array_index (places, gint64, 2 * i + 1), g_ptr_array_index (marked, i), error))
      return FALSE;
  return TRUE;
}

/**
 * heed_journal_erase:
 * @database: a register
 * @number: the number of a plan
 * @evidence: evidence whose content is erased
 * @error: return location for an error
 *
 * Says so wherever the history holds the record whole, so that no undo or redo brings one
 * back that does not say so.
 *
 * Returns: whether the history says so
 */
gboolean
heed_journal_erase (HeedDatabase   *database,
                    guint           number,
                    HeedRecordRow  *evidence,
                    GError        **error)
{
  return erase_in (database, "before", number, evidence, error) &&
         erase_in (database, "after", number, evidence, error);
}

/**
 * heed_journal_drop_undone:
 * @database: a register
 * @number: the number of a plan
 * @error: return location for an error
 *
 * What was undone can no longer be redone.
 *
 * Returns: whether the history says so
 */
gboolean
heed_journal_drop_undone (HeedDatabase  *database,
                          guint          number,
                          GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (database,
                                     "UPDATE step SET state = 'dropped' "
                                     "WHERE plan = $plan AND state = 'undone'",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  return heed_statement_run (statement, error);
}

/**
 * heed_journal_find_step:
 * @database: a register
 * @number: the number of a plan
 * @state: %HEED_STEP_DONE for the step that undo would take back,
 *   %HEED_STEP_UNDONE for the one that redo would do again
 * @step: (out): the step; none where there is none
 * @error: return location for an error
 *
 * Returns: whether the history could be read
 */
gboolean
heed_journal_find_step (HeedDatabase   *database,
                        guint           number,
                        HeedStepState   state,
                        HeedStep       *step,
                        GError        **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  heed_step_clear (step);
  statement = heed_database_prepare (database,
                                     state == HEED_STEP_DONE
                                       ? "SELECT id, label FROM step WHERE plan = $plan AND "
                                         "state = $state AND kind = 'edit' ORDER BY id DESC LIMIT 1"
                                       : "SELECT id, label FROM step WHERE plan = $plan AND "
                                         "state = $state AND kind = 'edit' ORDER BY id LIMIT 1",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "state", state_words[state]);
  if (heed_statement_next (statement, &failure))
    {
      step->id = heed_statement_get_integer (statement, 0);
      step->label = g_strdup (heed_statement_get_text (statement, 1));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return TRUE;
}

/**
 * heed_journal_set_state:
 * @database: a register
 * @step: a step
 * @state: how it stands now
 * @error: return location for an error
 *
 * Returns: whether the history says so
 */
gboolean
heed_journal_set_state (HeedDatabase   *database,
                        gint64          step,
                        HeedStepState   state,
                        GError        **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (database, "UPDATE step SET state = $state WHERE id = $id", error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "id", step);
  heed_statement_bind_text (statement, "state", state_words[state]);
  return heed_statement_run (statement, error);
}

/* A row that has those values that the history names, and NULL elsewhere. */
static HeedRecordRow *
row_from_json (HeedRecordKind  kind,
               const char     *id,
               const char     *json)
{
  const HeedRecord *record = heed_record_get (kind);
  HeedRecordRow *row = heed_record_row_new (kind, id, "");
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                         ? json_node_get_object (node) : NULL;

  for (guint i = 0; object != NULL && i < record->n_columns; i++)
    {
      const HeedColumn *column = &record->columns[i];

      if (json_object_has_member (object, column->name))
        heed_value_set_json (&row->values[i], column,
                             json_object_get_member (object, column->name));
    }

  return row;
}

/* Whether records of the type of @row have that column: only some items do. */
static gboolean
has_column (HeedRecordRow    *row,
            const HeedColumn *column)
{
  const HeedTypeField *field = column->part != NULL ? column->part : column->field;

  return row->kind != HEED_RECORD_ITEM ||
         g_type_is_a (heed_record_item_type_from_word (heed_record_row_find_value (row, "kind")->text), field->type);
}

/* A record that came or went is told whole, but for columns that are newer than the step, or
 * in which nothing stood. */
static void
fill_added (HeedRecordRow *row)
{
  const HeedRecord *record = heed_record_row_get_record (row);

  for (guint i = 0; i < record->n_columns; i++)
    {
      const HeedColumn *column = &record->columns[i];

      if (!heed_column_is_added (column) || row->values[i].kind != HEED_VALUE_NULL || !has_column (row, column))
        continue;
      if (column->kind == HEED_COLUMN_BOOLEAN)
        heed_value_set_integer (&row->values[i], 0);
      else
        heed_value_take_text (&row->values[i], g_strdup (heed_column_get_empty (column)));
    }
}

/**
 * heed_journal_read_change:
 * @statement: a statement that is on a row
 * @first: which of its columns are the record, the id and the values before and after
 *
 * Returns: (transfer full) (nullable): what happened to the record; of one that was there
 *   before and after only the values that changed. %NULL where no record is kept so
 */
HeedChange *
heed_journal_read_change (HeedStatement *statement,
                          int            first)
{
  const char *id = heed_statement_get_text (statement, first + 1);
  g_autoptr (HeedRecordRow) before = NULL;
  g_autoptr (HeedRecordRow) after = NULL;
  HeedRecordKind kind;

  if (!heed_record_find (heed_statement_get_text (statement, first), &kind))
    return NULL;

  if (!heed_statement_is_null (statement, first + 2))
    before = row_from_json (kind, id, heed_statement_get_text (statement, first + 2));
  if (!heed_statement_is_null (statement, first + 3))
    after = row_from_json (kind, id, heed_statement_get_text (statement, first + 3));
  if (before == NULL || after == NULL)
    fill_added (before != NULL ? before : after);
  return heed_change_new (before, after);
}

/**
 * heed_journal_load_changes:
 * @database: a register
 * @step: a step
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedChange): what happened in
 *   it, in order; of a record that was there before and after only the values that
 *   changed. %NULL with @error set
 */
GPtrArray *
heed_journal_load_changes (HeedDatabase  *database,
                           gint64         step,
                           GError       **error)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_change_free);
  statement = heed_database_prepare (database,
                                     "SELECT record, id, before, after FROM change "
                                     "WHERE step = $step ORDER BY position",
                                     error);
  if (statement == NULL)
    return NULL;

  heed_statement_bind_integer (statement, "step", step);
  while (heed_statement_next (statement, &failure))
    {
      HeedChange *change = heed_journal_read_change (statement, 0);

      if (change == NULL)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
                       _("Failed to read “%s”: its history is damaged at step %lld. "
                         "Restore a backup of the register."),
                       heed_database_get_path (database), (long long) step);
          return NULL;
        }
      g_ptr_array_add (changes, change);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&changes);
}
