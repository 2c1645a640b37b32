/* heed-pdf-metadata.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

char *heed_pdf_metadata_make      (HeedDocument *document,
                                   const char   *creator);
char *heed_pdf_metadata_read_note (GBytes       *metadata);

G_END_DECLS
