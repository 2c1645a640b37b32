/* heed-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-field.h"

G_BEGIN_DECLS

/**
 * HeedColumnKind:
 * @HEED_COLUMN_TEXT: a string
 * @HEED_COLUMN_TEXTS: strings, in order
 * @HEED_COLUMN_WORD: an enumeration, kept as its nick
 * @HEED_COLUMN_WORDS: flags, kept as their nicks
 * @HEED_COLUMN_DAY: a day; none is NULL
 * @HEED_COLUMN_COUNT: an unsigned number
 * @HEED_COLUMN_SIZE: a number of bytes
 * @HEED_COLUMN_BOOLEAN: yes or no
 * @HEED_COLUMN_NUMBER: a number; not a number is NULL
 * @HEED_COLUMN_PARENT: the id of the record that it belongs to
 * @HEED_COLUMN_POSITION: where it stands among its like
 * @HEED_COLUMN_TYPE: which type of item it is
 *
 * How a field is kept in a column.
 */
typedef enum {
  HEED_COLUMN_TEXT,
  HEED_COLUMN_TEXTS,
  HEED_COLUMN_WORD,
  HEED_COLUMN_WORDS,
  HEED_COLUMN_DAY,
  HEED_COLUMN_COUNT,
  HEED_COLUMN_SIZE,
  HEED_COLUMN_BOOLEAN,
  HEED_COLUMN_NUMBER,
  HEED_COLUMN_PARENT,
  HEED_COLUMN_POSITION,
  HEED_COLUMN_TYPE,
} HeedColumnKind;

/**
 * HeedColumn:
 * @name: its name in the database
 * @kind: how the field is kept
 * @field: (nullable): the field; %NULL for what the place of the record says
 * @part: (nullable): the part of the record that has the field
 *
 * One column of a record.
 */
typedef struct
{
  const char *name;
  HeedColumnKind kind;
  const HeedTypeField *field;
  const HeedTypeField *part;
} HeedColumn;

/**
 * HeedRecordKind:
 *
 * The types of record that a plan is made of, parents first.
 */
typedef enum {
  HEED_RECORD_PLAN,
  HEED_RECORD_ORGANISATION,
  HEED_RECORD_INSPECTION,
  HEED_RECORD_DEFINITION,
  HEED_RECORD_VERSION,
  HEED_RECORD_RECOMMENDATION,
  HEED_RECORD_ITEM,
  HEED_RECORD_REVISION,
  HEED_RECORD_UPDATE,
  HEED_RECORD_EVIDENCE,
  HEED_RECORD_READING,
  HEED_RECORD_VERIFICATION,
  HEED_N_RECORDS,
} HeedRecordKind;

/**
 * HeedRecord:
 * @name: what it is called in the history and in checksums
 * @table: the table of the records
 * @key: the column that holds the number of the plan
 * @get_type: their type, whose fields are the columns
 * @parent: the type of record that they belong to; %HEED_RECORD_PLAN for none
 * @ordered: whether they have a position among their like
 * @columns: (array length=n_columns): the columns beside the number and the id; one
 *   that depends on another stands after it
 * @n_columns: how many
 *
 * One type of record.
 */
typedef struct
{
  const char *name;
  const char *table;
  const char *key;
  GType (*get_type) (void);
  HeedRecordKind parent;
  gboolean ordered;
  HeedColumn *columns;
  guint n_columns;
} HeedRecord;

const HeedRecord *heed_record_get                 (HeedRecordKind    kind);
gboolean          heed_record_find                (const char       *name,
                                                   HeedRecordKind   *kind);
HeedRecordKind    heed_record_find_type           (GType             type);
gboolean          heed_record_find_column         (const HeedRecord *self,
                                                   const char       *name,
                                                   guint            *column);
const char       *heed_record_item_type_to_word   (GType             type);
GType             heed_record_item_type_from_word (const char       *word);
gboolean          heed_column_is_added            (const HeedColumn *self);
const char       *heed_column_get_empty           (const HeedColumn *self);

G_END_DECLS
