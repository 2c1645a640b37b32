/* heed-xml-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xml-writer.h"

struct _HeedXmlWriter
{
  GString *xml;
  GPtrArray *open; /* the names of the elements that are open */
  gboolean in_tag; /* whether the last tag takes attributes */
};

/**
 * heed_xml_writer_new:
 *
 * Writes an XML document in UTF-8, element by element. Names are taken as they are,
 * and must live as long as their element is open; values and words are escaped, and
 * characters that XML has no place for are left out.
 *
 * Returns: (transfer full): a writer that has written the XML declaration
 */
HeedXmlWriter *
heed_xml_writer_new (void)
{
  HeedXmlWriter *self = heed_xml_writer_new_part ();

  g_string_append (self->xml, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  return self;
}

/**
 * heed_xml_writer_new_part:
 *
 * Returns: (transfer full): a writer of some elements, for heed_xml_writer_take()
 */
HeedXmlWriter *
heed_xml_writer_new_part (void)
{
  HeedXmlWriter *self = g_new0 (HeedXmlWriter, 1);

  self->xml = g_string_new (NULL);
  self->open = g_ptr_array_new ();
  return self;
}

/**
 * heed_xml_writer_free:
 * @self: (transfer full): a writer
 */
void
heed_xml_writer_free (HeedXmlWriter *self)
{
  g_string_free (self->xml, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/* XML 1.0, production Char. */
static gboolean
is_char (gunichar letter)
{
  return letter == '\t' || letter == '\n' || letter == '\r' ||
         (letter >= 0x20 && letter <= 0xd7ff) || (letter >= 0xe000 && letter <= 0xfffd) ||
         letter >= 0x10000;
}

static void
append_escaped (HeedXmlWriter *self,
                const char    *text,
                gboolean       is_value)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '&')
        g_string_append (self->xml, "&amp;");
      else if (letter == '<')
        g_string_append (self->xml, "&lt;");
      else if (letter == '>')
        g_string_append (self->xml, "&gt;");
      else if (is_value && letter == '"')
        g_string_append (self->xml, "&quot;");
      else if (letter == '\r' || (is_value && (letter == '\t' || letter == '\n')))
        g_string_append_printf (self->xml, "&#%u;", letter);
      else if (is_char (letter))
        g_string_append_unichar (self->xml, letter);
    }
}

static void
close_tag (HeedXmlWriter *self)
{
  if (self->in_tag)
    g_string_append_c (self->xml, '>');
  self->in_tag = FALSE;
}

/**
 * heed_xml_writer_start:
 * @self: a writer
 * @name: the name of the element that begins
 */
void
heed_xml_writer_start (HeedXmlWriter *self,
                       const char    *name)
{
  close_tag (self);
  g_string_append_c (self->xml, '<');
  g_string_append (self->xml, name);
  g_ptr_array_add (self->open, (gpointer) name);
  self->in_tag = TRUE;
}

/**
 * heed_xml_writer_attribute:
 * @self: a writer that has just begun an element
 * @name: the name of an attribute
 * @value: its value
 */
void
heed_xml_writer_attribute (HeedXmlWriter *self,
                           const char    *name,
                           const char    *value)
{
  g_return_if_fail (self->in_tag);

  g_string_append_c (self->xml, ' ');
  g_string_append (self->xml, name);
  g_string_append (self->xml, "=\"");
  append_escaped (self, value, TRUE);
  g_string_append_c (self->xml, '"');
}

/**
 * heed_xml_writer_format:
 * @self: a writer that has just begun an element
 * @name: the name of an attribute
 * @format: its value, as for printf(), and what goes into it
 */
void
heed_xml_writer_format (HeedXmlWriter *self,
                        const char    *name,
                        const char    *format,
                        ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  heed_xml_writer_attribute (self, name, value);
}

static void
add_attributes (HeedXmlWriter *self,
                va_list        arguments)
{
  const char *name;

  while ((name = va_arg (arguments, const char *)) != NULL)
    heed_xml_writer_attribute (self, name, va_arg (arguments, const char *));
}

/**
 * heed_xml_writer_begin:
 * @self: a writer
 * @name: the name of the element that begins
 * @...: names and values of its attributes, then %NULL
 */
void
heed_xml_writer_begin (HeedXmlWriter *self,
                       const char    *name,
                       ...)
{
  va_list arguments;

  heed_xml_writer_start (self, name);
  va_start (arguments, name);
  add_attributes (self, arguments);
  va_end (arguments);
}

/**
 * heed_xml_writer_empty:
 * @self: a writer
 * @name: the name of an element that holds nothing
 * @...: names and values of its attributes, then %NULL
 */
void
heed_xml_writer_empty (HeedXmlWriter *self,
                       const char    *name,
                       ...)
{
  va_list arguments;

  heed_xml_writer_start (self, name);
  va_start (arguments, name);
  add_attributes (self, arguments);
  va_end (arguments);
  heed_xml_writer_end (self);
}

/**
 * heed_xml_writer_text:
 * @self: a writer
 * @text: words
 */
void
heed_xml_writer_text (HeedXmlWriter *self,
                      const char    *text)
{
  close_tag (self);
  append_escaped (self, text, FALSE);
}

/**
 * heed_xml_writer_element:
 * @self: a writer
 * @name: the name of an element
 * @text: the words that it holds
 */
void
heed_xml_writer_element (HeedXmlWriter *self,
                         const char    *name,
                         const char    *text)
{
  heed_xml_writer_start (self, name);
  heed_xml_writer_text (self, text);
  heed_xml_writer_end (self);
}

/**
 * heed_xml_writer_raw:
 * @self: a writer
 * @xml: whole elements, written as they are
 */
void
heed_xml_writer_raw (HeedXmlWriter *self,
                     const char    *xml)
{
  close_tag (self);
  g_string_append (self->xml, xml);
}

/**
 * heed_xml_writer_take:
 * @self: a writer
 * @part: (transfer full): a writer of some elements
 *
 * Writes the elements of @part, and ends those that are still open.
 */
void
heed_xml_writer_take (HeedXmlWriter *self,
                      HeedXmlWriter *part)
{
  while (part->open->len > 0)
    heed_xml_writer_end (part);
  heed_xml_writer_raw (self, part->xml->str);
  heed_xml_writer_free (part);
}

/**
 * heed_xml_writer_end:
 * @self: a writer
 *
 * Ends the element that was begun last.
 */
void
heed_xml_writer_end (HeedXmlWriter *self)
{
  const char *name;

  g_return_if_fail (self->open->len > 0);

  name = g_ptr_array_remove_index (self->open, self->open->len - 1);
  if (self->in_tag)
    g_string_append (self->xml, "/>");
  else
    g_string_append_printf (self->xml, "</%s>", name);
  self->in_tag = FALSE;
}

/**
 * heed_xml_writer_finish:
 * @self: (transfer full): a writer
 *
 * Ends all elements that are open.
 *
 * Returns: (transfer full): the document
 */
GBytes *
heed_xml_writer_finish (HeedXmlWriter *self)
{
  GBytes *bytes;

  while (self->open->len > 0)
    heed_xml_writer_end (self);
  bytes = g_bytes_new (self->xml->str, self->xml->len);
  heed_xml_writer_free (self);
  return bytes;
}
