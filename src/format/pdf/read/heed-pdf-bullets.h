/* heed-pdf-bullets.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

void heed_pdf_bullets_take_item (HeedBlock *item);

G_END_DECLS
