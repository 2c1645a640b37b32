/* heed-fixed-measurer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-measurer.h"

G_BEGIN_DECLS

/* Every character is as wide as every other, and every line as high. */
#define HEED_FIXED_WIDTH_PTS 5.0
#define HEED_FIXED_HEIGHT_PTS 11.0

extern const HeedMeasurer heed_fixed_measurer;

guint heed_fixed_count_lines (const char *text,
                              double      width_pts);

G_END_DECLS
