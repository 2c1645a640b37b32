/* test-reminders.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reminders.h"

#include <glib/gstdio.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-recommendation.h"
#include "heed-reminder-log.h"

/* A Thursday. */
#define TODAY heed_day_new (2019, 8, 1)

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  char *path;
  HeedReminders *reminders;
  GString *told;
} Fixture;

static void
remind_cb (Fixture      *self,
           HeedReminder *reminder)
{
  g_string_append_printf (self->told, "%s%s %u", self->told->len > 0 ? ", " : "", heed_reminder_get_name (reminder),
                          heed_reminder_get_n (reminder));
  g_assert_true ((heed_reminder_get_action (reminder) != NULL) ==
                 (heed_reminder_get_n (reminder) == 1 && heed_reminder_get_kind (reminder) != HEED_REMINDER_KIND_DIGEST));
}

static void
failed_cb (Fixture *self,
           GError  *error)
{
  g_string_append (self->told, "failed");
}

static void
start (Fixture *self)
{
  g_clear_object (&self->reminders);
  self->reminders = heed_reminders_new (self->session, self->path);
  g_signal_connect_swapped (self->reminders, "remind", G_CALLBACK (remind_cb), self);
  g_signal_connect_swapped (self->reminders, "failed", G_CALLBACK (failed_cb), self);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->path = g_build_filename (self->test->folder, "reminders", NULL);
  self->told = g_string_new (NULL);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  self->editor = heed_app_test_edit (self->session, heed_app_test_create (self->session, plan));
  start (self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->reminders);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  g_string_free (self->told, TRUE);
  g_free (self->path);
  heed_app_test_free (self->test);
}

static HeedAction *
add (Fixture *self,
     HeedDay  due)
{
  HeedRecommendation *recommendation
    = heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (self->editor)), 0);
  g_autofree char *words = heed_day_to_words (due);
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (GError) error = NULL;

  heed_item_set_text (HEED_ITEM (action), "Light the lamps");
  heed_item_set_target_words (HEED_ITEM (action), words);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_no_error (error);
  return action; /* the plan keeps it */
}

static void
assert_told (Fixture    *self,
             HeedDay     day,
             const char *expected)
{
  g_string_truncate (self->told, 0);
  heed_reminders_check (self->reminders, day);
  while (heed_reminders_get_checking (self->reminders))
    g_main_context_iteration (NULL, TRUE);
  heed_app_test_settle ();
  g_assert_cmpstr (self->told->str, ==, expected);
}

/* Each action is told of in its time, once, whatever happens between. */
static void
test_once (Fixture       *self,
           gconstpointer  data)
{
  HeedAction *moved;
  g_autoptr (GError) error = NULL;

  add (self, TODAY - 40);
  add (self, TODAY);
  add (self, TODAY + 5);
  add (self, TODAY + 6);
  moved = add (self, TODAY + 20);
  add (self, TODAY + 31);

  /* What was overdue before is old news, but the week counts it. */
  assert_told (self, TODAY, "due-tomorrow 1, due-in-7-days 2, due-in-30-days 1, week 1");
  assert_told (self, TODAY, "");
  start (self);
  assert_told (self, TODAY, "");

  /* The day turns. */
  assert_told (self, TODAY + 1, "overdue 1, due-in-30-days 1");
  assert_told (self, TODAY + 2, "");
  /* The next Monday is the day before the first of the two. */
  assert_told (self, TODAY + 4, "due-tomorrow 1, week 2");

  /* Another date is news again, and what is completed is none. */
  heed_item_set_target_words (HEED_ITEM (moved), "8 August 2019");
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  assert_told (self, TODAY + 4, "due-in-7-days 1");
  heed_action_set_progress (moved, HEED_PROGRESS_COMPLETED);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  assert_told (self, TODAY + 9, "overdue 2");
}

/* Whoever was away hears of much at once, but not in many pieces. */
static void
test_grouped (Fixture       *self,
              gconstpointer  data)
{
  assert_told (self, TODAY, "");
  for (guint i = 0; i < 50; i++)
    add (self, TODAY + (HeedDay) g_test_rand_int_range (0, 100));
  g_string_truncate (self->told, 0);
  heed_reminders_check (self->reminders, TODAY + 200);
  while (heed_reminders_get_checking (self->reminders))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (self->told->str, ==, "overdue 50, week 0");
}

/* The actions to which a reminder leads are those of which it tells. */
static void
test_filter (void)
{
  g_autoptr (HeedReminder) reminder = heed_reminder_new (HEED_REMINDER_KIND_OVERDUE, TODAY);
  g_autoptr (HeedActionFilter) filter = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  for (guint i = 5; i > 0; i--)
    heed_reminder_add (reminder, TODAY - i);
  filter = heed_reminder_make_filter (reminder);
  title = heed_reminder_get_title (reminder);
  body = heed_reminder_get_body (reminder);
  g_assert_cmpuint (heed_action_filter_get_due_from (filter), ==, TODAY - 5);
  g_assert_cmpuint (heed_action_filter_get_due_before (filter), ==, TODAY);
  g_assert_true (heed_action_filter_get_open (filter));
  g_assert_cmpstr (title, ==, "5 actions became overdue");
  g_assert_cmpstr (body, ==, "Target dates: 27 July 2019 to 31 July 2019.");
}

/* A log that is damaged, or cannot be written, is no reason to tell nothing. */
static void
test_damaged (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  add (self, TODAY + 5);
  g_file_set_contents (self->path, "heed-reminders 1\nweek nonsense\nan-id\n\xff 9 9 9\n", -1, &error);
  g_assert_no_error (error);
  assert_told (self, TODAY, "due-in-7-days 1");
  g_assert_true (g_file_set_contents (self->path, "something else", -1, &error));
  assert_told (self, TODAY, "due-in-7-days 1");

  g_unlink (self->path);
  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  assert_told (self, TODAY, "failed, due-in-7-days 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reminders/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/reminders/grouped", Fixture, NULL, set_up, test_grouped, tear_down);
  g_test_add ("/reminders/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add_func ("/reminders/filter", test_filter);

  return g_test_run ();
}
