/* heed-reading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_READING (heed_reading_get_type ())

/**
 * HeedReading:
 * @day: the day
 * @value: the value, in the unit of the measure
 *
 * One dated value of a measure.
 */
typedef struct
{
  HeedDay day;
  double value;
} HeedReading;

GType heed_reading_get_type (void) G_GNUC_CONST;
HeedReading *heed_reading_new (HeedDay day,
                               double  value);
HeedReading *heed_reading_ref (HeedReading *self);
void heed_reading_unref (HeedReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedReading, heed_reading_unref)

G_END_DECLS
