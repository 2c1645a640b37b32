/* test-version-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-version-restore.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-comparison.h"
#include "heed-error.h"
#include "heed-plan-rows.h"
#include "heed-random-edit.h"
#include "heed-recommendation.h"
#include "heed-register-verify.h"
#include "heed-session-private.h"

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedPlan *then; /* as it was */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) made = heed_app_test_plan (5, 5);

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  heed_plan_set_state (made, HEED_PLAN_STATE_DRAFT);
  self->editor = heed_app_test_edit (self->session, heed_app_test_create (self->session, made));
  self->plan = heed_plan_editor_get_plan (self->editor);
  self->then = heed_plan_rows_copy (self->plan);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->then);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  heed_app_test_free (self->test);
}

static void
save (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  heed_plan_editor_flush (self->editor, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  heed_plan_editor_undo (self->editor, &error);
  g_assert_no_error (error);
}

/* For who looks for what went wrong. */
static void
tell (HeedComparison *comparison)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      GPtrArray *fields = heed_compared_record_get_fields (record);
      g_autofree char *place = heed_compared_record_dup_place (record, heed_compared_record_get_after (record) == NULL);

      if (heed_compared_record_get_state (record) == HEED_COMPARED_SAME)
        continue;
      g_test_message ("%s: %s", place, heed_compared_state_get_word (heed_compared_record_get_state (record)));
      for (guint j = 0; j < fields->len; j++)
        {
          const HeedComparedField *field = g_ptr_array_index (fields, j);

          if (field->is_told)
            g_test_message ("  %s: “%s” “%s”", field->name, field->before, field->after);
        }
    }
}

static gboolean
promises_the_same (HeedPlan *before,
                   HeedPlan *after)
{
  g_autoptr (HeedComparison) comparison = heed_comparison_new (before, "", after, "", HEED_FIELD_SCOPE_PUBLISHED);

  tell (comparison);
  return heed_comparison_is_same (comparison);
}

static gboolean
is_same (HeedPlan *before,
         HeedPlan *after)
{
  g_autoptr (HeedComparison) comparison = heed_comparison_new (before, "", after, "", HEED_FIELD_SCOPE_ALL);

  return heed_comparison_is_same (comparison);
}

static HeedRecommendation *
nth (HeedPlan *plan,
     guint     i)
{
  return heed_record_list_get (heed_plan_get_recommendations (plan), i);
}

static HeedItem *
item_of (HeedPlan *plan,
         guint     i,
         guint     j)
{
  return heed_record_list_get (heed_recommendation_get_items (nth (plan, i)), j);
}

/* The organisation and the inspection are not the plan's alone. */
static void
edit_at_random (Fixture *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (HeedOrganisation) organisation = g_object_ref (heed_plan_get_organisation (self->plan));
      g_autoptr (HeedInspection) inspection = g_object_ref (heed_plan_get_inspection (self->plan));

      heed_random_edit (self->plan, rand);
      heed_plan_set_organisation (self->plan, organisation);
      heed_plan_set_inspection (self->plan, inspection);
    }
}

/* Whatever was done, the plan promises again what it did, in one step, and that one is undone. */
static void
test_plan (Fixture       *self,
           gconstpointer  data)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (HeedPlan) edited = NULL;

      edit_at_random (self);
      save (self);
      /* What belongs to others goes along. */
      g_object_set (heed_plan_get_organisation (self->then), "name",
                    heed_organisation_get_name (heed_plan_get_organisation (self->plan)), NULL);
      g_object_set (heed_plan_get_inspection (self->then), "title", heed_inspection_get_title (heed_plan_get_inspection (self->plan)),
                    "inspectorate", heed_inspection_get_inspectorate (heed_plan_get_inspection (self->plan)),
                    "report-published", heed_inspection_get_report_published (heed_plan_get_inspection (self->plan)), NULL);
      heed_plan_set_submitted (self->then, heed_plan_get_submitted (self->plan));
      heed_plan_set_published (self->then, heed_plan_get_published (self->plan));
      heed_plan_set_not_before (self->then, heed_plan_get_not_before (self->plan));
      edited = heed_plan_rows_copy (self->plan);

      g_assert_true (heed_version_restore_plan (self->editor, self->then, "then"));
      save (self);
      g_assert_true (promises_the_same (self->then, self->plan));
      if (heed_plan_editor_get_can_undo (self->editor) && !promises_the_same (edited, self->then))
        {
          undo (self);
          g_assert_true (is_same (edited, self->plan));
        }
    }
}

/* What was reported since stays. */
static void
test_reports_stay (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedUpdate) update = heed_update_new (heed_day_new (2026, 9, 1), "Somebody", "Begun.");
  g_autoptr (HeedPlan) then = NULL;

  heed_item_set_text (HEED_ITEM (action), "As promised");
  heed_record_list_append (heed_recommendation_get_items (nth (self->plan, 0)), action);
  save (self);
  then = heed_plan_rows_copy (self->plan);

  heed_item_set_text (HEED_ITEM (action), "As typed over");
  heed_record_list_append (heed_action_get_updates (action), update);
  heed_action_set_progress (action, HEED_PROGRESS_IN_PROGRESS);
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_CLOSED);
  save (self);

  g_assert_true (heed_version_restore_plan (self->editor, then, "then"));
  save (self);
  g_assert_true (heed_plan_find_item_by_id (self->plan, heed_item_get_id (HEED_ITEM (action))) == HEED_ITEM (action));
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (action)), ==, "As promised");
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_IN_PROGRESS);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 1);
  g_assert_cmpint (heed_plan_get_state (self->plan), ==, HEED_PLAN_STATE_CLOSED);
}

static void
test_item (Fixture       *self,
           gconstpointer  data)
{
  HeedItem *then = item_of (self->then, 2, 2);
  g_autofree char *id = g_strdup (heed_item_get_id (then));
  g_autoptr (GError) error = NULL;
  HeedItem *now;
  guint position;

  /* One that says something else. */
  heed_item_set_text (item_of (self->plan, 2, 2), "Typed over");
  heed_item_set_text (item_of (self->plan, 2, 1), "Stays typed over");
  save (self);
  g_assert_true (heed_version_restore_record (self->editor, then, "then", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (heed_item_get_text (item_of (self->plan, 2, 2)), ==, heed_item_get_text (then));
  g_assert_cmpstr (heed_item_get_text (item_of (self->plan, 2, 1)), ==, "Stays typed over");

  /* One that is gone comes back behind what it stood behind. */
  heed_record_list_remove (heed_recommendation_get_items (nth (self->plan, 2)), 2);
  heed_record_list_remove (heed_recommendation_get_items (nth (self->plan, 2)), 0);
  save (self);
  then = heed_plan_find_item_by_id (self->then, id);
  g_assert_true (heed_version_restore_record (self->editor, then, "then", &error));
  g_assert_no_error (error);
  save (self);
  now = heed_plan_find_item_by_id (self->plan, id);
  g_assert_nonnull (now);
  heed_record_list_find (heed_recommendation_get_items (nth (self->plan, 2)), now, &position);
  g_assert_cmpuint (position, ==, 1);
  undo (self);
  g_assert_null (heed_plan_find_item_by_id (self->plan, id));

  /* One whose recommendation is gone says so. */
  heed_record_list_remove (heed_plan_get_recommendations (self->plan), 2);
  save (self);
  g_assert_false (heed_version_restore_record (self->editor, then, "then", &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
}

static void
test_recommendation (Fixture       *self,
                     gconstpointer  data)
{
  HeedRecommendation *then = nth (self->then, 3);
  g_autofree char *id = g_strdup (heed_recommendation_get_id (then));
  g_autoptr (HeedItem) moved = NULL;
  g_autoptr (GError) error = NULL;

  /* It is gone, but for an item that was moved away first. */
  moved = g_object_ref (item_of (self->plan, 3, 1));
  heed_record_list_remove (heed_recommendation_get_items (nth (self->plan, 3)), 1);
  heed_record_list_append (heed_recommendation_get_items (nth (self->plan, 0)), moved);
  save (self);
  heed_record_list_remove (heed_plan_get_recommendations (self->plan), 3);
  save (self);
  g_assert_true (heed_version_restore_record (self->editor, then, "then", &error));
  g_assert_no_error (error);
  save (self);
  g_assert_true (heed_plan_find_recommendation_by_id (self->plan, id) == nth (self->plan, 3));
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (self->plan)), ==, 5);
  g_assert_cmpstr (heed_recommendation_get_text (nth (self->plan, 3)), ==, heed_recommendation_get_text (then));
  /* Each is addressed to whom it was, and headings stand where they stood. */
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpstr (heed_recommendation_get_heading (nth (self->plan, i)), ==, heed_recommendation_get_heading (nth (self->then, i)));
      if (*heed_recommendation_get_addressee (nth (self->then, i)) != '\0')
        g_assert_cmpstr (heed_recommendation_get_addressee (nth (self->plan, i)), ==, heed_recommendation_get_addressee (nth (self->then, i)));
      g_assert_cmpuint (heed_record_list_get_n (heed_recommendation_get_items (nth (self->plan, i))), ==, 5);
      for (guint j = 0; j < 5; j++)
        g_assert_cmpstr (heed_item_get_id (item_of (self->plan, i, j)), ==, heed_item_get_id (item_of (self->then, i, j)));
    }
}

/* Of another plan nothing is restored. */
static void
test_other (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (HeedPlan) other = heed_app_test_plan (1, 1);

  g_assert_false (heed_version_restore_plan (self->editor, other, "other"));
  g_assert_true (is_same (self->then, self->plan));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/version-restore/plan", Fixture, NULL, set_up, test_plan, tear_down);
  g_test_add ("/version-restore/reports-stay", Fixture, NULL, set_up, test_reports_stay, tear_down);
  g_test_add ("/version-restore/item", Fixture, NULL, set_up, test_item, tear_down);
  g_test_add ("/version-restore/recommendation", Fixture, NULL, set_up, test_recommendation, tear_down);
  g_test_add ("/version-restore/other", Fixture, NULL, set_up, test_other, tear_down);
  return g_test_run ();
}
