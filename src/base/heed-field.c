/* heed-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-field.h"

#include "heed-property.h"

/* The fields of a type and the properties that were made of them, in the same order. The
 * number of a property is the place of its field, from 1. */
typedef struct
{
  const HeedField *fields;
  guint n_fields;
  GParamSpec **properties;
} FieldSet;

static GQuark
field_set_quark (void)
{
  return g_quark_from_static_string ("heed-field-set");
}

static const HeedField *
find_field (GParamSpec *pspec)
{
  FieldSet *set = g_type_get_qdata (pspec->owner_type, field_set_quark ());

  return &set->fields[pspec->param_id - 1];
}

static void
get_property (GObject    *object,
              guint       prop_id,
              GValue     *value,
              GParamSpec *pspec)
{
  const HeedField *field = find_field (pspec);
  gpointer member = G_STRUCT_MEMBER_P (object, field->offset);

  switch (field->kind)
    {
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
      g_value_set_string (value, *(char **) member);
      break;
    case HEED_FIELD_TEXTS:
      g_value_set_boxed (value, *(GStrv *) member);
      break;
    case HEED_FIELD_DAY:
      g_value_set_uint (value, *(guint *) member);
      break;
    case HEED_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) member);
      break;
    case HEED_FIELD_ENUM:
      g_value_set_enum (value, *(int *) member);
      break;
    case HEED_FIELD_OBJECT:
      g_value_set_object (value, *(GObject **) member);
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

  switch (field->kind)
    {
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
      heed_field_set_text (object, pspec->owner_type, field->offset, g_value_get_string (value));
      break;
    case HEED_FIELD_TEXTS:
      heed_field_set_texts (object, pspec->owner_type, field->offset, g_value_get_boxed (value));
      break;
    case HEED_FIELD_DAY:
      heed_field_set_number (object, pspec->owner_type, field->offset, g_value_get_uint (value));
      break;
    case HEED_FIELD_BOOLEAN:
      heed_field_set_number (object, pspec->owner_type, field->offset,
                             (guint) g_value_get_boolean (value));
      break;
    case HEED_FIELD_ENUM:
      heed_field_set_number (object, pspec->owner_type, field->offset,
                             (guint) g_value_get_enum (value));
      break;
    case HEED_FIELD_OBJECT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
finalize (GObject *object)
{
  FieldSet *set = g_type_get_qdata (G_OBJECT_TYPE (object), field_set_quark ());
  GObjectClass *parent = g_type_class_peek (g_type_parent (G_OBJECT_TYPE (object)));

  heed_fields_clear (object, set->fields, set->n_fields);
  parent->finalize (object);
}

static GParamSpec *
make_property (const HeedField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  g_autofree char *name = g_strdelimit (g_strdup (field->member), "_", '-');
  const char *interned = g_intern_string (name);

  switch (field->kind)
    {
    case HEED_FIELD_TEXTS:
      return g_param_spec_boxed (interned, NULL, NULL, G_TYPE_STRV, flags);
    case HEED_FIELD_DAY:
      return g_param_spec_uint (interned, NULL, NULL, 0, G_MAXUINT, 0, flags);
    case HEED_FIELD_BOOLEAN:
      return g_param_spec_boolean (interned, NULL, NULL, FALSE, flags);
    case HEED_FIELD_ENUM:
      return g_param_spec_enum (interned, NULL, NULL, field->get_type (), field->initial, flags);
    case HEED_FIELD_OBJECT:
      return g_param_spec_object (interned, NULL, NULL, field->get_type (),
                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    case HEED_FIELD_ID:
    case HEED_FIELD_TEXT:
    default:
      return g_param_spec_string (interned, NULL, NULL, "", flags);
    }
}

/**
 * heed_fields_install:
 * @class: the class of a final type
 * @fields: (array length=n_fields): its fields, which outlive it
 * @n_fields: how many
 *
 * Gives the type a property for each field, and lets the fields go with an object. A
 * type that holds more than its fields sets a finalize() of its own afterwards, which
 * calls heed_fields_clear().
 */
void
heed_fields_install (GObjectClass    *class,
                     const HeedField *fields,
                     guint            n_fields)
{
  FieldSet *set = g_new0 (FieldSet, 1);

  set->fields = fields;
  set->n_fields = n_fields;
  set->properties = g_new0 (GParamSpec *, n_fields);
  g_type_set_qdata (G_OBJECT_CLASS_TYPE (class), field_set_quark (), set);

  class->get_property = get_property;
  class->set_property = set_property;
  class->finalize = finalize;
  for (guint i = 0; i < n_fields; i++)
    {
      set->properties[i] = make_property (&fields[i]);
      g_object_class_install_property (class, i + 1, set->properties[i]);
    }
}

/**
 * heed_fields_init:
 * @object: a new object
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 *
 * Gives each field its first value.
 */
void
heed_fields_init (gpointer         object,
                  const HeedField *fields,
                  guint            n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      gpointer member = G_STRUCT_MEMBER_P (object, fields[i].offset);

      if (fields[i].kind == HEED_FIELD_ID)
        *(char **) member = g_uuid_string_random ();
      else if (fields[i].kind == HEED_FIELD_TEXT)
        *(char **) member = g_strdup ("");
      else if (fields[i].kind == HEED_FIELD_TEXTS)
        *(GStrv *) member = g_new0 (char *, 1);
      else if (fields[i].kind == HEED_FIELD_ENUM)
        *(int *) member = fields[i].initial;
    }
}

/**
 * heed_fields_clear:
 * @object: an object that goes
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 *
 * Frees what the fields hold.
 */
void
heed_fields_clear (gpointer         object,
                   const HeedField *fields,
                   guint            n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      gpointer member = G_STRUCT_MEMBER_P (object, fields[i].offset);

      if (fields[i].kind == HEED_FIELD_ID || fields[i].kind == HEED_FIELD_TEXT)
        g_clear_pointer ((char **) member, g_free);
      else if (fields[i].kind == HEED_FIELD_TEXTS)
        g_clear_pointer ((GStrv *) member, g_strfreev);
      else if (fields[i].kind == HEED_FIELD_OBJECT)
        g_clear_object ((GObject **) member);
    }
}

static void
notify (gpointer object,
        GType    type,
        gsize    offset)
{
  FieldSet *set = g_type_get_qdata (type, field_set_quark ());

  for (guint i = 0; i < set->n_fields; i++)
    if (set->fields[i].offset == offset)
      g_object_notify_by_pspec (object, set->properties[i]);
}

/**
 * heed_field_set_text:
 * @object: an object
 * @type: the type that has the field
 * @offset: where the field stands in the object
 * @value: (nullable): the new text; %NULL is taken as "", since an entry bound to
 *   %NULL would crash (GTK 4.8)
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_text (gpointer    object,
                     GType       type,
                     gsize       offset,
                     const char *value)
{
  if (heed_take_string (G_STRUCT_MEMBER_P (object, offset), value))
    notify (object, type, offset);
}

/**
 * heed_field_set_texts:
 * @object: an object
 * @type: the type that has the field
 * @offset: where the field stands in the object
 * @value: (nullable): the new texts; %NULL is taken as none
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_texts (gpointer           object,
                      GType              type,
                      gsize              offset,
                      const char *const *value)
{
  if (heed_take_strv (G_STRUCT_MEMBER_P (object, offset), value))
    notify (object, type, offset);
}

/**
 * heed_field_set_number:
 * @object: an object
 * @type: the type that has the field
 * @offset: where the field stands in the object
 * @value: the new day, boolean or value of an enumeration
 *
 * Sets a field and notifies where it changed.
 */
void
heed_field_set_number (gpointer object,
                       GType    type,
                       gsize    offset,
                       guint    value)
{
  guint *member = G_STRUCT_MEMBER_P (object, offset);

  if (*member == value)
    return;

  *member = value;
  notify (object, type, offset);
}
