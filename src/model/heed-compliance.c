/* heed-compliance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compliance.h"

#include <glib/gi18n-lib.h>

#include "heed-target.h"

/**
 * heed_compliance_compute:
 * @target: (nullable): the target in force
 * @progress: how far the action is, as reported
 * @completed_on: the day on which it was completed, or %HEED_DAY_NONE
 * @day: the day for which compliance is asked
 *
 * How an action stands on @day. With a due date that date counts first; ongoing
 * is what has only a start that has passed, a repetition, or no end.
 *
 * Returns: the compliance
 */
HeedCompliance
heed_compliance_compute (HeedTarget   *target,
                         HeedProgress  progress,
                         HeedDay       completed_on,
                         HeedDay       day)
{
  HeedDay due = target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;

  if (progress == HEED_PROGRESS_WITHDRAWN)
    return HEED_COMPLIANCE_WITHDRAWN;

  if (progress == HEED_PROGRESS_COMPLETED)
    {
      if (completed_on == HEED_DAY_NONE || due == HEED_DAY_NONE)
        return HEED_COMPLIANCE_COMPLETED;
      return completed_on <= due ? HEED_COMPLIANCE_COMPLETED_ON_TIME
                                 : HEED_COMPLIANCE_COMPLETED_LATE;
    }

  if (target == NULL || !heed_target_is_recognised (target))
    return HEED_COMPLIANCE_NO_DATE;

  if (due != HEED_DAY_NONE)
    {
      if (due < day)
        return HEED_COMPLIANCE_OVERDUE;
      if (due - day <= HEED_DUE_SOON_DAYS)
        return HEED_COMPLIANCE_DUE_SOON;
      return HEED_COMPLIANCE_ON_TRACK;
    }

  if (heed_target_get_ongoing (target) || heed_target_get_repeats (target) != HEED_REPEAT_NONE)
    return HEED_COMPLIANCE_ONGOING;
  if (heed_target_get_start (target) != HEED_DAY_NONE)
    return heed_target_get_start (target) <= day ? HEED_COMPLIANCE_ONGOING
                                                 : HEED_COMPLIANCE_ON_TRACK;
  return HEED_COMPLIANCE_NO_DATE;
}

/**
 * heed_compliance_to_label:
 * @compliance: a compliance
 *
 * Returns: (transfer none): the translated word that goes with its icon
 */
const char *
heed_compliance_to_label (HeedCompliance compliance)
{
  switch (compliance)
    {
    case HEED_COMPLIANCE_OVERDUE:
      return _("overdue");
    case HEED_COMPLIANCE_DUE_SOON:
      return _("due soon");
    case HEED_COMPLIANCE_ON_TRACK:
      return _("on track");
    case HEED_COMPLIANCE_ONGOING:
      return _("ongoing");
    case HEED_COMPLIANCE_COMPLETED_ON_TIME:
      return _("completed on time");
    case HEED_COMPLIANCE_COMPLETED_LATE:
      return _("completed late");
    case HEED_COMPLIANCE_COMPLETED:
      return _("completed");
    case HEED_COMPLIANCE_WITHDRAWN:
      return _("withdrawn");
    case HEED_COMPLIANCE_NO_DATE:
      return _("no date");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * heed_progress_to_label:
 * @progress: a progress
 *
 * Returns: (transfer none): the translated word for it
 */
const char *
heed_progress_to_label (HeedProgress progress)
{
  switch (progress)
    {
    case HEED_PROGRESS_NOT_STARTED:
      return _("Not started");
    case HEED_PROGRESS_IN_PROGRESS:
      return _("In progress");
    case HEED_PROGRESS_COMPLETED:
      return _("Completed");
    case HEED_PROGRESS_WITHDRAWN:
      return _("Withdrawn");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * heed_compliance_to_icon_name:
 * @compliance: a compliance
 *
 * Returns: (transfer none): the name of its symbolic icon
 */
const char *
heed_compliance_to_icon_name (HeedCompliance compliance)
{
  switch (compliance)
    {
    case HEED_COMPLIANCE_OVERDUE:
      return "heed-overdue-symbolic";
    case HEED_COMPLIANCE_DUE_SOON:
      return "heed-due-soon-symbolic";
    case HEED_COMPLIANCE_ON_TRACK:
      return "heed-on-track-symbolic";
    case HEED_COMPLIANCE_ONGOING:
      return "heed-ongoing-symbolic";
    case HEED_COMPLIANCE_COMPLETED_ON_TIME:
    case HEED_COMPLIANCE_COMPLETED:
      return "heed-completed-symbolic";
    case HEED_COMPLIANCE_COMPLETED_LATE:
      return "heed-completed-late-symbolic";
    case HEED_COMPLIANCE_WITHDRAWN:
      return "heed-withdrawn-symbolic";
    case HEED_COMPLIANCE_NO_DATE:
      return "heed-no-date-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}
