/* heed-page-geometry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedPageGeometry:
 * @width_pts: the width of the sheet
 * @height_pts: its height
 * @margin_top_pts: how much stays free above
 * @margin_right_pts: and to the right
 * @margin_bottom_pts: and below the running note
 * @margin_left_pts: and to the left
 *
 * The size of a page, in points of 1/72 inch.
 */
typedef struct
{
  double width_pts;
  double height_pts;
  double margin_top_pts;
  double margin_right_pts;
  double margin_bottom_pts;
  double margin_left_pts;
} HeedPageGeometry;

void heed_page_geometry_init_a4 (HeedPageGeometry *self,
                                 gboolean          landscape);

G_END_DECLS
