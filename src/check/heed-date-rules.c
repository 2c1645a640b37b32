/* heed-date-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-check-words.h"
#include "heed-in-force.h"
#include "heed-promise.h"
#include "heed-recommendation.h"

/* A day or a month, with its year: "01.05.19", "1st May 2019", "May 19", in English or Welsh. */
#define DATE "\\s+(?:the\\s+)?(?:end\\s+of\\s+|diwedd\\s+)?(\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwe|maw|ebr|mai|meh|gor|awst|medi|hyd|tach|rhag)[a-z]*\\.?\\s*'?\\d{2,4})(?!\\d|[.]\\d)"

/* Days between two, whichever comes first. */
static guint
days_apart (HeedDay day,
            HeedDay other)
{
  return day > other ? day - other : other - day;
}

static gboolean
is_open (HeedItem *item)
{
  return HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) &&
         heed_action_get_progress (HEED_ACTION (item)) != HEED_PROGRESS_WITHDRAWN &&
         heed_action_get_progress (HEED_ACTION (item)) != HEED_PROGRESS_COMPLETED;
}

/* The days by which the text of @item says that something is done, each once. */
static GArray *
list_days (HeedItem *item)
{
  static gsize made;
  static GRegex *regex;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HeedDay));
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&made))
    {
      regex = heed_check_words_make_regex ("date-lead", DATE);
      g_once_init_leave (&made, 1);
    }
  for (g_regex_match (regex, heed_item_get_text (item), 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 1);
      g_autoptr (HeedTarget) target = heed_target_new (words, heed_item_get_reference (item));
      HeedDay day = heed_target_get_due (target);
      gboolean is_known = day == HEED_DAY_NONE;

      for (guint i = 0; i < days->len; i++)
        is_known = is_known || g_array_index (days, HeedDay, i) == day;
      if (!is_known)
        g_array_append_val (days, day);
    }
  return days;
}

static void
find_contradicting_date (const HeedCheck *check,
                         HeedItem        *item,
                         GPtrArray       *findings)
{
  HeedTarget *target = heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);
  HeedDay due = target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;
  guint limit = heed_check_words_get_limit ("apart-days");
  g_autoptr (GArray) days = NULL;
  g_autofree char *said = NULL;
  g_autofree char *message = NULL;

  if (!is_open (item) || due == HEED_DAY_NONE || heed_target_get_ongoing (target) || heed_target_get_repeats (target) != HEED_REPEAT_NONE)
    return;
  days = list_days (item);
  for (guint i = 0; i < days->len; i++)
    if (days_apart (g_array_index (days, HeedDay, i), due) <= limit)
      return;
  if (days->len == 0)
    return;

  said = heed_day_to_words (g_array_index (days, HeedDay, 0));
  /* Translators: a day, and the words of a target date as written. */
  message = g_strdup_printf (_("The text says “by %s”, and the target date is “%s”."), said, heed_target_get_words (target));
  heed_rules_add_to_item (findings, check, item, message, _("Let both say the same, or say in the text what is due when."));
}

static void
find_several_dates (const HeedCheck *check,
                    HeedItem        *item,
                    GPtrArray       *findings)
{
  g_autoptr (GArray) days = is_open (item) ? list_days (item) : NULL;

  if (days != NULL && days->len > 1)
    heed_rules_add_to_item (findings, check, item, _("The action has several dates in its text."),
                            _("Make each step with a date of its own an action."));
}

static void
find_ongoing (const HeedCheck *check,
              HeedItem        *item,
              GPtrArray       *findings)
{
  HeedTarget *target = heed_item_get_target (item);

  if (target != NULL && is_open (item) && heed_target_get_ongoing (target) && !heed_target_get_completed (target) &&
      heed_target_get_due (target) == HEED_DAY_NONE && heed_target_get_start (target) == HEED_DAY_NONE)
    heed_rules_add_to_item (findings, check, item, _("The action goes on without any date."),
                            _("Say by when it is first done, or how often it is looked at, such as “May 2027 & ongoing”."));
}

static void
find_far (const HeedCheck *check,
          HeedItem        *item,
          GPtrArray       *findings)
{
  HeedTarget *target = heed_item_get_target (item);
  HeedDay reference = heed_item_get_reference (item);
  HeedDay due = target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;
  guint years = heed_check_words_get_limit ("far-years");
  g_autofree char *words = NULL;
  g_autofree char *message = NULL;

  if (due == HEED_DAY_NONE || reference == HEED_DAY_NONE || due < reference ||
      days_apart (due, reference) <= years * 366)
    return;
  words = heed_day_to_words (due);
  /* Translators: a day, and a number of years. */
  message = g_strdup_printf (ngettext ("The target date, %s, is more than %u year after the plan.",
                                       "The target date, %s, is more than %u years after the plan.", years),
                             words, years);
  heed_rules_add_to_item (findings, check, item, message, _("Look whether the year is mistyped."));
}

static void
find_moved_often (const HeedCheck *check,
                  HeedItem        *item,
                  GPtrArray       *findings)
{
  guint moves = HEED_IS_ACTION (item) && is_open (item) ? heed_promise_count_moves (HEED_ACTION (item), NULL) : 0;
  g_autofree char *message = NULL;

  if (moves < heed_check_words_get_limit ("moves"))
    return;
  message = g_strdup_printf (ngettext ("The target date moved %u time.", "The target date moved %u times.", moves), moves);
  heed_rules_add_to_item (findings, check, item, message,
                          _("Ask what keeps it from being done, and set a date that holds."));
}

static void
check_early_submission (const HeedCheck *check,
                        HeedPlan        *plan,
                        GPtrArray       *findings)
{
  HeedDay submitted = heed_plan_get_submitted (plan);
  HeedDay report = heed_inspection_get_report_published (heed_plan_get_inspection (plan));

  if (submitted != HEED_DAY_NONE && report != HEED_DAY_NONE && submitted < report &&
      heed_plan_get_not_before (plan) == HEED_DAY_NONE)
    heed_rules_add_to_plan (findings, check, _("The plan was submitted before the report was published."),
                            _("Say before which day it must not be published, or correct a day."));
}

static void
check_early_publication (const HeedCheck *check,
                         HeedPlan        *plan,
                         GPtrArray       *findings)
{
  HeedDay submitted = heed_plan_get_submitted (plan);
  HeedDay published = heed_plan_get_published (plan);

  if (submitted != HEED_DAY_NONE && published != HEED_DAY_NONE && published < submitted)
    heed_rules_add_to_plan (findings, check, _("The plan was published before it was submitted."),
                            _("Correct one of the two days."));
}

const HeedCheck heed_date_rules[] = {
  { "contradicting-date", HEED_SEVERITY_WARNING, N_("Dates that contradict each other"), .item = find_contradicting_date },
  { "several-dates", HEED_SEVERITY_SUGGESTION, N_("Several dates in one action"), .item = find_several_dates },
  { "ongoing-without-date", HEED_SEVERITY_WARNING, N_("Ongoing without any date"), .item = find_ongoing },
  { "far-target", HEED_SEVERITY_WARNING, N_("Target dates far ahead"), .item = find_far },
  { "moved-often", HEED_SEVERITY_WARNING, N_("Target dates that moved often"), .item = find_moved_often },
  { "early-submission", HEED_SEVERITY_WARNING, N_("Submitted before the report"), .plan = check_early_submission },
  { "early-publication", HEED_SEVERITY_WARNING, N_("Published before submitted"), .plan = check_early_publication },
  { NULL },
};
