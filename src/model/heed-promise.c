/* heed-promise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-promise.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-recommendation.h"

/* While a plan is a draft its targets move freely. When it is submitted, the target in
 * force for each action becomes its baseline, which nothing overwrites; from then on a change
 * of what is in force is a revision, whether it is the action's own target that moved, or
 * that of the action above, or the place of the action. Of an action that is added later
 * nothing was promised until the plan is published again. */

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

/* The action whose target is in force for @action: itself, or the nearest above it that has
 * one; %NULL for none. */
static HeedAction *
find_source (HeedAction *action)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (HEED_ITEM (action));

  while (action != NULL && heed_item_get_target (HEED_ITEM (action)) == NULL)
    action = recommendation != NULL ? heed_recommendation_get_action_above (recommendation, HEED_ITEM (action)) : NULL;
  return action;
}

static HeedTarget *
get_in_force (HeedAction *action)
{
  HeedAction *source = find_source (action);

  return source != NULL ? heed_item_get_target (HEED_ITEM (source)) : NULL;
}

static gboolean
has_baseline (HeedAction *action)
{
  return heed_action_get_baseline_words (action)[0] != '\0';
}

static guint
count_revisions (HeedAction *action)
{
  return heed_record_list_get_n (heed_action_get_revisions (action));
}

/**
 * heed_promise_set_baseline:
 * @action: an action of a plan that is no draft
 *
 * Keeps the target in force for @action as its baseline, unless it has one already.
 */
void
heed_promise_set_baseline (HeedAction *action)
{
  HeedAction *source;

  g_return_if_fail (HEED_IS_ACTION (action));

  if (has_baseline (action) || count_revisions (action) > 0)
    return;
  source = find_source (action);
  if (source != NULL)
    heed_action_set_baseline_words (action, heed_item_get_target_words (HEED_ITEM (source)));
}

/* Of a file: what a step takes from above was promised as it was promised there. A target
 * that is not the one promised was moved, whoever did it. */
static void
settle_action (HeedAction *action)
{
  HeedAction *source = find_source (action);
  gboolean has_own = source == action;

  if (!has_baseline (action) && count_revisions (action) == 0 &&
      source != NULL && !has_own && has_baseline (source))
    heed_action_set_baseline_words (action, heed_action_get_baseline_words (source));
  heed_promise_set_baseline (action);

  if (has_own && count_revisions (action) == 0 && heed_promise_is_revised (action))
    heed_record_list_take (heed_action_get_revisions (action),
                           heed_revision_new (HEED_DAY_NONE, NULL, heed_action_get_baseline_words (action),
                                              heed_item_get_target_words (HEED_ITEM (action)), NULL));
}

/**
 * heed_promise_set_baselines:
 * @plan: a plan that is submitted or published now
 *
 * Keeps the target in force for each action as its baseline, unless it has one already: an
 * action that was added later is promised when the plan is published again.
 */
void
heed_promise_set_baselines (HeedPlan *plan)
{
  g_return_if_fail (HEED_IS_PLAN (plan));

  for_each_action (plan, heed_promise_set_baseline);
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
    for_each_action (plan, settle_action);
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

/**
 * heed_promise_mean_the_same:
 * @a: (nullable): a target
 * @b: (nullable): another
 *
 * Returns: whether both mean the same, in whatever words: "May 19" and "May 2019" do. So do
 *   two that mean no date at all
 */
gboolean
heed_promise_mean_the_same (HeedTarget *a,
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
  return words[0] != '\0' ? heed_target_new (words, heed_item_get_reference_for (HEED_ITEM (action), words)) : NULL;
}

static gboolean
changes_meaning (HeedAction *action,
                 const char *before)
{
  g_autoptr (HeedTarget) then = parse (action, before);

  return !heed_promise_mean_the_same (then, get_in_force (action));
}

/* What was in force when it was last looked at. */
static const char *
last_known_words (HeedAction *action)
{
  HeedRevision *last = heed_record_list_get_last (heed_action_get_revisions (action));

  return last != NULL ? heed_revision_get_to (last) : heed_action_get_baseline_words (action);
}

/**
 * heed_promise_moves_above:
 * @action: an action
 *
 * Looks whether all that moved the date of @action stands on the action that it takes it
 * from: both promised the same, and the target of that one was revised.
 *
 * Returns: whether it does
 */
gboolean
heed_promise_moves_above (HeedAction *action)
{
  HeedAction *source;

  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);

  source = find_source (action);
  return source != NULL && source != action && has_baseline (source) &&
         count_revisions (action) == 0 &&
         count_revisions (source) > 0 &&
         heed_promise_mean_the_same (heed_action_get_baseline (action), heed_action_get_baseline (source));
}

/**
 * heed_promise_revise:
 * @action: an action for which another target may be in force than before
 * @before: (nullable): the words of its own target before, "" where it had none; %NULL
 *   where they did not change
 * @author: who changed it
 * @day: the day on which they did
 *
 * Writes down that the target in force moved, if its meaning changed and it was promised,
 * and the action above that it comes from does not say so. As long as nobody said why,
 * further changes belong to the same revision, and one that leads back takes it away: so a
 * date that is being typed moves once.
 */
void
heed_promise_revise (HeedAction *action,
                     const char *before,
                     const char *author,
                     HeedDay     day)
{
  HeedRecordList *revisions;
  const char *now;
  HeedRevision *open;

  g_return_if_fail (HEED_IS_ACTION (action));

  if (!has_baseline (action) ||
      (before == NULL && heed_item_get_target (HEED_ITEM (action)) != NULL) ||
      heed_promise_moves_above (action))
    return;

  if (before == NULL || before[0] == '\0')
    before = last_known_words (action);
  now = heed_promise_get_words_in_force (action);
  open = heed_promise_get_open_revision (action);
  revisions = heed_action_get_revisions (action);
  if (open != NULL && !changes_meaning (action, heed_revision_get_from (open)))
    {
      heed_record_list_remove (revisions, heed_record_list_get_n (revisions) - 1);
    }
  else if (open != NULL)
    {
      heed_revision_set_to (open, now);
    }
  else if (changes_meaning (action, before))
    {
      heed_record_list_take (revisions, heed_revision_new (day, author, before, now, NULL));
    }
}

/**
 * heed_promise_get_words_in_force:
 * @action: an action
 *
 * Returns: (transfer none): the words of its target, else of that of the nearest action
 *   above it that has one; "" for none
 */
const char *
heed_promise_get_words_in_force (HeedAction *action)
{
  HeedTarget *target;

  g_return_val_if_fail (HEED_IS_ACTION (action), "");

  target = get_in_force (action);
  return target != NULL ? heed_target_get_words (target) : "";
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
  HeedRevision *last;

  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);

  last = heed_record_list_get_last (heed_action_get_revisions (action));
  if (last == NULL || heed_revision_get_reason (last)[0] != '\0')
    return NULL;
  return heed_revision_get_day (last) != HEED_DAY_NONE || heed_revision_get_author (last)[0] != '\0' ? last : NULL;
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
  HeedRevision *last;

  g_return_if_fail (HEED_IS_ACTION (action));

  last = heed_record_list_get_last (heed_action_get_revisions (action));
  g_return_if_fail (last != NULL);

  heed_revision_set_reason (last, reason);
}

/**
 * heed_promise_is_revised:
 * @action: an action
 *
 * Returns: whether the target in force for it means something else than its baseline
 */
gboolean
heed_promise_is_revised (HeedAction *action)
{
  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);

  return has_baseline (action) &&
         !heed_promise_mean_the_same (heed_action_get_baseline (action), get_in_force (action));
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

  target = get_in_force (action);
  baseline = heed_action_get_baseline (action);
  if (target != NULL)
    due = heed_target_get_due (target);
  if (baseline != NULL)
    promised = heed_target_get_due (baseline);
  if (days != NULL)
    *days = due != HEED_DAY_NONE && promised != HEED_DAY_NONE ? (int) due - (int) promised : 0;

  return count_revisions (action);
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

  if (!has_baseline (action))
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
