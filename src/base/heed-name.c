/* heed-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-name.h"

#include <string.h>

/**
 * heed_name_fold:
 * @words: a name
 *
 * Returns: (transfer full): what names that differ in capitals and spaces alone have in common
 */
char *
heed_name_fold (const char *words)
{
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : words, -1);
  GString *result = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (result, c);
      else if (result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);
  return g_string_free (result, FALSE);
}

/**
 * heed_name_shorten_inspectorate:
 * @inspectorate: the name of an inspectorate; may be ""
 *
 * Returns: (transfer full): its name as people say it, such as "HMI Probation" for
 *   "HM Inspectorate of Probation"
 */
char *
heed_name_shorten_inspectorate (const char *inspectorate)
{
  static const char *const long_forms[] = {
    "HM Inspectorate of ",
    "Her Majesty’s Inspectorate of ",
    "Her Majesty's Inspectorate of ",
    "His Majesty’s Inspectorate of ",
    "His Majesty's Inspectorate of ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (long_forms); i++)
    if (g_str_has_prefix (inspectorate, long_forms[i]))
      return g_strconcat ("HMI ", inspectorate + strlen (long_forms[i]), NULL);

  return g_strdup (inspectorate);
}
