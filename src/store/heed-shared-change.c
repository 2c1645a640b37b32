/* heed-shared-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-shared-change.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "heed-author.h"
#include "heed-error.h"

/* The history of the register itself, beside those of its plans: each step, and what each record
 * said before and after it. An undo is a step as well, so that it can be undone. */

/**
 * heed_shared_state_new:
 * @name: what lists show
 * @folded: (nullable): by what words of plans find it
 * @merged_into: (nullable): the one that it stands for
 *
 * Returns: (transfer full): what a record says
 */
HeedSharedState *
heed_shared_state_new (const char *name,
                       const char *folded,
                       const char *merged_into)
{
  HeedSharedState *self = g_new0 (HeedSharedState, 1);

  self->name = g_strdup (name);
  self->folded = g_strdup (folded);
  self->merged_into = g_strdup (merged_into);
  return self;
}

/**
 * heed_shared_state_free:
 * @self: (transfer full) (nullable): what a record says
 */
void
heed_shared_state_free (HeedSharedState *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->folded);
  g_free (self->merged_into);
  g_free (self);
}

/**
 * heed_shared_state_equal:
 * @self: (nullable): what a record says
 * @other: (nullable): what it says at another time
 *
 * Returns: whether that is the same
 */
gboolean
heed_shared_state_equal (const HeedSharedState *self,
                         const HeedSharedState *other)
{
  if (self == NULL || other == NULL)
    return self == other;

  return g_strcmp0 (self->name, other->name) == 0 && g_strcmp0 (self->folded, other->folded) == 0 &&
         g_strcmp0 (self->merged_into, other->merged_into) == 0;
}

/**
 * heed_shared_state_load:
 * @database: a register
 * @record: the table of a record
 * @id: its id
 * @state: (out) (transfer full) (nullable): what it says; %NULL where there is none
 * @error: return location for an error
 *
 * Returns: whether the register could be read
 */
gboolean
heed_shared_state_load (HeedDatabase     *database,
                        const char       *record,
                        const char       *id,
                        HeedSharedState **state,
                        GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, folded, merged_into FROM %s WHERE id = $id", record);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  *state = NULL;
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", id);
  if (heed_statement_next (statement, &failure))
    *state = heed_shared_state_new (heed_statement_get_text (statement, 0),
                                    heed_statement_is_null (statement, 1) ? NULL : heed_statement_get_text (statement, 1),
                                    heed_statement_is_null (statement, 2) ? NULL : heed_statement_get_text (statement, 2));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static void
change_free (gpointer data)
{
  HeedSharedChange *self = data;

  g_free (self->record);
  g_free (self->id);
  heed_shared_state_free (self->before);
  heed_shared_state_free (self->after);
  g_free (self);
}

/**
 * heed_shared_changes_new:
 *
 * Returns: (transfer full) (element-type HeedSharedChange): nothing yet
 */
GPtrArray *
heed_shared_changes_new (void)
{
  return g_ptr_array_new_with_free_func (change_free);
}

/**
 * heed_shared_changes_add:
 * @self: (element-type HeedSharedChange): what happens
 * @record: the table of a record
 * @id: its id
 * @before: (transfer full) (nullable): what it says before
 * @after: (transfer full) (nullable): what it says afterwards
 *
 * Returns: (transfer none): what happens to that record
 */
HeedSharedChange *
heed_shared_changes_add (GPtrArray       *self,
                         const char      *record,
                         const char      *id,
                         HeedSharedState *before,
                         HeedSharedState *after)
{
  HeedSharedChange *change = g_new0 (HeedSharedChange, 1);

  change->record = g_strdup (record);
  change->id = g_strdup (id);
  change->before = before;
  change->after = after;
  g_ptr_array_add (self, change);
  return change;
}

static gboolean
run (HeedDatabase            *database,
     const char              *sql,
     const char              *id,
     const HeedSharedState   *state,
     GError                 **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", id);
  if (state != NULL)
    {
      heed_statement_bind_text (statement, "name", state->name);
      heed_statement_bind_text (statement, "folded", state->folded);
      heed_statement_bind_text (statement, "merged_into", state->merged_into);
    }
  return heed_statement_run (statement, error);
}

/* One that a plan came to use meanwhile stays, and stands for itself. */
static gboolean
remove_record (HeedDatabase            *database,
               const HeedSharedChange  *change,
               GError                 **error)
{
  gboolean is_owner = g_str_equal (change->record, "owner");

  return run (database,
              is_owner ? "UPDATE owner SET merged_into = NULL WHERE id = $id"
                       : "UPDATE organisation SET merged_into = NULL WHERE id = $id",
              change->id, NULL, error) &&
         run (database,
              is_owner ? "DELETE FROM owner WHERE id = $id AND "
                         "NOT EXISTS (SELECT 1 FROM action_owner WHERE action_owner.owner = owner.id)"
                       : "DELETE FROM organisation WHERE id = $id AND "
                         "NOT EXISTS (SELECT 1 FROM plan_organisation WHERE plan_organisation.id = organisation.id)",
              change->id, NULL, error);
}

/**
 * heed_shared_change_write:
 * @database: a register, inside a transaction
 * @change: what happens to a record
 * @error: return location for an error
 *
 * Returns: whether the record says so
 */
gboolean
heed_shared_change_write (HeedDatabase            *database,
                          const HeedSharedChange  *change,
                          GError                 **error)
{
  gboolean is_owner = g_str_equal (change->record, "owner");

  if (change->after == NULL)
    return remove_record (database, change, error);

  return run (database,
              is_owner ? "INSERT INTO owner (id, name, folded, merged_into) VALUES ($id, $name, $folded, $merged_into) "
                         "ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, "
                         "merged_into = excluded.merged_into"
                       : "INSERT INTO organisation (id, name, short_name, kind, folded, merged_into) "
                         "VALUES ($id, $name, '', 'other', $folded, $merged_into) "
                         "ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, "
                         "merged_into = excluded.merged_into",
              change->id, change->after, error);
}

/* ---- the history ---- */

static const char *const members[] = { "name", "folded", "merged_into" };

static char *
print_state (const HeedSharedState *state)
{
  const char *values[] = { state->name, state->folded, state->merged_into };
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (values[i] != NULL)
      json_object_set_string_member (object, members[i], values[i]);
  json_node_take_object (node, object);
  return json_to_string (node, FALSE);
}

static HeedSharedState *
parse_state (const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL || !json_object_has_member (object, members[0]))
    return NULL;
  return heed_shared_state_new (json_object_get_string_member_with_default (object, members[0], ""),
                                json_object_get_string_member_with_default (object, members[1], NULL),
                                json_object_get_string_member_with_default (object, members[2], NULL));
}

static gint64
add_step (HeedDatabase  *database,
          const char    *kind,
          const char    *label,
          gint64         of,
          GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format_iso8601 (now);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "INSERT INTO register_step (kind, label, made_at, made_by, state, step) "
                             "VALUES ($kind, $label, $made_at, $made_by, 'done', $of) RETURNING id",
                             error);
  gint64 id = 0;

  if (statement == NULL)
    return 0;
  heed_statement_bind_text (statement, "kind", kind);
  heed_statement_bind_text (statement, "label", label);
  heed_statement_bind_text (statement, "made_at", made_at);
  heed_statement_bind_text (statement, "made_by", heed_author_get ());
  if (of != 0)
    heed_statement_bind_integer (statement, "of", of);
  if (heed_statement_next (statement, error))
    id = heed_statement_get_integer (statement, 0);
  /* The row is there only when the statement has run to its end. */
  return id != 0 && heed_statement_run (statement, error) ? id : 0;
}

static gboolean
add_change (HeedDatabase            *database,
            gint64                   step,
            guint                    position,
            const HeedSharedChange  *change,
            GError                 **error)
{
  g_autofree char *before = change->before != NULL ? print_state (change->before) : NULL;
  g_autofree char *after = change->after != NULL ? print_state (change->after) : NULL;
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "INSERT INTO register_change (step, position, record, id, before, after) "
                             "VALUES ($step, $position, $record, $id, $before, $after)",
                             error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "step", step);
  heed_statement_bind_integer (statement, "position", position);
  heed_statement_bind_text (statement, "record", change->record);
  heed_statement_bind_text (statement, "id", change->id);
  heed_statement_bind_text (statement, "before", before);
  heed_statement_bind_text (statement, "after", after);
  return heed_statement_run (statement, error);
}

/**
 * heed_shared_journal_add:
 * @database: a register, inside a transaction
 * @kind: what kind of step: "rename", "merge", "split" or "undo"
 * @label: what it does
 * @of: of an undo: which step; else 0
 * @changes: (element-type HeedSharedChange): what happens
 * @error: return location for an error
 *
 * Returns: the number of the step; 0 with @error set
 */
gint64
heed_shared_journal_add (HeedDatabase  *database,
                         const char    *kind,
                         const char    *label,
                         gint64         of,
                         GPtrArray     *changes,
                         GError       **error)
{
  gint64 step = add_step (database, kind, label, of, error);

  for (guint i = 0; step != 0 && i < changes->len; i++)
    if (!add_change (database, step, i, g_ptr_array_index (changes, i), error))
      return 0;
  return step;
}

static gboolean
read_label (HeedDatabase  *database,
            gint64         step,
            char         **label,
            GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "SELECT label FROM register_step WHERE id = $step", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "step", step);
  if (heed_statement_next (statement, &failure))
    *label = g_strdup (heed_statement_get_text (statement, 0));
  else if (failure == NULL)
    failure = g_error_new (HEED_ERROR, HEED_ERROR_NOT_FOUND, _("There is no such step in the history of the register."));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * heed_shared_journal_load:
 * @database: a register
 * @step: the number of a step
 * @label: (out) (transfer full): what it did
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedSharedChange): what happened in it, in
 *   order; %NULL with @error set
 */
GPtrArray *
heed_shared_journal_load (HeedDatabase  *database,
                          gint64         step,
                          char         **label,
                          GError       **error)
{
  g_autoptr (GPtrArray) changes = heed_shared_changes_new ();
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  if (!read_label (database, step, label, error))
    return NULL;
  statement = heed_database_prepare (database,
                                     "SELECT record, id, before, after FROM register_change "
                                     "WHERE step = $step ORDER BY position",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "step", step);
  while (heed_statement_next (statement, &failure))
    heed_shared_changes_add (changes, heed_statement_get_text (statement, 0), heed_statement_get_text (statement, 1),
                             heed_statement_is_null (statement, 2) ? NULL : parse_state (heed_statement_get_text (statement, 2)),
                             heed_statement_is_null (statement, 3) ? NULL : parse_state (heed_statement_get_text (statement, 3)));
  if (failure == NULL)
    return g_steal_pointer (&changes);

  g_propagate_error (error, failure);
  return NULL;
}
