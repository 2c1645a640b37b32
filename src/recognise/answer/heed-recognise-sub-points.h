/* heed-recognise-sub-points.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-pair.h"

G_BEGIN_DECLS

void heed_sub_points_join (HeedPairs *pairs,
                           GPtrArray *steps);

G_END_DECLS
