/* bench-action-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include <time.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-recommendation.h"

/* What lists over all plans cost on the main thread, with as many plans as a national unit
 * follows. Figures of one run can be held against each other; those of two machines
 * cannot. */

#define N_PLANS 1000
#define N_RECOMMENDATIONS 10
#define N_ACTIONS 6

static HeedPlan *
make_plan (guint number)
{
  static const char *const targets[] = { "May 2019", "June 2020", "Ongoing", "", "Completed", "1 March 2021" };
  HeedPlan *plan = heed_plan_new ();
  g_autofree char *name = g_strdup_printf ("Region %u", number * 7 % 331);

  heed_organisation_set_name (heed_plan_get_organisation (plan), name);
  heed_plan_set_title (plan, "Action plan");
  for (guint i = 0; i < N_RECOMMENDATIONS; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      heed_recommendation_set_text (recommendation, "Review how cases are allocated in every team");
      for (guint j = 0; j < N_ACTIONS; j++)
        {
          g_autoptr (HeedAction) action = heed_action_new ();
          g_autofree char *owner = g_strdup_printf ("Head of Service %u", (number + j) % 90);
          const char *owners[] = { owner, NULL };

          heed_item_set_text (HEED_ITEM (action),
                              "Review the allocation of cases each month with every team, and report "
                              "what was found to the head of operations");
          heed_item_set_owners (HEED_ITEM (action), owners);
          heed_item_set_target_words (HEED_ITEM (action),
                                      targets[(number + i + j) % G_N_ELEMENTS (targets)]);
          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }
  return plan;
}

/* The time that this thread had. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
show_page (HeedActionList *list,
           guint           position)
{
  for (guint i = position; i < position + 40; i++)
    {
      g_autoptr (HeedActionEntry) G_GNUC_UNUSED entry = g_list_model_get_item (G_LIST_MODEL (list), i);
    }
}

static void
measure (HeedSession      *session,
         HeedActionFilter *filter,
         const char       *what)
{
  g_autoptr (GError) error = NULL;
  double start = get_ms ();
  g_autoptr (HeedActionList) list = heed_action_list_new (session, filter, &error);
  double opened = get_ms ();
  double shown;
  double edited;
  guint n;
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, 500);
  HeedRecommendation *recommendation
    = heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (editor)), 0);

  g_assert_no_error (error);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  start = opened - start;
  opened = get_ms ();
  show_page (list, n / 2);
  shown = get_ms () - opened;

  heed_item_set_text (heed_record_list_get (heed_recommendation_get_items (recommendation), 0), what);
  g_assert_true (heed_plan_editor_flush (editor, &error));
  edited = get_ms ();
  g_assert_true (heed_action_list_refresh (list, &error));
  edited = get_ms () - edited;
  g_print ("%-34s %6u rows: open %6.1f ms, a page %5.1f ms, after an edit %6.1f ms\n", what, n, start,
           shown, edited);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const orders[] = { "by place", "by date", "by owner" };
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2020, 1, 1));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (HeedPlan) plan = make_plan (i);

      heed_session_create_plan (session, plan, &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      heed_action_filter_set_sort (filter, (HeedActionSort) i);
      measure (session, filter, orders[i]);
    }
  heed_action_filter_set_group (filter, HEED_ACTION_GROUP_ORGANISATION);
  heed_action_filter_set_sort (filter, HEED_ACTION_SORT_DUE);
  measure (session, filter, "by organisation, by date");
  heed_action_filter_set_group (filter, HEED_ACTION_GROUP_NONE);
  heed_action_filter_set_overdue (filter, TRUE);
  measure (session, filter, "overdue, by date");
  heed_action_filter_set_overdue (filter, FALSE);
  heed_action_filter_set_owner (filter, "service 17");
  measure (session, filter, "of one owner, by date");
  heed_action_filter_set_owner (filter, "");
  heed_action_filter_set_search (filter, "allocation head 42");
  measure (session, filter, "search, by date");
  return 0;
}
