/* heed-pdf-font.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-run.h"

G_BEGIN_DECLS

HeedRunStyle heed_pdf_font_get_style (const char *name);

G_END_DECLS
