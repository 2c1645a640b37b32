/* test-work.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-work.h"

#define N_STEPS 2000

static void
advanced_cb (HeedWork *work,
             guint     stage,
             double    share,
             gpointer  data)
{
  (*(guint *) data)++;
}

/* Through all stages, or those after the pages; never back, and to the end. */
static void
test_stages (gconstpointer data)
{
  guint first = GPOINTER_TO_UINT (data);
  g_autoptr (HeedWork) work = heed_work_new ();
  GCancellable *cancellable = G_CANCELLABLE (work);
  guint n_advanced = 0;
  double before = 0;

  g_signal_connect (work, "advanced", G_CALLBACK (advanced_cb), &n_advanced);
  for (guint stage = first; stage <= HEED_WORK_INDEX; stage++)
    for (guint i = 0; i <= N_STEPS; i++)
      {
        g_assert_true (heed_work_goes_on (cancellable, stage, (double) i / N_STEPS));
        g_assert_cmpfloat (heed_work_get_fraction (work), >=, before);
        before = heed_work_get_fraction (work);
        if (stage == HEED_WORK_READ && i == N_STEPS)
          g_assert_cmpfloat (before, ==, 0.5);
      }
  g_assert_cmpfloat (before, ==, 1);
  g_assert_cmpuint (n_advanced, >, 500);
  g_assert_cmpuint (n_advanced, <=, 1000);

  /* And for the next file from the beginning. */
  heed_work_begin (work);
  g_assert_cmpfloat (heed_work_get_fraction (work), ==, 0);
  heed_work_goes_on (cancellable, HEED_WORK_FIND, 0);
  g_assert_cmpfloat (heed_work_get_fraction (work), ==, 0.05);
}

/* Pages that are read once more in another way take nothing back. */
static void
test_read_again (void)
{
  g_autoptr (HeedWork) work = heed_work_new ();
  double share = g_test_rand_double_range (0.1, 0.9);
  double fraction;

  heed_work_goes_on (G_CANCELLABLE (work), HEED_WORK_READ, share);
  fraction = heed_work_get_fraction (work);
  heed_work_goes_on (G_CANCELLABLE (work), HEED_WORK_READ, share * 0.5);
  g_assert_cmpfloat (heed_work_get_fraction (work), ==, fraction);
  heed_work_goes_on (G_CANCELLABLE (work), HEED_WORK_READ, share + 0.05);
  g_assert_cmpfloat (heed_work_get_fraction (work), >, fraction);
}

static void
test_cancelled (void)
{
  g_autoptr (HeedWork) work = heed_work_new ();
  g_autoptr (GCancellable) plain = g_cancellable_new ();

  g_assert_true (heed_work_goes_on (NULL, HEED_WORK_WRITE, 0.5));
  g_assert_true (heed_work_goes_on (plain, HEED_WORK_WRITE, 0.5));
  g_cancellable_cancel (plain);
  g_assert_false (heed_work_goes_on (plain, HEED_WORK_WRITE, 0.5));
  g_cancellable_cancel (G_CANCELLABLE (work));
  g_assert_false (heed_work_goes_on (G_CANCELLABLE (work), HEED_WORK_WRITE, 0.5));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/heed-work/stages/pages", GUINT_TO_POINTER (HEED_WORK_READ), test_stages);
  g_test_add_data_func ("/heed-work/stages/no-pages", GUINT_TO_POINTER (HEED_WORK_FIND), test_stages);
  g_test_add_func ("/heed-work/read-again", test_read_again);
  g_test_add_func ("/heed-work/cancelled", test_cancelled);

  return g_test_run ();
}
