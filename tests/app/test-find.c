/* test-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-json-text.h"
#include "heed-json-writer.h"
#include "heed-plan-find.h"
#include "heed-recommendation.h"
#include "heed-text-find.h"

static char *
to_json (HeedPlan *plan)
{
  g_autoptr (JsonNode) node = heed_json_writer_write (plan);

  return heed_json_text_print (node);
}

static guint
count (HeedPlan   *plan,
       const char *words)
{
  g_autoptr (GArray) found = heed_plan_find (plan, words);
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += g_array_index (found, HeedFound, i).n;
  return n;
}

/* A word that a plan of chance has. */
static char *
choose_word (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedRecommendation *recommendation
    = heed_record_list_get (recommendations, (guint) g_test_rand_int_range (0, (int) heed_record_list_get_n (recommendations)));
  g_auto (GStrv) words = g_str_tokenize_and_fold (heed_recommendation_get_text (recommendation), NULL, NULL);
  guint n = g_strv_length (words);

  return g_strdup (n > 0 ? words[g_test_rand_int_range (0, (int) n)] : "e");
}

/* All that is found is replaced, as one step; nothing else is another, and undo brings all back. */
static void
test_replace_all (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (HeedPlan) made = heed_app_test_plan (4, 6);
      g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, heed_app_test_create (session, made));
      HeedPlan *plan = heed_plan_editor_get_plan (editor);
      g_autofree char *words = choose_word (plan);
      g_autofree char *before = to_json (plan);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      guint n = count (plan, words);

      g_assert_cmpuint (heed_plan_find_replace (editor, NULL, words, "qqqq"), ==, n);
      g_assert_cmpuint (count (plan, words), ==, 0);
      g_assert_cmpuint (count (plan, "qqqq"), ==, n);
      if (n == 0)
        continue;
      g_assert_cmpstr (heed_plan_editor_get_undo_label (editor), ==, "Replace");
      g_assert_true (heed_plan_editor_undo (editor, &error));
      g_assert_no_error (error);
      after = to_json (plan);
      g_assert_cmpstr (after, ==, before);
    }
}

/* In one record the others stay; targets and labels are left alone. */
static void
test_replace_one (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) made = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  const char *const owners[] = { "Lamp Keeper", "Clerk", NULL };
  g_autoptr (HeedPlanEditor) editor = NULL;
  HeedRecordList *items;
  HeedItem *first;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();

      heed_action_set_label (action, "lamp 1");
      heed_item_set_text (HEED_ITEM (action), "Light the **Lamp** and the other lamp");
      heed_item_set_owners (HEED_ITEM (action), owners);
      heed_item_set_target_words (HEED_ITEM (action), "When the lamp is lit");
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
  heed_recommendation_set_number (recommendation, "1");
  heed_record_list_append (heed_plan_get_recommendations (made), recommendation);
  editor = heed_app_test_edit (session, heed_app_test_create (session, made));
  items = heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (editor)), 0));
  first = heed_record_list_get (items, 0);

  g_assert_cmpuint (heed_plan_find_replace (editor, first, "lamp", "beacon"), ==, 3);
  g_assert_cmpstr (heed_item_get_text (first), ==, "Light the **beacon** and the other beacon");
  g_assert_cmpstr (heed_item_get_owners (first)[0], ==, "beacon Keeper");
  g_assert_cmpstr (heed_item_get_target_words (first), ==, "When the lamp is lit");
  g_assert_cmpstr (heed_action_get_label (HEED_ACTION (first)), ==, "lamp 1");
  g_assert_true (heed_text_holds (heed_item_get_text (heed_record_list_get (items, 1)), "lamp"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/replace-all", test_replace_all);
  g_test_add_func ("/find/replace-one", test_replace_one);
  return g_test_run ();
}
