/* test-pdf-damaged.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-random-plan.h"
#include "heed-recognise.h"

/* How many damaged files each test reads. */
#define N_ROUNDS 150

static GBytes *
new_pdf (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 3, 6);
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_format_find ("pdf")->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Without compression, so that what is damaged is more than its beginning. */
static GBytes *
uncompressed (GBytes *pdf)
{
  g_autofree char *program = g_find_program_in_path ("qpdf");
  g_autofree char *folder = NULL;
  g_autofree char *in = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *words[] = { "qpdf", "--qdf", "--object-streams=disable", NULL, NULL, NULL };
  char *content;
  gsize length;

  if (program == NULL)
    return g_bytes_ref (pdf);
  folder = g_dir_make_tmp ("heed-pdf-XXXXXX", NULL);
  in = g_build_filename (folder, "in.pdf", NULL);
  out = g_build_filename (folder, "out.pdf", NULL);
  words[3] = in;
  words[4] = out;
  g_file_set_contents (in, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (out, &content, &length, &error);
  g_assert_no_error (error);
  g_remove (in);
  g_remove (out);
  g_rmdir (folder);
  return g_bytes_new_take (content, length);
}

/* A plan, or a clear error. */
static void
assert_survives (GBytes *damaged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("pdf")->read (damaged, NULL, &error);
  g_autoptr (HeedPlan) plan = document != NULL ? heed_recognise (document, NULL, NULL, &error) : NULL;

  if (plan != NULL)
    return;
  g_assert_nonnull (error);
  g_assert_true (error->domain == HEED_ERROR);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
flip (GRand  *rand,
      guint8 *data,
      gsize   length)
{
  int n = 1 << g_rand_int_range (rand, 0, 9);

  for (int i = 0; i < n; i++)
    data[g_rand_int_range (rand, 0, (gint32) length)] = (guint8) g_rand_int_range (rand, 0, 256);
}

/* Exchanges digits, so that references lead elsewhere. */
static void
mislead (GRand  *rand,
         guint8 *data,
         gsize   length)
{
  int n = 1 << g_rand_int_range (rand, 0, 9);

  for (int i = 0; i < n; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);

      while (at < length && !g_ascii_isdigit (data[at]))
        at++;
      if (at < length)
        data[at] = (guint8) ('0' + g_rand_int_range (rand, 0, 10));
    }
}

static void
test_damaged (gconstpointer data)
{
  gboolean plain = GPOINTER_TO_INT (data);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GBytes) written = new_pdf (seed);
  g_autoptr (GBytes) pdf = plain ? uncompressed (written) : g_bytes_ref (written);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gsize length;
      const guint8 *whole = g_bytes_get_data (pdf, &length);
      g_autofree guint8 *copy = g_memdup2 (whole, length);
      g_autoptr (GBytes) damaged = NULL;

      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0:
          flip (rand, copy, length);
          break;
        case 1:
          mislead (rand, copy, length);
          break;
        default:
          length = (gsize) g_rand_int_range (rand, 10, (gint32) length);
          break;
        }
      damaged = g_bytes_new (copy, length);
      assert_survives (damaged);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/pdf-damaged/as-written", GINT_TO_POINTER (FALSE), test_damaged);
  g_test_add_data_func ("/pdf-damaged/plain", GINT_TO_POINTER (TRUE), test_damaged);

  return g_test_run ();
}
