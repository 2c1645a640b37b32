/* test-placing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-placing.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

#define N_ROUNDS 200

static HeedRecommendation *
create_recommendation (guint n_actions,
                       guint n_owners,
                       guint n_targets)
{
  HeedRecommendation *recommendation = heed_recommendation_new ();
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  g_autoptr (GStrvBuilder) owners = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) targets = g_strv_builder_new ();
  g_auto (GStrv) all_owners = NULL;
  g_auto (GStrv) all_targets = NULL;

  for (guint i = 0; i < n_actions; i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      g_autofree char *label = g_strdup_printf ("1.%u", i + 1);

      heed_action_set_label (action, label);
      heed_item_set_depth (HEED_ITEM (action), 1);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
  for (guint i = 0; i < n_owners; i++)
    {
      g_autofree char *owner = g_strdup_printf ("Owner %u", i + 1);

      g_strv_builder_add (owners, owner);
    }
  for (guint i = 0; i < n_targets; i++)
    {
      g_autofree char *target = g_strdup_printf ("%u.03.%u", 1 + i % 28, 2020 + i / 28);

      g_strv_builder_add (targets, target);
    }
  all_owners = g_strv_builder_end (owners);
  all_targets = g_strv_builder_end (targets);
  heed_unplaced_set_owners (unplaced, (const char *const *) all_owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) all_targets);
  return recommendation;
}

static HeedItem *
get_item (HeedRecommendation *recommendation,
          guint               position)
{
  return heed_record_list_get (heed_recommendation_get_items (recommendation), position);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Everything that is placed or waits, sorted: placing may move words, never lose
 * or make some. */
static char *
list_words (HeedRecommendation *recommendation,
            HeedPlacing         kind)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  const char *const *waiting = heed_placing_get_unplaced (recommendation, kind);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; waiting[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (waiting[i]));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      g_auto (GStrv) placed = heed_placing_get_placed (heed_record_list_get (items, i), kind);

      for (guint j = 0; placed[j] != NULL; j++)
        g_ptr_array_add (words, g_strdup (placed[j]));
    }

  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("|", (char **) words->pdata);
}

static void
assert_owners (HeedRecommendation *recommendation,
               guint               position,
               const char         *expected)
{
  const char *const *owners = heed_item_get_owners (get_item (recommendation, position));
  g_autofree char *joined = g_strjoinv ("+", (char **) owners);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_in_order (void)
{
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (9, 8, 0);

  g_assert_cmpuint (heed_placing_place_all (recommendation, HEED_PLACING_OWNER, NULL), ==, 8);
  g_assert_true (heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation)));
  assert_owners (recommendation, 0, "Owner 1");
  assert_owners (recommendation, 7, "Owner 8");
  assert_owners (recommendation, 8, "");

  /* The fourth action has none: from there on all move down by one. */
  g_assert_true (heed_placing_can_shift (recommendation, HEED_PLACING_OWNER,
                                         get_item (recommendation, 3), 1));
  g_assert_true (heed_placing_shift (recommendation, HEED_PLACING_OWNER,
                                     get_item (recommendation, 3), 1));
  assert_owners (recommendation, 2, "Owner 3");
  assert_owners (recommendation, 3, "");
  assert_owners (recommendation, 4, "Owner 4");
  assert_owners (recommendation, 8, "Owner 8");
  g_assert_false (heed_placing_can_shift (recommendation, HEED_PLACING_OWNER,
                                          get_item (recommendation, 4), 1));

  g_assert_true (heed_placing_shift (recommendation, HEED_PLACING_OWNER,
                                     get_item (recommendation, 4), -1));
  assert_owners (recommendation, 3, "Owner 4");
  assert_owners (recommendation, 4, "");
  assert_owners (recommendation, 5, "Owner 5");
}

static void
test_target (void)
{
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (2, 0, 2);
  HeedItem *item = get_item (recommendation, 0);
  const char *const *left;

  g_assert_true (heed_placing_place (recommendation, HEED_PLACING_TARGET, 0, item));
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "1.03.2020");
  g_assert_cmpstr (heed_action_get_baseline_words (HEED_ACTION (item)), ==, "1.03.2020");

  /* A second one takes its place, and the first waits again. */
  g_assert_true (heed_placing_place (recommendation, HEED_PLACING_TARGET, 0, item));
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "2.03.2020");
  left = heed_placing_get_unplaced (recommendation, HEED_PLACING_TARGET);
  g_assert_cmpstr (left[0], ==, "1.03.2020");
  g_assert_null (left[1]);

  g_assert_false (heed_placing_place (recommendation, HEED_PLACING_TARGET, 1, item));
  g_assert_true (heed_placing_leave_out (recommendation, HEED_PLACING_TARGET, 0));
  g_assert_true (heed_placing_take_back (recommendation, HEED_PLACING_TARGET, item));
  g_assert_false (heed_placing_take_back (recommendation, HEED_PLACING_TARGET, item));
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "");
}

static void
test_completed (void)
{
  static const char *const completed[] = { "Completed", NULL };
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (2, 0, 0);
  HeedItem *item = get_item (recommendation, 0);

  heed_unplaced_set_targets (heed_recommendation_get_unplaced (recommendation), completed);
  g_assert_true (heed_placing_place (recommendation, HEED_PLACING_TARGET, 0, item));
  heed_placing_take_back (recommendation, HEED_PLACING_TARGET, item);
  g_assert_cmpint (heed_action_get_progress (HEED_ACTION (item)), ==, HEED_PROGRESS_NOT_STARTED);
}

static void
test_text (void)
{
  static const char *const words[] = { "one", "two", "three", NULL };
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (2, 0, 0);
  HeedItem *item;

  heed_unplaced_set_text (heed_recommendation_get_unplaced (recommendation), words);
  g_assert_true (heed_placing_place (recommendation, HEED_PLACING_TEXT, 1,
                                     get_item (recommendation, 0)));
  g_assert_true (heed_placing_place (recommendation, HEED_PLACING_TEXT, 0,
                                     get_item (recommendation, 0)));
  g_assert_cmpstr (heed_item_get_text (get_item (recommendation, 0)), ==, "two\n\none");

  item = heed_placing_place_as_new (recommendation, 0, HEED_TYPE_TEXT_ITEM,
                                    get_item (recommendation, 0));
  g_assert_true (HEED_IS_TEXT_ITEM (item));
  g_assert_true (item == get_item (recommendation, 1));
  g_assert_cmpstr (heed_item_get_text (item), ==, "three");
  g_assert_cmpuint (heed_item_get_depth (item), ==, 1);
  g_assert_null (heed_placing_place_as_new (recommendation, 0, HEED_TYPE_ACTION, NULL));
}

static void
test_rearrange (void)
{
  static const char *const torn[] = { "Head of One Head of Two", "Head of", "Three", NULL };
  static const char *const whole[] = { "Head of One", "Head of Two", "Head of Three", NULL };
  static const char *const lost[] = { "Head of One", "Head of Two", "Head of", NULL };
  static const char *const empty[] = { "Head of One", " ", "Head of Two", "Head of Three", NULL };
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (3, 0, 0);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  heed_unplaced_set_owners (unplaced, torn);
  g_assert_false (heed_placing_rearrange (recommendation, HEED_PLACING_OWNER, lost));
  g_assert_false (heed_placing_rearrange (recommendation, HEED_PLACING_OWNER, empty));
  g_assert_cmpstrv (heed_unplaced_get_owners (unplaced), torn);
  g_assert_true (heed_placing_rearrange (recommendation, HEED_PLACING_OWNER, whole));
  g_assert_cmpstrv (heed_unplaced_get_owners (unplaced), whole);
}

static void
test_next (void)
{
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (3, 3, 0);

  g_assert_true (heed_placing_find_next (recommendation, HEED_PLACING_OWNER, NULL) ==
                 get_item (recommendation, 0));
  heed_placing_place (recommendation, HEED_PLACING_OWNER, 0, get_item (recommendation, 2));
  g_assert_true (heed_placing_find_next (recommendation, HEED_PLACING_OWNER,
                                         get_item (recommendation, 2)) ==
                 get_item (recommendation, 0));
  heed_placing_place (recommendation, HEED_PLACING_OWNER, 0, get_item (recommendation, 0));
  g_assert_true (heed_placing_find_next (recommendation, HEED_PLACING_OWNER,
                                         get_item (recommendation, 0)) ==
                 get_item (recommendation, 1));
}

/* Sub-actions are only filled where there is more than the steps can take. */
static void
test_depth (void)
{
  g_autoptr (HeedRecommendation) recommendation = create_recommendation (6, 3, 0);

  for (guint i = 0; i < 6; i++)
    heed_item_set_depth (get_item (recommendation, i), i % 2 == 0 ? 1 : 2);

  g_assert_cmpuint (heed_placing_place_all (recommendation, HEED_PLACING_OWNER, NULL), ==, 3);
  assert_owners (recommendation, 0, "Owner 1");
  assert_owners (recommendation, 1, "");
  assert_owners (recommendation, 4, "Owner 3");
}

/* Whatever is done in whatever order, no word is lost. */
static void
test_random (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 12);
      g_autoptr (HeedRecommendation) recommendation =
        create_recommendation (n, (guint) g_test_rand_int_range (0, 14),
                               (guint) g_test_rand_int_range (0, 14));
      g_autofree char *owners = list_words (recommendation, HEED_PLACING_OWNER);
      g_autofree char *targets = list_words (recommendation, HEED_PLACING_TARGET);
      g_autofree char *owners_after = NULL;
      g_autofree char *targets_after = NULL;

      for (guint i = 0; i < n; i++)
        heed_item_set_depth (get_item (recommendation, i),
                             (guint) g_test_rand_int_range (1, 3));
      for (guint step = 0; step < 30; step++)
        {
          HeedPlacing kind = g_test_rand_bit () ? HEED_PLACING_OWNER : HEED_PLACING_TARGET;
          HeedItem *item = get_item (recommendation, (guint) g_test_rand_int_range (0, (int) n));

          switch (g_test_rand_int_range (0, 5))
            {
            case 0:
              heed_placing_place_all (recommendation, kind, NULL);
              break;
            case 1:
              heed_placing_take_back (recommendation, kind, item);
              break;
            case 2:
              heed_placing_shift (recommendation, kind, item, g_test_rand_bit () ? 1 : -1);
              break;
            default:
              heed_placing_place (recommendation, kind, (guint) g_test_rand_int_range (0, 14),
                                  item);
            }
        }

      owners_after = list_words (recommendation, HEED_PLACING_OWNER);
      targets_after = list_words (recommendation, HEED_PLACING_TARGET);
      g_assert_cmpstr (owners_after, ==, owners);
      g_assert_cmpstr (targets_after, ==, targets);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placing/in-order", test_in_order);
  g_test_add_func ("/placing/target", test_target);
  g_test_add_func ("/placing/completed", test_completed);
  g_test_add_func ("/placing/text", test_text);
  g_test_add_func ("/placing/rearrange", test_rearrange);
  g_test_add_func ("/placing/next", test_next);
  g_test_add_func ("/placing/depth", test_depth);
  g_test_add_func ("/placing/random", test_random);
  return g_test_run ();
}
