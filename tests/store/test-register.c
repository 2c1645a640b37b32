/* test-register.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register.h"

#include "heed-definition.h"
#include "heed-error.h"
#include "heed-plan-archive.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-register-restore.h"
#include "heed-register-verify.h"
#include "heed-schema.h"
#include "heed-store-test.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static HeedPlan *
random_plan (guint n_recommendations,
             guint n_items)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  return heed_random_plan_new (rand, n_recommendations, n_items);
}

/* A register with some plans in it, and a history. */
static void
fill (HeedStoreTest *test,
      guint          n_plans,
      guint          n_items)
{
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (HeedPlan) plan = random_plan (4, n_items);
      guint number = heed_store_test_add (reg, plan);
      g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);

      for (guint j = 0; j < 10; j++)
        {
          g_autoptr (HeedEdit) edit = NULL;

          heed_random_edit (heed_plan_store_get_plan (store), rand);
          edit = heed_plan_store_collect (store);
          if (edit != NULL)
            heed_plan_store_write (store, edit, "An edit", &error);
          g_assert_no_error (error);
        }
    }
}

/* The file with its log in it. */
static char *
get_content (HeedStoreTest *test,
             gsize         *length)
{
  g_autoptr (GError) error = NULL;
  char *content;

  heed_store_test_query (test, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_file_get_contents (test->path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

static void
assert_message (GError     *error,
                int         code,
                const char *path)
{
  g_assert_error (error, HEED_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strchr (error->message, '\n'));
}

static void
assert_open_fails (const char *path,
                   int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_register_open (path, &error));
  assert_message (error, code, path);
}

static void
assert_verify_fails (const char *path,
                     int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (heed_register_verify (path, &error));
  assert_message (error, code, path);
}

static void
assert_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean whole = heed_register_verify (path, &error);

  g_assert_no_error (error);
  g_assert_true (whole);
}

static void
test_new (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedRegister) again = heed_store_test_open (test);
  g_autoptr (GPtrArray) entries = NULL;
  GStatBuf status;

  g_assert_true (heed_register_get_created (reg));
  g_assert_false (heed_register_get_created (again));
  g_assert_cmpint (g_stat (test->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (heed_store_test_query (test, "PRAGMA application_id"), ==, 0x48656564);
  g_assert_cmpint (heed_store_test_query (test, "PRAGMA user_version"), ==, HEED_SCHEMA_VERSION);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM pragma_journal_mode "
                                                "WHERE journal_mode = 'wal'"), ==, 1);
  entries = heed_register_list_plans (reg, NULL);
  g_assert_cmpuint (entries->len, ==, 0);
  assert_whole (test->path);
}

/* A register that was emptied or cut off is damaged: it is not the first start of
 * anybody, and is left as it is. */
static void
test_cut_off (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *content = NULL;
  gsize length;

  fill (test, 1, 3);
  content = get_content (test, &length);
  for (guint i = 0; i < 200; i++)
    {
      gsize kept = i < 120 ? i : (gsize) g_test_rand_int_range (0, (int) length);
      g_autofree char *after = NULL;
      gsize n_after;

      g_assert_true (g_file_set_contents (test->path, content, (gssize) kept, NULL));
      assert_open_fails (test->path, HEED_ERROR_CORRUPT);
      assert_verify_fails (test->path, HEED_ERROR_CORRUPT);
      g_assert_true (g_file_get_contents (test->path, &after, &n_after, NULL));
      g_assert_cmpmem (after, n_after, content, kept);
    }

  /* As some file systems leave a file after a power cut. */
  memset (content, 0, length);
  g_assert_true (g_file_set_contents (test->path, content, (gssize) length, NULL));
  assert_open_fails (test->path, HEED_ERROR_CORRUPT);
}

static void
test_not_a_register (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *text = g_strnfill (3000, 'x');
  g_autofree char *content = NULL;
  g_autofree char *missing = g_build_filename (test->folder, "missing.db", NULL);

  g_assert_true (g_file_set_contents (test->path, text, -1, NULL));
  assert_open_fails (test->path, HEED_ERROR_NOT_A_REGISTER);
  assert_verify_fails (test->path, HEED_ERROR_NOT_A_REGISTER);
  g_assert_true (g_file_get_contents (test->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);

  g_unlink (test->path);
  heed_store_test_execute (test, "CREATE TABLE plan (number INTEGER)");
  assert_open_fails (test->path, HEED_ERROR_NOT_A_REGISTER);
  assert_verify_fails (test->path, HEED_ERROR_NOT_A_REGISTER);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM sqlite_master"), ==, 1);

  assert_open_fails (test->folder, HEED_ERROR_NOT_A_REGISTER);
  assert_verify_fails (missing, HEED_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_newer (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  fill (test, 1, 3);
  heed_store_test_execute (test, "PRAGMA user_version = 4711");
  before = get_content (test, &n_before);
  assert_open_fails (test->path, HEED_ERROR_NEWER);
  assert_verify_fails (test->path, HEED_ERROR_NEWER);
  after = get_content (test, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_read_only (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();

  fill (test, 1, 3);
  g_assert_cmpint (g_chmod (test->path, 0400), ==, 0);
  assert_open_fails (test->path, HEED_ERROR_READ_ONLY);

  /* To look at it, nothing need be written. */
  assert_whole (test->path);
}

static gboolean
write_something (HeedPlanStore  *store,
                 GError        **error)
{
  g_autoptr (HeedEdit) edit = NULL;
  g_autofree char *title = g_uuid_string_random ();

  heed_plan_set_title (heed_plan_store_get_plan (store), title);
  edit = heed_plan_store_collect (store);
  return heed_plan_store_write (store, edit, "Title", error);
}

static void
test_busy (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (1, 1);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  g_autoptr (GError) error = NULL;
  sqlite3 *other = NULL;

  heed_database_set_timeout (heed_register_get_database (reg), 20);
  g_assert_cmpint (sqlite3_open (test->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (write_something (store, &error));
  assert_message (error, HEED_ERROR_BUSY, test->path);
  g_clear_error (&error);

  /* It can be read meanwhile, and written afterwards. */
  g_object_unref (heed_store_test_load (reg, number));
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  g_assert_true (write_something (store, &error));
  g_assert_no_error (error);
}

static void
test_full (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = random_plan (2, 2);
  g_autoptr (HeedPlan) large = random_plan (10, 20);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strnfill (200000, 'x');
  g_autofree char *before = heed_store_test_dump (heed_plan_store_get_plan (store));
  g_autofree char *after = NULL;
  g_autoptr (HeedEdit) edit = NULL;
  g_autoptr (HeedPlanStore) stored = NULL;

  /* So few that there is no room for what comes now. */
  g_assert_true (heed_database_execute (database, "PRAGMA max_page_count = 10", &error));
  g_assert_cmpuint (heed_plan_archive_add (reg, large, NULL, NULL, "New", NULL, &error), ==, 0);
  assert_message (error, HEED_ERROR_FULL, test->path);
  g_clear_error (&error);

  heed_plan_set_title (heed_plan_store_get_plan (store), words);
  edit = heed_plan_store_collect (store);
  g_assert_false (heed_plan_store_write (store, edit, "Title", &error));
  assert_message (error, HEED_ERROR_FULL, test->path);
  g_clear_error (&error);

  entries = heed_register_list_plans (reg, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  stored = heed_store_test_load (reg, number);
  after = heed_store_test_dump (heed_plan_store_get_plan (stored));
  heed_store_test_assert_same (after, before);
  assert_whole (test->path);

  /* Once there is room again, it is written as if nothing had been. */
  g_assert_true (heed_database_execute (database, "PRAGMA max_page_count = 1000000", &error));
  g_assert_true (heed_plan_store_write (store, edit, "Title", &error));
  g_assert_no_error (error);
  assert_whole (test->path);
}

/* Whichever page is overwritten: it is found, or nothing was in it, and nothing ever
 * crashes. */
static void
test_overwritten_page (void)
{
  guint n_found = 0;
  const guint n = 30;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autoptr (HeedRegister) reg = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      gsize length;
      guint page;

      fill (test, 2, 10);
      content = get_content (test, &length);
      page = (guint) g_test_rand_int_range (1, (int) (length / 4096));
      for (guint j = 0; j < 4096; j++)
        content[page * 4096 + j] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (test->path, content, (gssize) length, NULL));

      if (!heed_register_verify (test->path, &error))
        {
          assert_message (error, HEED_ERROR_CORRUPT, test->path);
          n_found++;
        }
      g_clear_error (&error);

      /* However far one gets with it. */
      reg = heed_register_open (test->path, &error);
      if (reg != NULL)
        for (guint number = 1; number <= 2; number++)
          {
            g_autoptr (GError) failure = NULL;
            g_autoptr (HeedPlanStore) store = heed_plan_store_open (reg, number, &failure);

            g_assert_true (store != NULL || failure->domain == HEED_ERROR);
            if (store != NULL && !write_something (store, &failure))
              g_assert_true (failure->domain == HEED_ERROR);
          }
    }
  g_assert_cmpuint (n_found, >=, n * 9 / 10);
}

/* What no check of the file finds: other words in a record. */
static void
test_verify_finds (void)
{
  static const char *const damage[] = {
    "UPDATE item SET text = text || 'x' WHERE position = 1",
    "UPDATE plan SET title = 'other' WHERE number = 2",
    "UPDATE recommendation SET response = 'perhaps'",
    "DELETE FROM definition WHERE plan = 1",
    "DELETE FROM recommendation WHERE plan = 1",
    "DELETE FROM checksum WHERE plan = 2 AND recommendation = ''",
    "UPDATE item SET recommendation = 'none'",
    "DELETE FROM plan WHERE number = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (HeedPlan) plan = random_plan (3, 3);
          g_autoptr (HeedDefinition) definition = heed_definition_new ();

          heed_record_list_append (heed_wording_get_definitions (heed_plan_get_wording (plan)), definition);
          heed_store_test_add (reg, plan);
        }
      assert_whole (test->path);
      heed_store_test_execute (test, damage[i]);
      g_test_message ("%s", damage[i]);
      assert_verify_fails (test->path, HEED_ERROR_CORRUPT);
    }
}

static char *
dump_plan (const char *path,
           guint       number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedRegister) reg = heed_register_open (path, &error);
  g_autoptr (HeedPlanStore) store = NULL;

  g_assert_no_error (error);
  store = heed_store_test_load (reg, number);
  return heed_store_test_dump (heed_plan_store_get_plan (store));
}

static void
test_back_up_and_restore (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_plan = NULL;
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (HeedPlanStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  fill (test, 2, 5);
  before = dump_plan (test->path, 1);
  reg = heed_store_test_open (test);
  g_assert_true (heed_register_back_up (reg, backup, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_whole (backup);

  /* A file that is there is left alone. */
  g_assert_false (heed_register_back_up (reg, backup, &error));
  assert_message (error, HEED_ERROR_IO, backup);
  g_clear_error (&error);
  assert_whole (backup);

  store = heed_store_test_load (reg, 1);
  g_assert_true (write_something (store, &error));
  changed = heed_store_test_dump (heed_plan_store_get_plan (store));

  /* While it is open. */
  g_assert_true (heed_register_restore (test->path, backup, &kept, &error));
  g_assert_no_error (error);
  restored = dump_plan (test->path, 1);
  heed_store_test_assert_same (restored, before);
  assert_whole (test->path);
  kept_plan = dump_plan (kept, 1);
  heed_store_test_assert_same (kept_plan, changed);

  /* Nobody writes over it what was made of the register before. */
  g_assert_false (write_something (store, &error));
  assert_message (error, HEED_ERROR_REPLACED, test->path);
}

static void
test_restore_broken (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
  g_autofree char *broken = g_build_filename (test->folder, "broken.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_text = NULL;
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (GError) error = NULL;

  fill (test, 1, 5);
  before = dump_plan (test->path, 1);
  reg = heed_store_test_open (test);
  g_assert_true (heed_register_back_up (reg, backup, &error));
  g_clear_object (&reg);

  /* A backup that is none changes nothing. */
  g_assert_true (g_file_set_contents (broken, "no backup", -1, NULL));
  g_assert_false (heed_register_restore (test->path, broken, NULL, &error));
  assert_message (error, HEED_ERROR_NOT_A_REGISTER, broken);
  g_clear_error (&error);
  restored = dump_plan (test->path, 1);
  heed_store_test_assert_same (restored, before);

  /* A register that is none is kept. */
  g_assert_true (g_file_set_contents (test->path, "no register", -1, NULL));
  g_assert_true (heed_register_restore (test->path, backup, &kept, &error));
  g_assert_no_error (error);
  g_clear_pointer (&restored, g_free);
  restored = dump_plan (test->path, 1);
  heed_store_test_assert_same (restored, before);
  g_assert_true (g_file_get_contents (kept, &kept_text, NULL, NULL));
  g_assert_cmpstr (kept_text, ==, "no register");

  /* Where there is none at all, there is one afterwards. */
  g_unlink (test->path);
  g_assert_true (heed_register_restore (test->path, backup, NULL, &error));
  g_assert_no_error (error);
  assert_whole (test->path);
}

/* No room for what the backup holds: what was there is there again, be it a register, a
 * file that is none, or nothing. Each in a process of its own, since the limit stays. */
static void
test_restore_full (gconstpointer data)
{
  const char *present = data;
  g_autoptr (HeedStoreTest) test = NULL;
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  GStatBuf status;
  rlim_t room;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  test = heed_store_test_new ();
  backup = g_build_filename (test->folder, "copy.db", NULL);
  fill (test, 1, 2);
  reg = heed_store_test_open (test);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (HeedPlan) plan = random_plan (10, 40);

      heed_store_test_add (reg, plan);
    }
  g_assert_true (heed_register_back_up (reg, backup, &error));
  g_assert_no_error (error);
  g_clear_object (&reg);
  g_unlink (test->path);
  g_assert_cmpint (g_stat (backup, &status), ==, 0);

  if (g_str_equal (present, "register"))
    {
      fill (test, 1, 2);
      before = dump_plan (test->path, 1);
    }
  else if (g_str_equal (present, "text"))
    {
      g_assert_true (g_file_set_contents (test->path, "no register", -1, NULL));
    }

  signal (SIGXFSZ, SIG_IGN);
  room = (rlim_t) status.st_size / 2;
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { room, room });
  g_assert_false (heed_register_restore (test->path, backup, &kept, &error));
  g_assert_nonnull (error);
  g_assert_null (kept);

  if (g_str_equal (present, "register"))
    {
      after = dump_plan (test->path, 1);
      heed_store_test_assert_same (after, before);
    }
  else if (g_str_equal (present, "text"))
    {
      g_assert_true (g_file_get_contents (test->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, "no register");
    }
  else
    {
      g_assert_false (g_file_test (test->path, G_FILE_TEST_EXISTS));
    }
}

/* Edits until it is killed, and says each time that an edit is done. */
static void
edit_for_ever (const char *path,
               guint32     seed,
               int         done)
{
  g_autoptr (HeedRegister) reg = heed_register_open (path, NULL);
  g_autoptr (HeedPlanStore) store = heed_plan_store_open (reg, 1, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  while (store != NULL)
    {
      g_autoptr (HeedEdit) edit = NULL;

      heed_random_edit (heed_plan_store_get_plan (store), rand);
      edit = heed_plan_store_collect (store);
      if (edit != NULL && heed_plan_store_write (store, edit, "An edit", NULL) &&
          write (done, "1", 1) != 1)
        break;
      if (g_rand_int_range (rand, 0, 5) == 0)
        heed_plan_store_undo (store, NULL);
    }
}

/* A program that edits and is killed at any moment leaves a whole register, and in it
 * every edit that it said was done. */
static void
test_killed (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  guint n_before;

  fill (test, 1, 10);
  n_before = (guint) heed_store_test_query (test, "SELECT COUNT(*) FROM step WHERE kind = 'edit'");
  for (guint i = 0; i < 40; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      int n_awaited = g_test_rand_int_range (0, 12);
      guint n_done = 0;
      guint n_steps;
      int done[2];
      char byte;
      pid_t child;

      g_assert_cmpint (pipe (done), ==, 0);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          close (done[0]);
          edit_for_ever (test->path, seed, done[1]);
          _exit (1);
        }

      close (done[1]);
      for (int j = 0; j < n_awaited && read (done[0], &byte, 1) == 1; j++)
        n_done++;
      g_usleep ((gulong) g_test_rand_int_range (0, 20000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      while (read (done[0], &byte, 1) == 1)
        n_done++;
      close (done[0]);

      assert_whole (test->path);
      n_steps = (guint) heed_store_test_query (test, "SELECT COUNT(*) FROM step WHERE kind = 'edit'");
      g_assert_cmpuint (n_steps, >=, n_before + n_done);
      g_assert_cmpuint (n_steps, <=, n_before + n_done + 1);
      n_before = n_steps;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register/new", test_new);
  g_test_add_func ("/register/cut-off", test_cut_off);
  g_test_add_func ("/register/not-a-register", test_not_a_register);
  g_test_add_func ("/register/newer", test_newer);
  g_test_add_func ("/register/read-only", test_read_only);
  g_test_add_func ("/register/busy", test_busy);
  g_test_add_func ("/register/full", test_full);
  g_test_add_func ("/register/overwritten-page", test_overwritten_page);
  g_test_add_func ("/register/verify-finds", test_verify_finds);
  g_test_add_func ("/register/back-up-and-restore", test_back_up_and_restore);
  g_test_add_func ("/register/restore-broken", test_restore_broken);
  g_test_add_data_func ("/register/restore-full/register", "register", test_restore_full);
  g_test_add_data_func ("/register/restore-full/text", "text", test_restore_full);
  g_test_add_data_func ("/register/restore-full/nothing", "nothing", test_restore_full);
  g_test_add_func ("/register/killed", test_killed);

  return g_test_run ();
}
