/* test-promise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-addressee.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-revision.h"

#define DAY heed_day_new (2026, 9, 1)

static HeedAction *
make_promised (const char *words)
{
  HeedAction *action = heed_action_new ();

  heed_item_set_target_words (HEED_ITEM (action), words);
  heed_action_set_baseline_words (action, words);
  return action;
}

static void
move (HeedAction *action,
      const char *words)
{
  g_autofree char *before = g_strdup (heed_item_get_target_words (HEED_ITEM (action)));

  heed_item_set_target_words (HEED_ITEM (action), words);
  heed_promise_revise (action, before, "Quality Lead", DAY);
}

/* Other words for the same date move nothing, and neither do other words for no date. */
static void
test_same_meaning (void)
{
  static const char *const pairs[][2] = {
    { "May 19", "May 2019" },
    { "31 May 2019", "By end of May 2019" },
    { "01.05.19", "1 May 2019" },
    { "Ongoing", "ongoing" },
    { "When the house opens", "As soon as the house opens" },
    { "Monthly from January 2019", "monthly from 1 January 2019" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (HeedAction) action = make_promised (pairs[i][0]);

      move (action, pairs[i][1]);
      g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
      g_assert_false (heed_promise_is_revised (action));
      g_assert_cmpstr (heed_action_get_baseline_words (action), ==, pairs[i][0]);
    }
}

static void
test_revision (void)
{
  g_autoptr (HeedAction) action = make_promised ("May 2019");
  HeedRevision *revision;
  int days;

  /* While it is typed it moves once. */
  move (action, "J");
  move (action, "June 2019");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
  revision = heed_promise_get_open_revision (action);
  g_assert_nonnull (revision);
  g_assert_cmpstr (heed_revision_get_from (revision), ==, "May 2019");
  g_assert_cmpstr (heed_revision_get_to (revision), ==, "June 2019");
  g_assert_cmpstr (heed_revision_get_author (revision), ==, "Quality Lead");
  g_assert_cmpuint (heed_revision_get_day (revision), ==, DAY);
  g_assert_true (heed_promise_is_revised (action));

  /* Back where it was. */
  move (action, "31 May 2019");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);

  move (action, "June 2019");
  heed_promise_set_reason (action, "Staff are away");
  g_assert_null (heed_promise_get_open_revision (action));
  move (action, "August 2019");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 2);
  revision = heed_promise_get_open_revision (action);
  g_assert_cmpstr (heed_revision_get_from (revision), ==, "June 2019");
  heed_promise_set_reason (action, "The builder is late");
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "May 2019");
  g_assert_cmpuint (heed_promise_count_moves (action, &days), ==, 2);
  g_assert_cmpint (days, ==, 92);
}

static void
test_not_promised (void)
{
  g_autoptr (HeedAction) action = heed_action_new ();

  heed_item_set_target_words (HEED_ITEM (action), "May 2019");
  move (action, "June 2020");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
  g_assert_false (heed_promise_is_revised (action));
}

/* A date that is taken back moved too. */
static void
test_taken_back (void)
{
  g_autoptr (HeedAction) action = make_promised ("May 2019");

  move (action, "");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
  g_assert_true (heed_promise_is_revised (action));
}

static void
test_describe (void)
{
  static const struct
  {
    const char *targets[4];
    const char *words;
  } cases[] = {
    { { "May 2019" }, "Promised May 2019" },
    { { "May 2019", "June 2019" }, "Promised May 2019, moved once, by 1 month" },
    { { "May 2019", "June 2019", "August 2019" }, "Promised May 2019, moved twice, by 3 months in all" },
    { { "May 2019", "June 2019", "July 2019", "5 June 2019" },
      "Promised May 2019, moved 3 times, by 5 days in all" },
    { { "May 2019", "March 2019" }, "Promised May 2019, moved once, to 2 months earlier" },
    { { "May 2019", "Ongoing" }, "Promised May 2019, moved once" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeedAction) action = make_promised (cases[i].targets[0]);
      g_autofree char *words = NULL;

      for (guint j = 1; j < 4 && cases[i].targets[j] != NULL; j++)
        {
          move (action, cases[i].targets[j]);
          heed_promise_set_reason (action, "why");
        }
      words = heed_promise_describe_moves (action);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_import (void)
{
  static const struct
  {
    HeedPlanState state;
    gboolean submitted;
    gboolean published;
    gboolean says_state;
    HeedPlanState after;
  } cases[] = {
    { HEED_PLAN_STATE_DRAFT, FALSE, FALSE, FALSE, HEED_PLAN_STATE_DRAFT },
    { HEED_PLAN_STATE_DRAFT, TRUE, FALSE, FALSE, HEED_PLAN_STATE_SUBMITTED },
    { HEED_PLAN_STATE_DRAFT, TRUE, TRUE, FALSE, HEED_PLAN_STATE_PUBLISHED },
    { HEED_PLAN_STATE_DRAFT, FALSE, TRUE, FALSE, HEED_PLAN_STATE_PUBLISHED },
    { HEED_PLAN_STATE_DRAFT, TRUE, FALSE, TRUE, HEED_PLAN_STATE_DRAFT },
    { HEED_PLAN_STATE_CLOSED, TRUE, TRUE, FALSE, HEED_PLAN_STATE_CLOSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_autoptr (HeedAction) action = heed_action_new ();
      g_autoptr (HeedAction) moved = make_promised ("May 2019");

      heed_item_set_target_words (HEED_ITEM (action), "June 2019");
      heed_item_set_target_words (HEED_ITEM (moved), "June 2019");
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
      heed_record_list_append (heed_recommendation_get_items (recommendation), moved);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
      heed_plan_set_state (plan, cases[i].state);
      heed_plan_set_submitted (plan, cases[i].submitted ? DAY : HEED_DAY_NONE);
      heed_plan_set_published (plan, cases[i].published ? DAY : HEED_DAY_NONE);

      heed_promise_settle_import (plan, cases[i].says_state);
      g_assert_cmpint (heed_plan_get_state (plan), ==, cases[i].after);
      g_assert_cmpstr (heed_action_get_baseline_words (action), ==,
                       cases[i].after == HEED_PLAN_STATE_DRAFT ? "" : "June 2019");
      g_assert_cmpstr (heed_action_get_baseline_words (moved), ==, "May 2019");
    }
}

static void
test_completed (void)
{
  g_autoptr (HeedAction) action = make_promised ("May 2019");

  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (action, heed_day_new (2019, 7, 31));
  g_assert_cmpint (heed_action_get_compliance (action, DAY), ==, HEED_COMPLIANCE_COMPLETED_LATE);

  heed_action_set_completed_on (action, HEED_DAY_NONE);
  g_assert_cmpint (heed_action_get_compliance (action, DAY), ==, HEED_COMPLIANCE_COMPLETED);
  heed_action_set_completed_on (action, heed_day_new (2019, 5, 31));
  g_assert_cmpint (heed_action_get_compliance (action, DAY), ==, HEED_COMPLIANCE_COMPLETED_ON_TIME);

  heed_action_set_progress (action, HEED_PROGRESS_IN_PROGRESS);
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);

  /* The words of a target say the day themselves. */
  heed_item_set_target_words (HEED_ITEM (action), "Completed 12/05/2026");
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, heed_day_new (2026, 5, 12));
}

static void
test_response_words (void)
{
  static const struct
  {
    HeedResponseKind before;
    const char *words;
    HeedResponseKind after;
    gboolean kept;
  } cases[] = {
    { HEED_RESPONSE_KIND_AGREED, "Agreed", HEED_RESPONSE_KIND_PARTLY_AGREED, FALSE },
    { HEED_RESPONSE_KIND_AGREED, "Agreed", HEED_RESPONSE_KIND_NONE, FALSE },
    { HEED_RESPONSE_KIND_AGREED, "Partly agreed", HEED_RESPONSE_KIND_PARTLY_AGREED, TRUE },
    { HEED_RESPONSE_KIND_NONE, "Yes, in time", HEED_RESPONSE_KIND_AGREED, TRUE },
    { HEED_RESPONSE_KIND_AGREED, "Yes, in time", HEED_RESPONSE_KIND_NOT_AGREED, FALSE },
    { HEED_RESPONSE_KIND_NONE, "Rejected", HEED_RESPONSE_KIND_NOT_AGREED, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeedResponse) response = heed_response_new ();

      heed_response_set_kind (response, cases[i].before);
      heed_response_set_words (response, cases[i].words);
      heed_response_set_kind (response, cases[i].after);
      g_assert_cmpstr (heed_response_get_words (response), ==, cases[i].kept ? cases[i].words : "");
    }
}

/* "A!" is stated, "a" is carried on. */
static char *
describe_addressees (HeedPlan *plan)
{
  HeedRecordList *list = heed_plan_get_recommendations (plan);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (list, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? " " : "",
                              heed_recommendation_get_addressee (recommendation)[0] != '\0'
                                ? heed_recommendation_get_addressee (recommendation) : "-",
                              heed_recommendation_get_addressee_stated (recommendation) ? "!" : "");
    }
  return g_string_free (words, FALSE);
}

static void
assert_addressees (HeedPlan   *plan,
                   const char *expected)
{
  g_autofree char *found = describe_addressees (plan);

  g_assert_cmpstr (found, ==, expected);
}

static void
name_addressee (HeedPlan   *plan,
                guint       position,
                const char *addressee)
{
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), position);
  g_autofree char *before = g_strdup (heed_recommendation_get_addressee (recommendation));

  heed_recommendation_set_addressee (recommendation, addressee);
  heed_addressee_change (recommendation, before);
}

static void
test_addressees (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  HeedRecordList *list = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      heed_record_list_append (list, recommendation);
    }

  name_addressee (plan, 0, "A");
  assert_addressees (plan, "A! A A A A");
  name_addressee (plan, 2, "B");
  assert_addressees (plan, "A! A B! B B");
  name_addressee (plan, 4, "A");
  assert_addressees (plan, "A! A B! B A!");
  name_addressee (plan, 3, "B");
  assert_addressees (plan, "A! A B! B A!");
  name_addressee (plan, 0, "C");
  assert_addressees (plan, "C! C B! B A!");
  name_addressee (plan, 2, "");
  assert_addressees (plan, "C! C C C A!");
  name_addressee (plan, 4, "C");
  assert_addressees (plan, "C! C C C C");
  name_addressee (plan, 0, "");
  assert_addressees (plan, "- - - - -");

  /* Each stays addressed to whom it was, whatever goes above it. */
  name_addressee (plan, 0, "A");
  name_addressee (plan, 2, "B");
  heed_record_list_remove (list, 2);
  heed_addressee_restate (plan);
  assert_addressees (plan, "A! A B! B");

  /* One that is addressed to nobody takes what holds, and states nothing. */
  heed_recommendation_set_addressee (heed_record_list_get (list, 1), "");
  heed_recommendation_set_addressee_stated (heed_record_list_get (list, 1), TRUE);
  heed_addressee_restate (plan);
  assert_addressees (plan, "A! A B! B");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promise/same-meaning", test_same_meaning);
  g_test_add_func ("/promise/revision", test_revision);
  g_test_add_func ("/promise/not-promised", test_not_promised);
  g_test_add_func ("/promise/taken-back", test_taken_back);
  g_test_add_func ("/promise/describe", test_describe);
  g_test_add_func ("/promise/import", test_import);
  g_test_add_func ("/promise/completed", test_completed);
  g_test_add_func ("/promise/response-words", test_response_words);
  g_test_add_func ("/promise/addressees", test_addressees);

  return g_test_run ();
}
