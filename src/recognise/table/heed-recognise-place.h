/* heed-recognise-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-columns.h"
#include "heed-recognise-row.h"

G_BEGIN_DECLS

void heed_place_cells (HeedTableRow *source,
                       HeedColumns  *columns,
                       HeedPlaces   *places,
                       HeedRow      *last,
                       HeedRow      *above,
                       const char   *recommendation,
                       HeedRow      *row);

G_END_DECLS
