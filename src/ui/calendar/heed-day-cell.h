/* heed-day-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-calendar.h"

G_BEGIN_DECLS

#define HEED_TYPE_DAY_CELL (heed_day_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedDayCell, heed_day_cell, HEED, DAY_CELL, GtkWidget)

GtkWidget *heed_day_cell_new        (void);
HeedDay    heed_day_cell_get_day    (HeedDayCell              *self);
void       heed_day_cell_set_day    (HeedDayCell              *self,
                                     HeedDay                   day,
                                     gboolean                  in_month,
                                     gboolean                  is_today);
void       heed_day_cell_set_counts (HeedDayCell              *self,
                                     const HeedCalendarCounts *counts);
void       heed_day_cell_set_chosen (HeedDayCell              *self,
                                     gboolean                  chosen);

G_END_DECLS
