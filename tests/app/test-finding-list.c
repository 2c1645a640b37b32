/* test-finding-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-finding-list.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-check.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"

/* Somebody who looks at no finding again but at those that are said to have changed. */
typedef struct
{
  GListModel *list;
  GPtrArray *findings;
  guint n_signals;
} Viewer;

static void
changed_cb (Viewer *self,
            guint   position,
            guint   removed,
            guint   added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->findings, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (self->findings, (int) i, g_list_model_get_item (self->list, i));
  self->n_signals++;
}

static Viewer *
viewer_new (HeedFindingList *list)
{
  Viewer *self = g_new0 (Viewer, 1);

  self->list = G_LIST_MODEL (list);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  changed_cb (self, 0, 0, g_list_model_get_n_items (self->list));
  self->n_signals = 0;
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (changed_cb), self);
  return self;
}

static void
viewer_free (Viewer *self)
{
  g_signal_handlers_disconnect_by_func (self->list, changed_cb, self);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Viewer, viewer_free)

/* The viewer sees what the checks say of the plan. */
static void
assert_found (Viewer          *viewer,
              HeedFindingList *list,
              HeedPlan        *plan)
{
  g_autoptr (GPtrArray) expected = heed_check_plan (plan);
  guint counts[3] = { 0 };

  g_assert_cmpuint (viewer->findings->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      HeedFinding *found = g_ptr_array_index (viewer->findings, i);
      HeedFinding *finding = g_ptr_array_index (expected, i);

      g_assert_cmpstr (heed_finding_get_check (found), ==, heed_finding_get_check (finding));
      g_assert_cmpstr (heed_finding_get_item (found), ==, heed_finding_get_item (finding));
      g_assert_cmpstr (heed_finding_get_place (found), ==, heed_finding_get_place (finding));
      g_assert_cmpstr (heed_finding_get_message (found), ==, heed_finding_get_message (finding));
      counts[heed_finding_get_severity (finding)]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (heed_finding_list_count (list, (HeedSeverity) i), ==, counts[i]);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 4, 8);
      g_autoptr (HeedFindingList) list = heed_finding_list_new (plan);
      g_autoptr (Viewer) viewer = viewer_new (list);

      assert_found (viewer, list, plan);
      for (guint i = 0; i < 40; i++)
        {
          heed_random_edit (plan, rand);
          heed_finding_list_refresh (list);
          assert_found (viewer, list, plan);
        }
    }
}

static gboolean
late_cb (gpointer user_data)
{
  gboolean *late = user_data;

  *late = TRUE;
  return G_SOURCE_CONTINUE;
}

/* All who follow a plan share one list, which looks once after an edit, however many
 * letters it had. */
static void
test_shared (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedFindingList) list = NULL;
  g_autoptr (HeedFindingList) other = NULL;
  g_autoptr (Viewer) viewer = NULL;
  gboolean late = FALSE;
  guint deadline = g_timeout_add_seconds (60, late_cb, &late);

  heed_recommendation_set_number (recommendation, "1");
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  list = heed_finding_list_new (plan);
  other = heed_finding_list_new (plan);
  g_assert_true (list == other);
  viewer = viewer_new (list);
  g_assert_cmpuint (viewer->findings->len, >, 0);

  /* Each finding names the recommendation. */
  heed_recommendation_set_number (recommendation, "1.");
  heed_recommendation_set_number (recommendation, "1.2");
  g_assert_cmpuint (viewer->n_signals, ==, 0);
  while (viewer->n_signals == 0 && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (deadline);
  assert_found (viewer, list, plan);

  /* Nothing waits any more. */
  heed_finding_list_refresh (list);
  g_assert_cmpuint (viewer->n_signals, ==, 1);

  g_clear_pointer (&viewer, viewer_free);
  g_clear_object (&other);
  g_assert_finalize_object (g_steal_pointer (&list));
  g_assert_finalize_object (g_steal_pointer (&plan));
}

/* What stays is the same object, so that who selected it does not lose it. */
static void
test_kept (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedFindingList) list = NULL;
  g_autoptr (Viewer) viewer = NULL;
  g_autoptr (GPtrArray) before = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      heed_recommendation_set_number (recommendation, number);
      heed_recommendation_set_text (recommendation, "Do it");
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }
  list = heed_finding_list_new (plan);
  viewer = viewer_new (list);
  before = g_ptr_array_copy (viewer->findings, (GCopyFunc) (void *) g_object_ref, NULL);
  g_ptr_array_set_free_func (before, g_object_unref);

  heed_response_set_kind (heed_recommendation_get_response (
                            heed_record_list_get (heed_plan_get_recommendations (plan), 2)),
                          HEED_RESPONSE_KIND_AGREED);
  heed_finding_list_refresh (list);
  assert_found (viewer, list, plan);
  for (guint i = 0; i < viewer->findings->len; i++)
    n_kept += g_ptr_array_find (before, g_ptr_array_index (viewer->findings, i), NULL);
  g_assert_cmpuint (n_kept, >, 0);
  g_assert_cmpuint (n_kept, >=, viewer->findings->len - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-list/random", test_random);
  g_test_add_func ("/finding-list/shared", test_shared);
  g_test_add_func ("/finding-list/kept", test_kept);

  return g_test_run ();
}
