/* bench-action-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include <time.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-calendar.h"
#include "heed-name-steps.h"
#include "heed-owners.h"
#include "heed-recommendation-book.h"
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

/* The page of owners does both in a thread. */
static void
measure_owners (HeedSession *session)
{
  g_autoptr (GError) error = NULL;
  double start = get_ms ();
  g_autoptr (GPtrArray) owners = heed_owners_load (session, heed_day_new (2020, 1, 1), &error);
  double counted = get_ms () - start;
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_shared_name_free);
  HeedSharedName *named;
  double renamed, done;
  HeedOwner *owner;

  g_assert_no_error (error);
  owner = g_ptr_array_index (owners, 0);
  named = heed_shared_name_new (heed_owner_get_id (owner), heed_owner_get_name (owner), 0);
  start = get_ms ();
  g_assert_cmpint (heed_name_steps_rename (session, HEED_SHARED_OWNER, named, "Another name", &error), !=, 0);
  renamed = get_ms () - start;
  owner = g_ptr_array_index (owners, 1);
  g_ptr_array_add (merged, heed_shared_name_new (heed_owner_get_id (owner), heed_owner_get_name (owner), 0));
  start = get_ms ();
  g_assert_cmpint (heed_name_steps_merge (session, HEED_SHARED_OWNER, merged, named, &error), !=, 0);
  done = get_ms () - start;
  heed_shared_name_free (named);
  g_print ("%u owners: count %6.1f ms, rename one of %u actions %6.1f ms, merge %6.1f ms\n", owners->len, counted,
           heed_owner_get_n_actions (owner), renamed, done);
}

/* The page of the calendar reads in a thread; so what the whole program took, and what of that the
 * main thread. */
static void
measure_month (HeedCalendar *calendar,
               HeedDay       from,
               const char   *what)
{
  struct timespec start, end;
  double main_start = get_ms ();
  guint n = 0;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &start);
  heed_calendar_set_range (calendar, from, from + 41);
  do
    g_main_context_iteration (NULL, TRUE);
  while (heed_calendar_get_loading (calendar));
  for (HeedDay day = from; day < from + 42; day++)
    {
      HeedCalendarCounts counts;

      heed_calendar_count (calendar, day, &counts);
      n += counts.n_overdue + counts.n_due + counts.n_completed + counts.n_other;
    }
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &end);
  g_print ("%-34s %6u dates: %6.1f ms, of them on the main thread %5.1f ms\n", what, n,
           (double) (end.tv_sec - start.tv_sec) * 1000 + (double) (end.tv_nsec - start.tv_nsec) / 1e6,
           get_ms () - main_start);
}

static void
measure_calendar (HeedSession *session)
{
  g_autoptr (HeedCalendar) calendar = heed_calendar_new (session);

  heed_calendar_set_today (calendar, heed_day_new (2020, 1, 1));
  measure_month (calendar, heed_day_new (2020, 6, 1), "the first month");
  measure_month (calendar, heed_day_new (2019, 4, 29), "a month where much is due");
  measure_month (calendar, heed_day_new (2022, 8, 1), "a month where nothing is");
}

/* The page of the recommendations reads in a thread, too. */
static void
measure_recommendations (HeedSession *session)
{
  g_autoptr (HeedRecommendationBook) book = heed_recommendation_book_new (session);
  g_autoptr (HeedRecommendationEntry) entry = NULL;
  g_autoptr (GPtrArray) similar = NULL;
  struct timespec begun, ended;
  double start = get_ms ();
  double read, found;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &begun);
  heed_recommendation_book_set_day (book, heed_day_new (2020, 1, 1));
  do
    g_main_context_iteration (NULL, TRUE);
  while (heed_recommendation_book_get_loading (book));
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &ended);
  read = get_ms () - start;

  entry = g_list_model_get_item (heed_recommendation_book_get_list (book), 500);
  start = get_ms ();
  similar = heed_recommendation_book_find_similar (book, entry);
  found = get_ms () - start;
  g_print ("%u recommendations: read %6.1f ms, of them on the main thread %5.1f ms, the %u most alike %5.1f ms\n",
           g_list_model_get_n_items (heed_recommendation_book_get_list (book)),
           (double) (ended.tv_sec - begun.tv_sec) * 1000 + (double) (ended.tv_nsec - begun.tv_nsec) / 1e6, read,
           similar->len, found);
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
  measure_owners (session);
  measure_calendar (session);
  measure_recommendations (session);
  return 0;
}
