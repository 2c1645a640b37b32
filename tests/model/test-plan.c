/* test-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-model-test.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

/* Which recommendation the plan told of last, and how often it told. */
typedef struct
{
  HeedRecommendation *last;
  guint count;
} Changes;

static void
changed_cb (HeedPlan           *plan,
            HeedRecommendation *recommendation,
            Changes            *changes)
{
  changes->last = recommendation;
  changes->count++;
}

static void
assert_changed (Changes            *changes,
                guint               count,
                HeedRecommendation *last)
{
  g_assert_cmpuint (changes->count, ==, count);
  if (count > 0)
    g_assert_true (changes->last == last);
  *changes = (Changes) { NULL, 0 };
}

static void
test_properties (void)
{
  heed_model_test_properties (HEED_TYPE_PLAN);
}

static void
test_new (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();

  g_assert_true (g_uuid_string_is_valid (heed_plan_get_id (plan)));
  g_assert_nonnull (heed_plan_get_organisation (plan));
  g_assert_nonnull (heed_plan_get_inspection (plan));
  g_assert_nonnull (heed_plan_get_wording (plan));
  g_assert_cmpint (heed_plan_get_state (plan), ==, HEED_PLAN_STATE_DRAFT);
  g_assert_cmpuint (heed_plan_get_reference (plan), ==, HEED_DAY_NONE);
  g_assert_cmpuint (heed_plan_count_actions (plan), ==, 0);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 0);
}

static void
test_changed (void)
{
  HeedPlan *plan = heed_plan_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (HeedRecommendation) first = heed_recommendation_new ();
  g_autoptr (HeedRecommendation) second = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedDefinition) definition = heed_definition_new ();
  HeedWording *wording = heed_plan_get_wording (plan);
  Changes changes = { NULL, 0 };

  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &changes);

  heed_plan_set_title (plan, "Action plan");
  assert_changed (&changes, 1, NULL);
  heed_organisation_set_name (heed_plan_get_organisation (plan), "Calderwick");
  assert_changed (&changes, 1, NULL);
  heed_inspection_set_title (heed_plan_get_inspection (plan), "An inspection");
  assert_changed (&changes, 1, NULL);
  heed_wording_set_introduction (wording, "This plan answers.");
  assert_changed (&changes, 1, NULL);
  heed_record_list_append (heed_wording_get_definitions (wording), definition);
  g_assert_cmpuint (changes.count, >, 0);
  changes.count = 0;

  heed_record_list_append (recommendations, first);
  heed_record_list_append (recommendations, second);
  assert_changed (&changes, 2, NULL);
  heed_recommendation_set_text (second, "Do better.");
  assert_changed (&changes, 1, second);
  heed_record_list_append (heed_recommendation_get_items (first), action);
  assert_changed (&changes, 1, first);
  heed_item_set_text (HEED_ITEM (action), "A step.");
  assert_changed (&changes, 1, first);

  g_assert_true (heed_recommendation_get_plan (first) == plan);
  heed_record_list_remove (recommendations, 0);
  assert_changed (&changes, 1, NULL);
  g_assert_null (heed_recommendation_get_plan (first));
  heed_item_set_text (HEED_ITEM (action), "Another step.");
  assert_changed (&changes, 0, NULL);

  g_assert_finalize_object (plan);
  g_assert_null (heed_recommendation_get_plan (second));
}

/* A plan always has an organisation and an inspection, and listens to the one
 * that it has. */
static void
test_parts (void)
{
  HeedPlan *plan = heed_plan_new ();
  HeedOrganisation *organisation = heed_organisation_new ();
  HeedInspection *inspection = heed_inspection_new ();
  HeedCounter organisations, inspections, changed;

  heed_counter_connect (&organisations, plan, "notify::organisation");
  heed_counter_connect (&inspections, plan, "notify::inspection");
  heed_plan_set_organisation (plan, organisation);
  heed_plan_set_inspection (plan, inspection);
  heed_plan_set_organisation (plan, organisation);
  heed_plan_set_inspection (plan, inspection);
  heed_assert_counted (&organisations, 1);
  heed_assert_counted (&inspections, 1);
  g_assert_true (heed_plan_get_organisation (plan) == organisation);
  g_assert_true (heed_plan_get_inspection (plan) == inspection);

  heed_inspection_set_report_published (inspection, heed_day_new (2026, 3, 10));
  g_assert_cmpuint (heed_plan_get_reference (plan), ==, heed_day_new (2026, 3, 10));
  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 7));
  g_assert_cmpuint (heed_plan_get_reference (plan), ==, heed_day_new (2026, 4, 7));

  heed_plan_set_organisation (plan, NULL);
  heed_plan_set_inspection (plan, NULL);
  heed_assert_counted (&organisations, 1);
  heed_assert_counted (&inspections, 1);
  g_assert_nonnull (heed_plan_get_organisation (plan));
  g_assert_nonnull (heed_plan_get_inspection (plan));
  g_assert_cmpstr (heed_organisation_get_name (heed_plan_get_organisation (plan)), ==, "");

  heed_counter_connect (&changed, plan, "changed");
  heed_organisation_set_name (organisation, "Elsewhere");
  heed_inspection_set_title (inspection, "Another");
  heed_assert_counted (&changed, 0);

  g_assert_finalize_object (organisation);
  g_assert_finalize_object (inspection);
  g_assert_finalize_object (plan);
}

static void
assert_due (HeedItem *item,
            int       month,
            int       day)
{
  g_assert_cmpuint (heed_target_get_due (heed_item_get_target (item)), ==, heed_day_new (2026, month, day));
}

/* "Within 3 months of publication" counts from the report, "within 28 days" from the plan. */
static void
test_counted_targets (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) of_report = heed_action_new ();
  g_autoptr (HeedAction) of_plan = heed_action_new ();
  HeedInspection *inspection = heed_plan_get_inspection (plan);

  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 7));
  heed_item_set_target_words (HEED_ITEM (of_report), "within 3 months of publication");
  heed_item_set_target_words (HEED_ITEM (of_plan), "within 28 days");
  heed_record_list_append (heed_recommendation_get_items (recommendation), of_report);
  heed_record_list_append (heed_recommendation_get_items (recommendation), of_plan);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  assert_due (HEED_ITEM (of_report), 7, 7);
  assert_due (HEED_ITEM (of_plan), 5, 5);

  heed_inspection_set_report_published (inspection, heed_day_new (2026, 3, 10));
  assert_due (HEED_ITEM (of_report), 6, 10);
  assert_due (HEED_ITEM (of_plan), 5, 5);
  heed_plan_set_submitted (plan, HEED_DAY_NONE);
  assert_due (HEED_ITEM (of_report), 6, 10);
  assert_due (HEED_ITEM (of_plan), 4, 7);
}

/* As it is found by going through the plan. */
static HeedItem *
walk_to (HeedPlan   *plan,
         const char *id)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (g_str_equal (heed_item_get_id (heed_record_list_get (items, j)), id))
          return heed_record_list_get (items, j);
    }

  return NULL;
}

/* An item is found by its id at any time, whatever came, went, moved or was renamed. */
static void
test_find_after_changes (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint round = 0; round < 2000; round++)
    {
      guint n = heed_record_list_get_n (recommendations);
      HeedRecommendation *recommendation = n > 0
                                             ? heed_record_list_get (recommendations, (guint) g_test_rand_int_range (0, (int) n))
                                             : NULL;
      HeedRecordList *items = n > 0 ? heed_recommendation_get_items (recommendation) : NULL;
      guint n_items = n > 0 ? heed_record_list_get_n (items) : 0;
      guint place = n_items > 0 ? (guint) g_test_rand_int_range (0, (int) n_items) : 0;
      g_autofree char *id = g_strdup_printf ("%d", g_test_rand_int_range (0, 30));
      g_autoptr (GObject) added = NULL;

      switch (g_test_rand_int_range (0, 8))
        {
        case 0:
          added = G_OBJECT (heed_recommendation_new ());
          heed_record_list_append (recommendations, added);
          break;
        case 1:
          if (n > 3)
            heed_record_list_remove (recommendations, 0);
          break;
        case 2:
          if (n_items > 0)
            heed_record_list_remove (items, place);
          break;
        case 3:
          if (n_items > 0)
            heed_item_set_id (heed_record_list_get (items, place), id);
          break;
        case 4:
          if (n_items > 0)
            heed_record_list_move (items, place, 0);
          break;
        default:
          if (n == 0)
            break;
          added = G_OBJECT (heed_action_new ());
          heed_item_set_id (HEED_ITEM (added), id);
          heed_record_list_insert (items, place, added);
        }

      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *wanted = g_strdup_printf ("%u", i);
          HeedItem *found = heed_plan_find_item_by_id (plan, wanted);

          g_assert_true ((found != NULL) == (walk_to (plan, wanted) != NULL));
          g_assert_true (found == NULL || g_str_equal (heed_item_get_id (found), wanted));
        }
    }
}

static void
test_find_and_count (void)
{
  static const char *const review[] = { "one", "two", NULL };
  static const char *const unplaced[] = { "three", NULL };
  static const char *const of_plan[] = {
    "The columns could not be told apart", "Three characters could not be kept", NULL
  };
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  guint n_actions = 0;

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      heed_recommendation_set_review (recommendation, review);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
      for (int j = 0; j < i; j++)
        {
          g_autoptr (HeedAction) action = heed_action_new ();

          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
          n_actions++;
          g_assert_true (heed_plan_find_item_by_id (plan, heed_item_get_id (HEED_ITEM (action))) ==
                         HEED_ITEM (action));
        }
      g_assert_true (heed_plan_find_recommendation_by_id (
                       plan, heed_recommendation_get_id (recommendation)) == recommendation);
    }
  heed_plan_set_unplaced (plan, unplaced);

  g_assert_null (heed_plan_find_item_by_id (plan, "none"));
  g_assert_null (heed_plan_find_recommendation_by_id (plan, ""));
  g_assert_cmpuint (heed_plan_count_actions (plan), ==, n_actions);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 5 * 2 + 1);

  heed_plan_add_review (plan, "The columns could not be told apart");
  heed_plan_add_review (plan, "The columns could not be told apart");
  heed_plan_add_review (plan, NULL);
  heed_plan_add_review (plan, "Three characters could not be kept");
  g_assert_cmpstrv (heed_plan_get_review (plan), of_plan);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, 5 * 2 + 1 + 2);
}

/* A view may hold the list longer than the plan lives. */
static void
test_list_lives_on (void)
{
  HeedPlan *plan = heed_plan_new ();
  HeedRecordList *recommendations = g_object_ref (heed_plan_get_recommendations (plan));
  HeedWording *wording = g_object_ref (heed_plan_get_wording (plan));
  HeedRecommendation *recommendation = heed_recommendation_new ();
  g_autoptr (HeedRecommendation) another = heed_recommendation_new ();

  heed_record_list_append (recommendations, recommendation);
  g_assert_finalize_object (plan);
  heed_recommendation_set_text (recommendation, "Do better.");
  heed_record_list_append (recommendations, another);
  heed_wording_set_introduction (wording, "This plan answers.");

  g_object_unref (recommendation);
  g_assert_finalize_object (recommendations);
  g_assert_finalize_object (wording);
}

/* Whatever a file holds in its place. */
static void
test_stamp (void)
{
  static const char *const none[] = { "", "\177 lamp", "Lamps", "0123\n", "caf\303\251", "0123 4567" };
  g_autoptr (HeedPlan) plan = heed_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      heed_plan_set_stamp (plan, "0123456789abcdef-progress");
      g_assert_cmpstr (heed_plan_get_stamp (plan), ==, "0123456789abcdef-progress");
      heed_plan_set_stamp (plan, none[i]);
      g_assert_null (heed_plan_get_stamp (plan));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/properties", test_properties);
  g_test_add_func ("/plan/new", test_new);
  g_test_add_func ("/plan/changed", test_changed);
  g_test_add_func ("/plan/counted-targets", test_counted_targets);
  g_test_add_func ("/plan/parts", test_parts);
  g_test_add_func ("/plan/find-and-count", test_find_and_count);
  g_test_add_func ("/plan/find-after-changes", test_find_after_changes);
  g_test_add_func ("/plan/list-lives-on", test_list_lives_on);
  g_test_add_func ("/plan/stamp", test_stamp);

  return g_test_run ();
}
