/* test-follow-up.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-author.h"
#include "heed-follow-up-progress.h"
#include "heed-follow-up-review.h"
#include "heed-follow-up-target.h"
#include "heed-measure-course.h"
#include "heed-promise.h"

#include <math.h>
#include <string.h>

#define TODAY heed_day_new (2026, 9, 1)

/* A submitted plan with two recommendations of an action and a measure, open in an editor. */
typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedAction *action;
  HeedMeasure *measure;
} Fixture;

static void
add_recommendation (HeedPlan   *plan,
                    const char *number,
                    const char *label,
                    const char *target)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedAction *action = heed_action_new ();
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  heed_recommendation_set_number (recommendation, number);
  heed_action_set_label (action, label);
  heed_item_set_target_words (HEED_ITEM (action), target);
  heed_record_list_take (items, action);
  heed_record_list_take (items, heed_measure_new ());
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  HeedRecordList *items;
  guint number;
  g_autoptr (GError) error = NULL;

  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 1));
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), heed_day_new (2026, 3, 2));
  add_recommendation (plan, "1", "1.1", "May 2026");
  add_recommendation (plan, "2", "•", "From June 2026");
  heed_plan_set_state (plan, HEED_PLAN_STATE_SUBMITTED);
  heed_promise_set_baselines (plan);

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  number = heed_session_create_plan (self->session, plan, &error);
  g_assert_no_error (error);
  self->editor = heed_app_test_edit (self->session, number);
  self->plan = heed_plan_editor_get_plan (self->editor);
  items = heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (self->plan), 0));
  self->action = heed_record_list_get (items, 0);
  self->measure = heed_record_list_get (items, 1);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->editor);
  g_object_unref (self->session);
  heed_app_test_free (self->test);
}

/* Refused in words that name the thing, and nothing was done. */
static void
assert_refused (Fixture  *self,
                gboolean  done,
                GError  **error,
                const char *part)
{
  g_assert_false (done);
  g_assert_error (*error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_assert_nonnull (strstr ((*error)->message, part));
  g_assert_cmpint ((*error)->message[strlen ((*error)->message) - 1], ==, '.');
  g_clear_error (error);
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_no_error (error);
}

static guint
n_updates (Fixture *self)
{
  return heed_record_list_get_n (heed_action_get_updates (self->action));
}

static void
test_complete (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  HeedUpdate *update;
  gboolean late = FALSE;

  update = heed_follow_up_complete (self->editor, self->action, heed_day_new (2026, 6, 2), " It *works*.\n", "Quality Lead",
                                    TODAY, &late, &error);
  g_assert_no_error (error);
  g_assert_true (late);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_COMPLETED);
  g_assert_cmpuint (heed_action_get_completed_on (self->action), ==, heed_day_new (2026, 6, 2));
  g_assert_cmpstr (heed_update_get_text (update), ==, "It *works*.");
  g_assert_cmpstr (heed_update_get_author (update), ==, "Quality Lead");
  g_assert_cmpuint (heed_update_get_day (update), ==, TODAY);
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Completion of 1.1");

  g_assert_null (heed_follow_up_complete (self->editor, self->action, TODAY, "Again", NULL, TODAY, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);

  /* All of it is one step. */
  undo (self);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_NOT_STARTED);
  g_assert_cmpuint (n_updates (self), ==, 0);
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
  g_assert_true (heed_plan_editor_redo (self->editor, &error));
  g_assert_cmpuint (heed_action_get_completed_on (self->action), ==, heed_day_new (2026, 6, 2));
  g_assert_cmpuint (n_updates (self), ==, 1);
  undo (self);

  g_assert_nonnull (heed_follow_up_complete (self->editor, self->action, heed_day_new (2026, 5, 31), "Done", NULL, TODAY,
                                             &late, &error));
  g_assert_false (late);
  update = heed_record_list_get_last (heed_action_get_updates (self->action));
  g_assert_cmpstr (heed_update_get_author (update), ==, heed_author_get ());
  g_assert_cmpstr (heed_update_get_author (update), !=, "");
}

static void
test_complete_refused (Fixture       *self,
                       gconstpointer  data)
{
  static const struct
  {
    int year, month, day;
    const char *what;
    const char *part;
  } rows[] = {
    { 2026, 9, 2, "Done", "2 September 2026" },
    { 2026, 3, 1, "Done", "2 March 2026" },
    { 0, 0, 0, "Done", "day is missing" },
    { 2026, 6, 1, " \n", "What was done" },
    { 2026, 6, 1, NULL, "What was done" },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeedDay day = heed_day_new (rows[i].year, rows[i].month, rows[i].day);
      HeedUpdate *update = heed_follow_up_complete (self->editor, self->action, day, rows[i].what, NULL, TODAY, NULL,
                                                    &error);

      assert_refused (self, update != NULL, &error, rows[i].part);
    }
  assert_refused (self, heed_follow_up_set_progress (self->editor, self->action, HEED_PROGRESS_COMPLETED, &error), &error,
                  "1.1");
  assert_refused (self, heed_follow_up_set_progress (self->editor, self->action, HEED_PROGRESS_WITHDRAWN, &error), &error,
                  "1.1");
  assert_refused (self, heed_follow_up_withdraw (self->editor, self->action, "", NULL, TODAY, &error) != NULL, &error,
                  "1.1");
  assert_refused (self, heed_follow_up_reopen (self->editor, self->action, NULL, NULL, TODAY, &error), &error, "1.1");
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_NOT_STARTED);
}

static void
test_withdraw (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_follow_up_set_progress (self->editor, self->action, HEED_PROGRESS_IN_PROGRESS, &error));
  g_assert_nonnull (heed_follow_up_withdraw (self->editor, self->action, "The house is closed.", NULL, TODAY, &error));
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_WITHDRAWN);
  g_assert_null (heed_follow_up_complete (self->editor, self->action, TODAY, "Done", NULL, TODAY, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (heed_follow_up_reopen (self->editor, self->action, "It is open again.", NULL, TODAY, &error));
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_IN_PROGRESS);
  g_assert_cmpuint (n_updates (self), ==, 2);
  undo (self);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_WITHDRAWN);
  g_assert_cmpuint (n_updates (self), ==, 1);
}

/* In the order of the days that they tell of, those of one day as they were written. */
static void
test_updates (Fixture       *self,
              gconstpointer  data)
{
  static const int days[] = { 3, 9, 5, 5, 1 };
  static const char *const sorted[] = { "4", "0", "2", "3", "1" };
  HeedRecordList *updates = heed_action_get_updates (self->action);
  g_autoptr (GError) error = NULL;

  assert_refused (self, heed_follow_up_add_update (self->editor, self->action, TODAY + 1, "x", NULL, TODAY, &error) != NULL,
                  &error, "2 September 2026");
  assert_refused (self, heed_follow_up_add_update (self->editor, self->action, TODAY, " ", NULL, TODAY, &error) != NULL,
                  &error, "1.1");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_assert_nonnull (heed_follow_up_add_update (self->editor, self->action, heed_day_new (2026, 7, days[i]), text,
                                                   NULL, TODAY, &error));
    }
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_assert_cmpstr (heed_update_get_text (heed_record_list_get (updates, i)), ==, sorted[i]);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    undo (self);
  g_assert_cmpuint (n_updates (self), ==, 0);
}

static void
test_verify (Fixture       *self,
             gconstpointer  data)
{
  HeedRecordList *verifications = heed_action_get_verifications (self->action);
  HeedDay done = heed_day_new (2026, 6, 2);
  g_autoptr (GError) error = NULL;
  gboolean by_reporter = FALSE;

  assert_refused (self,
                  heed_follow_up_verify (self->editor, self->action, TODAY, TRUE, NULL, "A", TODAY, NULL, &error) != NULL,
                  &error, "not completed");
  heed_follow_up_complete (self->editor, self->action, done, "Done", "Quality Lead", TODAY, NULL, &error);
  g_assert_null (heed_follow_up_verify (self->editor, self->action, done - 1, TRUE, NULL, "A", TODAY, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (heed_follow_up_verify (self->editor, self->action, TODAY + 1, TRUE, NULL, "A", TODAY, NULL, &error));
  g_clear_error (&error);
  g_assert_null (heed_follow_up_verify (self->editor, self->action, TODAY, FALSE, " ", "A", TODAY, NULL, &error));
  g_assert_nonnull (strstr (error->message, "inadequate"));
  g_clear_error (&error);

  g_assert_nonnull (heed_follow_up_verify (self->editor, self->action, TODAY, TRUE, NULL, " QUALITY lead ", TODAY,
                                           &by_reporter, &error));
  g_assert_true (by_reporter);
  g_assert_nonnull (heed_follow_up_verify (self->editor, self->action, TODAY, FALSE, "Half of it.", "An Auditor", TODAY,
                                           &by_reporter, &error));
  g_assert_no_error (error);
  g_assert_false (by_reporter);
  g_assert_cmpuint (heed_record_list_get_n (verifications), ==, 2);
  g_assert_false (heed_verification_get_adequate (heed_record_list_get_last (verifications)));
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_IN_PROGRESS);
  g_assert_cmpuint (heed_action_get_completed_on (self->action), ==, HEED_DAY_NONE);
  undo (self);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_COMPLETED);
  g_assert_cmpuint (heed_action_get_completed_on (self->action), ==, done);
  g_assert_cmpuint (heed_record_list_get_n (verifications), ==, 1);
}

static void
test_target (Fixture       *self,
             gconstpointer  data)
{
  static const char *const refused[] = { "", "31 November 2026", "July 2026" };
  HeedAction *other = heed_record_list_get (
    heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (self->plan), 1)), 0);
  HeedRecordList *revisions = heed_action_get_revisions (self->action);
  HeedRevision *revision;
  g_autoptr (GError) error = NULL;
  int days;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (self,
                    heed_follow_up_set_target (self->editor, self->action, refused[i], NULL, NULL, TODAY, &error), &error,
                    "1.1");
  /* It was to begin in June. */
  assert_refused (self, heed_follow_up_set_target (self->editor, other, "May 2026", "Sooner", NULL, TODAY, &error), &error,
                  "recommendation 2");

  g_assert_false (heed_follow_up_wants_reason (self->action, "31.5.2026"));
  g_assert_true (heed_follow_up_set_target (self->editor, self->action, "31.5.2026", NULL, NULL, TODAY, &error));
  g_assert_cmpuint (heed_record_list_get_n (revisions), ==, 0);

  g_assert_true (heed_follow_up_wants_reason (self->action, "July 2026"));
  g_assert_true (heed_follow_up_set_target (self->editor, self->action, "July 2026", "The mason was away.", "Quality Lead",
                                            TODAY, &error));
  g_assert_cmpuint (heed_record_list_get_n (revisions), ==, 1);
  revision = heed_record_list_get (revisions, 0);
  g_assert_cmpstr (heed_revision_get_from (revision), ==, "31.5.2026");
  g_assert_cmpstr (heed_revision_get_to (revision), ==, "July 2026");
  g_assert_cmpstr (heed_revision_get_reason (revision), ==, "The mason was away.");
  g_assert_cmpstr (heed_revision_get_author (revision), ==, "Quality Lead");
  g_assert_true (heed_follow_up_set_target (self->editor, self->action, "August 2026", "He came late.", NULL, TODAY,
                                            &error));
  g_assert_no_error (error);
  g_assert_cmpuint (heed_promise_count_moves (self->action, &days), ==, 2);
  g_assert_cmpint (days, ==, 92);

  undo (self);
  g_assert_cmpuint (heed_record_list_get_n (revisions), ==, 1);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "July 2026");
  undo (self);
  g_assert_cmpuint (heed_record_list_get_n (revisions), ==, 0);
  undo (self);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "May 2026");
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
}

/* While a plan is a draft nothing is promised. */
static void
test_draft (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  heed_plan_set_state (self->plan, HEED_PLAN_STATE_DRAFT);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_false (heed_follow_up_wants_reason (self->action, "July 2026"));
  g_assert_true (heed_follow_up_set_target (self->editor, self->action, "July 2026", NULL, NULL, TODAY, &error));
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (self->action)), ==, 0);
}

static void
test_reading (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  HeedRecordList *readings = heed_measure_get_readings (self->measure);

  assert_refused (self, heed_follow_up_add_reading (self->editor, self->measure, TODAY, (double) NAN, TODAY, &error) != NULL,
                  &error, "number");
  assert_refused (self, heed_follow_up_add_reading (self->editor, self->measure, TODAY + 1, 4, TODAY, &error) != NULL, &error,
                  "ahead");
  g_assert_nonnull (heed_follow_up_add_reading (self->editor, self->measure, TODAY, 88.5, TODAY, &error));
  g_assert_nonnull (heed_follow_up_add_reading (self->editor, self->measure, TODAY - 30, 83, TODAY, &error));
  g_assert_cmpfloat (heed_reading_get_value (heed_record_list_get (readings, 0)), ==, 83);
  undo (self);
  g_assert_cmpuint (heed_record_list_get_n (readings), ==, 1);

  heed_follow_up_remove_reading (self->editor, self->measure, heed_record_list_get (readings, 0));
  g_assert_cmpuint (heed_record_list_get_n (readings), ==, 0);
  undo (self);
  g_assert_cmpfloat (heed_reading_get_value (heed_record_list_get (readings, 0)), ==, 88.5);
}

/* Whoever set a name writes under it, until they take it back. */
static void
test_author (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *system = g_strdup (heed_author_get ());
  HeedUpdate *update;

  heed_author_set ("  Area Manager ");
  update = heed_follow_up_add_update (self->editor, self->action, TODAY, "Half is done.", NULL, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (heed_update_get_author (update), ==, "Area Manager");
  heed_author_set ("   ");
  g_assert_cmpstr (heed_author_get (), ==, system);
  heed_author_set (NULL);
  g_assert_cmpstr (heed_author_get (), ==, system);
}

/* The words of a measure hold each of its numbers that there is, the last reading by its day,
 * and that the goal is reached from whichever side it is. */
static void
test_course (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (HeedMeasure) measure = heed_measure_new ();
      int baseline = g_test_rand_int_range (1000, 2000);
      int goal = baseline + g_test_rand_int_range (-500, 500);
      int value = g_test_rand_int_range (500, 2500);
      gboolean has_baseline = g_test_rand_bit ();
      gboolean falls = has_baseline && goal < baseline;
      g_autofree char *words = NULL;
      g_autofree char *number = g_strdup_printf ("%d%%", value);

      heed_measure_set_unit (measure, "%");
      heed_measure_set_goal (measure, goal);
      if (has_baseline)
        heed_measure_set_baseline (measure, baseline);
      heed_record_list_take (heed_measure_get_readings (measure), heed_reading_new (TODAY, value));
      heed_record_list_take (heed_measure_get_readings (measure),
                             heed_reading_new (TODAY - 1 - g_test_rand_int_range (0, 900), 2 * baseline));

      words = heed_measure_course_describe (measure);
      g_assert_true (g_str_has_prefix (words, number));
      g_assert_nonnull (strstr (words, "goal"));
      g_assert_true ((strstr (words, "from") != NULL) == has_baseline);
      g_assert_true ((strstr (words, "reached") != NULL) == (falls ? value <= goal : value >= goal));
    }
}

static void
test_judge (Fixture       *self,
            gconstpointer  data)
{
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (self->plan), 0);
  HeedJudgement *judgement = heed_recommendation_get_judgement (recommendation);
  const char *const *scale = heed_follow_up_list_judgements (self->plan);
  g_autofree char *upper = g_ascii_strup (scale[1], -1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length ((char **) scale), >=, 3);
  assert_refused (self, heed_follow_up_judge (self->editor, recommendation, TODAY, "Splendid", NULL, NULL, TODAY, &error),
                  &error, scale[0]);
  assert_refused (self, heed_follow_up_judge (self->editor, recommendation, TODAY + 1, scale[0], NULL, NULL, TODAY, &error),
                  &error, "ahead");
  assert_refused (self,
                  heed_follow_up_judge (self->editor, recommendation, HEED_DAY_NONE, scale[0], NULL, NULL, TODAY, &error),
                  &error, "day");
  g_assert_true (heed_follow_up_judge (self->editor, recommendation, TODAY, upper, "Much is done.", "The Inspectorate",
                                       TODAY, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (heed_judgement_get_word (judgement), ==, scale[1]);
  g_assert_cmpstr (heed_judgement_get_by (judgement), ==, "The Inspectorate");
  g_assert_true (heed_follow_up_judge (self->editor, recommendation, TODAY, NULL, NULL, NULL, TODAY, &error));
  g_assert_true (heed_judgement_is_empty (judgement));
  undo (self);
  g_assert_cmpstr (heed_judgement_get_text (judgement), ==, "Much is done.");
  undo (self);
  g_assert_true (heed_judgement_is_empty (judgement));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/follow-up/complete", test_complete },
    { "/follow-up/complete-refused", test_complete_refused },
    { "/follow-up/withdraw", test_withdraw },
    { "/follow-up/updates", test_updates },
    { "/follow-up/verify", test_verify },
    { "/follow-up/target", test_target },
    { "/follow-up/draft", test_draft },
    { "/follow-up/reading", test_reading },
    { "/follow-up/judge", test_judge },
    { "/follow-up/author", test_author },
  };

  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("HEED_BACKUPS");

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);

  g_test_add_func ("/follow-up/course", test_course);
  return g_test_run ();
}
