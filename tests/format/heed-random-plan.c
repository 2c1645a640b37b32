/* heed-random-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-random-plan.h"

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* Words that a writer may trip over: quotes, line ends, markup, other scripts. */
static const char *const words[] = {
  "allocate", "“quoted”", "a \"straight\" quote", "back\\slash", "line\nend", "tab\there",
  "£40", "naïve", "Ωμέγα", "日本語", "𝄞", "**bold**", "[3.1](heed:item/x)", "[Cynllun](lang:cy)", "</script>", "{", "]",
  "\x7f", "\x01", "null", "1.1", "- item", "•", "",
};

static const char *const target_words[] = {
  "March 2019", "By end of May 2019", "10.5.19", "From January 2019", "Monthly from January 2019",
  "May19 – Aug 19", "April 19 with checkpoint Sept 19", "Completed", "Completed and ongoing",
  "Ongoing", "December 2020 & ongoing", "June 19 TBC NB dependant on funds", "September",
  "Completed May 2019", "30 February 2020", "when the new house opens",
};

static char *
random_text (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 8);

  for (int i = 0; i < n; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Sometimes nothing, since what is missing is written in another way. */
static char *
random_words (GRand *rand)
{
  return g_rand_boolean (rand) ? random_text (rand) : g_strdup ("");
}

static GStrv
random_strings (GRand *rand,
                guint  n)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand);

      g_strv_builder_add (strings, text);
    }

  return g_strv_builder_end (strings);
}

static HeedDay
random_day (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 4) == 0)
    return HEED_DAY_NONE;

  return heed_day_new (g_rand_int_range (rand, 1990, 2040), g_rand_int_range (rand, 1, 13),
                       g_rand_int_range (rand, 1, 29));
}

static double
random_number (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return HEED_MEASURE_NONE;
    case 1:
      return g_rand_int_range (rand, -100, 100);
    case 2:
      return g_rand_int_range (rand, 0, 1000) / 10.0;
    default:
      return g_rand_double_range (rand, -1e12, 1e12);
    }
}

static const char *
random_target_words (GRand *rand)
{
  return target_words[g_rand_int_range (rand, 0, G_N_ELEMENTS (target_words))];
}

static void
set_string (GObject    *record,
            const char *property,
            char       *text)
{
  g_object_set (record, property, text, NULL);
  g_free (text);
}

static void
set_strings (GObject    *record,
             const char *property,
             GStrv       strings)
{
  g_object_set (record, property, strings, NULL);
  g_strfreev (strings);
}

static void
fill_measure (HeedMeasure *measure,
              GRand       *rand)
{
  int n = g_rand_int_range (rand, 0, 3);

  heed_measure_set_baseline (measure, random_number (rand));
  heed_measure_set_goal (measure, random_number (rand));
  set_string (G_OBJECT (measure), "unit", random_words (rand));
  for (int i = 0; i < n; i++)
    {
      g_autoptr (HeedReading) reading =
        heed_reading_new (random_day (rand), g_rand_int_range (rand, 0, 1000) / 8.0);

      heed_measure_add_reading (measure, reading);
    }
}

static void
add_update (HeedAction *action,
            GRand      *rand)
{
  g_autofree char *author = random_words (rand);
  g_autofree char *text = random_text (rand);
  g_autoptr (HeedUpdate) update = heed_update_new (random_day (rand), author, text);
  int n = g_rand_int_range (rand, 0, 3);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = random_text (rand);
      g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
      HeedEvidence *evidence =
        g_rand_boolean (rand) ? heed_evidence_new (name, g_rand_int (rand), sha256, "")
                              : heed_evidence_new ("", 0, "", "https://example.org/é?a=1&b=2");

      g_ptr_array_add (update->evidence, evidence);
    }
  heed_action_add_update (action, update);
}

static void
fill_action (HeedAction *action,
             GRand      *rand)
{
  int n = g_rand_int_range (rand, 0, 3);

  set_string (G_OBJECT (action), "label", random_words (rand));
  heed_action_set_progress (action, g_rand_int_range (rand, 0, HEED_PROGRESS_WITHDRAWN + 1));
  heed_action_set_completed_on (action, random_day (rand));
  if (g_rand_boolean (rand))
    heed_action_set_baseline_words (action, random_target_words (rand));

  for (int i = 0; i < n; i++)
    {
      g_autofree char *reason = random_words (rand);
      g_autofree char *author = random_words (rand);
      g_autoptr (HeedRevision) revision =
        heed_revision_new (random_day (rand), author, random_target_words (rand),
                           random_target_words (rand), reason);

      heed_action_add_revision (action, revision);
      add_update (action, rand);
    }

  if (g_rand_boolean (rand))
    {
      g_autofree char *by = random_text (rand);
      g_autofree char *text = random_words (rand);
      g_autoptr (HeedVerification) verification =
        heed_verification_new (random_day (rand), by, g_rand_boolean (rand), text);

      heed_action_set_verification (action, verification);
    }
}

static void
add_item (HeedRecommendation *recommendation,
          GRand              *rand)
{
  g_autoptr (HeedItem) item = NULL;
  int kind = g_rand_int_range (rand, 0, 4);

  if (kind == 0)
    item = HEED_ITEM (heed_text_item_new ());
  else if (kind == 1)
    item = HEED_ITEM (heed_measure_new ());
  else
    item = HEED_ITEM (heed_action_new ());

  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  heed_item_set_depth (item, (guint) g_rand_int_range (rand, 1, 5));
  set_string (G_OBJECT (item), "text", random_words (rand));
  set_strings (G_OBJECT (item), "owners", random_strings (rand, g_rand_int_range (rand, 0, 3)));
  if (g_rand_boolean (rand))
    heed_item_set_target_words (item, random_target_words (rand));

  if (HEED_IS_TEXT_ITEM (item))
    heed_text_item_set_role (HEED_TEXT_ITEM (item),
                             g_rand_int_range (rand, 0, HEED_TEXT_ROLE_NOTE + 1));
  else if (HEED_IS_MEASURE (item))
    fill_measure (HEED_MEASURE (item), rand);
  else
    fill_action (HEED_ACTION (item), rand);
}

static void
add_recommendation (HeedPlan *plan,
                    GRand    *rand,
                    guint     number,
                    guint     n_items)
{
  g_autoptr (HeedRecommendation) self = heed_recommendation_new ();
  HeedResponse *response = heed_recommendation_get_response (self);
  GObject *unplaced = G_OBJECT (heed_recommendation_get_unplaced (self));
  g_autofree char *repeats = g_uuid_string_random ();

  heed_record_list_append (heed_plan_get_recommendations (plan), self);
  set_string (G_OBJECT (self), "number", g_strdup_printf ("%u", number));
  set_string (G_OBJECT (self), "paragraph", random_words (rand));
  set_string (G_OBJECT (self), "addressee", random_words (rand));
  heed_recommendation_set_addressee_stated (self, g_rand_boolean (rand));
  set_string (G_OBJECT (self), "text", random_text (rand));
  heed_recommendation_set_repeated (self, g_rand_boolean (rand));
  if (g_rand_boolean (rand))
    heed_recommendation_set_repeats (self, repeats);
  set_string (G_OBJECT (self), "judgement", random_words (rand));

  heed_response_set_kind (response,
                          g_rand_int_range (rand, 0, HEED_RESPONSE_KIND_NOT_AGREED + 1));
  set_string (G_OBJECT (response), "words", random_words (rand));
  heed_response_set_reasons (response, g_rand_int_range (rand, 0, 16));
  set_string (G_OBJECT (response), "explanation", random_words (rand));
  set_string (G_OBJECT (response), "part-agreed", random_words (rand));

  for (guint i = 0; i < n_items; i++)
    add_item (self, rand);

  set_strings (unplaced, "owners", random_strings (rand, g_rand_int_range (rand, 0, 3)));
  set_strings (unplaced, "targets", random_strings (rand, g_rand_int_range (rand, 0, 3)));
  set_strings (unplaced, "text", random_strings (rand, g_rand_int_range (rand, 0, 3)));
  set_strings (G_OBJECT (self), "review", random_strings (rand, g_rand_int_range (rand, 0, 3)));
}

/**
 * heed_random_plan_new:
 * @rand: what chance is taken from
 * @n_recommendations: how many recommendations it has
 * @n_items: how many items each of them has
 *
 * A plan in which everything that may be there is there, or is missing, by chance.
 *
 * Returns: (transfer full): it
 */
HeedPlan *
heed_random_plan_new (GRand *rand,
                      guint  n_recommendations,
                      guint  n_items)
{
  HeedPlan *plan = heed_plan_new ();
  GObject *organisation = G_OBJECT (heed_plan_get_organisation (plan));
  GObject *inspection = G_OBJECT (heed_plan_get_inspection (plan));
  HeedWording *wording = heed_plan_get_wording (plan);
  int n_definitions = g_rand_int_range (rand, 0, 4);

  set_string (organisation, "name", random_text (rand));
  set_string (organisation, "short-name", random_words (rand));
  g_object_set (organisation,
                "kind", g_rand_int_range (rand, 0, HEED_ORGANISATION_KIND_OTHER + 1),
                NULL);
  set_string (inspection, "inspectorate", random_text (rand));
  set_string (inspection, "title", random_text (rand));
  g_object_set (inspection, "report-published", random_day (rand), NULL);

  set_string (G_OBJECT (plan), "title", random_text (rand));
  heed_plan_set_submitted (plan, random_day (rand));
  heed_plan_set_published (plan, random_day (rand));
  heed_plan_set_not_before (plan, random_day (rand));
  heed_plan_set_state (plan, g_rand_int_range (rand, 0, HEED_PLAN_STATE_CLOSED + 1));
  set_string (G_OBJECT (plan), "edition", random_words (rand));
  set_strings (G_OBJECT (plan), "front", random_strings (rand, g_rand_int_range (rand, 0, 4)));
  set_strings (G_OBJECT (plan), "unplaced", random_strings (rand, g_rand_int_range (rand, 0, 4)));

  set_string (G_OBJECT (wording), "introduction", random_words (rand));
  set_string (G_OBJECT (wording), "running-note", random_words (rand));
  if (g_rand_boolean (rand))
    set_strings (G_OBJECT (wording), "column-titles", random_strings (rand, 6));
  for (int i = 0; i < n_definitions; i++)
    {
      g_autoptr (HeedDefinition) definition = heed_definition_new ();

      set_string (G_OBJECT (definition), "term", random_text (rand));
      set_string (G_OBJECT (definition), "definition", random_text (rand));
      set_string (G_OBJECT (definition), "comment", random_words (rand));
      heed_record_list_append (heed_wording_get_definitions (wording), definition);
    }

  for (guint i = 0; i < n_recommendations; i++)
    add_recommendation (plan, rand, i + 1, n_items);

  return plan;
}
