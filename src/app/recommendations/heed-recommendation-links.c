/* heed-recommendation-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation-links.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-error.h"
#include "heed-plan-commands.h"

/* Opens the plan of a recommendation that may be gone since it was listed. */
static HeedPlanEditor *
edit (HeedSession              *session,
      HeedRecommendationEntry  *entry,
      HeedRecommendation      **recommendation,
      GError                  **error)
{
  g_autoptr (HeedPlanEditor) editor
    = heed_session_edit_plan (session, heed_recommendation_entry_get_plan (entry), error);

  if (editor == NULL)
    return NULL;

  *recommendation = heed_plan_find_recommendation_by_id (heed_plan_editor_get_plan (editor),
                                                         heed_recommendation_entry_get_id (entry));
  if (*recommendation != NULL)
    return g_steal_pointer (&editor);

  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               _("Recommendation %s is no longer in its plan. Choose another one."),
               heed_recommendation_entry_get_number (entry));
  return NULL;
}

/* What cannot be written now stays in the plan, and the window says so. */
static HeedPlanEditor *
finish (HeedPlanEditor *editor)
{
  heed_plan_editor_end (editor);
  heed_plan_editor_flush (editor, NULL);
  return editor;
}

/**
 * heed_recommendation_links_can_repeat:
 * @entry: a recommendation
 * @earlier: another one
 *
 * Returns: whether @earlier is of an earlier inspection of the same organisation, as far as the days
 *   are known
 */
gboolean
heed_recommendation_links_can_repeat (HeedRecommendationEntry *entry,
                                      HeedRecommendationEntry *earlier)
{
  HeedDay day = heed_recommendation_entry_get_published (entry);
  HeedDay earlier_day = heed_recommendation_entry_get_published (earlier);

  return heed_recommendation_entry_get_plan (entry) != heed_recommendation_entry_get_plan (earlier) &&
         g_str_equal (heed_recommendation_entry_get_organisation (entry),
                      heed_recommendation_entry_get_organisation (earlier)) &&
         (day == HEED_DAY_NONE || earlier_day == HEED_DAY_NONE || earlier_day < day);
}

/**
 * heed_recommendation_links_repeat:
 * @session: the open register
 * @entry: a recommendation
 * @earlier: (nullable): the one that it repeats, or %NULL for none
 * @error: return location for an error
 *
 * One that heed_recommendation_links_can_repeat() does not take is refused.
 *
 * Returns: (transfer full) (nullable): the editor, for the undo; %NULL with @error set
 */
HeedPlanEditor *
heed_recommendation_links_repeat (HeedSession              *session,
                                  HeedRecommendationEntry  *entry,
                                  HeedRecommendationEntry  *earlier,
                                  GError                  **error)
{
  HeedRecommendation *recommendation;
  HeedPlanEditor *editor;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  if (earlier != NULL && !heed_recommendation_links_can_repeat (entry, earlier))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                   _("Recommendation %s can only repeat one of an earlier inspection of the same organisation."),
                   heed_recommendation_entry_get_number (entry));
      return NULL;
    }
  editor = edit (session, entry, &recommendation, error);
  if (editor == NULL)
    return NULL;

  heed_plan_editor_begin (editor, earlier != NULL ? _("Link Repeated Recommendation")
                                                  : _("Unlink Repeated Recommendation"));
  heed_recommendation_set_repeats (recommendation,
                                   earlier != NULL ? heed_recommendation_entry_get_id (earlier) : "");
  if (earlier != NULL)
    heed_recommendation_set_repeated (recommendation, TRUE);
  return finish (editor);
}

/**
 * heed_recommendation_links_take_over:
 * @session: the open register
 * @entry: a recommendation
 * @action: an action that answers another one
 * @error: return location for an error
 *
 * Adds an action with the same words below what answers @entry. Owners, target and progress are
 * those of other people, and stay with them.
 *
 * Returns: (transfer full) (nullable): the editor, for the undo; %NULL with @error set
 */
HeedPlanEditor *
heed_recommendation_links_take_over (HeedSession              *session,
                                     HeedRecommendationEntry  *entry,
                                     HeedActionEntry          *action,
                                     GError                  **error)
{
  HeedRecommendation *recommendation;
  HeedPlanEditor *editor;
  HeedRecordList *items;
  gpointer after;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  editor = edit (session, entry, &recommendation, error);
  if (editor == NULL)
    return NULL;

  after = recommendation;
  items = heed_recommendation_get_items (recommendation);
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item) && heed_item_get_depth (item) == 1)
        after = item;
    }
  heed_plan_editor_begin (editor, _("Take Over Action"));
  heed_item_set_text (heed_plan_commands_add_item (HEED_TYPE_ACTION, after), heed_action_entry_get_text (action));
  return finish (editor);
}
