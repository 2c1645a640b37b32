/* test-shared-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-name.h"
#include "heed-shared-record.h"

#include <string.h>

#include "heed-action.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-register-verify.h"
#include "heed-seal.h"
#include "heed-store-test.h"

static HeedPlan *
make_plan (const char *organisation,
           const char *inspectorate,
           HeedDay     published,
           const char *owner)
{
  HeedPlan *plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  const char *owners[] = { owner, NULL };

  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), inspectorate);
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), published);
  heed_item_set_text (HEED_ITEM (action), "Light the lamps");
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return plan;
}

static void
write_all (HeedPlanStore *store)
{
  g_autoptr (HeedEdit) edit = heed_plan_store_collect (store);
  g_autoptr (GError) error = NULL;

  if (edit != NULL)
    heed_plan_store_write (store, edit, "An edit", &error);
  g_assert_no_error (error);
}

static void
assert_whole (HeedStoreTest *test)
{
  g_autoptr (GError) error = NULL;

  heed_register_verify (test->path, &error);
  g_assert_no_error (error);
}

static HeedOrganisation *
organisation_of (HeedPlanStore *store)
{
  return heed_plan_get_organisation (heed_plan_store_get_plan (store));
}

static HeedInspection *
inspection_of (HeedPlanStore *store)
{
  return heed_plan_get_inspection (heed_plan_store_get_plan (store));
}

/* What lists show for a plan. */
static void
assert_listed (HeedRegister *reg,
               guint         number,
               const char   *organisation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = heed_register_list_plans (reg, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      HeedPlanEntry *entry = g_ptr_array_index (plans, i);

      if (entry->number == number)
        {
          g_assert_cmpstr (entry->organisation, ==, organisation);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_fold (void)
{
  static const struct
  {
    const char *words;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "  Head of\tOperations ", "head of operations" },
    { "STRASSE", "strasse" },
    { "Straße", "strasse" },
    { "E\xcc\x81quipe", "équipe" },
    { "Head of Operation", "head of operation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = heed_name_fold (cases[i].words);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* Plans from files that know nothing of each other. */
static void
test_same_name (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  HeedDay day = heed_day_new (2019, 4, 3);
  g_autoptr (HeedPlan) first = make_plan ("Highmarsh Prison", "The Inspectorate", day, "Head of Lamps");
  g_autoptr (HeedPlan) second = make_plan ("HIGHMARSH  prison", "the inspectorate", day, "head of  lamps");
  g_autoptr (HeedPlan) later = make_plan ("Highmarsh Prison", "The Inspectorate", day + 1, "Head of Lamp");
  g_autoptr (HeedPlan) nameless = make_plan ("", "", HEED_DAY_NONE, "");
  g_autoptr (HeedPlan) nameless_too = make_plan (" ", "", HEED_DAY_NONE, "");
  HeedPlan *plans[] = { first, second, later, nameless, nameless_too };
  g_autoptr (HeedPlanStore) store = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    g_assert_cmpuint (heed_store_test_add (reg, plans[i]), ==, i + 1);

  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM organisation"), ==, 3);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(DISTINCT id) FROM plan_organisation WHERE plan <= 3"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM inspection"), ==, 4);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(DISTINCT id) FROM plan_inspection WHERE plan <= 2"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM owner"), ==, 3);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(DISTINCT owner) FROM action_owner WHERE plan <= 2"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM action_owner"), ==, 5);

  /* The plan says what its file said, and lists say what the register says. */
  store = heed_store_test_load (reg, 2);
  g_assert_cmpstr (heed_organisation_get_name (organisation_of (store)), ==, "HIGHMARSH  prison");
  g_assert_cmpuint (heed_plan_count_review (heed_plan_store_get_plan (store)), ==, 0);
  assert_listed (reg, 2, "Highmarsh Prison");
  assert_whole (test);
}

static void
test_same_id (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  HeedDay day = heed_day_new (2019, 4, 3);
  g_autoptr (HeedPlan) first = make_plan ("Highmarsh Prison", "The Inspectorate", day, "A");
  g_autoptr (HeedPlan) second = make_plan ("Lowmarsh Prison", "Another Inspectorate", day + 1, "A");
  g_autoptr (HeedPlan) third = make_plan ("", "", HEED_DAY_NONE, "A");
  g_autofree char *said = NULL;

  heed_store_test_add (reg, first);
  for (guint i = 0; i < 2; i++)
    {
      HeedPlan *plan = i == 0 ? second : third;

      heed_organisation_set_id (heed_plan_get_organisation (plan),
                                heed_organisation_get_id (heed_plan_get_organisation (first)));
      heed_inspection_set_id (heed_plan_get_inspection (plan),
                              heed_inspection_get_id (heed_plan_get_inspection (first)));
      heed_store_test_add (reg, plan);
      g_assert_cmpstr (heed_organisation_get_name (heed_plan_get_organisation (plan)), ==, "Highmarsh Prison");
      g_assert_cmpstr (heed_inspection_get_inspectorate (heed_plan_get_inspection (plan)), ==, "The Inspectorate");
      g_assert_cmpuint (heed_inspection_get_report_published (heed_plan_get_inspection (plan)), ==, day);
    }

  /* No word of the file is lost. */
  said = g_strjoinv ("\n", (char **) heed_plan_get_review (second));
  g_assert_nonnull (strstr (said, "“Highmarsh Prison”"));
  g_assert_nonnull (strstr (said, "“Lowmarsh Prison”"));
  g_assert_nonnull (strstr (said, "“Another Inspectorate”"));
  g_assert_nonnull (strstr (said, "2019-04-04"));
  g_assert_cmpuint (heed_plan_count_review (third), ==, 0);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM organisation"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM inspection"), ==, 1);
  assert_whole (test);
}

/* The record that a plan has for itself follows it; of one that is shared it takes leave. */
static void
test_edit (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  HeedDay day = heed_day_new (2019, 4, 3);
  g_autoptr (HeedPlan) first = make_plan ("Hihgmarsh Prison", "The Inspectorate", day, "A");
  g_autoptr (HeedPlan) second = make_plan ("Highmarsh Prison", "The Inspectorate", day, "A");
  g_autoptr (HeedPlanStore) store = NULL;
  g_autoptr (HeedPlanStore) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *shared = NULL;

  heed_store_test_add (reg, first);
  store = heed_store_test_load (reg, 1);
  id = g_strdup (heed_organisation_get_id (organisation_of (store)));
  heed_organisation_set_name (organisation_of (store), "Highmarsh");
  write_all (store);
  g_assert_cmpstr (heed_organisation_get_id (organisation_of (store)), ==, id);
  assert_listed (reg, 1, "Highmarsh");
  heed_organisation_set_name (organisation_of (store), "Highmarsh prison");
  heed_organisation_set_short_name (organisation_of (store), "HP");
  write_all (store);
  assert_listed (reg, 1, "Highmarsh prison");
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM organisation"), ==, 1);
  assert_whole (test);

  /* Another plan comes to share it. */
  heed_store_test_add (reg, second);
  other = heed_store_test_load (reg, 2);
  g_assert_cmpstr (heed_organisation_get_id (organisation_of (other)), ==, id);
  shared = g_strdup (heed_inspection_get_id (inspection_of (other)));
  g_assert_cmpstr (heed_inspection_get_id (inspection_of (store)), ==, shared);

  heed_organisation_set_name (organisation_of (other), "Lowmarsh Prison");
  write_all (other);
  g_assert_cmpstr (heed_organisation_get_id (organisation_of (other)), !=, id);
  g_assert_cmpstr (heed_inspection_get_id (inspection_of (other)), !=, shared);
  assert_listed (reg, 1, "Highmarsh prison");
  assert_listed (reg, 2, "Lowmarsh Prison");
  assert_whole (test);

  g_assert_true (heed_plan_store_undo (other, &error));
  g_assert_cmpstr (heed_organisation_get_id (organisation_of (other)), ==, id);
  g_assert_cmpstr (heed_inspection_get_id (inspection_of (other)), ==, shared);
  assert_listed (reg, 2, "Highmarsh prison");
  g_assert_true (heed_plan_store_redo (other, &error));
  assert_listed (reg, 2, "Lowmarsh Prison");
  assert_whole (test);

  /* It is called as before again: that is the one that was there. */
  heed_organisation_set_name (organisation_of (other), "highmarsh Prison");
  write_all (other);
  g_assert_cmpstr (heed_organisation_get_id (organisation_of (other)), ==, id);
  g_assert_cmpstr (heed_inspection_get_id (inspection_of (other)), ==, shared);
  assert_listed (reg, 2, "Highmarsh prison");

  /* What is said of the shared one in its place is said of it everywhere. */
  heed_organisation_set_name (organisation_of (other), "Highmarsh Prison");
  write_all (other);
  assert_listed (reg, 1, "Highmarsh Prison");
  heed_inspection_set_report_published (inspection_of (other), day + 7);
  write_all (other);
  g_assert_cmpstr (heed_inspection_get_id (inspection_of (other)), !=, shared);
  assert_whole (test);
  g_assert_no_error (error);
}

/* Whatever is done to plans that share an organisation, its record is there, and verify finds
 * nothing. */
static void
test_random (void)
{
  static const char *const names[] = { "One", "ONE", "Two", "" };
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GPtrArray) stores = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 2, 3);

      g_ptr_array_add (stores, heed_store_test_load (reg, heed_store_test_add (reg, plan)));
    }
  for (guint i = 0; i < 200; i++)
    {
      HeedPlanStore *store = g_ptr_array_index (stores, (guint) g_rand_int_range (rand, 0, (int) stores->len));
      HeedPlan *plan = heed_plan_store_get_plan (store);

      switch (g_rand_int_range (rand, 0, 5))
        {
        case 0:
          heed_organisation_set_name (heed_plan_get_organisation (plan),
                                      names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
          break;
        case 1:
          heed_inspection_set_inspectorate (heed_plan_get_inspection (plan),
                                            names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
          heed_inspection_set_report_published (heed_plan_get_inspection (plan),
                                                heed_day_new (2020, 1, 1) + g_rand_boolean (rand));
          break;
        case 2:
          heed_plan_store_undo (store, &error);
          break;
        case 3:
          heed_plan_store_redo (store, &error);
          break;
        default:
          heed_random_edit (plan, rand);
        }
      g_assert_no_error (error);
      write_all (store);
    }
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM plan_organisation"), ==, 3);
  assert_whole (test);
  for (guint i = 0; i < stores->len; i++)
    while (heed_plan_store_get_undo_label (g_ptr_array_index (stores, i)) != NULL)
      {
        heed_plan_store_undo (g_ptr_array_index (stores, i), &error);
        g_assert_no_error (error);
      }
  assert_whole (test);
}

/* A register of before, in which two plans have an organisation of one spelling and answer one
 * inspection. */
static void
test_upgrade (void)
{
  static const char same[] =
    "UPDATE organisation SET name = 'LOWMARSH probation  region' WHERE plan = 2;"
    "UPDATE inspection SET inspectorate = 'the inspectorate', report_published = '2019-04-03' WHERE plan = 2;"
    "UPDATE owner SET name = 'HEAD of operations' WHERE name = 'Lamp lead';"
    "INSERT INTO step VALUES (100, 2, 'edit', 'Name', '2020-01-02T00:00:00Z', 'x', 'done', NULL);"
    "INSERT INTO change SELECT 100, 0, 'organisation', id, '{\"name\":\"Highmarsh Prison\"}', "
    "'{\"name\":\"LOWMARSH probation  region\"}' FROM organisation WHERE plan = 2;";
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "tests", "store", "frozen",
                                            "schema-7.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HeedDatabase) database = NULL;
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (HeedPlanStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  heed_store_test_execute (test, sql);
  heed_store_test_execute (test, same);
  database = heed_database_open (test->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (heed_database_begin (database, &error));
  g_assert_true (heed_seal_renew (database, none, &error));
  g_assert_true (heed_database_commit (database, &error));
  g_clear_object (&database);

  reg = heed_store_test_open (test);
  assert_whole (test);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM organisation"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(DISTINCT id) FROM plan_organisation"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM inspection"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(DISTINCT id) FROM plan_inspection"), ==, 1);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM owner WHERE name = 'Head of Operations'"), ==, 0);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM owner WHERE folded = 'head of operations'"), ==, 1);
  assert_listed (reg, 1, "Lowmarsh Probation Region");
  assert_listed (reg, 2, "Lowmarsh Probation Region");

  store = heed_store_test_load (reg, 2);
  g_assert_cmpstr (heed_organisation_get_name (organisation_of (store)), ==, "LOWMARSH probation  region");
  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (heed_organisation_get_name (organisation_of (store)), ==, "Highmarsh Prison");
  g_assert_true (heed_plan_store_redo (store, &error));
  g_assert_cmpstr (heed_organisation_get_name (organisation_of (store)), ==, "LOWMARSH probation  region");
  assert_whole (test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shared-record/fold", test_fold);
  g_test_add_func ("/shared-record/same-name", test_same_name);
  g_test_add_func ("/shared-record/same-id", test_same_id);
  g_test_add_func ("/shared-record/edit", test_edit);
  g_test_add_func ("/shared-record/random", test_random);
  g_test_add_func ("/shared-record/upgrade", test_upgrade);

  return g_test_run ();
}
