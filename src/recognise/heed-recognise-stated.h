/* heed-recognise-stated.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-row.h"

G_BEGIN_DECLS

guint    heed_stated_find   (GPtrArray *blocks);
HeedRow *heed_stated_to_row (GPtrArray *blocks,
                             char      **titles);

G_END_DECLS
