/* heed-recognise-stacked.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

GPtrArray *heed_stacked_part (HeedTable *table);

G_END_DECLS
