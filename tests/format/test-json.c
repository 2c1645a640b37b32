/* test-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-error.h"
#include "heed-json.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"

#include <locale.h>
#include <string.h>

static GRand *
test_rand (void)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

static char *
write_plan (HeedPlan *plan)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_assert_true (heed_json_format.write_plan (plan, stream, NULL, &error));
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

static HeedPlan *
read_plan (const char  *text,
           gssize       length,
           GError     **error)
{
  g_autoptr (GBytes) bytes =
    g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return heed_json_format.read_plan (bytes, NULL, error);
}

static void
assert_round_trip (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = read_plan (text, -1, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = write_plan (plan);
  g_assert_cmpstr (text, ==, again);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = test_rand ();

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, i % 7, i % 11);
      g_autofree char *text = write_plan (plan);

      assert_round_trip (text);
    }
}

static void
test_empty_plan (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autofree char *text = write_plan (plan);

  assert_round_trip (text);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/round-trip", test_round_trip);
  g_test_add_func ("/json/empty-plan", test_empty_plan);

  return g_test_run ();
}
