/* heed-plan-outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-outline.h"

#include <string.h>

#include "heed-action.h"
#include "heed-block-joint.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"
#include "heed-text-joint.h"

static void
add_strv (GString           *outline,
          const char        *before,
          const char *const *strv)
{
  g_autofree char *joined = g_strjoinv ("; ", (GStrv) strv);

  if (strv[0] != NULL)
    g_string_append_printf (outline, "%s%s\n", before, joined);
}

static void
add_item (GString  *outline,
          HeedItem *item,
          guint     max_text)
{
  static const char *const roles[] = { "plain", "lead-in", "evaluation", "governance", "note" };
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));
  g_autofree char *line = heed_text_collapse_spaces (text);
  g_autofree char *start = g_utf8_substring (line, 0, MIN ((guint) g_utf8_strlen (line, -1), max_text));
  g_autofree char *owners = g_strjoinv ("; ", (GStrv) heed_item_get_owners (item));
  const char *target = heed_item_get_target_words (item);

  for (guint i = 0; i < heed_item_get_depth (item); i++)
    g_string_append (outline, "  ");
  if (HEED_IS_ACTION (item))
    g_string_append_printf (outline, "- %s%s", heed_action_get_label (HEED_ACTION (item)),
                            heed_action_get_label (HEED_ACTION (item))[0] != '\0' ? " " : "");
  else if (HEED_IS_MEASURE (item))
    g_string_append (outline, "measure ");
  else
    g_string_append_printf (outline, "%s ", roles[heed_text_item_get_role (HEED_TEXT_ITEM (item))]);
  g_string_append (outline, start);
  if (owners[0] != '\0')
    g_string_append_printf (outline, " [%s]", owners);
  if (target[0] != '\0')
    g_string_append_printf (outline, " <%s>", target);
  if (HEED_IS_ACTION (item) && heed_action_get_progress (HEED_ACTION (item)) == HEED_PROGRESS_COMPLETED)
    {
      HeedDay day = heed_action_get_completed_on (HEED_ACTION (item));
      g_autofree char *iso = day != HEED_DAY_NONE ? heed_day_to_iso (day) : g_strdup ("");

      g_string_append_printf (outline, " done %s", iso);
    }
  g_strchomp (outline->str);
  g_string_truncate (outline, strlen (outline->str));
  g_string_append_c (outline, '\n');
}

/**
 * heed_plan_outline:
 * @plan: a plan
 * @max_text: how many characters of each item are shown
 *
 * Returns: (transfer full): what it holds and where, a line each: what stands above a
 *   recommendation, its number, response and text, its items as deep as they stand, with [owners] and
 *   <target>, what found no place, and whether something is to be reviewed
 */
char *
heed_plan_outline (HeedPlan *plan,
                   guint     max_text)
{
  static const char *const kinds[] = { "-", "agreed", "partly", "not" };
  g_autoptr (GString) outline = g_string_new (NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      g_autofree char *text = heed_markup_to_text (heed_recommendation_get_text (recommendation));
      g_autofree char *line = heed_text_collapse_spaces (text);

      if (*heed_recommendation_get_heading (recommendation) != '\0')
        g_string_append_printf (outline, "= %s\n", heed_recommendation_get_heading (recommendation));
      g_string_append_printf (outline, "%s %s: %s\n", heed_recommendation_get_number (recommendation),
                              kinds[heed_response_get_kind (heed_recommendation_get_response (recommendation))], line);
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        add_item (outline, heed_record_list_get (items, j), max_text);
      add_strv (outline, "  ! owners: ", heed_unplaced_get_owners (unplaced));
      add_strv (outline, "  ! targets: ", heed_unplaced_get_targets (unplaced));
      add_strv (outline, "  ! text: ", heed_unplaced_get_text (unplaced));
      if (heed_recommendation_get_review (recommendation)[0] != NULL)
        g_string_append (outline, "  ? review\n");
    }
  if (heed_plan_get_review (plan)[0] != NULL)
    g_string_append (outline, "? review\n");

  return g_strdup (outline->str);
}
