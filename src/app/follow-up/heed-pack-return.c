/* heed-pack-return.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pack-return.h"

#include <glib/gi18n-lib.h>

#include "heed-edition.h"
#include "heed-error.h"
#include "heed-follow-up-progress.h"
#include "heed-place.h"
#include "heed-plan-archive.h"
#include "heed-recognise-progress.h"
#include "heed-session-private.h"

/* What came back in the pack of an owner becomes updates and progress of its actions: one step of
 * undo in each plan, and nothing where any of it cannot be. */

typedef struct
{
  HeedSession *session;
  HeedBulkStep *step;
  const char *author;
  HeedDay today;
} Returned;

/* The action, in the only plan that has it. */
static HeedAction *
find_action (Returned        *self,
             HeedPackRow     *row,
             HeedPlanEditor **editor,
             GError         **error)
{
  g_autoptr (GArray) numbers = heed_plan_archive_find_item (heed_session_get_register (self->session), row->item, error);

  if (numbers == NULL)
    return NULL;
  if (numbers->len == 1)
    {
      HeedItem *item;

      *editor = heed_bulk_step_edit (self->step, g_array_index (numbers, guint, 0), error);
      if (*editor == NULL)
        return NULL;
      heed_plan_editor_set_day (*editor, self->today);
      item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (*editor), row->item);
      if (item != NULL && HEED_IS_ACTION (item))
        return HEED_ACTION (item);
    }
  if (numbers->len > 1)
    g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                 /* Translators: an id. */
                 _("The action %s is in several plans. Report on it in the plan that is meant."), row->item);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: an id. */
                 _("The action %s is in no plan any more. Take its row out of the file."), row->item);
  return NULL;
}

static gboolean
has_update (HeedAction *action,
            const char *text)
{
  HeedRecordList *updates = heed_action_get_updates (action);

  for (guint i = 0; i < heed_record_list_get_n (updates); i++)
    if (g_str_equal (heed_update_get_text (heed_record_list_get (updates, i)), text))
      return TRUE;
  return FALSE;
}

static gboolean
read_progress (HeedAction    *action,
               HeedPackRow   *row,
               HeedProgress  *progress,
               GError       **error)
{
  g_autofree char *place = NULL;
  gboolean more = FALSE;

  *progress = heed_action_get_progress (action);
  if (row->progress[0] == '\0' || (heed_edition_read_progress (row->progress, progress, &more) && !more))
    return TRUE;

  place = heed_place_of_item (HEED_ITEM (action));
  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               /* Translators: where an action is in a plan, and what somebody wrote. */
               _("%s: “%s” says no progress. Write Not started, In progress, Completed or Withdrawn."), place, row->progress);
  return FALSE;
}

static gboolean
is_over (HeedProgress progress)
{
  return progress == HEED_PROGRESS_COMPLETED || progress == HEED_PROGRESS_WITHDRAWN;
}

/* What ends an action, or begins it again, is said in words too. */
static gboolean
check_words (HeedAction    *action,
             HeedPackRow   *row,
             HeedProgress   progress,
             GError       **error)
{
  HeedProgress before = heed_action_get_progress (action);
  g_autofree char *place = NULL;

  if (row->update[0] != '\0' || progress == before || (!is_over (progress) && !is_over (before)))
    return TRUE;
  place = heed_place_of_item (HEED_ITEM (action));
  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               /* Translators: where an action is in a plan, and what somebody wrote. */
               _("%s: “%s” without a word. Say under Update what was done, or why."), place, row->progress);
  return FALSE;
}

static gboolean
set_progress (Returned        *self,
              HeedPlanEditor  *editor,
              HeedAction      *action,
              HeedPackRow     *row,
              HeedProgress     progress,
              GError         **error)
{
  HeedProgress before = heed_action_get_progress (action);
  HeedDay day = heed_progress_find_day (row->update);

  if (progress == HEED_PROGRESS_COMPLETED)
    return heed_follow_up_complete (editor, action, day != HEED_DAY_NONE ? day : self->today, row->update, self->author,
                                    self->today, NULL, error) != NULL;
  if (progress == HEED_PROGRESS_WITHDRAWN)
    return heed_follow_up_withdraw (editor, action, row->update, self->author, self->today, error) != NULL;
  if (is_over (before))
    return heed_follow_up_reopen (editor, action, row->update, self->author, self->today, error);
  return heed_follow_up_set_progress (editor, action, progress, error) &&
         (row->update[0] == '\0' ||
          heed_follow_up_add_update (editor, action, self->today, row->update, self->author, self->today, error) != NULL);
}

/**
 * heed_pack_return_judge:
 * @action: an action
 * @row: what came back of it
 * @progress: (out): how far it is then
 * @changes: (out): whether anything new is reported: the same file a second time says nothing new
 * @error: return location for an error, which names the action: %HEED_ERROR_REFUSED
 *
 * Returns: whether it can be reported as far as the file says
 */
gboolean
heed_pack_return_judge (HeedAction    *action,
                        HeedPackRow   *row,
                        HeedProgress  *progress,
                        gboolean      *changes,
                        GError       **error)
{
  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *changes = FALSE;
  if (!read_progress (action, row, progress, error) || !check_words (action, row, *progress, error))
    return FALSE;
  *changes = *progress != heed_action_get_progress (action) ||
             (row->update[0] != '\0' && !has_update (action, row->update));
  return TRUE;
}

/* Whether it was possible; @changes says whether there was anything to do. */
static gboolean
apply_row (Returned     *self,
           HeedPackRow  *row,
           gboolean     *changes,
           GError      **error)
{
  HeedPlanEditor *editor = NULL;
  HeedAction *action = find_action (self, row, &editor, error);
  HeedProgress progress;

  if (action == NULL || !heed_pack_return_judge (action, row, &progress, changes, error))
    return FALSE;
  if (progress != heed_action_get_progress (action))
    return set_progress (self, editor, action, row, progress, error);
  return !*changes ||
         heed_follow_up_add_update (editor, action, self->today, row->update, self->author, self->today, error) != NULL;
}

/**
 * heed_pack_return_apply:
 * @session: the open register
 * @rows: (element-type HeedPackRow): what heed_recognise_pack() read of a file
 * @author: (nullable): who reports it; %NULL for the name of the person
 * @today: the day that it is
 * @error: return location for an error, which names the action: %HEED_ERROR_REFUSED,
 *   %HEED_ERROR_NOT_FOUND
 *
 * Reports what somebody filled into the pack of an owner. What was left empty stays as it is, and
 * what the plan says already is not said again.
 *
 * Returns: (transfer full) (nullable): what was done, of how many actions something new is reported;
 *   %NULL with @error set where anything cannot be reported, and then nothing is
 */
HeedBulkStep *
heed_pack_return_apply (HeedSession  *session,
                        GPtrArray    *rows,
                        const char   *author,
                        HeedDay       today,
                        GError      **error)
{
  g_autoptr (HeedBulkStep) step = NULL;
  Returned self = { session, NULL, author, today };
  gboolean done = TRUE;
  guint n = 0;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  step = heed_bulk_step_new (session, _("Take Over a Returned Pack"));
  self.step = step;
  for (guint i = 0; i < rows->len && done; i++)
    {
      HeedPackRow *row = g_ptr_array_index (rows, i);
      gboolean changes = FALSE;

      if (row->progress[0] == '\0' && row->update[0] == '\0')
        continue;
      done = apply_row (&self, row, &changes, error);
      n += changes;
    }
  if (!done)
    {
      heed_bulk_step_cancel (step);
      return NULL;
    }
  heed_bulk_step_end (step, n);
  return heed_session_flush (session, error) ? g_steal_pointer (&step) : NULL;
}
