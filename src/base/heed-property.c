/* heed-property.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-property.h"

static const char *const empty_strv[] = { NULL };

/**
 * heed_take_string:
 * @field: (inout): the field that keeps a string, never %NULL afterwards
 * @value: (nullable): the new value; %NULL is taken as ""
 *
 * Text is never %NULL in the model: an entry bound to it would crash (GTK 4.8).
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
  copy = g_strdup (value);
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
  copy = g_strdupv ((char **) value);
  g_strfreev (*field);
  *field = copy;
  return TRUE;
}
