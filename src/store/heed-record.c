/* heed-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-record.h"

#include <string.h>

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-measure.h"
#include "heed-model-enums.h"
#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* What is kept of each type of record are the fields of its type (`base/heed-field.h`). A new
 * field needs a schema step. */

static HeedRecord records[HEED_N_RECORDS] = {
  [HEED_RECORD_PLAN] = { "plan", "plan", "number", heed_plan_get_type },
  [HEED_RECORD_ORGANISATION] = { "organisation", "plan_organisation", "plan", heed_organisation_get_type },
  [HEED_RECORD_INSPECTION] = { "inspection", "plan_inspection", "plan", heed_inspection_get_type },
  [HEED_RECORD_DEFINITION] =
    { "definition", "definition", "plan", heed_definition_get_type, .ordered = TRUE },
  [HEED_RECORD_VERSION] =
    { "version", "version", "plan", heed_version_get_type, .ordered = TRUE },
  [HEED_RECORD_RECOMMENDATION] =
    { "recommendation", "recommendation", "plan", heed_recommendation_get_type, .ordered = TRUE },
  [HEED_RECORD_ITEM] =
    { "item", "item", "plan", heed_item_get_type, HEED_RECORD_RECOMMENDATION, .ordered = TRUE },
  [HEED_RECORD_REVISION] =
    { "revision", "revision", "plan", heed_revision_get_type, HEED_RECORD_ITEM, .ordered = TRUE },
  [HEED_RECORD_UPDATE] =
    { "action_update", "action_update", "plan", heed_update_get_type, HEED_RECORD_ITEM, .ordered = TRUE },
  [HEED_RECORD_EVIDENCE] =
    { "evidence", "evidence", "plan", heed_evidence_get_type, HEED_RECORD_UPDATE, .ordered = TRUE },
  [HEED_RECORD_READING] =
    { "reading", "reading", "plan", heed_reading_get_type, HEED_RECORD_ITEM, .ordered = TRUE },
  [HEED_RECORD_VERIFICATION] =
    { "verification", "verification", "plan", heed_verification_get_type, HEED_RECORD_ITEM, .ordered = TRUE },
};

/* The types of item, which are kept in one table: what a type has not is NULL. */
static const struct
{
  const char *word;
  GType (*get_type) (void);
} item_types[] = {
  { "text", heed_text_item_get_type },
  { "action", heed_action_get_type },
  { "measure", heed_measure_get_type },
};

static const HeedColumnKind column_kinds[] = {
  [HEED_FIELD_TEXT] = HEED_COLUMN_TEXT,
  [HEED_FIELD_OPTIONAL] = HEED_COLUMN_TEXT,
  [HEED_FIELD_REFERENCE] = HEED_COLUMN_TEXT,
  [HEED_FIELD_TARGET] = HEED_COLUMN_TEXT,
  [HEED_FIELD_EXTRA] = HEED_COLUMN_TEXT,
  [HEED_FIELD_TEXTS] = HEED_COLUMN_TEXTS,
  [HEED_FIELD_TITLES] = HEED_COLUMN_TEXTS,
  [HEED_FIELD_DAY] = HEED_COLUMN_DAY,
  [HEED_FIELD_BOOLEAN] = HEED_COLUMN_BOOLEAN,
  [HEED_FIELD_ENUM] = HEED_COLUMN_WORD,
  [HEED_FIELD_FLAGS] = HEED_COLUMN_WORDS,
  [HEED_FIELD_COUNT] = HEED_COLUMN_COUNT,
  [HEED_FIELD_SIZE] = HEED_COLUMN_SIZE,
  [HEED_FIELD_NUMBER] = HEED_COLUMN_NUMBER,
};

static void
add_column (GArray              *columns,
            const char          *name,
            HeedColumnKind       kind,
            const HeedTypeField *field,
            const HeedTypeField *part)
{
  HeedColumn column = { name, kind, field, part };

  g_array_append_val (columns, column);
}

static void add_fields (GArray              *columns,
                        GType                type,
                        const HeedTypeField *part);

static void
add_field (GArray              *columns,
           const HeedTypeField *field,
           const HeedTypeField *part)
{
  HeedFieldKind kind = field->field->kind;

  /* The id is a column of its own, objects and lists are records of their own, and what is
   * boxed or shared is derived. */
  if (kind == HEED_FIELD_ID || kind == HEED_FIELD_BOXED || kind == HEED_FIELD_SHARED ||
      kind == HEED_FIELD_RECORDS || kind == HEED_FIELD_OBJECT)
    return;

  if (kind == HEED_FIELD_PART)
    add_fields (columns, field->field->get_type (), field);
  else
    add_column (columns, heed_field_get_column (field->field), column_kinds[kind], field, part);
}

static void
add_fields (GArray              *columns,
            GType                type,
            const HeedTypeField *part)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    add_field (columns, &fields[i], part);
}

/* The columns of the types of item stand before the last one of all items, which is what a
 * file held beyond them. */
static void
add_fields_of_items (GArray *columns)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (HeedColumn));

  for (guint i = 0; i < G_N_ELEMENTS (item_types); i++)
    {
      GType type = item_types[i].get_type ();
      guint n_fields;
      const HeedTypeField *fields = heed_fields_list (type, &n_fields);

      for (guint j = 0; j < n_fields; j++)
        if (fields[j].type == type)
          add_field (all, &fields[j], NULL);
    }
  g_array_insert_vals (columns, columns->len - 1, all->data, all->len);
}

/* Checksums are of the values in the order of the columns: those of before the unit of a
 * measure came after its numbers stay true. */
static void
keep_order (HeedRecord *record)
{
  guint unit, baseline;
  HeedColumn column;

  if (!heed_record_find_column (record, "unit", &unit) ||
      !heed_record_find_column (record, "baseline_value", &baseline))
    g_return_if_reached ();

  column = record->columns[unit];
  memmove (&record->columns[baseline + 1], &record->columns[baseline],
           (unit - baseline) * sizeof column);
  record->columns[baseline] = column;
}

static void
make_columns (HeedRecordKind kind)
{
  HeedRecord *self = &records[kind];
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (HeedColumn));

  if (self->parent != HEED_RECORD_PLAN)
    add_column (columns, records[self->parent].table, HEED_COLUMN_PARENT, NULL, NULL);
  if (self->ordered)
    add_column (columns, "position", HEED_COLUMN_POSITION, NULL, NULL);
  if (kind == HEED_RECORD_ITEM)
    add_column (columns, "kind", HEED_COLUMN_TYPE, NULL, NULL);
  add_fields (columns, self->get_type (), NULL);
  if (kind == HEED_RECORD_ITEM)
    add_fields_of_items (columns);

  self->n_columns = columns->len;
  self->columns = (HeedColumn *) (void *) g_array_free (columns, FALSE);
  if (kind == HEED_RECORD_ITEM)
    keep_order (self);
}

static const HeedRecord *
get_records (void)
{
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint kind = 0; kind < HEED_N_RECORDS; kind++)
        make_columns (kind);
      g_once_init_leave (&made, 1);
    }
  return records;
}

/**
 * heed_record_get:
 * @kind: a type of record
 *
 * Returns: (transfer none): how it is kept
 */
const HeedRecord *
heed_record_get (HeedRecordKind kind)
{
  g_return_val_if_fail (kind < HEED_N_RECORDS, NULL);

  return &get_records ()[kind];
}

/**
 * heed_record_find:
 * @name: what a type of record is called in the history
 * @kind: (out): the type of record
 *
 * Returns: whether there is such a type
 */
gboolean
heed_record_find (const char     *name,
                  HeedRecordKind *kind)
{
  for (guint i = 0; i < HEED_N_RECORDS; i++)
    if (g_str_equal (records[i].name, name))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * heed_record_find_type:
 * @type: the type of the objects of a record
 *
 * Returns: the type of record; %HEED_N_RECORDS for none
 */
HeedRecordKind
heed_record_find_type (GType type)
{
  guint kind = 0;

  while (kind < HEED_N_RECORDS && records[kind].get_type () != type)
    kind++;
  return kind;
}

/**
 * heed_record_item_type_to_word:
 * @type: a type of item
 *
 * Returns: (transfer none): the word for it in the register
 */
const char *
heed_record_item_type_to_word (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (item_types); i++)
    if (item_types[i].get_type () == type)
      return item_types[i].word;

  g_return_val_if_reached (NULL);
}

/**
 * heed_record_item_type_from_word:
 * @word: (nullable): a word of the register
 *
 * Returns: the type of item that it stands for; that of a text for another word
 */
GType
heed_record_item_type_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (item_types); i++)
    if (g_strcmp0 (item_types[i].word, word) == 0)
      return item_types[i].get_type ();

  return HEED_TYPE_TEXT_ITEM;
}

/**
 * heed_record_find_column:
 * @self: a type of record
 * @name: the name of a column
 * @column: (out): which it is
 *
 * Returns: whether there is such a column
 */
gboolean
heed_record_find_column (const HeedRecord *self,
                         const char       *name,
                         guint            *column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i].name, name))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * heed_column_is_added:
 * @self: a column
 *
 * Returns: whether a later step of the schema added it: records of before have there what
 *   heed_column_get_empty() says
 */
gboolean
heed_column_is_added (const HeedColumn *self)
{
  return self->field != NULL && self->field->field->added;
}

/**
 * heed_column_get_empty:
 * @self: a column that holds text
 *
 * Returns: what stands in it where the record has nothing to say
 */
const char *
heed_column_get_empty (const HeedColumn *self)
{
  if (self->kind == HEED_COLUMN_WORD)
    return heed_enum_to_nick (self->field->field->get_type (), self->field->field->initial);
  return self->kind == HEED_COLUMN_TEXTS ? "[]" : "";
}
