/* heed-pdf-metadata.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-metadata.h"

#include <string.h>

#include "heed-xml.h"

/* Of what only Heed says of its files. */
#define NAMESPACE "https://heedapp.org/ns/document/"

static void
append_element (GString    *string,
                const char *format,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  g_string_append_printf (string, "%s%s%s\n", parts[0], escaped, parts[1]);
}

/**
 * heed_pdf_metadata_make:
 * @document: a document
 * @creator: the program that writes it
 *
 * What is said of a document beside its words: XMP (ISO 16684-1), with the identifier
 * of ISO 14289-1, 5. The note that is printed on every page is no part of the words,
 * and stands here so that it can be read back.
 *
 * Returns: (transfer full): XML
 */
char *
heed_pdf_metadata_make (HeedDocument *document,
                        const char   *creator)
{
  g_autoptr (GString) string = g_string_new (
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:heed=\"" NAMESPACE "\">\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<dc:format>application/pdf</dc:format>\n");

  append_element (string,
                  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"
                  "</dc:title>",
                  document->title);
  if (*document->author != '\0')
    append_element (string, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>",
                    document->author);
  append_element (string, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>",
                  document->language);
  append_element (string, "<xmp:CreatorTool>%s</xmp:CreatorTool>", creator);
  append_element (string, "<heed:runningNote>%s</heed:runningNote>", document->running_note);
  g_string_append (string,
                   "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
  return g_strdup (string->str);
}

static char *
find_note (xmlNode *node,
           guint    level)
{
  char *note = NULL;

  for (xmlNode *child = heed_xml_first (node); child != NULL && note == NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "runningNote") && child->ns != NULL &&
          g_strcmp0 ((const char *) child->ns->href, NAMESPACE) == 0)
        {
          xmlChar *text = xmlNodeGetContent (child);

          note = g_strdup ((const char *) text);
          xmlFree (text);
        }
      else if (level < 8)
        {
          note = find_note (child, level + 1);
        }
    }
  return note;
}

/**
 * heed_pdf_metadata_read_note:
 * @metadata: XMP
 *
 * Returns: (transfer full) (nullable): the note that is printed on every page; %NULL
 *   where nothing is said of it
 */
char *
heed_pdf_metadata_read_note (GBytes *metadata)
{
  g_autoptr (xmlDoc) doc = heed_xml_parse (metadata, "XMP", NULL, NULL);

  return doc != NULL ? find_note (xmlDocGetRootElement (doc), 0) : NULL;
}
