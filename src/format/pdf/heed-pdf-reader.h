/* heed-pdf-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

/* Two libraries have it: pdf/read reads the file itself, pdf/helper has another process do
 * so. A program is linked with one of them. */

HeedDocument *heed_pdf_read (GBytes        *bytes,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
