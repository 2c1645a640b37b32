/* heed-page-cursor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-page-cursor.h"

/**
 * heed_page_cursor_break:
 * @self: a cursor
 *
 * Begins the next page.
 */
void
heed_page_cursor_break (HeedPageCursor *self)
{
  self->page = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_fragment_free);
  g_ptr_array_add (self->pages, self->page);
  self->y_pts = self->top_pts;
}

/**
 * heed_page_cursor_is_fresh:
 * @self: a cursor
 *
 * Returns: whether nothing stands on its page
 */
gboolean
heed_page_cursor_is_fresh (HeedPageCursor *self)
{
  return self->page->len == 0;
}

/**
 * heed_page_cursor_has_room:
 * @self: a cursor
 * @height_pts: a height in points
 *
 * Returns: whether something of that height fits on its page
 */
gboolean
heed_page_cursor_has_room (HeedPageCursor *self,
                           double          height_pts)
{
  return self->y_pts + height_pts <= self->bottom_pts + HEED_LAYOUT_EPSILON_PTS;
}
