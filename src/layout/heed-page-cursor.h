/* heed-page-cursor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-fragment.h"

G_BEGIN_DECLS

/* Lengths are sums of lengths: what is this little too long still fits. */
#define HEED_LAYOUT_EPSILON_PTS 0.01

/**
 * HeedPageCursor:
 * @pages: (element-type GPtrArray): the pages so far, each an array of fragments
 * @page: (element-type HeedFragment): the last of them
 * @measurer: measures lines
 * @left_pts: the left edge of what is printed
 * @width_pts: its width
 * @top_pts: its upper edge
 * @bottom_pts: its lower edge
 * @y_pts: where the next thing goes
 *
 * Where layout stands.
 */
typedef struct
{
  GPtrArray *pages;
  GPtrArray *page;
  const HeedMeasurer *measurer;
  double left_pts;
  double width_pts;
  double top_pts;
  double bottom_pts;
  double y_pts;
} HeedPageCursor;

void     heed_page_cursor_break    (HeedPageCursor *self);
gboolean heed_page_cursor_is_fresh (HeedPageCursor *self);
gboolean heed_page_cursor_has_room (HeedPageCursor *self,
                                    double          height_pts);

G_END_DECLS
