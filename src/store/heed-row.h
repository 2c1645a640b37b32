/* heed-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"
#include "heed-value.h"

G_BEGIN_DECLS

/**
 * HeedRow:
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
} HeedRow;

/**
 * HeedChange:
 * @before: (nullable): the record before; %NULL where it is new
 * @after: (nullable): the record after; %NULL where it is gone
 *
 * What happened to one record.
 */
typedef struct
{
  HeedRow *before;
  HeedRow *after;
} HeedChange;

HeedRow          *heed_row_new             (HeedRecordKind   kind,
                                            const char      *id,
                                            const char      *group);
HeedRow          *heed_row_ref             (HeedRow         *self);
void              heed_row_unref           (HeedRow         *self);
const HeedRecord *heed_row_get_record      (HeedRow         *self);
gboolean          heed_row_equal           (HeedRow         *self,
                                            HeedRow         *other);
char             *heed_row_to_json         (HeedRow         *self,
                                            HeedRow         *other);
HeedValue        *heed_row_find_value      (HeedRow         *self,
                                            const char      *column);

HeedChange       *heed_change_new          (HeedRow         *before,
                                            HeedRow         *after);
void              heed_change_free         (HeedChange      *self);
HeedRow          *heed_change_get_row      (HeedChange      *self);
gboolean          heed_change_touches      (HeedChange      *self,
                                            guint            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedRow, heed_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedChange, heed_change_free)

G_END_DECLS
