/* heed-field-value.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-field-value.h"

#include <math.h>

#include "heed-model-enums.h"

/* The record or the part of it that has the field; NULL where a record of this type has no
 * such field, or not that part. */
static gpointer
find_holder (const HeedColumn *column,
             gconstpointer     record)
{
  const HeedTypeField *outermost = column->part != NULL ? column->part : column->field;

  if (G_TYPE_IS_OBJECT (outermost->type) &&
      !G_TYPE_CHECK_INSTANCE_TYPE (record, outermost->type))
    return NULL;
  if (column->part == NULL)
    return (gpointer) record;
  return *(gpointer *) heed_type_field_get_member (column->part, record);
}

static void
set_nicks (HeedValue *self,
           GType      type,
           guint      flags)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (type);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) nicks = NULL;

  for (guint i = 0; i < class->n_values; i++)
    if (class->values[i].value != 0 && (flags & class->values[i].value) != 0)
      g_strv_builder_add (builder, class->values[i].value_nick);
  nicks = g_strv_builder_end (builder);
  heed_value_set_texts (self, (const char *const *) nicks);
}

static guint
read_nicks (const HeedValue *self,
            GType            type)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (type);
  g_auto (GStrv) nicks = heed_value_get_texts (self);
  guint flags = 0;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      GFlagsValue *word = g_flags_get_value_by_nick (class, nicks[i]);

      flags |= word != NULL ? word->value : 0;
    }
  return flags;
}

/**
 * heed_value_set_field:
 * @self: a value
 * @column: the column of a field
 * @record: the object whose field it becomes; NULL where a record of this type
 *   has no such field
 */
void
heed_value_set_field (HeedValue        *self,
                      const HeedColumn *column,
                      gconstpointer     record)
{
  gpointer holder = find_holder (column, record);
  gconstpointer member;

  heed_value_clear (self);
  if (holder == NULL)
    return;

  member = heed_type_field_get_member (column->field, holder);
  switch (column->kind)
    {
    case HEED_COLUMN_TEXT:
      heed_value_take_text (self, g_strdup (*(char *const *) member));
      break;
    case HEED_COLUMN_TEXTS:
      heed_value_set_texts (self, *(const char *const *const *) member);
      break;
    case HEED_COLUMN_WORD:
      heed_value_take_text (self, g_strdup (heed_enum_to_nick (column->field->field->get_type (),
                                                               *(const int *) member)));
      break;
    case HEED_COLUMN_WORDS:
      set_nicks (self, column->field->field->get_type (), *(const guint *) member);
      break;
    case HEED_COLUMN_DAY:
      heed_value_take_text (self, heed_day_to_iso (*(const HeedDay *) member));
      break;
    case HEED_COLUMN_COUNT:
    case HEED_COLUMN_BOOLEAN:
      heed_value_set_integer (self, *(const guint *) member);
      break;
    case HEED_COLUMN_SIZE:
      heed_value_set_integer (self, (gint64) *(const guint64 *) member);
      break;
    case HEED_COLUMN_NUMBER:
      if (!isnan (*(const double *) member))
        heed_value_set_real (self, *(const double *) member);
      break;
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_POSITION:
    case HEED_COLUMN_TYPE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * heed_value_apply_field:
 * @self: a value
 * @column: the column of a field
 * @record: the object whose field becomes the value; left alone where a record
 *   of this type has no such field, or not the part that has it
 *
 * A word that this version does not know leaves the field as it is.
 */
void
heed_value_apply_field (const HeedValue  *self,
                        const HeedColumn *column,
                        gpointer          record)
{
  gpointer holder = find_holder (column, record);
  GType type = column->field->type;
  gsize offset = column->field->field->offset;

  if (holder == NULL)
    return;

  switch (column->kind)
    {
    case HEED_COLUMN_TEXT:
      heed_field_set_text (holder, type, offset, self->text);
      break;
    case HEED_COLUMN_TEXTS:
      {
        g_auto (GStrv) texts = heed_value_get_texts (self);

        heed_field_set_texts (holder, type, offset, (const char *const *) texts);
        break;
      }
    case HEED_COLUMN_WORD:
      {
        int value;

        if (heed_enum_from_nick (column->field->field->get_type (), self->text, &value))
          heed_field_set_integer (holder, type, offset, (guint) value);
        break;
      }
    case HEED_COLUMN_WORDS:
      heed_field_set_integer (holder, type, offset,
                              read_nicks (self, column->field->field->get_type ()));
      break;
    case HEED_COLUMN_DAY:
      heed_field_set_integer (holder, type, offset, heed_day_new_from_iso (self->text));
      break;
    case HEED_COLUMN_COUNT:
    case HEED_COLUMN_BOOLEAN:
      heed_field_set_integer (holder, type, offset,
                              self->kind == HEED_VALUE_INTEGER ? (guint) self->integer : 0);
      break;
    case HEED_COLUMN_SIZE:
      heed_field_set_size (holder, type, offset, (guint64) self->integer);
      break;
    case HEED_COLUMN_NUMBER:
      heed_field_set_number (holder, type, offset,
                             self->kind == HEED_VALUE_REAL ? self->real : (double) NAN);
      break;
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_POSITION:
    case HEED_COLUMN_TYPE:
    default:
      g_assert_not_reached ();
    }
}
