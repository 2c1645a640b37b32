/* test-plan-as-at.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-as-at.h"

#include "heed-plan-store.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-store-test.h"

/* A plan is edited by chance on one day after the other, edits are undone and done again, also on
 * later days; as at each day it is what it was at its end. */

#define N_DAYS 12
#define N_ROUNDS 8

/* Those steps that were made since the last call were made on that day. */
static void
make_on (HeedStoreTest *test,
         gint64        *last,
         HeedDay        day)
{
  g_autofree char *iso = heed_day_to_iso (day);
  g_autofree char *sql = g_strdup_printf ("UPDATE step SET made_at = '%sT12:00:00Z' WHERE id > %" G_GINT64_FORMAT, iso, *last);

  heed_store_test_execute (test, sql);
  *last = heed_store_test_query (test, "SELECT MAX(id) FROM step");
}

static void
change (HeedPlanStore *store,
        GRand         *rand)
{
  g_autoptr (GError) error = NULL;
  guint chance = (guint) g_rand_int_range (rand, 0, 6);

  if (chance == 0)
    heed_plan_store_undo (store, &error);
  else if (chance == 1)
    heed_plan_store_redo (store, &error);
  else
    {
      g_autoptr (HeedEdit) edit = NULL;

      heed_random_edit (heed_plan_store_get_plan (store), rand);
      edit = heed_plan_store_collect (store);
      if (edit != NULL)
        heed_plan_store_write (store, edit, "Edit", &error);
    }
  g_assert_no_error (error);
}

static void
run_days (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 3, 5);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  HeedDay first = heed_day_new (2026, 2, 25);
  gint64 last = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_DAYS; i++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, 5);

      for (guint j = 0; j < n; j++)
        change (store, rand);
      make_on (test, &last, first + i);
      g_ptr_array_add (dumps, heed_store_test_dump (heed_plan_store_get_plan (store)));
    }

  for (guint i = 0; i < N_DAYS; i++)
    {
      HeedDay kept_since;
      gboolean is_past;
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPlan) past = heed_plan_as_at_load (reg, number, first + i, &kept_since, &error);
      g_autofree char *dump = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (kept_since, ==, HEED_DAY_NONE);
      dump = heed_store_test_dump (past);
      heed_store_test_assert_same (dump, g_ptr_array_index (dumps, i));
      g_assert_true (heed_plan_as_at_is_past (reg, number, first + i, &is_past, &error));
      g_assert_true (is_past || g_str_equal (dump, g_ptr_array_index (dumps, N_DAYS - 1)));
    }
}

static void
test_days (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    run_days ();
}

/* Before the register had it, it is as it came. */
static void
test_before (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (HeedStoreTest) test = heed_store_test_new ();
  g_autoptr (HeedRegister) reg = heed_store_test_open (test);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 2, 0);
  guint number = heed_store_test_add (reg, plan);
  g_autoptr (HeedPlanStore) store = heed_store_test_load (reg, number);
  g_autofree char *came = heed_store_test_dump (heed_plan_store_get_plan (store));
  g_autofree char *dump = NULL;
  g_autoptr (HeedPlan) past = NULL;
  g_autoptr (GError) error = NULL;
  HeedDay day = heed_day_new (2026, 3, 1);
  HeedDay kept_since;
  gint64 last = 0;

  make_on (test, &last, day);
  for (guint i = 0; i < 5; i++)
    change (store, rand);
  make_on (test, &last, day + 1);

  past = heed_plan_as_at_load (reg, number, heed_day_new (2200, 1, 1), &kept_since, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept_since, ==, HEED_DAY_NONE);
  g_clear_object (&past);
  past = heed_plan_as_at_load (reg, number, day, &kept_since, &error);
  dump = heed_store_test_dump (past);
  heed_store_test_assert_same (dump, came);
  g_clear_object (&past);
  past = heed_plan_as_at_load (reg, number, day - 1, &kept_since, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept_since, ==, day);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-as-at/days", test_days);
  g_test_add_func ("/plan-as-at/before", test_before);

  return g_test_run ();
}
