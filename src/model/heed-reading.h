/* heed-reading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_READING (heed_reading_get_type ())

G_DECLARE_FINAL_TYPE (HeedReading, heed_reading, HEED, READING, GObject)

HeedReading *heed_reading_new       (HeedDay      day,
                                     double       value);
const char  *heed_reading_get_id    (HeedReading *self);
void         heed_reading_set_id    (HeedReading *self,
                                     const char  *id);
HeedDay      heed_reading_get_day   (HeedReading *self);
void         heed_reading_set_day   (HeedReading *self,
                                     HeedDay      day);
double       heed_reading_get_value (HeedReading *self);
void         heed_reading_set_value (HeedReading *self,
                                     double       value);

G_END_DECLS
