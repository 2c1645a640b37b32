/* heed-follow-up-review.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-follow-up-review.h"

#include <glib/gi18n-lib.h>

#include "heed-edition.h"
#include "heed-follow-up-private.h"
#include "heed-name.h"

/**
 * heed_follow_up_is_reporter:
 * @action: an action
 * @name: the name of a person
 *
 * Whoever verifies should not be who reported.
 *
 * Returns: whether the last update of @action is by that person
 */
gboolean
heed_follow_up_is_reporter (HeedAction *action,
                            const char *name)
{
  HeedUpdate *update;
  g_autofree char *reporter = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (HEED_IS_ACTION (action), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  update = heed_record_list_get_last (heed_action_get_updates (action));
  if (update == NULL || heed_update_get_author (update)[0] == '\0')
    return FALSE;
  reporter = heed_name_fold (heed_update_get_author (update));
  folded = heed_name_fold (name);
  return g_str_equal (reporter, folded);
}

static gboolean
check_verification (HeedAction *action,
                    HeedDay     day,
                    gboolean    adequate,
                    const char *text,
                    HeedDay     today,
                    GError    **error)
{
  g_autofree char *name = heed_follow_up_name_item (HEED_ITEM (action));
  HeedDay completed_on = heed_action_get_completed_on (action);
  g_autofree char *words = heed_day_to_words (completed_on);

  if (heed_action_get_progress (action) != HEED_PROGRESS_COMPLETED)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("Failed to verify %s: it is not completed. Complete it first."), name);
  if (!heed_follow_up_check_day (HEED_ITEM (action), day, today, error))
    return FALSE;
  if (completed_on != HEED_DAY_NONE && day < completed_on)
    /* Translators: what an action is called, and a day. */
    return heed_follow_up_refuse (error, _("%s was completed on %s, after it was verified. Check the day."), name,
                                  words);
  if (!adequate && text == NULL)
    /* Translators: what an action is called. */
    return heed_follow_up_refuse (error, _("The reason is missing in %s. Say what is inadequate."), name);
  return TRUE;
}

/**
 * heed_follow_up_verify:
 * @editor: a #HeedPlanEditor
 * @action: an action of its plan that is completed
 * @day: the day on which it was looked at
 * @adequate: whether the completion is adequate
 * @text: (nullable): the words, as CommonMark; needed where it is not
 * @by: (nullable): who looked at it
 * @today: the day on which that is noted
 * @by_reporter: (out) (optional): whether that is who reported the completion, which is to be
 *   said
 * @error: return location for an error
 *
 * Notes what somebody found about a completion. One that is inadequate reopens the action.
 *
 * Returns: (transfer none) (nullable): the verification; %NULL with @error set
 */
HeedVerification *
heed_follow_up_verify (HeedPlanEditor *editor,
                       HeedAction     *action,
                       HeedDay         day,
                       gboolean        adequate,
                       const char     *text,
                       const char     *by,
                       HeedDay         today,
                       gboolean       *by_reporter,
                       GError        **error)
{
  g_autofree char *words = heed_follow_up_strip (text);
  g_autofree char *verifier = heed_follow_up_find_author (by);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeedVerification) verification = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_ACTION (action), NULL);
  g_return_val_if_fail (heed_follow_up_owns (editor, HEED_ITEM (action)), NULL);

  if (!check_verification (action, day, adequate, words, today, error))
    return NULL;

  name = heed_follow_up_name_item (HEED_ITEM (action));
  label = g_strdup_printf (_("Verification of %s"), name);
  verification = heed_verification_new (day, verifier, adequate, words);
  heed_plan_editor_begin (editor, label);
  heed_follow_up_insert (heed_action_get_verifications (action), verification);
  if (!adequate)
    heed_action_set_progress (action, HEED_PROGRESS_IN_PROGRESS);
  heed_plan_editor_end (editor);
  if (by_reporter != NULL)
    *by_reporter = heed_follow_up_is_reporter (action, verifier);
  return verification;
}

/**
 * heed_follow_up_list_judgements:
 * @plan: a plan
 *
 * Returns: (transfer none): the words of the scale by which the edition of @plan is judged,
 *   best first
 */
const char *const *
heed_follow_up_list_judgements (HeedPlan *plan)
{
  HeedEdition *edition;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  edition = heed_edition_find (heed_plan_get_edition (plan));
  if (edition == NULL)
    edition = g_ptr_array_index (heed_edition_get_all (), 0);
  return heed_edition_get_judgements (edition);
}

/* As the scale writes it. */
static const char *
find_judgement (HeedPlan   *plan,
                const char *word)
{
  const char *const *scale = heed_follow_up_list_judgements (plan);
  g_autofree char *folded = heed_name_fold (word);

  for (guint i = 0; scale[i] != NULL; i++)
    {
      g_autofree char *other = heed_name_fold (scale[i]);

      if (g_str_equal (other, folded))
        return scale[i];
    }
  return NULL;
}

static gboolean
check_judgement (HeedPlan           *plan,
                 HeedRecommendation *recommendation,
                 HeedDay             day,
                 const char         *word,
                 const char        **known,
                 HeedDay             today,
                 GError            **error)
{
  const char *number = heed_recommendation_get_number (recommendation);
  g_autofree char *scale = g_strjoinv (", ", (char **) heed_follow_up_list_judgements (plan));
  g_autofree char *words = heed_day_to_words (day);

  *known = word != NULL ? find_judgement (plan, word) : NULL;
  if (*known == NULL)
    /* Translators: the number of a recommendation, and the words of a scale. */
    return heed_follow_up_refuse (error, _("The judgement of recommendation %s is none of: %s. Choose one."), number,
                                  scale);
  if (day == HEED_DAY_NONE)
    /* Translators: the number of a recommendation. */
    return heed_follow_up_refuse (error, _("The day of the review of recommendation %s is missing. Enter it."),
                                  number);
  if (day > today)
    /* Translators: a day, and the number of a recommendation. */
    return heed_follow_up_refuse (error,
                                  _("%s lies ahead, in the judgement of recommendation %s. Enter today or an "
                                    "earlier day."),
                                  words, number);
  return TRUE;
}

/**
 * heed_follow_up_judge:
 * @editor: a #HeedPlanEditor
 * @recommendation: a recommendation of its plan
 * @day: the day of the review
 * @word: (nullable): a word of heed_follow_up_list_judgements(), in whatever case; %NULL takes
 *   the judgement back
 * @text: (nullable): what is said beside it, as CommonMark
 * @by: (nullable): who judged; "" where that is not known
 * @today: the day on which that is noted
 * @error: return location for an error
 *
 * Notes the verdict of the inspectorate.
 *
 * Returns: whether it is noted
 */
gboolean
heed_follow_up_judge (HeedPlanEditor     *editor,
                      HeedRecommendation *recommendation,
                      HeedDay             day,
                      const char         *word,
                      const char         *text,
                      const char         *by,
                      HeedDay             today,
                      GError            **error)
{
  HeedJudgement *judgement;
  const char *known = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (heed_recommendation_get_plan (recommendation) == heed_plan_editor_get_plan (editor), FALSE);

  if (word != NULL &&
      !check_judgement (heed_plan_editor_get_plan (editor), recommendation, day, word, &known, today, error))
    return FALSE;

  label = g_strdup_printf (_("Judgement of recommendation %s"), heed_recommendation_get_number (recommendation));
  judgement = heed_recommendation_get_judgement (recommendation);
  heed_plan_editor_begin (editor, label);
  heed_judgement_set_day (judgement, known != NULL ? day : HEED_DAY_NONE);
  heed_judgement_set_word (judgement, known);
  heed_judgement_set_text (judgement, known != NULL ? text : NULL);
  heed_judgement_set_by (judgement, known != NULL ? by : NULL);
  heed_plan_editor_end (editor);
  return TRUE;
}
