/* test-recommendation-book.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation-book.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-recommendation-links.h"
#include "heed-recommendation.h"
#include "heed-similarity.h"

#define DAY heed_day_new (2020, 6, 1)

static void
test_similarity (void)
{
  static const char *const texts[] = {
    "The keeper should light the lamps of the harbour each night",
    "Make sure that harbour lamps are lit at night",
    "The keeper should count the boats",
    "The keeper should find wholly different words",
    "The keeper should light the lamps of the harbour each night",
    "",
  };
  g_autoptr (HeedSimilarity) similarity = heed_similarity_new (texts, G_N_ELEMENTS (texts));
  g_autoptr (GArray) found = heed_similarity_find (similarity, 0, 0);
  g_autoptr (GArray) none = heed_similarity_find (similarity, 5, 0);
  g_autoptr (GArray) few = heed_similarity_find (similarity, 0, 0.9);

  g_assert_cmpuint (found->len, ==, 4);
  g_assert_cmpuint (g_array_index (found, HeedSimilarText, 0).position, ==, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, HeedSimilarText, 0).score, 1, 1e-9);
  /* "lamps" and "harbour" say more than "the keeper should". */
  g_assert_cmpuint (g_array_index (found, HeedSimilarText, 1).position, ==, 1);
  g_assert_cmpuint (g_array_index (found, HeedSimilarText, 2).position, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (few->len, ==, 1);
}

/* Two texts are as alike one way as the other, and never more than alike. */
static void
test_symmetric (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeedSimilarity) similarity = NULL;
  double scores[30][30] = { 0 };

  for (guint i = 0; i < 30; i++)
    {
      GString *text = g_string_new (NULL);

      for (int j = g_test_rand_int_range (1, 12); j > 0; j--)
        g_string_append_printf (text, "word%d ", g_test_rand_int_range (0, 25));
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  similarity = heed_similarity_new ((const char *const *) texts->pdata, texts->len);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GArray) found = heed_similarity_find (similarity, i, 0);

      for (guint j = 0; j < found->len; j++)
        scores[i][g_array_index (found, HeedSimilarText, j).position] = g_array_index (found, HeedSimilarText, j).score;
    }
  for (guint i = 0; i < 30; i++)
    for (guint j = 0; j < 30; j++)
      {
        g_assert_cmpfloat_with_epsilon (scores[i][j], scores[j][i], 1e-9);
        g_assert_cmpfloat (scores[i][j], <=, 1 + 1e-9);
      }
}

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedRecommendationBook *book;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->book = heed_recommendation_book_new (self->session);
  heed_recommendation_book_set_day (self->book, DAY);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->book);
  g_clear_object (&self->session);
  heed_app_test_free (self->test);
}

static void
wait_for (Fixture *self)
{
  heed_app_test_settle ();
  while (heed_recommendation_book_get_loading (self->book))
    g_main_context_iteration (NULL, TRUE);
}

/* The list keeps it. */
static HeedRecommendationEntry *
get (Fixture *self,
     guint    position)
{
  g_autoptr (HeedRecommendationEntry) entry
    = g_list_model_get_item (heed_recommendation_book_get_list (self->book), position);

  return entry;
}

static guint
add_plan (Fixture    *self,
          const char *organisation,
          int         year,
          const char *text,
          const char *action_text)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();

  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), heed_day_new (year, 3, 1));
  heed_recommendation_set_number (recommendation, "1");
  heed_recommendation_set_text (recommendation, text);
  heed_item_set_text (HEED_ITEM (action), action_text);
  heed_item_set_target_words (HEED_ITEM (action), "May 2019");
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return heed_app_test_create (self->session, plan);
}

/* What is listed is what stands in the plans. */
static void
test_counts (Fixture       *self,
             gconstpointer  data)
{
  guint position = 0;

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    heed_app_test_create (self->session, heed_app_test_plan (4, 8));
  wait_for (self);
  for (guint i = 0; i < g_list_model_get_n_items (heed_session_get_plans (self->session)); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (heed_session_get_plans (self->session), i);
      g_autoptr (HeedPlanEditor) editor
        = heed_app_test_edit (self->session, heed_plan_summary_get_number (summary));
      HeedRecordList *list = heed_plan_get_recommendations (heed_plan_editor_get_plan (editor));

      for (guint j = 0; j < heed_record_list_get_n (list); j++)
        {
          HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (list, j));
          HeedRecommendationEntry *entry = get (self, position++);
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) actions = heed_recommendation_book_load_actions (self->book, entry, &error);
          guint n = 0, n_completed = 0, n_overdue = 0;

          for (guint k = 0; k < heed_record_list_get_n (items); k++)
            {
              HeedAction *action = heed_record_list_get (items, k);

              if (!HEED_IS_ACTION (action) || !heed_action_is_counted (action))
                continue;
              n++;
              n_completed += heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED;
              n_overdue += heed_action_get_compliance (action, DAY) == HEED_COMPLIANCE_OVERDUE;
            }
          g_assert_no_error (error);
          g_assert_cmpstr (heed_recommendation_entry_get_id (entry), ==,
                           heed_recommendation_get_id (heed_record_list_get (list, j)));
          g_assert_cmpuint (heed_recommendation_entry_get_n_actions (entry), ==, n);
          g_assert_cmpuint (heed_recommendation_entry_get_n_completed (entry), ==, n_completed);
          g_assert_cmpuint (heed_recommendation_entry_get_n_overdue (entry), ==, n_overdue);
          g_assert_cmpuint (actions->len, ==, n);
        }
    }
  g_assert_cmpuint (g_list_model_get_n_items (heed_recommendation_book_get_list (self->book)), ==, position);
}

/* Those of the organisation come first, and one of the same plan never. */
static void
test_similar (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) similar = NULL;

  add_plan (self, "A harbour", 2021, "Light the lamps of the harbour each night", "Buy oil");
  add_plan (self, "A harbour", 2018, "Light the lamps of the harbour", "Buy wicks");
  add_plan (self, "B harbour", 2019, "Light the lamps of the harbour each night", "Hire a keeper");
  add_plan (self, "C harbour", 2019, "Count the boats", "Buy a book");
  wait_for (self);
  g_assert_cmpuint (heed_recommendation_entry_get_published (get (self, 0)), ==, heed_day_new (2021, 3, 1));
  similar = heed_recommendation_book_find_similar (self->book, get (self, 0));
  g_assert_cmpuint (similar->len, ==, 2);
  g_assert_cmpstr (heed_recommendation_entry_get_organisation (g_ptr_array_index (similar, 0)), ==, "A harbour");
  g_assert_cmpstr (heed_recommendation_entry_get_organisation (g_ptr_array_index (similar, 1)), ==, "B harbour");
}

/* Each is one step of undo, and what makes no sense is refused. */
static void
test_links (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (HeedPlanEditor) again = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GError) error = NULL;
  HeedRecommendation *recommendation;
  HeedRecordList *items;

  add_plan (self, "A harbour", 2021, "Light the lamps", "Buy oil");
  add_plan (self, "A harbour", 2018, "Light the lamps", "Buy wicks");
  add_plan (self, "B harbour", 2018, "Light the lamps", "Hire a keeper");
  wait_for (self);

  g_assert_null (heed_recommendation_links_repeat (self->session, get (self, 1), get (self, 0), &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (heed_recommendation_links_repeat (self->session, get (self, 0), get (self, 2), &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);

  editor = heed_recommendation_links_repeat (self->session, get (self, 0), get (self, 1), &error);
  g_assert_no_error (error);
  recommendation = heed_record_list_get (heed_plan_get_recommendations (heed_plan_editor_get_plan (editor)), 0);
  items = heed_recommendation_get_items (recommendation);
  g_assert_cmpstr (heed_recommendation_get_repeats (recommendation), ==,
                   heed_recommendation_entry_get_id (get (self, 1)));
  g_assert_true (heed_recommendation_get_repeated (recommendation));
  g_assert_true (heed_plan_editor_undo (editor, &error));
  g_assert_cmpstr (heed_recommendation_get_repeats (recommendation), ==, "");
  g_assert_false (heed_recommendation_get_repeated (recommendation));

  wait_for (self);
  actions = heed_recommendation_book_load_actions (self->book, get (self, 2), &error);
  g_assert_cmpuint (actions->len, ==, 1);
  again = heed_recommendation_links_take_over (self->session, get (self, 0), g_ptr_array_index (actions, 0), &error);
  g_assert_true (again == editor);
  g_assert_cmpuint (heed_record_list_get_n (items), ==, 2);
  g_assert_cmpstr (heed_item_get_text (heed_record_list_get (items, 1)), ==, "Hire a keeper");
  g_assert_cmpstr (heed_item_get_target_words (heed_record_list_get (items, 1)), ==, "");
  g_assert_true (heed_plan_editor_undo (editor, &error));
  g_assert_cmpuint (heed_record_list_get_n (items), ==, 1);
  g_clear_object (&again);

  /* A plan that was deleted meanwhile. */
  {
    g_autoptr (HeedRecommendationEntry) gone = g_object_ref (get (self, 1));

    heed_session_delete_plan (self->session, heed_recommendation_entry_get_plan (gone), &error);
    g_assert_no_error (error);
    g_assert_null (heed_recommendation_links_take_over (self->session, gone, g_ptr_array_index (actions, 0), &error));
    g_assert_nonnull (error);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recommendation-book/similarity", test_similarity);
  g_test_add_func ("/recommendation-book/symmetric", test_symmetric);
  g_test_add ("/recommendation-book/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/recommendation-book/similar", Fixture, NULL, set_up, test_similar, tear_down);
  g_test_add ("/recommendation-book/links", Fixture, NULL, set_up, test_links, tear_down);

  return g_test_run ();
}
