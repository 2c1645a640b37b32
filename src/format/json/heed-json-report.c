/* heed-json-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-report.h"

#include "heed-compliance.h"
#include "heed-json-target.h"
#include "heed-json-writer.h"

static void
set_words (JsonObject *object,
           const char *name,
           const char *words)
{
  json_object_set_member (object, name, heed_json_words_to_node (words));
}

static JsonNode *
update_to_node (HeedUpdate *update)
{
  g_autoptr (JsonObject) object = NULL;

  if (update == NULL)
    return json_node_init_null (json_node_alloc ());

  object = json_object_new ();
  json_object_set_member (object, "date", heed_json_day_to_node (update->day));
  json_object_set_string_member (object, "author", update->author);
  json_object_set_string_member (object, "text", update->text);
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
verification_to_node (HeedVerification *verification)
{
  g_autoptr (JsonObject) object = NULL;

  if (verification == NULL)
    return json_node_init_null (json_node_alloc ());

  object = json_object_new ();
  json_object_set_member (object, "date", heed_json_day_to_node (verification->day));
  json_object_set_string_member (object, "by", verification->by);
  json_object_set_boolean_member (object, "adequate", verification->adequate);
  json_object_set_string_member (object, "text", verification->text);
  return json_node_init_object (json_node_alloc (), object);
}

static JsonArray *
owners_to_array (HeedReportEntry *entry)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; entry->owners[i] != NULL; i++)
    json_array_add_string_element (array, entry->owners[i]);
  return array;
}

/* The members of "heed-cli actions --json", then those that only reports have. */
static JsonObject *
entry_to_object (HeedReportEntry *entry,
                 HeedDay          day)
{
  JsonObject *object = json_object_new ();
  HeedCompliance compliance = heed_report_entry_get_compliance (entry, day);

  if (entry->plan != 0)
    json_object_set_int_member (object, "plan", entry->plan);
  else
    json_object_set_null_member (object, "plan");
  json_object_set_string_member (object, "organisation", entry->organisation);
  json_object_set_string_member (object, "recommendation", entry->number);
  set_words (object, "label", entry->label);
  json_object_set_string_member (object, "text", entry->text);
  json_object_set_array_member (object, "owners", owners_to_array (entry));
  json_object_set_member (object, "target", heed_json_target_to_node (entry->target));
  json_object_set_string_member (object, "progress",
                                 heed_enum_to_nick (HEED_TYPE_PROGRESS, (int) entry->progress));
  json_object_set_string_member (object, "compliance",
                                 heed_enum_to_nick (HEED_TYPE_COMPLIANCE, (int) compliance));
  json_object_set_member (object, "completed_on", heed_json_day_to_node (entry->completed_on));

  json_object_set_string_member (object, "id", entry->item_id);
  json_object_set_string_member (object, "plan_id", entry->plan_id);
  json_object_set_string_member (object, "plan_title", entry->plan_title);
  json_object_set_int_member (object, "days_overdue", heed_report_entry_get_days_overdue (entry, day));
  json_object_set_member (object, "baseline", heed_json_target_to_node (entry->baseline));
  json_object_set_member (object, "latest_update", update_to_node (entry->latest));
  json_object_set_member (object, "verification", verification_to_node (entry->verification));
  return object;
}

static JsonArray *
entries_to_array (HeedReport *report)
{
  g_autoptr (GPtrArray) entries = heed_report_list_entries (report);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      HeedReportEntry *entry = g_ptr_array_index (entries, i);

      if (entry->is_action)
        json_array_add_object_element (array, entry_to_object (entry, report->day));
    }
  return array;
}

/**
 * heed_json_report_write:
 * @report: a report
 *
 * Writes a plan as heed_json_writer_write() does. Of the other reports it writes how
 * each action stands, which the plan as data does not say since it depends on the
 * day; with that on progress, the plan itself beside it.
 *
 * Returns: (transfer full): the JSON that data/heed-report.schema.json describes, or
 *   of a plan data/heed-plan.schema.json
 */
JsonNode *
heed_json_report_write (HeedReport *report)
{
  g_autoptr (JsonObject) root = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  if (report->kind == HEED_REPORT_KIND_PLAN)
    return heed_json_writer_write (report->plan);

  root = json_object_new ();
  title = heed_report_get_title (report);
  json_object_set_string_member (root, "format", HEED_JSON_REPORT_FORMAT);
  json_object_set_int_member (root, "version", HEED_JSON_REPORT_VERSION);
  json_object_set_string_member (root, "report", heed_report_kind_to_word (report->kind));
  json_object_set_string_member (root, "title", title);
  json_object_set_member (root, "on", heed_json_day_to_node (report->day));
  json_object_set_array_member (root, "actions", entries_to_array (report));
  if (report->plan != NULL)
    json_object_set_member (root, "plan", heed_json_writer_write (report->plan));
  return json_node_init_object (json_node_alloc (), root);
}
