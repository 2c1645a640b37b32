/* heed-record-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"
#include "heed-value.h"

G_BEGIN_DECLS

/**
 * HeedRecordRow:
 * @kind: the type of record
 * @id: its id
 * @group: the id of the recommendation that it is part of; "" for the rest of the
 *   plan
 * @values: one value for each column of the type
 *
 * One record as it is kept. Not changed once it is shared.
 */
typedef struct
{
  HeedRecordKind kind;
  char *id;
  char *group;
  HeedValue *values;
} HeedRecordRow;

/**
 * HeedChange:
 * @before: (nullable): the record before; %NULL where it is new
 * @after: (nullable): the record after; %NULL where it is gone
 *
 * What happened to one record.
 */
typedef struct
{
  HeedRecordRow *before;
  HeedRecordRow *after;
} HeedChange;

HeedRecordRow    *heed_record_row_new        (HeedRecordKind  kind,
                                              const char     *id,
                                              const char     *group);
HeedRecordRow    *heed_record_row_ref        (HeedRecordRow  *self);
void              heed_record_row_unref      (HeedRecordRow  *self);
char             *heed_record_row_make_key   (HeedRecordKind  kind,
                                              const char     *id);
const HeedRecord *heed_record_row_get_record (HeedRecordRow  *self);
gboolean          heed_record_row_equal      (HeedRecordRow  *self,
                                              HeedRecordRow  *other);
char             *heed_record_row_to_json    (HeedRecordRow  *self,
                                              HeedRecordRow  *other);
HeedValue        *heed_record_row_find_value (HeedRecordRow  *self,
                                              const char     *column);

HeedChange    *heed_change_new     (HeedRecordRow *before,
                                    HeedRecordRow *after);
void           heed_change_free    (HeedChange    *self);
HeedRecordRow *heed_change_get_row (HeedChange    *self);
gboolean       heed_change_touches (HeedChange    *self,
                                    guint          column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedRecordRow, heed_record_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedChange, heed_change_free)

G_END_DECLS
