/* heed-action-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-row-private.h"

#include "heed-compliance.h"

/**
 * HeedActionRow:
 *
 * One action as lists across plans show it.
 */
struct _HeedActionRow
{
  GObject parent_instance;

  HeedActionEntry *entry;
  HeedTarget *target;
  HeedCompliance compliance;
};

G_DEFINE_FINAL_TYPE (HeedActionRow, heed_action_row, G_TYPE_OBJECT)

static void
heed_action_row_finalize (GObject *object)
{
  HeedActionRow *self = HEED_ACTION_ROW (object);

  heed_action_entry_free (self->entry);
  g_clear_pointer (&self->target, heed_target_unref);

  G_OBJECT_CLASS (heed_action_row_parent_class)->finalize (object);
}

static void
heed_action_row_class_init (HeedActionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_action_row_finalize;
}

static void
heed_action_row_init (HeedActionRow *self)
{
}

/**
 * heed_action_row_new:
 * @entry: (transfer full) (nullable): what the register says of the action; %NULL where
 *   it is no longer there
 * @day: the day for which it is shown
 *
 * Returns: (transfer full): the action
 */
HeedActionRow *
heed_action_row_new (HeedActionEntry *entry,
                     HeedDay          day)
{
  HeedActionRow *self = g_object_new (HEED_TYPE_ACTION_ROW, NULL);

  self->entry = entry != NULL ? entry : heed_action_entry_new ();
  if (self->entry->target_words[0] != '\0')
    self->target = heed_target_new (self->entry->target_words, self->entry->reference);
  self->compliance = heed_compliance_compute (self->target, self->entry->progress,
                                              self->entry->completed_on, day);
  return self;
}

/**
 * heed_action_row_get_plan:
 * @self: a #HeedActionRow
 *
 * Returns: the short number of its plan
 */
guint
heed_action_row_get_plan (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), 0);

  return self->entry->plan;
}

/**
 * heed_action_row_get_organisation:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the name of the organisation
 */
const char *
heed_action_row_get_organisation (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->organisation;
}

/**
 * heed_action_row_get_recommendation:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the number of its recommendation
 */
const char *
heed_action_row_get_recommendation (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->number;
}

/**
 * heed_action_row_get_recommendation_id:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the id of its recommendation
 */
const char *
heed_action_row_get_recommendation_id (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->recommendation_id;
}

/**
 * heed_action_row_get_item_id:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the id of the action
 */
const char *
heed_action_row_get_item_id (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->item_id;
}

/**
 * heed_action_row_get_label:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the label; "" for none
 */
const char *
heed_action_row_get_label (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->label;
}

/**
 * heed_action_row_get_text:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the words, as CommonMark, with those of its steps that are no actions of their own
 */
const char *
heed_action_row_get_text (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->text;
}

/**
 * heed_action_row_get_owners:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the owners in force
 */
const char *const *
heed_action_row_get_owners (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), NULL);

  return (const char *const *) self->entry->owners;
}

/**
 * heed_action_row_get_target_words:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none): the words of the target in force; "" for none
 */
const char *
heed_action_row_get_target_words (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), "");

  return self->entry->target_words;
}

/**
 * heed_action_row_get_target:
 * @self: a #HeedActionRow
 *
 * Returns: (transfer none) (nullable): what the target in force means; %NULL for none
 */
HeedTarget *
heed_action_row_get_target (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), NULL);

  return self->target;
}

/**
 * heed_action_row_get_progress:
 * @self: a #HeedActionRow
 *
 * Returns: the progress, as reported
 */
HeedProgress
heed_action_row_get_progress (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), HEED_PROGRESS_NOT_STARTED);

  return self->entry->progress;
}

/**
 * heed_action_row_get_completed_on:
 * @self: a #HeedActionRow
 *
 * Returns: the day on which it was completed, or %HEED_DAY_NONE
 */
HeedDay
heed_action_row_get_completed_on (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), HEED_DAY_NONE);

  return self->entry->completed_on;
}

/**
 * heed_action_row_get_compliance:
 * @self: a #HeedActionRow
 *
 * Returns: how it stands on the day of the list
 */
HeedCompliance
heed_action_row_get_compliance (HeedActionRow *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ROW (self), HEED_COMPLIANCE_NO_DATE);

  return self->compliance;
}
