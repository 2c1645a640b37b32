/* heed-pdf-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

gboolean      heed_pdf_sniff (GBytes        *bytes);
HeedDocument *heed_pdf_read  (GBytes        *bytes,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
