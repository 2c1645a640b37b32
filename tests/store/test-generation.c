/* test-generation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-generation.h"

#include "heed-register.h"
#include "heed-store-test.h"

#include <string.h>

/* The one page of the file that says which state it is in. */
static gboolean
read_generation (HeedStoreTest  *test,
                 HeedGeneration *generation)
{
  g_autofree char *content = NULL;
  gsize length;
  guint n_found = 0;

  heed_store_test_query (test, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (g_file_get_contents (test->path, &content, &length, NULL));
  for (gsize at = 0; at + 4096 <= length; at += 4096)
    {
      HeedGeneration found;

      if (!heed_generation_parse (&found, (const guint8 *) content + at, 4096))
        continue;
      *generation = found;
      n_found++;
    }

  g_assert_cmpuint (n_found, <=, 1);
  return n_found == 1;
}

/* Each transaction that changes something names the state that it was made from. */
static void
test_advance (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GError) error = NULL;
  HeedGeneration before, after;

  g_assert_true (read_generation (test, &before));
  g_assert_cmpstr (before.previous, ==, "00000000000000000000000000000000");
  g_hash_table_add (seen, g_strdup (before.current));
  for (guint i = 0; i < 200; i++)
    {
      gboolean changes = g_test_rand_bit ();
      gboolean commits = g_test_rand_bit ();

      g_assert_true (heed_database_begin (database, &error));
      if (changes)
        g_assert_true (heed_database_execute (database, "INSERT INTO owner (id, name) VALUES "
                                                        "(hex (randomblob (9)), hex (randomblob (9)))",
                                              &error));
      if (commits)
        g_assert_true (heed_database_commit (database, &error));
      else
        heed_database_rollback (database);
      g_assert_no_error (error);

      g_assert_true (read_generation (test, &after));
      if (changes && commits)
        {
          g_assert_cmpstr (after.previous, ==, before.current);
          g_assert_true (g_hash_table_add (seen, g_strdup (after.current)));
        }
      else
        {
          g_assert_cmpmem (&after, sizeof after, &before, sizeof before);
        }
      before = after;
    }
}

/* A page that is anything else is not taken for it, and nothing is read beyond its end. */
static void
test_parse_broken (void)
{
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) G_GNUC_UNUSED reg = heed_store_test_open (test);
  g_autofree char *content = NULL;
  const guint8 *page = NULL;
  HeedGeneration generation;
  gsize length;

  heed_store_test_query (test, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (g_file_get_contents (test->path, &content, &length, NULL));
  for (gsize at = 0; at + 4096 <= length; at += 4096)
    if (heed_generation_parse (&generation, (const guint8 *) content + at, 4096))
      page = (const guint8 *) content + at;
  g_assert_nonnull (page);

  for (guint i = 0; i < 20000; i++)
    {
      gsize size = g_test_rand_bit () ? 4096 : (gsize) g_test_rand_int_range (0, 4096);
      g_autofree guint8 *broken = g_memdup2 (page, size);

      for (guint j = 0; j < 3 && size > 0; j++)
        {
          /* Where what is looked at lies: the header, and the one row at the end. */
          gsize at = (gsize) (g_test_rand_bit () ? g_test_rand_int_range (0, 10)
                                                 : g_test_rand_int_range (4000, 4096));

          if (at < size)
            broken[at] = (guint8) g_test_rand_int_range (0, 256);
        }
      if (heed_generation_parse (&generation, broken, size))
        g_assert_cmpuint (strlen (generation.current), ==, HEED_GENERATION_LENGTH);
      if (size < 4096)
        g_assert_false (heed_generation_parse (&generation, broken, MIN (size, 4000)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/generation/advance", test_advance);
  g_test_add_func ("/generation/parse-broken", test_parse_broken);

  return g_test_run ();
}
