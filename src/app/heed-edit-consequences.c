/* heed-edit-consequences.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-edit-consequences.h"

#include "heed-addressee.h"
#include "heed-promise.h"
#include "heed-record-row.h"

/* What follows from an edit, whichever form or command it was made with, so that no way to
 * change a target leads around its revision. */

static gboolean
touches (HeedChange *change,
         const char *name)
{
  guint column;

  return change->before != NULL && change->after != NULL &&
         heed_record_find_column (heed_record_row_get_record (change->after), name, &column) &&
         heed_change_touches (change, column);
}

static const char *
text_before (HeedChange *change,
             const char *name)
{
  const char *text = heed_record_row_find_value (change->before, name)->text;

  return text != NULL ? text : "";
}

static void
follow_state (HeedChange *change,
              HeedPlan   *plan)
{
  if (touches (change, "state") && heed_plan_get_state (plan) != HEED_PLAN_STATE_DRAFT)
    heed_promise_set_baselines (plan);
}

/* What sets the baseline as well places a target, or takes it from a file. */
static void
follow_item (HeedChange *change,
             HeedPlan   *plan,
             const char *author,
             HeedDay     day)
{
  HeedItem *item;

  if (heed_plan_get_state (plan) == HEED_PLAN_STATE_DRAFT || !touches (change, "target") ||
      touches (change, "baseline"))
    return;

  item = heed_plan_find_item_by_id (plan, change->after->id);
  if (HEED_IS_ACTION (item))
    heed_promise_revise (HEED_ACTION (item), text_before (change, "target"), author, day);
}

static void
follow_recommendation (HeedChange *change,
                       HeedPlan   *plan,
                       gboolean   *moved)
{
  HeedRecommendation *recommendation;

  if (change->before == NULL || change->after == NULL || touches (change, "position"))
    *moved = TRUE;
  if (!touches (change, "addressee") || touches (change, "addressee_stated"))
    return;

  recommendation = heed_plan_find_recommendation_by_id (plan, change->after->id);
  if (recommendation != NULL)
    heed_addressee_change (recommendation, text_before (change, "addressee"));
}

static void
changed_cb (HeedPlan           *plan,
            HeedRecommendation *recommendation,
            gboolean           *followed)
{
  *followed = TRUE;
}

/**
 * heed_edit_consequences_apply:
 * @edit: what somebody changed, and is going to be written
 * @plan: the plan in which it happened
 * @author: who changed it
 * @day: the day on which they did
 *
 * Changes @plan by what follows: a plan that is no draft any more has baselines, a promised
 * target that moved has a revision, an addressee that was typed is stated and holds for
 * the recommendations after it. To call it again does no more.
 *
 * Returns: whether anything followed
 */
gboolean
heed_edit_consequences_apply (HeedEdit   *edit,
                              HeedPlan   *plan,
                              const char *author,
                              HeedDay     day)
{
  gboolean followed = FALSE;
  gboolean moved = FALSE;
  gulong handler;

  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (HEED_IS_PLAN (plan), FALSE);

  handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &followed);
  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);
      HeedRecordKind kind = heed_change_get_row (change)->kind;

      if (kind == HEED_RECORD_PLAN)
        follow_state (change, plan);
      else if (kind == HEED_RECORD_ITEM)
        follow_item (change, plan, author, day);
      else if (kind == HEED_RECORD_RECOMMENDATION)
        follow_recommendation (change, plan, &moved);
    }
  if (moved)
    heed_addressee_restate (plan);
  g_signal_handler_disconnect (plan, handler);
  return followed;
}
