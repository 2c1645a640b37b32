/* heed-action-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-entry.h"

#include "heed-action.h"
#include "heed-compliance.h"
#include "heed-field.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

/**
 * HeedActionEntry:
 *
 * One action as lists, reports and calendars tell it, with the owners and the target in
 * force, taken out of its plan.
 */
struct _HeedActionEntry
{
  GObject parent_instance;

  guint plan;
  char *plan_id;
  char *plan_title;
  guint plan_version;
  GDateTime *changed;
  char *organisation;
  char *recommendation_id;
  char *number;
  char *recommendation;
  char *item_id;
  char *label;
  char *text;
  GStrv owners;
  HeedTarget *target;
  HeedDay reference;
  gboolean is_action;
  HeedProgress progress;
  HeedDay completed_on;
  HeedTarget *baseline;
  HeedUpdate *latest;
  HeedVerification *verification;
  HeedDay day;
  char *heading;
};

G_DEFINE_FINAL_TYPE (HeedActionEntry, heed_action_entry, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedActionEntry, COUNT, plan),
  HEED_FIELD (HeedActionEntry, TEXT, plan_id),
  HEED_FIELD (HeedActionEntry, TEXT, plan_title),
  HEED_FIELD (HeedActionEntry, COUNT, plan_version),
  HEED_FIELD (HeedActionEntry, BOXED, changed, .get_type = g_date_time_get_type),
  HEED_FIELD (HeedActionEntry, TEXT, organisation),
  HEED_FIELD (HeedActionEntry, TEXT, recommendation_id),
  HEED_FIELD (HeedActionEntry, TEXT, number),
  HEED_FIELD (HeedActionEntry, TEXT, recommendation),
  HEED_FIELD (HeedActionEntry, TEXT, item_id),
  HEED_FIELD (HeedActionEntry, TEXT, label),
  HEED_FIELD (HeedActionEntry, TEXT, text),
  HEED_FIELD (HeedActionEntry, TEXTS, owners),
  HEED_FIELD (HeedActionEntry, BOXED, target, .get_type = heed_target_get_type),
  HEED_FIELD (HeedActionEntry, DAY, reference),
  HEED_FIELD (HeedActionEntry, BOOLEAN, is_action),
  HEED_FIELD (HeedActionEntry, ENUM, progress, .get_type = heed_progress_get_type),
  HEED_FIELD (HeedActionEntry, DAY, completed_on),
  HEED_FIELD (HeedActionEntry, BOXED, baseline, .get_type = heed_target_get_type),
  HEED_FIELD (HeedActionEntry, SHARED, latest, .get_type = heed_update_get_type),
  HEED_FIELD (HeedActionEntry, SHARED, verification, .get_type = heed_verification_get_type),
  HEED_FIELD (HeedActionEntry, DAY, day),
  HEED_FIELD (HeedActionEntry, TEXT, heading),
};

static void
heed_action_entry_class_init (HeedActionEntryClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
heed_action_entry_init (HeedActionEntry *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
  self->is_action = TRUE;
}

/**
 * heed_action_entry_new:
 *
 * Returns: (transfer full): an entry that says nothing
 */
HeedActionEntry *
heed_action_entry_new (void)
{
  return g_object_new (HEED_TYPE_ACTION_ENTRY, NULL);
}

static void
set_plan (HeedActionEntry *self,
          HeedPlan        *plan)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);

  heed_action_entry_set_plan_id (self, heed_plan_get_id (plan));
  heed_action_entry_set_plan_title (self, heed_plan_get_title (plan));
  if (organisation != NULL)
    heed_action_entry_set_organisation (self, heed_organisation_get_name (organisation));
}

static void
set_action (HeedActionEntry *self,
            HeedAction      *action)
{
  HeedRecordList *updates = heed_action_get_updates (action);
  HeedRecordList *verifications = heed_action_get_verifications (action);

  heed_action_entry_set_label (self, heed_action_get_label (action));
  heed_action_entry_set_progress (self, heed_action_get_progress (action));
  heed_action_entry_set_completed_on (self, heed_action_get_completed_on (action));
  heed_action_entry_set_baseline (self, heed_action_get_baseline (action));
  heed_action_entry_set_latest (self, heed_record_list_get_last (updates));
  heed_action_entry_set_verification (self, heed_record_list_get_last (verifications));

  /* What is only ever added to counts the changes that it can tell. */
  heed_action_entry_set_plan_version (self, heed_record_list_get_n (updates) +
                                              heed_record_list_get_n (heed_action_get_revisions (action)) +
                                              heed_record_list_get_n (verifications));
}

/**
 * heed_action_entry_new_for_item:
 * @item: an item of a plan
 *
 * Returns: (transfer full): what lists and reports tell of it, with the owners and the
 *   target in force
 */
HeedActionEntry *
heed_action_entry_new_for_item (HeedItem *item)
{
  HeedActionEntry *self;
  HeedRecommendation *recommendation;

  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  self = heed_action_entry_new ();
  recommendation = heed_item_get_recommendation (item);
  heed_action_entry_set_item_id (self, heed_item_get_id (item));
  heed_action_entry_set_text (self, heed_item_get_text (item));
  heed_action_entry_set_owners (self, heed_item_get_owners (item));
  heed_action_entry_set_target (self, heed_item_get_target (item));
  heed_action_entry_set_reference (self, heed_item_get_reference_for (item, heed_item_get_target_words (item)));
  heed_action_entry_set_is_action (self, HEED_IS_ACTION (item));
  if (HEED_IS_ACTION (item))
    set_action (self, HEED_ACTION (item));
  if (recommendation == NULL)
    return self;

  heed_action_entry_set_recommendation_id (self, heed_recommendation_get_id (recommendation));
  heed_action_entry_set_number (self, heed_recommendation_get_number (recommendation));
  heed_action_entry_set_recommendation (self, heed_recommendation_get_text (recommendation));
  heed_action_entry_set_owners (self, heed_recommendation_get_owners_in_force (recommendation, item));
  heed_action_entry_set_target (self, heed_recommendation_get_target_in_force (recommendation, item));
  if (heed_recommendation_get_plan (recommendation) != NULL)
    set_plan (self, heed_recommendation_get_plan (recommendation));
  return self;
}

/**
 * heed_action_entry_assign:
 * @self: an entry
 * @other: another one
 *
 * Makes @self say what @other says, so that who shows @self shows that.
 */
void
heed_action_entry_assign (HeedActionEntry *self,
                          HeedActionEntry *other)
{
  g_return_if_fail (HEED_IS_ACTION_ENTRY (self));
  g_return_if_fail (HEED_IS_ACTION_ENTRY (other));

  heed_fields_assign (self, other);
}

/**
 * heed_action_entry_get_target_words:
 * @self: an entry
 *
 * Returns: (transfer none): the words of the target in force; "" for none
 */
const char *
heed_action_entry_get_target_words (HeedActionEntry *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ENTRY (self), "");

  return self->target != NULL ? heed_target_get_words (self->target) : "";
}

/**
 * heed_action_entry_get_due:
 * @self: an entry
 *
 * Returns: the day by which it is due, or %HEED_DAY_NONE
 */
HeedDay
heed_action_entry_get_due (HeedActionEntry *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_ENTRY (self), HEED_DAY_NONE);

  return self->target != NULL ? heed_target_get_due (self->target) : HEED_DAY_NONE;
}

/**
 * heed_action_entry_get_compliance:
 * @self: an entry
 * @day: the day for which compliance is asked
 *
 * Returns: how it stands on @day
 */
HeedCompliance
heed_action_entry_get_compliance (HeedActionEntry *self,
                                  HeedDay          day)
{
  g_return_val_if_fail (HEED_IS_ACTION_ENTRY (self), HEED_COMPLIANCE_NO_DATE);

  return heed_compliance_compute (self->target, self->progress, self->completed_on, day);
}

/**
 * heed_action_entry_get_days_overdue:
 * @self: an entry
 * @day: the day for which is asked
 *
 * Returns: for how many days it has been overdue on @day; 0 where it is not
 */
guint
heed_action_entry_get_days_overdue (HeedActionEntry *self,
                                    HeedDay          day)
{
  if (heed_action_entry_get_compliance (self, day) != HEED_COMPLIANCE_OVERDUE)
    return 0;
  return day - heed_action_entry_get_due (self);
}

/**
 * HeedActionEntry:plan:
 *
 * The short number of its plan; 0 for not known.
 */
HEED_DEFINE_COUNT_FIELD (HeedActionEntry, heed_action_entry, plan)

/**
 * HeedActionEntry:plan-id:
 *
 * The id of its plan.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, plan_id)

/**
 * HeedActionEntry:plan-title:
 *
 * The title of its plan.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, plan_title)

/**
 * HeedActionEntry:plan-version:
 *
 * A number that is larger whenever something in its plan changed; 0 for not known.
 */
HEED_DEFINE_COUNT_FIELD (HeedActionEntry, heed_action_entry, plan_version)

/**
 * HeedActionEntry:changed:
 *
 * When something in its plan changed last; %NULL for not known.
 */
HEED_DEFINE_BOXED_FIELD (HeedActionEntry, heed_action_entry, changed, GDateTime)

/**
 * HeedActionEntry:organisation:
 *
 * The name of the organisation whose plan it is.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, organisation)

/**
 * HeedActionEntry:recommendation-id:
 *
 * The id of its recommendation.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, recommendation_id)

/**
 * HeedActionEntry:number:
 *
 * The number of its recommendation.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, number)

/**
 * HeedActionEntry:recommendation:
 *
 * The words of its recommendation, as CommonMark; "" for not known.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, recommendation)

/**
 * HeedActionEntry:item-id:
 *
 * Its id.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, item_id)

/**
 * HeedActionEntry:label:
 *
 * Its label; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, label)

/**
 * HeedActionEntry:text:
 *
 * Its words, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, text)

/**
 * HeedActionEntry:owners:
 *
 * The owners in force.
 */
HEED_DEFINE_TEXTS_FIELD (HeedActionEntry, heed_action_entry, owners)

/**
 * HeedActionEntry:target:
 *
 * The target in force; %NULL for none.
 */
HEED_DEFINE_BOXED_FIELD (HeedActionEntry, heed_action_entry, target, HeedTarget)

/**
 * HeedActionEntry:reference:
 *
 * The day from which months without a year are counted, or %HEED_DAY_NONE.
 */
HEED_DEFINE_DAY_FIELD (HeedActionEntry, heed_action_entry, reference)

/**
 * HeedActionEntry:is-action:
 *
 * Whether it is an action, rather than a text or a measure with a date.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionEntry, heed_action_entry, is_action)

/**
 * HeedActionEntry:progress:
 *
 * How far it is, as reported.
 */
HEED_DEFINE_ENUM_FIELD (HeedActionEntry, heed_action_entry, progress, HeedProgress)

/**
 * HeedActionEntry:completed-on:
 *
 * The day on which it was completed, or %HEED_DAY_NONE.
 */
HEED_DEFINE_DAY_FIELD (HeedActionEntry, heed_action_entry, completed_on)

/**
 * HeedActionEntry:baseline:
 *
 * The target as published; %NULL for none.
 */
HEED_DEFINE_BOXED_FIELD (HeedActionEntry, heed_action_entry, baseline, HeedTarget)

/**
 * HeedActionEntry:latest:
 *
 * The progress note that came last; %NULL for none.
 */
HEED_DEFINE_SHARED_FIELD (HeedActionEntry, heed_action_entry, latest, HeedUpdate)

/**
 * HeedActionEntry:verification:
 *
 * What somebody else found about the completion; %NULL for nothing.
 */
HEED_DEFINE_SHARED_FIELD (HeedActionEntry, heed_action_entry, verification, HeedVerification)

/**
 * HeedActionEntry:day:
 *
 * The day for which a list shows it, or %HEED_DAY_NONE: who shows its compliance looks at
 * it again when this changes.
 */
HEED_DEFINE_DAY_FIELD (HeedActionEntry, heed_action_entry, day)

/**
 * HeedActionEntry:heading:
 *
 * What a list shows above it: the name of the group that begins with it, else "".
 */
HEED_DEFINE_TEXT_FIELD (HeedActionEntry, heed_action_entry, heading)
