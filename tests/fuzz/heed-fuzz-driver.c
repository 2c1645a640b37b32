/* heed-fuzz-driver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "heed-fuzz-mutate.h"

/* Runs a target where there is no libFuzzer: its seeds, then inputs that are made of
 * them by chance, for HEED_FUZZ_SECONDS. The number of an input and HEED_TEST_SEED say
 * what it is, so that one that failed can be made again; it is kept, too.
 *
 *     fuzz-NAME                       the test
 *     fuzz-NAME FILE…                 runs these inputs alone
 *     fuzz-NAME --write-seeds=FOLDER  writes the seeds, to begin with in libFuzzer */

/* How long one input may take. None takes a hundredth of it. */
#define HANG_SECONDS 120

/* How many inputs are run whatever the time. */
#define LEAST_INPUTS 20

/* What the child that runs the inputs says to its parent. */
typedef struct
{
  guint n_done;
  gint64 slowest_us;
  guint slowest;
} Progress;

static guint32
get_number (const char *variable,
            guint32     otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL && *text != '\0' ? (guint32) g_ascii_strtoull (text, NULL, 10) : otherwise;
}

/* ---- inputs ---- */

static GBytes *
new_input (GPtrArray *seeds,
           guint32    seed,
           guint      number)
{
  const guint32 both[] = { seed, number };
  g_autoptr (GRand) rand = g_rand_new_with_seed_array (both, G_N_ELEMENTS (both));
  GBytes *input;
  int n;

  if (number < seeds->len)
    return g_bytes_ref (g_ptr_array_index (seeds, number));

  input = g_bytes_ref (g_ptr_array_index (seeds, g_rand_int_range (rand, 0, (gint32) seeds->len)));
  n = 1 << g_rand_int_range (rand, 0, 4);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (GBytes) before = input;

      input = g_rand_int_range (rand, 0, 8) == 0 ? heed_fuzz_mutate_bytes (rand, before)
                                                 : heed_fuzz_target.mutate (rand, before);
    }
  return input;
}

static void
run_input (GBytes   *input,
           guint     number,
           Progress *progress)
{
  gint64 start = g_get_monotonic_time ();
  gint64 took;

  heed_fuzz_target.run (input);
  took = g_get_monotonic_time () - start;
  if (took > progress->slowest_us)
    {
      progress->slowest_us = took;
      progress->slowest = number;
    }
  progress->n_done = number + 1;
}

/* ---- the child ---- */

static void
run_all (GPtrArray *seeds,
         guint32    seed,
         guint32    seconds,
         Progress  *progress)
{
  gint64 end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;

  for (guint i = progress->n_done; i < seeds->len + LEAST_INPUTS || g_get_monotonic_time () < end; i++)
    {
      g_autoptr (GBytes) input = new_input (seeds, seed, i);

      run_input (input, i, progress);
    }
}

/* Runs them in a process of their own, so that what it dies of is told with its input.
 * Returns whether it came to its end. */
static gboolean
run_apart (GPtrArray *seeds,
           guint32    seed,
           guint32    seconds,
           Progress  *progress)
{
  pid_t child = fork ();
  gint64 changed = g_get_monotonic_time ();
  guint seen = progress->n_done;
  int status = 0;

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    {
      run_all (seeds, seed, seconds, progress);
      /* With the leak check of the sanitizer, which belongs to it. */
      g_ptr_array_unref (seeds);
      exit (EXIT_SUCCESS);
    }

  while (waitpid (child, &status, WNOHANG) == 0)
    {
      g_usleep (10000);
      if (progress->n_done != seen)
        {
          seen = progress->n_done;
          changed = g_get_monotonic_time ();
        }
      else if (g_get_monotonic_time () - changed > HANG_SECONDS * G_USEC_PER_SEC)
        {
          g_print ("# input %u takes longer than %d seconds\n", seen, HANG_SECONDS);
          kill (child, SIGKILL);
          waitpid (child, &status, 0);
          return FALSE;
        }
    }
  if (WIFSIGNALED (status))
    g_print ("# input %u: %s\n", progress->n_done, g_strsignal (WTERMSIG (status)));
  return WIFEXITED (status) && WEXITSTATUS (status) == EXIT_SUCCESS;
}

/* ---- the command line ---- */

static int
run_files (char **paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) input = NULL;
      g_autoptr (GError) error = NULL;
      char *content;
      gsize length;

      if (!g_file_get_contents (paths[i], &content, &length, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      input = g_bytes_new_take (content, length);
      heed_fuzz_target.run (input);
      g_print ("%s: done\n", paths[i]);
    }
  return EXIT_SUCCESS;
}

static gboolean
write_input (GBytes     *input,
             const char *folder,
             guint       number)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", heed_fuzz_target.name, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, g_bytes_get_data (input, NULL), (gssize) g_bytes_get_size (input), &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  return TRUE;
}

static int
write_seeds (const char *folder)
{
  g_autoptr (GPtrArray) seeds = heed_fuzz_target.seeds ();

  for (guint i = 0; i < seeds->len; i++)
    if (!write_input (g_ptr_array_index (seeds, i), folder, i))
      return EXIT_FAILURE;

  return EXIT_SUCCESS;
}

static int
run_test (void)
{
  g_autoptr (GPtrArray) seeds = heed_fuzz_target.seeds ();
  guint32 seed = get_number ("HEED_TEST_SEED", g_random_int ());
  guint32 seconds = get_number ("HEED_FUZZ_SECONDS", 2);
  Progress *progress = mmap (NULL, sizeof *progress, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  gboolean passed;

  g_assert_true (progress != MAP_FAILED);
  progress->n_done = get_number ("HEED_FUZZ_FIRST", 0);
  g_print ("1..1\n# seed: HEED_TEST_SEED=%u\n", seed);
  passed = run_apart (seeds, seed, seconds, progress);
  if (!passed)
    {
      g_autofree char *folder = g_dir_make_tmp ("heed-fuzz-XXXXXX", NULL);
      g_autoptr (GBytes) input = new_input (seeds, seed, progress->n_done);

      if (write_input (input, folder, progress->n_done))
        g_print ("# failed: %s/%s-%u\n", folder, heed_fuzz_target.name, progress->n_done);
    }
  g_print ("# %u inputs, %u of them seeds; number %u took longest, %.2f s\n", progress->n_done, seeds->len,
           progress->slowest, (double) progress->slowest_us / G_USEC_PER_SEC);
  g_print ("%s 1 - /fuzz/%s\n", passed ? "ok" : "not ok", heed_fuzz_target.name);
  munmap (progress, sizeof *progress);
  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int   argc,
      char *argv[])
{
  static const char write_option[] = "--write-seeds=";

  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  if (argc == 2 && g_str_has_prefix (argv[1], write_option))
    return write_seeds (argv[1] + sizeof write_option - 1);
  return argc > 1 ? run_files (argv + 1) : run_test ();
}
