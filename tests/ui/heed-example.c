/* heed-example.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-example.h"

#include "heed-action.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

static const char *const steps[] = {
  "Agree a list of the records that every new case must hold, and share it with all teams.",
  "Check ten cases of each team every month, and tell the team what was found.",
  "Give managers a weekly list of cases without a plan after fifteen working days.",
  "Offer a half-day course on writing plans with the person who is supervised.",
  "Name one colleague in each office who answers questions about the new form.",
  "Review the form after three months of use with those who fill it in.",
  "Show the figures of every office on one page, so that good practice is seen.",
  "Write to partner agencies about the information that is needed before the first meeting.",
  "Report progress to the board each quarter.",
};

static const char *const owners[] = {
  "Head of Quality", "Quality Officers", "Deputy Director, North", "Head of Learning",
  "Office Managers", "Head of Quality", "Performance Analyst", "Partnerships Manager",
};

static const char *const targets[] = {
  "June 2021", "Monthly from July 2021", "May 2021", "By end of September 2021", "Completed",
  "October 2021", "June 2021", "July 2021", "Ongoing",
};

static void
add_steps (HeedRecommendation *recommendation,
           guint               number,
           guint               n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      g_autofree char *label = g_strdup_printf ("%u.%u", number, i + 1);

      heed_action_set_label (action, label);
      heed_item_set_depth (HEED_ITEM (action), 1);
      heed_item_set_text (HEED_ITEM (action), steps[i % G_N_ELEMENTS (steps)]);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
}

static void
set_unplaced (HeedRecommendation *recommendation,
              guint               n_owners,
              guint               n_targets)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  g_autoptr (GStrvBuilder) owner_words = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) target_words = g_strv_builder_new ();
  g_auto (GStrv) all_owners = NULL;
  g_auto (GStrv) all_targets = NULL;

  for (guint i = 0; i < n_owners; i++)
    g_strv_builder_add (owner_words, owners[i % G_N_ELEMENTS (owners)]);
  for (guint i = 0; i < n_targets; i++)
    g_strv_builder_add (target_words, targets[i % G_N_ELEMENTS (targets)]);

  all_owners = g_strv_builder_end (owner_words);
  all_targets = g_strv_builder_end (target_words);
  heed_unplaced_set_owners (unplaced, (const char *const *) all_owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) all_targets);
}

static void
add_evaluation (HeedRecommendation *recommendation)
{
  g_autoptr (HeedTextItem) item = heed_text_item_new ();

  heed_text_item_set_role (item, HEED_TEXT_ROLE_EVALUATION);
  heed_item_set_depth (HEED_ITEM (item), 1);
  heed_item_set_text (HEED_ITEM (item),
                      "Evaluation: case checks show that plans are in place in time.");
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
}

static HeedRecommendation *
add_recommendation (HeedPlan   *plan,
                    const char *number,
                    const char *text,
                    const char *review)
{
  const char *const words[] = { review, NULL };
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

  heed_recommendation_set_number (recommendation, number);
  heed_recommendation_set_addressee (recommendation, "Fenwick Vale Probation");
  heed_recommendation_set_text (recommendation, text);
  heed_response_set_kind (heed_recommendation_get_response (recommendation),
                          HEED_RESPONSE_KIND_AGREED);
  heed_response_set_words (heed_recommendation_get_response (recommendation), "Agreed");
  heed_recommendation_set_review (recommendation, words);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return recommendation;
}

/**
 * heed_example_create_plan:
 *
 * A plan as an import leaves it: 9 actions with 8 owners, 4 actions with 5
 * targets and words that found no place, a number that was inferred, and words
 * outside every recommendation.
 *
 * Returns: (transfer full): the plan
 */
HeedPlan *
heed_example_create_plan (void)
{
  static const char *const outside[] = {
    "Please return comments on this plan to the secretariat before the board meets.", NULL
  };
  static const char *const text[] = {
    "All of these steps build on the pilot that the north office ran last year.", NULL
  };
  HeedPlan *plan = heed_plan_new ();
  HeedRecommendation *recommendation;

  heed_plan_set_title (plan, "Action plan: Fenwick Vale Probation");
  heed_organisation_set_name (heed_plan_get_organisation (plan), "Fenwick Vale Probation");
  heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), "HM Inspectorate of Probation");
  heed_inspection_set_title (heed_plan_get_inspection (plan), "An inspection of Fenwick Vale");
  heed_inspection_set_report_published (heed_plan_get_inspection (plan),
                                        heed_day_new (2021, 3, 18));
  heed_plan_set_submitted (plan, heed_day_new (2021, 4, 15));
  heed_plan_set_unplaced (plan, outside);

  recommendation = add_recommendation (plan, "1", "ensure that every case has a plan in time",
                                       "9 actions, 8 owners: match them");
  add_steps (recommendation, 1, 9);
  add_evaluation (recommendation);
  set_unplaced (recommendation, 8, 0);
  for (guint i = 0; i < 9; i++)
    heed_item_set_target_words (heed_record_list_get (heed_recommendation_get_items (recommendation),
                                                      i), targets[i]);

  recommendation = add_recommendation (plan, "2", "make sure that staff can learn on the job",
                                       "4 actions, 5 targets: match them");
  add_steps (recommendation, 2, 4);
  set_unplaced (recommendation, 2, 5);
  heed_unplaced_set_text (heed_recommendation_get_unplaced (recommendation), text);

  recommendation = add_recommendation (plan, "3", "improve work with partner agencies",
                                       "No number could be read; by its neighbours it is 3: check it");
  add_steps (recommendation, 3, 3);
  return plan;
}

/* The words of a recommendation as the one row that it stood in. */
static void
add_row (HeedSource         *source,
         HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  g_autoptr (GString) actions = g_string_new (NULL);
  g_autofree char *owner_words = g_strjoinv ("\n\n", (char **) heed_unplaced_get_owners (unplaced));
  g_autofree char *target_words = NULL;
  g_autoptr (GString) dates = g_string_new (NULL);
  const char *cells[7];

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      g_string_append_printf (actions, "%s%s %s", i > 0 ? "\n\n" : "",
                              HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "",
                              heed_item_get_text (item));
      if (heed_item_get_target_words (item)[0] != '\0')
        g_string_append_printf (dates, "%s%s", dates->len > 0 ? "\n\n" : "",
                                heed_item_get_target_words (item));
    }
  target_words = g_strjoinv ("\n\n", (char **) heed_unplaced_get_targets (unplaced));

  cells[0] = heed_recommendation_get_number (recommendation);
  cells[1] = heed_recommendation_get_text (recommendation);
  cells[2] = "Agreed";
  cells[3] = actions->str;
  cells[4] = owner_words;
  cells[5] = dates->len > 0 ? dates->str : target_words;
  cells[6] = NULL;
  heed_source_add_row (source, heed_recommendation_get_id (recommendation), cells);
}

/**
 * heed_example_create_source:
 * @plan: a plan made by heed_example_create_plan()
 *
 * Returns: (transfer full): the file from which @plan could have come
 */
HeedSource *
heed_example_create_source (HeedPlan *plan)
{
  HeedSource *source = heed_source_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  heed_source_set_name (source, "fenwick-vale-2021.txt");
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    add_row (source, heed_record_list_get (recommendations, i));

  return source;
}
