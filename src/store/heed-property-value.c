/* heed-property-value.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-property-value.h"

#include <math.h>
#include <string.h>

static void
set_day (HeedValue *self,
         HeedDay    day)
{
  heed_value_take_text (self, heed_day_to_iso (day));
}

static void
set_number (HeedValue *self,
            double     number)
{
  if (isnan (number))
    heed_value_clear (self);
  else
    heed_value_set_real (self, number);
}

/**
 * heed_value_get_day:
 * @self: a value that holds a day
 *
 * Returns: the day; %HEED_DAY_NONE where it is NULL
 */
HeedDay
heed_value_get_day (const HeedValue *self)
{
  return heed_day_new_from_iso (self->text);
}

/**
 * heed_value_set_member:
 * @self: a value
 * @column: which column it is of
 * @structure: the structure whose member it becomes
 */
void
heed_value_set_member (HeedValue        *self,
                       const HeedColumn *column,
                       gconstpointer     structure)
{
  gconstpointer member = (const char *) structure + column->offset;

  switch (column->kind)
    {
    case HEED_COLUMN_TEXT:
      heed_value_take_text (self, g_strdup (*(char *const *) member));
      break;
    case HEED_COLUMN_DAY:
      set_day (self, *(const HeedDay *) member);
      break;
    case HEED_COLUMN_SIZE:
      heed_value_set_integer (self, (gint64) *(const guint64 *) member);
      break;
    case HEED_COLUMN_BOOLEAN:
      heed_value_set_integer (self, *(const gboolean *) member);
      break;
    case HEED_COLUMN_NUMBER:
      set_number (self, *(const double *) member);
      break;
    case HEED_COLUMN_TEXTS:
    case HEED_COLUMN_WORD:
    case HEED_COLUMN_WORDS:
    case HEED_COLUMN_COUNT:
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_POSITION:
    case HEED_COLUMN_TYPE:
    default:
      g_assert_not_reached ();
    }
}

/* The object and the property that a column is kept from; %NULL where an object of
 * this type has no such property. */
static GParamSpec *
find_property (const HeedColumn  *column,
               GObject           *object,
               GObject          **holder)
{
  const char *name = column->property;
  const char *dot = strchr (name, '.');

  g_set_object (holder, object);
  if (dot != NULL)
    {
      g_autofree char *first = g_strndup (name, (gsize) (dot - name));

      g_clear_object (holder);
      g_object_get (object, first, holder, NULL);
      name = dot + 1;
    }

  return g_object_class_find_property (G_OBJECT_GET_CLASS (*holder), name);
}

static GStrv
flags_to_nicks (GFlagsClass *class,
                guint        flags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < class->n_values; i++)
    if (class->values[i].value != 0 && (flags & class->values[i].value) != 0)
      g_strv_builder_add (builder, class->values[i].value_nick);

  return g_strv_builder_end (builder);
}

/**
 * heed_value_set_property:
 * @self: a value
 * @column: which column it is of
 * @object: the object whose property it becomes; NULL where it has no such property
 */
void
heed_value_set_property (HeedValue        *self,
                         const HeedColumn *column,
                         GObject          *object)
{
  g_autoptr (GObject) holder = NULL;
  GParamSpec *pspec = find_property (column, object, &holder);
  g_auto (GValue) value = G_VALUE_INIT;

  heed_value_clear (self);
  if (pspec == NULL)
    return;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (holder, pspec->name, &value);

  if (G_VALUE_HOLDS_BOXED (&value) && !G_VALUE_HOLDS (&value, G_TYPE_STRV))
    {
      if (g_value_get_boxed (&value) != NULL)
        heed_value_set_member (self, column, g_value_get_boxed (&value));
      return;
    }

  switch (column->kind)
    {
    case HEED_COLUMN_TEXT:
      heed_value_take_text (self, g_value_dup_string (&value));
      break;
    case HEED_COLUMN_TEXTS:
      heed_value_set_texts (self, g_value_get_boxed (&value));
      break;
    case HEED_COLUMN_WORD:
      {
        GEnumClass *class = G_PARAM_SPEC_ENUM (pspec)->enum_class;

        heed_value_take_text (self,
                              g_strdup (g_enum_get_value (class, g_value_get_enum (&value))->value_nick));
        break;
      }
    case HEED_COLUMN_WORDS:
      {
        g_auto (GStrv) nicks = flags_to_nicks (G_PARAM_SPEC_FLAGS (pspec)->flags_class,
                                               g_value_get_flags (&value));

        heed_value_set_texts (self, (const char *const *) nicks);
        break;
      }
    case HEED_COLUMN_DAY:
      set_day (self, g_value_get_uint (&value));
      break;
    case HEED_COLUMN_COUNT:
      heed_value_set_integer (self, g_value_get_uint (&value));
      break;
    case HEED_COLUMN_BOOLEAN:
      heed_value_set_integer (self, g_value_get_boolean (&value));
      break;
    case HEED_COLUMN_NUMBER:
      set_number (self, g_value_get_double (&value));
      break;
    case HEED_COLUMN_SIZE:
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_POSITION:
    case HEED_COLUMN_TYPE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * heed_value_apply_property:
 * @self: a value
 * @column: which column it is of
 * @object: the object whose property becomes the value; left alone where it has no
 *   such property, or only one that is a structure
 *
 * A word that this version does not know leaves the property as it is.
 */
void
heed_value_apply_property (const HeedValue  *self,
                           const HeedColumn *column,
                           GObject          *object)
{
  g_autoptr (GObject) holder = NULL;
  GParamSpec *pspec = find_property (column, object, &holder);
  g_auto (GValue) value = G_VALUE_INIT;

  if (pspec == NULL || (G_IS_PARAM_SPEC_BOXED (pspec) && pspec->value_type != G_TYPE_STRV))
    return;

  g_value_init (&value, pspec->value_type);
  switch (column->kind)
    {
    case HEED_COLUMN_TEXT:
      g_value_set_string (&value, self->text);
      break;
    case HEED_COLUMN_TEXTS:
      g_value_take_boxed (&value, heed_value_get_texts (self));
      break;
    case HEED_COLUMN_WORD:
      {
        GEnumValue *word = self->text != NULL
                             ? g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                                         self->text)
                             : NULL;

        if (word == NULL)
          return;
        g_value_set_enum (&value, word->value);
        break;
      }
    case HEED_COLUMN_WORDS:
      {
        g_auto (GStrv) nicks = heed_value_get_texts (self);
        guint flags = 0;

        for (guint i = 0; nicks[i] != NULL; i++)
          {
            GFlagsValue *word =
              g_flags_get_value_by_nick (G_PARAM_SPEC_FLAGS (pspec)->flags_class, nicks[i]);

            flags |= word != NULL ? word->value : 0;
          }
        g_value_set_flags (&value, flags);
        break;
      }
    case HEED_COLUMN_DAY:
      g_value_set_uint (&value, heed_value_get_day (self));
      break;
    case HEED_COLUMN_COUNT:
      g_value_set_uint (&value, (guint) self->integer);
      break;
    case HEED_COLUMN_BOOLEAN:
      g_value_set_boolean (&value, self->kind == HEED_VALUE_INTEGER && self->integer != 0);
      break;
    case HEED_COLUMN_NUMBER:
    case HEED_COLUMN_SIZE:
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_POSITION:
    case HEED_COLUMN_TYPE:
    default:
      g_assert_not_reached ();
    }

  g_object_set_property (holder, pspec->name, &value);
}
