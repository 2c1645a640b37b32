/* heed-recognise-strv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-strv.h"

/**
 * heed_recognise_to_strv:
 * @strings: (element-type utf8): some strings
 *
 * Returns: (transfer full): copies of them
 */
GStrv
heed_recognise_to_strv (GPtrArray *strings)
{
  GStrv strv = g_new0 (char *, strings->len + 1);

  for (guint i = 0; i < strings->len; i++)
    strv[i] = g_strdup (g_ptr_array_index (strings, i));
  return strv;
}
