/* heed-promise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-promise.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-recommendation.h"

/* While a plan is a draft its targets move freely. When it is submitted, the target of
 * each action becomes its baseline, which nothing overwrites; from then on a change of
 * what a target means is a revision. */

#define DAYS_PER_MONTH 30.4375

/* What is asked of each action of a plan. */
static void
for_each_action (HeedPlan *plan,
                 void    (*func) (HeedAction *))
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (HEED_IS_ACTION (heed_record_list_get (items, j)))
          func (heed_record_list_get (items, j));
    }
}

static void
set_baseline (HeedAction *action)
{
  if (heed_action_get_baseline_words (action)[0] == '\0' &&
      heed_action_get_revisions (action)->len == 0)
    heed_action_set_baseline_words (action, heed_item_get_target_words (HEED_ITEM (action)));
}

/**
 * heed_promise_set_baselines:
 * @plan: a plan that is submitted or published now
 *
 * Keeps the target of each action as its baseline, unless it has one already: an action
 * that was added later is promised when the plan is published again.
 */
void
heed_promise_set_baselines (HeedPlan *plan)
{
  g_return_if_fail (HEED_IS_PLAN (plan));

  for_each_action (plan, set_baseline);
}

/**
 * heed_promise_settle_import:
 * @plan: a plan that was read from a file
 * @says_state: whether the file itself says in which state the plan is
 *
 * A plan that bears the day on which it was published or submitted is no draft, unless its
 * file says so. The targets of one that is no draft are promised.
 */
void
heed_promise_settle_import (HeedPlan *plan,
                            gboolean  says_state)
{
  g_return_if_fail (HEED_IS_PLAN (plan));

  if (!says_state && heed_plan_get_state (plan) == HEED_PLAN_STATE_DRAFT)
    {
      if (heed_plan_get_published (plan) != HEED_DAY_NONE)
        heed_plan_set_state (plan, HEED_PLAN_STATE_PUBLISHED);
      else if (heed_plan_get_submitted (plan) != HEED_DAY_NONE)
        heed_plan_set_state (plan, HEED_PLAN_STATE_SUBMITTED);
    }
  if (heed_plan_get_state (plan) != HEED_PLAN_STATE_DRAFT)
    heed_promise_set_baselines (plan);
}

static gboolean
is_dated (HeedTarget *target)
{
  return target != NULL && heed_target_is_recognised (target);
}

static gboolean
have_same_checkpoints (HeedTarget *a,
                       HeedTarget *b)
{
  gsize n_a, n_b;
  const HeedDay *days_a = heed_target_get_checkpoints (a, &n_a);
  const HeedDay *days_b = heed_target_get_checkpoints (b, &n_b);

  return n_a == n_b && (n_a == 0 || memcmp (days_a, days_b, n_a * sizeof (HeedDay)) == 0);
}

/* Whether two targets mean the same, in whatever words: "May 19" and "May 2019" do. So do
 * two that mean no date at all. */
static gboolean
mean_the_same (HeedTarget *a,
               HeedTarget *b)
{
  if (!is_dated (a) || !is_dated (b))
    return !is_dated (a) && !is_dated (b);

  return heed_target_get_start (a) == heed_target_get_start (b) &&
         heed_target_get_due (a) == heed_target_get_due (b) &&
         heed_target_get_completed_on (a) == heed_target_get_completed_on (b) &&
         heed_target_get_repeats (a) == heed_target_get_repeats (b) &&
         heed_target_get_ongoing (a) == heed_target_get_ongoing (b) &&
         heed_target_get_completed (a) == heed_target_get_completed (b) &&
         heed_target_get_tentative (a) == heed_target_get_tentative (b) &&
         have_same_checkpoints (a, b);
}

static HeedTarget *
parse (HeedAction *action,
       const char *words)
{
  return words[0] != '\0' ? heed_target_new (words, heed_item_get_reference (HEED_ITEM (action))) : NULL;
}

static gboolean
changes_meaning (HeedAction *action,
                 const char *before)
{
  HeedTarget *now = heed_item_get_target (HEED_ITEM (action));
  g_autoptr (HeedTarget) then = parse (action, before);

  return !mean_the_same (then, now);
}

/* Puts @revision in the place of the last one, or takes that away. A list that was handed
 * out is never changed. */
static void
replace_last (HeedAction   *action,
              HeedRevision *revision)
{
  GPtrArray *old = heed_action_get_revisions (action);
  g_autoptr (GPtrArray) revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_revision_unref);

  for (guint i = 0; i + 1 < old->len; i++)
    g_ptr_array_add (revisions, heed_revision_ref (g_ptr_array_index (old, i)));
  if (revision != NULL)
    g_ptr_array_add (revisions, heed_revision_ref (revision));
  heed_action_set_revisions (action, revisions);
}

/**
 * heed_promise_revise:
 * @action: an action whose target was changed
 * @before: the words of the target before
 * @author: who changed it
 * @day: the day on which they did
 *
 * Writes down that the target moved, if its meaning changed and it was promised. As long
 * as nobody said why, further changes belong to the same revision, and one that leads
 * back takes it away: so a date that is being typed moves once.
 */
void
heed_promise_revise (HeedAction *action,
                     const char *before,
                     const char *author,
                     HeedDay     day)
{
  const char *now = heed_item_get_target_words (HEED_ITEM (action));
  HeedRevision *open;
  g_autoptr (HeedRevision) revision = NULL;

  g_return_if_fail (HEED_IS_ACTION (action));
  g_return_if_fail (before != NULL);

  if (heed_action_get_baseline_words (action)[0] == '\0')
    return;

  open = heed_promise_get_open_revision (action);
  if (open != NULL && !changes_meaning (action, open->from))
    {
      replace_last (action, NULL);
    }
  else if (open != NULL && !g_str_equal (open->to, now))
    {
      revision = heed_revision_new (open->day, open->author, open->from, now, NULL);
      replace_last (action, revision);
    }
  else if (open == NULL && changes_meaning (action, before))
    {
      revision = heed_revision_new (day, author, before, now, NULL);
      heed_action_add_revision (action, revision);
    }
}

/**
 * heed_promise_get_open_revision:
 * @action: an action
 *
 * Returns: (transfer none) (nullable): its last revision, where nobody has said yet why
 *   the target moved; not one that was read from a file which names neither day nor
 *   author
 */
HeedRevision *
heed_promise_get_open_revision (HeedAction *action)
{
  GPtrArray *revisions;
  HeedRevision *last;

  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);

  revisions = heed_action_get_revisions (action);
  if (revisions->len == 0)
    return NULL;

  last = g_ptr_array_index (revisions, revisions->len - 1);
  return last->reason[0] == '\0' && (last->day != HEED_DAY_NONE || last->author[0] != '\0') ? last : NULL;
}

/**
 * heed_promise_set_reason:
 * @action: an action whose target moved
 * @reason: why it moved
 *
 * Sets the reason of the last revision.
 */
void
heed_promise_set_reason (HeedAction *action,
                         const char *reason)
{
  GPtrArray *revisions;
  HeedRevision *last;
  g_autoptr (HeedRevision) revision = NULL;

  g_return_if_fail (HEED_IS_ACTION (action));

  revisions = heed_action_get_revisions (action);
  g_return_if_fail (revisions->len > 0);

  last = g_ptr_array_index (revisions, revisions->len - 1);
  if (g_str_equal (last->reason, reason))
    return;

  revision = heed_revision_new (last->day, last->author, last->from, last->to, reason);
  replace_last (action, revision);
}

/**
 * heed_promise_is_revised:
 * @action: an action
 *
 * Returns: whether its target means something else than its baseline
 */
gboolean
heed_promise_is_revised (HeedAction *action)
{
  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);

  return heed_action_get_baseline_words (action)[0] != '\0' &&
         !mean_the_same (heed_action_get_baseline (action), heed_item_get_target (HEED_ITEM (action)));
}

/**
 * heed_promise_count_moves:
 * @action: an action
 * @days: (out) (optional): by how many days in all, earlier being negative; 0 where one
 *   of both dates is not known
 *
 * Returns: how often its target moved since it was promised
 */
guint
heed_promise_count_moves (HeedAction *action,
                          int        *days)
{
  HeedTarget *target, *baseline;
  HeedDay due = HEED_DAY_NONE;
  HeedDay promised = HEED_DAY_NONE;

  g_return_val_if_fail (HEED_IS_ACTION (action), 0);

  target = heed_item_get_target (HEED_ITEM (action));
  baseline = heed_action_get_baseline (action);
  if (target != NULL)
    due = heed_target_get_due (target);
  if (baseline != NULL)
    promised = heed_target_get_due (baseline);
  if (days != NULL)
    *days = due != HEED_DAY_NONE && promised != HEED_DAY_NONE ? (int) due - (int) promised : 0;

  return heed_action_get_revisions (action)->len;
}

/* "3 months", or the days where that is less than a month. */
static char *
describe_days (int days)
{
  guint n = (guint) ABS (days);
  guint months = (guint) ((double) n / DAYS_PER_MONTH + 0.5);

  if (n < 28)
    return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
  return g_strdup_printf (ngettext ("%u month", "%u months", months), months);
}

/**
 * heed_promise_describe_moves:
 * @action: an action
 *
 * Returns: (transfer full): in translated words, what was promised, how often that moved
 *   and how far: "Promised May 2019, moved twice, by 3 months in all"; "" where nothing
 *   is promised
 */
char *
heed_promise_describe_moves (HeedAction *action)
{
  g_autofree char *promised = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *far = NULL;
  guint n;
  int days;

  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);

  if (heed_action_get_baseline_words (action)[0] == '\0')
    return g_strdup ("");

  /* Translators: the words of a target date. */
  promised = g_strdup_printf (_("Promised %s"), heed_action_get_baseline_words (action));
  n = heed_promise_count_moves (action, &days);
  if (n == 0)
    return g_steal_pointer (&promised);

  if (n == 1)
    moved = g_strdup (_("moved once"));
  else if (n == 2)
    moved = g_strdup (_("moved twice"));
  else
    moved = g_strdup_printf (ngettext ("moved %u time", "moved %u times", n), n);
  if (days == 0)
    return g_strdup_printf ("%s, %s", promised, moved);

  far = describe_days (days);
  if (days < 0)
    /* Translators: "Promised May 2019", "moved twice", "3 months". */
    return g_strdup_printf (_("%s, %s, to %s earlier"), promised, moved, far);
  if (n == 1)
    /* Translators: "Promised May 2019", "moved once", "3 months". */
    return g_strdup_printf (_("%s, %s, by %s"), promised, moved, far);
  /* Translators: "Promised May 2019", "moved twice", "3 months". */
  return g_strdup_printf (_("%s, %s, by %s in all"), promised, moved, far);
}
