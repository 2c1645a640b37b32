/* heed-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json.h"

#include "heed-document-cleaner.h"
#include "heed-json-reader.h"
#include "heed-json-report.h"
#include "heed-json-text.h"
#include "heed-plan-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const json_endings[] = { "json", NULL };

/* A JSON object begins with a brace and a name. A text that begins with a brace
 * is no JSON, so that the name must be there. */
static gboolean
json_sniff (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize i = 0;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    i = 3;
  while (i < size && g_ascii_isspace (data[i]))
    i++;
  if (i == size || data[i++] != '{')
    return FALSE;
  while (i < size && g_ascii_isspace (data[i]))
    i++;

  return i < size && (data[i] == '"' || data[i] == '}');
}

static void look_at_node (JsonNode    *node,
                          HeedDropped *dropped);

static void
look_at_member_cb (JsonObject *object,
                   const char *name,
                   JsonNode   *node,
                   gpointer    dropped)
{
  look_at_node (node, dropped);
}

static void
look_at_element_cb (JsonArray *array,
                    guint      index,
                    JsonNode  *node,
                    gpointer   dropped)
{
  look_at_node (node, dropped);
}

/* The model drops what is no character of a text: here it is only counted. */
static void
look_at_node (JsonNode    *node,
              HeedDropped *dropped)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), look_at_member_cb, dropped);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), look_at_element_cb, dropped);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    heed_dropped_look_at (dropped, json_node_get_string (node));
}

static HeedPlan *
json_read_plan (GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_auto (HeedDropped) dropped = { 0 };
  g_autofree char *note = NULL;
  HeedPlan *plan;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  root = heed_json_text_parse (bytes, error);
  plan = root != NULL ? heed_json_reader_read (root, cancellable, error) : NULL;
  if (plan == NULL)
    return NULL;

  look_at_node (root, &dropped);
  note = heed_dropped_to_note (&dropped);
  heed_plan_add_review (plan, note);
  return plan;
}

static gboolean
json_write_report (HeedReport     *report,
                   GOutputStream  *stream,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (JsonNode) root = heed_json_report_write (report);
  g_autofree char *text = heed_json_text_print (root);

  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

/* The plan as JSON: all that Heed knows of a plan, for other programs; and reports. */
const HeedFormat heed_json_format = {
  .id = "json",
  .name = N_("Plan as data (JSON)"),
  .title = N_("Heed data"),
  .rank = 8,
  /* Not published: it holds updates and history, which are no reader's business. */
  .mime_type = "application/json",
  .endings = json_endings,
  .sniff = json_sniff,
  .read_plan = json_read_plan,
  .write_report = json_write_report,
};
