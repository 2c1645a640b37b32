/* test-promise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-check.h"
#include "heed-files.h"
#include "heed-placing.h"
#include "heed-plan-rows.h"
#include "heed-promise.h"
#include "heed-recommendation.h"

#define TODAY heed_day_new (2026, 9, 1)

/* A plan with three recommendations of one action each, open in an editor. */
typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
} Fixture;

static HeedRecommendation *
get_recommendation (Fixture *self,
                    guint    position)
{
  return heed_record_list_get (heed_plan_get_recommendations (self->plan), position);
}

static HeedAction *
get_action (Fixture *self,
            guint    position)
{
  return heed_record_list_get (heed_recommendation_get_items (get_recommendation (self, position)), 0);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_autoptr (HeedAction) action = heed_action_new ();
      HeedResponse *response = heed_recommendation_get_response (recommendation);

      heed_response_set_kind (response, HEED_RESPONSE_KIND_AGREED);
      heed_response_set_words (response, "Agreed");
      heed_item_set_target_words (HEED_ITEM (action), "May 2026");
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->editor = heed_app_test_edit (self->session, heed_session_create_plan (self->session, plan, &error));
  g_assert_no_error (error);
  self->plan = heed_plan_editor_get_plan (self->editor);
  heed_plan_editor_set_day (self->editor, TODAY);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&self->editor));
  g_assert_finalize_object (g_steal_pointer (&self->session));
  heed_app_test_free (self->test);
}

static void
flush (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_no_error (error);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_no_error (error);
}

static void
set_state (Fixture       *self,
           HeedPlanState  state)
{
  heed_plan_set_state (self->plan, state);
  flush (self);
}

static void
set_target (HeedAction *action,
            const char *words)
{
  heed_item_set_target_words (HEED_ITEM (action), words);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Every value of every record of the plan. */
static char *
dump (Fixture *self)
{
  g_autoptr (GHashTable) groups = heed_plan_rows_make_all (self->plan);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer rows;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    for (guint i = 0; i < ((GPtrArray *) rows)->len; i++)
      {
        HeedRecordRow *row = g_ptr_array_index ((GPtrArray *) rows, i);
        g_autofree char *values = heed_record_row_to_json (row, NULL);

        g_ptr_array_add (lines, g_strconcat (row->id, " ", values, NULL));
      }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static gboolean
is_found (Fixture    *self,
          const char *check)
{
  g_autoptr (GPtrArray) findings = heed_check_plan (self->plan);

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (heed_finding_get_check (g_ptr_array_index (findings, i)), check))
      return TRUE;
  return FALSE;
}

static void
test_draft (Fixture       *self,
            gconstpointer  data)
{
  HeedAction *action = get_action (self, 0);

  set_target (action, "June 2026");
  flush (self);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
}

static void
test_submitted (Fixture       *self,
                gconstpointer  data)
{
  HeedAction *action = get_action (self, 0);
  g_autofree char *draft = dump (self);
  g_autofree char *submitted = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *after = NULL;
  HeedRevision *revision;

  set_state (self, HEED_PLAN_STATE_SUBMITTED);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (heed_action_get_baseline_words (get_action (self, i)), ==, "May 2026");

  /* Other words for the same date. */
  set_target (action, "May 26");
  flush (self);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
  undo (self);
  submitted = dump (self);

  g_assert_cmpint (heed_action_get_compliance (action, TODAY), ==, HEED_COMPLIANCE_OVERDUE);
  set_target (action, "Dec 2026");
  flush (self);
  g_assert_cmpint (heed_action_get_compliance (action, TODAY), ==, HEED_COMPLIANCE_ON_TRACK);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "May 2026");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
  revision = heed_record_list_get (heed_action_get_revisions (action), 0);
  g_assert_cmpstr (heed_revision_get_from (revision), ==, "May 2026");
  g_assert_cmpstr (heed_revision_get_to (revision), ==, "Dec 2026");
  g_assert_cmpstr (heed_revision_get_author (revision), !=, "");
  g_assert_cmpuint (heed_revision_get_day (revision), ==, TODAY);
  g_assert_true (is_found (self, "missing-revision-reason"));
  moved = dump (self);

  heed_promise_set_reason (action, "The builder is late");
  flush (self);
  g_assert_false (is_found (self, "missing-revision-reason"));

  /* The reason, the date with its revision, the submission. */
  undo (self);
  after = dump (self);
  g_assert_cmpstr (after, ==, moved);
  undo (self);
  g_free (after);
  after = dump (self);
  g_assert_cmpstr (after, ==, submitted);
  undo (self);
  g_free (after);
  after = dump (self);
  g_assert_cmpstr (after, ==, draft);
}

/* Somebody who types slowly moves the date once. */
static void
test_typed (Fixture       *self,
            gconstpointer  data)
{
  HeedAction *action = get_action (self, 1);
  const char *words = "31 December 2026";

  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  for (guint i = 0; i <= strlen (words); i++)
    {
      g_autofree char *typed = g_strndup (words, i);

      set_target (action, typed);
      flush (self);
    }
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
  g_assert_cmpstr (heed_revision_get_from (heed_promise_get_open_revision (action)), ==, "May 2026");
  g_assert_cmpstr (heed_revision_get_to (heed_promise_get_open_revision (action)), ==, words);

  set_target (action, "31 May 2026");
  flush (self);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
}

/* What is typed and something else at once are still not written without the revision. */
static void
test_together (Fixture       *self,
               gconstpointer  data)
{
  HeedAction *action = get_action (self, 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  before = dump (self);
  set_target (action, "Dec 2026");
  heed_app_test_settle ();
  heed_plan_set_title (self->plan, "Another title");
  flush (self);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);

  while (heed_record_list_get_n (heed_action_get_revisions (action)) > 0 ||
         g_str_equal (heed_plan_get_title (self->plan), "Another title"))
    undo (self);
  after = dump (self);
  g_assert_cmpstr (after, ==, before);
}

/* An action that is added later is promised when the plan goes out again. */
static void
test_added (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (HeedAction) action = heed_action_new ();

  set_state (self, HEED_PLAN_STATE_SUBMITTED);
  set_target (action, "June 2026");
  heed_record_list_append (heed_recommendation_get_items (get_recommendation (self, 0)), action);
  flush (self);
  set_target (action, "July 2026");
  flush (self);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "July 2026");
}

/* What is placed from the file is no move. */
static void
test_placed (Fixture       *self,
             gconstpointer  data)
{
  static const char *const targets[] = { "June 2026", NULL };
  HeedRecommendation *recommendation = get_recommendation (self, 2);
  HeedAction *action = get_action (self, 2);

  set_target (action, "");
  heed_unplaced_set_targets (heed_recommendation_get_unplaced (recommendation), targets);
  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  g_assert_true (heed_placing_place (recommendation, HEED_PLACING_TARGET, 0, HEED_ITEM (action)));
  flush (self);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "June 2026");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
}

static void
assert_addressee (Fixture    *self,
                  guint       position,
                  const char *addressee,
                  gboolean    stated)
{
  HeedRecommendation *recommendation = get_recommendation (self, position);

  g_assert_cmpstr (heed_recommendation_get_addressee (recommendation), ==, addressee);
  g_assert_cmpint (heed_recommendation_get_addressee_stated (recommendation), ==, stated);
}

static void
test_addressee (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *before = dump (self);
  g_autofree char *after = NULL;

  heed_recommendation_set_addressee (get_recommendation (self, 0), "The Governor");
  flush (self);
  assert_addressee (self, 0, "The Governor", TRUE);
  assert_addressee (self, 2, "The Governor", FALSE);

  heed_recommendation_set_addressee (get_recommendation (self, 1), "The Ministry");
  flush (self);
  assert_addressee (self, 1, "The Ministry", TRUE);
  assert_addressee (self, 2, "The Ministry", FALSE);

  /* Deleted in the middle: the one below is still for the Ministry, and says so. */
  heed_record_list_remove (heed_plan_get_recommendations (self->plan), 1);
  flush (self);
  assert_addressee (self, 1, "The Ministry", TRUE);
  undo (self);
  assert_addressee (self, 2, "The Ministry", FALSE);

  heed_recommendation_set_addressee (get_recommendation (self, 1), "");
  flush (self);
  assert_addressee (self, 1, "The Governor", FALSE);
  assert_addressee (self, 2, "The Governor", FALSE);

  for (guint i = 0; i < 3; i++)
    undo (self);
  after = dump (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_response (Fixture       *self,
               gconstpointer  data)
{
  HeedResponse *response = heed_recommendation_get_response (get_recommendation (self, 0));
  g_autofree char *before = dump (self);
  g_autofree char *after = NULL;

  heed_response_set_kind (response, HEED_RESPONSE_KIND_PARTLY_AGREED);
  flush (self);
  g_assert_cmpstr (heed_response_get_words (response), ==, "");
  undo (self);
  after = dump (self);
  g_assert_cmpstr (after, ==, before);

  g_assert_false (is_found (self, "contradicting-response"));
  heed_response_set_words (response, "Not agreed");
  g_assert_true (is_found (self, "contradicting-response"));
}

static void
test_completed (Fixture       *self,
                gconstpointer  data)
{
  HeedAction *action = get_action (self, 0);
  g_autofree char *before = dump (self);
  g_autofree char *after = NULL;

  heed_plan_editor_begin (self->editor, "completed");
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (action, TODAY);
  heed_plan_editor_end (self->editor);
  flush (self);
  g_assert_cmpint (heed_action_get_compliance (action, TODAY), ==, HEED_COMPLIANCE_COMPLETED_LATE);
  undo (self);
  after = dump (self);
  g_assert_cmpstr (after, ==, before);
}

/* A plan of somebody else that bears the day of its submission is promised. */
static void
test_imported (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GFile) file = heed_app_test_write (self->test, "plan.html",
    "<!DOCTYPE html><html><body><h1>Action plan: Lowmarsh</h1>"
    "<p>Action plan submitted: 12 April 2026</p><table>"
    "<tr><th>1. Rec no<th>2. Recommendation<th>3. Agreed/Partly agreed/Not agreed"
    "<th>4. Response action taken/planned<th>5. Responsible owner<th>6. Target date</tr>"
    "<tr><td>1<td>Write a guide<td>Agreed<td>1.1 Write it<td>Head of Practice<td>May 2026</tr>"
    "</table></body></html>");
  g_autoptr (HeedImport) import = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  HeedPlan *plan;
  HeedRecommendation *recommendation;
  HeedAction *action;

  import = heed_session_import (self->session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  editor = heed_app_test_edit (self->session, heed_import_get_number (import));
  plan = heed_plan_editor_get_plan (editor);
  g_assert_cmpint (heed_plan_get_state (plan), ==, HEED_PLAN_STATE_SUBMITTED);
  recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  action = heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "May 2026");
}

/* What is printed below a date that moved is read again, from every format; the data of a
 * plan has all of it. */
static void
test_formats (Fixture       *self,
              gconstpointer  data)
{
  static const char *const owners[] = { "Head of Practice", NULL };
  static const char *const names[] = {
    "plan.pdf", "plan.docx", "plan.odt", "plan.html", "plan.xlsx", "plan.csv", "plan.json",
  };

  heed_plan_set_title (self->plan, "Action plan: Lowmarsh");
  heed_plan_set_submitted (self->plan, heed_day_new (2026, 3, 1));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *label = g_strdup_printf ("%u.1", i + 1);

      heed_recommendation_set_number (get_recommendation (self, i), number);
      heed_recommendation_set_text (get_recommendation (self, i), "Write a guide to records");
      heed_action_set_label (get_action (self, i), label);
      heed_item_set_text (HEED_ITEM (get_action (self, i)), "Write the guide");
      heed_item_set_owners (HEED_ITEM (get_action (self, i)), owners);
    }
  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  set_target (get_action (self, 1), "December 2026");
  flush (self);
  heed_promise_set_reason (get_action (self, 1), "The builder is late");
  set_target (get_action (self, 2), "");
  flush (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->test->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (HeedPlan) again = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", names[i]);
      g_assert_true (heed_files_write_plan (self->plan, file, NULL, &error));
      g_assert_no_error (error);
      again = heed_files_read_plan (file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (heed_plan_count_review (again), ==, 0);
      g_assert_cmpint (heed_plan_get_state (again), !=, HEED_PLAN_STATE_DRAFT);

      for (guint j = 0; j < 3; j++)
        {
          HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (again), j);
          HeedAction *action = heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
          HeedAction *original = get_action (self, j);

          g_assert_cmpuint (heed_record_list_get_n (heed_recommendation_get_items (recommendation)), ==, 1);
          g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==,
                           heed_item_get_target_words (HEED_ITEM (original)));
          g_assert_cmpstr (heed_action_get_baseline_words (action), ==,
                           heed_action_get_baseline_words (original));
          g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==,
                            heed_record_list_get_n (heed_action_get_revisions (original)));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/promise/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("draft", test_draft);
  ADD ("submitted", test_submitted);
  ADD ("typed", test_typed);
  ADD ("together", test_together);
  ADD ("added", test_added);
  ADD ("placed", test_placed);
  ADD ("addressee", test_addressee);
  ADD ("response", test_response);
  ADD ("completed", test_completed);
  ADD ("imported", test_imported);
  ADD ("formats", test_formats);

  return g_test_run ();
}
