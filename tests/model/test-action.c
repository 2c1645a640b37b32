/* test-action.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"

#include <string.h>

#include "heed-model-test.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

static void
test_properties (void)
{
  heed_model_test_properties (HEED_TYPE_ACTION);
}

/* A target whose words say completed makes the action completed. */
static void
test_completed_by_words (void)
{
  HeedAction *action = heed_action_new ();
  HeedCounter notified;

  heed_counter_connect (&notified, action, "notify::progress");
  heed_item_set_target_words (HEED_ITEM (action), "May 2019");
  heed_assert_counted (&notified, 0);
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_NOT_STARTED);

  heed_item_set_target_words (HEED_ITEM (action), "Completed");
  heed_assert_counted (&notified, 1);
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_COMPLETED);
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);

  heed_item_set_target_words (HEED_ITEM (action), "Completed May 2019");
  heed_assert_counted (&notified, 0);
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, heed_day_new (2019, 5, 31));

  g_assert_finalize_object (action);
}

/* The target is read at each letter: what it says on the way does not stay. */
static void
test_typed (void)
{
  static const struct {
    const char *words;
    HeedProgress before;
    HeedProgress after;
    HeedDay (*completed_on) (int year, int month);
  } rows[] = {
    { "Complete by May 2019", HEED_PROGRESS_NOT_STARTED, HEED_PROGRESS_NOT_STARTED, NULL },
    { "Complete by May 2019", HEED_PROGRESS_IN_PROGRESS, HEED_PROGRESS_IN_PROGRESS, NULL },
    { "Completed May 2019", HEED_PROGRESS_IN_PROGRESS, HEED_PROGRESS_COMPLETED, heed_day_month_end },
    { "Completed", HEED_PROGRESS_WITHDRAWN, HEED_PROGRESS_COMPLETED, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      HeedDay completed_on = rows[i].completed_on != NULL ? rows[i].completed_on (2019, 5)
                                                          : HEED_DAY_NONE;
      gsize length = strlen (rows[i].words);

      heed_action_set_progress (action, rows[i].before);
      for (gsize n = 1; n <= length; n++)
        {
          g_autofree char *words = g_strndup (rows[i].words, n);

          heed_item_set_target_words (HEED_ITEM (action), words);
        }
      g_assert_cmpint (heed_action_get_progress (action), ==, rows[i].after);
      g_assert_cmpuint (heed_action_get_completed_on (action), ==, completed_on);

      for (gsize n = length; n > 0; n--)
        {
          g_autofree char *words = g_strndup (rows[i].words, n - 1);

          heed_item_set_target_words (HEED_ITEM (action), words);
        }
      g_assert_cmpint (heed_action_get_progress (action), ==, rows[i].before);
      g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);
    }
}

/* What was reported otherwise than by the target does not go with its words. */
static void
test_reported (void)
{
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedAction) noted = heed_action_new ();
  HeedDay day = heed_day_new (2019, 3, 8);
  g_autoptr (HeedUpdate) update = heed_update_new (day, "Performance Manager", "Done.");

  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (action, day);
  heed_item_set_target_words (HEED_ITEM (action), "Completed");
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, day);
  heed_item_set_target_words (HEED_ITEM (action), "May 2019");
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_COMPLETED);
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, day);

  /* By the words at first, and then by a note as well. */
  heed_item_set_target_words (HEED_ITEM (noted), "Completed");
  heed_record_list_append (heed_action_get_updates (noted), update);
  heed_item_set_target_words (HEED_ITEM (noted), "May 2019");
  g_assert_cmpint (heed_action_get_progress (noted), ==, HEED_PROGRESS_COMPLETED);
}

/* What is no longer completed was completed on no day. */
static void
test_reopened (void)
{
  static const HeedProgress others[] = {
    HEED_PROGRESS_NOT_STARTED, HEED_PROGRESS_IN_PROGRESS, HEED_PROGRESS_WITHDRAWN,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      HeedCounter notified;

      heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
      heed_action_set_completed_on (action, heed_day_new (2026, 5, 22));
      heed_counter_connect (&notified, action, "notify::completed-on");
      heed_action_set_progress (action, others[i]);
      g_assert_cmpuint (heed_action_get_completed_on (action), ==, HEED_DAY_NONE);
      heed_assert_counted (&notified, 1);
      heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
      heed_assert_counted (&notified, 0);
    }
}

static void
test_baseline (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();

  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 10));
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);

  g_assert_null (heed_action_get_baseline (action));
  heed_action_set_baseline_words (action, "March");
  heed_item_set_target_words (HEED_ITEM (action), "June 2027");
  g_assert_cmpuint (heed_target_get_due (heed_action_get_baseline (action)), ==,
                    heed_day_new (2027, 3, 31));

  heed_plan_set_submitted (plan, heed_day_new (2025, 4, 10));
  g_assert_cmpuint (heed_target_get_due (heed_action_get_baseline (action)), ==,
                    heed_day_new (2026, 3, 31));
  heed_action_set_baseline_words (action, "");
  g_assert_null (heed_action_get_baseline (action));
}

static void
test_records (void)
{
  HeedAction *action = heed_action_new ();
  HeedDay day = heed_day_new (2026, 8, 20);
  g_autoptr (HeedRevision) revision = heed_revision_new (day, "Quality Lead", "Oct 2026", "Feb 2027", "Late.");
  g_autoptr (HeedUpdate) update = heed_update_new (day, "Estates Manager", "Three of eight.");
  g_autoptr (HeedVerification) verification =
    heed_verification_new (day, "Head of Quality", FALSE, "Not yet.");
  HeedCounter revisions, updates, verifications;

  heed_counter_connect (&revisions, action, "notify::revisions");
  heed_counter_connect (&updates, action, "notify::updates");
  heed_counter_connect (&verifications, action, "notify::verifications");

  heed_record_list_append (heed_action_get_revisions (action), revision);
  heed_record_list_append (heed_action_get_updates (action), update);
  heed_record_list_append (heed_action_get_verifications (action), verification);
  heed_assert_counted (&revisions, 1);
  heed_assert_counted (&updates, 1);
  heed_assert_counted (&verifications, 1);
  g_assert_true (heed_record_list_get (heed_action_get_revisions (action), 0) == revision);
  g_assert_true (heed_record_list_get (heed_action_get_updates (action), 0) == update);
  g_assert_true (heed_record_list_get_last (heed_action_get_verifications (action)) == verification);

  heed_verification_set_text (verification, "Not yet at all.");
  heed_record_list_remove (heed_action_get_verifications (action), 0);
  heed_assert_counted (&verifications, 2);
  heed_verification_set_text (verification, "Gone.");
  heed_assert_counted (&verifications, 0);
  g_assert_null (heed_record_list_get_last (heed_action_get_verifications (action)));

  g_assert_finalize_object (action);
}

static void
test_compliance (void)
{
  g_autoptr (HeedAction) action = heed_action_new ();
  HeedDay day = heed_day_new (2026, 11, 22);

  g_assert_cmpint (heed_action_get_compliance (action, day), ==, HEED_COMPLIANCE_NO_DATE);
  heed_item_set_target_words (HEED_ITEM (action), "Oct 2026");
  g_assert_cmpint (heed_action_get_compliance (action, day), ==, HEED_COMPLIANCE_OVERDUE);
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  g_assert_cmpint (heed_action_get_compliance (action, day), ==, HEED_COMPLIANCE_COMPLETED);
  heed_action_set_completed_on (action, heed_day_new (2026, 11, 2));
  g_assert_cmpint (heed_action_get_compliance (action, day), ==, HEED_COMPLIANCE_COMPLETED_LATE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action/properties", test_properties);
  g_test_add_func ("/action/completed-by-words", test_completed_by_words);
  g_test_add_func ("/action/typed", test_typed);
  g_test_add_func ("/action/reported", test_reported);
  g_test_add_func ("/action/reopened", test_reopened);
  g_test_add_func ("/action/baseline", test_baseline);
  g_test_add_func ("/action/records", test_records);
  g_test_add_func ("/action/compliance", test_compliance);

  return g_test_run ();
}
