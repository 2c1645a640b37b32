/* heed-pdf-helper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

/* Reads a PDF file in a process of its own, since nothing else bounds what reading one page
 * takes. heed_pdf_read() of the programs is this, with the helper that is installed. */

HeedDocument *heed_pdf_helper_read (const char    *helper,
                                    GBytes        *bytes,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_END_DECLS
