/* test-review-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-json-writer.h"
#include "heed-markup.h"
#include "heed-placing.h"
#include "heed-recommendation.h"
#include "heed-review-page.h"
#include "heed-review-steps.h"
#include "heed-text-item.h"

#define ROUNDS 150

/* A plan that was imported as submitted, in a register. */
typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
} Review;

static HeedRecommendation *
get_recommendation (HeedPlan *plan,
                    guint     position)
{
  return heed_record_list_get (heed_plan_get_recommendations (plan), position);
}

static HeedItem *
get_item (HeedRecommendation *recommendation,
          guint               position)
{
  return heed_record_list_get (heed_recommendation_get_items (recommendation), position);
}

static guint
count_items (HeedRecommendation *recommendation)
{
  return heed_record_list_get_n (heed_recommendation_get_items (recommendation));
}

static char *
to_json (HeedPlan *plan)
{
  g_autoptr (JsonNode) node = heed_json_writer_write (plan);

  return json_to_string (node, TRUE);
}

static void
set_up (Review        *review,
        gconstpointer  content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (HeedImport) import = NULL;

  review->test = heed_app_test_new ();
  review->session = heed_app_test_open (review->test);
  file = heed_app_test_write (review->test, "plan.html", content);
  import = heed_session_import (review->session, file, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  review->editor = heed_app_test_edit (review->session, heed_import_get_number (import));
}

static void
tear_down (Review        *review,
           gconstpointer  content)
{
  g_clear_object (&review->editor);
  g_clear_object (&review->session);
  heed_app_test_free (review->test);
}

#define PLAN(rows)                                                                                 \
  "<h1>Action plan: Saltmarsh Ferry Probation</h1><p>Action plan submitted: 14 May 2027</p>"       \
  "<table><tr><th>Rec no</th><th>Recommendation</th><th>Agreed/Partly agreed/Not agreed</th>"      \
  "<th>Response action taken/planned</th><th>Responsible owner</th><th>Target date</th></tr>" rows \
  "</table>"

#define LAMPS                                                                                         \
  "<tr><td>1</td><td>keep every gangway lit after dusk.</td><td>Agreed</td><td>The harbour team will" \
  " count all lamps. Broken lamps are replaced within a week. Night staff will walk each gangway.</td>" \
  "<td><p>Harbour Master</p><p>Lamp Keeper</p><p>Night Manager</p></td>"                              \
  "<td><p>June 2027</p><p>July 2027</p></td></tr>"

#define KNOTS                                                                                           \
  "<tr><td>2</td><td>teach all deckhands the new knots.</td><td>Agreed</td><td><p>We will:</p><ul>"     \
  "<li>print a card</li><li>hold a morning each month</li><li>ask every skipper</li></ul>"              \
  "<p>Life on the quay</p></td><td><p>Head of Learning</p><p>Skippers</p></td>"                         \
  "<td><p>May 2027</p><p>Ongoing</p><p>June 2027</p><p>July 2027</p></td></tr>"                         \
  "<tr><td></td><td>answer each letter within ten days.</td><td>Partly agreed</td><td><ul>"             \
  "<li>a ledger is kept at the desk and</li><li>read on Fridays; The clerks will tell the manager</li>" \
  "</ul></td><td><p>Desk Manager</p></td><td><p>November 2027</p></td></tr>"

static void
undo_all (HeedPlanEditor *editor)
{
  while (heed_plan_editor_get_can_undo (editor))
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (heed_plan_editor_undo (editor, &error));
      g_assert_no_error (error);
    }
}

/* Splits, places from the one that was placed last, and what was to be matched is settled. */
static void
test_split (Review        *review,
            gconstpointer  content)
{
  HeedPlan *plan = heed_plan_editor_get_plan (review->editor);
  HeedRecommendation *recommendation = get_recommendation (plan, 0);
  g_autofree char *before = to_json (plan);
  g_autofree char *after = NULL;
  guint n = heed_plan_count_review (plan);

  g_assert_cmpuint (count_items (recommendation), ==, 1);
  g_assert_cmpuint (heed_review_count_steps (get_item (recommendation, 0)), ==, 3);
  heed_plan_editor_begin (review->editor, "Split");
  heed_review_split_steps (get_item (recommendation, 0));
  heed_plan_editor_end (review->editor);
  g_assert_cmpuint (count_items (recommendation), ==, 3);
  g_assert_cmpstr (heed_item_get_text (get_item (recommendation, 1)), ==, "Broken lamps are replaced within a week.");

  heed_plan_editor_begin (review->editor, "Place");
  g_assert_cmpuint (heed_placing_place_all (recommendation, HEED_PLACING_OWNER, NULL), ==, 3);
  heed_plan_editor_end (review->editor);
  g_assert_cmpuint (heed_plan_count_review (plan), ==, n - 1);

  /* From the second on: the first stays without. */
  heed_plan_editor_begin (review->editor, "Place");
  heed_placing_place (recommendation, HEED_PLACING_TARGET, 0, get_item (recommendation, 1));
  heed_placing_place_all (recommendation, HEED_PLACING_TARGET, get_item (recommendation, 1));
  heed_plan_editor_end (review->editor);
  g_assert_cmpstr (heed_item_get_target_words (get_item (recommendation, 0)), ==, "");
  g_assert_cmpstr (heed_item_get_target_words (get_item (recommendation, 2)), ==, "July 2027");
  g_assert_cmpstr (heed_action_get_baseline_words (HEED_ACTION (get_item (recommendation, 2))), ==, "July 2027");
  g_assert_null (heed_recommendation_get_review (recommendation)[0]);

  undo_all (review->editor);
  after = to_json (plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_split_at (Review        *review,
               gconstpointer  content)
{
  HeedRecommendation *recommendation = get_recommendation (heed_plan_editor_get_plan (review->editor), 0);

  g_assert_false (heed_review_split_at (get_item (recommendation, 0), 0));
  g_assert_true (heed_review_split_at (get_item (recommendation, 0), 11));
  g_assert_cmpstr (heed_item_get_text (get_item (recommendation, 0)), ==, "The harbour");
  g_assert_true (heed_review_can_join (get_item (recommendation, 0)));
  heed_review_join (get_item (recommendation, 0));
  g_assert_true (g_str_has_prefix (heed_item_get_text (get_item (recommendation, 0)), "The harbour team"));
  g_assert_false (heed_review_can_join (get_item (recommendation, 0)));
}

/* What was read as promised can be turned and joined all the same. */
static void
test_promised (Review        *review,
               gconstpointer  content)
{
  HeedPlan *plan = heed_plan_editor_get_plan (review->editor);
  HeedRecommendation *recommendation = get_recommendation (plan, 0);
  HeedItem *item = get_item (recommendation, 1);
  g_autofree char *id = g_strdup (heed_item_get_id (item));

  g_assert_cmpstr (heed_action_get_baseline_words (HEED_ACTION (item)), ==, "May 2027");
  g_assert_true (heed_review_can_turn (item, HEED_REVIEW_KIND_LEAD_IN));
  item = heed_review_turn (item, HEED_REVIEW_KIND_LEAD_IN);
  g_assert_cmpint (heed_review_get_kind (item), ==, HEED_REVIEW_KIND_LEAD_IN);
  g_assert_cmpstr (heed_item_get_text (item), ==, "print a card");
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "May 2027");
  item = heed_review_turn (item, HEED_REVIEW_KIND_TEXT);
  g_assert_cmpint (heed_text_item_get_role (HEED_TEXT_ITEM (item)), ==, HEED_TEXT_ROLE_PLAIN);
  item = heed_review_turn (item, HEED_REVIEW_KIND_ACTION);
  g_assert_cmpstr (heed_action_get_label (HEED_ACTION (item)), ==, "•");
  g_assert_cmpstr (heed_action_get_baseline_words (HEED_ACTION (item)), ==, "May 2027");
  g_assert_cmpstr (heed_item_get_id (item), ==, id);

  heed_review_join (item);
  g_assert_cmpstr (heed_item_get_text (item), ==, "print a card hold a morning each month");
  g_assert_cmpstr (heed_item_get_target_words (item), ==, "May 2027");
  g_assert_true (g_strv_contains (heed_placing_get_unplaced (recommendation, HEED_PLACING_TARGET), "Ongoing"));

  /* What has begun is no words of a file any more. */
  heed_action_set_progress (HEED_ACTION (item), HEED_PROGRESS_IN_PROGRESS);
  g_assert_false (heed_review_can_turn (item, HEED_REVIEW_KIND_TEXT));
  g_assert_false (heed_review_can_lift (item));
  g_assert_false (heed_review_can_head (item));
}

/* A recommendation without a number was read as part of the one before. */
static void
test_begin (Review        *review,
            gconstpointer  content)
{
  HeedPlan *plan = heed_plan_editor_get_plan (review->editor);
  HeedRecommendation *recommendation = get_recommendation (plan, 0);
  HeedRecommendation *begun;
  g_autofree char *before = to_json (plan);
  g_autofree char *after = NULL;
  guint n = count_items (recommendation);

  g_assert_cmpuint (n, ==, 7);
  g_assert_false (heed_review_can_begin (get_item (recommendation, 0)));
  g_assert_false (heed_review_can_head (get_item (recommendation, 4)));
  heed_plan_editor_begin (review->editor, "Begin");
  begun = heed_review_begin (get_item (recommendation, 5), heed_plan_editor_get_source (review->editor));
  heed_plan_editor_end (review->editor);
  g_assert_cmpstr (heed_recommendation_get_number (begun), ==, "3");
  g_assert_cmpstr (heed_recommendation_get_text (begun), ==, "answer each letter within ten days.");
  g_assert_cmpstr (heed_recommendation_get_text (recommendation), ==, "teach all deckhands the new knots.");
  g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (begun)), ==,
                   HEED_RESPONSE_KIND_PARTLY_AGREED);
  g_assert_cmpuint (count_items (begun), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) heed_recommendation_get_review (begun)), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) heed_recommendation_get_review (recommendation)), ==, 2);

  heed_plan_editor_begin (review->editor, "Heading");
  heed_review_head (get_item (recommendation, 4));
  heed_plan_editor_end (review->editor);
  g_assert_cmpstr (heed_recommendation_get_heading (begun), ==, "Life on the quay");
  g_assert_cmpuint (count_items (recommendation), ==, 4);

  /* An owner that belongs to it goes along, and what stops in mid-sentence is joined. */
  heed_plan_editor_begin (review->editor, "Hand over");
  g_assert_true (heed_placing_hand_over (recommendation, HEED_PLACING_OWNER, 2, begun, HEED_PLACING_OWNER));
  heed_review_join (get_item (begun, 0));
  heed_plan_editor_end (review->editor);
  g_assert_cmpstr (heed_placing_get_unplaced (begun, HEED_PLACING_OWNER)[0], ==, "Desk Manager");
  g_assert_cmpuint (count_items (begun), ==, 1);

  undo_all (review->editor);
  after = to_json (plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_lift (Review        *review,
           gconstpointer  content)
{
  HeedRecommendation *recommendation = get_recommendation (heed_plan_editor_get_plan (review->editor), 0);

  heed_review_lift (get_item (recommendation, 4));
  g_assert_true (g_strv_contains (heed_placing_get_unplaced (recommendation, HEED_PLACING_TEXT), "Life on the quay"));

  /* The first item stands below the headings that are there. */
  heed_recommendation_set_heading (recommendation, "Harbours");
  heed_review_head (get_item (recommendation, 0));
  g_assert_cmpstr (heed_recommendation_get_heading (recommendation), ==, "Harbours\nWe will:");
}

/* ---- pages ---- */

static void
test_pages (Review        *review,
            gconstpointer  content)
{
  HeedPlan *plan = heed_plan_editor_get_plan (review->editor);
  HeedRecommendation *recommendation = get_recommendation (plan, 0);
  g_autoptr (GPtrArray) pages = NULL;
  HeedReviewPage *page;

  heed_plan_add_review (plan, "The columns could not be told apart");
  heed_plan_add_review (plan, "The progress notes have no date");
  pages = heed_review_page_collect (plan);
  g_assert_cmpuint (pages->len, ==, 2);
  page = g_ptr_array_index (pages, 0);
  g_assert_cmpuint (g_strv_length ((char **) heed_review_page_get_lines (page)), ==, 2);
  heed_review_page_finish (page, plan);
  g_assert_null (heed_plan_get_review (plan)[0]);

  /* All lines of a recommendation are one page; what is left of them is said. */
  page = g_ptr_array_index (pages, 1);
  g_assert_true (heed_review_page_get_recommendation (page) == recommendation);
  g_assert_cmpuint (g_strv_length ((char **) heed_review_page_get_lines (page)), ==,
                    g_strv_length ((char **) heed_recommendation_get_review (recommendation)));
  heed_placing_leave_out (recommendation, HEED_PLACING_OWNER, 0);
  g_clear_pointer (&pages, g_ptr_array_unref);
  pages = heed_review_page_collect (plan);
  page = g_ptr_array_index (pages, 0);
  g_assert_true (g_strv_contains (heed_review_page_get_lines (page), "2 owners have no place yet"));

  heed_review_page_finish (page, plan);
  g_clear_pointer (&pages, g_ptr_array_unref);
  pages = heed_review_page_collect (plan);
  page = g_ptr_array_index (pages, 0);
  g_assert_cmpstr (heed_review_page_get_lines (page)[0], ==, "Some words have no place yet");
  g_assert_false (heed_review_page_can_finish (page));
}

/* ---- by chance ---- */

static void
add_letters (GArray     *letters,
             const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup != NULL ? markup : "");

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      {
        gunichar letter = g_utf8_get_char (c);

        g_array_append_val (letters, letter);
      }
}

static int
compare_letters (gconstpointer a,
                 gconstpointer b)
{
  return (int) *(const gunichar *) a - (int) *(const gunichar *) b;
}

/* All letters of a plan that a step may move, sorted; owners and targets apart, since what is
 * split in two has them twice. */
static char *
collect_letters (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *const *words = heed_placing_get_unplaced (recommendation, HEED_PLACING_TEXT);

      add_letters (letters, heed_recommendation_get_heading (recommendation));
      add_letters (letters, heed_recommendation_get_text (recommendation));
      for (guint j = 0; words[j] != NULL; j++)
        add_letters (letters, words[j]);
      for (guint j = 0; j < count_items (recommendation); j++)
        add_letters (letters, heed_item_get_text (get_item (recommendation, j)));
    }
  g_array_sort (letters, compare_letters);
  return g_ucs4_to_utf8 ((gunichar *) (gpointer) letters->data, letters->len, NULL, NULL, NULL);
}

static void
do_something (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedRecommendation *recommendation
    = get_recommendation (plan, (guint) g_test_rand_int_range (0, (int) heed_record_list_get_n (recommendations)));
  guint n = count_items (recommendation);
  HeedItem *item = n > 0 ? get_item (recommendation, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
  HeedReviewKind kind = (HeedReviewKind) g_test_rand_int_range (0, HEED_REVIEW_KIND_MEASURE + 1);

  if (item == NULL)
    return;
  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      heed_review_split_at (item, (guint) g_test_rand_int_range (0, 60));
      break;
    case 1:
      if (heed_review_can_join (item))
        heed_review_join (item);
      break;
    case 2:
      /* A label that is no bullet becomes text. */
      if (HEED_IS_ACTION (item))
        heed_action_set_label (HEED_ACTION (item), NULL);
      if (heed_review_can_turn (item, kind))
        heed_review_turn (item, kind);
      break;
    case 3:
      if (HEED_IS_ACTION (item))
        heed_action_set_label (HEED_ACTION (item), "1.1");
      if (heed_review_can_head (item))
        heed_review_head (item);
      break;
    case 4:
      if (HEED_IS_ACTION (item))
        heed_action_set_label (HEED_ACTION (item), "–");
      if (heed_review_can_lift (item))
        heed_review_lift (item);
      break;
    case 5:
      if (heed_review_can_begin (item))
        heed_review_begin (item, NULL);
      break;
    default:
      heed_review_split_steps (item);
    }
}

/* Whatever is done, no letter is lost, and all can be taken back. */
static void
test_nothing_lost (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) made = heed_app_test_plan (4, 6);
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  HeedPlan *plan;

  editor = heed_app_test_edit (session, heed_session_create_plan (session, made, NULL));
  plan = heed_plan_editor_get_plan (editor);
  before = to_json (plan);
  letters = collect_letters (plan);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *now = NULL;
      g_autoptr (GError) error = NULL;

      heed_plan_editor_begin (editor, "Step");
      do_something (plan);
      heed_plan_editor_end (editor);
      g_assert_true (heed_plan_editor_flush (editor, &error));
      g_assert_no_error (error);
      now = collect_letters (plan);
      g_assert_cmpstr (now, ==, letters);
    }

  undo_all (editor);
  after = to_json (plan);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/review-steps/split", Review, PLAN (LAMPS), set_up, test_split, tear_down);
  g_test_add ("/review-steps/split-at", Review, PLAN (LAMPS), set_up, test_split_at, tear_down);
  g_test_add ("/review-steps/promised", Review, PLAN (KNOTS), set_up, test_promised, tear_down);
  g_test_add ("/review-steps/begin", Review, PLAN (KNOTS), set_up, test_begin, tear_down);
  g_test_add ("/review-steps/lift", Review, PLAN (KNOTS), set_up, test_lift, tear_down);
  g_test_add ("/review-steps/pages", Review, PLAN (LAMPS), set_up, test_pages, tear_down);
  g_test_add_func ("/review-steps/nothing-lost", test_nothing_lost);
  return g_test_run ();
}
