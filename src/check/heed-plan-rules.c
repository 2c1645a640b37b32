/* heed-plan-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>

#include "heed-recommendation.h"

static void
check_review_of (const HeedCheck    *check,
                 HeedRecommendation *recommendation,
                 const char *const  *review,
                 GPtrArray          *findings)
{
  const char *remedy =
    _("Compare it with the source, correct it where needed, and mark it as looked at.");

  for (gsize i = 0; review[i] != NULL; i++)
    {
      /* Translators: what the import was not sure of, such as "9 actions, 8
       * owners: match them". */
      g_autofree char *message = g_strdup_printf (_("The import was not sure: “%s”."), review[i]);

      if (recommendation != NULL)
        heed_rules_add_to_recommendation (findings, check, recommendation, message, remedy);
      else
        heed_rules_add_to_plan (findings, check, message, remedy);
    }
}

/* What an import was not sure of. */
static void
check_review_open (const HeedCheck *check,
                   HeedPlan        *plan,
                   GPtrArray       *findings)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  check_review_of (check, NULL, heed_plan_get_review (plan), findings);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      check_review_of (check, recommendation, heed_recommendation_get_review (recommendation), findings);
    }
}

static void
check_unplaced_of (const HeedCheck    *check,
                   HeedRecommendation *recommendation,
                   const char         *format,
                   const char *const  *words,
                   GPtrArray          *findings)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) message = g_string_new (format);

      g_string_replace (message, "%s", words[i], 1);
      if (recommendation != NULL)
        heed_rules_add_to_recommendation (findings, check, recommendation, message->str,
                                          _("Place the words where they belong, or remove them."));
      else
        heed_rules_add_to_plan (findings, check, message->str,
                                _("Place the words where they belong, or remove them."));
    }
}

/* What an import found no place for. */
static void
check_unplaced (const HeedCheck *check,
                HeedPlan        *plan,
                GPtrArray       *findings)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  check_unplaced_of (check, NULL, _("These words have no place in the plan yet: “%s”"),
                     heed_plan_get_unplaced (plan), findings);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

      check_unplaced_of (check, recommendation, _("This owner is not matched with an action yet: “%s”"),
                         heed_unplaced_get_owners (unplaced), findings);
      check_unplaced_of (check, recommendation, _("This target date is not matched with an action yet: “%s”"),
                         heed_unplaced_get_targets (unplaced), findings);
      check_unplaced_of (check, recommendation, _("These words have no place in the plan yet: “%s”"),
                         heed_unplaced_get_text (unplaced), findings);
    }
}

static void
check_duplicate_number (const HeedCheck *check,
                        HeedPlan        *plan,
                        GPtrArray       *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *number = heed_recommendation_get_number (recommendation);

      if (number[0] != '\0' && !g_hash_table_add (seen, (gpointer) number))
        heed_rules_add_to_recommendation (findings, check, recommendation,
                                          _("Another recommendation before it has the same number."),
                                          _("Give it the number that it has in the report."));
    }
}

const HeedCheck heed_plan_rules[] = {
  { "duplicate-number", HEED_SEVERITY_WARNING, N_("Numbers that stand twice"), .plan = check_duplicate_number },
  { "review-open", HEED_SEVERITY_WARNING, N_("Needs review after an import"), .plan = check_review_open },
  { "unplaced", HEED_SEVERITY_ERROR, N_("Words without a place"), .plan = check_unplaced },
  { NULL },
};
