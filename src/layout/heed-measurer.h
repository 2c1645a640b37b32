/* heed-measurer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

/**
 * HeedSetting:
 * @HEED_SETTING_PROSE: text between tables, and headings
 * @HEED_SETTING_CELL: text in a cell of a table
 * @HEED_SETTING_HEADER_CELL: text in a cell that heads a column or a row
 * @HEED_SETTING_CONTINUED: the mark on a cell that is repeated on a further page
 * @HEED_SETTING_RUNNING_NOTE: the note at the foot of every page
 * @HEED_SETTING_PAGE_NUMBER: the number at the foot of every page, set flush right
 *
 * Where words stand on a page, which decides on how large they are.
 */
typedef enum {
  HEED_SETTING_PROSE,
  HEED_SETTING_CELL,
  HEED_SETTING_HEADER_CELL,
  HEED_SETTING_CONTINUED,
  HEED_SETTING_RUNNING_NOTE,
  HEED_SETTING_PAGE_NUMBER,
} HeedSetting;

/**
 * HeedMeasurer:
 * @measure_lines: breaks the words of a paragraph or heading into lines of at most
 *   @width_pts and adds the height of each (a double, in points) to @heights_pts; at
 *   least one, also for no words
 * @measure_marker: the width of the mark of a list item, in points
 * @data: passed to both
 *
 * What layout has to know about fonts.
 */
typedef struct
{
  void   (*measure_lines)  (HeedBlock   *block,
                            HeedSetting  setting,
                            double       width_pts,
                            GArray      *heights_pts,
                            gpointer     data);
  double (*measure_marker) (const char  *marker,
                            HeedSetting  setting,
                            gpointer     data);
  gpointer data;
} HeedMeasurer;

G_END_DECLS
