/* heed-odt-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-writer.h"

#include <string.h>

#include "heed-archive-writer.h"
#include "heed-odt-body.h"
#include "heed-odt.h"

static GBytes *
write_manifest (void)
{
  static const char *const members[] = { "content.xml", "styles.xml", "meta.xml" };
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "manifest:manifest", "xmlns:manifest",
                         HEED_ODT_NAMESPACE "manifest:1.0", "manifest:version", "1.3", NULL);
  heed_xml_writer_empty (xml, "manifest:file-entry", "manifest:full-path", "/",
                         "manifest:version", "1.3", "manifest:media-type", HEED_ODT_MIME_TYPE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    heed_xml_writer_empty (xml, "manifest:file-entry", "manifest:full-path", members[i],
                           "manifest:media-type", "text/xml", NULL);
  return heed_xml_writer_finish (xml);
}

/* No dates and no name of a program: the same document is the same file. */
static GBytes *
write_meta (HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_odt_styles_add_root (xml, "office:document-meta");
  heed_xml_writer_start (xml, "office:meta");
  heed_xml_writer_element (xml, "dc:title", document->title);
  heed_xml_writer_element (xml, "dc:creator", document->author);
  heed_xml_writer_element (xml, "dc:language", document->language);
  if (document->stamp != NULL)
    {
      heed_xml_writer_begin (xml, "meta:user-defined", "meta:name", HEED_DOCUMENT_STAMP, NULL);
      heed_xml_writer_text (xml, document->stamp);
    }
  return heed_xml_writer_finish (xml);
}

static void
add_member (HeedArchiveWriter *archive,
            const char        *name,
            GBytes            *content)
{
  heed_archive_writer_add (archive, name, content);
  g_bytes_unref (content);
}

/**
 * heed_odt_write:
 * @document: a document
 * @stream: takes the file
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Writes @document as an OpenDocument text: the same document gives the same bytes.
 * What a block is in the plan is told by its paragraph style.
 *
 * Returns: whether the whole file was written
 */
gboolean
heed_odt_write (HeedDocument   *document,
                GOutputStream  *stream,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (HeedOdtStyles) styles = heed_odt_styles_new ();
  g_autoptr (GBytes) content = heed_odt_body_write (document, styles);
  g_autoptr (GBytes) mime_type = g_bytes_new_static (HEED_ODT_MIME_TYPE,
                                                     strlen (HEED_ODT_MIME_TYPE));

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  heed_archive_writer_store (archive, "mimetype", mime_type);
  heed_archive_writer_add (archive, "content.xml", content);
  add_member (archive, "styles.xml", heed_odt_styles_write (styles, document));
  add_member (archive, "meta.xml", write_meta (document));
  add_member (archive, "META-INF/manifest.xml", write_manifest ());
  return heed_archive_writer_finish (archive, stream, cancellable, error);
}
