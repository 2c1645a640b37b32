/* heed-step-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-revision.h"
#include "heed-target-impossible.h"

typedef gboolean (*HasFunc) (HeedItem *item);

static gboolean
has_owner (HeedItem *item)
{
  return heed_item_get_owners (item)[0] != NULL;
}

static gboolean
has_target (HeedItem *item)
{
  return heed_item_get_target (item) != NULL;
}

/* Whether @action only heads steps that each have of their own what it lacks. */
static gboolean
is_had_below (HeedItem *action,
              HasFunc   has)
{
  HeedRecordList *items = heed_recommendation_get_items (heed_item_get_recommendation (action));
  gboolean any = FALSE;
  guint position = 0;

  heed_record_list_find (items, action, &position);
  for (guint i = position + 1; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *below = heed_record_list_get (items, i);

      if (heed_item_get_depth (below) <= heed_item_get_depth (action))
        break;
      if (!HEED_IS_ACTION (below) || !heed_action_is_counted (HEED_ACTION (below)))
        continue;
      if (!has (below))
        return FALSE;
      any = TRUE;
    }

  return any;
}

/* Whether @item is an action that somebody still promises. */
static gboolean
is_promised (HeedItem *item)
{
  return HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) &&
         heed_action_get_progress (HEED_ACTION (item)) != HEED_PROGRESS_WITHDRAWN;
}

/* What an action lacks may only wait for its place: placing it mends both. */
static const char *
waits_for (const char *const *unplaced)
{
  return unplaced != NULL && unplaced[0] != NULL ? "unplaced" : NULL;
}

static void
find_missing_owner (const HeedCheck *check,
                    HeedItem        *item,
                    GPtrArray       *findings)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);

  if (is_promised (item) &&
      heed_recommendation_get_owners_in_force (recommendation, item)[0] == NULL &&
      !is_had_below (item, has_owner))
    heed_rules_add_to_item_because (findings, check, item,
                                    _("The action has no owner."),
                                    _("Name the role, the body or the person that is responsible for it."),
                                    waits_for (heed_unplaced_get_owners (heed_recommendation_get_unplaced (recommendation))));
}

static void
find_missing_target (const HeedCheck *check,
                     HeedItem        *item,
                     GPtrArray       *findings)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);

  if (is_promised (item) &&
      heed_action_get_progress (HEED_ACTION (item)) != HEED_PROGRESS_COMPLETED &&
      heed_recommendation_get_target_in_force (recommendation, item) == NULL &&
      !is_had_below (item, has_target))
    heed_rules_add_to_item_because (findings, check, item,
                                    _("The action has no target date."),
                                    _("Say by when it will be done, such as “May 2027”."),
                                    waits_for (heed_unplaced_get_targets (heed_recommendation_get_unplaced (recommendation))));
}

static void
find_unreadable_target (const HeedCheck *check,
                        HeedItem        *item,
                        GPtrArray       *findings)
{
  HeedTarget *target = heed_item_get_target (item);
  g_autofree char *impossible = NULL;
  g_autofree char *message = NULL;

  if (target == NULL || heed_target_is_recognised (target))
    return;

  impossible = heed_target_find_impossible (heed_target_get_words (target));
  if (impossible != NULL)
    {
      /* Translators: the words of a date that is in no calendar, such as "31 Nov 2019",
       * and those of the target date that it stands in. */
      message = g_strdup_printf (_("There is no “%s”: the target “%s” names a day that is in no calendar."),
                                 impossible, heed_target_get_words (target));
      heed_rules_add_to_item (findings, check, item, message,
                              _("Correct the day, such as “30 November 2027”."));
      return;
    }

  /* Translators: the words of a target date as written. */
  message = g_strdup_printf (_("No date can be read in the target “%s”, so nobody can say whether it is kept."),
                             heed_target_get_words (target));
  heed_rules_add_to_item (findings, check, item, message,
                          _("Write one date that is certain, such as “31 May 2027” or “by end of May 2027”."));
}

static void
find_tentative_target (const HeedCheck *check,
                       HeedItem        *item,
                       GPtrArray       *findings)
{
  HeedTarget *target = heed_item_get_target (item);
  g_autofree char *meaning = NULL;
  g_autofree char *message = NULL;

  if (target == NULL || !heed_target_is_recognised (target) || !heed_target_get_tentative (target))
    return;

  meaning = heed_target_to_meaning (target);
  /* Translators: the words of a target date as written, and what they mean. */
  message = g_strdup_printf (_("The target “%s” is not certain; it is read as: %s."),
                             heed_target_get_words (target), meaning);
  heed_rules_add_to_item (findings, check, item, message,
                          _("Confirm the date, with its year, as soon as it is known."));
}

static void
find_due_before_submitted (const HeedCheck *check,
                           HeedItem        *item,
                           GPtrArray       *findings)
{
  HeedPlan *plan = heed_recommendation_get_plan (heed_item_get_recommendation (item));
  HeedDay submitted = heed_plan_get_submitted (plan);
  HeedTarget *target = heed_item_get_target (item);
  g_autofree char *due = NULL;
  g_autofree char *message = NULL;

  if (submitted == HEED_DAY_NONE || target == NULL ||
      heed_target_get_due (target) == HEED_DAY_NONE || heed_target_get_due (target) >= submitted ||
      !is_promised (item) ||
      heed_action_get_progress (HEED_ACTION (item)) == HEED_PROGRESS_COMPLETED)
    return;

  due = heed_day_to_words (heed_target_get_due (target));
  /* Translators: the day is such as "31 May 2027". */
  message = g_strdup_printf (_("The action was due on %s, before the plan was submitted."), due);
  heed_rules_add_to_item (findings, check, item, message,
                          _("Report it completed, or correct its target date or the day of submission."));
}

static void
find_missing_revision_reason (const HeedCheck *check,
                              HeedItem        *item,
                              GPtrArray       *findings)
{
  HeedRevision *open = HEED_IS_ACTION (item) ? heed_promise_get_open_revision (HEED_ACTION (item)) : NULL;
  g_autofree char *message = NULL;

  if (open == NULL)
    return;

  if (heed_revision_get_from (open)[0] == '\0' || heed_revision_get_to (open)[0] == '\0')
    message = g_strdup (_("The target date was changed after it was promised, and nothing says why."));
  else
    /* Translators: the words of a target date before and after it was changed. */
    message = g_strdup_printf (_("The target moved from “%s” to “%s”, and nothing says why."),
                               heed_revision_get_from (open), heed_revision_get_to (open));
  heed_rules_add_to_item (findings, check, item, message,
                          _("Write below the target date why it moved."));
}

const HeedCheck heed_step_rules[] = {
  { "missing-owner", HEED_SEVERITY_ERROR, N_("Actions without an owner"), .item = find_missing_owner },
  { "missing-target", HEED_SEVERITY_ERROR, N_("Actions without a target date"), .item = find_missing_target },
  { "missing-revision-reason", HEED_SEVERITY_ERROR, N_("Target dates that moved without a reason"), .item = find_missing_revision_reason },
  { "unreadable-target", HEED_SEVERITY_WARNING, N_("Target dates that cannot be read"), .item = find_unreadable_target },
  { "due-before-submitted", HEED_SEVERITY_WARNING, N_("Due before the plan was submitted"), .item = find_due_before_submitted },
  { "tentative-target", HEED_SEVERITY_SUGGESTION, N_("Target dates that are not certain"), .item = find_tentative_target },
  { NULL },
};
