/* heed-pdf-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-reader.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>

#include "heed-error.h"
#include "heed-limits.h"
#include "heed-pdf-position-reader.h"
#include "heed-pdf-structure-reader.h"

static PopplerDocument *
open_pdf (GBytes  *bytes,
          GError **error)
{
  g_autoptr (GError) failure = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &failure);

  if (pdf != NULL)
    return pdf;

  if (g_error_matches (failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                         _("The PDF file is locked with a password. Open it in a PDF viewer, save it without "
                           "one, and try again."));
  else
    g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                         _("The PDF file is damaged: its pages cannot be found. Fetch it anew, or print it "
                           "to a new PDF file from a viewer that still opens it, and try again."));
  return NULL;
}

static gboolean
check_limits (GBytes           *bytes,
              PopplerDocument  *pdf,
              GError          **error)
{
  int n_pages = poppler_document_get_n_pages (pdf);

  if (g_bytes_get_size (bytes) > HEED_LIMIT_FILE_MEGABYTES * HEED_MEGABYTE)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The PDF file is too large: Heed reads at most %d MB. Save the pages of the plan "
                     "alone, and try again."),
                   HEED_LIMIT_FILE_MEGABYTES);
      return FALSE;
    }
  if (n_pages > HEED_LIMIT_PAGES)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The PDF file has %d pages, and Heed reads at most %d. Save the pages of the plan "
                     "alone, and try again."),
                   n_pages, HEED_LIMIT_PAGES);
      return FALSE;
    }
  return TRUE;
}

/* A file of pictures of pages: looking through all of a damaged one would not help. */
static gboolean
check_words (PopplerDocument  *pdf,
             GCancellable     *cancellable,
             GError          **error)
{
  int n_pages = poppler_document_get_n_pages (pdf);

  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf, i);
      g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;

      g_clear_object (&page);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (text != NULL && *g_strstrip (text) != '\0')
        return TRUE;
    }

  g_set_error_literal (error, HEED_ERROR, HEED_ERROR_EMPTY,
                       n_pages == 0
                         ? _("The PDF file has no pages. Check that it was saved whole.")
                         : _("The PDF file holds no words, only pictures of pages: it was scanned. Ask for "
                             "the file that was printed, or have the words recognised first."));
  return FALSE;
}

static void
describe (HeedDocument    *document,
          PopplerDocument *pdf)
{
  g_autofree char *title = poppler_document_get_title (pdf);
  g_autofree char *author = poppler_document_get_author (pdf);

  heed_document_set_title (document, title);
  heed_document_set_author (document, author);
  document->landscape = TRUE;
}

static HeedDocument *
read_document (GBytes           *bytes,
               PopplerDocument  *pdf,
               GCancellable     *cancellable,
               GError          **error)
{
  g_autoptr (HeedDocument) document = NULL;

  if (!check_limits (bytes, pdf, error) || !check_words (pdf, cancellable, error) ||
      !heed_pdf_read_structure (bytes, &document, cancellable, error))
    return NULL;
  if (document != NULL)
    {
      describe (document, pdf);
      return g_steal_pointer (&document);
    }

  return heed_pdf_read_positions (pdf, cancellable, error);
}

/**
 * heed_pdf_read:
 * @bytes: a PDF file
 * @cancellable: (nullable): to stop, between two pages
 * @error: return location for a #GError
 *
 * Reads a PDF file, whoever wrote it: by its structure where it has one that covers
 * its words, else by where the words stand. Nothing in it is run, and nothing outside
 * it opened.
 *
 * Fails with %HEED_ERROR_MALFORMED where the file is damaged or locked, with
 * %HEED_ERROR_EMPTY where it holds no words, and with %HEED_ERROR_LIMIT where it is
 * too large.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_pdf_read (GBytes        *bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  PopplerDocument *pdf = open_pdf (bytes, error);
  HeedDocument *document = pdf != NULL ? read_document (bytes, pdf, cancellable, error) : NULL;

  g_clear_object (&pdf);
  return document;
}
