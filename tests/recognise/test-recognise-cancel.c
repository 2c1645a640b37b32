/* test-recognise-cancel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-format.h"
#include "heed-recognise.h"

/* Recognising a large table is stopped from another thread, in its midst. */

#define N_ROWS 1500

/* How often it is tried to stop it there. */
#define N_TRIES 100

typedef struct
{
  GCancellable *cancellable;
  gulong delay_us;
} Stop;

static HeedDocument *
make_document (void)
{
  g_autoptr (GString) text = g_string_new ("No.,Recommendation,Response,Action,Owner,Target date\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  HeedDocument *document;

  for (guint i = 1; i <= N_ROWS; i++)
    g_string_append_printf (text, "%u,Manage unit %u well.,Agreed,Review team %d.,Head %d,May 2027\n", i, i,
                            g_test_rand_int_range (1, 1000), g_test_rand_int_range (1, 50));
  bytes = g_bytes_new (text->str, text->len);
  document = heed_format_find ("csv")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static gpointer
stop_later (gpointer data)
{
  Stop *stop = data;

  g_usleep (stop->delay_us);
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

static void
test_before (void)
{
  g_autoptr (HeedDocument) document = make_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (heed_recognise (document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_midst (void)
{
  guint n_stopped = 0;
  gint64 begin_us = g_get_monotonic_time ();
  gint64 whole_us;

  {
    g_autoptr (HeedDocument) document = make_document ();
    g_autoptr (HeedPlan) plan = heed_recognise (document, NULL, NULL, NULL);

    g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, N_ROWS);
  }
  /* How long it takes says only from where the moments are drawn. */
  whole_us = g_get_monotonic_time () - begin_us;

  for (guint i = 0; i < N_TRIES && n_stopped < 3; i++)
    {
      g_autoptr (HeedDocument) document = make_document ();
      g_autoptr (HeedSource) source = heed_source_new ();
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPlan) plan = NULL;
      Stop stop = { cancellable, (gulong) (g_test_rand_double () * (double) whole_us) };
      GThread *thread = g_thread_new ("stop", stop_later, &stop);

      plan = heed_recognise (document, source, cancellable, &error);
      g_thread_join (thread);
      if (plan != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, N_ROWS);
          continue;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      n_stopped += heed_source_get_n_rows (source) > 0 && heed_source_get_n_rows (source) < N_ROWS;
    }
  g_assert_cmpuint (n_stopped, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recognise-cancel/before", test_before);
  g_test_add_func ("/recognise-cancel/midst", test_midst);

  return g_test_run ();
}
