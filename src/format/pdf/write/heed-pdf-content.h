/* heed-pdf-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heed_pdf_content_mark (const char *content,
                             gsize       length,
                             gsize      *marked_length,
                             guint      *n_pieces);

G_END_DECLS
