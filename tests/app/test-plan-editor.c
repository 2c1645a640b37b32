/* test-plan-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-recommendation.h"
#include "heed-register.h"

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedAction *action;
  guint number;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedAction) bullet = heed_action_new ();
  g_autoptr (GError) error = NULL;
  HeedRecordList *list;

  heed_plan_set_title (plan, "A plan");
  heed_recommendation_set_number (recommendation, "1");
  heed_action_set_label (action, "1.1");
  heed_action_set_label (bullet, "•");
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_recommendation_get_items (recommendation), bullet);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->number = heed_session_create_plan (self->session, plan, &error);
  g_assert_no_error (error);
  self->editor = heed_app_test_edit (self->session, self->number);
  self->plan = heed_plan_editor_get_plan (self->editor);
  list = heed_plan_get_recommendations (self->plan);
  self->action = heed_record_list_get (heed_recommendation_get_items (heed_record_list_get (list, 0)), 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&self->editor));
  g_assert_finalize_object (g_steal_pointer (&self->session));
  heed_app_test_free (self->test);
}

/* What somebody sees who opens the register now. */
static char *
get_stored_target (Fixture *self)
{
  g_autoptr (HeedSession) session = heed_app_test_open (self->test);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, self->number);
  HeedItem *item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor),
                                              heed_item_get_id (HEED_ITEM (self->action)));

  return g_strdup (heed_item_get_target_words (item));
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_no_error (error);
}

static void
redo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_redo (self->editor, &error));
  g_assert_no_error (error);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_choice_is_saved_at_once (Fixture       *self,
                              gconstpointer  data)
{
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
  heed_action_set_progress (self->action, HEED_PROGRESS_IN_PROGRESS);
  heed_app_test_settle ();
  g_assert_true (heed_plan_editor_get_can_undo (self->editor));
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Change of progress in 1.1");

  undo (self);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_NOT_STARTED);
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
  g_assert_cmpstr (heed_plan_editor_get_redo_label (self->editor), ==, "Change of progress in 1.1");
  redo (self);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_IN_PROGRESS);
}

/* Letter by letter, one step; written soon after. */
static void
test_typing_is_one_step (Fixture       *self,
                         gconstpointer  data)
{
  static const char *const typed[] = { "M", "Ma", "May", "May 2", "May 20", "May 2020" };
  guint saved = 0;
  g_autofree char *stored = NULL;

  g_signal_connect_swapped (self->editor, "saved", G_CALLBACK (count_cb), &saved);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      heed_item_set_target_words (HEED_ITEM (self->action), typed[i]);
      heed_app_test_settle ();
    }
  g_assert_cmpuint (saved, ==, 0);
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Change of target in 1.1");

  while (saved == 0)
    g_main_context_iteration (NULL, TRUE);
  stored = get_stored_target (self);
  g_assert_cmpstr (stored, ==, "May 2020");

  undo (self);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "");
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
}

/* Who types on and on has it written meanwhile all the same: the program may be killed. */
static void
test_typing_without_pause (Fixture       *self,
                           gconstpointer  data)
{
  guint saved = 0;
  guint i = 0;
  g_autofree char *stored = NULL;

  g_signal_connect_swapped (self->editor, "saved", G_CALLBACK (count_cb), &saved);
  while (saved == 0)
    {
      g_autofree char *text = g_strdup_printf ("typed %u", i++);

      heed_item_set_target_words (HEED_ITEM (self->action), text);
      heed_app_test_settle ();
      g_usleep (20000);
      g_assert_cmpuint (i, <, 1000);
    }

  stored = get_stored_target (self);
  g_assert_true (g_str_has_prefix (stored, "typed "));
}

/* A word that completes the action is still the typing of one text. */
static void
test_typing_with_consequence (Fixture       *self,
                              gconstpointer  data)
{
  heed_item_set_target_words (HEED_ITEM (self->action), "Completed");
  heed_app_test_settle ();
  heed_item_set_target_words (HEED_ITEM (self->action), "Completed May 2020");
  heed_app_test_settle ();
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_COMPLETED);
  undo (self);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "");
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_NOT_STARTED);
  g_assert_cmpuint (heed_action_get_completed_on (self->action), ==, HEED_DAY_NONE);
}

static void
test_other_record_ends_typing (Fixture       *self,
                               gconstpointer  data)
{
  heed_item_set_target_words (HEED_ITEM (self->action), "May 2020");
  heed_app_test_settle ();
  heed_plan_set_title (self->plan, "B");
  heed_app_test_settle ();
  heed_plan_set_title (self->plan, "B plan");
  heed_app_test_settle ();

  undo (self);
  g_assert_cmpstr (heed_plan_get_title (self->plan), ==, "A plan");
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "May 2020");
  undo (self);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "");
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
}

/* In whichever order the fields stand: each is a step of its own, and the first is written
 * when the second is begun. */
static void
test_other_text_ends_typing (Fixture       *self,
                             gconstpointer  data)
{
  const char *owners[] = { "Head of Operations", NULL };
  guint saved = 0;

  g_signal_connect_swapped (self->editor, "saved", G_CALLBACK (count_cb), &saved);
  heed_item_set_owners (HEED_ITEM (self->action), owners);
  heed_app_test_settle ();
  g_assert_cmpuint (saved, ==, 0);
  heed_item_set_target_words (HEED_ITEM (self->action), "May 2020");
  heed_app_test_settle ();
  g_assert_cmpuint (saved, ==, 1);
  heed_item_set_text (HEED_ITEM (self->action), "Do it");
  heed_app_test_settle ();
  g_assert_cmpuint (saved, ==, 2);

  undo (self);
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (self->action)), ==, "");
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "May 2020");
  undo (self);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (self->action)), ==, "");
  g_assert_cmpstr (heed_item_get_owners (HEED_ITEM (self->action))[0], ==, "Head of Operations");
  undo (self);
  g_assert_null (heed_item_get_owners (HEED_ITEM (self->action))[0]);
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
}

static gboolean
never_idle_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* While the main loop always has something else to do. */
static void
test_saved_while_busy (Fixture       *self,
                       gconstpointer  data)
{
  guint busy_id = g_idle_add_full (G_PRIORITY_DEFAULT, never_idle_cb, NULL, NULL);
  guint saved = 0;
  g_autofree char *stored = NULL;

  g_signal_connect_swapped (self->editor, "saved", G_CALLBACK (count_cb), &saved);
  heed_item_set_target_words (HEED_ITEM (self->action), "May 2020");
  while (saved == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (busy_id);
  stored = get_stored_target (self);
  g_assert_cmpstr (stored, ==, "May 2020");
}

static void
test_one_turn_is_one_step (Fixture       *self,
                           gconstpointer  data)
{
  const char *owners[] = { "Head of Operations", NULL };

  heed_item_set_owners (HEED_ITEM (self->action), owners);
  heed_item_set_text (HEED_ITEM (self->action), "Do it");
  heed_plan_set_title (self->plan, "Other");
  heed_app_test_settle ();
  undo (self);
  g_assert_cmpstr (heed_plan_get_title (self->plan), ==, "A plan");
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (self->action)), ==, "");
  g_assert_false (heed_plan_editor_get_can_undo (self->editor));
}

static void
test_group_has_its_label (Fixture       *self,
                          gconstpointer  data)
{
  heed_item_set_text (HEED_ITEM (self->action), "typed before");
  heed_plan_editor_begin (self->editor, "Placing of owners");
  heed_plan_set_title (self->plan, "one");
  heed_app_test_settle ();
  heed_plan_editor_begin (self->editor, "Something inside");
  heed_plan_set_title (self->plan, "two");
  heed_plan_editor_end (self->editor);
  heed_app_test_settle ();
  heed_plan_editor_end (self->editor);

  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Placing of owners");
  undo (self);
  g_assert_cmpstr (heed_plan_get_title (self->plan), ==, "A plan");
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Change of text in 1.1");
}

static void
test_flush (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;

  heed_item_set_target_words (HEED_ITEM (self->action), "June 2021");
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_no_error (error);
  stored = get_stored_target (self);
  g_assert_cmpstr (stored, ==, "June 2021");
}

static void
test_labels (Fixture       *self,
             gconstpointer  data)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (HEED_ITEM (self->action));
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  g_autoptr (HeedRecommendation) other = heed_recommendation_new ();
  g_autoptr (HeedAction) added = heed_action_new ();
  g_autoptr (GError) error = NULL;

  heed_item_set_text (heed_record_list_get (items, 1), "a bullet");
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Change of text in 1");
  heed_record_list_insert (items, 0, added);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "New entry in 1");
  heed_record_list_move (items, 0, 2);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_true (g_str_has_prefix (heed_plan_editor_get_undo_label (self->editor), "Move of"));
  heed_record_list_remove (items, 2);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Deletion in 1");
  heed_recommendation_set_number (other, "2");
  heed_record_list_append (heed_plan_get_recommendations (self->plan), other);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "New recommendation 2");
  heed_response_set_kind (heed_recommendation_get_response (other), HEED_RESPONSE_KIND_AGREED);
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==,
                   "Change of response to recommendation 2");
}

/* A change that could not be written is told, stays in the plan, and nothing is
 * overwritten. */
static void
test_failure_is_told (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (HeedSession) session = heed_app_test_open (self->test);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, self->number);
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;
  HeedSaveState *state = heed_plan_editor_get_save_state (self->editor);
  HeedItem *theirs = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor),
                                                heed_item_get_id (HEED_ITEM (self->action)));

  heed_item_set_target_words (theirs, "theirs");
  g_assert_true (heed_plan_editor_flush (editor, &error));

  heed_action_set_progress (self->action, HEED_PROGRESS_IN_PROGRESS);
  heed_app_test_settle ();
  g_assert_true (heed_save_state_get_unsaved (state));
  g_assert_error (heed_save_state_get_error (state), HEED_ERROR, HEED_ERROR_CONFLICT);
  g_assert_cmpint (heed_action_get_progress (self->action), ==, HEED_PROGRESS_IN_PROGRESS);
  stored = get_stored_target (self);
  g_assert_cmpstr (stored, ==, "theirs");
}

static HeedPlanEditor *
reopen (Fixture *self,
        guint    expected)
{
  g_autoptr (GError) error = NULL;
  HeedPlanEditor *editor;
  guint n_kept;

  g_assert_false (heed_plan_editor_flush (self->editor, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_CONFLICT);
  g_clear_error (&error);
  editor = heed_session_reopen_plan (self->session, self->number, &n_kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_kept, ==, expected);
  return editor;
}

/* What meets no change of somebody else is made again; of the rest the words are kept,
 * and nothing of theirs is overwritten. */
static void
test_reopened_after_conflict (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr (HeedSession) session = heed_app_test_open (self->test);
  g_autoptr (HeedPlanEditor) theirs = heed_app_test_edit (session, self->number);
  g_autoptr (HeedPlanEditor) after = NULL;
  g_autoptr (HeedPlanEditor) same = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedAction) added = heed_action_new ();
  const char *const mine[] = { "Head of Quality", "A second owner", NULL };
  const char *const others[] = { "Head of Operations", NULL };
  const char *id = heed_item_get_id (HEED_ITEM (self->action));
  HeedItem *item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (theirs), id);
  HeedRecommendation *recommendation;
  HeedUnplaced *unplaced;

  heed_item_set_target_words (item, "May 2031");
  heed_item_set_owners (item, others);
  g_assert_true (heed_plan_editor_flush (theirs, &error));

  heed_plan_set_title (self->plan, "My title");
  heed_item_set_text (HEED_ITEM (self->action), "My text");
  heed_item_set_target_words (HEED_ITEM (self->action), "June 2032");
  heed_item_set_owners (HEED_ITEM (self->action), mine);
  heed_action_set_progress (self->action, HEED_PROGRESS_IN_PROGRESS);
  heed_item_set_text (HEED_ITEM (added), "My new action");
  heed_record_list_append (
    heed_recommendation_get_items (heed_item_get_recommendation (HEED_ITEM (self->action))), added);

  after = reopen (self, 4);
  g_assert_cmpstr (heed_plan_get_title (heed_plan_editor_get_plan (after)), ==, "My title");
  item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (after), id);
  g_assert_cmpstr (heed_item_get_text (item), ==, "My text");
  g_assert_cmpint (heed_action_get_progress (HEED_ACTION (item)), ==, HEED_PROGRESS_IN_PROGRESS);
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "May 2031");
  g_assert_cmpstr (heed_item_get_owners (item)[0], ==, others[0]);

  recommendation = heed_item_get_recommendation (item);
  unplaced = heed_recommendation_get_unplaced (recommendation);
  g_assert_true (g_strv_equal (heed_unplaced_get_owners (unplaced), mine));
  g_assert_cmpstr (heed_unplaced_get_targets (unplaced)[0], ==, "June 2032");
  g_assert_cmpstr (heed_unplaced_get_text (unplaced)[0], ==, "My new action");
  g_assert_null (heed_unplaced_get_text (unplaced)[1]);

  /* It is in the register, the session goes on with it, and it is one step. */
  same = heed_session_edit_plan (self->session, self->number, &error);
  g_assert_no_error (error);
  g_assert_true (same == after);
  g_assert_true (heed_plan_editor_undo (after, &error));
  g_assert_cmpstr (heed_item_get_text (item), ==, "");
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "May 2031");
  g_assert_true (heed_unplaced_is_empty (unplaced));
}

/* What both changed alike is no matter; where the place is gone the words are kept with
 * the plan. */
static void
test_reopened_without_place (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr (HeedSession) session = heed_app_test_open (self->test);
  g_autoptr (HeedPlanEditor) theirs = heed_app_test_edit (session, self->number);
  g_autoptr (HeedPlanEditor) after = NULL;
  g_autoptr (GError) error = NULL;
  HeedPlan *plan = heed_plan_editor_get_plan (theirs);

  heed_plan_set_title (plan, "The same title");
  heed_record_list_remove (heed_plan_get_recommendations (plan), 0);
  g_assert_true (heed_plan_editor_flush (theirs, &error));

  heed_plan_set_title (self->plan, "The same title");
  heed_item_set_text (HEED_ITEM (self->action), "Words for what is gone");
  after = reopen (self, 1);
  plan = heed_plan_editor_get_plan (after);
  g_assert_cmpstr (heed_plan_get_title (plan), ==, "The same title");
  g_assert_cmpstr (heed_plan_get_unplaced (plan)[0], ==, "Words for what is gone");
}

static void
test_summary_follows (Fixture       *self,
                      gconstpointer  data)
{
  GListModel *plans = heed_session_get_plans (self->session);
  g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, 0);
  g_autoptr (HeedPlanSummary) again = NULL;
  g_autoptr (GError) error = NULL;
  guint notified = 0;

  g_assert_cmpuint (heed_plan_summary_get_actions (summary), ==, 2);
  g_signal_connect_swapped (summary, "notify::title", G_CALLBACK (count_cb), &notified);
  heed_plan_set_title (self->plan, "Another title");
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpstr (heed_plan_summary_get_title (summary), ==, "Another title");
  again = g_list_model_get_item (plans, 0);
  g_assert_true (again == summary);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/plan-editor/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("choice-is-saved-at-once", test_choice_is_saved_at_once);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("typing-without-pause", test_typing_without_pause);
  ADD ("typing-with-consequence", test_typing_with_consequence);
  ADD ("other-record-ends-typing", test_other_record_ends_typing);
  ADD ("other-text-ends-typing", test_other_text_ends_typing);
  ADD ("saved-while-busy", test_saved_while_busy);
  ADD ("one-turn-is-one-step", test_one_turn_is_one_step);
  ADD ("group-has-its-label", test_group_has_its_label);
  ADD ("flush", test_flush);
  ADD ("labels", test_labels);
  ADD ("failure-is-told", test_failure_is_told);
  ADD ("reopened-after-conflict", test_reopened_after_conflict);
  ADD ("reopened-without-place", test_reopened_without_place);
  ADD ("summary-follows", test_summary_follows);

  return g_test_run ();
}
