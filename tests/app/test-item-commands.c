/* test-item-commands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-item-commands.h"
#include "heed-measure.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"
#include "heed-unplaced.h"
#include "heed-update.h"

#define ROUNDS 200

static HeedItem *
add_item (HeedRecommendation *recommendation,
          GType               type,
          guint               depth,
          const char         *text,
          const char         *owner,
          const char         *target)
{
  const char *owners[] = { owner, NULL };
  g_autoptr (HeedItem) item = g_object_new (type, NULL);

  heed_item_set_depth (item, depth);
  heed_item_set_text (item, text);
  heed_item_set_owners (item, owners);
  heed_item_set_target_words (item, target);
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  return item;
}

static HeedItem *
get_item (HeedRecommendation *recommendation,
          guint               position)
{
  return heed_record_list_get (heed_recommendation_get_items (recommendation), position);
}

static void
test_split (void)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedItem *item = add_item (recommendation, HEED_TYPE_ACTION, 1, "Oil the gate. Paint it.", "Warden", "May 2027");
  HeedItem *below = add_item (recommendation, HEED_TYPE_ACTION, 2, "Buy the paint", NULL, "");
  HeedItem *second;

  heed_action_set_label (HEED_ACTION (item), "1.1");
  heed_action_set_baseline_words (HEED_ACTION (item), "April 2027");
  second = heed_item_commands_split (item, "Oil the gate.", "Paint it.");

  g_assert_true (get_item (recommendation, 1) == second);
  g_assert_true (get_item (recommendation, 2) == below);
  g_assert_cmpstr (heed_item_get_text (item), ==, "Oil the gate.");
  g_assert_cmpstr (heed_item_get_text (second), ==, "Paint it.");
  g_assert_cmpstr (heed_item_get_owners (second)[0], ==, "Warden");
  g_assert_cmpstr (heed_item_get_target_words (second), ==, "May 2027");
  g_assert_cmpstr (heed_action_get_label (HEED_ACTION (second)), ==, "1.2");
  g_assert_cmpstr (heed_action_get_baseline_words (HEED_ACTION (second)), ==, "April 2027");
}

static void
test_join (void)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  HeedItem *item = add_item (recommendation, HEED_TYPE_ACTION, 1, "Oil the gate", "Warden", "May 2027");
  HeedItem *second;

  add_item (recommendation, HEED_TYPE_ACTION, 1, "and paint it", "Painter", "June 2027");
  add_item (recommendation, HEED_TYPE_TEXT_ITEM, 2, "- in green", "Warden", "");
  second = add_item (recommendation, HEED_TYPE_ACTION, 1, "Feed the geese", NULL, "");

  heed_item_commands_join (item);
  g_assert_cmpstr (heed_item_get_text (item), ==, "Oil the gate and paint it");
  g_assert_cmpstr (heed_item_get_owners (item)[1], ==, "Painter");
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "May 2027");
  g_assert_cmpstr (heed_unplaced_get_targets (unplaced)[0], ==, "June 2027");
  heed_item_commands_join (item);
  g_assert_cmpstr (heed_item_get_text (item), ==, "Oil the gate and paint it\n\n- in green");
  g_assert_null (heed_item_get_owners (item)[2]);

  /* What was reported of the second belongs to it. */
  heed_action_set_progress (HEED_ACTION (second), HEED_PROGRESS_IN_PROGRESS);
  g_assert_false (heed_item_commands_can_join (item));
  heed_action_set_progress (HEED_ACTION (second), HEED_PROGRESS_NOT_STARTED);
  heed_action_set_baseline_words (HEED_ACTION (second), "July 2027");
  g_assert_false (heed_item_commands_can_join (item));
  heed_action_set_baseline_words (HEED_ACTION (second), "");
  heed_item_set_depth (second, 2);
  g_assert_false (heed_item_commands_can_join (item));
  g_assert_false (heed_item_commands_can_join (second));
}

static void
test_turn (void)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedItem *item = add_item (recommendation, HEED_TYPE_ACTION, 2, "To do so:", "Warden", "May 2027");
  g_autofree char *id = g_strdup (heed_item_get_id (item));

  heed_action_set_label (HEED_ACTION (item), "1.1");
  g_assert_false (heed_item_commands_can_turn (item, HEED_TYPE_ACTION));
  item = heed_item_commands_turn (item, HEED_TYPE_TEXT_ITEM);
  g_assert_true (HEED_IS_TEXT_ITEM (item));
  g_assert_true (get_item (recommendation, 0) == item);
  g_assert_cmpstr (heed_item_get_id (item), ==, id);
  g_assert_cmpstr (heed_item_get_text (item), ==, "1.1 To do so:");
  g_assert_cmpuint (heed_item_get_depth (item), ==, 2);
  item = heed_item_commands_turn (item, HEED_TYPE_ACTION);
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "May 2027");

  heed_action_set_baseline_words (HEED_ACTION (item), "May 2027");
  g_assert_false (heed_item_commands_can_turn (item, HEED_TYPE_TEXT_ITEM));
  heed_action_set_baseline_words (HEED_ACTION (item), "");
  item = heed_item_commands_turn (item, HEED_TYPE_MEASURE);
  heed_measure_set_goal (HEED_MEASURE (item), 88);
  g_assert_false (heed_item_commands_can_turn (item, HEED_TYPE_ACTION));
}

/* What stands in a plan, in order, without what is between. */
static char *
collect_text (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        for (const char *c = heed_item_get_text (heed_record_list_get (items, j)); *c != '\0'; c++)
          if (!g_ascii_isspace (*c))
            g_string_append_c (text, *c);
    }
  return g_strdup (text->str);
}

static void
do_something (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedRecommendation *recommendation
    = heed_record_list_get (recommendations,
                            (guint) g_test_rand_int_range (0, (int) heed_record_list_get_n (recommendations)));
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  guint n = heed_record_list_get_n (items);
  HeedItem *item = n > 0 ? heed_record_list_get (items, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  text = g_strdup (heed_item_get_text (item));
  if (g_test_rand_bit ())
    {
      char *middle = g_utf8_offset_to_pointer (text, g_test_rand_int_range (0, (int) g_utf8_strlen (text, -1) + 1));
      g_autofree char *rest = g_strdup (middle);

      *middle = '\0';
      heed_item_commands_split (item, text, rest);
    }
  else if (heed_item_commands_can_join (item))
    {
      heed_item_commands_join (item);
    }
}

/* Whatever is split and joined, no letter is lost, and it can be taken back. */
static void
test_nothing_lost (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) made = heed_app_test_plan (3, 5);
  g_autoptr (HeedPlanEditor) editor
    = heed_app_test_edit (session, heed_session_create_plan (session, made, NULL));
  HeedPlan *plan = heed_plan_editor_get_plan (editor);
  g_autofree char *text = collect_text (plan);
  guint n_steps = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *now = NULL;
      g_autoptr (GError) error = NULL;

      heed_plan_editor_begin (editor, "Step");
      do_something (plan);
      heed_plan_editor_end (editor);
      g_assert_true (heed_plan_editor_flush (editor, &error));
      g_assert_no_error (error);
      n_steps += heed_plan_editor_get_can_undo (editor);
      now = collect_text (plan);
      g_assert_cmpstr (now, ==, text);
    }
  g_assert_cmpuint (n_steps, >, 0);

  while (heed_plan_editor_get_can_undo (editor))
    {
      g_autoptr (GError) error = NULL;

      heed_plan_editor_undo (editor, &error);
      g_assert_no_error (error);
    }
  {
    g_autofree char *now = collect_text (plan);

    g_assert_cmpstr (now, ==, text);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-commands/split", test_split);
  g_test_add_func ("/item-commands/join", test_join);
  g_test_add_func ("/item-commands/turn", test_turn);
  g_test_add_func ("/item-commands/nothing-lost", test_nothing_lost);

  return g_test_run ();
}
