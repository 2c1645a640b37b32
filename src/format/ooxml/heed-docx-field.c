/* heed-docx-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-field.h"

#include <string.h>

#include "heed-docx-style-sheet.h"
#include "heed-xml.h"

static char *
first_word (const char *code)
{
  const char *start = code + strspn (code, " \t\n");

  return g_ascii_strup (start, (gssize) strcspn (start, " \t\n\\"));
}

/**
 * heed_docx_field_is_page_number:
 * @code: the code of a field
 *
 * Returns: whether it shows the number of a page or of all pages
 */
gboolean
heed_docx_field_is_page_number (const char *code)
{
  static const char *const names[] = { "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", NULL };
  g_autofree char *name = first_word (code);

  return g_strv_contains (names, name);
}

/**
 * heed_docx_field_read_link:
 * @code: the code of a field
 *
 * Returns: (transfer full) (nullable): where it leads, if it is a link (ISO/IEC 29500-1,
 *   17.16.5.25)
 */
char *
heed_docx_field_read_link (const char *code)
{
  g_autofree char *name = first_word (code);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *local = NULL;
  g_autofree char *goal = NULL;

  if (!g_str_equal (name, "HYPERLINK"))
    return NULL;
  regex = g_regex_new ("^\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]+)\"", G_REGEX_CASELESS, 0, NULL);
  if (!g_regex_match (regex, code, 0, &match))
    return NULL;
  local = g_match_info_fetch (match, 1);
  goal = g_match_info_fetch (match, 2);
  return *local != '\0' ? g_strconcat ("#", goal, NULL) : g_steal_pointer (&goal);
}

/**
 * heed_docx_field_read_form:
 * @begin: the beginning of a field
 *
 * Returns: (transfer full) (nullable): what is chosen, if it is a box to tick or a list
 *   to choose from of a form: they have no words of their own
 */
char *
heed_docx_field_read_form (xmlNode *begin)
{
  xmlNode *data = heed_xml_child (begin, "ffData");
  xmlNode *box = heed_xml_child (data, "checkBox");
  xmlNode *list = heed_xml_child (data, "ddList");

  if (box != NULL)
    {
      xmlNode *checked = heed_xml_child (box, "checked");

      return g_strdup (heed_docx_property_is_on (checked != NULL ? checked
                                                                 : heed_xml_child (box, "default"))
                         ? "☒" : "☐");
    }
  if (list != NULL)
    {
      guint chosen = heed_xml_number (heed_xml_child (list, "result"), "val",
                                      heed_xml_number (heed_xml_child (list, "default"), "val", 0));

      for (xmlNode *entry = heed_xml_first (list); entry != NULL; entry = heed_xml_next (entry))
        if (heed_xml_is (entry, "listEntry") && chosen-- == 0)
          return heed_xml_attribute (entry, "val");
    }

  return NULL;
}
