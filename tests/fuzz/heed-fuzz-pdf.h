/* heed-fuzz-pdf.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *heed_fuzz_pdf_uncompress (GBytes *pdf);

G_END_DECLS
