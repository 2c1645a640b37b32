/* heed-random-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-random-edit.h"

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-measure.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"

static gpointer
pick (HeedRecordList *list,
      GRand          *rand,
      guint          *position)
{
  guint n = heed_record_list_get_n (list);
  guint chosen;

  if (n == 0)
    return NULL;

  chosen = (guint) g_rand_int_range (rand, 0, (int) n);
  if (position != NULL)
    *position = chosen;
  return heed_record_list_get (list, chosen);
}

static char *
some_words (GRand *rand)
{
  return g_strdup_printf ("words %u “%c”\n\n- %u", g_rand_int (rand),
                          (char) g_rand_int_range (rand, 'a', 'z'), g_rand_int (rand) % 7);
}

/* One of the records goes, moves or says something else. */
static void
edit_records (HeedRecordList *list,
              const char     *words,
              GRand          *rand)
{
  guint n = heed_record_list_get_n (list);
  guint position = (guint) g_rand_int_range (rand, 0, (int) n);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      heed_record_list_remove (list, position);
      break;
    case 1:
      heed_record_list_move (list, position, (guint) g_rand_int_range (rand, 0, (int) n));
      break;
    case 2:
      g_object_set (heed_record_list_get (list, position), "text", words, NULL);
      break;
    default:
      break;
    }
}

static void
edit_item (HeedItem *item,
           GRand    *rand)
{
  static const char *const targets[] = { "", "May 2020", "Completed", "Ongoing", "by June", "soon" };
  g_autofree char *words = some_words (rand);
  const char *owners[] = { words, "Head of “Operations”", NULL };

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      heed_item_set_text (item, words);
      break;
    case 1:
      heed_item_set_target_words (item, targets[g_rand_int_range (rand, 0, G_N_ELEMENTS (targets))]);
      break;
    case 2:
      heed_item_set_owners (item, owners + g_rand_int_range (rand, 0, 3));
      break;
    case 3:
      heed_item_set_depth (item, (guint) g_rand_int_range (rand, 1, 4));
      break;
    default:
      if (HEED_IS_ACTION (item))
        {
          g_autoptr (HeedUpdate) update = heed_update_new (heed_day_new (2020, 1, 2), "R", words);
          HeedRecordList *verifications = heed_action_get_verifications (HEED_ACTION (item));

          heed_record_list_take (heed_update_get_evidence (update), heed_evidence_new (words, 17, "ab", ""));
          heed_record_list_append (heed_action_get_updates (HEED_ACTION (item)), update);
          heed_record_list_take (verifications, heed_verification_new (HEED_DAY_NONE, words, TRUE, ""));
          edit_records (heed_action_get_updates (HEED_ACTION (item)), words, rand);
          edit_records (verifications, words, rand);
          heed_action_set_progress (HEED_ACTION (item), g_rand_int_range (rand, 0, 4));
        }
      else if (HEED_IS_MEASURE (item))
        {
          g_autoptr (HeedReading) reading = heed_reading_new (heed_day_new (2021, 2, 3), 83.5);

          heed_record_list_append (heed_measure_get_readings (HEED_MEASURE (item)), reading);
          heed_measure_set_goal (HEED_MEASURE (item),
                                 g_rand_boolean (rand) ? HEED_MEASURE_NONE : 88.0);
        }
      else
        g_object_set (item, "role", g_rand_int_range (rand, 0, 5), NULL);
    }
}

static void
edit_items (HeedPlan           *plan,
            HeedRecommendation *recommendation,
            GRand              *rand)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedRecommendation *other;
  guint from;
  HeedItem *item = pick (items, rand, &from);
  guint n = heed_record_list_get_n (items);

  if (item == NULL)
    {
      g_autoptr (HeedAction) action = heed_action_new ();

      heed_record_list_append (items, action);
      return;
    }

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      heed_record_list_remove (items, from);
      break;
    case 1:
      heed_record_list_move (items, from, (guint) g_rand_int_range (rand, 0, (int) n));
      break;
    case 2:
      {
        g_autoptr (HeedMeasure) measure = heed_measure_new ();

        heed_record_list_insert (items, (guint) g_rand_int_range (rand, 0, (int) n + 1), measure);
        break;
      }
    case 3:
      g_object_ref (item);
      heed_record_list_remove (items, from);
      other = pick (heed_plan_get_recommendations (plan), rand, NULL);
      heed_record_list_append (heed_recommendation_get_items (other), item);
      g_object_unref (item);
      break;
    default:
      edit_item (item, rand);
    }
}

static void
edit_plan (HeedPlan *plan,
           GRand    *rand)
{
  HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));
  g_autofree char *words = some_words (rand);
  guint position;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      heed_plan_set_title (plan, words);
      break;
    case 1:
      heed_plan_set_submitted (plan, heed_day_new (2018, 1, 1) + g_rand_int (rand) % 3000);
      break;
    case 2:
      {
        g_autoptr (HeedOrganisation) organisation = heed_organisation_new ();

        heed_organisation_set_name (organisation, words);
        heed_plan_set_organisation (plan, organisation);
        break;
      }
    case 3:
      heed_inspection_set_title (heed_plan_get_inspection (plan), words);
      break;
    case 4:
      {
        g_autoptr (HeedDefinition) definition = heed_definition_new ();

        heed_definition_set_term (definition, words);
        heed_record_list_insert (definitions, 0, definition);
        break;
      }
    default:
      if (pick (definitions, rand, &position) != NULL)
        heed_record_list_remove (definitions, position);
      else
        heed_wording_set_introduction (heed_plan_get_wording (plan), words);
    }
}

static void
edit_recommendations (HeedPlan *plan,
                      GRand    *rand)
{
  HeedRecordList *list = heed_plan_get_recommendations (plan);
  guint n = heed_record_list_get_n (list);
  guint position = 0;
  HeedRecommendation *recommendation = pick (list, rand, &position);

  if (n < 2 || g_rand_int_range (rand, 0, 3) == 0)
    {
      g_autoptr (HeedPlan) other = heed_random_plan_new (rand, 1, 3);
      g_autoptr (HeedRecommendation) added =
        g_object_ref (heed_record_list_get (heed_plan_get_recommendations (other), 0));

      heed_record_list_remove (heed_plan_get_recommendations (other), 0);
      heed_record_list_insert (list, position, added);
    }
  else if (g_rand_boolean (rand))
    heed_record_list_move (list, position, (guint) g_rand_int_range (rand, 0, (int) n));
  else if (g_rand_boolean (rand))
    heed_record_list_remove (list, position);
  else
    {
      const char *review[] = { "look here", NULL };

      if (g_rand_boolean (rand))
        heed_plan_set_review (plan, heed_plan_get_review (plan)[0] == NULL ? review : NULL);
      heed_recommendation_set_review (recommendation, review);
      heed_response_set_reasons (heed_recommendation_get_response (recommendation),
                                 g_rand_int_range (rand, 0, 16));
      heed_unplaced_set_owners (heed_recommendation_get_unplaced (recommendation), review);
    }
}

/**
 * heed_random_edit:
 * @plan: a plan
 * @rand: what chance is taken from
 *
 * Does one of the things that somebody does to a plan.
 */
void
heed_random_edit (HeedPlan *plan,
                  GRand    *rand)
{
  int what = g_rand_int_range (rand, 0, 8);
  HeedRecommendation *recommendation = pick (heed_plan_get_recommendations (plan), rand, NULL);

  if (what == 0)
    edit_plan (plan, rand);
  else if (what == 1 || recommendation == NULL)
    edit_recommendations (plan, rand);
  else
    edit_items (plan, recommendation, rand);
}
