/* heed-markup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

/* Text in the model is CommonMark: paragraphs, lists, bold, italic and links.
 * In a document it is blocks. */

GPtrArray *heed_markup_to_blocks   (const char *markup);
char      *heed_markup_from_blocks (GPtrArray  *blocks);
char      *heed_markup_to_text     (const char *markup);

G_END_DECLS
