/* heed-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-reader.h"

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-error.h"
#include "heed-field.h"
#include "heed-json-value.h"
#include "heed-json-writer.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How many of the columns have a title. */
#define N_COLUMNS 6

/* The members of an object are the fields of its type, in the order of the table
 * (`base/heed-field.h`). What stands here beside them is what the format has in another way
 * than the model. */

static void read_record (HeedJsonRecord *record,
                         GType           type,
                         gpointer        target,
                         GCancellable   *cancellable);

/* A target is its words: what they mean is computed anew. */
static char *
read_target (HeedJsonRecord *outer,
             const char     *name)
{
  static const char *const derived[] = {
    "start", "due", "repeats", "checkpoints", "ongoing", "completed", "tentative", "note",
  };
  g_autoptr (HeedJsonRecord) record = NULL;
  char *words;

  if (!heed_json_record_has (outer, name))
    return g_strdup ("");

  record = heed_json_record_open (outer, name);
  words = g_strdup (heed_json_value_get_string (record, "text"));
  for (gsize i = 0; i < G_N_ELEMENTS (derived); i++)
    heed_json_record_ignore (record, derived[i]);
  heed_json_record_keep_outside (record);
  return words;
}

static GStrv
read_titles (HeedJsonRecord *record,
             const char     *name)
{
  GStrv titles;

  if (!heed_json_record_has (record, name))
    return NULL;

  titles = heed_json_value_get_strings (record, name);
  if (g_strv_length (titles) != N_COLUMNS)
    {
      g_autofree char *what =
        g_strdup_printf (_("an array of %u titles, where the table has %d columns"),
                         g_strv_length (titles), N_COLUMNS);

      heed_json_record_fail (record, name, what);
    }
  return titles;
}

/* A checksum is 64 hexadecimal digits, or missing. */
static void
check_sha256 (HeedJsonRecord *record,
              HeedEvidence   *evidence)
{
  const char *sha256 = heed_evidence_get_sha256 (evidence);

  if (sha256[0] != '\0' &&
      (strlen (sha256) != 64 || strspn (sha256, "0123456789abcdefABCDEF") != 64))
    heed_json_record_fail (record, "sha256", _("no SHA-256, which has 64 hexadecimal digits"));
}

/* What a type of record asks of what was read. */
static void
check_record (HeedJsonRecord *record,
              gpointer        object)
{
  if (HEED_IS_EVIDENCE (object))
    check_sha256 (record, object);
  else if (HEED_IS_READING (object) && isnan (heed_reading_get_value (object)))
    heed_reading_set_value (object, 0);
}

static GType
read_kind_of_item (HeedJsonRecord *record)
{
  const char *kind = heed_json_value_get_string (record, "kind");

  if (g_str_equal (kind, "action"))
    return HEED_TYPE_ACTION;
  if (g_str_equal (kind, "measure"))
    return HEED_TYPE_MEASURE;

  if (!g_str_equal (kind, "text") && heed_json_record_has (record, "kind"))
    {
      g_autofree char *what =
        g_strdup_printf (_("“%s”, which is none of text, measure, action"), kind);

      heed_json_record_fail (record, "kind", what);
    }
  return HEED_TYPE_TEXT_ITEM;
}

/* A record is in its list before it is read, so that a month without a year is read by the
 * submission of its plan. */
static void
read_list (HeedJsonRecord *outer,
           const char     *name,
           HeedRecordList *list,
           GCancellable   *cancellable)
{
  g_autoptr (GPtrArray) records = heed_json_record_open_all (outer, name);
  GType list_type = g_list_model_get_item_type (G_LIST_MODEL (list));

  for (guint i = 0; i < records->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      HeedJsonRecord *record = g_ptr_array_index (records, i);
      GType type = list_type == HEED_TYPE_ITEM ? read_kind_of_item (record) : list_type;
      g_autoptr (GObject) object = g_object_new (type, NULL);

      heed_record_list_append (list, object);
      read_record (record, type, object, cancellable);
      check_record (record, object);
    }
}

/* Version 1 had one verification, or none. */
static void
read_only_verification (HeedJsonRecord *outer,
                        HeedAction     *action)
{
  g_autoptr (HeedVerification) verification = NULL;
  g_autoptr (HeedJsonRecord) record = NULL;

  if (!heed_json_record_has (outer, "verification"))
    return;

  record = heed_json_record_open_as (outer, "verification", "/verifications/0");
  verification = g_object_new (HEED_TYPE_VERIFICATION, NULL);
  heed_record_list_append (heed_action_get_verifications (action), verification);
  read_record (record, HEED_TYPE_VERIFICATION, verification, NULL);
}

static void
read_text (HeedJsonRecord      *record,
           const HeedTypeField *self,
           gpointer             target)
{
  const char *key = heed_field_get_key (self->field);
  g_autofree char *target_words = NULL;
  const char *text;

  if (self->field->kind == HEED_FIELD_ID)
    text = heed_json_value_get_own_id (record);
  else if (self->field->kind == HEED_FIELD_OPTIONAL)
    text = heed_json_value_get_words (record, key);
  else if (self->field->kind == HEED_FIELD_REFERENCE)
    text = heed_json_value_get_id (record, key);
  else if (self->field->kind == HEED_FIELD_TARGET)
    text = target_words = read_target (record, key);
  else
    text = heed_json_value_get_string (record, key);

  if (text != NULL)
    heed_field_set_text (target, self->type, self->field->offset, text);
}

static void
read_texts (HeedJsonRecord      *record,
            const HeedTypeField *self,
            gpointer             target)
{
  const char *key = heed_field_get_key (self->field);
  g_auto (GStrv) texts = self->field->kind == HEED_FIELD_TITLES
                           ? read_titles (record, key)
                           : heed_json_value_get_strings (record, key);

  heed_field_set_texts (target, self->type, self->field->offset, (const char *const *) texts);
}

/* A number, or what is kept as one. What is absent stays as it is: the words of a target may
 * have made an action completed. */
static void
read_integer (HeedJsonRecord      *record,
              const HeedTypeField *self,
              gpointer             target)
{
  const HeedField *field = self->field;
  const char *key = heed_field_get_key (field);
  guint value = *(guint *) heed_type_field_get_member (self, target);

  if (field->kind == HEED_FIELD_DAY && heed_json_record_has (record, key))
    value = heed_json_value_get_day (record, key);
  else if (field->kind == HEED_FIELD_BOOLEAN)
    value = (guint) heed_json_value_get_boolean (record, key);
  else if (field->kind == HEED_FIELD_ENUM)
    value = (guint) heed_json_value_get_choice (record, key, field->get_type (), (int) value);
  else if (field->kind == HEED_FIELD_FLAGS)
    value = heed_json_value_get_choices (record, key, field->get_type ());
  else if (field->kind == HEED_FIELD_COUNT)
    value = (guint) heed_json_value_get_integer (record, key, field->minimum, field->maximum, value);
  heed_field_set_integer (target, self->type, field->offset, value);
}

static void read_fields (HeedJsonRecord *record,
                         GType           type,
                         gpointer        target,
                         GCancellable   *cancellable);

/* A part with a key is an object of its own. */
static void
read_part (HeedJsonRecord  *outer,
           const HeedField *field,
           gpointer         part,
           GCancellable    *cancellable)
{
  g_autoptr (HeedJsonRecord) record = NULL;

  if (field->key == NULL)
    {
      read_fields (outer, field->get_type (), part, cancellable);
      return;
    }

  if (HEED_IS_JUDGEMENT (part) && !heed_json_record_has (outer, field->key))
    return;
  /* Version 1 had the word of a judgement alone. */
  if (HEED_IS_JUDGEMENT (part) && heed_json_record_get_version (outer) == 1 &&
      JSON_NODE_HOLDS_VALUE (heed_json_record_ask (outer, field->key)))
    {
      heed_judgement_set_word (part, heed_json_value_get_words (outer, field->key));
      return;
    }

  record = heed_json_record_open (outer, field->key);
  read_record (record, field->get_type (), part, cancellable);
}

static void
read_field (HeedJsonRecord      *record,
            const HeedTypeField *self,
            gpointer             target,
            GCancellable        *cancellable)
{
  const HeedField *field = self->field;
  const char *key = heed_field_get_key (field);
  gpointer member = heed_type_field_get_member (self, target);

  switch (field->kind)
    {
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
    case HEED_FIELD_OPTIONAL:
    case HEED_FIELD_REFERENCE:
    case HEED_FIELD_TARGET:
      read_text (record, self, target);
      break;
    case HEED_FIELD_TEXTS:
    case HEED_FIELD_TITLES:
      read_texts (record, self, target);
      break;
    case HEED_FIELD_DAY:
    case HEED_FIELD_BOOLEAN:
    case HEED_FIELD_ENUM:
    case HEED_FIELD_FLAGS:
    case HEED_FIELD_COUNT:
      read_integer (record, self, target);
      break;
    case HEED_FIELD_SIZE:
      heed_field_set_size (target, self->type, field->offset,
                           (guint64) heed_json_value_get_integer (record, key, 0, G_MAXINT64, 0));
      break;
    case HEED_FIELD_NUMBER:
      heed_field_set_number (target, self->type, field->offset,
                             heed_json_value_get_number (record, key));
      break;
    case HEED_FIELD_RECORDS:
    case HEED_FIELD_OBJECT:
      read_list (record, key, *(HeedRecordList **) member, cancellable);
      break;
    case HEED_FIELD_PART:
      read_part (record, field, *(gpointer *) member, cancellable);
      break;
    case HEED_FIELD_EXTRA:
    case HEED_FIELD_BOXED:
    case HEED_FIELD_SHARED:
    default:
      break;
    }
}

/* Evidence with a link is no file, and what it says of one is unknown. */
static gboolean
is_read (HeedJsonRecord      *record,
         const HeedTypeField *self)
{
  if (self->type == HEED_TYPE_EVIDENCE)
    return heed_json_writer_has_evidence (self, heed_json_record_has (record, "link"), TRUE);
  return heed_json_writer_has (self);
}

static void
read_fields (HeedJsonRecord *record,
             GType           type,
             gpointer        target,
             GCancellable   *cancellable)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_read (record, &fields[i]))
      read_field (record, &fields[i], target, cancellable);

  if (type == HEED_TYPE_ACTION && !heed_json_record_has (record, "verifications"))
    read_only_verification (record, target);

  /* What a file says stands above what the words of the target say, also where it says the
   * contrary. */
  if (type == HEED_TYPE_ACTION && heed_json_record_has (record, "progress") &&
      !heed_json_record_has (record, "completed_on"))
    heed_action_set_completed_on (target, HEED_DAY_NONE);
}

/* Reads all of @record, whose unknown members are kept with it where it has room for them,
 * and outside else. */
static void
read_record (HeedJsonRecord *record,
             GType           type,
             gpointer        target,
             GCancellable   *cancellable)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (type, &n_fields);
  const HeedTypeField *last = &fields[n_fields - 1];
  g_autofree char *extra = NULL;

  read_fields (record, type, target, cancellable);
  if (last->field->kind != HEED_FIELD_EXTRA)
    {
      heed_json_record_keep_outside (record);
      return;
    }

  extra = heed_json_record_get_extra (record);
  heed_field_set_text (target, last->type, last->field->offset, extra);
}

static void
read_beside_plan (HeedJsonRecord *root,
                  const char     *name,
                  gpointer        object)
{
  g_autoptr (HeedJsonRecord) record = heed_json_record_open (root, name);

  read_record (record, G_OBJECT_TYPE (object), object, NULL);
}

/* Whether this is a plan, and of a version that is known. */
static gboolean
check_format (HeedJsonRecord  *root,
              GError         **error)
{
  const char *format = heed_json_value_get_string (root, "format");
  gint64 version = heed_json_value_get_integer (root, "version", 1, G_MAXINT64,
                                                HEED_JSON_VERSION);

  if (heed_json_record_failed (root, error))
    return FALSE;

  if (!g_str_equal (format, HEED_JSON_FORMAT))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                   _("The JSON is no plan: its member “format” is not “%s”. "
                     "Choose a file that Heed wrote"), HEED_JSON_FORMAT);
      return FALSE;
    }

  if (version > HEED_JSON_VERSION)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NEWER,
                   _("The JSON is of version %lld, and this Heed knows versions up to %d: "
                     "use a newer Heed"), (long long) version, HEED_JSON_VERSION);
      return FALSE;
    }

  return TRUE;
}

/**
 * heed_json_reader_read:
 * @root: what a JSON file holds
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error: %HEED_ERROR_MALFORMED, which names the
 *   place ("plan.recommendations[2].items[4].kind", counted from 0), or
 *   %HEED_ERROR_NEWER
 *
 * Reads a plan. An absent member takes its empty value, a member that this
 * version does not know is kept for the next writing, and a target is its words
 * alone: what they mean is computed anew.
 *
 * Returns: (transfer full) (nullable): the plan
 */
HeedPlan *
heed_json_reader_read (JsonNode      *root,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedJsonRecord) outer = NULL;
  g_autoptr (HeedJsonRecord) record = NULL;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                   _("The JSON is no plan: its outermost value is no object. "
                     "Choose a file that Heed wrote"));
      return NULL;
    }

  outer = heed_json_record_new_root (json_node_get_object (root));
  if (!check_format (outer, error))
    return NULL;

  if (heed_json_record_has (outer, HEED_JSON_STAMP))
    heed_plan_set_stamp (plan, heed_json_value_get_string (outer, HEED_JSON_STAMP));
  id = heed_json_value_get_own_id (outer);
  if (id != NULL)
    heed_plan_set_id (plan, id);
  read_beside_plan (outer, "organisation", heed_plan_get_organisation (plan));
  read_beside_plan (outer, "inspection", heed_plan_get_inspection (plan));

  record = heed_json_record_open (outer, "plan");
  heed_json_record_keep_inside (outer, record);
  read_record (record, HEED_TYPE_PLAN, plan, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      heed_json_record_failed (outer, error))
    return NULL;
  return g_steal_pointer (&plan);
}
