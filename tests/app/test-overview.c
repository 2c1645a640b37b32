/* test-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overview.h"

#include "heed-action-list.h"
#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-recommendation.h"
#include "heed-target.h"

/* What is counted is held against the plans themselves, action by action. */

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  GPtrArray *plans;
  GPtrArray *actions; /* of all plans, those that are counted */
  HeedOverview *overview;
  HeedDay day;
} Fixture;

static void
add_actions (Fixture  *self,
             HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (HEED_IS_ACTION (heed_record_list_get (items, j)) &&
            heed_action_is_counted (heed_record_list_get (items, j)))
          g_ptr_array_add (self->actions, heed_record_list_get (items, j));
    }
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  self->actions = g_ptr_array_new ();
  for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
    {
      HeedPlan *plan = heed_app_test_plan (4, 12);
      g_autoptr (GError) error = NULL;

      heed_session_create_plan (self->session, plan, &error);
      g_assert_no_error (error);
      g_ptr_array_add (self->plans, plan);
      add_actions (self, plan);
    }
  self->day = heed_day_new (2018, 12, 1) + (guint) g_test_rand_int_range (0, 900);
  self->overview = heed_overview_new (self->session);
  heed_overview_set_day (self->overview, self->day);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->overview);
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->plans);
  g_clear_object (&self->session);
  heed_app_test_free (self->test);
}

static void
wait_for_counts (Fixture *self)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (heed_overview_get_counting (self->overview));
}

static HeedFigure *
get_figure (Fixture          *self,
            HeedOverviewPart  part,
            guint             i)
{
  g_autoptr (HeedFigure) figure
    = g_list_model_get_item (heed_overview_get_figures (self->overview, part), i);

  g_assert_nonnull (figure);
  return figure;
}

static HeedDay
get_due (HeedAction *action)
{
  HeedItem *item = HEED_ITEM (action);
  HeedTarget *target
    = heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);

  return target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;
}

static guint
count_overdue (Fixture *self,
               guint    from,
               guint    until)
{
  guint n = 0;

  for (guint i = 0; i < self->actions->len; i++)
    {
      HeedAction *action = g_ptr_array_index (self->actions, i);

      n += heed_action_get_compliance (action, self->day) == HEED_COMPLIANCE_OVERDUE &&
           self->day - get_due (action) >= from && self->day - get_due (action) <= until;
    }
  return n;
}

static guint
count_compliance (Fixture        *self,
                  HeedCompliance  compliance)
{
  guint n = 0;

  for (guint i = 0; i < self->actions->len; i++)
    n += heed_action_get_compliance (g_ptr_array_index (self->actions, i), self->day) == compliance;
  return n;
}

static guint
count_month (Fixture  *self,
             HeedDay   from,
             HeedDay   before,
             gboolean  completed)
{
  guint n = 0;

  for (guint i = 0; i < self->actions->len; i++)
    {
      HeedAction *action = g_ptr_array_index (self->actions, i);

      n += get_due (action) >= from && get_due (action) < before &&
           (!completed || heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED);
    }
  return n;
}

static void
test_same_as_plans (Fixture       *self,
                    gconstpointer  data)
{
  wait_for_counts (self);

  g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_ATTENTION, 0)), ==,
                    count_overdue (self, 1, G_MAXUINT));
  g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_AGE, 0)), ==,
                    count_overdue (self, 1, 30));
  g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_AGE, 1)), ==,
                    count_overdue (self, 31, 90));
  g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_AGE, 2)), ==,
                    count_overdue (self, 91, 180));
  g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_AGE, 3)), ==,
                    count_overdue (self, 181, G_MAXUINT));
  for (HeedCompliance i = HEED_COMPLIANCE_OVERDUE; i <= HEED_COMPLIANCE_NO_DATE; i++)
    g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_COMPLIANCE, i)), ==,
                      count_compliance (self, i));
  for (guint i = 0; i < 12; i++)
    {
      HeedFigure *figure = get_figure (self, HEED_OVERVIEW_MONTHS, i);
      HeedDay from = heed_action_filter_get_due_from (heed_figure_get_filter (figure));
      HeedDay before = heed_action_filter_get_due_before (heed_figure_get_filter (figure));

      g_assert_cmpuint (heed_figure_get_count (figure), ==, count_month (self, from, before, FALSE));
      g_assert_cmpuint (heed_figure_get_completed (figure), ==, count_month (self, from, before, TRUE));
    }
}

/* The list to which a figure leads holds as many. */
static void
test_leads_to_list (Fixture       *self,
                    gconstpointer  data)
{
  wait_for_counts (self);

  for (HeedOverviewPart part = 0; part < HEED_N_OVERVIEW_PARTS; part++)
    {
      GListModel *figures = heed_overview_get_figures (self->overview, part);
      guint most = 0;

      for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
        {
          HeedFigure *figure = get_figure (self, part, i);
          g_autoptr (GError) error = NULL;
          g_autoptr (HeedActionList) list
            = heed_action_list_new (self->session, heed_figure_get_filter (figure), &error);

          g_assert_no_error (error);
          g_assert_cmpuint (heed_figure_get_count (figure), ==,
                            g_list_model_get_n_items (G_LIST_MODEL (list)));
          most = MAX (most, heed_figure_get_count (figure));
        }
      for (guint i = 1; (part == HEED_OVERVIEW_OWNERS || part == HEED_OVERVIEW_ORGANISATIONS) &&
                        i < g_list_model_get_n_items (figures); i++)
        g_assert_cmpuint (heed_figure_get_count (get_figure (self, part, i)), <=,
                          heed_figure_get_count (get_figure (self, part, i - 1)));
      for (guint i = 0; part != HEED_OVERVIEW_ATTENTION && i < g_list_model_get_n_items (figures); i++)
        g_assert_cmpuint (heed_figure_get_most (get_figure (self, part, i)), ==, most);
    }
}

/* The first organisation is one that no other one exceeds. */
static void
test_named (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GHashTable) overdue = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *named;
  guint most = 0;

  wait_for_counts (self);

  for (guint i = 0; i < self->actions->len; i++)
    {
      HeedAction *action = g_ptr_array_index (self->actions, i);
      HeedItem *item = HEED_ITEM (action);
      HeedPlan *plan = heed_recommendation_get_plan (heed_item_get_recommendation (item));
      const char *name = heed_organisation_get_name (heed_plan_get_organisation (plan));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (overdue, name));

      if (name[0] == '\0' || heed_action_get_compliance (action, self->day) != HEED_COMPLIANCE_OVERDUE)
        continue;
      g_hash_table_insert (overdue, (gpointer) name, GUINT_TO_POINTER (n + 1));
      most = MAX (most, n + 1);
    }

  named = heed_overview_get_figures (self->overview, HEED_OVERVIEW_ORGANISATIONS);
  g_assert_cmpuint (g_list_model_get_n_items (named), ==, MIN (g_hash_table_size (overdue), 6));
  if (most > 0)
    {
      HeedFigure *first = get_figure (self, HEED_OVERVIEW_ORGANISATIONS, 0);

      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (overdue, heed_figure_get_title (first))), ==,
                        most);
    }
}

/* What is reported, and the turn of the day, are counted at once. */
static void
test_follows (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint before;

  wait_for_counts (self);
  before = heed_figure_get_count (get_figure (self, HEED_OVERVIEW_ATTENTION, 0));
  if (before > 0)
    {
      for (guint i = g_list_model_get_n_items (heed_session_get_plans (self->session)); i > 0; i--)
        {
          g_autoptr (HeedPlanSummary) summary
            = g_list_model_get_item (heed_session_get_plans (self->session), i - 1);

          g_assert_true (heed_session_delete_plan (self->session, heed_plan_summary_get_number (summary), &error));
          g_assert_no_error (error);
        }
      wait_for_counts (self);
      g_assert_cmpuint (heed_figure_get_count (get_figure (self, HEED_OVERVIEW_ATTENTION, 0)), ==, 0);
      g_assert_cmpuint (g_list_model_get_n_items (heed_overview_get_figures (self->overview,
                                                                             HEED_OVERVIEW_OWNERS)), ==, 0);
      return;
    }

  self->day += 3000;
  heed_overview_set_day (self->overview, self->day);
  test_same_as_plans (self, NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/overview/same-as-plans", test_same_as_plans },
    { "/overview/leads-to-list", test_leads_to_list },
    { "/overview/named", test_named },
    { "/overview/follows", test_follows },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint round = 0; round < 4; round++)
      {
        g_autofree char *path = g_strdup_printf ("%s/%u", tests[i].path, round);

        g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
      }
  return g_test_run ();
}
