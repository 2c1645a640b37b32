/* heed-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-record-row.h"

G_BEGIN_DECLS

/**
 * HeedEdit:
 * @changes: (element-type HeedChange): what happened to each record
 * @groups: (element-type utf8 GPtrArray): the rows afterwards of those groups in
 *   which something happened; no rows where the group is gone
 *
 * What is not yet written of a plan.
 */
typedef struct
{
  GPtrArray *changes;
  GHashTable *groups;
} HeedEdit;

/**
 * HeedWaitingStep:
 * @edit: what it changes
 * @label: what it does, for the history
 * @groups: all rows of the plan as they are after it
 *
 * A step that waits to be written.
 */
typedef struct
{
  HeedEdit *edit;
  char *label;
  GHashTable *groups;
} HeedWaitingStep;

void             heed_edit_free         (HeedEdit        *self);
HeedRecordRow   *heed_edit_find_erased  (HeedEdit        *self);
HeedWaitingStep *heed_waiting_step_new  (GHashTable      *before,
                                         HeedEdit        *edit,
                                         const char      *label);
void             heed_waiting_step_free (HeedWaitingStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedEdit, heed_edit_free)

G_END_DECLS
