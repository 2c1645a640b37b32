/* heed-action.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"

#include "heed-compliance.h"
#include "heed-field.h"
#include "heed-recommendation.h"

/**
 * HeedAction:
 *
 * A step that the organisation promises to take.
 *
 * Its progress is what is reported. A target whose words say that it is
 * completed makes the action completed.
 */

struct _HeedAction
{
  HeedItem parent_instance;

  char *label;
  HeedProgress progress;
  HeedDay completed_on;
  char *baseline_words;
  HeedRecordList *revisions;
  HeedRecordList *updates;
  HeedRecordList *verifications;
  HeedTarget *baseline; /* what its words mean */

  /* What the words of the target brought about, to be taken back with them: they are
   * read at each letter while somebody types "Complete by May 2019". */
  gboolean completed_by_target;
  HeedProgress progress_before;
  HeedDay completed_on_by_target;
};

G_DEFINE_FINAL_TYPE (HeedAction, heed_action, HEED_TYPE_ITEM)

static void progress_changed       (gpointer object);
static void baseline_words_changed (gpointer object);

static const HeedField fields[] = {
  HEED_FIELD (HeedAction, OPTIONAL, label),
  HEED_FIELD (HeedAction, ENUM, progress, .get_type = heed_progress_get_type, .changed = progress_changed),
  HEED_FIELD (HeedAction, DAY, completed_on),
  HEED_FIELD (HeedAction, TARGET, baseline_words, .key = "baseline", .changed = baseline_words_changed),
  HEED_FIELD (HeedAction, RECORDS, revisions, .get_type = heed_revision_get_type),
  HEED_FIELD (HeedAction, RECORDS, updates, .get_type = heed_update_get_type),
  HEED_FIELD (HeedAction, RECORDS, verifications, .get_type = heed_verification_get_type),
};

/* A target whose words say that it is completed makes the action completed, for as
 * long as they do. What was reported otherwise stays. */
static void
heed_action_target_given (HeedItem *item)
{
  HeedAction *self = HEED_ACTION (item);
  HeedTarget *target = heed_item_get_target (item);
  HeedDay completed_on = target != NULL ? heed_target_get_completed_on (target) : HEED_DAY_NONE;

  if (target == NULL || !heed_target_get_completed (target))
    {
      if (self->completed_by_target && heed_record_list_get_n (self->updates) == 0 &&
          heed_record_list_get_n (self->verifications) == 0)
        heed_action_set_progress (self, self->progress_before);
    }
  else if (self->progress != HEED_PROGRESS_COMPLETED)
    {
      self->progress_before = self->progress;
      heed_action_set_progress (self, HEED_PROGRESS_COMPLETED);
      self->completed_by_target = TRUE;
    }

  if (completed_on != HEED_DAY_NONE ||
      (self->completed_by_target && self->completed_on == self->completed_on_by_target))
    heed_action_set_completed_on (self, completed_on);
  self->completed_on_by_target = completed_on;
}

static void
heed_action_derive (HeedItem *item,
                    HeedDay   reference)
{
  HeedAction *self = HEED_ACTION (item);

  HEED_ITEM_CLASS (heed_action_parent_class)->derive (item, reference);

  g_clear_pointer (&self->baseline, heed_target_unref);
  if (self->baseline_words[0] != '\0')
    self->baseline = heed_target_new (self->baseline_words,
                                      heed_item_get_reference_for (item, self->baseline_words));
}

/* What is no longer completed was completed on no day. */
static void
progress_changed (gpointer object)
{
  HeedAction *self = object;

  self->completed_by_target = FALSE;
  if (self->progress != HEED_PROGRESS_COMPLETED)
    heed_action_set_completed_on (self, HEED_DAY_NONE);
}

static void
baseline_words_changed (gpointer object)
{
  heed_item_derive (object, heed_item_get_reference (object));
}

static void
heed_action_finalize (GObject *object)
{
  HeedAction *self = HEED_ACTION (object);

  g_clear_pointer (&self->baseline, heed_target_unref);
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_action_parent_class)->finalize (object);
}

static void
heed_action_class_init (HeedActionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HeedItemClass *item_class = HEED_ITEM_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_action_finalize;

  item_class->target_given = heed_action_target_given;
  item_class->derive = heed_action_derive;
}

static void
heed_action_init (HeedAction *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/**
 * heed_action_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedAction *
heed_action_new (void)
{
  return g_object_new (HEED_TYPE_ACTION, NULL);
}

/**
 * HeedAction:label:
 *
 * The label as printed, such as "1.1", "a)" or "•"; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedAction, heed_action, label)

/**
 * HeedAction:progress:
 *
 * How far the step is, as reported. What is no longer completed was completed on no day.
 */
HEED_DEFINE_ENUM_FIELD (HeedAction, heed_action, progress, HeedProgress)

/**
 * HeedAction:completed-on:
 *
 * The day on which it was completed; %HEED_DAY_NONE where not known or not
 * completed.
 */
HEED_DEFINE_DAY_FIELD (HeedAction, heed_action, completed_on)

/**
 * HeedAction:baseline-words:
 *
 * The target as submitted, which a later change never overwrites; "" while
 * nothing is promised.
 */
HEED_DEFINE_TEXT_FIELD (HeedAction, heed_action, baseline_words)

/**
 * heed_action_get_baseline:
 * @self: a #HeedAction
 *
 * Returns: (transfer none) (nullable): what the target as published means
 */
HeedTarget *
heed_action_get_baseline (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), NULL);

  return self->baseline;
}

/**
 * HeedAction:revisions:
 *
 * The changes of the target after publication (#HeedRevision), oldest first.
 */
HEED_DEFINE_OBJECT_FIELD (HeedAction, heed_action, revisions, HeedRecordList)

/**
 * HeedAction:updates:
 *
 * The progress notes (#HeedUpdate), oldest first.
 */
HEED_DEFINE_OBJECT_FIELD (HeedAction, heed_action, updates, HeedRecordList)

/**
 * HeedAction:verifications:
 *
 * Who confirmed the completion, or found it inadequate (#HeedVerification), oldest first.
 */
HEED_DEFINE_OBJECT_FIELD (HeedAction, heed_action, verifications, HeedRecordList)

/**
 * heed_action_is_counted:
 * @self: a #HeedAction
 *
 * A sub-action that carries neither owner nor target, under an action that does,
 * is a step of that action: both count once.
 *
 * Returns: whether it counts as an action of its own
 */
gboolean
heed_action_is_counted (HeedAction *self)
{
  HeedItem *item = HEED_ITEM (self);
  HeedRecommendation *recommendation;

  g_return_val_if_fail (HEED_IS_ACTION (self), FALSE);

  recommendation = heed_item_get_recommendation (item);
  if (heed_item_get_owners (item)[0] != NULL || heed_item_get_target (item) != NULL ||
      recommendation == NULL)
    return TRUE;

  return heed_recommendation_get_owners_in_force (recommendation, item)[0] == NULL &&
         heed_recommendation_get_target_in_force (recommendation, item) == NULL;
}

/**
 * heed_action_get_compliance:
 * @self: a #HeedAction
 * @day: the day for which compliance is asked
 *
 * Returns: how the action stands on @day, by the target in force
 */
HeedCompliance
heed_action_get_compliance (HeedAction *self,
                            HeedDay     day)
{
  HeedItem *item = HEED_ITEM (self);
  HeedRecommendation *recommendation;
  HeedTarget *target;

  g_return_val_if_fail (HEED_IS_ACTION (self), HEED_COMPLIANCE_NO_DATE);

  recommendation = heed_item_get_recommendation (item);
  target = recommendation != NULL
             ? heed_recommendation_get_target_in_force (recommendation, item)
             : heed_item_get_target (item);
  return heed_compliance_compute (target, self->progress, self->completed_on, day);
}
