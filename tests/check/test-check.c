/* test-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-check.h"
#include "heed-measure.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

static const char *const one_owner[] = { "Head of Practice", NULL };

static HeedRecommendation *
add_recommendation (HeedPlan         *plan,
                    const char       *number,
                    HeedResponseKind  kind)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

  heed_recommendation_set_number (recommendation, number);
  heed_response_set_kind (heed_recommendation_get_response (recommendation), kind);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return recommendation;
}

static HeedItem *
add_item (HeedRecommendation *recommendation,
          gpointer            item,
          guint               depth,
          const char *const  *owners,
          const char         *target)
{
  heed_item_set_depth (item, depth);
  heed_item_set_owners (item, owners);
  heed_item_set_target_words (item, target);
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  g_object_unref (item);
  return item;
}

/* A plan of one recommendation and one action, in which nothing is to be found. */
static HeedPlan *
make_good_plan (HeedRecommendation **recommendation,
                HeedItem           **action)
{
  HeedPlan *plan = heed_plan_new ();

  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 10));
  *recommendation = add_recommendation (plan, "3", HEED_RESPONSE_KIND_AGREED);
  *action = add_item (*recommendation, heed_action_new (), 1, one_owner, "May 2027");
  heed_action_set_label (HEED_ACTION (*action), "3.1");
  heed_item_set_text (*action, "Do it, and let an audit show that it is done.");
  return plan;
}

/* The checks that this program is about; test-rules.c has the others. */
static gboolean
is_meant (HeedFinding *finding)
{
  static const char *const checks[] = {
    "missing-response", "contradicting-response", "missing-explanation", "missing-reason", "missing-part-agreed",
    "no-actions", "missing-owner", "missing-target", "missing-revision-reason", "unreadable-target",
    "due-before-submitted", "tentative-target", "duplicate-number", "review-open", "unplaced", NULL,
  };

  return g_strv_contains (checks, heed_finding_get_check (finding));
}

/* What is found, one "severity check place" a line. */
static char *
find_all (HeedPlan *plan)
{
  g_autoptr (GPtrArray) findings = heed_check_plan (plan);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      HeedFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpstr (heed_finding_get_message (finding), !=, "");
      g_assert_cmpstr (heed_finding_get_remedy (finding), !=, "");
      if (!is_meant (finding))
        continue;
      g_string_append_printf (string, "%c %s: %s\n", "EWA"[heed_finding_get_severity (finding)],
                              heed_finding_get_check (finding), heed_finding_get_place (finding));
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
assert_found (HeedPlan   *plan,
              const char *expected)
{
  g_autofree char *found = find_all (plan);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_good (void)
{
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
  g_autoptr (HeedPlan) empty = heed_plan_new ();

  assert_found (plan, "");
  assert_found (empty, "");
}

static void
test_response (void)
{
  static const HeedResponseKind kinds[] = {
    HEED_RESPONSE_KIND_PARTLY_AGREED, HEED_RESPONSE_KIND_NOT_AGREED,
  };
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  heed_response_set_kind (response, HEED_RESPONSE_KIND_NONE);
  assert_found (plan, "E missing-response: Recommendation 3\n");

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean partly = kinds[i] == HEED_RESPONSE_KIND_PARTLY_AGREED;

      heed_response_set_kind (response, kinds[i]);
      heed_response_set_reasons (response, HEED_REASONS_NONE);
      heed_response_set_explanation (response, " \n");
      heed_response_set_part_agreed (response, "The first half.");
      assert_found (plan, "E missing-explanation: Recommendation 3\n"
                          "E missing-reason: Recommendation 3\n");
      heed_response_set_reasons (response, HEED_REASONS_POLICY);
      assert_found (plan, "E missing-explanation: Recommendation 3\n");
      heed_response_set_explanation (response, "The policy is under review.");
      assert_found (plan, "");
      heed_response_set_part_agreed (response, "");
      assert_found (plan, partly ? "A missing-part-agreed: Recommendation 3\n" : "");
    }
}

/* What is printed in the place of the response says the same as the response. */
static void
test_contradicting_response (void)
{
  static const struct
  {
    HeedResponseKind kind;
    const char *words;
    gboolean is_found;
  } rows[] = {
    { HEED_RESPONSE_KIND_AGREED, "", FALSE },
    { HEED_RESPONSE_KIND_AGREED, "AGREED", FALSE },
    { HEED_RESPONSE_KIND_AGREED, "Yes, from May", FALSE },
    { HEED_RESPONSE_KIND_AGREED, "Not agreed", TRUE },
    { HEED_RESPONSE_KIND_AGREED, "Partly agreed", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeedRecommendation *recommendation;
      HeedItem *action;
      g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
      HeedResponse *response = heed_recommendation_get_response (recommendation);

      heed_response_set_kind (response, rows[i].kind);
      heed_response_set_words (response, rows[i].words);
      assert_found (plan, rows[i].is_found ? "E contradicting-response: Recommendation 3\n" : "");
    }
}

/* A date that moved after it was promised needs its reason; one that was read from a file
 * that names neither day nor author has nobody who could be asked. */
static void
test_revision_reason (void)
{
  static const char *const targets[] = { "August 2027", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      HeedRecommendation *recommendation;
      HeedItem *action;
      g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
      g_autoptr (HeedRevision) revision
        = heed_revision_new (HEED_DAY_NONE, NULL, "April 2027", "May 2027", NULL);

      heed_action_set_baseline_words (HEED_ACTION (action), "April 2027");
      heed_record_list_append (heed_action_get_revisions (HEED_ACTION (action)), revision);
      assert_found (plan, "");

      heed_item_set_target_words (action, targets[i]);
      heed_promise_revise (HEED_ACTION (action), "May 2027", "Head of Practice", heed_day_new (2026, 9, 1));
      assert_found (plan, *targets[i] != '\0'
                            ? "E missing-revision-reason: Recommendation 3, action 3.1\n"
                            : "E missing-target: Recommendation 3, action 3.1\n"
                              "E missing-revision-reason: Recommendation 3, action 3.1\n");

      heed_promise_set_reason (HEED_ACTION (action), "The builder is late");
      assert_found (plan, *targets[i] != '\0' ? "" : "E missing-target: Recommendation 3, action 3.1\n");
    }
}

static void
test_no_actions (void)
{
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);

  heed_record_list_remove (heed_recommendation_get_items (recommendation), 0);
  assert_found (plan, "E no-actions: Recommendation 3\n");
  add_item (recommendation, heed_text_item_new (), 1, NULL, "");
  assert_found (plan, "E no-actions: Recommendation 3\n");
  heed_response_set_kind (heed_recommendation_get_response (recommendation),
                          HEED_RESPONSE_KIND_NONE);
  assert_found (plan, "E missing-response: Recommendation 3\n");
}

static void
test_owner_and_target (void)
{
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);

  heed_item_set_owners (action, NULL);
  assert_found (plan, "E missing-owner: Recommendation 3, action 3.1\n");
  heed_item_set_target_words (action, "");
  assert_found (plan, "E missing-owner: Recommendation 3, action 3.1\n"
                      "E missing-target: Recommendation 3, action 3.1\n");

  /* What is done needs no target any more, what is given up needs nothing. */
  heed_action_set_progress (HEED_ACTION (action), HEED_PROGRESS_COMPLETED);
  assert_found (plan, "E missing-owner: Recommendation 3, action 3.1\n");
  heed_action_set_progress (HEED_ACTION (action), HEED_PROGRESS_WITHDRAWN);
  assert_found (plan, "");
}

/* A sub-action takes what it lacks from above; a heading leaves it to those
 * below. */
static void
test_sub_actions (void)
{
  HeedRecommendation *recommendation;
  HeedItem *action, *first, *second;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);

  first = add_item (recommendation, heed_action_new (), 2, NULL, "");
  second = add_item (recommendation, heed_action_new (), 2, NULL, "");
  assert_found (plan, "");

  heed_item_set_owners (action, NULL);
  heed_item_set_target_words (action, "");
  heed_item_set_owners (first, one_owner);
  heed_item_set_target_words (first, "June 2027");
  heed_item_set_owners (second, one_owner);
  heed_item_set_target_words (second, "July 2027");
  assert_found (plan, "");

  heed_item_set_target_words (second, "");
  assert_found (plan, "E missing-target: Recommendation 3, action 3.1\n"
                      "E missing-target: Recommendation 3, action no. 3\n");
}

/* A label that many have does not name a place. */
static void
test_places (void)
{
  static const struct
  {
    guint depth;
    const char *label;
    const char *place;
  } rows[] = {
    { 1, "3.2", "3.2" },
    { 2, "a)", "3.2 a)" },
    { 2, "•", "no. 4" },
    { 3, "b)", "b)" },
    { 2, "3.2.1", "3.2.1" },
    { 1, "c)", "c)" },
    { 1, "", "no. 8" },
  };
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeedItem *item = add_item (recommendation, heed_action_new (), rows[i].depth, one_owner,
                                 "some day");

      heed_action_set_label (HEED_ACTION (item), rows[i].label);
      g_string_append_printf (expected, "W unreadable-target: Recommendation 3, action %s\n",
                              rows[i].place);
    }
  assert_found (plan, expected->str);
}

static void
test_targets (void)
{
  static const struct
  {
    const char *words;
    const char *found;
  } rows[] = {
    { "May 2027", "" },
    { "Ongoing", "" },
    { "Completed", "" },
    { "as funds allow", "W unreadable-target: Recommendation 3, action 3.1\n" },
    { "30 February 2027", "W unreadable-target: Recommendation 3, action 3.1\n" },
    { "May 2027 July 2027", "W unreadable-target: Recommendation 3, action 3.1\n" },
    { "TBC", "W unreadable-target: Recommendation 3, action 3.1\n" },
    { "May 2027 TBC", "A tentative-target: Recommendation 3, action 3.1\n" },
    { "July", "A tentative-target: Recommendation 3, action 3.1\n" },
    { "March 2026", "W due-before-submitted: Recommendation 3, action 3.1\n" },
    { "10 April 2026", "" },
  };
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      heed_item_set_target_words (action, rows[i].words);
      heed_action_set_progress (HEED_ACTION (action), HEED_PROGRESS_IN_PROGRESS);
      assert_found (plan, rows[i].found);
    }

  heed_item_set_target_words (action, "March 2026");
  heed_action_set_progress (HEED_ACTION (action), HEED_PROGRESS_COMPLETED);
  assert_found (plan, "");

  heed_item_set_target_words (action, "May 2027");
  add_item (recommendation, heed_text_item_new (), 1, NULL, "some day");
  add_item (recommendation, heed_measure_new (), 1, NULL, "some day");
  assert_found (plan, "W unreadable-target: Recommendation 3, text no. 1\n"
                      "W unreadable-target: Recommendation 3, measure no. 1\n");
}

static void
test_import (void)
{
  static const char *const review[] = { "9 actions, 8 owners: match them", "number inferred", NULL };
  static const char *const words[] = { "100% of one", "another", NULL };
  HeedRecommendation *recommendation;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
  g_autoptr (GPtrArray) findings = NULL;

  heed_recommendation_set_review (recommendation, review);
  heed_unplaced_set_targets (heed_recommendation_get_unplaced (recommendation), words);
  heed_plan_set_unplaced (plan, words);
  heed_plan_add_review (plan, "columns could not be told apart");
  assert_found (plan, "E unplaced: Plan\n"
                      "E unplaced: Plan\n"
                      "E unplaced: Recommendation 3\n"
                      "E unplaced: Recommendation 3\n"
                      "W review-open: Plan\n"
                      "W review-open: Recommendation 3\n"
                      "W review-open: Recommendation 3\n");

  findings = heed_check_plan (plan);
  g_assert_nonnull (strstr (heed_finding_get_message (g_ptr_array_index (findings, 0)), words[0]));
  g_assert_nonnull (strstr (heed_finding_get_message (g_ptr_array_index (findings, 5)), review[0]));
}

/* A day that is in no calendar is named; words without a day are not said to be one. */
static void
test_impossible_day (void)
{
  static const char *const rows[][2] = {
    { "31 Nov 2027", "31 Nov 2027" }, { "by 30/02/2028", "30/02/2028" }, { "soon", NULL }, { "32 or so", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeedRecommendation *recommendation;
      HeedItem *action;
      g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *quoted = rows[i][1] != NULL ? g_strdup_printf ("“%s”", rows[i][1]) : NULL;
      const char *message;

      heed_item_set_target_words (action, rows[i][0]);
      findings = heed_check_plan (plan);
      g_assert_cmpuint (findings->len, ==, 1);
      message = heed_finding_get_message (g_ptr_array_index (findings, 0));
      g_assert_cmpint (strstr (message, "in no calendar") != NULL, ==, quoted != NULL);
      if (quoted != NULL)
        g_assert_nonnull (strstr (message, quoted));
    }
}

static void
test_numbers (void)
{
  HeedRecommendation *recommendation, *other;
  HeedItem *action;
  g_autoptr (HeedPlan) plan = make_good_plan (&recommendation, &action);

  other = add_recommendation (plan, "3", HEED_RESPONSE_KIND_NONE);
  assert_found (plan, "E missing-response: Recommendation 3\n"
                      "W duplicate-number: Recommendation 3\n");
  heed_recommendation_set_number (other, "");
  assert_found (plan, "E missing-response: Recommendation without number (no. 2 in the plan)\n");
}

/* Worst first, then in the order of the plan, whatever the order of the checks. */
static void
test_order (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();

  for (int i = 1; i <= 12; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      HeedRecommendation *recommendation =
        add_recommendation (plan, number, (HeedResponseKind) g_test_rand_int_range (0, 4));

      for (int j = g_test_rand_int_range (0, 5); j > 0; j--)
        add_item (recommendation, heed_action_new (), (guint) g_test_rand_int_range (1, 3),
                  g_test_rand_bit () ? one_owner : NULL,
                  g_test_rand_bit () ? "" : g_test_rand_bit () ? "some day" : "May 2027 TBC");
    }

  for (int round = 0; round < 50; round++)
    {
      g_autoptr (GPtrArray) findings = heed_check_plan (plan);
      HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
      HeedSeverity severity = HEED_SEVERITY_ERROR;
      guint place = 0;

      g_assert_cmpuint (findings->len, >, 0);
      for (guint i = 0; i < findings->len; i++)
        {
          HeedFinding *finding = g_ptr_array_index (findings, i);
          HeedRecommendation *recommendation =
            heed_plan_find_recommendation_by_id (plan, heed_finding_get_recommendation (finding));
          HeedItem *item = heed_plan_find_item_by_id (plan, heed_finding_get_item (finding));
          guint here, position;

          g_assert_true (heed_record_list_find (recommendations, recommendation, &here));
          here *= 100;
          if (item != NULL)
            {
              g_assert_true (heed_record_list_find (heed_recommendation_get_items (recommendation),
                                                    item, &position));
              here += 1 + position;
            }
          g_assert_cmpint (heed_finding_get_severity (finding), >=, severity);
          if (heed_finding_get_severity (finding) == severity)
            g_assert_cmpuint (here, >=, place);
          severity = heed_finding_get_severity (finding);
          place = here;
        }
      heed_record_list_move (recommendations, (guint) g_test_rand_int_range (0, 12),
                             (guint) g_test_rand_int_range (0, 12));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/good", test_good);
  g_test_add_func ("/check/response", test_response);
  g_test_add_func ("/check/contradicting-response", test_contradicting_response);
  g_test_add_func ("/check/revision-reason", test_revision_reason);
  g_test_add_func ("/check/no-actions", test_no_actions);
  g_test_add_func ("/check/owner-and-target", test_owner_and_target);
  g_test_add_func ("/check/sub-actions", test_sub_actions);
  g_test_add_func ("/check/places", test_places);
  g_test_add_func ("/check/targets", test_targets);
  g_test_add_func ("/check/import", test_import);
  g_test_add_func ("/check/impossible-day", test_impossible_day);
  g_test_add_func ("/check/numbers", test_numbers);
  g_test_add_func ("/check/order", test_order);

  return g_test_run ();
}
