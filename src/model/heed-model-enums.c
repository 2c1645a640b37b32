/* heed-model-enums.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-model-enums.h"

/**
 * heed_enum_to_nick:
 * @type: the type of an enumeration of this header
 * @value: one of its values
 *
 * Returns: (transfer none): the word for it in files and in the register
 */
const char *
heed_enum_to_nick (GType type,
                   int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * heed_enum_from_nick:
 * @type: the type of an enumeration of this header
 * @nick: (nullable): a word of a file or of the register
 * @value: (out): the value that it stands for
 *
 * Returns: whether there is such a value
 */
gboolean
heed_enum_from_nick (GType       type,
                     const char *nick,
                     int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}
