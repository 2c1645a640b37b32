/* test-owners.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owners.h"

#include <string.h>

#include "heed-action-filter.h"
#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-compliance.h"
#include "heed-error.h"
#include "heed-name-steps.h"
#include "heed-promise.h"
#include "heed-recommendation.h"

#define DAY heed_day_new (2020, 6, 1)

static void
wait_for (HeedOwners *owners)
{
  while (heed_owners_get_loading (owners))
    g_main_context_iteration (NULL, TRUE);
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gint64
finish (HeedSession   *session,
        GAsyncResult **result,
        GError       **error)
{
  gint64 step;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  step = heed_name_steps_finish (session, *result, error);
  g_clear_object (result);
  return step;
}

static HeedOwner *
find (HeedOwners *owners,
      const char *name)
{
  GListModel *list = heed_owners_get_list (owners);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HeedOwner) owner = g_list_model_get_item (list, i);

      if (g_str_equal (heed_owner_get_name (owner), name))
        return owner; /* the list keeps it */
    }
  return NULL;
}

static HeedSharedName *
name_of (HeedOwner *owner)
{
  return heed_shared_name_new (heed_owner_get_id (owner), heed_owner_get_name (owner), 0);
}

static gint64
rename_to (HeedSession  *session,
           HeedOwner    *owner,
           const char   *name,
           GError      **error)
{
  GAsyncResult *result = NULL;
  HeedSharedName *named = name_of (owner);

  heed_name_steps_rename_async (session, HEED_SHARED_OWNER, named, name, result_cb, &result);
  heed_shared_name_free (named);
  return finish (session, &result, error);
}

/* Merges all of @owners, which may hold @into. */
static gint64
merge (HeedSession  *session,
       GPtrArray    *owners,
       HeedOwner    *into,
       GError      **error)
{
  GAsyncResult *result = NULL;
  HeedSharedName *named = name_of (into);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_shared_name_free);

  for (guint i = 0; i < owners->len; i++)
    g_ptr_array_add (names, name_of (g_ptr_array_index (owners, i)));
  heed_name_steps_merge_async (session, HEED_SHARED_OWNER, names, named, result_cb, &result);
  heed_shared_name_free (named);
  return finish (session, &result, error);
}

static guint
count (HeedSession *session,
       const char  *owner,
       const char  *property)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (DAY);
  g_autoptr (HeedActionList) list = NULL;

  g_object_set (filter, "owner", owner, "whole-owner", TRUE, NULL);
  if (g_str_equal (property, "moved"))
    g_object_set (filter, "open", TRUE, "moved", 1, NULL);
  else if (property[0] != '\0')
    g_object_set (filter, property, TRUE, NULL);
  list = heed_app_test_list (session, filter);
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Each figure is what the list of actions finds. */
static void
assert_counts (HeedSession *session,
               HeedOwners  *owners)
{
  GListModel *list = heed_owners_get_list (owners);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HeedOwner) owner = g_list_model_get_item (list, i);
      const char *name = heed_owner_get_name (owner);

      if (name[0] == '\0' || strchr (name, ';') != NULL)
        continue;
      g_assert_cmpuint (heed_owner_get_n_actions (owner), ==, count (session, name, ""));
      g_assert_cmpuint (heed_owner_get_n_open (owner), ==, count (session, name, "open"));
      g_assert_cmpuint (heed_owner_get_n_overdue (owner), ==, count (session, name, "overdue"));
      g_assert_cmpuint (heed_owner_get_n_moved (owner), ==, count (session, name, "moved"));
    }
}

static HeedPlan *
make_plan (void)
{
  static const char *const names[] = { "Ann", "ANN", "Ben", "Anna  Lee", "Cleo" };
  static const char *const targets[] = { "", "May 2019", "Completed", "Ongoing", "June 2021" };
  HeedPlan *plan = heed_plan_new ();

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      for (guint j = 0; j < 6; j++)
        {
          g_autoptr (HeedAction) action = heed_action_new ();
          const char *owners[] = { names[g_test_rand_int_range (0, G_N_ELEMENTS (names))],
                                   names[g_test_rand_int_range (0, G_N_ELEMENTS (names))], NULL };

          heed_item_set_text (HEED_ITEM (action), "Light the lamps");
          heed_item_set_owners (HEED_ITEM (action), owners + g_test_rand_int_range (0, 3));
          heed_item_set_target_words (HEED_ITEM (action), targets[g_test_rand_int_range (0, G_N_ELEMENTS (targets))]);
          heed_action_set_progress (action, g_test_rand_int_range (0, 4));
          if (g_test_rand_bit ())
            {
              g_autoptr (HeedRevision) revision = heed_revision_new (DAY, "Ann", "May 2018", "May 2019", "Late");

              heed_record_list_append (heed_action_get_revisions (action), revision);
            }
          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }
  return plan;
}

static void
test_counts (void)
{
  for (guint round = 0; round < 4; round++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedSession) session = heed_app_test_open (test);
      g_autoptr (HeedOwners) owners = heed_owners_new (session);
      g_autoptr (GPtrArray) loaded = NULL;
      g_autoptr (GError) error = NULL;

      heed_owners_set_day (owners, DAY);
      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (HeedPlan) plan = make_plan ();

          heed_app_test_create (session, plan);
        }
      wait_for (owners);
      assert_counts (session, owners);
      loaded = heed_owners_load (session, DAY, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (loaded->len, ==, g_list_model_get_n_items (heed_owners_get_list (owners)));
    }
}

/* An edit, a renaming and a merge are seen; each owner keeps its object. */
static void
test_changes (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedOwners) owners = heed_owners_new (session);
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedOwner) ann = NULL;
  g_autoptr (HeedOwner) ben = NULL;
  const char *ids[3] = { NULL };
  gint64 renamed, merged;
  guint n_actions, n_plans;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      const char *names[] = { i < 2 ? "Ann" : "Ben", i == 1 ? "Ben" : NULL, NULL };

      heed_item_set_text (HEED_ITEM (action), "Light the lamps");
      heed_item_set_owners (HEED_ITEM (action), names);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  heed_app_test_create (session, plan);
  heed_owners_set_day (owners, DAY);
  wait_for (owners);
  ann = g_object_ref (find (owners, "Ann"));
  ben = g_object_ref (find (owners, "Ben"));
  ids[0] = heed_owner_get_id (ann);
  ids[1] = heed_owner_get_id (ben);
  g_assert_true (heed_owners_count (session, ids, &n_actions, &n_plans, &error));
  g_assert_cmpuint (n_actions, ==, 3);
  g_assert_cmpuint (n_plans, ==, 1);

  renamed = rename_to (session, ann, " Anna ", &error);
  g_assert_no_error (error);
  wait_for (owners);
  g_assert_true (find (owners, "Anna") == ann);
  g_assert_cmpuint (heed_owner_get_n_actions (ann), ==, 2);
  assert_counts (session, owners);

  g_assert_cmpint (rename_to (session, ann, "ben", &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);

  g_ptr_array_add (chosen, g_object_ref (ann));
  g_assert_cmpint (merge (session, chosen, ann, &error), ==, 0);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Anna"));
  g_clear_error (&error);

  g_ptr_array_add (chosen, g_object_ref (ben));
  merged = merge (session, chosen, ben, &error);
  g_assert_no_error (error);
  wait_for (owners);
  g_assert_cmpuint (g_list_model_get_n_items (heed_owners_get_list (owners)), ==, 1);
  g_assert_cmpuint (heed_owner_get_n_actions (ben), ==, 3);
  assert_counts (session, owners);

  heed_name_steps_undo_async (session, merged, result_cb, &result);
  g_assert_cmpint (finish (session, &result, &error), !=, 0);
  heed_name_steps_undo_async (session, renamed, result_cb, &result);
  g_assert_cmpint (finish (session, &result, &error), !=, 0);
  g_assert_no_error (error);
  wait_for (owners);
  g_assert_nonnull (find (owners, "Ann"));
  g_assert_cmpuint (heed_owner_get_n_actions (ben), ==, 2);
  assert_counts (session, owners);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/owners/counts", test_counts);
  g_test_add_func ("/owners/changes", test_changes);

  return g_test_run ();
}
