/* heed-number-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-number-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "heed-measure.h"
#include "heed-property.h"

/**
 * HeedNumberRow:
 *
 * A row of a form for a number, which may be left empty. What is no number is said at
 * once and not taken.
 */

struct _HeedNumberRow
{
  HeedWordsRow parent_instance;

  double value;
};

G_DEFINE_FINAL_TYPE (HeedNumberRow, heed_number_row, HEED_TYPE_WORDS_ROW)

enum {
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
same (double one,
      double other)
{
  return (isnan (one) && isnan (other)) || one == other;
}

static gboolean
read_number (const char *words,
             double     *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  char *end;

  *value = HEED_MEASURE_NONE;
  if (stripped[0] == '\0')
    return TRUE;

  *value = g_ascii_strtod (stripped, &end);
  if (*end == '\0' && isfinite (*value))
    return TRUE;

  /* As written in the language of the user. */
  *value = strtod (stripped, &end);
  return *end == '\0' && isfinite (*value);
}

static void
set_value (HeedNumberRow *self,
           double         value)
{
  double typed;

  if (!read_number (heed_words_row_get_words (HEED_WORDS_ROW (self)), &typed) ||
      !same (typed, value))
    {
      g_autofree char *words = isnan (value) ? g_strdup ("") : g_strdup_printf ("%.15g", value);

      heed_words_row_set_words (HEED_WORDS_ROW (self), words);
    }
  heed_words_row_set_hint (HEED_WORDS_ROW (self), "", FALSE);

  if (same (self->value, value))
    return;

  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
heed_number_row_typed (HeedWordsRow *row,
                       const char   *words)
{
  double value;

  if (read_number (words, &value))
    set_value (HEED_NUMBER_ROW (row), value);
  else
    heed_words_row_set_hint (row, _("This is not a number. Write it like 88 or 12.5."), TRUE);
}

static void
heed_number_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_double (value, HEED_NUMBER_ROW (object)->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_number_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      set_value (HEED_NUMBER_ROW (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_number_row_class_init (HeedNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = heed_number_row_get_property;
  object_class->set_property = heed_number_row_set_property;
  HEED_WORDS_ROW_CLASS (klass)->typed = heed_number_row_typed;

  /**
   * HeedNumberRow:value:
   *
   * The number, or %HEED_MEASURE_NONE.
   */
  properties[PROP_VALUE] =
    heed_param_spec_number ("value",
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_number_row_init (HeedNumberRow *self)
{
  self->value = HEED_MEASURE_NONE;
}
