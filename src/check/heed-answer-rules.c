/* heed-answer-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-check-words.h"
#include "heed-in-force.h"
#include "heed-measure.h"
#include "heed-place.h"
#include "heed-text-item.h"
#include "heed-word-diff.h"

/* Of more actions only those with the very same words are told: each pair takes its time. */
#define MAX_COMPARED 400

static gboolean
is_open_action (HeedItem *item)
{
  return HEED_IS_ACTION (item) && heed_action_get_progress (HEED_ACTION (item)) != HEED_PROGRESS_WITHDRAWN;
}

static void
find_not_agreed_actions (const HeedCheck    *check,
                         HeedRecommendation *recommendation,
                         GPtrArray          *findings)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  if (heed_response_get_kind (heed_recommendation_get_response (recommendation)) != HEED_RESPONSE_KIND_NOT_AGREED)
    return;
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    if (is_open_action (heed_record_list_get (items, i)))
      {
        heed_rules_add_to_recommendation (findings, check, recommendation,
                                          _("The recommendation is not agreed, and yet actions follow."),
                                          _("Say which part is agreed, or remove the actions."));
        return;
      }
}

/* A measure, an evaluation, or a text that speaks of one. */
static gboolean
shows_success (HeedItem *item)
{
  g_autofree char *words = NULL;

  if (HEED_IS_MEASURE (item) ||
      (HEED_IS_TEXT_ITEM (item) && heed_text_item_get_role (HEED_TEXT_ITEM (item)) == HEED_TEXT_ROLE_EVALUATION) ||
      strchr (heed_item_get_text (item), '%') != NULL)
    return TRUE;
  words = heed_check_words_find ("measure", heed_item_get_text (item));
  return words != NULL;
}

static void
find_no_measure (const HeedCheck    *check,
                 HeedRecommendation *recommendation,
                 GPtrArray          *findings)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  gboolean has_action = FALSE;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      if (shows_success (heed_record_list_get (items, i)))
        return;
      has_action = has_action || is_open_action (heed_record_list_get (items, i));
    }
  if (has_action)
    heed_rules_add_to_recommendation (findings, check, recommendation, _("Nothing says how success will be seen."),
                                      _("Add a measure, or a text that says how it is evaluated."));
}

static void
find_repeated_without_link (const HeedCheck    *check,
                            HeedRecommendation *recommendation,
                            GPtrArray          *findings)
{
  if (heed_recommendation_get_repeated (recommendation) && *heed_recommendation_get_repeats (recommendation) == '\0')
    heed_rules_add_to_recommendation (findings, check, recommendation,
                                      _("It repeats one of an earlier inspection, and nothing says which."),
                                      _("Import the earlier plan, and link the recommendation that it repeats."));
}

static void
find_completed_without_update (const HeedCheck *check,
                               HeedItem        *item,
                               GPtrArray       *findings)
{
  HeedTarget *target;

  if (!HEED_IS_ACTION (item) || !heed_action_is_counted (HEED_ACTION (item)) ||
      heed_action_get_progress (HEED_ACTION (item)) != HEED_PROGRESS_COMPLETED ||
      heed_record_list_get_n (heed_action_get_updates (HEED_ACTION (item))) > 0)
    return;
  /* What was completed when the plan was written is told by its target. */
  target = heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);
  if (target == NULL || !heed_target_get_completed (target))
    heed_rules_add_to_item (findings, check, item, _("The action is completed, and no update says what was done."),
                            _("Add an update, with the evidence that there is."));
}

static void
find_verified_by_reporter (const HeedCheck *check,
                           HeedItem        *item,
                           GPtrArray       *findings)
{
  HeedVerification *verification;
  HeedUpdate *update;
  g_autofree char *by = NULL;
  g_autofree char *author = NULL;

  if (!HEED_IS_ACTION (item))
    return;
  verification = heed_record_list_get_last (heed_action_get_verifications (HEED_ACTION (item)));
  update = heed_record_list_get_last (heed_action_get_updates (HEED_ACTION (item)));
  if (verification == NULL || update == NULL || *heed_verification_get_by (verification) == '\0')
    return;
  by = g_utf8_casefold (heed_verification_get_by (verification), -1);
  author = g_utf8_casefold (heed_update_get_author (update), -1);
  if (g_str_equal (by, author))
    heed_rules_add_to_item (findings, check, item, _("Whoever reported the completion verified it, too."),
                            _("Let somebody else verify it."));
}

/* ---- the same action twice ---- */

static GPtrArray *
list_actions (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        if (is_open_action (heed_record_list_get (items, j)))
          g_ptr_array_add (actions, heed_record_list_get (items, j));
    }
  return actions;
}

/* Who says that it is another's action says so by its label. */
static gboolean
refers_to (HeedItem *item,
           HeedItem *other)
{
  const char *label = heed_action_get_label (HEED_ACTION (other));

  return strstr (heed_item_get_text (item), heed_item_get_id (other)) != NULL ||
         (g_ascii_isdigit (*label) && strstr (heed_item_get_text (item), label) != NULL);
}

static void
add_duplicate (const HeedCheck *check,
               HeedItem        *item,
               HeedItem        *other,
               GPtrArray       *findings)
{
  g_autofree char *place = heed_place_of_item (other);
  /* Translators: a place, such as "Recommendation 3, action 3.1". */
  g_autofree char *message = g_strdup_printf (_("It says the same as %s."), place);

  heed_rules_add_to_item (findings, check, item, message,
                          _("Refer to the other one, so that it is done and reported once."));
}

static gboolean
is_own (HeedItem *item,
        HeedItem *other)
{
  return !refers_to (item, other) && !refers_to (other, item);
}

/* The first before @i that is nearly the same. */
static HeedItem *
find_alike (GPtrArray *actions,
            GPtrArray *words,
            guint      i,
            double     likeness)
{
  for (guint j = 0; j < i; j++)
    {
      GArray *others = g_ptr_array_index (words, j);

      if (others != NULL && heed_word_diff_likeness (g_ptr_array_index (words, i), others) >= likeness &&
          is_own (g_ptr_array_index (actions, i), g_ptr_array_index (actions, j)))
        return g_ptr_array_index (actions, j);
    }
  return NULL;
}

/* The first before it with the very same words. */
static HeedItem *
find_same (GHashTable *first,
           HeedItem   *item,
           GArray     *words)
{
  GBytes *key = g_bytes_new (words->data, words->len * sizeof (guint));
  HeedItem *other = g_hash_table_lookup (first, key);

  if (other == NULL)
    {
      g_hash_table_insert (first, key, item);
      return NULL;
    }
  g_bytes_unref (key);
  return is_own (item, other) ? other : NULL;
}

static void
free_words (gpointer words)
{
  g_clear_pointer ((GArray **) &words, g_array_unref);
}

static void
find_duplicate_actions (const HeedCheck *check,
                        HeedPlan        *plan,
                        GPtrArray       *findings)
{
  g_autoptr (GPtrArray) actions = list_actions (plan);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (free_words);
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  double likeness = heed_check_words_get_limit ("alike-percent") / 100.0;
  guint least = heed_check_words_get_limit ("alike-words");

  for (guint i = 0; i < actions->len; i++)
    {
      HeedItem *item = g_ptr_array_index (actions, i);
      GArray *own = heed_word_diff_list_words (heed_item_get_text (item));
      HeedItem *other;

      if (own->len < least)
        g_clear_pointer (&own, g_array_unref);
      g_ptr_array_add (words, own);
      if (own == NULL)
        continue;
      other = actions->len > MAX_COMPARED ? find_same (first, item, own) : find_alike (actions, words, i, likeness);
      if (other != NULL)
        add_duplicate (check, item, other, findings);
    }
}

const HeedCheck heed_answer_rules[] = {
  { "not-agreed-actions", HEED_SEVERITY_WARNING, N_("Not agreed, but actions"), .recommendation = find_not_agreed_actions },
  { "duplicate-action", HEED_SEVERITY_WARNING, N_("The same action twice"), .plan = find_duplicate_actions },
  { "completed-without-update", HEED_SEVERITY_WARNING, N_("Completed without an update"), .item = find_completed_without_update },
  { "verified-by-reporter", HEED_SEVERITY_WARNING, N_("Verified by the reporter"), .item = find_verified_by_reporter },
  { "no-measure", HEED_SEVERITY_SUGGESTION, N_("Success that nobody could see"), .recommendation = find_no_measure },
  { "repeated-without-link", HEED_SEVERITY_SUGGESTION, N_("Repeated without a link"), .recommendation = find_repeated_without_link },
  { NULL },
};
