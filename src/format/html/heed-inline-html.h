/* heed-inline-html.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

GPtrArray *heed_inline_html_to_blocks (const char *text);

G_END_DECLS
