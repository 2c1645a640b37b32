/* heed-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-edit.h"

#include "heed-plan-changes.h"

/**
 * heed_edit_free:
 * @self: (transfer full): an edit
 */
void
heed_edit_free (HeedEdit *self)
{
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->groups);
  g_free (self);
}

/**
 * heed_edit_find_erased:
 * @self: an edit
 *
 * Returns: (transfer none) (nullable): the evidence whose content is erased by it, which can
 *   never be undone; %NULL for none
 */
HeedRecordRow *
heed_edit_find_erased (HeedEdit *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (self->changes, i);

      if (change->before != NULL && change->after != NULL && change->after->kind == HEED_RECORD_EVIDENCE &&
          heed_record_row_find_value (change->before, "erased_on")->text == NULL &&
          heed_record_row_find_value (change->after, "erased_on")->text != NULL)
        return change->after;
    }
  return NULL;
}

/**
 * heed_waiting_step_new:
 * @before: all rows of the plan before it
 * @edit: (transfer full): what it changes
 * @label: what it does
 *
 * Returns: (transfer full): the step
 */
HeedWaitingStep *
heed_waiting_step_new (GHashTable *before,
                       HeedEdit   *edit,
                       const char *label)
{
  HeedWaitingStep *self = g_new0 (HeedWaitingStep, 1);

  self->edit = edit;
  self->label = g_strdup (label);
  self->groups = heed_plan_changes_merge (before, edit->groups);
  return self;
}

/**
 * heed_waiting_step_free:
 * @self: (transfer full): a step
 */
void
heed_waiting_step_free (HeedWaitingStep *self)
{
  g_clear_pointer (&self->edit, heed_edit_free);
  g_free (self->label);
  g_hash_table_unref (self->groups);
  g_free (self);
}
