/* test-plan-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-error.h"
#include "heed-plan-archive.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-store-test.h"

static HeedPlan *
random_plan (guint n_recommendations,
             guint n_items)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  return heed_random_plan_new (rand, n_recommendations, n_items);
}

static void
write_all (HeedPlanStore *store)
{
  g_autoptr (HeedEdit) edit = heed_plan_store_collect (store);
  g_autoptr (GError) error = NULL;

  if (edit == NULL)
    return;
  heed_plan_store_write (store, edit, "An edit", &error);
  g_assert_no_error (error);
}

static void
assert_stored (HeedStoreTest *test,
               guint          number,
               const char    *expected)
{
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  g_autofree char *dump = heed_store_test_dump (heed_plan_store_get_plan (store));

  heed_store_test_assert_same (dump, expected);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);
      g_autoptr (HeedPlan) plan = random_plan (i, 2 * i);
      guint number = heed_store_test_add (reg, plan);
      g_autofree char *dump = heed_store_test_dump (plan);

      assert_stored (test, number, dump);
    }
}

static void
test_edits_are_stored (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (5, 6);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *dump = NULL;

      heed_random_edit (heed_plan_store_get_plan (store), rand);
      write_all (store);
      if (i % 10 != 0)
        continue;
      dump = heed_store_test_dump (heed_plan_store_get_plan (store));
      assert_stored (test, number, dump);
    }
}

/* Everything that was done can be undone and done again, also when the register was
 * closed between. */
static void
test_undo_and_redo (void)
{
  for (guint round = 0; round < 5; round++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autoptr (HeedPlan) plan = random_plan (4, 5);
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);
      guint number = heed_store_test_add (reg, plan);
      g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (dumps, heed_store_test_dump (heed_plan_store_get_plan (store)));
      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (HeedEdit) edit = NULL;

          heed_random_edit (heed_plan_store_get_plan (store), rand);
          edit = heed_plan_store_collect (store);
          if (edit == NULL)
            continue;
          heed_plan_store_write (store, edit, "An edit", &error);
          g_assert_no_error (error);
          g_ptr_array_add (dumps, heed_store_test_dump (heed_plan_store_get_plan (store)));
        }

      for (guint i = dumps->len - 1; i > 0; i--)
        {
          g_autofree char *dump = NULL;

          if (i % 7 == 0)
            {
              g_clear_object (&store);
              g_clear_object (&reg);
              reg = heed_store_test_open (test);
              store = heed_store_test_load (reg, number);
            }
          g_assert_nonnull (heed_plan_store_get_undo_label (store));
          g_assert_true (heed_plan_store_undo (store, &error));
          g_assert_no_error (error);
          dump = heed_store_test_dump (heed_plan_store_get_plan (store));
          heed_store_test_assert_same (dump, g_ptr_array_index (dumps, i - 1));
        }
      g_assert_null (heed_plan_store_get_undo_label (store));
      assert_stored (test, number, g_ptr_array_index (dumps, 0));

      for (guint i = 1; i < dumps->len; i++)
        {
          g_autofree char *dump = NULL;

          g_assert_nonnull (heed_plan_store_get_redo_label (store));
          g_assert_true (heed_plan_store_redo (store, &error));
          g_assert_no_error (error);
          dump = heed_store_test_dump (heed_plan_store_get_plan (store));
          heed_store_test_assert_same (dump, g_ptr_array_index (dumps, i));
        }
      g_assert_null (heed_plan_store_get_redo_label (store));
      assert_stored (test, number, g_ptr_array_index (dumps, dumps->len - 1));
    }
}

/* What is bound to a record stays bound. */
static void
test_undo_keeps_objects (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (2, 4);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  HeedRecordList *list = heed_plan_get_recommendations (heed_plan_store_get_plan (store));
  HeedRecommendation *first = heed_record_list_get (list, 0);
  HeedRecommendation *second = heed_record_list_get (list, 1);
  HeedItem *item = heed_record_list_get (heed_recommendation_get_items (first), 2);
  g_autofree char *before = g_strdup (heed_item_get_text (item));
  g_autoptr (GError) error = NULL;

  heed_item_set_text (item, "other words");
  heed_record_list_move (list, 0, 1);
  write_all (store);
  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_no_error (error);

  g_assert_true (heed_record_list_get (list, 0) == first);
  g_assert_true (heed_record_list_get (list, 1) == second);
  g_assert_true (heed_record_list_get (heed_recommendation_get_items (first), 2) == item);
  g_assert_cmpstr (heed_item_get_text (item), ==, before);
}

static void
test_new_edit_drops_redo (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (1, 2);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  g_autoptr (GError) error = NULL;

  heed_plan_set_title (heed_plan_store_get_plan (store), "one");
  write_all (store);
  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_cmpstr (heed_plan_store_get_redo_label (store), ==, "An edit");
  heed_plan_set_title (heed_plan_store_get_plan (store), "two");
  write_all (store);
  g_assert_null (heed_plan_store_get_redo_label (store));

  /* The history keeps what was dropped. */
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM step WHERE state = 'dropped'"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM step WHERE kind = 'undo'"), ==, 1);
}

/* Only what is different is written: one row, and one line of history. */
static void
test_only_differences_are_written (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (5, 5);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  HeedRecommendation *recommendation =
    heed_record_list_get (heed_plan_get_recommendations (heed_plan_store_get_plan (store)), 3);
  g_autoptr (HeedEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  heed_recommendation_set_text (recommendation, "one");
  heed_recommendation_set_text (recommendation, "two");
  edit = heed_plan_store_collect (store);
  g_assert_cmpuint (edit->changes->len, ==, 1);
  g_assert_cmpuint (g_hash_table_size (edit->groups), ==, 1);
  heed_plan_store_write (store, edit, "Text", &error);
  g_assert_no_error (error);
  g_assert_null (heed_plan_store_collect (store));
  g_assert_cmpint (heed_store_test_query (test,
                                          "SELECT COUNT(*) FROM change JOIN step ON step.id = change.step "
                                          "WHERE step.kind = 'edit' AND change.after = '{\"text\":\"two\"}'"),
                   ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM step"), ==, 2);
}

static void
test_conflict (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedRegister) other_reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (2, 2);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  g_autoptr (HeedPlanStore) other = heed_store_test_load (other_reg, number);
  g_autoptr (HeedEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;

  heed_plan_set_title (heed_plan_store_get_plan (other), "theirs");
  write_all (other);
  expected = heed_store_test_dump (heed_plan_store_get_plan (other));

  heed_plan_set_title (heed_plan_store_get_plan (store), "ours");
  edit = heed_plan_store_collect (store);
  g_assert_false (heed_plan_store_write (store, edit, "Ours", &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_CONFLICT);
  assert_stored (test, number, expected);
}

static void
test_delete_and_restore (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (3, 3);
  g_autoptr (HeedPlan) later = random_plan (1, 1);
  guint number = heed_store_test_add (reg, plan);
  g_autofree char *dump = heed_store_test_dump (plan);
  gint64 n_actions = heed_store_test_query (test, "SELECT COUNT(*) FROM action_index");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (heed_plan_archive_delete (reg, number, "Deletion", &error));
  g_assert_no_error (error);
  entries = heed_register_list_plans (reg, &error);
  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM action_index"), ==, 0);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM action_search"), ==, 0);
  g_assert_null (heed_plan_store_open (reg, number, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (heed_plan_archive_delete (reg, number, "Deletion", &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* A number is never given again. */
  g_assert_cmpuint (heed_store_test_add (reg, later), ==, number + 1);

  g_assert_true (heed_plan_archive_restore (reg, number, "Restoration", &error));
  g_assert_no_error (error);
  assert_stored (test, number, dump);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM action_index WHERE plan = 1"), ==,
                   n_actions);
}

/* A plan that is there already comes in again beside it, with an id of its own. */
static void
test_same_ids (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (2, 3);
  g_autofree char *id = g_strdup (heed_plan_get_id (plan));
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  g_assert_cmpuint (heed_store_test_add (reg, plan), ==, 1);
  heed_item_set_id (heed_record_list_get (items, 0),
                    heed_item_get_id (heed_record_list_get (items, 1)));
  g_assert_cmpuint (heed_store_test_add (reg, plan), ==, 2);
  g_assert_cmpstr (heed_plan_get_id (plan), !=, id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-store/round-trip", test_round_trip);
  g_test_add_func ("/plan-store/edits-are-stored", test_edits_are_stored);
  g_test_add_func ("/plan-store/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/plan-store/undo-keeps-objects", test_undo_keeps_objects);
  g_test_add_func ("/plan-store/new-edit-drops-redo", test_new_edit_drops_redo);
  g_test_add_func ("/plan-store/only-differences-are-written", test_only_differences_are_written);
  g_test_add_func ("/plan-store/conflict", test_conflict);
  g_test_add_func ("/plan-store/delete-and-restore", test_delete_and_restore);
  g_test_add_func ("/plan-store/same-ids", test_same_ids);

  return g_test_run ();
}
