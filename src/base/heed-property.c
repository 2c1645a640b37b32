/* heed-property.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-property.h"

#include <math.h>

#include "heed-clean-text.h"

static const char *const empty_strv[] = { NULL };

/**
 * heed_copy_text:
 * @text: (nullable): any text
 *
 * Returns: (transfer full): what the model keeps of it: never %NULL, and without what
 *   heed_clean_text() drops
 */
char *
heed_copy_text (const char *text)
{
  char *clean = text != NULL ? heed_clean_text (text, NULL) : NULL;

  return clean != NULL ? clean : g_strdup (text != NULL ? text : "");
}

static GStrv
copy_strv (const char *const *value)
{
  guint n = g_strv_length ((char **) value);
  GStrv copy = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = heed_copy_text (value[i]);
  return copy;
}

/**
 * heed_take_string:
 * @field: (inout): the field that keeps a string, never %NULL afterwards
 * @value: (nullable): the new value; %NULL is taken as ""
 *
 * Text is never %NULL in the model: an entry bound to it would crash (GTK 4.8). What is
 * no character of a text, by heed_clean_text(), goes no further than here, so that
 * every format can hold every text.
 *
 * Returns: whether @field changed
 */
gboolean
heed_take_string (char      **field,
                  const char *value)
{
  char *copy;

  if (value == NULL)
    value = "";
  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  /* Copied first: it may be part of what is freed. */
  copy = heed_copy_text (value);
  if (g_strcmp0 (*field, copy) == 0)
    {
      g_free (copy);
      return FALSE;
    }
  g_free (*field);
  *field = copy;
  return TRUE;
}

/**
 * heed_take_strv:
 * @field: (inout): the field that keeps the strings, never %NULL afterwards
 * @value: (nullable): the new value; %NULL is taken as no strings
 *
 * Returns: whether @field changed
 */
gboolean
heed_take_strv (GStrv             *field,
                const char *const *value)
{
  GStrv copy;

  if (value == NULL)
    value = empty_strv;
  if (*field != NULL && g_strv_equal ((const char *const *) *field, value))
    return FALSE;

  /* Copied first: it may be part of what is freed. */
  copy = copy_strv (value);
  if (*field != NULL && g_strv_equal ((const char *const *) *field, (const char *const *) copy))
    {
      g_strfreev (copy);
      return FALSE;
    }
  g_strfreev (*field);
  *field = copy;
  return TRUE;
}

/* ---- numbers that may be unset ---- */

static void
number_set_default (GParamSpec *pspec,
                    GValue     *value)
{
  g_value_set_double (value, (double) NAN);
}

static int
number_compare (GParamSpec   *pspec,
                const GValue *one,
                const GValue *other)
{
  double a = g_value_get_double (one);
  double b = g_value_get_double (other);

  if (isnan (a) || isnan (b))
    return !!isnan (a) - !!isnan (b);
  return (a > b) - (a < b);
}

static GType
number_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      GParamSpecTypeInfo info = {
        .instance_size = sizeof (GParamSpec),
        .value_type = G_TYPE_DOUBLE,
        .value_set_default = number_set_default,
        .values_cmp = number_compare,
      };

      g_once_init_leave (&type, g_param_type_register_static ("HeedParamNumber", &info));
    }

  return type;
}

/**
 * heed_param_spec_number:
 * @name: the name of the property
 * @flags: its flags
 *
 * A property of type double that may be unset: it is NaN then, which is also its
 * default. g_param_spec_double() has a range, no range holds NaN, and so each binding
 * to an unset number would warn and change nothing.
 *
 * Returns: (transfer floating): the property
 */
GParamSpec *
heed_param_spec_number (const char  *name,
                        GParamFlags  flags)
{
  return g_param_spec_internal (number_get_type (), name, NULL, NULL, flags);
}
