/* test-action-filters.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-promise.h"
#include "heed-recommendation.h"

#include <string.h>

typedef gboolean (*Wanted) (HeedActionFilter *filter,
                            HeedPlan         *plan,
                            HeedAction       *action);

/* What the model says passes, in order. */
static GPtrArray *
find_in_plan (HeedPlan         *plan,
              HeedActionFilter *filter,
              Wanted            wanted)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items =
        heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) &&
              wanted (filter, plan, HEED_ACTION (item)))
            g_ptr_array_add (found, item);
        }
    }

  return found;
}

static void
assert_same (HeedActionList   *list,
             HeedActionFilter *filter,
             HeedPlan         *plan,
             Wanted            wanted)
{
  g_autoptr (GPtrArray) expected = find_in_plan (plan, filter, wanted);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      g_autoptr (HeedActionEntry) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      HeedAction *action = g_ptr_array_index (expected, i);
      HeedItem *item = HEED_ITEM (action);
      HeedRecommendation *recommendation = heed_item_get_recommendation (item);
      HeedTarget *target = heed_recommendation_get_target_in_force (recommendation, item);

      g_assert_cmpstr (heed_action_entry_get_item_id (row), ==, heed_item_get_id (item));
      g_assert_cmpstr (heed_action_entry_get_label (row), ==, heed_action_get_label (action));
      g_assert_cmpstr (heed_action_entry_get_text (row), ==, heed_item_get_text (item));
      g_assert_cmpstr (heed_action_entry_get_number (row), ==,
                       heed_recommendation_get_number (recommendation));
      g_assert_cmpstr (heed_action_entry_get_recommendation_id (row), ==,
                       heed_recommendation_get_id (recommendation));
      heed_app_test_assert_name (heed_action_entry_get_organisation (row),
                                 heed_organisation_get_name (heed_plan_get_organisation (plan)));
      heed_app_test_assert_names (heed_action_entry_get_owners (row),
                                  heed_recommendation_get_owners_in_force (recommendation, item));
      g_assert_cmpstr (heed_action_entry_get_target_words (row), ==,
                       target != NULL ? heed_target_get_words (target) : "");
      g_assert_cmpint (heed_action_entry_get_progress (row), ==, heed_action_get_progress (action));
      g_assert_cmpuint (heed_action_entry_get_completed_on (row), ==,
                        heed_action_get_completed_on (action));
      g_assert_cmpint (heed_action_entry_get_compliance (row, heed_action_filter_get_day (filter)), ==,
                       heed_action_get_compliance (action, heed_action_filter_get_day (filter)));
    }
}

static gboolean
want_all (HeedActionFilter *filter,
          HeedPlan         *plan,
          HeedAction       *action)
{
  return TRUE;
}

static gboolean
want_overdue (HeedActionFilter *filter,
              HeedPlan         *plan,
              HeedAction       *action)
{
  return heed_action_get_compliance (action, heed_action_filter_get_day (filter)) ==
         HEED_COMPLIANCE_OVERDUE;
}

static gboolean
want_due_before (HeedActionFilter *filter,
                 HeedPlan         *plan,
                 HeedAction       *action)
{
  HeedItem *item = HEED_ITEM (action);
  HeedTarget *target =
    heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);

  return target != NULL && heed_target_get_due (target) != HEED_DAY_NONE &&
         heed_target_get_due (target) < heed_action_filter_get_due_before (filter);
}

static gboolean
want_open_from (HeedActionFilter *filter,
                HeedPlan         *plan,
                HeedAction       *action)
{
  HeedItem *item = HEED_ITEM (action);
  HeedTarget *target =
    heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);

  switch (heed_action_get_progress (action))
    {
    case HEED_PROGRESS_NOT_STARTED:
    case HEED_PROGRESS_IN_PROGRESS:
      return target != NULL && heed_target_get_due (target) != HEED_DAY_NONE &&
             heed_target_get_due (target) >= heed_action_filter_get_due_from (filter);
    case HEED_PROGRESS_COMPLETED:
    case HEED_PROGRESS_WITHDRAWN:
    default:
      return FALSE;
    }
}

static gboolean
want_progress (HeedActionFilter *filter,
               HeedPlan         *plan,
               HeedAction       *action)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (HEED_TYPE_PROGRESS);
  GEnumValue *word = g_enum_get_value (words, (int) heed_action_get_progress (action));

  return g_str_equal (word->value_nick, heed_action_filter_get_progress (filter));
}

static gboolean
want_owner (HeedActionFilter *filter,
            HeedPlan         *plan,
            HeedAction       *action)
{
  HeedItem *item = HEED_ITEM (action);
  const char *const *owners =
    heed_recommendation_get_owners_in_force (heed_item_get_recommendation (item), item);
  g_autofree char *joined = g_strjoinv ("; ", (char **) owners);
  g_autofree char *folded = g_utf8_casefold (joined, -1);
  g_autofree char *words = g_utf8_casefold (heed_action_filter_get_owner (filter), -1);

  return strstr (folded, words) != NULL;
}

/* The lists in SQL say the same as the model, for whatever there is. */
static void
test_same_as_model (void)
{
  static const char *const progress[] = { "not-started", "in-progress", "completed", "withdrawn" };
  static const char *const owners[] = { "ALLOCATE", "ωμέγα", "\"straight\"", "100%", "back\\slash", "_" };
  static const Wanted overdue_or_all[] = { want_all, want_overdue };

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedSession) session = heed_app_test_open (test);
      g_autoptr (HeedPlan) plan = heed_app_test_plan (4, 12);
      g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 1));
      g_autoptr (HeedActionList) list = NULL;

      heed_app_test_create (session, plan);
      list = heed_app_test_list (session, filter);
      for (guint i = 0; i < 20; i++)
        {
          heed_action_filter_set_day (filter,
                                      heed_day_new (2018, 12, 1) + (guint) g_test_rand_int_range (0, 900));
          heed_action_filter_set_overdue (filter, i % 2 == 1);
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, overdue_or_all[i % 2]);
        }
      heed_action_filter_set_overdue (filter, FALSE);

      for (guint i = 0; i < 20; i++)
        {
          heed_action_filter_set_due_before (filter,
                                             heed_day_new (2018, 12, 1) +
                                               (guint) g_test_rand_int_range (0, 900));
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_due_before);
        }
      heed_action_filter_set_due_before (filter, HEED_DAY_NONE);

      heed_action_filter_set_open (filter, TRUE);
      for (guint i = 0; i < 20; i++)
        {
          heed_action_filter_set_due_from (filter, heed_day_new (2018, 12, 1) +
                                                     (guint) g_test_rand_int_range (0, 900));
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_open_from);
        }
      heed_action_filter_set_open (filter, FALSE);
      heed_action_filter_set_due_from (filter, HEED_DAY_NONE);

      for (guint i = 0; i < G_N_ELEMENTS (progress); i++)
        {
          heed_action_filter_set_progress (filter, progress[i]);
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_progress);
        }
      heed_action_filter_set_progress (filter, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
        {
          heed_action_filter_set_owner (filter, owners[i]);
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_owner);
        }
    }
}

static gboolean
want_compliance (HeedActionFilter *filter,
                 HeedPlan         *plan,
                 HeedAction       *action)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (HEED_TYPE_COMPLIANCE);
  HeedCompliance compliance = heed_action_get_compliance (action, heed_action_filter_get_day (filter));

  return g_str_equal (g_enum_get_value (words, (int) compliance)->value_nick,
                      heed_action_filter_get_compliance (filter));
}

static gboolean
want_due_within (HeedActionFilter *filter,
                 HeedPlan         *plan,
                 HeedAction       *action)
{
  HeedItem *item = HEED_ITEM (action);
  HeedTarget *target = heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);
  HeedDay day = heed_action_filter_get_day (filter);
  HeedDay due = target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;

  return due != HEED_DAY_NONE && due >= day && due <= day + heed_action_filter_get_due_within (filter);
}

static gboolean
want_recommendation (HeedActionFilter *filter,
                     HeedPlan         *plan,
                     HeedAction       *action)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (HEED_ITEM (action));
  g_autoptr (GEnumClass) words = g_type_class_ref (HEED_TYPE_RESPONSE_KIND);
  HeedResponseKind kind = heed_response_get_kind (heed_recommendation_get_response (recommendation));
  g_autofree char *addressee = g_ascii_strdown (heed_recommendation_get_addressee (recommendation), -1);

  return (heed_action_filter_get_response (filter)[0] == '\0' ||
          g_str_equal (g_enum_get_value (words, (int) kind)->value_nick, heed_action_filter_get_response (filter))) &&
         (!heed_action_filter_get_repeated (filter) || heed_recommendation_get_repeated (recommendation)) &&
         (!heed_action_filter_get_priority (filter) || heed_recommendation_get_priority (recommendation)) &&
         strstr (addressee, heed_action_filter_get_addressee (filter)) != NULL;
}

static gboolean
want_moved (HeedActionFilter *filter,
            HeedPlan         *plan,
            HeedAction       *action)
{
  return heed_promise_count_moves (action, NULL) >= heed_action_filter_get_moved (filter);
}

static gboolean
want_quiet (HeedActionFilter *filter,
            HeedPlan         *plan,
            HeedAction       *action)
{
  HeedRecordList *updates = heed_action_get_updates (action);

  for (guint i = 0; i < heed_record_list_get_n (updates); i++)
    if (heed_update_get_day (heed_record_list_get (updates, i)) + heed_action_filter_get_quiet_days (filter) >
        heed_action_filter_get_day (filter))
      return FALSE;
  return TRUE;
}

static gboolean
want_verification (HeedActionFilter *filter,
                   HeedPlan         *plan,
                   HeedAction       *action)
{
  HeedVerification *last = heed_record_list_get_last (heed_action_get_verifications (action));
  gboolean verified = last != NULL && heed_verification_get_adequate (last);

  return heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED &&
         verified == (heed_action_filter_get_verification (filter) == HEED_ACTION_VERIFICATION_VERIFIED);
}

/* So does whatever is asked of the state, the recommendation and the follow-up. */
static void
test_same_follow_up (void)
{
  static const char *const responses[] = { "", "agreed", "partly-agreed", "not-agreed" };
  static const char *const addressees[] = { "", "a", "the", "_", "%", "zzz" };
  g_autoptr (GEnumClass) compliances = g_type_class_ref (HEED_TYPE_COMPLIANCE);

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedSession) session = heed_app_test_open (test);
      g_autoptr (HeedPlan) plan = heed_app_test_plan (6, 14);
      g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 1));
      g_autoptr (HeedActionList) list = NULL;

      heed_app_test_create (session, plan);
      list = heed_app_test_list (session, filter);
      for (guint i = 0; i < 40; i++)
        {
          heed_action_filter_set_day (filter,
                                      heed_day_new (2018, 12, 1) + (guint) g_test_rand_int_range (0, 900));
          heed_action_filter_set_compliance (filter, compliances->values[i % compliances->n_values].value_nick);
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_compliance);
          heed_action_filter_set_compliance (filter, NULL);

          heed_action_filter_set_due_within (filter, (guint) g_test_rand_int_range (1, 400));
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_due_within);
          heed_action_filter_set_due_within (filter, 0);

          heed_action_filter_set_response (filter, responses[g_test_rand_int_range (0, G_N_ELEMENTS (responses))]);
          heed_action_filter_set_addressee (filter, addressees[g_test_rand_int_range (0, G_N_ELEMENTS (addressees))]);
          heed_action_filter_set_repeated (filter, g_test_rand_bit ());
          heed_action_filter_set_priority (filter, g_test_rand_bit ());
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_recommendation);
          g_object_set (filter, "response", "", "addressee", "", "repeated", FALSE, "priority", FALSE, NULL);

          heed_action_filter_set_moved (filter, (guint) g_test_rand_int_range (0, 4));
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_moved);
          heed_action_filter_set_moved (filter, 0);

          heed_action_filter_set_quiet_days (filter, (guint) g_test_rand_int_range (1, 600));
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_quiet);
          heed_action_filter_set_quiet_days (filter, 0);

          heed_action_filter_set_verification (filter, i % 2 == 0 ? HEED_ACTION_VERIFICATION_VERIFIED
                                                                  : HEED_ACTION_VERIFICATION_UNVERIFIED);
          heed_app_test_refresh (list);
          assert_same (list, filter, plan, want_verification);
          heed_action_filter_set_verification (filter, HEED_ACTION_VERIFICATION_NONE);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action-filters/same-as-model", test_same_as_model);
  g_test_add_func ("/action-filters/same-follow-up", test_same_follow_up);
  return g_test_run ();
}
