/* test-register-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-file.h"

#include "heed-error.h"
#include "heed-owner-count.h"
#include "heed-private-file.h"
#include "heed-register-restore.h"
#include "heed-register-verify.h"
#include "heed-store-test.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static guint
count_files (HeedStoreTest *test,
             const char    *part_of_name)
{
  g_autoptr (GDir) dir = g_dir_open (test->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, part_of_name) != NULL;
  return n;
}

/* Starts this program anew, to do one thing. */
static GPid
start (const char *what,
       const char *path,
       const char *argument)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *argv[] = { program, what, path, argument, NULL };
  g_autoptr (GError) error = NULL;
  GPid child;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, &error);
  g_assert_no_error (error);
  return child;
}

static int
wait_for (GPid child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

/* Several programs start for the first time at once: one register, that all of them use. */
static void
test_made_once (void)
{
  for (guint i = 0; i < (g_test_slow () ? 50u : 4u); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      GPid children[4];
      guint n_made = 0;

      for (guint j = 0; j < G_N_ELEMENTS (children); j++)
        {
          g_autofree char *number = g_strdup_printf ("%u", j + 1);

          children[j] = start ("--make", test->path, number);
        }
      for (guint j = 0; j < G_N_ELEMENTS (children); j++)
        {
          int made = wait_for (children[j]);

          g_assert_true (made == 0 || made == 1);
          n_made += (guint) made;
        }
      g_assert_cmpuint (n_made, ==, 1);
      g_assert_cmpuint (heed_owner_count_check (test->path, "here"), ==, G_N_ELEMENTS (children));
      g_assert_cmpuint (count_files (test, "making"), ==, 0);
      g_assert_cmpuint (count_files (test, "wal."), ==, 0);
    }
}

/* Killed at any moment, there is a whole register or none, and the next one makes it, and
 * takes away what the first one left. */
static void
test_made_and_killed (void)
{
  for (guint i = 0; i < (g_test_slow () ? 400u : 12u); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      GPid child = start ("--make", test->path, "1");
      guint count;

      g_usleep ((gulong) g_test_rand_int_range (0, 40000));
      kill (child, SIGKILL);
      wait_for (child);
      if (g_file_test (test->path, G_FILE_TEST_EXISTS))
        {
          g_autoptr (GError) error = NULL;

          heed_register_verify (test->path, &error);
          g_assert_no_error (error);
        }
      else
        {
          g_object_unref (heed_store_test_open (test));
          g_assert_cmpuint (count_files (test, "making"), ==, 0);
        }
      count = heed_owner_count_check (test->path, "here");
      g_assert_cmpuint (count, <=, 1);
    }
}

/* What another program is making just now is not taken for something left behind. */
static void
test_being_made (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPrivateFile) first = heed_private_file_new (test->path, &error);
  g_autoptr (HeedPrivateFile) second = heed_private_file_new (test->path, &error);
  gboolean exists;

  g_assert_no_error (error);
  g_assert_cmpuint (count_files (test, "making"), ==, 2);
  g_assert_true (heed_private_file_publish (second, test->path, &exists, &error));
  g_assert_false (heed_private_file_publish (first, test->path, &exists, &error));
  g_assert_true (exists);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  g_clear_pointer (&first, heed_private_file_free);
  g_assert_cmpuint (count_files (test, "making"), ==, 0);
}

#define N_MAKERS 4
#define N_MADE 2000u

static gpointer
make_many (gpointer path)
{
  guint n_lost = 0;

  for (guint i = 0; i < N_MADE; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPrivateFile) file = heed_private_file_new (path, &error);

      g_assert_no_error (error);
      g_thread_yield ();
      n_lost += !g_file_test (heed_private_file_get_path (file), G_FILE_TEST_EXISTS);
    }
  return GUINT_TO_POINTER (n_lost);
}

/* Nor is what another one has just begun to make, in whatever moment. */
static void
test_many_makers (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  GThread *threads[N_MAKERS];
  guint n_lost = 0;

  for (guint i = 0; i < N_MAKERS; i++)
    threads[i] = g_thread_new ("maker", make_many, test->path);
  for (guint i = 0; i < N_MAKERS; i++)
    n_lost += GPOINTER_TO_UINT (g_thread_join (threads[i]));
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpuint (count_files (test, "making"), ==, 0);
}

static void
assert_private (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_private (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
  g_autofree char *log = g_strconcat (test->path, "-wal", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0);

  g_object_unref (heed_store_test_open (test));
  assert_private (test->path);
  g_assert_cmpint (g_chmod (test->path, 0664), ==, 0);
  reg = heed_store_test_open (test);
  g_assert_null (heed_register_get_notice (reg));
  assert_private (test->path);
  assert_private (log);
  g_assert_true (heed_register_back_up (reg, backup, &error));
  assert_private (backup);
  g_clear_object (&reg);

  g_assert_true (heed_register_restore (test->path, backup, &kept, &error));
  g_assert_no_error (error);
  assert_private (test->path);
  assert_private (kept);
  umask (mask);
}

/* Nobody else uses it: the file alone is a good register, and a copy of it. */
static void
test_checkpoint (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedRegister) reader = heed_store_test_open (test);
  g_autofree char *path = g_build_filename (test->folder, "copied.db", NULL);
  guint count = 0;

  for (guint i = 0; i < 20; i++)
    {
      gboolean is_read = g_test_rand_bit ();
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n;
      gsize length;

      if (is_read)
        {
          g_assert_true (heed_database_begin_read (heed_register_get_database (reader), NULL));
          g_assert_true (heed_database_get_integer (heed_register_get_database (reader),
                                                    "SELECT COUNT(*) FROM owner", &n, NULL));
        }
      heed_owner_count_grow (reg, "here", &count, (guint) g_test_rand_int_range (1, 5));

      /* Not now: somebody reads what is older. */
      if (is_read)
        {
          g_assert_false (heed_register_checkpoint (reg, &error));
          g_assert_error (error, HEED_ERROR, HEED_ERROR_BUSY);
          g_clear_error (&error);
          g_assert_true (heed_database_commit (heed_register_get_database (reader), NULL));
        }
      g_assert_true (heed_register_checkpoint (reg, &error));
      g_assert_no_error (error);

      g_assert_true (g_file_get_contents (test->path, &content, &length, NULL));
      g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
      g_assert_cmpuint (heed_owner_count_check (path, "here"), ==, count);
    }
}

/* ---- a quota ---- */

static int n_writes_left;

static ssize_t
write_with_quota (int         fd,
                  const void *bytes,
                  size_t      size,
                  off_t       at)
{
  if (n_writes_left > 0)
    {
      n_writes_left--;
      return pwrite (fd, bytes, size, at);
    }

  errno = EDQUOT;
  return -1;
}

/* Wherever the quota is used up, that is said, and nothing that was there is lost. */
static void
test_quota (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
  g_autofree char *new_path = g_build_filename (test->folder, "new.db", NULL);
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  sqlite3_syscall_ptr system_write = vfs->xGetSystemCall (vfs, "pwrite64");
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  guint count = 0;

  heed_owner_count_grow (reg, "here", &count, 3);
  vfs->xSetSystemCall (vfs, "pwrite64", (sqlite3_syscall_ptr) write_with_quota);
  for (int i = 0; i < 30; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedRegister) made = NULL;
      gboolean done;

      n_writes_left = i;
      done = i % 3 == 0   ? heed_owner_count_add (reg, "here", count + 1, &error)
             : i % 3 == 1 ? heed_register_back_up (reg, backup, &error)
                          : (made = heed_register_open (new_path, &error)) != NULL;
      g_clear_object (&made);
      n_writes_left = G_MAXINT;
      if (done)
        {
          count += i % 3 == 0;
          g_unlink (backup);
          g_unlink (new_path);
          continue;
        }
      g_assert_error (error, HEED_ERROR, HEED_ERROR_FULL);
      g_assert_nonnull (strstr (error->message, "quota"));
      g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_files (test, "making"), ==, 0);
    }
  vfs->xSetSystemCall (vfs, "pwrite64", system_write);
  g_clear_object (&reg);
  g_assert_cmpuint (heed_owner_count_check (test->path, "here"), ==, count);
}

/* ---- a restore that is killed ---- */

static void
test_restore_killed (void)
{
  guint n_old = 0;

  for (guint i = 0; i < (g_test_slow () ? 400u : 12u); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);
      g_autoptr (GError) error = NULL;
      guint count = 0;
      guint copied, found;
      GPid child;

      heed_owner_count_grow (reg, "here", &count, 5);
      g_assert_true (heed_register_back_up (reg, backup, &error));
      copied = count;
      heed_owner_count_grow (reg, "here", &count, 5);
      if (g_test_rand_bit ())
        g_clear_object (&reg);

      child = start ("--restore", test->path, backup);
      g_usleep ((gulong) g_test_rand_int_range (0, 60000));
      kill (child, SIGKILL);
      wait_for (child);

      found = heed_owner_count_check (test->path, "here");
      g_assert_true (found == count || found == copied);
      n_old += found == count;

      g_assert_true (heed_register_restore (test->path, backup, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (heed_owner_count_check (test->path, "here"), ==, copied);
      g_assert_cmpuint (count_files (test, ".heed.db.making"), ==, 0);
    }
  g_test_message ("%u times it was the old one", n_old);
}

static int
make (const char *path,
      const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedRegister) reg = heed_register_open (path, &error);

  if (reg != NULL)
    heed_database_set_timeout (heed_register_get_database (reg), 60000);
  if (reg == NULL || !heed_owner_count_add (reg, "here", (guint) g_ascii_strtoull (number, NULL, 10), &error))
    {
      g_printerr ("# %s\n", error->message);
      return 2;
    }
  return heed_register_get_created (reg);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--make"))
    return make (argv[2], argv[3]);
  if (argc == 4 && g_str_equal (argv[1], "--restore"))
    return !heed_register_restore (argv[2], argv[3], NULL, NULL);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register-file/made-once", test_made_once);
  g_test_add_func ("/register-file/made-and-killed", test_made_and_killed);
  g_test_add_func ("/register-file/being-made", test_being_made);
  g_test_add_func ("/register-file/many-makers", test_many_makers);
  g_test_add_func ("/register-file/private", test_private);
  g_test_add_func ("/register-file/checkpoint", test_checkpoint);
  g_test_add_func ("/register-file/quota", test_quota);
  g_test_add_func ("/register-file/restore-killed", test_restore_killed);

  return g_test_run ();
}
