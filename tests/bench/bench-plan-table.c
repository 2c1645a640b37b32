/* bench-plan-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table.h"

#include <time.h>

#include "heed-action.h"
#include "heed-recommendation.h"
#include "heed-ui.h"

/* What the table of a plan costs on the main thread: the longest turn of the main loop
 * in each of the things that people do, for a plan of ordinary size and for the largest
 * that is loaded whole. Figures of one run can be held against each other; those of
 * two machines cannot. */

#define N_ROUNDS 5
#define SETTLE_MS 700

static const char *const words[] = {
  "Review", "the", "allocation", "of", "cases", "each", "month", "with", "every", "team",
  "and", "report", "what", "was", "found", "to", "the", "head", "of", "operations",
};

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 8, 40); n > 0; n--)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static HeedPlan *
make_plan (guint n_recommendations,
           guint n_actions)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  HeedPlan *plan = heed_plan_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < n_recommendations; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = make_text (rand);

      heed_recommendation_set_number (recommendation, number);
      heed_recommendation_set_text (recommendation, text);
      for (guint j = 0; j < n_actions; j++)
        {
          static const char *const owner[] = { "Head of Operations", NULL };
          g_autoptr (HeedAction) action = heed_action_new ();
          g_autofree char *label = g_strdup_printf ("%u.%u", i + 1, j + 1);
          g_autofree char *what = make_text (rand);

          heed_action_set_label (action, label);
          heed_item_set_text (HEED_ITEM (action), what);
          heed_item_set_owners (HEED_ITEM (action), owner);
          heed_item_set_target_words (HEED_ITEM (action), "June 2019");
          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      heed_record_list_append (recommendations, recommendation);
    }

  return plan;
}

/* When the main loop last stopped waiting, and how long it then worked at the most. What
 * counts is the time that this thread had: others on the machine want theirs. */
static gint64 woken_us;
static gint64 longest_us;

static gint64
get_thread_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
timed_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout_ms)
{
  int result;

  if (woken_us != 0)
    longest_us = MAX (longest_us, get_thread_us () - woken_us);
  result = g_poll (fds, n_fds, timeout_ms);
  woken_us = get_thread_us ();
  return result;
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets everything happen that follows, and frames be drawn.
 *
 * Returns: the longest turn of the main loop since the last call, in milliseconds */
static double
settle (void)
{
  gboolean stopped = FALSE;
  double longest_ms;

  g_timeout_add (SETTLE_MS, stop_cb, &stopped);
  while (!stopped)
    g_main_context_iteration (NULL, TRUE);

  longest_ms = (double) longest_us / 1000.0;
  longest_us = 0;
  return longest_ms;
}

typedef struct
{
  HeedPlan *plan;
  HeedPlanTable *outline;
} Bench;

static void
show (Bench *bench)
{
  heed_plan_table_set_plan (bench->outline, bench->plan);
}

static void
go_to_end (Bench *bench)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (bench->plan);
  HeedRecommendation *last =
    heed_record_list_get (recommendations, heed_record_list_get_n (recommendations) - 1);
  HeedRecordList *items = heed_recommendation_get_items (last);

  heed_plan_table_select (bench->outline,
                       heed_record_list_get (items, heed_record_list_get_n (items) - 1));
}

static void
search (Bench *bench)
{
  heed_plan_table_set_search (bench->outline, "allocation report");
}

static void
leave_search (Bench *bench)
{
  heed_plan_table_set_search (bench->outline, "");
}

static void
insert (Bench *bench)
{
  HeedRecommendation *first =
    heed_record_list_get (heed_plan_get_recommendations (bench->plan), 0);
  g_autoptr (HeedAction) action = heed_action_new ();

  heed_record_list_insert (heed_recommendation_get_items (first), 0, action);
}

static void
delete (Bench *bench)
{
  HeedRecommendation *first =
    heed_record_list_get (heed_plan_get_recommendations (bench->plan), 0);

  heed_record_list_remove (heed_recommendation_get_items (first), 0);
}

static const struct
{
  const char *name;
  void (*run) (Bench *bench);
} steps[] = {
  { "show", show },
  { "go to the end", go_to_end },
  { "search", search },
  { "leave the search", leave_search },
  { "insert an action", insert },
  { "delete it", delete },
};

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median of several rounds, each with a table of its own. */
static void
measure (guint   n_recommendations,
         guint   n_actions,
         double *medians)
{
  double rounds[G_N_ELEMENTS (steps)][N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (HeedPlan) plan = make_plan (n_recommendations, n_actions);
      GtkWidget *window = gtk_window_new ();
      Bench bench = { plan, g_object_new (HEED_TYPE_PLAN_TABLE, NULL) };

      gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bench.outline));
      gtk_window_present (GTK_WINDOW (window));
      settle ();
      for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
        {
          steps[j].run (&bench);
          rounds[j][i] = settle ();
        }
      gtk_window_destroy (GTK_WINDOW (window));
      settle ();
    }

  for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
    {
      qsort (rounds[j], N_ROUNDS, sizeof (double), compare_doubles);
      medians[j] = rounds[j][N_ROUNDS / 2];
    }
}

int
main (int   argc,
      char *argv[])
{
  double usual[G_N_ELEMENTS (steps)];
  double largest[G_N_ELEMENTS (steps)];

  g_main_context_set_poll_func (NULL, timed_poll);
  adw_init ();
  heed_ui_init ();

  measure (20, 5, usual);
  measure (50, 40, largest);
  g_print ("%-20s %12s %12s %8s\n", "longest turn (ms)", "100 actions", "2000 actions", "ratio");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_print ("%-20s %12.1f %12.1f %8.2f\n", steps[i].name, usual[i], largest[i],
             largest[i] / usual[i]);

  return 0;
}
