/* heed-pdf-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

gboolean heed_pdf_write (HeedDocument   *document,
                         GOutputStream  *stream,
                         GCancellable   *cancellable,
                         GError        **error);

G_END_DECLS
