/* test-shared-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-shared-edit.h"

#include <string.h>

#include "heed-action-query.h"
#include "heed-action.h"
#include "heed-error.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-register-dump.h"
#include "heed-register-verify.h"
#include "heed-shared-name.h"
#include "heed-store-test.h"

static void
add_plan (HeedRegister *reg,
          const char   *organisation,
          const char   *owners)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_auto (GStrv) each = g_strsplit (owners, "|", -1);

  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      g_auto (GStrv) words = g_strsplit (each[i], ";", -1);

      heed_item_set_text (HEED_ITEM (action), "Light the lamps");
      heed_item_set_owners (HEED_ITEM (action), (const char *const *) words);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  heed_store_test_add (reg, plan);
}

static char *
find_id (HeedRegister *reg,
         const char   *table,
         const char   *folded)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE folded = $folded", table);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedStatement) statement = heed_database_prepare (heed_register_get_database (reg), sql, &error);

  g_assert_no_error (error);
  heed_statement_bind_text (statement, "folded", folded);
  g_assert_true (heed_statement_next (statement, &error));
  return g_strdup (heed_statement_get_text (statement, 0));
}

/* The owners that the list of actions shows, in order of the owners. */
static char *
list_owners (HeedRegister *reg,
             const char   *search)
{
  HeedActionQuery query = { .sort = HEED_ACTION_SORT_OWNER, .search = search };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = heed_action_query_run (reg, &query, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *owners
        = g_strjoinv ("; ", (char **) heed_action_entry_get_owners (g_ptr_array_index (entries, i)));

      g_string_append_printf (list, "%s%s", i > 0 ? " | " : "", owners);
    }
  return g_strdup (list->str);
}

static void
assert_owners (HeedRegister *reg,
               const char   *search,
               const char   *expected)
{
  g_autofree char *owners = list_owners (reg, search);

  g_assert_cmpstr (owners, ==, expected);
}

static void
assert_whole (HeedStoreTest *test)
{
  g_autoptr (GError) error = NULL;

  heed_register_verify (test->path, &error);
  g_assert_no_error (error);
}

static char *
dump_plan (HeedRegister *reg,
           guint         number)
{
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);

  return heed_store_test_dump (heed_plan_store_get_plan (store));
}

static void
test_rename (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 step, undo;

  add_plan (reg, "One", "Head of Ops|head of  ops;Clerk|Clerk");
  add_plan (reg, "Two", "HEAD OF OPS");
  assert_owners (reg, NULL, "Clerk | Head of Ops | Head of Ops | Head of Ops; Clerk");
  before = dump_plan (reg, 1);
  id = find_id (reg, "owner", "head of ops");

  step = heed_shared_edit_rename (reg, HEED_SHARED_OWNER, id, "Governor", "Renaming", &error);
  g_assert_no_error (error);
  assert_owners (reg, NULL, "Clerk | Governor | Governor | Governor; Clerk");
  assert_owners (reg, "governor", "Governor | Governor | Governor; Clerk");
  /* The words of the plans find them too, and are what they were. */
  assert_owners (reg, "ops", "Governor | Governor | Governor; Clerk");
  after = dump_plan (reg, 1);
  heed_store_test_assert_same (after, before);
  assert_whole (test);

  /* Who is called so from now on is the same, and so is who is called as before. */
  add_plan (reg, "Three", "governor|Head of ops|Chief");
  assert_owners (reg, NULL, "Chief | Clerk | Governor | Governor | Governor | Governor | Governor; Clerk");

  g_assert_cmpint (heed_shared_edit_rename (reg, HEED_SHARED_OWNER, id, " clerk", "Renaming", &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Clerk"));
  g_clear_error (&error);
  g_assert_cmpint (heed_shared_edit_rename (reg, HEED_SHARED_OWNER, id, " ", "Renaming", &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);
  assert_whole (test);

  undo = heed_shared_edit_undo (reg, step, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undo, >, step);
  assert_owners (reg, NULL, "Chief | Clerk | Governor | Head of Ops | Head of Ops | Head of Ops | Head of Ops; Clerk");
  assert_whole (test);
  g_assert_cmpint (heed_shared_edit_undo (reg, step, &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);

  /* Only the capitals. */
  step = heed_shared_edit_rename (reg, HEED_SHARED_OWNER, id, "Head of OPS", "Renaming", &error);
  g_assert_no_error (error);
  assert_owners (reg, "ops", "Head of OPS | Head of OPS | Head of OPS | Head of OPS; Clerk");
  assert_whole (test);
}

static void
test_merge (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *undone = NULL;
  gint64 merge, next;

  add_plan (reg, "One", "Ann|Anne;Ann|Anna");
  first = find_id (reg, "owner", "ann");
  second = find_id (reg, "owner", "anne");
  third = find_id (reg, "owner", "anna");
  dump = list_owners (reg, NULL);

  merge = heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { first, NULL }, second, "Merging", &error);
  g_assert_no_error (error);
  assert_owners (reg, NULL, "Anna | Anne | Anne");
  assert_whole (test);
  next = heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { second, NULL }, third, "Merging", &error);
  g_assert_no_error (error);
  assert_owners (reg, NULL, "Anna | Anna | Anna");
  assert_owners (reg, "anne", "Anna");
  assert_whole (test);

  /* What is refused, in words. */
  g_assert_cmpint (heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { third, NULL }, third, "M", &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "itself"));
  g_clear_error (&error);
  g_assert_cmpint (heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { NULL }, third, "M", &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { third, NULL }, first, "M", &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (heed_shared_edit_undo (reg, merge, &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);
  assert_owners (reg, NULL, "Anna | Anna | Anna");

  /* One alone is taken out again, and put back. */
  next = heed_shared_edit_split (reg, HEED_SHARED_OWNER, first, "Splitting", &error);
  g_assert_no_error (error);
  assert_owners (reg, NULL, "Ann | Anna | Anna; Ann");
  g_assert_cmpint (heed_shared_edit_undo (reg, next, &error), !=, 0);
  assert_owners (reg, NULL, "Anna | Anna | Anna");
  assert_whole (test);

  g_assert_cmpint (heed_shared_edit_undo (reg, next - 1, &error), !=, 0);
  g_assert_no_error (error);
  assert_owners (reg, NULL, "Anna | Anne | Anne");
  g_assert_cmpint (heed_shared_edit_undo (reg, merge, &error), !=, 0);
  undone = list_owners (reg, NULL);
  g_assert_cmpstr (undone, ==, dump);
  assert_whole (test);
}

/* What was merged into the one of that name, or where there is none, all that lists show. */
static void
assert_names (HeedRegister   *reg,
              HeedSharedKind  kind,
              const char     *into,
              const char     *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = into != NULL ? find_id (reg, kind == HEED_SHARED_OWNER ? "owner" : "organisation", into) : NULL;
  g_autoptr (GPtrArray) names = id != NULL ? heed_shared_name_list_spellings (reg, kind, id, &error)
                                           : heed_shared_name_list (reg, kind, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++)
    {
      const HeedSharedName *name = g_ptr_array_index (names, i);

      g_string_append_printf (list, "%s%s %u", i > 0 ? ", " : "", name->name, name->n_plans);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

/* One that was renamed before it was merged keeps both of its names when it is taken apart. */
static void
test_split_renamed (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GError) error = NULL;
  g_autofree char *ann = NULL;
  g_autofree char *ben = NULL;
  g_autofree char *spelling = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *undone = NULL;
  gint64 split;

  add_plan (reg, "One", "Ann|Ben");
  add_plan (reg, "One", "Ann");
  ann = find_id (reg, "owner", "ann");
  ben = find_id (reg, "owner", "ben");
  assert_names (reg, HEED_SHARED_OWNER, NULL, "Ann 2, Ben 1");
  assert_names (reg, HEED_SHARED_ORGANISATION, NULL, "One 2");
  g_assert_cmpint (heed_shared_edit_rename (reg, HEED_SHARED_OWNER, ann, "Anna", "R", &error), !=, 0);
  spelling = find_id (reg, "owner", "anna");
  assert_names (reg, HEED_SHARED_OWNER, "ann", "");
  g_assert_cmpint (heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { ann, NULL }, ben, "M", &error), !=, 0);
  assert_names (reg, HEED_SHARED_OWNER, NULL, "Ben 2");
  g_assert_no_error (error);
  dump = list_owners (reg, NULL);

  /* By whichever of them: both go. */
  for (guint i = 0; i < 2; i++)
    {
      split = heed_shared_edit_split (reg, HEED_SHARED_OWNER, i == 0 ? ann : spelling, "S", &error);
      g_assert_no_error (error);
      assert_names (reg, HEED_SHARED_OWNER, NULL, "Anna 2, Ben 1");
      assert_names (reg, HEED_SHARED_OWNER, "ben", "");
      assert_whole (test);
      g_assert_cmpint (heed_shared_edit_undo (reg, split, &error), !=, 0);
      g_assert_no_error (error);
      g_clear_pointer (&undone, g_free);
      undone = list_owners (reg, NULL);
      g_assert_cmpstr (undone, ==, dump);
    }

  /* And who is called so later on is the one that was taken apart. */
  g_assert_cmpint (heed_shared_edit_split (reg, HEED_SHARED_OWNER, ann, "S", &error), !=, 0);
  add_plan (reg, "Two", "anna");
  assert_names (reg, HEED_SHARED_OWNER, NULL, "Anna 3, Ben 1");
  assert_whole (test);
}

static void
assert_organisations (HeedRegister *reg,
                      const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = heed_register_list_plans (reg, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      HeedPlanEntry *entry = g_ptr_array_index (plans, i);

      g_string_append_printf (list, "%s%u %s", i > 0 ? ", " : "", entry->number, entry->organisation);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_organisations (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  HeedActionQuery query = { .organisation = "zeta", .group = HEED_ACTION_GROUP_ORGANISATION };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *beta = NULL;
  g_autofree char *gamma = NULL;
  gint64 merge, rename;

  add_plan (reg, "Beta", "A");
  add_plan (reg, "Gamma", "A");
  add_plan (reg, "Delta", "A");
  beta = find_id (reg, "organisation", "beta");
  gamma = find_id (reg, "organisation", "gamma");
  assert_organisations (reg, "1 Beta, 3 Delta, 2 Gamma");

  merge = heed_shared_edit_merge (reg, HEED_SHARED_ORGANISATION, (const char *[]) { beta, NULL }, gamma, "Merging", &error);
  g_assert_no_error (error);
  assert_organisations (reg, "3 Delta, 1 Gamma, 2 Gamma");
  assert_whole (test);
  rename = heed_shared_edit_rename (reg, HEED_SHARED_ORGANISATION, gamma, "Zeta", "Renaming", &error);
  g_assert_no_error (error);
  assert_organisations (reg, "3 Delta, 1 Zeta, 2 Zeta");
  assert_whole (test);

  entries = heed_action_query_run (reg, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (heed_action_entry_get_organisation (g_ptr_array_index (entries, 0)), ==, "Zeta");

  /* Whoever comes in under any of the names is the same. */
  add_plan (reg, "zeta", "A");
  add_plan (reg, "BETA", "A");
  assert_organisations (reg, "3 Delta, 1 Zeta, 2 Zeta, 4 Zeta, 5 Zeta");
  g_assert_cmpint (heed_shared_edit_undo (reg, rename, &error), !=, 0);
  g_assert_no_error (error);
  assert_organisations (reg, "3 Delta, 1 Gamma, 2 Gamma, 5 Gamma, 4 Zeta");
  g_assert_cmpint (heed_shared_edit_undo (reg, merge, &error), !=, 0);
  assert_organisations (reg, "1 Beta, 5 Beta, 3 Delta, 2 Gamma, 4 Zeta");
  assert_names (reg, HEED_SHARED_ORGANISATION, NULL, "Beta 2, Delta 1, Gamma 1, Zeta 1");
  assert_whole (test);
}

/* Whatever is done, lists are what verify derives, and what is undone is as it was. */
static void
test_random (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  static const char *const folded[] = { "a", "b", "c", "d", "e" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 2, 3);

      heed_store_test_add (reg, plan);
    }
  add_plan (reg, "One", "A|B;C|D;A|E");
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = find_id (reg, "owner", folded[g_rand_int_range (rand, 0, G_N_ELEMENTS (folded))]);
      g_autofree char *other = find_id (reg, "owner", folded[g_rand_int_range (rand, 0, G_N_ELEMENTS (folded))]);
      g_autofree char *name = g_strdup_printf ("Name %d", g_rand_int_range (rand, 0, 20));
      g_autofree char *before = list_owners (reg, NULL);
      g_autofree char *after = NULL;
      gint64 step = 0;

      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0:
          step = heed_shared_edit_rename (reg, HEED_SHARED_OWNER, id, name, "Renaming", &error);
          break;
        case 1:
          step = heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { other, NULL }, id, "M", &error);
          break;
        default:
          step = heed_shared_edit_split (reg, HEED_SHARED_OWNER, id, "Splitting", &error);
        }
      g_assert_cmpint (step == 0, ==, error != NULL);
      g_clear_error (&error);
      if (step == 0 || g_rand_boolean (rand))
        {
          if (step != 0)
            g_assert_cmpint (heed_shared_edit_undo (reg, step, &error), !=, 0);
          g_assert_no_error (error);
          after = list_owners (reg, NULL);
          g_assert_cmpstr (after, ==, before);
        }
      if (i % 6 == 5)
        assert_whole (test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shared-edit/rename", test_rename);
  g_test_add_func ("/shared-edit/merge", test_merge);
  g_test_add_func ("/shared-edit/split-renamed", test_split_renamed);
  g_test_add_func ("/shared-edit/organisations", test_organisations);
  g_test_add_func ("/shared-edit/random", test_random);

  return g_test_run ();
}
