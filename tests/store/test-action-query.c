/* test-action-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-query.h"

#include "heed-action.h"
#include "heed-calendar-query.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-store-test.h"

#include <string.h>

/* How the database goes about a statement, one line a step. */
static char *
explain (HeedRegister *reg,
         const char   *sql)
{
  g_autofree char *question = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg), question, &error);
  GString *steps = g_string_new (NULL);

  g_assert_no_error (error);
  while (heed_statement_next (statement, &error))
    g_string_append_printf (steps, "%s\n", heed_statement_get_text (statement, 3));
  g_assert_no_error (error);
  return g_string_free (steps, FALSE);
}

static void
add_plans (HeedRegister *reg,
           guint         n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 4, 6);

      heed_store_test_add (reg, plan);
    }
}

static void
assert_plan (HeedRegister *reg,
             const char   *sql,
             gboolean      may_sort)
{
  g_autofree char *steps = explain (reg, sql);
  g_auto (GStrv) lines = g_strsplit (steps, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean scans_rows = g_str_has_prefix (lines[i], "SCAN action_index") ||
                            g_str_has_prefix (lines[i], "SCAN plan");

      if ((scans_rows && strstr (lines[i], "USING COVERING INDEX") == NULL) ||
          (strstr (lines[i], "TEMP B-TREE") != NULL && (!may_sort || strstr (lines[i], "RIGHT PART") == NULL)))
        g_error ("%s\n%s", sql, steps);
    }
}

/* The keys come out of an index in the order that is asked for, and no row is read. */
static void
test_keys (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);

  add_plans (reg, 3);
  for (guint i = 0; i < 24; i++)
    {
      HeedActionQuery query = {
        .sort = (HeedActionSort) (i % 3),
        .descending = i / 3 % 2 == 1,
        .owner = i / 6 == 1 ? "head" : NULL,
        .progress = i / 6 == 2 ? "completed" : NULL,
        .due_before = i / 6 == 3 ? heed_day_new (2019, 6, 1) : HEED_DAY_NONE,
      };
      g_autofree char *sql = heed_action_query_to_sql (&query);

      /* The actions of one owner are sorted once more, so that those without a date come last. */
      assert_plan (reg, sql, query.sort == HEED_ACTION_SORT_OWNER);
    }

  /* What stands in other tables is found there by its key, for each action that is left. */
  for (guint i = 0; i < 21; i++)
    {
      HeedActionQuery query = {
        .day = heed_day_new (2019, 6, 1),
        .sort = (HeedActionSort) (i % 3),
        .moved = i / 3 == 0 ? 2 : 0,
        .quiet_days = i / 3 == 1 ? 60 : 0,
        .verification = i / 3 == 2 ? HEED_ACTION_VERIFICATION_UNVERIFIED : HEED_ACTION_VERIFICATION_NONE,
        .response = i / 3 == 3 ? "agreed" : NULL,
        .addressee = i / 3 == 4 ? "the" : NULL,
        .repeated = i / 3 == 5,
        .priority = i / 3 == 6,
      };
      g_autofree char *sql = heed_action_query_to_sql (&query);
      g_autofree char *steps = explain (reg, sql);

      assert_plan (reg, sql, query.sort == HEED_ACTION_SORT_OWNER);
      g_assert_null (strstr (steps, "SCAN item"));
      g_assert_null (strstr (steps, "SCAN recommendation"));
      g_assert_null (strstr (steps, "SCAN revision"));
      g_assert_null (strstr (steps, "SCAN action_update"));
      g_assert_null (strstr (steps, "SCAN verification"));
    }

  /* What is overdue is found by its date. */
  for (guint i = 0; i < 2; i++)
    {
      HeedActionQuery query = {
        .day = heed_day_new (2019, 6, 1), .overdue = TRUE, .sort = HEED_ACTION_SORT_DUE, .descending = i == 1,
      };
      g_autofree char *sql = heed_action_query_to_sql (&query);
      g_autofree char *steps = explain (reg, sql);

      assert_plan (reg, sql, FALSE);
      g_assert_nonnull (strstr (steps, "SEARCH action_index USING COVERING INDEX action_index_by_due (due<?)"));
    }

  {
    HeedActionQuery query = { .day = heed_day_new (2019, 6, 1), .due_within = 30, .sort = HEED_ACTION_SORT_DUE };
    g_autofree char *sql = heed_action_query_to_sql (&query);
    g_autofree char *steps = explain (reg, sql);

    assert_plan (reg, sql, FALSE);
    g_assert_nonnull (strstr (steps, "action_index_by_due (due>? AND due<?)"));
  }

  /* What is grouped may be sorted, but what is sorted stands in an index. */
  for (guint i = 0; i < 18; i++)
    {
      HeedActionQuery query = { .sort = (HeedActionSort) (i % 3), .group = (HeedActionGroup) (i / 3) };
      g_autofree char *sql = heed_action_query_to_sql (&query);
      g_autofree char *steps = explain (reg, sql);

      if (query.group != HEED_ACTION_GROUP_PROGRESS)
        g_assert_null (strstr (steps, "SCAN action_index\n"));
      g_assert_null (strstr (steps, "SCAN plan\n"));
    }
}

/* A month is a stretch of an index, and the targets of a plan are found by its number. */
static void
test_calendar (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autofree char *due = NULL;
  g_autofree char *targets = NULL;

  add_plans (reg, 3);
  due = explain (reg, heed_calendar_query_due_sql);
  g_assert_cmpstr (due, ==, "SEARCH action_index USING COVERING INDEX action_index_by_due (due>? AND due<?)\n");
  targets = explain (reg, heed_calendar_query_targets_sql);
  g_assert_cmpstr (targets, ==, "SEARCH action_index USING INDEX action_index_by_place (plan=?)\n");
}

/* A page is its rows and nothing else: each is found by its key. */
static void
test_page (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autofree char *sql = heed_action_page_to_sql (100);
  g_autofree char *steps = NULL;
  g_auto (GStrv) lines = NULL;

  add_plans (reg, 3);
  steps = explain (reg, sql);
  lines = g_strsplit (steps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "SCAN") != NULL && !g_str_has_prefix (lines[i], "SCAN wanted") &&
        strstr (lines[i], "CONSTANT ROW") == NULL)
      g_error ("%s", steps);
  g_assert_nonnull (strstr (steps, "SEARCH action_index USING INDEX"));
}

static HeedActionKeys *
find_all (HeedRegister *reg)
{
  HeedActionQuery query = { 0 };
  g_autoptr (GError) error = NULL;
  HeedActionKeys *found = heed_action_query_find (reg, &query, &error);

  g_assert_no_error (error);
  return found;
}

static guint
count_changed (HeedActionKeys *before,
               HeedActionKeys *after)
{
  guint n = 0;

  g_assert_cmpuint (before->keys->len, ==, after->keys->len);
  for (guint i = 0; i < before->keys->len; i++)
    {
      HeedActionKey *left = &g_array_index (before->keys, HeedActionKey, i);
      HeedActionKey *right = &g_array_index (after->keys, HeedActionKey, i);

      g_assert_true (heed_action_key_equal (left, right));
      n += left->version != right->version;
    }
  return n;
}

static HeedAction *
add_action (HeedRecommendation *recommendation,
            guint               depth,
            const char         *owner)
{
  g_autoptr (HeedAction) action = heed_action_new ();
  const char *owners[] = { owner, NULL };

  heed_item_set_depth (HEED_ITEM (action), depth);
  heed_item_set_text (HEED_ITEM (action), "text");
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  return action;
}

static void
save (HeedPlanStore *store)
{
  g_autoptr (HeedEdit) edit = heed_plan_store_collect (store);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  heed_plan_store_write (store, edit, "An edit", &error);
  g_assert_no_error (error);
}

/* The version of a row changes with what the row shows, and with nothing else; rows that
 * did not change are not written. */
static void
test_versions (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedPlanStore) store = NULL;
  g_autoptr (HeedActionKeys) first = NULL;
  g_autoptr (HeedActionKeys) second = NULL;
  g_autoptr (HeedActionKeys) third = NULL;
  g_autoptr (HeedActionKeys) fourth = NULL;
  g_autoptr (GError) error = NULL;
  HeedRecommendation *recommendation;
  HeedItem *item;
  gint64 id;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeedRecommendation) added = heed_recommendation_new ();

      heed_record_list_append (heed_plan_get_recommendations (plan), added);
      for (guint j = 0; j < 3; j++)
        add_action (added, 1, "Head of “Operations”");
    }
  store = heed_store_test_load (reg, heed_store_test_add (reg, plan));
  recommendation = heed_record_list_get (heed_plan_get_recommendations (heed_plan_store_get_plan (store)), 1);
  item = heed_record_list_get (heed_recommendation_get_items (recommendation), 1);
  first = find_all (reg);
  id = heed_store_test_query (test, "SELECT SUM(id) FROM action_index");

  /* A row that stands elsewhere shows the same. */
  heed_record_list_move (heed_plan_get_recommendations (heed_plan_store_get_plan (store)), 1, 0);
  save (store);
  heed_record_list_move (heed_plan_get_recommendations (heed_plan_store_get_plan (store)), 0, 1);
  save (store);
  second = find_all (reg);
  g_assert_cmpuint (count_changed (first, second), ==, 0);

  heed_item_set_text (item, "other");
  save (store);
  third = find_all (reg);
  g_assert_cmpuint (count_changed (first, third), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT SUM(id) FROM action_index"), ==, id);
  g_assert_cmpint (heed_store_test_query (test,
                                          "SELECT COUNT(*) FROM action_search "
                                          "WHERE action_search MATCH 'other'"), ==, 1);

  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_no_error (error);
  fourth = find_all (reg);
  g_assert_cmpuint (count_changed (first, fourth), ==, 0);
  g_clear_pointer (&fourth, heed_action_keys_free);

  /* The title stands in every row. */
  heed_plan_set_title (heed_plan_store_get_plan (store), "Other title");
  save (store);
  fourth = find_all (reg);
  g_assert_cmpuint (count_changed (first, fourth), ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action-query/keys", test_keys);
  g_test_add_func ("/action-query/calendar", test_calendar);
  g_test_add_func ("/action-query/page", test_page);
  g_test_add_func ("/action-query/versions", test_versions);

  return g_test_run ();
}
