/* heed-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"
#include "heed-record-list.h"

G_BEGIN_DECLS

/**
 * HeedFieldKind:
 * @HEED_FIELD_ID: a UUID as `char *`, which each new record gets
 * @HEED_FIELD_TEXT: a `char *` that is never %NULL
 * @HEED_FIELD_OPTIONAL: a text that may be missing, "" then; null in JSON
 * @HEED_FIELD_REFERENCE: the id of another record, "" for none; null in JSON
 * @HEED_FIELD_TARGET: the words of a target date, "" for none; in JSON with what they mean
 * @HEED_FIELD_EXTRA: the text of a JSON object of members that a file held and this version
 *   does not know, "" for none; comes after all other fields
 * @HEED_FIELD_TEXTS: a #GStrv that is never %NULL
 * @HEED_FIELD_TITLES: a #GStrv with a title for each column of the table, or empty; null in
 *   JSON
 * @HEED_FIELD_DAY: a #HeedDay, %HEED_DAY_NONE at first
 * @HEED_FIELD_BOOLEAN: a #gboolean
 * @HEED_FIELD_ENUM: a value of an enumeration
 * @HEED_FIELD_FLAGS: flags
 * @HEED_FIELD_COUNT: a #guint
 * @HEED_FIELD_SIZE: a #guint64
 * @HEED_FIELD_NUMBER: a double that may be unset, which is not a number; unset at first
 * @HEED_FIELD_BOXED: a boxed value or %NULL, which is derived and nowhere kept
 * @HEED_FIELD_SHARED: an object of others or %NULL, which is derived and nowhere kept
 * @HEED_FIELD_RECORDS: a #HeedRecordList of records that belong to this one, which notifies of
 *   whatever changes in them; of a type whose data is the whole instance
 * @HEED_FIELD_OBJECT: an object that the type makes, kept for itself
 * @HEED_FIELD_PART: an object that the type makes, whose fields are kept with this record
 *
 * What a field of a record holds.
 */
typedef enum {
  HEED_FIELD_ID,
  HEED_FIELD_TEXT,
  HEED_FIELD_OPTIONAL,
  HEED_FIELD_REFERENCE,
  HEED_FIELD_TARGET,
  HEED_FIELD_EXTRA,
  HEED_FIELD_TEXTS,
  HEED_FIELD_TITLES,
  HEED_FIELD_DAY,
  HEED_FIELD_BOOLEAN,
  HEED_FIELD_ENUM,
  HEED_FIELD_FLAGS,
  HEED_FIELD_COUNT,
  HEED_FIELD_SIZE,
  HEED_FIELD_NUMBER,
  HEED_FIELD_BOXED,
  HEED_FIELD_SHARED,
  HEED_FIELD_RECORDS,
  HEED_FIELD_OBJECT,
  HEED_FIELD_PART,
} HeedFieldKind;

/**
 * HeedField:
 * @member: the name of the member, from which that of the property is made
 * @kind: what it holds
 * @offset: where the member stands in the instance or in its private data
 * @key: (nullable): its name in JSON and in the register, where that is not @member
 * @column: (nullable): its name in the register, where that is not @key
 * @get_type: the type of the enumeration, the flags, the boxed value, the object, or of each
 *   record of a list
 * @initial: of %HEED_FIELD_ENUM the value of a new record
 * @minimum: of %HEED_FIELD_COUNT the least, which a new record has
 * @maximum: of %HEED_FIELD_COUNT the most that a file may say
 * @read_only: whether the property may only be read
 * @added: whether a later step of the schema added the column
 * @changed: (nullable): what follows when the field is another, before anybody is notified
 *
 * One field of a record type. A type has one table of them, in the order in which files have
 * them, and from it all is made that knows them one by one: its properties
 * (heed_fields_install()), its columns (`store/heed-record.c`) and its JSON (`format/json`).
 */
typedef struct
{
  const char *member;
  HeedFieldKind kind;
  gsize offset;
  const char *key;
  const char *column;
  GType (*get_type) (void);
  int initial;
  guint minimum;
  guint maximum;
  gboolean read_only;
  gboolean added;
  void (*changed) (gpointer object);
} HeedField;

/**
 * HeedTypeField:
 * @field: a field
 * @type: the type whose table it is in
 * @offset: where it stands in the whole instance
 *
 * A field of a type or of one that it is derived from.
 */
typedef struct
{
  const HeedField *field;
  GType type;
  gssize offset;
} HeedTypeField;

/**
 * HEED_FIELD:
 * @Type: the structure that holds the member
 * @KIND: the kind without its prefix
 * @name: the member
 * @...: what else is to be said: `.get_type = heed_progress_get_type, .key = "state"`
 *
 * One line of the table of a type.
 */
#define HEED_FIELD(Type, KIND, name, ...)                                                      \
  { .member = #name, .kind = HEED_FIELD_##KIND, .offset = G_STRUCT_OFFSET (Type, name), __VA_ARGS__ }

/**
 * HEED_DEFINE_RECORD_TYPE:
 * @Type: a final type
 * @prefix: that of its functions
 * @PARENT: the type that it is derived from
 *
 * Defines a type that is its fields and nothing else. They stand above, as `fields`.
 */
#define HEED_DEFINE_RECORD_TYPE(Type, prefix, PARENT)                                          \
  G_DEFINE_FINAL_TYPE (Type, prefix, PARENT)                                                   \
                                                                                               \
  static void                                                                                  \
  prefix##_class_init (Type##Class *klass)                                                     \
  {                                                                                            \
    heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));               \
  }                                                                                            \
                                                                                               \
  static void                                                                                  \
  prefix##_init (Type *self)                                                                   \
  {                                                                                            \
    heed_fields_init (self, fields, G_N_ELEMENTS (fields));                                    \
  }

void                 heed_fields_install         (GObjectClass        *class,
                                                  const HeedField     *fields,
                                                  guint                n_fields);
void                 heed_fields_install_private (GObjectClass        *class,
                                                  const HeedField     *fields,
                                                  guint                n_fields);
void                 heed_fields_init            (gpointer             data,
                                                  const HeedField     *fields,
                                                  guint                n_fields);
void                 heed_fields_clear           (gpointer             data,
                                                  const HeedField     *fields,
                                                  guint                n_fields);
void                 heed_fields_assign          (gpointer             object,
                                                  gpointer             other);
const HeedTypeField *heed_fields_list            (GType                type,
                                                  guint               *n_fields);
const char          *heed_fields_get_id          (gpointer             record);
void                 heed_fields_set_id          (gpointer             record,
                                                  const char          *id);
const char          *heed_field_get_key          (const HeedField     *self);
const char          *heed_field_get_column       (const HeedField     *self);
gpointer             heed_type_field_get_member  (const HeedTypeField *self,
                                                  gconstpointer        record);
void                 heed_field_set_text         (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  const char          *value);
void                 heed_field_set_texts        (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  const char *const   *value);
void                 heed_field_set_integer      (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  guint                value);
void                 heed_field_set_number       (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  double               value);
void                 heed_field_set_boxed        (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  gpointer             value);
void                 heed_field_set_size         (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  guint64              value);
void                 heed_field_set_object       (gpointer             record,
                                                  GType                type,
                                                  gsize                offset,
                                                  gpointer             value);

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
#define HEED_DEFINE_SIZE_FIELD(Type, prefix, name) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, guint64, 0, heed_field_set_size)
#define HEED_DEFINE_SHARED_FIELD(Type, prefix, name, CType) \
  HEED_DEFINE_FIELD (Type, prefix, Type, self, name, CType *, NULL, heed_field_set_object)
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
