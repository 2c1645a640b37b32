/* heed-day-watch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_DAY_WATCH (heed_day_watch_get_type ())

G_DECLARE_FINAL_TYPE (HeedDayWatch, heed_day_watch, HEED, DAY_WATCH, GObject)

/**
 * HeedDayFunc:
 *
 * Returns: the day that it is
 */
typedef HeedDay (*HeedDayFunc) (void);

HeedDayWatch *heed_day_watch_new     (HeedDayFunc   today);
HeedDay       heed_day_watch_get_day (HeedDayWatch *self);
void          heed_day_watch_check   (HeedDayWatch *self);

G_END_DECLS
