/* heed-pdf-answer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

/* What the helper that reads a PDF file sends back. It may have been taken over by the
 * file: who reads an answer trusts nothing in it. */

GBytes       *heed_pdf_answer_new_document  (HeedDocument  *document);
GBytes       *heed_pdf_answer_new_error     (const GError  *failure);
GBytes       *heed_pdf_answer_new_progress  (double         share);
gboolean      heed_pdf_answer_take_progress (GByteArray    *answer,
                                             double        *share);
HeedDocument *heed_pdf_answer_read          (GBytes        *answer,
                                             GError       **error);

G_END_DECLS
