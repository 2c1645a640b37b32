/* test-crash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-case.h"

/* Programs are killed at everything that writes: at single calls to the system, and at
 * moments that chance chooses, alone and while another one writes. HEED_CRASH_KILLS says
 * how many times in all; the few of the short form are spread by chance. */

#define SHORT_KILLS 300

/* The operations that are tried while another process edits. */
static const char *const beside_edits[] = { "edit", "undo", "delete", "import-json", "back-up" };

static guint n_killed;

static guint
get_budget (void)
{
  return heed_crash_case_get_budget (heed_crash_n_operations + G_N_ELEMENTS (beside_edits), SHORT_KILLS);
}

static void
kill_at (HeedCrashCase *crash,
         HeedCrashMode  mode,
         guint          at)
{
  HeedCrashOrder order = { .mode = mode, .at = at };
  g_autoptr (HeedCrashEnd) end = NULL;
  g_autofree char *how = g_strdup_printf ("killed %s call %u of %u",
                                          mode == HEED_CRASH_BEFORE ? "before" : "within", at,
                                          crash->n_calls);

  heed_crash_case_reset (crash);
  end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, &order), -1);
  n_killed += end->killed;
  heed_crash_case_check (crash, &end, 1, how);
  heed_crash_case_run_again (crash, TRUE, how);
}

static void
kill_sometime (HeedCrashCase *crash)
{
  gint64 after = g_test_rand_int_range (0, (gint32) (crash->duration * 11 / 10) + 1);
  g_autoptr (HeedCrashEnd) end = NULL;
  g_autofree char *how = g_strdup_printf ("killed after %" G_GINT64_FORMAT " µs", after);

  heed_crash_case_reset (crash);
  end = heed_crash_child_end (heed_crash_case_start (crash, crash->operation, 1, NULL), after);
  n_killed += end->killed;
  heed_crash_case_check (crash, &end, 1, how);
  heed_crash_case_run_again (crash, TRUE, how);
}

/* At every call, if there are enough kills for that. */
static void
kill_at_calls (HeedCrashCase *crash,
               guint          budget)
{
  guint n_places = 2 * crash->n_calls;

  for (guint place = 0; place < n_places && !g_test_failed (); place++)
    if (n_places <= budget || (guint) g_test_rand_int_range (0, (gint32) n_places) < budget)
      kill_at (crash, place % 2 == 0 ? HEED_CRASH_BEFORE : HEED_CRASH_WITHIN, place / 2 + 1);
}

static void
test_alone (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  guint budget = get_budget ();

  n_killed = 0;
  kill_at_calls (crash, budget * 3 / 4);
  for (guint i = 0; n_killed < budget && i < 2 * budget && !g_test_failed (); i++)
    kill_sometime (crash);
  g_test_message ("%s: killed %u times; it has %u calls", crash->operation->name, n_killed,
                  crash->n_calls);
}

/* Both are killed, one of them at a call, or one only. */
static void
kill_two (HeedCrashCase *crash)
{
  gint32 longest = (gint32) (crash->duration * 2);
  gint64 after = g_test_rand_int_range (0, 3) == 0 ? -1 : g_test_rand_int_range (0, longest);
  HeedCrashOrder order = {
    .mode = g_test_rand_bit () ? HEED_CRASH_BEFORE : HEED_CRASH_WITHIN,
    .at = (guint) g_test_rand_int_range (1, (gint32) crash->n_calls + 1),
  };
  HeedCrashChild *editing = heed_crash_case_start (crash, heed_crash_operation_find ("edit"), 2, NULL);
  HeedCrashChild *other = heed_crash_case_start (crash, crash->operation, 1, &order);
  HeedCrashEnd *ends[] = { heed_crash_child_end (editing, after), heed_crash_child_end (other, -1) };
  g_autofree char *how = g_strdup_printf ("edits beside it killed after %" G_GINT64_FORMAT
                                          " µs, itself at call %u", after, order.at);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    n_killed += ends[i]->killed;
  heed_crash_case_check (crash, ends, G_N_ELEMENTS (ends), how);
  heed_crash_case_run_again (crash, FALSE, how);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    heed_crash_end_free (ends[i]);
}

static void
test_beside_edits (gconstpointer data)
{
  g_autoptr (HeedCrashCase) crash = heed_crash_case_new (data);
  guint budget = get_budget ();

  n_killed = 0;
  for (guint i = 0; n_killed < budget && i < 2 * budget && !g_test_failed (); i++)
    {
      heed_crash_case_reset (crash);
      kill_two (crash);
    }
  g_test_message ("%s beside edits: killed %u times", crash->operation->name, n_killed);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) any = NULL;

  g_test_init (&argc, &argv, NULL);
  /* What files are looked up through is found here, once, and not by each child. */
  any = g_file_new_for_path ("/");

  heed_crash_case_add_all ("/crash/alone", test_alone);
  heed_crash_case_add_some ("/crash/beside-edits", beside_edits, G_N_ELEMENTS (beside_edits),
                            test_beside_edits);

  return g_test_run ();
}
