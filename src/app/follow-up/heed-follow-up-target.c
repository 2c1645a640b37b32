/* heed-follow-up-target.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-follow-up-target.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heed-follow-up-private.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-target-impossible.h"

/**
 * heed_follow_up_wants_reason:
 * @action: an action
 * @words: another target for it
 *
 * Looks whether @words mean something else than what was promised for @action and is in force:
 * then it has to be said why.
 *
 * Returns: whether heed_follow_up_set_target() wants a reason
 */
gboolean
heed_follow_up_wants_reason (HeedAction *action,
                             const char *words)
{
  HeedRecommendation *recommendation;
  g_autoptr (HeedTarget) target = NULL;

  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  recommendation = heed_item_get_recommendation (HEED_ITEM (action));
  if (heed_action_get_baseline_words (action)[0] == '\0' || recommendation == NULL ||
      heed_plan_get_state (heed_recommendation_get_plan (recommendation)) == HEED_PLAN_STATE_DRAFT)
    return FALSE;
  target = heed_target_new (words, heed_item_get_reference_for (HEED_ITEM (action), words));
  return !heed_promise_mean_the_same (
    target, heed_recommendation_get_target_in_force (recommendation, HEED_ITEM (action)));
}

static gboolean
check_target (HeedAction *action,
              const char *words,
              const char *reason,
              GError    **error)
{
  g_autofree char *name = heed_follow_up_name_item (HEED_ITEM (action));
  g_autofree char *impossible = words != NULL ? heed_target_find_impossible (words) : NULL;
  g_autofree char *start = NULL;
  g_autofree char *due = NULL;
  g_autoptr (HeedTarget) target = NULL;

  if (words == NULL)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("The target date of %s is missing. Enter by when it is done."), name);
  if (impossible != NULL)
    /* Translators: words that look like a date, and what an action is called. */
    return heed_follow_up_refuse (error, _("“%s” does not exist, in %s. Check the target date."), impossible, name);

  target = heed_target_new (words, heed_item_get_reference_for (HEED_ITEM (action), words));
  start = heed_day_to_words (heed_target_get_start (target));
  due = heed_day_to_words (heed_target_get_due (target));
  if (heed_target_get_due (target) != HEED_DAY_NONE &&
      heed_target_get_due (target) < heed_target_get_start (target))
    /* Translators: what an action is called, and two days. */
    return heed_follow_up_refuse (error, _("%s would end on %s, before it begins on %s. Check the target date."), name,
                                  due, start);
  if (reason == NULL && heed_follow_up_wants_reason (action, words))
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("The target date of %s was promised. Say why it moves."), name);
  return TRUE;
}

static gboolean
ends_before_start (HeedAction *action,
                   const char *words,
                   GError    **error)
{
  HeedTarget *promised = heed_action_get_baseline (action);
  g_autoptr (HeedTarget) target = heed_target_new (words, heed_item_get_reference_for (HEED_ITEM (action), words));
  HeedDay start = promised != NULL ? heed_target_get_start (promised) : HEED_DAY_NONE;
  g_autofree char *name = heed_follow_up_name_item (HEED_ITEM (action));
  g_autofree char *due_words = heed_day_to_words (heed_target_get_due (target));
  g_autofree char *start_words = heed_day_to_words (start);

  if (heed_target_get_due (target) == HEED_DAY_NONE || heed_target_get_start (target) != HEED_DAY_NONE ||
      heed_target_get_due (target) >= start)
    return FALSE;
  /* Translators: what an action is called, and two days. */
  heed_follow_up_refuse (error, _("%s would end on %s, before it begins on %s. Check the target date."), name, due_words,
                         start_words);
  return TRUE;
}

/**
 * heed_follow_up_set_target:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan
 * @words: the target, as it is to be written
 * @reason: (nullable): why it moves, needed where heed_follow_up_wants_reason() says so
 * @author: (nullable): who moves it
 * @today: the day on which they do
 * @error: return location for an error
 *
 * Sets the target of an action. Where it was promised and means something else now, that is a
 * revision; heed_promise_count_moves() says how often and how far it moved.
 *
 * Returns: whether it is set
 */
gboolean
heed_follow_up_set_target (HeedPlanEditor *editor,
                           HeedAction     *action,
                           const char     *words,
                           const char     *reason,
                           const char     *author,
                           HeedDay         today,
                           GError        **error)
{
  g_autofree char *target = heed_follow_up_strip (words);
  g_autofree char *why = heed_follow_up_strip (reason);
  g_autofree char *by = heed_follow_up_find_author (author);
  g_autofree char *before = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean moves;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), FALSE);

  if (!check_target (action, target, why, error) || ends_before_start (action, target, error))
    return FALSE;

  name = heed_follow_up_name_item (HEED_ITEM (action));
  label = g_strdup_printf (_("Change of target in %s"), name);
  before = g_strdup (heed_item_get_target_words (HEED_ITEM (action)));
  moves = heed_follow_up_wants_reason (action, target);
  heed_plan_editor_begin (editor, label);
  heed_item_set_target_words (HEED_ITEM (action), target);
  if (moves)
    {
      heed_promise_revise (action, before, by, today);
      if (heed_promise_get_open_revision (action) != NULL)
        heed_promise_set_reason (action, why);
    }
  heed_plan_editor_end (editor);
  return TRUE;
}

/**
 * heed_follow_up_add_reading:
 * @editor: a #HeedPlanEditor
 * @measure: a measure of its plan
 * @day: the day of the reading, not ahead of @today
 * @value: the value, in the unit of the measure
 * @today: the day on which it is noted
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the reading; %NULL with @error set
 */
HeedReading *
heed_follow_up_add_reading (HeedPlanEditor *editor,
                            HeedMeasure    *measure,
                            HeedDay         day,
                            double          value,
                            HeedDay         today,
                            GError        **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeedReading) reading = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_MEASURE (measure), NULL);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (measure)), NULL);

  name = heed_follow_up_name_item (HEED_ITEM (measure));
  if (!heed_follow_up_check_day (HEED_ITEM (measure), day, today, error))
    return NULL;
  if (!isfinite (value))
    {
      /* Translators: what a measure is called. */
      heed_follow_up_refuse (error, _("The reading of %s is no number. Enter one."), name);
      return NULL;
    }

  label = g_strdup_printf (_("Reading in %s"), name);
  reading = heed_reading_new (day, value);
  heed_plan_editor_begin (editor, label);
  heed_follow_up_insert (heed_measure_get_readings (measure), reading);
  heed_plan_editor_end (editor);
  return reading;
}

/**
 * heed_follow_up_remove_reading:
 * @editor: a #HeedPlanEditor
 * @measure: a measure of its plan
 * @reading: one of its readings
 *
 * Takes away a reading, such as one that was typed wrong.
 */
void
heed_follow_up_remove_reading (HeedPlanEditor *editor,
                               HeedMeasure    *measure,
                               HeedReading    *reading)
{
  HeedRecordList *readings;
  guint position;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (HEED_IS_PLAN_EDITOR (editor));
  g_return_if_fail (HEED_IS_MEASURE (measure));
  g_return_if_fail (heed_follow_up_owns (editor, HEED_ITEM (measure)));

  readings = heed_measure_get_readings (measure);
  /* Somebody else may have taken it away meanwhile. */
  if (!heed_record_list_find (readings, reading, &position))
    return;

  name = heed_follow_up_name_item (HEED_ITEM (measure));
  /* Translators: what a measure is called. */
  label = g_strdup_printf (_("Delete reading in %s"), name);
  heed_plan_editor_begin (editor, label);
  heed_record_list_remove (readings, position);
  heed_plan_editor_end (editor);
}
