/* heed-record-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-record-row.h"

/**
 * heed_record_row_new:
 * @kind: the type of record
 * @id: its id
 * @group: the id of the recommendation that it is part of, or ""
 *
 * Returns: (transfer full): a row whose values are all NULL
 */
HeedRecordRow *
heed_record_row_new (HeedRecordKind  kind,
                     const char     *id,
                     const char     *group)
{
  HeedRecordRow *self = g_rc_box_new0 (HeedRecordRow);

  self->kind = kind;
  self->id = g_strdup (id);
  self->group = g_strdup (group);
  self->values = g_new0 (HeedValue, heed_record_get (kind)->n_columns);
  return self;
}

/**
 * heed_record_row_ref:
 * @self: a row
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedRecordRow *
heed_record_row_ref (HeedRecordRow *self)
{
  return g_rc_box_acquire (self);
}

static void
heed_record_row_clear (gpointer data)
{
  HeedRecordRow *self = data;

  for (guint i = 0; i < heed_record_row_get_record (self)->n_columns; i++)
    heed_value_clear (&self->values[i]);
  g_free (self->values);
  g_free (self->id);
  g_free (self->group);
}

/**
 * heed_record_row_unref:
 * @self: (transfer full): a row
 */
void
heed_record_row_unref (HeedRecordRow *self)
{
  g_rc_box_release_full (self, heed_record_row_clear);
}

/**
 * heed_record_row_make_key:
 * @kind: a kind of records
 * @id: the id of one of them
 *
 * Returns: (transfer full): what tells its row from all others in a table by keys: ids are
 *   one of their kind
 */
char *
heed_record_row_make_key (HeedRecordKind  kind,
                          const char     *id)
{
  return g_strdup_printf ("%d %s", (int) kind, id);
}

/**
 * heed_record_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none): how its type is kept
 */
const HeedRecord *
heed_record_row_get_record (HeedRecordRow *self)
{
  return heed_record_get (self->kind);
}

/**
 * heed_record_row_equal:
 * @self: a row
 * @other: another of the same record
 *
 * Returns: whether all values are the same
 */
gboolean
heed_record_row_equal (HeedRecordRow *self,
                       HeedRecordRow *other)
{
  for (guint i = 0; i < heed_record_row_get_record (self)->n_columns; i++)
    if (!heed_value_equal (&self->values[i], &other->values[i]))
      return FALSE;

  return TRUE;
}

/* Whether a later schema added the column, and nothing stands in it. */
static gboolean
is_unused (HeedRecordRow *self,
           guint          position)
{
  const HeedColumn *column = &heed_record_row_get_record (self)->columns[position];
  const HeedValue *value = &self->values[position];

  return heed_column_is_added (column) &&
         (value->kind == HEED_VALUE_NULL ||
          (column->kind == HEED_COLUMN_BOOLEAN && value->integer == 0) ||
          (value->kind == HEED_VALUE_TEXT && g_str_equal (value->text, heed_column_get_empty (column))));
}

/**
 * heed_record_row_to_json:
 * @self: a row
 * @other: (nullable): another of the same record
 *
 * Returns: (transfer full): a JSON object of those values that are not the same in
 *   @other; of all without @other, but for columns that a later schema added and that
 *   are empty, so that checksums and history of before stay true
 */
char *
heed_record_row_to_json (HeedRecordRow *self,
                         HeedRecordRow *other)
{
  const HeedRecord *record = heed_record_row_get_record (self);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < record->n_columns; i++)
    if (other == NULL ? !is_unused (self, i) : !heed_value_equal (&self->values[i], &other->values[i]))
      json_object_set_member (object, record->columns[i].name,
                              heed_value_to_json (&self->values[i]));
  json_node_take_object (node, object);
  return json_to_string (node, FALSE);
}

/**
 * heed_record_row_find_value:
 * @self: a row
 * @column: the name of one of its columns
 *
 * Returns: (transfer none): the value there
 */
HeedValue *
heed_record_row_find_value (HeedRecordRow *self,
                            const char    *column)
{
  guint position;

  if (!heed_record_find_column (heed_record_row_get_record (self), column, &position))
    g_return_val_if_reached (NULL);

  return &self->values[position];
}

/**
 * heed_change_new:
 * @before: (nullable): the record before
 * @after: (nullable): the record after
 *
 * Returns: (transfer full): what happened to it
 */
HeedChange *
heed_change_new (HeedRecordRow *before,
                 HeedRecordRow *after)
{
  HeedChange *self = g_new0 (HeedChange, 1);

  self->before = before != NULL ? heed_record_row_ref (before) : NULL;
  self->after = after != NULL ? heed_record_row_ref (after) : NULL;
  return self;
}

/**
 * heed_change_free:
 * @self: (transfer full): a change
 */
void
heed_change_free (HeedChange *self)
{
  g_clear_pointer (&self->before, heed_record_row_unref);
  g_clear_pointer (&self->after, heed_record_row_unref);
  g_free (self);
}

/**
 * heed_change_get_row:
 * @self: a change
 *
 * Returns: (transfer none): the record after it, or before it where it is gone
 */
HeedRecordRow *
heed_change_get_row (HeedChange *self)
{
  return self->after != NULL ? self->after : self->before;
}

/**
 * heed_change_touches:
 * @self: a change
 * @column: a column of its record
 *
 * Returns: whether the value there is not the same before and after
 */
gboolean
heed_change_touches (HeedChange *self,
                     guint       column)
{
  return self->before == NULL || self->after == NULL ||
         !heed_value_equal (&self->before->values[column], &self->after->values[column]);
}
