/* list-statements.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Does everything that the store does with a register, and prints each statement that it gives
 * to the driver, as JSON, with the place in this program that it was given at: what is to be
 * understood by another database (tests/lint/test-postgresql.py). The linker leads the calls of
 * the driver here (--wrap). */

#include <json-glib/json-glib.h>

#include "heed-action-query.h"
#include "heed-action-tally.h"
#include "heed-backup-file.h"
#include "heed-calendar-query.h"
#include "heed-recommendation-list.h"
#include "heed-evidence-content.h"
#include "heed-history.h"
#include "heed-journal.h"
#include "heed-overdue-count.h"
#include "heed-owner-list.h"
#include "heed-owner-tally.h"
#include "heed-plan-archive.h"
#include "heed-plan-as-at.h"
#include "heed-plan-past.h"
#include "heed-plan-store.h"
#include "heed-plan-version.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-register-restore.h"
#include "heed-register-verify.h"
#include "heed-shared-edit.h"
#include "heed-shared-name.h"
#include "heed-store-test.h"

extern char __executable_start;

gboolean       __real_heed_database_execute     (HeedDatabase  *self,
                                                 const char    *sql,
                                                 GError       **error);
HeedStatement *__real_heed_database_prepare     (HeedDatabase  *self,
                                                 const char    *sql,
                                                 GError       **error);
gboolean       __real_heed_database_get_integer (HeedDatabase  *self,
                                                 const char    *sql,
                                                 gint64        *value,
                                                 GError       **error);
gboolean       __wrap_heed_database_execute     (HeedDatabase  *self,
                                                 const char    *sql,
                                                 GError       **error);
HeedStatement *__wrap_heed_database_prepare     (HeedDatabase  *self,
                                                 const char    *sql,
                                                 GError       **error);
gboolean       __wrap_heed_database_get_integer (HeedDatabase  *self,
                                                 const char    *sql,
                                                 gint64        *value,
                                                 GError       **error);

static GHashTable *seen;

static void
note (const char *sql,
      const char *how,
      void       *caller)
{
  g_autofree char *key = g_strdup_printf ("%p %s", caller, sql);
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *line = NULL;

  if (!g_hash_table_add (seen, g_steal_pointer (&key)))
    return;

  object = json_object_new ();
  json_object_set_string_member (object, "sql", sql);
  json_object_set_string_member (object, "how", how);
  /* Of the call, and not of what comes after it. */
  json_object_set_int_member (object, "caller", (char *) caller - 1 - &__executable_start);
  node = json_node_init_object (json_node_alloc (), object);
  line = json_to_string (node, FALSE);
  g_print ("%s\n", line);
}

gboolean
__wrap_heed_database_execute (HeedDatabase  *self,
                              const char    *sql,
                              GError       **error)
{
  note (sql, "execute", __builtin_return_address (0));
  return __real_heed_database_execute (self, sql, error);
}

HeedStatement *
__wrap_heed_database_prepare (HeedDatabase  *self,
                              const char    *sql,
                              GError       **error)
{
  note (sql, "prepare", __builtin_return_address (0));
  return __real_heed_database_prepare (self, sql, error);
}

gboolean
__wrap_heed_database_get_integer (HeedDatabase  *self,
                                  const char    *sql,
                                  gint64        *value,
                                  GError       **error)
{
  note (sql, "prepare", __builtin_return_address (0));
  return __real_heed_database_get_integer (self, sql, value, error);
}

static HeedStoreTest *
thaw (const char *name)
{
  HeedStoreTest *test = heed_store_test_new ();
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "tests", "store", "frozen",
                                            name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  heed_store_test_execute (test, sql);
  return test;
}

static guint
add_plan (HeedRegister *reg,
          GRand        *rand)
{
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 3, 5);
  g_autoptr (HeedSource) source = heed_source_new ();
  static const char *const cells[] = { "1", "Do better.", NULL };
  g_autoptr (GError) error = NULL;
  guint existing, number;

  heed_source_set_name (source, "plan.txt");
  heed_source_set_sha256 (source, heed_plan_get_id (plan));
  heed_source_add_row (source, "", cells);
  number = heed_plan_archive_add (reg, plan, source, &existing, "Import", NULL, &error);
  g_assert_no_error (error);
  g_object_unref (heed_plan_archive_load_source (reg, number, &error));
  g_assert_no_error (error);
  return number;
}

static void
edit (HeedRegister *reg,
      guint         number,
      GRand        *rand)
{
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  HeedPlan *plan = heed_plan_store_get_plan (store);
  g_autoptr (GError) error = NULL;
  gboolean refreshed;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (HeedEdit) changes = NULL;

      heed_random_edit (plan, rand);
      changes = heed_plan_store_collect (store);
      if (changes != NULL)
        heed_plan_store_write (store, changes, "An edit", &error);
      if (i % 7 == 6)
        heed_plan_store_undo (store, &error);
      if (i % 14 == 13)
        heed_plan_store_redo (store, &error);
      g_assert_no_error (error);
    }
  heed_plan_store_refresh (store, &refreshed, &error);
  g_assert_no_error (error);
}

/* Plans of one inspection, whose records are shared and renamed. */
static void
share (HeedRegister *reg)
{
  static const char *const used[] = {
    "owner WHERE id IN (SELECT owner FROM action_owner)",
    "organisation WHERE id IN (SELECT id FROM plan_organisation)",
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();

      heed_organisation_set_name (heed_plan_get_organisation (plan), "Highmarsh Prison");
      heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), "The Inspectorate");
      heed_inspection_set_report_published (heed_plan_get_inspection (plan), heed_day_new (2020, 1, 1));
      heed_store_test_add (reg, plan);
    }
  for (guint kind = HEED_SHARED_OWNER; kind <= HEED_SHARED_ORGANISATION; kind++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY name LIMIT 2", used[kind]);
      g_autoptr (HeedStatement) statement = heed_database_prepare (heed_register_get_database (reg), sql, &error);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_autoptr (GPtrArray) shown = NULL;
      g_autoptr (GPtrArray) spellings = NULL;
      HeedSharedName *name = NULL;
      gint64 step;

      g_assert_no_error (error);
      heed_statement_next (statement, &error);
      first = g_strdup (heed_statement_get_text (statement, 0));
      heed_statement_next (statement, &error);
      second = g_strdup (heed_statement_get_text (statement, 0));
      g_clear_pointer (&statement, heed_statement_free);
      step = heed_shared_edit_rename (reg, kind, first, "Another name", "Renaming", &error);
      g_assert_no_error (error);
      heed_shared_edit_undo (reg, step, &error);
      g_assert_no_error (error);
      heed_shared_edit_merge (reg, kind, (const char *[]) { first, NULL }, second, "Merging", &error);
      g_assert_no_error (error);
      heed_shared_name_find (reg, kind, first, &name, &error);
      g_assert_no_error (error);
      shown = heed_shared_name_list (reg, kind, &error);
      g_assert_no_error (error);
      spellings = heed_shared_name_list_spellings (reg, kind, name->id, &error);
      g_assert_no_error (error);
      heed_shared_name_free (name);
      heed_shared_edit_split (reg, kind, first, "Splitting", &error);
      g_assert_no_error (error);
    }
}

static void
erase_evidence (HeedRegister *reg,
                guint         number)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GBytes) piece = g_bytes_new_static ("abc", 3);
  g_autoptr (HeedRecordRow) row = heed_record_row_new (HEED_RECORD_EVIDENCE, "an-id", "");
  g_autoptr (GError) error = NULL;
  static const char *const texts[] = { "name", "link", "sha256", "content_type", "erased_by", "erased_on" };
  HeedChange *change;
  gint64 step;

  /* As if it had been added, so that the history has something to strike out. */
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    heed_value_take_text (heed_record_row_find_value (row, texts[i]), g_strdup ("2026-01-02"));
  change = heed_change_new (NULL, row);
  step = heed_journal_add_step (database, number, "edit", "Evidence", 0, &error);
  g_assert_no_error (error);
  g_assert_true (heed_journal_add_change (database, step, 0, change, &error));
  heed_change_free (change);
  heed_evidence_content_add (reg, number, "an-id", 0, piece, &error);
  g_assert_no_error (error);
  g_bytes_unref (heed_evidence_content_load (reg, number, "an-id", &error));
  g_assert_true (heed_evidence_content_remove (reg, number, "an-id", &error));
  g_assert_true (heed_evidence_content_clear_leftovers (reg, NULL, &error));
  g_assert_true (heed_database_begin (database, &error));
  g_assert_true (heed_journal_erase (database, number, row, &error));
  g_assert_true (heed_database_commit (database, &error));
  g_assert_no_error (error);
}

static void
query (HeedRegister *reg)
{
  HeedDay day = heed_day_new (2020, 1, 1);

  for (guint group = HEED_ACTION_GROUP_NONE; group <= HEED_ACTION_GROUP_PROGRESS; group++)
    for (guint sort = HEED_ACTION_SORT_PLACE; sort <= HEED_ACTION_SORT_OWNER; sort++)
      for (guint i = 0; i < 4; i++)
        {
          HeedActionQuery asked = { .group = group, .sort = sort, .descending = i % 2 };
          g_autoptr (GError) error = NULL;
          guint n;

          if (i > 1)
            {
              asked.day = asked.due_from = asked.due_before = day;
              asked.overdue = asked.open = TRUE;
              asked.plan = 1;
              asked.owner = asked.organisation = "a";
              asked.progress = "completed";
            }
          g_ptr_array_unref (heed_action_query_run (reg, &asked, &error));
          g_assert_no_error (error);
          g_assert_true (heed_action_query_count (reg, &asked, &n, &error));
          for (guint by = HEED_ACTION_TALLY_PLAN; by <= HEED_ACTION_TALLY_MONTH; by++)
            g_ptr_array_unref (heed_action_tally (reg, &asked, by, &error));
          g_assert_no_error (error);
        }
}

/* The whole way back, to a state that never was. */
static void
list_past (HeedRegister  *reg,
           guint          number,
           GError       **error)
{
  g_autoptr (HeedPlanStore) store = heed_plan_store_open (reg, number, error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_null (heed_plan_past_find (reg, number, heed_plan_store_get_plan (store), "0123456789abcdef", NULL, NULL,
                                      error));
  heed_plan_past_find_number (reg, heed_plan_store_get_plan (store), numbers, error);
}

static void
ignore_target (const char   *item,
               HeedProgress  progress,
               HeedDay       completed_on,
               const char   *words,
               HeedDay       reference,
               gpointer      data)
{
}

static void
list (HeedRegister *reg,
      guint         number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) changed = NULL;
  guint found;
  HeedDay since;
  gboolean is_past;

  g_ptr_array_unref (heed_register_list_plans (reg, &error));
  g_ptr_array_unref (heed_history_load (reg, number, NULL, G_MAXINT64, 5, &error));
  g_ptr_array_unref (heed_history_load (reg, number, "an-id", G_MAXINT64, 5, &error));
  g_hash_table_unref (heed_overdue_count (reg, heed_day_new (2020, 1, 1), &error));
  g_array_unref (heed_calendar_query_list_due (reg, heed_day_new (2020, 1, 1), heed_day_new (2020, 1, 31), &error));
  g_array_unref (heed_calendar_query_list_plans (reg, &error));
  heed_calendar_query_each_target (reg, number, ignore_target, NULL, &error);
  g_ptr_array_unref (heed_recommendation_list_load (reg, heed_day_new (2020, 1, 1), &error));
  g_strfreev (heed_owner_list_load (heed_register_get_database (reg), &error));
  g_strfreev (heed_owner_list_load_spellings (heed_register_get_database (reg), "A name", &error));
  g_object_unref (heed_plan_as_at_load (reg, number, heed_day_new (2020, 1, 1), &since, &error));
  heed_plan_as_at_is_past (reg, number, heed_day_new (2020, 1, 1), &is_past, &error);
  g_array_unref (heed_plan_archive_find_item (reg, "an-id", &error));
  heed_plan_as_at_is_past (reg, 0, heed_day_new (2020, 1, 1), &is_past, &error);
  g_ptr_array_unref (heed_owner_tally_list (reg, heed_day_new (2020, 1, 1), &error));
  heed_owner_tally_count_plans (reg, (const char *[]) { "an-id", NULL }, &found, &found, &error);
  heed_plan_version_load (reg, number, &found, &changed, &error);
  list_past (reg, number, &error);
  heed_plan_archive_delete (reg, number, "Deletion", &error);
  heed_plan_archive_find_deleted (reg, &found, &error);
  heed_plan_archive_restore (reg, number, "Restored", &error);
  heed_plan_archive_delete (reg, number, "Deletion", &error);
  g_assert_no_error (error);
}

/* As another program does it. */
static void
damage (const char *path)
{
  HeedStoreTest other = { .path = (char *) path };

  heed_store_test_execute (&other, "UPDATE recommendation SET text = text || '.'");
}

static void
keep (HeedStoreTest *test,
      HeedRegister  *reg)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 2, 3, 4, 5);
  g_autofree char *copy = g_build_filename (test->folder, "copy.db", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = heed_backup_file_write (reg, test->folder, HEED_BACKUP_MANUAL, now, &error);
  guint n_steps;

  g_assert_no_error (error);
  heed_backup_info_free (heed_backup_file_inspect (backup, &error));
  heed_backup_file_count_missing (test->path, backup, &n_steps, &error);
  g_assert_no_error (error);
  g_assert_true (heed_register_back_up (reg, copy, &error));
  g_assert_true (heed_register_verify (copy, &error));
  g_assert_no_error (error);
  damage (copy);
  g_assert_false (heed_register_verify (copy, NULL));
  g_assert_true (heed_register_restore (copy, backup, &kept, &error));
  g_assert_no_error (error);
}

int
main (void)
{
  g_autoptr (HeedStoreTest) test = NULL;
  g_autoptr (HeedStoreTest) first = NULL;
  g_autoptr (HeedStoreTest) alike = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint number = 0;

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* One that is made anew, and one of before. */
  first = heed_store_test_new ();
  g_object_unref (heed_store_test_open (first));
  /* One in which two plans have an organisation of the same name. */
  alike = thaw ("schema-7.sql");
  heed_store_test_execute (alike, "UPDATE organisation SET name = 'Alike'; UPDATE owner SET name = UPPER (name); "
                                  "INSERT INTO owner (id, name) SELECT id || '-', LOWER (name) FROM owner");
  g_object_unref (heed_store_test_open (alike));
  test = thaw ("schema-1.sql");
  {
    g_autoptr (HeedRegister) reg = heed_store_test_open (test);

    for (guint i = 0; i < 3; i++)
      {
        number = add_plan (reg, rand);
        edit (reg, number, rand);
      }
    share (reg);
    erase_evidence (reg, number);
    query (reg);
    list (reg, number);
    keep (test, reg);
  }
  g_hash_table_unref (seen);
  return 0;
}
