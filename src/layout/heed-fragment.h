/* heed-fragment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-measurer.h"
#include "heed-table.h"

G_BEGIN_DECLS

/**
 * HeedFragmentKind:
 * @HEED_FRAGMENT_CELL: the part of a cell's box that stands on the page
 * @HEED_FRAGMENT_TEXT: some lines of a paragraph or heading
 */
typedef enum {
  HEED_FRAGMENT_CELL,
  HEED_FRAGMENT_TEXT,
} HeedFragmentKind;

/**
 * HeedFragment:
 * @kind: what it is
 * @x_pts: its left edge, from that of the page
 * @y_pts: its upper edge, from that of the page
 * @width_pts: its width; of text, the width that its lines were broken for
 * @height_pts: its height
 * @cell: (nullable): the cell that it is or stands in
 * @is_header: whether that cell is in a header row of its table
 * @is_copy: whether it repeats what stands on an earlier page, or is no part of the
 *   document at all (running note, page number): nothing that reads the page aloud
 *   should read it
 * @begins: of a cell, whether it does not go on from the page before
 * @ends: of a cell, whether it does not go on on the next page
 * @is_key: of a cell, whether it says what its rows belong to
 * @setting: of text, where it stands
 * @block: (nullable): of text, its paragraph or heading
 * @item: (nullable): of text, the list item whose mark stands before its first line
 * @marker_x_pts: of text with @item, the left edge of the mark
 * @first_line: of text, its first line in @block, from 0
 * @n_lines: of text, how many lines it has
 *
 * Something placed on a page; lengths in points.
 */
typedef struct
{
  HeedFragmentKind kind;
  double x_pts;
  double y_pts;
  double width_pts;
  double height_pts;
  HeedCell *cell;
  gboolean is_header;
  gboolean is_copy;
  gboolean begins;
  gboolean ends;
  gboolean is_key;
  HeedSetting setting;
  HeedBlock *block;
  HeedBlock *item;
  double marker_x_pts;
  guint first_line;
  guint n_lines;
} HeedFragment;

HeedFragment *heed_fragment_copy (const HeedFragment *self);
void          heed_fragment_free (HeedFragment       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedFragment, heed_fragment_free)

G_END_DECLS
