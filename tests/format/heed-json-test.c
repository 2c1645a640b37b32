/* heed-json-test.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-test.h"

#include "heed-json.h"

#include <string.h>

/**
 * heed_json_test_write:
 * @plan: a plan
 *
 * Returns: (transfer full): the JSON file of it
 */
char *
heed_json_test_write (HeedPlan *plan)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_assert_true (heed_json_format.write_report (report, stream, NULL, &error));
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

/**
 * heed_json_test_read:
 * @text: the content of a JSON file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the plan in it
 */
HeedPlan *
heed_json_test_read (const char  *text,
                     GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return heed_json_format.read_plan (bytes, NULL, error);
}

/**
 * heed_json_test_visit:
 * @node: any JSON
 * @place: where it stands, "" for the outermost
 * @visit: called for each object in it
 * @user_data: passed to @visit
 */
void
heed_json_test_visit (JsonNode      *node,
                      const char    *place,
                      HeedJsonVisit  visit,
                      gpointer       user_data)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *l = names; l != NULL; l = l->next)
        {
          g_autofree char *below =
            g_strconcat (place, place[0] != '\0' ? "." : "", (char *) l->data, NULL);

          heed_json_test_visit (json_object_get_member (object, l->data), below, visit, user_data);
        }
      visit (place, object, user_data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *below = g_strdup_printf ("%s[%u]", place, i);

          heed_json_test_visit (json_array_get_element (array, i), below, visit, user_data);
        }
    }
}

/**
 * heed_json_test_rand:
 *
 * Returns: (transfer full): chance that the seed of the test decides
 */
GRand *
heed_json_test_rand (void)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int ());
}
