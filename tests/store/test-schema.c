/* test-schema.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-schema.h"

#include "heed-action.h"
#include "heed-error.h"
#include "heed-measure.h"
#include "heed-plan-archive.h"
#include "heed-recommendation.h"
#include "heed-register-verify.h"
#include "heed-schema-records.h"
#include "heed-store-test.h"

#include <string.h>

/* A register as @version left it. To add a schema step: write schema/NNNN.sql, count
 * HEED_SCHEMA_VERSION up, and freeze a register of the new schema here too. */
static HeedStoreTest *
thaw (int version)
{
  HeedStoreTest *test = heed_store_test_new ();
  g_autofree char *name = g_strdup_printf ("schema-%d.sql", version);
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "tests", "store", "frozen",
                                            name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  heed_store_test_execute (test, sql);
  return test;
}

static char *
find_backup (HeedStoreTest *test)
{
  g_autofree char *folder = g_build_filename (test->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, "-upgrade.backup"))
      return g_build_filename (folder, name, NULL);

  return NULL;
}

static gpointer
upgrade_thread (gpointer data)
{
  HeedStoreTest *test = data;
  g_autoptr (GError) error = NULL;
  HeedRegister *reg = heed_register_open (test->path, &error);

  g_assert_no_error (error);
  return reg;
}

/* Several programs that were waiting for the newer version open the register at once. */
static void
test_at_once (void)
{
  g_autoptr (HeedStoreTest) test = thaw (1);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  GThread *threads[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, upgrade_thread, test);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_object_unref (g_thread_join (threads[i]));

  g_assert_cmpint (heed_store_test_query (test, "PRAGMA user_version"), ==, HEED_SCHEMA_VERSION);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
  backup = find_backup (test);
  g_assert_nonnull (backup);
}

/* Every register that was ever made can be opened: brought up to date, whole, with its
 * plan, its source and its history. */
static void
test_frozen (void)
{
  for (int version = 1; version <= HEED_SCHEMA_VERSION; version++)
    {
      g_autoptr (HeedStoreTest) test = thaw (version);
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);
      g_autoptr (HeedPlanStore) store = NULL;
      g_autoptr (HeedSource) source = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *backup = find_backup (test);
      HeedPlan *plan;
      HeedRecommendation *second;
      HeedAction *action;

      g_assert_false (heed_register_get_created (reg));
      g_assert_cmpint (backup != NULL, ==, version < HEED_SCHEMA_VERSION);
      g_assert_cmpint (heed_store_test_query (test, "PRAGMA user_version"), ==, HEED_SCHEMA_VERSION);
      g_assert_true (heed_register_verify (test->path, &error));
      g_assert_no_error (error);

      store = heed_store_test_load (reg, 1);
      plan = heed_plan_store_get_plan (store);
      g_assert_cmpstr (heed_plan_get_title (plan), ==, "Action plan: Lowmarsh Probation Region");
      g_assert_cmpuint (heed_plan_count_actions (plan), ==, 2);
      second = heed_record_list_get (heed_plan_get_recommendations (plan), 1);
      g_assert_cmpint (heed_response_get_reasons (heed_recommendation_get_response (second)), ==,
                       HEED_REASONS_POLICY | HEED_REASONS_AFFORDABILITY);
      action = heed_record_list_get (heed_recommendation_get_items (second), 0);
      g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==, "May 2019");
      g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
      g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 1);
      g_assert_cmpuint (heed_record_list_get_n (heed_action_get_verifications (action)), ==, 1);
      source = heed_plan_archive_load_source (reg, 1, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (heed_source_get_name (source), ==, "lowmarsh.txt");
      g_assert_cmpuint (heed_source_get_n_rows (source), ==, 1);

      g_assert_true (heed_plan_store_redo (store, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (heed_recommendation_get_text (second), ==, "keep other records");
      g_assert_true (heed_plan_store_undo (store, &error));
      g_assert_true (heed_plan_store_undo (store, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (heed_plan_get_title (plan), ==, "Action plan: Lowmarsh");
      g_assert_true (heed_register_verify (test->path, &error));
    }
}

/* What belonged to an item was named by its place, and a verification stood in the row of its
 * action: each step that was made then can be undone and done again. */
static void
test_old_history (void)
{
  static const char history[] =
    "UPDATE step SET state = 'dropped' WHERE id = 3;"
    "INSERT INTO step VALUES (5, 1, 'edit', 'No verification', '2020-01-02T00:00:00Z', 'x', 'done', NULL);"
    "INSERT INTO step VALUES (6, 1, 'edit', 'Inadequate', '2020-01-02T00:00:00Z', 'x', 'done', NULL);"
    "INSERT INTO step VALUES (7, 1, 'edit', 'Adequate', '2020-01-02T00:00:00Z', 'x', 'done', NULL);"
    "INSERT INTO step VALUES (8, 1, 'edit', 'Evidence', '2020-01-02T00:00:00Z', 'x', 'done', NULL);"
    "INSERT INTO change VALUES (5, 0, 'item', '8c91d771-f263-414a-96b4-e49bd2de3838', "
    "'{\"verified_on\":\"2019-06-01\",\"verified_by\":\"Another office\",\"verified_adequate\":1,"
    "\"verified_text\":\"Read and used.\"}', "
    "'{\"verified_on\":null,\"verified_by\":null,\"verified_adequate\":null,\"verified_text\":null}');"
    "INSERT INTO change VALUES (6, 0, 'item', '8c91d771-f263-414a-96b4-e49bd2de3838', "
    "'{\"verified_by\":null,\"verified_adequate\":null,\"verified_text\":null}', "
    "'{\"verified_by\":\"Another office\",\"verified_adequate\":0,\"verified_text\":\"Thin.\"}');"
    "INSERT INTO change VALUES (7, 0, 'item', '8c91d771-f263-414a-96b4-e49bd2de3838', "
    "'{\"label\":\"2.0\",\"verified_on\":null,\"verified_adequate\":0,\"verified_text\":\"Thin.\"}', "
    "'{\"label\":\"2.1\",\"verified_on\":\"2019-06-01\",\"verified_adequate\":1,"
    "\"verified_text\":\"Read and used.\"}');"
    "INSERT INTO change VALUES (8, 0, 'evidence', '8c91d771-f263-414a-96b4-e49bd2de3838/1/1', "
    "'{\"name\":\"draft.odt\"}', '{\"name\":\"guide.odt\"}');";
  g_autoptr (HeedStoreTest) test = thaw (1);
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (HeedPlanStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *first = NULL;
  HeedAction *action;
  HeedRecordList *verifications;
  HeedUpdate *update;
  HeedEvidence *evidence;
  HeedVerification *verification;

  heed_store_test_execute (test, history);
  reg = heed_store_test_open (test);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
  store = heed_store_test_load (reg, 1);
  action = HEED_ACTION (heed_plan_find_item_by_id (heed_plan_store_get_plan (store),
                                                   "8c91d771-f263-414a-96b4-e49bd2de3838"));
  before = heed_store_test_dump (heed_plan_store_get_plan (store));
  verifications = heed_action_get_verifications (action);
  update = heed_record_list_get (heed_action_get_updates (action), 0);
  evidence = heed_record_list_get (heed_update_get_evidence (update), 0);
  verification = heed_record_list_get (verifications, 0);
  g_assert_true (g_uuid_string_is_valid (heed_update_get_id (update)));
  g_assert_true (g_uuid_string_is_valid (heed_evidence_get_id (evidence)));
  g_assert_true (g_uuid_string_is_valid (heed_verification_get_id (verification)));
  g_assert_cmpstr (heed_verification_get_id (verification), !=, heed_item_get_id (HEED_ITEM (action)));
  first = g_strdup (heed_verification_get_id (verification));

  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_cmpstr (heed_evidence_get_name (evidence), ==, "draft.odt");
  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_cmpstr (heed_action_get_label (action), ==, "2.0");
  g_assert_true (heed_record_list_get (verifications, 0) == verification);
  g_assert_false (heed_verification_get_adequate (verification));
  g_assert_cmpuint (heed_verification_get_day (verification), ==, HEED_DAY_NONE);
  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_cmpuint (heed_record_list_get_n (verifications), ==, 0);
  g_assert_true (heed_plan_store_undo (store, &error));
  g_assert_no_error (error);
  verification = heed_record_list_get (verifications, 0);
  g_assert_cmpstr (heed_verification_get_id (verification), ==, first);
  g_assert_cmpstr (heed_verification_get_text (verification), ==, "Read and used.");
  g_assert_true (heed_register_verify (test->path, &error));
  for (guint i = 0; i < 4; i++)
    g_assert_true (heed_plan_store_redo (store, &error));
  g_assert_no_error (error);
  after = heed_store_test_dump (heed_plan_store_get_plan (store));
  heed_store_test_assert_same (after, before);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
}

/* What was deleted before a column was there comes back with nothing in it, as a record that
 * has such a column, or has none. */
static void
test_added_columns (void)
{
  static const char history[] =
    "UPDATE step SET state = 'dropped' WHERE id = 3;"
    "INSERT INTO step VALUES (5, 1, 'edit', 'Two items', '2020-01-02T00:00:00Z', 'x', 'done', NULL);"
    "INSERT INTO change VALUES (5, 0, 'item', '0c0c0c0c-0000-4000-8000-000000000001', "
    "'{\"recommendation\":\"19cf9d83-0500-4849-b342-d39da41a4e37\",\"position\":3,\"kind\":\"measure\",\"depth\":1,"
    "\"text\":\"Gone\",\"owners\":\"[]\",\"target\":\"\",\"role\":null,\"label\":null,\"progress\":null,"
    "\"completed_on\":null,\"baseline\":null,\"unit\":\"%\",\"baseline_value\":null,\"goal\":5.0,\"extra\":\"\"}', NULL);"
    "INSERT INTO change VALUES (5, 1, 'item', '0c0c0c0c-0000-4000-8000-000000000002', "
    "'{\"recommendation\":\"19cf9d83-0500-4849-b342-d39da41a4e37\",\"position\":4,\"kind\":\"text\",\"depth\":1,"
    "\"text\":\"Gone too\",\"owners\":\"[]\",\"target\":\"\",\"role\":\"note\",\"label\":null,\"progress\":null,"
    "\"completed_on\":null,\"baseline\":null,\"unit\":null,\"baseline_value\":null,\"goal\":null,\"extra\":\"\"}', NULL);";

  for (int version = 1; version <= 5; version++)
    {
      g_autoptr (HeedStoreTest) test = thaw (version);
      g_autoptr (HeedRegister) reg = NULL;
      g_autoptr (HeedPlanStore) store = NULL;
      g_autoptr (HeedEdit) edit = NULL;
      g_autoptr (GError) error = NULL;
      HeedPlan *plan;
      HeedItem *measure;

      heed_store_test_execute (test, history);
      reg = heed_store_test_open (test);
      store = heed_store_test_load (reg, 1);
      plan = heed_plan_store_get_plan (store);
      g_assert_true (heed_plan_store_undo (store, &error));
      g_assert_no_error (error);

      measure = heed_plan_find_item_by_id (plan, "0c0c0c0c-0000-4000-8000-000000000001");
      g_assert_cmpfloat (heed_measure_get_goal (HEED_MEASURE (measure)), ==, 5.0);
      g_assert_cmpint (heed_measure_get_direction (HEED_MEASURE (measure)), ==, HEED_DIRECTION_NONE);
      g_assert_nonnull (heed_plan_find_item_by_id (plan, "0c0c0c0c-0000-4000-8000-000000000002"));
      heed_item_set_text (measure, "Other");
      heed_item_set_text (measure, "Gone");
      edit = heed_plan_store_collect (store);
      g_assert_null (edit);

      /* Since then what was written above would be noticed. */
      if (version < HEED_SCHEMA_SEALED)
        {
          g_assert_true (heed_register_verify (test->path, &error));
          g_assert_no_error (error);
        }
    }
}

/* A step that fails leaves the register as it was, with a backup beside it. */
static void
test_failing_step (void)
{
  g_autoptr (HeedStoreTest) test = thaw (1);
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  /* What the first step makes is there already. */
  heed_store_test_execute (test, "PRAGMA user_version = 0");
  g_assert_null (heed_register_open (test->path, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  g_assert_nonnull (strstr (error->message, test->path));
  g_clear_error (&error);
  g_assert_cmpint (heed_store_test_query (test, "PRAGMA user_version"), ==, 0);

  backup = find_backup (test);
  g_assert_nonnull (backup);
  for (guint i = 0; i < 2; i++)
    {
      heed_store_test_execute (test, "PRAGMA user_version = 1");
      g_assert_true (heed_register_verify (test->path, &error));
      g_assert_no_error (error);
      g_free (test->path);
      test->path = g_strdup (backup);
    }
}

/* A register that is damaged before the step can still be opened, is damaged after it, and
 * lies among the backups as it was. */
static void
test_damaged (void)
{
  static const char *const damages[] = {
    "UPDATE item SET recommendation = 'none' WHERE plan = 1",
    "UPDATE item SET text = 'Write nothing' WHERE kind = 'action'",
    "UPDATE item SET verified_text = 'Not read' WHERE kind = 'action'",
    "UPDATE action_update SET author = 'Nobody'",
    "DELETE FROM reading",
    "UPDATE evidence SET size = size + 1",
    "UPDATE item SET goal = 89.0 WHERE kind = 'measure'",
    "DELETE FROM checksum WHERE recommendation = ''",
  };

  for (int version = 1; version < HEED_SCHEMA_RECORDS; version++)
    for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
      {
        g_autoptr (HeedStoreTest) test = thaw (version);
        g_autoptr (HeedRegister) reg = NULL;
        g_autoptr (GError) error = NULL;
        g_autofree char *backup = NULL;

        heed_store_test_execute (test, damages[i]);
        reg = heed_store_test_open (test);
        backup = find_backup (test);
        g_assert_nonnull (backup);
        g_assert_false (heed_register_verify (test->path, &error));
        g_assert_error (error, HEED_ERROR, HEED_ERROR_CORRUPT);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("HEED_BACKUPS");

  g_test_add_func ("/schema/frozen", test_frozen);
  g_test_add_func ("/schema/old-history", test_old_history);
  g_test_add_func ("/schema/added-columns", test_added_columns);
  g_test_add_func ("/schema/at-once", test_at_once);
  g_test_add_func ("/schema/failing-step", test_failing_step);
  g_test_add_func ("/schema/damaged", test_damaged);

  return g_test_run ();
}
