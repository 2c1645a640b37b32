/* heed-fixed-measurer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fixed-measurer.h"

/**
 * heed_fixed_count_lines:
 * @text: words with single spaces between them
 * @width_pts: the width of the lines
 *
 * Returns: how many lines the words take, a word that is wider than a line being
 *   broken anywhere
 */
guint
heed_fixed_count_lines (const char *text,
                        double      width_pts)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong room = MAX (1, (glong) (width_pts / HEED_FIXED_WIDTH_PTS));
  glong used = 0;
  guint n = 1;

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);

      if (used > 0 && used + 1 + length > room)
        {
          n++;
          used = 0;
        }
      used += length + (used > 0 ? 1 : 0);
      while (used > room)
        {
          n++;
          used -= room;
        }
    }
  return n;
}

static void
measure_lines (HeedBlock   *block,
               HeedSetting  setting,
               double       width_pts,
               GArray      *heights_pts,
               gpointer     data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double height = block->kind == HEED_BLOCK_HEADING ? 2 * HEED_FIXED_HEIGHT_PTS
                                                    : HEED_FIXED_HEIGHT_PTS;
  guint n;

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, ((HeedRun *) g_ptr_array_index (block->runs, i))->text);
  n = heed_fixed_count_lines (text->str, width_pts);
  for (guint i = 0; i < n; i++)
    g_array_append_val (heights_pts, height);
}

static double
measure_marker (const char  *marker,
                HeedSetting  setting,
                gpointer     data)
{
  return HEED_FIXED_WIDTH_PTS * (double) g_utf8_strlen (marker, -1);
}

const HeedMeasurer heed_fixed_measurer = { measure_lines, measure_marker, NULL };
