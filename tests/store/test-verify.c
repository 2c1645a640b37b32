/* test-verify.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-verify.h"

#include "heed-error.h"
#include "heed-evidence-content.h"
#include "heed-plan-archive.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-register-dump.h"
#include "heed-register-repair.h"
#include "heed-seal.h"
#include "heed-shared-edit.h"
#include "heed-store-test.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A register with something in every table: one that an old version left, a plan with a
 * history, and a deleted one. */
typedef struct
{
  HeedStoreTest *test;
  char *content;
  gsize length;
  char *all;
  char *dump;
} Sample;

/* So that the history of the register holds something. */
static void
rename_owner (HeedRegister *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (heed_register_get_database (reg),
                             "SELECT id FROM owner WHERE folded = 'head of operations'", &error);
  g_autofree char *id = NULL;
  gint64 step;

  g_assert_no_error (error);
  g_assert_true (heed_statement_next (statement, &error));
  id = g_strdup (heed_statement_get_text (statement, 0));
  g_clear_pointer (&statement, heed_statement_free);
  step = heed_shared_edit_rename (reg, HEED_SHARED_OWNER, id, "Governor", "Renaming", &error);
  g_assert_no_error (error);
  step = heed_shared_edit_undo (reg, step, &error);
  g_assert_no_error (error);
  heed_shared_edit_undo (reg, step, &error);
  g_assert_no_error (error);
}

static void
add_plans (HeedStoreTest *test)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("\0\1\2", 3);
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GError) error = NULL;
  guint number = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 3, 4);
      g_autoptr (HeedPlanStore) store = NULL;

      number = heed_store_test_add (reg, plan);
      store = heed_store_test_load (reg, number);
      for (guint j = 0; j < 12; j++)
        {
          g_autoptr (HeedEdit) edit = NULL;

          heed_random_edit (heed_plan_store_get_plan (store), rand);
          edit = heed_plan_store_collect (store);
          if (edit != NULL)
            g_assert_true (heed_plan_store_write (store, edit, "An edit", &error));
          if (j % 5 == 4)
            g_assert_true (heed_plan_store_undo (store, &error));
          g_assert_no_error (error);
        }
    }
  rename_owner (reg);
  g_assert_true (heed_evidence_content_add (reg, number, "evidence", 0, content, &error));
  g_assert_true (heed_plan_archive_delete (reg, number, "Deletion", &error));
  g_assert_no_error (error);
}

static Sample *
sample_new (void)
{
  Sample *self = g_new0 (Sample, 1);
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "tests", "store", "frozen",
                                            "schema-1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  self->test = heed_store_test_new ();
  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  heed_store_test_execute (self->test, sql);
  add_plans (self->test);
  g_assert_true (heed_register_verify (self->test->path, &error));
  g_assert_no_error (error);

  heed_store_test_query (self->test, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (g_file_get_contents (self->test->path, &self->content, &self->length, NULL));
  self->all = heed_register_dump (self->test->path, HEED_DUMP_ALL);
  self->dump = heed_register_dump (self->test->path, HEED_DUMP_MEANING);
  return self;
}

static void
sample_free (Sample *self)
{
  heed_store_test_free (self->test);
  g_free (self->content);
  g_free (self->all);
  g_free (self->dump);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

/* The whole register again, and nothing else in the folder. */
static void
reset (Sample *self)
{
  heed_store_test_empty (self->test);
  g_assert_true (g_file_set_contents (self->test->path, self->content, (gssize) self->length, NULL));
}

/* What is wrong is named; what is derived is made anew, and then says the same as before;
 * what is not is refused, and the file stays as it is. */
static void
assert_noticed (Sample     *self,
                const char *what,
                gboolean    derived,
                gboolean    repair)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rebuilt = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *before = heed_register_dump (self->test->path, HEED_DUMP_ALL);
  g_autofree char *after = NULL;

  if (heed_register_verify (self->test->path, &error))
    {
      /* The search index has more ways than one to some words. */
      if (!g_str_equal (before, self->all) || strstr (what, "action_search_") == NULL)
        g_error ("Not noticed: %s", what);
      return;
    }
  g_test_message ("%s: %s", what, error->message);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, self->test->path));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpint (strstr (error->message, "--repair") != NULL, ==, derived);
  g_clear_error (&error);
  if (!repair)
    return;

  g_assert_cmpint (heed_register_repair (self->test->path, &rebuilt, &kept, &error), ==, derived);
  if (!derived)
    {
      g_assert_error (error, HEED_ERROR, HEED_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, "Restore a backup"));
      after = heed_register_dump (self->test->path, HEED_DUMP_ALL);
      g_assert_cmpstr (after, ==, before);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (rebuilt->len, >, 0);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_true (heed_register_verify (self->test->path, &error));
  g_assert_no_error (error);
  after = heed_register_dump (self->test->path, HEED_DUMP_MEANING);
  heed_store_test_assert_same (after, self->dump);
}

static gboolean
is_derived (const char *table,
            const char *column)
{
  static const char *const columns[] = {
    "recommendation_count", "action_count", "review_count", "organisation_folded", "title_folded",
    "list_version", NULL,
  };

  return g_str_has_prefix (table, "action_index") || g_str_has_prefix (table, "action_search") ||
         g_str_has_prefix (table, "action_owner") || g_str_equal (table, "checksum") ||
         (g_str_equal (table, "plan") && column != NULL && g_strv_contains (columns, column));
}

/* The first column of each row that @sql finds. */
static GPtrArray *
query (Sample     *self,
       const char *sql)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *connection = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (self->test->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (found, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return found;
}

/* Every table with rows of its own, but the one that names the state of the file. */
static GPtrArray *
list_tables (Sample *self)
{
  GPtrArray *tables = query (self, "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 "
                                   "AND name <> 'generation' ORDER BY name");

  g_assert_cmpuint (tables->len, >, 20);
  return tables;
}

static gboolean
try_execute (Sample     *self,
             const char *sql)
{
  sqlite3 *connection = NULL;
  gboolean changed;

  g_assert_cmpint (sqlite3_open (self->test->path, &connection), ==, SQLITE_OK);
  changed = sqlite3_exec (connection, "PRAGMA synchronous = OFF", NULL, NULL, NULL) == SQLITE_OK &&
            sqlite3_exec (connection, sql, NULL, NULL, NULL) == SQLITE_OK &&
            sqlite3_total_changes64 (connection) > 0;
  sqlite3_close (connection);
  return changed;
}

/* One value of each column of each table. */
static void
test_values (void)
{
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (GPtrArray) tables = list_tables (sample);
  guint n_columns = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *list = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", table);
      g_autoptr (GPtrArray) columns = query (sample, list);
      g_autofree char *count = g_strdup_printf ("SELECT COUNT(*) FROM %s", table);
      gint64 n_rows = heed_store_test_query (sample->test, count);

      g_assert_cmpint (n_rows, >, 0);
      for (guint j = 0; j < columns->len; j++)
        {
          const char *column = g_ptr_array_index (columns, j);
          g_autofree char *sql = NULL;
          g_autofree char *what = g_strdup_printf ("%s.%s", table, column);

          /* A row by chance, for which other values may be refused. */
          for (guint attempt = 0;; attempt++)
            {
              g_assert_cmpuint (attempt, <, 200);
              reset (sample);
              g_free (sql);
              sql = g_strdup_printf ("UPDATE %s SET %s = CASE typeof (%s) WHEN 'text' THEN %s || 'x' "
                                     "WHEN 'blob' THEN %s || x'01' WHEN 'null' THEN 'x' "
                                     "ELSE %s + 100000 END WHERE (SELECT COUNT(*) FROM %s AS other "
                                     "WHERE other.%s < %s.%s) = %d",
                                     table, column, column, column, column, column, table, column, table,
                                     column, g_test_rand_int_range (0, (int) n_rows));
              if (try_execute (sample, sql))
                break;
            }
          assert_noticed (sample, what, is_derived (table, column), j == 1 || g_test_slow ());
          n_columns++;
        }
    }
  g_test_message ("%u columns", n_columns);
  g_assert_cmpuint (n_columns, >, 150);
}

/* Each row of each table, or some of them. */
static void
test_rows (void)
{
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (GPtrArray) tables = list_tables (sample);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *count = g_strdup_printf ("SELECT COUNT(*) FROM %s", table);
      guint n_rows = (guint) heed_store_test_query (sample->test, count);
      guint step = g_test_slow () ? 1 : MAX (1, n_rows / 3);

      for (guint j = 0; j < n_rows; j += step)
        {
          g_autofree char *key = g_strdup_printf ("SELECT group_concat (name) FROM pragma_table_info ('%s') "
                                                  "WHERE pk > 0", table);
          g_autoptr (GPtrArray) columns = query (sample, key);
          const char *names = g_ptr_array_index (columns, 0);
          g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE (%s) IN (SELECT %s FROM %s "
                                                  "LIMIT 1 OFFSET %u)",
                                                  table, names, names, table, j);

          reset (sample);
          g_assert_true (try_execute (sample, sql));
          assert_noticed (sample, sql, is_derived (table, NULL), g_test_slow ());
        }
    }
}

static void
test_schema (void)
{
  static const char *const additions[] = {
    "CREATE TRIGGER other AFTER INSERT ON step BEGIN UPDATE plan SET deleted = 1; END",
    "CREATE VIEW other AS SELECT * FROM plan",
    "CREATE INDEX other ON plan (title)",
    "CREATE TABLE other (name TEXT)",
  };
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (GPtrArray) parts = query (sample,
                                       "SELECT type || ' ' || name FROM sqlite_master "
                                       "WHERE name NOT LIKE 'sqlite%' ORDER BY name");
  guint n_dropped = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      const char *name = strchr (part, ' ') + 1;
      g_autofree char *sql = g_strdup_printf ("DROP %s", part);
      sqlite3 *connection = NULL;
      int code;

      reset (sample);
      g_assert_cmpint (sqlite3_open (sample->test->path, &connection), ==, SQLITE_OK);
      code = sqlite3_exec (connection, sql, NULL, NULL, NULL);
      sqlite3_close (connection);
      /* The library keeps those of the search index for itself. */
      if (code != SQLITE_OK && g_str_has_prefix (name, "action_search_"))
        continue;
      g_assert_cmpint (code, ==, SQLITE_OK);
      assert_noticed (sample, sql, g_str_has_prefix (part, "index ") || is_derived (name, NULL),
                      g_str_has_prefix (part, "table ") || n_dropped % 6 == 0 || g_test_slow ());
      n_dropped++;
    }
  g_assert_cmpuint (n_dropped, >, 30);

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      reset (sample);
      heed_store_test_execute (sample->test, additions[i]);
      assert_noticed (sample, additions[i], TRUE, TRUE);
    }

  /* An index of another sort under the same name. */
  reset (sample);
  heed_store_test_execute (sample->test, "DROP INDEX step_by_plan; CREATE INDEX step_by_plan ON step (id)");
  assert_noticed (sample, "another index", TRUE, TRUE);
  reset (sample);
  heed_store_test_execute (sample->test, "ALTER TABLE step ADD COLUMN other TEXT");
  assert_noticed (sample, "another column", FALSE, TRUE);
}

/* The pages, counted from 1, that hold what is derived: few, so that chance alone may
 * meet none of them. */
static GArray *
list_derived_pages (Sample *self)
{
  g_autoptr (GPtrArray) names = query (self, "SELECT name FROM dbstat ORDER BY pageno");
  g_autoptr (GPtrArray) numbers = query (self, "SELECT pageno FROM dbstat ORDER BY pageno");
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_cmpuint (names->len, ==, numbers->len);
  for (guint i = 0; i < names->len; i++)
    if (is_derived (g_ptr_array_index (names, i), NULL))
      {
        guint page = (guint) g_ascii_strtoull (g_ptr_array_index (numbers, i), NULL, 10);

        g_array_append_val (pages, page);
      }
  g_assert_cmpuint (pages->len, >, 10);
  return pages;
}

/* A byte by chance: of the whole file, or of the pages that hold what is derived. */
static gsize
pick_byte (Sample *self,
           GArray *pages,
           gsize   page_size)
{
  guint page;

  if (g_test_rand_bit ())
    return (gsize) g_test_rand_int_range (0, (int) self->length);

  page = g_array_index (pages, guint, g_test_rand_int_range (0, (int) pages->len));
  return (page - 1) * page_size + (gsize) g_test_rand_int_range (0, (int) page_size);
}

/* One bit anywhere in the file: either no reader sees anything of it, or it is noticed. */
static void
test_bits (void)
{
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (GArray) pages = list_derived_pages (sample);
  gsize page_size = (gsize) heed_store_test_query (sample->test, "PRAGMA page_size");
  guint n = g_test_slow () ? 10000 : 150;
  guint n_seen = 0, n_repaired = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize place = pick_byte (sample, pages, page_size);
      guint bit = (guint) g_test_rand_int_range (0, 8);
      g_autofree char *after = NULL;
      g_autofree char *kept = NULL;
      g_autoptr (GPtrArray) rebuilt = NULL;
      g_autoptr (GError) error = NULL;

      sample->content[place] ^= (char) (1 << bit);
      reset (sample);
      sample->content[place] ^= (char) (1 << bit);
      after = heed_register_dump (sample->test->path, HEED_DUMP_ALL);
      if (g_str_equal (after, sample->all))
        continue;

      n_seen++;
      if (heed_register_verify (sample->test->path, &error))
        {
          heed_store_test_assert_same (after, sample->all);
          g_error ("Not noticed: bit %u of byte %" G_GSIZE_FORMAT " in page %" G_GSIZE_FORMAT, bit,
                   place % 4096, place / 4096 + 1);
        }
      g_assert_true (error->domain == HEED_ERROR);
      if (strstr (error->message, "--repair") == NULL && n_seen % 10 != 0 && !g_test_slow ())
        continue;
      g_clear_error (&error);

      /* Either it is made good, or the file is left as it is. */
      if (heed_register_repair (sample->test->path, &rebuilt, &kept, &error))
        {
          g_autofree char *repaired = heed_register_dump (sample->test->path, HEED_DUMP_MEANING);

          heed_store_test_assert_same (repaired, sample->dump);
          n_repaired++;
        }
      else
        {
          g_autofree char *left = heed_register_dump (sample->test->path, HEED_DUMP_ALL);

          g_assert_cmpstr (left, ==, after);
        }
    }
  g_test_message ("%u of %u bits were seen, %u repaired", n_seen, n, n_repaired);
  g_assert_cmpuint (n_seen, >, n / 20);
  g_assert_cmpuint (n_repaired, >, 0);
}

/* A whole register is left alone. */
static void
test_nothing_to_repair (void)
{
  g_autoptr (Sample) sample = sample_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) rebuilt = NULL;
  g_autoptr (GError) error = NULL;

  reset (sample);
  before = heed_register_dump (sample->test->path, HEED_DUMP_ALL);
  g_assert_true (heed_register_repair (sample->test->path, &rebuilt, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (rebuilt->len, ==, 0);
  g_assert_null (kept);
  after = heed_register_dump (sample->test->path, HEED_DUMP_ALL);
  g_assert_cmpstr (after, ==, before);
}

/* A schema step seals everything anew, and makes no damage good by that. */
static void
test_broken_stays_broken (void)
{
  static const char *const damage[] = {
    "UPDATE step SET label = 'x' WHERE id = 1",
    "DELETE FROM source_row",
    "INSERT INTO owner (id, name) VALUES ('a', 'b')",
    "DELETE FROM seal WHERE table_name = 'change'",
  };
  g_autoptr (Sample) sample = sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autoptr (HeedDatabase) database = NULL;
      g_autoptr (GHashTable) broken = NULL;
      g_autoptr (GHashTable) still = NULL;
      g_autoptr (GHashTable) mended = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      guint number;

      reset (sample);
      heed_store_test_execute (sample->test, damage[i]);
      database = heed_database_open (sample->test->path, TRUE, &error);
      g_assert_no_error (error);
      broken = heed_seal_compare (database, &error);
      before = heed_seal_describe_broken (broken, &number);
      g_assert_nonnull (before);
      g_assert_true (heed_seal_renew (database, broken, &error));
      still = heed_seal_compare (database, &error);
      after = heed_seal_describe_broken (still, &number);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (g_hash_table_size (still), ==, g_hash_table_size (broken));

      g_assert_true (heed_seal_renew (database, NULL, &error));
      mended = heed_seal_compare (database, &error);
      g_assert_cmpuint (g_hash_table_size (mended), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verify/values", test_values);
  g_test_add_func ("/verify/rows", test_rows);
  g_test_add_func ("/verify/schema", test_schema);
  g_test_add_func ("/verify/bits", test_bits);
  g_test_add_func ("/verify/nothing-to-repair", test_nothing_to_repair);
  g_test_add_func ("/verify/broken-stays-broken", test_broken_stays_broken);

  return g_test_run ();
}
