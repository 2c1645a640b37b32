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
 * @HEED_FIELD_FLAGS: flags
 * @HEED_FIELD_COUNT: a #guint
 * @HEED_FIELD_NUMBER: a double that may be unset, which is not a number; unset at first
 * @HEED_FIELD_BOXED: a boxed value, or %NULL
 * @HEED_FIELD_OBJECT: an object that the type makes; its property may only be read
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
  HEED_FIELD_FLAGS,
  HEED_FIELD_COUNT,
  HEED_FIELD_NUMBER,
  HEED_FIELD_BOXED,
  HEED_FIELD_OBJECT,
} HeedFieldKind;

/**
 * HeedField:
 * @member: the name of the member of the instance, from which that of the property is made
 * @kind: what it holds
 * @offset: where the member stands in the instance, or in its private data
 * @get_type: the type of the enumeration, the flags, the boxed value or the object
 * @initial: of %HEED_FIELD_ENUM the value of a new object
 * @minimum: of %HEED_FIELD_COUNT the least, which a new object has
 * @read_only: whether the property may only be read
 * @changed: (nullable): what follows when the field is another, before anybody is notified
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
  guint minimum;
  gboolean read_only;
  void (*changed) (gpointer object);
} HeedField;

/**
 * HEED_FIELD:
 * @Type: the structure that holds the member
 * @KIND: the kind without its prefix
 * @name: the member
 * @...: what else is to be said: `.get_type = heed_progress_get_type`
 *
 * One line of the table of a type.
 */
#define HEED_FIELD(Type, KIND, name, ...)                                                      \
  { .member = #name, .kind = HEED_FIELD_##KIND, .offset = G_STRUCT_OFFSET (Type, name), __VA_ARGS__ }

void heed_fields_install         (GObjectClass      *class,
                                  const HeedField   *fields,
                                  guint              n_fields);
void heed_fields_install_private (GObjectClass      *class,
                                  const HeedField   *fields,
                                  guint              n_fields);
void heed_fields_init            (gpointer           data,
                                  const HeedField   *fields,
                                  guint              n_fields);
void heed_fields_clear           (gpointer           data,
                                  const HeedField   *fields,
                                  guint              n_fields);
void heed_fields_assign          (gpointer           object,
                                  gpointer           other);
void heed_field_set_text         (gpointer           object,
                                  GType              type,
                                  gsize              offset,
                                  const char        *value);
void heed_field_set_texts        (gpointer           object,
                                  GType              type,
                                  gsize              offset,
                                  const char *const *value);
void heed_field_set_integer      (gpointer           object,
                                  GType              type,
                                  gsize              offset,
                                  guint              value);
void heed_field_set_number       (gpointer           object,
                                  GType              type,
                                  gsize              offset,
                                  double             value);
void heed_field_set_boxed        (gpointer           object,
                                  GType              type,
                                  gsize              offset,
                                  gpointer           value);

/* Getter and setter of a field, as the comment above such a line describes the property.
 * @Data is the structure that holds the member, @data is that of @self. */

#define HEED_DEFINE_FIELD_GETTER(Type, prefix, data, name, CType, none)                        \
  CType                                                                                        \
  prefix##_get_##name (Type *self)                                                             \
  {                                                                                            \
    g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, prefix##_get_type ()), none);      \
                                                                                               \
    return (CType) (data)->name;                                                               \
  }

#define HEED_DEFINE_FIELD(Type, prefix, Data, data, name, CType, none, set)                    \
  HEED_DEFINE_FIELD_GETTER (Type, prefix, data, name, CType, none)                             \
                                                                                               \
  void                                                                                         \
  prefix##_set_##name (Type *self,                                                             \
                       CType name)                                                             \
  {                                                                                            \
    g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, prefix##_get_type ()));                \
                                                                                               \
    set (self, prefix##_get_type (), G_STRUCT_OFFSET (Data, name), name);                      \
  }

/* Of a final type. */
#define HEED_DEFINE_TEXT_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, const char *, "", heed_field_set_text)
#define HEED_DEFINE_TEXTS_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, const char *const *, NULL, heed_field_set_texts)
#define HEED_DEFINE_DAY_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, HeedDay, HEED_DAY_NONE, heed_field_set_integer)
#define HEED_DEFINE_BOOLEAN_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, gboolean, FALSE, heed_field_set_integer)
#define HEED_DEFINE_COUNT_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, guint, 0, heed_field_set_integer)
#define HEED_DEFINE_ENUM_FIELD(Type, prefix, name, CType) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, CType, 0, heed_field_set_integer)
#define HEED_DEFINE_NUMBER_FIELD(Type, prefix, name, none) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, double, none, heed_field_set_number)
#define HEED_DEFINE_BOXED_FIELD(Type, prefix, name, CType) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, CType *, NULL, heed_field_set_boxed)
#define HEED_DEFINE_READ_ONLY_FIELD(Type, prefix, name, CType, none) \
  HEED_DEFINE_FIELD_GETTER (Type, prefix, self, name, CType, none)
#define HEED_DEFINE_OBJECT_FIELD(Type, prefix, name, CType) \
  HEED_DEFINE_FIELD_GETTER (Type, prefix, self, name, CType *, NULL)

/* Of a type that others are derived from, with private data. */
#define HEED_PRIVATE(Type, prefix) ((Type##Private *) prefix##_get_instance_private (self))
#define HEED_DEFINE_PRIVATE_TEXT_FIELD(Type, prefix, name)                                     \
  HEED_DEFINE_FIELD (Type, prefix, Type##Private, HEED_PRIVATE (Type, prefix), name,           \
                     const char *, "", heed_field_set_text)
#define HEED_DEFINE_PRIVATE_TEXTS_FIELD(Type, prefix, name)                                    \
  HEED_DEFINE_FIELD (Type, prefix, Type##Private, HEED_PRIVATE (Type, prefix), name,           \
                     const char *const *, NULL, heed_field_set_texts)
#define HEED_DEFINE_PRIVATE_COUNT_FIELD(Type, prefix, name)                                    \
  HEED_DEFINE_FIELD (Type, prefix, Type##Private, HEED_PRIVATE (Type, prefix), name,           \
                     guint, 0, heed_field_set_integer)
#define HEED_DEFINE_PRIVATE_BOXED_GETTER(Type, prefix, name, CType)                            \
  HEED_DEFINE_FIELD_GETTER (Type, prefix, HEED_PRIVATE (Type, prefix), name, CType *, NULL)

G_END_DECLS
