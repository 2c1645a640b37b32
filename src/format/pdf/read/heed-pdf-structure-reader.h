/* heed-pdf-structure-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

gboolean heed_pdf_read_structure (GBytes        *bytes,
                                  HeedDocument **document,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
