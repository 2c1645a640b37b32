/* heed-action.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"

#include "heed-compliance.h"
#include "heed-property.h"
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
  HeedVerification *verification;
  HeedTarget *baseline;
  GPtrArray *revisions; /* element-type HeedRevision */
  GPtrArray *updates;   /* element-type HeedUpdate */

  /* What the words of the target brought about, to be taken back with them: they are
   * read at each letter while somebody types "Complete by May 2019". */
  gboolean completed_by_target;
  HeedProgress progress_before;
  HeedDay completed_on_by_target;
};

G_DEFINE_FINAL_TYPE (HeedAction, heed_action, HEED_TYPE_ITEM)

enum {
  PROP_0,
  PROP_LABEL,
  PROP_PROGRESS,
  PROP_COMPLETED_ON,
  PROP_BASELINE_WORDS,
  PROP_VERIFICATION,
  PROP_REVISIONS,
  PROP_UPDATES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
      if (self->completed_by_target && self->updates->len == 0 && self->verification == NULL)
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
    self->baseline = heed_target_new (self->baseline_words, reference);
}

static void
heed_action_finalize (GObject *object)
{
  HeedAction *self = HEED_ACTION (object);

  g_clear_pointer (&self->baseline, heed_target_unref);
  g_ptr_array_unref (self->revisions);
  g_ptr_array_unref (self->updates);
  g_free (self->label);
  g_free (self->baseline_words);
  g_clear_pointer (&self->verification, heed_verification_unref);

  G_OBJECT_CLASS (heed_action_parent_class)->finalize (object);
}

static void
heed_action_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HeedAction *self = HEED_ACTION (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, heed_action_get_label (self));
      break;
    case PROP_PROGRESS:
      g_value_set_enum (value, heed_action_get_progress (self));
      break;
    case PROP_COMPLETED_ON:
      g_value_set_uint (value, heed_action_get_completed_on (self));
      break;
    case PROP_BASELINE_WORDS:
      g_value_set_string (value, heed_action_get_baseline_words (self));
      break;
    case PROP_VERIFICATION:
      g_value_set_boxed (value, heed_action_get_verification (self));
      break;
    case PROP_REVISIONS:
      g_value_set_boxed (value, self->revisions);
      break;
    case PROP_UPDATES:
      g_value_set_boxed (value, self->updates);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_action_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HeedAction *self = HEED_ACTION (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      heed_action_set_label (self, g_value_get_string (value));
      break;
    case PROP_PROGRESS:
      heed_action_set_progress (self, g_value_get_enum (value));
      break;
    case PROP_COMPLETED_ON:
      heed_action_set_completed_on (self, g_value_get_uint (value));
      break;
    case PROP_BASELINE_WORDS:
      heed_action_set_baseline_words (self, g_value_get_string (value));
      break;
    case PROP_VERIFICATION:
      heed_action_set_verification (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_action_class_init (HeedActionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HeedItemClass *item_class = HEED_ITEM_CLASS (klass);

  object_class->finalize = heed_action_finalize;
  object_class->get_property = heed_action_get_property;
  object_class->set_property = heed_action_set_property;

  item_class->target_given = heed_action_target_given;
  item_class->derive = heed_action_derive;

  /**
   * HeedAction:label:
   *
   * The label as printed, such as "1.1", "a)" or "•"; "" for none.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedAction:progress:
   *
   * How far the step is, as reported.
   */
  properties[PROP_PROGRESS] =
    g_param_spec_enum ("progress", NULL, NULL,
                       HEED_TYPE_PROGRESS, HEED_PROGRESS_NOT_STARTED,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedAction:completed-on:
   *
   * The day on which it was completed; %HEED_DAY_NONE where not known or not
   * completed.
   */
  properties[PROP_COMPLETED_ON] =
    g_param_spec_uint ("completed-on", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedAction:baseline-words:
   *
   * The target as submitted, which a later change never overwrites; "" while
   * nothing is promised.
   */
  properties[PROP_BASELINE_WORDS] =
    g_param_spec_string ("baseline-words", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedAction:verification:
   *
   * Who confirmed the completion, or found it inadequate; %NULL for nobody
   * yet.
   */
  properties[PROP_VERIFICATION] =
    g_param_spec_boxed ("verification", NULL, NULL,
                        HEED_TYPE_VERIFICATION,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedAction:revisions:
   *
   * The changes of the target after publication, oldest first.
   */
  properties[PROP_REVISIONS] =
    g_param_spec_boxed ("revisions", NULL, NULL,
                        G_TYPE_PTR_ARRAY,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedAction:updates:
   *
   * The progress notes, oldest first.
   */
  properties[PROP_UPDATES] =
    g_param_spec_boxed ("updates", NULL, NULL,
                        G_TYPE_PTR_ARRAY,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_action_init (HeedAction *self)
{
  self->label = g_strdup ("");
  self->progress = HEED_PROGRESS_NOT_STARTED;
  self->baseline_words = g_strdup ("");
  self->revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_revision_unref);
  self->updates = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_update_unref);
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
 * heed_action_get_label:
 * @self: a #HeedAction
 *
 * Returns: (transfer none): the label as printed, such as "1.1", "a)" or "•"; ""
 *   for none
 */
const char *
heed_action_get_label (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), "");

  return self->label;
}

/**
 * heed_action_set_label:
 * @self: a #HeedAction
 * @label: (nullable): the label as printed, such as "1.1", "a)" or "•"; "" for
 *   none
 */
void
heed_action_set_label (HeedAction *self,
                       const char *label)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  if (heed_take_string (&self->label, label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * heed_action_get_progress:
 * @self: a #HeedAction
 *
 * Returns: how far the step is, as reported
 */
HeedProgress
heed_action_get_progress (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), HEED_PROGRESS_NOT_STARTED);

  return self->progress;
}

/**
 * heed_action_set_progress:
 * @self: a #HeedAction
 * @progress: how far the step is, as reported
 *
 * What is no longer completed was completed on no day.
 */
void
heed_action_set_progress (HeedAction   *self,
                          HeedProgress  progress)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  if (self->progress == progress)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->progress = progress;
  self->completed_by_target = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (progress != HEED_PROGRESS_COMPLETED)
    heed_action_set_completed_on (self, HEED_DAY_NONE);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_action_report_progress:
 * @self: a #HeedAction
 * @progress: how far the step is
 * @day: the day on which that is reported
 *
 * As heed_action_set_progress(), for somebody who reports: what they call completed and
 * was not was completed on @day, until they name another.
 */
void
heed_action_report_progress (HeedAction   *self,
                             HeedProgress  progress,
                             HeedDay       day)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  if (self->progress == progress)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  heed_action_set_progress (self, progress);
  if (progress == HEED_PROGRESS_COMPLETED && self->completed_on == HEED_DAY_NONE)
    heed_action_set_completed_on (self, day);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_action_get_completed_on:
 * @self: a #HeedAction
 *
 * Returns: the day on which it was completed; %HEED_DAY_NONE where not known or
 *   not completed
 */
HeedDay
heed_action_get_completed_on (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), HEED_DAY_NONE);

  return self->completed_on;
}

/**
 * heed_action_set_completed_on:
 * @self: a #HeedAction
 * @completed_on: the day on which it was completed; %HEED_DAY_NONE where not
 *   known or not completed
 */
void
heed_action_set_completed_on (HeedAction *self,
                              HeedDay     completed_on)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  if (self->completed_on == completed_on)
    return;

  self->completed_on = completed_on;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETED_ON]);
}

/**
 * heed_action_get_baseline_words:
 * @self: a #HeedAction
 *
 * Returns: (transfer none): the target as published, which a later change never
 *   overwrites; "" before publication
 */
const char *
heed_action_get_baseline_words (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), "");

  return self->baseline_words;
}

/**
 * heed_action_set_baseline_words:
 * @self: a #HeedAction
 * @baseline_words: (nullable): the target as published, which a later change
 *   never overwrites; "" before publication
 */
void
heed_action_set_baseline_words (HeedAction *self,
                                const char *baseline_words)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  if (!heed_take_string (&self->baseline_words, baseline_words))
    return;

  heed_item_derive (HEED_ITEM (self), heed_item_get_reference (HEED_ITEM (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASELINE_WORDS]);
}

/**
 * heed_action_get_verification:
 * @self: a #HeedAction
 *
 * Returns: (transfer none) (nullable): who confirmed the completion, or found it
 *   inadequate; %NULL for nobody yet
 */
HeedVerification *
heed_action_get_verification (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), NULL);

  return self->verification;
}

/**
 * heed_action_set_verification:
 * @self: a #HeedAction
 * @verification: (nullable): who confirmed the completion, or found it
 *   inadequate; %NULL for nobody yet
 */
void
heed_action_set_verification (HeedAction       *self,
                              HeedVerification *verification)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  if (self->verification == verification)
    return;

  if (verification != NULL)
    heed_verification_ref (verification);
  g_clear_pointer (&self->verification, heed_verification_unref);
  self->verification = verification;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERIFICATION]);
}

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
 * heed_action_get_revisions:
 * @self: a #HeedAction
 *
 * Returns: (transfer none) (element-type HeedRevision): the changes of the target
 *   after publication, oldest first
 */
GPtrArray *
heed_action_get_revisions (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), NULL);

  return self->revisions;
}

/**
 * heed_action_add_revision:
 * @self: a #HeedAction
 * @revision: (transfer none): a change of the target after publication
 */
void
heed_action_add_revision (HeedAction   *self,
                          HeedRevision *revision)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  g_ptr_array_add (self->revisions, heed_revision_ref (revision));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISIONS]);
}

/**
 * heed_action_set_revisions:
 * @self: a #HeedAction
 * @revisions: (element-type HeedRevision): the changes of the target after publication, oldest
 *   first
 *
 * For undo, which takes back one that was added.
 */
void
heed_action_set_revisions (HeedAction *self,
                           GPtrArray  *revisions)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  g_ptr_array_unref (self->revisions);
  self->revisions = g_ptr_array_ref (revisions);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISIONS]);
}

/**
 * heed_action_get_updates:
 * @self: a #HeedAction
 *
 * Returns: (transfer none) (element-type HeedUpdate): the progress notes, oldest
 *   first
 */
GPtrArray *
heed_action_get_updates (HeedAction *self)
{
  g_return_val_if_fail (HEED_IS_ACTION (self), NULL);

  return self->updates;
}

/**
 * heed_action_add_update:
 * @self: a #HeedAction
 * @update: (transfer none): a progress note
 */
void
heed_action_add_update (HeedAction *self,
                        HeedUpdate *update)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  g_ptr_array_add (self->updates, heed_update_ref (update));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UPDATES]);
}

/**
 * heed_action_set_updates:
 * @self: a #HeedAction
 * @updates: (element-type HeedUpdate): the progress notes, oldest first
 *
 * For undo, which takes back one that was added.
 */
void
heed_action_set_updates (HeedAction *self,
                         GPtrArray  *updates)
{
  g_return_if_fail (HEED_IS_ACTION (self));

  g_ptr_array_unref (self->updates);
  self->updates = g_ptr_array_ref (updates);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UPDATES]);
}

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
