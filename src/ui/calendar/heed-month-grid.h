/* heed-month-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-calendar.h"

G_BEGIN_DECLS

#define HEED_TYPE_MONTH_GRID (heed_month_grid_get_type ())

G_DECLARE_FINAL_TYPE (HeedMonthGrid, heed_month_grid, HEED, MONTH_GRID, GtkWidget)

void    heed_month_grid_set_calendar (HeedMonthGrid *self,
                                      HeedCalendar  *calendar);
void    heed_month_grid_set_today    (HeedMonthGrid *self,
                                      HeedDay        today);
HeedDay heed_month_grid_get_day      (HeedMonthGrid *self);
void    heed_month_grid_set_day      (HeedMonthGrid *self,
                                      HeedDay        day);
void    heed_month_grid_move_months  (HeedMonthGrid *self,
                                      int            by);

G_END_DECLS
