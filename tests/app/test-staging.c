/* test-staging.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-staging.h"

#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-publishing.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* The program runs itself again, to be killed while it exports or publishes. */
#define CHILD "--write"

/* The file of the plan that it writes. */
#define PLAN "HEED_STAGING_TEST_PLAN"

#define NAME "Plan of the house"
#define OLD_CONTENT "of an earlier day"

static const char *program;

/* ---- the child ---- */

static HeedReport *
make_report (void)
{
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);

  return heed_report_new_plan (plan);
}

static void
stop_cb (guint    n_written,
         guint    n_files,
         gpointer user_data)
{
  if (n_written == 2)
    raise (SIGSTOP);
}

/* From here on the system knows no files without a name, as some file systems do not. */
static void
forget_anonymous_files (void)
{
  struct sock_filter filter[] = {
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, nr)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3),
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, args[2])),
    BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, O_TMPFILE & ~O_DIRECTORY, 0, 1),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EOPNOTSUPP),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog rules = { G_N_ELEMENTS (filter), filter };

  g_assert_cmpint (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), ==, 0);
  g_assert_cmpint (prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &rules), ==, 0);
  g_assert_cmpint (heed_staging_open_anonymous (g_get_tmp_dir ()), ==, -1);
}

/* Writes into a folder that takes no more, in each format. */
static int
write_without_room (HeedReport *report,
                    const char *folder)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autofree char *fill = g_build_filename (folder, "fill", NULL);
  char block[4096] = { 1 };
  int fd;

  g_assert_cmpint (mount ("tmpfs", folder, "tmpfs", 0, "size=16k"), ==, 0);
  fd = g_open (fill, O_CREAT | O_WRONLY, 0600);
  while (write (fd, block, sizeof block) == sizeof block)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);

  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_write (formats[i]))
      {
        g_autofree char *name = g_strconcat ("plan.", formats[i]->endings[0], NULL);
        g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
        g_autoptr (GDir) dir = NULL;
        g_autoptr (GError) error = NULL;

        g_assert_false (heed_files_write_report (report, file, NULL, NULL, &error));
        g_printerr ("%s\n", error->message);
        g_assert_error (error, HEED_ERROR, HEED_ERROR_FULL);
        g_assert_nonnull (strstr (error->message, name));
        dir = g_dir_open (folder, 0, NULL);
        g_assert_cmpstr (g_dir_read_name (dir), ==, "fill");
        g_assert_null (g_dir_read_name (dir));
      }

  return 0;
}

/* @what: "export", "named" to export with a name from the beginning, "publish", "pause" to publish and stop in the middle, or "full" */
static int
run_child (const char *what,
           const char *path)
{
  g_autoptr (GFile) source = g_file_new_for_path (g_getenv (PLAN));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = heed_files_read_plan (source, NULL, NULL, NULL, &error);
  g_autoptr (HeedReport) report = plan != NULL ? heed_report_new_plan (plan) : NULL;
  gboolean written;

  g_assert_no_error (error);
  if (g_str_equal (what, "full"))
    return write_without_room (report, path);

  if (g_str_equal (what, "named"))
    forget_anonymous_files ();

  /* Who counts begins here. */
  if (!g_str_equal (what, "pause"))
    raise (SIGUSR1);
  if (g_str_equal (what, "export") || g_str_equal (what, "named"))
    written = heed_files_write_report (report, file, NULL, NULL, &error);
  else
    written = heed_publishing_write (report, file, NAME,
                                     g_str_equal (what, "pause") ? stop_cb : NULL, NULL, NULL,
                                     &error);
  if (!written)
    g_printerr ("%s\n", error->message);
  return written ? 0 : 3;
}

/* The leak sanitizer traces the program that it looks at as that one ends, and no program
 * can be traced twice. Where there is no sanitizer, nobody reads the variable. */
static void
forgo_leak_check (void)
{
  const char *options = g_getenv ("ASAN_OPTIONS");
  g_autofree char *without_leaks = g_strconcat (options != NULL ? options : "", ":detect_leaks=0", NULL);

  g_setenv ("ASAN_OPTIONS", without_leaks, TRUE);
}

static pid_t
start_child (const char *what,
             const char *path,
             gboolean    traced)
{
  pid_t pid = fork ();

  if (pid != 0)
    return pid;

  if (traced)
    {
      forgo_leak_check ();
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (4);
    }
  execl (program, program, CHILD, what, path, NULL);
  _exit (5);
}

/* ---- kills ---- */

/* Whether the call may change a file or a folder. */
static gboolean
is_change (guint64 number)
{
  static const guint64 changes[] = {
#ifdef SYS_rename
    SYS_rename,
#endif
#ifdef SYS_mkdir
    SYS_mkdir,
#endif
#ifdef SYS_unlink
    SYS_unlink,
#endif
#ifdef SYS_rmdir
    SYS_rmdir,
#endif
#ifdef SYS_link
    SYS_link,
#endif
#ifdef SYS_chmod
    SYS_chmod,
#endif
    SYS_renameat, SYS_renameat2, SYS_mkdirat, SYS_unlinkat, SYS_linkat, SYS_fchmodat,
    SYS_fchmod,   SYS_write,     SYS_fsync,   SYS_flock,    SYS_ftruncate, SYS_openat,
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (changes[i] == number)
      return TRUE;

  return FALSE;
}

/* Runs the child and kills it as it enters its change number @nth, counted from 1.
 *
 * Returns: whether it came so far; if not, it has ended by itself */
static gboolean
run_and_kill (const char *what,
              const char *path,
              guint       nth)
{
  pid_t pid = start_child (what, path, TRUE);
  gboolean counts = FALSE;
  guint n = 0;
  int status;

  for (;;)
    {
      struct __ptrace_syscall_info info;
      int handed_on = 0;

      g_assert_cmpint (waitpid (pid, &status, __WALL), ==, pid);
      if (WIFEXITED (status))
        {
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
          return FALSE;
        }
      g_assert_true (WIFSTOPPED (status));

      if (WSTOPSIG (status) == SIGUSR1)
        {
          ptrace (PTRACE_SETOPTIONS, pid, NULL, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
          counts = TRUE;
        }
      else if (WSTOPSIG (status) == (SIGTRAP | 0x80))
        {
          g_assert_cmpint (ptrace (PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info), >, 0);
          if (info.op == PTRACE_SYSCALL_INFO_ENTRY && is_change (info.entry.nr) && ++n == nth)
            break;
        }
      else if (WSTOPSIG (status) != SIGTRAP)
        {
          handed_on = WSTOPSIG (status);
        }
      ptrace (counts ? PTRACE_SYSCALL : PTRACE_CONT, pid, NULL, handed_on);
    }

  kill (pid, SIGKILL);
  g_assert_cmpint (waitpid (pid, &status, __WALL), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  return TRUE;
}

static gboolean
can_trace (void)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    _exit (ptrace (PTRACE_TRACEME, 0, NULL, NULL) == 0 ? 0 : 1);
  waitpid (pid, &status, 0);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

/* ---- what is in a folder ---- */

/* Returns: (transfer full): the files of the folder with what they hold; nothing in it
 * that has a hidden name may be read by others */
static GHashTable *
list_files (const char *folder,
            guint      *n_hidden)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  *n_hidden = 0;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;
      char *content;
      gsize length;

      g_assert_cmpint (lstat (path, &status), ==, 0);
      if (name[0] == '.')
        {
          (*n_hidden)++;
          /* One that is whole already has the permissions of what it replaces. */
          if (S_ISDIR (status.st_mode))
            g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
          continue;
        }
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_hash_table_insert (files, g_strdup (name), g_bytes_new_take (content, length));
    }

  return files;
}

static gboolean
is_same (GHashTable *one,
         GHashTable *other)
{
  GHashTableIter iter;
  gpointer name, bytes;

  if (g_hash_table_size (one) != g_hash_table_size (other))
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    if (!g_hash_table_contains (other, name) ||
        !g_bytes_equal (bytes, g_hash_table_lookup (other, name)))
      return FALSE;

  return TRUE;
}

/* Each file is a whole one, the old or the new. */
static void
assert_whole_files (GHashTable *files,
                    GHashTable *old,
                    GHashTable *new)
{
  GHashTableIter iter;
  gpointer name, bytes;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      GBytes *before = g_hash_table_lookup (old, name);
      GBytes *after = g_hash_table_lookup (new, name);

      g_assert_true ((before != NULL && g_bytes_equal (bytes, before)) ||
                     (after != NULL && g_bytes_equal (bytes, after)));
    }
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        heed_staging_remove_folder (path);
      else
        g_unlink (path);
    }
}

/* The files of an earlier day: the first of them, and others by chance. */
static void
write_old (const char *folder,
           guint       which)
{
  g_auto (GStrv) names = heed_publishing_list_names (NAME);

  for (guint i = 0; names[i] != NULL; i++)
    if ((which & (1u << i)) != 0)
      {
        g_autofree char *path = g_build_filename (folder, names[i], NULL);

        g_assert_true (g_file_set_contents (path, OLD_CONTENT, -1, NULL));
      }
}

/* ---- tests ---- */

static void
kill_everywhere (const char *what,
                 guint       old_files,
                 gboolean    everywhere)
{
  g_autofree char *folder = g_dir_make_tmp ("heed-staging-XXXXXX", NULL);
  g_autofree char *path = g_str_equal (what, "publish")
                            ? g_strdup (folder) : g_build_filename (folder, NAME ".html", NULL);
  g_autoptr (GHashTable) old = NULL;
  g_autoptr (GHashTable) new = NULL;
  guint n_steps = 0, n_left = 0, n_old = 0, n_new = 0, n_hidden;

  write_old (folder, old_files);
  old = list_files (folder, &n_hidden);
  g_assert_false (run_and_kill (what, path, 0));
  new = list_files (folder, &n_hidden);
  g_assert_cmpuint (n_hidden, ==, 0);
  g_assert_false (is_same (old, new));

  for (guint step = 1;; step += everywhere ? 1 : (guint) g_test_rand_int_range (1, 40))
    {
      g_autoptr (GHashTable) killed = NULL;
      g_autoptr (GHashTable) cleared = NULL;
      g_autoptr (GHashTable) again = NULL;

      empty_folder (folder);
      write_old (folder, old_files);
      if (!run_and_kill (what, path, step))
        break;
      n_steps++;
      killed = list_files (folder, &n_hidden);
      n_left += n_hidden;
      assert_whole_files (killed, old, new);

      heed_staging_clear_leftovers (folder);
      cleared = list_files (folder, &n_hidden);
      g_assert_cmpuint (n_hidden, ==, 0);
      n_old += is_same (cleared, old);
      n_new += is_same (cleared, new);
      if (!is_same (cleared, old) && !is_same (cleared, new))
        g_error ("killed at change %u, some files are old and some are new", step);

      if (n_steps % 4 != 0)
        continue;
      g_assert_false (run_and_kill (what, path, 0));
      again = list_files (folder, &n_hidden);
      g_assert_cmpuint (n_hidden, ==, 0);
      g_assert_true (is_same (again, new));
    }

  g_test_message ("%s killed %u times: %u times the old files, %u times the new ones; "
                  "%u things left behind and cleared",
                  what, n_steps, n_old, n_new, n_left);
  g_assert_cmpuint (n_steps, >, 2);
  g_assert_cmpuint (n_old, >, 0);
  empty_folder (folder);
  g_rmdir (folder);
}

static void
test_killed_export (void)
{
  if (!can_trace ())
    {
      g_test_skip ("no process may be traced here");
      return;
    }
  kill_everywhere ("export", 0, TRUE);
  kill_everywhere ("export", 0x7f, TRUE);
  kill_everywhere ("named", (guint) g_test_rand_int_range (0, 0x7f), TRUE);
}

static void
test_killed_publishing (void)
{
  if (!can_trace ())
    {
      g_test_skip ("no process may be traced here");
      return;
    }
  kill_everywhere ("publish", (guint) g_test_rand_int_range (1, 0x7f), g_test_slow ());
}

/* What a run that is alive is making stays, whoever clears up beside it. */
static void
test_alive (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heed-staging-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (HeedReport) report = make_report ();
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;
  pid_t pid = start_child ("pause", folder, FALSE);
  guint n_hidden;
  int status;

  g_assert_cmpint (waitpid (pid, &status, WUNTRACED), ==, pid);
  g_assert_true (WIFSTOPPED (status));
  heed_staging_clear_leftovers (folder);
  g_assert_true (heed_publishing_write (report, file, "Another plan", NULL, NULL, NULL, &error));
  g_assert_no_error (error);

  kill (pid, SIGCONT);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  files = list_files (folder, &n_hidden);
  g_assert_cmpuint (n_hidden, ==, 0);
  g_assert_cmpuint (g_hash_table_size (files), ==, 14);
  g_assert_true (g_hash_table_contains (files, NAME ".pdf"));
  empty_folder (folder);
  g_rmdir (folder);
}

/* Only what is ours by its name is cleared, be it of an earlier version. */
static void
test_cleared (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  static const char *const ours[] = { ".heed-0a1b2c3d.part", ".heed-ffffffff.part" };
  static const char *const others[] = { ".heed-0a1b2c3.part", ".heed-0a1b2c3d.part2",
                                        "heed-0a1b2c3d.part", ".heed-0A1B2C3D.part",
                                        ".heed-0a1b2c3d.part.kept", ".heed.part" };
  g_autofree char *path = NULL;
  g_autofree char *link = g_build_filename (test->folder, ".heed-11111111.part", NULL);
  g_autofree char *inside = g_build_filename (test->folder, ".heed-22222222.part", NULL);
  g_autofree char *deep = g_build_filename (inside, "plan.pdf", NULL);
  int fd = heed_staging_open_folder (test->folder, &path);

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    g_object_unref (heed_app_test_write (test, ours[i], "left"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_object_unref (heed_app_test_write (test, others[i], "stays"));
  g_assert_cmpint (symlink (others[0], link), ==, 0);
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
  g_assert_true (g_file_set_contents (deep, "left", -1, NULL));

  heed_staging_clear_leftovers (test->folder);
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    {
      g_autofree char *left = g_build_filename (test->folder, ours[i], NULL);

      g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *stays = g_build_filename (test->folder, others[i], NULL);

      g_assert_true (g_file_test (stays, G_FILE_TEST_EXISTS));
      g_unlink (stays);
    }
  g_assert_false (g_file_test (inside, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_unlink (link);

  /* Ours, and held. */
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  close (fd);
  heed_staging_clear_leftovers (test->folder);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A full disk is named as such by every format, and nothing is left on it. */
static void
test_no_room (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heed-staging-XXXXXX", NULL);
  g_autofree char *unshare = g_find_program_in_path ("unshare");
  const char *argv[] = { "unshare", "-Urm", program, CHILD, "full", folder, NULL };
  g_autofree char *said = NULL;
  int status;

  if (unshare == NULL || system ("unshare -Urm true 2>/dev/null") != 0)
    {
      g_test_skip ("no file system of its own may be mounted here");
      g_rmdir (folder);
      return;
    }

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               &said, &status, NULL));
  g_test_message ("%s", said);
  g_assert_cmpint (status, ==, 0);
  g_rmdir (folder);
}

/* Writes the plan for the children. */
static char *
write_plan (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heed-staging-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 2);
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
  g_assert_no_error (error);
  g_setenv (PLAN, path, TRUE);
  return g_steal_pointer (&folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int failed;

  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], CHILD))
    return run_child (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/staging/killed-export", test_killed_export);
  g_test_add_func ("/staging/killed-publishing", test_killed_publishing);
  g_test_add_func ("/staging/alive", test_alive);
  g_test_add_func ("/staging/cleared", test_cleared);
  g_test_add_func ("/staging/no-room", test_no_room);

  folder = write_plan ();
  failed = g_test_run ();
  empty_folder (folder);
  g_rmdir (folder);
  return failed;
}
