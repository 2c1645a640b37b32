/* heed-response-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-edition.h"
#include "heed-plan-walk.h"
#include "heed-recommendation.h"

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '\0';
}

/* Whether a response must say why it is not a plain yes. */
static gboolean
needs_reasons (HeedResponse *response)
{
  HeedResponseKind kind = heed_response_get_kind (response);

  return kind == HEED_RESPONSE_KIND_PARTLY_AGREED || kind == HEED_RESPONSE_KIND_NOT_AGREED;
}

static void
find_missing_response (const HeedCheck    *check,
                       HeedRecommendation *recommendation,
                       GPtrArray          *findings)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  if (heed_response_get_kind (response) == HEED_RESPONSE_KIND_NONE)
    heed_rules_add_to_recommendation (findings, check, recommendation,
                                      _("The recommendation has no response."),
                                      _("Say whether it is agreed, partly agreed or not agreed."));
}

static void
find_contradicting_words (const HeedCheck    *check,
                          HeedRecommendation *recommendation,
                          GPtrArray          *findings)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedResponseKind written = heed_edition_read_response (heed_response_get_words (response), NULL);
  g_autofree char *message = NULL;

  if (written == HEED_RESPONSE_KIND_NONE || written == heed_response_get_kind (response))
    return;

  /* Translators: the words of a response as they are printed. */
  message = g_strdup_printf (_("The response is printed as “%s”, which says something else."),
                             heed_response_get_words (response));
  heed_rules_add_to_recommendation (findings, check, recommendation, message,
                                    _("Choose the response again, or correct the words as written."));
}

/* Without words of its own it is printed in those of the edition. */
static gboolean
drop_contradicting_words (HeedPlan    *plan,
                          HeedFinding *finding)
{
  HeedRecommendation *recommendation = heed_plan_find_recommendation_by_id (plan, heed_finding_get_recommendation (finding));

  if (recommendation == NULL)
    return FALSE;
  heed_response_set_words (heed_recommendation_get_response (recommendation), NULL);
  return TRUE;
}

static void
find_missing_explanation (const HeedCheck    *check,
                          HeedRecommendation *recommendation,
                          GPtrArray          *findings)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  if (needs_reasons (response) && is_blank (heed_response_get_explanation (response)))
    heed_rules_add_to_recommendation (
      findings, check, recommendation,
      _("The recommendation is not agreed in full, and nothing explains why."),
      _("Write the explanation that goes with the response."));
}

static void
find_missing_reason (const HeedCheck    *check,
                     HeedRecommendation *recommendation,
                     GPtrArray          *findings)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  if (needs_reasons (response) && heed_response_get_reasons (response) == HEED_REASONS_NONE)
    heed_rules_add_to_recommendation (
      findings, check, recommendation,
      _("The recommendation is not agreed in full, and no reason is given."),
      _("Choose at least one reason: commissioning, policy, operational or affordability."));
}

static void
find_missing_part_agreed (const HeedCheck    *check,
                          HeedRecommendation *recommendation,
                          GPtrArray          *findings)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  if (heed_response_get_kind (response) == HEED_RESPONSE_KIND_PARTLY_AGREED &&
      is_blank (heed_response_get_part_agreed (response)))
    heed_rules_add_to_recommendation (
      findings, check, recommendation,
      _("It is not said which part of the recommendation is agreed."),
      _("Write down which part will be carried out."));
}

static void
find_no_actions (const HeedCheck    *check,
                 HeedRecommendation *recommendation,
                 GPtrArray          *findings)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedResponseKind kind = heed_response_get_kind (response);

  if (kind != HEED_RESPONSE_KIND_AGREED && kind != HEED_RESPONSE_KIND_PARTLY_AGREED)
    return;
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    if (HEED_IS_ACTION (heed_record_list_get (items, i)))
      return;

  heed_rules_add_to_recommendation (findings, check, recommendation,
                                    _("The recommendation is agreed, but no action follows."),
                                    _("Add the steps that will be taken, each with owner and target date."));
}

const HeedCheck heed_response_rules[] = {
  { "missing-response", HEED_SEVERITY_ERROR, N_("Recommendations without a response"), .recommendation = find_missing_response },
  { "contradicting-response", HEED_SEVERITY_ERROR, N_("Wording that contradicts the response"), .recommendation = find_contradicting_words,
    .fix = drop_contradicting_words, .fix_label = N_("Print the Response") },
  { "missing-explanation", HEED_SEVERITY_ERROR, N_("Responses without an explanation"), .recommendation = find_missing_explanation },
  { "missing-reason", HEED_SEVERITY_ERROR, N_("Responses without a reason"), .recommendation = find_missing_reason },
  { "missing-part-agreed", HEED_SEVERITY_SUGGESTION, N_("Which part is agreed"), .recommendation = find_missing_part_agreed },
  { "no-actions", HEED_SEVERITY_ERROR, N_("Agreed, but no action"), .recommendation = find_no_actions },
  { NULL },
};
