/* heed-docx-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-writer.h"

#include "heed-archive-writer.h"
#include "heed-docx-body.h"
#include "heed-docx.h"
#include "heed-xml-writer.h"

#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define PARTS "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const struct
{
  const char *name;
  const char *type;
} parts[] = {
  { "/word/document.xml", PARTS "document.main+xml" },
  { "/word/styles.xml", PARTS "styles+xml" },
  { "/word/numbering.xml", PARTS "numbering+xml" },
  { "/word/settings.xml", PARTS "settings+xml" },
  { "/word/footer.xml", PARTS "footer+xml" },
  { "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml" },
};

static GBytes *
write_types (HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "Types", "xmlns", PACKAGE "content-types", NULL);
  heed_xml_writer_empty (xml, "Default", "Extension", "rels", "ContentType",
                         "application/vnd.openxmlformats-package.relationships+xml", NULL);
  heed_xml_writer_empty (xml, "Default", "Extension", "xml", "ContentType", "application/xml", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    heed_xml_writer_empty (xml, "Override", "PartName", parts[i].name, "ContentType",
                           parts[i].type, NULL);
  if (document->stamp != NULL)
    heed_xml_writer_empty (xml, "Override", "PartName", "/docProps/custom.xml", "ContentType",
                           "application/vnd.openxmlformats-officedocument.custom-properties+xml", NULL);
  return heed_xml_writer_finish (xml);
}

static void
write_relation (HeedXmlWriter *xml,
                const char    *id,
                const char    *type,
                const char    *target)
{
  heed_xml_writer_empty (xml, "Relationship", "Id", id, "Type", type, "Target", target, NULL);
}

static GBytes *
write_package_relations (HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "Relationships", "xmlns", PACKAGE "relationships", NULL);
  write_relation (xml, "document", HEED_DOCX_RELATIONS "/officeDocument", "word/document.xml");
  write_relation (xml, "core", PACKAGE "relationships/metadata/core-properties",
                  "docProps/core.xml");
  if (document->stamp != NULL)
    write_relation (xml, "custom", HEED_DOCX_RELATIONS "/custom-properties", "docProps/custom.xml");
  return heed_xml_writer_finish (xml);
}

static GBytes *
write_document_relations (HeedDocxBody *body)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "Relationships", "xmlns", PACKAGE "relationships", NULL);
  write_relation (xml, "styles", HEED_DOCX_RELATIONS "/styles", "styles.xml");
  write_relation (xml, "numbering", HEED_DOCX_RELATIONS "/numbering", "numbering.xml");
  write_relation (xml, "settings", HEED_DOCX_RELATIONS "/settings", "settings.xml");
  write_relation (xml, "footer", HEED_DOCX_RELATIONS "/footer", "footer.xml");
  for (guint i = 0; i < body->links->len; i++)
    {
      heed_xml_writer_start (xml, "Relationship");
      heed_xml_writer_format (xml, "Id", "link%u", i + 1);
      heed_xml_writer_attribute (xml, "Type", HEED_DOCX_RELATIONS "/hyperlink");
      heed_xml_writer_attribute (xml, "Target", g_ptr_array_index (body->links, i));
      heed_xml_writer_attribute (xml, "TargetMode", "External");
      heed_xml_writer_end (xml);
    }
  return heed_xml_writer_finish (xml);
}

/* No dates and no name of a program: the same document is the same file. */
static GBytes *
write_core (HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "cp:coreProperties", "xmlns:cp", PACKAGE "metadata/core-properties",
                         "xmlns:dc", "http://purl.org/dc/elements/1.1/", NULL);
  heed_xml_writer_element (xml, "dc:title", document->title);
  heed_xml_writer_element (xml, "dc:creator", document->author);
  heed_xml_writer_element (xml, "dc:language", document->language);
  return heed_xml_writer_finish (xml);
}

/* A property that no page shows (ECMA-376 part 1, 22.3). */
static GBytes *
write_custom (HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "Properties", "xmlns",
                         "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt",
                         "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", NULL);
  heed_xml_writer_begin (xml, "property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", "2", "name",
                         HEED_DOCUMENT_STAMP, NULL);
  heed_xml_writer_element (xml, "vt:lpwstr", document->stamp);
  return heed_xml_writer_finish (xml);
}

static GBytes *
write_settings (void)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "w:settings", "xmlns:w", HEED_DOCX_NAMESPACE, NULL);
  heed_xml_writer_empty (xml, "w:defaultTabStop", "w:val", "284", NULL);
  heed_xml_writer_start (xml, "w:compat");
  /* Word 2013 and newer: laid out as today, not as in the past. */
  heed_xml_writer_empty (xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                         "http://schemas.microsoft.com/office/word", "w:val", "15", NULL);
  return heed_xml_writer_finish (xml);
}

static void
write_field (HeedXmlWriter *xml,
             const char    *instruction)
{
  heed_xml_writer_begin (xml, "w:fldSimple", "w:instr", instruction, NULL);
  heed_xml_writer_raw (xml, "<w:r><w:t>1</w:t></w:r>");
  heed_xml_writer_end (xml);
}

static GBytes *
write_footer (HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();
  g_auto (GStrv) lines = g_strsplit (document->running_note, "\n", -1);

  heed_xml_writer_begin (xml, "w:ftr", "xmlns:w", HEED_DOCX_NAMESPACE, NULL);
  for (guint i = 0; *document->running_note != '\0' && lines[i] != NULL; i++)
    {
      heed_xml_writer_raw (xml, "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r>");
      heed_xml_writer_begin (xml, "w:t", "xml:space", "preserve", NULL);
      heed_xml_writer_text (xml, lines[i]);
      heed_xml_writer_end (xml);
      heed_xml_writer_raw (xml, "</w:r></w:p>");
    }
  heed_xml_writer_raw (xml, "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>"
                            "<w:r><w:t xml:space=\"preserve\">Page </w:t></w:r>");
  write_field (xml, "PAGE");
  heed_xml_writer_raw (xml, "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>");
  write_field (xml, "NUMPAGES");
  heed_xml_writer_raw (xml, "</w:p>");
  return heed_xml_writer_finish (xml);
}

static void
add_part (HeedArchiveWriter *archive,
          const char        *name,
          GBytes            *content)
{
  heed_archive_writer_add (archive, name, content);
  g_bytes_unref (content);
}

/**
 * heed_docx_write:
 * @document: a document
 * @stream: takes the file
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Writes @document as a DOCX file: the same document gives the same bytes. What a
 * block is in the plan is told by its paragraph style.
 *
 * Returns: whether the whole file was written
 */
gboolean
heed_docx_write (HeedDocument   *document,
                 GOutputStream  *stream,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (HeedDocxBody) body = heed_docx_body_new ();
  g_autoptr (GBytes) main_part = heed_docx_body_write (body, document);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  add_part (archive, "[Content_Types].xml", write_types (document));
  add_part (archive, "_rels/.rels", write_package_relations (document));
  add_part (archive, "docProps/core.xml", write_core (document));
  if (document->stamp != NULL)
    add_part (archive, "docProps/custom.xml", write_custom (document));
  heed_archive_writer_add (archive, "word/document.xml", main_part);
  add_part (archive, "word/_rels/document.xml.rels", write_document_relations (body));
  add_part (archive, "word/styles.xml", heed_docx_styles_write (body->styles, document->language));
  add_part (archive, "word/numbering.xml", heed_docx_numbering_write (body->numbering));
  add_part (archive, "word/settings.xml", write_settings ());
  add_part (archive, "word/footer.xml", write_footer (document));
  return heed_archive_writer_finish (archive, stream, cancellable, error);
}
