/* test-file-locks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-file-locks.h"

#include "heed-error.h"
#include "heed-register.h"
#include "heed-register-verify.h"
#include "heed-store-test.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a system that cannot lock open files says; 0 where it can. */
static int lock_error;

/* That of the C library for all of this program: only the system could refuse locks. */
int
fcntl (int fd,
       int command,
       ...)
{
  va_list arguments;
  void *argument;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);

  if (lock_error != 0 && (command == F_OFD_SETLK || command == F_OFD_SETLKW || command == F_OFD_GETLK))
    {
      errno = lock_error;
      return -1;
    }

  return (int) syscall (SYS_fcntl, fd, command, argument);
}

/* What another process is told when it asks for a lock of the whole file. */
static gboolean
is_locked (const char *path)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int fd = open (path, O_RDWR);

      _exit (fd < 0 || fcntl (fd, F_GETLK, &lock) != 0 ? 2 : lock.l_type != F_UNLCK);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), !=, 2);
  return WEXITSTATUS (status) == 1;
}

static void
read_all (HeedStoreTest *test)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (test->path, endings[i], NULL);
      g_autofree char *content = NULL;

      g_file_get_contents (path, &content, NULL, NULL);
    }
}

static void
add_owner (HeedRegister *reg,
           const char   *name)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO owner (id, name) VALUES ('%s', '%s')", name, name);
  g_autoptr (GError) error = NULL;

  /* As long as the others may need. */
  heed_database_set_timeout (database, 60000);
  heed_database_begin (database, &error);
  g_assert_no_error (error);
  heed_database_execute (database, sql, &error);
  g_assert_no_error (error);
  heed_database_commit (database, &error);
  g_assert_no_error (error);
}

/* Whatever else the process reads of the files, and whichever of its connections is
 * closed: other processes see that the register is in use. */
static void
test_kept (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *shm = g_strconcat (test->path, "-shm", NULL);
  g_autofree char *wal = g_strconcat (test->path, "-wal", NULL);
  HeedRegister *regs[4];

  for (guint i = 0; i < G_N_ELEMENTS (regs); i++)
    regs[i] = heed_store_test_open (test);
  add_owner (regs[0], "one");

  for (guint i = 0; i < G_N_ELEMENTS (regs); i++)
    {
      guint other = (guint) g_test_rand_int_range ((int) i, G_N_ELEMENTS (regs));
      HeedRegister *reg = regs[other];

      read_all (test);
      g_assert_true (is_locked (test->path));
      g_assert_true (is_locked (shm));

      /* In any order. */
      regs[other] = regs[i];
      regs[i] = reg;
      g_object_unref (regs[i]);
      g_assert_cmpint (g_file_test (wal, G_FILE_TEST_EXISTS), ==, i + 1 < G_N_ELEMENTS (regs));
    }

  /* With the last one they go. */
  g_assert_false (is_locked (test->path));
}

/* A folder, of a network for instance, that has no locks: what lies there is not touched, and
 * the reason is said, rather than that everybody opens it without knowing of the others. */
static void
test_none (void)
{
  static const int errors[] = { EINVAL, ENOLCK, EOPNOTSUPP, ENOSYS };
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *folder = g_path_get_dirname (test->path);
  g_autofree char *other = g_build_filename (folder, "other.db", NULL);
  g_autofree char *before = NULL;
  gsize length_before;
  HeedRegister *reg = heed_store_test_open (test);

  add_owner (reg, "one");
  g_object_unref (reg);
  g_assert_true (g_file_get_contents (test->path, &before, &length_before, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      const char *const paths[] = { test->path, other };

      for (guint j = 0; j < G_N_ELEMENTS (paths); j++)
        {
          g_autoptr (GError) error = NULL;

          lock_error = errors[i];
          reg = heed_register_open (paths[j], &error);
          lock_error = 0;
          g_assert_null (reg);
          g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
          g_assert_nonnull (strstr (error->message, folder));
          g_assert_nonnull (strstr (error->message, "cannot be locked"));
        }
    }

  {
    g_autofree char *after = NULL;
    gsize length_after;

    g_assert_true (g_file_get_contents (test->path, &after, &length_after, NULL));
    g_assert_cmpmem (after, length_after, before, length_before);
    g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  }

  /* With locks it opens as ever, also where another program has just locked all of it. */
  {
    struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
    int fd = open (test->path, O_RDWR | O_CLOEXEC);
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (fcntl (fd, F_OFD_SETLK, &all), ==, 0);
    g_assert_null (heed_register_open (test->path, &error));
    g_assert_error (error, HEED_ERROR, HEED_ERROR_BUSY);
    close (fd);
  }
  reg = heed_store_test_open (test);
  add_owner (reg, "two");
  g_object_unref (reg);
}

/* ---- somebody else works on it meanwhile ---- */

#define N_EDITS 150
#define N_PROCESSES 2

static void
edit (const char *path,
      const char *who)
{
  for (guint i = 0; i < N_EDITS;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedRegister) reg = heed_register_open (path, &error);

      g_assert_no_error (error);

      /* Several, so that it closes the register with others still there, again and again. */
      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%u", who, i++);

          add_owner (reg, name);
        }
    }
}

static gpointer
edit_thread (gpointer data)
{
  edit (data, "thread");
  return NULL;
}

typedef struct
{
  HeedStoreTest *test;
  gint stopped;
  guint n_rounds;
} Reader;

static gpointer
read_thread (gpointer data)
{
  Reader *reader = data;

  while (!g_atomic_int_get (&reader->stopped))
    {
      read_all (reader->test);
      reader->n_rounds++;
    }

  return NULL;
}

/* Connections of several threads, and other processes, all write, while a thread opens
 * and closes the files as a file chooser does. */
static void
test_readers_and_writers (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GError) error = NULL;
  Reader reader = { .test = test };
  GPid children[N_PROCESSES];
  GThread *writer;
  GThread *thread;

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      g_autofree char *name = g_strdup_printf ("process%u", i);
      g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
      const char *argv[] = { program, "--edit", test->path, name, NULL };

      g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &children[i], &error);
      g_assert_no_error (error);
    }
  thread = g_thread_new ("reader", read_thread, &reader);
  writer = g_thread_new ("writer", edit_thread, test->path);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("own-%u", i);

      add_owner (reg, name);
    }
  g_thread_join (writer);
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }
  g_atomic_int_set (&reader.stopped, TRUE);
  g_thread_join (thread);
  g_test_message ("%u rounds of reading", reader.n_rounds);

  g_clear_object (&reg);
  g_assert_cmpint (heed_store_test_query (test, "SELECT COUNT(*) FROM owner"), ==, N_EDITS * (N_PROCESSES + 2));
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--edit"))
    {
      edit (argv[2], argv[3]);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-locks/kept", test_kept);
  g_test_add_func ("/file-locks/none", test_none);
  g_test_add_func ("/file-locks/readers-and-writers", test_readers_and_writers);

  return g_test_run ();
}
