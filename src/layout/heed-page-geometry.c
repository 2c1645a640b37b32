/* heed-page-geometry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-page-geometry.h"

/* ISO 216: 210 mm × 297 mm. */
#define A4_SHORT_PTS (210.0 / 25.4 * 72.0)
#define A4_LONG_PTS (297.0 / 25.4 * 72.0)

#define MARGIN_PTS 40.0
#define FOOT_PTS 26.0

/**
 * heed_page_geometry_init_a4:
 * @self: (out caller-allocates): the geometry to fill
 * @landscape: whether the page lies on its side
 *
 * Sets @self to an A4 page with the margins of a plan.
 */
void
heed_page_geometry_init_a4 (HeedPageGeometry *self,
                            gboolean          landscape)
{
  self->width_pts = landscape ? A4_LONG_PTS : A4_SHORT_PTS;
  self->height_pts = landscape ? A4_SHORT_PTS : A4_LONG_PTS;
  self->margin_top_pts = MARGIN_PTS;
  self->margin_right_pts = MARGIN_PTS;
  self->margin_bottom_pts = FOOT_PTS;
  self->margin_left_pts = MARGIN_PTS;
}
