/* heed-json-value.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && (json_node_get_value_type (node) == G_TYPE_INT64 ||
                                          json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/* The words that may stand for a value of @type, as they are told to people. */
static char *
choices_of (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = G_TYPE_IS_FLAGS (type) ? ((GFlagsClass *) klass)->n_values
                                   : ((GEnumClass *) klass)->n_values;

  for (guint i = 0; i < n; i++)
    {
      const char *nick = G_TYPE_IS_FLAGS (type) ? ((GFlagsClass *) klass)->values[i].value_nick
                                                : ((GEnumClass *) klass)->values[i].value_nick;

      if (g_str_equal (nick, "none"))
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, nick);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
fail_choice (HeedJsonRecord *self,
             const char     *name,
             const char     *found,
             GType           type)
{
  g_autofree char *choices = choices_of (type);
  /* Translators: a word of a file, and the words that may stand there. */
  g_autofree char *what = g_strdup_printf (_("“%s”, which is none of %s"), found, choices);

  heed_json_record_fail (self, name, what);
}

/**
 * heed_json_value_get_string:
 * @self: a record
 * @name: a member that is always a text
 *
 * Returns: (transfer none): the text, "" where it is absent
 */
const char *
heed_json_value_get_string (HeedJsonRecord *self,
                            const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);

  if (node == NULL)
    return "";
  if (is_string (node))
    return json_node_get_string (node);

  heed_json_record_fail_type (self, name, node, _("a text"));
  return "";
}

/**
 * heed_json_value_get_words:
 * @self: a record
 * @name: a member that is a text or null
 *
 * Returns: (transfer none): the text, "" where it is null or absent
 */
const char *
heed_json_value_get_words (HeedJsonRecord *self,
                           const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return "";

  return heed_json_value_get_string (self, name);
}

/**
 * heed_json_value_get_strings:
 * @self: a record
 * @name: a member that is an array of texts
 *
 * Returns: (transfer full): the texts
 */
GStrv
heed_json_value_get_strings (HeedJsonRecord *self,
                             const char     *name)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  JsonArray *array = heed_json_record_ask_array (self, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!is_string (node))
        {
          g_autofree char *step = g_strdup_printf ("%s[%u]", name, i);

          heed_json_record_fail_type (self, step, node, _("a text"));
          break;
        }
      g_strv_builder_add (strings, json_node_get_string (node));
    }

  return g_strv_builder_end (strings);
}

/**
 * heed_json_value_get_id:
 * @self: a record
 * @name: a member that is a UUID or null
 *
 * Returns: (transfer none): the id, "" where it is null or absent
 */
const char *
heed_json_value_get_id (HeedJsonRecord *self,
                        const char     *name)
{
  const char *id = heed_json_value_get_words (self, name);

  if (id[0] != '\0' && !g_uuid_string_is_valid (id))
    {
      g_autofree char *what = g_strdup_printf (_("“%s”, which is no UUID"), id);

      heed_json_record_fail (self, name, what);
    }

  return id;
}

/**
 * heed_json_value_get_own_id:
 * @self: a record
 *
 * The "id" of the record itself, which no other record of the file may have.
 *
 * Returns: (transfer none) (nullable): the id, %NULL where it is absent
 */
const char *
heed_json_value_get_own_id (HeedJsonRecord *self)
{
  const char *id = heed_json_value_get_id (self, "id");

  if (id[0] == '\0')
    return NULL;

  if (!heed_json_record_take_id (self, id))
    {
      g_autofree char *what =
        g_strdup_printf (_("“%s”, which another place of the file has too"), id);

      heed_json_record_fail (self, "id", what);
    }

  return id;
}

/**
 * heed_json_value_get_day:
 * @self: a record
 * @name: a member that is a date or null
 *
 * Returns: the day, %HEED_DAY_NONE where it is null or absent
 */
HeedDay
heed_json_value_get_day (HeedJsonRecord *self,
                         const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);
  const char *text;
  HeedDay day;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return HEED_DAY_NONE;

  text = heed_json_value_get_string (self, name);
  day = heed_day_new_from_iso (text);
  if (day == HEED_DAY_NONE)
    {
      g_autofree char *what =
        g_strdup_printf (_("“%s”, which is no date of the form YYYY-MM-DD"), text);

      heed_json_record_fail (self, name, what);
    }

  return day;
}

/**
 * heed_json_value_get_boolean:
 * @self: a record
 * @name: a member that is true or false
 *
 * Returns: its value, %FALSE where it is absent
 */
gboolean
heed_json_value_get_boolean (HeedJsonRecord *self,
                             const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  heed_json_record_fail_type (self, name, node, _("true or false"));
  return FALSE;
}

/**
 * heed_json_value_get_number:
 * @self: a record
 * @name: a member that is a number or null
 *
 * Returns: the number; not a number where it is null or absent
 */
double
heed_json_value_get_number (HeedJsonRecord *self,
                            const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return (double) NAN;
  if (!is_number (node))
    heed_json_record_fail_type (self, name, node, _("a number"));
  else if (!isfinite (json_node_get_double (node)))
    heed_json_record_fail (self, name, _("a number too large to be read"));
  else
    return json_node_get_double (node);

  return (double) NAN;
}

/**
 * heed_json_value_get_integer:
 * @self: a record
 * @name: a member that is a whole number
 * @minimum: the least that it may be
 * @maximum: the most that it may be
 * @empty: what it is where it is absent
 *
 * Returns: the number
 */
gint64
heed_json_value_get_integer (HeedJsonRecord *self,
                             const char     *name,
                             gint64          minimum,
                             gint64          maximum,
                             gint64          empty)
{
  JsonNode *node = heed_json_record_ask (self, name);
  gint64 value;

  if (node == NULL)
    return empty;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      heed_json_record_fail_type (self, name, node, _("a whole number"));
      return empty;
    }

  value = json_node_get_int (node);
  if (value < minimum || value > maximum)
    {
      g_autofree char *what =
        value < minimum
          ? g_strdup_printf (_("%lld, and must be at least %lld"),
                             (long long) value, (long long) minimum)
          : g_strdup_printf (_("%lld, and must be at most %lld"),
                             (long long) value, (long long) maximum);

      heed_json_record_fail (self, name, what);
      return empty;
    }

  return value;
}

/**
 * heed_json_value_get_choice:
 * @self: a record
 * @name: a member that is one word of several
 * @type: the enumeration whose nicks the words are
 * @empty: the value where it is absent; where that has the nick "none", null
 *   stands for it
 *
 * Returns: the value
 */
int
heed_json_value_get_choice (HeedJsonRecord *self,
                            const char     *name,
                            GType           type,
                            int             empty)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  gboolean has_none = g_enum_get_value_by_nick (klass, "none") != NULL;
  JsonNode *node = heed_json_record_ask (self, name);
  GEnumValue *found;
  const char *word;

  if (node == NULL || (has_none && JSON_NODE_HOLDS_NULL (node)))
    return empty;
  if (!is_string (node))
    {
      heed_json_record_fail_type (self, name, node, _("a text"));
      return empty;
    }

  word = json_node_get_string (node);
  found = g_str_equal (word, "none") ? NULL : g_enum_get_value_by_nick (klass, word);
  if (found == NULL)
    {
      fail_choice (self, name, word, type);
      return empty;
    }

  return found->value;
}

/**
 * heed_json_value_get_choices:
 * @self: a record
 * @name: a member that is an array of words
 * @type: the flags whose nicks the words are
 *
 * Returns: the flags together
 */
guint
heed_json_value_get_choices (HeedJsonRecord *self,
                             const char     *name,
                             GType           type)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  g_auto (GStrv) words = heed_json_value_get_strings (self, name);
  guint values = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      GFlagsValue *found =
        g_str_equal (words[i], "none") ? NULL : g_flags_get_value_by_nick (klass, words[i]);

      if (found == NULL)
        {
          g_autofree char *step = g_strdup_printf ("%s[%u]", name, i);

          fail_choice (self, step, words[i], type);
          break;
        }
      values |= found->value;
    }

  return values;
}
