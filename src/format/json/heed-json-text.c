/* heed-json-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-text.h"

#include "heed-error.h"
#include "heed-json-look.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static guint
line_of_offset (const char *data,
                gsize       offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    if (data[i] == '\n')
      line++;

  return line;
}

static void
print_string (GString    *out,
              const char *string)
{
  g_string_append_c (out, '"');
  for (const char *p = string; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
        g_string_append (out, "\\\"");
        break;
      case '\\':
        g_string_append (out, "\\\\");
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\r':
        g_string_append (out, "\\r");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      default:
        if ((guchar) *p < 0x20 || *p == 0x7f)
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
        else
          g_string_append_c (out, *p);
      }
  g_string_append_c (out, '"');
}

/* The shortest of the numbers that are read back as @value: json-glib writes 83.3
 * as 83.299999999999997. */
static void
print_double (GString *out,
              double   value)
{
  static const char *const precisions[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (precisions); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, precisions[i], value);
      if (!(g_ascii_strtod (buffer, NULL) < value) && !(g_ascii_strtod (buffer, NULL) > value))
        break;
    }
  g_string_append (out, buffer);
}

static void
print_indent (GString *out,
              guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
print_value (GString  *out,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    print_double (out, json_node_get_double (node));
}

static void
print_node (GString  *out,
            JsonNode *node,
            guint     depth)
{
  const char *separator = "";

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      {
        JsonObjectIter iter;
        const char *name;
        JsonNode *member;

        g_string_append_c (out, '{');
        json_object_iter_init_ordered (&iter, json_node_get_object (node));
        while (json_object_iter_next_ordered (&iter, &name, &member))
          {
            g_string_append (out, separator);
            print_indent (out, depth + 1);
            print_string (out, name);
            g_string_append (out, ": ");
            print_node (out, member, depth + 1);
            separator = ",";
          }
        if (separator[0] != '\0')
          print_indent (out, depth);
        g_string_append_c (out, '}');
        break;
      }

    case JSON_NODE_ARRAY:
      {
        JsonArray *array = json_node_get_array (node);

        g_string_append_c (out, '[');
        for (guint i = 0; i < json_array_get_length (array); i++)
          {
            g_string_append (out, separator);
            print_indent (out, depth + 1);
            print_node (out, json_array_get_element (array, i), depth + 1);
            separator = ",";
          }
        if (separator[0] != '\0')
          print_indent (out, depth);
        g_string_append_c (out, ']');
        break;
      }

    case JSON_NODE_VALUE:
      print_value (out, node);
      break;

    case JSON_NODE_NULL:
      g_string_append (out, "null");
      break;

    default:
      g_assert_not_reached ();
    }
}

/* The parser knows its line only while it parses. */
static void
parse_error_cb (JsonParser *parser,
                GError     *error,
                guint      *line)
{
  *line = json_parser_get_current_line (parser);
}

/**
 * heed_json_text_parse:
 * @bytes: the content of a JSON file, in UTF-8
 * @error: return location for an error: %HEED_ERROR_EMPTY, %HEED_ERROR_LIMIT or
 *   %HEED_ERROR_MALFORMED, which names the line
 *
 * Parses JSON that may come from anywhere.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
JsonNode *
heed_json_text_parse (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  guint line = 1;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *valid_end;
  JsonNode *root;

  if (size > HEED_JSON_MAX_SIZE)
    {
      g_autofree char *limit = g_format_size (HEED_JSON_MAX_SIZE);

      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The JSON is larger than %s: no plan is, so look at how the file was made"),
                   limit);
      return NULL;
    }

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (size == 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_EMPTY,
                   _("The JSON is empty: write the file again"));
      return NULL;
    }
  if (!g_utf8_validate_len (data, size, &valid_end))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                   _("Line %u of the JSON is not UTF-8: save the file as UTF-8"),
                   line_of_offset (data, (gsize) (valid_end - data)));
      return NULL;
    }

  if (!heed_json_look (data, size, error))
    return NULL;
  g_signal_connect (parser, "error", G_CALLBACK (parse_error_cb), &line);
  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    {
      heed_json_look_set_malformed (line, _("it is not JSON"), error);
      return NULL;
    }

  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_EMPTY,
                 _("The JSON is empty: write the file again"));
  return root;
}

/**
 * heed_json_text_print:
 * @node: any JSON
 *
 * The same @node gives the same text: members in the order in which they were
 * added, two spaces a level, UTF-8 unescaped, a line end at the end.
 *
 * Returns: (transfer full): the text
 */
char *
heed_json_text_print (JsonNode *node)
{
  g_autoptr (GString) out = g_string_new (NULL);

  print_node (out, node, 0);
  g_string_append_c (out, '\n');
  return g_string_free (g_steal_pointer (&out), FALSE);
}
