/* test-file-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-file-place.h"

#include "heed-error.h"
#include "heed-owner-count.h"
#include "heed-register-restore.h"
#include "heed-register-verify.h"
#include "heed-store-test.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What others do to the files of a register that is open. */
typedef enum {
  RENAME_BACKUP_OVER,
  RENAME_OTHER_OVER,
  RENAME_COPY_OVER,
  RENAME_PAIR_OVER,
  RESTORE,
  MOVE_AWAY,
  MOVE_ALL_AWAY,
  REMOVE,
  REMOVE_ALL,
  REMOVE_LOG,
  REMOVE_INDEX,
  EMPTY_LOG,
  COPY_LOG,
  N_DEEDS
} Deed;

static void
copy_part (const char *from,
           const char *to,
           const char *ending)
{
  g_autofree char *from_path = g_strconcat (from, ending, NULL);
  g_autofree char *to_path = g_strconcat (to, ending, NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from_path, &content, &length, NULL));
  /* This makes a new file and renames it. */
  g_assert_true (g_file_set_contents (to_path, content, (gssize) length, NULL));
}

static void
move_part (const char *from,
           const char *to,
           const char *ending)
{
  g_autofree char *from_path = g_strconcat (from, ending, NULL);
  g_autofree char *to_path = g_strconcat (to, ending, NULL);

  g_assert_cmpint (g_rename (from_path, to_path), ==, 0);
}

static void
remove_part (const char *path,
             const char *ending)
{
  g_autofree char *part = g_strconcat (path, ending, NULL);

  g_assert_cmpint (g_unlink (part), ==, 0);
}

static void
do_deed (HeedStoreTest *test,
         Deed           deed,
         const char    *backup,
         const char    *other)
{
  const char *path = test->path;
  g_autofree char *away = g_build_filename (test->folder, "away.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *empty = g_build_filename (test->folder, "empty", NULL);
  g_autoptr (GError) error = NULL;

  switch (deed)
    {
    case RENAME_BACKUP_OVER:
      copy_part (backup, path, "");
      break;
    case RENAME_OTHER_OVER:
      copy_part (other, path, "");
      break;
    case RENAME_COPY_OVER:
      copy_part (path, path, "");
      break;
    case RENAME_PAIR_OVER:
      copy_part (path, path, "-wal");
      copy_part (path, path, "");
      break;
    case RESTORE:
      heed_register_restore (path, backup, NULL, &error);
      g_assert_no_error (error);
      break;
    case MOVE_AWAY:
      move_part (path, away, "");
      break;
    case MOVE_ALL_AWAY:
      move_part (path, away, "");
      move_part (path, away, "-wal");
      move_part (path, away, "-shm");
      break;
    case REMOVE_ALL:
      remove_part (path, "-wal");
      remove_part (path, "-shm");
      remove_part (path, "");
      break;
    case REMOVE:
      remove_part (path, "");
      break;
    case REMOVE_LOG:
      remove_part (path, "-wal");
      break;
    case REMOVE_INDEX:
      remove_part (path, "-shm");
      break;
    case EMPTY_LOG:
      g_assert_true (g_file_set_contents (empty, "", 0, NULL));
      g_assert_cmpint (g_rename (empty, log), ==, 0);
      break;
    case COPY_LOG:
      copy_part (path, path, "-wal");
      break;
    case N_DEEDS:
    default:
      g_assert_not_reached ();
    }
}

static void
assert_replaced (HeedRegister *reg,
                 guint         count)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (heed_owner_count_add (reg, "here", count + 1, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
  g_assert_nonnull (strstr (error->message, heed_register_get_path (reg)));
  g_clear_error (&error);
  g_assert_false (heed_register_check_place (reg, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
  g_clear_error (&error);
  g_assert_false (heed_register_checkpoint (reg, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
}

/* Every edit that was acknowledged can be saved elsewhere. */
static void
assert_saved (HeedStoreTest *test,
              HeedRegister  *reg,
              guint          count)
{
  g_autofree char *path = g_build_filename (test->folder, "saved.db", NULL);
  g_autoptr (GError) error = NULL;

  heed_register_back_up (reg, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_owner_count_check (path, "here"), ==, count);
  g_unlink (path);
}

static void
make_other (const char *path,
            guint      *count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedRegister) reg = heed_register_open (path, &error);

  g_assert_no_error (error);
  *count = 0;
  heed_owner_count_grow (reg, "there", count, (guint) g_test_rand_int_range (1, 30));
}

/* What lies there now is another register, or the same one, that somebody else works on
 * while the first one is still open. */
static void
assert_newcomer (HeedStoreTest *test,
                 HeedRegister  *reg,
                 guint          count,
                 const char    *office,
                 guint          expected)
{
  g_autoptr (HeedRegister) newcomer = heed_store_test_open (test);

  g_assert_cmpuint (heed_owner_count_query (newcomer, office), ==, expected);
  heed_owner_count_grow (newcomer, office, &expected, 3);
  assert_replaced (reg, count);
  assert_saved (test, reg, count);
  g_assert_true (heed_register_checkpoint (newcomer, NULL));
  heed_owner_count_grow (newcomer, office, &expected, 3);
  assert_saved (test, reg, count);

  /* Closing what is no longer there leaves alone what is. */
  g_object_unref (reg);
  heed_owner_count_grow (newcomer, office, &expected, 2);
  g_clear_object (&newcomer);
  g_assert_cmpuint (heed_owner_count_check (test->path, office), ==, expected);
}

static void
test_deed (gconstpointer data)
{
  Deed deed = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < (g_test_slow () ? 30u : 2u); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
      g_autofree char *other = g_build_filename (test->folder, "other.db", NULL);
      HeedRegister *reg = heed_store_test_open (test);
      guint count = 0;
      guint copied, n_other;
      g_autoptr (GError) error = NULL;

      make_other (other, &n_other);
      heed_owner_count_grow (reg, "here", &count, (guint) g_test_rand_int_range (0, 30));
      heed_register_back_up (reg, backup, &error);
      g_assert_no_error (error);
      copied = count;
      if (g_test_rand_bit ())
        g_assert_true (heed_register_checkpoint (reg, NULL));
      heed_owner_count_grow (reg, "here", &count, (guint) g_test_rand_int_range (0, 30));
      g_assert_true (heed_register_check_place (reg, NULL));

      do_deed (test, deed, backup, other);
      assert_replaced (reg, count);
      assert_saved (test, reg, count);

      if (deed == RENAME_BACKUP_OVER || deed == RESTORE)
        assert_newcomer (test, reg, count, "here", copied);
      else if (deed == RENAME_OTHER_OVER)
        assert_newcomer (test, reg, count, "there", n_other);
      else if (deed == RENAME_COPY_OVER || deed == RENAME_PAIR_OVER)
        assert_newcomer (test, reg, count, "here", count);
      else if (deed == REMOVE || deed == REMOVE_ALL || deed == MOVE_AWAY || deed == MOVE_ALL_AWAY)
        assert_newcomer (test, reg, count, "here", 0);
      else
        g_object_unref (reg);
    }
}

/* ---- at any moment ---- */

typedef struct
{
  HeedStoreTest *test;
  const char *backup;
  const char *other;
  Deed deed;
  gulong wait_us;
} Culprit;

static gpointer
do_deed_thread (gpointer data)
{
  Culprit *culprit = data;

  g_usleep (culprit->wait_us);
  do_deed (culprit->test, culprit->deed, culprit->backup, culprit->other);
  return NULL;
}

/* Whenever it happens: what was acknowledged before is saved, and nothing is acknowledged
 * after it. */
static void
test_any_moment (void)
{
  static const Deed deeds[] = { RENAME_BACKUP_OVER, RENAME_OTHER_OVER, MOVE_AWAY, REMOVE, REMOVE_LOG,
                                REMOVE_INDEX, EMPTY_LOG };

  for (guint i = 0; i < (g_test_slow () ? 400u : 12u); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
      g_autofree char *saved = g_build_filename (test->folder, "saved.db", NULL);
      g_autofree char *other = g_build_filename (test->folder, "other.db", NULL);
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);
      Culprit culprit = { test, backup, other, deeds[g_test_rand_int_range (0, G_N_ELEMENTS (deeds))],
                          (gulong) g_test_rand_int_range (0, 30000) };
      guint count = 0;
      guint found;
      g_autoptr (GError) error = NULL;
      GThread *thread;

      make_other (other, &found);
      heed_owner_count_grow (reg, "here", &count, 2);
      g_assert_true (heed_register_back_up (reg, backup, &error));
      thread = g_thread_new ("culprit", do_deed_thread, &culprit);
      while (heed_owner_count_add (reg, "here", count + 1, &error))
        count++;
      g_thread_join (thread);
      g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
      g_clear_error (&error);
      assert_replaced (reg, count);

      /* The last one may be there, and was not acknowledged. */
      g_assert_true (heed_register_back_up (reg, saved, &error));
      found = heed_owner_count_check (saved, "here");
      g_assert_cmpuint (found, >=, count);
      g_assert_cmpuint (found, <=, count + 1);
    }
}

/* A register under a link that is led elsewhere is replaced too. */
static void
test_link (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *other = g_build_filename (test->folder, "other.db", NULL);
  g_autofree char *name = g_build_filename (test->folder, "link.db", NULL);
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (HeedRegister) through = NULL;
  g_autoptr (GError) error = NULL;
  guint count = 0;
  guint n_other;

  make_other (other, &n_other);
  reg = heed_store_test_open (test);
  g_assert_cmpint (symlink (test->path, name), ==, 0);
  through = heed_register_open (name, &error);
  g_assert_no_error (error);
  heed_owner_count_grow (through, "here", &count, 3);

  g_unlink (name);
  g_assert_cmpint (symlink (other, name), ==, 0);
  g_assert_false (heed_owner_count_add (through, "here", count + 1, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
  g_clear_error (&error);

  /* Under its own name it is still there. */
  heed_owner_count_grow (reg, "here", &count, 1);

  /* One that leads to nothing is no place for a new register, and not one that is taken. */
  g_unlink (name);
  g_assert_cmpint (symlink ("/nowhere/heed.db", name), ==, 0);
  g_clear_object (&through);
  g_assert_null (heed_register_open (name, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere/heed.db"));
  g_clear_error (&error);
  g_assert_false (heed_register_verify (name, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
}

/* ---- the same file, with another content ---- */

/* As "cp" does it. */
static void
write_over (const char *path,
            GBytes     *content)
{
  gsize length;
  const char *bytes = g_bytes_get_data (content, &length);
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

static GBytes *
read_whole (const char *path)
{
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* An older copy, a backup or another register, copied over one that is open, with something in
 * the log or not: nothing is written into it any more, nor mixed with it, and nobody who comes
 * meanwhile does so either. */
static void
test_written_over (void)
{
  for (guint i = 0; i < (g_test_slow () ? 200u : 24u); i++)
    {
      g_autoptr (HeedStoreTest) test = heed_store_test_new ();
      g_autofree char *backup = g_build_filename (test->folder, "copy.db", NULL);
      g_autofree char *other = g_build_filename (test->folder, "other.db", NULL);
      g_autoptr (HeedRegister) reg = heed_store_test_open (test);
      g_autoptr (HeedRegister) newcomer = NULL;
      g_autoptr (GBytes) older = NULL;
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GError) error = NULL;
      guint count = 0;
      guint copied, n_other;

      make_other (other, &n_other);
      heed_owner_count_grow (reg, "here", &count, (guint) g_test_rand_int_range (1, 30));
      g_assert_true (heed_register_back_up (reg, backup, &error));
      g_assert_true (heed_register_checkpoint (reg, &error));
      g_assert_no_error (error);
      older = read_whole (test->path);
      copied = count;
      heed_owner_count_grow (reg, "here", &count, (guint) g_test_rand_int_range (1, 30));
      g_assert_true (heed_register_checkpoint (reg, &error));
      if (i % 2 == 0)
        heed_owner_count_grow (reg, "here", &count, (guint) g_test_rand_int_range (1, 30));
      /* Others may have read everything meanwhile, or nothing. */
      if (g_test_rand_bit ())
        heed_owner_count_query (reg, "here");

      content = i % 3 == 0 ? g_bytes_ref (older) : read_whole (i % 3 == 1 ? backup : other);
      write_over (test->path, content);
      if (i % 2 == 0)
        {
          newcomer = heed_register_open (test->path, NULL);
          g_assert_false (newcomer != NULL && heed_owner_count_add (newcomer, "new", 1, NULL));
          g_clear_object (&newcomer);
        }
      assert_replaced (reg, count);
      g_clear_object (&reg);
      after = read_whole (test->path);
      g_assert_true (g_bytes_equal (after, content));

      if (i % 3 == 2)
        g_assert_cmpuint (heed_owner_count_check (test->path, "there"), ==, n_other);
      else
        g_assert_cmpuint (heed_owner_count_check (test->path, "here"), ==, copied);
    }
}

/* Each name of a file would have a log of its own. */
static void
test_hard_link (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *name = g_build_filename (test->folder, "second.db", NULL);
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedRegister) beside = NULL;
  g_autoptr (HeedRegister) second = NULL;
  g_autoptr (GError) error = NULL;
  guint count = 0;

  heed_owner_count_grow (reg, "here", &count, 3);
  g_assert_cmpint (link (test->path, name), ==, 0);
  heed_owner_count_grow (reg, "here", &count, 3);

  g_assert_null (heed_register_open (name, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, name));
  g_clear_error (&error);

  /* By the same name it is shared as ever. */
  beside = heed_store_test_open (test);
  heed_owner_count_grow (beside, "here", &count, 3);
  heed_owner_count_grow (reg, "here", &count, 3);

  /* One after the other, each has what the other wrote. */
  g_clear_object (&beside);
  g_clear_object (&reg);
  second = heed_register_open (name, &error);
  g_assert_no_error (error);
  heed_owner_count_grow (second, "here", &count, 3);
  g_assert_null (heed_register_open (test->path, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_BUSY);
  g_clear_error (&error);
  g_clear_object (&second);
  reg = heed_store_test_open (test);
  heed_owner_count_grow (reg, "here", &count, 3);
  g_clear_object (&reg);
  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const names[N_DEEDS] = {
    [RENAME_BACKUP_OVER] = "rename-backup-over", [RENAME_OTHER_OVER] = "rename-other-over",
    [RENAME_COPY_OVER] = "rename-copy-over",     [RENAME_PAIR_OVER] = "rename-pair-over",
    [RESTORE] = "restore",                       [MOVE_AWAY] = "move-away",
    [MOVE_ALL_AWAY] = "move-all-away",           [REMOVE] = "remove",
    [REMOVE_ALL] = "remove-all",                 [REMOVE_LOG] = "remove-log",
    [REMOVE_INDEX] = "remove-index",             [EMPTY_LOG] = "empty-log",
    [COPY_LOG] = "copy-log",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < N_DEEDS; i++)
    {
      g_autofree char *path = g_strconcat ("/file-place/", names[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_deed);
    }
  g_test_add_func ("/file-place/any-moment", test_any_moment);
  g_test_add_func ("/file-place/written-over", test_written_over);
  g_test_add_func ("/file-place/link", test_link);
  g_test_add_func ("/file-place/hard-link", test_hard_link);

  return g_test_run ();
}
