/* heed-pdf-finish.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-finish.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

#include "heed-error.h"
#include "heed-pdf-content.h"
#include "heed-pdf-metadata.h"
#include "heed-pdf-piece.h"
#include "heed-pdf-structure.h"

#define CREATOR "Heed"

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: what went wrong, as the PDF library says it */
               _("The PDF file could not be finished (%s). Export again; if that does not help, report it."),
               message);
  return FALSE;
}

static gboolean
check (qpdf_data   pdf,
       GError    **error)
{
  if (!qpdf_has_error (pdf))
    return TRUE;

  return fail (error, qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
}

/* How many pieces were painted on each page. */
static guint *
count_pieces (HeedLayout *layout,
              GPtrArray  *pieces)
{
  guint *counts = g_new0 (guint, heed_layout_get_n_pages (layout));

  for (guint i = 0; i < pieces->len; i++)
    counts[((HeedPdfPiece *) g_ptr_array_index (pieces, i))->page]++;
  return counts;
}

static gboolean
mark_pages (qpdf_data    pdf,
            HeedLayout  *layout,
            GPtrArray   *pieces,
            GError     **error)
{
  g_autofree guint *counts = count_pieces (layout, pieces);

  for (guint i = 0; i < heed_layout_get_n_pages (layout); i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf, i);
      qpdf_oh stream = qpdf_oh_new_stream (pdf);
      unsigned char *content = NULL;
      g_autofree char *marked = NULL;
      size_t length = 0;
      gsize marked_length;
      guint n_pieces;

      qpdf_oh_get_page_content_data (pdf, page, &content, &length);
      if (!check (pdf, error))
        return FALSE;
      marked = heed_pdf_content_mark ((const char *) content, length, &marked_length, &n_pieces);
      free (content);
      if (n_pieces != counts[i])
        return fail (error, "marked content is missing");

      qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) marked, marked_length,
                                   qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
      qpdf_oh_replace_key (pdf, page, "/Contents", stream);
    }
  return check (pdf, error);
}

static void
describe (qpdf_data     pdf,
          HeedDocument *document)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh info = qpdf_oh_new_dictionary (pdf);
  qpdf_oh marks = qpdf_oh_new_dictionary (pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);
  qpdf_oh stream = qpdf_oh_new_stream (pdf);
  qpdf_oh stream_dictionary = qpdf_oh_get_dict (pdf, stream);
  g_autofree char *metadata = heed_pdf_metadata_make (document, CREATOR);

  qpdf_oh_replace_key (pdf, marks, "/Marked", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", marks);
  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, document->language));
  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);

  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) metadata, strlen (metadata),
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  qpdf_oh_replace_key (pdf, stream_dictionary, "/Type", qpdf_oh_new_name (pdf, "/Metadata"));
  qpdf_oh_replace_key (pdf, stream_dictionary, "/Subtype", qpdf_oh_new_name (pdf, "/XML"));
  qpdf_oh_replace_key (pdf, root, "/Metadata", stream);

  /* No date: the same document gives the same bytes. */
  qpdf_oh_replace_key (pdf, info, "/Title", qpdf_oh_new_unicode_string (pdf, document->title));
  if (*document->author != '\0')
    qpdf_oh_replace_key (pdf, info, "/Author",
                         qpdf_oh_new_unicode_string (pdf, document->author));
  qpdf_oh_replace_key (pdf, info, "/Creator", qpdf_oh_new_string (pdf, CREATOR));
  qpdf_oh_replace_key (pdf, qpdf_get_trailer (pdf), "/Info",
                       qpdf_make_indirect_object (pdf, info));
}

static GBytes *
write_pdf (qpdf_data   pdf,
           GError    **error)
{
  qpdf_init_write_memory (pdf);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (pdf, "1.7");
  qpdf_write (pdf);
  if (!check (pdf, error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/**
 * heed_pdf_finish:
 * @painted: a PDF file as cairo wrote it, with each piece in a tag
 * @layout: the pages that were painted
 * @places: where their blocks begin
 * @pieces: (element-type HeedPdfPiece): the pieces, in the order in which they were
 *   painted
 * @error: return location for an error
 *
 * Makes an accessible PDF file of @painted (PDF/UA-1, ISO 14289-1): structure,
 * artifacts, links, language, title and metadata.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
heed_pdf_finish (GBytes         *painted,
                 HeedLayout     *layout,
                 HeedPdfPlaces  *places,
                 GPtrArray      *pieces,
                 GError        **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *finished = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_read_memory (pdf, "painted.pdf", g_bytes_get_data (painted, NULL),
                    g_bytes_get_size (painted), NULL);
  if (check (pdf, error) && mark_pages (pdf, layout, pieces, error))
    {
      heed_pdf_structure_add (pdf, layout, places, pieces);
      describe (pdf, heed_layout_get_document (layout));
      if (check (pdf, error))
        finished = write_pdf (pdf, error);
    }
  qpdf_cleanup (&pdf);
  return finished;
}
