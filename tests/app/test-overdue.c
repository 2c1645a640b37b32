/* test-overdue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overdue.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-random-edit.h"
#include "heed-recommendation.h"

/* What the model says of one plan. */
static guint
count_in_plan (HeedPlan *plan,
               HeedDay   day)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  guint n = 0;

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items =
        heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) &&
              heed_action_get_compliance (HEED_ACTION (item), day) == HEED_COMPLIANCE_OVERDUE)
            n++;
        }
    }

  return n;
}

static void
assert_counts (HeedSession *session,
               HeedOverdue *overdue,
               HeedDay      day)
{
  GListModel *plans = heed_session_get_plans (session);
  guint total = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);
      g_autoptr (HeedPlanEditor) editor
        = heed_app_test_edit (session, heed_plan_summary_get_number (summary));
      guint n = count_in_plan (heed_plan_editor_get_plan (editor), day);

      g_assert_cmpuint (heed_plan_summary_get_overdue (summary), ==, n);
      total += n;
    }
  g_assert_cmpuint (heed_overdue_get_total (overdue), ==, total);
}

/* The counts are those of the model, for any day, and follow each edit. */
static void
test_follows (void)
{
  for (guint round = 0; round < 5; round++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedSession) session = heed_app_test_open (test);
      g_autoptr (HeedOverdue) overdue = heed_overdue_new (session);
      g_autoptr (HeedPlan) one = heed_app_test_plan (3, 8);
      g_autoptr (HeedPlan) other = heed_app_test_plan (3, 8);
      g_autoptr (HeedPlanEditor) editor = NULL;
      g_autoptr (GError) error = NULL;
      guint number = heed_session_create_plan (session, one, &error);
      HeedDay day = HEED_DAY_NONE;
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

      g_assert_no_error (error);
      heed_session_create_plan (session, other, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (heed_overdue_get_total (overdue), ==, 0);

      for (guint i = 0; i < 10; i++)
        {
          day = heed_day_new (2018, 12, 1) + (guint) g_test_rand_int_range (0, 900);
          heed_overdue_set_day (overdue, day);
          heed_app_test_settle ();
          assert_counts (session, overdue, day);
        }

      editor = heed_app_test_edit (session, number);
      for (guint i = 0; i < 20; i++)
        {
          heed_random_edit (heed_plan_editor_get_plan (editor), rand);
          g_assert_true (heed_plan_editor_flush (editor, &error));
          heed_app_test_settle ();
          assert_counts (session, overdue, day);
        }

      g_clear_object (&editor);
      g_assert_true (heed_session_delete_plan (session, number, &error));
      heed_app_test_settle ();
      assert_counts (session, overdue, day);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overdue/follows", test_follows);
  return g_test_run ();
}
