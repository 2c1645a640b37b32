/* heed-value.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-value.h"

#include <string.h>

/**
 * heed_value_clear:
 * @self: a value, which becomes NULL
 */
void
heed_value_clear (HeedValue *self)
{
  g_clear_pointer (&self->text, g_free);
  self->kind = HEED_VALUE_NULL;
}

/**
 * heed_value_copy:
 * @self: a value, which becomes the same as @other
 * @other: another
 */
void
heed_value_copy (HeedValue       *self,
                 const HeedValue *other)
{
  heed_value_clear (self);
  self->kind = other->kind;
  self->text = g_strdup (other->text);
  self->integer = other->integer;
  self->real = other->real;
}

/**
 * heed_value_equal:
 * @self: a value
 * @other: another
 *
 * Returns: whether they are the same
 */
gboolean
heed_value_equal (const HeedValue *self,
                  const HeedValue *other)
{
  if (self->kind != other->kind)
    return FALSE;

  switch (self->kind)
    {
    case HEED_VALUE_TEXT:
      return g_str_equal (self->text, other->text);
    case HEED_VALUE_INTEGER:
      return self->integer == other->integer;
    case HEED_VALUE_REAL:
      /* The very same number, bit for bit: none of them is computed.
       * NOLINTNEXTLINE(bugprone-suspicious-memory-comparison) */
      return memcmp (&self->real, &other->real, sizeof self->real) == 0;
    case HEED_VALUE_NULL:
    default:
      return TRUE;
    }
}

/**
 * heed_value_take_text:
 * @self: a value
 * @text: (transfer full) (nullable): what it becomes, %NULL for NULL
 */
void
heed_value_take_text (HeedValue *self,
                      char      *text)
{
  heed_value_clear (self);
  self->kind = text != NULL ? HEED_VALUE_TEXT : HEED_VALUE_NULL;
  self->text = text;
}

/**
 * heed_value_set_integer:
 * @self: a value
 * @integer: what it becomes
 */
void
heed_value_set_integer (HeedValue *self,
                        gint64     integer)
{
  heed_value_clear (self);
  self->kind = HEED_VALUE_INTEGER;
  self->integer = integer;
}

/**
 * heed_value_set_real:
 * @self: a value
 * @real: what it becomes
 */
void
heed_value_set_real (HeedValue *self,
                     double     real)
{
  heed_value_clear (self);
  self->kind = HEED_VALUE_REAL;
  self->real = real;
}

/**
 * heed_value_set_texts:
 * @self: a value
 * @texts: strings; it becomes a JSON array of them
 */
void
heed_value_set_texts (HeedValue         *self,
                      const char *const *texts)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_node_take_array (node, array);
  heed_value_take_text (self, json_to_string (node, FALSE));
}

/**
 * heed_value_get_texts:
 * @self: a value that holds a JSON array of strings
 *
 * Returns: (transfer full): the strings; none where it holds no such array
 */
GStrv
heed_value_get_texts (const HeedValue *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  if (self->kind == HEED_VALUE_TEXT)
    node = json_from_string (self->text, NULL);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *element = json_array_get_element (array, i);
          const char *text = json_node_get_value_type (element) == G_TYPE_STRING
                               ? json_node_get_string (element) : NULL;

          g_strv_builder_add (builder, text != NULL ? text : "");
        }
    }

  return g_strv_builder_end (builder);
}

/**
 * heed_value_set_column:
 * @self: a value
 * @column: which column it is of
 * @statement: a statement that is on a row; it becomes what stands there
 * @position: in this column of @statement
 */
void
heed_value_set_column (HeedValue        *self,
                       const HeedColumn *column,
                       HeedStatement    *statement,
                       int               position)
{
  heed_value_clear (self);
  if (heed_statement_is_null (statement, position))
    return;

  switch (column->kind)
    {
    case HEED_COLUMN_COUNT:
    case HEED_COLUMN_SIZE:
    case HEED_COLUMN_BOOLEAN:
    case HEED_COLUMN_POSITION:
      heed_value_set_integer (self, heed_statement_get_integer (statement, position));
      break;
    case HEED_COLUMN_NUMBER:
      heed_value_set_real (self, heed_statement_get_real (statement, position));
      break;
    case HEED_COLUMN_TEXT:
    case HEED_COLUMN_TEXTS:
    case HEED_COLUMN_WORD:
    case HEED_COLUMN_WORDS:
    case HEED_COLUMN_DAY:
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_TYPE:
    default:
      heed_value_take_text (self, g_strdup (heed_statement_get_text (statement, position)));
    }
}

/**
 * heed_value_bind:
 * @self: a value
 * @statement: a statement
 * @name: the parameter of it that gets the value
 */
void
heed_value_bind (const HeedValue *self,
                 HeedStatement   *statement,
                 const char      *name)
{
  switch (self->kind)
    {
    case HEED_VALUE_TEXT:
      heed_statement_bind_text (statement, name, self->text);
      break;
    case HEED_VALUE_INTEGER:
      heed_statement_bind_integer (statement, name, self->integer);
      break;
    case HEED_VALUE_REAL:
      heed_statement_bind_real (statement, name, self->real);
      break;
    case HEED_VALUE_NULL:
    default:
      heed_statement_bind_null (statement, name);
    }
}

/**
 * heed_value_to_json:
 * @self: a value
 *
 * Returns: (transfer full): it as JSON
 */
JsonNode *
heed_value_to_json (const HeedValue *self)
{
  JsonNode *node = json_node_alloc ();

  switch (self->kind)
    {
    case HEED_VALUE_TEXT:
      return json_node_init_string (node, self->text);
    case HEED_VALUE_INTEGER:
      return json_node_init_int (node, self->integer);
    case HEED_VALUE_REAL:
      return json_node_init_double (node, self->real);
    case HEED_VALUE_NULL:
    default:
      return json_node_init_null (node);
    }
}

/**
 * heed_value_set_json:
 * @self: a value
 * @column: which column it is of
 * @node: what it becomes
 */
void
heed_value_set_json (HeedValue        *self,
                     const HeedColumn *column,
                     JsonNode         *node)
{
  heed_value_clear (self);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    heed_value_take_text (self, g_strdup (json_node_get_string (node)));
  else if (column->kind == HEED_COLUMN_NUMBER)
    heed_value_set_real (self, json_node_get_double (node));
  else
    heed_value_set_integer (self, json_node_get_int (node));
}
