/* test-recognise-printed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-definition.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* A plan is printed, and read again as others see it: without a word on what each block
 * is, and with the captions of the tables as paragraphs over them. */

static void
forget_styles (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      heed_block_set_style (block, NULL);
      heed_block_set_anchor (block, NULL);
      forget_styles (block->children);
      for (guint j = 0; block->table != NULL && j < block->table->rows->len; j++)
        {
          HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

          for (guint k = 0; k < row->cells->len; k++)
            forget_styles (((HeedCell *) g_ptr_array_index (row->cells, k))->blocks);
        }
    }
}

static HeedPlan *
print_and_read (HeedPlan *plan,
                gboolean  bold)
{
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (GError) error = NULL;
  HeedPlan *read;

  forget_styles (document->blocks);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      HeedBlock *caption;

      if (block->table == NULL)
        continue;
      caption = heed_block_new (HEED_BLOCK_PARAGRAPH);
      heed_block_add_run (caption, block->table->caption, bold ? HEED_RUN_STYLE_BOLD : HEED_RUN_STYLE_PLAIN, NULL);
      g_clear_pointer (&block->table->caption, g_free);
      g_ptr_array_insert (document->blocks, (gint) i++, caption);
    }
  read = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  return read;
}

static void
add_definition (HeedPlan   *plan,
                const char *term,
                const char *meaning)
{
  g_autoptr (HeedDefinition) definition = heed_definition_new ();

  heed_definition_set_term (definition, term);
  heed_definition_set_definition (definition, meaning);
  heed_record_list_append (heed_wording_get_definitions (heed_plan_get_wording (plan)), definition);
}

static HeedRecommendation *
add_recommendation (HeedPlan   *plan,
                    const char *number,
                    const char *addressee)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  const char *owners[] = { "Head of Operations", NULL };
  g_autofree char *text = g_strdup_printf ("Make sure that every case of the unit %s is looked at in time.", number);
  g_autofree char *label = g_strdup_printf ("%s.1", number);

  heed_recommendation_set_number (recommendation, number);
  heed_recommendation_set_text (recommendation, text);
  heed_recommendation_set_addressee (recommendation, addressee);
  heed_recommendation_set_addressee_stated (recommendation, addressee != NULL);
  heed_response_set_words (heed_recommendation_get_response (recommendation), "Agreed");
  heed_response_set_kind (heed_recommendation_get_response (recommendation), HEED_RESPONSE_KIND_AGREED);
  heed_action_set_label (action, g_ascii_isdigit (number[0]) ? label : NULL);
  heed_item_set_text (HEED_ITEM (action), "Look at all cases in the first week of each month.");
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_item_set_target_words (HEED_ITEM (action), "May 2027");
  heed_record_list_append (heed_recommendation_get_items (recommendation), HEED_ITEM (action));
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return heed_record_list_get (heed_plan_get_recommendations (plan),
                               heed_record_list_get_n (heed_plan_get_recommendations (plan)) - 1);
}

static HeedPlan *
new_plan (const char *title,
          const char *organisation)
{
  HeedPlan *plan = heed_plan_new ();

  heed_plan_set_title (plan, title);
  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  heed_wording_set_introduction (heed_plan_get_wording (plan),
                                 "This plan answers each recommendation. It says who does what, and by when.");
  return plan;
}

static void
assert_strv (const char *const *found,
             const char *const *expected)
{
  g_autofree char *one = g_strjoinv ("|", (GStrv) found);
  g_autofree char *other = g_strjoinv ("|", (GStrv) expected);

  g_assert_cmpstr (one, ==, other);
}

static void
test_front (void)
{
  static const struct
  {
    const char *title;
    const char *organisation;
    const char *inspection;
    const char *front[3];
  } plans[] = {
    { "Action plan: Ashford Vale Region", "Ashford Vale Region", "", { NULL } },
    { "Action plan", "", "", { NULL } },
    { "A response to the report on Ashford Vale Region", "Ashford Vale Region", "the report on Ashford Vale Region",
      { "ACTION PLAN: AVR" } },
    { "Inspection of visits to homes: action plan", "Ashford Vale Region", "", { "A joint answer", "For all regions" } },
    { "Action plan for HMP Ashford", "HMP Ashford", "An inspection of HMP Ashford", { "An example" } },
  };

  for (guint i = 0; i < 4 * G_N_ELEMENTS (plans); i++)
    {
      const guint n = i / 4;
      g_autoptr (HeedPlan) plan = new_plan (plans[n].title, plans[n].organisation);
      g_autoptr (HeedPlan) read = NULL;

      heed_inspection_set_title (heed_plan_get_inspection (plan), plans[n].inspection);
      heed_plan_set_front (plan, plans[n].front);
      if (i % 2 == 0)
        {
          add_definition (plan, "Agreed", "We take this up in full, and begin at once.");
          add_definition (plan, "Not agreed", "We take up no part of this, and say below why that is.");
        }
      add_recommendation (plan, "1", NULL);
      read = print_and_read (plan, i % 4 < 2);
      for (guint again = 0; again < 2; again++)
        {
          HeedPlan *next;

          g_test_message ("%s, %u", plans[n].title, again);
          g_assert_cmpstr (heed_plan_get_title (read), ==, plans[n].title);
          assert_strv (heed_plan_get_front (read), plans[n].front);
          g_assert_cmpstr (heed_wording_get_introduction (heed_plan_get_wording (read)), ==,
                           heed_wording_get_introduction (heed_plan_get_wording (plan)));
          g_assert_cmpstr (heed_organisation_get_name (heed_plan_get_organisation (read)), ==, plans[n].organisation);
          g_assert_true (heed_plan_get_unplaced (read) == NULL || heed_plan_get_unplaced (read)[0] == NULL);
          next = print_and_read (read, i % 4 < 2);
          g_set_object (&read, next);
          g_object_unref (next);
        }
    }
}

/* The front of a plan of somebody else may say what only looks like such a line. */
static void
test_kept (void)
{
  static const char *const front[] = { "Action plan: Northern Unit", "What the responses mean", NULL };
  g_autoptr (HeedPlan) plan = new_plan ("A response to the report on Ashford Vale Region", "Ashford Vale Region");
  g_autoptr (HeedPlan) read = NULL;

  heed_plan_set_front (plan, front);
  add_recommendation (plan, "1", NULL);
  read = print_and_read (plan, FALSE);
  assert_strv (heed_plan_get_front (read), front);
}

static void
test_addressees (void)
{
  g_autoptr (HeedPlan) plan = new_plan ("Action plan: Ashford Vale Region", "Ashford Vale Region");
  g_autoptr (HeedPlan) read = NULL;
  static const char *const expected[] = { "The region", "The region", "HM Prison and Probation Service" };
  static const gboolean stated[] = { TRUE, FALSE, TRUE };

  add_recommendation (plan, "1", "The region");
  add_recommendation (plan, "2", NULL);
  add_recommendation (plan, "3", "HM Prison and Probation Service");
  /* In one that is all in bold no line stands over the others. */
  heed_recommendation_set_text (heed_record_list_get (heed_plan_get_recommendations (plan), 1),
                                "**Make sure of these: visits, calls and letters.**");
  read = print_and_read (plan, FALSE);

  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (read)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      HeedRecommendation *one = heed_record_list_get (heed_plan_get_recommendations (plan), i);
      HeedRecommendation *other = heed_record_list_get (heed_plan_get_recommendations (read), i);

      g_assert_cmpstr (heed_recommendation_get_text (other), ==, heed_recommendation_get_text (one));
      g_assert_cmpstr (heed_recommendation_get_addressee (other), ==, expected[i]);
      g_assert_cmpint (heed_recommendation_get_addressee_stated (other), ==, stated[i]);
    }
}

static void
test_letters (void)
{
  g_autoptr (HeedPlan) plan = new_plan ("Action plan: Ashford Vale Region", "Ashford Vale Region");
  g_autoptr (HeedPlan) read = NULL;
  static const char *const numbers[] = { "a", "b", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_recommendation (plan, numbers[i], i == 0 ? "The region should" : NULL);
  read = print_and_read (plan, FALSE);

  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (read)), ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpstr (heed_recommendation_get_number (heed_record_list_get (heed_plan_get_recommendations (read), i)),
                     ==, numbers[i]);
}

/* Owners that nobody has placed yet are printed below the last action: they are no
 * owner of it, least of all as one. */
static void
test_unplaced_owners (void)
{
  for (guint n = 2; n < 9; n++)
    {
      g_autoptr (HeedPlan) plan = new_plan ("Action plan: Ashford Vale Region", "Ashford Vale Region");
      g_autoptr (HeedPlan) read = NULL;
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) owners = NULL;
      HeedRecommendation *recommendation = add_recommendation (plan, "1", NULL);
      HeedItem *item = heed_record_list_get (heed_recommendation_get_items (recommendation), 0);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *owner = g_strdup_printf ("Head of Unit %u", i);

          g_strv_builder_add (builder, owner);
        }
      owners = g_strv_builder_end (builder);
      heed_item_set_owners (item, NULL);
      heed_unplaced_set_owners (heed_recommendation_get_unplaced (recommendation), (const char *const *) owners);
      read = print_and_read (plan, FALSE);

      recommendation = heed_record_list_get (heed_plan_get_recommendations (read), 0);
      assert_strv (heed_unplaced_get_owners (heed_recommendation_get_unplaced (recommendation)),
                   (const char *const *) owners);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recognise-printed/front", test_front);
  g_test_add_func ("/recognise-printed/kept", test_kept);
  g_test_add_func ("/recognise-printed/addressees", test_addressees);
  g_test_add_func ("/recognise-printed/letters", test_letters);
  g_test_add_func ("/recognise-printed/unplaced-owners", test_unplaced_owners);

  return g_test_run ();
}
