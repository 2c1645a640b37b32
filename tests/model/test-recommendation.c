/* test-recommendation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-model-test.h"
#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

static const char *const first_owner[] = { "Head of Operations", NULL };
static const char *const second_owner[] = { "Practice Lead", "Estates Manager", NULL };

static HeedItem *
add_item (HeedRecommendation *recommendation,
          gpointer            item,
          guint               depth,
          const char *const  *owners,
          const char         *target)
{
  heed_item_set_depth (item, depth);
  heed_item_set_owners (item, owners);
  heed_item_set_target_words (item, target);
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  g_object_unref (item);
  return item;
}

static void
assert_in_force (HeedRecommendation *recommendation,
                 HeedItem           *item,
                 const char *const  *owners,
                 const char         *target)
{
  static const char *const nobody[] = { NULL };
  HeedTarget *found = heed_recommendation_get_target_in_force (recommendation, item);

  g_assert_true (g_strv_equal (heed_recommendation_get_owners_in_force (recommendation, item),
                               owners != NULL ? owners : nobody));
  g_assert_cmpstr (found != NULL ? heed_target_get_words (found) : NULL, ==, target);
}

static void
test_properties (void)
{
  heed_model_test_properties (HEED_TYPE_RECOMMENDATION);
}

/* What an item has not of its own it takes from the nearest action above that
 * has it, owners and target independently. */
static void
test_in_force (void)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedItem *lead = add_item (recommendation, heed_text_item_new (), 1, second_owner, "June 2027");
  HeedItem *orphan = add_item (recommendation, heed_action_new (), 2, NULL, "");
  HeedItem *action = add_item (recommendation, heed_action_new (), 1, first_owner, "May 2027");
  HeedItem *below = add_item (recommendation, heed_action_new (), 2, NULL, "");
  HeedItem *owned = add_item (recommendation, heed_action_new (), 2, second_owner, "");
  HeedItem *deep = add_item (recommendation, heed_action_new (), 3, NULL, "");
  HeedItem *dated = add_item (recommendation, heed_action_new (), 3, NULL, "July 2027");
  HeedItem *text = add_item (recommendation, heed_text_item_new (), 2, NULL, "");
  HeedItem *deeper = add_item (recommendation, heed_action_new (), 4, NULL, "");
  HeedItem *next = add_item (recommendation, heed_action_new (), 1, NULL, "");

  /* Only an action gives: a text keeps what it has to itself. */
  assert_in_force (recommendation, lead, second_owner, "June 2027");
  assert_in_force (recommendation, orphan, NULL, NULL);
  assert_in_force (recommendation, action, first_owner, "May 2027");
  assert_in_force (recommendation, below, first_owner, "May 2027");
  assert_in_force (recommendation, owned, second_owner, "May 2027");
  assert_in_force (recommendation, deep, second_owner, "May 2027");
  assert_in_force (recommendation, dated, second_owner, "July 2027");
  assert_in_force (recommendation, text, first_owner, "May 2027");
  assert_in_force (recommendation, deeper, second_owner, "July 2027");
  assert_in_force (recommendation, next, NULL, NULL);

  g_assert_null (heed_recommendation_get_action_above (recommendation, action));
  g_assert_true (HEED_ITEM (heed_recommendation_get_action_above (recommendation, deep)) == owned);
  g_assert_true (HEED_ITEM (heed_recommendation_get_action_above (recommendation, text)) == action);
}

/* By looking up from each item, which the model does not do, since that takes long. */
static HeedAction *
look_up (HeedRecordList *items,
         guint           position)
{
  guint depth = heed_item_get_depth (heed_record_list_get (items, position));

  while (position-- > 0)
    {
      HeedItem *above = heed_record_list_get (items, position);

      if (HEED_IS_ACTION (above) && heed_item_get_depth (above) < depth)
        return HEED_ACTION (above);
    }
  return NULL;
}

static void
assert_all_above (HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    g_assert_true (heed_recommendation_get_action_above (recommendation, heed_record_list_get (items, i)) ==
                   look_up (items, i));
}

static HeedItem *
new_random_item (GRand *rand)
{
  HeedItem *item = g_rand_boolean (rand) ? HEED_ITEM (heed_action_new ()) : HEED_ITEM (heed_text_item_new ());

  heed_item_set_depth (item, (guint) g_rand_int_range (rand, 1, 6));
  return item;
}

static void
set_half (HeedRecordList *items,
          GRand          *rand)
{
  g_autoptr (GPtrArray) half = g_ptr_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    if (g_rand_boolean (rand))
      g_ptr_array_insert (half, g_rand_int_range (rand, 0, (int) half->len + 1), heed_record_list_get (items, i));
  heed_record_list_set (items, half);
}

/* Whatever is changed, and however it is asked for. */
static void
test_above (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 2000; i++)
    {
      guint n = heed_record_list_get_n (items);
      int step = n < 4 ? 0 : g_rand_int_range (rand, 0, 20);
      guint at = n > 0 ? (guint) g_rand_int_range (rand, 0, (int) n) : 0;

      if (step < 8)
        {
          g_autoptr (HeedItem) item = new_random_item (rand);

          heed_record_list_insert (items, at, item);
        }
      else if (step < 11)
        heed_record_list_remove (items, at);
      else if (step < 15)
        heed_record_list_move (items, at, (guint) g_rand_int_range (rand, 0, (int) n));
      else if (step < 19)
        {
          HeedItem *item = heed_record_list_get (items, at);

          /* Also where nobody is told yet. */
          g_object_freeze_notify (G_OBJECT (item));
          heed_item_set_depth (item, (guint) g_rand_int_range (rand, 1, 6));
          assert_all_above (recommendation);
          g_object_thaw_notify (G_OBJECT (item));
        }
      else
        set_half (items, rand);
      assert_all_above (recommendation);
    }
}

/* An action that carries nothing, under one that does, is a step of it. */
static void
test_counted (void)
{
  static const struct
  {
    guint depth;
    gboolean has_owner;
    const char *target;
    gboolean counted;
  } rows[] = {
    { 1, FALSE, "", TRUE },
    { 2, FALSE, "", TRUE },
    { 1, TRUE, "", TRUE },
    { 2, FALSE, "", FALSE },
    { 3, FALSE, "", FALSE },
    { 2, FALSE, "May 2027", TRUE },
    { 2, TRUE, "", TRUE },
    { 1, FALSE, "May 2027", TRUE },
    { 2, FALSE, "", FALSE },
    { 1, FALSE, "", TRUE },
  };
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  guint expected = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_item (recommendation, heed_action_new (), rows[i].depth,
                rows[i].has_owner ? first_owner : NULL, rows[i].target);
      expected += rows[i].counted;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeedAction *action =
        heed_record_list_get (heed_recommendation_get_items (recommendation), i);

      if (heed_action_is_counted (action) != rows[i].counted)
        g_error ("row %u", i);
    }

  add_item (recommendation, heed_text_item_new (), 1, first_owner, "May 2027");
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  g_assert_cmpuint (heed_plan_count_actions (plan), ==, expected);
}

static void
test_changed (void)
{
  HeedRecommendation *recommendation = heed_recommendation_new ();
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  static const char *const words[] = { "a word", NULL };
  HeedItem *first, *second;
  HeedCounter changed;

  heed_counter_connect (&changed, recommendation, "changed");

  heed_recommendation_set_text (recommendation, "Do better.");
  heed_assert_counted (&changed, 1);
  heed_recommendation_set_text (recommendation, "Do better.");
  heed_assert_counted (&changed, 0);
  heed_response_set_kind (response, HEED_RESPONSE_KIND_AGREED);
  heed_assert_counted (&changed, 1);
  heed_unplaced_set_text (heed_recommendation_get_unplaced (recommendation), words);
  heed_assert_counted (&changed, 1);

  first = add_item (recommendation, heed_action_new (), 1, NULL, "");
  heed_assert_counted (&changed, 1);
  second = g_object_ref (add_item (recommendation, heed_action_new (), 1, NULL, ""));
  heed_assert_counted (&changed, 1);
  heed_item_set_text (first, "A step.");
  heed_assert_counted (&changed, 1);
  heed_record_list_move (items, 0, 1);
  heed_assert_counted (&changed, 1);

  /* What was taken out is no longer listened to. */
  g_assert_true (heed_item_get_recommendation (second) == recommendation);
  heed_record_list_remove (items, 0);
  heed_assert_counted (&changed, 1);
  g_assert_null (heed_item_get_recommendation (second));
  heed_item_set_text (second, "No step any more.");
  heed_assert_counted (&changed, 0);
  g_assert_finalize_object (second);

  g_assert_finalize_object (recommendation);
}

/* A view may hold the parts longer than the recommendation lives. */
static void
test_parts_live_on (void)
{
  HeedRecommendation *recommendation = heed_recommendation_new ();
  HeedResponse *response = g_object_ref (heed_recommendation_get_response (recommendation));
  HeedUnplaced *unplaced = g_object_ref (heed_recommendation_get_unplaced (recommendation));
  HeedRecordList *items = g_object_ref (heed_recommendation_get_items (recommendation));
  static const char *const words[] = { "a word", NULL };
  HeedItem *item = g_object_ref (add_item (recommendation, heed_action_new (), 1, NULL, ""));

  g_assert_finalize_object (recommendation);
  g_assert_null (heed_item_get_recommendation (item));
  heed_item_set_text (item, "A step.");
  heed_response_set_kind (response, HEED_RESPONSE_KIND_AGREED);
  heed_unplaced_set_text (unplaced, words);
  heed_record_list_remove (items, 0);

  g_assert_finalize_object (item);
  g_assert_finalize_object (items);
  g_assert_finalize_object (unplaced);
  g_assert_finalize_object (response);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recommendation/properties", test_properties);
  g_test_add_func ("/recommendation/in-force", test_in_force);
  g_test_add_func ("/recommendation/above", test_above);
  g_test_add_func ("/recommendation/counted", test_counted);
  g_test_add_func ("/recommendation/changed", test_changed);
  g_test_add_func ("/recommendation/parts-live-on", test_parts_live_on);

  return g_test_run ();
}
