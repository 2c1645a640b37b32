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
  json_object_set_member (object, "date", heed_json_day_to_node (heed_update_get_day (update)));
  json_object_set_string_member (object, "author", heed_update_get_author (update));
  json_object_set_string_member (object, "text", heed_update_get_text (update));
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
verification_to_node (HeedVerification *verification)
{
  g_autoptr (JsonObject) object = NULL;

  if (verification == NULL)
    return json_node_init_null (json_node_alloc ());

  object = json_object_new ();
  json_object_set_member (object, "date", heed_json_day_to_node (heed_verification_get_day (verification)));
  json_object_set_string_member (object, "by", heed_verification_get_by (verification));
  json_object_set_boolean_member (object, "adequate", heed_verification_get_adequate (verification));
  json_object_set_string_member (object, "text", heed_verification_get_text (verification));
  return json_node_init_object (json_node_alloc (), object);
}

static JsonArray *
owners_to_array (HeedActionEntry *entry)
{
  const char *const *owners = heed_action_entry_get_owners (entry);
  JsonArray *array = json_array_new ();

  for (guint i = 0; owners[i] != NULL; i++)
    json_array_add_string_element (array, owners[i]);
  return array;
}

/**
 * heed_json_action_entry_to_object:
 * @entry: an action
 * @day: the day for which its compliance is told
 *
 * Returns: (transfer full): it, as lists across plans and reports tell it
 */
JsonObject *
heed_json_action_entry_to_object (HeedActionEntry *entry,
                                  HeedDay          day)
{
  JsonObject *object = json_object_new ();
  int progress = (int) heed_action_entry_get_progress (entry);
  int compliance = (int) heed_action_entry_get_compliance (entry, day);

  json_object_set_string_member (object, "id", heed_action_entry_get_item_id (entry));
  if (heed_action_entry_get_plan (entry) != 0)
    json_object_set_int_member (object, "plan", heed_action_entry_get_plan (entry));
  else
    json_object_set_null_member (object, "plan");
  json_object_set_string_member (object, "plan_title", heed_action_entry_get_plan_title (entry));
  json_object_set_string_member (object, "organisation", heed_action_entry_get_organisation (entry));
  json_object_set_string_member (object, "recommendation", heed_action_entry_get_number (entry));
  set_words (object, "label", heed_action_entry_get_label (entry));
  json_object_set_string_member (object, "text", heed_action_entry_get_text (entry));
  json_object_set_array_member (object, "owners", owners_to_array (entry));
  json_object_set_member (object, "target",
                          heed_json_target_to_node (heed_action_entry_get_target (entry)));
  json_object_set_string_member (object, "progress", heed_enum_to_nick (HEED_TYPE_PROGRESS, progress));
  json_object_set_string_member (object, "compliance",
                                 heed_enum_to_nick (HEED_TYPE_COMPLIANCE, compliance));
  json_object_set_member (object, "completed_on",
                          heed_json_day_to_node (heed_action_entry_get_completed_on (entry)));
  return object;
}

/* With what only reports tell. */
static JsonObject *
entry_to_object (HeedActionEntry *entry,
                 HeedDay          day)
{
  JsonObject *object = heed_json_action_entry_to_object (entry, day);

  json_object_set_string_member (object, "plan_id", heed_action_entry_get_plan_id (entry));
  json_object_set_int_member (object, "days_overdue", heed_action_entry_get_days_overdue (entry, day));
  json_object_set_member (object, "baseline",
                          heed_json_target_to_node (heed_action_entry_get_baseline (entry)));
  json_object_set_member (object, "latest_update",
                          update_to_node (heed_action_entry_get_latest (entry)));
  json_object_set_member (object, "verification",
                          verification_to_node (heed_action_entry_get_verification (entry)));
  return object;
}

static JsonArray *
entries_to_array (HeedReport *report)
{
  g_autoptr (GPtrArray) entries = heed_report_list_entries (report);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (entries, i);

      if (heed_action_entry_get_is_action (entry))
        json_array_add_object_element (array, entry_to_object (entry, report->day));
    }
  return array;
}

/* A plan that goes out of a register says which state of it that is. */
static JsonNode *
write_plan (HeedPlan *plan)
{
  JsonNode *root = heed_json_writer_write (plan);
  const char *stamp = heed_plan_get_stamp (plan);

  if (stamp != NULL)
    json_object_set_string_member (json_node_get_object (root), HEED_JSON_STAMP, stamp);
  return root;
}

static JsonArray *
plans_to_array (GPtrArray *plans)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < plans->len; i++)
    json_array_add_element (array, write_plan (((HeedReportPlan *) g_ptr_array_index (plans, i))->plan));
  return array;
}

/**
 * heed_json_report_write:
 * @report: a report
 *
 * Writes a plan as heed_json_writer_write() does. Of the other reports it writes how
 * each action stands, which the plan as data does not say since it depends on the
 * day; with those on progress and for a review, the plans themselves beside it.
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
    return write_plan (report->plan);

  root = json_object_new ();
  title = heed_report_get_title (report);
  json_object_set_string_member (root, "format", HEED_JSON_REPORT_FORMAT);
  json_object_set_int_member (root, "version", HEED_JSON_REPORT_VERSION);
  json_object_set_string_member (root, "report", heed_report_kind_to_word (report->kind));
  json_object_set_string_member (root, "title", title);
  json_object_set_member (root, "on", heed_json_day_to_node (report->day));
  json_object_set_array_member (root, "actions", entries_to_array (report));
  if (*report->owner != '\0')
    json_object_set_string_member (root, "owner", report->owner);
  if (report->plan != NULL)
    json_object_set_member (root, "plan", heed_json_writer_write (report->plan));
  else if (report->plans != NULL)
    json_object_set_array_member (root, "plans", plans_to_array (report->plans));
  return json_node_init_object (json_node_alloc (), root);
}
