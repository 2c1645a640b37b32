/* test-calendar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-recommendation.h"
#include "heed-target-days.h"

/* What the calendar finds is held against the plans themselves, action by action. */

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedCalendar *calendar;
  GPtrArray *plans;
  GArray *numbers;
  HeedDay today;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->today = heed_day_new (2019, 1, 1) + (HeedDay) g_test_rand_int_range (0, 700);
  for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
    {
      HeedPlan *plan = heed_app_test_plan (4, 12);
      guint number = heed_app_test_create (self->session, plan);

      g_ptr_array_add (self->plans, plan);
      g_array_append_val (self->numbers, number);
    }
  self->calendar = heed_calendar_new (self->session);
  heed_calendar_set_today (self->calendar, self->today);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->calendar);
  g_ptr_array_unref (self->plans);
  g_array_unref (self->numbers);
  g_clear_object (&self->session);
  heed_app_test_free (self->test);
}

static void
wait_for (HeedCalendar *calendar)
{
  heed_app_test_settle ();
  while (heed_calendar_get_loading (calendar))
    g_main_context_iteration (NULL, TRUE);
}

static void
add_action (HeedAction         *action,
            HeedDay             day,
            HeedDay             today,
            HeedCalendarCounts *counts)
{
  HeedItem *item = HEED_ITEM (action);
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  HeedTarget *target = heed_recommendation_get_target_in_force (recommendation, item);
  HeedDay reference = heed_recommendation_get_plan (recommendation) != NULL
                        ? heed_plan_get_reference (heed_recommendation_get_plan (recommendation)) : HEED_DAY_NONE;
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (HeedTargetDay));
  HeedProgress progress = heed_action_get_progress (action);

  if (target == NULL || !heed_action_is_counted (action) || progress == HEED_PROGRESS_WITHDRAWN)
    return;

  targets = heed_target_days_split (target, reference);
  for (guint i = 0; i < targets->len; i++)
    heed_target_days_list (g_ptr_array_index (targets, i), day, day, days);
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, HeedTargetDay, i).kind != HEED_TARGET_DAY_DUE || !heed_target_is_recognised (target))
      counts->n_other += progress != HEED_PROGRESS_COMPLETED || day <= heed_action_get_completed_on (action);
    else if (progress == HEED_PROGRESS_COMPLETED)
      counts->n_completed++;
    else if (day < today)
      counts->n_overdue++;
    else
      counts->n_due++;
}

static void
add_plan (HeedPlan           *plan,
          HeedDay             day,
          HeedDay             today,
          HeedCalendarCounts *counts)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  counts->n_other += (heed_plan_get_submitted (plan) == day) + (heed_plan_get_published (plan) == day) +
                     (heed_plan_get_not_before (plan) == day);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (HEED_IS_ACTION (heed_record_list_get (items, j)))
          add_action (heed_record_list_get (items, j), day, today, counts);
    }
}

/* Returns: on how many days anything happens */
static guint
assert_days (Fixture *self,
             HeedDay  from,
             HeedDay  to)
{
  guint n_days = 0;

  for (HeedDay day = from; day <= to; day++)
    {
      HeedCalendarCounts expected = { 0 };
      HeedCalendarCounts counts;
      g_autoptr (GPtrArray) entries = heed_calendar_list (self->calendar, day);
      guint n;

      for (guint i = 0; i < self->plans->len; i++)
        add_plan (g_ptr_array_index (self->plans, i), day, self->today, &expected);
      heed_calendar_count (self->calendar, day, &counts);
      g_assert_cmpuint (counts.n_overdue, ==, expected.n_overdue);
      g_assert_cmpuint (counts.n_due, ==, expected.n_due);
      g_assert_cmpuint (counts.n_completed, ==, expected.n_completed);
      g_assert_cmpuint (counts.n_other, ==, expected.n_other);
      n = counts.n_overdue + counts.n_due + counts.n_completed + counts.n_other;
      g_assert_cmpuint (entries->len, ==, n);
      n_days += n > 0;
      for (guint i = 0; i < entries->len; i++)
        {
          HeedCalendarEntry *entry = g_ptr_array_index (entries, i);
          g_autoptr (GError) error = NULL;

          g_assert_true (heed_calendar_load (self->calendar, entry, &error));
          g_assert_no_error (error);
          g_assert_nonnull (heed_calendar_entry_get_summary (entry));
          g_assert_true ((heed_calendar_entry_get_action (entry) != NULL) ==
                         (heed_calendar_entry_get_item (entry)[0] != '\0'));
          if (i > 0)
            g_assert_cmpuint (heed_calendar_entry_get_kind (entry), >=,
                              heed_calendar_entry_get_kind (g_ptr_array_index (entries, i - 1)));
        }
    }
  return n_days;
}

static void
test_days (Fixture       *self,
           gconstpointer  data)
{
  HeedDay from = heed_day_new (2018, 6, 1);
  HeedDay to = heed_day_new (2021, 12, 31);

  heed_calendar_set_range (self->calendar, from, to);
  wait_for (self->calendar);
  g_assert_cmpuint (assert_days (self, from, to), >, 0);

  /* The day turns. */
  self->today += 200;
  heed_calendar_set_today (self->calendar, self->today);
  assert_days (self, from, to);

  /* Whoever pages on sees the page where they stop. */
  for (HeedDay page = from; page + 41 < to; page += 42)
    heed_calendar_set_range (self->calendar, page, page + 41);
  from += (to - from - 41) / 42 * 42;
  heed_calendar_set_range (self->calendar, from, from + 41);
  wait_for (self->calendar);
  assert_days (self, from, from + 41);
}

/* What is edited, deleted and undone is seen. */
static void
test_changes (Fixture       *self,
              gconstpointer  data)
{
  HeedDay from = heed_day_new (2019, 1, 1);
  HeedDay to = heed_day_new (2020, 12, 31);
  guint number = g_array_index (self->numbers, guint, 0);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (self->session, number);
  HeedRecommendation *recommendation;
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (GError) error = NULL;

  heed_calendar_set_range (self->calendar, from, to);
  wait_for (self->calendar);
  assert_days (self, from, to);

  g_object_unref (self->plans->pdata[0]);
  self->plans->pdata[0] = g_object_ref (heed_plan_editor_get_plan (editor));
  recommendation = heed_record_list_get (heed_plan_get_recommendations (self->plans->pdata[0]), 0);
  heed_item_set_text (HEED_ITEM (action), "Count the lamps");
  heed_item_set_target_words (HEED_ITEM (action), "Monthly from 5 January 2019");
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  g_assert_true (heed_plan_editor_flush (editor, &error));
  wait_for (self->calendar);
  assert_days (self, from, to);

  heed_item_set_target_words (HEED_ITEM (action), "8 May 2019");
  g_assert_true (heed_plan_editor_flush (editor, &error));
  wait_for (self->calendar);
  assert_days (self, from, to);

  g_clear_object (&editor);
  g_assert_true (heed_session_delete_plan (self->session, number, &error));
  g_assert_no_error (error);
  g_ptr_array_remove_index (self->plans, 0);
  wait_for (self->calendar);
  assert_days (self, from, to);
}

/* An action that is gone since the day was read stays unread, and is no error. */
static void
test_gone (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (HeedCalendarEntry) entry = heed_calendar_entry_new (HEED_CALENDAR_KIND_DUE, 99, "an-id");
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  g_assert_true (heed_calendar_load (self->calendar, entry, &error));
  g_assert_null (heed_calendar_entry_get_action (entry));
  title = heed_calendar_entry_get_title (entry);
  g_assert_cmpstr (title, ==, "");
}

static void
test_describe (void)
{
  HeedDay day = heed_day_new (2019, 5, 14);
  g_autofree char *nothing = heed_calendar_describe (day, &(HeedCalendarCounts) { 0 });
  g_autofree char *much = heed_calendar_describe (day, &(HeedCalendarCounts) { 1, 3, 2, 1 });

  g_assert_cmpstr (nothing, ==, "Tuesday 14 May 2019");
  g_assert_cmpstr (much, ==, "Tuesday 14 May 2019, 3 due, 1 overdue, 2 completed, 1 other date");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/calendar/days", Fixture, NULL, set_up, test_days, tear_down);
  g_test_add ("/calendar/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/calendar/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add_func ("/calendar/describe", test_describe);

  return g_test_run ();
}
