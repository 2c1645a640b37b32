/* test-log-keeper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-log-keeper.h"

#include "heed-error.h"
#include "heed-owner-count.h"
#include "heed-register-verify.h"
#include "heed-store-test.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE_SIZE 4096
#define FRAME_SIZE (24 + PAGE_SIZE)

/* What lies on the disk when a program is killed: its database and its log. */
typedef struct
{
  GBytes *database;
  GBytes *log;
  guint count;      /* what it holds */
  guint log_base;   /* what the database held when the log was begun */
} Image;

static GBytes *
read_file (const char *path)
{
  char *content = NULL;
  gsize length = 0;

  g_file_get_contents (path, &content, &length, NULL);
  return g_bytes_new_take (content, length);
}

static Image *
image_new (HeedStoreTest *test,
           guint          count,
           guint          log_base)
{
  Image *self = g_new0 (Image, 1);
  g_autofree char *log = g_strconcat (test->path, "-wal", NULL);

  self->database = read_file (test->path);
  self->log = read_file (log);
  self->count = count;
  self->log_base = log_base;
  return self;
}

static void
image_free (Image *self)
{
  g_bytes_unref (self->database);
  g_bytes_unref (self->log);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Image, image_free)

static void
write_file (const char *path,
            GBytes     *bytes)
{
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, length > 0 ? content : "", (gssize) length, NULL));
}

static HeedStoreTest *
lay_out (GBytes *database,
         GBytes *log)
{
  HeedStoreTest *test = heed_store_test_new ();
  g_autofree char *log_path = g_strconcat (test->path, "-wal", NULL);

  write_file (test->path, database);
  write_file (log_path, log);
  return test;
}

/* The log that was moved aside, if one was. */
static char *
find_aside (HeedStoreTest *test)
{
  g_autoptr (GDir) dir = g_dir_open (test->folder, 0, NULL);
  char *found = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "heed.db-wal."))
      {
        g_assert_null (found);
        found = g_build_filename (test->folder, name, NULL);
      }

  return found;
}

/* Opens, holds what it has to, and goes on from there. */
static void
assert_opens (HeedStoreTest *test,
              const char    *office,
              guint          count,
              GBytes        *foreign)
{
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autofree char *aside = find_aside (test);

  g_assert_cmpuint (heed_owner_count_query (reg, office), ==, count);
  g_assert_cmpint (aside != NULL, ==, foreign != NULL);
  g_assert_cmpint (heed_register_get_notice (reg) != NULL, ==, foreign != NULL);
  if (foreign != NULL)
    {
      g_autoptr (GBytes) kept = read_file (aside);

      g_assert_true (g_bytes_equal (kept, foreign));
      g_assert_nonnull (strstr (heed_register_get_notice (reg), aside));
    }

  heed_owner_count_grow (reg, office, &count, 1);
  g_clear_object (&reg);
  reg = heed_store_test_open (test);
  g_assert_null (heed_register_get_notice (reg));
  g_clear_object (&reg);
  g_assert_cmpuint (heed_owner_count_check (test->path, office), ==, count);
}

/* ---- everything that may come to lie beside the log of a crash ---- */

typedef struct
{
  HeedStoreTest *test;
  Image *crashed;
  GPtrArray *backups; /* Image, with no log */
  GPtrArray *copies;  /* Image, of the file alone while nobody wrote */
  GPtrArray *pairs;   /* Image */
} Office;

static void
office_free (Office *self)
{
  heed_store_test_free (self->test);
  image_free (self->crashed);
  g_ptr_array_unref (self->backups);
  g_ptr_array_unref (self->copies);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static void
back_up (Office       *self,
         HeedRegister *reg,
         guint         count)
{
  g_autofree char *path = g_build_filename (self->test->folder, "copy.db", NULL);
  Image *image = g_new0 (Image, 1);
  g_autoptr (GError) error = NULL;

  heed_register_back_up (reg, path, &error);
  g_assert_no_error (error);
  image->database = read_file (path);
  image->log = g_bytes_new (NULL, 0);
  image->count = count;
  g_unlink (path);
  g_ptr_array_add (self->backups, image);
}

/* Some days of work, with a backup and a copy now and then, and a crash. */
static Office *
office_new (const char *name)
{
  Office *self = g_new0 (Office, 1);
  g_autoptr (HeedRegister) reg = NULL;
  guint count = 0;
  guint log_base = 0;
  guint n = (guint) g_test_rand_int_range (3, 12);

  self->test = heed_store_test_new ();
  self->backups = g_ptr_array_new_with_free_func ((GDestroyNotify) image_free);
  self->copies = g_ptr_array_new_with_free_func ((GDestroyNotify) image_free);
  self->pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) image_free);
  reg = heed_store_test_open (self->test);
  for (guint i = 0; i < n; i++)
    {
      heed_owner_count_grow (reg, name, &count, (guint) g_test_rand_int_range (0, 4));
      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          back_up (self, reg, count);
          break;
        case 1:
          g_ptr_array_add (self->pairs, image_new (self->test, count, log_base));
          break;
        default:
          g_assert_true (heed_register_checkpoint (reg, NULL));
          log_base = count;
          g_ptr_array_add (self->copies, image_new (self->test, count, count));
          break;
        }
    }
  heed_owner_count_grow (reg, name, &count, (guint) g_test_rand_int_range (1, 4));
  self->crashed = image_new (self->test, count, log_base);
  return self;
}

static void
test_office (Office *office,
             Office *other)
{
  GBytes *log = office->crashed->log;

  {
    g_autoptr (HeedStoreTest) test = lay_out (office->crashed->database, log);

    assert_opens (test, "here", office->crashed->count, NULL);
  }
  for (guint i = 0; i < office->backups->len; i++)
    {
      Image *backup = g_ptr_array_index (office->backups, i);
      g_autoptr (HeedStoreTest) test = lay_out (backup->database, log);

      assert_opens (test, "here", backup->count, log);
    }
  for (guint i = 0; i < office->copies->len; i++)
    {
      Image *copy = g_ptr_array_index (office->copies, i);
      g_autoptr (HeedStoreTest) test = lay_out (copy->database, log);

      /* The very state that the log was begun on is as good as the file itself. */
      if (copy->count == office->crashed->log_base)
        assert_opens (test, "here", office->crashed->count, NULL);
      else
        assert_opens (test, "here", copy->count, log);
    }
  for (guint i = 0; i < office->pairs->len; i++)
    {
      Image *pair = g_ptr_array_index (office->pairs, i);
      g_autoptr (HeedStoreTest) test = lay_out (pair->database, pair->log);

      assert_opens (test, "here", pair->count, NULL);
    }
  {
    g_autoptr (HeedStoreTest) test = lay_out (other->crashed->database, log);

    assert_opens (test, "there", other->crashed->log_base, log);
  }
}

static void
test_crash_and_copy (void)
{
  guint n = g_test_slow () ? 300 : 8;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Office) office = office_new ("here");
      g_autoptr (Office) other = office_new ("there");

      test_office (office, other);
    }
}

/* What is no register keeps nobody from finding the log again. */
static void
test_garbage (void)
{
  g_autoptr (Office) office = office_new ("here");

  for (guint i = 0; i < 50; i++)
    {
      gsize length = (gsize) g_test_rand_int_range (100, 20000);
      g_autofree guint8 *garbage = g_malloc (length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedStoreTest) test = NULL;
      g_autoptr (GBytes) kept = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = NULL;

      for (gsize j = 0; j < length; j++)
        garbage[j] = (guint8) g_test_rand_int_range (1, 256);
      bytes = g_bytes_new (garbage, length);
      test = lay_out (bytes, office->crashed->log);
      g_assert_null (heed_register_open (test->path, &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER);
      aside = find_aside (test);
      g_assert_nonnull (aside);
      kept = read_file (aside);
      g_assert_true (g_bytes_equal (kept, office->crashed->log));
    }
}

/* A log that is broken itself: what is whole of it counts, and nothing else. */
static void
test_broken_log (void)
{
  g_autoptr (Office) office = office_new ("here");

  for (guint i = 0; i < 100; i++)
    {
      gsize length;
      const guint8 *log = g_bytes_get_data (office->crashed->log, &length);
      g_autofree guint8 *broken = g_memdup2 (log, length);
      gsize kept = g_test_rand_bit () ? length : (gsize) g_test_rand_int_range (0, (int) length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedStoreTest) test = NULL;
      guint count;

      if (kept == length)
        broken[g_test_rand_int_range (0, (int) length)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      bytes = g_bytes_new (broken, kept);
      test = lay_out (office->crashed->database, bytes);
      count = heed_owner_count_check (test->path, "here");
      g_assert_cmpuint (count, >=, office->crashed->log_base);
      g_assert_cmpuint (count, <=, office->crashed->count);
    }
}

/* A log that another program began says nothing of states: it is taken, as is one whose files
 * somebody copied by hand, wherever they lie now. */
static void
test_unmarked (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedStoreTest) copied = NULL;
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (Image) image = NULL;
  g_autofree char *aside = NULL;
  sqlite3 *other = NULL;
  guint count = 0;

  heed_owner_count_grow (reg, "here", &count, 3);
  g_clear_object (&reg);

  g_assert_cmpint (sqlite3_open (test->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other,
                                 "PRAGMA wal_autocheckpoint = 0;"
                                 "INSERT INTO owner (id, name) VALUES ('here-4', 'here-4')",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  image = image_new (test, count + 1, count);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  g_assert_cmpuint (g_bytes_get_size (image->log), >, 0);

  copied = lay_out (image->database, image->log);
  reg = heed_store_test_open (copied);
  aside = find_aside (copied);
  g_assert_null (aside);
  g_assert_null (heed_register_get_notice (reg));
  g_assert_cmpuint (heed_owner_count_query (reg, "here"), ==, image->count);
}

/* ---- a checkpoint that was stopped ---- */

static int
compare_pages (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const guint *x = a;
  const guint *y = b;

  return *x < *y ? -1 : *x > *y;
}

static guint32
get_uint32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* As the database library does it: the last image of each page, in the order of the pages,
 * and only some of them. */
static GBytes *
checkpoint_in_part (Image *image)
{
  gsize log_length, length;
  const guint8 *log = g_bytes_get_data (image->log, &log_length);
  const guint8 *database = g_bytes_get_data (image->database, &length);
  guint n_frames = (guint) ((log_length - 32) / FRAME_SIZE);
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) frames = g_hash_table_new (NULL, NULL);
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint n_written;
  guint n_wanted;

  do
    n_wanted = (guint) g_test_rand_int_range (1, (int) n_frames + 1);
  while (get_uint32 (log + 32 + (gsize) (n_wanted - 1) * FRAME_SIZE + 4) == 0);

  for (guint i = 0; i < n_wanted; i++)
    {
      guint page = get_uint32 (log + 32 + (gsize) i * FRAME_SIZE);

      if (g_hash_table_insert (frames, GUINT_TO_POINTER (page), GUINT_TO_POINTER (i)))
        g_array_append_val (pages, page);
    }
  g_array_sort_with_data (pages, compare_pages, NULL);
  n_written = (guint) g_test_rand_int_range (0, (int) pages->len + 1);

  g_byte_array_append (result, database, (guint) length);
  for (guint i = 0; i < n_written; i++)
    {
      guint page = g_array_index (pages, guint, i);
      guint frame = GPOINTER_TO_UINT (g_hash_table_lookup (frames, GUINT_TO_POINTER (page)));

      if (result->len < page * PAGE_SIZE)
        {
          guint before = result->len;

          g_byte_array_set_size (result, page * PAGE_SIZE);
          memset (result->data + before, 0, result->len - before);
        }
      memcpy (result->data + (gsize) (page - 1) * PAGE_SIZE,
              log + 32 + (gsize) frame * FRAME_SIZE + 24, PAGE_SIZE);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&result));
}

static void
test_stopped_checkpoint (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (Office) office = office_new ("here");

      for (guint j = 0; j < 20; j++)
        {
          g_autoptr (GBytes) database = checkpoint_in_part (office->crashed);
          g_autoptr (HeedStoreTest) test = lay_out (database, office->crashed->log);

          assert_opens (test, "here", office->crashed->count, NULL);
        }
    }
}

/* ---- killed ---- */

static void
edit_for_ever (const char *path,
               guint32     seed,
               int         done)
{
  g_autoptr (HeedRegister) reg = heed_register_open (path, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint count = heed_owner_count_query (reg, "here");

  for (;;)
    {
      heed_owner_count_grow (reg, "here", &count, 1);
      if (write (done, "1", 1) != 1)
        return;
      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          heed_register_checkpoint (reg, NULL);
          break;
        case 1:
          heed_database_execute (heed_register_get_database (reg), "PRAGMA wal_checkpoint (PASSIVE)", NULL);
          break;
        case 2:
          g_clear_object (&reg);
          reg = heed_register_open (path, NULL);
          break;
        default:
          break;
        }
    }
}

/* A log that is its own is never taken for another, whenever the program is killed. */
static void
test_killed (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  guint n = g_test_slow () ? 2000 : 40;
  guint count = 0;

  g_object_unref (heed_store_test_open (test));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *seed = g_strdup_printf ("%u", (guint) g_test_rand_int ());
      const char *argv[] = { program, "--edit", test->path, seed, NULL };
      int n_awaited = g_test_rand_int_range (0, 8);
      g_autofree char *aside = NULL;
      g_autoptr (GError) error = NULL;
      guint n_done = 0;
      guint found;
      int done;
      char byte;
      GPid child;

      g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child,
                                NULL, &done, NULL, &error);
      g_assert_no_error (error);
      for (int j = 0; j < n_awaited && read (done, &byte, 1) == 1; j++)
        n_done++;
      g_usleep ((gulong) g_test_rand_int_range (0, 3000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      while (read (done, &byte, 1) == 1)
        n_done++;
      close (done);

      found = heed_owner_count_check (test->path, "here");
      g_assert_cmpuint (found, >=, count + n_done);
      g_assert_cmpuint (found, <=, count + n_done + 1);
      count = found;
      aside = find_aside (test);
      g_assert_null (aside);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--edit"))
    {
      edit_for_ever (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10), 1);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-keeper/crash-and-copy", test_crash_and_copy);
  g_test_add_func ("/log-keeper/garbage", test_garbage);
  g_test_add_func ("/log-keeper/broken-log", test_broken_log);
  g_test_add_func ("/log-keeper/unmarked", test_unmarked);
  g_test_add_func ("/log-keeper/stopped-checkpoint", test_stopped_checkpoint);
  g_test_add_func ("/log-keeper/killed", test_killed);

  return g_test_run ();
}
