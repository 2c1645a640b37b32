/* heed-follow-up-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-follow-up-progress.h"

#include <glib/gi18n-lib.h>

#include "heed-follow-up-private.h"

/* An update at the end of what was noted up to that day. */
static HeedUpdate *
note (HeedAction *action,
      HeedDay     day,
      const char *text,
      const char *author)
{
  g_autofree char *name = heed_follow_up_find_author (author);
  g_autoptr (HeedUpdate) update = heed_update_new (day, name, text);

  heed_follow_up_insert (heed_action_get_updates (action), update);
  return update;
}

/**
 * heed_follow_up_check_open:
 * @action: a #HeedAction
 * @error: return location for an error
 *
 * Whether it can be completed or withdrawn: what is either of them already is reopened first.
 *
 * Returns: whether it can
 */
gboolean
heed_follow_up_check_open (HeedAction *action,
                           GError    **error)
{
  g_autofree char *name = NULL;
  HeedProgress progress;

  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);

  name = heed_follow_up_name_item (HEED_ITEM (action));
  progress = heed_action_get_progress (action);

  if (progress == HEED_PROGRESS_COMPLETED)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("Failed to change %s: it is completed already. Reopen it first."), name);
  if (progress == HEED_PROGRESS_WITHDRAWN)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("Failed to change %s: it was withdrawn. Reopen it first."), name);
  return TRUE;
}

/**
 * heed_follow_up_set_progress:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan
 * @progress: %HEED_PROGRESS_NOT_STARTED or %HEED_PROGRESS_IN_PROGRESS; the others want words,
 *   see heed_follow_up_complete() and heed_follow_up_withdraw(), and are refused
 * @error: return location for an error
 *
 * Sets how far an action is. One that was completed or withdrawn is thereby reopened.
 *
 * Returns: whether it is so far now
 */
gboolean
heed_follow_up_set_progress (HeedPlanEditor *editor,
                             HeedAction     *action,
                             HeedProgress    progress,
                             GError        **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), FALSE);

  name = heed_follow_up_name_item (HEED_ITEM (action));
  if (progress == HEED_PROGRESS_COMPLETED)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("What was done is missing in %s. Say it, and when."), name);
  if (progress == HEED_PROGRESS_WITHDRAWN)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("The reason is missing in %s. Say why it is withdrawn."), name);
  if (heed_action_get_progress (action) == progress)
    return TRUE;

  label = g_strdup_printf (_("Change of progress in %s"), name);
  heed_plan_editor_begin (editor, label);
  heed_action_set_progress (action, progress);
  heed_plan_editor_end (editor);
  return TRUE;
}

static gboolean
check_completed_on (HeedPlanEditor *editor,
                    HeedAction     *action,
                    HeedDay         completed_on,
                    HeedDay         today,
                    GError        **error)
{
  HeedDay earliest = heed_follow_up_get_earliest (heed_plan_editor_get_plan (editor));
  g_autofree char *name = heed_follow_up_name_item (HEED_ITEM (action));
  g_autofree char *words = heed_day_to_words (completed_on);
  g_autofree char *first = heed_day_to_words (earliest);

  if (!heed_follow_up_check_day (HEED_ITEM (action), completed_on, today, error))
    return FALSE;
  if (completed_on < earliest)
    /* Translators: what an action is called, and two days. */
    return heed_follow_up_refuse (error,
                                  _("%s cannot have been completed on %s: the plan begins on %s. "
                                    "Check the day."),
                                  name, words, first);
  return TRUE;
}

/**
 * heed_follow_up_complete:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan, neither completed nor withdrawn
 * @completed_on: the day on which it was; neither ahead of @today nor before the plan
 * @what: what was done, as CommonMark
 * @author: (nullable): who reports it
 * @today: the day of the report
 * @late: (out) (optional): whether that was after the target in force
 * @error: return location for an error
 *
 * Completes an action. What was done becomes an update, to which evidence can be added.
 *
 * Returns: (transfer none) (nullable): the update; %NULL with @error set
 */
HeedUpdate *
heed_follow_up_complete (HeedPlanEditor *editor,
                         HeedAction     *action,
                         HeedDay         completed_on,
                         const char     *what,
                         const char     *author,
                         HeedDay         today,
                         gboolean       *late,
                         GError        **error)
{
  g_autofree char *text = heed_follow_up_strip (what);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  HeedUpdate *update;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), NULL);

  if (!heed_follow_up_check_open (action, error) || !check_completed_on (editor, action, completed_on, today, error))
    return NULL;
  name = heed_follow_up_name_item (HEED_ITEM (action));
  if (text == NULL)
    {
      /* Translators: what an action is called. */
      heed_follow_up_refuse (error, _("What was done is missing in %s. Say it, and when."), name);
      return NULL;
    }

  label = g_strdup_printf (_("Completion of %s"), name);
  heed_plan_editor_begin (editor, label);
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (action, completed_on);
  update = note (action, today, text, author);
  heed_plan_editor_end (editor);
  if (late != NULL)
    *late = heed_action_get_compliance (action, today) == HEED_COMPLIANCE_COMPLETED_LATE;
  return update;
}

/**
 * heed_follow_up_withdraw:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan, neither completed nor withdrawn
 * @why: why it is withdrawn, as CommonMark
 * @author: (nullable): who withdraws it
 * @today: the day on which they do
 * @error: return location for an error
 *
 * Withdraws an action. The reason becomes an update.
 *
 * Returns: (transfer none) (nullable): the update; %NULL with @error set
 */
HeedUpdate *
heed_follow_up_withdraw (HeedPlanEditor *editor,
                         HeedAction     *action,
                         const char     *why,
                         const char     *author,
                         HeedDay         today,
                         GError        **error)
{
  g_autofree char *text = heed_follow_up_strip (why);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  HeedUpdate *update;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), NULL);

  if (!heed_follow_up_check_open (action, error))
    return NULL;
  name = heed_follow_up_name_item (HEED_ITEM (action));
  if (text == NULL)
    {
      /* Translators: what an action is called. */
      heed_follow_up_refuse (error, _("The reason is missing in %s. Say why it is withdrawn."), name);
      return NULL;
    }

  label = g_strdup_printf (_("Withdrawal of %s"), name);
  heed_plan_editor_begin (editor, label);
  heed_action_set_progress (action, HEED_PROGRESS_WITHDRAWN);
  update = note (action, today, text, author);
  heed_plan_editor_end (editor);
  return update;
}

/**
 * heed_follow_up_reopen:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan that is completed or withdrawn
 * @why: (nullable): why it is reopened, as CommonMark
 * @author: (nullable): who reopens it
 * @today: the day on which they do
 * @error: return location for an error
 *
 * Makes an action one that is in progress again. The reason, if there is one, becomes an
 * update.
 *
 * Returns: whether it is in progress
 */
gboolean
heed_follow_up_reopen (HeedPlanEditor *editor,
                       HeedAction     *action,
                       const char     *why,
                       const char     *author,
                       HeedDay         today,
                       GError        **error)
{
  g_autofree char *text = heed_follow_up_strip (why);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  HeedProgress progress;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), FALSE);

  name = heed_follow_up_name_item (HEED_ITEM (action));
  progress = heed_action_get_progress (action);
  if (progress != HEED_PROGRESS_COMPLETED && progress != HEED_PROGRESS_WITHDRAWN)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("Failed to reopen %s: it is neither completed nor withdrawn."), name);

  label = g_strdup_printf (_("Reopening of %s"), name);
  heed_plan_editor_begin (editor, label);
  heed_action_set_progress (action, HEED_PROGRESS_IN_PROGRESS);
  if (text != NULL)
    note (action, today, text, author);
  heed_plan_editor_end (editor);
  return TRUE;
}

/**
 * heed_follow_up_add_update:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan
 * @day: the day that it tells of, not ahead of @today
 * @text: the words, as CommonMark
 * @author: (nullable): who writes it
 * @today: the day on which they do
 * @error: return location for an error
 *
 * Adds an update, which nobody edits afterwards: who has to correct it writes another.
 *
 * Returns: (transfer none) (nullable): the update; %NULL with @error set
 */
HeedUpdate *
heed_follow_up_add_update (HeedPlanEditor *editor,
                           HeedAction     *action,
                           HeedDay         day,
                           const char     *text,
                           const char     *author,
                           HeedDay         today,
                           GError        **error)
{
  g_autofree char *words = heed_follow_up_strip (text);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  HeedUpdate *update;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), NULL);

  name = heed_follow_up_name_item (HEED_ITEM (action));
  if (words == NULL)
    {
      /* Translators: what an action is called. */
      heed_follow_up_refuse (error, _("The update of %s says nothing. Write how it stands."), name);
      return NULL;
    }
  if (!heed_follow_up_check_day (HEED_ITEM (action), day, today, error))
    return NULL;

  label = g_strdup_printf (_("Update of %s"), name);
  heed_plan_editor_begin (editor, label);
  update = note (action, day, words, author);
  heed_plan_editor_end (editor);
  return update;
}
