/* heed-pdf-stray-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

gboolean heed_pdf_stray_text_add (HeedDocument *document,
                                  GPtrArray    *pages,
                                  GArray       *spots,
                                  gboolean      has_note);

G_END_DECLS
