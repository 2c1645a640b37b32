/* heed-returned-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-progress.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-follow-up-progress.h"
#include "heed-place.h"

static gboolean
has_update (HeedAction *action,
            HeedUpdate *update)
{
  HeedRecordList *updates = heed_action_get_updates (action);

  for (guint i = 0; i < heed_record_list_get_n (updates); i++)
    {
      HeedUpdate *other = heed_record_list_get (updates, i);

      if (g_str_equal (heed_update_get_id (other), heed_update_get_id (update)) ||
          g_str_equal (heed_update_get_text (other), heed_update_get_text (update)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_line_of (HeedAction *action,
             HeedUpdate *update)
{
  HeedRecordList *updates = heed_action_get_updates (action);

  for (guint i = 0; i < heed_record_list_get_n (updates); i++)
    {
      HeedUpdate *other = heed_record_list_get (updates, i);

      if (heed_update_get_day (other) == heed_update_get_day (update) &&
          g_str_equal (heed_update_get_author (other), heed_update_get_author (update)))
        return TRUE;
    }
  return FALSE;
}

/* The words that were typed over those of an update, with its day and author left as they were,
 * are an update of their own: no update is ever edited. */
static gboolean
add_updates (HeedPlanEditor  *editor,
             HeedAction      *action,
             HeedAction      *sent,
             HeedAction      *file,
             const char      *author,
             HeedDay          today,
             GError         **error)
{
  HeedRecordList *updates = heed_action_get_updates (file);

  for (guint i = 0; i < heed_record_list_get_n (updates); i++)
    {
      HeedUpdate *update = heed_record_list_get (updates, i);
      gboolean is_typed_over = has_line_of (sent, update);
      HeedDay day = heed_update_get_day (update);
      const char *by = heed_update_get_author (update);

      if (has_update (sent, update) || has_update (action, update) || heed_update_get_text (update)[0] == '\0')
        continue;
      if (heed_follow_up_add_update (editor, action, is_typed_over || day == HEED_DAY_NONE ? today : day,
                                     heed_update_get_text (update), is_typed_over || *by == '\0' ? author : by, today,
                                     error) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_new_update (HeedAction *action,
                guint       n_before)
{
  return heed_record_list_get_n (heed_action_get_updates (action)) > n_before;
}

/* A completion says what was done: the update that came with it, else that it came back so. */
static gboolean
note_if_missing (HeedPlanEditor  *editor,
                 HeedAction      *action,
                 guint            n_before,
                 const char      *author,
                 HeedDay          today,
                 GError         **error)
{
  return has_new_update (action, n_before) ||
         heed_follow_up_add_update (editor, action, today,
                                    heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED
                                      ? _("Reported as completed.") : _("Reported as withdrawn."),
                                    author, today, error) != NULL;
}

static gboolean
check_completed_on (HeedPlanEditor  *editor,
                    HeedAction      *action,
                    HeedDay          day,
                    HeedDay          today,
                    GError         **error)
{
  g_autofree char *place = heed_place_of_item (HEED_ITEM (action));
  g_autofree char *words = heed_day_to_words (day);

  if (day <= today && day >= heed_follow_up_get_earliest (heed_plan_editor_get_plan (editor)))
    return TRUE;
  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               /* Translators: where an action is in a plan, and a day. */
               _("%s cannot have been completed on %s. Correct the day in the file, or leave this change out."), place,
               words);
  return FALSE;
}

/**
 * heed_returned_progress_apply:
 * @editor: the editor of a plan
 * @action: an action of it
 * @sent: the same as the file went out
 * @file: the same as it came back
 * @author: who reports what is in nobody's name
 * @today: the day
 * @error: return location for an error
 *
 * Reports of @action what the file reports: how far it is, since when it is completed, and new
 * updates. It belongs to the step of undo that has begun.
 *
 * Returns: whether it is reported
 */
gboolean
heed_returned_progress_apply (HeedPlanEditor  *editor,
                              HeedAction      *action,
                              HeedAction      *sent,
                              HeedAction      *file,
                              const char      *author,
                              HeedDay          today,
                              GError         **error)
{
  guint n_before = heed_record_list_get_n (heed_action_get_updates (action));
  HeedProgress progress = heed_action_get_progress (file);
  HeedDay completed_on = heed_action_get_completed_on (file);
  gboolean has_progress = progress != heed_action_get_progress (sent);
  gboolean has_day = completed_on != heed_action_get_completed_on (sent);

  if (!add_updates (editor, action, sent, file, author, today, error))
    return FALSE;
  if (!has_progress && !has_day)
    return TRUE;

  if (has_progress)
    heed_action_set_progress (action, progress);
  if (progress != HEED_PROGRESS_COMPLETED)
    {
      heed_action_set_completed_on (action, HEED_DAY_NONE);
      return progress != HEED_PROGRESS_WITHDRAWN || note_if_missing (editor, action, n_before, author, today, error);
    }
  if (completed_on == HEED_DAY_NONE)
    completed_on = today;
  if (!check_completed_on (editor, action, completed_on, today, error))
    return FALSE;
  heed_action_set_completed_on (action, completed_on);
  return !has_progress || note_if_missing (editor, action, n_before, author, today, error);
}
