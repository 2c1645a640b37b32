/* test-failures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-case.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whatever fails, everything that writes either succeeds or says in a sentence what is
 * wrong; nothing is half written; and once nothing fails any more, the next try
 * succeeds. In the long form (HEED_CRASH_KILLS) every call fails once, and every
 * request for memory. */

#define SHORT_FAILURES 240

static const int errors[] = { EIO, ENOSPC, EDQUOT };

/* One run in which something fails, and one in which nothing does. */
static void
run_failing (HeedCrashCase        *crash,
             const HeedCrashOrder *order,
             const char           *how)
{
  g_autoptr (HeedCrashEnd) end = NULL;

  heed_crash_case_reset (crash);
  end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, order), -1);
  heed_crash_case_check (crash, &end, 1, how);
  heed_crash_case_run_again (crash, TRUE, how);
}

/* ---- the disk ---- */

static void
fail_call (HeedCrashCase *crash,
           guint          at,
           guint          turn)
{
  HeedCrashOrder order = {
    .mode = turn % 2 == 0 ? HEED_CRASH_ONCE : HEED_CRASH_ONWARDS,
    .at = at,
    .error = errors[turn % G_N_ELEMENTS (errors)],
  };
  g_autofree char *how = NULL;

  crash->retries = turn % 4 < 2;
  how = g_strdup_printf ("%s at call %u of %u%s%s", g_strerror (order.error), at, crash->n_calls,
                         order.mode == HEED_CRASH_ONCE ? "" : " and from there on",
                         crash->retries ? ", tried again at once" : "");
  run_failing (crash, &order, how);
}

static void
test_calls (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  guint budget = heed_crash_case_get_budget (heed_crash_n_operations, SHORT_FAILURES);
  guint turn = (guint) g_test_rand_int_range (0, 12);
  guint n_failed = 0;

  for (guint at = 1; at <= crash->n_calls && !g_test_failed (); at++)
    if (crash->n_calls <= budget || (guint) g_test_rand_int_range (0, (gint32) crash->n_calls) < budget)
      {
        fail_call (crash, at, turn++);
        n_failed++;
      }
  g_test_message ("%s: %u of %u calls failed", crash->operation->name, n_failed, crash->n_calls);
}

/* A quota that is used up while a file goes out: what is said is about that, and the file
 * that was there is as it was. */
static void
test_quota (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  g_autofree char *out = g_build_filename (crash->folder, "out", NULL);
  guint n_failed = 0;

  for (guint at = 1; !g_test_failed (); at++)
    {
      HeedCrashOrder order = { .folder = out, .mode = HEED_CRASH_ONWARDS, .at = at, .error = EDQUOT };
      g_autofree char *how = g_strdup_printf ("no quota is left from call %u on", at);
      g_autoptr (HeedCrashEnd) end = NULL;

      heed_crash_case_reset (crash);
      end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, &order), -1);
      heed_crash_case_check (crash, &end, 1, how);
      if (end->n_calls < at)
        break;
      if (g_strv_contains ((const char *const *) end->lines, "done"))
        continue;
      n_failed++;
      if (strstr (end->lines[0], "your quota on this disk is used up") == NULL)
        g_test_fail_printf ("%s: %s", how, end->lines[0]);
    }
  g_assert_cmpuint (n_failed, >, 0);
  g_test_message ("%s: %u calls failed", crash->operation->name, n_failed);
}

/* ---- memory ---- */

static const char *const in_memory[] = {
  "create", "upgrade-1", "edit", "undo", "delete", "import-json", "export-csv", "back-up",
  "restore-older",
};

static guint
count_requests (HeedCrashCase *crash)
{
  HeedCrashOrder order = { .mode = HEED_CRASH_COUNT, .memory = TRUE };
  g_autoptr (HeedCrashEnd) end = NULL;

  heed_crash_case_reset (crash);
  end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, &order), -1);
  return end->n_calls;
}

static void
test_memory (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  guint budget = heed_crash_case_get_budget (G_N_ELEMENTS (in_memory), SHORT_FAILURES / 2);
  guint n = count_requests (crash);
  guint n_failed = 0;

  g_assert_cmpuint (n, >, 10);
  for (guint at = 1; at <= n && !g_test_failed (); at++)
    {
      HeedCrashOrder order = {
        .mode = at % 2 == 0 ? HEED_CRASH_ONCE : HEED_CRASH_ONWARDS, .at = at, .memory = TRUE,
      };
      g_autofree char *how = g_strdup_printf ("no memory at request %u of %u%s", at, n,
                                              at % 2 == 0 ? "" : " and from there on");

      if (n > budget && (guint) g_test_rand_int_range (0, (gint32) n) >= budget)
        continue;
      crash->retries = at % 4 < 2;
      run_failing (crash, &order, how);
      n_failed++;
    }
  g_test_message ("%s: %u of %u requests for memory failed", crash->operation->name, n_failed, n);
}

/* ---- somebody else ---- */

static void
hold_lock (const char *folder,
           int         log,
           gpointer    user_data)
{
  g_autofree char *path = g_build_filename (folder, "heed.db", NULL);
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  heed_crash_log (log, "held");
  for (;;)
    pause ();
}

/* Another program writes all the time. */
static void
test_busy (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  HeedCrashChild *holder = NULL;
  g_autoptr (HeedCrashEnd) end = NULL;
  char first;

  heed_crash_case_reset (crash);
  holder = heed_crash_child_start (crash->folder, NULL, hold_lock, NULL);
  g_assert_cmpint (read (holder->pipe, &first, 1), ==, 1);
  end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, NULL), -1);
  g_assert_false (g_strv_contains ((const char *const *) end->lines, "done"));
  kill (holder->pid, SIGKILL);
  heed_crash_end_free (heed_crash_child_end (holder, -1));
  heed_crash_case_check (crash, &end, 1, "another program is writing");
  heed_crash_case_run_again (crash, TRUE, "another program was writing");
}

/* The folder is moved away in the middle, as by somebody who tidies up. */
static void
test_folder_gone (gconstpointer data)
{
  const HeedCrashOperation *operation = data;
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (operation);
  g_autofree char *gone = g_strconcat (crash->folder, ".gone", NULL);
  guint budget = heed_crash_case_get_budget (heed_crash_n_operations, SHORT_FAILURES / 4);

  for (guint i = 0; i < budget && !g_test_failed (); i++)
    {
      HeedCrashOrder order = {
        .mode = HEED_CRASH_MOVE,
        .at = (guint) g_test_rand_int_range (1, (gint32) crash->n_calls + 1),
      };
      g_autoptr (HeedCrashEnd) end = NULL;
      g_autofree char *how = g_strdup_printf ("the folder is gone at call %u of %u", order.at,
                                              crash->n_calls);

      heed_crash_case_reset (crash);
      end = heed_crash_child_end (heed_crash_case_start (crash, operation, 1, &order), -1);
      g_test_message ("%s", how);
      if (g_file_test (gone, G_FILE_TEST_EXISTS))
        g_assert_cmpint (g_rename (gone, crash->folder), ==, 0);
      heed_crash_case_check (crash, &end, 1, how);
      heed_crash_case_run_again (crash, TRUE, how);
    }
}

/* ---- what may not be written ---- */

#define NOBODY 65534

static void
become_nobody (void)
{
  if (getuid () != 0)
    return;
  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setgid (NOBODY), ==, 0);
  g_assert_cmpint (setuid (NOBODY), ==, 0);
}

/* Everything belongs to nobody, or to who runs the test, and may be written or not. */
static void
set_modes (const char *path,
           mode_t      folder_mode,
           mode_t      file_mode)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      set_modes (below, folder_mode, file_mode);
    }
  if (getuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (path, dir != NULL ? folder_mode : file_mode), ==, 0);
}

static void
test_read_only (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);

  g_assert_cmpint (g_chmod (crash->root, 0755), ==, 0);
  crash->enter = become_nobody;
  for (guint i = 0; i < 3; i++)
    {
      static const mode_t folder_modes[] = { 0500, 0700, 0500 };
      static const mode_t file_modes[] = { 0600, 0400, 0400 };
      g_autoptr (HeedCrashEnd) end = NULL;
      g_autofree char *how = g_strdup_printf ("folders are %o, files %o", folder_modes[i], file_modes[i]);

      heed_crash_case_reset (crash);
      set_modes (crash->folder, folder_modes[i], file_modes[i]);
      end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, NULL), -1);
      set_modes (crash->folder, 0700, 0600);
      g_assert_false (i == 2 && g_strv_contains ((const char *const *) end->lines, "done"));
      heed_crash_case_check (crash, &end, 1, how);
      heed_crash_case_run_again (crash, TRUE, how);
    }
}

/* ---- the clock ---- */

static void
set_clock_back (void)
{
  heed_crash_shim_set_clock (-400L * 24 * 60 * 60);
}

static void
test_clock (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  g_autoptr (HeedCrashEnd) end = NULL;

  crash->enter = set_clock_back;
  heed_crash_case_reset (crash);
  end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, NULL), -1);
  g_assert_true (g_strv_contains ((const char *const *) end->lines, "done"));
  heed_crash_case_check (crash, &end, 1, "the clock is set back");
  crash->enter = NULL;
  heed_crash_case_run_again (crash, TRUE, "the clock was set back");
}

/* ---- a disk that is really full ---- */

#define DISK_BYTES (8 * 1024 * 1024)

/* The most that is left free on it. */
#define LARGEST_GAP (400 * 1024)

/* A small disk, which no other process sees but those that come of this one. */
static gboolean
mount_disk (const char *path)
{
  g_autofree char *options = g_strdup_printf ("size=%d", DISK_BYTES);

  return unshare (CLONE_NEWNS) == 0 &&
         mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("heed", path, "tmpfs", 0, options) == 0;
}

static void
try_mount (const char *folder,
           int         log,
           gpointer    user_data)
{
  if (mount_disk (folder))
    heed_crash_log (log, "mounted");
}

static gboolean
can_mount (void)
{
  g_autoptr (HeedCrashEnd) end = heed_crash_child_run (g_get_tmp_dir (), NULL, try_mount, NULL);

  return end->lines[0] != NULL;
}

/* Leaves so many bytes free. */
static void
fill_disk (const char *path,
           gsize       free_bytes)
{
  g_autofree char *block = g_malloc0 (4096);
  FILE *file = g_fopen (path, "w");
  gsize n = 0;

  while (fwrite (block, 1, 4096, file) == 4096 && fflush (file) == 0)
    n += 4096;
  g_assert_cmpint (ftruncate (fileno (file), (off_t) (n > free_bytes ? n - free_bytes : 0)), ==, 0);
  fclose (file);
}

static void
test_full_disk (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = NULL;
  g_autofree char *disk = NULL;
  g_autofree char *filler = NULL;
  guint n_failed = 0;

  if (!g_test_subprocess ())
    {
      if (!can_mount ())
        {
          g_test_skip ("Only an administrator can mount a disk");
          return;
        }
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  disk = g_dir_make_tmp ("heed-disk-XXXXXX", NULL);
  g_assert_true (mount_disk (disk));
  g_setenv ("HEED_CRASH_ROOT", disk, TRUE);
  crash = heed_crash_case_new (data);
  filler = g_build_filename (disk, "filler", NULL);
  for (gsize free_bytes = 0; free_bytes < LARGEST_GAP; free_bytes += LARGEST_GAP / 8)
    {
      g_autoptr (HeedCrashEnd) end = NULL;
      g_autofree char *how = g_strdup_printf ("%" G_GSIZE_FORMAT " bytes are free", free_bytes);

      heed_crash_case_reset (crash);
      fill_disk (filler, free_bytes);
      end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, NULL), -1);
      n_failed += !g_strv_contains ((const char *const *) end->lines, "done");
      g_unlink (filler);
      heed_crash_case_check (crash, &end, 1, how);
      heed_crash_case_run_again (crash, TRUE, how);
    }
  g_assert_cmpuint (n_failed, >, 0);
  umount2 (disk, MNT_DETACH);
  g_rmdir (disk);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const write_file[] = {
    "export-pdf", "export-html", "export-docx", "export-odt", "export-xlsx", "export-csv",
    "export-json", "export-ics",
  };
  static const char *const write_register[] = { "edit", "undo", "delete", "import-json", "restore-older" };
  g_autoptr (GFile) any = NULL;

  g_test_init (&argc, &argv, NULL);
  /* What files are looked up through is found here, once, and not by each child. */
  any = g_file_new_for_path ("/");

  heed_crash_case_add_all ("/failures/calls", test_calls);
  heed_crash_case_add_some ("/failures/quota", write_file, G_N_ELEMENTS (write_file), test_quota);
  heed_crash_case_add_some ("/failures/memory", in_memory, G_N_ELEMENTS (in_memory), test_memory);
  heed_crash_case_add_some ("/failures/busy", write_register, G_N_ELEMENTS (write_register), test_busy);
  heed_crash_case_add_all ("/failures/folder-gone", test_folder_gone);
  heed_crash_case_add_all ("/failures/read-only", test_read_only);
  heed_crash_case_add_all ("/failures/clock", test_clock);
  heed_crash_case_add_all ("/failures/full-disk", test_full_disk);

  return g_test_run ();
}
