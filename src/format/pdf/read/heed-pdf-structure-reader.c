/* heed-pdf-structure-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-structure-reader.h"

#include <poppler.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

#include "heed-pdf-blocks.h"
#include "heed-pdf-glyph-tags.h"
#include "heed-pdf-tagged-page.h"
#include "heed-pdf-metadata.h"
#include "heed-pdf-stray-text.h"
#include "heed-pdf-tree.h"
#include "heed-work.h"

static GPtrArray *
read_pages (HeedPdfGlyphTags   *tags,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (
    (GDestroyNotify) heed_pdf_tagged_page_free);
  PopplerDocument *pdf = poppler_document_new_from_bytes (tags->bytes, NULL, NULL);
  gboolean cancelled = FALSE;

  /* In a damaged file pages may be found that are none. */
  if (pdf == NULL || poppler_document_get_n_pages (pdf) != (int) tags->pages->len)
    {
      g_clear_object (&pdf);
      return g_steal_pointer (&pages);
    }
  for (guint i = 0; i < tags->pages->len && !cancelled; i++)
    {
      heed_work_goes_on (cancellable, HEED_WORK_READ,
                         HEED_PDF_GLYPH_TAGS_SHARE + (1 - HEED_PDF_GLYPH_TAGS_SHARE) * i / tags->pages->len);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!cancelled)
        g_ptr_array_add (pages, heed_pdf_tagged_page_new (pdf, tags, i));
    }
  g_clear_object (&pdf);
  return cancelled ? NULL : g_steal_pointer (&pages);
}

/* Metadata that is packed may unpack to anything: so much of it, packed once, is a
 * matter of a few megabytes at most. */
#define MAX_PACKED_BYTES ((gsize) 64 * 1024)

/* Returns: (transfer full) (nullable): what a stream holds */
static GBytes *
read_stream (qpdf_data                        pdf,
             qpdf_oh                          stream,
             enum qpdf_stream_decode_level_e  level)
{
  unsigned char *content = NULL;
  size_t length = 0;
  QPDF_BOOL filtered = QPDF_FALSE;

  qpdf_oh_get_stream_data (pdf, stream, level, &filtered, &content, &length);
  if (content == NULL || (level != qpdf_dl_none && !filtered))
    {
      free (content);
      return NULL;
    }
  return g_bytes_new_with_free_func (content, length, free, content);
}

/* The note that our own files have beside their words: %NULL for not told. */
static char *
read_running_note (qpdf_data pdf)
{
  qpdf_oh stream = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/Metadata");
  g_autoptr (GBytes) bytes = NULL;
  qpdf_oh filter;

  if (!qpdf_oh_is_stream (pdf, stream))
    return NULL;
  filter = qpdf_oh_get_key (pdf, qpdf_oh_get_dict (pdf, stream), "/Filter");
  bytes = read_stream (pdf, stream, qpdf_dl_none);
  if (bytes != NULL && !qpdf_oh_is_null (pdf, filter))
    {
      gboolean is_small = qpdf_oh_is_name (pdf, filter) && g_bytes_get_size (bytes) <= MAX_PACKED_BYTES;

      g_bytes_unref (bytes);
      bytes = is_small ? read_stream (pdf, stream, qpdf_dl_all) : NULL;
    }
  return bytes != NULL && g_bytes_get_size (bytes) > 0 ? heed_pdf_metadata_read_note (bytes) : NULL;
}

static HeedDocument *
make_document (HeedPdfNode *root,
               GPtrArray   *pages,
               const char  *note)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (HeedPdfSpot));
  gboolean ours = heed_pdf_blocks_are_ours (root);
  g_autoptr (GPtrArray) blocks = heed_pdf_blocks_new (root, pages, ours, spots);

  for (guint i = 0; i < blocks->len; i++)
    heed_document_add (document, heed_block_ref (g_ptr_array_index (blocks, i)));
  if (ours)
    heed_document_set_running_note (document, note);
  return heed_pdf_stray_text_add (document, pages, spots, ours && note != NULL) ? g_steal_pointer (&document) : NULL;
}

static gboolean
read_pdf (qpdf_data      pdf,
          HeedDocument **document,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (HeedPdfNode) root = NULL;
  g_autoptr (HeedPdfGlyphTags) tags = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *note = NULL;

  if (!heed_pdf_tree_read (pdf, &root, error))
    return FALSE;
  if (root == NULL || root->children->len == 0)
    return TRUE;

  note = read_running_note (pdf);
  if (!heed_pdf_glyph_tags_read (pdf, &tags, cancellable, error))
    return FALSE;
  if (tags == NULL)
    return TRUE;
  pages = read_pages (tags, cancellable, error);
  if (pages == NULL)
    return FALSE;

  if (pages->len > 0)
    *document = make_document (root, pages, note);
  return TRUE;
}

/**
 * heed_pdf_read_structure:
 * @bytes: a PDF file
 * @document: (out) (transfer full) (nullable): the document; %NULL where the file does
 *   not say how its words belong together, or says it of too few of them
 * @cancellable: (nullable): to stop, between two pages
 * @error: return location for a #GError
 *
 * Reads a tagged PDF file by its structure.
 *
 * Fails with %HEED_ERROR_LIMIT where the structure is too large or too deep.
 *
 * Returns: whether it could be read
 */
gboolean
heed_pdf_read_structure (GBytes        *bytes,
                         HeedDocument **document,
                         GCancellable  *cancellable,
                         GError       **error)
{
  qpdf_data pdf = qpdf_init ();
  gboolean read = TRUE;

  *document = NULL;
  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_read_memory (pdf, "read.pdf", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  if (!qpdf_has_error (pdf))
    read = read_pdf (pdf, document, cancellable, error);
  /* One that nobody asked for would be printed. */
  if (qpdf_has_error (pdf))
    qpdf_get_error (pdf);
  qpdf_cleanup (&pdf);
  return read;
}
