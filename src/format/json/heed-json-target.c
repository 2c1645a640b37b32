/* heed-json-target.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-target.h"

/**
 * heed_json_day_to_node:
 * @day: a day or %HEED_DAY_NONE
 *
 * Returns: (transfer full): @day as YYYY-MM-DD, or null
 */
JsonNode *
heed_json_day_to_node (HeedDay day)
{
  g_autofree char *iso = heed_day_to_iso (day);

  return iso != NULL ? json_node_init_string (json_node_alloc (), iso)
                     : json_node_init_null (json_node_alloc ());
}

/**
 * heed_json_words_to_node:
 * @words: words that may be missing; "" for none
 *
 * Returns: (transfer full): @words, or null for none
 */
JsonNode *
heed_json_words_to_node (const char *words)
{
  return words[0] != '\0' ? json_node_init_string (json_node_alloc (), words)
                          : json_node_init_null (json_node_alloc ());
}

/**
 * heed_json_target_to_node:
 * @target: (nullable): a target
 *
 * Returns: (transfer full): its words and what they mean, or null for none
 */
JsonNode *
heed_json_target_to_node (HeedTarget *target)
{
  g_autoptr (JsonObject) object = NULL;
  JsonArray *checkpoints;
  const HeedDay *days;
  const char *repeats = "";
  gsize n_days;

  if (target == NULL)
    return json_node_init_null (json_node_alloc ());

  checkpoints = json_array_new ();
  days = heed_target_get_checkpoints (target, &n_days);
  for (gsize i = 0; i < n_days; i++)
    json_array_add_element (checkpoints, heed_json_day_to_node (days[i]));
  if (heed_target_get_repeats (target) != HEED_REPEAT_NONE)
    repeats = heed_enum_to_nick (HEED_TYPE_REPEAT, heed_target_get_repeats (target));

  object = json_object_new ();
  json_object_set_string_member (object, "text", heed_target_get_words (target));
  json_object_set_member (object, "start", heed_json_day_to_node (heed_target_get_start (target)));
  json_object_set_member (object, "due", heed_json_day_to_node (heed_target_get_due (target)));
  json_object_set_member (object, "repeats", heed_json_words_to_node (repeats));
  json_object_set_array_member (object, "checkpoints", checkpoints);
  json_object_set_boolean_member (object, "ongoing", heed_target_get_ongoing (target));
  json_object_set_boolean_member (object, "completed", heed_target_get_completed (target));
  json_object_set_boolean_member (object, "tentative", heed_target_get_tentative (target));
  json_object_set_member (object, "note", heed_json_words_to_node (heed_target_get_note (target)));
  return json_node_init_object (json_node_alloc (), object);
}
