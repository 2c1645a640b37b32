/* test-import-cancel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-database.h"
#include "heed-register-verify.h"
#include "heed-work.h"

/* An import that is stopped, wherever it is, leaves nothing in the register. */

#define N_RECOMMENDATIONS 400
#define N_ACTIONS 5

/* How often it is tried to stop one while it is written. */
#define N_TRIES 30

typedef struct
{
  const char *path;
  GCancellable *cancellable;
  gulong delay_us;
  int done;
} Stop;

static GFile *
write_table (HeedAppTest *test)
{
  g_autoptr (GString) text = g_string_new ("\"No.\",\"Recommendation\",\"Response\",\"Action\",\"Owner\",\"Target date\"\n");

  for (guint i = 1; i <= N_RECOMMENDATIONS; i++)
    for (guint j = 1; j <= N_ACTIONS; j++)
      {
        if (j == 1)
          g_string_append_printf (text, "\"%u\",\"Manage unit %u well.\",\"Agreed\",", i, i);
        else
          g_string_append (text, "\"\",\"\",\"\",");
        g_string_append_printf (text, "\"%u.%u Review team %d.\",\"Head %d\",\"May 2027\"\n", i, j,
                                g_test_rand_int_range (1, 1000), g_test_rand_int_range (1, 50));
      }
  return heed_app_test_write (test, "plan.csv", text->str);
}

/* How many rows the register has, of all that an import writes. */
static gint64
count_rows (HeedAppTest *test)
{
  static const char *const tables[] = { "plan", "recommendation", "item", "source", "source_row",
                                        "step", "change", "action_index", "checksum" };
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDatabase) database = heed_database_open (test->path, FALSE, &error);
  gint64 sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM %s", tables[i]);
      gint64 n = 0;

      g_assert_true (heed_database_get_integer (database, sql, &n, &error));
      g_assert_no_error (error);
      sum += n;
    }
  return sum;
}

static void
assert_in_order (HeedAppTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_register_verify (test->path, &error));
  g_assert_no_error (error);
}

static gpointer
stop_later (gpointer data)
{
  Stop *stop = data;

  g_usleep (stop->delay_us);
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

/* Stops it as soon as it holds the register to write in it. */
static gpointer
stop_when_written (gpointer data)
{
  Stop *stop = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDatabase) database = heed_database_open (stop->path, TRUE, &error);

  g_assert_no_error (error);
  heed_database_set_timeout (database, 0);
  while (g_atomic_int_get (&stop->done) == 0 && heed_database_begin (database, &error))
    {
      heed_database_rollback (database);
      g_usleep (500);
    }
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

static void
assert_whole (HeedImport *import)
{
  g_assert_nonnull (import);
  g_assert_cmpuint (heed_import_get_recommendations (import), ==, N_RECOMMENDATIONS);
  g_assert_cmpuint (heed_import_get_actions (import), ==, N_RECOMMENDATIONS * N_ACTIONS);
}

/* Imports the table in this thread, stopped by another one.
 *
 * Returns: whether it was stopped before it was done */
static gboolean
import_stopped (HeedAppTest *test,
                HeedSession *session,
                GFile       *file,
                GThreadFunc  func,
                gulong       delay_us)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Stop stop = { test->path, cancellable, delay_us, 0 };
  gint64 n_rows = count_rows (test);
  guint n_plans = g_list_model_get_n_items (heed_session_get_plans (session));
  GThread *thread = g_thread_new ("stop", func, &stop);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedImport) import = heed_session_import (session, file, NULL, HEED_IMPORT_AGAIN, cancellable, &error);

  g_atomic_int_set (&stop.done, 1);
  g_thread_join (thread);
  if (import != NULL)
    {
      g_assert_no_error (error);
      assert_whole (import);
      g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (session)), ==, n_plans + 1);
      return FALSE;
    }

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (heed_session_get_plans (session)), ==, n_plans);
  g_assert_cmpint (count_rows (test), ==, n_rows);
  return TRUE;
}

static void
test_random (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GFile) file = write_table (test);
  gint64 begin_us = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedImport) whole = heed_session_import (session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  gint64 whole_us = g_get_monotonic_time () - begin_us;

  g_assert_no_error (error);
  assert_whole (whole);
  /* How long it takes says only from where the moments are drawn. */
  for (guint i = 0; i < 8; i++)
    import_stopped (test, session, file, stop_later, (gulong) (g_test_rand_double () * (double) whole_us));
  assert_in_order (test);
}

static void
test_while_written (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GFile) file = write_table (test);
  g_autoptr (HeedImport) import = NULL;
  g_autoptr (GError) error = NULL;
  guint n_stopped = 0;

  for (guint i = 0; i < N_TRIES && n_stopped < 2; i++)
    n_stopped += import_stopped (test, session, file, stop_when_written, 0);
  g_assert_cmpuint (n_stopped, ==, 2);
  assert_in_order (test);

  import = heed_session_import (session, file, NULL, HEED_IMPORT_AGAIN, NULL, &error);
  g_assert_no_error (error);
  assert_whole (import);
}

/* ---- one recommendation ---- */

#define N_LONG 1500

typedef struct
{
  HeedWork *work;
  double fraction;
  int done;
} StopAt;

static gpointer
stop_at (gpointer data)
{
  StopAt *stop = data;

  while (g_atomic_int_get (&stop->done) == 0 && heed_work_get_fraction (stop->work) < stop->fraction)
    g_thread_yield ();
  g_cancellable_cancel (G_CANCELLABLE (stop->work));
  return NULL;
}

/* A single recommendation with very many actions is stopped within each stage, and not at
 * the end of it, and tells how far it is. */
static void
test_within_one (void)
{
  static const double stages[][2] = { { 0.15, 0.3 }, { 0.3, 0.65 }, { 0.65, 1 } };
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GString) text = g_string_new ("No.,Recommendation,Response,Action,Owner,Target date\n"
                                           "1,Manage the work,Agreed,Review it,Head,May 2027\n");
  g_autoptr (GFile) file = NULL;

  for (guint i = 0; i < N_LONG; i++)
    g_string_append_printf (text, ",,,Review team %d,Head %d,May 2027\n", g_test_rand_int_range (1, 1000),
                            g_test_rand_int_range (1, 50));
  file = heed_app_test_write (test, "plan.csv", text->str);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      gboolean stopped = FALSE;

      for (guint j = 0; j < N_TRIES && !stopped; j++)
        {
          g_autoptr (HeedWork) work = heed_work_new ();
          StopAt stop = { work, g_test_rand_double_range (stages[i][0] + 0.01, stages[i][1] - 0.05), 0 };
          GThread *thread = g_thread_new ("stop", stop_at, &stop);
          g_autoptr (GError) error = NULL;
          g_autoptr (HeedImport) import = heed_session_import (session, file, NULL, HEED_IMPORT_AGAIN,
                                                               G_CANCELLABLE (work), &error);
          double fraction = heed_work_get_fraction (work);

          g_atomic_int_set (&stop.done, 1);
          g_thread_join (thread);
          if (import != NULL)
            continue;
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpfloat (fraction, >=, stop.fraction);
          stopped = fraction < stages[i][1] - 0.001;
        }
      g_assert_true (stopped);
    }
  assert_in_order (test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/import-cancel/random", test_random);
  g_test_add_func ("/import-cancel/while-written", test_while_written);
  g_test_add_func ("/import-cancel/within-one", test_within_one);

  return g_test_run ();
}
