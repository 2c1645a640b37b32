/* heed-json-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-writer.h"

#include "heed-action.h"
#include "heed-field.h"
#include "heed-json-extra.h"
#include "heed-json-target.h"
#include "heed-measure.h"
#include "heed-recommendation.h"

#include <math.h>

/* The members of an object are the fields of its type, in the order of the table
 * (`base/heed-field.h`). What stands here beside them is what the format has in another way
 * than the model. */

static JsonNode *write_record (GType    type,
                               gpointer record);

static JsonNode *
write_strings (const char *const *strings)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
write_nick (GType type,
            int   value)
{
  const char *nick = heed_enum_to_nick (type, value);

  return heed_json_words_to_node (g_str_equal (nick, "none") ? "" : nick);
}

static JsonNode *
write_nicks (GType type,
             guint flags)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < klass->n_values; i++)
    if ((flags & klass->values[i].value) != 0)
      g_strv_builder_add (nicks, klass->values[i].value_nick);
  strings = g_strv_builder_end (nicks);
  return write_strings ((const char *const *) strings);
}

static JsonNode *
write_number (double number)
{
  return isnan (number) ? json_node_init_null (json_node_alloc ())
                        : json_node_init_double (json_node_alloc (), number);
}

/* The words, and what they mean in their plan. */
static JsonNode *
write_target (HeedItem   *item,
              const char *words)
{
  g_autoptr (HeedTarget) target = NULL;

  if (words[0] != '\0')
    target = heed_target_new (words, heed_item_get_reference_for (item, words));
  return heed_json_target_to_node (target);
}

static JsonNode *
write_list (HeedRecordList *list)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      gpointer record = heed_record_list_get (list, i);

      json_array_add_element (array, write_record (G_OBJECT_TYPE (record), record));
    }
  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
write_value (const HeedTypeField *self,
             gpointer             record)
{
  gconstpointer member = heed_type_field_get_member (self, record);
  GType type = self->field->get_type != NULL ? self->field->get_type () : G_TYPE_NONE;

  switch (self->field->kind)
    {
    case HEED_FIELD_OPTIONAL:
    case HEED_FIELD_REFERENCE:
      return heed_json_words_to_node (*(char *const *) member);
    case HEED_FIELD_TARGET:
      return write_target (record, *(char *const *) member);
    case HEED_FIELD_TEXTS:
      return write_strings (*(const char *const *const *) member);
    case HEED_FIELD_TITLES:
      return (*(char **const *) member)[0] != NULL ? write_strings (*(const char *const *const *) member)
                                                   : json_node_init_null (json_node_alloc ());
    case HEED_FIELD_DAY:
      return heed_json_day_to_node (*(const HeedDay *) member);
    case HEED_FIELD_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), *(const gboolean *) member);
    case HEED_FIELD_ENUM:
      return write_nick (type, *(const int *) member);
    case HEED_FIELD_FLAGS:
      return write_nicks (type, *(const guint *) member);
    case HEED_FIELD_COUNT:
      return json_node_init_int (json_node_alloc (), *(const guint *) member);
    case HEED_FIELD_SIZE:
      return json_node_init_int (json_node_alloc (),
                                 (gint64) MIN (*(const guint64 *) member, G_MAXINT64));
    case HEED_FIELD_NUMBER:
      return write_number (*(const double *) member);
    case HEED_FIELD_RECORDS:
    case HEED_FIELD_OBJECT:
      return write_list (*(HeedRecordList *const *) member);
    case HEED_FIELD_PART:
      return type == HEED_TYPE_JUDGEMENT && heed_judgement_is_empty (*(HeedJudgement *const *) member)
               ? json_node_init_null (json_node_alloc ())
               : write_record (type, *(const gpointer *) member);
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
    case HEED_FIELD_EXTRA:
    case HEED_FIELD_BOXED:
    case HEED_FIELD_SHARED:
    default:
      return json_node_init_string (json_node_alloc (), *(char *const *) member);
    }
}

/**
 * heed_json_writer_has:
 * @field: a field
 *
 * What is derived has no member, nor have the records that stand beside the plan, nor its
 * versions; the id of the plan stands there too.
 *
 * Returns: whether the object of its record has a member for it
 */
gboolean
heed_json_writer_has (const HeedTypeField *field)
{
  HeedFieldKind kind = field->field->kind;

  if (kind == HEED_FIELD_ID)
    return field->type != HEED_TYPE_PLAN;
  if (kind == HEED_FIELD_RECORDS && field->type == HEED_TYPE_PLAN)
    return FALSE;
  if (kind == HEED_FIELD_OBJECT)
    return field->field->get_type () == HEED_TYPE_RECORD_LIST;
  return kind != HEED_FIELD_BOXED && kind != HEED_FIELD_SHARED;
}

/**
 * heed_json_writer_has_evidence:
 * @field: a field of evidence
 * @is_link: whether the evidence is a link, and not a file
 * @is_erased: whether the content of the file was erased
 *
 * Returns: whether the object of such evidence has a member for it: only its own is said
 */
gboolean
heed_json_writer_has_evidence (const HeedTypeField *field,
                               gboolean             is_link,
                               gboolean             is_erased)
{
  const char *member = field->field->member;

  if (field->field->kind == HEED_FIELD_ID)
    return TRUE;
  if (g_str_has_prefix (member, "erased"))
    return is_erased && !is_link;
  return g_str_equal (member, "link") == is_link;
}

static gboolean
is_said (const HeedTypeField *self,
         gpointer             record)
{
  if (self->type != HEED_TYPE_EVIDENCE)
    return heed_json_writer_has (self);

  return heed_json_writer_has_evidence (self, heed_evidence_get_link (record)[0] != '\0',
                                        heed_evidence_is_erased (record));
}

static const char *
kind_of_item (gpointer item)
{
  if (HEED_IS_ACTION (item))
    return "action";
  if (HEED_IS_MEASURE (item))
    return "measure";
  return "text";
}

static void
write_fields (JsonObject *object,
              GType       type,
              gpointer    record)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const HeedField *field = fields[i].field;
      gpointer member = heed_type_field_get_member (&fields[i], record);

      if (field->kind == HEED_FIELD_EXTRA)
        heed_json_extra_apply (*(char **) member, object, NULL);
      else if (field->kind == HEED_FIELD_PART && field->key == NULL)
        write_fields (object, field->get_type (), *(gpointer *) member);
      else if (is_said (&fields[i], record))
        json_object_set_member (object, heed_field_get_key (field), write_value (&fields[i], record));

      if (field->kind == HEED_FIELD_ID && fields[i].type == HEED_TYPE_ITEM)
        json_object_set_string_member (object, "kind", kind_of_item (record));
    }
}

static JsonNode *
write_record (GType    type,
              gpointer record)
{
  g_autoptr (JsonObject) object = json_object_new ();

  write_fields (object, type, record);
  return json_node_init_object (json_node_alloc (), object);
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
  JsonNode *node;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  json_object_set_string_member (root, "format", HEED_JSON_FORMAT);
  json_object_set_int_member (root, "version", HEED_JSON_VERSION);
  json_object_set_string_member (root, "id", heed_plan_get_id (plan));
  json_object_set_member (root, "organisation",
                          write_record (HEED_TYPE_ORGANISATION, heed_plan_get_organisation (plan)));
  json_object_set_member (root, "inspection",
                          write_record (HEED_TYPE_INSPECTION, heed_plan_get_inspection (plan)));
  node = write_record (HEED_TYPE_PLAN, plan);
  json_object_set_member (root, "plan", node);
  heed_json_extra_apply (heed_plan_get_extra (plan), json_node_get_object (node), root);
  return json_node_init_object (json_node_alloc (), root);
}
