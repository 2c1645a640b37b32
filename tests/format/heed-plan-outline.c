/* heed-plan-outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-outline.h"

#include "heed-action.h"
#include "heed-recommendation.h"

/**
 * heed_plan_outline_squeeze:
 * @text: words
 *
 * Lines are broken anywhere, also behind a hyphen or a slash: white space says nothing.
 *
 * Returns: (transfer full): the words without any
 */
char *
heed_plan_outline_squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (squeezed, g_utf8_get_char (c));
  return g_string_free (squeezed, FALSE);
}

/**
 * heed_plan_outline:
 * @plan: a plan
 *
 * Returns: (transfer full): what must stay of @plan, however often other programs have
 *   saved it: a line for each recommendation and each item
 */
char *
heed_plan_outline (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      g_autofree char *text = heed_plan_outline_squeeze (heed_recommendation_get_text (recommendation));

      if (*heed_recommendation_get_heading (recommendation) != '\0')
        g_string_append_printf (words, "= %s\n", heed_recommendation_get_heading (recommendation));
      g_string_append_printf (words, "%s %s %d\n", heed_recommendation_get_number (recommendation), text,
                              heed_response_get_kind (heed_recommendation_get_response (recommendation)));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          g_autofree char *owners = heed_item_get_owners (item) != NULL
                                      ? g_strjoinv ("; ", (char **) heed_item_get_owners (item))
                                      : g_strdup ("");
          g_autofree char *said = heed_plan_outline_squeeze (heed_item_get_text (item));

          g_string_append_printf (words, "  %s %u %s %s | %s | %s\n", G_OBJECT_TYPE_NAME (item),
                                  heed_item_get_depth (item),
                                  HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "", said,
                                  owners, heed_item_get_target_words (item));
        }
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
