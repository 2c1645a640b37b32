/* heed-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-record.h"

#include "heed-evidence.h"
#include "heed-reading.h"
#include "heed-revision.h"
#include "heed-update.h"
#include "heed-verification.h"

/* The one list of what is kept. A new property needs a line here and a schema
 * step. */

static const HeedColumn plan_columns[] = {
  { "title", HEED_COLUMN_TEXT, "title" },
  { "submitted", HEED_COLUMN_DAY, "submitted" },
  { "published", HEED_COLUMN_DAY, "published" },
  { "not_before", HEED_COLUMN_DAY, "not-before" },
  { "state", HEED_COLUMN_WORD, "state" },
  { "edition", HEED_COLUMN_TEXT, "edition" },
  { "front", HEED_COLUMN_TEXTS, "front" },
  { "introduction", HEED_COLUMN_TEXT, "wording.introduction" },
  { "running_note", HEED_COLUMN_TEXT, "wording.running-note" },
  { "column_titles", HEED_COLUMN_TEXTS, "wording.column-titles" },
  { "unplaced", HEED_COLUMN_TEXTS, "unplaced" },
  { "extra", HEED_COLUMN_TEXT, "extra" },
};

static const HeedColumn organisation_columns[] = {
  { "name", HEED_COLUMN_TEXT, "name" },
  { "short_name", HEED_COLUMN_TEXT, "short-name" },
  { "kind", HEED_COLUMN_WORD, "kind" },
  { "extra", HEED_COLUMN_TEXT, "extra" },
};

static const HeedColumn inspection_columns[] = {
  { "inspectorate", HEED_COLUMN_TEXT, "inspectorate" },
  { "title", HEED_COLUMN_TEXT, "title" },
  { "report_published", HEED_COLUMN_DAY, "report-published" },
  { "extra", HEED_COLUMN_TEXT, "extra" },
};

static const HeedColumn definition_columns[] = {
  { "position", HEED_COLUMN_POSITION },
  { "term", HEED_COLUMN_TEXT, "term" },
  { "definition", HEED_COLUMN_TEXT, "definition" },
  { "comment", HEED_COLUMN_TEXT, "comment" },
};

static const HeedColumn recommendation_columns[] = {
  { "position", HEED_COLUMN_POSITION },
  { "number", HEED_COLUMN_TEXT, "number" },
  { "paragraph", HEED_COLUMN_TEXT, "paragraph" },
  { "addressee", HEED_COLUMN_TEXT, "addressee" },
  { "addressee_stated", HEED_COLUMN_BOOLEAN, "addressee-stated" },
  { "text", HEED_COLUMN_TEXT, "text" },
  { "repeated", HEED_COLUMN_BOOLEAN, "repeated" },
  { "repeats", HEED_COLUMN_TEXT, "repeats" },
  { "response", HEED_COLUMN_WORD, "response.kind" },
  { "response_words", HEED_COLUMN_TEXT, "response.words" },
  { "reasons", HEED_COLUMN_WORDS, "response.reasons" },
  { "explanation", HEED_COLUMN_TEXT, "response.explanation" },
  { "part_agreed", HEED_COLUMN_TEXT, "response.part-agreed" },
  { "judgement", HEED_COLUMN_TEXT, "judgement" },
  { "unplaced_owners", HEED_COLUMN_TEXTS, "unplaced.owners" },
  { "unplaced_targets", HEED_COLUMN_TEXTS, "unplaced.targets" },
  { "unplaced_text", HEED_COLUMN_TEXTS, "unplaced.text" },
  { "review", HEED_COLUMN_TEXTS, "review" },
  { "extra", HEED_COLUMN_TEXT, "extra" },
};

/* A property that an item of another type has is NULL. The target comes before
 * the progress, which it may set. */
static const HeedColumn item_columns[] = {
  { "recommendation", HEED_COLUMN_PARENT },
  { "position", HEED_COLUMN_POSITION },
  { "kind", HEED_COLUMN_TYPE },
  { "depth", HEED_COLUMN_COUNT, "depth" },
  { "text", HEED_COLUMN_TEXT, "text" },
  { "owners", HEED_COLUMN_TEXTS, "owners" },
  { "target", HEED_COLUMN_TEXT, "target-words" },
  { "role", HEED_COLUMN_WORD, "role" },
  { "label", HEED_COLUMN_TEXT, "label" },
  { "progress", HEED_COLUMN_WORD, "progress" },
  { "completed_on", HEED_COLUMN_DAY, "completed-on" },
  { "baseline", HEED_COLUMN_TEXT, "baseline-words" },
  { "verified_on", HEED_COLUMN_DAY, "verification", G_STRUCT_OFFSET (HeedVerification, day) },
  { "verified_by", HEED_COLUMN_TEXT, "verification", G_STRUCT_OFFSET (HeedVerification, by) },
  { "verified_adequate", HEED_COLUMN_BOOLEAN, "verification", G_STRUCT_OFFSET (HeedVerification, adequate) },
  { "verified_text", HEED_COLUMN_TEXT, "verification", G_STRUCT_OFFSET (HeedVerification, text) },
  { "unit", HEED_COLUMN_TEXT, "unit" },
  { "baseline_value", HEED_COLUMN_NUMBER, "baseline" },
  { "goal", HEED_COLUMN_NUMBER, "goal" },
  { "extra", HEED_COLUMN_TEXT, "extra" },
};

static const HeedColumn revision_columns[] = {
  { "item", HEED_COLUMN_PARENT },
  { "position", HEED_COLUMN_POSITION },
  { "day", HEED_COLUMN_DAY, NULL, G_STRUCT_OFFSET (HeedRevision, day) },
  { "author", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedRevision, author), TRUE },
  { "words_before", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedRevision, from) },
  { "words_after", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedRevision, to) },
  { "reason", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedRevision, reason) },
};

static const HeedColumn update_columns[] = {
  { "item", HEED_COLUMN_PARENT },
  { "position", HEED_COLUMN_POSITION },
  { "day", HEED_COLUMN_DAY, NULL, G_STRUCT_OFFSET (HeedUpdate, day) },
  { "author", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedUpdate, author) },
  { "text", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedUpdate, text) },
};

static const HeedColumn evidence_columns[] = {
  { "action_update", HEED_COLUMN_PARENT },
  { "position", HEED_COLUMN_POSITION },
  { "name", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedEvidence, name) },
  { "size", HEED_COLUMN_SIZE, NULL, G_STRUCT_OFFSET (HeedEvidence, size) },
  { "sha256", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedEvidence, sha256) },
  { "link", HEED_COLUMN_TEXT, NULL, G_STRUCT_OFFSET (HeedEvidence, link) },
};

static const HeedColumn reading_columns[] = {
  { "item", HEED_COLUMN_PARENT },
  { "position", HEED_COLUMN_POSITION },
  { "day", HEED_COLUMN_DAY, NULL, G_STRUCT_OFFSET (HeedReading, day) },
  { "value", HEED_COLUMN_NUMBER, NULL, G_STRUCT_OFFSET (HeedReading, value) },
};

#define RECORD(table, key, parent, columns) { table, key, parent, columns, G_N_ELEMENTS (columns) }

static const HeedRecord records[HEED_N_RECORDS] = {
  [HEED_RECORD_PLAN] = RECORD ("plan", "number", HEED_RECORD_PLAN, plan_columns),
  [HEED_RECORD_ORGANISATION] =
    RECORD ("organisation", "plan", HEED_RECORD_PLAN, organisation_columns),
  [HEED_RECORD_INSPECTION] = RECORD ("inspection", "plan", HEED_RECORD_PLAN, inspection_columns),
  [HEED_RECORD_DEFINITION] = RECORD ("definition", "plan", HEED_RECORD_PLAN, definition_columns),
  [HEED_RECORD_RECOMMENDATION] =
    RECORD ("recommendation", "plan", HEED_RECORD_PLAN, recommendation_columns),
  [HEED_RECORD_ITEM] = RECORD ("item", "plan", HEED_RECORD_RECOMMENDATION, item_columns),
  [HEED_RECORD_REVISION] = RECORD ("revision", "plan", HEED_RECORD_ITEM, revision_columns),
  [HEED_RECORD_UPDATE] = RECORD ("action_update", "plan", HEED_RECORD_ITEM, update_columns),
  [HEED_RECORD_EVIDENCE] = RECORD ("evidence", "plan", HEED_RECORD_UPDATE, evidence_columns),
  [HEED_RECORD_READING] = RECORD ("reading", "plan", HEED_RECORD_ITEM, reading_columns),
};

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

  return &records[kind];
}

/**
 * heed_record_find:
 * @table: the name of a table
 * @kind: (out): the type of record that it holds
 *
 * Returns: whether there is such a type
 */
gboolean
heed_record_find (const char     *table,
                  HeedRecordKind *kind)
{
  for (guint i = 0; i < HEED_N_RECORDS; i++)
    if (g_str_equal (records[i].table, table))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
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
