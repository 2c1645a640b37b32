/* heed-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

/**
 * HeedFieldKind:
 * @HEED_FIELD_ID: a UUID as `char *`, which each new object gets
 * @HEED_FIELD_TEXT: a `char *` that is never %NULL
 * @HEED_FIELD_TEXTS: a #GStrv that is never %NULL
 * @HEED_FIELD_DAY: a #HeedDay, %HEED_DAY_NONE at first
 * @HEED_FIELD_BOOLEAN: a #gboolean
 * @HEED_FIELD_ENUM: a value of an enumeration
 * @HEED_FIELD_OBJECT: an object that stays the same, which the type makes and may only be read
 *
 * What a field of a record holds.
 */
typedef enum {
  HEED_FIELD_ID,
  HEED_FIELD_TEXT,
  HEED_FIELD_TEXTS,
  HEED_FIELD_DAY,
  HEED_FIELD_BOOLEAN,
  HEED_FIELD_ENUM,
  HEED_FIELD_OBJECT,
} HeedFieldKind;

/**
 * HeedField:
 * @member: the name of the member of the instance, from which that of the property is made
 * @kind: what it holds
 * @offset: where the member stands in the instance
 * @get_type: of %HEED_FIELD_ENUM the enumeration, of %HEED_FIELD_OBJECT the type of the object
 * @initial: of %HEED_FIELD_ENUM the value of a new object
 *
 * One field of a record type. A type has one table of them, and its properties are made
 * from that: heed_fields_install() in its class_init, heed_fields_init() in its init.
 */
typedef struct
{
  const char *member;
  HeedFieldKind kind;
  gsize offset;
  GType (*get_type) (void);
  int initial;
} HeedField;

/**
 * HEED_FIELD:
 * @Type: the instance structure
 * @KIND: the kind without its prefix
 * @name: the member
 *
 * One line of the table of a type.
 */
#define HEED_FIELD(Type, KIND, name) \
  { .member = #name, .kind = HEED_FIELD_##KIND, .offset = G_STRUCT_OFFSET (Type, name) }

/**
 * HEED_FIELD_OF_ENUM:
 * @Type: the instance structure
 * @name: the member
 * @enum_type: the function that returns the enumeration
 * @value: what a new object has
 */
#define HEED_FIELD_OF_ENUM(Type, name, enum_type, value)                                       \
  { .member = #name, .kind = HEED_FIELD_ENUM, .offset = G_STRUCT_OFFSET (Type, name),          \
    .get_type = enum_type, .initial = value }

/**
 * HEED_FIELD_OF_TYPE:
 * @Type: the instance structure
 * @name: the member
 * @object_type: the function that returns the type of the object
 */
#define HEED_FIELD_OF_TYPE(Type, name, object_type)                                            \
  { .member = #name, .kind = HEED_FIELD_OBJECT, .offset = G_STRUCT_OFFSET (Type, name),        \
    .get_type = object_type }

void heed_fields_install   (GObjectClass      *class,
                            const HeedField   *fields,
                            guint              n_fields);
void heed_fields_init      (gpointer           object,
                            const HeedField   *fields,
                            guint              n_fields);
void heed_fields_clear     (gpointer           object,
                            const HeedField   *fields,
                            guint              n_fields);
void heed_field_set_text   (gpointer           object,
                            GType              type,
                            gsize              offset,
                            const char        *value);
void heed_field_set_texts  (gpointer           object,
                            GType              type,
                            gsize              offset,
                            const char *const *value);
void heed_field_set_number (gpointer           object,
                            GType              type,
                            gsize              offset,
                            guint              value);

/* Getter and setter of a field, as the comment above such a line describes the property. */

#define HEED_DEFINE_FIELD_GETTER(Type, prefix, name, CType, none)                              \
  CType                                                                                        \
  prefix##_get_##name (Type *self)                                                             \
  {                                                                                            \
    g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, prefix##_get_type ()), none);      \
                                                                                               \
    return (CType) self->name;                                                                 \
  }

#define HEED_DEFINE_FIELD(Type, prefix, name, CType, none, set)                                \
  HEED_DEFINE_FIELD_GETTER (Type, prefix, name, CType, none)                                   \
                                                                                               \
  void                                                                                         \
  prefix##_set_##name (Type *self,                                                             \
                       CType name)                                                             \
  {                                                                                            \
    g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, prefix##_get_type ()));                \
                                                                                               \
    set (self, prefix##_get_type (), G_STRUCT_OFFSET (Type, name), name);                      \
  }

#define HEED_DEFINE_TEXT_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, name, const char *, "", heed_field_set_text)
#define HEED_DEFINE_TEXTS_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, name, const char *const *, NULL, heed_field_set_texts)
#define HEED_DEFINE_DAY_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, name, HeedDay, HEED_DAY_NONE, heed_field_set_number)
#define HEED_DEFINE_ENUM_FIELD(Type, prefix, name, CType) \
  HEED_DEFINE_FIELD (Type, prefix, name, CType, 0, heed_field_set_number)
#define HEED_DEFINE_OBJECT_FIELD(Type, prefix, name, CType) \
  HEED_DEFINE_FIELD_GETTER (Type, prefix, name, CType *, NULL)

G_END_DECLS
