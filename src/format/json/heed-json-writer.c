/* heed-json-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-writer.h"

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-json-extra.h"
#include "heed-json-target.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

#include <math.h>

static void
set_words (JsonObject *object,
           const char *name,
           const char *words)
{
  json_object_set_member (object, name, heed_json_words_to_node (words));
}

static void
set_day (JsonObject *object,
         const char *name,
         HeedDay     day)
{
  json_object_set_member (object, name, heed_json_day_to_node (day));
}

static void
set_target (JsonObject *object,
            const char *name,
            HeedTarget *target)
{
  json_object_set_member (object, name, heed_json_target_to_node (target));
}

static void
set_strings (JsonObject        *object,
             const char        *name,
             const char *const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  json_object_set_array_member (object, name, array);
}

static void
set_number (JsonObject *object,
            const char *name,
            double      number)
{
  if (isnan (number))
    json_object_set_null_member (object, name);
  else
    json_object_set_double_member (object, name, number);
}

static JsonObject *
write_organisation (HeedOrganisation *organisation)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "name", heed_organisation_get_name (organisation));
  set_words (object, "short_name", heed_organisation_get_short_name (organisation));
  json_object_set_string_member (object, "kind",
                                 heed_enum_to_nick (HEED_TYPE_ORGANISATION_KIND,
                                                    heed_organisation_get_kind (organisation)));
  heed_json_extra_apply (heed_organisation_get_extra (organisation), object, NULL);
  return object;
}

static JsonObject *
write_inspection (HeedInspection *inspection)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "inspectorate",
                                 heed_inspection_get_inspectorate (inspection));
  json_object_set_string_member (object, "title", heed_inspection_get_title (inspection));
  set_day (object, "report_published", heed_inspection_get_report_published (inspection));
  heed_json_extra_apply (heed_inspection_get_extra (inspection), object, NULL);
  return object;
}

static JsonArray *
write_definitions (HeedRecordList *definitions)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
    {
      HeedDefinition *definition = heed_record_list_get (definitions, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "term", heed_definition_get_term (definition));
      json_object_set_string_member (object, "definition",
                                     heed_definition_get_definition (definition));
      json_object_set_string_member (object, "comment",
                                     heed_definition_get_comment (definition));
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
write_reasons (HeedReasons reasons)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (HEED_TYPE_REASONS);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < klass->n_values; i++)
    if ((reasons & klass->values[i].value) != 0)
      json_array_add_string_element (array, klass->values[i].value_nick);

  return array;
}

static void
write_measure (HeedMeasure *measure,
               JsonObject  *object)
{
  GPtrArray *readings = heed_measure_get_readings (measure);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < readings->len; i++)
    {
      HeedReading *reading = g_ptr_array_index (readings, i);
      JsonObject *entry = json_object_new ();

      set_day (entry, "date", reading->day);
      json_object_set_double_member (entry, "value", reading->value);
      json_array_add_object_element (array, entry);
    }

  set_number (object, "baseline", heed_measure_get_baseline (measure));
  set_number (object, "goal", heed_measure_get_goal (measure));
  set_words (object, "unit", heed_measure_get_unit (measure));
  json_object_set_array_member (object, "readings", array);
}

static JsonArray *
write_revisions (GPtrArray *revisions)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < revisions->len; i++)
    {
      HeedRevision *revision = g_ptr_array_index (revisions, i);
      JsonObject *object = json_object_new ();

      set_day (object, "date", revision->day);
      set_words (object, "author", revision->author);
      json_object_set_string_member (object, "from", revision->from);
      json_object_set_string_member (object, "to", revision->to);
      set_words (object, "reason", revision->reason);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
write_evidence (HeedEvidence *evidence)
{
  JsonObject *object = json_object_new ();

  if (evidence->link[0] != '\0')
    {
      json_object_set_string_member (object, "link", evidence->link);
      return object;
    }

  json_object_set_string_member (object, "name", evidence->name);
  json_object_set_int_member (object, "size", (gint64) MIN (evidence->size, G_MAXINT64));
  json_object_set_string_member (object, "sha256", evidence->sha256);
  return object;
}

static JsonArray *
write_updates (GPtrArray *updates)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < updates->len; i++)
    {
      HeedUpdate *update = g_ptr_array_index (updates, i);
      JsonObject *object = json_object_new ();
      JsonArray *evidence = json_array_new ();

      for (guint j = 0; j < update->evidence->len; j++)
        json_array_add_object_element (evidence,
                                       write_evidence (g_ptr_array_index (update->evidence, j)));
      set_day (object, "date", update->day);
      json_object_set_string_member (object, "author", update->author);
      json_object_set_string_member (object, "text", update->text);
      json_object_set_array_member (object, "evidence", evidence);
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
write_verification (HeedVerification *verification,
                    JsonObject       *object)
{
  JsonObject *entry;

  if (verification == NULL)
    {
      json_object_set_null_member (object, "verification");
      return;
    }

  entry = json_object_new ();
  set_day (entry, "date", verification->day);
  json_object_set_string_member (entry, "by", verification->by);
  json_object_set_boolean_member (entry, "adequate", verification->adequate);
  json_object_set_string_member (entry, "text", verification->text);
  json_object_set_object_member (object, "verification", entry);
}

static void
write_action (HeedAction *action,
              JsonObject *object)
{
  set_words (object, "label", heed_action_get_label (action));
  json_object_set_string_member (object, "progress",
                                 heed_enum_to_nick (HEED_TYPE_PROGRESS,
                                                    heed_action_get_progress (action)));
  set_day (object, "completed_on", heed_action_get_completed_on (action));
  set_target (object, "baseline", heed_action_get_baseline (action));
  json_object_set_array_member (object, "revisions",
                                write_revisions (heed_action_get_revisions (action)));
  json_object_set_array_member (object, "updates",
                                write_updates (heed_action_get_updates (action)));
  write_verification (heed_action_get_verification (action), object);
}

static const char *
kind_of_item (HeedItem *item)
{
  if (HEED_IS_ACTION (item))
    return "action";
  if (HEED_IS_MEASURE (item))
    return "measure";
  return "text";
}

static JsonObject *
write_item (HeedItem *item)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", heed_item_get_id (item));
  json_object_set_string_member (object, "kind", kind_of_item (item));
  json_object_set_int_member (object, "depth", heed_item_get_depth (item));
  json_object_set_string_member (object, "text", heed_item_get_text (item));
  set_strings (object, "owners", heed_item_get_owners (item));
  set_target (object, "target", heed_item_get_target (item));

  if (HEED_IS_ACTION (item))
    write_action (HEED_ACTION (item), object);
  else if (HEED_IS_MEASURE (item))
    write_measure (HEED_MEASURE (item), object);
  else
    json_object_set_string_member (object, "role",
                                   heed_enum_to_nick (HEED_TYPE_TEXT_ROLE,
                                                      heed_text_item_get_role (HEED_TEXT_ITEM (item))));

  heed_json_extra_apply (heed_item_get_extra (item), object, NULL);
  return object;
}

static void
write_response (HeedResponse *response,
                JsonObject   *object)
{
  HeedResponseKind kind = heed_response_get_kind (response);

  set_words (object, "response",
             kind == HEED_RESPONSE_KIND_NONE ? ""
                                             : heed_enum_to_nick (HEED_TYPE_RESPONSE_KIND, kind));
  set_words (object, "response_words", heed_response_get_words (response));
  json_object_set_array_member (object, "reasons",
                                write_reasons (heed_response_get_reasons (response)));
  set_words (object, "explanation", heed_response_get_explanation (response));
  set_words (object, "part_agreed", heed_response_get_part_agreed (response));
}

static JsonObject *
write_recommendation (HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  JsonObject *object = json_object_new ();
  JsonObject *unplaced_object = json_object_new ();
  JsonArray *items_array = json_array_new ();

  json_object_set_string_member (object, "id", heed_recommendation_get_id (recommendation));
  json_object_set_string_member (object, "number",
                                 heed_recommendation_get_number (recommendation));
  set_words (object, "paragraph", heed_recommendation_get_paragraph (recommendation));
  set_words (object, "addressee", heed_recommendation_get_addressee (recommendation));
  json_object_set_boolean_member (object, "addressee_stated",
                                  heed_recommendation_get_addressee_stated (recommendation));
  json_object_set_string_member (object, "text", heed_recommendation_get_text (recommendation));
  json_object_set_boolean_member (object, "repeated",
                                  heed_recommendation_get_repeated (recommendation));
  set_words (object, "repeats", heed_recommendation_get_repeats (recommendation));
  write_response (heed_recommendation_get_response (recommendation), object);
  set_words (object, "judgement", heed_recommendation_get_judgement (recommendation));

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    json_array_add_object_element (items_array, write_item (heed_record_list_get (items, i)));
  json_object_set_array_member (object, "items", items_array);

  set_strings (unplaced_object, "owners", heed_unplaced_get_owners (unplaced));
  set_strings (unplaced_object, "targets", heed_unplaced_get_targets (unplaced));
  set_strings (unplaced_object, "text", heed_unplaced_get_text (unplaced));
  json_object_set_object_member (object, "unplaced", unplaced_object);

  set_strings (object, "review", heed_recommendation_get_review (recommendation));
  heed_json_extra_apply (heed_recommendation_get_extra (recommendation), object, NULL);
  return object;
}

static JsonObject *
write_plan (HeedPlan *plan)
{
  HeedWording *wording = heed_plan_get_wording (plan);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  const char *const *column_titles = heed_wording_get_column_titles (wording);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  json_object_set_string_member (object, "title", heed_plan_get_title (plan));
  set_day (object, "submitted", heed_plan_get_submitted (plan));
  set_day (object, "published", heed_plan_get_published (plan));
  set_day (object, "not_before", heed_plan_get_not_before (plan));
  json_object_set_string_member (object, "state",
                                 heed_enum_to_nick (HEED_TYPE_PLAN_STATE,
                                                    heed_plan_get_state (plan)));
  set_words (object, "edition", heed_plan_get_edition (plan));
  set_strings (object, "front", heed_plan_get_front (plan));
  json_object_set_string_member (object, "introduction", heed_wording_get_introduction (wording));
  json_object_set_array_member (object, "definitions",
                                write_definitions (heed_wording_get_definitions (wording)));
  set_words (object, "running_note", heed_wording_get_running_note (wording));
  if (column_titles[0] != NULL)
    set_strings (object, "column_titles", column_titles);
  else
    json_object_set_null_member (object, "column_titles");
  set_strings (object, "unplaced", heed_plan_get_unplaced (plan));

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    json_array_add_object_element (array,
                                   write_recommendation (heed_record_list_get (recommendations, i)));
  json_object_set_array_member (object, "recommendations", array);
  return object;
}

/**
 * heed_json_writer_write:
 * @plan: a plan
 *
 * Writes all that is known of @plan, each member always and in the same order,
 * and the members that the file it came from held beyond that.
 *
 * Returns: (transfer full): the JSON that data/heed-plan.schema.json describes
 */
JsonNode *
heed_json_writer_write (HeedPlan *plan)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (HeedOrganisation) nobody = heed_organisation_new ();
  g_autoptr (HeedInspection) nothing = heed_inspection_new ();
  HeedOrganisation *organisation;
  HeedInspection *inspection;
  JsonObject *plan_object;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  organisation = heed_plan_get_organisation (plan);
  inspection = heed_plan_get_inspection (plan);
  json_object_set_string_member (root, "format", HEED_JSON_FORMAT);
  json_object_set_int_member (root, "version", HEED_JSON_VERSION);
  json_object_set_string_member (root, "id", heed_plan_get_id (plan));
  json_object_set_object_member (root, "organisation",
                                 write_organisation (organisation != NULL ? organisation : nobody));
  json_object_set_object_member (root, "inspection",
                                 write_inspection (inspection != NULL ? inspection : nothing));
  plan_object = write_plan (plan);
  json_object_set_object_member (root, "plan", plan_object);
  heed_json_extra_apply (heed_plan_get_extra (plan), plan_object, root);
  return json_node_init_object (json_node_alloc (), root);
}
