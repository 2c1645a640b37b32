/* heed-reading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reading.h"

#include "heed-field.h"

static const HeedField fields[] = {
  HEED_FIELD (HeedReading, DAY, day, .key = "date", .column = "day"),
  HEED_FIELD (HeedReading, NUMBER, value),
};

HEED_DEFINE_STRUCTURE (HeedReading, heed_reading, fields)

/**
 * heed_reading_new:
 * @day: the day
 * @value: the value, in the unit of the measure
 *
 * Returns: (transfer full): a new #HeedReading, which is never changed afterwards
 */
HeedReading *
heed_reading_new (HeedDay day,
                  double  value)
{
  HeedReading *self = heed_structure_new (HEED_TYPE_READING);

  self->day = day;
  self->value = value;
  return self;
}
