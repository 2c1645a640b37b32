/* test-bulk-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-bulk-change.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-recommendation.h"

#include <string.h>

#define TODAY heed_day_new (2026, 9, 1)

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedActionFilter *filter;
  HeedActionList *list;
  GPtrArray *entries;
} Fixture;

/* Three plans that were submitted, with two actions each, all of them chosen. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      heed_organisation_set_name (heed_plan_get_organisation (plan), i == 0 ? "Northshire" : "Southshire");
      heed_plan_set_submitted (plan, heed_day_new (2026, 3, 10) + 30 * i);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (HeedAction) action = heed_action_new ();

          heed_action_set_label (action, j == 0 ? "1.1" : "1.2");
          heed_item_set_text (HEED_ITEM (action), "Paint the doors");
          heed_item_set_target_words (HEED_ITEM (action), "June 2026");
          heed_action_set_baseline_words (action, "June 2026");
          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      heed_plan_set_state (plan, HEED_PLAN_STATE_PUBLISHED);
      heed_app_test_create (self->session, plan);
    }
  self->filter = heed_action_filter_new (TODAY);
  self->list = heed_app_test_list (self->session, self->filter);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    g_ptr_array_add (self->entries, g_list_model_get_item (G_LIST_MODEL (self->list), i));
  g_assert_cmpuint (self->entries->len, ==, 6);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->entries);
  g_object_unref (self->list);
  g_object_unref (self->filter);
  g_object_unref (self->session);
  heed_app_test_free (self->test);
}

static HeedBulkStep *
change (Fixture              *self,
        const HeedBulkChange *change)
{
  g_autoptr (GError) error = NULL;
  HeedBulkStep *step = heed_bulk_change_apply (self->session, self->entries, change, &error);

  g_assert_no_error (error);
  heed_app_test_refresh (self->list);
  return step;
}

static void
undo (Fixture      *self,
      HeedBulkStep *step)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_bulk_step_undo (step, &error));
  g_assert_no_error (error);
  heed_app_test_refresh (self->list);
}

static void
assert_progress (Fixture      *self,
                 HeedProgress  progress)
{
  for (guint i = 0; i < self->entries->len; i++)
    g_assert_cmpint (heed_action_entry_get_progress (self->entries->pdata[i]), ==, progress);
}

/* All of several plans, with the words that are asked for; one undo takes all of it back, and only
 * that: what was done before stays. */
static void
test_changes (Fixture       *self,
              gconstpointer  data)
{
  const char *const owners[] = { "Head of Doors", "Head of Paint", NULL };
  HeedBulkChange completed = {
    .kind = HEED_BULK_PROGRESS, .progress = HEED_PROGRESS_COMPLETED, .completed_on = TODAY - 3,
    .words = "All doors are painted.", .author = "A. Person", .today = TODAY,
  };
  HeedBulkChange moved = {
    .kind = HEED_BULK_TARGET, .words = "December 2026", .reason = "The paint is late.", .today = TODAY,
  };
  HeedBulkChange owned = { .kind = HEED_BULK_OWNERS, .owners = owners, .today = TODAY };
  HeedBulkChange noted = { .kind = HEED_BULK_UPDATE, .words = "Half is done.", .today = TODAY };
  g_autoptr (HeedBulkStep) first = change (self, &owned);
  g_autoptr (HeedBulkStep) second = change (self, &moved);
  g_autoptr (HeedBulkStep) third = change (self, &noted);
  g_autoptr (HeedBulkStep) fourth = change (self, &completed);

  g_assert_cmpuint (heed_bulk_step_get_n (fourth), ==, 6);
  assert_progress (self, HEED_PROGRESS_COMPLETED);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_assert_cmpuint (heed_action_entry_get_completed_on (self->entries->pdata[i]), ==, TODAY - 3);
      g_assert_cmpstr (heed_update_get_text (heed_action_entry_get_latest (self->entries->pdata[i])), ==,
                       "All doors are painted.");
    }

  undo (self, fourth);
  assert_progress (self, HEED_PROGRESS_NOT_STARTED);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_assert_cmpstr (heed_update_get_text (heed_action_entry_get_latest (self->entries->pdata[i])), ==,
                       "Half is done.");
      g_assert_cmpstr (heed_action_entry_get_target_words (self->entries->pdata[i]), ==, "December 2026");
    }
  undo (self, third);
  undo (self, second);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_assert_cmpstr (heed_action_entry_get_target_words (self->entries->pdata[i]), ==, "June 2026");
      g_assert_cmpstr (heed_action_entry_get_owners (self->entries->pdata[i])[1], ==, "Head of Paint");
    }
  undo (self, first);
  for (guint i = 0; i < self->entries->len; i++)
    g_assert_null (heed_action_entry_get_owners (self->entries->pdata[i])[0]);
}

/* Where one cannot be changed so, none is, and nothing can be undone. */
static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  HeedBulkChange changes[] = {
    { .kind = HEED_BULK_PROGRESS, .progress = HEED_PROGRESS_COMPLETED, .completed_on = TODAY, .today = TODAY },
    { .kind = HEED_BULK_PROGRESS, .progress = HEED_PROGRESS_WITHDRAWN, .words = " ", .today = TODAY },
    { .kind = HEED_BULK_TARGET, .words = "December 2026", .today = TODAY },
    { .kind = HEED_BULK_UPDATE, .today = TODAY },
    /* Before the third plan, after the first. */
    { .kind = HEED_BULK_PROGRESS, .progress = HEED_PROGRESS_COMPLETED, .words = "Done.",
      .completed_on = heed_day_new (2026, 3, 20), .today = TODAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (heed_bulk_change_apply (self->session, self->entries, &changes[i], &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, "shire: "));
      heed_app_test_refresh (self->list);
      assert_progress (self, HEED_PROGRESS_NOT_STARTED);
      for (guint j = 0; j < self->entries->len; j++)
        {
          g_autoptr (HeedPlanEditor) editor
            = heed_app_test_edit (self->session, heed_action_entry_get_plan (self->entries->pdata[j]));

          g_assert_false (heed_plan_editor_get_can_undo (editor));
          g_assert_null (heed_action_entry_get_latest (self->entries->pdata[j]));
        }
    }
}

/* A plan that went on is left as it is. */
static void
test_went_on (Fixture       *self,
              gconstpointer  data)
{
  HeedBulkChange begun = { .kind = HEED_BULK_PROGRESS, .progress = HEED_PROGRESS_IN_PROGRESS, .today = TODAY };
  g_autoptr (HeedBulkStep) step = change (self, &begun);
  HeedActionEntry *entry = self->entries->pdata[g_test_rand_int_range (0, 6)];
  guint plan = heed_action_entry_get_plan (entry);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (self->session, plan);
  g_autoptr (GError) error = NULL;

  heed_plan_set_title (heed_plan_editor_get_plan (editor), "Went on");
  g_assert_true (heed_plan_editor_flush (editor, &error));
  undo (self, step);
  for (guint i = 0; i < self->entries->len; i++)
    g_assert_cmpint (heed_action_entry_get_progress (self->entries->pdata[i]), ==,
                     heed_action_entry_get_plan (self->entries->pdata[i]) == plan ? HEED_PROGRESS_IN_PROGRESS
                                                                                 : HEED_PROGRESS_NOT_STARTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/bulk-change/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("changes", test_changes);
  ADD ("refused", test_refused);
  ADD ("went-on", test_went_on);
  return g_test_run ();
}
