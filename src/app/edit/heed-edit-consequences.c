/* heed-edit-consequences.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-edit-consequences.h"

#include "heed-addressee.h"
#include "heed-headings.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-record-row.h"
#include "heed-versions.h"

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

/* Calls heed_promise_revise() for the actions of @recommendation: for those in @before, the
 * words of their own targets before by their ids, with these, else with @fallback; for those
 * in @told not. */
static void
revise_all (HeedRecommendation *recommendation,
            GHashTable         *before,
            const char         *fallback,
            GHashTable         *told,
            const char         *author,
            HeedDay             day)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  /* In their order, so that an action above has its revision before those that take
   * their date from it are looked at. */
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      const char *words = before != NULL ? g_hash_table_lookup (before, heed_item_get_id (item)) : NULL;

      if (HEED_IS_ACTION (item) && (told == NULL || !g_hash_table_contains (told, heed_item_get_id (item))))
        heed_promise_revise (HEED_ACTION (item), words != NULL ? words : fallback, author, day);
    }
}

/* While it was a draft again its targets moved freely; what was promised before was not
 * forgotten. */
static gboolean
follow_state (HeedEdit   *edit,
              HeedPlan   *plan,
              const char *author,
              HeedDay     day,
              gboolean   *touched)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  gboolean from_draft = FALSE;

  *touched = FALSE;
  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);

      if (heed_change_get_row (change)->kind != HEED_RECORD_PLAN || !touches (change, "state"))
        continue;
      *touched = TRUE;
      from_draft = g_str_equal (text_before (change, "state"), "draft");
    }
  if (!*touched || heed_plan_get_state (plan) == HEED_PLAN_STATE_DRAFT)
    return FALSE;

  for (guint i = 0; from_draft && i < heed_record_list_get_n (recommendations); i++)
    revise_all (heed_record_list_get (recommendations, i), NULL, "", NULL, author, day);
  heed_promise_set_baselines (plan);
  return from_draft;
}

/* An action that takes the place of another with the same text is promised what that was;
 * says whether it does. Of any other that comes new nothing was promised, whether it has a
 * date of its own or that of the one above: who gives it one later moves nothing. */
static gboolean
promise_replaced (HeedAction *action,
                  HeedEdit   *edit)
{
  if (heed_action_get_baseline_words (action)[0] != '\0')
    return FALSE;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);

      if (change->after == NULL && change->before != NULL && change->before->kind == HEED_RECORD_ITEM &&
          heed_item_get_text (HEED_ITEM (action))[0] != '\0' &&
          g_str_equal (text_before (change, "text"), heed_item_get_text (HEED_ITEM (action))) &&
          text_before (change, "baseline")[0] != '\0')
        {
          heed_action_set_baseline_words (action, text_before (change, "baseline"));
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether another target may be in force than before for the item, or for one that is
 * below it. */
static gboolean
may_move (HeedChange *change)
{
  return change->before == NULL || change->after == NULL ||
         !g_str_equal (change->before->group, change->after->group) || touches (change, "target") ||
         touches (change, "depth") || touches (change, "position");
}

/* The recommendations in which a date may have moved, and the words before of targets that
 * were promised and changed. */
static GHashTable *
find_moved (HeedEdit   *edit,
            HeedPlan   *plan,
            GHashTable *before)
{
  GHashTable *recommendations = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);
      HeedRecordRow *rows[] = { change->before, change->after };

      if (heed_change_get_row (change)->kind != HEED_RECORD_ITEM || !may_move (change))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          HeedRecommendation *recommendation
            = rows[j] != NULL ? heed_plan_find_recommendation_by_id (plan, rows[j]->group) : NULL;

          if (recommendation != NULL)
            g_hash_table_add (recommendations, recommendation);
        }
      if (touches (change, "target") && text_before (change, "baseline")[0] != '\0')
        g_hash_table_insert (before, change->before->id, (gpointer) text_before (change, "target"));
    }
  return recommendations;
}

/* The actions of which the edit itself says with a new revision that, and why, their date
 * moved. */
static GHashTable *
list_told (HeedEdit *edit)
{
  GHashTable *told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);

      if (change->after != NULL && change->after->kind == HEED_RECORD_REVISION &&
          (change->before == NULL || touches (change, "reason")) &&
          heed_record_row_find_value (change->after, "reason")->text[0] != '\0')
        g_hash_table_add (told, heed_record_row_find_value (change->after, "item")->text);
    }
  return told;
}

/* What is placed from a file is no move: it sets the baseline as well. */
static gboolean
is_placed (HeedChange *change)
{
  return touches (change, "target") && touches (change, "baseline");
}

static void
follow_items (HeedEdit   *edit,
              HeedPlan   *plan,
              const char *author,
              HeedDay     day)
{
  g_autoptr (GHashTable) before = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) moved = find_moved (edit, plan, before);
  g_autoptr (GHashTable) told = list_told (edit);
  GHashTableIter iter;
  gpointer recommendation;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);
      HeedItem *item;

      if (heed_change_get_row (change)->kind != HEED_RECORD_ITEM || change->after == NULL)
        continue;
      item = heed_plan_find_item_by_id (plan, change->after->id);
      if (is_placed (change))
        g_hash_table_remove (before, change->after->id);
      else if (change->before == NULL && HEED_IS_ACTION (item) &&
               promise_replaced (HEED_ACTION (item), edit))
        g_hash_table_insert (before, change->after->id, "");
    }

  g_hash_table_iter_init (&iter, moved);
  while (g_hash_table_iter_next (&iter, &recommendation, NULL))
    revise_all (recommendation, before, NULL, told, author, day);
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
 * @restores: whether it brings all recommendations back as they were, with their headings and
 *   addressees
 *
 * Changes @plan by what follows: a plan that is no draft any more has baselines, a promised
 * target that moved has a revision, an addressee that was typed is stated and holds for
 * the recommendations after it, a plan that is submitted or published has a version, a heading
 * stays when the recommendation below it goes.
 *
 * Returns: whether anything followed
 */
gboolean
heed_edit_consequences_apply (HeedEdit   *edit,
                              HeedPlan   *plan,
                              const char *author,
                              HeedDay     day,
                              gboolean    restores)
{
  gboolean followed = FALSE;
  gboolean moved = FALSE;
  gboolean state_touched;
  gulong handler;

  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (HEED_IS_PLAN (plan), FALSE);

  handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &followed);
  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);
      HeedRecordKind kind = heed_change_get_row (change)->kind;

      if (kind == HEED_RECORD_RECOMMENDATION && !restores)
        follow_recommendation (change, plan, &moved);
    }
  if (moved)
    {
      heed_addressee_restate (plan);
      heed_headings_keep (edit, plan);
    }
  if (!follow_state (edit, plan, author, day, &state_touched) &&
      heed_plan_get_state (plan) != HEED_PLAN_STATE_DRAFT)
    follow_items (edit, plan, author, day);
  /* The last of all, so that it has what followed. */
  if (state_touched)
    heed_versions_freeze_state (plan, day, author);
  g_signal_handler_disconnect (plan, handler);
  return followed;
}
