/* heed-recognise-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

void heed_recognise_add_lines (GPtrArray  *blocks,
                               const char *text);

G_END_DECLS
