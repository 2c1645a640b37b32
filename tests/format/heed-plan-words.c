/* heed-plan-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-words.h"

#include <string.h>

#include "heed-action.h"
#include "heed-format.h"
#include "heed-measure.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* White space says nothing but in CommonMark, and control characters nothing at
 * all. */
static void
add (GString    *words,
     const char *what,
     const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n\x01\x7f", -1);

  g_string_append_printf (words, "%s:", what);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (words, " %s", parts[i]);
  g_string_append_c (words, '\n');
}

static void
add_markup (GString    *words,
            const char *what,
            const char *markup)
{
  g_string_append_printf (words, "%s: ", what);
  for (const char *c = markup; *c != '\0'; c++)
    if ((!g_ascii_iscntrl (*c) || *c == '\n') && !(*c == ' ' && words->str[words->len - 1] == ' '))
      g_string_append_c (words, *c);
  g_string_append_c (words, '\n');
}

static void
add_strings (GString           *words,
             const char        *what,
             const char *const *strings)
{
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    if (strings[i][strspn (strings[i], " \t\r\n\x01\x7f")] != '\0')
      add (words, what, strings[i]);
}

static void
add_item (GString  *words,
          HeedItem *item)
{
  g_string_append_printf (words, "%s, depth %u\n", G_OBJECT_TYPE_NAME (item),
                          heed_item_get_depth (item));
  if (HEED_IS_ACTION (item))
    add (words, "label", heed_action_get_label (HEED_ACTION (item)));
  if (HEED_IS_TEXT_ITEM (item))
    g_string_append_printf (words, "role %d\n", heed_text_item_get_role (HEED_TEXT_ITEM (item)));
  add_markup (words, "text", heed_item_get_text (item));
  add_strings (words, "owner", heed_item_get_owners (item));
  add (words, "target", heed_item_get_target_words (item));
}

/**
 * heed_plan_words:
 * @plan: a plan
 *
 * Returns: (transfer full): what must be the same after a plan has gone through a file
 */
char *
heed_plan_words (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GString *words = g_string_new (NULL);

  add (words, "title", heed_plan_get_title (plan));
  add (words, "organisation", heed_organisation_get_name (heed_plan_get_organisation (plan)));
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedResponse *response = heed_recommendation_get_response (recommendation);
      HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      add (words, "number", heed_recommendation_get_number (recommendation));
      add (words, "paragraph", heed_recommendation_get_paragraph (recommendation));
      add (words, "heading", heed_recommendation_get_heading (recommendation));
      add (words, "addressee", heed_recommendation_get_addressee (recommendation));
      g_string_append_printf (words, "stated %d\n",
                              heed_recommendation_get_addressee_stated (recommendation));
      g_string_append_printf (words, "priority %d\n", heed_recommendation_get_priority (recommendation));
      add_markup (words, "text", heed_recommendation_get_text (recommendation));
      g_string_append_printf (words, "response %d\n", heed_response_get_kind (response));
      add (words, "response", heed_response_get_words (response));
      add_markup (words, "part agreed", heed_response_get_part_agreed (response));
      add_markup (words, "explanation", heed_response_get_explanation (response));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        add_item (words, heed_record_list_get (items, j));
      add_strings (words, "unplaced text", heed_unplaced_get_text (unplaced));
      add_strings (words, "unplaced owner", heed_unplaced_get_owners (unplaced));
      add_strings (words, "unplaced target", heed_unplaced_get_targets (unplaced));
    }
  return g_string_free (words, FALSE);
}

/**
 * heed_plan_words_read:
 * @folder: (nullable): a folder
 * @name: a file in it
 *
 * Returns: (transfer full) (nullable): the plan in it, or %NULL where it is not there
 */
HeedPlan *
heed_plan_words_read (const char *folder,
                      const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  const HeedFormat *format;
  HeedPlan *plan;
  gsize length;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  if (!g_file_get_contents (path, &data, &length, NULL))
    return NULL;

  bytes = g_bytes_new (data, length);
  format = heed_format_for_bytes (bytes);
  if (format->read_plan != NULL)
    {
      plan = format->read_plan (bytes, NULL, &error);
    }
  else
    {
      document = format->read (bytes, NULL, &error);
      g_assert_no_error (error);
      plan = heed_recognise (document, NULL, NULL, &error);
    }
  g_assert_no_error (error);
  return plan;
}
