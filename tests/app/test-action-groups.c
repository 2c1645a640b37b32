/* test-action-groups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include "heed-app-test.h"
#include "heed-saved-views.h"

#include <string.h>

/* Each group is named once, above its first row, with how many there are, whatever comes and
 * goes while somebody holds the rows. */
static void
assert_headings (HeedActionList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (list), i));
  for (guint i = 0; i < n; i++)
    {
      const char *heading = heed_action_entry_get_heading (rows->pdata[i]);
      g_autofree char *count = NULL;
      guint start, end;

      heed_action_list_get_section (list, i, &start, &end);
      g_assert_true ((heading[0] != '\0') == (start == i));
      if (heading[0] == '\0')
        continue;
      count = g_strdup_printf (", %u action", end - start);
      g_assert_nonnull (strstr (heading, count));
    }
}

static void
test_headings (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 1));
  g_autoptr (HeedActionList) list = NULL;
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedPlan) plan = heed_app_test_plan (4, 10);

      heed_app_test_create (session, plan);
    }
  list = heed_app_test_list (session, filter);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (list), i));
  for (guint i = 0; i < held->len; i++)
    g_assert_cmpstr (heed_action_entry_get_heading (held->pdata[i]), ==, "");

  for (guint i = 0; i < 60; i++)
    {
      heed_action_filter_set_group (filter, (HeedActionGroup) (1 + i % HEED_ACTION_GROUP_PROGRESS));
      heed_action_filter_set_sort (filter, (HeedActionSort) (g_test_rand_int_range (0, 3)));
      heed_action_filter_set_open (filter, g_test_rand_bit ());
      heed_action_filter_set_due_before (filter, g_test_rand_bit () ? HEED_DAY_NONE
        : heed_day_new (2018, 12, 1) + (guint) g_test_rand_int_range (0, 900));
      heed_app_test_refresh (list);
      assert_headings (list);
    }
  heed_action_filter_set_group (filter, HEED_ACTION_GROUP_NONE);
  heed_app_test_refresh (list);
  for (guint i = 0; i < held->len; i++)
    g_assert_cmpstr (heed_action_entry_get_heading (held->pdata[i]), ==, "");
}

/* A filter that was saved is the same again, whatever it asks; what is not known lets pass. */
static void
test_saved_filter (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (HeedActionFilter) filter = heed_action_filter_new (5);
      g_autoptr (HeedActionFilter) again = heed_action_filter_new (7);
      g_autoptr (GVariant) saved = NULL;
      g_autoptr (GVariant) resaved = NULL;
      g_autoptr (GVariant) odd = g_variant_ref_sink (g_variant_new_parsed ("{'moved': <'often'>, 'zebra': <1>}"));

      g_object_set (filter,
                    "overdue", g_test_rand_bit (), "open", g_test_rand_bit (),
                    "due-within", g_test_rand_int_range (0, 3), "owner", g_test_rand_bit () ? "ωμέγα" : "",
                    "compliance", g_test_rand_bit () ? "due-soon" : "", "moved", g_test_rand_int_range (0, 3),
                    "quiet-days", g_test_rand_int_range (0, 90), "verification", g_test_rand_int_range (0, 3),
                    "group", g_test_rand_int_range (0, 6), "sort", g_test_rand_int_range (0, 3),
                    NULL);
      saved = g_variant_ref_sink (heed_action_filter_save (filter));
      heed_action_filter_set_moved (again, 9);
      heed_action_filter_load (again, saved);
      resaved = g_variant_ref_sink (heed_action_filter_save (again));
      g_assert_true (g_variant_equal (saved, resaved));
      g_assert_cmpuint (heed_action_filter_get_day (again), ==, 7);

      heed_action_filter_load (again, odd);
      g_clear_pointer (&resaved, g_variant_unref);
      resaved = g_variant_ref_sink (heed_action_filter_save (again));
      g_assert_cmpuint (g_variant_n_children (resaved), ==, 0);
    }
}

/* Views keep their order, names and choices, and count what their list would have. */
static void
test_saved_views (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = heed_app_test_plan (4, 10);
  g_autoptr (HeedSavedViews) views = heed_saved_views_new (session);
  g_autoptr (HeedSavedViews) again = heed_saved_views_new (session);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 1));
  g_autoptr (HeedActionList) list = heed_app_test_list (session, filter);
  g_autoptr (HeedSavedView) first = NULL;
  g_autoptr (HeedSavedView) second = NULL;
  g_autoptr (GVariant) saved = NULL;
  g_autoptr (GVariant) resaved = NULL;
  guint position;

  heed_app_test_create (session, plan);
  heed_saved_views_set_day (views, heed_day_new (2019, 6, 1));
  heed_action_filter_set_overdue (filter, TRUE);
  first = heed_saved_views_add (views, "Late", filter);
  heed_action_filter_set_overdue (filter, FALSE);
  heed_action_filter_set_progress (filter, "completed");
  second = heed_saved_views_add (views, "Late", filter);
  g_assert_cmpstr (heed_saved_view_get_name (second), ==, "Late 2");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  heed_app_test_refresh (list);
  g_assert_cmpuint (heed_saved_view_get_count (second), ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
  heed_action_filter_load (filter, heed_saved_view_get_parts (first));
  heed_app_test_refresh (list);
  g_assert_cmpuint (heed_saved_view_get_count (first), ==, g_list_model_get_n_items (G_LIST_MODEL (list)));

  saved = g_variant_ref_sink (heed_saved_views_save (views));
  heed_saved_views_load (again, saved);
  resaved = g_variant_ref_sink (heed_saved_views_save (again));
  g_assert_true (g_variant_equal (saved, resaved));

  g_assert_true (heed_saved_views_remove (views, first, &position));
  g_assert_false (heed_saved_views_remove (views, first, &position));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (views)), ==, 1);
  heed_saved_views_insert (views, 0, first);
  g_clear_pointer (&resaved, g_variant_unref);
  resaved = g_variant_ref_sink (heed_saved_views_save (views));
  g_assert_true (g_variant_equal (saved, resaved));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action-groups/headings", test_headings);
  g_test_add_func ("/action-groups/saved-filter", test_saved_filter);
  g_test_add_func ("/action-groups/saved-views", test_saved_views);
  return g_test_run ();
}
