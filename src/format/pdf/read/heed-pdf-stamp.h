/* heed-pdf-stamp.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heed_pdf_stamp_read (const char *line);

G_END_DECLS
