/* heed-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-field.h"

#include <math.h>

#include "heed-property.h"

/* The fields of a type and the properties that were made of them, in the same order. The
 * number of a property is the place of its field, from 1. */
typedef struct
{
  const HeedField *fields;
  guint n_fields;
  gssize data_offset;      /* from the instance to what holds the members */
  HeedTypeField *all;      /* with those of the types that it is derived from */
  guint n_all;
  GParamSpec **properties;
} FieldSet;

static GQuark
field_set_quark (void)
{
  return g_quark_from_static_string ("heed-field-set");
}

static FieldSet *
get_set (GType type)
{
  return g_type_get_qdata (type, field_set_quark ());
}

static const HeedField *
find_field (GParamSpec *pspec)
{
  return &get_set (pspec->owner_type)->fields[pspec->param_id - 1];
}

static guint
find_position (const FieldSet *set,
               gsize           offset)
{
  guint i = 0;

  while (set->fields[i].offset != offset)
    i++;
  return i;
}

static gpointer
get_member (gpointer        object,
            const FieldSet *set,
            gsize           offset)
{
  return G_STRUCT_MEMBER_P (object, set->data_offset + (gssize) offset);
}

static void
get_property (GObject    *object,
              guint       prop_id,
              GValue     *value,
              GParamSpec *pspec)
{
  const HeedField *field = find_field (pspec);
  gpointer member = get_member (object, get_set (pspec->owner_type), field->offset);

  switch (field->kind)
    {
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
    case HEED_FIELD_OPTIONAL:
    case HEED_FIELD_REFERENCE:
    case HEED_FIELD_TARGET:
    case HEED_FIELD_EXTRA:
      g_value_set_string (value, *(char **) member);
      break;
    case HEED_FIELD_TEXTS:
    case HEED_FIELD_TITLES:
    case HEED_FIELD_BOXED:
      g_value_set_boxed (value, *(gpointer *) member);
      break;
    case HEED_FIELD_DAY:
    case HEED_FIELD_COUNT:
      g_value_set_uint (value, *(guint *) member);
      break;
    case HEED_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) member);
      break;
    case HEED_FIELD_ENUM:
      g_value_set_enum (value, *(int *) member);
      break;
    case HEED_FIELD_FLAGS:
      g_value_set_flags (value, *(guint *) member);
      break;
    case HEED_FIELD_NUMBER:
      g_value_set_double (value, *(double *) member);
      break;
    case HEED_FIELD_OBJECT:
    case HEED_FIELD_PART:
    case HEED_FIELD_SHARED:
    case HEED_FIELD_RECORDS:
      g_value_set_object (value, *(GObject **) member);
      break;
    case HEED_FIELD_SIZE:
      g_value_set_uint64 (value, *(guint64 *) member);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_property (GObject      *object,
              guint         prop_id,
              const GValue *value,
              GParamSpec   *pspec)
{
  const HeedField *field = find_field (pspec);
  GType type = pspec->owner_type;

  switch (field->kind)
    {
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
    case HEED_FIELD_OPTIONAL:
    case HEED_FIELD_REFERENCE:
    case HEED_FIELD_TARGET:
    case HEED_FIELD_EXTRA:
      heed_field_set_text (object, type, field->offset, g_value_get_string (value));
      break;
    case HEED_FIELD_TEXTS:
    case HEED_FIELD_TITLES:
      heed_field_set_texts (object, type, field->offset, g_value_get_boxed (value));
      break;
    case HEED_FIELD_DAY:
    case HEED_FIELD_COUNT:
      heed_field_set_integer (object, type, field->offset, g_value_get_uint (value));
      break;
    case HEED_FIELD_BOOLEAN:
      heed_field_set_integer (object, type, field->offset, (guint) g_value_get_boolean (value));
      break;
    case HEED_FIELD_ENUM:
      heed_field_set_integer (object, type, field->offset, (guint) g_value_get_enum (value));
      break;
    case HEED_FIELD_FLAGS:
      heed_field_set_integer (object, type, field->offset, g_value_get_flags (value));
      break;
    case HEED_FIELD_NUMBER:
      heed_field_set_number (object, type, field->offset, g_value_get_double (value));
      break;
    case HEED_FIELD_BOXED:
      heed_field_set_boxed (object, type, field->offset, g_value_get_boxed (value));
      break;
    case HEED_FIELD_SHARED:
      heed_field_set_object (object, type, field->offset, g_value_get_object (value));
      break;
    case HEED_FIELD_SIZE:
      heed_field_set_size (object, type, field->offset, g_value_get_uint64 (value));
      break;
    case HEED_FIELD_RECORDS:
    case HEED_FIELD_OBJECT:
    case HEED_FIELD_PART:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The fields of the type and of those that it is derived from. */
static void
finalize (GObject *object)
{
  GType type = G_OBJECT_TYPE (object);
  GObjectClass *class;

  for (; get_set (type) != NULL; type = g_type_parent (type))
    {
      FieldSet *set = get_set (type);

      heed_fields_clear (get_member (object, set, 0), set->fields, set->n_fields);
    }

  class = g_type_class_peek (type);
  class->finalize (object);
}

static GParamSpec *
make_property (const HeedField *field)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = readable | (field->read_only ? 0 : G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY);
  g_autofree char *name = g_strdelimit (g_strdup (field->member), "_", '-');
  const char *interned = g_intern_string (name);

  switch (field->kind)
    {
    case HEED_FIELD_TEXTS:
    case HEED_FIELD_TITLES:
      return g_param_spec_boxed (interned, NULL, NULL, G_TYPE_STRV, flags);
    case HEED_FIELD_BOXED:
      return g_param_spec_boxed (interned, NULL, NULL, field->get_type (), flags);
    case HEED_FIELD_SHARED:
      return g_param_spec_object (interned, NULL, NULL, field->get_type (), flags);
    case HEED_FIELD_RECORDS:
      return g_param_spec_object (interned, NULL, NULL, HEED_TYPE_RECORD_LIST, readable);
    case HEED_FIELD_DAY:
    case HEED_FIELD_COUNT:
      return g_param_spec_uint (interned, NULL, NULL, field->minimum, G_MAXUINT, field->minimum, flags);
    case HEED_FIELD_BOOLEAN:
      return g_param_spec_boolean (interned, NULL, NULL, FALSE, flags);
    case HEED_FIELD_ENUM:
      return g_param_spec_enum (interned, NULL, NULL, field->get_type (), field->initial, flags);
    case HEED_FIELD_FLAGS:
      return g_param_spec_flags (interned, NULL, NULL, field->get_type (), 0, flags);
    case HEED_FIELD_SIZE:
      return g_param_spec_uint64 (interned, NULL, NULL, 0, G_MAXUINT64, 0, flags);
    case HEED_FIELD_NUMBER:
      return heed_param_spec_number (interned, flags);
    case HEED_FIELD_OBJECT:
    case HEED_FIELD_PART:
      return g_param_spec_object (interned, NULL, NULL, field->get_type (), readable);
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
    case HEED_FIELD_OPTIONAL:
    case HEED_FIELD_REFERENCE:
    case HEED_FIELD_TARGET:
    case HEED_FIELD_EXTRA:
    default:
      return g_param_spec_string (interned, NULL, NULL, "", flags);
    }
}

/* Lists the fields of @parent and of @self, first those that are what a file held beyond
 * the others, or the others. */
static void
add_fields (GArray         *all,
            const FieldSet *parent,
            const FieldSet *self,
            GType           type,
            gboolean        extra)
{
  for (guint i = 0; parent != NULL && i < parent->n_all; i++)
    if ((parent->all[i].field->kind == HEED_FIELD_EXTRA) == extra)
      g_array_append_val (all, parent->all[i]);
  for (guint i = 0; i < self->n_fields; i++)
    {
      HeedTypeField field = {
        &self->fields[i], type, self->data_offset + (gssize) self->fields[i].offset,
      };

      if ((self->fields[i].kind == HEED_FIELD_EXTRA) == extra)
        g_array_append_val (all, field);
    }
}

static FieldSet *
new_set (GType            type,
         const HeedField *fields,
         guint            n_fields,
         gssize           data_offset)
{
  FieldSet *set = g_new0 (FieldSet, 1);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (HeedTypeField));

  set->fields = fields;
  set->n_fields = n_fields;
  set->data_offset = data_offset;
  add_fields (all, get_set (g_type_parent (type)), set, type, FALSE);
  add_fields (all, get_set (g_type_parent (type)), set, type, TRUE);
  set->n_all = all->len;
  set->all = (HeedTypeField *) (void *) g_array_free (all, FALSE);
  g_type_set_qdata (type, field_set_quark (), set);
  return set;
}

static void
install (GObjectClass    *class,
         const HeedField *fields,
         guint            n_fields,
         gssize           data_offset)
{
  FieldSet *set = new_set (G_OBJECT_CLASS_TYPE (class), fields, n_fields, data_offset);

  class->get_property = get_property;
  class->set_property = set_property;
  class->finalize = finalize;
  set->properties = g_new0 (GParamSpec *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      set->properties[i] = make_property (&fields[i]);
      g_object_class_install_property (class, i + 1, set->properties[i]);
    }
}

/**
 * heed_fields_install:
 * @class: the class of a type
 * @fields: (array length=n_fields): its fields, which outlive it
 * @n_fields: how many
 *
 * Gives the type a property for each field, and lets the fields go with an object. A
 * final type that holds more than its fields sets a finalize() of its own afterwards, which
 * calls heed_fields_clear().
 */
void
heed_fields_install (GObjectClass    *class,
                     const HeedField *fields,
                     guint            n_fields)
{
  install (class, fields, n_fields, 0);
}

/**
 * heed_fields_install_private:
 * @class: the class of a type with private data
 * @fields: (array length=n_fields): what its private data holds
 * @n_fields: how many
 *
 * As heed_fields_install(), for a type that others are derived from.
 */
void
heed_fields_install_private (GObjectClass    *class,
                             const HeedField *fields,
                             guint            n_fields)
{
  install (class, fields, n_fields, g_type_class_get_instance_private_offset (class));
}

static gboolean
holds_text (HeedFieldKind kind)
{
  return kind == HEED_FIELD_ID || kind == HEED_FIELD_TEXT || kind == HEED_FIELD_OPTIONAL ||
         kind == HEED_FIELD_REFERENCE || kind == HEED_FIELD_TARGET || kind == HEED_FIELD_EXTRA;
}

/**
 * heed_fields_init:
 * @data: a new object, or its private data
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 *
 * Gives each field its first value.
 */
void
heed_fields_init (gpointer         data,
                  const HeedField *fields,
                  guint            n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      gpointer member = G_STRUCT_MEMBER_P (data, fields[i].offset);

      if (fields[i].kind == HEED_FIELD_ID)
        *(char **) member = g_uuid_string_random ();
      else if (holds_text (fields[i].kind))
        *(char **) member = g_strdup ("");
      else if (fields[i].kind == HEED_FIELD_TEXTS || fields[i].kind == HEED_FIELD_TITLES)
        *(GStrv *) member = g_new0 (char *, 1);
      else if (fields[i].kind == HEED_FIELD_ENUM)
        *(int *) member = fields[i].initial;
      else if (fields[i].kind == HEED_FIELD_COUNT)
        *(guint *) member = fields[i].minimum;
      else if (fields[i].kind == HEED_FIELD_NUMBER)
        *(double *) member = (double) NAN;
      else if (fields[i].kind == HEED_FIELD_RECORDS)
        *(HeedRecordList **) member
          = heed_record_list_new_for_property (fields[i].get_type (), data,
                                               get_set (G_OBJECT_TYPE (data))->properties[i]);
    }
}

/**
 * heed_fields_clear:
 * @data: what goes: an object, or its private data
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 *
 * Frees what the fields hold.
 */
void
heed_fields_clear (gpointer         data,
                   const HeedField *fields,
                   guint            n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      HeedFieldKind kind = fields[i].kind;
      gpointer *member = G_STRUCT_MEMBER_P (data, fields[i].offset);

      if (holds_text (kind))
        g_clear_pointer (member, g_free);
      else if (kind == HEED_FIELD_TEXTS || kind == HEED_FIELD_TITLES)
        g_clear_pointer ((GStrv *) member, g_strfreev);
      else if (kind == HEED_FIELD_RECORDS && *member != NULL)
        heed_record_list_disown (*member);
      if (kind == HEED_FIELD_OBJECT || kind == HEED_FIELD_PART || kind == HEED_FIELD_SHARED ||
          kind == HEED_FIELD_RECORDS)
        g_clear_object ((GObject **) member);
      else if (kind == HEED_FIELD_BOXED && *member != NULL)
        g_boxed_free (fields[i].get_type (), g_steal_pointer (member));
    }
}

/**
 * heed_fields_assign:
 * @object: an object of a final type with fields
 * @other: another one of that type
 *
 * Gives @object what @other has, and notifies where it changed, all at once.
 */
void
heed_fields_assign (gpointer object,
                    gpointer other)
{
  FieldSet *set = get_set (G_OBJECT_TYPE (object));

  g_return_if_fail (G_OBJECT_TYPE (object) == G_OBJECT_TYPE (other));

  g_object_freeze_notify (object);
  for (guint i = 0; i < set->n_fields; i++)
    if ((set->properties[i]->flags & G_PARAM_WRITABLE) != 0)
      {
        g_auto (GValue) value = G_VALUE_INIT;

        g_value_init (&value, set->properties[i]->value_type);
        get_property (other, i + 1, &value, set->properties[i]);
        set_property (object, i + 1, &value, set->properties[i]);
      }
  g_object_thaw_notify (object);
}

/**
 * heed_fields_list:
 * @type: a type that has a table of fields
 * @n_fields: (out): how many
 *
 * Returns: (transfer none) (array length=n_fields): its fields, after those of the type that
 *   it is derived from; what a file held beyond them comes last
 */
const HeedTypeField *
heed_fields_list (GType  type,
                  guint *n_fields)
{
  const FieldSet *set;

  /* The table is installed with the class, which stays. */
  if (G_TYPE_IS_OBJECT (type) && get_set (type) == NULL)
    g_type_class_ref (type);
  set = get_set (type);
  *n_fields = set->n_all;
  return set->all;
}

static const HeedTypeField *
find_id (gpointer record)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].field->kind == HEED_FIELD_ID)
      return &fields[i];
  return NULL;
}

/**
 * heed_fields_get_id:
 * @record: an object with fields
 *
 * Returns: (transfer none) (nullable): its id; %NULL where its type has none
 */
const char *
heed_fields_get_id (gpointer record)
{
  const HeedTypeField *id = find_id (record);

  return id != NULL ? *(char **) heed_type_field_get_member (id, record) : NULL;
}

/**
 * heed_fields_set_id:
 * @record: an object with fields
 * @id: an id; ignored where its type has none
 */
void
heed_fields_set_id (gpointer    record,
                    const char *id)
{
  const HeedTypeField *field = find_id (record);

  if (field != NULL)
    heed_field_set_text (record, field->type, field->field->offset, id);
}

/**
 * heed_field_get_key:
 * @self: a field
 *
 * Returns: its name in JSON
 */
const char *
heed_field_get_key (const HeedField *self)
{
  return self->key != NULL ? self->key : self->member;
}

/**
 * heed_field_get_column:
 * @self: a field
 *
 * Returns: its name in the register
 */
const char *
heed_field_get_column (const HeedField *self)
{
  return self->column != NULL ? self->column : heed_field_get_key (self);
}

/**
 * heed_type_field_get_member:
 * @self: a field
 * @record: an object that has it
 *
 * Returns: (transfer none): where it stands
 */
gpointer
heed_type_field_get_member (const HeedTypeField *self,
                            gconstpointer        record)
{
  return G_STRUCT_MEMBER_P (record, self->offset);
}

static void
notify_change (gpointer        object,
               const FieldSet *set,
               guint           position)
{
  if (set->fields[position].changed == NULL)
    {
      g_object_notify_by_pspec (object, set->properties[position]);
      return;
    }

  g_object_freeze_notify (object);
  g_object_notify_by_pspec (object, set->properties[position]);
  set->fields[position].changed (object);
  g_object_thaw_notify (object);
}

/**
 * heed_field_set_text:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: (nullable): the new text; %NULL is taken as "", since an entry bound to
 *   %NULL would crash (GTK 4.8)
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_text (gpointer    record,
                     GType       type,
                     gsize       offset,
                     const char *value)
{
  const FieldSet *set = get_set (type);

  if (heed_take_string (get_member (record, set, offset), value))
    notify_change (record, set, find_position (set, offset));
}

/**
 * heed_field_set_texts:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: (nullable): the new texts; %NULL is taken as none
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_texts (gpointer           record,
                      GType              type,
                      gsize              offset,
                      const char *const *value)
{
  const FieldSet *set = get_set (type);

  if (heed_take_strv (get_member (record, set, offset), value))
    notify_change (record, set, find_position (set, offset));
}

/**
 * heed_field_set_integer:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: the new day, count, boolean, flags or value of an enumeration; a count is at
 *   least the minimum
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_integer (gpointer record,
                        GType    type,
                        gsize    offset,
                        guint    value)
{
  const FieldSet *set = get_set (type);
  guint position = find_position (set, offset);
  guint *member = get_member (record, set, offset);

  if (set->fields[position].kind == HEED_FIELD_BOOLEAN)
    value = value != 0;
  else if (set->fields[position].kind == HEED_FIELD_COUNT)
    value = MAX (value, set->fields[position].minimum);
  if (*member == value)
    return;

  *member = value;
  notify_change (record, set, position);
}

/**
 * heed_field_set_number:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: the new number; not a number for none
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_number (gpointer record,
                       GType    type,
                       gsize    offset,
                       double   value)
{
  const FieldSet *set = get_set (type);
  double *member = get_member (record, set, offset);

  if (isnan (value) ? isnan (*member) : *member == value)
    return;

  *member = value;
  notify_change (record, set, find_position (set, offset));
}

/**
 * heed_field_set_boxed:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: (nullable) (transfer none): the new value
 *
 * Sets a field and notifies where it is another value.
 */
void
heed_field_set_boxed (gpointer record,
                      GType    type,
                      gsize    offset,
                      gpointer value)
{
  const FieldSet *set = get_set (type);
  guint position = find_position (set, offset);
  GType boxed_type = set->fields[position].get_type ();
  gpointer *member = get_member (record, set, offset);
  gpointer before = *member;

  if (before == value)
    return;

  *member = value != NULL ? g_boxed_copy (boxed_type, value) : NULL;
  if (before != NULL)
    g_boxed_free (boxed_type, before);
  notify_change (record, set, position);
}

/**
 * heed_field_set_size:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: the new number of bytes
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_size (gpointer record,
                     GType    type,
                     gsize    offset,
                     guint64  value)
{
  const FieldSet *set = get_set (type);
  guint64 *member = get_member (record, set, offset);

  if (*member == value)
    return;

  *member = value;
  notify_change (record, set, find_position (set, offset));
}

/**
 * heed_field_set_object:
 * @record: an object
 * @type: the type that has the field
 * @offset: where the field stands, by its table
 * @value: (nullable) (transfer none): the new object
 *
 * Sets a field and notifies where it is another object.
 */
void
heed_field_set_object (gpointer record,
                       GType    type,
                       gsize    offset,
                       gpointer value)
{
  const FieldSet *set = get_set (type);

  if (g_set_object ((GObject **) get_member (record, set, offset), value))
    notify_change (record, set, find_position (set, offset));
}
