/* heed-odt-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-text.h"

#include <string.h>

/**
 * heed_odt_text_write:
 * @xml: a writer inside a paragraph
 * @text: words; "\n" is a line break
 * @after_space: (inout): whether a space stands before, or the beginning
 *
 * Writes words so that they are read as they are: OpenDocument 1.3 part 3, 6.1.2
 * takes several spaces for one, and none at the beginning.
 */
void
heed_odt_text_write (HeedXmlWriter *xml,
                     const char    *text,
                     gboolean      *after_space)
{
  const char *start = text;

  while (*start != '\0')
    {
      gsize length = *after_space && *start == ' ' ? 0 : strcspn (start, "\n\t ");

      if (start[length] == ' ' && !(length == 0 && *after_space))
        length++;
      if (length > 0)
        {
          g_autofree char *part = g_strndup (start, length);

          heed_xml_writer_text (xml, part);
          *after_space = start[length - 1] == ' ';
          start += length;
          continue;
        }
      if (*start == '\n')
        heed_xml_writer_empty (xml, "text:line-break", NULL);
      else if (*start == '\t')
        heed_xml_writer_empty (xml, "text:tab", NULL);
      else
        heed_xml_writer_empty (xml, "text:s", NULL);
      *after_space = TRUE;
      start++;
    }
}
