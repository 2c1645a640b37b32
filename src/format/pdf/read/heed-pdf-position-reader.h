/* heed-pdf-position-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <poppler.h>

#include "heed-document.h"

G_BEGIN_DECLS

HeedDocument *heed_pdf_read_positions (PopplerDocument  *pdf,
                                       GCancellable     *cancellable,
                                       GError          **error);

G_END_DECLS
