/* heed-json-extra.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-extra.h"

/* The object at @place ("/updates/0/evidence/1") in @record, if it is there. */
static JsonObject *
find_object (JsonObject *record,
             const char *place)
{
  g_auto (GStrv) steps = g_strsplit (place + 1, "/", -1);
  JsonObject *object = record;
  JsonArray *array = NULL;

  for (guint i = 0; steps[i] != NULL; i++)
    {
      JsonNode *node;

      if (array != NULL)
        {
          guint64 position = g_ascii_strtoull (steps[i], NULL, 10);

          if (position >= json_array_get_length (array))
            return NULL;
          node = json_array_get_element (array, (guint) position);
        }
      else
        {
          node = json_object_get_member (object, steps[i]);
        }

      array = NULL;
      if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
        array = json_node_get_array (node);
      else if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        object = json_node_get_object (node);
      else
        return NULL;
    }

  return array == NULL ? object : NULL;
}

/* What this version writes itself wins over what an older file held. */
static void
add_members (JsonObject *object,
             JsonObject *members)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!json_object_has_member (object, name))
      json_object_set_member (object, name, json_node_copy (value));
}

/**
 * heed_json_extra_keep:
 * @extra: the unknown members of a record so far
 * @place: (nullable): the place in the record where the member stands, beginning
 *   with "/"; %NULL for the record itself
 * @name: the name of an unknown member
 * @value: (transfer none): its value
 *
 * Adds one unknown member.
 */
void
heed_json_extra_keep (JsonObject *extra,
                      const char *place,
                      const char *name,
                      JsonNode   *value)
{
  if (place == NULL && name[0] == '/')
    place = HEED_JSON_EXTRA_SELF;

  if (place != NULL)
    {
      if (!json_object_has_member (extra, place))
        json_object_set_object_member (extra, place, json_object_new ());
      extra = json_object_get_object_member (extra, place);
    }

  json_object_set_member (extra, name, json_node_copy (value));
}

/**
 * heed_json_extra_print:
 * @extra: the unknown members of a record
 *
 * Returns: (transfer full): them as the record keeps them, "" for none
 */
char *
heed_json_extra_print (JsonObject *extra)
{
  g_autoptr (JsonNode) node = NULL;

  if (json_object_get_size (extra) == 0)
    return g_strdup ("");

  node = json_node_init_object (json_node_alloc (), extra);
  return json_to_string (node, FALSE);
}

/**
 * heed_json_extra_apply:
 * @extra: the unknown members that a record keeps
 * @record: the record as JSON, all known members in it
 * @outer: (nullable): the object that holds the record, for a plan
 *
 * Puts the unknown members back where they stood. Those of a part that the record
 * no longer has go with it.
 */
void
heed_json_extra_apply (const char *extra,
                       JsonObject *record,
                       JsonObject *outer)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (extra[0] != '\0')
    root = json_from_string (extra, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      JsonObject *place;

      if (name[0] != '/')
        {
          if (!json_object_has_member (record, name))
            json_object_set_member (record, name, json_node_copy (value));
          continue;
        }

      if (g_str_equal (name, HEED_JSON_EXTRA_OUTER))
        place = outer;
      else if (g_str_equal (name, HEED_JSON_EXTRA_SELF))
        place = record;
      else
        place = find_object (record, name);
      if (place != NULL && JSON_NODE_HOLDS_OBJECT (value))
        add_members (place, json_node_get_object (value));
    }
}
