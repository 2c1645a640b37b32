/* heed-xlsx-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xlsx-text.h"

#include <string.h>

#include "heed-xml.h"

/* Whether "_x0041_" begins at @text: a character by its number, which is how the
 * format writes those that XML has no form for. */
static gboolean
is_escape (const char *text)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return text[6] == '_';
}

/**
 * heed_xlsx_text_escape:
 * @text: words
 *
 * Returns: (transfer full): @text without control characters, and written so that no
 *   part of it is taken for a character by its number
 */
char *
heed_xlsx_text_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\r')
        {
          if (c[1] != '\n')
            g_string_append_c (escaped, '\n');
          continue;
        }
      if (g_ascii_iscntrl (*c) && *c != '\n' && *c != '\t')
        continue;
      if (is_escape (c))
        g_string_append (escaped, "_x005F");
      g_string_append_c (escaped, *c);
    }
  return g_string_free (escaped, FALSE);
}

static char *
unescape (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      gunichar letter;

      if (!is_escape (c))
        {
          g_string_append_c (words, *c);
          continue;
        }
      letter = (gunichar) g_ascii_strtoull (c + 2, NULL, 16);
      if (letter != 0 && g_unichar_validate (letter))
        g_string_append_unichar (words, letter);
      c += 6;
    }
  return g_string_free (words, FALSE);
}

/* How words are to be pronounced is no part of them. */
static void
append (GString *words,
        xmlNode *node)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "t"))
        {
          xmlChar *content = xmlNodeGetContent (child);

          g_string_append (words, (const char *) content);
          xmlFree (content);
        }
      else if (heed_xml_is (child, "r"))
        {
          append (words, child);
        }
    }
}

/**
 * heed_xlsx_text_read:
 * @node: a string item: text, or runs of it
 *
 * Returns: (transfer full): its words
 */
char *
heed_xlsx_text_read (xmlNode *node)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append (words, node);
  return unescape (words->str);
}
