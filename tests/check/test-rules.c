/* test-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-check.h"
#include "heed-check-words.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-revision.h"
#include "heed-text-item.h"

/* Each check has a plan that raises it, and one, as near as can be, that does not. */

static HeedRecommendation *
add_recommendation (HeedPlan   *plan,
                    const char *number)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

  heed_recommendation_set_number (recommendation, number);
  heed_response_set_kind (heed_recommendation_get_response (recommendation), HEED_RESPONSE_KIND_AGREED);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return recommendation;
}

static HeedItem *
add_action (HeedRecommendation *recommendation,
            const char         *label,
            const char         *text,
            const char         *owner,
            const char         *target)
{
  HeedAction *action = heed_action_new ();
  const char *owners[] = { owner, NULL };

  heed_action_set_label (action, label);
  heed_item_set_text (HEED_ITEM (action), text);
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_item_set_target_words (HEED_ITEM (action), target);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  g_object_unref (action);
  return HEED_ITEM (action);
}

/* Two recommendations of one action each, in which nothing is to be found. */
static HeedPlan *
make_plan (void)
{
  HeedPlan *plan = heed_plan_new ();

  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 10));
  add_action (add_recommendation (plan, "3"), "3.1", "Write the guide, and let an audit show its use.",
              "Head of Practice", "May 2027");
  add_action (add_recommendation (plan, "4"), "4.1", "Train the teams; a survey tells what they learned.",
              "Head of Training", "June 2027");
  return plan;
}

static HeedRecommendation *
nth (HeedPlan *plan,
     guint     i)
{
  return heed_record_list_get (heed_plan_get_recommendations (plan), i);
}

static HeedItem *
action (HeedPlan *plan,
        guint     i)
{
  return heed_record_list_get (heed_recommendation_get_items (nth (plan, i)), 0);
}

static HeedFinding *
find (HeedPlan   *plan,
      const char *id)
{
  g_autoptr (GPtrArray) findings = heed_check_plan (plan);

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (heed_finding_get_check (g_ptr_array_index (findings, i)), id))
      return g_object_ref (g_ptr_array_index (findings, i));
  return NULL;
}

static void
text (HeedPlan   *plan,
      const char *words)
{
  heed_item_set_text (action (plan, 0), words);
}

static void
target (HeedPlan   *plan,
        const char *words)
{
  heed_item_set_target_words (action (plan, 0), words);
}

static void
owner (HeedPlan   *plan,
       const char *words)
{
  const char *owners[] = { words, NULL };

  heed_item_set_owners (action (plan, 0), owners);
}

static void
owners_of_five (HeedPlan   *plan,
                const char *first)
{
  const char *owners[] = { first, "B Team", "C Team", "D Team", "E Team", NULL };

  heed_item_set_owners (action (plan, 0), owners);
}

static void
label (HeedPlan   *plan,
       const char *words)
{
  heed_action_set_label (HEED_ACTION (action (plan, 1)), words);
}

static void
number (HeedPlan   *plan,
        const char *words)
{
  heed_recommendation_set_number (nth (plan, 1), words);
  heed_action_set_label (HEED_ACTION (action (plan, 1)), "a)");
}

static void
link_to (HeedPlan   *plan,
         const char *words)
{
  g_autofree char *link = g_strdup_printf ("An audit, see [%s](heed:item/%s).", words, heed_item_get_id (action (plan, 1)));

  text (plan, link);
}

static void
link_gone (HeedPlan   *plan,
           const char *id)
{
  g_autofree char *link = g_strdup_printf ("An audit, see [4.1](heed:item/%s).", *id != '\0' ? id : heed_item_get_id (action (plan, 1)));

  text (plan, link);
}

static void
measure (HeedPlan   *plan,
         const char *kind)
{
  g_autoptr (HeedMeasure) added = heed_measure_new ();

  text (plan, "Write the guide.");
  if (*kind != '\0')
    heed_record_list_append (heed_recommendation_get_items (nth (plan, 0)), added);
}

static void
second_text (HeedPlan   *plan,
             const char *words)
{
  text (plan, "Write the guide for all new case managers, and let an audit show its use.");
  heed_item_set_text (action (plan, 1), words);
}

static void
complete (HeedPlan   *plan,
          const char *note)
{
  g_autoptr (HeedUpdate) update = heed_update_new (heed_day_new (2026, 5, 1), "A. Reporter", note);

  heed_action_set_progress (HEED_ACTION (action (plan, 0)), HEED_PROGRESS_COMPLETED);
  if (*note != '\0')
    heed_record_list_append (heed_action_get_updates (HEED_ACTION (action (plan, 0))), update);
}

static void
verify (HeedPlan   *plan,
        const char *by)
{
  g_autoptr (HeedVerification) verification = g_object_new (HEED_TYPE_VERIFICATION, "by", by, NULL);

  complete (plan, "Done.");
  heed_record_list_append (heed_action_get_verifications (HEED_ACTION (action (plan, 0))), verification);
}

static void
not_agreed (HeedPlan   *plan,
            const char *progress)
{
  heed_response_set_kind (heed_recommendation_get_response (nth (plan, 0)), HEED_RESPONSE_KIND_NOT_AGREED);
  if (*progress != '\0')
    heed_action_set_progress (HEED_ACTION (action (plan, 0)), HEED_PROGRESS_WITHDRAWN);
}

static void
repeat (HeedPlan   *plan,
        const char *id)
{
  heed_recommendation_set_repeated (nth (plan, 0), TRUE);
  heed_recommendation_set_repeats (nth (plan, 0), id);
}

static void
report (HeedPlan   *plan,
        const char *day)
{
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), heed_day_new_from_iso (day));
}

static void
publish (HeedPlan   *plan,
         const char *day)
{
  heed_plan_set_published (plan, heed_day_new_from_iso (day));
}

static void
move_date (HeedPlan   *plan,
           const char *first)
{
  HeedAction *moved = HEED_ACTION (action (plan, 0));
  g_autoptr (HeedRevision) one = g_object_new (HEED_TYPE_REVISION, "from", first, "to", "April 2027", "reason", "Late", NULL);
  g_autoptr (HeedRevision) two = g_object_new (HEED_TYPE_REVISION, "from", "April 2027", "to", "May 2027", "reason", "Late", NULL);

  heed_action_set_baseline_words (moved, first);
  if (!g_str_equal (first, "April 2027"))
    heed_record_list_append (heed_action_get_revisions (moved), one);
  heed_record_list_append (heed_action_get_revisions (moved), two);
}

typedef struct
{
  const char *check;
  void (*set) (HeedPlan   *plan,
               const char *words);
  const char *raises;
  const char *raises_not;
} Case;

static const Case cases[] = {
  { "contradicting-date", text, "An audit by 1 August 2026.", "An audit by 15 May 2027." },
  { "contradicting-date", text, "An audit by 01.08.26 of it.", "An audit by 01.05.27 of it." },
  { "contradicting-date", text, "An audit by the end of August 2026.", "An audit in August 2026." },
  { "contradicting-date", text, "Archwiliad erbyn 1 Awst 2026.", "Archwiliad erbyn 1 Mai 2027." },
  { "several-dates", text, "An audit by 15 May 2027, and another by 1 June 2027.", "An audit by 15 May 2027." },
  { "ongoing-without-date", target, "Ongoing", "December 2026 & ongoing" },
  { "ongoing-without-date", target, "Ongoing", "Completed and ongoing" },
  { "far-target", target, "May 2037", "May 2030" },
  { "moved-often", move_date, "March 2027", "April 2027" },
  { "early-submission", report, "2026-05-01", "2026-04-01" },
  { "early-publication", publish, "2026-04-01", "2026-05-01" },
  { "not-agreed-actions", not_agreed, "", "withdrawn" },
  { "no-measure", measure, "", "measure" },
  { "duplicate-action", second_text, "Write the guide for all new case managers, and let the audit show its use.",
    "As in 3.1: write the guide for all new case managers, and let an audit show its use." },
  { "duplicate-action", second_text, "write the guide for all new case managers and let an audit show its use",
    "Print the guide for all old partners, and let no survey show how it is lost." },
  { "repeated-without-link", repeat, "", "6f1a" },
  { "completed-without-update", complete, "", "The guide is in use." },
  { "verified-by-reporter", verify, "a. reporter", "B. Verifier" },
  { "missing-number", number, " ", "4" },
  { "number-order", number, "2", "3.1" },
  { "label-scheme", label, "3.2", "4.9" },
  { "duplicate-label", label, "3.1", "4.1" },
  { "broken-reference", text, "An audit, see 7.3.", "An audit, see 4.1." },
  { "broken-reference", link_gone, "6f1a", "" },
  { "moved-reference", link_to, "4.2", "4.1" },
  { "moved-reference", link_to, "4.2", "the training" },
  { "vague-owner", owner, "All staff", "All Community Directors" },
  { "many-owners", owners_of_five, "A Team", "Team lead" },
  { "owner-spelling", owner, "Head of training", "Head of Trainers" },
  { "vague-wording", text, "Where possible, an audit.", "An audit wherever possibly useful." },
  { "abbreviation", text, "An audit of the QXM.", "An audit of the quality model (QXM)." },
  { "abbreviation", text, "An audit of QXMs.", "An audit of the QXM (quality model), then the QXM." },
  { "abbreviation", text, "An audit of the QXM.", "An audit of HMPPS." },
};

static void
test_rules (void)
{
  g_autoptr (HeedPlan) good = make_plan ();
  g_autoptr (GPtrArray) nothing = heed_check_plan (good);

  g_assert_cmpuint (nothing->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeedPlan) raises = make_plan ();
      g_autoptr (HeedPlan) raises_not = make_plan ();
      g_autoptr (HeedFinding) found = NULL;
      g_autoptr (HeedFinding) not_found = NULL;
      const HeedCheck *check = heed_check_find (cases[i].check);

      g_test_message ("%s: “%s”, “%s”", cases[i].check, cases[i].raises, cases[i].raises_not);
      cases[i].set (raises, cases[i].raises);
      cases[i].set (raises_not, cases[i].raises_not);
      found = find (raises, cases[i].check);
      not_found = find (raises_not, cases[i].check);
      g_assert_nonnull (found);
      g_assert_null (not_found);
      g_assert_nonnull (check);
      g_assert_cmpint (heed_finding_get_severity (found), ==, check->severity);
      g_assert_cmpstr (heed_finding_get_message (found), !=, "");
      g_assert_cmpstr (heed_finding_get_remedy (found), !=, "");
      g_assert_cmpstr (check->title, !=, "");
    }
}

/* What can be mended at one click is gone then, and nothing else has come. */
static void
test_fixes (void)
{
  static const Case fixed[] = {
    { "owner-spelling", owner, "Head of training", NULL },
    { "moved-reference", link_to, "4.2", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      g_autoptr (HeedPlan) plan = make_plan ();
      g_autoptr (HeedFinding) found = NULL;
      g_autoptr (GPtrArray) left = NULL;

      fixed[i].set (plan, fixed[i].raises);
      found = find (plan, fixed[i].check);
      g_assert_nonnull (found);
      g_assert_true (heed_check_can_fix (found));
      g_assert_nonnull (heed_check_find (fixed[i].check)->fix_label);
      g_assert_true (heed_check_fix (plan, found));
      left = heed_check_plan (plan);
      g_assert_cmpuint (left->len, ==, 0);
      /* There is nothing to be done any more. */
      g_assert_false (heed_check_fix (plan, found));
    }
}

static void
test_fix_response (void)
{
  g_autoptr (HeedPlan) plan = make_plan ();
  HeedResponse *response = heed_recommendation_get_response (nth (plan, 0));
  g_autoptr (HeedFinding) found = NULL;
  g_autoptr (HeedFinding) left = NULL;

  heed_response_set_words (response, "Not agreed");
  found = find (plan, "contradicting-response");
  g_assert_nonnull (found);
  g_assert_true (heed_check_fix (plan, found));
  left = find (plan, "contradicting-response");
  g_assert_null (left);
  g_assert_cmpint (heed_response_get_kind (response), ==, HEED_RESPONSE_KIND_AGREED);
}

/* What lacks only what waits for its place follows from that. */
static void
test_causes (void)
{
  static const char *const waiting[] = { "Head of Somewhere", NULL };
  g_autoptr (HeedPlan) plan = make_plan ();
  g_autoptr (HeedFinding) alone = NULL;
  g_autoptr (HeedFinding) caused = NULL;

  heed_item_set_owners (action (plan, 0), NULL);
  alone = find (plan, "missing-owner");
  g_assert_cmpstr (heed_finding_get_cause (alone), ==, "");
  heed_unplaced_set_owners (heed_recommendation_get_unplaced (nth (plan, 0)), waiting);
  caused = find (plan, "missing-owner");
  g_assert_cmpstr (heed_finding_get_cause (caused), ==, "unplaced");
}

/* Every list has words in English and in Welsh, and every limit is a number. */
static void
test_words (void)
{
  static const char *const limits[] = { "far-years", "apart-days", "moves", "owners", "alike-percent", "alike-words" };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    g_assert_cmpuint (heed_check_words_get_limit (limits[i]), >, 0);
  g_assert_true (heed_check_words_has ("vague-owner", "ALL STAFF"));
  g_assert_true (heed_check_words_has ("vague-owner", "pawb"));
  g_assert_false (heed_check_words_has ("vague-owner", "All staff managers"));
  g_assert_null (heed_check_words_find ("vague-wording", "somewhere possible"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rules", test_rules);
  g_test_add_func ("/rules/fixes", test_fixes);
  g_test_add_func ("/rules/fix-response", test_fix_response);
  g_test_add_func ("/rules/causes", test_causes);
  g_test_add_func ("/rules/words", test_words);
  return g_test_run ();
}
